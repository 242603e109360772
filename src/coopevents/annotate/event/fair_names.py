"""Names of fairs that no noun tells: by their shape, and by who goes there.

Job: text + the spans that are names already -> `Mention[EventName]`s of strength `fair`: 함부르크 SMM 2018에 9개사를
보낸다, 방콕에서 열리는 파워젠 아시아에 참가한다, 파리 실모(SILMO)에 15개사가 나갔다.  What counts is the shape of the
name (a year behind Latin letters, Latin letters in brackets, an ending such as 텍 or 아시아), what stands before it (a
town, a day, 열리는) and that firms go there.  Which occasion it is, and whether it is one, is decided from its clause.
It must not know clauses, dates or organisations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.document import Kind, Mention, Span
from coopevents.lexicon.places import load_places
from coopevents.values.names import EventName

RULE = "event.fair.going"
PAVILION = regex.compile(r"\s?(?:공동|단체|한국|[가-힣]{2})관(?![가-힣])")  # ‘K 2022’ 인천관
# … 참가한다, 12개사를 보냈다, 한국관을 꾸린다: what is done at a fair
SHOWN = r"참가|출품|출전|부스|(?:공동|단체|한국|홍보|전시|동반성장)관|[가-힣]{2}관을"
SENT = rf"{SHOWN}|파견|내?보[내낼낸냈]|나[가간갈갔]|나[서선설섰]|다녀[오온왔]"
FIRMS = r"(?:[가-힣]{2,8}\s){0,3}?\d[\d,]{0,6}여?\s?(?:개사|개\s?(?:업체|기업)|업체|곳)"
# at the particle behind a name: …에 12개사가, …에는 경남관을 꾸려, …에도 나가
GOES = regex.compile(rf"에(?:도|는|만)?(?=\s(?:{FIRMS}|[^.\n‘’“”]{{0,60}}?(?:{SENT})))")
SHOWS = regex.compile(rf"에(?:도|는|만)?\s[^.\n‘’“”]{{0,60}}?(?:{SHOWN})|에(?:도|는|만)?\s{FIRMS}")
# at the particle behind a name: …에서 300만달러를 계약했다; not 가람메세에서 열린 …, the house
TRADES = regex.compile(
    r"에서(?:는|도)?(?!\s(?:열[린리릴]|개최|개막|막을|가진|연\s|펼쳐))(?=\s[^.\n‘’“”]{0,60}?(?:상담|계약|바이어|부스|선보))"
)
# 박람회(노르시핑), 전시회'(지텍스ㆍGitex)
OPEN, SHUT = regex.compile(r"[」』’'”\"]?\s?\("), regex.compile(r"(?:\s?[ㆍ·,/]\s?[A-Za-z][^()\n]{1,30})?\)")
RECURRING = "event.fair.again"
# behind a name told again: 누리모에는, 누리모와, 누리모 2023에서
AGAIN = regex.compile(
    r"\s?(?:(?:19|20)\d\d)?(?:(?:에(?:서|는|도|서는|서도)?|은|는|이|가|을|를|와|과|의|도)(?![가-힣])|\s일정)"
)
NAMES_AT_MOST = 40  # of a text that are looked for again
LETTER = regex.compile(r"[가-힣A-Za-z]")
YEAR = regex.compile(r"^\s*(?:(?:19|20)\d\d|제?\s?\d{1,3}회)\s?|\s?[’']?(?:19|20)\d\d\s*$|^\s+|\s+$")
GLOSS = regex.compile(r"\((?P<inner>[A-Za-z][^()]*)\)")
KIND_END = regex.compile(r"(?:전|展|회|쇼|대전|페어|엑스포|마켓|위크|주간|축제|관|장터|FAIR|EXPO|Fair|Expo|Show|SHOW)$")
WIDTH = 60  # code points before the particle in which a name and what stands before it are read
WORDS = 3  # words of a name
FENCE = regex.compile(r"[,.\n‘’“”'\"「」『』《》〈〉<>▲△◆■●○:;=]")
OPENED = regex.compile(r"(?:열리는|열린|열릴|열렸던|개최되는|개최된|개최될|개막하는|개막한|개막된|개막될)\s")
# a year behind Latin letters: SMM 2018, K 2022, MWC19
EDITION = regex.compile(r"[A-Z][A-Za-z&+.-]{0,20}(?:\s[A-Z][A-Za-z&+-]*){0,2}\s?(?:(?:19|20)\d\d|[’']?[012]\d)")
# 실모(SILMO), 시알(SIAL Paris)
GLOSSED = regex.compile(r"[가-힣]{2,12}\([A-Z][A-Za-z&+. -]{1,24}\)(?:\s?(?:19|20)\d\d)?")
ACRONYM = regex.compile(r"[A-Z][A-Z&+-]{2,9}")
PARTS = "아시아|차이나|재팬|유럽|미들이스트|인터내셔널|아메리카|웨스트"  # 파워젠 아시아, 세미콘 재팬
# 가스텍, 파워젠 아시아, 펫페어, 인터솔라: endings of fairs' own names
LIKE_FAIR = regex.compile(
    r"(?:[가-힣A-Za-z]{1,10}(?:텍|텍스|엑스|엑스포|메세|메쎄|페어|쇼|위크|월드|푸드|헬스|솔라|프로프|메카니카|시핑|마린|머시너리|뷰티|테크)"
    rf"|{PARTS})(?:\s?(?:19|20)\d\d)?"
)
# no name of a fair, whatever stands before: markets, places, bodies, contests, what a fair consists of
OTHER = regex.compile(
    r"(?:시장|지역|현지|등지|일대|권|등|시|성|주|현|국|도시|나라|곳|공항|단지|공단|센터|호텔|법인|공장|지사|매장|백화점|무역관|대사관"
    r"|행사|자리|회의|회담|대회|경기|리그|올림픽|월드컵|선수권|총회|청문회|재판|선거|무대|현장|기간|부문|코너|모임|집회|과정|교육"
    r"|사업|지원|프로그램|캠페인|프로젝트|협회|조합|공사|진흥원|재단|위원회|은행|그룹|회사|대학교?|학교|병원|연구원|협약|협정|관"
    r"|박람회|전시회|상담회|포럼|세미나|콘퍼런스|컨퍼런스)$"
)
PARTICLE = regex.compile(r"(?:[은는이가을를에의와과로서한된할던인적도]|에서|까지|부터)$")
# 9월, 4~7일, 14일부터, 상반기: a time before a name; 도쿄에서, 도쿄의, 방콕: a town
TIME = regex.compile(
    r"(?:\d월|\d일|\d\)|부터|까지|사흘간|나흘간|닷새간|일간|이틀간|중순|초순?|하순|[상하]반기|말)(?:에는|에도|에)?$"
)
AT_TOWN = regex.compile(r"(?:시|주)?(?:에서|의)?$")


class FairNames:
    """Built once from the names of towns and lands."""

    def __init__(self, towns: frozenset[str]) -> None:
        self._towns = towns

    @classmethod
    def from_lexicon(cls) -> FairNames:
        return cls(frozenset(reading.name for reading in load_places()))

    def annotate(self, text: str, taken: Sequence[Span]) -> list[Mention[EventName]]:
        """Names in order; none overlaps a taken span."""
        found: list[Mention[EventName]] = []
        known = {at for span in taken for at in range(span.start, span.end)}
        for pattern in (GOES, TRADES):
            for match in pattern.finditer(text):
                span = self._name(text, match.start(), going=pattern is GOES)
                if span is None or not known.isdisjoint(range(span.start, span.end)):
                    continue
                known.update(range(span.start, span.end))
                name = text[span.start : span.end]
                value = EventName(name, name.split()[-1], ("exhibition",), "fair", quoted=False)
                found.append(Mention(Kind.EVENT, span.start, span.end, value, RULE))
        return sorted(found, key=lambda m: m.start)

    @staticmethod
    def recurring(text: str, named: Sequence[Mention[EventName]]) -> list[Mention[EventName]]:
        """A fair named in marks or with a gloss is told again by its name alone: ‘누리모(NURIMO) 2023’ … 누리모에는."""
        first: dict[str, Mention[EventName]] = {}
        for mention in named:
            if mention.value.types[:1] == ("exhibition",) and (
                mention.value.quoted or mention.value.strength == "fair"
            ):
                for name in _short_names(mention.value):
                    first.setdefault(name, mention)
        found: list[Mention[EventName]] = []
        taken = {at for mention in named for at in range(mention.start, mention.end)} if first else set()
        for name, mention in list(first.items())[:NAMES_AT_MOST]:
            value = EventName(name, name, mention.value.types, "fair", quoted=False)
            at = text.find(name, mention.end)
            while at >= 0:
                end = at + len(name)
                alone = not LETTER.match(text[at - 1]) and AGAIN.match(text, end) is not None
                if alone and at not in taken and end - 1 not in taken:
                    taken.update(range(at, end))
                    found.append(Mention(Kind.EVENT, at, end, value, RECURRING))
                at = text.find(name, end)
        return found

    @staticmethod
    def one_name(text: str, mentions: Sequence[Mention[EventName]]) -> list[Mention[EventName]]:
        """조선해양박람회(노르시핑), 전시회인 자이텍스: a noun and a fair by its name are one occasion."""
        kept: list[Mention[EventName]] = []
        for mention in mentions:
            before = kept[-1] if kept and mention.value.strength == "fair" else None
            if before is None or before.value.types[:1] != ("exhibition",) or before.value.strength == "fair":
                kept.append(mention)
                continue
            gap = text[before.end : mention.start]
            shut = SHUT.match(text, mention.end) if OPEN.fullmatch(gap) else None
            if shut is not None:
                name = f"{before.value.name}({text[mention.start : shut.end() - 1]})"
                strength = before.value.strength if before.value.quoted else "fair"
                value = replace(before.value, name=name, strength=strength)
                kept[-1] = Mention(Kind.EVENT, before.start, shut.end(), value, before.rule)
            elif gap == "인 " and not before.value.quoted:
                kept[-1] = mention
            else:
                kept.append(mention)
        return kept

    def _name(self, text: str, end: int, *, going: bool) -> Span | None:
        """The name that ends at a particle, if it looks like one."""
        left = text[max(0, end - WIDTH) : end]
        fences = [m.end() for m in FENCE.finditer(left)]
        left = left[fences[-1] if fences else 0 :]
        opened = [m.end() for m in OPENED.finditer(left) if m.end() < len(left)]
        if opened:
            name = left[opened[-1] :]
            words = name.split(" ")
            named = len(words) <= WORDS and not any(PARTICLE.search(w) for w in words[:-1]) and len(name) >= 3
            firms = going and SHOWS.match(text, end) is not None
            sure = (firms or _shaped(text, name, end)) and not self._place(words[-1])
            return Span(end - len(name), end) if named and sure and not OTHER.search(name) else None
        for name, before in _splits(left):
            if self._place(name.rsplit(" ", 1)[-1]):
                return None
            if _shaped(text, name, end) and (self._fits(before) or EDITION.fullmatch(name)):
                return Span(end - len(name), end)
        return None

    def _place(self, word: str) -> bool:
        """두바이, 아랍에미리트연합(UAE), 코엑스: where firms go, no fair; 차이나 ends fairs' names too."""
        return regex.sub(r"\(.*", "", word) in self._towns and word not in PARTS.split("|")

    def _fits(self, before: str) -> bool:
        """Whether a time or a town stands before a name."""
        word = before.rstrip().rsplit(" ", 1)[-1]
        return TIME.search(word) is not None or AT_TOWN.sub("", word) in self._towns or word in self._towns


def _short_names(value: EventName) -> Iterator[str]:
    """누리모(NURIMO) 2023: 누리모, NURIMO; a name that ends in a noun for fairs is told again by that anyway."""
    bare = YEAR.sub("", value.name)
    gloss = GLOSS.search(bare)
    names = [YEAR.sub("", part) for part in (bare[: gloss.start()] if gloss else bare, gloss["inner"] if gloss else "")]
    for name in names:
        if len(name) >= (2 if gloss else 3) and not OTHER.search(name) and not KIND_END.search(name):
            yield name


def _splits(left: str) -> Iterator[tuple[str, str]]:
    """The longest name first, with what stands before it: 방콕 | 파워젠 아시아."""
    starts = [0, *(m.end() for m in regex.finditer(r"\s", left))][-WORDS:]
    for start in starts:
        name = left[start:]
        if name and not any(PARTICLE.search(w) for w in name.split(" ")[:-1]):
            yield name, left[:start]


def _shaped(text: str, name: str, end: int) -> bool:
    """Whether a stretch looks like the name of a fair; letters alone, and a gloss, need what is done at fairs only."""
    if EDITION.fullmatch(name):
        return True
    if OTHER.search(regex.sub(r"\(.*", "", name)):
        return False
    if GLOSSED.fullmatch(name) or ACRONYM.fullmatch(name):
        return SHOWS.match(text, end) is not None
    words = name.split(" ")
    return len(name) >= 4 and LIKE_FAIR.fullmatch(words[-1]) is not None
