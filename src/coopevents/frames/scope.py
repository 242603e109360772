"""What of a sentence belongs to an event mention: its noun phrase, its clause, its governor, the clauses modifying it.

Job: Reading + mention -> `Scope`.  It must not know dates, roles or records.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.clauses import Clause, Ending, Predicate
from coopevents.document import Mention, Span, Token
from coopevents.frames.model import JOURNEYS
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.cues import ROLE_NOUNS, Cues
from coopevents.values.names import EventName

NAME_TAGS = frozenset({"NNG", "NNP", "SN", "SL", "SH", "XPN", "XSN", "XR", "SO", "NR"})
NAME_SIGNS = frozenset("·-‧/&+")
# words that point at an occasion and are no part of its name
DETERMINERS = regex.compile(
    r"^(?:(?:방문기간|행사기간|가운데|기간 동안|기간|동안|이번|금번|금차|본기|동|이날|당시|해당|같은|이|본|올해"
    r"|지난해|작년|내년|한편|반면|아울러|특히|또|또한|각종|주요|이어|이후|현장|관련|위|첫|다음|결과|그동안|그간|지금까지|당초|향후|매년|잇단|각|대신)\s+)+"
)
ADJECTIVES = frozenset({"같다", "크다", "작다", "새롭다", "다르다", "이렇다", "좋다"})
# 이번 상담회; 이번이 세 번째 사절단 파견이다
DEFINITE = regex.compile(
    r"(?:(?:이번|금번|금차|본기|동|이|본|해당|이날|당시|위|같은|그)|이번이\s(?:\S{1,3}\s?번째|처음)"
    r"|이번에\s(?:개최[된한]|열린|열리는|마련[된한]|파견[된한]|진행[된한]))\s*$"
)
# 상담회 개최, ‘포럼’을 개최, 상담회의 개최; not 상담회에서 계약을 맺었다
NOMINAL_ARGUMENT = regex.compile(r"[’'”\"」』》〉]?(?:\([^()\n]{0,4}\))?(?:[을를의도]|이|가|은|는)?\s?")
ORDINAL = regex.compile(
    r"제\s?\d{1,3}\s?(?:회|차|기)|(?<!\d)\d{1,2}차(?=\s)|(?:첫|두|세|네|다섯|여섯)\s?(?:번째|차례|순서)|첫째|둘째|첫(?=\s)|마지막|사후|상반기|하반기"
)
PAIRING = regex.compile(r"(?<!\d)1\s?대\s?1(?!\d)|(?<![가-힣])일\s?대\s?일(?![가-힣])")  # 1대1 수출상담회
# 협약식은 …, 상담회에는 …: the particle behind the mention, quotation marks between
TOPIC = regex.compile(r"(?:[^가-힣\s]{0,30})?(?:은|는|이|가)(?:\s|$)")
GAPPED = regex.compile(r"(?:[^가-힣\s]{0,30})?(?:은|는)\s")
ADJOINING = 3  # code points between a clause and the name that it modifies
SCENE = regex.compile(r"(?:[^가-힣\s]{0,30})?(?:에는|에서는|에선|엔)(?:\s|$)")
HEADLINE_TAIL = regex.compile(r"\s주요행사$")
DATELINE = regex.compile(r"^\([^()\n=]{2,12}=[^()\n]{1,12}\)\s?")  # (가람신문=할빈) 제18회 상담회
LABEL_HEAD = regex.compile(r"^.*?[^\d]\s?:\s?")  # 사진 : 협약식; 1:1 stays
CALLED_OFF_HEAD = regex.compile(r"^.*(?:취소|연기|무산|보류|불발)[·ㆍ]\s?")  # 교류단 방문 취소·의료기기전 연기
# what the run of nouns drags along from the words before it: 하노이, 호치민) 방문; 9개 업체*의 설명회; 맺은 후 축제
FRAGMENT_HEAD = regex.compile(
    r"^(?:[^()]{0,20}\)\s?(?:의|과|와)?(?=\s?\S)|(?:째|번째|날|들|씩|간|의|엔|에선|후|뒤|및|등|외|:)\s)+\s*"
)
BLANKS = regex.compile(r"\s+")
LISTED = regex.compile(
    r"[’'”\"」』》〉]?(?:\([^()\n]*\))?,\s(?:(?:오는|지난|이어)\s)?(?:\d{1,2}[일월~∼-]|오전|오후|저녁|이튿날|(?:다음|마지막|같은)\s?날)"
)
OWN_SUBJECT = regex.compile(r"[가-힣A-Za-z)](?:이|가)\s")
NO_MAIN = frozenset({Ending.NOMINAL, Ending.ADNOMINAL})
# how a party comes to be, before it goes: 사절단을 꾸려, 대표단을 이끌고
FORMING = frozenset({"이끌다", "인솔하다", "꾸리다", "구성하다", "조직하다", "만들다", "결성하다"})
BESIDE = 4  # code points from a party to the verb that forms it: 사절단 일행을 이끌고 is another one


@dataclass(frozen=True, slots=True)
class Scope:
    """`own`: the clause that holds the mention; `modifiers`: adnominal and role clauses before it, nearest last."""

    name: str
    name_span: Span
    definite: bool
    ordinal: str | None
    own: Clause
    modifiers: tuple[Clause, ...]
    governor: Predicate | None
    particle: str


# ‘가람 페스타(10월, 서울)’: day and place in the bracket of a name
IN_NAME = regex.compile(r"\s?\([^()\n]{2,30}\)$")
# 올해는 비대면 실시간 상담회로 | 개최됐다: how the occasion told before is held
AS_HELD = regex.compile(r"(?:으로|로)\s(?:개최|진행|치[렀러]|운영|전환)")


def scope_of(reading: Reading, line: Line, mention: Mention[EventName], cues: Cues) -> Scope:
    """The scope of a mention of the line."""
    start = mention.start if mention.value.quoted else noun_phrase_start(reading, line, mention.start)
    raw = reading.quote(start, mention.end)
    stripped = DETERMINERS.sub("", raw)
    stripped = CALLED_OFF_HEAD.sub("", HEADLINE_TAIL.sub("", stripped))
    stripped = LABEL_HEAD.sub("", DATELINE.sub("", stripped))
    stripped = FRAGMENT_HEAD.sub("", stripped)
    begin = start + len(raw) - len(stripped)
    name = mention.value.name if mention.value.quoted else stripped
    inside = IN_NAME.search(name) if mention.value.quoted else None
    if inside is not None and reading.mentions.dates(mention.end - len(inside.group()), mention.end):
        name = name[: inside.start()]
    before = reading.quote(max(line.start, begin - 12), begin)
    as_held = not mention.value.quoted and AS_HELD.match(reading.text, mention.end, line.end) is not None
    alone = line.clause_at(mention.start)
    own = _with_journey(line, alone, mention, cues)
    ordinal = ORDINAL.search(before[-8:] + name)
    modifiers = _modifiers(reading, line, alone, begin, cues)
    return Scope(
        name=BLANKS.sub(" ", name).strip(" ·-,"),
        name_span=Span(begin, mention.end),
        definite=as_held or bool(DEFINITE.search(before)),
        ordinal=regex.sub(r"\s", "", ordinal.group()) if ordinal else None,
        own=own,
        modifiers=modifiers,
        governor=_governor(reading, line, own, mention, cues),
        particle=reading.particle(line, mention.end),
    )


def _with_journey(line: Line, own: Clause, mention: Mention[EventName], cues: Cues) -> Clause:
    """사절단을 이끌고 | 2일 북경으로 출국했다, 대표단을 꾸려 | 31일부터 나흘 일정으로 방문한다: one clause of both."""
    forming = own.predicate
    if forming is None or forming.lemma not in FORMING or forming.ending is not Ending.CONNECTIVE:
        return own
    if not JOURNEYS & set(mention.value.types) or not 0 <= forming.start - mention.end <= BESIDE:
        return own
    main = next((p for p in line.predicates if p.start >= own.end and p.ending not in NO_MAIN), None)
    if main is None:
        return own
    told = forming if cues.of(forming.lemma) == "hold" else main  # who forms it sends it; who leads it goes
    return replace(own, end=line.clause_at(main.start).end, predicate=told)


def noun_phrase_start(reading: Reading, line: Line, start: int) -> int:
    """Where the run of nouns that ends at `start` begins: 한-이스라엘 산업협력 | 세미나.  45 characters at most."""
    fenced = [m.span for m in reading.mentions.dates(line.start, start)]
    fenced += [m.span for m in reading.mentions.counts(line.start, start)]
    fenced += [m.span for m in reading.mentions.sums(line.start, start)]
    begin, depth = start, 0
    for token in reversed([t for t in line.tokens if t.end <= start]):
        gap = reading.quote(token.end, begin)
        if start - token.start > 45 or gap.strip() or "\n" in gap or len(gap) > 1:
            break
        if any(token.start < span.end and span.start < token.end for span in fenced):
            break
        if token.tag == "SSC" and token.form == ")":
            depth += 1
        elif token.tag == "SSO" and token.form == "(":
            depth -= 1
            if depth < 0:
                break
        elif depth == 0 and not (_names(token) or (token.tag == "MM" and not gap and begin < start)):
            break  # 이업종 교류회: a determiner without a blank behind it is a part of the name
        begin = token.start
    pairing = PAIRING.search(reading.text, max(line.start, begin - 4), min(begin + 2, start))
    if pairing is not None and pairing.start() < begin < pairing.end():
        begin = pairing.start()
    return begin if depth == 0 else start


def _names(token: Token) -> bool:
    edition = token.tag == "NNB" and token.form in {"회", "차", "기"}  # 제24차 대회
    return (
        token.tag in NAME_TAGS
        or (token.tag == "W_SERIAL" and ":" in token.form)  # 1:1 수출상담회
        or edition
        or token.form == ":"
        or (token.form in NAME_SIGNS and token.tag in {"SP", "SO", "SS", "SW"})
    )


def _governor(reading: Reading, line: Line, own: Clause, mention: Mention[EventName], cues: Cues) -> Predicate | None:
    """The predicate that the mention is an argument of: a verbal noun right behind it, else that of its clause."""
    for predicate in line.predicates:
        behind = predicate.ending is Ending.NOMINAL and mention.end <= predicate.start <= mention.end + 6
        if behind and NOMINAL_ARGUMENT.fullmatch(reading.quote(mention.end, predicate.start)):
            return predicate
    # 협약식은 … 10여명이 참석한 가운데 열렸다: a topic waits for the predicate of holding
    tail = reading.quote(mention.end, line.end)
    topic = TOPIC.match(tail)
    scene = SCENE.match(tail)
    if topic or scene:
        classes = {"hold", "held", "dispatch", "cancel", "postpone"} if topic else {"held", "participate", "consult"}
        for predicate in line.predicates:
            if predicate.start < mention.end or predicate.ending in {Ending.NOMINAL, Ending.ADNOMINAL}:
                continue
            if cues.of(predicate.lemma) in classes:
                return predicate
    if topic and own.predicate is not None and own.predicate.ending is Ending.ADNOMINAL:
        # 대표단은 상의가 마련한 포럼에 참석했다: the relative clause has a subject of its own
        inside = reading.quote(mention.end + len(topic.group()), own.predicate.start)
        if OWN_SUBJECT.search(inside):
            return _main(line, own)
        following = reading.mentions.events(own.end, min(own.end + ADJOINING, line.end))
        if following and GAPPED.match(tail):
            return _main(line, own)  # 이번 상담회는 3월 대전에서 열린 ‘가람협의회’의 후속조치로, 18개사가 참가하였다
    if own.predicate is not None and own.predicate.ending is Ending.ADNOMINAL and LISTED.match(tail):
        return _main(line, own)  # 25일에는 출범대회, 26일에는 400개사가 참가하는 상담회가 열린다
    return own.predicate


def _main(line: Line, own: Clause) -> Predicate | None:
    """The first predicate behind a clause that is no modifier, else the clause's own."""
    main = (p for p in line.predicates if p.start > own.end and p.ending not in NO_MAIN)
    return next(main, own.predicate)


def _modifiers(reading: Reading, line: Line, own: Clause, begin: int, cues: Cues) -> tuple[Clause, ...]:
    """Clauses that modify the noun phrase: an adnominal one right before it, and the chain of role clauses before that.

    `A가 주최하고 B가 주관한 이번 X`: both clauses; `중진공은 … 열린 X에서`: the one of 열린.
    """
    if own.index == 0:
        return ()
    before = line.clauses[own.index - 1]
    if before.predicate is None or before.predicate.ending is not Ending.ADNOMINAL:
        return ()
    index = before.index
    # 지난해 열린 | 같은 이름의 행사: a bare adjective stands between
    while index and before.predicate.lemma in ADJECTIVES and before.end - before.start <= 5:
        index -= 1
        before = line.clauses[index]
        if before.predicate is None or before.predicate.ending is not Ending.ADNOMINAL:
            return ()
    between = [t for t in line.tokens if before.end <= t.start and t.end <= begin]
    if any(t.tag.startswith("J") and t.tag not in {"JKG", "JC"} for t in between) or begin - before.end > 40:
        return ()
    if reading.mentions.events(before.end, begin):
        return ()
    chain = [before]
    for clause in reversed(line.clauses[: before.index]):
        predicate = clause.predicate
        if predicate is None or predicate.ending is not Ending.CONNECTIVE:
            break
        if reading.mentions.events(clause.start, clause.end):
            break  # 개척단은 12일 출국했으며 | 15일 연 판촉행사
        if predicate.noun not in ROLE_NOUNS and cues.of(predicate.lemma) not in {"hold", "dispatch"}:
            break
        chain.append(clause)
    while chain[-1].index and _bare_adjective(line.clauses[chain[-1].index - 1]):
        chain.append(line.clauses[chain[-1].index - 1])  # 지난해 같은 | 지역에 보낸 사절단
    return tuple(reversed(chain))


def _bare_adjective(clause: Clause) -> bool:
    predicate = clause.predicate
    return predicate is not None and predicate.ending is Ending.ADNOMINAL and predicate.lemma == "같다"
