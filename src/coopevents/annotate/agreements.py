"""Finds phrases for agreements: 업무협약(MOU), 양해각서, 공급계약서, 의향서(LOI), ‘… 지원 업무협약’.

Job: text -> `Mention[AgreementName]`.  Whether one was signed is decided later; it must not know clauses.
"""

from __future__ import annotations

import regex

from coopevents.annotate.quotes import quotes
from coopevents.document import Kind, Mention
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import load_table
from coopevents.values.names import AgreementName

ABBREVIATION = regex.compile(r"\s?\((?:MOU|LOI|MOA|MOU[^()\n]{0,12})\)")
# 계약추진액, 계약액, 계약금: figures, not agreements; 협약식, 협약서: 식 makes an occasion of it
RIGHT_DENY = regex.compile(
    r"액|금액|추진|고(?![가-힣])|금(?![가-힣])|실적|기간|직|학과|자(?![가-힣])|식|대상|률|일(?![가-힣])|상대|조건|직원|건수"
)
LEFT_WORD = regex.compile(r"[가-힣A-Za-z0-9·-]{0,20}\Z")


class AgreementAnnotator:
    """Built once from `agreement_phrases.csv`."""

    def __init__(self, phrases: list[tuple[str, str]]) -> None:
        self._phrases = Gazetteer(phrases)

    @classmethod
    def from_lexicon(cls) -> AgreementAnnotator:
        return cls([(row["phrase"], row["kind"]) for row in load_table("agreement_phrases", ("phrase",))])

    def annotate(self, text: str) -> list[Mention[AgreementName]]:
        """Phrases in order, longest first, none overlapping another."""
        marks = [q for q in quotes(text) if q.mark not in '“"']
        found = []
        for hit in self._phrases.longest(text):
            kind, end = hit.payload[0], hit.end
            if RIGHT_DENY.match(text, end):
                continue
            left = LEFT_WORD.search(text, max(0, hit.start - 20), hit.start)
            start = left.start() if left else hit.start
            if text[hit.start] in "ML" and start != hit.start and text[hit.start - 1].isascii():
                continue  # a Latin abbreviation inside a longer Latin word
            bracket = ABBREVIATION.match(text, end)
            end = bracket.end() if bracket else end
            name = None
            for quoted in marks:
                if quoted.inner.start <= hit.start and hit.end <= quoted.inner.end:
                    name = text[quoted.inner.start : quoted.inner.end]
            value = AgreementName(text[hit.start : hit.end], kind, name)
            found.append(Mention(Kind.AGREEMENT, start, end, value, f"agreement.phrase.{kind}"))
        return found
