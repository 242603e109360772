"""The name that an item of a list, or the phrase before 와/과, ends in.

Job: words of an item -> the stretch that names a body, without what only introduces it (its country, 현지, 투자사, 시청
산하); None for common words and for what is no body.  It must not know what the item stands in.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.agreement.body_heads import OFFICE
from coopevents.frames.agreement.party_patterns import FIRM_LAST, IN_PICTURE, KIND_OF_FIRM, NAMED_SHOP, UNNAMED
from coopevents.frames.agreement.party_pieces import LONGEST, Word
from coopevents.frames.agreement.party_words import is_kind_of_firm, is_proper
from coopevents.frames.reading import Reading
from coopevents.values.money import UNIT
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel, is_abroad

# 다낭시과학기술국 산하 …, 현지 …, 이날 …: words that only introduce
INTRODUCES = regex.compile(
    r"산하|소속|소재|현지|국내|국외|해외|인근|관내|도내|시내|지역|대표적?|최대|유력|전문|주요|글로벌|민간|등|외|각각|함께|이날|같은|또|또는|특히|이어"
    r"|기간|당시|당초|현재|오전|오후|최근|지난|오는|당일|직접|잇따라|차례로|공동|상호|모두|총|약|한|두|세|네|각|양|그리고|및|또한|이후|한편|현장에서|가운데|중|뒤|후|전|직후|이후|\d{1,2}:\d{2}"
)
# what ends the name of an institution, here or abroad
INSTITUTE = regex.compile(
    r"[가-힣A-Za-z]{0,24}(?:센터|기관|기구|단지|아카데미|허브|협회|연합회?|총연맹|연맹|연구원|연구소|진흥원|진흥국|진흥청|과학원|재단|공사|공단|위원회|협의회|총?상회|상공회의소|상의|은행"
    r"|대학교?|대학원|학교|학회|병원|의료원|조합|테크노파크|사이언스파크|파크|캠퍼스|그룹|펀드|벤처스|파트너스|캐피[털탈]|카운슬|포럼|인큐베이터|액셀러레이터|스쿨|랩|거래소|청|부처|성정부|주정부|시정부"
    r"|정부|투자청|관광청|농협|수협|법인|협동조합|연합|클러스터|연합체|재단법인|무역관|지회|지부|본부|사무소|제철소|조선소)"
)
# 이가람 경기지사, 카림 부지사, 리펑 구장: people
OFFICER = regex.compile(rf"(?:{OFFICE}|지사|시장|군수|구청장|[구성주현]장|교수|의원|박사|기자|씨)$")
# 기계공업협회, 시정부, 공과대학교: names that say of no one whose they are
GENERIC = regex.compile(
    r"(?:국립|시립|주립|중앙|공과|공업|기계|의료|기술|산업|상공|상업|무역|경제|투자|수출|수입|관광|농업|수산|축산|임업|건설|건축|전기|전자|정보|통신|섬유"
    r"|의류|패션|식품|화학|자동차|조선|해양|항만|금속|철강|에너지|환경|바이오|제약|보건|화장품|뷰티|미용|가구|출판|문화|콘텐츠|게임|디자인|과학|연구|개발"
    r"|진흥|혁신|창업|벤처|중소기업|소상공인|기업인?|기업가|여성|청년|대외|국제|협력|교류|촉진|지원|육성|인력|교육|직업|훈련|표준|품질|특허|발전|공동|물류|유통"
    r"|소비재|통상|상무|인민|시|주|성|현)+(?:총?[연련]합회|[가-힣]{1,6})"
)
CHAPTER = regex.compile(r"(?:연합회|지회|지부|협의회|본부|분회)$")
FEW = 2  # words of a name that only its list shows
LEAST = 3  # code points of a name
LEAST_INSTITUTE = 5  # 협력센터 of nobody: a kind of house alone
SUM_LIKE = regex.compile(rf"\d\s?[만억천]?\s?{UNIT}")
SHORT = regex.compile(r"[A-Z]{2,4}")  # 조선해양융합 MC: an abbreviation that ends a name
BUREAU = regex.compile(r"[가-힣]{3,10}[국청처]")
LATIN_FORM = regex.compile(r"\s?\([A-Z]")
# 켈텍(Keltec), 케어이엔지사(김가람 대표): a bracket that shows a firm
TELLING = regex.compile(rf"{LATIN_FORM.pattern}|\([가-힣]{{2,4}}\s(?:공동)?(?:대표|대표이사|사장|회장|CEO)\)")
KIND_WITH_NAME = regex.compile(rf"{UNNAMED.pattern}{LATIN_FORM.pattern}")
ENDS_A_FIRM = regex.compile(rf"{FIRM_LAST}$")
AROUND = 16  # code points around a word in which a date or sum that it is part of may begin and end


def is_known(reading: Reading, item: Sequence[Word]) -> bool:
    return bool(reading.mentions.organisations(item[0].start, item[-1].end))


def item_name(reading: Reading, item: Sequence[Word], *, among: bool = False) -> tuple[Span, str] | None:
    """The name that an item ends in; None where it is known, or where its words are common ones.

    `among` bodies, common words are a name too: A진흥원, 법무법인 누리, B연구원과.
    """
    text = reading.text
    words = list(item)
    owned = False  # 가람그룹 산하 티몰과
    for i in range(len(words) - 1, 0, -1):
        before = words[i - 1]
        told = text[before.start : before.end]
        owned = told == "산하" and is_known(reading, words[:i])
        if is_country(reading, before):
            if any(b.start == before.start for b in reading.mentions.organisations(before.start, words[i].end)):
                words = words[i - 1 :]  # 라오스 산업통상부 | 중소기업진흥국
                break
            common = len(words) - i == 1 and KIND_WITH_NAME.match(text, words[i].start)  # 오만 투자회사(OFIC)
            words = words[i - 1 :] if common or _is_generic(words[i:], text) else words[i:]
            break
        introduces = INTRODUCES.fullmatch(told) or _describes(before, told) or _of_other_kind(reading, before)
        if introduces or _is_province(reading, before, words[i]) or _is_town_of_firm(reading, before, words[i:]):
            words = words[i:]
            break
    words = words[-LONGEST:]
    last = text[words[-1].start : words[-1].end]
    known = reading.mentions.organisations(words[0].start, words[-1].end)
    if known:
        return _grown(reading, words, known)
    span = Span(words[0].start, words[-1].end)
    if _of_other_kind(reading, words[-1]) or SUM_LIKE.search(reading.quote(span.start, span.end)):
        return None
    shown = owned or TELLING.match(text, span.end) is not None
    proper_last = words[-1].tokens[:1] and words[-1].tokens[0].tag == "NNP"  # 빈민병원
    shop = NAMED_SHOP.fullmatch(last) is not None and not reading.mentions.places(words[-1].start, words[-1].end)
    proper_last = proper_last and (len(words[-1].tokens) == 1 or shop)  # 송마트, but 베트남마트
    if (
        (UNNAMED.fullmatch(last) and not proper_last and not shown)
        or (OFFICER.search(last) and not shown)
        or IN_PICTURE.match(text, span.end)
        or (_is_short(reading, span) and not owned and not (among and len(last) > 1))
        or (owned and regex.search(rf"(?:{KIND_OF_FIRM})$", last))
    ):
        return None
    own = len(words) >= 2 and INSTITUTE.fullmatch(last) is not None and _is_proper_name(reading, words[-2])
    if own:  # 나즈디 인큐베이터
        return Span(words[-2].start, span.end), "phrase"
    if regex.fullmatch(KIND_OF_FIRM, last) or (is_kind_of_firm(words[-1].tokens, last) and not shown):
        return None
    house = INSTITUTE.fullmatch(last) and (len(words) > 1 or len(last) >= LEAST_INSTITUTE)
    proper = any(is_proper(w.tokens, text[w.start : w.end]) for w in words) or shown
    return (span, "phrase") if house or proper or (among and len(words) <= FEW) else None


def _grown(
    reading: Reading, words: Sequence[Word], known: Sequence[Mention[OrganisationName]]
) -> tuple[Span, str] | None:
    """실롱스크 공과대학교, 코비에지체 시정부: a body of a common name with the proper one right before it."""
    body = known[-1]
    last = reading.quote(words[-1].start, words[-1].end)
    if len(words) >= 2 and body.end == words[-2].end and BUREAU.fullmatch(last) and is_abroad(body.value.country):
        return Span(body.start, words[-1].end), "phrase.grown"  # 베트남 기획투자부 중소기업개발국
    if len(words) >= 2 and body.end == words[-1].end and len(known) == 1 and SHORT.fullmatch(body.value.name):
        return Span(words[0].start, body.end), "phrase.grown"
    if body.end != words[-1].end or len(known) > 1 or body.value.id is not None or body.value.masked:
        return None
    index = next((i for i, w in enumerate(words) if w.start <= body.start < w.end), 0)
    if index == 0 or body.start != words[index].start or body.value.kind is OrganisationKind.COMPANY:
        return None
    before = words[index - 1]
    if not (GENERIC.fullmatch(body.value.name) or _is_chapter(reading, body)) or is_country(reading, before):
        return None
    if not is_proper(before.tokens, reading.text[before.start : before.end]):
        return None
    return Span(before.start, body.end), "phrase.grown"


def _is_chapter(reading: Reading, body: Mention[OrganisationName]) -> bool:
    """중소기업융합 | 광주전남연합회: a place and a word for a part of a body, which the word before names."""
    begins = any(p.start == body.start for p in reading.mentions.places(body.start, body.end))
    return begins and CHAPTER.search(body.value.name) is not None


def _is_proper_name(reading: Reading, word: Word) -> bool:
    """One proper name that is no place and nothing else that is known."""
    if len(word.tokens) != 1 or word.tokens[0].tag != "NNP" or word.particle:
        return False
    mentions = reading.mentions
    return not (mentions.places(word.start, word.end) or _of_other_kind(reading, word))


def _describes(word: Word, told: str) -> bool:
    """투자사, 도매상, 과학기술단지 …: a kind of body right before the name of one."""
    if regex.search(
        rf"{KIND_OF_FIRM}$|(?:도시|기구|기관|단지|클러스터|연합체|협의체|항구|명문|국영|국립|지원기관)$", told
    ) or UNNAMED.fullmatch(told):
        return True
    return is_kind_of_firm(word.tokens, told)


def _of_other_kind(reading: Reading, word: Word) -> bool:
    """A word of a date, a sum or a count."""
    start, end = max(0, word.start - AROUND), word.end + AROUND
    mentions = reading.mentions
    found = [m.span for m in mentions.dates(start, end)] + [m.span for m in mentions.counts(start, end)]
    found += [m.span for m in mentions.sums(start, end)]
    return any(span.start < word.end and word.start < span.end for span in found)


def _is_short(reading: Reading, span: Span) -> bool:
    """Two syllables are a name only with a Latin form behind: 켈텍(Keltec)."""
    return span.end - span.start < LEAST and LATIN_FORM.match(reading.text, span.end) is None


def is_country(reading: Reading, word: Word) -> bool:
    return any(
        p.start == word.start and p.end == word.end and p.value.level is PlaceLevel.COUNTRY
        for p in reading.mentions.places(word.start, word.end)
    )


def _is_province(reading: Reading, word: Word, town: Word) -> bool:
    """길림성 | 집안(集安)시 인삼특산업관리국: a province abroad before a town of it."""
    levels = [(p.start, p.value.level) for p in reading.mentions.places(word.start, town.end + 1)]
    return (word.start, PlaceLevel.PROVINCE) in levels and (town.start, PlaceLevel.CITY) in levels


def _is_town_of_firm(reading: Reading, word: Word, firm: Sequence[Word]) -> bool:
    """두바이 | 알 파와르 트레이딩: a town abroad before a firm's name of several words."""
    towns = [p for p in reading.mentions.places(word.start, word.end) if p.span == Span(word.start, word.end)]
    abroad = any(p.value.level in {PlaceLevel.CITY, PlaceLevel.PROVINCE} and p.value.country != "KR" for p in towns)
    return abroad and len(firm) >= 2 and ENDS_A_FIRM.search(reading.text, firm[-1].start, firm[-1].end) is not None


def _is_generic(words: Sequence[Word], text: str) -> bool:
    """상공회의소, 중소기업공사: one word that names nobody without the country before it."""
    if len(words) != 1 or INSTITUTE.fullmatch(text[words[0].start : words[0].end]) is None:
        return False
    return all(t.tag not in {"NNP", "SL"} for t in words[0].tokens)
