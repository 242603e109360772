"""Finds phrases for agreements: 업무협약(MOU), 양해각서, 공급계약서, 의향서(LOI), ‘… 지원 업무협약’.

Job: text -> `Mention[AgreementName]`.  Whether one was signed is decided later; it must not know clauses.
"""

from __future__ import annotations

from dataclasses import replace

from coopevents import regex
from coopevents.annotate.quotes import quotes
from coopevents.document import Kind, Mention
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import load_table
from coopevents.values.names import AgreementName

ABBREVIATION = regex.compile(r"\s?\(\s?(?:MOU|LOI|MOA)[^()\n]{0,40}\)")
# 계약추진액, 계약액, 계약 실적 are figures; 협약식 is an occasion; 협약기업, 계약자 are who signed
RIGHT_DENY = regex.compile(
    r"액|금액|추진|고(?![가-힣])|금(?![가-힣])|학과|식|률|일(?![가-힣])|건수|직|자(?:[를는가의와들도에]|[^가-힣]|$)"
    r"|\s?(?:실적|기간|대상|상대|조건|직원|기업|업체|보증|관행|재배|당사자)"
)
PAPER = regex.compile(r"(?<=계약|협의|협약|협정)서(?=[를을에는가도와과만,·.\s(’'”\"」]|$)")
DISCARD = "none"  # rows that name treaties and contracts of another kind: 자유무역협정, 근로계약
# 합작협의를 체결하였다, 협의에 조인, A는 B와 협의를, C는 D와 계약을 체결하였다, 체결한 합자협의이다: signed 협의 is an
# agreement, 협의 that is not signed are talks
SIGNED_TALKS = regex.compile(
    r"(?<![가-힣])(?P<phrase>[가-힣]{0,10}협의)"
    r"(?=[을를]\s(?:체결|맺|조인|달성|서명|교환|이루)|에\s(?:조인|서명|수표)|\s체결|(?<=(?:체결|조인|서명)한\s[가-힣]{0,10}협의)(?:이|였)"
    r"|\s\d{1,3}\s?건(?:이|을)\s(?:[가-힣]{2,4}\s)?(?:체결|맺|조인|서명)|[을를],\s[^.\n]{5,90}(?:계약|협의|협정|협약|의향서)[을를]\s(?:체결|맺|조인))"
)
# 합작의향을 달성하였다, 수입합동을 체결하였다: intents and contracts of the same media; 우호협력도시를 체결했다,
# 국제자매 결연을 맺었다, 1993년 자매도시를, 2014년 우호협력관계를 맺었다: towns that become friends
SIGNED_OTHERS = regex.compile(
    r"(?<![가-힣])(?P<phrase>[가-힣]{0,8}(?P<head>의향|합동)"
    r"|(?:국제)?(?:자매|우호|친선)(?:협력|교류)?(?:도시)?\s?(?P<head>도시|결연|(?<=(?:협력|교류|도시)\s?)관계))"
    r"(?=[을를]\s(?:각각\s|정식\s)?(?:체결|맺|조인|달성|서명|교환)|에\s(?:조인|서명|도달)|[을를],\s[^.\n]{5,60}(?:도시|관계|결연)[을를]\s(?:각각\s)?(?:체결|맺))"
)
OTHER_KINDS = {"의향": "loi", "합동": "contract", "도시": "agreement", "결연": "agreement", "관계": "agreement"}
# 협의 12건, 12건의 협의: in a text that signs 협의
COUNTED_TALKS = regex.compile(
    r"(?<![가-힣])(?P<phrase>협의)(?=\s?\d{1,3}\s?건)|(?<=\d건의?\s)(?P<phrase>협의)(?![가-힣])"
)
LEFT_WORD = regex.compile(r"[가-힣A-Za-z0-9·-]{0,20}\Z")


class AgreementAnnotator:
    """Built once from `agreement_phrases.csv`."""

    def __init__(self, phrases: list[tuple[str, str]]) -> None:
        self._phrases = Gazetteer(phrases)

    @classmethod
    def from_lexicon(cls) -> AgreementAnnotator:
        return cls([(row["phrase"], row["kind"]) for row in load_table("agreement_phrases", ("phrase",))])

    def annotate(self, text: str) -> list[Mention[AgreementName]]:
        """Phrases in order, longest first, none overlapping another."""
        marks = [q for q in quotes(text) if q.mark not in '“"']
        found: list[Mention[AgreementName]] = []
        for hit in self._phrases.longest(text):
            kind, end = hit.payload[0], hit.end
            if kind == DISCARD or RIGHT_DENY.match(text, end) or (found and hit.start < found[-1].end):
                continue
            if found and hit.start == found[-1].end + 1 and _names_paper(text, found[-1], end):
                found[-1] = replace(found[-1], end=end)
                continue
            left = LEFT_WORD.search(text, max(0, hit.start - 20), hit.start)
            start = left.start() if left else hit.start
            if _inside_latin(text, hit.start, hit.end):
                continue
            if PAPER.match(text, end):  # 구매계약서에 도장을 찍었다
                end += 1
            bracket = ABBREVIATION.match(text, end)
            end = bracket.end() if bracket else end
            if bracket and kind == "agreement" and "MOU" in bracket.group():  # 투자협약(MOU)
                kind = "mou"
            name = None
            for quoted in marks:
                if quoted.inner.start <= hit.start and hit.end <= quoted.inner.end:
                    name = text[quoted.inner.start : quoted.inner.end]
            value = AgreementName(text[hit.start : hit.end], kind, name)
            found.append(Mention(Kind.AGREEMENT, start, end, value, f"agreement.phrase.{kind}"))
        return _with_signed_talks(text, found)


def _names_paper(text: str, paper: Mention[AgreementName], end: int) -> bool:
    """투자의향서(LOI) | 계약을, MOU | 계약을: the word behind a paper that is named is the same agreement."""
    return paper.value.kind in {"loi", "mou"} and text[paper.end : end] in {" 계약", " 협약"}


def _with_signed_talks(text: str, found: list[Mention[AgreementName]]) -> list[Mention[AgreementName]]:
    """The phrases with 협의 that is signed, as Chinese-Korean media call an agreement."""
    for match in SIGNED_OTHERS.finditer(text):
        start, end = match.span("phrase")
        if not any(m.start < end and start < m.end for m in found):
            value = AgreementName(match["phrase"], OTHER_KINDS[match["head"]], None)
            found.append(Mention(Kind.AGREEMENT, start, end, value, "agreement.phrase.signed"))
    signed = list(SIGNED_TALKS.finditer(text))
    if not signed:
        return sorted(found, key=lambda m: m.start)
    for match in [*signed, *COUNTED_TALKS.finditer(text)]:
        start, end = match.span("phrase")
        if not any(m.start < end and start < m.end for m in found):
            value = AgreementName(match["phrase"], "agreement", None)
            found.append(Mention(Kind.AGREEMENT, start, end, value, "agreement.phrase.talks"))
    return sorted(found, key=lambda m: m.start)


def _inside_latin(text: str, start: int, end: int) -> bool:
    """An abbreviation inside a longer Latin word: the MOU of AMOUNT."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    left = text[start].isascii() and before.isascii() and before.isalnum()
    right = text[end - 1].isascii() and behind.isascii() and behind.isalpha()
    return left or right
