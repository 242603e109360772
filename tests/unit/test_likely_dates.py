"""Dates of occasions and agreements that no rule decides, weighed by all that the text tells."""

from short_texts import Extract

from coopevents.assemble.agreements.dates import RULE as OF_AGREEMENT
from coopevents.assemble.times.likely import RULE as OF_OCCASION

FAIR = "가람도는 2019년 5월 7일부터 10일까지 방콕에서 식품박람회를 열었다."


def test_likely_date_of_an_occasion_is_the_day_told_last(record: Extract) -> None:
    text = (
        "가람시는 2019년 5월 7일과 8일 나루호텔에서 ‘수출 한마당’을 열었다. 7일에는 포럼이 마련됐다.\n\n"
        "8일 무대에는 한들유통이 올랐다. 한들유통은 품목을 알렸다. 구매설명회에는 80개사가 왔다."
    )
    event = record(text).events[-1]
    (row,) = (row for row in event.evidence if row.field == "date")
    assert (event.date, row.rule) == ("2019-05-08", OF_OCCASION)
    assert (row.quote, row.start) == ("8일", text.index("8일 무대"))


def test_likely_date_of_an_agreement_is_a_day_of_the_talks(record: Extract) -> None:
    told = (
        "가람도는 2019년 5월 7일부터 10일까지 방콕에서 식품상담회를 열었다.\n\n상담회 이틀째인 8일 양측 대표가 자리를 "
        "함께했다. 두 도시의 기업인 30명이 지켜봤다. 가람상공회의소와 방콕상공회의소가 손을 맞잡았다. 두 상의는 "
        "업무협약을 체결했다."
    )
    (deal,) = record(told).agreements
    (row,) = (row for row in deal.evidence if row.field == "date")
    assert (deal.date, row.rule, row.quote) == ("2019-05-08", OF_AGREEMENT, "8일")


def test_likely_date_of_an_agreement_stays_that_of_its_occasion(record: Extract) -> None:
    (deal,) = record(f"{FAIR} 박람회에서 가람식품은 T사와 공급계약을 맺었다.").agreements
    assert deal.date == "2019-05-07/2019-05-10"


def test_likely_date_is_not_the_day_of_the_news(record: Extract) -> None:
    text = "나루시는 29일 통상 소식을 발표했다. 2019년 5월 7일 가람식품은 상담회에서 T사와 공급계약을 맺었다."
    assert record(text).agreements[-1].date == "2019-05-07"


def test_likely_date_of_a_plan_is_no_day_told_in_passing(record: Extract) -> None:
    text = (
        "가람진흥원은 2019년 8월 20일 방콕에서 상담회를 열었다.\n\n"
        "가람진흥원은 8월 면담에서 다룬 나루상공회의소와의 업무협약을 연내 체결할 계획이다."
    )
    (deal,) = record(text).agreements
    assert (deal.status, deal.date) == ("planned", None)
