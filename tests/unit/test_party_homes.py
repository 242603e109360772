"""The party that a sentence leaves out, and bodies that stand for themselves in short: 도·시, 센터, 두 도시."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


def parties(record: Extract, text: str) -> list[list[str]]:
    return [[p.name for p in a.parties] for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the house whose release it is, below another heading
        (
            "강원경제진흥원은 올해 사업 결과를 정리했다.\n\n■ 전시회\n춘천상공회의소가 함께 주관했다.\n\n"
            "■ 협력망\n4월 13일 수라바야상공회의소와 업무협약을 체결했다.",
            [["강원경제진흥원", "수라바야상공회의소"]],
        ),
        # a heading of nothing but a body; the topic stays with who signs, not with the partner
        (
            "<이번 주 중소기업 일정> 4월 13일∼18일\n■ 13일(월)\n▷산업부\n -10:00 수출 점검회의(무역보험공사)\n"
            "■ 15일(수)\n▷중진공\n -이사장 충칭 출장. 16일 충칭시 중소기업국과 중소기업 교류 협약 서명\n",
            [["중진공", "충칭시 중소기업국"]],
        ),
        # another partner in contrast
        (
            "이날 ㈜가람모트, 나루은행, 강원테크노파크 3자는 업무협약을 맺었다. 강원테크노파크는 진단을 맡는다.\n"
            "강원대학교와는 인력양성 협약을 체결했다.",
            [["㈜가람모트", "나루은행", "강원테크노파크"], ["㈜가람모트", "강원대학교"]],
        ),
        # short for bodies told before, in a list and behind a word that joins sentences
        (
            "경남도와 창원시는 14일 상담회를 열었다.\n㈜가람은 도·시와 투자협약을 맺었다.",
            [["㈜가람", "경남도", "창원시"]],
        ),
        (
            "경남창조경제혁신센터는 14일 상담회를 열었다.\n"
            "나루중공업과 센터, 경상국립대, 창원대는 22일 업무협약에 서명했다.",
            [["나루중공업", "경남창조경제혁신센터", "경상국립대", "창원대"]],
        ),
        (
            "대전경제통상진흥원은 상담회를 열었다. 가람은행이 후원했다.\n"
            "아울러 진흥원은 15일 대덕특구본부와 업무협약을 맺었다.",
            [["대전경제통상진흥원", "대덕특구본부"]],
        ),
        # who is counted only at the end of a list signs with the others; governments in a quoted name
        (
            "진주시는 경상국립대학교, 한국폴리텍대학, 관내 항공부품업체 12개사와 업무협약을 체결했다.",
            [["진주시", "경상국립대학교", "한국폴리텍대학"]],
        ),
        ("10일 군청에서는 ‘음성군-짜빈성 우호교류 의향서’가 서명됐다.", [["음성군", "짜빈성"]]),
        # an item in a line
        (
            "업체별로는 ▲여울와이너리가 유통사 그랑뱅가람과 12만 달러 ▲산들영농조합이 C사와 15만 달러의 계약을 맺었다.",
            [["여울와이너리", "그랑뱅가람"], ["산들영농조합", "C사"]],
        ),
    ],
)
def test_party_homes_of_what_is_left_out(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two provinces are no two cities; who acts after the last agreement is not its party
        ("강원도와 충청북도는 9일 대표단을 보냈다. 두 도시는 우호협정을 맺었다.", [[]]),
        (
            "㈜가람은 B사와 계약을 맺었다. 중소벤처기업부는 9일 설명회를 열었다.\n싱가포르기업청과는 MOU를 체결했다.",
            [["㈜가람", "B사"], ["중소벤처기업부", "싱가포르기업청"]],
        ),
        # a delegation without a name acts, not who acted before it
        (
            "가람진흥원은 3일 설명회를 열었다. 방문단은 11일 시안으로 떠난다. "
            "14일 시안고신기술개발구와 양해각서를 체결한다.",
            [["시안고신기술개발구"]],
        ),
        # where a plant is built is no partner
        (
            "㈜가람오토는 오라가담에 공장을 짓기로 하고 ㈜나래와 투자의향서를 교환했다.",
            [["㈜가람오토", "㈜나래"]],
        ),
    ],
)
def test_party_homes_of_others(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected
