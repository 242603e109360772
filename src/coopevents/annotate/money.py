"""Finds sums of money and reads them: `annotate_money(text) -> list[Mention[Money]]`.

Input: any text (a document, a sentence, a table cell).  Output: mentions in reading order that do not overlap; each
covers numeral and currency (52억달러, 28억여원), not the cue words around it (약, 이상), which become `bound` and
`bound_cue`. It knows numerals and the currency rows; it must not know what a sum is for (its role) or other kinds of
mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache

from coopevents import regex
from coopevents.document import Kind, Mention
from coopevents.lexicon.loader import Row, load_table
from coopevents.values.money import Money
from coopevents.values.numerals import ARABIC, GAP, HANGUL, MIXED, has_more, parse_numeral, trailing_scale

GENERIC = frozenset(
    {"원", "달러", "불", "딸라", "달라", "$", "元"}
)  # a currency word before the number decides: 대만화 150만 달러
ENGLISH = {
    "m": 10**6,
    "mn": 10**6,
    "mil": 10**6,
    "million": 10**6,
    "백만": 10**6,
    "k": 1000,
    "thousand": 1000,
    "천": 1000,
    "b": 10**9,
    "bn": 10**9,
    "billion": 10**9,
    "만": 10**4,
    "억": 10**8,
    "천만": 10**7,
    "십억": 10**9,
}
TILDE = r"(?:[~∼〜～\-–—―]|내지|에서)"

# Cues before the sum: 약 300만 달러, 최대 5억원.  "사상 최대 3억불" is a record, not a limit.
BEFORE = regex.compile(
    r"(?:(?<about>(?<![가-힣])(?:약|대략|어림잡아|줄잡아|거의|近)|±)|(?<over>최소|최저|적어도|줄잡아도)"
    r"|(?<under>(?<!사상 |역대 |사상|역대 )최대|최고로?|많게는|한도))[ \t]*(?:총|연간|연)?[ \t]*$"
)
# Cues after it: 이상, 을 넘는, 가량, 규모의, 에 육박하는, 미만.  달하는 and 어치 say nothing.
AFTER = regex.compile(
    r"[ \t]?(?:어치[ \t]?)?(?:"
    r"(?<over>이상|초과|남짓|[이가을를][ \t]?(?:훌쩍[ \t]?|훨씬[ \t]?|크게[ \t]?)?"
    r"(?:넘(?!기기로|겨[ \t]?(?:주|받))|돌파|초과|상회|웃도|웃돌|뛰어넘)"
    r"|돌파|넘[는게어은겼긴]|상회|웃도)"
    r"|(?<under>이하|미만|이내|한도|[이을를]?[ \t]?밑[도돈돌]|에[ \t]?못[ \t]?미)"
    r"|(?<about>가량|정도|안팎|내외|내지|규모|상당|가까[이운]|선(?=에|의|을|이|까|으|[\s,.)]|$)|대(?=의|에|를|로|이|인"
    r"|[\s,.)]|$)|쯤|수준|에[ \t]?육박|육박|에[ \t]?가까|에[ \t]?이를))"
)
# 200만원까지 지원한다, 5만 달러까지 보상받는다: a limit; 2억 달러까지 늘렸다 is none
LIMIT = regex.compile(
    r"까지(?:는|도|만)?[ \t](?:[가-힣]{1,8}[ \t]){0,2}?(?:무이자로[ \t]?|낮은[ \t]이자로[ \t]?)?"
    r"(?:지원|보조|보상|보증|보장|대출|융자|빌[려릴]|지급|면제|감면|환급|대[준주겠]|받[는을]|한도|신청|쓸[ \t]수)"
)
# 300만 달러(약 40억원) 규모의: the cue stands behind the bracket that says the sum again
RESTATED = regex.compile(
    r"[ \t]?\((?:약|한화|미화|원화|[ \t])*\d[\d,.]*[조억만천백\d,. \t]*여?[ \t]?[가-힣A-Z$]{0,4}\)"
)
PARTICLE = regex.compile(r"^[이가을를에](?=[ \t]|돌파|넘|초과|상회|웃도|뛰어|밑도|훌쩍|훨씬|크게|육박|못)[ \t]?")
NOTHING = r"(?!)"  # matches nowhere: a table without rows of a kind
STRONG = frozenset({"over", "under"})
HANGUL_DIGIT = regex.compile(r"[일이삼사오육륙칠팔구]")
# 4억 5천
SHORT_THOUSANDS = regex.compile(r"억[ \t]?\d{1,2}[천백]$")


class MoneyAnnotator:
    """Compiled from the rows of `currencies.csv`; stateless after that."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._codes: dict[str, str] = {}
        suffixes: list[tuple[str, str]] = []
        scaled: list[tuple[str, str]] = []
        prefixes: list[str] = []
        words: list[str] = []
        for row in rows:
            name, kind = row["name"], row["kind"]
            self._codes[name] = row["code"]
            latin = name[-1].isascii() and name[-1].isalpha()
            avoid = "|".join(regex.escape(part) for part in row.many("not_before"))
            tail = (f"(?!{avoid})" if avoid else "") + ("(?![A-Za-z])" if latin else "")
            piece = (name, regex.escape(name) + tail)
            if kind in {"suffix", "both"}:
                (scaled if row["scale"] == "yes" or latin else suffixes).append(piece)
            if kind in {"prefix", "both"}:
                prefixes.append(name)
            if kind == "word" or (kind == "both" and name.endswith("화")):
                words.append(name)
        self._pattern = _money_pattern(suffixes, scaled, prefixes, words)
        # 운영비 24만원(인민페)
        self._word_behind = regex.compile(rf"[ \t]?\((?<word>{_names(words)})(?:[ \t]?기준)?\)")

    def annotate(self, text: str) -> list[Mention[Money]]:
        """All sums of the text; a range (60만~80만 달러) gives two."""
        found: list[Mention[Money]] = []
        for match in self._pattern.finditer(text):
            found.extend(self._read(text, match))
        return _with_bare(text, found)

    def code(self, name: str) -> str | None:
        """The ISO 4217 code of a currency name, None if it is not in the table."""
        return self._codes.get(name)

    def _read(self, text: str, match: regex.Match[str]) -> Iterator[Mention[Money]]:
        groups: Mapping[str, str | None] = match.groupdict()
        unit = groups["suffix"] or groups["scaled"] or groups["prefix"]
        if unit is None:
            return
        currency = self._codes[regex.sub(r"\s+", " ", unit)]
        behind = self._word_behind.match(text, match.end())
        word = groups["word"] or (behind["word"] if behind is not None else None)
        if word is not None and unit in GENERIC:
            currency = self._codes[word]
        numeral = groups["number"] or groups["hangul"] or groups["amount"] or ""
        if groups["hangul"] and _is_header(text, match.start(), match.end(), numeral):
            return
        value = parse_numeral(numeral)
        if value is None or (groups["scaled"] is not None and trailing_scale(numeral) == 1 and value < 1000):
            return
        english = groups["english"]
        factor = ENGLISH[english.lower()] if english else 1
        value = _plain(value * factor)
        first = next(match.start(group) for group in ("low", "number", "hangul", "amount") if groups[group])
        bound, cue = _bound(text, first, match.end(), numeral)
        start = match.start()
        rule = "money.symbol" if groups["prefix"] else "money.unit"
        if groups["low"]:
            low = _low_end(groups["low"], numeral)
            if low is not None and low * factor < value:
                yield _mention(start, match.end("low"), _plain(low * factor), currency, (bound, cue), "money.range.low")
                start = match.start("number") if groups["number"] else match.start("amount")
                rule = "money.range.high"
            elif low is not None and groups["number"]:
                start = match.start("number")
        yield _mention(start, match.end(), value, currency, (bound, cue), rule)


def _names(items: Iterable[str]) -> str:
    """A pattern for any of these, the longest first."""
    return "|".join(regex.escape(item) for item in sorted(items, key=len, reverse=True)) or NOTHING


def _money_pattern(
    suffixes: list[tuple[str, str]], scaled: list[tuple[str, str]], prefixes: list[str], words: list[str]
) -> regex.Pattern[str]:
    def either(pieces: list[tuple[str, str]]) -> str:
        ordered = sorted(pieces, key=lambda piece: -len(piece[0]))
        return "|".join(pattern.replace(r"\ ", r"\s") for _, pattern in ordered) or NOTHING

    english = "|".join(sorted((regex.escape(key) for key in ENGLISH), key=len, reverse=True))
    # 60만~80만 달러, 300~500만불, 1억∼1억5천만원, 25만에서 30만 달러
    low = rf"(?<low>{MIXED})(?:[ \t]?여)?[ \t]?{TILDE}[ \t]?(?:약[ \t]?)?"
    # 미화 200만 달러, 인민페로 12억 6,000만원
    word = rf"(?:(?<word>{_names(words)})(?:로)?[ \t]*(?:약|총|최대)?[ \t]*)?"
    return regex.compile(
        # US$ 2.1M, $120만, USD 300 thousand
        rf"(?<![A-Za-z])(?<prefix>{_names(prefixes)})[ \t]?(?:{low})?(?<amount>{MIXED})"
        rf"(?:[ \t]?(?<english>(?i:{english}))(?![A-Za-z])(?<!\p{{Hangul}}(?=\p{{Hangul}})))?(?!\d)"
        # 52억달러, 286만 3000 달러, 28억여원, 300만US$; 파견,7천5백만달러: a comma that closes a word begins no
        # numeral; 제 3억 is the third, 실제 3억 a sum
        rf"|{word}(?<![\d제]|\d[.,]|(?<![가-힣])제[ \t])(?:{low})?(?<number>{MIXED})"
        rf"{GAP}(?:(?<suffix>{either(suffixes)})|(?<scaled>{either(scaled)}))"
        # 이천칠백만원, 백만불, 오천원; not 천원 inside a word
        rf"|{word}(?<![가-힣\d](?<!약|총|각)|\d[.,])(?<hangul>{HANGUL}|[일이삼사오육칠팔구십](?=달러|파운드)){GAP}"
        rf"(?<suffix>{either(suffixes)})"
    )


# (단위 : 천불), 상담액(만달러), [백만원]: the unit of a column, no sum
HEADER_LEFT = regex.compile(r"(?:[(\[:：,/]|단위)[ \t]*$")
HEADER_RIGHT = regex.compile(r"\G[ \t]*(?:[)\],/]|\n|$)")


def _is_header(text: str, start: int, end: int, numeral: str) -> bool:
    scale_only = trailing_scale(numeral) != 1 and not HANGUL_DIGIT.search(numeral)
    left = HEADER_LEFT.search(text, max(0, start - 6), start)
    return scale_only and left is not None and HEADER_RIGHT.match(text, end) is not None


def _plain(value: Decimal) -> Decimal:
    """Without a fraction of noughts: 3.50 -> 3.5, 2100000.0 -> 2100000."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _mention(start: int, end: int, value: Decimal, currency: str, bound: tuple[str, str], rule: str) -> Mention[Money]:
    return Mention(Kind.MONEY, start, end, Money(value, currency, *bound), rule)


def _low_end(low: str, high: str) -> Decimal | None:
    """The lower end of a range; without a scale of its own it takes the upper end's: 300~500만, 3~4천만."""
    value = parse_numeral(low)
    if value is not None and trailing_scale(low) == 1:
        return value * trailing_scale(high)
    return value


def _bound(text: str, start: int, end: int, numeral: str) -> tuple[str, str]:
    """Bound and cue.  Order: 여 in the numeral, a strong cue after, a cue before, a weak cue after."""
    if has_more(numeral) or text[end : end + 1] in {"여", "+"}:
        return "over", "여"
    restated = RESTATED.match(text, end)
    after = AFTER.match(text, restated.end() if restated is not None else end)
    after_kind = after.lastgroup if after is not None else None
    if after is not None and after_kind in STRONG:
        return str(after_kind), PARTICLE.sub("", after.group(str(after_kind)))
    before = BEFORE.search(text, max(0, start - 12), start)
    if LIMIT.match(text, end):
        return "under", "까지"
    if before is not None and before.lastgroup is not None:
        return before.lastgroup, before.group(before.lastgroup)
    if after is not None and after_kind is not None:
        return after_kind, PARTICLE.sub("", after.group(after_kind))
    return "exact", ""


# 6억원(국비 3억, 도비 1억 5천): the parts of a sum of won, without the word; 기금 50억, 은행 30억원: a list that
# names it once.  Only large units stand for money alone.
BARE = regex.compile(rf"(?<![\d제]|\d[.,]|[A-Za-z$])(?<number>{MIXED})(?<=[억조]|[억조][ \t]?\d{{1,4}}[천백]?만?)")
# 220억규모의 상담, 30억 상당 수출, 700억 규모의 시설투자: money by what it is of; 13억 규모의 시장 may count people
DEALT = regex.compile(
    r"(?<=[억조])여?[ \t]?(?:규모|상당|어치)(?:의|에[ \t]달하는)?[ \t]?"
    r"(?:수출|수주|납품|공급|구매|현지|현장|판매|투자|시설|설비|신규|업무)*[ \t]?"
    r"(?:상담|계약|수출|수주|납품|매출|거래|성과|실적|투자|협약|MOU|양해각서)"
)
IN_BRACKET = regex.compile(r"[ \t]?\((?<inside>[^()\n]{2,120})\)")
BRACKET_END = regex.compile(r"[ \t]?(?:[,·/;+]|및|와|과|등|$)")
LISTED = regex.compile(r",[ \t]?[\p{Hangul}A-Za-z·() ]{0,24}[ \t]?$")


def _with_bare(text: str, found: list[Mention[Money]]) -> list[Mention[Money]]:
    """Adds sums of won that are written without the word, where a neighbour has it or the words behind tell a deal."""
    added: list[Mention[Money]] = []
    for match in BARE.finditer(text):
        value = parse_numeral(match["number"])
        taken = any(m.start < match.end() and match.start() < m.end for m in found)
        if value is not None and not taken and DEALT.match(text, match.end()):
            bound = _bound(text, match.start("number"), match.end(), match["number"])
            added.append(_mention(match.start(), match.end(), _plain(value), "KRW", bound, "money.dealt"))
    for mention in found:
        if mention.value.currency != "KRW":
            continue
        bracket = IN_BRACKET.match(text, mention.end)
        start, end = bracket.span("inside") if bracket else (max(0, mention.start - 40), mention.start)
        for match in BARE.finditer(text, start, end):
            closed = BRACKET_END.match(text, match.end(), end) if bracket else LISTED.match(text, match.end(), end)
            # 4억 5천 says 4억 5천만
            short = SHORT_THOUSANDS.search(match["number"]) is not None
            value = parse_numeral(match["number"] + ("만" if short else ""))
            taken = any(m.start < match.end() and match.start() < m.end for m in [*found, *added])
            if closed and value is not None and not taken:
                bound = _bound(text, match.start("number"), match.end(), match["number"])
                added.append(_mention(match.start(), match.end(), _plain(value), "KRW", bound, "money.bare"))
    return sorted([*found, *added], key=lambda m: m.start) if added else found


# (단위 : 천불), 상담액(만달러), US$ 천, [백만원]
UNIT = regex.compile(
    r"(?<prefix>US\$|U\$|\$|USD|미화)?[ \t]{0,4}(?<scale>[십백천만억조]{0,3})[ \t]{0,4}"
    r"(?<name>[^\W\d_십백천만억조]{1,6}\$?|US\$|U\$|\$)?"
)
CELL = regex.compile(rf"\A[\s(\[△▲+$￦₩]*+(?<number>{MIXED}|{HANGUL})(?:여)?[\s)\]]*+")


def parse_amount(cell: str) -> Decimal | None:
    """The number of a table cell without unit (1,012.5 / 3억 2천만 / -); None where it holds none."""
    match = CELL.fullmatch(cell)
    return None if match is None else parse_numeral(match["number"])


def parse_unit(text: str) -> tuple[int, str] | None:
    """Factor and ISO 4217 code of a header's unit: "(단위 : 천불)" -> (1000, "USD"); None without a currency.

    Works on a unit alone (만달러), in brackets after a column's name (상담액(만달러)), and on a list of units (건,
    천불).
    """
    annotator = default_annotator()
    for piece in reversed(regex.split(r"[()\[\]{}<>:：,，/·\n]|단위", text)):
        piece = piece.strip()
        match = UNIT.fullmatch(piece)
        if match is None or not (match["prefix"] or match["name"]):
            continue
        code = annotator.code(match["name"] or match["prefix"])
        if code is None and match["prefix"] and not match["name"]:
            code = annotator.code(match["prefix"])
        if code is None:
            continue
        factor = parse_numeral(match["scale"]) if match["scale"] else Decimal(1)
        if factor is not None:
            return int(factor), code
    return None


@cache
def default_annotator() -> MoneyAnnotator:
    """The annotator over the package's own currency table."""
    return MoneyAnnotator(load_table("currencies", ("name",)))


def annotate_money(text: str) -> list[Mention[Money]]:
    """Sums of money in reading order, without overlaps."""
    return list(_annotated(text))


@lru_cache(maxsize=1)  # the pipeline and the exchange rates ask for the sums of one text in turn
def _annotated(text: str) -> tuple[Mention[Money], ...]:
    return tuple(default_annotator().annotate(text))


__all__ = ["ARABIC", "MoneyAnnotator", "annotate_money", "default_annotator", "parse_amount", "parse_unit"]
