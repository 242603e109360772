"""Occasions that a verb may tell: 지난 6월에는 기업가 24명이 청주를 찾아, 9월에는 15개사를 뉴델리로 보내겠다.

Job: a body line -> for each verb of `telling_verbs.csv` with a time before it an `EventFrame` that is no occasion yet,
with the cues that `weights.csv` weighs.  It must not know what a cue weighs, nor what rules have made of the line.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Span, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.occasion.dates import ORIGINALLY
from coopevents.frames.occasion.status import tense_status
from coopevents.frames.reading import Line, Reading, inherited
from coopevents.frames.speakers import topic_of
from coopevents.frames.visits.told_cues import OFFICIAL, Told, role_of, time_before, told_cues
from coopevents.lexicon.telling_verbs import TellingVerbs
from coopevents.values.counts import CountUnit
from coopevents.values.names import PlaceLevel, is_abroad

RULE = "event.told.verb"
TYPES = {
    "visit": "delegation_visit",
    "look": "delegation_visit",
    "meet": "meeting",
    "invite": "delegation_visit",
    "go": "trade_mission",
    "send": "trade_mission",
}
AHEAD = 10  # code points behind a verb: 나루도를 찾은 | 관광객은
COUNTED = frozenset({CountUnit.FIRM, CountUnit.PERSON})
# whom one sends: 12개사를, 후속 상담반을, 임원진 5명으로 된 실사단을; not 부품을
SENT = regex.compile(
    r"(?:기업|업체|개사|곳|명|단|반|팀|진|인|대표|회원|일행|사람|직원|임원)(?:들)?[을를]\s|\d\s?(?:개사|곳|명|개\s?업체|개\s?기업)"
)
# visitors of a fair or a town, no guests: 관람객 300명은 전시장을 둘러봤다
AUDIENCE = regex.compile(r"(?:관람객|관광객|방문객|소비자|시민|주민|여행객|승객)")
# the words right before the verb, but for the sign of its object: 할빈시 기업가 24명이 청주 | 를 찾아
PHRASE = regex.compile(
    r"(?r)(?P<name>(?:[가-힣ㄱ-ㅎA-Za-z0-9·㈜&-]{1,14}\s){0,3}[가-힣ㄱ-ㅎA-Za-z0-9·㈜&-]{1,16})(?:\([^()\n]{1,30}\)[을를에와과]?)?\s?\Z"
)
AFTERWARDS = regex.compile(r"\s?(?:뒤|후|다음|직후)")  # 기업개발국과 면담한 뒤 귀국한다
TIMES = regex.compile(r"(?<!\d)(?:[2-9]|\d\d)\s?(?:회|차례)(?![째차])")  # 하반기에 27회 320개사를 파견하기로
CROWD = 500  # people that visit a fair, no guests: 행사에 6만 2000명이 방문해, 바이어 1204명이 다녀가
# 그를 20일 공장에서 만났다: a reporter's visit; 두 회사는 박람회에서 처음 만났다: how they came to know each other
NO_TALKS = regex.compile(r"(?<![가-힣])그(?:녀)?(?:를|와)\s|(?<![가-힣])(?:처음|우연히)\s\Z")
AGAIN = regex.compile(r"(?<![가-힣])재\Z")  # 인증을 받은 뒤 | 재방문하기로 했다: a firm's own way
OBJECT = regex.compile(r"[을를]\Z")
OPENS = regex.compile(r"\s?(?:까지|부터|에는|에도|에|은|는|께|경|쯤|중에?|,){0,4}\s")  # 6월에는 | 기업가 24명이


def told_candidates(reading: Reading, line: Line, verbs: TellingVerbs) -> list[EventFrame]:
    """Frames of a line, in order, none of them an occasion yet: when, and who or where, must be told."""
    if line.block.zone is not Zone.BODY or not reading.mentions.dates(line.start, line.end):
        return []
    if not reading.has(line, verbs.word):
        return []
    found = []
    for clause in line.clauses:
        verb = verbs.of.get(clause.predicate.lemma) if clause.predicate is not None else None
        if clause.predicate is None or verb is None:
            continue
        end = clause.predicate.start
        date = time_before(reading, line, end)
        counts = tuple(c for c in reading.mentions.counts(line.start, end) if c.value.unit in COUNTED)
        places = tuple(p for p in reading.mentions.places(line.start, end) if not p.value.adjectival)
        if date is None or not (counts or places or reading.mentions.organisations(line.start, end)):
            continue
        told = Told(clause, clause.predicate, verb, date, counts, places)
        name = _name(reading, told)
        if name is not None and not _of_something_else(reading, line, told):
            found.append(_frame(reading, line, told, name))
    return found


def _of_something_else(reading: Reading, line: Line, told: Told) -> bool:
    """A signing, goods that are sent, the visitors of a fair, an official at home: no occasion that a verb tells."""
    text, (start, end), sort = reading.text, (told.clause.start, told.predicate.start), told.verb.sort
    if sort == "meet":  # 회장과 만나 협약을 맺었다: what is signed there is told as a signing; 이번에 만난 바이어
        whom = told.predicate.ending is Ending.ADNOMINAL and not AFTERWARDS.match(text, told.predicate.end)
        if NO_TALKS.search(text, start, end) is not None:
            return True
        return whom or bool(reading.mentions.agreements(line.start, line.end))
    if told.predicate.attempted and ORIGINALLY.search(text, line.start, end):
        return True  # 애초 바이어들은 이날 나루를 찾을 계획이었다
    people = [count.value.number for count in told.counts if count.value.unit is CountUnit.PERSON]
    if sort in {"visit", "look"} and max(people, default=0) >= CROWD:
        return True
    purpose = next((p for p in line.predicates if p.start >= told.predicate.end), None)
    if told.predicate.ending is Ending.CONNECTIVE and purpose is not None and purpose.attempted:
        return True  # 17일 와서 서명키로 했던 의향서는 불발에 그쳤다
    if AGAIN.search(text, start, end) is not None:
        return True
    if sort == "send" and SENT.search(text, start, end) is None:
        return True
    if AUDIENCE.search(text, line.start, min(line.end, told.predicate.end + AHEAD)) is not None:
        return True
    if TIMES.search(text, start, end) is not None:
        return True
    at_home = all(place.value.country == "KR" for place in told.places)
    # 도지사는 산업단지를 찾아 애로를 들었다
    return sort in {"visit", "look"} and at_home and OFFICIAL.search(text, line.start, end) is not None


def _frame(reading: Reading, line: Line, told: Told, span: Span) -> EventFrame:
    verb, predicate = told.verb, told.predicate
    goals = [p for p in told.places if role_of(reading, p.end) in {"to", "object"}]
    at = [p for p in told.places if role_of(reading, p.end) == "at"]
    where = (goals or at)[-1:]
    abroad = [p for p in told.places if is_abroad(p.value.country)]
    ours = any(c.value.unit is CountUnit.FIRM for c in told.counts) and any(p in abroad for p in goals)
    kind = "trade_mission" if verb.sort == "visit" and ours else TYPES[verb.sort]
    words = f"{reading.quote(span.start, span.end)} " if span != predicate.span else ""
    frame = unnamed(line, span, f"{words}{verb.noun}", verb.noun, (kind,), RULE)
    frame.occasion = False
    frame.position = told.clause.start
    frame.dates = [Claim(told.date, told.date.span, "event.date.clause", 0.95)]
    frame.places = [
        Claim(p.value, p.span, "event.place.clause", 0.8) for p in where if p.value.level is not PlaceLevel.REGION
    ]
    frame.countries = [
        Claim(str(p.value.country), p.span, "event.country.guests", 0.9) for p in abroad if p not in where
    ]
    closed = inherited(reading, line, predicate)
    status = tense_status(closed, adnominal=predicate.ending is Ending.ADNOMINAL) or "held"
    frame.status = Claim(status, predicate.span, "event.status.tense", 0.85)
    if verb.sort in {"go", "send", "invite"}:
        frame.hosts = [Claim(b.value, b.span, "event.host.topic", 0.6) for b in topic_of(reading, line)]
    frame.cues = told_cues(reading, line, told, closed, goals[-1] if goals else None)
    return frame


def _name(reading: Reading, told: Told) -> Span | None:
    """The words before the verb, from the time on: 기업 15개사를 뉴델리와 다카로; the verb itself behind a bare 를.

    None where it stands alone: 이달 말 | 오기로 했던 거래처.
    """
    start, end = told.clause.start, told.predicate.start
    if start <= told.date.end < end:
        opens = OPENS.match(reading.text, told.date.end, end)
        start = opens.end() if opens is not None else told.date.end
    match = PHRASE.search(reading.text, start, end)
    if match is None:
        return None
    if OBJECT.fullmatch(match["name"]):
        return told.predicate.span
    sign = OBJECT.search(reading.text, *match.span("name"))
    return Span(match.start("name"), sign.start() if sign is not None else match.end("name"))
