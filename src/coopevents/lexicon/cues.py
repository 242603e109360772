"""Cue words by class: predicates of holding, sending, signing …, read from `predicates.csv`.

Job: rows -> look-ups by lemma.  It must not know clauses.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from coopevents import regex
from coopevents.lexicon.loader import load_table
from coopevents.values.hangul import written

ROLE_NOUNS = {
    "주최": "hosts",
    "공동주최": "hosts",
    "주관": "organizers",
    "공동주관": "organizers",
    "수행": "organizers",
    "후원": "sponsors",
    "협찬": "sponsors",
    "공동후원": "sponsors",
}
# a text without one has no predicate of a role
ROLE_WORD = regex.compile("|".join(sorted({noun.removeprefix("공동") for noun in ROLE_NOUNS})))
# A도 거들었다, B가 뒤를 받쳤다, C는 상담으로 힘을 보탰다: support told without 후원
HELPS = r"(?:거[들든]|뒤를\s받[치쳤쳐친]|힘을\s(?:보[태탰탠]|실)|뒷받침[했하한])"


@dataclass(frozen=True)
class Cues:
    """`classes[lemma]` is the class of a predicate: hold, held, dispatch, visit, invite, participate, sign, …"""

    classes: dict[str, str]
    verbs: frozenset[str] = frozenset()  # lemmas of all tables: compounds among them (받아쥐다) are one predicate

    @classmethod
    def from_lexicon(cls) -> Cues:
        """The cues of the package's own tables.  Raises LexiconError."""
        classes = {row["lemma"]: row["class"] for row in load_table("predicates", ("lemma",))}
        signing = {row["lemma"] for row in load_table("signing_predicates", ("lemma", "object"))}
        amounts = {row["cue"] for row in load_table("amount_cues", ("cue", "kind")) if row["kind"] == "verb"}
        return cls(classes, frozenset(classes) | signing | amounts)

    def of(self, lemma: str) -> str:
        """The class of a lemma, '' if it has none."""
        return self.classes.get(lemma, "")

    @cached_property
    def aside_word(self) -> regex.Pattern[str]:
        """참가, 체결, 맺, 나[서-섷]: in every text that tells of signing or taking part."""
        return self.word_of("sign", "participate")

    def word_of(self, *classes: str) -> regex.Pattern[str]:
        """What a text with a predicate of the classes is sure to have: a text without it need not be analysed."""
        return regex.compile(
            "|".join(sorted({written(lemma) for lemma, cls in self.classes.items() if cls in classes}))
        )

    @cached_property
    def verbal_nouns(self) -> frozenset[str]:
        """Nouns that stand for a predicate where no light verb follows (상담회 개최, MOU 체결, A 주관)."""
        nouns = {lemma[:-2] for lemma in self.classes if lemma.endswith("하다")}
        return frozenset(nouns | set(ROLE_NOUNS) | {"참가", "참석", "성료", "무산", "폐막", "개막", "출범"}) - {
            "말",
            "전",
            "상담",
            "조직",
            "구성",
            "운영",
            "실시",
            "추진",
            "협의",
            "논의",
            "설정",
            "설명",
            "강조",
            "이어",
        }
