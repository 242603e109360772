"""Which sector mentions of a text say what firms make, what is shown, or what an occasion is about.

Job: a line of a Reading -> `TradeClaim`s.  A sector mention by itself says nothing (주요 산업은 반도체); it counts in
the constructions written out below.  Coordinated mentions (기계.금속.섬유업체 10개사) count as one.  It must not know
occasions, nor to which a claim belongs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from coopevents import regex
from coopevents.document import HEADLINES, Mention, Span, Zone
from coopevents.frames.company.plain_lists import OF_OCCASION, is_of_occasion, is_plain_list
from coopevents.frames.company.product_lists import (
    ADJECTIVES,
    GOODS_NOUN,
    KIND,
    MARK,
    REST,
    bare_lists,
    chains,
    goes_on,
    items_of,
    list_start,
)
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.frames.tables import columns_of, runs_of
from coopevents.lexicon.participation import cue
from coopevents.text.labels import labels
from coopevents.text.tables import table_of
from coopevents.values.counts import CountUnit
from coopevents.values.names import SectorTerm, is_abroad

SUBJECT = regex.compile(r"[이가은는]\s")


class Trade(StrEnum):
    """The construction that a claim comes from."""

    FIRMS = "firms"  # 화장품, 식품 분야 기업 10개사
    ONE = "one"  # 밸브업체 가람기공은 현장에서 계약을 맺었다: one of those who take part
    ABROAD = "abroad"  # 현지 유통업체 40여 곳을 불렀다: whom they meet
    GOODS = "goods"  # 김치와 막걸리 등을 선보였다
    THEME = "theme"  # 식품과 화장품을 주제로
    LABEL = "label"  # 품목으로는 화장품, 식품이
    BOX = "box"  # 참가업종 : 화장품, 식품
    LISTED = "listed"  # 사절단은 화장품, 식품 등을 중심으로: no construction, for occasions of trade only
    TALKED = "talked"  # 농업, 관광 등의 분야에서 협력하기로 했다: for those who talk only


@dataclass(frozen=True, slots=True)
class TradeClaim:
    """What counts, with its construction: a sector mention, or an item of a list, to be read as a `phrase` first."""

    span: Span
    codes: tuple[str, ...]
    trade: Trade
    phrase: bool = False


AND_SO_ON = r"(?:\s?등)?(?:의)?(?:\s(?:다양한|여러|각종|주요|유망|\d{1,2}대|\d{1,3}개))?"
FIELD = r"(?:\s?(?:분야|업종|부문|령역|영역|품목|계열|업계|산업))?(?:의|에서|을 대표하는)?"
# words between the field and the firms: 도내 90개 우수 중소 수출(기업); none with a particle of its own
LETTER = r"[가-힣A-Za-z0-9·㈜\-]"
NO_PARTICLE = r"(?<![을를은는에며와과이가]|에서|으로|하고|하여|에게|까지|부터|면서|지만|어서|아서|통해|위해)"
# whole words, and the beginning of the one that closes with the firms: 의료 | 소재 | 제조(업체)
WORDS = rf"(?:\s?{LETTER}{{1,18}}+{NO_PARTICLE}(?=\s)){{0,5}}?(?:\s?{LETTER}{{1,18}}{NO_PARTICLE})??"
FIRM = (
    r"(?P<firm>중소기업인?|기업인|기업|업체|회사|제조사|제작사|개발사|스타트업|벤처|업계|협력사|농가|공방|브랜드|유통사"
    r"|바이어|구매자|수입상|상인|\d{1,3}개\s?사(?!업|람|례)|(?<=[가-힣])사(?=\s?\d|들))"
)
# 화장품 등 소비재를 비롯해 기술력이 뛰어난 산업재 등 국내 중소기업 14개사
INCLUDING = r"(?:(?:을|를)\s(?:비롯|포함)(?:해|한|하여|해서)\s[^.\n]{0,24}?)?"
FIRMS = regex.compile(rf"{REST}{INCLUDING}{AND_SO_ON}{FIELD}{WORDS}\s?{FIRM}")
# 식품, 화장품 등 업종의 기술 도입을 희망하는 중소기업 11개사: counted firms at the end of a longer phrase
FIELDED = regex.compile(rf"{REST}\s?등(?:의)?\s(?:업종|분야|부문|품목)의?\s[^.\n]{{0,40}}?{FIRM}(?=\s?\d)")
# one firm of its kind that speaks or is dealt with: 한 밸브업체 대표는, 건축자재 유통사 M사에, 제과업체와의 계약
ONE_BEFORE = regex.compile(r"(?:^|[\s의])(?:한|어느|모)\s(?:[가-힣]{2,4}\s)?$")
ONE_BEHIND = regex.compile(
    r"\s?(?:의\s한\s)?(?:대표|관계자|책임자|사장|이사|부장|과장|직원|대리)|인?\s[’‘'“\"㈜(]|\s[A-Z]사|인\s|로\s|에\s|에게\s|로부터|측|\s한\s곳"
)
# 밀폐용기 업체 가람락은; 주방용품 업체는 상담 7건을: it has a name, or was told before; not 섬유 업계가
SINGLE = regex.compile(
    r"(?<=업체|회사|조사|작사|발사)(?:[은는이가도]\s)"
    r"|(?<!업계)(?:인)?\s(?:[㈜(‘“'\"]|주식회사|[가-힣A-Za-z]{2,10}(?:[은는이가도의]|[와과])\s)"
)
PARTNER = regex.compile(r"(?:와|과)(?:의)?\s(?!간담|상담|만남|만나|함께)")
ABROAD = regex.compile(r"(?:현지|해외|외국)\s?")
ABROAD_BEFORE = regex.compile(ABROAD.pattern + "$")
# 참가 업체는 화장품을 만드는 중소기업이다
AMONG_THEM = regex.compile(r"(?:참가|참여)\s?(?:업체|기업|사)")
# 미용업체(8개사), 관련 기업이 5개사로, 섬유업체를 중심으로 11개사가
PLURAL = regex.compile(
    r"들|\s?\(?\s?\d|\s?수십|\s?여러|\s?모두|(?:이|가|은|는)\s(?:총\s|모두\s|약\s)?\d|(?:을|를)\s(?:중심|위주|비롯|포함)"
)
# 미용업체(8개사)는 … 바이어들을 사로잡는다: told apart only where all who take part are
BRACKETED = regex.compile(r"\s?\(\s?\d{1,3}\s?(?:개\s?사|개|곳|사|업체)?\s?\)")
# 참가업종 : …, 품목으로는 …, 분야별로는 …, 주요 업종은 …; but 주요 수출품목은 of a country
TOPIC = regex.compile(
    r"(?P<whose>[가-힣]{0,4}\s?)(?:업종|품목|분야|제품군|전시품|전시제품|출품제품|상품|전시분야|상담분야)(?:별로?|으로)?"
    r"(?:은|는|이|에는|로는|으로는|도)?\s?[:：]?\s?(?:[가-힣]{1,6}\s)?(?:[가-힣A-Za-z·ㆍ]{1,12}[,·ㆍ]\s?){0,3}"
    rf"(?:{MARK}\s?)?$"
)
WHOSE_NOT = regex.compile(r"수출|수입|교역|생산|협력|특화|유망|전략|육성|관심|\d대")
LISTED = regex.compile(rf"{REST}\s?(?:등|이며|으로|이다|부터|[,·、과와]|이\s|가\s|순|$)")
# 화장품·마스크팩 등의 업종이며; 기계, 신발 업종을 우대하며; 석유화학 분야만 따로 떼어: the word of kind behind the list
KIND_BEHIND = regex.compile(
    rf"{REST}(?:\s?등(?:의)?\s(?:업종|품목|제품군)(?:이며|이다|으로|이고|을 중심)"
    r"|(?:\s?등)?(?:의)?\s(?:업종|품목|제품군|분야)(?:(?:을|를)\s(?:우대|우선|중점|집중|대상)|만\s|에\s한해))"
)
# 태양광 1, LED 4, 수질관련 3: how many firms of each
SHARE = regex.compile(
    rf"(?:\s?{KIND}|\s?업체|\s?활용|\s?기업){{0,2}}(?:이|가|은|는)?\s?\(?\d{{1,3}}\s?"
    r"(?:개사|개|곳|사|업체)?(?:으?로|이|가)?\)?(?=\s?[,·/)]|\s|$)"
)
# 식품과 화장품을 두 축으로; 바이오를 주제로; 로봇 분야 협력 사례가 소개됐다
ABOUT = regex.compile(
    rf"{REST}(?:\s?(?:등|분야|산업|시장)){{0,4}}(?:\s?등{WORDS}\s?분야)?[’'”\"」』]?(?:을|를)\s(?:두\s|세\s|핵심\s|주요\s)?(?:주제|테마|중심|축|키워드|화두)"
)
CASES = regex.compile(
    rf"{REST}(?:\s?(?:등|분야|산업|업계|시장)){{0,4}}(?:의|에서의|에 대한)?\s(?:상호\s)?"
    r"(?:협력|기술협력|교류|투자|협업|발전|육성|진출|개발|시장)?\s?"
    r"(?:사례|동향|전략|방안|트렌드|현황|정책|성과|과제)(?:을|를|이|가|와|과|도|에 대해)?"
    r"[^.\n]{0,30}?(?:소개|발표|공유|논의|토론|다뤄|다루|설명|강연)"
)
# 물류, 수산물가공 령역의 합작을 둘러싸고 의견을 나누었다; 관광, 식품가공업의 우대정책을 소개하였다
TALKED = regex.compile(
    rf"{REST}(?:\s?등)?\s?(?:(?:두|세|네|다섯|\d)\s?(?:개\s)?)?(?:분야|부문|령역|영역|산업|업)(?:의|에서의|에\s대한|에서)"
    r"\s(?:상호\s|투자\s|경제\s|공동\s)?(?:합작|협력|교류|투자|협업|연구|공동연구|공동개발|우대정책|항목|대상|기회|가능성)"
    r"[^,.\n]{0,30}?(?:의견|소개|론의|논의|토론|토의|상담|협의|교류|탐구|모색|강화|확대|늘|뽑|추진|진행|나서|손잡|힘을)"
)
# 농업, AI, 관광 등 여러 분야에서 협력하기로 했다; 반도체, 관광 등의 분야에서 함께 일하기를 바란다
COOPERATE = regex.compile(
    rf"{REST}(?:\s?등)?(?:의)?(?:\s(?:다양한|넓은|광범위한|여러|폭넓은|각))?\s?(?:분야|부문|령역|영역|범위|방면)(?:의|에|에서의?)?"
    r"\s(?:(?:긴밀|적극|계속|꾸준|상호|서로|더욱|보다|폭넓)[가-힣]{0,3}\s|[가-힣]{1,5}(?<![업사])[과와]의?\s){0,2}(?:협력|교류|합작)"
)
# 식품, 의료 분야의 교류를 늘리는 데 중점을 뒀다: what the occasion is about
AIMED = regex.compile(r"[^.\n]{0,30}는\s?데\s?(?:에\s)?(?:중점|초점|역점)을\s(?:두|뒀|맞)")
# 식품이 612만달러로 가장 많고 화장품 404만달러, 생활용품 232만달러 순: sums by kind
SUM_BEHIND = regex.compile(r"(?:\s?(?:분야|류|제품|업종))?(?:이|가|은|는)?\s(?:약\s)?")
BY_KIND = regex.compile(r"(?:분야|품목|업종|제품|산업)별")
# 식품가공, 의료미용 등 분야의 18개 대상이 조인: what is signed or shown by field
PROJECTS = regex.compile(
    rf"{REST}(?:{AND_SO_ON}\s?(?:중점\s|핵심\s|주요\s)?(?:분야|부문|령역|영역)의?|\s등)\s?\d{{1,3}}\s?여?개\s?(?:의\s)?"
    r"(?:대상|항목|프로젝트|과제|사업|제품|품목)"
)
# 기자재업체를 대상으로, 부품을 선보였다: of what, the text tells elsewhere
BARE = frozenset({"부품", "기자재", "장비", "설비", "소재", "기계설비"})
SPEECH = regex.compile(r"[“\"『][^“”\"『』\n]{12,}?[”\"』]")


def trade_claims(reading: Reading) -> list[TradeClaim]:
    """All claims of a document, in text order."""
    found: list[TradeClaim] = []
    for line in reading.lines:
        if line.block.zone in SILENT | {Zone.CAPTION}:
            continue
        found += claims_of(reading, line)
    return found


def goods_rows(reading: Reading) -> list[tuple[Span, Span | None]]:
    """Cells of a table by goods (품목별 계약실적) with the heading of their group (▲상반기), totals left out."""
    found: list[tuple[Span, Span | None]] = []
    document = reading.document
    for run in runs_of(document):
        table = table_of(document, run[0].index, run[-1].index + 1)
        names = {column.name: column.index for column in columns_of(document, table)}
        caption = reading.quote(table.caption.start, table.caption.end) if table.caption else ""
        if "firm" in names or not (BY_KIND.search(caption) or names.get("product") == 0):
            continue
        found += [(row.cells[0], row.group) for row in table.rows if row.cells and not row.total]
    return found


def claims_of(reading: Reading, line: Line) -> Iterator[TradeClaim]:
    """The claims of one line."""
    bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
    speeches = [Span(*m.span()) for m in SPEECH.finditer(reading.text, line.start, line.end)]
    spoken = [span for span in speeches if not OF_OCCASION.search(reading.text, span.start, span.end)]
    mentions = [
        m
        for m in reading.mentions.sectors(line.start, line.end)
        if not m.rule.endswith("weak")
        and not is_generic(m)
        and not is_firm_name(reading, m)
        and not any(b.contains(m.span) for b in bodies)
        and not any(s.contains(m.span) for s in spoken)
    ]
    shares = _shares(reading, line, mentions)
    labelled = [
        Span(line.block.start + span.start, line.block.start + span.end)
        for label, span in labels(reading.quote(line.block.start, line.block.end), boxed=line.block.zone is Zone.LABEL)
        if label == "sectors"
    ]
    # 콜드체인물류: the word goes on with a term that would not count by itself
    goes_on_to = {m.start: m.end for m in reading.mentions.sectors(line.start, line.end) if m.rule.endswith("weak")}
    for chain in chains(reading, mentions):
        end = goes_on_to.get(chain[-1].end, chain[-1].end)
        trade = _trade(reading, line, chain[0].start, end, _foreign(reading, chain[0]))
        if any(span.contains(chain[0].span) for span in labelled):
            trade = Trade.BOX
        elif trade is None and chain[-1] in shares:
            trade = Trade.LABEL
        elif trade is None and is_plain_list(reading, line, chain):
            trade = Trade.LISTED
        if trade is None or (len(chain) == 1 and trade is not Trade.BOX and chain[0].value.term in BARE):
            continue
        more = trade is Trade.GOODS and goes_on(reading, chain[0].end)
        if len(chain) == 1 and trade is not Trade.BOX and not more:
            yield TradeClaim(chain[0].span, chain[0].value.codes, trade)
            continue
        begin = list_start(reading, line, chain[0].start)
        for item, codes in items_of(reading, begin, end, mentions):
            if codes or trade is not Trade.LISTED:  # what no construction explains has to be known: 떡볶이, 2차
                yield TradeClaim(item, codes, trade, phrase=True)
    for bare in bare_lists(reading, line, mentions):
        trade = _trade(reading, line, bare.start, bare.end, foreign=False)
        if trade is not None:
            for item, codes in items_of(reading, bare.start, bare.end, []):
                yield TradeClaim(item, codes, trade, phrase=True)


def _shares(reading: Reading, line: Line, mentions: Sequence[Mention[SectorTerm]]) -> list[Mention[SectorTerm]]:
    """Two mentions or more with a number or a sum of their own: 태양광 1, LED 4; 식품 612만달러, 화장품 404만달러."""
    counted = [m for m in mentions if SHARE.match(reading.text, m.end, line.end)]
    if len(counted) >= 2:
        return counted
    if BY_KIND.search(reading.text, line.start, line.end) is None:
        return []
    sums = [money.start for money in reading.mentions.sums(line.start, line.end)]
    paid = [m for m in mentions if any(SUM_BEHIND.fullmatch(reading.text, m.end, start) for start in sums)]
    return paid if len(paid) >= 2 else []


def is_generic(mention: Mention[SectorTerm]) -> bool:
    """투자 stands for what firms want, not for what they make."""
    return "투자" in mention.value.term


def is_bare_head(mention: Mention[SectorTerm]) -> bool:
    """동체부품, 장비: what they are of, no table knows; only the name of an occasion (부품 상담회) is about parts."""
    return mention.rule.endswith(".bare")


def is_firm_name(reading: Reading, mention: Mention[SectorTerm]) -> bool:
    """건강신발 제조업체인 다온우레탄: whatever the name says, the trade stands before it."""
    return reading.quote(max(0, mention.start - 4), mention.start).endswith(("업체인 ", "기업인 ", "회사인 "))


def _trade(reading: Reading, line: Line, start: int, end: int, foreign: bool) -> Trade | None:
    """What is told of the list from `start` to `end`; `foreign`: its first item is of a country abroad."""
    before = reading.quote(max(line.start, start - 20), start)
    topic = TOPIC.search(before)
    if (
        topic
        and not WHOSE_NOT.search(before[max(0, topic.start() - 2) : topic.end()])
        and LISTED.match(reading.text, end, line.end)
    ):
        return Trade.LABEL
    if KIND_BEHIND.match(reading.text, end, min(line.end, end + 50)):
        return Trade.LABEL
    patterns = _patterns()
    fielded = FIELDED.match(reading.text, end, min(line.end, end + 80))
    if fielded and reading.mentions.counts(fielded.start("firm"), min(line.end, fielded.end() + 14)):
        return Trade.FIRMS
    many = False
    for pattern in (FIRMS, patterns.makers):
        match = pattern.match(reading.text, end, min(line.end, end + 70))
        if match is None:
            continue
        who = _who(reading, line, start, match, foreign)
        if who is not None:
            return who
        many = many or (not foreign and _counted(reading, line, start, match.end("firm")))
    if ABOUT.match(reading.text, end, min(line.end, end + 60)) or CASES.match(
        reading.text, end, min(line.end, end + 90)
    ):
        return Trade.THEME
    if cooperate := COOPERATE.match(reading.text, end, min(line.end, end + 80)):
        if AIMED.match(reading.text, cooperate.end(), line.end):
            return Trade.THEME
        return Trade.TALKED if is_of_occasion(reading, line, start) else None
    if TALKED.match(reading.text, end, min(line.end, end + 80)):
        return Trade.TALKED
    if PROJECTS.match(reading.text, end, min(line.end, end + 60)):
        return Trade.FIRMS
    near = min(line.end, end + 60)
    if any(p.match(reading.text, end, near) for p in (patterns.goods, patterns.taken)):
        return Trade.GOODS
    if patterns.shared.match(reading.text, end, line.end):
        return Trade.GOODS
    if patterns.dealt.match(reading.text, end, min(line.end, end + 80)) and _of_participants(reading, line, start):
        return Trade.GOODS
    return Trade.LISTED if many and is_of_occasion(reading, line, start) else None


def _of_participants(reading: Reading, line: Line, position: int) -> bool:
    """Whether those who take part are what the sentence speaks of before a position."""
    if PARTICIPANTS.search(reading.text, line.start, position):
        return True
    counted = reading.mentions.counts(line.start, position)
    return any(c.value.unit is CountUnit.FIRM and SUBJECT.match(reading.quote(c.end, c.end + 2)) for c in counted)


def _who(reading: Reading, line: Line, start: int, match: regex.Match[str], foreign: bool) -> Trade | None:
    """Firms that take part: counted or plural, or one that does what participants do; not one that speaks or buys."""
    before = reading.quote(max(line.start, start - 20), start)
    close = match.end("firm")
    takes_part = _patterns().takes_part
    counted = _counted(reading, line, start, close)
    listed = "등" in match.group()
    # 현지 유통·외식업체 40여 곳; the word may be the first of the trade's own
    abroad = foreign or ABROAD.match(reading.text, start, close) is not None or ABROAD_BEFORE.search(before) is not None
    if BRACKETED.match(reading.text, close, line.end):
        return Trade.ABROAD if abroad else Trade.FIRMS
    if counted or listed or PLURAL.match(reading.text, close, line.end):
        titled = line.block.zone in HEADLINES
        if not titled and takes_part.search(reading.text, start, line.end) is None:
            return None
        return Trade.ABROAD if abroad else Trade.FIRMS
    if ONE_BEFORE.search(before) or ONE_BEHIND.match(reading.text, close, line.end):
        return None
    if abroad or PARTNER.match(reading.text, close, line.end):
        return None
    if AMONG_THEM.search(reading.text, max(line.start, start - 30), start):
        return Trade.FIRMS
    if takes_part.search(reading.text, close, min(line.end, close + 45)) is None:
        return None
    return Trade.ONE if SINGLE.match(reading.text, close, line.end) else Trade.FIRMS


def _counted(reading: Reading, line: Line, start: int, close: int) -> bool:
    """자동차부품 업체 10개사, 9개 섬유업체: a number beside the firms that end at `close`."""
    return any(
        count.start <= close + 2 and count.end >= start
        for count in reading.mentions.counts(max(line.start, start - 24), min(line.end, close + 14))
    )


def _foreign(reading: Reading, trade: Mention[SectorTerm]) -> bool:
    """베트남 건강기능식품 유통업체: a country abroad right before the trade, or its first word."""
    places = reading.mentions.places(max(0, trade.start - 12), trade.end)
    return any(
        is_abroad(p.value.country) and not reading.quote(min(p.end, trade.start), trade.start).strip() for p in places
    )


# behind a list of goods: 등(의) 17개 우수 제품, 등 수출유망품목, 등 의료보조용품 등 다양한 제품
GOODS = (
    rf"{REST}(?:\s등\s{GOODS_NOUN}(?=\s등))?(?:\s?등)?(?:의)?(?:\s\d{{1,4}}\s?여?\s?개(?:의)?)?{ADJECTIVES}"
    rf"(?:\s?(?:{GOODS_NOUN}|기술))?(?:들)?"
)
# 파견 기업들은, 17개 기업이, 사절단은: what is dealt in is theirs
PARTICIPANTS = regex.compile(
    r"(?:참가|참여|파견|출품|선정)\s?(?:한\s)?(?:기업|업체|사)(?:들)?(?:은|는|이|가)\s"
    r"|(?:기업|업체|스타트업|농가)들(?:은|이|도)\s|(?:사절단|개척단|촉진단|참가단)(?:은|는|이|가)\s"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    makers: regex.Pattern[str]
    goods: regex.Pattern[str]
    taken: regex.Pattern[str]
    dealt: regex.Pattern[str]
    shared: regex.Pattern[str]
    takes_part: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Patterns with words of the lexicon."""
    shows = cue("shows")
    return _Patterns(
        # goods made by firms in the plural: 자동차부품을 만드는 관내 중소기업 14개사
        makers=regex.compile(
            rf"{REST}(?:\s?등)?(?:\s(?:우수|첨단|혁신|관련|유망))?(?:\s?(?:제품|상품|품목|기술|설비|장비))?(?:을|를)\s"
            rf"(?:주로\s|직접\s|전문적으로\s)?{cue('makes')}"
            rf"{WORDS}\s?{FIRM}"
        ),
        # shown and sold: 막걸리, 김치 등을 내놓았고; 홍삼과 화장품이 눈길을 붙들었다; 만두와 떡볶이에 주문이 몰렸다
        goods=regex.compile(
            rf"{GOODS}(?:을|를|이|가|은|는|도|에|에는)?\s?"
            rf"[^.\n“”\"을를]{{0,20}}?(?:을\s|를\s)?(?:{shows}|전시(?!회|관|장|용))"
        ),
        # what they take along: 치과재료 등 수출유망품목을 가지고 상담을 진행했다
        taken=regex.compile(rf"{GOODS}(?:을|를)\s{cue('takes_along')}"),
        # what participants deal in: 게딱지장 등의 제품에 대한 수출 협약을 체결했다; 보안펜스 등의 제품을 수출한다
        dealt=regex.compile(
            rf"{GOODS}(?:을|를|의|에\s대한|에\s대해)\s[^.\n“”\"]{{0,30}}?{cue('deals')}[^.\n“”\"]{{0,14}}?"
            r"(?:계약|협약|MOU|상담|하기로|한다|했|하였|할\s)"
        ),
        # A에서는 건축자재가, B에서는 홍삼이 눈길을 끌었다: the verb of showing closes the sentence for both
        shared=regex.compile(rf"{REST}(?:\s?등)?(?:이|가|을|를),\s[^.\n]{{0,80}}?{shows}"),
        takes_part=regex.compile(f"{cue('takes_part')}|{cue('earns')}"),
    )
