"""Which candidates for organisations stand: the outer ones, the certain ones, and those joined to certain ones.

Job: overlapping candidates -> a list without overlaps, in order.  Input: the text and candidates; output: candidates.
It must not know how they were found beyond their rule.
"""

from __future__ import annotations

from collections.abc import Iterable

from coopevents import regex
from coopevents.annotate.organisation.context import JOINT, OFFICIAL, TITLE_NOUN, Candidate, any_of
from coopevents.values.names import OrganisationKind

# quotes around an event's name: the names inside host nothing (「한·이란 중소기업공동위원회」)
EVENT_QUOTE = regex.compile(
    r"[‘'“\"「『《<](?P<inside>[^‘’'“”\"「」『』《》<>\n]{4,60}?"
    + any_of(
        "상담회 포럼 박람회 전시회 설명회 세미나 사절단 개척단 공동위원회 컨퍼런스 콘퍼런스 대회 페어 엑스포 대전",
        "협약 협약식 워크숍 간담회",
        "교류회 서밋 위크 로드쇼 심포지엄 촉진단 교역회 주간 축제 투어 한마당 데모데이 아카데미 교육 총회 회의",
        "공모전 시상식 쇼케이스 협의회",
    )
    + r"(?:\([^()\n]{1,20}\))?)[’'”\"」』》>]"
)
# the commonest surnames; a name of three syllables
PERSON = regex.compile(
    r"[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣]{2}\s"
)
TITLED = regex.compile(rf"\s?{TITLE_NOUN}")
RANK = {
    "organisation.authority": 0,
    "organisation.local": 1,
    "organisation.company.cue": 3,
    "organisation.company.maker": 3,
    "organisation.company.ending": 3,
}
SHORT_SCHOOL = "organisation.shape.university_short"
MARKED = "organisation.company.mark_before"
MARK_LENGTH = 5  # (재), 주식회사 and a blank
NO_FIRM = regex.compile(r"(?:\((?:사|재)\)|（(?:사|재)）|㈔|㈐)\s?")  # an association, a foundation


def choose(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Outer, non-overlapping candidates, in order.

    Order of preference: longer before shorter; of equal ones the certain before the weak, known before unknown,
    authority before shape before cue; those that lack the country that they need come last.  A candidate inside the
    quoted name of an event is dropped, unless it is the local government that the name starts with (‘진주시 중남미
    무역사절단’).
    """
    quotes = [(m.start("inside"), m.end("inside")) for m in EVENT_QUOTE.finditer(text)]
    pool = []
    for candidate in candidates:
        quote = next((q for q in quotes if q[0] <= candidate.start and candidate.end <= q[1]), None)
        if quote is not None:
            if candidate.kind is not OrganisationKind.LOCAL or candidate.start != quote[0]:
                continue
            candidate = candidate.grown(rule="organisation.local.event_name", weak=False)
        pool.append(candidate)
    pool = unmarked(pool)
    pool = [candidate for candidate in pool if not names_person(text, candidate, pool)]
    pool.sort(key=preference)
    kept: list[Candidate] = []
    for candidate in pool:
        if not any(candidate.start < other.end and other.start < candidate.end for other in kept):
            kept.append(candidate)
    return strengthened(text, sorted(kept, key=lambda c: c.start))


def names_person(text: str, candidate: Candidate, others: Iterable[Candidate]) -> bool:
    """윤희성 수출입은행 행장: a person's name before the body whose head he is, for which there is a candidate."""
    person = PERSON.match(text, candidate.start, candidate.end)
    if person is None or candidate.row is not None or TITLED.match(text, candidate.end) is None:
        return False
    return any(other.start == person.end() and other.end == candidate.end for other in others)


def preference(candidate: Candidate) -> tuple[bool, int, bool, bool, int, int, str, str]:
    """Sort key of `choose`: the most wanted candidate first."""
    unsure, length = candidate.weak or candidate.firm, candidate.end - candidate.start
    rank = RANK.get(candidate.rule, 2)
    lacking = candidate.weak and candidate.firm
    return lacking, -length, unsure, candidate.row is None, rank, candidate.start, candidate.rule, candidate.name


def unmarked(pool: list[Candidate]) -> list[Candidate]:
    """(재)경기도경제과학진흥원 is the body of that name, with its mark in the span: the mark alone makes no company."""
    certain = [c for c in pool if not c.weak and not c.rule.startswith("organisation.company")]
    bodies = sorted(certain, key=lambda c: (c.row is None, c.start - c.end))
    result = []
    for candidate in pool:
        if candidate.rule == MARKED:
            inner = next((body for body in bodies if marks(candidate, body)), None)
            if inner is not None:
                result.append(inner.grown(start=candidate.start))
                continue
            mark = NO_FIRM.match(candidate.name)
            behind = next((body for body in bodies if mark and body.start == candidate.end + 1), None)
            if mark and behind is not None:  # (사)나루교류 경북연합회: one name, in two words
                name = f"{candidate.name[mark.end() :]} {behind.name}"
                result.append(behind.grown(start=candidate.start, name=name, row=None, canonical=None))
                continue
            if mark:
                candidate = candidate.grown(kind=OrganisationKind.ASSOCIATION)
        result.append(candidate)
    return result


def marks(candidate: Candidate, body: Candidate) -> bool:
    """Is the candidate the body with a legal mark before it?"""
    return candidate.start < body.start <= candidate.start + MARK_LENGTH and body.start < candidate.end <= body.end


def strengthened(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Drops weak candidates, unless they are joined to a certain one (경기도와 용인시, SK하이닉스)."""
    certain = [not (c.weak or c.firm) for c in candidates]
    changed = True
    while changed:
        changed = False
        for i, candidate in enumerate(candidates):
            if certain[i]:
                continue
            for j in (i - 1, i + 1):
                if (
                    0 <= j < len(candidates)
                    and certain[j]
                    and joined(text, candidates[min(i, j)], candidates[max(i, j)])
                ):
                    if candidate.firm and candidates[j].kind is not OrganisationKind.COMPANY:
                        continue
                    if candidate.rule == SHORT_SCHOOL and candidates[j].kind is not OrganisationKind.SCHOOL:
                        continue
                    certain[i] = changed = True
                    break
    result = [c for c, is_certain in zip(candidates, certain, strict=True) if is_certain]
    return [c for c in result if not restates(text, c, result)]


def joined(text: str, first: Candidate, second: Candidate) -> bool:
    """Does only a comma, a middle dot, 와/과 or 및 stand between them?"""
    gap = JOINT.match(text, first.end)
    return gap is not None and gap.end() == second.start


def restates(text: str, candidate: Candidate, others: list[Candidate]) -> bool:
    """Does it stand in the brackets of another only to give its short name: 세계한인무역협회(월드옥타·회장 …)?"""
    if text[candidate.start - 1 : candidate.start] != "(" or text[candidate.end : candidate.end + 1] not in set(")·, "):
        return False
    return any(
        other.end in (candidate.start - 1, candidate.start - 2) and OFFICIAL.match(text, other.end) for other in others
    )
