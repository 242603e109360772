"""Firms as the text introduces them: the name, and the goods or the trade that stand with it.

Job: Reading -> `FirmTelling`s in text order: names found as organisations, names of bracket lists
(서광광학(안경테) 영진(커튼지)), of bare lists (다온, 라온, 세온 등 7개 제조업체), of tables (업체명, 주요품목).  It
must not know which occasion a firm belongs to, nor records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from coopevents import regex
from coopevents.document import Span, Zone
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.frames.scope import noun_phrase_start
from coopevents.frames.tables import columns_of, runs_of
from coopevents.lexicon.participation import cue
from coopevents.text.tables import table_of
from coopevents.values.hangul import split_particle
from coopevents.values.legal_forms import LEGAL_FORM
from coopevents.values.names import OrganisationKind

WORD = r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9&.\-]{1,14}"
NAME = rf"(?:{LEGAL_FORM}\s?)?{WORD}(?:㈜|\(주\))?"
# 골든힐(천연조미료)과 완도물산(김), 다시마전복(전복)이; △가나(밸브) △다라(주물); △㈜가나 ‘섬유(ITY)’ △다라 ‘장류’
PAIR = regex.compile(
    rf"(?<![가-힣A-Za-z0-9㈜)])(?P<name>{NAME})\s?\((?P<inside>[^()\n]{{1,40}})\)"
    rf"|(?<=[△▲▷▶◇◆○●]\s?)(?P<name>{NAME})\s?[‘'](?P<inside>[^‘’'\n]{{1,30}})[’']"
)
BETWEEN_PAIRS = regex.compile(r"(?:과|와|,|·|、|및|[△▲◇▷▶○●\-]|\s)*")
# 루나팜, 티온코리아, 인투정밀 등 7개 생활소비재 제조업체가; 서광광학·영진정밀·대한밸브 등 10개사
AMONG = regex.compile(
    rf"(?P<list>(?:{NAME}\s?[,、·]\s?){{2,30}}{NAME})\s?등(?:\s?의)?\s?(?:총\s|모두\s)?"
    r"(?:\d{1,3}\s?여?\s?개?\s?(?:사(?![가-힣]{2})|곳|업체|기업|회사|중소기업|[가-힣·\s]{1,16}(?:업체|기업|회사))"
    r"|[가-힣·\s]{1,30}(?:업체|기업|회사)\s?\d{1,3}\s?(?:개|곳|여))"
)
# 참가기업은 다온, 라온, 세온 등이다
TAKERS = regex.compile(
    rf"(?:참가|참여|선정)\s?(?:기업|업체|사)(?:은|는|으로는|로는)\s(?:[^.\n,]{{0,30}}?(?:을|를)\s비롯해?\s)?"
    rf"(?P<list>(?:{NAME}\s?[,、·]\s?){{2,30}}{NAME})\s?등"
)
ITEM = regex.compile(NAME)
# 식기세척기 생산업체인 다온산업 등 3개 기업이: the first of several, told with its trade
FIRST = regex.compile(rf"(?:업체|기업|회사)인\s(?P<name>{NAME})(?=\s등\s)")
FIRM_LOOK = regex.compile(
    r"㈜|\(주\)|주식회사|법인$|(?:텍|테크|산업|정밀|기계|전자|코리아|바이오|팜|푸드|식품|물산|상사|화학|금속|케미칼|코스메틱"
    r"|시스템|시스템즈|이엔지|엔지니어링|전기|섬유|메디칼|소프트|솔루션|인더스트리|무역|통상|제약|광학|글로벌|네트웍스|랩|랩스)$"
    r"|^[A-Z][A-Za-z&]+$"
)
# what stands in brackets behind a name and is no product: 대표 김OO, 서울, 이하 중진공, KOTRA, 왼쪽, 70%
NO_PRODUCT = regex.compile(
    r"^(?:(?:공동|각자)?대표(?:이사)?|회장|사장|이사장|CEO|원장|이하|옛|구|舊|약칭|왼쪽|오른쪽|가운데|본사|본부|단장|지회장)(?:\s|·|:|$)"
    r"|^[A-Z][A-Za-z&.\- ]*$|\d{2,}|%|[만억]\s?(?:불|달러|원)|코스닥|코스피|사진|중국명|영문"
)
SEPARATOR = regex.compile(r"\s?[,;/]\s?|\.\s|\s:\s")
WITH = r"(?:들고|갖고|가지고|앞세워)\s?(?:간|온|나온|나간|나선|참가한|참여한)"
PLACE = r"(?:[가-힣]{2,10}(?:시|군|구|도|면|읍)?(?:의|\s소재|에 있는|에 위치한)?\s){0,3}"
# 화장품업체 아르떼, 수처리 필터 업체인 ㈜세온, 원심탈수기 전문업체 (주)플루, 소품 브랜드 ‘가온’
TRADE_OF = regex.compile(
    r"(?P<rest>(?:용품|제품|설비|장비|부품|기기|기계|원료|소재|관련)?)\s?(?:전문\s?)?(?:제조|생산|수출|개발|유통|판매|가공)?\s?(?:전문\s?)?"
    rf"(?:업체|기업|회사|사|브랜드|스타트업|전문점|제조사|개발사)(?:인)?,?\s{PLACE}['‘“\"「]?"
)
# LED조명의 ㈜백산
# ㈜한결(경기 화성, 식품포장기)
IN_BRACKETS = regex.compile(r"[’'”\"」]?\s?\((?P<inside>[^()\n]{1,60})\)")
OF = regex.compile(r"(?P<rest>)(?:의)\s['‘“\"「]?")
COORDINATED = regex.compile(r"\s?(?:[,·/.、]|와|과|및|\s및)?\s?(?:및\s)?")
# what closes a name before its object: ㈜가나(대표 …)의 정수기 부품, ㈜가나는 … 세차기를 선보여
POSSESSED = regex.compile(r"[’'”\"」]?(?:\s?\([^()\n]{1,30}\))?의\s")
OFFERED = regex.compile(
    r"\G(?:\s?(?:등|제품|용품|상품|신제품))*+(?:을|를)\s"
    r"(?:선보|내놓|출품|전시|들고|소개|홍보|수출|공급|납품|판매|내세|개발|생산|만들)(?![가-힣]{0,2}[는할]\s)"
)
EDGE_LEFT = regex.compile(r"(?:(?:대표|주요|국내|지역|우수|현지|글로벌|한국|도내|관내|각종|일부|전문)\s)+")
EDGE_RIGHT = regex.compile(r"\s?등(?:의)?\s*$")
TWINS = regex.compile(r"(?:과|와|·|,)\s?")
# 건강기능식품 2건, 3만 달러의; 샴푸와 헤어토닉 5만불어치를
COUNTED = regex.compile(r"(?:\s?\d{1,3}\s?(?:건|종|대|톤|세트|척)?,?)?\s?")
WORTH = regex.compile(r"\s?(?:어치|상당|규모)")
PARTNER = regex.compile(r"[’'”\"」]?(?:\s?\([^()\n]{1,30}\))?\s?(?:측)?(?:와|과|에|에게|의)(?![가-힣])")
SUBJECT = regex.compile(r"[’'”\"」]?(?:\s?\([^()\n]{1,30}\))?(?:은|는|이|가|도)\s")
# names of firms that are hosts of venues or papers, no traders
NO_TRADER = regex.compile(r"호텔|리조트|신문|일보|방송|뉴스|컨벤션|은행|증권|보험|카드$|법무법인|회계법인|병원$")
# no cell of figures or signs
WORDLIKE = regex.compile(r"[가-힣A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class FirmTelling:
    """`name` as written; `product` the span of its goods or trade; `listed` in a list or table; `masked` A사."""

    name: str
    span: Span
    rule: str
    product: Span | None = None
    listed: bool = False
    masked: bool = False


def firm_tellings(reading: Reading) -> list[FirmTelling]:
    """All tellings of firms in text order, without overlaps; what a list tells wins over a bare name."""
    found = [*_tables(reading), *_pairs(reading), *_among(reading), *_named(reading), *_first(reading)]
    kept: list[FirmTelling] = []
    for telling in found:
        if not any(telling.span.overlaps(other.span) for other in kept):
            kept.append(telling)
    return sorted(kept, key=lambda telling: telling.span)


def is_trader(name: str) -> bool:
    """A firm that can have goods: no hotel, paper or bank."""
    return NO_TRADER.search(name) is None


def is_goods_word(reading: Reading, span: Span) -> bool:
    """A name that is a word for goods and nothing else: 전복, 화장품; but 대양기계 looks like a firm's."""
    word = reading.quote(span.start, span.end)
    same = any(m.span == span for m in reading.mentions.sectors(span.start, span.end))
    return same and (FIRM_LOOK.search(word) is None or word.isascii() or len(word) <= 2)


# ---- names that stand as organisations ------------------------------------------------------------------------


def _named(reading: Reading) -> Iterator[FirmTelling]:
    for line in reading.lines:
        if line.block.zone in SILENT:
            continue
        before: FirmTelling | None = None
        for body in reading.mentions.organisations(line.start, line.end):
            if body.value.kind is not OrganisationKind.COMPANY:
                continue
            product = product_of(reading, line, body.span)
            if product is None and before is not None and TWINS.fullmatch(reading.text, before.span.end, body.start):
                product = before.product  # 화장품 회사 ㈜가온과 나온㈜
            name = reading.quote(body.start, body.end)
            listed = body.rule.endswith(("list_item", "list_row", "list_label", "list_next"))
            before = FirmTelling(name, body.span, body.rule, product, listed, body.value.masked)
            yield before


def _first(reading: Reading) -> Iterator[FirmTelling]:
    for line in reading.lines:
        for match in FIRST.finditer(reading.text, line.start, line.end):
            span = Span(*match.span("name"))
            yield FirmTelling(match["name"], span, "company.first", product_of(reading, line, span))


def product_of(reading: Reading, line: Line, span: Span) -> Span | None:
    """The goods or the trade that a firm is introduced with: in brackets, before it, or behind it."""
    return (
        in_brackets(reading, span.end, line.end)
        or _before(reading, line, span.start)
        or _behind(reading, line, span.end)
    )


def in_brackets(reading: Reading, end: int, limit: int, *, any_noun: bool = False) -> Span | None:
    """㈜한결(경기 화성, 식품포장기): the pieces that name goods; with `any_noun` (피자팬) unknown ones."""
    match = IN_BRACKETS.match(reading.text, end, limit)
    if match is None:
        return None
    pieces = []
    start = match.start("inside")
    for mark in [*SEPARATOR.finditer(reading.text, start, match.end("inside")), None]:
        stop = mark.start() if mark else match.end("inside")
        pieces.append(Span(start, stop))
        start = mark.end() if mark else stop
    goods = [p for p in pieces if _is_goods(reading, p, any_noun)]
    return Span(goods[0].start, goods[-1].end) if goods else None


def _is_goods(reading: Reading, piece: Span, any_noun: bool) -> bool:
    text = reading.quote(piece.start, piece.end).strip()
    if not text or NO_PRODUCT.search(text):
        return False
    if any(
        place.span.contains(Span(piece.start, piece.start + len(text)))
        for place in reading.mentions.places(piece.start, piece.end)
    ):
        return False
    return any_noun or bool(reading.mentions.sectors(piece.start, piece.end))


def _before(reading: Reading, line: Line, start: int) -> Span | None:
    """Goods whose mention stands right before the name with a word of making or of trade between them."""
    bodies = reading.mentions.organisations(max(line.start, start - 60), start)
    found = [
        m
        for m in reading.mentions.sectors(max(line.start, start - 60), start)
        if not any(body.span.overlaps(m.span) for body in bodies)
    ]
    while found:
        last = found[-1]
        for pattern in (_made_by(), TRADE_OF, OF):
            match = pattern.fullmatch(reading.text, last.end, start)
            if match is None:
                continue
            begin = last.start
            for earlier in reversed(found[:-1]):
                if COORDINATED.fullmatch(reading.text, earlier.end, begin) is None:
                    break
                begin = earlier.start
            return trimmed(reading, Span(begin, match.end("rest")))
        found = found[:-1] if last.end > start - 30 else []
    made = _making().search(reading.text, max(line.start, start - 30), start)
    if made is None:
        return None
    begin = noun_phrase_start(reading, line, made.start())  # 김말이류 등을 파는 다온식품: goods that no list has
    return trimmed(reading, Span(begin, made.start())) if made.start() - begin >= 2 else None


@cache
def _made_by() -> regex.Pattern[str]:
    """세차기를 만드는 부산의 동서정밀; 자동포장기를 들고 나온 부광기계: from behind the goods to the name."""
    return regex.compile(
        r"(?P<rest>[가-힣A-Za-z0-9·\- ]{0,12}?)(?:을|를)\s(?:주로\s|전문\s)?"
        rf"(?:{cue('makes')}|{WITH})\s{PLACE}['‘“\"「]?"
    )


@cache
def _making() -> regex.Pattern[str]:
    """From behind unknown goods to the name: (김말이류) 등을 파는 부산의 ‘."""
    return regex.compile(rf"(?:\s?등)?(?:을|를)\s(?:주로\s|전문\s)?(?:{cue('makes')}|{WITH})\s{PLACE}['‘“\"「]?$")


def trimmed(reading: Reading, span: Span) -> Span:
    """Goods without the words around them: 대표 화장품 -> 화장품, 조미김 등 -> 조미김."""
    text = reading.quote(span.start, span.end)
    left, right = EDGE_LEFT.match(text), EDGE_RIGHT.search(text)
    start = span.start + (left.end() if left else 0)
    end = span.start + (right.start() if right else len(text))
    return Span(start, end) if start < end else span


def _behind(reading: Reading, line: Line, end: int) -> Span | None:
    """㈜가나의 정수기 부품; ㈜가나는 … 무선 청소기를 선보였다."""
    possessed = POSSESSED.match(reading.text, end, line.end)
    if possessed:
        goods = reading.mentions.sectors(possessed.end(), min(line.end, possessed.end() + 30))
        return goods[0].span if goods and goods[0].start - possessed.end() <= 8 else None
    if SUBJECT.match(reading.text, end, line.end) is None:
        return None
    found = reading.mentions.sectors(end, min(line.end, end + 70))
    for index, goods_mention in enumerate(found):
        if not (OFFERED.match(reading.text, goods_mention.end, line.end) or _priced(reading, line, goods_mention.end)):
            continue
        if _other_subject(reading, end, goods_mention.start):
            return None
        start = goods_mention.start
        for earlier in reversed(found[:index]):
            if COORDINATED.fullmatch(reading.text, earlier.end, start) is None:
                break
            start = earlier.start
        return Span(start, goods_mention.end)
    return _worth(reading, line, end)


def _other_subject(reading: Reading, start: int, end: int) -> bool:
    """Whether another body than a partner (P사와) stands between."""
    bodies = reading.mentions.organisations(start, end)
    return any(PARTNER.match(reading.text, body.end) is None for body in bodies)


def _priced(reading: Reading, line: Line, end: int) -> bool:
    """전복 30만달러어치를, 건강기능식품 2건, 3만 달러의: a sum right behind the goods."""
    sums = reading.mentions.sums(end, min(line.end, end + 20))
    return any(COUNTED.fullmatch(reading.text, end, money.start) for money in sums)


def _worth(reading: Reading, line: Line, end: int) -> Span | None:
    """고구마스틱 1만달러어치를: the nouns before a sum of goods, whatever they are."""
    for money in reading.mentions.sums(end, min(line.end, end + 60)):
        if WORTH.match(reading.text, money.end, line.end) is None:
            continue
        start = noun_phrase_start(reading, line, money.start - 1)
        if start < money.start - 2 and not reading.mentions.organisations(end, money.start):
            return Span(start, money.start - 1)
    return None


# ---- lists ----------------------------------------------------------------------------------------------------


def _pairs(reading: Reading) -> Iterator[FirmTelling]:
    """Runs of two names or more with goods in brackets; half of the brackets must hold goods that the lexicon knows."""
    for block in reading.document.blocks:
        opened = sum(reading.text.count(sign, block.start, block.end) for sign in "(‘'")
        if block.zone in SILENT or opened < 2:  # a run has two brackets at least
            continue
        run: list[regex.Match[str]] = []
        for match in [*PAIR.finditer(reading.text, block.start, block.end), None]:
            joined = match is not None and run and BETWEEN_PAIRS.fullmatch(reading.text, run[-1].end(), match.start())
            if match is not None and (joined or not run):
                run.append(match)
                continue
            yield from _run(reading, run)
            run = [match] if match is not None else []


def _run(reading: Reading, run: Iterable[regex.Match[str]]) -> Iterator[FirmTelling]:
    items = list(run)
    known = [m for m in items if _is_goods(reading, Span(*m.span("inside")), any_noun=False)]
    if len(items) < 2 or len(known) * 2 < len(items):
        return
    for match in items:
        span = Span(*match.span("name"))
        if any(place.start == span.start for place in reading.mentions.places(span.start, span.end)):
            continue  # 서울(화장품), 부산(기계): places
        if is_goods_word(reading, span):
            continue  # 화장품(크림), 식품(라면): goods
        if any(
            b.value.kind is not OrganisationKind.COMPANY for b in reading.mentions.organisations(span.start, span.end)
        ):
            continue
        inside = Span(*match.span("inside"))
        quoted = reading.text[match.end() - 1] != ")"
        product = inside if quoted else in_brackets(reading, span.end, match.end(), any_noun=True)
        yield FirmTelling(match["name"], span, "company.pair", product, listed=True)


def _among(reading: Reading) -> Iterator[FirmTelling]:
    """Bare names before 등 N개사: at least one looks like a firm's, and none is a product, place or public body."""
    for block in reading.document.blocks:
        if block.zone in SILENT or reading.text.find("등", block.start, block.end) < 0:
            continue
        found = AMONG.finditer(reading.text, block.start, block.end)
        for match in (*found, *TAKERS.finditer(reading.text, block.start, block.end)):
            items = list(ITEM.finditer(reading.text, match.start("list"), match.end("list")))
            spans = [Span(*item.span()) for item in items]
            if _holds_others(reading, spans):
                continue
            firm_like = sum(
                FIRM_LOOK.search(item.group()) is not None or _is_company(reading, s)
                for item, s in zip(items, spans, strict=True)
            )
            if not firm_like:
                continue
            for item, span in zip(items, spans, strict=True):
                yield FirmTelling(
                    item.group(), span, "company.among", in_brackets(reading, span.end, block.end), listed=True
                )


def _is_company(reading: Reading, span: Span) -> bool:
    bodies = reading.mentions.organisations(span.start, span.end)
    return any(body.value.kind is OrganisationKind.COMPANY for body in bodies)


def _holds_others(reading: Reading, spans: Iterable[Span]) -> bool:
    for span in spans:
        word = reading.quote(span.start, span.end)
        if split_particle(word)[1] and not _is_company(reading, span) and FIRM_LOOK.search(word) is None:
            return True
        if is_goods_word(reading, span):
            return True
        if any(p.start == span.start for p in reading.mentions.places(span.start, span.end)) and not _is_company(
            reading, span
        ):
            return True
        bodies = reading.mentions.organisations(span.start, span.end)
        if any(body.value.kind is not OrganisationKind.COMPANY for body in bodies):
            return True
    return False


# ---- tables ---------------------------------------------------------------------------------------------------


def _tables(reading: Reading) -> Iterator[FirmTelling]:
    """Rows of a table with a column of firms; the goods from its column of goods."""
    document = reading.document
    for run in runs_of(document):
        table = table_of(document, run[0].index, run[-1].index + 1)
        columns = {
            column.name: column.index for column in columns_of(document, table) if column.name in {"firm", "product"}
        }
        if "firm" not in columns or any(b.zone is not Zone.TABLE for b in run):
            continue
        for row in table.rows:
            if row.total:
                continue
            cells = {table.column_of(row, i): span for i, span in enumerate(row.cells)}
            name = cells.get(columns["firm"])
            if name is None or not WORDLIKE.search(reading.quote(name.start, name.end)):
                continue
            product = cells.get(columns["product"]) if "product" in columns else None
            if product is not None and not WORDLIKE.search(reading.quote(product.start, product.end)):
                product = None
            yield FirmTelling(reading.quote(name.start, name.end), name, "company.table", product, listed=True)
