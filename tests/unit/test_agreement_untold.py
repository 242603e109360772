"""Agreements that a predicate tells without a noun."""

from __future__ import annotations

import pytest
from short_texts import Extract, Read

from coopevents.pipeline import Resources


def told(read: Read, resources: Resources, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    built = resources.agreement_frames.build(read(text, "2019-05-20"))
    return [(f.kind, f.status.value, tuple(c.value.name for c in f.parties)) for f in built]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("㈜가온은 김치 30만달러어치를 공급하기로 했다.", [("contract", "signed", ("㈜가온",))]),
        ("㈜가온은 김치 30만달러어치를 수출하게 됐다.", [("contract", "signed", ("㈜가온",))]),
        ("㈜가온은 M사와 김치 30만달러어치 공급에 합의했다.", [("contract", "signed", ("㈜가온", "M사"))]),
        ("▲가온중공업(010141) = 선주로부터 운반선 2척을 7211억원에 수주.", [("contract", "signed", ("가온중공업",))]),
        ("㈜가온은 M사로부터 시제품을 8천만 원에 주문받았다.", [("contract", "signed", ("㈜가온", "M사"))]),
        ("㈜가온은 52만 달러어치의 주문서를 받아냈다.", [("contract", "signed", ("㈜가온",))]),
        ("㈜가온은 호텔 체인 한 곳과 30만 불짜리 거래를 매듭지었다.", [("contract", "signed", ("㈜가온",))]),
        (
            "딸기 법인 ㈜가온이 M사와 60만달러, 한과 업체 나래당이 H사와 35만달러어치를 공급하기로 각각 서명했다.",
            [("contract", "signed", ("㈜가온", "M사")), ("contract", "signed", ("나래당", "H사"))],
        ),
        ("가온수산이 마른굴 150만달러어치를 사기로 했다.", [("contract", "signed", ("가온수산",))]),
        # done, on the spot or beside another deal
        ("㈜가온은 미역 6만 달러어치를 현장에서 팔았다.", [("contract", "signed", ("㈜가온",))]),
        (
            "㈜가온은 M사와 210만 달러의 수출계약을 맺었고, ㈜나래는 130만 달러어치를 팔았다.",
            [("contract", "signed", ("㈜가온", "M사")), ("contract", "signed", ("㈜나래",))],
        ),
        # the firm that the text is at goes on
        (
            "㈜가온은 하노이 상담회에 나갔다. 석 달 뒤 64만 달러짜리 공급계약서에 도장을 찍었다.",
            [("contract", "signed", ("㈜가온",))],
        ),
        # done, with both sides and a sum
        ("㈜가온은 나이지리아 수입상 M사에 작업등 21만달러어치를 팔았다.", [("contract", "signed", ("㈜가온", "M사"))]),
        (
            "㈜가온은 M사와 3만 달러어치를 5월까지 선적하기로 그 자리에서 합의했다.",
            [("contract", "signed", ("㈜가온", "M사"))],
        ),
        (
            "㈜가온은 M사와 업무협약을 맺었다.\n㈜나래도 중국의 외식업체와 손을 잡았다.",
            [("mou", "signed", ("㈜가온", "M사")), ("mou", "signed", ("㈜나래",))],
        ),
    ],
)
def test_agreement_untold_by_predicate(
    read: Read, resources: Resources, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert told(read, resources, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "공단은 기업 50개사에 3억원의 보증을 공급하기로 했다.",
        "세 기관은 내년에 구매단을 보내기로 하였다.",
        "㈜가온은 30만달러어치를 납품하는 방안을 협의 중이다.",
        "강남구가 한국무역협회와 손잡고 사절단을 보냈다.",
        "도는 수출 100만 달러를 달성하기로 했다.",
        "㈜가온은 지난해 30만달러어치를 팔았다.",
        "㈜가온은 30만달러어치를 팔았다.",
        "㈜가온은 상담회에 나갔다. 작년에는 모두 97만불의 계약을 올렸다.",
        "충북도와 중소기업진흥공단은 사절단을 보내 292만불의 계약을 올렸다.",
        "가온주방용품공업협동조합은 회원사 7곳을 시장개척단으로 내보내 240만달러의 계약을 올렸다.",
        "㈜가온은 지난 3년간 미국 유통사 M사에 김 120만달러어치를 수출했다.",
        "㈜가온과 나루상사는 떡을 나눠 가졌다.",
    ],
)
def test_agreement_untold_plans_and_public_supply_are_none(read: Read, resources: Resources, text: str) -> None:
    assert told(read, resources, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "상담회에서 6개 협력항목이 조인되였다. 그중 (주)새빛바이오와 나루제약유한회사는 공동개발에 8천만원을 "
            "투자하기로 하였다.",
            [("agreement", "signed", ()), ("agreement", "signed", ("(주)새빛바이오", "나루제약유한회사"))],
        ),
        (
            "양해각서 7건이 체결됐다. 이 가운데 ㈜가람식품과 다온유한회사가 세우게 되는 김치공장이 주목을 받았다.",
            [("mou", "signed", ()), ("mou", "signed", ("㈜가람식품", "다온유한회사"))],
        ),
        (
            "벤처기업 2곳은 핀란드 기업과 MOU를 교환했다. ㈜가온웨이브는 안테나회사 E사와, 혈당계를 만드는 ㈜나래는 "
            "P사와 각각 공동개발에 나선다.",
            [("mou", "signed", ("㈜가온웨이브", "E사")), ("mou", "signed", ("㈜나래", "P사"))],
        ),
        # in the line of the count, by what each pair promised
        (
            "현장에서 업무협약도 3건 체결됐는데 ㈜가온푸드는 M사와 연간 50만 달러어치 공급을, 밸브를 만드는 "
            "㈜나래정밀은 B조선소와 30만 달러 규모의 공동생산을 약속했다.",
            [
                ("mou", "signed", ()),
                ("mou", "signed", ("㈜가온푸드", "M사")),
                ("mou", "signed", ("㈜나래정밀", "B조선소")),
            ],
        ),
        # the greatest of them, by its firms
        (
            "합작의향서 5건이 조인됐다. 덩치가 가장 큰 것은 ㈜가온기공과 ㈜나래의 선반 합작으로 1천만달러를 댄다.",
            [("loi", "signed", ()), ("loi", "signed", ("㈜가온기공", "㈜나래"))],
        ),
        (
            "구매의향서 4건을 받았다. 온산의 ㈜가온열기가 M사로부터 받아낸 7억 원이 가장 크다.",
            [("loi", "signed", ()), ("loi", "signed", ("㈜가온열기", "M사"))],
        ),
        (
            "현장 MOU는 3건 230만 달러. 그중 90만 달러가 살균기를 만드는 ㈜가온누리와 M사의 몫이다.",
            [("mou", "signed", ()), ("mou", "signed", ("㈜가온누리", "M사"))],
        ),
        ("업무협약 3건을 맺었다. 참가기업 가운데 ㈜가온의 부스가 가장 컸다.", [("mou", "signed", ())]),
        # two public bodies go on with their own plans; a firm alone does
        ("업무협약 3건을 맺었다. 경기도는 한국무역협회와 후속 지원에 나선다.", [("mou", "signed", ())]),
        ("업무협약 3건을 맺었다. ㈜가온은 내년 공장을 세우기로 했다.", [("mou", "signed", ())]),
    ],
)
def test_agreement_untold_one_of_those_counted(
    read: Read, resources: Resources, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert told(read, resources, text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("그중 한국기업과 체결한 대상은 7개, 금액은 9억 3천만원이였다.", 7),
        ("박람회기간 체결되는 대상은 도합 22개에 달한다.", 22),
        ("상담회에서는 무역협의 27건이 조인되였다.", 27),
    ],
)
def test_agreement_untold_number_of_matters(read: Read, resources: Resources, text: str, number: int) -> None:
    (frame,) = resources.agreement_frames.build(read(text, "2019-05-20"))
    assert frame.total
    assert frame.count is not None
    assert frame.count.value == number


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # sums taken apart, of what was signed right before
        (
            "창녕군은 27일 LA 상담회에서 500만 달러 양해각서(MOU)를 체결하는 성과를 거뒀다.\n"
            "군은 유통업체 가람(Garam)과 200만 달러, 나래(Narae)와 300만 달러를 체결했다.",
            ["mou", "mou"],
        ),
        # what is signed is the topic
        (
            "행사에서는 2건의 판매 계약과 1건의 양해각서(MOU)가 체결됐다.\n"
            "판매 계약은 ‘누리텍’이 사우디아라비아에 펌프를 200억 원 규모로 공급하고 ‘바이가람’이 레바논에 2억 원 규모 "
            "의료기기를 수출키로 했다.",
            ["contract", "contract"],
        ),
    ],
)
def test_agreement_untold_kind_of_what_was_told(record: Extract, text: str, kinds: list[str]) -> None:
    assert [a.kind.value for a in record(text, "2019-10-01").agreements if a.parties] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "나래 부군수는 “미주시장 진출을 노려볼 만하다는 가능성을 봤다”며 “이번 MOU 체결 등을 계기로 나아간다”고 했다.",
        "특히 중동지역은 관심이 높아 앞으로 큰 수출계약 체결이 뒤따를 것으로 보고 있다.",
        "김가람 식품수출이사는 “바이어와 실제로 수출계약을 맺을 수 있게 초청 사업을 벌이겠다”고 했다.",
        "회사는 독점 공급계약을 갖고 있다.",
    ],
)
def test_agreement_untold_nothing_is_signed(record: Extract, text: str) -> None:
    assert record(text, "2019-10-01").agreements == ()


def test_agreement_untold_held_as_an_occasion(record: Extract) -> None:
    text = "가람공단은 나래대학교와 9일 나래대에서 업무협약을 갖고 창업기업 지원에 나서기로 했다."
    assert [sorted(p.name for p in a.parties) for a in record(text, "2019-10-11").agreements] == [
        ["가람공단", "나래대학교"]
    ]
