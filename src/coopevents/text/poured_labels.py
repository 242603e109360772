"""A table of labels poured into one line: 구 분 내 용 기 간 2012. 9. 9. ~ 15. 장 소 알마티 주 최 중소기업청 주 관 …

Input: a line without colons.  Output: its labels as written, with where each begins and where its value does.  It must
not know what a value means.

A name counts where its syllables are set apart or where no value holds it (파견기간, 주최); a word that values hold too
(지역, 규모) only behind the end of a date or a bracket, or before a number.
"""

from __future__ import annotations

from functools import lru_cache

from coopevents import regex
from coopevents.text.label_names import JOINED, OF_BOX, ONE, names_of

LEAST = 3  # labels that make a box
SHORTEST = 30  # code points of one
BEHIND = 16  # code points in which the end of the value before stands
_HEAD = regex.compile(
    r"\A[ ]*+(?:구[ ]?분[ ]+(?:주[ ]?요[ ]?)?내[ ]?용|[<【\[(〈][^<>【】\[\]()〈〉\n]{0,20}개[ ]?요[ ]?[>】\])〉])[ ]+"
)
_LABEL = regex.compile(rf"(?<!\S)(?P<name>{ONE}(?:{JOINED}{ONE}){{0,2}})[ ]++(?=\S)")
_COLON = regex.compile(r"(?<!\d)[:：]|[:：](?!\d)")
_HINT = regex.compile(r"주[ ]*[최관]|장[ ]*소|기[ ]*간|일[ ]*시")
_SENTENCE = regex.compile(r"\p{Hangul}(?:다|요)[.]")
_APART = regex.compile(r"\p{Hangul}(?:[ ]+\p{Hangul})+(?!\S)")
# what stands in values as well: 경기 지역 중소기업, 행사 내용
_WORDS = frozenset(
    (
        "때 곳 시간 시기 일정 지역 국가 규모 인원 구성 대상 자격 내용 주제 목적 방식 행사 배경 구분 실적 성과 결과 "
        "상담 계약 업종 품목 분야 제품 참가 참석 참여 협력 수행 신청 접수 모집 문의 담당 전화 제공 "
        "취재 배포 출처 편집 바이어 예산 단위 위치 명칭"
    ).split()
)
_BEHIND_END = regex.compile(r"[\d)\]일명사][ ]++\Z")  # (토) 지역 …, 12개사 내용 …
_NUMBERED = frozenset({"규모", "인원", "참가", "참석"})
_DIGIT = regex.compile(r"\d")
_NUMBER = regex.compile(r"(?:약|총)?[ ]?\d")


@lru_cache(maxsize=256)
def poured_labels(text: str) -> tuple[tuple[str, int, int], ...]:
    """Labels with where they begin and where their values do; empty if the line is no such box."""
    if len(text) < SHORTEST or _COLON.search(text) or not _HINT.search(text) or _SENTENCE.search(text):
        return ()
    head = _HEAD.match(text)
    start = head.end() if head is not None else len(text) - len(text.lstrip())
    found: list[tuple[str, int, int]] = []
    for match in _LABEL.finditer(text, start):
        if _counts(text, match) and (found or match.start() == start):
            found.append((match["name"], match.start(), match.end()))
        elif not found:
            break
    if len(found) < LEAST:
        return ()
    ends = [*(begin for _, begin, _ in found[1:]), len(text)]
    told = [(name, text[a:b]) for (written, _, a), b in zip(found, ends, strict=True) for name in names_of(written)]
    # 개최지 일 자 장 소 바이어: what heads columns has no value of its own
    dated = any(name == "when" for name, _ in told) and all(_DIGIT.search(v) for name, v in told if name == "when")
    return tuple(found) if dated and len({name for name, _ in told} & OF_BOX) >= 2 else ()


def _counts(text: str, match: regex.Match[str]) -> bool:
    """Whether a word is a label here."""
    name = match["name"]
    if _APART.fullmatch(name) or (name not in _WORDS and (" " not in name or "/" in name or "·" in name)):
        return True
    if name not in _WORDS:
        return False  # 참가 기업, 지원 대상: words of a value
    numbered = name in _NUMBERED and _NUMBER.match(text, match.end()) is not None
    return numbered or _BEHIND_END.search(text, max(0, match.start() - BEHIND), match.start()) is not None
