"""Finds the names of organisations: bodies of the authority file, shapes, local governments and companies.

Job: a document's text -> mentions with their names, longest match, outer ones only.  A name keeps its branch
(KOTRA 하노이무역관) and the country before it (태국 산업부), not the abbreviation in brackets.  It must not know other
annotators, nor what the document defines (`resolve/organisations.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex
from babel import Locale

from coopevents.annotate.organisation_context import (
    ABBREVIATION,
    JOINT,
    OFFICIAL,
    Candidate,
    acts,
    any_of,
    in_label,
    left_open,
)
from coopevents.annotate.organisation_firms import firms
from coopevents.annotate.organisation_locals import LocalGovernments
from coopevents.annotate.organisation_shapes import HEAD_ENDS, TAIL, is_body, shapes
from coopevents.annotate.organisation_stop import CommonWords
from coopevents.document import Kind, Mention
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row, load_table
from coopevents.values.names import OrganisationKind, OrganisationName

# names of countries that CLDR has not, as the press writes them
MORE_COUNTRIES = dict(
    pair.split("=")
    for pair in (
        "호주=AU 홍콩=HK 마카오=MO 타이완=TW 터키=TR 우즈벡=UZ 카자흐=KZ 사우디=SA 남아공=ZA 남아프리카공화국=ZA "
        "UAE=AE 아랍에미리트연합=AE 그루지야=GE 러시아연방=RU 인니=ID 美=US 中=CN 日=JP 獨=DE 英=GB 佛=FR "
        "키르기즈스탄=KG 키르기스=KG 투르크=TM 이태리=IT 월남=VN 버마=MM 콩고=CD 두바이=AE 아부다비=AE"
    ).split()
)
NOT_PREFIX = frozenset({"", "KR"})

# 한국무역협회 대전세종충남지역본부, KOTRA 하노이무역관, 월드옥타 대만지회, 한국남동발전 칠레 법인
AREA = any_of(
    "지역 서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 충청 전북 전남 전라 호남 영남 경북 경남 제주",
    "수도권 중부 북부 남부 동부 서부 강남 중국 일본 미주 북미 유럽 동남아 아시아 중동 중남미 러시아 CIS",
)
OFFICES = any_of("지부 지사 지회 무역관 사무소 대표처 대표부 지점 출장소 분회 연락소 수출인큐베이터")
BRANCH = regex.compile(
    rf"""
    \s?(?P<branch>
        (?:[가-힣]{{2,6}}\s)?(?:[가-힣·]{{0,10}}(?:지역|지원|{AREA})본부)
      | (?:[가-힣]{{2,8}}\s)?[가-힣]{{1,12}}{OFFICES}
      | [가-힣]{{2,8}}\s(?:{OFFICES}|법인|GBC|연수원)
      | [가-힣]{{2,6}}(?:법인|지원단|해외사무소)
      | GBC
    )
    (?![가-힣]*(?:장|관장)(?![가-힣]))
    """,
    regex.VERBOSE,
)
NO_BRANCH = regex.compile(
    r"\s?(?:현지|해외|각|각각|전국|국내|국내외|주요|지역|인근|관할|산하|일부|등|및|한국|신규|관련|글로벌|일본지역|모든|전)(?:\s|무역관|지사|지부|법인|사무소|지점|본부)"
)
# words before a bare head that belong to the name: 부산 상공회의소, 산동성 상무청, 경기섬유산업 연합회
BARE = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<head>상공회의소|상무청|상무국|상무부|재무부|산업부|외교부|경제부|통상부|농업부|인민정부|중소기업청|중소기업국|한인회|상공회|총영사관|대사관|연합회|협회|진흥원|진흥공단|무역관|관광청|투자청|정부)"
)
PLACE_BEFORE = regex.compile(r"(?<![가-힣A-Za-z])(?P<place>[가-힣]{2,10}(?:성|시|주|현|자치주|도|구))\s?$")
KOREAN_CITY = regex.compile(
    r"(?<![가-힣])(?P<place>서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|수원|성남|안산|청주|충주|전주|군산|익산|목포|여수|순천|광양|포항|구미|경주|창원|마산|진주|김해|양산|천안|아산|춘천|원주|강릉)\s$"
)
# names too proper to be those of another country's body
PROPER = regex.compile(r"^(?:한국|대한|주한|재외|세계|국제|KOTRA|코트라|중소벤처|한[-·]|주[가-힣]{2,8})")
KOREAN_PREFIX = regex.compile(r"(?:한국|대한민국|우리|국내)$")

# quotes around an event's name: the names inside host nothing
EVENT_QUOTE = regex.compile(
    r"[‘'“\"「『《<](?P<inside>[^‘’'“”\"「」『』《》<>\n]{4,60}?(?:상담회|포럼|박람회|전시회|설명회|세미나|사절단|개척단|공동위원회|컨퍼런스|대회|페어|엑스포|대전|협약|협약식|워크숍|간담회|교류회|서밋|위크|로드쇼|심포지엄|촉진단|교역회|상담회\([^)]*\)|주간))[’'”\"」』》>]"
)
MEDIA_BYLINE = regex.compile(r"[=\]\)]|\s?기자|\s?제공|\s?보도")
ORGANISES = regex.compile(
    r"(?:와|과|,|·|이|가|은|는|\s및)[^.\n]{0,60}(?:공동\s?주[최관]|주최|주관|후원|협찬|공동\s?개최)|\s?(?:주최|주관|후원|협찬)"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A row of the authority file under one of its names."""

    id: str
    canonical: str
    alias: str
    kind: OrganisationKind
    country: str | None
    context: str
    successor: str
    current: bool


def country_codes() -> dict[str, str]:
    """Korean names of countries (CLDR and the press's own) with their ISO codes; regions have ''."""
    names = {
        name.split("(")[0]: code for code, name in Locale("ko").territories.items() if len(code) == 2 and code.isalpha()
    }
    return {name: code for name, code in {**names, **MORE_COUNTRIES}.items() if code not in NOT_PREFIX}


def spaced(name: str) -> Iterator[str]:
    """The name as written, and with a blank before its head or after 한국·대한 (한국 무역협회, 중소기업 진흥공단)."""
    yield name
    if len(name) < 6 or " " in name:
        return
    for first in ("한국", "중소기업", "중소벤처기업", "대한상공", "세계한인", "신용", "기술"):
        if name.startswith(first) and first != "대한상공" and len(name) - len(first) >= 3:
            yield f"{first} {name[len(first) :]}"
    for match in HEAD_ENDS.finditer(name):
        if match.end() == len(name) and match.start() >= 3:
            yield f"{name[: match.start()]} {name[match.start() :]}"


class OrganisationAnnotator:
    """Mentions of organisations in a text."""

    def __init__(
        self, bodies: Iterable[Row], locals_: Iterable[Row], countries: Mapping[str, str], common: CommonWords
    ) -> None:
        """Rows of `organisations` and `local_governments`; `countries` maps Korean names to ISO codes."""
        self._common = common
        self._countries = dict(countries)
        self._locals = LocalGovernments(locals_, self._countries)
        pairs: list[tuple[str, Body]] = []
        for row in bodies:
            for alias in [row["name"], *row.many("aliases")]:
                body = Body(
                    row["id"],
                    row["name"],
                    alias,
                    OrganisationKind(row["kind"]),
                    row["country"] or None,
                    row["context"],
                    row["successor"],
                    not row["valid_to"],
                )
                pairs += [(form, body) for form in dict.fromkeys(spaced(alias))]
        self._names: Gazetteer[Body] = Gazetteer(pairs)
        self._known = frozenset(form for form, _ in pairs)

    @classmethod
    def from_lexicon(cls) -> OrganisationAnnotator:
        """The annotator over the package's own tables.  Raises LexiconError."""
        return cls(
            load_table("organisations", ("id",)),
            load_table("local_governments", ("id",)),
            country_codes(),
            CommonWords.from_lexicon(),
        )

    def annotate(self, text: str) -> list[Mention[OrganisationName]]:
        """Outer mentions in the order of the text; spans include the branch and the abbreviation in brackets."""
        candidates = [
            *self._authority(text),
            *shapes(text, self._splits),
            *self._bare(text),
            *self._locals.candidates(text),
        ]
        grown = [self._grow(text, candidate) for candidate in candidates]
        grown += [*firms(text, self._common)]
        kept = choose(text, grown)
        return [to_mention(candidate) for candidate in strengthened(text, kept)]

    def _splits(self, part: str) -> bool:
        """Is what stands before a middle dot a body of its own?"""
        return part in self._known or self._locals.knows(part) or is_body(part)

    def _authority(self, text: str) -> Iterator[Candidate]:
        for hit in self._names.every(text):
            if not left_open(text, hit.start) and not split_before(text, hit.start):
                continue
            if text[hit.start : hit.end][-1].isascii() and regex.match(r"[A-Za-z0-9&]", text[hit.end : hit.end + 1]):
                continue
            if (
                text[hit.end : hit.end + 1]
                and TAIL.match(text, hit.end) is None
                and branch_after(text, hit.end) is None
            ):
                continue
            body = pick(hit.payload, text)
            one = body or hit.payload[0]
            if one.context == "media" and not organises(text, hit.start, hit.end):
                continue
            if text[max(0, hit.start - 2) : hit.start] in {"에 ", "게 "} and text[hit.start : hit.end].startswith(
                "대한 "
            ):
                continue
            yield Candidate(
                hit.start,
                hit.end,
                text[hit.start : hit.end],
                one.kind,
                "organisation.authority",
                row=body.id if body else None,
                canonical=body.canonical if body else None,
                country=one.country,
                weak=one.context == "acting" and not acts(text, hit.start, hit.end),
                firm=one.context == "firm",
            )

    def _bare(self, text: str) -> Iterator[Candidate]:
        """Heads that are a word of their own after a place: 산동성 상무청, 부산 상공회의소."""
        for match in BARE.finditer(text):
            if TAIL.match(text, match.end()) is None:
                continue
            before = PLACE_BEFORE.search(text, max(0, match.start() - 14), match.start())
            city = KOREAN_CITY.search(text, max(0, match.start() - 4), match.start())
            found = city or before
            country, start = self._country_before(text, match.start())
            if found is not None and (
                city is not None or not self._locals.knows(found["place"]) or match["head"] == "상공회의소"
            ):
                start = found.start("place")
            elif country is None:
                continue
            if match["head"] in {"정부", "협회", "연합회", "진흥원", "진흥공단", "무역관"}:
                continue
            home = "KR" if city is not None else country
            kind = (
                OrganisationKind.ASSOCIATION
                if match["head"].startswith(("상공", "한인"))
                else OrganisationKind.FOREIGN_STATE
            )
            name = text[start : match.end()]
            yield Candidate(start, match.end(), name, kind, "organisation.shape.place", country=home)

    def _country_before(self, text: str, start: int) -> tuple[str | None, int]:
        """ISO code and offset of the country that stands right before, or None and `start`."""
        edge = start - 1 if start and text[start - 1] == " " else start
        begin = edge
        while begin > 0 and (text[begin - 1].isalpha()) and edge - begin < 10:
            begin -= 1
        word = text[begin:edge]
        code = self._countries.get(word)
        return (code, begin) if code and edge < start else (None, start)

    def _grow(self, text: str, candidate: Candidate) -> Candidate:
        """The candidate with the country before it, its abbreviation and its branch."""
        if candidate.kind is OrganisationKind.LOCAL or candidate.rule == "organisation.foreign_city":
            return candidate
        start, end, name = candidate.start, candidate.end, candidate.name
        changes: dict[str, object] = {}
        code, begin = self._country_before(text, start)
        generic = (
            candidate.row is None
            or candidate.kind is OrganisationKind.MINISTRY
            or candidate.country not in ("KR", None)
        )
        if code and generic and not PROPER.match(name) and not names_country(name, self._countries):
            known = candidate.country == code
            changes |= {"start": begin, "country": code}
            if not known:
                changes |= {"row": None, "canonical": None, "kind": foreign_kind(candidate.kind)}
            name = text[begin:end]
        elif candidate.country == "":  # a ministry or bureau of some other country: the place must be said
            inside = next((c for n, c in self._countries.items() if name.startswith(n)), None)
            place = PLACE_BEFORE.search(text, max(0, start - 14), start)
            if inside:
                changes |= {"country": inside}
            elif place is not None and not self._locals.knows(place["place"]):
                changes |= {"start": place.start("place"), "country": None}
                name = text[place.start("place") : end]
            elif len(name) >= 7 and regex.match(r"^(?:대외|상무|길림|연변|산동|[가-힣]{1,4}(?:성|시|주))", name):
                changes |= {"country": None}
            else:
                changes |= {"weak": True, "firm": True}
        short = ABBREVIATION.match(text, end)
        if short is not None and looks_short(short["short"], name):
            end = short.end()
        branch = branch_after(text, end)
        if branch is not None and TAIL.match(text, branch.end()) is not None:
            end = branch.end()
            name = f"{name} {branch['branch'].strip()}"
            after = ABBREVIATION.match(text, end)
            end = after.end() if after is not None and looks_short(after["short"], name) else end
            changes["rule"] = candidate.rule + ".branch"
        return candidate.grown(**changes, name=" ".join(name.split()), end=end)


def organises(text: str, start: int, end: int) -> bool:
    """Is a newspaper or broadcaster here a host, not the source of the text (서울=연합뉴스)?"""
    if MEDIA_BYLINE.match(text, end) is not None:
        return False
    return in_label(text, start) or ORGANISES.match(text, end) is not None


def split_before(text: str, start: int) -> bool:
    """May a name start inside a word: after a Latin or Hanja abbreviation, as in K-SURE·KOTRA?"""
    return start > 0 and not text[start - 1].isalnum()


def branch_after(text: str, end: int) -> regex.Match[str] | None:
    """The branch that follows a head (한국무역협회 | 경남지부), if any."""
    if NO_BRANCH.match(text, end) is not None:
        return None
    return BRANCH.match(text, end)


def looks_short(short: str, name: str) -> bool:
    """Is the bracketed word an abbreviation or alias of the name, not an official or a place?"""
    if short[0].isascii():
        return True
    return not regex.search(r"(?:장|회장|대표|지사|시|도|군|구|측|국|등)$", short) or set(short) <= set(name)


def names_country(name: str, countries: Mapping[str, str]) -> bool:
    """Does the name begin with a country (태국신용보증공사)?"""
    return any(name.startswith(country) for country in countries if len(country) >= 2)


def foreign_kind(kind: OrganisationKind) -> OrganisationKind:
    """A ministry or agency of another country is a foreign state's; associations stay what they are."""
    return OrganisationKind.FOREIGN_STATE if kind in (OrganisationKind.MINISTRY, OrganisationKind.AGENCY) else kind


def pick(bodies: tuple[Body, ...], text: str) -> Body | None:
    """The row that an alias of several means here: the one it names, or the one whose full name the text has."""
    if len({body.id for body in bodies}) == 1:
        return bodies[0]
    named = [body for body in bodies if body.alias == body.canonical]
    if len(named) == 1:
        return named[0]
    full = {body.id: body for body in bodies if body.canonical in text}
    return next(iter(full.values())) if len(full) == 1 else None


def choose(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Outer, non-overlapping candidates.

    Order: strong before weak where spans are equal or cross, longer before shorter, authority before shape; a candidate
    inside a longer one is dropped, and so is one inside the quoted name of an event, unless it is the local government
    that the name starts with (‘진주시 중남미 무역사절단’).
    """
    quotes = [(m.start("inside"), m.end("inside")) for m in EVENT_QUOTE.finditer(text)]
    pool = []
    for candidate in candidates:
        quote = next((q for q in quotes if q[0] <= candidate.start and candidate.end <= q[1]), None)
        if quote is not None:
            if candidate.kind is not OrganisationKind.LOCAL or candidate.start != quote[0]:
                continue
            candidate = candidate.grown(rule="organisation.local.event_name", weak=False)
        pool.append(candidate)
    rank = {
        "organisation.authority": 0,
        "organisation.local": 1,
        "organisation.company.cue": 3,
        "organisation.company.maker": 3,
    }
    pool.sort(
        key=lambda c: (
            -(c.end - c.start),
            c.weak or c.firm,
            c.row is None,
            rank.get(c.rule, 2),
            c.start,
            c.rule,
        )
    )
    kept: list[Candidate] = []
    for candidate in pool:
        if not any(candidate.start < other.end and other.start < candidate.end for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)


def strengthened(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Drops weak candidates, unless they are joined to a strong one (경기도와 용인시, SK하이닉스)."""
    strong = [not (c.weak or c.firm) for c in candidates]
    changed = True
    while changed:
        changed = False
        for i, candidate in enumerate(candidates):
            if strong[i]:
                continue
            neighbours = [j for j in (i - 1, i + 1) if 0 <= j < len(candidates) and strong[j]]
            for j in neighbours:
                first, second = (candidates[j], candidate) if j < i else (candidate, candidates[j])
                gap = JOINT.match(text, first.end)
                if gap is None or gap.end() != second.start:
                    continue
                if candidate.firm and candidates[j].kind is not OrganisationKind.COMPANY:
                    continue
                strong[i] = changed = True
                break
    result = [c for c, is_strong in zip(candidates, strong, strict=True) if is_strong]
    return [c for c in result if not restates(text, c, result)]


def restates(text: str, candidate: Candidate, others: list[Candidate]) -> bool:
    """Does it stand in the brackets of another only to give its short name: 세계한인무역협회(월드옥타·회장 …)?"""
    if text[candidate.start - 1 : candidate.start] != "(" or text[candidate.end : candidate.end + 1] not in {
        ")",
        "·",
        ",",
        " ",
    }:
        return False
    return any(
        other.end in (candidate.start - 1, candidate.start - 2) and OFFICIAL.match(text, other.end) for other in others
    )


def to_mention(candidate: Candidate) -> Mention[OrganisationName]:
    """The mention that a chosen candidate stands for."""
    value = OrganisationName(
        candidate.name, candidate.kind, candidate.canonical, candidate.row, candidate.country or None, candidate.masked
    )
    return Mention(Kind.ORGANISATION, candidate.start, candidate.end, value, candidate.rule)
