"""Who is meant by a name: abbreviations that the document defines, repeated and partial names.

Job: organisation mentions of one text -> the same mentions under their fullest name in the text, with mentions added
for defined abbreviations, repeated and partial names.  It must not know class nouns (`anaphors`), the authority file
or how mentions were found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.annotate.organisation.shapes import head_before
from coopevents.document import Kind, Mention
from coopevents.values.hangul import PARTICLE_PATTERN, split_particle
from coopevents.values.legal_forms import bare_name
from coopevents.values.names import OrganisationKind, OrganisationName

OrganisationMention = Mention[OrganisationName]

# 기술보증기금(이하 기보), 세계한인무역협회(월드옥타·회장 박종범), (JDC·이사장 문대림), (OSMEP, Office of …)
BRACKET = regex.compile(r"\s?[\(（](?P<inside>[^()（）\n]{1,80})[\)）]")
PART = regex.compile(r"[·,;/]|\s(?=이하\s?[가-힣A-Za-z‘'“\"])")
HEREAFTER = regex.compile(
    r"^(?:이하|약칭|약칭은|일명)\s?[‘'“\"「]?(?P<short>[가-힣A-Za-z0-9&\-]{2,16})[’'”\"」]?(?:이?라\s?(?:함|한다|칭함))?$"
)
HEREAFTER_BEFORE = regex.compile(r"이하\s?[‘'“\"]?$")
LATIN_SHORT = regex.compile(r"^[A-Za-z][A-Za-z0-9&\-]{1,14}$")
HANGUL_SHORT = regex.compile(r"^[가-힣]{2,8}$")
# what stands in brackets without being a short name: a place, a count, an office
NO_SHORT = regex.compile(
    r"(?:장|대표|이사|총재|지사|대사|시|도|군|구|측|국|소재|생략|사진|등|제공|중국|일본|미국|한국)$"
)
# 제주국제자유도시개발센터 in brackets after its abbreviation: JDC(제주국제자유도시개발센터)
SHORT_BEFORE = regex.compile(r"(?P<short>[A-Za-z][A-Za-z0-9&\-]{1,14})\($")

END = regex.compile(rf"(?={PARTICLE_PATTERN}?(?![가-힣A-Za-z0-9]))")
WORD_CHARACTER = regex.compile(r"[가-힣A-Za-z0-9]")
WORD = regex.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{4,20}(?![가-힣A-Za-z0-9])")


OWN_NAME = 5  # characters of an office's own name: 인천지역본부, 광양제철소; not 경남지부
OFFICES = ("지역본부", "제철소", "조선소", "사업소", "지원단")


def resolve_organisations(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """Mentions under their fullest name, in order; those of defined, repeated and partial names are added."""
    known = sorted(mentions, key=lambda m: m.start)
    short_forms = definitions(text, known)
    found = list(known)
    found += _again(text, {short: full.value for short, full in short_forms.items()}, found, "organisation.defined")
    found += _again(text, _repeated(known), found, "organisation.again")
    found += _again(text, _offices(known), found, "organisation.again.branch")
    found += _partial(text, found)
    found.sort(key=lambda m: m.start)
    found = _of_other_countries(found)
    return _fullest(found, {short: full.value for short, full in short_forms.items()})


def definitions(text: str, mentions: Iterable[OrganisationMention]) -> dict[str, OrganisationMention]:
    """Abbreviations that the text defines in brackets, each with the first mention that it stands for."""
    defined: dict[str, OrganisationMention] = {}
    known = list(mentions)
    for mention in known:
        if mention.value.masked:
            continue
        # 산업통상자원부(KOTRA): another body stands in the bracket
        others = {
            text[m.start : m.end]
            for m in known
            if mention.end < m.start <= mention.end + 2 and _apart(m.value, mention.value)
        }
        for short in _shorts(text, mention):
            if short != mention.value.name and short not in others:
                defined.setdefault(short, mention)
    return defined


def _apart(first: OrganisationName, second: OrganisationName) -> bool:
    return first.id is not None and second.id is not None and first.id != second.id


def _shorts(text: str, mention: OrganisationMention) -> Iterator[str]:
    inside = None if "(" in mention.value.name else BRACKET.search(text, mention.start, mention.end)
    after = BRACKET.match(text, mention.end)
    for bracket in (inside, after):
        if bracket is None:
            continue
        for part in PART.split(bracket["inside"]):
            word = part.strip(" ‘’'“”\"")
            hereafter = HEREAFTER.match(part.strip())
            if hereafter is not None:
                yield hereafter["short"]
            elif (LATIN_SHORT.match(word) and sum(letter.isupper() for letter in word) >= 2) or (
                HANGUL_SHORT.match(word) and not NO_SHORT.search(word) and is_subsequence(word, mention.value.name)
            ):
                yield word
    before = SHORT_BEFORE.search(text, max(0, mention.start - 18), mention.start)
    if before is not None and text[mention.end : mention.end + 1] == ")":
        yield before["short"]


def is_subsequence(short: str, name: str) -> bool:
    """Are the syllables of the short form all in the name, in order (중진공 in 중소벤처기업진흥공단)?"""
    rest = iter(name)
    return all(syllable in rest for syllable in short)


def _repeated(mentions: Iterable[OrganisationMention]) -> dict[str, OrganisationName]:
    """Forms under which a firm is named again: 백산엘앤티 (㈜백산엘앤티)."""
    forms: dict[str, OrganisationName] = {}
    for mention in mentions:
        value = mention.value
        if value.masked:
            continue
        if value.kind is OrganisationKind.COMPANY and value.id is None:
            bare = bare_name(value.name)
            if len(bare) >= 3:
                forms.setdefault(bare, value)
    return forms


def _offices(mentions: Iterable[OrganisationMention]) -> dict[str, OrganisationName]:
    """Forms under which an office is named again without its head: 포스코 광양제철소 … 광양제철소는."""
    forms: dict[str, OrganisationName] = {}
    for mention in mentions:
        last = mention.value.name.rsplit(" ", 1)[-1]
        if (
            ".branch" in mention.rule
            and last != mention.value.name
            and len(last) >= OWN_NAME
            and last.endswith(OFFICES)
        ):
            forms.setdefault(last, mention.value)
    return forms


def _again(
    text: str, forms: dict[str, OrganisationName], taken: Sequence[OrganisationMention], rule: str
) -> list[OrganisationMention]:
    """Mentions of the forms where no mention stands yet; longer forms first."""
    added: list[OrganisationMention] = []
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        for start, end in _occurrences(text, form):
            if text[start - 1 : start] == "(" or _is_hereafter(text, start):
                continue
            if not any(m.start < end and start < m.end for m in (*taken, *added)):
                added.append(Mention(Kind.ORGANISATION, start, end, forms[form], rule))
    return added


def _occurrences(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Where the form stands as a word of its own, with or without a particle."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (start and WORD_CHARACTER.match(text[start - 1])) and END.match(text, end):
            yield start, end
        start = text.find(form, end)


def _is_hereafter(text: str, start: int) -> bool:
    """Does the form stand where it is defined (이하 기보)?"""
    return HEREAFTER_BEFORE.search(text[max(0, start - 5) : start]) is not None


def _partial(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """Words that are the end of exactly one body's name: 공항공사 where the text has 한국공항공사."""
    bodies = {
        squeezed(m.value.name): m.value
        for m in mentions
        if m.value.kind not in (OrganisationKind.COMPANY, OrganisationKind.LOCAL) and not m.value.masked
    }
    added: list[OrganisationMention] = []
    for match in WORD.finditer(text):
        noun, _ = split_particle(match.group(), least=4)
        whole = [value for name, value in bodies.items() if name.endswith(noun) and len(name) > len(noun)]
        end = match.start() + len(noun)
        if (
            len(whole) != 1
            or head_before(noun, len(noun)) is None
            or any(m.start < end and match.start() < m.end for m in mentions)
        ):
            continue
        added.append(Mention(Kind.ORGANISATION, match.start(), end, whole[0], "organisation.partial"))
    return added


def squeezed(name: str) -> str:
    """The name without blanks."""
    return "".join(name.split())


def _of_other_countries(mentions: list[OrganisationMention]) -> list[OrganisationMention]:
    """과학기술부 after 베트남 과학기술부 is Vietnam's, where our own was not named before it."""
    foreign: dict[str, OrganisationName] = {}
    own: set[str] = set()
    result = []
    for mention in mentions:
        value = mention.value
        tail = value.name.rsplit(" ", 1)[-1]
        if value.kind is OrganisationKind.FOREIGN_STATE and tail != value.name and tail not in own:
            foreign.setdefault(tail, value)
        elif value.kind is OrganisationKind.MINISTRY and value.name in foreign:
            result.append(replace(mention, value=foreign[value.name]))
            continue
        elif value.kind is OrganisationKind.MINISTRY:
            own.add(value.name)
        result.append(mention)
    return result


def _fullest(
    mentions: list[OrganisationMention], short_forms: dict[str, OrganisationName]
) -> list[OrganisationMention]:
    """Every mention under the fullest name that the text has for its body."""
    names: dict[tuple[str, bool, str], str] = {}
    for mention in mentions:
        key = _key(mention)
        if key is not None and _fuller(mention.value.name, names.get(key, ""), mention.value.canonical):
            names[key] = mention.value.name
    known = {squeezed(m.value.name): m.value for m in mentions}
    result = []
    for mention in mentions:
        value = mention.value
        key = _key(mention)
        if value.name in short_forms and value.kind is not OrganisationKind.LOCAL:
            value = _merged(short_forms[value.name], value)
        elif key is not None:
            value = replace(value, name=names[key])
        elif value.kind is not OrganisationKind.COMPANY:
            value = _completed(value, known)
        result.append(replace(mention, value=value))
    return result


def _key(mention: OrganisationMention) -> tuple[str, bool, str] | None:
    """What mentions of one body share: the id, and for branches the last word too; None without an id."""
    value = mention.value
    if value.id is None or value.kind is OrganisationKind.LOCAL:
        return None
    branch = ".branch" in mention.rule
    return value.id, branch, value.name.rsplit(" ", 1)[-1] if branch else ""


def _fuller(name: str, best: str, canonical: str | None) -> bool:
    """Is the name fuller than the best so far?  The canonical one is the fullest, else the longest."""
    if best and best == canonical:
        return False
    return name == canonical or len(squeezed(name)) > len(squeezed(best))


def _merged(full: OrganisationName, short: OrganisationName) -> OrganisationName:
    """The full form's value, with what only the short form's row knows."""
    if full.id is None and short.id is not None and full.country == short.country:
        return replace(full, id=short.id, canonical=short.canonical)
    return full


def _completed(value: OrganisationName, known: dict[str, OrganisationName]) -> OrganisationName:
    """The value of the one body whose name ends with this one's (할빈무역관 -> KOTRA 할빈무역관), else itself."""
    short = squeezed(value.name)
    longer = {name: other for name, other in known.items() if name.endswith(short) and len(name) > len(short)}
    maximal = [other for name, other in longer.items() if not any(n.endswith(name) and n != name for n in longer)]
    if len(maximal) != 1 or len(short) < 4:
        return value
    other = maximal[0]
    return other if value.country in (None, other.country) or other.country is None else value
