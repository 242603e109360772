"""Days on which something was only made known: `announcement_spans(text, mentions)`.

Input: the text and its date mentions.  Output: the spans of those that tell when the news was given, not what happened.
It must not know what the dates resolve to.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from coopevents.document import Mention, Span
from coopevents.values.dates import DateExpression

# 고 23일 밝혔다, 23일 중진공에 따르면, 28일 발표했다
ANNOUNCED = regex.compile(
    r"[ \t]?(?:오전|오후)?[ \t]?(?:(?:이같이|이와 같이|이렇게|각각|공식|보도자료를 통해|기자회견에서|서면으로)[ \t])?"
    r"(?:밝혔|밝힌|말했|전했|발표했|알렸|소개했|설명했|공개했|공시했|덧붙였|강조했)"
    r"|(?:자)?[ \t](?:[^\s.]{1,20}[ \t]){0,2}[^\s.]{1,20}(?:에|이|가)[ \t](?:따르면|의하면|밝힌 바)"
)


def announcement_spans(text: str, mentions: Sequence[Mention[DateExpression]]) -> frozenset[Span]:
    """Days on which something was announced, not done: "…했다고 23일 밝혔다", "23일 김해시에 따르면"."""
    return frozenset(
        m.span for m in mentions if m.value.first.day is not None and ANNOUNCED.match(text, m.end) is not None
    )
