"""Whom a line means that names nobody: 두 기관은, 양측은, 다섯 기관이, 이 회사는, or no subject at all.

Job: keeps, line by line, who acted in each section, and answers for anaphors.  It must not know agreements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import HEADLINES, Span, Zone
from coopevents.frames.agreement.counted_lists import NUMBERS, list_of
from coopevents.frames.agreement.model import Actor, Body, Part
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName

NO_TOPIC = frozenset({Zone.TITLE, Zone.SUBTITLE, Zone.LABEL, Zone.TABLE, Zone.CAPTION, Zone.NOTE})
# 두 기관은, 세 회사 대표는, 양측이, 5개 기관은, 량측은, 양사는, 두 시는, 양 테크노파크는, 세 기관·기업은, 3자는
TOGETHER = regex.compile(
    r"(?<![가-힣])(?<!나머지\s|다른\s|별도로\s|나머지는\s)(?:(?:이들\s)?(?P<number>두|양|세|네|다섯|여섯|일곱|여덟|아홉|열|\d{1,2})\s?(?:[개대]\s?)?"
    r"(?P<noun>기관|단체|회사|업체|기업|측|사|시|도시|지역|지자체|시군|협회|상의|상공회의소|학교|대학|조합|은행|부처|공사|공단|재단|병원|연구원|연구소|진흥원|센터|테크노파크|연합회|(?<=\d)자|나라\s기관|국\s기관)(?:[·ㆍ](?:기관|기업|단체))?(?:\s(?:대표|사장)들?)?|쌍방"
    r"|[량양]측\s(?P<noun>시정부|지자체|도시|상의|상공회의소|협회|대학)|량측)(?:은|는|이|가)(?![가-힣])"
)
# 이들은, 이들 기관은: as many as acted together right before
THEY = regex.compile(r"(?<![가-힣])이들(?:\s(?P<noun>기관|단체|회사|업체|기업))?(?:은|이|는)(?![가-힣])")
# 이 회사는, 이 업체와도, 같은 회사에
THIS_FIRM = regex.compile(
    r"(?<![가-힣])(?:이|동|같은|해당)\s(?:회사|업체|기업|법인|스타트업)"
    r"(?P<particle>은|는|이|가|와|과|와도|과도|와는|과는|에|에도|로부터)(?![가-힣])"
)
OF_LOCALS = frozenset({"지자체", "시군"})
OF_CITIES = frozenset({"시", "도시", "시정부"})
OF_FIRMS = frozenset({"회사", "업체", "기업", "사"})
INVITED_BY = regex.compile(
    r"(?:\s?\([^()\n]*\))?의\s(?:초청|초대|요청)|(?:\s?\([^()\n]*\))?[을를],?\s(?:방문|찾|예방|만나|만났|맞)"
)
# 태국 중소기업진흥청(OSMEP) 아무개 청장 등 대표단 15명이: who has come
GUESTS = regex.compile(r"(?:\s?\([^()\n]*\))?\s(?:[가-힣]{1,8}\s){0,5}(?:대표단|방문단|사절단|시찰단|일행)")
HAVE_COME = regex.compile(r"방문|방한|내방|찾[아은는을]")
JOIN_HANDS = regex.compile(r"손을?\s?(?:맞)?잡|힘을\s(?:모|합)|뜻을\s(?:모|같)")
MOST = 3  # firms that a sentence without a subject may go on with; ten that took part are told of one by one
PAIR = 2
MEMORY = 5  # lines
NEAR = 2  # lines behind them in which they are 이들
LONG_MEMORY = 12  # lines, for bodies of a kind that the noun tells: 두 상의는, 두 도시는


class Antecedents:
    """One for each document; lines are told to it in order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._acting: dict[int, list[tuple[int, list[Body]]]] = {}
        self._joint: dict[int, list[tuple[int, tuple[Body, ...]]]] = {}  # those who act together, by their line
        self._topic: dict[int, tuple[Body, ...]] = {}
        self._told: dict[int, int] = {}  # the line that told the topic of a section
        self._house: tuple[Body, ...] | None = None  # whose release it is: the first who acts
        self._headed = -1  # the last line that heads others
        self._firm: dict[int, tuple[Body, Body]] = {}  # of the last line with firms: who acts there, who is told last

    def topic(self, line: Line) -> tuple[Body, ...]:
        """Who acted last; below another heading, or where nobody has acted yet, the house whose release it is."""
        told = self._topic.get(line.section)
        if told == ():
            return ()
        told = told or ()
        house = self._house or ()
        if not house or house[0].value.kind is OrganisationKind.COMPANY or line.block.zone in NO_TOPIC:
            return told
        return house if not told or self._told[line.section] < self._headed else told

    def tell(self, line: Line, actors: Sequence[Actor]) -> None:
        """Remembers who acts in a line."""
        if line.block.zone in NO_TOPIC:
            if line.block.zone in HEADLINES and self._house is not None:
                self._headed = line.index
            return
        acting: list[Body] = []
        for actor in actors:
            if actor.part is Part.OTHER and not self._invites(line, actor):
                continue
            acting += [b for b in actor.bodies if b.value.name not in {a.value.name for a in acting}]
        if acting:
            self._acting.setdefault(line.section, []).append((line.index, acting))
        self._joint.setdefault(line.section, []).extend((line.index, a.bodies) for a in actors if _together(a))
        subjects = [a for a in actors if a.part is Part.SUBJECT and a.bodies and (a.topic or not modifies(line, a))]
        firms = [b for a in actors for b in a.bodies if b.value.kind is OrganisationKind.COMPANY]
        unnamed = any(a.mission and a.topic and not a.bodies for a in actors)
        if unnamed:  # 방문단은: nobody that has a name goes on
            self._set_topic(line, ())
        elif subjects:
            bodies = subjects[-1].bodies
            self._set_topic(line, bodies if len(bodies) <= MOST or not all(map(_firms, bodies)) else ())
            if self._house is None:
                self._house = subjects[0].bodies if len(subjects[0].bodies) == 1 else ()
        elif len(firms) == 1 and not any(
            (a.described and a.part is Part.SUBJECT) or a.part is Part.WITH for a in actors
        ):
            self._set_topic(line, (firms[0],))
        elif (head := self._heads(line, actors)) is not None:
            self._set_topic(line, (head,))
        if firms:
            # A는 B와 계약을 맺었다. 이 회사는: who acts, not with whom; 이 회사와도: who was told last
            acts = [b for a in subjects if a.topic for b in a.bodies if b.value.kind is OrganisationKind.COMPANY]
            beside = any(a.part is Part.WITH and firms[-1] in a.bodies for a in actors)
            self._firm[line.section] = (acts[0] if len(acts) == 1 and beside else firms[-1], firms[-1])

    def partner(self, line: Line, body: OrganisationName) -> Body | None:
        """A와 B가 손을 잡았다. A는 15일 업무협약을 맺었다: who joins hands with a body, nearest to a line."""
        joint = [(i, b) for i, b in self._joint.get(line.section, []) if len(b) == PAIR]
        joint = [(i, b) for i, b in joint if self._reading.has(self._reading.lines[i], JOIN_HANDS)]
        pairs = [(abs(i - line.index), b) for i, b in joint]
        for away, bodies in sorted(pairs, key=lambda pair: pair[0]):
            others = [b for b in bodies if b.value.name != body.name and (b.value.id is None or b.value.id != body.id)]
            if away <= MEMORY and len(others) == 1:
                return others[0]
        return None

    def _heads(self, line: Line, actors: Sequence[Actor]) -> Body | None:
        """▷중진공: a line with a mark and nothing else, whose items tell what the body does."""
        bodies = [b for a in actors for b in a.bodies]
        if len(bodies) != 1 or not line.block.marker:
            return None
        return bodies[0] if self._reading.quote(line.start, line.end).strip() == bodies[0].value.name else None

    def _set_topic(self, line: Line, bodies: tuple[Body, ...]) -> None:
        self._topic[line.section], self._told[line.section] = bodies, line.index

    def _invites(self, line: Line, actor: Actor) -> bool:
        if not actor.bodies:
            return False
        if GUESTS.match(self._reading.text, actor.bodies[-1].end, line.end) and self._reading.has(line, HAVE_COME):
            return True
        end = actor.end - 1 if actor.mission else actor.bodies[-1].end  # 상의 대표단 20명 | 을 맞아
        return INVITED_BY.match(self._reading.text, end, line.end) is not None

    def anaphors(self, line: Line, parties: Sequence[Sequence[Body]], acting: Sequence[Actor] = ()) -> Iterator[Actor]:
        """Actors that stand for bodies named before; `parties` are those of the section's agreements, last one last,
        `acting` those of the line."""
        for match in TOGETHER.finditer(self._reading.text, line.start, line.end):
            number = NUMBERS.get(match["number"] or "양") or int(match["number"])
            if match["noun"] == "시" and match["number"] not in NUMBERS:
                continue  # 오후 2시는
            noun = match["noun"] or "측"
            bodies = self._here(line, match.start(), number, noun, acting)
            bodies = bodies or self._resolve(line, number, noun, parties) or self._listed(line, number)
            topic = match.group()[-1] in "은는"
            yield Actor(tuple(bodies), Part.SUBJECT, match.start(), match.end(), topic=topic)
        for match in THEY.finditer(self._reading.text, line.start, line.end):
            they = [b for i, b in self._joint.get(line.section, []) if 0 < line.index - i <= NEAR]
            if they:
                yield Actor(they[-1], Part.SUBJECT, match.start(), match.end(), topic=match.group()[-1] in "은는")
        for match in THIS_FIRM.finditer(self._reading.text, line.start, line.end):
            part = Part.of(match["particle"].removesuffix("도") or "도")
            beside = [a.bodies[-1] for a in acting if a.part is Part.WITH and a.bodies and a.end <= match.start()]
            beside = [b for b in beside if part is Part.WITH and b.value.kind is OrganisationKind.COMPANY]
            # B사와 인연을 맺은 A는 이 회사와 …: the one told in the line
            actor, last = self._firm.get(line.section, (None, None))
            firm = beside[-1] if beside else actor if part is Part.SUBJECT else last
            if firm is not None:
                yield Actor((firm,), part, match.start(), match.end(), topic=part is Part.SUBJECT)

    def _here(self, line: Line, position: int, number: int, noun: str, acting: Sequence[Actor]) -> list[Body]:
        """A 대표단은 B를 방문, 두 기관은 협약을: those who act before it in its own sentence."""
        before = [a for a in acting if a.end <= position and (a.part is not Part.OTHER or self._invites(line, a))]
        found = _once([b for a in before for b in a.bodies])
        # A가 B와 손을 잡기로 함에 따라 두 기업은: one with another; not two that act each in its own clause
        if not any(a.mission or a.part in {Part.OTHER, Part.WITH} for a in before):
            return []
        return found if len(found) == number and all(map(_fitting(noun), found)) else []

    def _listed(self, line: Line, number: int) -> list[Body]:
        """A, B, C가 한 팀을 이뤘다. 세 회사는 …: a list of as many, though nothing else shows that they are names."""
        lines = self._reading.lines[max(0, line.index - MEMORY) : line.index] if number > PAIR else ()
        for before in reversed(lines):
            told = before.section == line.section and before.block.zone not in NO_TOPIC
            if told and (bodies := list_of(self._reading, before, number)):
                return bodies
        return []

    def _resolve(self, line: Line, number: int, noun: str, parties: Sequence[Sequence[Body]]) -> list[Body]:
        fits = _fitting(noun)
        suits = _locals if fits is _cities else fits  # 울산시와 허난성은 …. 두 도시는; not two provinces
        joint = [(i, b) for i, b in self._joint.get(line.section, []) if len(b) == number and any(map(fits, b))]
        joint = [(i, b) for i, b in joint if all(map(suits, b))]
        joint = [(i, b) for i, b in joint if 0 < line.index - i <= MEMORY]
        since = joint[-1][1][-1].end if joint else -1
        for bodies in reversed(parties[-3:] if fits is _named else parties):
            if max(b.end for b in bodies) < since:
                break  # 중기부와 기업청이 간담회를 열었다. 양 기관은: those who acted as one since then
            fitting = [b for b in bodies if fits(b)]
            # 두 회사는, of a firm and a state corporation that have signed
            if len(bodies) == number and (len(fitting) == number or (fitting and noun in OF_FIRMS and number == PAIR)):
                return list(bodies)
        reach = MEMORY if fits in (_named, _firms) else LONG_MEMORY
        lines = [(i, b) for i, b in self._acting.get(line.section, []) if line.index - i <= reach]
        for index, acting in reversed(lines):
            together = next((b for i, b in joint if i == index), None)
            fitting = list(together) if together is not None else _once([b for b in acting if fits(b)])
            if len(fitting) == number:
                return fitting
        # A는 … . B는 … . 두 기관은: one in each of the lines before
        several: list[Body] = []
        for _, acting in reversed(lines):
            several = _once([*(b for b in acting if fits(b)), *several])
            if len(several) >= number:
                break
        if len(several) == number:
            return several
        house = [b for b in self._house or () if fits(b)]
        # 구미상의가 뽑은 …. ⑦ 오쓰상의 임원 22명이 구미를 찾았다. 두 상의는: the guest and the house
        if not house or number != PAIR or fits is _named:
            return []
        return _once([*house, *several]) if len(several) == 1 else []  # at least the house


def _together(actor: Actor) -> bool:
    """A와 B가: bodies that act as one, no partners told one by one."""
    names = {body.value.name for body in actor.bodies}
    return len(names) >= PAIR and actor.part in {Part.SUBJECT, Part.SHARED} and not actor.mission


def _fitting(noun: str) -> Callable[[Body], bool]:
    """The test for bodies that the noun may stand for."""
    if noun in OF_LOCALS:
        return _locals
    return _firms if noun in OF_FIRMS else _cities if noun in OF_CITIES else _of_noun(noun)


def _once(bodies: Sequence[Body]) -> list[Body]:
    """Each body once, a city and its government (도문시, 도문시인민정부) as one, under the name that stands last."""
    kept: list[Body] = []
    for body in reversed(bodies):
        names = {k.value.name for k in kept}
        if not any(n.startswith(body.value.name) or body.value.name.startswith(n) for n in names):
            kept.insert(0, body)
    return kept


def modifies(line: Line, actor: Actor) -> bool:
    """Is the actor the subject of a clause that modifies a noun: A가 만든 …?"""
    predicate = line.clause_at(actor.end - 1).predicate
    return predicate is not None and predicate.ending is Ending.ADNOMINAL


def _firms(body: Body) -> bool:
    return body.value.kind in {OrganisationKind.COMPANY, OrganisationKind.OTHER}


def _locals(body: Body) -> bool:
    return body.value.kind in {OrganisationKind.LOCAL, OrganisationKind.FOREIGN_STATE}


def _cities(body: Body) -> bool:
    """두 도시는: towns and counties, no provinces."""
    return _locals(body) and body.value.name.endswith(("시", "군", "구", "현", "시정부", "인민정부"))


def _named(body: Body) -> bool:
    return bool(body.value.name)


# 두 상의, 두 대학, 세 협회: what the names of such bodies end in
ENDINGS = {
    "상의": ("상의", "상공회의소", "상공회의소연합회", "상공회"),
    "상공회의소": ("상의", "상공회의소", "상공회의소연합회"),
    "협회": ("협회", "연합회", "진흥회", "중앙회"),
    "연합회": ("연합회",),
    "조합": ("조합", "조합법인", "농협", "수협"),
    "은행": ("은행",),
    "테크노파크": ("테크노파크", "TP"),
}


def _of_noun(noun: str) -> Callable[[Body], bool]:
    """The test for bodies of a kind that the noun tells; any named body where it tells none."""
    if noun in {"대학", "학교"}:
        return lambda body: body.value.kind is OrganisationKind.SCHOOL
    if noun == "단체":
        return lambda body: body.value.kind is not OrganisationKind.COMPANY
    endings = ENDINGS.get(noun)
    return _named if endings is None else lambda body: body.value.name.endswith(endings)


def overlaps_any(actor: Actor, others: Sequence[Actor]) -> bool:
    """Does the actor's stretch overlap that of another?"""
    span = Span(actor.start, actor.end)
    return any(span.overlaps(Span(o.start, o.end)) for o in others)
