"""Words of made-up press documents: towns, bodies, firms, goods, cities abroad, dates, sums.

Job: draw an `Occasion` from a random generator.  Input: `random.Random`.  Output: plain values.  It must not know how a
document is worded.  Towns, agencies, firms and people are invented; countries and cities abroad are real.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

FIRST = (
    "가람 나래 누리 새길 도담 마루 한별 솔빛 아름 다온 미르 온새 해솔 늘봄 푸른 은가람 큰나루 달빛 벼리 새벽 윤슬 초롱 "
    "바른 들찬 참누리 여울 시내 하늬 마파람 물빛 이든 가온 누온 해오름 달오름 한빛 두레 자람 고운 다솜 샛별"
).split()
SECOND = ("", "내", "벌", "골", "들", "재", "울", "뫼")
UNITS = ("시", "시", "시", "군", "도")
OFFICES = ("경제진흥원", "테크노파크", "무역진흥원", "창조경제혁신센터", "상공회의소", "산업진흥원", "통상지원센터")
MINISTRIES = ("중소벤처기업부", "산업통상자원부", "KOTRA", "중소벤처기업진흥공단", "한국무역협회", "중소기업중앙회")
PARTNERS = ("상공회의소", "무역협회", "투자진흥청", "중소기업협회")
BANKS = ("은행", "보험공사", "물류", "회계법인")

CITIES = {
    "베트남": ("하노이", "호찌민", "다낭", "하이퐁"),
    "태국": ("방콕", "치앙마이"),
    "인도네시아": ("자카르타", "수라바야"),
    "말레이시아": ("쿠알라룸푸르", "페낭"),
    "인도": ("뉴델리", "뭄바이", "첸나이"),
    "중국": ("베이징", "상하이", "칭다오", "선양", "광저우", "청두"),
    "일본": ("도쿄", "오사카", "후쿠오카", "나고야"),
    "우즈베키스탄": ("타슈켄트", "사마르칸트"),
    "카자흐스탄": ("알마티", "아스타나"),
    "몽골": ("울란바토르",),
    "독일": ("프랑크푸르트", "뮌헨", "베를린"),
    "폴란드": ("바르샤바",),
    "미국": ("로스앤젤레스", "시카고", "뉴욕", "애틀랜타"),
    "멕시코": ("멕시코시티", "몬테레이"),
    "브라질": ("상파울루",),
    "아랍에미리트": ("두바이", "아부다비"),
    "튀르키예": ("이스탄불",),
    "케냐": ("나이로비",),
    "러시아": ("블라디보스토크", "모스크바"),
    "싱가포르": ("싱가포르",),
}

GOODS = {
    "화장품": ("기초화장품", "마스크팩", "천연비누", "색조화장품", "두피 관리제"),
    "자동차부품": ("브레이크 패드", "와이퍼", "차량용 필터", "조향장치", "램프"),
    "의료기기": ("초음파 진단기", "혈당측정기", "치과용 임플란트", "체외진단키트"),
    "식품": ("조미김", "홍삼 음료", "즉석떡볶이", "과일청", "냉동만두"),
    "기계": ("포장기", "사출성형기", "공작기계", "컨베이어", "산업용 펌프"),
    "소프트웨어": ("물류관리 솔루션", "교육용 앱", "보안 프로그램", "영상분석 솔루션"),
    "친환경": ("수처리 설비", "집진기", "태양광 인버터", "폐기물 선별기"),
    "섬유": ("기능성 원단", "등산복", "양말", "산업용 직물"),
    "소비재": ("주방용품", "유아용품", "반려동물 간식", "욕실용품"),
    "전자부품": ("LED 조명", "커넥터", "센서 모듈", "배터리 팩"),
}
FIRM_ENDS = {
    "화장품": ("코스메틱", "뷰티", "바이오랩"),
    "자동차부품": ("오토", "모터스", "정밀"),
    "의료기기": ("메디칼", "메디텍", "헬스케어"),
    "식품": ("식품", "푸드", "농산"),
    "기계": ("기계", "엔지니어링", "산업"),
    "소프트웨어": ("소프트", "시스템즈", "데이터"),
    "친환경": ("환경", "에코텍", "그린"),
    "섬유": ("섬유", "텍스", "어패럴"),
    "소비재": ("리빙", "상사", "생활"),
    "전자부품": ("전자", "반도체", "라이팅"),
}
SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신".split()
GIVEN = "서윤 도현 하준 지우 민재 수아 예린 태오 가온 주원 나연 시후 은채 건우".split()
EVENTS = {
    "consultation": ("수출상담회", "비즈니스 상담회", "구매상담회", "기술교류 상담회"),
    "trade_mission": ("무역사절단", "시장개척단", "통상사절단"),
    "exhibition": ("박람회", "상품전", "산업전", "엑스포"),
    "forum": ("중소기업 포럼", "비즈니스 포럼", "기술교류 포럼", "경제협력 세미나"),
    "agreement": ("업무협약식", "협약 체결식"),
}
WEEKDAYS = "월화수목금토일"


PARTICLES = {"는": ("은", "는"), "가": ("이", "가"), "를": ("을", "를"), "와": ("과", "와")}
FINAL_IN_SPEECH = frozenset("013678lmnrLMNR")  # 3 is read 삼, A is read 에이


class Word(str):
    """A word that knows its particles: f"{Word('포럼'):를}" is 포럼을; with ~ the particle alone: ‘포럼’을."""

    __slots__ = ()

    def __format__(self, particle: str) -> str:
        if not particle:
            return str(self)
        last = next((c for c in reversed(self) if c.isalnum()), "")
        final = (ord(last) - ord("가")) % 28 > 0 if "가" <= last <= "힣" else last in FINAL_IN_SPEECH
        behind = PARTICLES[particle.removeprefix("~")][0 if final else 1]
        return behind if particle.startswith("~") else str(self) + behind


@dataclass(frozen=True, slots=True)
class Deal:
    firm: Word
    product: Word
    consulted: int  # 만 달러
    expected: int


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion as everybody who writes about it knows it."""

    kind: str
    name: Word
    town: Word
    office: Word
    ministry: Word
    sponsor: Word
    chief: Word
    country: Word
    city: Word
    partner: Word
    sector: Word
    edition: int | None
    start: dt.date
    end: dt.date
    firms: int
    buyers: int
    meetings: int
    people: int
    consulted: int  # 만 달러
    expected: int
    contracted: int
    agreements: int
    budget: int  # 억원
    deals: tuple[Deal, ...]


def town(rng: random.Random) -> Word:
    return Word(rng.choice(FIRST) + rng.choice(SECOND) + rng.choice(UNITS))


def firm(rng: random.Random, sector: str) -> Word:
    return Word(rng.choice(FIRST) + rng.choice(("", "", "앤", "온", "메이")) + rng.choice(FIRM_ENDS[sector]))


def person(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + rng.choice(GIVEN)


def occasion(rng: random.Random) -> Occasion:
    """An occasion of the years 2005 to 2024."""
    kind = rng.choice(("consultation", "consultation", "trade_mission", "trade_mission", *EVENTS))
    place = town(rng)
    stem = place[:-1]
    country = rng.choice(list(CITIES))
    city = rng.choice(CITIES[country])
    sector = rng.choice(list(GOODS))
    start = dt.date(2005, 1, 3) + dt.timedelta(days=rng.randrange(20 * 365))
    edition = rng.choice((None, None, rng.randrange(2, 25)))
    middle = rng.choice((country, city, sector, f"{country} {sector}", "글로벌"))
    name = f"{stem} {middle} {rng.choice(EVENTS[kind])}"
    firms = rng.randrange(6, 45)
    consulted = rng.randrange(150, 6000)
    expected = consulted * rng.randrange(15, 60) // 100
    deals = tuple(
        Deal(firm(rng, sector), Word(rng.choice(GOODS[sector])), rng.randrange(20, 400), rng.randrange(5, 180))
        for _ in range(rng.randrange(2, 6))
    )
    return Occasion(
        kind=kind,
        name=Word(f"제{edition}회 {name}" if edition else name),
        town=place,
        office=Word(stem + rng.choice(OFFICES)),
        ministry=Word(rng.choice(MINISTRIES)),
        sponsor=Word(rng.choice(FIRST) + rng.choice(BANKS)),
        chief=Word(person(rng)),
        country=Word(country),
        city=Word(city),
        partner=Word(f"{city} {rng.choice(PARTNERS)}"),
        sector=Word(sector),
        edition=edition,
        start=start,
        end=start + dt.timedelta(days=rng.choice((0, 0, 1, 2, 3, 5))),
        firms=firms,
        buyers=rng.randrange(8, 120),
        meetings=rng.randrange(30, 500),
        people=rng.randrange(5, 90) * 10,
        consulted=consulted,
        expected=expected,
        contracted=max(5, expected // rng.randrange(3, 12)),
        agreements=rng.randrange(1, 9),
        budget=rng.randrange(1, 60),
        deals=deals,
    )


def dollars(value: int) -> str:
    """642만 달러, 1,830만 달러"""
    return f"{value:,}만 달러"


def days(one: Occasion, year: bool = False) -> str:
    """5월 13일, 5월 13일부터 15일까지, 5월 30일부터 6월 1일까지"""
    first = f"{one.start.year}년 " * year + f"{one.start.month}월 {one.start.day}일"
    if one.start == one.end:
        return first
    last = f"{one.end.month}월 " * (one.end.month != one.start.month) + f"{one.end.day}일"
    return f"{first}부터 {last}까지"


def dotted(day: dt.date) -> str:
    """2022. 11. 9.(수)"""
    return f"{day.year}. {day.month}. {day.day}.({WEEKDAYS[day.weekday()]})"
