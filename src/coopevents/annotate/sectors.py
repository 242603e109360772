"""Product and industry terms in running text, in lists and in table cells.

Job: text -> mentions of `SectorTerm`, leftmost-longest, compounds extended to the left ("산업용 볼밸브" is one mention,
decided by its head 밸브).  Rule ids: `sector.industry`, `sector.product`, `sector.weak`; a weak term (금융, 물류, 교육)
that a field noun follows ("금융 분야") or that stands in a list with a strong one is given as `sector.industry`.
It must not know organisations or places: a caller masks names (교육부, 기술보증기금) before it believes a mention.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from coopevents import regex
from coopevents.annotate.sector.bare_heads import codes_of_bare
from coopevents.annotate.sector.patterns import (
    AND_SO_ON,
    BRACKET,
    FRIENDSHIP,
    HANGUL_RUN,
    ITEM_BREAK,
    ITEM_TAIL,
    JOINT,
    LATIN_AFTER,
    LATIN_BEFORE,
    LEADING,
    LIST_END,
    LIST_START,
    LOOSE_JOINT,
    MODIFIER_WORD,
    OTHER_END,
    PARTICLES,
    PLAIN,
    PURPOSE_JOINT,
    SEPARATOR,
)
from coopevents.document import Kind, Mention
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.sectors import (
    Joining,
    SectorEntry,
    SectorLexicon,
    Strength,
    load_sector_lexicon,
    spellings,
)
from coopevents.values.names import SectorTerm

BARE = ".bare"  # behind the rule of 부품, 동체부품, 장비: a head that nothing known modifies
LONG = 3  # a term of this many characters may continue a word that we do not know: 영천도라지청


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    entry: SectorEntry | None  # None: a discard

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(slots=True)
class _Found:
    """A mention in the making: `known` is where its first known term starts, `start` where the word does."""

    start: int
    known: int
    end: int
    codes: tuple[str, ...]
    strength: Strength
    purpose: bool = False  # 의료용, 선박용: decides over the head that follows
    bare: bool = False  # a head like 부품 that nothing modifies

    @property
    def of_unknown(self) -> bool:
        """부품, 동체부품, 장비: of what, no table knows."""
        return self.bare and self.strength is Strength.INDUSTRY


class SectorAnnotator:
    """Finds product and industry terms; built once, picklable, without state."""

    def __init__(self, lexicon: SectorLexicon) -> None:
        entries = [(form, entry) for entry in lexicon.entries for form in spellings(entry.term)]
        self._names: Gazetteer[SectorEntry | None] = Gazetteer(
            [*entries, *((word, None) for word in lexicon.discards)],
        )
        after, field, before = map(_either, (lexicon.after, lexicon.field, lexicon.before))
        self._after = regex.compile(after)
        self._field = regex.compile(AND_SO_ON + field + FRIENDSHIP)
        self._listed = regex.compile(f"(?:{after}|{field}){{0,3}}{SEPARATOR}")
        self._before = regex.compile(f"(?:{before}|[가-힣]{{1,6}}[용식형])+")
        self._before_word = regex.compile(before + " $")

    @classmethod
    def from_lexicon(cls) -> SectorAnnotator:
        """The annotator over the package's tables.  Raises LexiconError."""
        return cls(load_sector_lexicon())

    def annotate(self, text: str) -> list[Mention[SectorTerm]]:
        """Mentions in order, without overlaps; offsets are code points of `text`."""
        plain = text.translate(PLAIN)
        found = self._joined(plain, self._chosen(self._valid(plain)))
        promoted = _named_elsewhere(plain, self._promoted(plain, found))
        return [
            Mention(
                Kind.SECTOR,
                item.start,
                item.end,
                SectorTerm(text[item.start : item.end], item.codes),
                f"sector.{item.strength}{BARE if item.of_unknown else ''}",
            )
            for item in promoted
        ]

    def codes_of_phrase(self, phrase: str) -> tuple[str, ...]:
        """Codes of a product phrase from a list or a table cell ("전기 제어장치", "세차기, 세륜기"), head first."""
        plain = " ".join(phrase.translate(PLAIN).split(" ")).strip()
        outside = BRACKET.sub(" ", plain).strip()
        codes = self._item_codes(outside)
        if not codes:
            insides = (m["inside"] for m in BRACKET.finditer(plain))
            codes = _union(self._item_codes(inside) for inside in insides)
        return codes

    def terms(self, text: str) -> list[tuple[int, int, tuple[str, ...]]]:
        """Start, end, codes of all terms, whatever stands around them; the leftmost, then the longest."""
        raw = self._raw(text.translate(PLAIN))
        chosen = self._chosen(hit for hit in raw if hit.entry and hit.entry.strength is not Strength.PHRASE)
        return [(hit.start, hit.end, hit.entry.codes) for hit in chosen if hit.entry]

    # -- finding -----------------------------------------------------------------------------------------------------

    def _raw(self, text: str) -> list[_Hit]:
        """All hits outside discards (첨단 소재 reaches beyond the discard 소재 기업, so it stays)."""
        hits = [_Hit(hit.start, hit.end, item) for hit in self._names.every(text) for item in hit.payload]
        discards = [hit for hit in hits if hit.entry is None]
        return [hit for hit in hits if hit.entry is not None and not any(_undoes(other, hit) for other in discards)]

    def _valid(self, text: str) -> list[_Hit]:
        """Hits whose ends are word boundaries, or boundaries inside a compound of terms."""
        every = self._raw(text)
        raw = [hit for hit in every if hit.entry and hit.entry.strength is not Strength.PHRASE]
        longer = {hit.start for hit in every if hit.entry and hit.entry.strength is Strength.PHRASE and len(hit) > 1}
        raw = [hit for hit in raw if len(hit) > 1 or hit.start not in longer]  # 배관 is no 배
        starts: set[int] = set()
        right: list[_Hit] = []
        for hit in sorted(raw, key=lambda hit: -hit.start):
            if self._ends_well(text, hit.end, starts):
                right.append(hit)
                starts |= _half(hit.start, hit)
        ends: set[int] = set()
        both: list[_Hit] = []
        for hit in sorted(right, key=lambda hit: (hit.end, hit.start)):
            if self._starts_well(text, hit, ends):
                both.append(hit)
                ends |= _half(hit.end, hit)
        # a boundary inside a compound counts only if the other half is a term itself
        starts = {hit.start for hit in both if _half(hit.start, hit)}
        return [hit for hit in both if self._ends_well(text, hit.end, starts)]

    def _ends_well(self, text: str, end: int, starts: set[int]) -> bool:
        if LATIN_BEFORE.match(text, end - 1) and LATIN_AFTER.match(text, end):
            return False
        if text[end - 1] == "기" and OTHER_END.match(text, end):
            return False
        position = end
        for _ in range(4):
            if position in starts and position > end - 1:
                return True
            if PARTICLES.match(text, position):
                return True
            tail = self._after.match(text, position)
            if tail is None:
                return False
            position = tail.end()
        return False

    def _starts_well(self, text: str, hit: _Hit, ends: set[int]) -> bool:
        start, entry = hit.start, hit.entry
        assert entry is not None
        if start == 0:
            return True
        before = text[start - 1]
        if text[start].isascii():
            return not LATIN_BEFORE.match(before) and before not in "-."
        if not HANGUL_RUN.match(before) or start in ends or (before == "용" and start - 1 in ends):
            return True
        if len(entry.term) == 1:
            return False
        word = _word_start(text, start)
        if self._before.fullmatch(text, word, start):
            return True
        return entry.strength is not Strength.WEAK and (entry.joining is not None or len(entry.term) >= LONG)

    def _chosen(self, hits: Iterable[_Hit]) -> list[_Hit]:
        """Leftmost, then longest."""
        chosen: list[_Hit] = []
        for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
            if not chosen or hit.start >= chosen[-1].end:
                chosen.append(hit)
        return chosen

    # -- compounds ---------------------------------------------------------------------------------------------------

    def _joined(self, text: str, hits: list[_Hit], joint: regex.Pattern[str] = JOINT) -> list[_Found]:
        found: list[_Found] = []
        for hit in hits:
            entry = hit.entry
            assert entry is not None
            last = found[-1] if found else None
            compound = last and _compound(text, last, hit, entry, joint)
            if compound:
                found[-1] = compound
                continue
            purpose = entry.strength is Strength.PURPOSE
            strength = Strength.WEAK if purpose else entry.strength
            start = self._extended(text, hit, last.end if last else 0)
            bare = entry.joining is Joining.TAKE
            found.append(_Found(start, hit.start, hit.end, entry.codes, strength, purpose, bare))
        return found

    def _extended(self, text: str, hit: _Hit, floor: int) -> int:
        """Where the compound starts: its own word, and one modifying word before it."""
        start = _word_start(text, hit.start)
        if start < floor:  # the word began with another mention
            return hit.start
        for pattern in (MODIFIER_WORD, self._before_word):
            modifier = pattern.search(text, max(floor, start - 12), start)
            if modifier and (modifier.start() == 0 or not HANGUL_RUN.match(text[modifier.start() - 1])):
                return modifier.start()
        return start

    # -- weak terms --------------------------------------------------------------------------------------------------

    def _promoted(self, text: str, found: list[_Found]) -> list[_Found]:
        """Weak terms that the context confirms become industry terms; single syllables stay only then."""
        confirmed = [item.strength is not Strength.WEAK for item in found]
        for index, item in enumerate(found):
            if not confirmed[index] and item.end - item.start > 1 and self._field.match(text, item.end):
                confirmed[index] = True
        for order in (range(1, len(found)), range(len(found) - 1, 0, -1)):
            for index in order:
                if self._listed.fullmatch(text, found[index - 1].end, found[index].start):
                    either = confirmed[index - 1] or confirmed[index]
                    confirmed[index - 1] = confirmed[index] = either
        for index in range(2, len(found)):  # three fields in a row speak for each other: "교육, 문화, 관광"
            run = found[index - 2 : index + 1]
            if all(self._listed.fullmatch(text, a.end, b.start) for a, b in pairwise(run)):
                confirmed[index - 2 : index + 1] = [True] * 3
        kept: list[_Found] = []
        for item, sure in zip(found, confirmed, strict=True):
            if item.strength is Strength.WEAK:
                if item.end - item.start == 1 and not (sure and self._in_list(text, item)):
                    continue
                if sure:
                    item = replace(item, strength=Strength.INDUSTRY)
            kept.append(item)
        return kept

    def _in_list(self, text: str, item: _Found) -> bool:
        """A single syllable between list marks: "사과, 배, 김 등"."""
        before = item.start == 0 or LIST_START.search(text, max(0, item.start - 3), item.start)
        after = item.end == len(text) or self._listed.match(text, item.end) or LIST_END.match(text, item.end)
        return bool(before and after)

    # -- product phrases ---------------------------------------------------------------------------------------------

    def _item_codes(self, phrase: str) -> tuple[str, ...]:
        """Codes of the items of a phrase; a bare "및 부품" adds nothing to the item before it."""
        inner = [hit for hit in self._raw(phrase) if hit.entry and ITEM_BREAK.search(hit.entry.term)]
        codes: list[tuple[str, ...]] = []
        start = 0
        for mark in [*ITEM_BREAK.finditer(phrase), None]:
            if mark and any(hit.start <= mark.start() < hit.end for hit in inner):
                continue
            end = mark.start() if mark else len(phrase)
            item = phrase[start:end].strip()
            last = self._head(item)
            again = last and codes and last.bare and LEADING.fullmatch(item, 0, last.known)
            if last and not again and not (last.of_unknown and last.known):  # 동체부품: parts of what, nobody knows
                codes.append(last.codes)
            start = mark.end() if mark else end
        return _union(codes)

    def _head(self, item: str) -> _Found | None:
        """The compound at the end of one product phrase, else the last term in it."""
        tail = ITEM_TAIL.search(item)
        ends = dict.fromkeys((len(item), tail.start() if tail and tail.start() > 1 else len(item)))
        readings = [(end, self._phrase_found(item, end)) for end in ends]
        headed = [found[-1] for end, found in readings if found and found[-1].end == end]
        if headed:
            # 섬유류 is 섬유 + 류, not 섬 + 유류: the reading that leaves nothing of its word over
            return max(headed, key=lambda last: _fits_word(item, last))
        return readings[0][1][-1] if readings[0][1] else None

    def _phrase_found(self, item: str, end: int) -> list[_Found]:
        """Compounds of `item[:end]`; any term may end the phrase, a single syllable or bare head only there."""
        text = item[:end]
        hits = []
        for hit in self._raw(text):
            entry = hit.entry
            assert entry is not None
            word = _word_start(text, hit.start)
            alone = hit.start == word and hit.end == end and (word == 0 or text[word - 1] == " ")
            cut = _inside_latin(text, hit)
            if entry.strength is Strength.PHRASE and entry.joining is not None:
                if hit.end != end or (hit.start == 0 and len(entry.term) == 1):
                    continue
            elif len(entry.term) == 1:
                if not alone:
                    continue
            elif cut:
                continue
            hits.append(hit)
        return self._joined(text, _towards_head(hits), LOOSE_JOINT)


def _compound(text: str, last: _Found, hit: _Hit, entry: SectorEntry, joint: regex.Pattern[str]) -> _Found | None:
    """The mention before a head made one with it, where the head allows that."""
    if last.purpose and PURPOSE_JOINT.fullmatch(text, last.end, hit.start):
        strength = last.strength if entry.strength in (Strength.WEAK, Strength.PURPOSE) else entry.strength
        return replace(last, end=hit.end, strength=strength)
    if entry.joining is Joining.TAKE and joint.fullmatch(text, last.end, hit.start):
        strength = entry.strength if last.strength is Strength.WEAK else last.strength
        return replace(last, end=hit.end, strength=strength, bare=False)
    if entry.joining is None or not JOINT.fullmatch(text, last.end, hit.start):
        return None
    if entry.joining is Joining.DROP or " " not in text[last.end : hit.start]:
        return replace(last, end=hit.end, codes=entry.codes, strength=entry.strength, bare=False)
    return None


def _named_elsewhere(text: str, found: list[_Found]) -> list[_Found]:
    """부품업체 in a text about 자동차부품: the parts are of what the text has told them of."""
    bare = {text[item.known : item.end]: item.codes for item in found if item.bare}
    if not bare:
        return found
    codes = codes_of_bare(((text[i.start : i.end], i.codes) for i in found if not i.bare), bare)
    return [replace(i, codes=codes.get(text[i.known : i.end], i.codes)) if i.bare else i for i in found]


def _towards_head(hits: list[_Hit]) -> list[_Hit]:
    """Read from the end, the longest first: in a product phrase the head decides ("수소수기" is no 수소)."""
    chosen: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: (-hit.end, hit.start, not (hit.entry and hit.entry.joining))):
        if not chosen or hit.end <= chosen[-1].start:
            chosen.append(hit)
    return chosen[::-1]


def _either(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first."""
    return "(?:" + "|".join(map(regex.escape, sorted(set(words), key=lambda word: (-len(word), word)))) + ")"


def _fits_word(text: str, item: _Found) -> bool:
    return item.known == _word_start(text, item.known)


def _half(boundary: int, hit: _Hit) -> set[int]:
    """The boundary inside a compound that a hit makes; a single syllable makes none (인삼동 is no 인삼 + 동)."""
    return {boundary} if hit.end - hit.start > 1 else set()


def _undoes(discard: _Hit, hit: _Hit) -> bool:
    return discard.start <= hit.start and hit.end <= discard.end


def _inside_latin(text: str, hit: _Hit) -> bool:
    """An abbreviation inside a longer one: IT in KIT."""
    before = hit.start > 0 and text[hit.start].isascii() and LATIN_BEFORE.match(text[hit.start - 1])
    after = text[hit.end - 1].isascii() and LATIN_AFTER.match(text, hit.end)
    return bool(before or after)


def _word_start(text: str, position: int) -> int:
    while position and HANGUL_RUN.match(text[position - 1]):
        position -= 1
    return position


def _union(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for group in groups for code in group))
