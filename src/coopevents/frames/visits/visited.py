"""What is visited: the phrase in the accusative right before a verb of visiting, if it tells which place it is.

Job: a stretch of a clause up to the verb -> the span of the object (에센의 대학병원, 종합보세구와 경제개발구).
The phrase is read from its particle to the left, word by word; it must hold a named body or place, or end in a noun of
sites with a word that tells which.  It must not know dates or who visits.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.reading import Reading
from coopevents.resolve.wording import ENDED
from coopevents.values.names import PlaceLevel

# 공장 3곳을 | 차례로 방문했다; 공장을 방문했다; 시청을 방문, …
OBJECT = regex.compile(
    r"(?P<object>(?:\([^()\n]{1,30}\))?)[을를]\s?(?:(?:차례로|함께|직접|각각|잇따라|공식|현장)\s?){0,2}$"
)
WORD = regex.compile(r"(?r)(?P<word>[가-힣A-Za-z0-9·&-]+(?:\([^()\n]{1,20}\))?)")
FIRMS_OF = regex.compile(r"의\s(?:입주)?(?:기업|업체)\s?\S{1,4}(?:곳|개사)$")  # 산업단지의 | 입주기업 세곳
BRACKET = regex.compile(r"\([^()\n]*\)$")
COUNT = regex.compile(r"(?:(?<!\d)\d{1,5}여?|한|두|세|네|다섯|여러|몇)?\s?(?:곳|개사|개업체|군데)")
JOINED = regex.compile(r"[가-힣A-Za-z0-9·)]{2}[와과]$")
# what a word before the phrase ends in: a particle, an ending of a verb (잡혔던, 하려던; not 런던); 평창군(…)의 | 농장
BEFORE = regex.compile(
    rf"(?:^의|^각|까지|부터|에서|에선|[가-힣]에|[가-힣]엔|에는|에도|은|는|이|가|을|를|으로|일|월|며|면서|하고|하여|해|된|한|하는|있는|[{ENDED}있이려]던|들어선"
    r"|오전|오후|함께|위해|명|개사|곳|대표|등)$"
)
KEPT = regex.compile(
    r"(?:공장|공단|단지|국가|회의|재단|기술|산업|수산|농가|평가|물가|원가|전문가|의료원|상가|도로|서울)"
)
SITE = regex.compile(
    r"(?:공단|산단|단지|공장|제철소|조선소|발전소|시범구|개발구|보세구|합작구|경제구|신구|기지|특구|센터"
    r"|연구소|연구원|쎈터|생산시설|농장|병원|현장|위원회|회의소|시청|도청|군청|구청|사무소|무역관|박물관|대학|대학교"
    r"|파크|밸리|캠퍼스|본사|사옥|통상구|개발원|업체|기업|회사|정수장|처리장|매장|시장)$"
)
# a site that needs a word before it: 공장을 둘러봤다 tells none
ALONE = frozenset(
    "본사 사옥 공단 산단 단지 공장 기지 특구 물류센터 연구소 생산시설 농장 산업단지 생산기지 센터 병원 대학 대학병원"
    " 업체 기업 회사 매장 시장 현장 시청 도청 군청 구청 생산현장 산업현장 위원회 사무소 캠퍼스 현지공장"
    " 생산공장 제조업체 중소기업 입주기업 관련기업 참가기업 참여기업 국내기업 현지기업".split()
)
# one looks for them: 해외 시장을 찾아, 거래 기업을 찾는다
SOUGHT = regex.compile(r"(?:업체|기업|회사|시장|센터|매장)$")
LONGEST = 7  # words


def visited(reading: Reading, start: int, end: int, *, sought: bool = False, bare: bool = False) -> Span | None:
    """The object before `end`, where the verb begins; None if nothing tells which it is.

    `sought`: the verb also means to look for something; `bare`: a noun of sites will do (일행 8명이 시청을 방문).
    """
    particle = OBJECT.search(reading.text, start, end)
    return None if particle is None else place_told(reading, start, particle.end("object"), sought=sought, bare=bare)


def place_told(reading: Reading, start: int, end: int, *, sought: bool = False, bare: bool = False) -> Span | None:
    """The phrase that ends at `end`, if it tells which place it is: 리베레츠공단 | 시찰, 건설기계 공장 | 방문."""
    span = _named(reading, start, end)
    phrase = _phrase(reading, start, end)
    if phrase is None:
        return span
    whole = BRACKET.sub("", reading.quote(phrase.start, phrase.end))
    head = COUNT.sub("", whole).removeprefix("현지 ").split()
    counted = len(" ".join(head)) < len(whole.strip()) and len(head) > 1  # 온산단지의 기업 5곳을 찾아
    site = bool(head) and SITE.search(head[-1]) is not None and (counted or not (sought and SOUGHT.search(head[-1])))
    if span is not None and not (site and span.end < phrase.end):
        return Span(min(span.start, phrase.start), span.end) if site else span
    tail = FIRMS_OF.search(reading.text, phrase.start, phrase.end)
    if tail is not None:
        phrase = Span(phrase.start, tail.start())
    which = bare or len(head) > 1 or (bool(head) and head[-1] not in ALONE)
    told = not sought and _tells_place(reading, phrase)
    return phrase if (site and which) or told else None


def _tells_place(reading: Reading, phrase: Span) -> bool:
    """포스코 본사를, 상하이 푸둥지역을: a named body or place inside the phrase."""
    places = reading.mentions.places(phrase.start, phrase.end)
    known = any(p.value.level not in {PlaceLevel.COUNTRY, PlaceLevel.REGION} and not p.value.adjectival for p in places)
    return known or bool(reading.mentions.organisations(phrase.start, phrase.end))


def _named(reading: Reading, start: int, end: int) -> Span | None:
    """The named body, or the place below a country, that ends right before the particle."""
    named = [b.span for b in reading.mentions.organisations(start, end)]
    named += [
        p.span
        for p in reading.mentions.places(start, end)
        if p.value.level not in {PlaceLevel.COUNTRY, PlaceLevel.REGION} and not p.value.adjectival
    ]
    for span in sorted(named, key=lambda s: (-s.end, s.start)):
        if end - span.end <= 1:
            return Span(span.start, max(end, span.end))
    return None


def _phrase(reading: Reading, start: int, end: int) -> Span | None:
    """The words before `end` that no particle and no verb parts: coordinated by 와/과, joined by 의."""
    dates = [d.span for d in reading.mentions.dates(start, end)]
    start = max([start, *(d.end for d in dates)])
    at, begin, words = end, end, 0
    while at > start and words < LONGEST:
        match = WORD.search(reading.text, start, at)
        if match is None or match.end() != at:
            break
        word = match["word"]
        if words and BEFORE.search(word) and not KEPT.search(word[-4:]) and not JOINED.search(word):
            break
        begin, words = match.start(), words + 1
        if begin <= start or reading.text[begin - 1] != " ":
            break
        at = begin - 1
    return Span(begin, end) if begin < end else None
