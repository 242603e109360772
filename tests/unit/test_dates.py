"""Date expressions: what the annotator reads, and what resolution makes of it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from coopevents.annotate.dates import annotate_dates, parse_date_cell
from coopevents.resolve.announcements import announcement_spans, past_spans, planned_spans
from coopevents.resolve.date.context import DateContext
from coopevents.resolve.dates import Anchor, apply_duration, resolve_dates
from coopevents.values.dates import Base, DateExpression, DatePart, Relation, Shape
from coopevents.values.edtf import days, validate_edtf

CASES = Path(__file__).parent.parent / "cases" / "dates.jsonl"


def anchor_of(text: str | None) -> Anchor:
    return Anchor(*(int(part) for part in text.split("-")), basis="sidecar") if text else Anchor()


def resolved(text: str, anchor: Anchor) -> list[str | None]:
    mentions = annotate_dates(text)
    found = resolve_dates(
        mentions,
        anchor,
        DateContext(
            announcements=announcement_spans(text, mentions),
            planned=planned_spans(text, mentions),
            past=past_spans(text, mentions),
        ),
    )
    return [found[m.span].edtf if m.span in found else None for m in mentions]


@pytest.mark.parametrize("line", CASES.read_text(encoding="utf-8").splitlines())
def test_dates_cases(line: str) -> None:
    case = json.loads(line)
    text = case["text"]
    mentions = annotate_dates(text)
    assert [text[m.start : m.end] for m in mentions] == [one["quote"] for one in case["mentions"]]
    for mention, edtf, wanted in zip(
        mentions, resolved(text, anchor_of(case["anchor"])), case["mentions"], strict=True
    ):
        if "days" in wanted:
            assert (edtf, mention.value.days) == (None, wanted["days"])
        else:
            assert edtf == wanted["edtf"]
            validate_edtf(wanted["edtf"])


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("지난 22일", DateExpression(Shape.POINT, DatePart(day=22, day_relation=Relation.LAST))),
        ("11. 29(목)", DateExpression(Shape.POINT, DatePart(month=11, day=29, weekday=3))),
        ("내달 2일", DateExpression(Shape.POINT, DatePart(day=2, month_relation=Relation.NEXT, offset=1))),
        ("올해", DateExpression(Shape.POINT, DatePart(year_relation=Relation.THIS))),
        ("전날", DateExpression(Shape.POINT, DatePart(day_relation=Relation.OFFSET, offset=-1, base=Base.TEXT))),
        ("이날", DateExpression(Shape.POINT, DatePart(day_relation=Relation.SAME))),
        ("4박 6일간", DateExpression(Shape.DURATION, DatePart(), days=6)),
        ("5월 말", DateExpression(Shape.POINT, DatePart(month=5), approximate=True)),
        ("23일과 24일", DateExpression(Shape.RANGE, DatePart(day=23), DatePart(day=24))),
        ("오는 20일부터 12일간", DateExpression(Shape.SPAN, DatePart(day=20, day_relation=Relation.NEXT), days=12)),
    ],
)
def test_dates_annotate_what_the_text_says(text: str, expression: DateExpression) -> None:
    (mention,) = annotate_dates(text)
    assert mention.value == expression


def test_dates_apart_are_no_range() -> None:
    assert [m.value.shape for m in annotate_dates("3일과 9일 두 차례")] == [Shape.POINT, Shape.POINT]


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [("11.8", (11, 8), None), ("6. 1∼ 6", (6, 1), 6), ("5.25∼30", (5, 25), 30), ("9월", (9, None), None)],
)
def test_dates_parse_cell(cell: str, first: tuple[int, int | None], last: int | None) -> None:
    expression = parse_date_cell(cell)
    assert expression is not None
    assert (expression.first.month, expression.first.day) == first
    assert (expression.last.day if expression.last else None) == last


@pytest.mark.parametrize("cell", ["", "-", "3.5%", "1,428", "13.8", "미정"])
def test_dates_parse_cell_refuses(cell: str) -> None:
    assert parse_date_cell(cell) is None


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("지난 22일", Anchor(2019, 4, 22), "2019-04-22"),
        ("지난 23일", Anchor(2019, 4, 22), "2019-03-23"),
        ("지난 31일", Anchor(2019, 5, 1), "2019-03-31"),
        ("28일", Anchor(2019, 4, 29), "2019-04-28"),
        ("30일", Anchor(2019, 5, 2), "2019-04-30"),
        ("오는 2일", Anchor(2019, 4, 29), "2019-05-02"),
        ("12월 31일", Anchor(2020, 1, 3), "2019-12-31"),
        ("1월 15일", Anchor(2019, 12, 20), "2020-01-15"),
        ("지난 5월 18일", Anchor(2019, 4, 1), "2018-05-18"),
        ("오는 2월", Anchor(2019, 4, 1), "2020-02"),
        ("4월 16일", Anchor(2009), "2009-04-16"),
        ("지난해 10월", Anchor(2009), "2008-10"),
        ("지난해 10월", Anchor(), "XXXX-10"),
        ("지난해", Anchor(), "XXXX"),
        ("지난달 15일", Anchor(2019, 6), "2019-05-15"),
        ("2월 27일부터 4일간", Anchor(), "XXXX-02-27"),
        ("2월 27일부터 4일간", Anchor(2020), "2020-02-27/2020-03-01"),
        ("오는 하반기", Anchor(2019, 8, 1), "2020-07/2020-12"),
        ("두 달 뒤", Anchor(2019, 11, 5), "2020-01"),
        ("3년 전", Anchor(2019, 11, 5), "2016"),
        ("5월 15일(금)", Anchor(2020, 11, 3), "2020-05-15"),
    ],
)
def test_dates_resolve_against_the_anchor(text: str, anchor: Anchor, edtf: str) -> None:
    assert resolved(text, anchor) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("4월 3일 열었다. 이날 협약했다.", ["2019-04-03", "2019-04-03"]),
        ("4월 3일 열었다고 23일 밝혔다. 이날 협약했다.", ["2019-04-03", "2019-04-23", "2019-04-03"]),
        ("4월 3일 열었고 5월 2일 다시 열 예정이다. 이날 모인 기업은", ["2019-04-03", "2019-05-02", "2019-04-03"]),
        (
            "지난 15일과 16일 열렸다. 내달 7일 또 연다. 16일 서명했다.",
            ["2019-04-15/2019-04-16", "2019-05-07", "2019-04-16"],
        ),
        ("지난달 30일부터 4월 2일까지 열렸다. 1일에는", ["2019-03-30/2019-04-02", "2019-04-01"]),
        ("2월 20일 의향서를 냈다.\n21일 서명식을 열었다.", ["2019-02-20", "2019-02-21"]),
        ("마지막 날인 17일 둘러봤다.", ["2019-04-17"]),
        ("11~13일 열렸다. 전시회 이튿날 만났다.", ["2019-04-11/2019-04-13", "2019-04-12"]),
        ("11~13일 열렸다. 행사 다음 날 만났다.", ["2019-04-11/2019-04-13", "2019-04-14"]),
        ("11~13일 열렸다. 개막일에는 만났다. 이틀째 비가 온다.", ["2019-04-11/2019-04-13", "2019-04-11"]),
        ("11일부터 나흘간 열렸다. 첫날과 둘째날에는 상담했다.", ["2019-04-11/2019-04-14", "2019-04-11/2019-04-12"]),
        ("5박 7일의 일정을 마치고 22일 귀국했다.", ["2019-04-16/2019-04-22"]),
        ("22일 5박 7일 일정을 모두 마치고 귀국했다.", ["2019-04-16/2019-04-22"]),
        ("지난 16일 5박 7일 일정으로 출국했다.", ["2019-04-16/2019-04-22"]),
        ("Apr 18–22 전시회가 한창이던 19일", ["2019-04-18/2019-04-22", "2019-04-19"]),
        ("April 18, 2018", ["2018-04-18"]),
        ("18-22 April 2018", ["2018-04-18/2018-04-22"]),
        ("Oct. 2018", ["2018-10"]),
        ("내년 1Q 안에 계약한다.", ["2020-01/2020-03"]),
        ("10일(화) 열렸다.", ["2019-04-10"]),  # a slip: no month beside the anchor's has such a day
        ("10일(일) 열렸다.", ["2019-03-10"]),
    ],
)
def test_dates_resolve_against_the_text(text: str, edtf: list[str]) -> None:
    assert resolved(text, Anchor(2019, 4, 23, "sidecar")) == edtf


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        (
            "▶3월 = 첫 사절단이 나섰다. 9일부터 14일까지 돌았다. 같은 달 26일 상담회를 열었다.\n▶5월 = 14일 모였다.",
            Anchor(2009),
            ["2009-03", "2009-03-09/2009-03-14", "2009-03-26", "2009-05", "2009-05-14"],
        ),
        (
            "◆ 3월 : 문을 열다\n  3. 8부터 3. 17까지 사절단을 보냈다.",
            Anchor(2010, 12, 27),
            ["2010-03", "2010-03-08/2010-03-17"],
        ),
        (
            "◆ 3월 : 문을 열다\n  3. 8부터 3. 17까지 사절단을 보낸다.",
            Anchor(2010, 12, 27),
            ["2011-03", "2011-03-08/2011-03-17"],
        ),
        (
            "내년 3월 다낭에서 박람회를 열고, 9월에는 촉진단을 보내겠다.",
            Anchor(2013, 12, 26),
            ["2014-03", "2014-09"],
        ),
        ("내년 예산을 늘렸다.\n3월 박람회를 열었다.", Anchor(2013, 12, 26), ["2014", "2013-03"]),  # another line
        (
            "첫 행사로 잡았던 2월 박람회 참가는 무산돼, 3월 나간다.",
            Anchor(2013, 12, 26, reviewed=2013),
            ["2013-02", "2014-03"],
        ),
        ("새해에는 2월 사절단을 시작으로 아홉 차례 나갑니다.", Anchor(2022, 12, 27), ["2023-02"]),
        ("오는 6월 23일 열기로 했다.", Anchor(2015, 6), ["2015-06-23"]),  # the day of writing is not known
        (
            "[3월] 첫 단추는 9일 맺은 협약이었다.\n[5월] 14일 모였다.",
            Anchor(2009, 12, 20),
            ["2009-03", "2009-03-09", "2009-05", "2009-05-14"],
        ),
        (
            "□ (5월) 일본에 투자유치단을 보냈음(11~15일).\n□ (6월) 설명회(30일) 개최",
            Anchor(2010, 12, 28),
            ["2010-05", "2010-05-11/2010-05-15", "2010-06", "2010-06-30"],
        ),
        (  # what is still to come lends its month to days of its own, whatever the verb; not to the days just past
            "11월 10일부터 15일까지 사절단을 보낸다.\n첫 상담은 가람호텔에서 현지 무역관이 병원과"
            " 약국 체인 40곳을 모아 벌인다."
            " 상담은 11일이다.",
            Anchor(2025, 9, 3),
            ["2025-11-10/2025-11-15", "2025-11-11"],
        ),
        (
            "상담회가 11월 10일부터 20일까지 열린다.\n가람시와 나루진흥원 관계자들은"
            " 미리 참가기업 40곳의 의견을 듣고자 한 자리에 모여 머리를 맞댔다."
            " 간담회는 18일 열렸다.",
            Anchor(2025, 10, 20),
            ["2025-11-10/2025-11-20", "2025-10-18"],
        ),
        ("3월 매출이 늘었다. 9일 상담회를 열었다.", Anchor(2009, 4, 12), ["2009-03", "2009-04-09"]),  # no heading
        ("4월에는 상품전이 열렸다. 25일 문을 열었다.", Anchor(2012, 12, 26), ["2012-04", "2012-04-25"]),
        (
            "9월에는 손님을 맞았다. 지난 18일 상담회를 열었다.\n18일 포럼을 열었다.",
            Anchor(2012, 12, 26),
            ["2012-09", "2012-12-18", "2012-12-18"],
        ),
        (
            "7월은 베트남이었다. 18일 상담회를 열었다.",
            Anchor(2012, 12, 26, reviewed=2012),
            ["2012-07", "2012-07-18"],
        ),
        (
            "10월중 구매단을 불러 같은 달 12~15일 전시회를 연다.",
            Anchor(2004, 6, 16),
            ["2004-10", "2004-10-12/2004-10-15"],
        ),
        ("오는 5월 떠난다. 지난해 같은 달에는 12개사가 갔다.", Anchor(2017, 4, 16), ["2017-05", "2016-05"]),
        ("8일 설명회를 열고 9일 대구에서 상담을 벌인다.", Anchor(2017, 4, 22), ["2017-05-08", "2017-05-09"]),
        ("21일까지 상담회가 이어진다.", Anchor(2017, 4, 22), ["2017-04-21"]),
        ("11월 박람회에 참가할 계획이다.", Anchor(2017, 2, 6), ["2017-11"]),
        ("11월 박람회에 참가했다.", Anchor(2017, 2, 6), ["2016-11"]),
        # a month apart before its text, with a title of its own, or at the head of an item; polite and nominal endings
        (
            "■ 3월  사절단이 17일부터 22일까지 다녀왔습니다.\n■ 6월  손님이 10, 11일 이틀간 찾았습니다.",
            Anchor(2014, 12, 20),
            ["2014-03", "2014-03-17/2014-03-22", "2014-06", "2014-06-10/2014-06-11"],
        ),
        (
            "▶ 3월, 길을 나서다\n사절단이 17일부터 22일까지 다녀왔음.",
            Anchor(2014, 12, 20),
            ["2014-03", "2014-03-17/2014-03-22"],
        ),
        (
            "○ 6월 나루상의 대표단이 10일 찾아왔습니다.\n○ 9월 25일 상담회를 엽니다.",
            Anchor(2014, 8, 20),
            ["2014-06", "2014-06-10", "2014-09-25"],
        ),
        # what is to come lies in no month that is over; a day in brackets has no verb of its own
        ("지난달 20일 상담회가 열렸다. 15일부터 박람회를 연다.", Anchor(2015, 6, 11), ["2015-05-20", "2015-06-15"]),
        (
            "지난달 20일 다낭에서 상담했고, 방콕(28일)에서도 상담해 연내 계약할 것으로 본다.",
            Anchor(2015, 6, 11),
            ["2015-05-20", "2015-05-28"],
        ),
        # what is over lies in no month ahead; the last day of what is ahead does, even on the eve of its number
        (
            "12월 12일 서울을 찾는다. 앞서 회원들은 총회(3~4일)에 참석했다.",
            Anchor(2006, 11, 16),
            ["2006-12-12", "2006-11-03/2006-11-04"],
        ),
        (
            "내달 1일부터 18일까지 나루 주간이 열린다.\n먼저 3일에는 웨비나가 열린다."
            " 기업들은 현지 사정을 잘 아는 강사들에게서 시장에 들어가는 길을 듣는다.\n"
            "마지막 날인 18일에는 세미나가 개최된다.",
            Anchor(2021, 10, 19),
            ["2021-11-01/2021-11-18", "2021-11-03", "2021-11-18"],
        ),
        (
            "박람회가 11월 9일부터 12월 3일까지 열린다.\n시는 이 박람회를 앞세워 화장품의 판로를 넓히고자 애쓰고 있으며"
            " 이를 위해 준비를 서둘렀다.\n시는 1일부터 6일까지 교류단을 파견한다.",
            Anchor(2017, 8, 2),
            ["2017-11-09/2017-12-03", "2017-08-01/2017-08-06"],
        ),
        (  # an interval of two months holds most days twice: the first one, until a day of the second is told
            "이달 10일부터 11월 22일까지 상담회를 연다."
            " 12~13일 나루에서, 17일 가람에서, 내달 6일 다라에서, 16일 마바에서 연다.",
            Anchor(2001, 10, 8),
            ["2001-10-10/2001-11-22", "2001-10-12/2001-10-13", "2001-10-17", "2001-11-06", "2001-11-16"],
        ),
        # a text that was put up late
        ("오는 13일부터 3박 4일 일정으로 떠난다.", Anchor(2017, 12, 14), ["2017-12-13/2017-12-16"]),
        ("오는 3일부터 3박 4일 일정으로 떠난다.", Anchor(2017, 12, 14), ["2018-01-03/2018-01-06"]),
        # the weekday beside a day is none of the year told before
        (
            "지난 2009년 6월 맺은 협약에 따른 것이다. 12월 8일(목) 시찰단이 찾았다.",
            Anchor(),
            ["2009-06", "XXXX-12-08"],
        ),
    ],
)
def test_dates_take_the_month_of_their_heading(text: str, anchor: Anchor, edtf: list[str]) -> None:
    mentions = annotate_dates(text)
    found = resolve_dates(
        mentions,
        anchor,
        DateContext(
            planned=planned_spans(text, mentions),
            past=past_spans(text, mentions),
            paragraphs=[0, *(i + 1 for i, c in enumerate(text) if c == "\n")],
        ),
    )
    assert [found[m.span].edtf for m in mentions] == edtf


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("3. 협약\n - 10. 10 개막식 직후 서명", ["10. 10"]),
        ("성과\n   5. 25 다낭에서 상담회를 열었다.", ["5. 25"]),
        ("성과\n - 2. 10 개 기업이 참가", []),
        ("성과\n 1. 2 단계 사업", []),
        ("이번 주간에는 60개사가 나왔다.", []),
        ("이번 주 상담회가 열린다.", ["이번 주"]),
        # 5.14. in running text: a day with a full stop of its own, or behind 지난 and 오는
        ("가람시는 5.14. 시청에서 상담회를 연다.", ["5.14."]),
        ("가람시는 지난 9.7 나루시에서 상담회를 열었다.", ["지난 9.7"]),
        ("상담회를 5. 14. 시청에서 연다.", ["5. 14."]),
        ("가람시는 지난 3.1 운동 기념관을 찾았다.", []),
        ("전년보다 4.5 늘었고 버전 2.1. 새 판이 나왔다.", []),
    ],
)
def test_dates_at_the_head_of_a_line(text: str, quotes: list[str]) -> None:
    assert [text[m.start : m.end] for m in annotate_dates(text)] == quotes


def test_dates_an_interval_far_ahead_lends_until_the_text_is_back() -> None:
    ahead = "파견을 10월 11~17일로 늦췄다. " + "기업들은 아쉬워했다. " * 6
    assert resolved(ahead + "12일 간담회를 연다.", Anchor(2019, 4, 10))[-1] == "2019-10-12"
    assert resolved(ahead + "지난 5일 만났다. 12일 간담회를 연다.", Anchor(2019, 4, 10))[-1] == "2019-04-12"


def test_dates_breaks_stop_inheritance() -> None:
    text = "2월 1일 방문한다.\n23일 밝혔다."
    mentions = annotate_dates(text)
    kept = resolve_dates(mentions, Anchor())
    broken = resolve_dates(mentions, Anchor(), DateContext(breaks=[text.index("\n")]))
    assert kept[mentions[1].span].edtf == "XXXX-02-23"
    assert broken[mentions[1].span].edtf == "XXXX-XX-23"


def test_dates_a_new_paragraph_goes_back_over_days_told_in_passing() -> None:
    text = "19일 행사가 열렸다. 1월 26일 결성식에도 왔었다. 그날은 컸다.\n다음 날에는 기관을 찾았다."
    mentions = annotate_dates(text)
    found = resolve_dates(mentions, Anchor(2019, 4, 22), DateContext(paragraphs=[0, text.index("다음")]))
    assert [found[m.span].edtf for m in mentions] == ["2019-04-19", "2019-01-26", "2019-01-26", "2019-04-20"]


def test_dates_resolution_names_its_premises() -> None:
    mentions = annotate_dates("4월 3일 열었고 같은 날 협약했다.")
    found = resolve_dates(mentions, Anchor(2019, basis="solver"))
    assert found[mentions[0].span].basis == "solver"
    assert found[mentions[1].span].premises == (mentions[0].span,)
    assert found[mentions[1].span].basis == "context"


def test_dates_announcement_and_plan() -> None:
    text = "협약을 맺었다고 23일 밝혔다. 24일 시에 따르면 30일까지 모집한다."
    mentions = annotate_dates(text)
    announced = {text[s.start : s.end] for s in announcement_spans(text, mentions)}
    planned = {text[s.start : s.end] for s in planned_spans(text, mentions)}
    assert announced == {"23일", "24일"}
    assert "30일" in planned
    assert "23일" not in planned


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("8월 27일 상담회를 열었다.", "2009-08-27"),
        ("8월 27일 상담회를 연다.", "2010-08-27"),
        ("8월 27일 열리는 상담회를 앞두고 모였다.", "2010-08-27"),
        ("3월 2일 상담회를 열었다.", "2010-03-02"),
        ("8월 27일로 늦춰졌다.", "2010-08-27"),
        ("8월 27일 열기로 한 상담회를 취소했다.", "2010-08-27"),
        ("8월 27일 보내려던 사절단을 취소했다.", "2010-08-27"),
        ("8월 27일로 잡혔던 사절단은 취소했다.", "2010-08-27"),
        ("8월 27일로 일정을 미뤘다.", "2010-08-27"),
        ("8월 27일로 일곱 달 남짓 더 미뤄졌다.", "2010-08-27"),
        ("8월 27일로 잡았던 방문을 기약 없이 미뤘다.", "2010-08-27"),
    ],
)
def test_dates_told_as_past_are_not_far_ahead(text: str, edtf: str) -> None:
    assert resolved(text, Anchor(2010, 1, 18)) == [edtf]


def test_dates_bare_day_told_as_past_is_not_ahead() -> None:
    told = "지난달 28일 문을 열었다. 4일 시가 설명했다. 29일에는 간담회를 가졌다."
    assert resolved(told, Anchor(2018, 12, 4)) == ["2018-11-28", "2018-12-04", "2018-11-29"]
    assert resolved("24일까지 계속되는 이 행사에 31개가 참가했다.", Anchor(2018, 12, 4)) == ["2018-12-24"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3월 나루에서 첫 로드쇼를 열 계획이다.", "2010-03"),
        ("5월에 가람에서 열릴 예정이던 전시회가 취소됐다.", "2009-05"),
        ("3월 나루에서 첫 로드쇼를 열었다.", "2009-03"),
    ],
)
def test_dates_planned_in_december_for_spring_are_next_year_s(text: str, edtf: str) -> None:
    assert resolved(text, Anchor(2009, 12, 18)) == [edtf]


@pytest.mark.parametrize(
    ("day", "days", "edtf"),
    [
        ("2012-11-29", 2, "2012-11-29/2012-11-30"),
        ("2012-12-30", 4, "2012-12-30/2013-01-02"),
        ("XXXX-11-29", 2, "XXXX-11-29/XXXX-11-30"),
        ("XXXX-XX-20", 3, "XXXX-XX-20/XXXX-XX-22"),
        ("XXXX-XX-27", 4, "XXXX-XX-27"),
        ("2012-11", 2, "2012-11"),
        ("2012-11-29", 1, "2012-11-29"),
    ],
)
def test_dates_apply_duration(day: str, days: int, edtf: str) -> None:
    assert apply_duration(day, days) == edtf


def test_dates_an_end_before_its_beginning_is_no_date() -> None:
    text = "내년 3월부터 2013년까지 300만 달러를 들인다."
    assert resolved(text, Anchor(2011, 5, 2)) == ["2012-03/2013"]
    assert resolved(text, Anchor(2019, 4, 24)) == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2019-04-24", (dt.date(2019, 4, 24), dt.date(2019, 4, 24))),
        ("2019-04-24/2019-05-02", (dt.date(2019, 4, 24), dt.date(2019, 5, 2))),
        ("2019-04", None),
        ("2019-XX-24", None),
        ("XXXX-04-24/2019-05-02", None),
    ],
)
def test_dates_days_of_a_date_told_to_the_day(text: str, told: tuple[dt.date, dt.date] | None) -> None:
    assert days(text) == told
