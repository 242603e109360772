"""Years in the names of occasions."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.year.named_years import name_premises


@pytest.mark.parametrize(
    ("text", "rule", "years"),
    [
        ("나루는 9월 29일부터 92서울국제무역박람회를 연다.", "year.edition.name.dated", (1992,)),
        ('30일부터 4일까지 연 "98 나루기업 엑스포"에 갔다.', "year.edition.name.dated", (1998,)),
        ("’98 나루박람회가 4일 열렸다.", "year.edition.name.dated", (1998,)),
        ("‘2019 한-중 수출상담회’를 연다.", "year.edition.name", (2018, 2019, 2020)),
        ("전시회(GMES 2022)를 연다.", "year.edition.name", (2021, 2022, 2023)),
        ("시는 오는 9월 5일 ‘2019 한-중 수출상담회’를 연다.", "year.edition.name.dated", (2019,)),
        ("군은 지난 7월 23일 ‘2022년 해외바이어 초청 상담회’를 개최했다.", "year.edition.name.dated", (2022,)),
        ("군은 23일 ‘2022년 해외바이어 초청 상담회’를 개최했다.", "year.edition.name.dated", (2022,)),
        ("군은 지난 12월 23일 ‘2022년 수출상담회’를 개최했다.", "year.edition.name.dated", (2022, 2023)),
        ("시는 오는 1월 12일 ‘2023 신년포럼’을 연다.", "year.edition.name.dated", (2022, 2023)),
        ("재단은 28일 ’2023년 나루 유망기술 설명회’를 연다.", "year.edition.name.dated", (2023,)),
        # whatever it is called, in quotation marks of its own
        ("‘2004 가람 이업종교류 한마당’이 21일 회관에서 열렸다.", "year.edition.name.dated", (2004,)),
        (
            "지난 15일 '2023 하반기 나루푸드(N-Food) 바이어 초청 상담회(NF)'를 열었다.",
            "year.edition.name.dated",
            (2023,),
        ),
        ("공단은 2013년도 북아프리카 환경시장개척단 참가기업을 모집한다.", "year.edition.name", (2012, 2013, 2014)),
        ("20일 폐막한 '나루나노 2010'에서 계약했다.", "year.edition.name.dated", (2010,)),
    ],
)
def test_named_years_admit(text: str, rule: str, years: tuple[int, ...]) -> None:
    premise = next(premise for premise in name_premises(text, annotate_dates(text)) if premise.rule == rule)
    assert premise.years == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("시는 내년 1월 20일 회관에서 ‘2010 시책 설명회’를 연다.", (2009,)),
        ("지난해 가람에서 열린 ‘2018 나루박람회’에는 40개사가 나왔다.", (2019,)),
        ("올 1월 두바이에서 열린 보안기기전 ‘가람섹 2022’에 나갔다.", (2022,)),
        ("지난해 12월 ‘2019 지원사업 설명회’를 열었다.", ()),  # for the year to come
        ("내년 예산은 줄고, ‘2010 나루박람회’는 열린다.", ()),
    ],
)
def test_named_years_told_by_a_word(text: str, years: tuple[int, ...]) -> None:
    told = [p for p in name_premises(text, annotate_dates(text)) if p.rule == "year.edition.name.told"]
    assert tuple(year for premise in told for year in premise.years) == years


@pytest.mark.parametrize(
    "text",
    [
        "2012 여수세계박람회 유치를 기원했다.",
        "2027 하계세계대학경기대회를 연다.",
        "비전은 VISION 2030이다.",
        "첫날에는 ‘2014 S/S 니트 세미나’가 열렸다.",
        "2030 경제 포럼 목표",
        "상담액은 2019만 달러였다.",
    ],
)
def test_named_years_ahead_say_nothing(text: str) -> None:
    assert name_premises(text, annotate_dates(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "지난해 ‘2018 한-중 수출상담회’에 참가했던 A사는 9월 5일 협약을 맺었다.",
        "시는 ‘2019 한-중 수출상담회’ 참가기업을 모집한다고 5일 밝혔다.",
        "‘2019 한-중 수출상담회’에 이어 9월 5일 협약을 맺었다.",
    ],
)
def test_named_years_of_another_day_are_not_dated(text: str) -> None:
    assert "year.edition.name.dated" not in {p.rule for p in name_premises(text, annotate_dates(text))}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("‘2009나루한국주간’이 7월 3일부터 7일까지 열렸다.", (2009,)),
        ("중기청은 4월 23일 ‘2013 제1회 구매상담회’를 열었다.", (2013,)),
        ("시는 플라스틱 전시회(K 2016)를 참관했다.", (2016,)),
        ("서명은 이날 시가 마련한 ‘2018 나루 포럼’에서 있었다.", (2018,)),
        ("공사는 ‘2015 나루박람회’에서 실적을 거뒀다고 11일 밝혔다.", (2015,)),
        ("공사는 ‘2015 나루박람회’에 참가한다고 11일 밝혔다.", ()),  # a large one is spoken of years before
        ("시는 ‘2015 나루상담회’ 참가기업을 모집한다. 내년에 연다.", (2014, 2015)),
        ("시는 ‘2015 나루상담회’를 열었다. 내년에도 연다.", (2015,)),
        ("시는 ‘2015 나루상담회’를 열었다. 12월의 일이다.", (2015, 2016)),
        ("시는 ‘2015 나루상담회’를 열었다. 지난해 11월에는 쉬었다.", (2015,)),  # no turn of the year
        ("도는 ‘서울 ADEX 2013’에 맞춰 방문단을 불렀다. 내년에도 부른다.", (2013,)),
        ("시는 ‘2015 나루상담회’ 개최를 추진 중이다.", ()),
        ("지난해 ‘2015 나루상담회’에 참가했던 A사가 계약했다.", ()),
        ("“2000개 업체가 나온 상담회”라고 했다.", ()),
    ],
)
def test_named_years_of_the_news_are_those_of_writing(text: str, years: tuple[int, ...]) -> None:
    rules = {"year.edition.name.news", "year.edition.name.dated"}
    told = [p for p in name_premises(text, annotate_dates(text)) if p.rule in rules]
    assert tuple(year for premise in told for year in premise.years) == years


def test_named_years_of_a_paragraph_set_in_the_next_year() -> None:
    text = "시는 내년에 41차례의 사업을 벌인다. 10월에는 ‘나루마린 2013’에 맞추어 바이어를 초청한다."
    assert "year.edition.name.dated" not in {p.rule for p in name_premises(text, annotate_dates(text))}
