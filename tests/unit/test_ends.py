"""First and last days of journeys and fairs that different sentences tell."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        (
            "시장과 농협 대표 등 13명은 지난 8일 인천공항을 떠나 다낭과 방콕을 훑고 14일 돌아왔다. "
            "시가 꾸린 ‘가람 농식품 시장개척단’이다.\n\n개척단은 10일 방콕 유통사와 업무협약을 맺었다.",
            "가람 농식품 시장개척단",
            "2018-04-08/2018-04-14",
        ),
        (
            "‘가람 농식품 시장개척단’이 지난 14일 귀국했다.\n\n"
            "16일 도에 따르면 지난 5일 서울을 떠난 개척단은 다낭에서 상담을 벌였다.",
            "가람 농식품 시장개척단",
            "2018-04-05/2018-04-14",
        ),
        (
            "4월 3일 막을 올린 ‘가람 국제식품박람회’가 15일 강변 광장의 불꽃놀이와 더불어 막을 내렸다.",
            "가람 국제식품박람회",
            "2018-04-03/2018-04-15",
        ),
        (
            "‘가람 국제식품박람회’가 15일 나루체육관에서 나흘간의 일정을 마치고 폐막했다.",
            "가람 국제식품박람회",
            "2018-04-12/2018-04-15",
        ),
        (
            "‘가람 기업인 총회’가 15일 막을 내렸다. 12일 시작된 올해 총회에는 43개국에서 700여 명이 모였다.",
            "가람 기업인 총회",
            "2018-04-12/2018-04-15",
        ),
        (
            "‘가람 엑스포’가 지난 15일 막을 내렸다. 4월 12일 개막한 뒤 나흘 동안 43개국에서 손님이 왔다.",
            "가람 엑스포",
            "2018-04-12/2018-04-15",
        ),
        (
            "태국 재무부 차관 방문단이 18일 나루진흥원을 찾았다.\n\n"
            "방문단은 나흘 일정으로 우리나라를 찾았으며 19일 출국했다.",
            "태국 재무부 차관 방문단",
            "2018-04-16/2018-04-19",
        ),
        # a last day alone, of a journey whose first is told before
        (
            "나루시는 22일 하노이 등으로 시장개척단을 보낸다. 식품업체로 꾸민 이들 시장개척단은 28일까지 하노이와 "
            "방콕을 돌며 물건을 알린다.",
            "시장개척단",
            "2018-04-22/2018-04-28",
        ),
        (
            "나루도는 23일 방콕으로 시장개척단을 파견한다. 시장개척단은 29일까지 방콕에서 상담한다.",
            "시장개척단",
            "2018-04-23/2018-04-29",
        ),
        # until when firms may apply says nothing of the journey
        (
            "나루시는 8월에 떠날 무역사절단을 꾸린다. 사절단은 27일까지 참가기업을 모집한다.",
            "무역사절단",
            "2018-08",
        ),
        # the whole closed on a day: its fair has the days of the whole
        (
            "제13차 나루한상대회가 지난 13일부터 사흘간의 일정을 마치고 15일 폐막했다. "
            "기업전시회에는 440개 기업이 나왔다.",
            "기업전시회",
            "2018-04-13/2018-04-15",
        ),
    ],
)
def test_ends_told_apart(record: Extract, text: str, name: str, date: str) -> None:
    assert {e.name: e.date for e in record(text, PUBLISHED).events}[name] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # of two journeys a sentence that names neither tells of none
        (
            "‘가람 시장개척단’은 지난 10일 다낭에서 상담했다. ‘나루 통상촉진단’은 지난 11일 방콕에서 상담했다.\n\n"
            "시 공무원 두 명은 14일 돌아왔다.",
            "2018-04-10",
        ),
        # another fair's closing day
        (
            "‘가람 시장개척단’은 지난 10일 다낭에서 상담했다.\n\n한편 12일 폐막한 나루박람회에는 2만명이 다녀갔다.",
            "2018-04-10",
        ),
    ],
)
def test_ends_of_others(record: Extract, text: str, date: str) -> None:
    assert {e.name: e.date for e in record(text, PUBLISHED).events}["가람 시장개척단"] == date
