"""Bodies told by the office of their head in one word: 신한은행장, 조달청장, 무역협회장.

Job: a stretch -> the body and where its name and the office stand.  It must not know what the head does.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from coopevents.document import Span
from coopevents.values.names import OrganisationKind, OrganisationName

# behind the office a particle, a sign or the end of the word: 청장년, 회장단 are none
HEAD = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<body>[가-힣A-Za-z]{2,8}은행|(?:조달|중기|중소기업|특허|산림|농촌진흥|관세|방위사업)청"
    r"|[가-힣]{2,8}(?:성장|중재|진흥|투자|관리|개발|통상)위원(?:회)?(?=장)|[가-힣A-Za-z]{1,10}(?:협회|조합|공단|공사|재단|대학|진흥원|연구원|평가원|상의|기금))장"
    r"(?![가-힣](?<![와과은는이가도의]))"
)
ASSOCIATIONS = ("협회", "조합", "상의")


def body_heads(text: str, start: int, end: int) -> Iterator[tuple[Span, int, OrganisationName]]:
    """The span of each body's name, where the office ends, and the body; banks without a country."""
    for match in HEAD.finditer(text, start, end):
        name = match["body"]
        if name.endswith("위원"):  # 동반성장위원장
            name += "회"
        if name.endswith("은행"):
            value = OrganisationName(name, OrganisationKind.COMPANY)
        else:
            kind = OrganisationKind.ASSOCIATION if name.endswith(ASSOCIATIONS) else OrganisationKind.AGENCY
            value = OrganisationName(name, kind, country="KR")
        yield Span(*match.span("body")), match.end(), value
