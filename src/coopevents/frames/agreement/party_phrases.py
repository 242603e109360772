"""Names in the places of an agreement, whatever they are called: the phrase before 와/과, and every item of a list.

Job: a line that tells of an agreement -> stretches that stand where a party stands (한밭센터는 조지아 국립과학아카데미
기술단지와 …; A, B, 다낭이노베이션허브(DIHUB), C와 …).  It must not know which of them sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.agreement.party_item_names import INSTITUTE, TELLING, is_country, is_known, item_name
from coopevents.frames.agreement.party_pieces import Word, list_items, pieces_of, without_count, word_text
from coopevents.frames.reading import Line, Reading

# what changes hands without the word for an agreement: 65만 달러어치를 수주했다
DEAL = regex.compile(
    r"수주|주문|발주|(?:공급|납품|수출|판매|수입|구매)(?:하)?[기키]로|팔기로|사기로|대기로|손을?\s?(?:맞)?잡"
)
WITH = regex.compile(r"(?:와|과|하고)(?:는|도|의)?")
GIVEN = regex.compile(r"으?로부터(?:는|도)?|에게서?")
# 취임과 동시에, 지난해와 달리; 함안군 미래산업과 공장설립담당은: an office
NOT_WITH = regex.compile(
    r"\s(?:동시에|달리|관련|비교|마찬가지|다름|[가-힣]{0,10}(?:담당관?|담당자|팀장|계장|주무관)(?:은|는|이|가|의)(?![가-힣]))"
)
VISITED = regex.compile(r"\s(?:방문해|방문하|찾아|만나)")
WHO = frozenset({"은", "는", "이", "가", "도", "간"})
DASHED = regex.compile(r"[가-힣A-Za-z)]\s[-–↔]\s[가-힣A-Z]")
PAIR = 2  # a body and, behind a country, another: 한강전력과 중국 누리전망이
CERTAIN = 3  # items of a list in which all but one are bodies
LOCAL = regex.compile(r"[가-힣]{2,8}[시군구도성주현]")  # ‘음성군-짜빈성 우호교류 의향서’
NEAR = 70  # code points between a partner and what is signed, where nothing else shows that it signs


def phrase_names(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
    """Names of partners and of the items of lists, with their rule: `phrase`, or `phrase.grown` for what a name that is
    known lacks (실롱스크 | 공과대학교)."""
    signed = [m.start for m in reading.mentions.agreements(line.start, line.end)]
    for event in reading.mentions.events(line.start, line.end):
        if event.value.types[:1] == ("agreement_signing",):
            signed.append(event.end - len(event.value.head))  # 가람그룹-나래부 상생협력 업무협약식
    signed += [m.start() for m in DEAL.finditer(reading.text, line.start, line.end)]
    signed.sort()
    dashed = bool(line.block.marker) and DASHED.search(reading.text, line.start, line.end) is not None
    pieces = pieces_of(reading, line) if signed or dashed else []
    for i, piece in enumerate(pieces):
        if not isinstance(piece, Word) or (signed and piece.start >= signed[-1]):
            continue
        if not piece.particle or not signed:
            headed = "," not in pieces[: i + 1] and pieces[i + 1 : i + 2] == [","]  # A-B-C, 실증 업무협약(14:00)
            ahead = reading.quote(piece.stop, piece.stop + 2).strip()[:1] in {":", "："} and dashed
            if headed or ahead or any(0 <= s - piece.end <= 1 for s in signed):  # A-B 업무협약(16:00)
                yield from _chained(reading, pieces, i)
            continue
        partner = WITH.fullmatch(piece.particle) or GIVEN.fullmatch(piece.particle)
        if partner and NOT_WITH.match(reading.text, piece.stop) is not None:
            continue
        visited = piece.particle in {"을", "를"} and TELLING.match(reading.text, piece.end) is not None
        if visited:
            partner = VISITED.match(reading.text, piece.stop)
        if not partner and piece.particle not in WHO:
            continue
        items = list_items(pieces, i)
        items[-1:] = [without_count(reading.text, item, listed=len(items) >= 2) for item in items[-1:]]
        named = [item_name(reading, item) for item in items]
        known = sum(1 for item in items if is_known(reading, item))
        sure = [n for n in named if n is not None]
        behind_land = any(is_country(reading, item[0]) for item in items)
        if (len(items) == PAIR and known == 1 and behind_land) or (
            len(items) >= CERTAIN and known + len(sure) >= CERTAIN - 1
        ):
            sure = [n for item in items if (n := item_name(reading, item, among=True)) is not None]
        listed = len(items) >= 2 and (known or len(sure) == len(items))
        if listed or (partner and len(items) == 1 and _leads(reading, piece, signed)):
            yield from sure


def _chained(reading: Reading, pieces: Sequence[Word | str], last: int) -> list[tuple[Span, str]]:
    """가람진흥원-베트남 다낭시 투자진흥센터 업무협약: items right before the word for the agreement."""
    items = list_items(pieces, last, parts="-")
    ends = {body.end for body in reading.mentions.organisations(items[-1][0].start, items[-1][-1].end)} if items else ()
    known = next((i for i, word in enumerate(items[-1]) if word.end in ends), None) if items else None
    if known is not None:  # what they sign for stands between: A-B 상생협력 업무협약식
        items[-1] = items[-1][: known + 1]
    local = all(len(item) == 1 and LOCAL.fullmatch(word_text(reading, item[0])) for item in items)
    houses = all(INSTITUTE.fullmatch(word_text(reading, item[-1])) for item in items)  # 섬유조합-이집트 수출위원회
    if len(items) < 2 or not (local or houses or any(is_known(reading, item) for item in items)):
        return []
    return [n for item in items if (n := item_name(reading, item)) is not None]


def _leads(reading: Reading, partner: Word, signed: Sequence[int]) -> bool:
    """Does an agreement follow soon behind a partner; later, where another pair comes between (B와, 이튿날 C와 …)?"""
    following = next((s for s in signed if s >= partner.end), None)
    reach = NEAR * 3 if reading.quote(partner.stop, partner.stop + 1) == "," else NEAR
    return following is not None and following - partner.end <= reach
