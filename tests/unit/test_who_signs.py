"""Who signs, where trades, towns, meetings, guests, sister items or dashes tell it; and who does not."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2019-05-20"

PARTNERS = [
    # a trade by its last syllable, a state firm behind its town or country, a long word for a firm
    ("원예조합은 칭다오의 과일도매상 가람과업과 배 200톤을 수출하는 의향서를 교환했다.", ("원예조합", "가람과업")),
    ("나루세라믹은 대만의 제강사 룽펑강철과 120만 달러 공급계약을 했다.", ("나루세라믹", "룽펑강철")),
    ("기술보증기금은 태국 신용보증공사와 6월 협약을 체결하기로 했다.", ("기술보증기금", "태국 신용보증공사")),
    ("㈜가람파워는 발릭파판시 청소공사와 설비를 짓는 계약을 맺었다.", ("㈜가람파워", "발릭파판시 청소공사")),
    ("가람보일러는 보일러 250만불어치를 카즈테라모사에 공급하는 계약을 맺었다.", ("가람보일러", "카즈테라모사")),
    ("㈜가람은 하수관로 설치공사와 관련한 40억원의 계약을 체결했다.", ("㈜가람",)),
    # with whom one meets, one signs; not where another partner is told, nor firms at a fair of both
    ("대구시는 15일 페르가나주와 영상회의를 열어 우호협력 의향서에 서명했다.", ("대구시", "페르가나주")),
    ("대구시는 15일 하노이시와 간담회를 갖고 대구테크노파크와 업무협약을 맺었다.", ("대구시", "대구테크노파크")),
    ("대구시는 15일 하노이시와 수출상담회를 열고 대구테크노파크와 업무협약을 맺었다.", ("대구시", "대구테크노파크")),
    # a particle that is glued to who stands before it
    ("대구시와 하노이시간 우호협약은 문안 조율이 늦어져 다음달로 미뤄졌다.", ("대구시", "하노이시")),
    ("한국무역협회와 지린성상무청간 협약은 서명이 연기됐다.", ("한국무역협회", "지린성상무청")),
    ("대구시는 두 시간 동안 하노이시와 협의해 협약을 맺었다.", ("대구시", "하노이시")),
    # what each pays in does not make it an agreement of each
    ("가람텍, 나루텍, 다솔텍 세 회사는 1억원씩을 내 청소차를 만드는 협약을 맺었다.", ("가람텍", "나루텍", "다솔텍")),
    # each of a list behind what it makes
    (
        "사출의 나루폴리텍, 회로의 ㈜다솔에스, 포장의 가온패키지는 측정기를 함께 만드는 협약을 맺었다.",
        ("나루폴리텍", "㈜다솔에스", "가온패키지"),
    ),
]


@pytest.mark.parametrize(("text", "parties"), PARTNERS)
def test_who_signs_in_a_sentence(record: Extract, text: str, parties: tuple[str, ...]) -> None:
    assert [{p.name for p in a.parties} for a in record(text, PUBLISHED).agreements] == [set(parties)]


MEANT = [
    (
        "가람엘릭스는 14일 일본 미도리전재와 공급계약을 체결했다고 공시했다. 전선을 뽑는 이 회사는 지난달 인도 "
        "마디야주 산업개발공사와 양해각서도 체결했다.",
        {"가람엘릭스", "마디야주 산업개발공사"},
    ),
    (
        "중소기업청은 베트남 중소기업개발청(SMEDA) 아무개 청장 등 대표단 15명이 17일부터 우리나라를 방문하고 있다고 "
        "밝혔다.\n\n양 기관은 18일 정책회의를 갖고 협력 MOU를 체결했다.",
        {"중소기업청", "베트남 중소기업개발청"},
    ),
    (
        "㈜가람알텍은 배터리를 몰랐고, ㈜나루솔라는 설비가 모자랐으며, ㈜다솔케미칼은 판로가 막혔다. 세 회사 "
        "대표는 15일 협업계약에 서명했다.",
        {"㈜가람알텍", "㈜나루솔라", "㈜다솔케미칼"},
    ),
    (
        "강원연합회는 9월 8일 경북연합회와 합동워크숍을 가졌다. 두 연합회는 이 자리에서 상호협력 협약을 체결했다.",
        {"강원연합회", "경북연합회"},
    ),
]


@pytest.mark.parametrize(("text", "parties"), MEANT)
def test_who_signs_by_what_was_told_before(record: Extract, text: str, parties: set[str]) -> None:
    assert {p.name for p in record(text, PUBLISHED).agreements[-1].parties} == parties


ITEMS = (
    "가람부는 6월 19일 오사카에서 무역상담회를 열었다.\n"
    "□ 상담회에는 21개사와 구매처 54개사가 참가하였다.\n"
    " ❶ (김) 나루김㈜은 하마야유통과 도시락김 350만 달러\n"
    " ❷ (전복) 다솔전복영어조합법인은 ㈜미도리와 활전복 280만 달러\n"
    " ❸ (어묵) ㈜가온어묵은 ㈜아카네푸드와 게맛살 90만 달러의 업무협약을 각각 맺었다.\n"
)


def test_who_signs_sister_items_share_the_last_predicate(record: Extract) -> None:
    found = record(ITEMS, "2024-06-23")
    assert [{p.name for p in a.parties} for a in found.agreements] == [
        {"나루김㈜", "하마야유통"},
        {"다솔전복영어조합법인", "㈜미도리"},
        {"㈜가온어묵", "㈜아카네푸드"},
    ]
    assert {a.role.value for a in found.amounts} == {"mou"}


def test_who_signs_items_of_talks_are_none(record: Extract) -> None:
    text = ITEMS.replace("의 업무협약을 각각 맺었다", "를 상담하였다")
    assert record(text, "2024-06-23").agreements == ()


CALENDAR = [
    ("06:00 중진공, 베트남 중소기업개발청과 협력 MOU 갱신(22일, 하노이)", {"중진공", "베트남 중소기업개발청"}, "22"),
    ("14:00 가람전자-벤처기업협회-중기부 ‘상생’ 업무협약식(장관)", {"가람전자", "벤처기업협회", "중기부"}, "21"),
    ("15:00 한국직물협회-모로코 섬유진흥위원회 MOU 체결 예정", {"한국직물협회", "모로코 섬유진흥위원회"}, "21"),
]


@pytest.mark.parametrize(("item", "parties", "day"), CALENDAR)
def test_who_signs_in_a_calendar(record: Extract, item: str, parties: set[str], day: str) -> None:
    text = f"중기부 이번 주 계획(6월 20~24일)\n\n◇보도계획\n\n△21일(화)\n{item}\n"
    (told,) = record(text, "2022-06-18").agreements
    names = {p.canonical if p.name == "중소벤처기업부" else p.name for p in told.parties}
    assert (told.status.value, told.date) == ("planned", f"2022-06-{day}")
    assert len(told.parties) == len(parties) and len(names & parties) >= 2


def test_who_signs_an_item_of_a_fair_to_come_is_planned(record: Extract) -> None:
    text = (
        "조달청은 2016년 4월 20일부터 22일까지 고양 킨텍스에서 「가람 엑스포」를 개최한다.\n\n"
        " (1) 공공조달 수출상담회 — 4.20~21, 제2전시장.\n"
        " (2) 조달청-튀니지 조달청 전산화 양해각서 서명 — 4.21(목) 오후.\n"
    )
    assert [a.status.value for a in record(text, "2016-04-18").agreements] == ["planned"]
