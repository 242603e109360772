"""Korean or English: the language of messages, by the locale.

Job: `language()`; `Label`, a text in both; `Words`, the texts of a part of the program.  Input: the environment.
Output: words.  It must not know what is said.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["ko", "en"]
VARIABLES = ("COOPEVENTS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides


def language() -> Language:
    """`ko` where the locale is Korean, else `en`; COOPEVENTS_LANG=ko or en decides over the locale."""
    value = next((found for name in VARIABLES if (found := os.environ.get(name))), "")
    return "ko" if value.lower().startswith("ko") else "en"


class Label(NamedTuple):
    """The same in both languages."""

    ko: str
    en: str

    def said(self, spoken: Language) -> str:
        """In one of them."""
        return self.ko if spoken == "ko" else self.en


class Words:
    """Texts with places for values: `words("rows", n=3)`; each is a `Label`, or such a pair."""

    def __init__(self, texts: Mapping[str, tuple[str, str]], spoken: Language | None = None) -> None:
        self._texts = texts
        self.language: Language = spoken or language()

    def __call__(self, key: str, **values: object) -> str:
        """The text in the language.  Raises KeyError for an unknown key."""
        return Label(*self._texts[key]).said(self.language).format(**values)

    def all(self) -> dict[str, str]:
        """Every text, for a page that fills them itself."""
        return {key: Label(*pair).said(self.language) for key, pair in self._texts.items()}
