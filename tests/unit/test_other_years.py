"""Editions of other years, told beside the text's own."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.assemble.occasions.other_years import mark_other_years, named_year, years_apart
from coopevents.document import Kind, Mention
from coopevents.frames.model import EventFrame
from coopevents.resolve.date.types import Anchor
from coopevents.values.names import EventName

PUBLISHED = "2024-06-11"


def told(record: Extract, text: str) -> list[tuple[str, str | None]]:
    return sorted((event.name, event.date) for event in record(text, PUBLISHED).events)


def frame_named(name: str) -> EventFrame:
    mention = Mention(Kind.EVENT, 0, len(name), EventName(name, "박람회", ("exhibition",), "strong"), "event.test")
    return EventFrame(mention, None, name, mention.span, ("exhibition",), 0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a year in numbers, right before the bare noun
            "가람군은 다낭에서 열린 ‘2024 세계 조선 박람회’에 기업 16개사를 보냈다. 이 박람회는 지난 3~7일 열렸다.\n\n"
            "2022년 박람회 때는 10개사가 참가해 430만달러를 계약했다.",
            [("2024 세계 조선 박람회", "2024-06-03/2024-06-07"), ("박람회", "2022")],
        ),
        (  # what is told before last year's is not last year's
            "협회는 3일 하노이에서 열린 조선 포럼의 상담회에도 참가했다. 회원사가 40개사를 만났다.\n\n"
            "협회가 지난해 다낭에서 연 기술상담회에서는 17개사가 상담했다.",
            [("기술상담회", "2023"), ("상담회", "2024-06-03"), ("조선 포럼", "2024-06-03")],
        ),
        (  # the days told are over, whatever the next verb says
            "도는 하노이에서 ‘가람 박람회’를 열었다. 2년마다 돌아오는 이 박람회는 지난 3~7일 열려 40개국이 찾는다.",
            [("가람 박람회", "2024-06-03/2024-06-07")],
        ),
    ],
)
def test_other_years_make_other_editions(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(record, text) == expected


def test_other_years_take_no_agreement_of_this_year(record: Extract) -> None:
    text = (
        "가람군은 다낭에서 열린 ‘2024 세계 조선 박람회’에 기업 16개사를 보냈다. 이 박람회는 지난 3~7일 열렸다.\n\n"
        "테크나루는 다낭의 다솔마린과 업무협약을 맺었다.\n\n2022년 박람회 때는 10개사가 참가했다."
    )
    assert [agreement.date for agreement in record(text, PUBLISHED).agreements] == ["2024-06-03/2024-06-07"]


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("2024 세계 조선 박람회", 2024),
        ("가람 박람회 2023", 2023),
        ("‘2022년 나루 박람회’", 2022),
        ("상담액 12019 박람회", None),
        ("2022~2024 박람회", None),
        ("가람 박람회", None),
    ],
)
def test_other_years_named(name: str, year: int | None) -> None:
    assert named_year(frame_named(name)) == year


def test_other_years_names_of_two_years_are_two_occasions() -> None:
    this, last, plain = frame_named("2024 나루 박람회"), frame_named("2023 나루 박람회"), frame_named("나루 박람회")
    assert years_apart(this, [last], {})
    assert not years_apart(this, [plain], {})


def test_other_years_a_frame_without_a_date_is_of_this_year() -> None:
    frame = frame_named("나루 박람회")
    mark_other_years([frame], Anchor(2024, 6, 11))
    assert not frame.other_year


def test_other_years_a_report_s_box_belongs_to_its_headline(record: Extract) -> None:
    text = (
        "2006 국제 조명 전시회 결과\n\n          2006. 10. 16\n\n1. 전시회 개요\n"
        "  - 일 시 : 2006. 10. 10 ~ 10. 13\n"
        "  - 장 소 : 광주 김대중컨벤션센터\n  - 주 최 : 광주광역시\n  ※ 「바이어 초청 수출상담회」 개최(10. 11~12)\n\n"
        "2. 전년 대비\n  - 2005년 전시회 : 121개사, 상담 9,800만불\n"
    )
    found = {(event.type.value, event.date) for event in record(text, None).events}
    assert {("exhibition", "2006-10-10/2006-10-13"), ("consultation", "2006-10-11/2006-10-12")} <= found


@pytest.mark.parametrize(
    "told", ["지난해 열린 행사에서는", "앞서 지난해 9월 열린 행사에서는", "지난해 열린 상담회에서는"]
)
def test_other_years_are_told_apart_where_no_year_is_known(record: Extract, told: str) -> None:
    text = f"나루도는 ‘가람 수출상담회’를 오는 5일 개최한다. {told} 61개사가 6121만 달러를 상담했다."
    found = record(text)
    now, before = found.events
    assert (now.status.value, before.status.value) == ("planned", "held")
    assert [a.event for a in found.amounts] == [before.id]
