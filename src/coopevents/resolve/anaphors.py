"""Who is meant by 도는, 시는, 재단은: class nouns that stand for a body named before.

Job: text and its organisation mentions -> mentions for bare class nouns, each with the value of its antecedent.
Nothing is made up: without an antecedent of its kind a bare 도는 or 협회는 gives no mention.  It must not know the
authority file, abbreviations (`organisations`) or how mentions were found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Kind, Mention
from coopevents.resolve.organisations import OrganisationMention, squeezed
from coopevents.values.names import CLASS_NOUNS, OrganisationKind, OrganisationName, is_abroad

MASTHEAD = 40  # characters: 포항상의 소식 제312호


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A bare class noun, and how the names of its class end."""

    noun: str
    endings: tuple[str, ...]
    kinds: frozenset[OrganisationKind] | None = None  # None: any but companies


NATIONAL_CHAMBER = "대한상공회의소"
LOCAL = frozenset({OrganisationKind.LOCAL})
UNIVERSITY = frozenset({OrganisationKind.SCHOOL})
ANAPHORS = (
    Anaphor("도", ("도",), LOCAL),
    Anaphor("시", ("시",), LOCAL),
    Anaphor("군", ("군",), LOCAL),
    Anaphor("구", ("구",), LOCAL),
    Anaphor("청", ("청",)),
    *(Anaphor(noun, ("경제자유구역청",)) for noun in ("경제청", "경자청")),
    Anaphor("지방청", ("지방국세청", "지방중소기업청", "지방중소벤처기업청", "지방조달청")),
    Anaphor("조직위", ("조직위원회",)),
    Anaphor("TP", ("테크노파크",)),
    Anaphor("사업단", ("사업단",)),
    Anaphor("상의", ("상공회의소",)),
    *(Anaphor(f"{level}정부", (f"{level}인민정부", f"{level}정부", level)) for level in "주성시현"),
    Anaphor("대학", ("대학교", "대학", "대"), UNIVERSITY),
    *(Anaphor(noun, (noun,)) for noun in CLASS_NOUNS if noun != "상의"),
)
BY_NOUN = {anaphor.noun: anaphor for anaphor in ANAPHORS}
NOUNS = "|".join(sorted(BY_NOUN, key=lambda noun: (-len(noun), noun)))
# 도는, 시 관계자는, 구에 따르면, 우리 진흥원이, 재단의 초청으로, 도·가람시가; not 시·군은, 도·농교류센터가
ANAPHOR = regex.compile(
    rf"""
    (?<![가-힣A-Za-z0-9)\]])(?<!\d개\s?시[·ㆍ.])(?P<own>우리\s|저희\s|동\s|본\s|이\s)?(?P<noun>{NOUNS})
    (?=
        \s산학협력단(?:은|는|이|가|과|와)(?![가-힣])
      |
        (?:은|는|이|가|와|과|도|에서는|측은|측이|측|와의|과의)(?![가-힣])
      | (?<=[가-힣]{{2}})-(?=[가-힣]{{2}})
      | [·ㆍ](?:{NOUNS})(?:은|는|이|가|과|와|도|,)(?![가-힣])
      | [·ㆍ](?![시도군구농]|교육|의회)[가-힣A-Za-z]{{3,20}}(?:은|는|이|가|과|와|에서)(?![가-힣])
      | ,\s
      | 에\s(?:따르면|의하면)
      | 의\s
      | \s(?:관계자|담당자|측|주최|주관|후원|초청)
    )
    """,
    regex.VERBOSE,
)
# 도는 also turns (3개국을 도는), 도와 also helps (기업을 도와), 3개 시가; 시가 is a price (시가 10억)
VERB_BEFORE = regex.compile(r"[을를]\s?$|[0-9]$|[0-9]\s?개\s?$")
PRICE = regex.compile(r"시가\s?(?:총액|로|[0-9][0-9,.]*\s?[조억만천백원])")
# 같은 기간 진흥원이, 하반기 재단은: a word of time is no part of a name either
TIME = (
    r"(?:기간|동안|당시|당초|현재|이번|올해|내년|지난해|작년|최근|오전|오후|저녁|상반기|하반기|[1-4]분기|연말|연초|앞서"
    r"|매년|해마다)"
)
# 아울러 진흥원은, 한편 재단은
JOINS = (
    r"(?:아울러|한편|또한?|이어|특히|이에|그러나|하지만|반면|다만|따라서|그리고|먼저|우선|이후|그\s?밖에|이\s?밖에"
    r"|이와\s별도로)"
)
# 도는 …, in a text that only names 강원도경제진흥원
HOUSE_OF_PROVINCE = regex.compile(
    r"((?:강원|경기|제주|충청[남북]|전라[남북]|경상[남북])(?:특별자치)?도)[가-힣]{2,12}(?:원|공사|재단|회|센터)$"
)
# a noun right before makes it another word: 도로 공사가, 무역 협회는; after a particle, a comma
# or an ending (지원에 나선 진흥원은) it stands alone
ALONE = regex.compile(
    r"(?:(?:^|\n)[^\S\n]*(?:[-–·*○ㅇ◦□▪•※]\s?)?|[,.·\"'“”‘’」』)\]…~!?:;]\s?"
    r"|(?:은|는|이|가|을|를|에|서|의|(?<![도선철수항경진통미])로|별도로|와|과|도|만|고|며|면|자|해|한|된|등|및|때|뒤|후|날|일|월|중|편|데|라|던|할|인|어|아|게|히|[져려쳐켜겨혀여워춰줘둬봐]|[린낸킨친긴룬든]|(?<=[나어앞맞])선|(?<=[가러뤄어여])진)\s"
    rf"|{TIME}\s|(?:^|[\s.]){JOINS}\s)$"
)


def anaphors(
    text: str, mentions: Sequence[OrganisationMention], publisher: str | None = None
) -> list[OrganisationMention]:
    """Mentions for bare class nouns (도는, 재단은), each with the value of the last body of that class named before.

    `publisher` (the side-car's) serves where the text has named none, and first for 우리 진흥원.
    """
    ordered = sorted(mentions, key=lambda m: m.start)
    found: list[OrganisationMention] = []
    for match in ANAPHOR.finditer(text):
        start, end = match.span("noun")
        if any(m.start < end and start < m.end for m in ordered) or not _stands_alone(text, match):
            continue
        anaphor = BY_NOUN[match["noun"]]
        value = _antecedent(anaphor, ordered, start, publisher, own=bool(match["own"] and match["own"][0] in "우저"))
        if value is not None:
            found.append(Mention(Kind.ORGANISATION, match.start(), end, value, f"organisation.anaphor.{anaphor.noun}"))
    return found


def _stands_alone(text: str, match: regex.Match[str]) -> bool:
    """Is the noun a word of its own that names a body, not a verb, a price or the end of a longer name?"""
    if match["own"]:
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    if len(match["noun"]) == 1:
        return VERB_BEFORE.search(before) is None and PRICE.match(text, match.start()) is None
    return match.start() == 0 or ALONE.search(before) is not None


def _antecedent(
    anaphor: Anaphor, mentions: Sequence[OrganisationMention], position: int, publisher: str | None, *, own: bool
) -> OrganisationName | None:
    fitting = [m for m in mentions if fits(anaphor, m)]
    house = next((m.value for m in fitting if publisher and squeezed(publisher) in _forms(m.value)), None)
    if house is None and publisher and publisher.endswith(anaphor.endings):
        kind = OrganisationKind.LOCAL if anaphor.kinds is LOCAL else OrganisationKind.AGENCY
        house = OrganisationName(publisher, kind, country="KR")
    if own:  # 우리 상의: the publisher's, whose paper begins with its name, or the only one
        masthead = [m for m in fitting if m.start < MASTHEAD]
        return house or (fitting[0].value if len({m.value.name for m in masthead or fitting}) == 1 else None)
    before = [m.value for m in fitting if m.start < position]
    ours = [value for value in before if not is_abroad(value.country)]
    if anaphor.noun == "상의" and ours:
        before = ours  # 상의는, behind 부산상의 and its guest 베트남상의: not the guest
    if anaphor.noun == "상의":  # alone it is the national chamber's short name, where the text tells of that one first
        national = [value.canonical == NATIONAL_CHAMBER for value in before]
        before = [value for value, is_it in zip(before, national, strict=True) if is_it is national[0]]
    if anaphor.kinds is UNIVERSITY and before:  # 대학은: the one that the text is about, not its partner
        return before[0]
    if before or house is not None or anaphor.kinds is not LOCAL:
        return before[-1] if before else house
    later = {value.name: value for value in (m.value for m in fitting)}
    if later or anaphor.noun != "도":
        return next(iter(later.values())) if len(later) == 1 else None  # 도는 …, above the one 강원도
    houses = {told[1] for m in mentions if (told := HOUSE_OF_PROVINCE.match(m.value.name)) is not None}
    return OrganisationName(houses.pop(), OrganisationKind.LOCAL, country="KR") if len(houses) == 1 else None


def _forms(value: OrganisationName) -> set[str]:
    return {squeezed(name) for name in (value.name, value.canonical) if name}


def fits(anaphor: Anaphor, mention: OrganisationMention) -> bool:
    """Can the bare noun stand for this body (공사 for KOTRA, whose canonical name ends in 공사, not for its branch)?"""
    value = mention.value
    if value.masked or value.kind is OrganisationKind.COMPANY:
        return False
    if (value.kind is OrganisationKind.LOCAL) is not (anaphor.kinds is LOCAL):
        return False
    if anaphor.kinds is UNIVERSITY and value.kind is not OrganisationKind.SCHOOL:
        return False
    forms = {squeezed(value.name)} if ".branch" in mention.rule else _forms(value)
    return any(form.endswith(anaphor.endings) for form in forms)
