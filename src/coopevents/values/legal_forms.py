"""The legal form in a firm's or an association's name: ㈜가람정밀, 농업회사법인 가람푸드, (사)가람협회.

Job: the marks as a pattern, and a name without them.  Forms that are written in one word with the name (유한공사,
Ltd.) are told where firms are found (`annotate/organisation/firms.py`), since they may belong to the name.
"""

from __future__ import annotations

from coopevents import regex

# also in full width; 유한주식회사 in the Korean press of China
PLAIN_FORM = r"(?:㈜|㈔|㈐|[(（](?:주|유|재|사)[)）]|유한(?:주식|책임)?회사|주식회사|사단법인|재단법인)"
# those that tell a trade too
LEGAL_FORM = rf"(?:{PLAIN_FORM}|농업회사법인|영농조합법인|어업회사법인)"
MARKS = regex.compile(LEGAL_FORM)
NOT_A_LETTER = regex.compile(r"[\W_]+")


def bare_name(name: str) -> str:
    """The name without its legal forms: `가람정밀` of ㈜가람정밀, (주) 가람정밀 and 가람정밀 주식회사."""
    return MARKS.sub("", name).strip()


def name_key(name: str) -> str:
    """What the spellings of one firm share: the letters and digits of its bare name, lower case."""
    return NOT_A_LETTER.sub("", MARKS.sub("", name)).lower()
