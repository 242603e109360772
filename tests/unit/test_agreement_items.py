"""Items of lists and calendars that end in their agreement: marks of all kinds, tails behind the phrase, heads."""

from __future__ import annotations

import pytest
from short_texts import Extract, Read

from coopevents.pipeline import Resources

Told = list[tuple[str, str, tuple[str, ...]]]


def told(read: Read, resources: Resources, text: str) -> Told:
    built = resources.agreement_frames.build(read(text, "2021-05-07"))
    return [(f.kind, f.status.value, tuple(c.value.name for c in f.parties)) for f in built if f.parties]


def test_agreement_items_no_table_of_items_with_colons(read: Read, resources: Resources) -> None:
    text = (
        "두 나라 기관은 포럼에서 양해각서와 계약을 주고받았다. 다음은 서명 목록.\n\n"
        "▲ 가람공사-태국 산업부 : 섬유단지 운영 협력 MOU\n"
        "▲ 중소기업중앙회-우즈베크 상공회의소 : 중소기업 협력 MOU 갱신\n"
        "▲ ㈜나래정공-우즈다온 : 부품 공급 의향서(LOI), 연간 1천200만달러\n"
        "▲ 부산경제진흥원-페르가나주 투자청 : 투자정보 교류 MOU\n"
        "▲ 기타 1건(비공개)\n"
    )
    assert told(read, resources, text) == [
        ("mou", "signed", ("가람공사", "태국 산업부")),
        ("mou", "signed", ("중소기업중앙회", "우즈베크 상공회의소")),
        ("loi", "signed", ("㈜나래정공", "우즈다온")),
        ("mou", "signed", ("부산경제진흥원", "페르가나주 투자청")),
    ]


@pytest.mark.parametrize("mark", ["▸", "▹", "▪", "-", "○"])
def test_agreement_items_marks(read: Read, resources: Resources, mark: str) -> None:
    text = (
        "포럼에서는 기업들이 계약과 양해각서를 맺었다.\n\n"
        f" {mark} ㈜가람광학 : 국영기업 수르다드에 조준경을 대는 공급계약 (310만 달러)\n"
        f" {mark} ㈜나래로봇 : 로봇 현지조립을 위해 자카르타의 S사와 양해각서.\n"
    )
    assert told(read, resources, text) == [
        ("contract", "signed", ("㈜가람광학", "수르다드")),
        ("mou", "signed", ("㈜나래로봇", "S사")),
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (" - 주식회사 가람 12만 4천 달러 현장계약", [("contract", "signed", ("주식회사 가람",))]),
        (" - ㈜가람 약 12만 달러 현장계약", [("contract", "signed", ("㈜가람",))]),
        (" - ㈜가람 V사와 20만 달러 MOU", [("mou", "signed", ("㈜가람", "V사"))]),
        # a public body does not sell
        (" - 창원시 12만 달러 현장계약", []),
    ],
)
def test_agreement_items_firm_and_sum(read: Read, resources: Resources, item: str, expected: Told) -> None:
    assert told(read, resources, f"시는 14일 싱가포르에서 상담회를 열었다.\n\n{item}\n") == expected


def test_agreement_items_of_a_calendar(record: Extract) -> None:
    text = (
        "[주간일정] 중소벤처기업부 및 산하기관\n\n"
        "이번 주 일정은 다음과 같으며 사정에 따라 바뀔 수 있습니다.\n\n"
        "5월 11일(화)\n"
        " (차관) 10:00 차관회의\n"
        " (소진공) 10:30 소상공인시장진흥공단-경상북도-안동시 전통시장 업무협약(경북도청)\n"
        " (장관) 15:00 8호 업무협약 — 중기부·하늘벤처스·한국벤처투자\n"
        "5월 12일(수)\n"
        " (중진공) 태국 산업부와 협력 MOU 체결(현지시간 10:00)\n"
    )
    found = {tuple(p.name for p in a.parties): (a.status.value, a.date) for a in record(text, "2021-05-07").agreements}
    assert found == {
        ("소상공인시장진흥공단", "경상북도", "안동시"): ("planned", "2021-05-11"),
        ("중소벤처기업부", "하늘벤처스", "한국벤처투자"): ("planned", "2021-05-11"),
        ("중진공", "태국 산업부"): ("planned", "2021-05-12"),
    }


def test_agreement_items_with_a_described_head(read: Read, resources: Resources) -> None:
    text = (
        "엑스포에서 업무협약(MOU)도 5건, 1,100만 달러가 성사됐다.\n\n"
        " ○ 통영의 굴 가공업체 B수산 : 홍콩 수입상과 냉동굴 180만 달러\n"
        " ○ 나머지 4건은 미국 바이어가 상대방이며, 참치캔이 주된 품목\n"
    )
    assert told(read, resources, text) == [("mou", "signed", ("B수산",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "가람무역이 M사와 3월 5일 체결하려던 100만 달러 규모의 공급협약 역시 날짜를 다시 잡지 못하고 있다.",
            [("agreement", "planned", ("가람무역", "M사"))],
        ),
        (
            "김해시와 남해군이 함께 준비하던 물류센터 설립 협약도 뒤로 밀렸다.",
            [("agreement", "planned", ("김해시", "남해군"))],
        ),
        ("H사의 대표가 온 자리에서 계약을 맺으려면 허가가 있어야 한다.", []),
    ],
)
def test_agreement_items_put_off_or_failed(read: Read, resources: Resources, text: str, expected: Told) -> None:
    assert told(read, resources, text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("두 나라 기업이 24건의 협력문서를 주고받았다.", "agreement", 24),
        ("의료기기촉진단은 계약 없이 73만불 상당의 의향서(LOI) 6건을 교환했다.", "loi", 6),
        ("쌍방은 상담을 거쳤는데 그중 6건은 당장에서 계약을 체결하였다.", "contract", 6),
    ],
)
def test_agreement_items_counted_without_parties(
    read: Read, resources: Resources, text: str, kind: str, number: int
) -> None:
    (frame,) = resources.agreement_frames.build(read(text, "2021-05-07"))
    assert (frame.kind, frame.count and frame.count.value, frame.parties) == (kind, number, [])


def test_agreement_items_table_of_partners_and_days(record: Extract) -> None:
    text = (
        "예산군 국제교류현황\n\n예산군은 해외 도시와 교류를 넓혀 가고 있다.\n\n"
        "협약 체결 현황\n국가  상대기관  체결일  구분\n"
        "베트남  동탑성 인민위원회  2011. 9. 5  농업협력 양해각서\n"
        "우즈베키스탄  페르가나주 투자청  2018. 5. 3  우호교류 의향서\n"
    )
    found = record(text, "2021-05-07")
    assert {(tuple(p.name for p in a.parties), a.kind.value, a.date) for a in found.agreements} == {
        (("예산군", "동탑성 인민위원회"), "mou", "2011-09-05"),
        (("예산군", "페르가나주 투자청"), "loi", "2018-05-03"),
    }
    assert not found.events
