"""What real pages do to a story: excerpts that begin behind its telling, names told again in another spelling."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("나루정밀은 이번 상담회를 계기로 5년간 110만 달러어치를 납품하기로 했다.", ["상담회"]),
        (
            "이번 회의에는 한가람 실장과 나루조선협회 전무 등 30여 명이 참석했다.\n두 나라는 협력을 넓히기로 했다.",
            ["회의"],
        ),
        ("응답기업의 절반은 같은 전시회에 세 번 나가야 성과가 난다고 답했다.", []),
        ("지난해 10월 24일 열린 하반기 수출상담회 때는 126개 업체를 초청해 모두 1224건을 상담했다.", ["수출상담회"]),
        (
            "두 나라 상의는 부산을 ‘제12회 한중상의 회장단회의’ 개최지로 정했다고 7일 밝혔다.",
            ["제12회 한중상의 회장단회의"],
        ),
        (
            "나루센터에서 4월 29일 치른 식품 수출상담회 ‘Buy Naru Food 2023’의 성과가 가장 컸다.",
            ["Buy Naru Food 2023"],
        ),
    ],
)
def test_excerpts(record: Extract, text: str, names: list[str]) -> None:
    assert [e.name for e in record(text, PUBLISHED).events] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (  # one land in two spellings
            "나루공단은 다음달 11일 서울에서 여는 ‘우즈베키스탄기업 초청 "
            "매칭상담회’에 올 기업을 찾는다.\n우즈벡기업 초청 "
            "매칭상담회에는 현지 기업 5개사가 온다.",
            ["우즈베키스탄기업 초청 매칭상담회"],
        ),
        (  # 행사 behind the noun
            "‘가람 바이오 비즈니스 포럼’이 관심을 모은다.\n지난달 말 열린 "
            "제3회 비즈니스 포럼행사에는 430명이 찾아왔다.",
            ["가람 바이오 비즈니스 포럼"],
        ),
        (  # the day of a decision
            "나루도는 6일 동남아 지역에 무역사절단을 파견하기로 하고 17일까지 기업을 모집한다.\n무역사절단은 오는 "
            "6월 8~13일 태국 방콕을 방문한다.",
            ["무역사절단"],
        ),
        (  # between two speeches
            "나루협회는 9일부터 13일까지 ‘가람 무역사절단’을 브라질에 "
            '파견한다.\n협회장은 "중남미는 5억 명이 사는 시장으로 '
            "해마다 6% 넘게 자라며 새 시장 가운데 손꼽히는 매력이 있는 "
            '곳"이라며 "사절단 파견이 도움이 될 것"이라고 말했다.',
            ["가람 무역사절단"],
        ),
        (  # signings on the days of a journey
            "나루도는 지난달 24일 투자유치대표단을 스웨덴과 독일에 파견했다.\n대표단은 24일 스웨덴의 "
            "가나사와 투자합의각서를 체결했다.\n25일에는 밸브업체인 다라사와 투자협약(MOU)을 맺었다.",
            ["투자유치대표단"],
        ),
        (  # what is done there modifies its name
            "나루센터가 주관하는 ‘제12차 가람대회 기업전시회’가 2일 나루센터에서 개막했다.\n4일에는 바이어 30명이 "
            "나와 1대1 상담을 벌이는 ‘식품바이어 초청상담회’가 이어진다.",
            ["제12차 가람대회 기업전시회", "식품바이어 초청상담회"],
        ),
        (  # last year's, told by the name of this year's
            "‘제12차 가람대회 기업전시회’가 2일 나루센터에서 개막했다.\n가람대회 기업전시회는 지난해 바이어 3222명이 "
            "참가해 170만 달러의 상담 실적을 올렸다.",
            ["제12차 가람대회 기업전시회", "가람대회 기업전시회"],
        ),
        (  # in a town of its own, on a mission
            "동남아 무역사절단이 베트남에서 960만 달러의 상담 실적을 올렸다.\n무역사절단은 호치민시에서 열린 "
            "교역상담회에서 270만 달러의 계약을 체결했다.",
            ["동남아 무역사절단", "교역상담회"],
        ),
        (  # who comes to an occasion
            "‘2023 나루국제대회’가 5월 2~3일 곤명시에서 열렸다.\n이번 "
            "대회에는 의왕시, 충주시 등의 대표단이 참석해 교류의 "
            "기반을 다지는 시간을 가졌다.",
            ["2023 나루국제대회"],
        ),
        (  # what a body does
            "나루조합중앙회는 2일 정기총회를 열었다.\n또 상설전시회개최 "
            "해외개척단파견 국제박람회 참가 등의 지원을 늘리기로 했다.",
            ["정기총회"],
        ),
        (  # fairs of a kind
            "협회는 5월 12일 상하이 국제뷰티박람회에 나간다.\n지난해 하반기 "
            "다시 시작된 해외 화장품 전시·박람회 나들이가 잦아졌다.",
            ["상하이 국제뷰티박람회"],
        ),
        (  # each with its sender
            "기협중앙회가 칠레와 페루에 내년 3월 종합시장개척단을 파견하는 것을 비롯해 "
            "공구조합은 멕시코 브라질에 공구 시장개척단을 내보내기로 했다.",
            ["종합시장개척단", "공구 시장개척단"],
        ),
        (  # a venue called so
            "나루청은 지난달 20일 홍콩 아시아 월드 엑스포 전시장에서 ‘Naru Fair 2023’을 열었다.",
            ["Naru Fair 2023"],
        ),
        (  # held by its host, without a day
            "중소기업진흥공단은 광주시와 공동으로 지원 방안 모색을 위한 "
            "간담회를 개최했다.\n올해 ‘하노이 엑스포’ 등 전시회에 "
            "나가는 업체를 도왔다.",
            ["간담회", "하노이 엑스포"],
        ),
        (  # 여는 한편: what goes on
            "통상사절단은 6월 1일부터 14일까지 헝가리 부다페스트를 "
            "찾는다.\n부다페스트에서는 나루공사가 가람전자부품전시회를 여는 "
            "한편 세미나도 열 계획이다.",
            ["통상사절단", "가람전자부품전시회", "세미나"],
        ),
    ],
)
def test_excerpts_told_once(record: Extract, text: str, names: list[str]) -> None:
    assert [e.name for e in record(text, PUBLISHED).events] == names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("‘나루식품박람회’에는 30여개국 1천120개 기업이 나왔다. 가람도에서는 10개 기업이 참가했다.", 10),
        ("‘나루국제박람회’에는 40개 한국 기업을 포함해 총 210개 기업이 나왔다.", 40),
    ],
)
def test_excerpts_our_firms_among_all(record: Extract, text: str, companies: int) -> None:
    assert [e.participants.companies for e in record(f"5월 2일 열린 {text}", PUBLISHED).events] == [companies]


def test_excerpts_called_off_one_after_another(record: Extract) -> None:
    text = (
        "나루센터에서는 ‘가람식품전시회(19~20일)’와 ‘다솔푸드 "
        "박람회(21~24일)’, ‘라온 엑스포(27~30일)’ 등이 줄줄이 취소됐다."
    )
    assert [e.status.value for e in record(text, PUBLISHED).events] == ["cancelled"] * 3


def test_excerpts_of_the_news(record: Extract) -> None:
    text = "18일 업계가 전한 바로는 11개 조합이 일본 단체와 서로 공장을 둘러보고 정보를 나누고 있다."
    assert not record(text, PUBLISHED).events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("나루도는 지난 2일 한빛호텔에서 섬유 수출상담회가 열리고 있다고 알렸다.", "held"),
        ("나루공단은 6월 체코에 기술교류사절단 파견을 통한 진출 길을 찾을 계획이다.", "planned"),
    ],
)
def test_excerpts_status(record: Extract, text: str, status: str) -> None:
    assert [e.status.value for e in record(text, PUBLISHED).events] == [status]
