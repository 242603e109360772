"""Lists of goods and trades that no construction explains: which of them may be the participants' all the same.

Job: a list in a sentence -> whether it may be counted for the occasion that the sentence is at (자동차부품, 섬유기계가
주종을 이루었다; 사절단은 소비재, 식품 등을 중심으로 운영된다).  Where a text that is at a trade occasion enumerates
goods, they are those of its firms, unless the sentence speaks of statistics, of a country's industries or of policy.
It must not know occasions: who asks keeps such a list for occasions where goods are traded.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.company.product_lists import MARK
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import PlaceLevel, SectorTerm

# between two items of a list that is one: a mark, a particle of coordination, 및
VISIBLE = regex.compile(rf"{MARK}|(?<=[가-힣\s)])(?:와|과|및|이나)\s")
# what a list of goods is beside: figures of trade, industries of a country, policy, complaints, plans of a town
OTHERS = regex.compile(
    r"수출(?:액|품(?!목)|\s?(?:상위|1위|비중|규모|실적은|실적이))|수입(?:액|품)|교역|무역(?:액|수지)|주요\s?(?:수출|수입|산업)|주력\s?산업"
    r"|(?:전년|지난해\s같은\s기간|동기)|차지|\d%|퍼센트|비중|절반|순위|이익|환율|관세|규제|정책|정부는|당국은|법률|강국|강점|강세|손색"
    r"|육성|유치하|일자리|학과|과정을|교육과정|공장이|공장을|생산기지|산업단지|산업도시|문의가|수요가|소비가|매출"
    r"|(?:우리|이|그)\s?나라|협력\s?범위|배우러|인증제도|\d{1,2}대\s?(?:산업|분야)|산업(?:은|이)\s|본고장|선진국"
)
TOPIC = regex.compile(r"(?:은|는)\s")  # 프랑스는 항공기부품, 화학 등 …
# the text's own occasion, inside what somebody says of it
OF_OCCASION = regex.compile(
    r"(?:참가|참여|출품)(?:한|하는|했|하였|업체|기업|\s업체|\s기업)|유망\s?(?:품목|상품)"
    r"|(?:이번|올해|금번)\s(?:[^\s.\n]{1,9}\s?){0,3}?(?:행사|상담회|사절단|개척단|촉진단|박람회|전시회|대전|엑스포)"
)


def is_plain_list(reading: Reading, line: Line, chain: Sequence[Mention[SectorTerm]]) -> bool:
    """Two goods or more with a visible joint, in a sentence that speaks of nothing else."""
    if not any(VISIBLE.search(reading.quote(a.end, b.start)) for a, b in pairwise(chain)):
        return False
    return is_of_occasion(reading, line, chain[0].start)


def is_of_occasion(reading: Reading, line: Line, start: int) -> bool:
    """Whether nothing in the sentence says that the goods at `start` are not those of participants."""
    if OTHERS.search(reading.text, line.start, line.end) is not None:
        return False
    return not any(
        place.value.level is PlaceLevel.COUNTRY
        and place.value.country != "KR"  # 한국은 72개 기업이 부스를 차렸는데 기계, 화장품이 주종을 이루었다
        and TOPIC.match(reading.text, place.end, line.end)
        for place in reading.mentions.places(line.start, start)
    )
