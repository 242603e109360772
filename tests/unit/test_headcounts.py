"""What counts count: slots of single sentences, sums and their parts."""

import pytest
from short_texts import Read

from coopevents.frames.occasion.headcounts import headcounts


def slots(read: Read, text: str) -> dict[str, list[int]]:
    """Numbers by slot, of all lines."""
    reading = read(text)
    found: dict[str, list[int]] = {}
    for line in reading.lines:
        for item in headcounts(reading, line):
            found.setdefault(item.slot, []).append(item.mention.value.number)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이번 상담회에는 도내 중소기업 25개사가 참가했다.", {"companies": [25]}),
        ("관내 중소기업 여덟 곳으로 꾸려진 사절단이 방콕을 찾았다.", {"companies": [8]}),
        ("국내기업 40개사와 일본기업 12개사가 마주 앉았다.", {"companies": [40], "foreign_companies": [12]}),
        ("상담회에는 해외 바이어 31개사가 나왔다.", {"foreign_companies": [31]}),
        ("하노이 상담회에는 도매상 41개사가 찾아와 96건을 상담했다.", {"foreign_companies": [41], "meetings": [96]}),
        ("상담회에는 37개사가 찾아와 96건을 상담했다.", {"companies": [37], "meetings": [96]}),
        ("상담회에는 37개사가 찾아와 26억 원의 융자를 신청했다.", {"companies": [37]}),
        (
            "하노이의 바이어 26개사를 도내 35개사와 이어주고, 피해 기업에는 자금을 푼다.",
            {"foreign_companies": [26], "companies": [35]},
        ),
        ("행사에는 태국 등 동남아 지역 투자사 42개사가 참석했다.", {"foreign_companies": [42]}),
        ("상담회에는 하노이 지역 수입업체 45개사가 참가했다.", {"foreign_companies": [45]}),
        ("‘한-태국 기술세미나’(경제인 150여명)에 이어 상담회가 열렸다.", {"people": [150]}),
        ("행사에는 중동 투자사 42개사에서 72명이 참석했다.", {"foreign_companies": [42], "people": [72]}),
        ("상담회에 참가한 중소기업은 12개사다.", {"companies": [12]}),
        ("상담회에는 도내 업체 130곳이 줄을 섰다.", {"companies": [130]}),
        ("설명회 참석 예정 인원은 200명이다.", {"people": [200]}),
        (
            "도내 식품업체 18개사와 태국 수입상 57개사가 193건을 상담하고 양해각서 6건을 체결했다.",
            {"companies": [18], "foreign_companies": [57], "meetings": [193]},
        ),
        ("도내 중소기업 34개사가 바이어와 407건을 상담, 12건의 MOU를 맺었다.", {"companies": [34], "meetings": [407]}),
        ("상담회에는 중동 5개국에서 31개사 37명의 바이어가 참석한다.", {"foreign_companies": [31], "buyers": [37]}),
        ("거래업체를 합쳐 31곳이 바이어로 나왔다.", {"foreign_companies": [31]}),
        ("전시장에는 바이어 180명이 찾아왔다.", {"buyers": [180]}),
        ("개막식에는 두 나라 경제인 90여 명이 자리를 함께했다.", {"people": [90]}),
        ("중소기업 대표, 투자자, 바이어 등 70여명이 참석했다.", {"people": [70]}),
        ("기업 대표와 무역관 직원 등 모두 26명.", {"people": [26]}),
        ("기업들은 바이어와 127건, 900만 달러의 상담을 벌였다.", {"meetings": [127]}),
        ("수출상담 실적은 97건에 이른다.", {"meetings": [97]}),
        ("사절단은 상담액 444만달러(83건)의 성과를 거뒀다.", {"meetings": [83]}),
        ("대만 바이어와 62차례 상담했다.", {"meetings": [62]}),
        ("포럼에서는 수출 중소기업 10만개 육성 방안을 논의했다.", {}),
        ("다낭에 투자한 우리 기업은 120여 개에 이른다.", {}),
        ("나래시는 관광객 4000명을 맞았다.", {}),
        ("현지에 투자한 우리 기업 20개사가 상담회에 참가했다.", {"companies": [20]}),
        ("한국측 84개 기업은 총 156차의 상담을 진행했다.", {"companies": [84], "meetings": [156]}),
        ("두 나라 기업들이 53차에 달하는 상담을 벌였다.", {"meetings": [53]}),
        ("하노이와 방콕을 찾은 동남아무역사절단 10개사가 612만달러를 계약했다.", {"companies": [10]}),
        (
            "베트남 국영 유통회사 17개사로 구성된 구매단과 중소기업 64개사가 만난다.",
            {"foreign_companies": [17], "companies": [64]},
        ),
        ("몽골상공회의소는 10월 회원사 20개사로 대표단을 꾸려 서울을 찾는다.", {"foreign_companies": [20]}),
        ("포럼은 24일로 옮겨 치렀다(가람호텔, 210명).", {"people": [210]}),
        ("새해에는 LA 무역사절단(10개사)을 시작으로 아홉 차례 나간다.", {"companies": [10]}),
        ("우크라이나 거래업체 94개사가 접속해 대금결제를 물었다.", {"companies": [94]}),
        ("프라하에서는 29개사와 62건의 상담이 이뤄졌다.", {"foreign_companies": [29], "meetings": [62]}),
        (
            "참가기업들은 현지 조달업체 등 31개 업체를 만나 88건을 상담했다.",
            {"foreign_companies": [31], "meetings": [88]},
        ),
        ("바이어 45개사 가운데 31개사가 방한을 꺼렸다.", {"foreign_companies": [45]}),
        ("도는 박람회에도 바이어 150개사를 부를 계획이다.", {"foreign_companies": [150]}),
        ("미국 18개사를 비롯해 일본 9개사 등 모두 27개사가 찾아왔다.", {"foreign_companies": [27]}),
        ("11월에는 12개사를 인도에 내보낼 방침이다.", {"companies": [12]}),
        ("사흘 만에 업체 19개사가 신청을 마쳤다.", {"companies": [19]}),
        ("참석자는 150여 명이었다.", {"people": [150]}),
        (
            "68개사에서 구매책임자 140명이 나와 국내 56개사를 만난다.",
            {"foreign_companies": [68], "buyers": [140], "companies": [56]},
        ),
        ("상담회에 35개사가 참가해 지역기업 70곳을 만난다.", {"foreign_companies": [35], "companies": [70]}),
        ("19개국에서 조달 벤더 63개사가 방한하였다.", {"foreign_companies": [63]}),
        ("내년 1월 두바이 박람회에는 16개사를 데리고 나간다.", {"companies": [16]}),
        ("구매담당 170여 명이 한국업체와 643차례 마주 앉았다.", {"buyers": [170], "meetings": [643]}),
        ("마지막 상담지인 부다페스트에서는 54건, 280만달러의 실적을 냈다.", {"meetings": [54]}),
        (
            "울란바토르에서는 바이어 58개사와 143건, 알마티에서는 49개사와 118건의 상담이 이뤄졌다.",
            {"foreign_companies": [58, 49], "meetings": [143, 118]},
        ),
        ("이번 상담회에는 국내에서 1,500여 중소기업이 참가했다.", {"companies": [1500]}),
        ("상담회에는 40여개 전문무역상사와 260개 이상의 지역 중소기업이 참가했다.", {"companies": [260]}),
        ("상인 900명이 연길을 찾으며 이중 약 250명이 상담회에 참가했다.", {"people": [900]}),
        ("방문단 6명은 13일까지 머문다.", {"people": [6]}),
        (
            "첸나이에서 71건 880만달러, 이스탄불에서 54건 605만달러의 상담이 이뤄졌다.",
            {"meetings": [71, 54]},
        ),
        ("두 도시에서 모두 164건, 2,380만 달러(약 242억 원) 규모의 수출상담을 진행했다.", {"meetings": [164]}),
        # no word of taking part: told of in the sentence of an occasion
        ("사절단에는 섀시와 와이퍼를 만드는 9개사가 올랐다.", {"companies": [9]}),
        ("10개사가 이미 비행기표를 끊은 뒤였다.", {"companies": [10]}),
        ("군수와 영농법인 대표 등 13명은 방콕을 훑고 돌아왔다.", {"people": [13]}),
        ("박람회는 사흘 동안 손님 1만2천명을 맞았다.", {"people": [12000]}),
        # who buys at home is neither
        (
            "1차 협력사 42곳의 구매담당자가 앉고 지역 중소기업 136개사가 찾아와 287건을 상담했다.",
            {"companies": [136], "meetings": [287]},
        ),
        ("나루마트 등 12개사 구매담당자가 지역 농가 120곳을 만났다.", {}),
        # the partner's side by what stands before the number
        ("상담회에는 해외 52개사와 국내 118개사가 나왔다.", {"foreign_companies": [52], "companies": [118]}),
        ("해외 18개국 75개사, 국내 160개사가 참가한다.", {"foreign_companies": [75], "companies": [160]}),
        (
            "9개국 43개사가 오고, 국내에서는 화장품 업체 70개사가 참가한다.",
            {"foreign_companies": [43], "companies": [70]},
        ),
        ("7개국의 52개사가 참가해 관내 130개사와 상담했다.", {"foreign_companies": [52], "companies": [130]}),
        ("제주의 중소기업 10개사가 왔다.", {"companies": [10]}),
        ("무역관이 현지 병원·약국체인 40곳을 모은다.", {"foreign_companies": [40]}),
        ("해외 진출 희망 기업 12개사가 참가한다.", {"companies": [12]}),
        ("나루협회는 노르웨이해양수출업협회(NME) 회원사 25곳을 초청한다.", {"foreign_companies": [25]}),
        ("베트남가구협회(VFA) 측은 회원사 12곳을 보내기로 했다.", {"foreign_companies": [12]}),
        # persons: who buys for a house, who came beside buyers, whom one meets, who may come
        ("바이어 18개사를 포함해 120명이 모인다.", {"foreign_companies": [18], "people": [120]}),
        # persons who buy among all who came; a sum of visitors counts no buyers
        ("바이어 2천3백명을 포함해 관람객 8만여명이 다녀갔다.", {"buyers": [2300], "people": [80000]}),
        ("3천여명의 해외 바이어 등 총 4만여명의 관람객이 찾았다.", {"buyers": [3000], "people": [40000]}),
        ("직원 40명을 포함해 관람객 8만여명이 다녀갔다.", {"people": [80000]}),
        ("홈쇼핑·백화점 MD 34명을 초청해 상담회를 연다.", {"buyers": [34]}),
        ("현지 수입상과 관람객 2만1천여명이 다녀갔다.", {"people": [21000]}),
        ("사절단은 고려인 기업인 30여명과 간담회를 갖는다.", {"people": [30]}),
        ("통관 설명회(오후 2시, 나루회관) - 선착순 80명", {"people": [80]}),
        ("통관 설명회(나루회관 2층, 선착순 80명)", {"people": [80]}),
        # buyers by their lands; places that are firms of a trade
        ("상담장에 나온 바이어는 3개국 66개사이며 품목도 고르다.", {"foreign_companies": [66]}),
        ("구매단은 모두 7개국에서 온 40개사로 꾸려졌다.", {"foreign_companies": [40]}),
        ("상담회에는 관내 자동차부품사 24곳이 나왔다.", {"companies": [24]}),
        ("이 자리에서 도내 양조장 14곳이 술을 선보였다.", {"companies": [14]}),
        ("업체들은 이날 중국에서 온 73개 구매상들과 상담하였다.", {"foreign_companies": [73]}),
        # the side that the sentence speaks of; those of the place beside Korea's; who is invited from many lands
        ("독일 쪽에서는 18개 기업이 나왔다.", {"foreign_companies": [18]}),
        ("일본측에서는 현지 1차 협력사를 포함하여 310개사가 신청했다.", {"foreign_companies": [310]}),
        ("한국 쪽에서는 18개 기업이 나왔다.", {"companies": [18]}),
        # each side in turn; legs of a journey are no sides
        ("한국에서는 30개 기업이, 태국에서는 110개 기업이 나왔다.", {"companies": [30], "foreign_companies": [110]}),
        ("태국에서는 12개 기업이 나와 40건을 상담했다.", {"companies": [12], "meetings": [40]}),
        # a sum stands for its parts, however much is said of the last one
        ("시가 뽑은 가람정밀 등 4개사와 협회를 거쳐 온 다온텍 등 총 9개사가 나갔다.", {"companies": [9]}),
        (
            "젓갈을 내는 나루푸드 등 가람시 14개 업체, 신발을 만드는 다온 등 솔빛시 6개 업체, "
            "김을 굽는 한솔 등 총 31개 업체가 나간다.",
            {"companies": [31]},
        ),
        ("12개 업체가 상담회에 나왔고, 협회가 뽑은 나루텍 등 총 9개사가 전시했다.", {"companies": [12, 9]}),
        # firms by the bare 사, firms and their persons
        ("전시회에는 국내 90사와 바이어 210사가 나왔다.", {"companies": [90], "foreign_companies": [210]}),
        ("17일에는 전기 바이어 1백여사를 부른다.", {"foreign_companies": [100]}),
        ("통신 3사가 함께 부스를 냈다.", {}),
        ("가람식품 등 42개 기업의 50여명 기업가가 교류했다.", {"companies": [42], "people": [50]}),
        ("4개 업체의 471만달러 상담이 이뤄졌다.", {}),
        ("나루전자 등 30여 업체로 참가단을 짜 보낸다.", {"companies": [30]}),
        ("12개 중소업체대표들로 꾸린 방문단을 보냈다.", {"companies": [12]}),
        ("11개 벤처투자자와 화상으로 만났다.", {}),
        ("축제에는 1000여명의 인파가 몰렸다.", {"people": [1000]}),
        ("한국기업 23개와 주내 기업 60여개가 마주앉았다.", {"companies": [23], "foreign_companies": [60]}),
        ("한국의 물류 분야 기업 31개와 우리 성의 기업 70개가", {"companies": [31], "foreign_companies": [70]}),
        ("4개국의 대표적인 조선소 11개사가 초청돼 상담한다.", {"foreign_companies": [11]}),
        ("현지 발전사와 EPC사 등 42개사가 참여했다.", {"foreign_companies": [42]}),
        ("구매담당자와 유통상 등 37개사가 나왔다.", {"foreign_companies": [37]}),
        ("수출업체 30여곳이 참석하는 태풍 피해 수출기업 간담회를 연다.", {"companies": [30]}),
        # who makes up a delegation; a 조사단 is one
        ("기업인 54명으로 무어진 대표단은 5월 20일 심양에 도착했다.", {"people": [54]}),
        ("연구소는 임원진 15명으로 구성된 실사단을 보낸다.", {"people": [15]}),
        ("공단은 국내 18개사로 구성된 투자조사단을 위해에 보냈다.", {"companies": [18]}),
        # talks in a bracket behind their occasion, by their number, as persons meet
        ("작년 6월 상담회(1,002건, 9,180만 달러)와 견주면 늘었다.", {"meetings": [1002]}),
        ("바이어와 하루 종일 상담을 벌였으며 건수로는 530건에 이른다.", {"meetings": [530]}),
        ("11개 기업이 이틀 동안 받은 상담만도 140여건이다.", {"companies": [11], "meetings": [140]}),
        ("쌍방은 이틀 동안 상담하면서 112차의 접촉을 가졌다.", {"meetings": [112]}),
        ("사무국은 투자자와 기업이 마주할 380건의 만남을 짜 놓았다.", {"meetings": [380]}),
        # a noun is counted once: areas before firms, firms before persons
        ("상담회에는 하노이 등 베트남 내 3개 권역 바이어 45개사가 방문한다.", {"foreign_companies": [45]}),
        ("박람회에는 310여개업체 5,400여명의 관람객이 찾았다.", {"companies": [310], "people": [5400]}),
        ("상담회에는 6개 수출 중소기업 12명이 참가한다.", {"companies": [6], "people": [12]}),
        ("상담회에 나설 12개 내외의 업체를 5월 말까지 뽑는다.", {"companies": [12]}),
        # firms of many lands that are invited, or whose buyers come; experts who attend; who makes up a mission
        ("상담회에는 18개국 26개 업체를 초청해 310건을 상담한다.", {"foreign_companies": [26], "meetings": [310]}),
        ("상담회에는 6개국 17개사에서 바이어 24명이 왔다.", {"foreign_companies": [17], "buyers": [24]}),
        ("두 나라 무역 전문가 60여명이 ‘제7회 가람회의’에 모여 의논했다.", {"people": [60]}),
        ("협회는 업계 종사자 32명으로 투자조사단을 만들어 12일 베이징을 찾는다.", {"people": [32]}),
        # who takes part first, and signs then
        ("상담회에 관련기업 9개사가 참가, 420만 달러의 양해각서 4건을 체결했다.", {"companies": [9]}),
        ("행사에 국내 기업 7개사가 참여하였고, 공사는 협약체결을 도왔다.", {"companies": [7]}),
        # talks behind their sum, another sum's cases right behind; a part of the talks
        ("상담회에서 상담추진액 835만달러(155건), 계약가능액 58만달러(61건)의 성과를 냈다.", {"meetings": [155]}),
        ("상담회에서 107건의 상담을 했으며 이 중 95건, 327만 달러는 계약이 확실하다.", {"meetings": [107]}),
        ("총회에는 회원 120명이 참석했다. 이사 29명이 선출되었다.", {"people": [120]}),
    ],
)
def test_headcounts_fills_slots(read: Read, text: str, expected: dict[str, list[int]]) -> None:
    assert slots(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "참가기업 1개사당 평균 10건씩 만났다.",  # a rate
        "단지에는 국내 부품 업체 50곳 이상이 입주한다.",  # settles
        "성에 등록한 한국기업은 206개로 집계됐다.",  # statistics
        "이날 현장에서 MOU 4건을 맺었다.",
        "시는 일본기업 두 곳과 투자 양해각서를 체결했다.",  # signs
        "참가업체가 2곳 줄었다.",
        "참석 인원은 99명 이하로 묶었다.",
        "현지 코디네이터 2명이 통역을 맡았다.",
        "세 차례 수출상담회를 열었다.",
        "40개국 456개사가 참가했다.",  # both sides together
        "수출기업 200곳을 대상으로 애로를 조사했다.",
        "두 회사는 지난해 상담회에서 처음 만났다.",  # told of one by one
        "연수생들은 자동차부품 업체 네 곳을 찾아 공장을 견학했다.",  # where they went
        "도는 17차례의 사업에 도내 중소기업 연 184개사를 지원했다.",  # a year's work
        "공장이 서면 520명의 일자리가 생긴다.",
        "10개 중소기업 지원기관이 함께 참가한다.",  # bodies
        "업체들이 6개 해외박람회에 참가한다.",
        "나루협회는 회원사 27만 곳을 거느린 단체다.",  # has them
        "공장은 150명을 새로 뽑는다.",  # hired
        "이 센터는 해마다 기술자 80명을 길러 낸다.",
        "발급 건수는 530건이다.",
        "도내 대리점망 24곳을 정비했다.",
        "도시의 공원 24곳을 손봤다.",
        "기술자 54명으로 된 설비팀을 두었다.",
        "협약식(3건, 9,180만 달러)을 가졌다.",
    ],
)
def test_headcounts_leaves_other_numbers_alone(read: Read, text: str) -> None:
    assert slots(read, text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("식품업체 7곳과 공산품업체 3곳 등 도내 10개사로 꾸린 개척단이 떠났다.", {"companies": [10]}),
        ("대면상담 640회, 화상상담 372회 등 총 1,012건의 상담이 이뤄졌다.", {"meetings": [1012]}),
        (
            "상담회에는 해외 바이어 40개사와 도내 중소기업 120개사 등 모두 160개사가 나왔다.",
            {"foreign_companies": [40], "companies": [120]},
        ),
        ("우리측 50여명과 상대국 100여명 등 기업인 150여명이 참석했다.", {"people": [150]}),
        (
            "행사에는 국내 132개, 국외 78개 등 210개 기업이 나왔다.",
            {"companies": [132], "foreign_companies": [78]},
        ),
        (
            "박람회에는 482개 기업(국내 370, 해외 112)과 바이어 740명이 참가했다.",
            {"companies": [370], "foreign_companies": [112], "buyers": [740]},
        ),
        (
            "한국 22곳, 이스라엘 12곳 등 양국 창업기업 34곳이 나온다.",
            {"companies": [22], "foreign_companies": [12]},
        ),
    ],
)
def test_headcounts_keeps_the_sum_or_its_parts(read: Read, text: str, expected: dict[str, list[int]]) -> None:
    assert slots(read, text) == expected


def test_headcounts_drops_subsets(read: Read) -> None:
    assert slots(read, "참가업체 9곳 가운데 8곳이 계약을 추진한다.") == {"companies": [9]}
