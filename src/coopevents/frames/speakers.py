"""Whom a text speaks of, line by line: the topic carried on, by paragraph and outline level, or who issued the text.

Job: `Reading` -> for each line the bodies that its subjectless predicates are told of, and for each section the bodies
that its story is about.  Constructions: 도는 … . 이어 …도 연다 · 18일 대구시에 따르면 … · ㅇ A는 … - B는 … ㅇ … 개최할
예정 (A) · 중소기업청 판로지원과 (전화 …) above a text that names no subject.  It must not know occasions' roles.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Zone
from coopevents.frames.bodies import BRACKET, TOPIC, Body, Run, runs, shared_subject
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.lexicon.cues import HELPS, ROLE_NOUNS, ROLE_WORD, Cues
from coopevents.values.names import OrganisationKind

# 18일 대구시에 따르면: who tells the news is its subject
ACCORDING = regex.compile(rf"{BRACKET}?에\s(?:따르면|의하면)")
# the name of the time or place is no subject: 9월에는, 이날은, 올해는, 한편
ADVERBIAL = regex.compile(r"(?:[년월일]|이날|올해|내년|지난해|작년|오후|오전|이번|당시|최근|현재|하반기|상반기)$")
# 보 도 자 료, 배포일시, 담당부서, 주간 주요행사: a body's own paper
LETTERHEAD = regex.compile(
    r"공식\s?블로그|뉴스레터|소식지|뉴스룸|공고\s?제\s?\d|보\s*도\s*(?:참\s*고\s*)?자\s*료|배포|담당\s*부서|[가-힣][과실]\s*[(:]"
)
# 수출 활성화를 위한 상담회를 열었다, A가 같은 호텔에서 열었다: what only links a noun to the next has no subject
LINKS = frozenset({"같다", "위하다", "대하다", "관하다", "통하다", "비롯하다", "의하다", "관련하다"})
# A가 주관을 맡아, A는 상담으로 힘을 보탰다, A가 거들었다: who helps makes no topic
HELPER = regex.compile(
    rf"\s?(?:[^\s.]{{1,8}}\s){{0,3}}?(?:(?:주관|운영|진행|실무|후원|협찬|통역)(?:을|를)\s맡|{HELPS})"
)
# what an ending of quotation is written with: 한다고, 라며, 자면서, and run together with 는: 한다곤, 라면
QUOTES = regex.compile(r"[다라자냐][고곤며면]")
MAKES = frozenset({"만들다", "생산하다", "제조하다", "가공하다", "취급하다", "수출하다", "판매하다"})  # what firms do
# A가 12개사로 구성된 대표단을 보냈다: what is made up is the delegation, so that A is not its subject
MADE_UP = frozenset({"구성되다", "이루어지다", "이뤄지다", "꾸려지다", "짜이다"})
MEANT = frozenset({"대상", "중심", "주제", "목적", "주축"})  # …을 대상으로 한
QUOTES_LENGTH = 4  # 다면서는
# ◆가람시= 6일 …
HEAD_MARK = regex.compile(rf"{BRACKET}?\s?[=＝]\s")
OPENING = 3  # characters before the body that a sentence opens with: a mark, a bracket
TOLD_WITHIN = 12  # characters between what is told and who tells it
STORY = frozenset({"hold", "dispatch", "invite", "announce", "postpone", "cancel", "held"})
ASIDE = frozenset({"sign", "participate"})


def bodies_only(bodies: list[Body]) -> list[Body]:
    """Without firms and masked names."""
    return [b for b in bodies if b.value.kind is not OrganisationKind.COMPANY and not b.value.masked]


@dataclass
class _Section:
    """What a section has been speaking of: by outline level, the topic that lasts beyond its paragraph."""

    current: list[Body] = field(default_factory=list)
    lasting: dict[int, list[Body]] = field(default_factory=dict)
    head: list[Body] = field(default_factory=list)  # ◆가람시= …
    known: set[str] = field(default_factory=set)  # names of all that have been a lasting topic
    block: int = -1
    level: int = 0

    def enter(self, line: Line) -> None:
        """A new paragraph or item: what was told deeper is over, and a subject told with 이/가 too."""
        if self.block == line.block.index:
            return
        shallower = line.block.level < self.level
        self.block, self.level = line.block.index, line.block.level
        self.lasting = {level: bodies for level, bodies in self.lasting.items() if level <= self.level}
        if self.lasting and (self.level <= 1 or shallower):
            self.current = self.lasting[max(self.lasting)]

    def last(self, bodies: list[Body]) -> None:
        """A lasting topic; one of those told together before is from here on the topic (A와 B는 … A는 …)."""
        names = {body.value.name for body in bodies}
        for level, told in self.lasting.items():
            if names < {body.value.name for body in told}:
                self.lasting[level] = bodies
        self.lasting[self.level] = bodies
        self.known |= names


def topics(reading: Reading, cues: Cues) -> dict[int, list[Body]]:
    """By index of a line, the bodies that the text has been speaking of before it, section by section."""
    carried: dict[int, list[Body]] = {}
    sections: dict[int, _Section] = {}
    house = issuer(reading)
    for line in reading.lines:
        if line.block.zone in SILENT | RECORD_LIKE | {Zone.CAPTION}:
            continue
        section = sections.setdefault(line.section, _Section())
        section.enter(line)
        head = item_head(reading, line)
        if head:
            section.head = section.current = head
            section.last(head)
        told = [r for r in runs(reading, line, line.start, line.end) if ACCORDING.match(reading.text, r.bodies[-1].end)]
        source = bodies_only(list(told[0].bodies)) if told else []
        carried[line.index] = source or section.current or house
        found = topic_of(reading, line) or ([] if section.lasting else opening_subject(reading, line))
        if section.head and not _share(found, section.head):
            continue  # what others do in an item that is headed by one body is told of them alone
        if found and section.lasting and not _of_the_story(reading, line, cues):
            found = [body for body in found if body.value.name in section.known]  # of those who sign
        if found:
            section.current = found
            if not section.lasting or (_is_topic(reading, line, found) and _of_the_story(reading, line, cues)):
                section.last(found)
    return carried


def _share(some: list[Body], others: list[Body]) -> bool:
    return bool({body.value.name for body in some} & {body.value.name for body in others})


def issuer(reading: Reading) -> list[Body]:
    """Who issued the text: the publisher, where the text names it, or the one body of a release's letterhead."""
    publisher = "".join((reading.document.publisher or "").split())
    bodies = bodies_only(reading.mentions.organisations(0, len(reading.text)))
    for body in bodies if publisher else ():
        if publisher in {"".join(name.split()) for name in (body.value.name, body.value.canonical) if name}:
            return [body]
    story = next((b.index for b in reading.document.blocks if b.zone not in SILENT), 0)
    for block in reading.document.blocks[:story]:
        if LETTERHEAD.search(reading.text, block.start, block.end):
            found = [b for b in bodies if block.start <= b.start and b.end <= block.end]
            if len(found) == 1:
                return found
    return []


def _of_the_story(reading: Reading, line: Line, cues: Cues) -> bool:
    """Whether a sentence tells of holding, sending, announcing: who only signs or takes part is no lasting topic."""
    if not reading.has(line, cues.aside_word):
        return True
    classes = {cues.of(p.lemma) for p in line.predicates}
    planned = any(p.planned and cues.of(p.lemma) in ASIDE for p in line.predicates)  # not 협약을 맺고 돈을 대기로 했다
    return bool(classes & STORY) or not classes & ASIDE or planned


def _is_topic(reading: Reading, line: Line, bodies: list[Body]) -> bool:
    """Whether the bodies of a line are its topic (은/는, 에 따르면), not only a subject (이/가)."""
    last = max(body.end for body in bodies)
    for run in runs(reading, line, line.start, line.end):
        if run.bodies[-1].end == last:
            return run.marker not in {"이", "가", "께서"}
    return True


def actors(reading: Reading) -> dict[int, list[Body]]:
    """By section, the bodies that its story is about: the first topic told; under 0 that of the whole document."""
    found: dict[int, list[Body]] = {}
    for line in reading.lines:
        if line.block.zone in SILENT | RECORD_LIKE | {Zone.CAPTION} or {0, line.section} <= found.keys():
            continue
        told = item_head(reading, line) or topic_of(reading, line)
        bodies = [b for b in told if b.value.kind is not OrganisationKind.FOREIGN_STATE]
        if bodies:
            found.setdefault(line.section, bodies)
            found.setdefault(0, bodies)
    return found


def item_head(reading: Reading, line: Line) -> list[Body]:
    """◆가람시= 6일 상담회를 연다, ◆나루협회 = …: the body that heads an item, the subject of all in it."""
    if line.block.zone in RECORD_LIKE or line.block.zone in {Zone.TITLE, Zone.CAPTION, Zone.SUBTITLE}:
        return []
    if not reading.has(line, HEAD_MARK):
        return []
    for run in runs(reading, line, line.start, line.end)[:1]:
        if run.start - line.start <= OPENING and HEAD_MARK.match(reading.text, run.bodies[-1].end):
            return bodies_only(list(run.bodies))
    return []


def opening_subject(reading: Reading, line: Line) -> list[Body]:
    """가람대학교(총장 …)가 기업에 사람을 대주는 길을 연다: the body that a story opens with; its verb is the last."""
    if line.block.zone in RECORD_LIKE or line.block.zone in {Zone.TITLE, Zone.CAPTION, Zone.SUBTITLE}:
        return []
    for run in runs(reading, line, line.start, line.end)[:1]:
        opens = run.start - line.start <= OPENING and run.marker in {"이", "가"} and len(run.bodies) == 1
        if opens and not _in_role(reading, line, run.end):
            return bodies_only(list(run.bodies))
    return []


def topic_of(reading: Reading, line: Line) -> list[Body]:
    """The organisations that a sentence is about: marked 은/는, source (에 따르면), or subject of the main clause."""
    if line.block.zone in RECORD_LIKE or line.block.zone in {Zone.TITLE, Zone.CAPTION, Zone.SUBTITLE}:
        return []
    shared = shared_subject(reading, line, line.start, line.end)
    if shared:
        return shared
    for run in runs(reading, line, line.start, line.end):
        bodies = bodies_only(list(run.bodies))
        if not bodies or _in_role(reading, line, run.end) or _only_tells(reading, line, run.start, run.end):
            continue
        if run.marker in TOPIC:
            return bodies
        subject = run.marker in {"이", "가", "께서"} and not within_modifier(line, run)
        if subject and not has_topic(reading, line, run.start):
            return bodies
        if ACCORDING.match(reading.text, run.bodies[-1].end, line.end):
            return bodies
    return []


def _only_tells(reading: Reading, line: Line, start: int, end: int) -> bool:
    """사절단이 9일 방한한다고 대사관이 밝혔다: behind what is told of another subject stands who told it."""
    if not QUOTES.search(reading.text, max(line.start, start - TOLD_WITHIN - QUOTES_LENGTH), start):
        return False
    quoted = [p for p in line.predicates if p.ending is Ending.QUOTED and p.end <= start]
    if (
        not quoted
        or start - quoted[-1].end > TOLD_WITHIN
        or any(p.start > end and p.ending is Ending.QUOTED for p in line.predicates)
    ):
        return False
    return any(
        t.tag in {"JKS", "JX"} and t.form in {"이", "가", "은", "는", "ᆫ"}
        for t in line.tokens
        if t.end <= quoted[-1].start
    )


def has_topic(reading: Reading, line: Line, position: int) -> bool:
    """Whether something else is the topic before `position`: 바이어 주선은 코트라가 도왔다."""
    for i, token in enumerate(line.tokens):
        if token.start >= position:
            return False
        if i and token.tag == "JX" and token.form in {"은", "는", "ᆫ"}:
            noun = line.tokens[i - 1]
            word = reading.quote(max(line.start, noun.start - 6), noun.end)
            if noun.tag.startswith("N") and not ADVERBIAL.search(word):
                return True
    return False


def _in_role(reading: Reading, line: Line, position: int) -> bool:
    """Whether the predicate that follows is of organising or sponsoring: A가 후원했다 makes no topic of A."""
    if HELPER.match(reading.text, position, line.end):
        return True
    if not ROLE_WORD.search(reading.text, position, line.end):
        return False
    for predicate in line.predicates:
        if predicate.start >= position and predicate.ending is not Ending.NOMINAL:
            role = ROLE_NOUNS.get(predicate.noun, "")
            return role not in {"", "hosts"} or (role == "hosts" and predicate.ending is not Ending.FINAL)
    return False


def within_modifier(line: Line, run: Run) -> bool:
    """Whether a run is the subject of a clause that modifies a noun: A가 만든 X, not A가 … B가 나온 가운데."""
    clause = line.clause_at(run.start)
    if clause.predicate is None or clause.predicate.ending is not Ending.ADNOMINAL:
        return False
    if clause.predicate.lemma in LINKS | MADE_UP:
        return False
    if clause.predicate.lemma in MAKES and len(bodies_only(list(run.bodies))) == len(run.bodies):
        return False  # 도가 화장품을 만드는 10개사로 사절단을 꾸렸다: no province makes them
    if clause.predicate.lemma in {"하다", "삼다"} and _is_meant(line, clause.start, clause.predicate.start):
        return False  # A가 초보기업을 대상으로 한 설명회를 열었다: it is A that opens it
    return not any(t.tag == "JKS" and run.end <= t.start and t.end <= clause.predicate.start for t in line.tokens)


def _is_meant(line: Line, start: int, end: int) -> bool:
    """Whether 대상으로, 주제로 stands right before a predicate at `end`."""
    return any(t.form in MEANT and start <= t.start and 0 <= end - t.end <= 3 for t in line.tokens)
