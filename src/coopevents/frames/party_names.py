"""Names of firms that only their place in the sentence shows: before a sum, beside a known firm, after what they make.

Job: a line that tells of agreements -> organisation mentions that the annotator could not be sure of.
Constructions: 제이원과 1천만 달러 · 배즙을 짜는 나주의 배꽃마을은 · 골든힐(조미료)과 ㈜B가 · A, 세하, C가 ·
대기업 찬다리아 인더스트리와 · 지열발전사 소시안(Sosian Energy)과 · 기업 2N × 사이클렉트(Cyclect).
It must not know which of them sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from coopevents.annotate.organisation_stop import CommonWords
from coopevents.clauses import Ending
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement_actors import HEAD as UNNAMED_HEAD
from coopevents.frames.agreement_model import Body
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel

WORD = r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9&.\-]*"
NAME = rf"{WORD}(?:\s{WORD}){{0,2}}?"
BRACKET = r"(?:\s?\([^()\n]{1,40}\))?"
ACTS = r"(?:은|는|이|가|와|과|와는|과는|도)(?=\s)"
# 제이원과 1천만 달러, 진안섬유가 1백95만달러: a name, its particle and a sum
BEFORE_SUM = regex.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<name>{WORD}){BRACKET}(?:이|가|은|는|와|과|도)\s(?:약\s|총\s|모두\s)?$"
)
# 골든힐(천연조미료)과 ㈜B, 세하, ㈜C
BEFORE_BODY = regex.compile(rf"(?<![가-힣A-Za-z0-9])(?P<name>{WORD}){BRACKET}(?:와|과|,|·)\s?$")
# ㈜B, 세하, 오텍캐리어가; of several words only with a last one that firms have: 산둥 나하이 국제무역과
FIRM_LAST = (
    r"(?:무역|산업|상사|그룹|유통|식품|물산|인더스트리|트레이딩|홀딩스|공사|집단|전자|기계|바이오|제약|화학|건설|마트"
    r"|로지스틱스)"
)
AFTER_BODY = regex.compile(
    rf"{BRACKET}(?:(?:,|·)\s?(?P<name>(?:{WORD}\s){{1,2}}[가-힣A-Za-z]*{FIRM_LAST}|{WORD}?)"
    rf"|(?:와|과)\s(?P<name>(?:{WORD}\s){{0,2}}[가-힣A-Za-z]*{FIRM_LAST}|{WORD}?(?=\()))(?:{BRACKET})(?P<end>,|{ACTS})"
)
# 대기업 찬다리아 인더스트리와, 지열발전사 소시안(Sosian Energy)과, 외식업체인 론스타와
KIND_OF_FIRM = (
    r"(?:기업|업체|회사|제조사|유통사|공급사|수입사|발전사|건설사|항공사|운용사|투자사|개발사|판매사|제약사|시공사|여행사|게임사|방송사"
    r"|물류사|조선사|전문점|브랜드|스타트업|딜러|유통망|체인|벤더|대리점|총판|에이전트|그룹|은행)"
)
APPOSED = regex.compile(
    rf"(?<![A-Za-z0-9])[가-힣A-Za-z]{{0,8}}{KIND_OF_FIRM}(?:인)?\s[‘’'“\"「]?(?P<name>{NAME})[’'”\"」]?"
    rf"(?:(?P<bracket>\s?\([A-Za-z][^()\n]{{1,40}}\))|\s?\([^()\n]{{1,40}}\))?{ACTS}"
)
# ‘노스웨이브’ — …, ‘라온’은: quoted, then a particle or a dash
QUOTED = regex.compile(rf"[‘'「](?P<name>{WORD}(?:\s{WORD}){{0,2}})[’'」](?=\s?(?:{ACTS}|[—–-]\s))")
# 해온전자는 …와 공급계약을: the sentence begins with a name that ends in a trade
AT_HEAD = regex.compile(rf"[‘'「]?(?P<name>{WORD}?)[’'」]?{BRACKET}(?:은|는|이|가)(?=\s)")
# 한국 해오름식품과, 대만 라이트콤과: a name behind its country, beside the subject
BESIDE_COUNTRY = regex.compile(
    rf"\s[‘'「]?(?P<name>{WORD}?)[’'」]?{BRACKET}(?:(?:와|과|와는|과는|(?<=사)에)(?=\s)|\s간\s)"
)
# … × 사이클렉트(Cyclect) —
CROSSED = regex.compile(
    rf"(?<![^\s‘'])(?P<first>{WORD})[’']?{BRACKET}\s?[×↔⇔]\s?[‘']?"
    rf"(?P<second>{WORD}(?:\s{WORD}){{0,3}}?)[’']?{BRACKET}\s?(?=[—–:\-]|$)"
)
# Lion X Ventures로부터
LATIN_FROM = regex.compile(
    r"(?<![A-Za-z0-9])(?P<name>[A-Z][A-Za-z0-9&.]*(?:\s[A-Z][A-Za-z0-9&.]*){0,3})(?=으?로부터|와\s|과\s)"
)
SIDE = regex.compile(r"(?<![가-힣A-Za-z])(?P<name>[가-힣A-Za-z]{2,10})\s측(?=[과은이에의])")
# 케어이엔지사(김영수 대표)와: whose head stands in brackets
OFFICER = regex.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<name>{WORD})\([가-힣]{{2,4}}\s(?:공동)?(?:대표|대표이사|사장|회장|CEO)\)"
)
# New Market Ltd.사와: a Latin name with 사
LATIN_FIRM = regex.compile(
    r"(?<![A-Za-z0-9])(?P<name>[A-Z][A-Za-z0-9&.\-]*(?:\s[A-Z][A-Za-z0-9&.\-]*){0,4}사)(?=와|과|는|은|가|이|에|로|\s간)"
)
# 에스아이리소스는 …: the first word of a sentence that signs
FIRST = regex.compile(
    r"(?:(?:[가-힣]{2,8}\s(?:중|가운데)(?:에서는?|에는)?|(?:[가-힣]{2,10}\s){0,2}[가-힣]{2,10}의|[가-힣]{2,5}\s소재|한편|또|또한|특히|이어|아울러|먼저|앞서|이\s?밖에|이외에도?|이와\s함께|그중|이\s?중|이\s가운데)[,\s]\s?)?"
    rf"(?P<name>{WORD}?)(?:은|는|도|이|가|\s등\s\d+\s?개\s?(?:사|기업|업체|회사)(?:은|는|이|가))\s"
)
# , 나래식품 조미김 12만 달러: an item between sums
ITEM = regex.compile(
    rf"(?:어치|상당|규모)?(?:\([^()\n]{{1,30}}\))?,\s?(?P<name>{WORD}?)(?:(?:은|는|이|가)?\([^()\n]{{1,30}}\)|(?:\s[가-힣A-Za-z0-9·]{{1,12}}){{1,4}})\s?(?:약\s)?"
)
FIRST_ITEM = regex.compile(
    rf"(?<![^\s,])(?P<name>{WORD}?)(?:은|는|이|가)?(?:\([^()\n]{{1,30}}\)|(?<=[은는이가])(?:\s[가-힣A-Za-z0-9·]{{1,12}}){{1,4}})\s?(?:약\s)?$"
)
# …300만 불의 MOU를, 새벽식품은 …: the subject of a further agreement of the sentence
AFTER_OBJECT = regex.compile(
    rf"(?:달러|불|원|엔|유로|위안)(?:어치|상당|규모)?(?:의\s(?:[가-힣A-Za-z()]{{1,12}}\s){{0,3}}?[가-힣A-Za-z()]{{1,14}})?[을를]?,\s"
    rf"(?:[가-힣]{{2,3}}\s)?(?P<name>{WORD}?)(?:은|는|이|가)\s"
)
# - 신성화학 : 방글라데시 D사와 …
LIST_HEAD = regex.compile(rf"(?:㈜|\(주\))?(?P<name>{WORD}(?:\s{WORD})?)\s?(?:\([^()\n]{{1,40}}\))?\s?[:：=]\s")
# △두산중공업-말레이시아 TNB …, (경남도-빈증성): pairs of a list
PAIRED = regex.compile(
    rf"(?:[△▲▷▶◇◆●ㆍ]\s?|\()(?P<first>{WORD}(?:\s{WORD})?)\s?(?:\([^()\n]{{1,30}}\))?\s?[-–~↔⇔×]\s?(?:[가-힣]{{2,6}}\s)?(?P<second>[A-Z][A-Za-z0-9&]+|{WORD})(?=\s|\(|\))"
)
# 대한상의-가나상의 간; 모잠비크상의와
BETWEEN = regex.compile(
    r"(?<=[가-힣A-Za-z)])\s?[-–~↔]\s?(?:[가-힣]{2,5}\s)?(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9]{1,14})\s?간(?:의|에)?\s"
)
CHAMBER = regex.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,8}상의)(?=[와과은는이가의](?![가-힣])|\s?간\s)")
# 일본 나가사키현 이사하야시는, 중국 광시좡족자치구와: a city or province abroad behind its country
STATE = regex.compile(
    r"\s(?:[가-힣]{2,7}(?:현|성|주|도)\s)?(?P<name>[가-힣]{2,9}(?:시|현|성|주|구|군|자치주|자치구))(?=(?:와|과|는|은|가|이|와는|과는|측|와의|과의)(?![가-힣]))"
)
# a place or an origin before the name: 나주의, 경기 화성의, 한국 경기도의
OF_PLACE = regex.compile(r"^(?:[가-힣]{2,7}\s){0,2}?[가-힣]{2,7}의\s|^(?:한|어느)\s")
# words that end in what is no name
NO_NAME_END = regex.compile(
    r"(?:액|금액|대금|현금|요금|계약고|수출고|건수|수량|물량|규모|실적|분야|품목|부문|가운데|등|측|씨|달러|기관|양측|쌍방|량측|양사|양국|모두|각각"
    r"|그중|이중|하나|나머지|이상|이하|협회|시장|대표|회장|사장|이사장|관계자|단장|협약|계약|상담|MOU|LOI|소속|대상|제품|수출|군수|구청장"
    r"|컨소시엄|연합체|사절단|개척단|대표단|방문단|상담회|박람회|전시회|포럼|들|결과|이번|처음|이날|당일|현장|으로|에서|까지|부터|에게|보다|하고|한곳)$"
)
# what a common noun ends in: 조합원, 무역관, 대표단; hardly the name of a firm
COMMON_END = regex.compile(r"[단원회관자들인장부청국소처과팀측군시도구생민력성법책금액량률점권계길터망식품업]$")
NUMBERED = regex.compile(
    r"^(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|\d+)\s?(?:여\s?)?(?:곳|개|명|건|군데|차례|나라|회사|업체)|^\d+$|^\d+[가-힣]{1,3}$"
)
UNNAMED = regex.compile(rf"(?:[가-힣]{{0,6}}\s?)?{UNNAMED_HEAD}")
# 세이와상사, but no 종합상사
NAMED_TRADER = regex.compile(r"[가-힣]{3,}(?<!종합|무역|전문)상사")
# trades that end a firm's name
TRADE = regex.compile(
    r"[가-힣A-Za-z0-9&]{2,}(?:에너지|솔루션|조명|로봇|뷰티|농장|농원|상회|수산|축산|목재|가구|완구|제과|양조|주조|제분|유업|전선|밸브|펌프|모터|냉동|계측"
    r"|메디칼|헬스케어|생명과학|제강|철강|알루미늄|레이저|시스템|소프트|네트웍스|네트워크|게임즈|신재료|신소재|에셋|인터|하우스|마켓|마트|트레이딩|인터내셔널|팩|팜|섬유|산업|기계|정밀|전자|식품|화학|금속|제약|바이오|유통|상사|물산|무역|건설|중공업|통상|실업|직물|패션|푸드|제지|전기|광학|공업)$"
)
# trades that hardly end a common noun (건강식품, 수소산업): 라온바이오, 한빛전자
FIRM_TRADE = regex.compile(r"(?:정밀|전자|제약|바이오|상사|물산|중공업|실업|푸드|제지|광학)$")
SOLD = regex.compile(r"(?:공급|납품|수출|판매)(?:하)?[기키]로|수주|거래를|주문을")
HANDS = regex.compile(r"손을?\s?(?:맞)?잡|수주|협약식|체결식|조인식")
OBJECT_BEFORE = regex.compile(r"[을를]\s(?:[가-힣]{1,6}\s){0,2}$")
CARRIES = regex.compile(r"[을를]\s(?:들고|갖고|가지고)|업체|전문|생산|제조")
MANY_WORDS = regex.compile(rf"{FIRM_LAST}$|[A-Za-z]$")
TOO_SHORT = 2


def _sides(reading: Reading, line: Line, known: Sequence[Body]) -> Iterator[Body]:
    """나하이 측과: a part of a name told before, with 측."""
    for match in SIDE.finditer(reading.text, line.start, line.end):
        for body in known:
            if match["name"] in body.value.name.split() and body.value.name != match["name"]:
                yield Mention(
                    Kind.ORGANISATION, match.start("name"), match.end("name"), body.value, "organisation.side"
                )
                break


def _is_name(text: str, line: Line, span: Span) -> bool:
    """Does the analyser take the stretch for one proper name?"""
    tokens = [t for t in line.tokens if span.start <= t.start and t.end <= span.end]
    name = text[span.start : span.end]
    if not tokens:  # the particle was taken for the end of the name: 대한정밀도
        return TRADE.fullmatch(name) is not None
    if len(tokens) == 1:
        unknown = tokens[0].tag == "NNG" and len(name) >= 3 and not COMMON_END.search(name)
        return tokens[0].tag in {"NNP", "SL"} or unknown
    plain = all(t.tag in {"NNG", "XSN", "XPN", "NNB"} and len(t.form) >= 2 for t in tokens)
    return not plain and (TRADE.fullmatch(name) is not None or (len(name) >= 4 and tokens[0].tag == "NNP"))


class NameFinder:
    """Built once with the words that are no names."""

    def __init__(self, common: CommonWords) -> None:
        self._common = common

    def names(self, reading: Reading, line: Line, known: Sequence[Body] = ()) -> list[Body]:
        """Names of the line that overlap no mention of another kind; `known` are those found before."""
        if not self._tells(reading, line):
            return []
        taken = [m.span for m in reading.mentions.organisations(line.start, line.end)]
        taken += [m.span for m in reading.mentions.events(line.start, line.end)]
        taken += [m.span for m in reading.mentions.dates(line.start, line.end)]
        taken += [m.span for m in reading.mentions.agreements(line.start, line.end)]
        found: list[Body] = [m for m in _sides(reading, line, known) if not any(m.span.overlaps(t) for t in taken)]
        taken += [m.span for m in found]
        for span, rule in self._candidates(reading, line):
            if any(span.overlaps(other) for other in taken):
                continue
            span = self._without_place(reading, span)
            name = reading.quote(span.start, span.end)
            if not self._may_name(reading, span, name, rule.partition(".")[0]):
                continue
            taken.append(span)
            kind = OrganisationKind.ASSOCIATION if name.endswith("상의") else OrganisationKind.COMPANY
            country = None
            if rule.startswith("state."):
                kind, country = OrganisationKind.FOREIGN_STATE, rule[-2:]
            value = OrganisationName(name, kind, country=country)
            found.append(
                Mention(Kind.ORGANISATION, span.start, span.end, value, f"organisation.place.{rule.partition('.')[0]}")
            )
        return found

    @staticmethod
    def _tells(reading: Reading, line: Line) -> bool:
        """Can the line tell of an agreement: it has a phrase, a sum, or a hand that is held?"""
        if reading.mentions.agreements(line.start, line.end) or reading.mentions.sums(line.start, line.end):
            return True
        text = reading.quote(max(0, line.start - 2), line.end)
        return HANDS.search(text) is not None or (bool(line.block.marker) and PAIRED.search(text) is not None)

    def _candidates(self, reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        text = reading.text
        for match in CROSSED.finditer(text, line.start, line.end):
            yield Span(*match.span("first")), "crossed"
            yield Span(*match.span("second")), "crossed"
        for match in PAIRED.finditer(text, max(0, line.start - 2), line.end):
            yield Span(*match.span("first")), "crossed"
            yield Span(*match.span("second")), "crossed"
        for match in APPOSED.finditer(text, line.start, line.end):
            yield Span(*match.span("name")), "apposed"
        for match in QUOTED.finditer(text, line.start, line.end):
            yield Span(*match.span("name")), "quoted"
        for match in LATIN_FROM.finditer(text, line.start, line.end):
            yield Span(*match.span("name")), "latin"
        for pattern, rule in ((OFFICER, "officer"), (LATIN_FIRM, "latin")):
            for match in pattern.finditer(text, line.start, line.end):
                yield Span(*match.span("name")), rule
        yield from self._makers(reading, line)
        yield from self._first(reading, line)
        for place in reading.mentions.places(line.start, line.end):
            state = STATE.match(text, place.end, line.end) if place.value.level is PlaceLevel.COUNTRY else None
            if state is not None and place.value.country not in {None, "KR"}:
                yield Span(*state.span("name")), f"state.{place.value.country}"
        for match in BETWEEN.finditer(text, line.start, line.end):
            yield Span(*match.span("name")), "between"
        for match in CHAMBER.finditer(text, line.start, line.end):
            if any(p.start == match.start("name") for p in reading.mentions.places(match.start("name"), match.end())):
                yield Span(*match.span("name")), "chamber"
        for match in AFTER_OBJECT.finditer(text, line.start, line.end):
            yield Span(*match.span("name")), "parallel"
        head = LIST_HEAD.match(text, line.start, line.end)
        if (
            head is not None
            and (line.block.level >= 2 or line.block.marker)
            and reading.mentions.agreements(head.end(), line.end)
        ):
            yield Span(*head.span("name")), "head"
        yield from self._items(reading, line)
        yield from self._by_trade(reading, line)
        for money in reading.mentions.sums(line.start, line.end):
            before = BEFORE_SUM.search(text, max(line.start, money.start - 40), money.start)
            if before is not None:
                yield Span(*before.span("name")), "before_sum"
        yield from self._beside(reading, line)

    @staticmethod
    def _by_trade(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """해온전자는, 한국 해오름식품과: at the head of the line or behind a country, with a trade at its end."""
        found = [AT_HEAD.match(reading.text, line.start, line.end)]
        for place in reading.mentions.places(line.start, line.end):
            if place.value.level is PlaceLevel.COUNTRY and not place.value.adjectival:
                found.append(BESIDE_COUNTRY.match(reading.text, place.end, line.end))
        for match in found:
            if match is not None and TRADE.fullmatch(match["name"]):
                yield Span(*match.span("name")), "trade"
            elif (
                match is not None and match is not found[0] and match["name"].endswith("사") and len(match["name"]) >= 3
            ) or (
                match is not None and match is not found[0] and _is_name(reading.text, line, Span(*match.span("name")))
            ):
                yield Span(*match.span("name")), "country"

    @staticmethod
    def _first(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """에스아이리소스는 … 계약을 체결했다: an unknown name as the topic at the head of the line."""
        start = line.start
        for place in reading.mentions.places(line.start, line.end)[:1]:  # 고흥 한빛푸드는
            if place.start == line.start and place.value.country == "KR" and reading.text[place.end] == " ":
                start = place.end + 1
        match = FIRST.match(reading.text, start, line.end)
        if match is None or len(match["name"]) <= TOO_SHORT:
            return
        sold = bool(reading.mentions.sums(line.start, line.end)) and SOLD.search(reading.quote(line.start, line.end))
        if not sold and not reading.mentions.agreements(line.start, line.end):
            return
        span = Span(*match.span("name"))
        if _is_name(reading.text, line, span):
            yield span, "first"

    @staticmethod
    def _items(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """A는 … 5만 달러, B 조미김 21만 달러, C(천일염) 12만 달러 등의 계약을: two items at least behind the first."""
        sums = reading.mentions.sums(line.start, line.end)
        found = []
        for before, money in pairwise(sums):
            match = ITEM.fullmatch(reading.text, before.end, money.start)
            if match is not None:
                found.append((Span(*match.span("name")), "item"))
        if len(found) >= 2:
            first = FIRST_ITEM.search(reading.text, line.start, sums[0].start)
            if first is not None:
                yield Span(*first.span("name")), "item"
            yield from found

    def _beside(self, reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """In one coordination with a known company."""
        firms = [
            b
            for b in reading.mentions.organisations(line.start, line.end)
            if b.value.kind is OrganisationKind.COMPANY or b.rule.startswith("organisation.company")
        ]
        for firm in firms:
            before = BEFORE_BODY.search(reading.text, max(line.start, firm.start - 45), firm.start)
            if before is not None:
                yield Span(*before.span("name")), "beside"
        for body in reading.mentions.organisations(line.start, line.end):
            end = body.end
            while (after := AFTER_BODY.match(reading.text, end, line.end)) is not None:
                span = Span(*after.span("name"))
                if reading.mentions.organisations(span.start, line.end)[:1] and (
                    reading.mentions.organisations(span.start, line.end)[0].start <= span.start
                ):
                    break
                yield span, "beside"
                if after["end"] != ",":
                    break
                end = span.end

    def _makers(self, reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """배즙을 짜는 나주의 배꽃마을은: the head of a clause with an object, named, in a subject's place."""
        for clause in line.clauses:
            predicate = clause.predicate
            if predicate is None or predicate.ending is not Ending.ADNOMINAL:
                continue
            made = OBJECT_BEFORE.search(reading.quote(clause.start, predicate.start))
            if made is None and not CARRIES.search(reading.quote(clause.start, predicate.end)):
                continue
            start = predicate.end
            behind = reading.quote(start, min(line.end, start + 45))
            lead = len(behind) - len(behind.lstrip())
            place = OF_PLACE.match(behind[lead:])
            if place is not None and not self._is_place(reading, start + lead, start + lead + place.end()):
                place = None
            offset = start + lead + (place.end() if place else 0)
            match = regex.compile(rf"[‘'「]?(?P<name>{WORD}?)[’'」]?{BRACKET}{ACTS}").match(
                reading.text, offset, line.end
            )
            if match is not None:
                yield Span(*match.span("name")), "maker"

    @staticmethod
    def _is_place(reading: Reading, start: int, end: int) -> bool:
        """나주의, 경기 화성의, 한: a place, or the article of a firm without a name; not 한국기업의."""
        words = reading.quote(start, end)
        return bool(reading.mentions.places(start, end)) or words.strip() in {"한", "어느"}

    @staticmethod
    def _without_place(reading: Reading, span: Span) -> Span:
        """독일 사토리우스 싱가포르 지사: the country before a name of several words is no part of it."""
        places = [p for p in reading.mentions.places(span.start, span.end) if p.start == span.start]
        if places and reading.quote(places[0].end, places[0].end + 1) == " " and places[0].end < span.end:
            return Span(places[0].end + 1, span.end)
        return span

    def _may_name(self, reading: Reading, span: Span, name: str, rule: str) -> bool:
        last = name.rsplit(" ", 1)[-1]
        if regex.match(r"(?:는|도)\s", reading.quote(span.end, span.end + 2)) and name[-1] in "과와":
            return False
        if len(name) < TOO_SHORT or NUMBERED.search(name) or NO_NAME_END.search(name):
            return False
        if UNNAMED.fullmatch(name) and not NAMED_TRADER.fullmatch(name):
            return False
        coded = name[0].isdigit() and name.isascii() and any(c.isalpha() for c in name)  # 2N, 3M
        if rule == "crossed" and " " in name:
            last = name = name.split(" ")[0]  # 사토리우스 싱가포르 지사
        if not coded and rule != "officer" and (self._common.has(last) or self._common.has(name)):
            return False
        if (
            " " in name
            and rule not in {"crossed", "latin", "officer"}
            and not name.isascii()
            and not MANY_WORDS.search(name)
        ):
            return False
        acts = rule.startswith(("crossed", "state")) and name[-1] in "도시군구성주현"  # 경남도-빈증성
        if not acts and any(p.span.contains(span) for p in reading.mentions.places(span.start, span.end)):
            return False
        goods = any(s.span == span for s in reading.mentions.sectors(span.start, span.end))
        named = (
            TRADE.search(name)
            if rule in {"maker", "item", "parallel", "head", "first"}
            else FIRM_TRADE.search(name)
            if rule == "trade"
            else None
        )
        if goods and rule != "beside" and named is None:
            return False  # 냉동만두가 30만 달러; but 원사를 뽑는 가람섬유가
        if rule == "item" and name in {"등", "모두", "총"}:
            return False
        return rule != "maker" or len(name) > TOO_SHORT or reading.quote(span.end, span.end + 2) in {"는 ", "은 "}
