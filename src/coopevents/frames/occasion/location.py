"""What stands behind a place and makes it the place of an occasion: a particle, a house and a particle.

Job: the text behind a place -> the particle that locates, None where it tells of something else: who comes from there
(일본에서 온 바이어, 비슈케크에서 네 명이 넘어왔다), who acts (경제진흥원에서 주최한), what lies near.  It must not know
occasions or drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.values.hangul import AGREEING

# 칭다오시에서, 하노이와 호치민에: a particle right behind the place; 서울 양재동 aT센터에서, 타이베이
# 썬다이너스티(王朝)호텔 등지에서: a venue of a few words between, which ends in a particle of place and holds no other
# argument
# 등 유럽 2개국, 등 3개 거점 도시
SUM_OF_PLACES = (
    r"(?:등지?|포함)?(?:\s?[가-힣]{2,6}){0,2}\s?\d{1,2}\s?개?\s?(?:(?:거점|주요|대)\s?)?(?:국|나라|도시|지역|곳)"
)
PLACE_DIRECT = regex.compile(
    r"(?:\s?\([^()\n]{0,30}\)|\)\s?)?"  # 중동(쿠웨이트, 두바이)지역에서
    r"(?:\s[가-힣]{2,5}[시현](?=[에을를]))?"  # 대만 아무현을 방문: a town that no table knows, of the land before it
    rf"(?:시|도|군|구|성|주|현|측|\s?등지|\s?{SUM_OF_PLACES}|\s?등|\s?일원|\s?지역|\s?현지|\s?시내){{0,2}}"
    r"(?:에서|에(?=[\s,]|서)|에도(?=\s)|서(?=[\s,])|으로|로(?=\s)|을|를|의|행(?=\s))"
)
COUNT = r"(?:\d[\d,]{0,9}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:여\s?)?(?:개사|개\s?업체|곳|명|인)"
# 인도 등 4개국에서 12개사 해외바이어가, 일본에서 온 바이어, 비슈케크에서도 네 명이 국경을 넘어왔다, 8개국에서 국장급 등
# 21명이 참가한다: where guests come from
FROM_THERE = regex.compile(
    r"(?:\s등)?(?:\s(?:총|모두))?(?:\s?\d{1,2}\s?개?\s?(?:국|나라|지역))?에서\s(?:온|오기로\s한|찾아온|날아온|건너온|달려온|방한한|입국한|초청한|만난|\d[\d,]{0,9}\s?(?:여\s?)?(?:개사|개\s?업체|명)(?:의)?\s(?:해외\s?)?바이어"
    r"|(?:[가-힣]{2,4}\s){0,2}바이어\s\d[\d,]{0,9}\s?(?:여\s?)?(?:개사|개\s?업체|명)(?:이|가)\s[^.\n]{0,12}?(?:왔|온다|오[고며는]|참가|참여|방한|찾[아은았]|초청|모[여인였]))"
    rf"|에서(?:는|도)?\s(?:[^\s.,]{{1,10}}\s){{0,4}}?{COUNT}(?:이|가|씩)\s(?:[^\s.]{{1,8}}(?<![해아어])\s){{0,4}}?"
    r"(?:(?:찾아|넘어|건너|날아)?(?:왔|온다|온\s|와\s|오[고며는])|방한|내한|입국)"
    rf"|(?:\s?등)?\s?\d{{1,3}}\s?(?:여\s?)?개\s?(?:국|나라)(?:\s{COUNT})?에서\s[^.\n]{{0,40}}?{COUNT}(?:이|가)\s(?:참가|참석|참여)"
)
# 중국 등에 인접한 미얀마, 베트남에 이어: other places to tell one by
NEAR_THERE = regex.compile(
    r"(?:\s?등)?(?:지)?에\s?(?:인접|이어|이은|가까|둘러싸|못\s?미|비해|비하면|견[줘주]|뒤[져지])|(?:와|과)\s(?:인접|맞닿)"
)
# 영동지역에서 생산되는 과일: where goods come from
GROWN = regex.compile(
    r"(?:시|도|군|구|현)?\s?(?:지역|관내|현지)?에서\s(?:직접\s)?(?:생산[된되하한]|재배[된되하한]|수확[된되하한]|제조[된되하한]"
    r"|나[는온]\s|만들어[진지]|잡[은힌]\s)"
)
# 28일에는 보고타로 자리를 옮겨 포럼을 연다
MOVED = regex.compile(r"(?:으)?로\s(?:자리를\s|장소를\s)?(?:옮[겨긴]|이동|건너가|넘어가|날아가)")
VENUE_WORD = r"(?:[가-힣A-Za-z0-9·&’‘'-]|\([^()\n]{1,20}\)){1,30}(?<!" + AGREEING + r"(?=\s))"
PLACE_VENUE = regex.compile(
    rf"\G(?:\s?\([^()\n]{{0,30}}\))?\s?{VENUE_WORD}(?:\s{VENUE_WORD}){{0,3}}?(?<!업계|업계에)\s?(?:등지)?(?:에서|서(?=[\s,])|로\s자리를\s옮)"
)

# 가든그로브의 H마트에서, 마카티의 한 백화점에서: a house there
OWNED_VENUE = regex.compile(
    r"(?:시|도|군|구|성|주|현)?의\s(?:한\s)?(?:[^\s.,]{0,12}[^\s.,은는이가을를]\s)?[^\s.,]{1,14}에서(?=[\s,])"
)
# 진흥원에서 공동으로 주최한, 상무국에서 파견한: the body acts
ACTING = regex.compile(r"\s(?:공동으로\s|함께\s)?(?:주최|주관|후원|협찬|조직|파견|추천|주선)")


def located(text: str, place_end: int, stop: int, line_end: int) -> str | None:
    """The particle, or the house and its particle, behind the place that ends at `place_end`.

    It must stand before `stop`; who comes from there may be told up to `line_end`.
    """
    if FROM_THERE.match(text, place_end, line_end) or NEAR_THERE.match(text, place_end, stop):
        return None
    if GROWN.match(text, place_end, line_end):
        return None
    direct = PLACE_DIRECT.match(text, place_end, stop)
    if direct is not None:
        return direct.group().rstrip()
    house = PLACE_VENUE.match(text, place_end, stop)
    if house is None or ACTING.match(text, house.end()):
        return None
    return house.group().rstrip()


def share(tail: str, particle: str) -> float:
    """How far a particle locates: 미시간주의 투자환경을 알리는 세미나: an owner; 베트남을 찾는다: an aim."""
    if particle.endswith(("에서", "서", "에", "에도")) or MOVED.match(tail):
        return 1.0
    if not particle.endswith("의"):
        return 0.7
    return 0.9 if OWNED_VENUE.match(tail) else 0.3
