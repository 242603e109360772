"""Label boxes: "ㅇ 일    시 : ’22. 9. 22.(목)", "주최 : A, B / 주관 : C", "(장소) 서울 코엑스".

Input: the text of a block.  Output: label names in our own words with the spans of their values.  It must not know
what a value means (dates, organisations): that is for the annotators and `frames`.
"""

from __future__ import annotations

from functools import lru_cache

from coopevents import regex
from coopevents.document import Span

# Our name -> the names that official notices use, without blanks.  A name may stretch ("기    간").
_WRITTEN = {
    "when": "일시 일자 날짜 기간 때 시기 시간 개최일 개최시기 일정 시행일 협약일 체결일 계약일",
    "where": "장소 곳 개최지 위치 행사장 방문지 개최도시 소재지",
    "countries": ("국가 지역 방문국 파견국 대상국 상대국 방문도시 파견도시 대상국가 대상지역 방문지역 참가국 진출국"),
    "hosts": "주최 주최기관 시행기관 공동주최 주최자 주최사 주최측",
    "organizers": "주관 주관기관 공동주관 주관사 수행 수행기관 전담기관 운영기관 주관부서 수행사",
    "sponsors": "후원 협찬 후원기관 후원사 협찬사 특별후원 협찬기관",
    "cooperation": "협력 협력기관 협조 협력사 협업기관 지원기관",
    "attendees": (
        "참석 참석자 참석인원 참석규모 참가 참가자 참가기업 참가업체 참가규모 참가인원 참여 참여기업 "
        "참여업체 참여기관 참가기관 규모 인원 파견업체 파견기업 구성 참가사 참가국가 주요참석자 "
        "한국측 국내기업 참가현황 참석대상"
    ),
    "buyers": "바이어 해외바이어 초청바이어 구매자 해외기업",
    "parties": "협약기관 협약당사자 체결기관 협약대상 당사자 서명자 체결자",
    "target": "대상 자격 대상기업",
    "name": "행사명 명칭 사업명 전시명 전시회명 회의명 과정명 박람회명 포럼명 상담회명 대회명 건명",
    "budget": "사업비 총사업비 예산 소요예산 예산액 총예산 투자액 투자규모 투자금액",
    "content": "내용 프로그램 주제 슬로건 목적 개요 방식 행사 배경 구분 세부일정 부대행사",
    "results": "실적 성과 결과 상담액 상담건수 계약액 계약추진액 계약건수 수출액 상담금액 계약금액 상담 계약",
    "sectors": "업종 품목 분야 전시품 제품",
    "unit": "단위",
    "application": (
        "신청 접수 모집 신청기간 접수기간 모집기간 신청기한 접수기한 신청방법 접수방법 참가비 "
        "신청마감 제출서류 접수처 신청처 참가신청"
    ),
    "contact": (
        "문의 문의처 담당 담당자 담당부서 연락처 전화 전화번호 팩스 이메일 메일 홈페이지 누리집 "
        "작성자 제공부서 자료제공 자료문의 책임자 배포일 배포일시 보도일시 보도시점 제공일 제공일자 "
        "등록일 작성일 조회수 조회 글쓴이 출처 편집 래원 책임편집 제공 담당과 부서 취재 배포 게시일 "
        "등록자 보도일 행사문의 기사제보"
    ),
}
NAMES: dict[str, tuple[str, ...]] = {ours: tuple(names.split()) for ours, names in _WRITTEN.items()}

# "행사 일시", "개최 장소", "참가 규모", "주요 내용", "상담 실적"
_PREFIX = (
    "행사|개최|참가|참여|지원|모집|사업|상담|전시|교육|파견|운영|출품|주요|대표|총|협약|체결|방문|추진|수출|계약|진행|취급|"
    "상담회|사절단|포럼|박람회|회의|투자|신청|접수|해외|초청|국내|세부|설립|전체|현장|공식|교류|조사|선정|모집|공동|특별|미디어"
)


def _stretched(name: str) -> str:
    return "[ ]{0,8}".join(name)


_OURS = {name: ours for ours, names in NAMES.items() for name in names}
_NAME = "|".join(_stretched(name) for name in sorted(_OURS, key=len, reverse=True))
_ONE = rf"(?:(?:{_PREFIX})[ ]{{0,3}})?(?:{_NAME})"
_JOINED = r"[ ]?(?:/|·|,|및|&|와|과)[ ]?"
_PHRASE = rf"{_ONE}(?:{_JOINED}{_ONE}){{0,2}}"
_LONGEST_LABEL = 24
_ITEM = r"[□■○●◦◎ㅇㅁ▪▫◆◇▲△▶☞·*※?-]"
# Where a label can begin: the line, after an item's marker, after wide blanks, after "/", "|", ";" or ",".
# Blanks are taken from their first one on: a wide row of them is looked at once.
_BEGIN = (
    rf"(?:^[ ]*+(?:{_ITEM}[ ]*+)?|(?<![ ])(?:[ ]{{2,}}+(?:o[ ])?|[ ]++(?:{_ITEM}[ ]?))"
    r"|[/|;,][ ]*+|(?<=[)\]])[ ]++)"
)
LABEL = regex.compile(
    rf"{_BEGIN}(?:\d{{1,2}}[.)][ ]?|[가-하][.)][ ]?|[①-⑳][ ]?)?"
    # "주최 : ", "참석(한국) : ", "일시·장소: "; or "(일시) ", "[장소] ", "【주최】 " without a colon
    rf"(?:(?P<name>{_PHRASE}(?:[ ]?\((?:주관|주최|후원)\))?)(?:[ ]?\([^()\n]{{1,15}}\))?[ ]{{0,4}}:(?!\d\d(?!\d))"
    rf"|[(<\[【〈《](?P<bracketed>{_PHRASE})[)>\]】〉》][ ]*:?(?=[ ]?\S))[ ]*(?:\n\s*)?"
)
_MORE = regex.compile(
    rf"(?<![ ])[ ]++[(<\[【〈《](?P<bracketed>{_PHRASE})[)>\]】〉》][ ]*:?(?=[ ]?\S)[ ]*(?P<name>(?!))?"
)
_IN_BRACKETS = regex.compile(rf"[(<\[【〈《]{_PHRASE}[)>\]】〉》]")
# "일  시  2019. 9. 17.": a stretched name or wide blanks in place of the colon, only at the beginning of a block.
# "주    최" with its value on the next line is joined with it in `label_lines`.
_WIDE = regex.compile(
    rf"^[ ]*(?:{_ITEM}[ ]*)?(?P<name>{_ONE}(?:{_JOINED}{_ONE})?)(?:[ ]{{2,}}|[ ]*\n\s*+(?:[-·][ ])?)(?=\S)"
)
# 주최 | 경상남도, | 주최 | 경상남도 |, 주최 → 경상남도, ◇주최=경상남도, - 주최 - 경상남도: set off by a sign
_SET_OFF = regex.compile(
    rf"^[|│┃ ]*+(?:{_ITEM}[ ]*)?(?P<name>{_ONE}(?:{_JOINED}{_ONE})?)"
    r"(?:[ ]*+[|│┃┆→▶►⇒=][ ]*+|[ ][-–—][ ])(?=\S)"
)
# △주최=가람시 △주관=나루원: behind one that begins so
_SET_OFF_BESIDE = regex.compile(rf"(?<=[^ ])[ ]+{_ITEM}[ ]?(?P<name>{_ONE}(?:{_JOINED}{_ONE})?)[ ]*[=→▶►⇒][ ]*(?=\S)")
_BARS = regex.compile(r"(?:(?<![ ])[ ]*+|)[|│┃┆][ ]*+")
OF_BOX = frozenset({"when", "where", "hosts", "organizers", "sponsors", "name"})
_LONE = regex.compile(rf"{_ONE}(?:{_JOINED}{_ONE})?")
_SPREAD = regex.compile(
    r"^[ ]*(?P<name>일[ ]+시|장[ ]+소|주[ ]+최|주[ ]+관|후[ ]+원|대[ ]+상|규[ ]+모|기[ ]+간"
    r"|일시(?=[ ][’'‘]?\d))[ ]+(?=\S)"  # 일시 2019. 5. 14.
)
# 주최  경상북도  주관  섬유연구원: a row of a table with two labels, behind one that begins so
_WIDE_BESIDE = regex.compile(rf"(?<=[^ ])[ ]{{2,}}+(?P<name>{_ONE}(?:{_JOINED}{_ONE})?)[ ]{{2,}}+(?=\S)")
# 주관 : 협력재단   - 수요처 17개사, 중소기업 62개사: another item in the same line
_ITEM_BESIDE = regex.compile(r"(?<![ ])[ ]{2,}+[-○●ㅇ□▪][ ](?=\p{L})")
_SECOND = regex.compile(r"(?P<first>주[ ]*최|주[ ]*관)[ ]?\((?P<second>주관|주최|후원)\)")
_TRAILING = regex.compile(r"(?:(?<![\s/|;,│┃])|\G)(?:[ ][□■○●◦◎ㅇ▪▫·*-](?=\s*$)|[\s/|;,│┃])++$")


def labels(text: str) -> list[tuple[str, Span]]:
    """Labels of a block in their order, as `(our name, span of the value in text)`; empty when it has none.

    A double label gives two entries: "주최·주관" both with the whole value; "일시/장소 : A / B" each with its half.
    """
    found: list[tuple[str, int, int]] = []  # written name, start of the label, start of the value
    for m in _matches(text):
        found.append((m["name"] or m["bracketed"], m.start(), m.end()))
    if not found or text[: found[0][1]].strip():
        wide = _alone(text)
        if wide:
            more = _SET_OFF_BESIDE if wide.re is _SET_OFF else _WIDE_BESIDE
            beside = [] if found else [(m["name"], m.start(), m.end()) for m in more.finditer(text, wide.end())]
            found = [(wide["name"], wide.start(), wide.end()), *beside, *found]
    result: list[tuple[str, Span]] = []
    for k, (written, _, start) in enumerate(found):
        end = found[k + 1][1] if k + 1 < len(found) else len(text)
        item = _ITEM_BESIDE.search(text, start, end)
        end = item.start() if item is not None else end
        tail = _TRAILING.search(text, start, end)
        result += _values(text, written, start, tail.start() if tail else end)
    return result


def _alone(text: str) -> regex.Match[str] | None:
    """The label that a block begins with without a colon: before wide blanks, or set off by a sign."""
    return _WIDE.match(text) or _SPREAD.match(text) or _set_off(text)


def _set_off(text: str) -> regex.Match[str] | None:
    """A label before a sign; not the first of several cells that head columns or stand below them."""
    found = _SET_OFF.match(text)
    if found is None or not set(_names(found["name"])) <= OF_BOX:
        return None
    cells = [cell for cell in _BARS.split(text[found.end() :]) if cell]
    return found if len(cells) == 1 and not lone_label(cells[0]) else None


@lru_cache(maxsize=256)  # the passes of the segmentation ask for the labels of a line in turn
def _matches(text: str) -> list[regex.Match[str]]:
    """Labels with a colon or in brackets; most paragraphs have neither, and are not searched."""
    if ":" not in text and not _IN_BRACKETS.search(text):
        return []
    found = list(LABEL.finditer(text))
    if found and found[0]["bracketed"]:  # (일시) 5월 3일 (장소) 대전: in a line of such labels a blank is enough
        more = [m for m in _MORE.finditer(text) if not any(f.start() < m.end() and m.start() < f.end() for f in found)]
        found = sorted([*found, *more], key=lambda m: m.start())
    return found


def label_starts(text: str) -> list[int]:
    """Where each label of a line begins (before its marker), when the line begins with one; for splitting a box."""
    starts = [m.start() for m in _matches(text)]
    if not starts or text[: starts[0]].strip():
        return [0, *starts] if starts and _alone(text) else []
    return starts


def lone_label(text: str) -> frozenset[str]:
    """Our names of a label that is the whole of a line ("주    최"); empty if the line is none."""
    return frozenset(_names(text)) if len(text) <= _LONGEST_LABEL and _LONE.fullmatch(text) else frozenset()


def begins_with_label(text: str) -> bool:
    """Whether the first thing that a block says is a label."""
    matches = _matches(text)
    if matches and not text[: matches[0].start()].strip():
        return True
    return _alone(text) is not None


def _names(written: str) -> list[str]:
    pieces = regex.split(_JOINED, written) if written.replace(" ", "") not in _OURS else [written]
    ours = []
    for piece in pieces:
        bare = piece.replace(" ", "")
        known = bare if bare in _OURS else _longest_tail(bare)
        if known:
            ours.append(_OURS[known])
    return list(dict.fromkeys(ours))


def _bracketed(text: str, written: regex.Match[str], start: int, end: int) -> list[tuple[str, Span]]:
    """주최(주관) : 산업통상자원부(한국산업단지공단): what stands in the value's last bracket is of the second name."""
    first, second = _OURS[written["first"].replace(" ", "")], _OURS[written["second"]]
    opening = text.rfind("(", start, end)
    if opening < 0 or not text[opening + 1 : end].rstrip().endswith(")"):
        return [(first, Span(start, end)), (second, Span(start, end))]
    close = text.rindex(")", opening, end)
    return [(first, Span(start, start + len(text[start:opening].rstrip()))), (second, Span(opening + 1, close))]


def _longest_tail(bare: str) -> str | None:
    """The known name at the end of a label with a prefix: "행사일시" -> "일시"."""
    return next((bare[k:] for k in range(len(bare)) if bare[k:] in _OURS), None)


def slash_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the parts between the slashes of `text[start:end]` stand, without the blanks around them."""
    parts = []
    for part in text[start:end].split("/"):
        first = start + len(part) - len(part.lstrip())
        parts.append((first, max(first, start + len(part.rstrip()))))
        start += len(part) + 1
    return parts


def _values(text: str, written: str, start: int, end: int) -> list[tuple[str, Span]]:
    second = _SECOND.fullmatch(written)
    if second:
        return _bracketed(text, second, start, end)
    names = _names(written)
    if set(names) == {"when", "where"} and len(names) == 2:
        cuts = [m.span() for m in regex.finditer(r"[ ]*[/,|][ ]+|[ ]+/[ ]*|[ ]{2,}", text[start:end])]
        if len(cuts) == 1 or (cuts and "/" in text[start + cuts[-1][0] : start + cuts[-1][1]]):
            cut, after = cuts[-1]
            return [(names[0], Span(start, start + cut)), (names[1], Span(start + after, end))]
    apart = "/" in written or " / " in text[start:end]
    if len(names) > 1 and apart and text.count("/", start, end) == len(names) - 1:
        # "주최/주관 : 중소기업청/KOTRA", "주최 및 주관 : A, B / C", "주최/주관/후원 : A / B / C": a part each
        return [(name, Span(*part)) for name, part in zip(names, slash_parts(text, start, end), strict=True)]
    return [(name, Span(start, max(start, end))) for name in names]
