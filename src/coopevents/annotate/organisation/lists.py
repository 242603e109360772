"""Organisations known by nothing but their place in a list of hosts or sponsors: 주최 : A, B사무국 · A, B, C가 후원.

Job: candidates from the items of role labels, and from unknown items among known ones before 주최·주관·후원·협찬.
Input: the text and the candidates found by other means; output: `Candidate`s.  It must not know any name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.annotate.organisation.context import Candidate, any_of
from coopevents.annotate.role_boxes import role_values
from coopevents.document import Span
from coopevents.values.names import CLASS_NOUNS, OrganisationKind

ROLE = r"(?:(?:공동|특별)\s?)?(?:주\s{0,6}최|주\s{0,6}관|후\s{0,6}원|협\s{0,6}찬|수\s?행)"
# ㅇ 주 최 : A, B · 주최/주관 : A · (후원) A, B · 주관기관: A
LABEL = regex.compile(
    rf"(?<![가-힣])(?:{ROLE}(?:\s?(?:[·/,&]|및)\s?{ROLE}){{0,5}}\s?(?:기관|단체|사|처)?\s{{0,3}}[:：]"
    rf"|[(\[〔【]{ROLE}[)\]〕】]\s?[:：]?)[ ]{{0,4}}"
)
# where a list of names ends: the next label or item, the end of the line
STOP = regex.compile(
    r"\n|(?:(?<![ ])|\G)[ ]{2,}+(?=\S)|\s[/|]\s|[(\[〔【]?[가-힣]{1,4}(?:\s?[·/]\s?[가-힣]{1,4})?[)\]〕】]?\s{0,3}[:：]"
    r"|[□■○●◦ㅇ▪※◆▶△▲]|[(\[〔【](?:공동)?(?:주최|주관|후원|협찬|협력)[)\]〕】]|\.\s|;"
)
SEPARATOR = regex.compile(r"\s?[,，/]\s?|\s및\s|\s?[·ㆍ]\s?(?=[^\s·ㆍ]{3})|(?<=[가-힣])(?:와|과)\s")
# what is written behind a name: (회장 홍길동), (KOTRA), 등 5개 기관, 외 3
TAIL = regex.compile(
    r"\s?\([^()\n]*\)?\s*$|\s(?:등|외)(?:\s?\d{0,3}\s?여?\s?개?\s?[가-힣]{0,6})?\s*$|등(?:\s?\d{1,3}\s?개\s?[가-힣]{0,6})?\s*$"
)
HEAD = regex.compile(r"^(?:\((?:사|재|주|유)\)|㈜|[‘’'\"“”「『<《\s-])+")
NAME = regex.compile(r"[가-힣A-Za-z0-9&·ㆍ.\-\s’']{2,30}")
NO_NAME = regex.compile(
    r"^\d+\s?(?:개|명|곳|여)|\d\s?개\s?(?:사|국|기관|시|도|단체)|[다요음함됨임]$|^"
    + any_of(
        "없음 미정 추후 예정 해당 별도 상기 동일 미확정 관련 기타 각 유관기관 관계기관 지자체 시군 협의중 참가",
        "국내 해외 현지 정부",
    )
    + r"|(?:장|대표|이사|위원|교수|의원|대사|총영사)\s?[가-힣]{2,4}$|[가-힣]{2,4}\s(?:회장|장관|시장|대표|원장|이사장)$"
    + r"|(?:^|\s)(?:[가-힣]{0,4}기관|단체|업체|기업|회원사|언론사|대학|지자체|기업체|중소기업|참가사)들?$"
    # 진흥원과 엑스코가 주관: a bare noun stands for a body named before
    + rf"|^(?:{'|'.join(CLASS_NOUNS)}|경제청)$"
    + r"|(?:기관|유관|관련|의료|경제)단체$|^(?:공동\s?)?(?:주최|주관|후원|협찬|협력)"
)
# A, B, C가 공동으로 후원하는 · A와 B의 후원으로 · A, B 등 6개 공기업과 공동으로
CUE = regex.compile(
    r"(?:(?:이|가|에서|의|은|는)\s|\s?등(?:이|의|은)?\s|\s)(?:공동으로\s?|공동\s?|함께\s|각각\s)?(?P<role>주최|주관|후원|협찬)(?=[가-힣\s·,])"
    r"|(?:이|가)\s(?:공동으로|공동|함께)\s?(?:추진|개최|마련|여는|연|준비)"
    r"|\s등\s\d{1,2}여?개\s?[가-힣]{2,5}(?:와|과|이|가)\s(?:공동으로|공동|함께|손잡고)"
)
# A와 B가 9일 옥포에서 개최한 · 주관은 A와 B가 맡고: of what holds or takes over an occasion, whatever stands between;
# not A와 함께하는 설명회를 개최한다
HOLDS = regex.compile(
    r"(?:이|가|은|(?<![하되리있없맺갖])는)\s(?:[^\s.]{1,14}(?<![은는이가며고])\s){0,6}?"
    r"(?:개최[한하해했]|마련[한하해했]|파견[한하해했]|여는\s|연\s|(?<=[를을]\s)연다|열었|맡[은아았고는])"
)
JOINED_NAME = regex.compile(r"(?:\s?[,·]\s?|(?:와|과)\s)(?P<name>[가-힣A-Za-z]{3,12}(?:\s[가-힣A-Za-z]{2,12}){0,2})$")
# what B signs is no body: A와 양해각서(MOU)에
ABBREVIATED = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣]{4,20})(?<!각서|협약|협정|의향서|합의서|계약)\((?P<short>[A-Z]{2,8})\)"
)
JOINED = regex.compile(r"(?:\s?[,·]\s?|(?:와|과)\s)$")
GOES_ON = regex.compile(r"\s?[·ㆍ]\s?[가-힣A-Z]")
REACH = 120  # characters that a list before its cue may take
# what a list does not reach across: the end of a clause, a particle that is no 와/과
EDGE = regex.compile(
    r"[.!?\n“”\"‘’]\s?|(?:고|고자|며|[는은인]데|지만|으나|므로|[은는한된린열여해서에로을를이가])(?:\s|,\s?)"
)
# 공동으로, 지난해: adverbs and words with a particle are no names
ADVERB = regex.compile(
    r"(?:으로|에서|에게|부터|까지|위해|통해|따라|대해|관해|함께|각각|또한|특히|한편|이어|[은는을를에도])$|^(?:지난|오는|올|이번)"
)
WORDLIKE = regex.compile(r"[가-힣A-Za-z]{2}")


def listed(text: str, known: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates for the items of lists that no candidate of `known` (weak ones aside) lies in."""
    certain = sorted((c for c in known if not c.weak), key=lambda c: c.start)
    # 군산시·나루융합본부가 공동 주최하고: a town that a list goes on from is no mere place
    listing = sorted([*certain, *(c for c in known if c.weak and GOES_ON.match(text, c.end))], key=lambda c: c.start)
    found = [*_in_labels(text), *_before_cues(text, listing), *_holding(text, known), *_abbreviated(text, certain)]
    for start, end in found:
        if not any(c.start < end and start < c.end for c in certain):
            yield Candidate(start, end, text[start:end], OrganisationKind.OTHER, "organisation.list")


def _in_labels(text: str) -> Iterator[tuple[int, int]]:
    inline = [Span(label.end(), _stop(text, label.end())) for label in LABEL.finditer(text)]
    boxes = [span for span in role_values(text) if not any(span.overlaps(other) for other in inline)]
    for value in (*inline, *boxes):
        if value.end - value.start > 400:
            continue
        for start, close in _items(text, value.start, value.end):
            name = _name(text, start, close)
            if name is not None:
                yield name


def _stop(text: str, start: int) -> int:
    stop = STOP.search(text, start)
    return stop.start() if stop else len(text)


def _before_cues(text: str, certain: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Unknown items of a list that a known one stands in; the leftmost only where a clause ends before it."""
    for cue in CUE.finditer(text):
        begin = max(0, cue.start() - REACH)
        edges = [m.end() for m in EDGE.finditer(text, begin, cue.start())]
        left = max(edges, default=begin)
        if not any(left <= c.start and c.end <= cue.start() for c in certain):
            continue
        for start, close in _items(text, left, cue.start()):
            name = _name(text, start, close)
            words = text[name[0] : name[1]].count(" ") + 1 if name is not None else 9
            if name is not None and words <= (3 if start > left else 1 if edges else 0):
                yield name


def _holding(text: str, known: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """가람시와 나루조선해양이 9일 개최한: the unknown one right behind a known one, where they hold an occasion."""
    ends = {c.end for c in known}
    for cue in HOLDS.finditer(text):
        joined = JOINED_NAME.search(text, max(0, cue.start() - REACH), cue.start())
        if joined is not None and joined.start() in ends and _name(text, *joined.span("name")) is not None:
            yield joined.span("name")


def _abbreviated(text: str, certain: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """경남도와 경남테크노파크, 한국항공우주산업(KAI)은: a name with its abbreviation, joined to a known one."""
    ends = {c.end for c in certain}
    for match in ABBREVIATED.finditer(text):
        joint = JOINED.search(text, max(0, match.start() - 4), match.start())
        if joint is not None and joint.start() in ends:
            yield match.span("name")


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches between separators that stand outside brackets."""
    begin, depth, position = start, 0, start
    while position < end:
        if text[position] in "([":
            depth += 1
        elif text[position] in ")]":
            depth = max(0, depth - 1)
        separator = SEPARATOR.match(text, position, end) if depth == 0 else None
        if separator is not None:
            yield begin, position
            begin = position = separator.end()
            continue
        position += 1
    yield begin, end


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the name in an item, None where it is none."""
    head = HEAD.match(text, start, end)
    start = head.end() if head else start
    for _ in range(2):
        tail = TAIL.search(text, start, end)
        end = tail.start() if tail else end
    while end > start and text[end - 1] in " .,’'\"”」』>》":
        end -= 1
    name = text[start:end]
    if not NAME.fullmatch(name) or NO_NAME.search(name) or ADVERB.search(name) or not WORDLIKE.search(name):
        return None
    return start, end
