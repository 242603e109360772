"""Finds expressions that name occasions: quoted names and event nouns with what is written together with them.

Job: text -> `Mention[EventName]`.  Whether an expression tells of an occasion, and of which, is decided later from its
clause; this module must not know clauses, dates or organisations.
"""

from __future__ import annotations

from dataclasses import replace

from coopevents import regex
from coopevents.annotate.event.fair_names import EDITION, GOES, PAVILION, FairNames
from coopevents.annotate.event.nouns import FAIR_EDITION, RIGHT, EventNouns, Noun, event_mention
from coopevents.annotate.event.told_names import told_names
from coopevents.annotate.quotes import quotes
from coopevents.document import Kind, Mention, Span
from coopevents.lexicon.generality import generality
from coopevents.values.names import EventName

# the eojeol that an unquoted noun is written together with: 섬유수출상담회, G-FAIR
LEFT = regex.compile(r"(?:1:)?[\p{L}\p{N}·&+-]{0,30}\Z")
# 2006년 첫 회부터, 행사 이후: a time, no occasion told
SINCE = regex.compile(r"부터|[ \t]?(?:이후|이래)(?![가-힣]|[ \t]?처음)")
# ‘글로벌 액셀러레이터 캠퍼스’를 14일 개최한다, ‘수출 붐업’ 행사: a name of no known kind, told as an occasion
HELD_AS = regex.compile(
    r"[’'”\"」』》〉](?:\([^()\n]{1,40}\))?(?:\s?행사(?:를|가|는|도|에|에는|에서|에서는|와|\s및)\s"
    r"|\s?프로그램을\s(?:개최|열)|(?:을|를|이|가)\s(?!주제|테마|슬로건|기치|모토|구호|목표|목적|골자|부제|화두|비전|키워드|기념|맞아|맞이|계기|앞두)(?:[^\s,.]{1,14}\s){0,5}?"
    r"(?:개최|열(?:었|고|어|려|렸|린|리|릴)|연다|연\s|여는|마련(?:했|하|한|해|됐|돼|되|된)|치르|치러|치렀|펼쳐(?:졌|진|지)"
    r"|막을 (?:올|내)|막이 오|(?:일정|대장정)을 마|(?<=에서\s)있었|진행[됐되했하])"
    r"|[이가]\s(?:있었|예정(?:돼|되어|된)|무산|취소|연기)"
    # ‘누리 두바이 2026’은 1월 9일부터 12일까지 … 열린다: a topic, up to the end of the sentence
    r"|[은는]\s[^.\n‘’“”]{0,80}?\s(?:열린다|열렸다|개최된다|개최됐다|개최되었다|막을 올(?:린다|렸다)"
    r"|(?:연기|취소)했[다고]|(?:미뤘|늦췄)[다고])(?=[,.\s]))"
)
# ‘라이프케어 아시아’에 12개사를 파견했다, ‘…’(LCA)에 참가한: the mark and the gloss before who goes there
CLOSED = regex.compile(r"[’'”\"」』》〉](?:\([^()\n]{1,40}\))?")
# … 지원사업, … 프로그램: what one takes part in, but no occasion
SCHEME = regex.compile(
    r"(?:사업|과정|프로그램|정책|제도|플랫폼|공모|캠페인|프로젝트|펀드|기금|회|조합|단체|지수|몰|서비스|센터|학교|대학|단지|기구|동맹"
    r"|연합|특구|거점|협정|협약|조약|계획|전략|방안|인증|바우처|클럽|네트워크|운동|관|외교|마케팅)$"
)
# ‘해외전시회 지원사업’: the noun says what the scheme is for
SUPPORT = regex.compile(r"\s?(?:[가-힣]{2,6}\s?){0,2}(?:사업|프로그램|제도|정책|캠페인|계획|방안)$")
CALLED = regex.compile(r"\s?이?(?:라는|란)\s(?:이름|제목|명칭|타이틀|간판)(?:의|으로 연)\s")
SPEECH = regex.compile(r"[다요](?:\s|$)|[,.…]")
SENTENCE = regex.compile(r"[다요까]$|[.?!]|시대|지평|새\s?장(?:$|\s)|의\s문$|미래$")
# 두바이에서 열린 ‘아랍 헬스 2019’에 참가했다: a fair by its name alone
HELD_BEFORE = regex.compile(
    r"(?:열린|열리는|열릴|열렸던|개최된|개최되는|개최될|개막한|개막하는|개막된|에서\s(?:연|개최한|가진|치른))\s\Z"
)
# 공사와 진흥원이 함께 연 ‘가람 협력의 날’에 34개사가: by who held it
HELD_BY = regex.compile(
    r"[가-힣)][이가]\s(?:공동으로\s|공동\s?|함께\s|같이\s|처음\s)?(?:연|여는|개최한|개최하는|개최된|마련한|주최한|주최하는|주관한|주관하는)\s\Z"
    r"|[가-힣A-Za-z)]\s?(?:공동\s?)?(?:주최|주관)(?:의|로\s(?:열리는|열린|개최된|개최되는))\s\Z"
)
ATTENDED = regex.compile(r"(?:\([^()\n]{1,40}\))?(?:에(?=\s|서|는|도)|을|를|과|와)")
# the noun before a name: 식품박람회인 ‘아누가’, 전시회 ‘비바테크 2019’
# 전략전시회 중 하나인 ‘가람페어’
APPOSED = regex.compile(r"(?:\s?(?:중|가운데)\s?하나)?(?:인)?\s?\Z")
APPOSITION = regex.compile(r"(?:\s?(?:중|가운데)\s?하나)?(?:인)?\s?[「『‘'《〈“\"`]")
APPOSABLE = frozenset({"exhibition", "conference", "forum", "event_week"})
TALKS = frozenset({"consultation", "seminar"})  # 수출상담회 ‘Buy Garam 2017’; not 상담회 ‘대성황’
BRAND_NAME = regex.compile(r"[A-Za-z]{2}|\d{4}")
# ‘해외시장개척단(이하 시개단)’
SHORT_FOR = regex.compile(r"\s?\(이하\s[^()\n]{1,20}\)\s*\Z")
ABBREVIATED = regex.compile(r"\(이하,?\s?[‘'“\"]?\Z")
ONE_OF = regex.compile(r"\s(?:중|가운데)의?\s하나인\s(?:[^\s.,’'”\"]{1,12}\s){0,3}")
JOIN = regex.compile(r"\s(?:및|과|와)\s|\s?[·&]\s?")

HALL = regex.compile(rf"{generality('hall')}\Z")  # 도쿄국제포럼에서: a house that is called like an occasion
HALL_WIDTH = 12  # code points


class EventAnnotator:
    """Built once from the nouns of occasions and the names of fairs."""

    def __init__(self, nouns: EventNouns, fairs: FairNames) -> None:
        self._nouns = nouns
        self._fairs = fairs

    @classmethod
    def from_lexicon(cls) -> EventAnnotator:
        return cls(EventNouns.from_lexicon(), FairNames.from_lexicon())

    def annotate(self, text: str) -> list[Mention[EventName]]:
        """Quoted names and unquoted nouns in order; none overlaps another."""
        named = self._quoted(text)
        taken = [mention.span for mention in named]
        starts = {span.start for span in taken}
        inside = {at for span in taken for at in range(span.start, span.end)}
        bare = [m for m in self._bare(text) if inside.isdisjoint(range(m.start, m.end))]
        known = [*taken, *(m.span for m in bare)]
        bare += told_names(text, known)
        bare += self._fairs.annotate(text, [*taken, *(m.span for m in bare)])
        bare += self._fairs.recurring(text, [*named, *bare])
        bare = _joined(text, sorted(bare, key=lambda m: m.start))
        # 식품박람회인 ‘아누가’: one occasion, under its name
        bare = [m for m in bare if not _names_next(text, m.end, starts)]
        whole = self._fairs.one_name(text, sorted([*named, *bare], key=lambda m: (m.start, m.end)))
        return _unabbreviated(text, whole)

    def _quoted(self, text: str) -> list[Mention[EventName]]:
        found = []
        for quoted in quotes(text):
            if _headline(text, quoted.outer):
                continue
            inner = SHORT_FOR.sub("", text[quoted.inner.start : quoted.inner.end]).strip()
            called = self._called(text, quoted.inner, inner, quoted.outer.end)
            if called is not None:
                found.append(called)
                continue
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
                    for mark in "」』’》〉”'\"`":
                        name = name.replace(mark, "")
                    found.append(event_mention(quoted.inner.start, end, name, noun, quoted=True))
                    break
            else:
                found += self._inside(text, quoted.inner, inner)
        return found

    def _called(self, text: str, span: Span, inner: str, end: int) -> Mention[EventName] | None:
        """‘가람 바이오 나이트’라는 이름의 투자설명회: one occasion, its kind told by the noun."""
        link = CALLED.match(text, end)
        if link is None:
            return None
        for hit in self._nouns.longest(text[link.end() : link.end() + 20]):
            noun, at = hit.payload[0], link.end() + hit.start
            if text[link.end() : at].count(" ") <= 1 and noun.types and RIGHT.match(text, link.end() + hit.end):
                return event_mention(span.start, link.end() + hit.end, inner, noun, quoted=True)
        return None

    def _inside(self, text: str, span: Span, inner: str) -> list[Mention[EventName]]:
        """A quoted name; `A포럼 및 B상담회` gives both."""
        last = self._nouns.last_of(inner)
        if last is None:
            return self._without_noun(text, span, inner)
        if (len(inner) > 25 and SPEECH.search(inner)) or SUPPORT.search(inner, last[2]):
            return []
        base = text.index(inner, span.start)
        for join in JOIN.finditer(inner):
            before = self._nouns.last_of(inner[: join.start()])
            if before and before[2] == join.start() and before[0].types[0] != last[0].types[0]:
                first = event_mention(base, base + join.start(), inner[: join.start()], before[0], quoted=True)
                second = event_mention(base + join.end(), base + len(inner), inner[join.end() :], last[0], quoted=True)
                return [first, second]
        return [event_mention(base, base + len(inner), inner, last[0], quoted=True)]

    def _without_noun(self, text: str, span: Span, inner: str) -> list[Mention[EventName]]:
        """A quoted name of no known kind, where the words around it tell that it is an occasion's."""
        if len(inner) < 3 or SENTENCE.search(inner):
            return []
        base = text.index(inner, span.start)
        head = inner.split()[-1]
        apposed = self._apposed(text, span.start - 1, inner)
        if apposed is not None:
            noun, start = apposed
            return [event_mention(start, base + len(inner), inner, replace(noun, noun=head), quoted=True)]
        if HELD_BEFORE.search(text, max(0, span.start - 12), span.start - 1) and ATTENDED.match(text, span.end + 1):
            told = Noun(head, ("exhibition", "other"), "strong")
        elif HELD_BY.search(text, max(0, span.start - 20), span.start - 1) and not SCHEME.search(inner):
            told = Noun(head, ("other",), "brand")
        elif len(inner) >= 4 and _gone_to(text, span, inner):
            told = Noun(head, ("exhibition", "other"), "brand")
        elif len(inner) >= 4 and HELD_AS.match(text, span.end):
            told = Noun(head, ("other",), "brand")
        else:
            return []
        return [event_mention(base, base + len(inner), inner, told, quoted=True)]

    def _apposed(self, text: str, mark: int, inner: str) -> tuple[Noun, int] | None:
        """The noun before a quotation mark that tells what is quoted, and where it begins: 식품박람회인 ‘아누가’."""
        start = max(0, mark - 20)
        before = APPOSED.search(text, start, mark)
        brand = BRAND_NAME.search(inner) is not None
        if before is None:
            return None
        fitting = [
            (hit.payload[0], start + hit.start)
            for hit in self._nouns.every(text[start : before.start()])
            if start + hit.end == before.start()
            and hit.payload[0].strength == "strong"
            and (hit.payload[0].types[0] in APPOSABLE or (hit.payload[0].types[0] in TALKS and brand))
        ]
        if not fitting:
            return None
        noun, at = min(fitting, key=lambda item: item[1])
        left = LEFT.search(text, max(0, at - 30), at)
        return noun, left.start() if left else at

    def _bare(self, text: str) -> list[Mention[EventName]]:
        found = []
        end = 0
        for hit in self._nouns.standing(text):
            noun = hit.payload[0]
            if hit.start < end or (not noun.types and SINCE.match(text, hit.end)):
                continue
            if HALL.search(text[max(0, hit.end - HALL_WIDTH) : hit.end]):
                continue
            left = LEFT.search(text, max(end, hit.start - 30), hit.start) if noun.strength != "fair" else None
            start = left.start() if left else hit.start
            stop = hit.end
            if noun.strength == "fair" and (edition := FAIR_EDITION.match(text, hit.end)) is not None:
                stop = edition.end()
            if text[start] in "·&":  # 설명회·상담회: two
                start += 1
            found.append(event_mention(start, stop, text[start:stop], noun, quoted=False))
            end = stop
        return found


def _headline(text: str, quoted: Span) -> bool:
    """“10월 한상대회, 축제의 장으로”: a line that is one quotation with a comma is said, and names nothing."""
    before, behind = text[: quoted.start].rpartition("\n")[2], text[quoted.end :].partition("\n")[0]
    inner = text[quoted.start : quoted.end]
    return not before.strip() and not behind.strip() and ("," in inner or "…" in inner)


def _gone_to(text: str, span: Span, inner: str) -> bool:
    """‘라이프케어 아시아’에 12개사를 파견했다, ‘K 2022’ 인천관: a fair, no scheme that firms take part in."""
    closed = CLOSED.match(text, span.end)
    if closed is None or SCHEME.search(inner):
        return False
    pavilion = EDITION.fullmatch(inner) is not None and PAVILION.match(text, closed.end()) is not None
    return pavilion or GOES.match(text, closed.end()) is not None


def _names_next(text: str, end: int, starts: set[int]) -> bool:
    """Whether a quoted name stands in apposition right behind a noun; `starts`: where quoted names begin."""
    return any(at in starts and APPOSITION.fullmatch(text, end, at) for at in range(end + 1, end + 4))


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
        if kept and mention.start - kept[-1].end <= 30 and ONE_OF.fullmatch(text, kept[-1].end, mention.start):
            kept.pop()  # 박람회 중 하나인 멧세나고야 박람회: one occasion
        if kept and text[kept[-1].end : mention.start] in {"", " "}:
            before = kept.pop()
            if before.value.strength == "fair" and mention.value.strength == "weak":  # 세빗(CeBIT) 공동관
                mention = before
            if mention.value.strength == "generic":  # 중소기업주간 행사를
                mention = Mention(Kind.EVENT, before.start, mention.end, before.value, before.rule)
        kept.append(mention)
    return kept
