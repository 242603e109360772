"""Finds expressions that name occasions: quoted names and event nouns with what is written together with them.

Job: text -> `Mention[EventName]`.  Whether an expression tells of an occasion, and of which, is decided later from its
clause; this module must not know clauses, dates or organisations.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from coopevents.annotate.fair_names import EDITION, GOES, PAVILION, FairNames
from coopevents.annotate.quotes import quotes
from coopevents.document import Kind, Mention, Span
from coopevents.lexicon.gazetteer import Gazetteer, Hit
from coopevents.lexicon.loader import load_table
from coopevents.values.names import EventName

# What may follow an event noun directly: a particle, the copula, a verb stem of holding, or no letter at all.  Else the
# noun is the first part of a longer one: 상담회장(a hall), 사절단장(a person), 사절단원.
SHORT = (
    "을|를|이|가|은|는|에|의|와|과|도|로|으로|서|만|나|및|때|중|후|전|차|간|측|뒤|등|까지|부터|였|인|임|일|란|라|이란"
)
SHORT += "|처럼|보다|마다|들"
LONG = (
    "에서|에는|에도|에선|에의|에서는|에서도|에게|으로는|으로도|로는|로도|과의|와의|까지의|이었|이다|이라|입니|이며|이고"
)
LONG += "|에만|이자|였다|으로서|로서|측은|측이|등을|등이|등에|들이|들은|들을|에서의|때는|때의|등의"
WORDS = "이후|이외|개최|참가|참석|파견|기간|관련|행사|현장|성료|취소|연기|운영|결과|방문|장면|모습|겸"
# 설명회를개최하는, 상담회를가졌다: old papers write the verb together with its object
GLUED = "[을를](?:개최|가[졌질진지]|열[었고린릴리]|연다|마련|실시|진행)"
RIGHT = regex.compile(rf"(?:(?:{SHORT})(?![가-힣])|(?:{LONG}|{WORDS}|{GLUED})|[^가-힣]|$)")
# 플라자 호텔, 컨벤션 센터: a venue's name, no occasion
VENUE = regex.compile(r"\s(?:호텔|센터|홀|뷰로|볼룸|타워|빌딩|몰(?![가-힣])|룸(?![가-힣]))")
# AIR, IRP, AFFAIRS
LATIN = regex.compile(r"[A-Za-z]")
# the eojeol that an unquoted noun is written together with: 섬유수출상담회, G-FAIR
LEFT = regex.compile(r"[\p{L}\p{N}·&+-]{0,30}\Z")
# 2006년 첫 회부터, 행사 이후: a time, no occasion told
SINCE = regex.compile(r"부터|[ \t]?(?:이후|이래)(?![가-힣]|[ \t]?처음)")
# 협회의 구상, 지역사회의 발전: the genitive of a body or of a word in -회, no 회의; 협회의를 is none
GENITIVE = regex.compile(
    r"(?:\d|협|위원|상공|[연련]합|중앙|의|조합|공사|본사|사|기|학|국|교|한인|상인|동호|동창|동문|향우|연구|진흥|부녀|청년|번영|친선|후원)회의\Z"
)
# 블랙 프라이데이, 홀리데이, 투데이: days of the week and the calendar; 슈퍼마켓, 오픈마켓: shops
NO_DAY = regex.compile(r"(?:라이|투|홀리|버스|먼|선|에브리)데이\Z|(?:슈퍼|수퍼|하이퍼|오픈|온라인|오프라인)\s?마켓\Z")
# An edition, a year or a season before an event noun belongs to its name: 제41회 한일경제인회의, 2024 …
BRACKET = regex.compile(r"\s?\([A-Za-z][^()\n]{1,40}\)")
# what may stand behind the noun inside a quoted name: … 박람회 2019, … FAIR KOREA 2019, … 컨퍼런스 in 부산,
# … 위크 인 서울, … 상담회 개막
REST = regex.compile(
    r"\s*(?:(?:in|IN|인)\s.*|(?:[A-Z][\w-]{1,15}\s?){0,2}(?:[’']?(?:(?:19|20)\d\d|\d{1,2}))?|\(.*\)|(?<=\s)\S{1,5})"
)
# 동반성장 페어, 오토파츠 플라자: a brand's noun needs a word of the name before it, no particle
BRAND = regex.compile(r"(?:^|\s)[가-힣A-Za-z0-9·-]{1,10}(?<![은는이가을를에의와과로서한된할던인적])\s\Z")
# ‘글로벌 액셀러레이터 캠퍼스’를 14일 개최한다, ‘수출 붐업’ 행사: a name of no known kind, told as an occasion
HELD_AS = regex.compile(
    r"[’'”\"」』》〉](?:\([^()\n]{1,40}\))?(?:\s?행사(?:를|가|는|에)\s|(?:을|를|이|가)\s(?:[^\s,.]{1,14}\s){0,5}?"
    r"(?:개최|열(?:었|고|어|려|렸|린|리|릴)|연다|연\s|여는|마련(?:했|하|한|해)|치르|치러|치렀|펼쳐(?:졌|진|지)|막을 올)"
    r"|[이가]\s(?:있었|예정(?:돼|되어|된)|무산|취소)"
    # ‘누리 두바이 2026’은 1월 9일부터 12일까지 … 열린다: a topic, up to the end of the sentence
    r"|[은는]\s[^.\n‘’“”]{0,80}?\s(?:열린다|열렸다|개최된다|개최됐다|개최되었다|막을 올(?:린다|렸다))(?=[.\s]))"
)
# ‘라이프케어 아시아’에 12개사를 파견했다, ‘…’(LCA)에 참가한: the mark and the gloss before who goes there
CLOSED = regex.compile(r"[’'”\"」』》〉](?:\([^()\n]{1,40}\))?")
# … 지원사업, … 프로그램: what one takes part in, but no occasion
SCHEME = regex.compile(
    r"(?:사업|과정|프로그램|정책|제도|플랫폼|공모|캠페인|프로젝트|펀드|기금|회|조합|단체|지수|몰|서비스|센터|학교|대학|단지|기구|동맹"
    r"|연합|특구|거점|협정|협약|조약|계획|전략|방안|인증|바우처|클럽|네트워크|운동|관)$"
)
# 2019 글로벌 액셀러레이터 캠퍼스를 개최했다, 제3회 수출 붐업이 열렸다: a year or an edition, a verb of holding
HELD_EDITION = regex.compile(
    r"(?<![가-힣A-Za-z0-9.])(?P<name>(?:20\d\d|제\s?\d{1,3}회)\s(?:[가-힣A-Za-z0-9&·-]{1,15}(?<![은는을를에의과로])\s){0,5}?"
    r"[가-힣A-Za-z0-9&·-]{2,20}?)(?:을|를|이|가)\s(?:[가-힣]{2,6}\s)?"
    r"(?:개최|개막|열었|열고|열린|열렸|연다|열기로|열어)"
)
# 제2차 한·인도 중소기업 협력위원회를 갖고: a numbered meeting of a committee
COMMITTEE = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>제\s?\d{1,2}차\s(?:[가-힣A-Za-z·-]{1,14}(?<![은는을를에의로])\s){0,4}[가-힣A-Za-z·-]{0,14}"
    r"(?:위원회|협의회|협의체|공동위|협력위))(?:를|가|을|이|에서|에서는)\s"
)
# 네트워킹 행사인 디파티(D.PARTY)가 열렸다, 식품박람회인 시알에 참가했다: a name told by its kind
KIND_OF = regex.compile(
    r"(?<=[가-힣\s])(?P<kind>행사|전시회|박람회|포럼|상담회|콘퍼런스|컨퍼런스|축제)인\s"
    r"(?P<name>(?:[가-힣A-Za-z0-9&·-]{2,15}\s){0,2}?[가-힣A-Za-z0-9&·-]{2,15}?(?:\([A-Za-z][^()\n]{1,30}\))?)"
    r"(?=(?:이|가|을|를)\s|에\s(?:[^\s.]{1,12}\s){0,3}?(?:참가|참석|나선))"
)
# 10월 부산 해양대제전, 11월 대구 광학전을 연이어 개최한다: fairs in a list of months, whatever they show
LISTED_FAIR = regex.compile(
    r"(?<=(?:[월일]|까지)\s?(?:[가-힣]{2,4}(?:에서)?\s)?)"
    r"(?P<name>[가-힣A-Za-z0-9·]{2,14}(?:[^\W공도작안발충회여완사오직이비예운보유선수접내격결논]전|展))"
    r"(?=,\s?(?:내년|오는|다음)?\s?\d|[을를]\s(?:연이어|잇따라|잇달아|차례로)?\s?(?:개최|연다|열|마련)"
    r"|이\s(?:연이어|잇따라|차례로)?\s?(?:열|개최|예정))"
)
# CES 2019, 아랍헬스(Arab Health) 2020, MWC19
FAIR_EDITION = regex.compile(
    r"(?:\s?\([A-Za-z][^()\n]{1,40}\))?(?:\s?[’']?(?:(?:19|20)\d\d|[12]\d)(?!\d|[년월일개명건곳회차억만천]))?"
)
# 포시도니아 국제조선해양박람회: the noun of the name follows
LONGER_NAME = regex.compile(
    r"\s[가-힣A-Za-z]{0,14}(?:박람회|전시회|전람회|엑스포|페어|[가-힣]전|쇼|포럼|[컨콘]퍼런스|위크)(?![가-힣](?<![에의은는이가을를과와도]))"
)
SENTENCE = regex.compile(r"[다요까]$|[.?!]|시대|지평|새\s?장(?:$|\s)|의\s문$|미래$")
# cabinet meetings and the like: business of government, no occasion for firms
OFFICIAL = regex.compile(
    r"(?:국무|차관|국정현안(?:관계장관|조정점검|조정)?|당정|실·?국장|간부|확대간부|수석보좌관|임시국무)\s?회의$"
)
# 두바이에서 열린 ‘아랍 헬스 2019’에 참가했다: a fair by its name alone
HELD_BEFORE = regex.compile(
    r"(?:열린|열리는|열릴|열렸던|개최된|개최되는|개최될|개막한|개막하는|개막된|에서\s(?:연|개최한|가진|치른))\s\Z"
)
ATTENDED = regex.compile(r"(?:\([^()\n]{1,40}\))?(?:에(?=\s|서|는|도)|을|를|과|와)")
# the noun before a name: 식품박람회인 ‘아누가’, 전시회 ‘비바테크 2019’
# 전략전시회 중 하나인 ‘가람페어’
APPOSED = regex.compile(r"(?:\s?(?:중|가운데)\s?하나)?(?:인)?\s?\Z")
APPOSITION = regex.compile(r"(?:\s?(?:중|가운데)\s?하나)?(?:인)?\s?[「『‘'《〈“\"`]")
APPOSABLE = frozenset({"exhibition", "conference", "forum", "event_week"})
DISHES = frozenset({"food_agri", "fishery"})
ABBREVIATED = regex.compile(r"\(이하,?\s?[‘'“\"]?\Z")
JOIN = regex.compile(r"\s(?:및|과|와)\s|\s?[·&]\s?")


@dataclass(frozen=True, slots=True)
class Noun:
    noun: str
    types: tuple[str, ...]
    strength: str


MEETING = Noun("위원회", ("conference", "meeting"), "strong")


class EventAnnotator:
    """Built once from `event_nouns.csv`."""

    def __init__(self, nouns: list[Noun], fairs: FairNames) -> None:
        self._nouns = Gazetteer((noun.noun, noun) for noun in nouns)
        self._fairs = fairs

    @classmethod
    def from_lexicon(cls) -> EventAnnotator:
        nouns = [
            Noun(row["noun"], tuple(row.many("types")), row["strength"]) for row in load_table("event_nouns", ("noun",))
        ]
        for row in load_table("fairs", ("name",)):
            types = tuple(row.many("types"))
            nouns += [Noun(name, types, "fair") for name in (row["name"], *row.many("aliases"))]
        known = {noun.noun for noun in nouns}
        nouns += [Noun(name, ("exhibition",), "strong") for name in _goods_fairs() if name not in known]
        return cls(nouns, FairNames.from_lexicon())

    def annotate(self, text: str) -> list[Mention[EventName]]:
        """Quoted names and unquoted nouns in order; none overlaps another."""
        named = self._quoted(text)
        taken = [mention.span for mention in named]
        starts = {span.start for span in taken}
        inside = {at for span in taken for at in range(span.start, span.end)}
        bare = [m for m in self._bare(text) if inside.isdisjoint(range(m.start, m.end))]
        known = [*taken, *(m.span for m in bare)]
        bare += self._held(text, known)
        bare += self._fairs.annotate(text, [*taken, *(m.span for m in bare)])
        bare += self._fairs.recurring(text, [*named, *bare])
        bare = _joined(text, sorted(bare, key=lambda m: m.start))
        # 식품박람회인 ‘아누가’: one occasion, under its name
        bare = [m for m in bare if not _names_next(text, m.end, starts)]
        whole = self._fairs.one_name(text, sorted([*named, *bare], key=lambda m: (m.start, m.end)))
        return _unabbreviated(text, whole)

    def _last_noun(self, name: str) -> tuple[Noun, int, int] | None:
        """The event noun that a name ends in (an edition's brackets or year after it allowed), with its place."""
        best: tuple[Noun, int, int] | None = None
        for hit in self._nouns.every(name):
            if not hit.payload[0].types or not _bounded(name, hit.start, hit.end) or NO_DAY.search(name[: hit.end]):
                continue
            if not REST.fullmatch(name[: hit.end] + BRACKET.sub("", name[hit.end :]), hit.end):
                continue
            if best is None or (hit.end, hit.end - hit.start) > (best[2], best[2] - best[1]):
                best = (hit.payload[0], hit.start, hit.end)
        return best

    def _quoted(self, text: str) -> list[Mention[EventName]]:
        found = []
        for quoted in quotes(text):
            inner = text[quoted.inner.start : quoted.inner.end].strip()
            # ‘한-이란 중소기업 기술교류센터’ 개소식: the noun follows the quotation
            tail = text[quoted.outer.end : quoted.outer.end + 14]
            for hit in self._nouns.longest(tail):
                gap = tail[: hit.start]
                noun = hit.payload[0]
                if gap.strip() == "" and len(gap) <= 1 and RIGHT.match(tail, hit.end) and noun.types:
                    if noun.strength == "named":
                        continue
                    end = quoted.outer.end + hit.end
                    name = text[quoted.inner.start : end]
                    for mark in "」』’》〉”":
                        name = name.replace(mark, "")
                    found.append(self._mention(quoted.inner.start, end, name, noun, quoted=True))
                    break
            else:
                found += self._inside(text, quoted.inner, inner)
        return found

    def _inside(self, text: str, span: Span, inner: str) -> list[Mention[EventName]]:
        """A quoted name; `A포럼 및 B상담회` gives both."""
        last = self._last_noun(inner)
        if last is None and len(inner) >= 3 and not SENTENCE.search(inner):
            base = text.index(inner, span.start)
            head = inner.split()[-1]
            apposed = self._apposed(text, span.start - 1)
            if apposed is not None:
                noun, start = apposed
                return [self._mention(start, base + len(inner), inner, replace(noun, noun=head), quoted=True)]
            if HELD_BEFORE.search(text, max(0, span.start - 12), span.start - 1) and ATTENDED.match(text, span.end + 1):
                fair = Noun(head, ("exhibition", "other"), "strong")
                return [self._mention(base, base + len(inner), inner, fair, quoted=True)]
            closed = CLOSED.match(text, span.end)
            there = closed is not None and (
                GOES.match(text, closed.end()) is not None
                or (EDITION.fullmatch(inner) is not None and PAVILION.match(text, closed.end()) is not None)
            )
            going = there and not SCHEME.search(inner)
            if going and len(inner) >= 4:
                fair = Noun(head, ("exhibition", "other"), "brand")
                return [self._mention(base, base + len(inner), inner, fair, quoted=True)]
            if HELD_AS.match(text, span.end) and len(inner) >= 4:
                unknown = Noun(head, ("other",), "brand")
                return [self._mention(base, base + len(inner), inner, unknown, quoted=True)]
        if last is None or (len(inner) > 25 and regex.search(r"[다요]\s|[,.…]", inner)):
            return []
        base = text.index(inner, span.start)
        for join in JOIN.finditer(inner):
            before = self._last_noun(inner[: join.start()])
            if before and before[2] == join.start() and before[0].types[0] != last[0].types[0]:
                first = self._mention(base, base + join.start(), inner[: join.start()], before[0], quoted=True)
                second = self._mention(base + join.end(), base + len(inner), inner[join.end() :], last[0], quoted=True)
                return [first, second]
        return [self._mention(base, base + len(inner), inner, last[0], quoted=True)]

    def _apposed(self, text: str, mark: int) -> tuple[Noun, int] | None:
        """The noun before a quotation mark that tells what is quoted, and where it begins: 식품박람회인 ‘아누가’."""
        start = max(0, mark - 20)
        before = APPOSED.search(text, start, mark)
        if before is None:
            return None
        fitting = [
            (hit.payload[0], start + hit.start)
            for hit in self._nouns.every(text[start : before.start()])
            if start + hit.end == before.start()
            and hit.payload[0].strength == "strong"
            and hit.payload[0].types[0] in APPOSABLE
        ]
        if not fitting:
            return None
        noun, at = min(fitting, key=lambda item: item[1])
        left = LEFT.search(text, max(0, at - 30), at)
        return noun, left.start() if left else at

    def _bare(self, text: str) -> list[Mention[EventName]]:
        found = []
        end = 0
        for hit in self._standing(text):
            noun = hit.payload[0]
            if hit.start < end or (not noun.types and SINCE.match(text, hit.end)):
                continue
            left = LEFT.search(text, max(end, hit.start - 30), hit.start) if noun.strength != "fair" else None
            start = left.start() if left else hit.start
            stop = hit.end
            if noun.strength == "fair" and (edition := FAIR_EDITION.match(text, hit.end)) is not None:
                stop = edition.end()
            if text[start] in "·&":  # 설명회·상담회: two
                start += 1
            found.append(self._mention(start, stop, text[start:stop], noun, quoted=False))
            end = stop
        return found

    def _held(self, text: str, known: list[Span]) -> list[Mention[EventName]]:
        """대구혁신센터가 18일 2019 글로벌 액셀러레이터 캠퍼스를 개최했다: an edition of a name of no known kind."""
        found = []
        for match in HELD_EDITION.finditer(text):
            span = Span(*match.span("name"))
            if not any(span.overlaps(other) for other in known):
                unknown = Noun(match["name"].split()[-1], ("other",), "brand")
                found.append(self._mention(span.start, span.end, match["name"], unknown, quoted=False))
        for match in COMMITTEE.finditer(text):
            span = Span(*match.span("name"))
            if not any(span.overlaps(other) for other in known):
                found.append(self._mention(span.start, span.end, match["name"], MEETING, quoted=False))
        for match in KIND_OF.finditer(text):
            span = Span(*match.span("name"))
            noun = next((hit.payload[0] for hit in self._nouns.every(match["kind"])), None)
            if noun is not None and not any(span.overlaps(other) for other in known):
                types = noun.types or ("other",)
                apposed = replace(noun, noun=match["name"].split()[-1], types=types, strength="strong")
                found.append(self._mention(span.start, span.end, match["name"], apposed, quoted=False))
        for match in LISTED_FAIR.finditer(text):
            span = Span(*match.span("name"))
            if not any(span.overlaps(other) for other in [*known, *(m.span for m in found)]):
                fair = Noun(match["name"], ("exhibition",), "strong")
                found.append(self._mention(span.start, span.end, match["name"], fair, quoted=False))
        return found

    def _standing(self, text: str) -> list[Hit[tuple[Noun, ...]]]:
        """Nouns that stand by themselves or end a word, leftmost and longest first, none inside another."""
        hits = [hit for hit in self._nouns.every(text) if self._stands(text, hit)]
        kept: list[Hit[tuple[Noun, ...]]] = []
        for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    @staticmethod
    def _stands(text: str, hit: Hit[tuple[Noun, ...]]) -> bool:
        noun = hit.payload[0]
        if noun.strength == "fair":
            return _is_fair(text, hit)
        if noun.strength == "named" or not RIGHT.match(text, hit.end) or not _bounded(text, hit.start, hit.end):
            return False
        if NO_DAY.search(text, max(0, hit.start - 6), hit.end) is not None:
            return False
        if VENUE.match(text, hit.end) or OFFICIAL.search(text[max(0, hit.start - 12) : hit.end]):
            return False
        alone = not text[hit.end : hit.end + 1].isalpha()
        if alone and GENITIVE.search(text[max(0, hit.start - 4) : hit.end]):
            return False
        first = not text[hit.start - 1 : hit.start].strip()
        return noun.strength != "brand" or not first or bool(BRAND.search(text[max(0, hit.start - 14) : hit.start]))

    @staticmethod
    def _mention(start: int, end: int, name: str, noun: Noun, *, quoted: bool) -> Mention[EventName]:
        kind = noun.types[0] if noun.types else noun.strength
        value = EventName(name.strip(), noun.noun, noun.types, noun.strength, quoted)
        return Mention(Kind.EVENT, start, end, value, f"event.{'quoted' if quoted else 'noun'}.{kind}")


def _names_next(text: str, end: int, starts: set[int]) -> bool:
    """Whether a quoted name stands in apposition right behind a noun; `starts`: where quoted names begin."""
    return any(at in starts and APPOSITION.fullmatch(text, end, at) for at in range(end + 1, end + 4))


def _goods_fairs() -> set[str]:
    """소비재전, 로봇전: goods or an industry and 전, a fair of them; not 김치전 (a dish), nor 가스전 (a gas field)."""
    terms = [(row["term"], row) for row in load_table("sectors", ("term",))]
    terms += [(row["suffix"], row) for row in load_table("sector_suffixes", ("suffix",))]
    terms += [(term.replace(" ", ""), row) for term, row in terms if " " in term]
    words = {term for term, _ in terms}
    return {
        f"{term}전"
        for term, row in terms
        if regex.fullmatch(r"[가-힣]{2,}", term) and row["strength"] in {"industry", "product"}
        if f"{term}전" not in words
        if row["strength"] == "industry" or not DISHES & set(row.many("codes"))
    }


def _is_fair(text: str, hit: Hit[tuple[Noun, ...]]) -> bool:
    """CES 2019에, 아랍헬스(Arab Health)에서: the whole of a word but for a year and a particle."""
    edition = FAIR_EDITION.match(text, hit.end)
    end = edition.end() if edition is not None else hit.end
    alone = not text[hit.start - 1 : hit.start].isalnum() and _bounded(text, hit.start, hit.end)
    return alone and RIGHT.match(text, end) is not None and LONGER_NAME.match(text, end) is None


def _unabbreviated(text: str, mentions: list[Mention[EventName]]) -> list[Mention[EventName]]:
    """‘가람 바이어 수출상담회’(이하 수출상담회): from there on the short name means the full one."""
    full: dict[str, Mention[EventName]] = {}
    kept: list[Mention[EventName]] = []
    for mention in mentions:
        inside = ABBREVIATED.search(text, max(0, mention.start - 6), mention.start) is not None
        if inside and kept and mention.start - kept[-1].end <= 8:
            full[text[mention.start : mention.end]] = kept[-1]
            continue
        known = full.get(text[mention.start : mention.end]) if not mention.value.quoted else None
        if known is not None and text[mention.start - 2 : mention.start] != "회 ":  # 제21회 할빈상담회
            mention = replace(mention, value=replace(known.value, quoted=True))
        kept.append(mention)
    return kept


def _joined(text: str, mentions: list[Mention[EventName]]) -> list[Mention[EventName]]:
    """비즈니스 매칭 상담회, 무역사절단 설명회: of two nouns in one phrase the last is the head."""
    kept: list[Mention[EventName]] = []
    for mention in mentions:
        if kept and text[kept[-1].end : mention.start].startswith(" 및 ") and mention.start - kept[-1].end <= 12:
            before = kept[-1]
            if before.value.types[:1] == mention.value.types[:1]:  # 제44차 임시총회 및 제71차 이사회
                kept[-1] = Mention(Kind.EVENT, before.start, mention.end, before.value, before.rule)
                continue
        if kept and text[kept[-1].end : mention.start] in {"", " "}:
            before = kept.pop()
            if before.value.strength == "fair" and mention.value.strength == "weak":  # 세빗(CeBIT) 공동관
                mention = before
            if mention.value.strength == "generic":  # 중소기업주간 행사를
                mention = Mention(Kind.EVENT, before.start, mention.end, before.value, before.rule)
        kept.append(mention)
    return kept


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a stretch that begins or ends with a Latin letter stands at the edge of a Latin word."""
    inside_left = LATIN.match(text, start) and start > 0 and LATIN.match(text, start - 1)
    inside_right = LATIN.match(text, end - 1) and LATIN.match(text, end)
    return not inside_left and not inside_right
