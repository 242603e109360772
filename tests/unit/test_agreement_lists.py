"""Agreements told as items of a list, a schedule, a box or a table, and parties that later lines name."""

from __future__ import annotations

from short_texts import Extract, Read

from coopevents.pipeline import Resources


def told(read: Read, resources: Resources, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    built = resources.agreement_frames.build(read(text, "2021-05-07"))
    return [(f.kind, f.status.value, tuple(c.value.name for c in f.parties)) for f in built if f.parties]


def test_agreement_lists_pairs_below_a_sentence(read: Read, resources: Resources) -> None:
    text = (
        "□ 포럼을 마친 뒤에는 양국 기관이 양해각서 2건에 서명하였다\n\n"
        " ① 중소기업청 - 태국 산업부 : 정책정보 교환\n"
        " ② 중소기업진흥공단 - 태국 상공회의소 : 기술교류\n"
    )
    assert told(read, resources, text) == [
        ("mou", "signed", ("중소기업청", "태국 산업부")),
        ("mou", "signed", ("중소기업진흥공단", "태국 상공회의소")),
    ]


def test_agreement_lists_items_with_sums(read: Read, resources: Resources) -> None:
    text = (
        "상담회에서는 참가업체 두 곳이 하이팡 국제무역과 공급 의향서를 주고받았다.\n\n"
        "▲가온영어조합법인(마른김) 15만 불 ▲나래농업회사법인(유자차) 6만 불\n"
    )
    found = told(read, resources, text)
    assert [parties[0] for _, _, parties in found] == ["가온영어조합법인", "나래농업회사법인"]
    assert {kind for kind, _, _ in found} == {"loi"}


def test_agreement_lists_firms_with_sums_in_one_sentence(read: Read, resources: Resources) -> None:
    text = "㈜가온은 유자차 5만 달러, 나래식품 조미김 21만 달러, 다온염전 천일염 12만 달러 등의 수출계약을 맺었다."
    assert [parties for _, _, parties in told(read, resources, text)] == [("㈜가온",), ("나래식품",), ("다온염전",)]


def test_agreement_lists_crosses_and_letters_of_intent(read: Read, resources: Resources) -> None:
    text = (
        "데모데이의 결과를 싣는다.\n\n"
        "1) 세포배양 기업 가온그린 × 독일 마이어(Meier) — MOU. 공동개발.\n"
        "2) 배터리 스타트업 ‘나래셀’ — Orion Ventures로부터 US$2.5M LOI.\n"
    )
    assert told(read, resources, text) == [
        ("mou", "signed", ("가온그린", "마이어")),
        ("loi", "signed", ("나래셀", "Orion Ventures")),
    ]


def test_agreement_lists_schedule_items_are_planned(record: Extract) -> None:
    text = (
        "이번 주 경제일정을 싣는다.\n\n"
        "◆ 11일(화)\n"
        "▲광주테크노파크-한국광기술원 인력양성 업무협약식(16:00, 광주테크노파크)\n"
        "◆ 12일(수)\n"
        "▲기술보증기금, 전북대와 기술사업화 업무협약 체결(11:00, 전주)\n"
    )
    found = {tuple(p.name for p in a.parties): (a.status.value, a.date) for a in record(text, "2021-05-07").agreements}
    assert found == {
        ("광주테크노파크", "한국광기술원"): ("planned", "2021-05-11"),
        ("기술보증기금", "전북대"): ("planned", "2021-05-12"),
    }


def test_agreement_boxes_signers_of_a_box(record: Extract) -> None:
    text = (
        "협약 개요\n\n"
        "○ 협약명 : 중소기업 기술보호 업무협약\n"
        "○ 일 시 : 2018. 7. 5.(목) 14:00\n"
        "○ 협약기관 : 중소벤처기업부, 중소기업중앙회\n"
    )
    (agreement,) = record(text, "2018-07-02").agreements
    assert (agreement.kind.value, agreement.date) == ("mou", "2018-07-05")
    assert [p.name for p in agreement.parties] == ["중소벤처기업부", "중소기업중앙회"]


def test_agreement_filling_day_of_a_disclosure(record: Extract) -> None:
    text = (
        "공급계약 체결 공시가 이어졌다.\n\n"
        "▲가온엠텍(054541) = 구조재를 12억원에 공급하는 계약을 체결했다고 공시. 계약일은 지난해 12월 31일, "
        "계약기간은 2027년 3월까지.\n"
    )
    (agreement,) = record(text, "2026-01-02").agreements
    assert (agreement.parties[0].name, agreement.date) == ("가온엠텍", "2025-12-31")


def test_agreement_lists_items_that_end_in_their_phrase(read: Read, resources: Resources) -> None:
    text = (
        "시는 지난 3일부터 5일까지 수출상담회를 열었다. 집계는 다음과 같다.\n\n"
        "○ 주요 계약내용\n"
        "  - 안경테 제조업체인 유람옵틱(북구)은 이탈리아 마르케타사와 42만불 계약\n"
        "  - 새길섬유는 두바이의 직물 도매상과 원단 150만불(연간) 공급에 가계약\n"
        "  - 바이어 상담 및 현장 계약\n"
    )
    assert told(read, resources, text) == [
        ("contract", "signed", ("유람옵틱", "마르케타사")),
        ("contract", "signed", ("새길섬유",)),
    ]


def test_agreement_lists_sides_before_a_colon(read: Read, resources: Resources) -> None:
    text = (
        "중소기업청은 지난 3일 협력 포럼을 열었다. 두 나라는 아래와 같이 4건의 양해각서(MOU)를 체결했다.\n\n"
        " ① 중소기업청-태국 산업부 : 정책교류 MOU\n"
        " ② 한국생산기술연구원-페루 누리혁신센터(CINU) : 섬유 기술지도 MOU\n"
        " ③ ㈜가람수산기계-남태평양수산(Pesquera Sur) : 어분설비 MOU (150만불)\n"
        " ④ 팜가온 ↔ 인도 유통업체 : 딸기 시범사업 MOU\n"
    )
    assert told(read, resources, text) == [
        ("mou", "signed", ("중소기업청", "태국 산업부")),
        ("mou", "signed", ("한국생산기술연구원", "누리혁신센터")),
        ("mou", "signed", ("㈜가람수산기계", "남태평양수산")),
        ("mou", "signed", ("팜가온",)),
    ]


def test_agreement_lists_below_a_heading(read: Read, resources: Resources) -> None:
    text = (
        "진흥원은 지난 19일 로드쇼를 진행해 업무협약 3건의 성과를 거뒀다. 두 나라 정부가 교류를 넓힌다.\n\n"
        "첫날에는 세미나가 열려 150여 명이 참석했다.\n\n"
        "< 주요 협약 >\n"
        " ▪ (주)가람셀 ↔ 나루일렉트릭 : 배터리 실증 (2.21.)\n"
        " ▪ 에듀새솔 ↔ 인도 교육기업 : 학습 콘텐츠 (2.20.)\n"
    )
    assert told(read, resources, text) == [
        ("mou", "signed", ("(주)가람셀", "나루일렉트릭")),
        ("mou", "signed", ("에듀새솔",)),
    ]


def test_agreement_lists_items_whose_head_signs(read: Read, resources: Resources) -> None:
    text = (
        "현장에서 공급계약 7건이 체결됐다.\n\n"
        "▶ ㈜가람바이오 : 꽌옌(Quan Yen)과 홍삼젤리 22만 달러\n"
        "▶ 단조품의 나래포징 : 기어 회사 D사와 기술제휴 MOU, 금액 비공개\n"
        "▶ 우수사례 : ㈜다온펌프, 파키스탄 수입상과 현장계약 18만불\n"
    )
    assert told(read, resources, text) == [
        ("contract", "signed", ("㈜가람바이오", "꽌옌")),
        ("mou", "signed", ("나래포징", "D사")),
        ("contract", "signed", ("㈜다온펌프",)),
    ]


def test_agreement_lists_pairs_behind_their_number(read: Read, resources: Resources) -> None:
    text = "② 공동개발 의향서(LOI) 2건 : ㈜나래 - K사(강재), 가람메디칼 - 모스크바 레이저의학센터(안과) 등"
    assert told(read, resources, text) == [
        ("loi", "signed", ("㈜나래", "K사")),
        ("loi", "signed", ("가람메디칼", "모스크바 레이저의학센터")),
    ]


def test_agreement_lists_signers_behind_hour_and_place(read: Read, resources: Resources) -> None:
    text = "▷ ‘금융지원 업무협약’(11:00 대구시청) 대구시·대구은행. 500억원 한도 보증"
    assert told(read, resources, text) == [("mou", "planned", ("대구시", "대구은행"))]


def test_agreement_splits_each_investor_signs_for_itself(read: Read, resources: Resources) -> None:
    named = "충북도는 29일 ㈜가람오토, ㈜나래코리아 등 2개사와 860억원 규모의 투자협약을 체결했다."
    later = (
        "전남도는 7일 식품기업 2개사와 842억원 규모의 투자협약을 체결했다. 규모가 가장 큰 곳은 ㈜가람냉장이다. "
        "같은 산단에는 나래푸드㈜가 410억원을 들여 공장을 올린다."
    )
    assert told(read, resources, named) == [
        ("agreement", "signed", ("충북도", "㈜가람오토")),
        ("agreement", "signed", ("충북도", "㈜나래코리아")),
    ]
    assert told(read, resources, later) == [
        ("agreement", "signed", ("전남도", "㈜가람냉장")),
        ("agreement", "signed", ("전남도", "나래푸드㈜")),
    ]
    some = (
        "전라남도는 신설기업 9개사와 4천482억 원 규모의 투자협약을 체결했다. ㈜가람이엔지는 34억 원을 투자해 공장을 "
        "신설한다. ㈜나래팜은 장흥에 71억 원을 들여 공장을 짓는다. ㈜다솔은 지난해 상을 받았다."
    )
    assert told(read, resources, some) == [
        ("agreement", "signed", ("전라남도",)),
        ("agreement", "signed", ("전라남도", "㈜가람이엔지")),
        ("agreement", "signed", ("전라남도", "㈜나래팜")),
    ]
    joint = "충북도는 29일 ㈜가람오토, ㈜나래코리아 등 2개사와 상생협약을 체결했다."
    assert told(read, resources, joint) == [("agreement", "signed", ("충북도", "㈜가람오토", "㈜나래코리아"))]


def test_agreement_splits_each_with_the_same(read: Read, resources: Resources) -> None:
    text = "유압부품사 ㈜가람하이드로와 ㈜나래전장이 현대로템과 각각 공동개발 계약을 맺었다."
    assert told(read, resources, text) == [
        ("contract", "signed", ("㈜가람하이드로", "현대로템")),
        ("contract", "signed", ("㈜나래전장", "현대로템")),
    ]


def test_agreement_lists_pairs_of_one_line(read: Read, resources: Resources) -> None:
    text = (
        "두 나라 기관은 지난 5일 모두 9건의 양해각서에 서명했다. 기업인 100여명이 왔다. 주요 내용은 다음과 같다.\n\n"
        "▲중소벤처기업진흥공단-다낭 하이테크파크(DHTP)=교차 보육 ▲나래산업공단-비나라코민=텅스텐 탐사 "
        "▲한국전기연구원·가람중공업·베트남전력공사(EVN)=변전설비 실증\n"
    )
    assert [set(parties) for _, _, parties in told(read, resources, text)][-1] == {
        "한국전기연구원",
        "가람중공업",
        "베트남전력공사",
    }
    assert ("mou", "signed", ("나래산업공단", "비나라코민")) in told(read, resources, text)


def test_agreement_lists_signers_behind_a_label(read: Read, resources: Resources) -> None:
    text = (
        "□ 서명 내용은 다음과 같다.\n\n"
        " ① (투자 양해각서) 일본 광학부품기업 가람코키(주) : 3,000만불\n"
        " ② (토지공급계약) 독일 계측기업체 나래 GmbH와 인천경제자유구역청\n"
        " ③ (공동연구 협약) 한국생산기술연구원, 인천테크노파크\n"
        " ④ (협약의 취지) 인천테크노파크가 기업을 돕는다.\n"
    )
    assert told(read, resources, text) == [
        ("mou", "signed", ("가람코키(주)",)),
        ("contract", "signed", ("나래 GmbH", "인천경제자유구역청")),
        ("mou", "signed", ("한국생산기술연구원", "인천테크노파크")),
    ]
