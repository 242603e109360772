"""The year that heads a section."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.date.context import DateContext
from coopevents.resolve.dates import Anchor, resolve_dates
from coopevents.resolve.year.year_headings import year_headings
from coopevents.text.segment import segment

LEAD = "나루진흥원, 해외마케팅 결과\n\n나루진흥원은 올해 사절단을 여섯 차례 보냈다고 밝혔다.\n\n"
ANCHOR = Anchor(2015, 12, 18, "sidecar")


def resolved(text: str) -> list[str]:
    document = segment("d", LEAD + text)
    dates = annotate_dates(document.text)
    paragraphs = [block.start for block in document.blocks]
    found = resolve_dates(dates, ANCHOR, DateContext(paragraphs=paragraphs, under=year_headings(document, dates)))
    return [one.edtf for one in found.values() if len(one.edtf) > len("2015")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("■ 2016년에는\n  테헤란 사절단을 4월에 보내고, 설명회는 10월 21일에 연다.\n", ["2016-04", "2016-10-21"]),
        (
            "■ 내년에는\n - 나루헬스(10월)를 새로 넣었다.\n\n■ 문의\n - 12월 20일까지 받는다.\n",
            ["2016-10", "2015-12-20"],
        ),
        ("■ 2014년 성과\n - 3월 4일 협약을 맺었다.\n", ["2014-03-04"]),
        ("■ 2014년 이후 성과\n - 10월 4일 협약을 맺었다.\n", ["2015-10-04"]),
        ("■ 내년 이렇게 합니다\n - 4월 사절단 파견\n", ["2016-04"]),
        ("내년도 주요 일정은 다음과 같습니다.\n - 4월 사절단 파견\n", ["2016-04"]),
        ("2014년 주요 행사를 열었다.\n - 10월 4일 협약을 맺었다.\n", ["2015-10-04"]),
        ("■ 2014년에는 사절단을 두 차례 보냈다.\n - 10월 4일 협약을 맺었다.\n", ["2015-10-04"]),
    ],
)
def test_year_headings_give_the_days_below_their_year(text: str, edtf: list[str]) -> None:
    assert resolved(text) == edtf
