"""Lists that say how many they name: A, B은행 충청본부, ㈜C 등 다섯 기관이; A와 B, C 세 회사는; A, B, C 셋이.

Job: a line -> `Actor`s, one for each list whose items are as many as the text says they are; and, for a number told in
a later line (A, B, C가 한 팀을 이뤘다. 세 회사는 …), the list of that many.  The number vouches for the items that no
list of names knows.  It must not know agreements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.document import Kind, Mention
from coopevents.frames.agreement.model import Actor, Body, Part, is_topic
from coopevents.frames.agreement.party_item_names import INSTITUTE, OFFICER, item_name
from coopevents.frames.agreement.party_patterns import KIND_OF_FIRM, NO_NAME_END
from coopevents.frames.agreement.party_pieces import NOMINAL, Word, pieces_of
from coopevents.frames.agreement.party_words import COMMON_NOUNS
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName

NUMBERS = {"두": 2, "둘": 2, "양": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8}
NUMBERS |= {"아홉": 9, "열": 10}
NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d{{1,2}})"
NOUN = (
    r"(?:기관|단체|회사|업체|기업|기구|개사|사|곳|대학교?|은행|시|도시|시군|조합|협회|법인|측|자|지자체|상의"
    r"|테크노파크)"
)
# 등 다섯 기관이, 등 7개 기관·기업이, 등 대형건설사 5곳은; , 이렇게 셋이; 세 기관과
TOLD = regex.compile(
    rf"(?:\s?등(?:\s[가-힣]{{2,8}}){{0,2}}|,?\s이렇게|\s?등)?\s(?:총\s|모두\s)?(?P<number>{NUMBER})(?:\s?개)?\s?"
    rf"(?:(?:[가-힣]{{2,4}}\s?)?{NOUN}(?:[·ㆍ,]\s?{NOUN})?|(?<=[셋넷둘섯곱덟홉]))"
    r"(?:(?P<particle>은|는|이|가|와|과|의|간)(?![가-힣])|(?=이다|입니다|이며|이고|다\.))"
)
# 4개 유관기관(A진흥원, B대학교 창업지원단, C재단 도시사업부, D)이, 3개 시군(가람, 나래, 누리)은
BRACKETED = regex.compile(
    rf"(?<![가-힣\d])(?P<number>{NUMBER})(?:\s?개)?\s?(?:[가-힣·]{{1,6}}\s?)?{NOUN}"
    r"\((?P<items>[^()\n\d]{4,200})\)(?P<particle>은|는|이|가|와|과|의|간)(?![가-힣])"
)
ITEM = regex.compile(r"[^,·ㆍ\s][^,·ㆍ]{0,23}[^,·ㆍ\s]")
SUBJECT_ENDS = frozenset({"은", "는", "이", "가", "도"})
CLOSES = regex.compile(r"[.]?(?<!\s)\s*+$|(?:이다|입니다|다|이며|이고)[.,\s]")
FEW = 2  # words of a unit behind the house that it belongs to
RULE = "agreement.count.listed"


def counted_lists(reading: Reading, line: Line, extra: Sequence[Body] = ()) -> list[Actor]:
    """Lists that give their own number, each as one actor with all its items."""
    found: list[Actor] = []
    told = list(TOLD.finditer(reading.text, line.start, line.end))
    pieces = pieces_of(reading, line) if told else []
    for match in told:
        number = _number(match["number"])
        bodies = _bodies(reading, line, pieces, match.start(), number, extra)
        if bodies:
            particle = match["particle"] or ""
            part = Part.SHARED if particle in {"의", "간"} else Part.of(particle)
            claim = Claim(number, bodies[-1].span, RULE, 0.8)
            end = match.end()
            found.append(Actor(tuple(bodies), part, bodies[0].start, end, topic=is_topic(particle), number=claim))
    return found + _bracketed(reading, line)


def _bracketed(reading: Reading, line: Line) -> list[Actor]:
    """4개 유관기관(A진흥원, B대학교 창업지원단, …)이: as many names in the bracket as are told, one of them known."""
    found = []
    for match in BRACKETED.finditer(reading.text, line.start, line.end):
        items = list(ITEM.finditer(reading.text, *match.span("items")))
        if len(items) != _number(match["number"]):
            continue
        bodies, sure = [], False
        for item in items:
            known = [b for b in reading.mentions.organisations(*item.span()) if b.start == item.start()]
            sure = sure or bool(known or reading.mentions.places(*item.span()))
            kind = known[0].value.kind if known else OrganisationKind.OTHER
            value = OrganisationName(item.group(), kind, country=known[0].value.country if known else None)
            bodies.append(Mention(Kind.ORGANISATION, item.start(), item.end(), value, "organisation.place.listed"))
        if sure:
            part = Part.SHARED if match["particle"] in {"의", "간"} else Part.of(match["particle"])
            topic = is_topic(match["particle"])
            found.append(Actor(tuple(bodies), part, match.start(), match.end(), topic=topic))
    return found


def list_of(reading: Reading, line: Line, number: int, extra: Sequence[Body] = ()) -> list[Body]:
    """The bodies of a line that lists as many as a later line says: who acts, or what the sentence ends in."""
    pieces = [_without_stop(reading, p) if isinstance(p, Word) else p for p in pieces_of(reading, line)]
    for i in range(len(pieces) - 1, -1, -1):
        piece = pieces[i]
        if not isinstance(piece, Word):
            continue
        ends = piece.particle in SUBJECT_ENDS or CLOSES.match(reading.text, piece.end, line.end) is not None
        bodies = _bodies(reading, line, pieces, piece.end, number, extra) if ends else []
        if bodies:
            return bodies
    return []


def _without_stop(reading: Reading, word: Word) -> Word:
    """누리센서. at the end of a sentence."""
    if reading.quote(word.end - 1, word.end) != "." or not word.tokens or word.tokens[-1].tag != "SF":
        return word
    own = word.tokens[:-1]
    return replace(word, end=word.end - 1, tokens=own, nominal=bool(own) and own[-1].tag.startswith(NOMINAL))


def _number(told: str) -> int:
    return NUMBERS.get(told) or int(told)


def _bodies(
    reading: Reading, line: Line, pieces: Sequence[Word | str], end: int, number: int, extra: Sequence[Body]
) -> list[Body]:
    """The items that end at a position, if they are as many as told, one at least is known and all have a name."""
    last = max((i for i, p in enumerate(pieces) if isinstance(p, Word) and p.start < end), default=None)
    if last is None or number < 2:
        return []
    items = _items(reading, pieces, last, number)
    if len(items) != number:
        return []
    known = [*reading.mentions.organisations(line.start, line.end), *extra]
    return named_items(reading, items, known)


def named_items(reading: Reading, items: Sequence[Sequence[Word]], known: Sequence[Body]) -> list[Body]:
    """The bodies of a list, if all items have a name, and one is known or two and half of all look like names alone.

    태양합금, 신화이앤이, 캄텍 등 3개사와; not 화장품, 식품, 의료기기 등 3개 업체와.
    """
    bodies = [item_body(reading, item, known) for item in items]
    named = [b for b in bodies if b is not None]
    sure = any(b.start <= k.start and k.end <= b.end for b in named for k in known)
    proper = sum(item_name(reading, item) is not None and not _common(item) for item in items)
    sure = sure or (proper >= FEW and 2 * proper >= len(items))
    return named if len(named) == len(items) and sure else []


def _common(item: Sequence[Word]) -> bool:
    """디지털산업, 기술지원: made of common nouns alone."""
    return all(token.tag in COMMON_NOUNS for word in item for token in word.tokens)


def _items(reading: Reading, pieces: Sequence[Word | str], last: int, number: int) -> list[list[Word]]:
    """The words of each item, read to the left; what describes an item (몸체를 찍는, 남원의) is left out of it."""
    items: list[list[Word]] = [[]]
    closed = False
    for index in range(last, -1, -1):
        piece = pieces[index]
        parts = piece in {",", "-"} if isinstance(piece, str) else index < last and piece.particle in {"와", "과"}
        if parts and (not closed or piece == ","):
            if len(items) == number:
                whole = all(items) and piece == "," and not _names(reading, pieces, index)
                return items if whole else []
            items.insert(0, [])
            closed = False
            if isinstance(piece, str):
                continue
        elif isinstance(piece, str):
            continue
        if closed:
            continue
        plain = piece.nominal and (not piece.particle or index == last or parts)
        if not plain and not (index == last and piece.nominal):
            closed = bool(items[0])
            if not closed:
                return []
            continue
        items[0].insert(0, piece)
    return items if all(items) else []


def _names(reading: Reading, pieces: Sequence[Word | str], index: int) -> bool:
    """Does a body stand right before a comma: then the list goes on to the left?"""
    before = pieces[index - 1] if index else None
    if not isinstance(before, Word):
        return False
    return bool(reading.mentions.organisations(before.start, before.end)) and not before.particle


def item_body(reading: Reading, item: Sequence[Word], known: Sequence[Body], *, among: bool = True) -> Body | None:
    """What an item names: a body that is known, with the unit behind it (A기금 대전센터), or its last words.

    `among` bodies, common words are a name too.
    """
    start, end = item[0].start, item[-1].end
    # (사)가람협회 begins before its first word, 누리협회(NRA) ends behind its last
    inside = sorted((k for k in known if start < k.end and k.start < end), key=lambda k: k.start)
    if not inside:
        return _unknown(reading, item, among=among)
    first, final = inside[0], inside[-1]
    behind = [w for w in item if w.start >= final.end]
    heads = [w for w in behind if OFFICER.search(reading.quote(w.start, w.end)) is not None]
    last = reading.quote(behind[-1].start, behind[-1].end) if behind else ""
    unit = not behind or (len(behind) <= FEW and not heads and INSTITUTE.fullmatch(last) is not None)
    joined = first is not final and reading.quote(first.end, final.start) == " "
    if not unit and not heads:  # 나래시 화장품 업체 가람코스메틱
        return final if among else _unknown(reading, behind, among=False)
    if not unit or (not behind and not joined):
        return final
    head = first if joined or first is final else final
    begin = next((w.start for w in item if w.start <= head.start < w.end), head.start)
    stop = behind[-1].end if behind else final.end
    value = OrganisationName(reading.quote(begin, stop), head.value.kind, country=head.value.country)
    return Mention(Kind.ORGANISATION, begin, stop, value, "organisation.place.listed")


def _unknown(reading: Reading, item: Sequence[Word], *, among: bool) -> Body | None:
    """The name that an item ends in, where nothing knows it."""
    shown = item_name(reading, item, among=among)
    if shown is None:
        return None
    name = reading.quote(shown[0].start, shown[0].end)
    if (NO_NAME_END.search(name) and " " not in name) or regex.fullmatch(KIND_OF_FIRM, name):
        return None
    house = INSTITUTE.fullmatch(name.rsplit(" ", 1)[-1]) is not None
    value = OrganisationName(name, OrganisationKind.AGENCY if house else OrganisationKind.COMPANY)
    return Mention(Kind.ORGANISATION, shown[0].start, shown[0].end, value, "organisation.place.listed")
