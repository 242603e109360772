"""Kinds of occasions that a text speaks of, and the one occasion that is told beside them."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("반면 일반전시회는 지난해 2천185개 업체가 참여해 기업당 13만 달러의 성과를 거뒀다.", []),
        ("가람시는 ‘수출유망 해외전시회’에서 한국관을 꾸릴 주관단체를 18일까지 모집한다.", []),
        ("코로나19로 해외전시회가 잇따라 취소되면서 수출길이 막혔다.", []),
        ("가람시는 해외무역사절단 파견과 상담을 함께 돕기로 했다.", []),
        ("가람시는 전시회 등 무역촉진단을 지난해보다 늘려 총 201회를 파견한다고 밝혔다.", []),
        ("같은 도시에서 비슷한 수출상담회를 따로 여는 일은 이제 그만둘 때가 됐다.", []),
        # as many as no single one, counted in the sentence or beside it
        ("가람청은 상반기에 무역촉진단을 파견해 1억 달러의 계약을 거뒀다. 아시아에 19회에 걸쳐 280개사를 보냈다.", []),
        ("가람청은 올해 무역촉진단을 총 65회에 걸쳐 해외에 파견키로 했다.", []),
        ("지난 2007년부터 총 24회 열린 구매상담회에서 650개 기업이 거래를 텄다.", []),
        # a history, examples, what is told about, whose like it is, what it may bring
        ("가람 수출상담회는 2013년부터 매년 상·하반기로 나눠 열리고 있다.", []),
        ("‘가람 구매 설명회’, 우수제품을 소개하는 ‘제품 전시대’ 등도 지난 3일 마련됐다.", ["가람 구매 설명회"]),
        ("가람시는 전시회를 개최하는 전략을 세웠다.", []),
        # an opinion, who speaks, what comes afterwards
        ("지자체가 저마다 무역사절단을 꾸리고 상담회를 열어 자랑하는 방식이 되풀이된다면 결과는 뻔하다.", []),
        ("가람시대표단의 한 관계자는 내년에 다시 오겠다고 말했다.", []),
        ("도는 이번 상담의 후속으로 11월 하노이에 시장개척단을 보낼 계획이다.", ["시장개척단"]),
        # what an agreement is about, what is sent many times, what somebody is
        ("조합은 지난 2월 다낭 상공회의소와 전시회 상호 참가에 관한 양해각서를 교환했다.", []),
        ("두 협회는 21일 박람회 부스 교환과 인증 자문을 주 내용으로 한 양해각서를 맺었다.", []),
        ("가람청은 하반기에 27회 320개사를 추가로 파견하기로 했다.", []),
        ("1월 제재가 풀리고 처음 나간 사절단이라 관심이 컸다.", []),
        # the time of a decision, of a choice of firms
        ("다섯 시군은 지난해 9월 나루에서 ‘나루만 통상협약’을 맺고 개척단을 함께 보내기로 했다.", []),
        ("대표단은 지난 2월 28일 나루시를 찾아 상담회에 올 기업들을 골라놓았다.", ["대표단"]),
        # told of one by its land or month
        ("지난해 12개사를 보낸 베트남 시장개척단은 올해 20차례 보낸 시장개척단보다 컸다.", ["베트남 시장개척단"]),
        ("가람시는 오는 10월 하노이에 해외무역사절단을 파견한다.", ["해외무역사절단"]),
        ("가람시는 지난 14일 가람센터에서 수출상담회를 개최했다.", ["수출상담회"]),
    ],
)
def test_kinds_are_no_occasions(record: Extract, text: str, expected: list[str]) -> None:
    assert [event.name for event in record("가람시 소식\n\n" + text, "2023-05-20").events] == expected
