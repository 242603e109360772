"""What speaks for and against a word being the name of a party, where no construction shows it: cues to be weighed.

Job: a line that may tell of a deal -> its words that may be names, each with the names of its cues (particle, what the
analyser makes of it, how it ends, what stands before and behind).  `weights.csv` (question `party`) weighs them.  It
must not know what a cue weighs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coopevents import regex
from coopevents.annotate.organisation.stop import CommonWords
from coopevents.document import Span
from coopevents.frames.agreement.party_item_names import INSTITUTE
from coopevents.frames.agreement.party_patterns import COMMON_END, KIND_OF_FIRM, NO_NAME_END, TRADE, UNNAMED
from coopevents.frames.agreement.party_phrases import NOT_WITH
from coopevents.frames.agreement.party_pieces import Word, pieces_of
from coopevents.frames.agreement.party_words import is_kind_of_firm, is_one_name
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import PlaceLevel

LEAST, LONGEST = 2, 16  # code points of a name
LEAST_HOUSE = 5  # of the name of an institution; 클러스터 and 수리조선소 are kinds of them
EDGE = 30  # code points around a word in which what another annotator knows may begin and end
MOST_COMMON = 2  # tokens of such a kind
COMMON = frozenset({"NNG", "XSN", "XPN", "NNB"})
LEAD_REACH = 10  # lines above a list's item in which its agreements may be told
# the words of a list's line that are no names: heads of towns, sites, people in the plural
NO_NAME = regex.compile(
    r"(?:시장|군수|구청장|지사|장관|원장|담당관?|담당자|팀장|과장|계장|주무관|산단|단지|공단|지구|관광객|들)$"
)
ABOUT = regex.compile(
    r"에\s(?:관한|관해|관하여|대한|대해|대하여|따른|따라|의한|쓰이|쓰일|들어가)"
)  # 공장건설에 관한, 온실에 쓰이는
QUOTED_BEHIND = regex.compile(r"\s[‘'“\"][^‘’'“”\"\n]{2,16}[’'”\"]")
NO_SIDE = frozenset({"object", "at"})  # particles of what is dealt in, and where
# cues that mean another thing behind another particle: 가람식품은, but 식품과
WITH_PARTICLE = ("one", "trade", "proper.first", "line.sum", "line.agreement", "line.lead", "goods.in")
BEHIND_PARTICLE = ("behind.sum.near", "behind.agreement")
NAME = regex.compile(r"(?:㈜|\(주\))?[가-힣A-Za-z0-9&]+(?:\(주\))?")
DEALS = regex.compile(
    r"[기키]로|수주|주문|발주|납품|공급|거래|구매|구입|수출|판매|투자|체결|맺|서명|교환|조인|손을?\s?(?:맞)?잡|뜻을|약속|합의|따내|따낸|팔"
)
SIGNS = regex.compile(r"\s?[-–~↔⇔×=:：]")
FIRM_WORD = regex.compile(KIND_OF_FIRM)
KIND_BEFORE = regex.compile(rf"(?:{KIND_OF_FIRM}|업체인|기업인|전문|생산|제조|만드는|하는)$")
PARTICLES = {
    **dict.fromkeys(("은", "는"), "topic"),
    **dict.fromkeys(("이", "가"), "subject"),
    **dict.fromkeys(("와", "과", "와는", "과는", "와도", "과도"), "with"),
    **dict.fromkeys(("와의", "과의"), "with.of"),
    **dict.fromkeys(("에", "에게", "에는"), "to"),
    **dict.fromkeys(("로부터", "으로부터", "에게서"), "from"),
    **dict.fromkeys(("을", "를"), "object"),
    **dict.fromkeys(("에서", "에서는"), "at"),
    **dict.fromkeys(("로", "으로"), "as"),
    "도": "also",
    "의": "of",
    "": "none",
}


def party_words(reading: Reading, line: Line, common: CommonWords) -> Iterator[tuple[Span, frozenset[str]]]:
    """Words of a line that may name a party, with their cues."""
    mentions = reading.mentions
    told = bool(mentions.agreements(line.start, line.end) or mentions.sums(line.start, line.end))
    lead = _lead(reading, line)
    if not told and not lead and DEALS.search(reading.text, line.start, line.end) is None:
        return
    whole = _line_cues(reading, line, lead=lead)
    pieces = pieces_of(reading, line)
    known = _known(reading, line)
    for i, (before, word) in enumerate(pairwise([None, *pieces])):
        if not isinstance(word, Word) or not _may_be(reading, word, common, known):
            continue
        behind = pieces[i + 1] if i + 1 < len(pieces) else None
        cues = whole | _word_cues(reading, line, word) | _around(reading, line, before, word, behind)
        yield Span(word.start, word.end), frozenset(cues | _joined(PARTICLES.get(word.particle, "other"), cues))


def _joined(particle: str, cues: set[str]) -> set[str]:
    """The particle together with what stands before it and with what else changes its weight."""
    told = {c for c in cues if c.startswith("before.") or c in WITH_PARTICLE or c in BEHIND_PARTICLE}
    return {f"particle.{particle}+{cue}" for cue in told}


def _lead(reading: Reading, line: Line) -> bool:
    """An item below a line that tells of agreements."""
    if not (line.block.marker or line.block.level > 0):
        return False
    above = reading.lines[max(0, line.index - LEAD_REACH) : line.index]
    return any(o.section == line.section and reading.mentions.agreements(o.start, o.end) for o in above)


def _known(reading: Reading, line: Line) -> list[Span]:
    """What other annotators know in a line and at its edges."""
    mentions = reading.mentions
    start, end = max(0, line.start - EDGE), line.end + EDGE
    kinds = (mentions.dates, mentions.counts, mentions.sums, mentions.organisations, mentions.agreements)
    return [mention.span for find in kinds for mention in find(start, end)]


def _may_be(reading: Reading, word: Word, common: CommonWords, known: Sequence[Span]) -> bool:
    """No place, no goods' common word, no number, nothing that another annotator knows."""
    name = reading.quote(word.start, word.end)
    if not LEAST <= len(name) <= LONGEST or not word.nominal or NAME.fullmatch(name) is None or name.isdigit():
        return False
    if NOT_WITH.match(reading.text, word.stop) is not None or ABOUT.match(reading.text, word.end) is not None:
        return False
    if PARTICLES.get(word.particle) in NO_SIDE or NO_NAME.search(name) or NO_NAME_END.search(name) or common.has(name):
        return False
    if UNNAMED.fullmatch(name) is not None or FIRM_WORD.fullmatch(name) is not None:
        return False
    kind = len(name) < LEAST_HOUSE or all(t.tag in COMMON for t in word.tokens[:MOST_COMMON])
    if (kind and len(word.tokens) <= MOST_COMMON and INSTITUTE.fullmatch(name) is not None) or is_kind_of_firm(
        word.tokens, name
    ):
        return False
    mentions = reading.mentions
    if any(0 <= word.start - b.end <= 1 for b in mentions.organisations(max(0, word.start - EDGE), word.start)):
        return False  # 산단공 동남권본부
    if not word.particle:
        behind = mentions.organisations(word.end, word.end + EDGE)
        if any(0 <= b.start - word.end <= 1 for b in behind):
            return False  # 중소기업융합 광주전남연합회
        if QUOTED_BEHIND.match(reading.text, word.end) is not None:
            return False  # 면화클러스터 ‘가람페르가나’
    if any(p.span == Span(word.start, word.end) for p in mentions.places(word.start, word.end)):
        return False
    # what goes on far beyond the word does not count
    first, last = word.start - EDGE, word.end + EDGE
    return not any(first <= s.start < word.end and word.start < s.end <= last for s in known)


def _line_cues(reading: Reading, line: Line, *, lead: bool) -> set[str]:
    mentions = reading.mentions
    flags = {
        "line.agreement": bool(mentions.agreements(line.start, line.end)),
        "line.sum": bool(mentions.sums(line.start, line.end)),
        "line.deal": DEALS.search(reading.text, line.start, line.end) is not None,
        "line.lead": lead,
        "line.item": bool(line.block.marker) or line.block.level > 0,
        "line.body": bool(mentions.organisations(line.start, line.end)),
        "line.event": bool(mentions.events(line.start, line.end)),
        "line.quoted": "“" in reading.quote(line.start, line.end) or '"' in reading.quote(line.start, line.end),
    }
    return {name for name, holds in flags.items() if holds}


def _word_cues(reading: Reading, line: Line, word: Word) -> set[str]:
    name = reading.quote(word.start, word.end)
    span = Span(word.start, word.end)
    tags = [t.tag for t in word.tokens]
    cues = {
        f"particle.{PARTICLES.get(word.particle, 'other')}",
        f"length.{min(len(name), 7)}",
        f"tokens.{min(len(tags), 4)}",
    }
    places = reading.mentions.places(word.start, word.end)
    flags = {
        "one": is_one_name(line, span),
        "proper.first": bool(tags) and tags[0] in {"NNP", "SL"},
        "proper": any(t in {"NNP", "SL"} for t in tags),
        "common": all(t in COMMON for t in tags),
        "short.pieces": sum(len(t.form) == 1 for t in word.tokens) >= 2,
        "latin": name.isascii(),
        "trade": TRADE.fullmatch(name) is not None,
        "institute": INSTITUTE.fullmatch(name) is not None,
        "common.end": COMMON_END.search(name) is not None,
        "firm": name.endswith(("사", "社")),
        "goods": any(s.span == span for s in reading.mentions.sectors(word.start, word.end)),
        "goods.in": bool(reading.mentions.sectors(word.start, word.end)),
        "place.in": bool(places),
        "event": any(e.span.overlaps(span) for e in reading.mentions.events(max(0, word.start - 40), word.end + 40)),
        "again": reading.text.count(name) >= 2,
        "again.firm": f"㈜{name}" in reading.text or f"(주){name}" in reading.text,
        "quotes": reading.quote(word.start - 1, word.start) in {"‘", "'", "「"} if word.start else False,
    }
    return cues | {key for key, holds in flags.items() if holds}


def _around(reading: Reading, line: Line, before: Word | str | None, word: Word, behind: Word | str | None) -> set[str]:
    text = reading.text
    mentions = reading.mentions
    cues: set[str] = set()
    if before is None:
        cues.add("before.start")
    elif isinstance(before, str):
        cues.add("before.sign")
    else:
        told = text[before.start : before.stop]
        places = mentions.places(before.start, before.end)
        flags = {
            "before.of": before.particle == "의",
            "before.kind": KIND_BEFORE.search(text[before.start : before.end]) is not None,
            "before.land": any(p.value.level is PlaceLevel.COUNTRY for p in places),
            "before.place": bool(places),
            "before.noun": before.nominal and not before.particle,
            "before.with": before.particle in {"와", "과"},
            "before.case": bool(before.particle) and before.particle not in {"와", "과", "의"},
            "before.verb": not before.nominal,
            "before.end": told.endswith((",", "고", "며")),
            "before.body": any(b.end == before.end for b in mentions.organisations(before.start, before.end)),
        }
        cues |= {key for key, holds in flags.items() if holds}
    bracket = regex.match(r"[’'」]?\s?\(([A-Za-z]?)", text[word.end : word.end + 4])
    if bracket is not None:
        cues.add("bracket.latin" if bracket[1] else "bracket")
    if SIGNS.match(text, word.end, line.end):
        cues.add("behind.sign")
    near = mentions.sums(word.end, min(line.end, word.end + 30))
    flags = {
        "behind.sum": bool(near) and near[0].start - word.end <= 5,
        "behind.sum.near": bool(near),
        "behind.sum.far": bool(mentions.sums(word.end, line.end)),
        "behind.agreement": bool(mentions.agreements(word.end, line.end)),
        "behind.deal": DEALS.search(text, word.end, line.end) is not None,
        "behind.noun": isinstance(behind, Word) and behind.nominal and not word.particle,
        "behind.goods": bool(mentions.sectors(word.end, min(line.end, word.end + 16))),
        "body.before": bool(mentions.organisations(line.start, word.start)),
        "body.behind": bool(mentions.organisations(word.end, line.end)),
    }
    cues |= {key for key, holds in flags.items() if holds}
    clause = line.clause_at(word.end - 1)
    if clause.predicate is not None:
        cues |= {f"ending.{clause.predicate.ending.value}", f"tense.{clause.predicate.tense.value}"}
    return cues
