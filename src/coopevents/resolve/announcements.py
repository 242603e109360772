"""Days of an announcement, days ahead and days past: `announcement_spans`, `planned_spans`, `past_spans`.

Input: the text and its date mentions.  Output: the spans of those that tell when the news was given, or that
stand in a sentence that looks ahead or back.
It must not know what the dates resolve to.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.resolve.wording import ENDED, FUTURE, POLITE, PRESENT, PUTS_OFF
from coopevents.values.dates import DateExpression, DatePart, Relation

# 고 23일 밝혔다, 23일 중진공에 따르면, 28일 발표했다
ANNOUNCED = regex.compile(
    r"[ \t]?(?:오전|오후)?[ \t]?(?:(?:이같이|이와 같이|이렇게|각각|공식|보도자료를 통해|기자회견에서|서면으로)[ \t])?"
    r"(?:밝혔|밝힌|말했|전했|발표했|알렸|소개했|설명했|공개했|공시했|덧붙였|강조했)"
    r"|(?:자)?[ \t](?:[^\s.]{1,20}[ \t]){0,2}[^\s.]{1,20}(?:에|이|가)[ \t]"
    r"(?:따르면|의하면|(?:밝힌|전한|알린)[ \t](?:바|데))"
    r"|,?[ \t](?:[^\s.]{1,20}[ \t]){0,2}[^\s.]{1,20}에서[ \t](?:알아본|료해한)데[ \t](?:따르면|의하면)"
)


def is_announced(text: str, end: int) -> bool:
    """Whether what stands behind a day that ends at `end` makes it the day of the news: 23일 김해시에 따르면."""
    return ANNOUNCED.match(text, end) is not None


def announcement_spans(text: str, mentions: Sequence[Mention[DateExpression]]) -> frozenset[Span]:
    """Days on which something was announced, not done: "…했다고 23일 밝혔다", "23일 김해시에 따르면"."""
    return frozenset(m.span for m in mentions if m.value.first.day is not None and is_announced(text, m.end))


def put_off_spans(text: str, mentions: Sequence[Mention[DateExpression]]) -> frozenset[Span]:
    """Days with a month to which something is put off: "9월 16일로 늦췄다", "다음 달 22일로 미뤄졌다",
    "6월 셋째 주로 미뤘다".

    They say nothing of the next item's 26일.
    """
    return frozenset(m.span for m in mentions if _in_a_month(m.value.first) and PUT_OFF.match(text, m.end))


def _in_a_month(part: DatePart) -> bool:
    """6월 9일, 다음 달 22일, 6월 셋째 주."""
    days = part.day is not None or part.nth is not None
    return days and (part.month is not None or part.month_relation is not Relation.NONE)


WITHIN = r"(?:[^.\n]|\.(?=[가-힣A-Za-z]))"  # a sentence goes on over 섬유.안경테
# 30일까지 모집한다, 27일 개최할 예정이다, 19일 문을 연다, 16일에는 설명회를 마련한다
AHEAD = regex.compile(
    rf"{WITHIN}{{0,120}}?(?:예정|계획|방침|모집|접수|마감|신청|(?:개최|실시|진행|파견|참가|방문|출국)(?:합니다|할|될)"
    rf"|여는|[{PRESENT}]다(?=[.\s]|고\s)|[{POLITE}]니다"
    r"|(?:개최|파견|추진|실시|진행|마련)(?:키|하기)로[ \t]?(?:했|하였|합의|결정)"
    r"|(?:열|보내|갖)기로[ \t]?(?:했|하였|합의)"
    r"|기로[ \t]?(?:한|했던)[ \t]|려던[ \t]|마련하는|개최하는|보내는|떠나는"
    rf"|[{FUTURE}][ \t]것|열리는|여는|개최되는|개막하는|가질|열릴|겠다|까지[ \t](?:계속|이어지))"
)
# 열었다, 열었습니다, 파견하였음, 찾았으나
PAST = regex.compile(rf"{WITHIN}{{0,60}}?[{ENDED}](?:다|으며|고|습니다|음(?![가-힣])|으나|지만|는데)")


# 9월 24일로 늦춰졌다, 내년 3월로 연기했다; 2월 27일, 4월 20일 개막으로 확정됐다: what is told is still to come
PUT_OFF = regex.compile(
    rf"(?:[ \t]?이후|부터[ \t][^\s.]{{2,4}}간|께|쯤|까지)?(?:으)?로[ \t](?:[^\s.]+[ \t]){{0,4}}?{PUTS_OFF}"
    r"|[^.\n]{0,24}?로[ \t](?:최종[ \t])?확정(?:됐|되었|했|하였)"
)
# 24일까지 계속되는 박람회에는 … 참가했다: its last day is no past one
STILL_ON = regex.compile(r"까지[ \t](?:[^\s.]+[ \t]){0,3}?[가-힣]*[되지리하]는[ \t]")
# 떠나려던 사절단, 열릴 예정이던 전시회: what was planned, of whatever time
UNDONE = regex.compile(r"[^.\n]{0,8}?(?:려던|예정이던|예정이었|계획이던|계획이었|계획했던|했던)")
# 10월로 잡혔던 상담회는 취소했다: set once, told as past, may lie on either side
HAD_BEEN_SET = regex.compile(
    r"(?:(?:으)?로|에)[ \t](?:[^\s.]+[ \t])?(?:잡[혔혀았]|계획[했됐]|예정[돼됐되])[^\s.]{0,4}[던었]"
)
# 첫 행사로 잡았던 2월 박람회 참가는 무산됐다
SET_BEFORE = regex.compile(r"(?:잡[혔았]던|계획[했됐]던|예정됐던|예정이[었]?던)[ \t]$")
# 새해에는 2월 사절단을 시작으로: told at the end of the year before
NEW_YEAR = regex.compile(r"새해(?:에는|엔|에)?[ \t]$")
# 6월에 무산됐던 박람회를 다시 연다: what the day modifies is over
OVER = regex.compile(rf"(?:에|에는)?[ \t](?:[^\s.,\d]+[ \t])?[^\s.,\d]*[{ENDED}]던[ \t]")
# where the next sentence may begin; the dots of 3. 8 begin one too, and do no harm
SENTENCE_START = regex.compile(r"[=:：.\n]+[ \t]*")
BELOW = 250  # code points below a heading in which its first sentence is told


def planned_spans(text: str, mentions: Sequence[Mention[DateExpression]]) -> frozenset[Span]:
    """Days whose sentence looks ahead before it looks back: "30일까지 모집한다", "27일 개최할 예정이라고 밝혔다"."""
    ahead = (
        m
        for m in mentions
        if _outlook(text, m.end, bare=m.value.first.month is None) > 0
        or NEW_YEAR.search(text, max(0, m.start - 6), m.start)
    )
    return frozenset(m.span for m in ahead if not (_was_set(text, m) or _in_brackets(text, m)))


def _in_brackets(text: str, date: Mention[DateExpression]) -> bool:
    """나이로비(28일)에서도 상담해 연내 도장을 찍을 것으로 본다: a bare day has no verb of its own there."""
    return (
        date.value.first.month is None and text[date.start - 1 : date.start] == "(" and text.startswith(")", date.end)
    )


def _was_set(text: str, date: Mention[DateExpression]) -> bool:
    """Whether a day belongs to what was once planned, or is over, by the words right beside it."""
    before = SET_BEFORE.search(text, max(0, date.start - 8), date.start)
    return before is not None or _is_over(text, date)


def _is_over(text: str, date: Mention[DateExpression]) -> bool:
    """6월에 무산됐던: a month; a day takes the verb of its own clause."""
    return date.value.first.day is None and OVER.match(text, date.end) is not None


def past_spans(text: str, mentions: Sequence[Mention[DateExpression]]) -> frozenset[Span]:
    """Days whose sentence looks back before it looks ahead: "8월 27일 상담회를 열었다"."""
    return frozenset(
        m.span
        for m in mentions
        if _is_over(text, m) or (_outlook_below(text, m.end) if m.value.heading else _outlook(text, m.end)) < 0
    )


def _outlook_below(text: str, start: int) -> int:
    """That of the first sentence below a heading that has one: ▶ 3월 : 아프리카로 ⏎ 3. 8부터 … 보냈다."""
    for match in SENTENCE_START.finditer(text, start, min(len(text), start + BELOW)):
        if outlook := _outlook(text, match.end()):
            return outlook
    return 0


def _outlook(text: str, start: int, *, bare: bool = False) -> int:
    """1 where the words from `start` look ahead first, -1 where they look back first, 0 where they do neither."""
    if PUT_OFF.match(text, start) or STILL_ON.match(text, start):
        return 1
    if HAD_BEEN_SET.match(text, start):
        return 0
    ahead, past = AHEAD.match(text, start), PAST.match(text, start)
    if ahead is not None and (past is None or ahead.end() < past.end()):
        undone = UNDONE.match(text, max(start, ahead.end() - 4)) is not None
        return 0 if undone and not bare else 1  # 27일 열 예정이었던 박람회: of this month, or it would be named
    return -1 if past is not None else 0
