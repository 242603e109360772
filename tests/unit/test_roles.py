"""Who hosts, organises and sponsors, in words: cues, tasks, appositions, invitations."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.records import DocumentRecord, Event

MISSING = Event.__name__


def event(record: DocumentRecord, name: str) -> Event:
    """The one event whose name holds `name`."""
    found = [e for e in record.events if name in e.name]
    assert found, (MISSING, [e.name for e in record.events])
    return found[0]


def roles(record: DocumentRecord, name: str) -> tuple[list[str], list[str], list[str]]:
    told = event(record, name)
    return ([b.name for b in told.hosts], [b.name for b in told.organizers], [b.name for b in told.sponsors])


@pytest.mark.parametrize(
    ("text", "name", "hosts", "organizers", "sponsors"),
    [
        (
            "경기도와 KOTRA가 주최하고 수원시가 주관한 ‘남부 수출상담회’가 12일 수원에서 열렸다.",
            "남부",
            ["경기도", "KOTRA"],
            ["수원시"],
            [],
        ),
        (
            "대구시와 나래협회 등 4개 기관 및 단체가 공동 주최한 ‘섬유 수출상담회’가 15일 대구에서 열렸다.",
            "섬유",
            ["대구시", "나래협회"],
            [],
            [],
        ),
        (
            "나래협회와 중소기업중앙회 공동으로 15일 대구에서 ‘섬유 수출상담회’를 개최한다.",
            "섬유",
            ["나래협회", "중소기업중앙회"],
            [],
            [],
        ),
        (
            "대한상공회의소가 주관하는 한중민간경제협의회 제2차 합동회의가 15일 대구에서 열렸다.",
            "합동회의",
            [],
            ["대한상공회의소"],
            [],
        ),
        (
            "대한상공회의소가 주관하는 한중민간경제협의회 제 2차합동회의가 15일 대구에서 열렸다.",
            "합동회의",
            [],
            ["대한상공회의소"],
            [],
        ),
        (
            "대구시 주최, 대구상공회의소 주관으로 열린 ‘섬유 수출상담회’가 15일 엑스코에서 막을 내렸다.",
            "섬유",
            ["대구시"],
            ["대구상공회의소"],
            [],
        ),
        (
            "‘호남 비즈니스 포럼’이 12일 광주에서 열렸다. 포럼은 광주시가 주최하고 전남도와 KOTRA가 공동 주관했으며 "
            "중소벤처기업부가 후원했다.",
            "호남",
            ["광주시"],
            ["전남도", "KOTRA"],
            ["중소벤처기업부"],
        ),
        (
            "10일 하노이에서 ‘동남아 비즈니스 포럼’이 산업통상자원부의 후원으로 열렸다.",
            "동남아",
            [],
            [],
            ["산업통상자원부"],
        ),
        (
            "3월 24일 칠레에서는 ‘남미 한국상품전’이 코트라 주관으로 열리는데 이어 7월에는 하노이에서 상담회가 열린다.",
            "남미",
            [],
            ["코트라"],
            [],
        ),
        (
            "‘여름 판촉전’은 20일부터 LA에서 열리며 현지 바이어 나루트레이딩(NARU TRADING·홍길동 대표)에서 주관한다.",
            "여름",
            [],
            ["나루트레이딩"],
            [],
        ),
        (
            "15일 서울에서 열린 ‘겨울 구매상담회’에는 신한은행과 우리은행이 협찬사로 이름을 올렸다.",
            "겨울",
            [],
            [],
            ["신한은행", "우리은행"],
        ),
        (
            "창업진흥원이 맡아 치른 ‘봄 수출상담회’가 20일 서울에서 열렸다. 경기도가 주최했다.",
            "봄",
            ["경기도"],
            ["창업진흥원"],
            [],
        ),
        (
            "중소벤처기업부는 20일 서울에서 ‘가을 수출상담회’를 열었다. 행사 운영은 창업진흥원이 맡았다.",
            "가을",
            ["중소벤처기업부"],
            ["창업진흥원"],
            [],
        ),
        (
            "울산시는 20일 울산에서 ‘여름 수출상담회’를 열었다. 현지 수행기관인 KOTRA 울산지원단이 바이어를 골랐다.",
            "여름",
            ["울산시"],
            ["KOTRA 울산지원단"],
            [],
        ),
        (
            "길림성 상무청과 연변주 정부 등 부처가 주최하고 연변주 상무국 등 부처가 주관한 ‘두만강 무역상담회’가 "
            "28일 연길에서 열렸다.",
            "두만강",
            ["길림성 상무청", "연변주 정부"],
            ["연변주 상무국"],
            [],
        ),
        (
            "한국무역협회, KOTRA 등 5개 기관이 공동 주최하는 ‘서남권 수출상담회’가 5일 목포에서 열린다.",
            "서남권",
            ["한국무역협회", "KOTRA"],
            [],
            [],
        ),
        (
            "행정안전부와 12개 시·도가 공동 주최하는 ‘향토 수출상담회’가 5일 서울에서 열린다.",
            "향토",
            ["행정안전부"],
            [],
            [],
        ),
        (
            "‘동해 수출상담회’가 5일 강릉에서 열렸다. 행사를 주최한 강원도는 내년에도 상담회를 이어 간다.",
            "동해",
            ["강원도"],
            [],
            [],
        ),
        (  # a list of roles without colons
            "나루 섬유박람회 개막(6일 10:30 엑스코) 8일까지. "
            "주최 대구시·경북도, 주관 한국가람마케팅센터·나루산업연합회, 후원 지식경제부.",
            "섬유박람회",
            ["대구시", "경북도"],
            ["한국가람마케팅센터", "나루산업연합회"],
            ["지식경제부"],
        ),
        (  # names that no list knows, right before the cue
            "‘나루 페스티벌’이 5일 대전에서 열렸다. 나루대 LINC+사업단이 주최하고 산학협력단이 주관했다.",
            "나루",
            ["나루대 LINC+사업단"],
            ["산학협력단"],
            [],
        ),
        (
            "‘제2회 나루 엑스포’가 5일 하노이에서 열렸다. 베트남 공상부가 주최하고 "
            "전시회사 나루사드(NARUSAD)가 주관했다.",
            "나루",
            ["베트남 공상부"],
            ["나루사드"],
            [],
        ),
        (
            "‘나루 무역사절단’이 5일 알마티로 떠났다. 사절단은 KOTRA 알마티·타슈켄트 무역관이 주관한다.",
            "나루",
            [],
            ["KOTRA 알마티·타슈켄트 무역관"],
            [],
        ),
        (
            "5일 고양에서는 나루 기계박람회(가람진흥회 주최)와 나루 공구전(다솜조합 주최)이 함께 열린다.",
            "기계박람회",
            ["가람진흥회"],
            [],
            [],
        ),
        (
            "‘소싱 수출상담회’가 12일 서울에서 열렸다. 한국무역협회가 주최하고 구글과 네이버, KOTRA가 후원했다.",
            "소싱",
            ["한국무역협회"],
            [],
            ["구글", "네이버", "KOTRA"],
        ),
        # Koreans abroad
        (
            "다롄시인민정부와 경상남도가 주최하고 다롄한국인(상)회와 KOTRA가 주관한 "
            "‘기계 상담회’가 2일 다롄에서 열렸다.",
            "기계",
            ["다롄시인민정부", "경상남도"],
            ["다롄한국인(상)회", "KOTRA"],
            [],
        ),
        # what stands before a name in a list says what it is; a newspaper that hosts
        (
            "‘나루 경제인대회’가 5일 수원에서 열린다. "
            "경기도와 수원시, 국가기간뉴스통신사 연합뉴스가 공동 주최하는 대회다.",
            "경제인대회",
            ["경기도", "수원시", "연합뉴스"],
            [],
            [],
        ),
        ("10일 나루뉴스24가 주최한 ‘혁신 콘퍼런스’가 서울에서 열렸다.", "혁신", ["나루뉴스24"], [], []),
        (
            "‘나루 상담회’가 10일 열린다. 주최는 진주시, 주관은 나루산업협회다.",
            "나루",
            ["진주시"],
            ["나루산업협회"],
            [],
        ),
        (
            "‘나루 상담회’가 진주시 주최·나루산업협회 주관으로 10일 열린다.",
            "나루",
            ["진주시"],
            ["나루산업협회"],
            [],
        ),
        # firms that run fairs abroad
        (
            "‘나루텍 2015’ 전시회가 18일부터 21일까지 방콕에서 열렸다. "
            "리드 나루덱스가 주최하는 이 전시회는 올해로 29회째다.",
            "나루텍",
            ["리드 나루덱스"],
            [],
            [],
        ),
    ],
)
def test_roles_of_cues(
    record: Extract, text: str, name: str, hosts: list[str], organizers: list[str], sponsors: list[str]
) -> None:
    assert roles(record(text, "2019-05-30"), name) == (hosts, organizers, sponsors)


@pytest.mark.parametrize(
    "told", ["주최·주관했다", "주최 및 주관했다", "공동 주최, 주관했으며 영주시가 후원했다", "주최·주관한다"]
)
def test_roles_told_in_one_breath(record: Extract, told: str) -> None:
    text = f"12일 가람진흥원이 영주에서 ‘가람 수출상담회’를 {told}."
    assert roles(record(text, "2018-08-01"), "상담회")[:2] == (["가람진흥원"], ["가람진흥원"])


def test_roles_with_a_partner_keep_the_host_told_before(record: Extract) -> None:
    text = (
        "충남도가 12일 천안에서 ‘서해 수출상담회’를 연다. 이번 상담회는 대전시와 공동 주최하고 한국무역협회가 주관한다."
    )
    hosts, organizers, _ = roles(record(text, "2019-05-10"), "서해")
    assert set(hosts) == {"충남도", "대전시"}
    assert organizers == ["한국무역협회"]


def test_roles_take_the_topic_before_a_nearer_mention(record: Extract) -> None:
    text = (
        "경기도는 5일 칭다오에서 ‘녹색산업 포럼’을 열었다. 포럼은 강연과 비즈니스 상담회로 진행되며 경기도와 "
        "산둥성 인민정부가 주최한다."
    )
    hosts, _, _ = roles(record(text, "2012-11-30"), "녹색산업 포럼")
    assert "산둥성 인민정부" in hosts


def test_roles_what_an_occasion_is_said_to_be(record: Extract) -> None:
    """나루엑스포는 A가 주최하는 최대 전시회로: told of 나루엑스포, and no second occasion."""
    text = (
        "경기도는 12일부터 15일까지 광주에서 열린 ‘나루 소비재박람회’에 9개사를 보냈다. "
        "나루 소비재박람회는 한국무역협회가 해마다 주최하는 국내 최대 전시회로, 올해는 300개사가 출품했다."
    )
    found = record(text, "2020-06-17")
    assert len(found.events) == 1
    assert roles(found, "나루")[0] == ["한국무역협회"]


def test_roles_of_the_whole_occasion_do_not_stay_with_a_side_event(record: Extract) -> None:
    text = (
        "한국무역협회는 10일 서울에서 ‘세계 수출상담회’를 열었다. 부대행사로 열린 수출 세미나는 한국무역보험공사가 "
        "맡았다. 이번 행사는 KOTRA가 주관하고 신한은행이 협찬했다."
    )
    told = record(text, "2019-05-30")
    assert roles(told, "세계 수출상담회") == (["한국무역협회"], ["KOTRA"], ["신한은행"])


def test_roles_invitation_hosts_a_visit_but_not_a_mission_sent(record: Extract) -> None:
    visit = "서울 강서구상공회 대표단이 오타루상공회의소의 초청으로 2월 1일 홋카이도를 방문한다."
    assert [[b.name for b in e.hosts] for e in record(visit, "2017-01-20").events] == [["오타루상공회의소"]]
    sent = "창원시는 오는 11월 20일부터 23일까지 안산시의 초청으로 중국에 무역사절단을 보낸다."
    assert roles(record(sent, "2021-11-01"), "사절단")[0] == ["창원시"]


def test_roles_partners_told_without_the_occasion(record: Extract) -> None:
    text = (
        "수원시는 새로운 판로를 찾고 있다. ‘나루 수출상담회’가 12일 수원에서 열렸다. 바이어 62개사와 기업이 만났다. "
        "경기도·KOTRA와 함께 열었고 신한은행이 협찬했다."
    )
    assert roles(record(text, "2020-06-17"), "나루")[0] == ["수원시", "경기도", "KOTRA"]


def test_roles_who_carried_it_out(record: Extract) -> None:
    text = "경남도는 지난 3일부터 9일까지 폴란드에 무역사절단을 보냈다. 한국무역협회 경남지부가 수행하였다."
    assert roles(record(text, "2023-05-10"), "무역사절단")[1] == ["한국무역협회 경남지부"]
    text = "경남도는 지난 3일부터 9일까지 폴란드에 무역사절단을 보냈다. 한국무역협회 경남지부가 다른 사업을 수행했다."
    assert roles(record(text, "2023-05-10"), "무역사절단")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "구미시가 보낸 ‘나루 무역사절단’이 5일 귀국했다. 사업은 KOTRA 대구경북지원단이 시의 위탁을 받아 수행했다.",
        "구미시는 ‘나루 무역사절단’이 5일 귀국했다고 밝혔다. 업무는 시와 손잡은 KOTRA 대구경북지원단이 맡아 수행했다.",
        "구미시가 KOTRA 대구경북지원단에 맡겨 꾸린 ‘나루 무역사절단’이 12일부터 19일까지 폴란드를 돌았다.",
        "구미시가 KOTRA 대구경북지원단에 운영을 맡겨 5~16일 브라질에 보낸 나루 무역사절단이 돌아왔다.",
        "구미시는 13일부터 19일까지 첸나이에 나루 무역사절단을 보냈다. "
        "KOTRA 대구경북지원단이 수행한 이 사절단은 142건을 상담했다.",
        "구미시는 11일 방콕에 나루 무역사절단을 보낸다. 10개사가 참가하며 주관기관은 KOTRA 대구경북지원단임.",
        "구미시는 8월 20일 방콕으로 떠날 나루 무역사절단을 취소했다. "
        "시는 상담장 계약금을 돌려받기 위해 수행기관인 KOTRA 대구경북지원단과 협의하고 있다.",
    ],
)
def test_roles_who_was_given_the_task(record: Extract, text: str) -> None:
    hosts, organizers, _ = roles(record(text, "2019-09-10"), "무역사절단")
    assert (hosts, organizers) == (["구미시"], ["KOTRA 대구경북지원단"])


def test_roles_of_a_body_named_like_a_meeting(record: Extract) -> None:
    text = (
        "대구시와 (사)나루화장품협의회는 5일 협약을 맺는다. 6일에는 수출상담회가 온라인으로 열린다. 협의회가 주관하며 "
        "KOTRA가 바이어를 모은다."
    )
    assert roles(record(text, "2019-09-01"), "수출상담회")[1] == ["나루화장품협의회"]


def test_roles_in_a_bracket_with_the_occasion(record: Extract) -> None:
    text = (
        "남부권 중소기업 120곳이 한자리에 모인다. (중소기업청 주최, 대·중소기업협력재단 및 경남지방중소기업청 주관 "
        "「남부권 구매상담회」. 9.21~22 창원컨벤션센터)"
    )
    told = roles(record(text, "2019-09-01"), "남부권")
    assert told[:2] == (["중소기업청"], ["대·중소기업협력재단", "경남지방중소기업청"])


@pytest.mark.parametrize(
    "text",
    [
        # last year's edition is told of by the way
        "울산시가 14일 울산에서 ‘플랜트 수출상담회’를 열었다. 상담액은 43만달러다. "
        "26개사가 다녀간 지난해 상담회의 29만달러를 웃돈다. 실무는 울산경제진흥원이 맡았다.",
        # 작년에는 … 치렀던 행사로: this year's, told by its past
        "충남도는 23일 아산에서 ‘혁신 구매상담회’를 열었다. "
        "작년에는 화상으로 치렀던 행사로, 2년 만에 얼굴을 맞댄 자리다. 울산경제진흥원이 주관했다.",
        # the occasion told last, where the headline's is still to come
        "도, 투자상담회 열어\n충남도는 26일 아산에서 「스타트업 컨퍼런스」를 개최했다. "
        "울산경제진흥원이 주관한 이번 행사에는 700명이 함께했다. 다음날 같은 곳에서는 투자상담회가 이어졌다.",
    ],
)
def test_roles_go_to_the_edition_that_is_told(record: Extract, text: str) -> None:
    told = record(text, "2021-06-28")
    given = [e.name for e in told.events if [b.name for b in e.organizers] == ["울산경제진흥원"]]
    assert len(given) == 1
    assert any(word in given[0] for word in ("플랜트", "혁신", "컨퍼런스"))


def test_roles_a_part_held_by_others_has_their_organisers_only(record: Extract) -> None:
    text = (
        "하얼빈시인민정부가 주최하고 KOTRA가 주관한 ‘한국주간’이 7월 3일부터 7일까지 하얼빈에서 열렸다. "
        "한국주간의 행사로 제주도는 3일 하얼빈에서 제주관광설명회를 열었다."
    )
    assert roles(record(text, "2009-07-10"), "관광설명회")[:2] == (["제주도"], [])


@pytest.mark.parametrize(
    "text",
    [
        # what any body does, and who cares for something else than the occasion
        "‘내륙 수출상담회’가 5일 청주에서 열렸다. 충북테크노파크는 수출지원사업을 수행하고 있다.",
        "‘내륙 수출상담회’가 5일 청주에서 열렸다. 참가업체 모집은 충북테크노파크가 맡았다.",
        "‘내륙 수출상담회’가 5일 청주에서 열렸다. 센터 운영은 충북테크노파크가 맡는다.",
    ],
)
def test_roles_no_organiser_where_something_else_is_done(record: Extract, text: str) -> None:
    assert roles(record(text, "2019-05-30"), "내륙")[1] == []
