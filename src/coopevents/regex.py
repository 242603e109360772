"""Patterns: written for the library `regex`, run by Python's own engine where both mean the same by them.

Job: `compile` and the few functions beside it that this package uses, under the names of `regex`, so that a module
says `from coopevents import regex` and writes its patterns as before.  Most patterns are tried at many places where
they fail at once, which takes `re` a third of the time; all together take it a little more than half.  A pattern that
only `regex` understands (`\\p{Hangul}`, `\\G`, a look-behind of varying width, two groups of one name) is left to it,
and so is one that both understand but differently (`_DIFFERENT`).

A module imports the library itself that asks a match for all that a group has matched (`spans`), whose texts are not
cleaned yet (for `re` a separator as \\x1c is a blank too), or whose patterns need a rare word far behind their
beginning, for which `regex` looks first (`resolve/year/named_years.py`).  It must not know what a pattern is for.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from re import DOTALL, IGNORECASE, MULTILINE, VERBOSE, I, M, Match, Pattern, S, X
from typing import cast

import regex as library
from regex import escape

__all__ = (
    "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "AnyPattern", "I", "M", "Match", "Pattern", "S", "X",
    "compile", "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
)  # fmt: skip

# What both engines understand, but not alike:
# \w, \b: ² and ① are of a word for `re`, a combining accent is not;
# (?:…)++, (?>…): before Python 3.11.5 `re` went back into a group that is possessive;
# (?i): the library folds more letters;
# [[, --, &&, ||, ~~: `re` warns that they may come to mean sets one day
_DIFFERENT = re.compile(r"\\[wWbB]|(?:\)[*+?]|\})\+|\(\?>|\(\?[a-zA-Z]*i[a-zA-Z]*[):]|\[\^?\[|--|&&|\|\||~~")
AnyPattern = Pattern[str] | library.Pattern[str]
_ALIKE = MULTILINE | DOTALL | VERBOSE  # flags
# (?<name>…) is (?P<name>…) for `re`; an escaped parenthesis begins no group
_ESCAPED_OR_NAME = re.compile(r"\\.|\(\?<(?=[A-Za-z_]\w*>)", re.S)
_KEPT = 5000  # compiled patterns: all of the package, and those made of words of a document, for the next time


@lru_cache(_KEPT)
def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """A compiled pattern.  Raises `regex.error` for what is none."""
    if not flags & ~_ALIKE and _DIFFERENT.search(pattern) is None:
        try:
            return re.compile(_ESCAPED_OR_NAME.sub(_named, pattern), flags)
        except re.error:  # the library knows more, or says what is wrong
            pass
    return cast("Pattern[str]", library.compile(pattern, flags))


def _named(found: Match[str]) -> str:
    return found[0] if found[0][0] == "\\" else "(?P<"


def search(pattern: str, string: str) -> Match[str] | None:
    return compile(pattern).search(string)


def match(pattern: str, string: str, pos: int = 0) -> Match[str] | None:
    return compile(pattern).match(string, pos)


def fullmatch(pattern: str, string: str) -> Match[str] | None:
    return compile(pattern).fullmatch(string)


def finditer(pattern: str, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[Match[str]]:
    return compile(pattern).finditer(string, pos, endpos)


def findall(pattern: str, string: str) -> list[str]:
    return compile(pattern).findall(string)


def split(pattern: str, string: str) -> list[str]:
    return compile(pattern).split(string)


def sub(pattern: str, repl: str | Callable[[Match[str]], str], string: str) -> str:
    return compile(pattern).sub(repl, string)
