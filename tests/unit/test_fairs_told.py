"""Fairs told by when and where alone, or by who goes there, in somebody's word too."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pavilion to come
        (
            "나루부는 내년 4월 하노버 산업박람회에 한국관을 설치할 계획이다.",
            [("하노버 산업박람회", "planned", "2024-04")],
        ),
        # the month at the head of the clause
        (
            "나루시는 오는 9월 기업 10곳을 모아 싱가포르 식품박람회에 참가한다.",
            [("싱가포르 식품박람회", "planned", "2023-09")],
        ),
        # a topic
        ("지난 3월 중순 상하이 미용박람회는 4년 만의 복귀전이었다.", [("상하이 미용박람회", "held", "2023-03")]),
        # in somebody's word
        (
            "한 업체 대표는 “작년 11월 상하이 수입박람회에서 20만달러 계약을 했다”고 말했다.",
            [("상하이 수입박람회", "held", "2022-11")],
        ),
        # a week that somebody came to; an occasion with its month in its own clause, whatever is done with it
        (
            "김 시장은 “작년 7월 하얼빈한국주간에 왔을 때만 해도 진열할 자리가 없어 아쉬웠다”고 말했다.",
            [("하얼빈한국주간", "held", "2022-07")],
        ),
        (
            "도 관계자는 “10월 중순 나루 리조트에서 열리는 세계상인협회 수출상담회도 투자유치 무대로 삼겠다”고 말했다.",
            [("세계상인협회 수출상담회", "planned", "2023-10")],
        ),
        (
            "김 군수는 “다음 달 9일부터 나흘간 가람면에서 열리는 나루유자축제에 구매담당자들을 초청했다”고 말했다.",
            [("나루유자축제", "planned", "2023-06-09/2023-06-12")],
        ),
        ("도 관계자는 “해마다 4월 나루에서 열리는 나루무역박람회를 더 키우고 싶다”고 말했다.", []),
        ("나루시는 하노버 산업박람회를 눈여겨본다.", []),
        ("나루시는 해마다 4월 전시회에 관심을 둔다.", []),
    ],
)
def test_fairs_told_by_when_and_where(record: Extract, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = record("경기도 수출 소식\n\n" + text, PUBLISHED).events
    assert [(e.name, e.status.value, e.date) for e in found] == expected


def test_fairs_told_partners_of_an_agreement_are_no_towns_of_a_fair(record: Extract) -> None:
    text = "공단은 3월 용인시, 4월에는 안양시와 협약을 맺은 바 있으며, 10월에는 두바이 통신전시회에 참가한다."
    fairs = [e for e in record("경기도 소식\n\n" + text, PUBLISHED).events if e.type.value == "exhibition"]
    assert [e.name for e in fairs] == ["두바이 통신전시회"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a committee's numbered meeting; the committee is none
        (
            "나루부는 지난 3일 서울에서 제2차 한·인도 중소기업 협력위원회를 갖고 의견을 모았다.",
            [("제2차 한·인도 중소기업 협력위원회", "held", "2023-05-03")],
        ),
        ("나루부는 협력위원회를 새로 두기로 했다.", []),
        # a name of no known kind, arranged
        (
            "나루조합은 지난 3일 두바이에서 ‘의료기기 네트워킹의 밤’을 마련했다.",
            [("의료기기 네트워킹의 밤", "held", "2023-05-03")],
        ),
    ],
)
def test_occasions_named_by_their_number_or_by_quotes(
    record: Extract, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = record("경기도 수출 소식\n\n" + text, PUBLISHED).events
    assert [(e.name, e.status.value, e.date) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the name behind what it is said to be; this fair is the one named right before
        (
            "시 기업들이 세계 최대 산업전시회인 독일 하노버 산업박람회에서 850만달러를 상담했다. 시는 4월 1~5일 열린"
            " 이 박람회에 12개사를 보냈다.",
            ["독일 하노버 산업박람회"],
        ),
        # a pavilion is told of the fair of its line
        (
            "시는 4월 1일부터 5일까지 하노버에서 열린 ‘2019 나루메세’에서 가람공동관을 운영했다.",
            ["2019 나루메세"],
        ),
        # a name of no known kind, told as one more; talks that are what the fair of the sentence is for
        ("시는 14일 하노버에서 ‘가람 의료기기의 밤’ 행사도 열었다.", ["가람 의료기기의 밤"]),
        (
            "시가 주최한 ‘2019 나루교역전’은 9월 4일부터 6일까지 나루시장에서 열려 바이어 68명이 상담을 벌였다.",
            ["2019 나루교역전"],
        ),
        # 부대행사인 수출상담회: two occasions
        (
            "시는 4월 2일 하노버에서 열린 나루센터 개소식의 부대행사인 수출상담회에 참가했다.",
            ["나루센터 개소식", "수출상담회"],
        ),
    ],
)
def test_fairs_told_under_two_words(record: Extract, text: str, expected: list[str]) -> None:
    assert [e.name for e in record(text, "2019-04-09").events] == expected
