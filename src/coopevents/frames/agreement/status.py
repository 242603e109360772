"""Which predicate signs an agreement, and what it says of it: signed, planned or failed.

Job: a phrase (or a sum) of a line -> its `Signing`, None where the phrase is only talked of (협약에 따라, 계약 조건은).
Constructions: 협약을 맺었다 · 맺고 …하기로 했다 · 체결할 예정이다 · B와 맺은 양해각서 · 맺지 못하고 · 계약이 불발됐다 ·
체결하는 성과를 거뒀다 · 체결하는 방안을 추진한다 · MOU 체결.  It must not know parties or records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import Span
from coopevents.frames.agreement.model import Signing
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.signing import SigningCues

# what may follow a phrase that is signed: 협약을, ‘협약’을, MOU 3건을, 협약(안)에, 협약과 (계약을)
OBJECT = regex.compile(
    r"""
    \G[’'”"」』》〉]?(?:\([^()\n]{0,40}\))?
    (?:\s?(?:각\s)?(?:총\s|모두\s)?\d[\d,]{0,12}\s?(?:여\s?)?건)?
    (?:,?\s?(?:총\s|약\s)?[\d,천백십만억]{1,24}\s?(?:만|억|천)?\s?(?:달러|불|원|엔|유로|위안)(?:\([^()\n]{0,30}\))?)?
    \s?(?:체결식|서명식|체결|갱신|서명|연장|조인)?
    (?P<particle>을|를|에도|에까지|에|도|은|는|이|가|과|와|까지|만)?(?![가-힣](?<!체결|서명|교환|조인))
    """,
    regex.VERBOSE,
)
# the phrase is what something else rests on, or a modifier: 협약의, 협약에 따라, 협약을 통해, 협약으로, 계약 조건
TALKED = regex.compile(
    r"[’'”\"」』》〉]?(?:\([^()\n]{0,40}\))?(?:\s없이\s|의\s(?!체결|서명|교환|갱신|연장|체결식)|에\s?(?:따라|따른|따르면|의거"
    r"|이어|이은|앞서|근거|기반|포함|담|대한|대해|관한|관해)"
    r"|에는|에서|에게|[을를]\s?(?:통해|통한|계기|바탕|토대|위한|위해|놓고|두고|비롯|포함|저울|목표|앞당|지원|돕)"
    r"|으?로\s|부터|처럼|보다|이란|이라는|상(?:의|에)?\s)"
)
RESULT_NOUN = regex.compile(
    r"\s?(?:등\s)?(?:의\s)?(?:값진\s|큰\s|좋은\s)?(?:성과|쾌거|결실|실적|개가|수확|기염|등(?:의)?\s"
    r"|데(?:도|에|에도)?\s(?:큰\s|결정적인?\s)?(?:성공|이르|도움|역할|한몫|기여|일조|이바지))"
)
INTENT_NOUN = regex.compile(r"\s?(?:방안|것|데|계획|방침|구상|목표|쪽|조건|절차|문제|안)")
# 체결을 위한, 체결을 검토: only wished; 체결을, 체결에: the object of what follows
WISHED = regex.compile(
    r"(?:을|를)?\s?(?:위한|위해|목표|검토|논의|협의|희망|제안|타진|준비|여부|절차|방안|가능성|기대|전망|예상|시\s"
    r"|하면)"
)
ITS_NOUN = regex.compile(r"(?:을|를|에|이|가|은|는|도|까지)\s")
# 첫 협정을 맺을 때 5억 달러이던 교역: the time of what was signed
WHEN = regex.compile(r"\s(?:때(?![마면문])|당시)")
AFTERWARDS = regex.compile(r"\s?(?:뒤|후|다음)(?![가-힣])")
LISTED = regex.compile(r"(?:\([^()\n]{0,30}\))?(?:,|·|\s?등|\s및)")
COMING = regex.compile(r"예정|계획|이뤄질|이루어질|잡혀|앞두")
PURPOSE = regex.compile(r"등?[을를]?\s?위(?:해|하여|한)|기대|목표|추진|모색")
CONDITION = regex.compile(r"(?:면|려면|도록|(?<![했었았])거나|지|ㄹ지|을지|기까지|때)$")  # not 맺었거나
LOOKS_AHEAD = regex.compile(
    r"내년|래년|명년|다음\s?달|내달|새달|다음\s?주|오는\s|향후|앞으로|조만간|연내|이달\s?(?:말|중)|하반기(?:에|께"
    r"|\s?중)|내후년"
)
BARE = regex.compile(
    r"[’'”\"」』]?(?:을|를)?\s?(?P<noun>체결|확정|서명|교환|조인|타결|성사|수주|해지|취소|파기|무산|불발|(?<!계약\s)(?:갱신|연장))(?=(?:\s?\(\d{1,2}[.월일/(][^()\n]{0,24}\))?[.…,)\s]*(?:$|\n|\.))"
)
LAST_OF_ITEM = regex.compile(r"\s?(?:\([^()\n]{1,60}\))?\s?[.,;]?\s?$")
# 업무협약을 했다, 계약을 모두 했다, 업무협약을 가졌다
DID = regex.compile(r"[’'”\"」』]?(?:\([^()\n]{0,30}\))?[을를]\s(?:[가-힣]{1,3}\s)?")
DONE = frozenset({"하다", "갖다", "가지다"})  # 업무협약을 갖고
EXISTED = regex.compile(r"[’'”\"」』]?(?:\([^()\n]{0,40}\))?(?:\s?체결)?[이도]\s")
PASSED_OVER = 60  # code points between a phrase and its predicate
TOPIC = regex.compile(r"[’'”\"」』]?(?:\([^()\n]{0,40}\))?(?:은|는|이|가|도)\s")
QUOTED_NAME = regex.compile(r"(?<=\s)[‘'「『][^‘’'“”\"「」『』\n]{1,60}$")
MEANT = regex.compile(r"려던")
NEGATED = regex.compile(r"지\s?(?:못|않)")
# 계약(MOU)으로 이어졌다
INTO = regex.compile(r"[’'”\"」』]?(?:\([^()\n]{0,40}\))?으?로\s")
# 체결 예정, 서명을 앞두고
PLANNED_NOUN = regex.compile(r"[가-힣]{2,4}\s?(?:을|를)?\s?(?:예정|계획|추진|앞둬|앞두|목표|검토)")
# 맺기로, 체결키로
RESOLVED = regex.compile(r"[기키]로")
# 체결에 | 합의했다
# 협정 체결 30주년, 자매결연 10주년: a signing of long ago
ANNIVERSARY = regex.compile(r"[’'”\"」』]?\s?\d{1,3}\s?(?:주년|돌)(?![가-힣]*\s?전)")
# MOU를 맺었으나 입주를 포기하기로 했다, 양해각서를 맺은 A사의 경우 … 계약이 취소됐다: what came of it in the end
FELL_THROUGH = regex.compile(
    r"(?:으나|지만|의\s경우|[은한]\s(?:뒤|후))\s[^.\n]{0,100}"
    r"(?:해지|취소|파기|철회|백지화|무산|(?:투자|입주|사업|계약|유치)[를을]?\s?포기)"
    r"(?:를\s결정|됐|되었|된\s것|했|하기로|키로|한\s것|의사)"
)
SIGNING_BEFORE = regex.compile(r"(?:체결|서명)(?:에|하기로)?\s?$")


class SigningFinder:
    """Built once with the cues."""

    def __init__(self, cues: SigningCues) -> None:
        self._cues = cues
        # 수주했다, 손을 잡았다: a line without one has no predicate that tells an agreement by itself
        self.untold_word = cues.word_of("order", "hands")

    def class_of(self, reading: Reading, line: Line, predicate: Predicate) -> str:
        """The class of a predicate in its clause."""
        return self._cues.of(predicate.lemma, reading.quote(max(line.start, predicate.start - 20), predicate.start))

    def of_phrase(self, reading: Reading, line: Line, span: Span) -> Signing | None:
        """The signing of the phrase at `span`."""
        own = self._own(reading, line, span)
        if own is not None:
            return own
        behind = reading.quote(span.end, line.end)
        before = self._adnominal(reading, line, span)
        if before is not None:
            return before
        if TALKED.match(behind) and not INTO.match(behind):
            return None
        following = OBJECT.match(behind)
        if following is None:
            return self._yielded(reading, line, span)
        return self._following(reading, line, span) or self._bare(reading, line, span)

    def _own(self, reading: Reading, line: Line, span: Span) -> Signing | None:
        """공급하기로 계약했다: the phrase is the predicate's own noun."""
        for predicate in line.predicates:
            if predicate.start <= span.start and span.end <= predicate.end and predicate.ending is not Ending.NOMINAL:
                cls = self.class_of(reading, line, predicate)
                if cls in {"own", "order"}:
                    return self._signing(reading, line, predicate, cls)
        return None

    def _adnominal(self, reading: Reading, line: Line, span: Span) -> Signing | None:
        """지난 2월 양 기관이 체결한 ‘… 협력 MOU’: a signing predicate that modifies the phrase."""
        quoted = QUOTED_NAME.search(reading.text, line.start, span.start)
        start = quoted.start() if quoted is not None else span.start  # 체결한 ‘… 에 관한 업무협약’
        for predicate in reversed(line.predicates):
            if predicate.end > start or predicate.ending is Ending.NOMINAL:
                continue
            if predicate.ending is not Ending.ADNOMINAL or start - predicate.end > 45:
                return None
            between = [t for t in line.tokens if predicate.end <= t.start and t.end <= start]
            meant = MEANT.search(reading.text, predicate.start, predicate.end + 2) is not None
            if any(t.tag in {"JKS", "JKO", "JKB", "JX"} and not (meant and t.form in "와과") for t in between):
                return None
            cls = self.class_of(reading, line, predicate)
            if cls != "sign":
                return None
            later = self._following(reading, line, span)
            if later is not None and later.cls in {"delay", "fail"}:
                return later
            if meant:  # 체결하려던 협약은 날짜를 다시 잡지 못하고 있다
                claim = Claim("planned", predicate.span, "agreement.status.postponed", 0.7)
                return Signing(predicate, "delay", claim)
            if predicate.tense is Tense.PRESENT and not predicate.planned:
                return None
            return self._signing(reading, line, predicate, cls)
        return None

    def listed(self, reading: Reading, line: Line, span: Span) -> Signing | None:
        """- ㈜가람은 이탈리아 S사와 42만불 계약: an item that ends in its phrase tells what was signed."""
        if not (line.block.marker or line.block.level >= 2):
            return None
        if LAST_OF_ITEM.match(reading.text, span.end, line.end) is None:
            return None
        predicate = Predicate("체결하다", "체결", span.start, span.end, Ending.NOMINAL, Tense.NONE)
        return Signing(predicate, "sign", Claim("signed", span, "agreement.status.listed", 0.7))

    def _bare(self, reading: Reading, line: Line, span: Span) -> Signing | None:
        """공급계약을 확정. / 협약 체결: a verbal noun that closes the line."""
        match = BARE.match(reading.text, span.end, line.end)
        if match is None:
            return None
        start = match.start("noun")
        predicate = Predicate(
            f"{match['noun']}하다", match["noun"], start, match.end("noun"), Ending.NOMINAL, Tense.NONE
        )
        if self.class_of(reading, line, predicate) == "fail" or match["noun"] in {"무산", "불발"}:
            return Signing(predicate, "fail", Claim("failed", predicate.span, "agreement.status.failed", 0.8))
        return Signing(predicate, "sign", Claim("signed", predicate.span, "agreement.status.nominal", 0.8))

    def _following(self, reading: Reading, line: Line, span: Span) -> Signing | None:
        """The next predicate that signs; others that close a clause before it end the search."""
        for predicate in line.predicates:
            if predicate.start < span.end:
                continue
            if predicate.start - span.end > PASSED_OVER:
                return None
            if ANNIVERSARY.match(reading.text, span.end) or ANNIVERSARY.match(reading.text, predicate.end):
                return None
            cls = self.class_of(reading, line, predicate)
            gap = reading.quote(span.end, predicate.start)
            if predicate.lemma in DONE and DID.fullmatch(gap):
                cls = "sign"
            if predicate.lemma == "있다" and predicate.tense is Tense.PAST and EXISTED.fullmatch(gap):
                cls = "sign"  # A와 B 간 업무협약이 있었다
            if cls in {"agree", "own", "order", "supply", "hands"} and predicate.ending is not Ending.NOMINAL:
                cls = "sign" if cls in {"agree"} and SIGNING_BEFORE.search(gap) else ""
            if cls == "sign" and predicate.ending is Ending.NOMINAL:
                later = self._of_noun(reading, line, predicate)
                if later is not None:
                    return later if later.cls else None
            if cls in {"sign", "fail", "delay"} or (cls == "ahead" and predicate.ending is not Ending.NOMINAL):
                return self._signing(reading, line, predicate, cls)
            if cls in {"receive", "hand", "yield", "weak"} and predicate.ending is not Ending.NOMINAL:
                return self._signing(reading, line, predicate, cls)
            if cls in {"sign", "order"} or (predicate.ending is Ending.NOMINAL and cls == ""):
                continue
            return self._ends(reading, line, span, predicate)
        return None

    def _ends(self, reading: Reading, line: Line, span: Span, since: Predicate) -> Signing | None:
        """계약은 가격 차이를 좁히지 못해 무산됐다, 협정은 승인이 나지 않아 서명하지 못했으며: what befell a topic."""
        if TOPIC.match(reading.text, span.end) is None or since.ending is not Ending.CONNECTIVE:
            return None
        for later in line.predicates:
            if later.start <= since.start or later.ending not in {Ending.FINAL, Ending.QUOTED, Ending.CONNECTIVE}:
                continue
            cls = self.class_of(reading, line, later)
            if cls in {"fail", "delay"} or (cls == "sign" and later.negated):
                return self._signing(reading, line, later, cls)
        return None

    def _of_noun(self, reading: Reading, line: Line, predicate: Predicate) -> Signing | None:
        """협약 체결을 연기했다, 체결을 앞두고 있다, 체결에 합의했다: what happens to the signing.

        The class is '' if it is only wished.  None where the noun is all: 협약 체결. 체결을 통해 …하기로 했다.
        """
        behind = reading.quote(predicate.end, line.end)
        if WISHED.match(behind):
            return Signing(predicate, "", Claim("planned", predicate.span, "agreement.status.wished", 0.1))
        if LISTED.match(behind):  # MOU 체결, 상담회 참가 등을 위해 방문한다
            rest = behind
            if COMING.search(rest):
                return Signing(predicate, "ahead", Claim("planned", predicate.span, "agreement.status.ahead", 0.7))
            if PURPOSE.search(rest):
                return Signing(predicate, "", Claim("planned", predicate.span, "agreement.status.wished", 0.1))
            return None
        if not ITS_NOUN.match(behind):
            return None
        for later in line.predicates:
            if later.start < predicate.end or later.ending is Ending.NOMINAL:
                continue
            cls = self.class_of(reading, line, later)
            if later.start - predicate.end > PASSED_OVER or cls not in {"delay", "fail", "ahead", "agree"}:
                return None
            return self._signing(reading, line, later, "ahead" if cls == "agree" else cls)
        return None

    def _yielded(self, reading: Reading, line: Line, span: Span) -> Signing | None:
        """상담 20건이 업무협약으로 이어졌다."""
        if not INTO.match(reading.quote(span.end, line.end)):
            return None
        signing = self._following(reading, line, span)
        return signing if signing is not None and signing.cls == "yield" else None

    def closing(self, reading: Reading, line: Line) -> tuple[Line, Signing] | None:
        """- A는 B와 협약을, (next item) - C는 D와 협약을 각각 체결했다: the predicate of an item that ends open."""
        for following in reading.lines[line.index + 1 : line.index + 5]:
            if following.section != line.section:
                return None
            for predicate in following.predicates:
                cls = self.class_of(reading, following, predicate)
                if predicate.ending is not Ending.NOMINAL and cls in {"sign", "own", "fail"}:
                    return following, self._signing(reading, following, predicate, cls)
                if predicate.ending in {Ending.FINAL, Ending.QUOTED}:
                    return None
        return None

    # ---- what it says ------------------------------------------------------------------------------------------

    def signing(self, reading: Reading, line: Line, predicate: Predicate, cls: str) -> Signing:
        """The signing that a predicate of class `cls` tells."""
        return self._signing(reading, line, predicate, cls)

    def _signing(self, reading: Reading, line: Line, predicate: Predicate, cls: str) -> Signing:
        value, rule, weight = self._status(reading, line, predicate, cls)
        return Signing(predicate, cls, Claim(value, predicate.span, f"agreement.status.{rule}", weight))

    def _status(self, reading: Reading, line: Line, predicate: Predicate, cls: str) -> tuple[str, str, float]:
        text = reading.quote(predicate.start, min(line.end, predicate.end + 8))
        if cls == "fail" or predicate.negated or NEGATED.search(reading.quote(predicate.start, predicate.end)):
            return "failed", "failed", 0.95
        if cls == "delay":
            return "planned", "postponed", 0.9
        if cls == "sign" and FELL_THROUGH.search(reading.text, predicate.start, line.end):
            return "failed", "given_up", 0.8
        if cls == "ahead":
            return "planned", "ahead", 0.8
        if predicate.ending is Ending.NOMINAL or (predicate.tense is Tense.NONE and not predicate.planned):
            planned = predicate.planned or PLANNED_NOUN.match(text)
            return ("planned", "planned", 0.8) if planned else ("signed", "nominal", 0.85)
        if predicate.ending is Ending.ADNOMINAL and WHEN.match(reading.text, predicate.end, line.end):
            return "signed", "when", 0.7
        if predicate.ending is Ending.ADNOMINAL and AFTERWARDS.match(reading.text, predicate.end, line.end):
            return "signed", "chained", 0.8  # 28일 양해각서를 맺은 뒤 …할 예정이다: its day decides
        if predicate.planned or predicate.attempted or predicate.tense is Tense.FUTURE:
            return "planned", "planned", 0.95
        if predicate.tense is Tense.PAST or cls == "yield" or predicate.ongoing:  # 체결하고 있다: a caption
            return "signed", "signed", 1.0
        if predicate.ending is Ending.ADNOMINAL:
            behind = reading.quote(predicate.end, min(line.end, predicate.end + 14))
            if RESULT_NOUN.match(behind):
                return "signed", "result", 0.85
            if INTENT_NOUN.match(behind):
                return "planned", "intended", 0.5
            return "planned", "present", 0.7
        if predicate.ending is Ending.CONNECTIVE:
            return self._chained(reading, line, predicate)
        return "planned", "present", 0.8

    @staticmethod
    def _chained(reading: Reading, line: Line, predicate: Predicate) -> tuple[str, str, float]:
        """협약을 맺고 …하기로 했다: signed; 협약을 맺고 …할 예정이다, 열 계획이다: planned."""
        own = line.clause_at(predicate.start)
        if LOOKS_AHEAD.search(reading.quote(own.start, predicate.start)):
            return "planned", "ahead", 0.8
        for later in line.predicates:
            if later.start <= predicate.start or later.ending not in {Ending.FINAL, Ending.QUOTED}:
                continue
            between = reading.quote(predicate.end, later.end)
            promised = (
                RESOLVED.search(reading.quote(later.start, later.end)) is not None and later.tense is not Tense.PRESENT
            )
            if promised or LOOKS_AHEAD.search(between):
                return "signed", "chained", 0.8
            if later.planned or later.tense is Tense.FUTURE:
                return "planned", "chained", 0.8
            break
        return "signed", "chained", 0.7


def conditional(reading: Reading, predicate: Predicate) -> bool:
    """맺으면, 맺도록, 맺을지: nothing is said to have been signed."""
    words = reading.quote(predicate.start, predicate.end + 1)
    if words.endswith("했으면,"):  # a slip for 했으며
        return False
    return CONDITION.search(reading.quote(predicate.start, predicate.end)) is not None
