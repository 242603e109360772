"""The names of labels: our own words for them, and how official notices write them.

Input: a label as written.  Output: our names.  It must not know how a label is set off from its value.
"""

from __future__ import annotations

from coopevents import regex

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
    "content": "내용 프로그램 주제 슬로건 목적 개요 방식 행사 배경 구분 세부일정 주요일정 부대행사",
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
PREFIX = (
    "행사|개최|참가|참여|지원|모집|사업|상담|전시|교육|파견|운영|출품|주요|대표|총|협약|체결|방문|추진|수출|계약|진행|취급|"
    "상담회|사절단|포럼|박람회|회의|투자|신청|접수|해외|초청|국내|세부|설립|전체|현장|공식|교류|조사|선정|모집|공동|특별|미디어"
)


def stretched(name: str) -> str:
    return "[ ]{0,8}".join(name)


OURS = {name: ours for ours, names in NAMES.items() for name in names}
NAME = "|".join(stretched(name) for name in sorted(OURS, key=len, reverse=True))
ONE = rf"(?:(?:{PREFIX})[ ]{{0,3}})?(?:{NAME})"
JOINED = r"[ ]?(?:/|·|,|및|&|와|과)[ ]?"
PHRASE = rf"{ONE}(?:{JOINED}{ONE}){{0,2}}"
OF_BOX = frozenset({"when", "where", "hosts", "organizers", "sponsors", "name"})


def names_of(written: str) -> list[str]:
    pieces = regex.split(JOINED, written) if written.replace(" ", "") not in OURS else [written]
    ours = []
    for piece in pieces:
        bare = piece.replace(" ", "")
        known = bare if bare in OURS else _longest_tail(bare)
        if known:
            ours.append(OURS[known])
    return list(dict.fromkeys(ours))


def _longest_tail(bare: str) -> str | None:
    """The known name at the end of a label with a prefix: "행사일시" -> "일시"."""
    return next((bare[k:] for k in range(len(bare)) if bare[k:] in OURS), None)
