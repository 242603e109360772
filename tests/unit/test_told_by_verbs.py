"""Visits and journeys that a verb alone tells, weighed by what speaks for and against each (question `told`)."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_lexicon_predicates import lemmas

from coopevents.lexicon.loader import load_table
from coopevents.lexicon.telling_verbs import telling_verbs
from coopevents.pipeline import Resources

PUBLISHED = "2023-05-08"
START = "가람도 소식\n\n도는 2일 다낭에서 수출상담회를 열었다. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "도 관계자는 “9월에는 거꾸로 우리 기업 15개사를 뉴델리와 다카로 보내겠다”고 말했다.",
            ("trade_mission", "planned", "2023-09"),
        ),
        (
            "앞서 지난해 6월에는 하노이의 기업가 24명이 나주를 찾아 화장품공장을 돌아보았다.",
            ("delegation_visit", "held", "2022-06"),
        ),
        (
            "참가업체들은 귀국길에 4일 이탈리아 몬테벨루나의 등산화 기술센터를 둘러보았다.",
            ("delegation_visit", "held", "2023-05-04"),
        ),
        (
            "C사 임원진은 이달 5일 구역청의 초청으로 부산신항과 남문지구를 둘러보기도 했다.",
            ("delegation_visit", "held", "2023-05-05"),
        ),
        ("지난해 10월에는 9개사가 자카르타로 나가 18만달러를 계약했다.", ("trade_mission", "held", "2022-10")),
    ],
)
def test_told_by_verbs(record: Extract, text: str, expected: tuple[str, str, str]) -> None:
    events = [e for e in record(START + text, PUBLISHED).events if e.type.value != "consultation"]
    assert [(e.type.value, e.status.value, e.date) for e in events] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # goods, tourists, visitors of what has a noun, what is done every year
        "나루정밀은 4월 독일의 A사에 시제품을 보냈다.",
        "지난해 나루도를 찾은 관광객은 14만 명이다.",
        "4일 상담장에는 현지 바이어 34개사가 찾아왔다.",
        "두 도시는 올해부터 매년 기술자 10명을 서로 보내기로 했다.",
        # what has not come about, and a crowd
        "애초 바이어 14개사는 5일 나주를 찾을 계획이었다.",
        "5일 행사에는 시민 6만 2000명이 다낭을 방문했다.",
    ],
)
def test_told_by_verbs_too_light(record: Extract, text: str) -> None:
    assert {e.type.value for e in record(START + text, PUBLISHED).events} == {"consultation"}


def test_told_by_verbs_one_of_a_time(record: Extract) -> None:
    text = START + "앞서 지난해 6월에는 하노이의 기업가 24명이 나주를 찾아 화장품공장을 돌아보았다."
    assert len(record(text, PUBLISHED).events) == 2


def test_told_by_verbs_rows_fire_in_their_examples(resources: Resources) -> None:
    rows = load_table("telling_verbs", ("lemma",))
    found = lemmas(resources, [row["example"] for row in rows])
    silent = [row["lemma"] for row, told in zip(rows, found, strict=True) if row["lemma"] not in told]
    unseen = [row["lemma"] for row in rows if not telling_verbs().word.search(row["example"])]
    assert (silent, unseen) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "협의회를 4년째 이끄는 그를 5일 오후 나루읍 공장에서 만났다.",  # a reporter's visit
        "두 회사는 지난해 10월 프랑크푸르트에서 처음 만났다.",  # how they came to know each other
        "타일업체 A사는 인증을 받은 뒤 내년 상반기 중 재방문하기로 했다.",
    ],
)
def test_told_by_verbs_of_no_occasion(record: Extract, text: str) -> None:
    assert [e.name for e in record(START + text, PUBLISHED).events] == ["수출상담회"]
