"""The occasion of a sum: named in the sentence, of a leg, of trade; and sums that are no occasion's."""

from __future__ import annotations

import pytest
from short_texts import Extract

MISSION = (
    "가람시 무역사절단 귀국\n\n"
    "가람시는 지난 6월 3일부터 9일까지 베트남과 태국에 무역사절단을 보냈다고 11일 밝혔다.\n\n"
    "4일 하노이 상담회에서는 바이어 31명과 217만 달러를 상담했다. 7일 방콕 상담회에서는 143만 달러의 상담이 오갔다.\n\n"
)


def occasions(record: Extract, text: str) -> dict[str, str | None]:
    """Value -> name of the event."""
    found = record(text, "2021-06-11")
    names = {event.id: event.name for event in found.events}
    return {format(a.value, "f"): names.get(a.event) if a.event else None for a in found.amounts}


def test_amount_occasions_of_legs(record: Extract) -> None:
    told = occasions(record, MISSION)
    assert "하노이" in str(told["2170000"])
    assert "방콕" in str(told["1430000"])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("지난해 양국 교역액은 53억 달러였다.", "5300000000"),
        ("베트남 화장품 시장은 5억 3천만 달러다.", "530000000"),
        ("수출 중단으로 도내 업체는 53만 달러의 피해를 봤다.", "530000"),
        ("베트남 정부가 53억 달러를 들여 새 항만을 짓는다.", "5300000000"),
        ("시가 올해 해외마케팅에 쓴 돈은 13억 원이다.", "1300000000"),
        ("시는 내년에 53억 원의 예산으로 기업 200개사를 돕는다.", "5300000000"),
        ("도는 2027년까지 총사업비 317억 원을 들여 항공산업단지를 조성한다.", "31700000000"),
        ("시는 물류비 지원 예산을 53억 원에서 늘렸다.", "5300000000"),
        ("한편 가람은행의 중소기업 대출은 53억 원이다.", "5300000000"),
        ("가람 시장은 “인증 비용을 업체당 530만 원씩 대겠다”고 말했다.", "5300000"),
        ("현재 등록한 한국기업의 실제투자액은 53억 달러다.", "5300000000"),
        ("가람정밀은 지난 3월 그리스 선주사와 53만 달러의 계약을 맺었다.", "530000"),
        ("이 사절단은 2011년부터 15개국에 파견돼 5천3백만 달러의 계약을 맺었다.", "53000000"),
        ("최근 3년 동안 47개사가 참가했다. 아울러 53억원이 거래됐다.", "5300000000"),
        ("3개 전시회를 통해 5천3백만 달러의 계약을 올렸다.", "53000000"),
        ("시는 5월까지 14회 203개사를 보내 5천3백만 달러의 계약추진 성과를 거두었다.", "53000000"),
        ("올 한 해 파견과 초청을 합친 계약추진액은 2,130만 달러다.", "21300000"),
        ("시는 올해 37회의 해외마케팅 사업으로 상담 1억 3,100만 달러를 올렸다.", "131000000"),
        ("시는 피해를 본 업체에 긴급경영안정자금 53억 원을 풀기로 했다.", "5300000000"),
        ("도는 내년에 올해보다 7억 원 늘어난 53억 원을 들여 이 같은 일을 이어 간다.", "5300000000"),
        ("도는 내년에 올해보다 7억 원 늘어난 53억 원을 들여 이 같은 일을 이어 간다.", "700000000"),
        ("지난해 도내 화장품 생산액은 1조 3천억 원이다.", "1300000000000"),
        ("지난해 국내 업계의 해외플랜트 수주액은 53억 달러였다.", "5300000000"),
        ("도내 공공기관이 지난해 구매한 지역 제품은 모두 5천3백억 원어치다.", "530000000000"),
        ("이로써 시장 취임 뒤 시가 끌어들인 투자는 53개 기업, 5천3백억 원으로 늘었다.", "530000000000"),
        ("지금까지 53개 과제에서 530억 원의 구매가 일어났다.", "53000000000"),
    ],
)
def test_amount_occasions_none(text: str, value: str, record: Extract) -> None:
    assert occasions(record, MISSION + text)[value] is None


def test_amount_occasions_of_aid_that_the_occasion_gives(record: Extract) -> None:
    told = occasions(record, MISSION + "시는 참가업체에 항공료와 통역비를 업체당 최대 300만 원까지 지원했다.")
    assert told["3000000"] is not None


@pytest.mark.parametrize(
    "place",
    [
        "하노이와 방콕에서",
        "베트남 하노이와 태국 방콕에서",
        "베트남 하노이와 태국(TH) 방콕에서",
        "하노이와 방콕 두 도시에서",
    ],
)
def test_amount_occasions_of_towns_joined_are_the_whole_s(place: str, record: Extract) -> None:
    text = MISSION + f"가람시는 무역사절단이 {place} 모두 360만 달러의 수출 상담을 했다고 설명했다."
    assert "무역사절단" in str(occasions(record, text)["3600000"])


def test_amount_occasions_of_both_towns(record: Extract) -> None:
    text = MISSION + "시는 방콕 상담회를 마친 뒤 두 도시에서 계약 추진 91만 달러가 나왔다고 집계했다."
    assert "무역사절단" in str(occasions(record, text)["910000"])


def test_amount_occasions_back_from_last_year_in_a_new_paragraph(record: Extract) -> None:
    text = (
        "가람시 구매상담회 개최\n\n"
        "가람시는 9일 가람호텔에서 ‘2021 가람 구매상담회’를 열었다. "
        "지난해 비대면으로 치렀던 행사를 다시 대면으로 돌렸다.\n\n"
        "상담장에는 대기업 구매담당자 43명이 나왔다. "
        "중소기업 61개사가 모두 187건을 상담했고 상담액은 312억 원으로 집계됐다.\n"
    )
    assert "2021 가람" in str(occasions(record, text)["31200000000"])


def test_amount_occasions_of_a_town_without_a_leg(record: Extract) -> None:
    text = MISSION + "호찌민이 상담 620만 달러에 계약 87만 달러였다."
    assert "하노이" not in str(occasions(record, text)["6200000"])
    assert "방콕" not in str(occasions(record, text)["6200000"])


def test_amount_occasions_before_what_they_are_measured_by(record: Extract) -> None:
    text = (
        "가람광학전 한국관 계약 612만 달러\n\n"
        "지난 5월 5일부터 7일까지 열린 가람광학전에 31개사가 참가했다.\n\n"
        "현장계약은 612만 달러로 지난해 같은 전시회의 540만 달러를 넘어섰다.\n"
    )
    assert occasions(record, text)["6120000"] == "가람광학전"


@pytest.mark.parametrize(
    ("text", "value", "whole"),
    [
        ("두 나라 바이어 97개사가 상담장을 찾았고 상담액은 모두 360만 달러다.", "3600000", True),
        ("두 도시 성적을 더하면 상담 360만 달러다.", "3600000", True),
        ("사절단은 하노이 호찌민 방콕을 차례로 돌면서 모두 360만 달러를 상담했다.", "3600000", True),
        ("시는 항공료 절반과 통역비 등 9천만 원을 댔다.", "90000000", True),
        ("이 가운데 두 곳이 36만 달러를 계약했다.", "360000", False),
    ],
)
def test_amount_occasions_of_the_whole_way(text: str, value: str, whole: bool, record: Extract) -> None:
    told = occasions(record, MISSION + text)[value]
    assert (told == "무역사절단") is whole


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("시는 올해 목표를 계약 310만 달러로 잡았다.", "3100000"),
        ("올해 사업비는 4억 2천만 원이다.", "420000000"),
    ],
)
def test_amount_occasions_back_from_last_year_by_its_word(text: str, value: str, record: Extract) -> None:
    fair = (
        "가람시, 가람식품박람회 참가\n\n"
        "가람시는 오는 10월 5일부터 8일까지 열리는 가람식품박람회에 참가한다. "
        "지난해 이 박람회에는 4개사가 나가 58만 달러를 계약했다. "
    )
    told = occasions(record, fair + text)
    assert told[value] == "가람식품박람회"
    assert told["580000"] != "가람식품박람회"


def test_amount_occasions_sales_of_a_fair(record: Extract) -> None:
    text = (
        "가람시는 지난 5월 3일부터 7일까지 가람백화점에서 연 ‘가람 특산품 특판전’의 판매고가 3억 1천만 원이라고 밝혔다."
    )
    assert occasions(record, text)["310000000"] == "가람 특산품 특판전"
    told = occasions(record, text + " 가람식품은 지난해 53억 원의 매출을 올렸다.")
    assert told["5300000000"] is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("올해 목표 : 상담액 5,300만불, 계약추진액 1,300만불", "13000000"),
        ("지난해 1월 협정이 발효되어 시는 530만 달러의 상담이 이뤄질 것으로 보고 있다.", "5300000"),
    ],
)
def test_amount_occasions_hoped_for(text: str, value: str, record: Extract) -> None:
    fair = "가람시, 수출상담회 개최\n\n가람시는 오는 7월 6일 가람호텔에서 ‘2021 가람 수출상담회’를 연다.\n\n"
    assert occasions(record, fair + text)[value] == "2021 가람 수출상담회"


def test_amount_occasions_of_this_one(record: Extract) -> None:
    text = (
        MISSION + "당초 5월로 잡았던 인도 시장개척단은 취소됐으며, 이번 사절단 경비 8천만 원은 그 예산을 돌린 것이다."
    )
    assert occasions(record, text)["80000000"] == "무역사절단"


def test_amount_occasions_part_of_the_sum_before(record: Extract) -> None:
    total = "사절단은 모두 360만 달러를 상담했다. 이 가운데 97만 달러는 6개월 안에 계약으로 이어질 전망이다."
    told = occasions(record, MISSION + total)
    assert told["970000"] == told["3600000"]


def test_amount_occasions_in_turn(record: Extract) -> None:
    text = (
        "가람재단, 상담회 두 차례\n\n"
        "가람재단은 6월 3일 ‘한인바이어 초청 수출상담회’를 열었다. "
        "8일에는 ‘대만 바이어 초청 수출상담회’가 이어졌다.\n\n"
        "상담회별 실적은 421만 달러, 313만 달러 순이다."
    )
    told = occasions(record, text)
    assert "한인" in str(told["4210000"])
    assert "대만" in str(told["3130000"])


def test_amount_occasions_of_the_whole_behind_its_legs(record: Extract) -> None:
    text = (
        "가람시 무역사절단 귀국\n\n"
        "가람시는 지난 6월 3일부터 9일까지 베트남과 태국에 무역사절단을 보냈다고 11일 밝혔다.\n\n"
        "사절단은 4일 하노이 롯데호텔, 7일 방콕 힐튼호텔에서 수출상담회를 열었다. "
        "하노이에서는 바이어 31개사와 83건, 방콕에서는 27개사와 61건의 상담이 이뤄졌다. "
        "상담액은 총 437만 달러, 계약추진액은 113만 달러다."
    )
    told = occasions(record, text)
    assert told["4370000"] == told["1130000"] == "무역사절단"


def test_amount_occasions_compared_with_another(record: Extract) -> None:
    text = (
        "가람시 구매상담회 열려\n\n"
        "가람시가 10일 가람체육관에서 연 ‘가람 동반성장 구매상담회’에 중소기업 112개사가 왔다. "
        "구매로 이어질 금액은 73억 원이다. 지난 3월 나래시에서 열린 나래 상담회(예상 41억 원) 때보다 크게 늘었다. "
        "㈜한빛금속은 2억 3천만 원어치의 공급계약을 맺었다."
    )
    told = occasions(record, text)
    assert "나래" in str(told["4100000000"])
    assert "가람" in str(told["230000000"])


def test_amount_occasions_of_an_agreement_taken_up(record: Extract) -> None:
    text = (
        "나래시·한빛제강, 협력업체 돕는다\n\n"
        "나래시와 한빛제강이 15일 시청에서 「협력업체 동반성장 업무협약」을 맺었다.\n\n"
        "두 기관은 협약에 따라\n○ 한빛제강이 31억 원을 출연해 협력자금을 만들고\n○ 기술 교육에 힘을 모은다.\n\n"
        "협약에 이어 열린 구매상담회에서는 43개 업체가 97건을 상담했다."
    )
    found = record(text, "2021-06-16")
    (fund,) = found.amounts
    (signed,) = found.agreements
    assert fund.role.value == "funding"
    assert fund.agreement == signed.id
    assert fund.event == signed.event


SIGNED = (
    "나래시·한빛제강, 협력업체 돕는다\n\n"
    "나래시는 8일 시청에서 한빛제강과 ‘협력업체 동반성장 업무협약’을 체결했다. "
    "두 기관은 각각 31억 원과 52억 원을 마련한다.\n\n"
)


@pytest.mark.parametrize(
    "behind",
    [
        "시는 오는 22일 호텔에서 구매상담회를 연다.",  # still to come when the sums are told
        "협약식에 앞서 시장은 업체를 찾아 간담회를 열었다. 다음 달 12일에는 합동 설명회를 개최한다.",
    ],
)
def test_amount_occasions_of_a_signing_before_the_next_occasion(behind: str, record: Extract) -> None:
    found = record(SIGNED + behind, "2021-06-09")
    (signing,) = [e for e in found.events if e.type.value == "agreement_signing"]
    assert (signing.name, signing.date) == ("협력업체 동반성장 업무협약", "2021-06-08")
    assert [a.event for a in found.amounts] == [signing.id] * 2
    assert [a.event for a in found.agreements] == [signing.id]


def test_amount_occasions_of_many_occasions_together(record: Extract) -> None:
    text = (
        "가람시는 무역사절단 4회, 전시회 5회에 연 186개사를 보내 계약액 2,718만 달러를 올렸다. "
        "계약액은 2,240만 달러에서 늘었다."
    )
    told = occasions(record, MISSION + text)
    assert told["27180000"] is None
    assert told["22400000"] is None


def test_amount_occasions_parts_where_their_total_is(record: Extract) -> None:
    text = (
        "가람시 무역사절단 귀국\n\n"
        "가람시가 남미에 보낸 무역사절단이 지난 4월 19일부터 5월 2일까지 763만 달러를 계약했다.\n\n"
        "도시별로는 상파울루가 312만 달러, 리마가 265만 달러, 산티아고가 186만 달러였다. "
        "산티아고에서는 27일 바이어 40명이 상담장을 찾았다."
    )
    told = occasions(record, text)
    assert told["7630000"] == told["3120000"] == told["2650000"] == "무역사절단"


LEGS = (
    "가람시 무역사절단 귀국\n\n"
    "가람시가 튀르키예와 폴란드에 보낸 ‘동유럽 무역사절단’이 18일 귀국했다.\n\n"
    "사절단은 14일 이스탄불, 16일 바르샤바에서 각각 수출상담회를 가졌다.\n\n"
)


def test_amount_occasions_of_the_town_before_a_weak_word(record: Extract) -> None:
    text = LEGS + "이스탄불에서는 64건, 712만 달러를 상담했다. 바르샤바의 상담은 51건, 494만 달러였다."
    found = record(text, "2019-10-21")
    places = {event.id: event.place.city for event in found.events}
    journey = next(event for event in found.events if event.type.value == "trade_mission")
    told = {format(a.value, "f"): a.event for a in found.amounts}
    assert places[str(told["7120000"])] == "이스탄불"
    assert places[str(told["4940000"])] == "바르샤바"
    # the day of return is told alone; the talks of the days before are the journey's
    assert {e.part_of for e in found.events if e.type.value == "consultation"} == {journey.id}


def test_amount_occasions_of_a_town_behind_another(record: Extract) -> None:
    text = LEGS + "14일 이스탄불 상담회에서 712만 달러, 16일 바르샤바에서 494만 달러의 상담이 오갔다."
    found = record(text, "2019-10-21")
    places = {event.id: event.place.city for event in found.events}
    assert [places[str(a.event)] for a in found.amounts] == ["이스탄불", "바르샤바"]


def test_amount_occasions_in_time(record: Extract) -> None:
    text = (
        "가람시, 상담회 연다\n\n"
        "가람시는 6월 3일 시청에서 ‘가람 수출상담회’를 열었다. 오는 9월에는 구미에서 박람회를 연다.\n\n"
        "참가업체들은 모두 217만 달러를 계약했다. 지난해에는 31개사가 190만 달러를 상담했다."
    )
    told = occasions(record, text)
    assert told["2170000"] == "가람 수출상담회"  # what is over is of no occasion to come
    assert told["1900000"] != "가람 수출상담회"  # nor last year's of this year's


def test_amount_occasions_items_before_the_next(record: Extract) -> None:
    text = (
        "가람전시장 결산\n\n"
        "전시회별 상담액은 지난 3월 개최된 ‘가람 국제공작기계전’ 1천440억원, "
        "같은 달 열린 ‘나래 국제섬유기계전’ 521억원, "
        "6월 열린 ‘다온 국제안전기기전’ 140억원이다."
    )
    told = occasions(record, text)
    assert "공작" in str(told["144000000000"])
    assert "섬유" in str(told["52100000000"])
    assert "안전" in str(told["14000000000"])


def test_amount_occasions_back_from_a_seminar_and_from_last_year(record: Extract) -> None:
    text = (
        "가람박람회 한국관 성황\n\n"
        "□ 가람시는 3월 6일부터 9일까지 두바이에서 열린 ‘가람 국제식품박람회’에 한국관을 꾸렸다.\n\n"
        "□ 개막 이튿날에는 호텔에서 ‘할랄 세미나’를 열었다.\n\n"
        "□ 현장 계약도 나왔다.\n\n"
        "  ○ ㈜나래푸드는 사우디 G사와 93만 달러의 계약을 맺었다. 이 회사는 작년 박람회에서 G사를 만났다.\n\n"
        "  ○ 버섯업체 ㈜다온팜은 두바이 도매상 K사와 17만 달러의 계약을 맺었다."
    )
    found = record(text, "2017-03-12")
    fair = next(e for e in found.events if e.type.value == "exhibition" and str(e.date).startswith("2017"))
    assert {a.event for a in found.amounts} == {fair.id}
    assert {a.event for a in found.agreements} == {fair.id}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("가람시는 12일 열기로 한 나래대학교와의 ‘창업지원 업무협약식’을 무기한 연기했다.", "agreement_signing"),
        (
            "가람시는 25일 나래호텔에서 한-아세안 교류회를 연다. 이 자리에서 가람진흥원은 베트남 기업청, "
            "캄보디아 상공회의소와 각각 업무협약을 체결하기로 했다.",
            "meeting",
        ),
    ],
)
def test_amount_occasions_of_agreements_still_to_be_signed(line: str, kind: str, record: Extract) -> None:
    found = record("가람시 소식\n\n" + line, "2015-06-10")
    kinds = {event.id: event.type.value for event in found.events}
    assert found.agreements
    assert {kinds.get(str(a.event)) for a in found.agreements} == {kind}


def test_amount_occasions_of_the_whole_summed_up(record: Extract) -> None:
    text = MISSION + "시는 이들을 포함해 530만 달러 이상이 연내 계약으로 이어질 것으로 기대한다."
    assert occasions(record, text)["5300000"] == "무역사절단"


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            "가람시 방문단이 나루시를 찾았다고 11일 밝혔다. "
            "4일 나루시 상공회의소에서는 두 도시 기업인 교류상담회가 열렸다.",
            "교류상담회",
        ),
        (
            "가람시는 지난 6월 3일부터 9일까지 베트남에 무역사절단을 보냈다고 11일 밝혔다. "
            "4일 하노이와 7일 다낭에서는 수출상담회가 열렸다.",
            "무역사절단",
        ),
    ],
)
def test_amount_occasions_of_a_table_without_occasions(lead: str, expected: str, record: Extract) -> None:
    """At the one 상담회 of a visit; of several on a journey, on the whole of it."""
    table = (
        "\n\n< 품목별 상담 실적 >\n(단위 : 건, 만달러)\n구분  업체  건수  상담액\n화학  6  21  390\n기계  3  6  47\n"
    )
    told = occasions(record, f"가람시 결과\n\n{lead}{table}")
    assert expected in str(told["3900000"]) and expected in str(told["470000"])


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        # what the text does not say again
        ("가람시, 나루박람회서 850만달러 상담", "가람시는 4월 1일 나루박람회에 12개사와 참가했다.", {8_500_000}),
        # rounded in the headline, exact in the text
        ("가람시, 나루박람회서 850만달러 상담", "가람시는 4월 1일 나루박람회에서 852만달러를 상담했다.", {8_520_000}),
        # won that the text says to be yuan
        (
            "훈춘 상담회, 계약액 8,600만원",
            "28일 훈춘에서 상담회가 열려 계약액이 인민페로 8,600만원에 달했다.",
            {86_000_000},
        ),
    ],
)
def test_amount_occasions_of_headlines(headline: str, text: str, expected: set[int], record: Extract) -> None:
    found = record(f"{headline}\n\n{text}\n", "2019-04-09").amounts
    assert {int(amount.value) for amount in found} == expected and len(found) == len(expected)
