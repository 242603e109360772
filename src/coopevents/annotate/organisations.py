"""Finds the names of organisations: bodies of the authority file, shapes, local governments and companies.

Job: a document's text -> mentions with their names, longest match, outer ones only.  A name keeps its branch
(KOTRA 하노이무역관) and the country before it (태국 산업부), not the abbreviation in brackets.  It must not know other
annotators, nor what the document defines (`resolve/organisations.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from coopevents import regex
from coopevents.annotate.organisation.authority import Authority, Body, Countries, pick
from coopevents.annotate.organisation.branches import bare, branch_after, grown
from coopevents.annotate.organisation.choice import choose
from coopevents.annotate.organisation.context import Candidate, acts, in_label, left_open
from coopevents.annotate.organisation.firms import firms
from coopevents.annotate.organisation.lists import listed
from coopevents.annotate.organisation.locals import LocalGovernments
from coopevents.annotate.organisation.shapes import TAIL, is_body, shapes
from coopevents.annotate.organisation.stop import CommonWords
from coopevents.document import Kind, Mention
from coopevents.lexicon.loader import Row, load_table
from coopevents.values.names import OrganisationName

# the source of the text is no host: (서울=연합뉴스), 연합뉴스 기자, 연합뉴스 제공
MEDIA_BYLINE = regex.compile(r"[=\]\)]|\s?기자|\s?제공|\s?보도")
ORGANISES = regex.compile(
    r"(?:와|과|,|·|이|가|은|는|\s및)[^.\n]{0,60}(?:공동\s?주[최관]|주최|주관|후원|협찬|공동\s?개최)|\s?(?:주최|주관|후원|협찬)"
)
# 전북은행장, 한국무역협회장
HEAD_OF = regex.compile(r"장(?![가-힣]{2})")
# 산업자원부장관은 … 간담회를 열고, 무역협회장(가나상사 대표)은 … 개최했다: who heads a body acts for it
HEAD_ACTS = regex.compile(
    r"(?:장관|차관|이사장|사장|회장|원장|총재|(?<!부)장)(?:\([^()\n]{1,30}\))?(?:은|는|이|가)\s"
    r"[^.\n]{0,100}?(?:를|을)\s(?:열|연다|여는|개최|마련|파견|보내|갖|가졌|가진|주재)"
)
LATIN_GOES_ON = regex.compile(r"[A-Za-z0-9&]")
# 한국섬유마케팅센터·가람연합회: a body of its own before a middle dot
HOUSE = regex.compile(r"[가-힣]{4}(?:센터|본부|지부|지사)$")
SHORT = 2  # syllables of names that may be part of any word
# 기업에 대한 상공회의소의 …: 대한 is no part of the name there
ABOUT = regex.compile(r"[에게]\s$")


class OrganisationAnnotator:
    """Mentions of organisations in a text."""

    def __init__(
        self,
        bodies: Iterable[Row],
        locals_: Iterable[Row],
        countries: Countries,
        common: CommonWords,
        abroad: Iterable[str] = (),
    ) -> None:
        """Rows of `organisations` and `local_governments`, names of countries, words that are no company's, and names
        of provinces and cities abroad."""
        self._authority = Authority(bodies)
        self._countries = countries
        self._locals = LocalGovernments(locals_, countries, abroad)
        self._common = common

    @classmethod
    def from_lexicon(cls) -> OrganisationAnnotator:
        """The annotator over the package's own tables.  Raises LexiconError."""
        return cls(
            load_table("organisations", ("id",)),
            load_table("local_governments", ("id",)),
            Countries.from_cldr(),
            CommonWords.from_lexicon(),
            [row["name"] for row in load_table("foreign_places", ("name", "country"))],
        )

    def annotate(self, text: str, year: int | None = None) -> list[Mention[OrganisationName]]:
        """Outer mentions in the order of the text; spans include the branch and the abbreviation in brackets.

        `year` is the document's, where known: it tells which row an alias of two eras means (중진공, 국토부).
        """
        candidates = [
            *self._known(text, year),
            *shapes(text, self._splits, self._authority.knows),
            *bare(text, self._countries, self._locals.knows),
        ]
        whole = [grown(text, c, self._countries, self._locals.knows, self._authority.is_other) for c in candidates]
        whole += [*self._locals.candidates(text), *firms(text, self._common)]
        whole += listed(text, whole)
        return [to_mention(candidate) for candidate in choose(text, whole)]

    def offices(self, text: str) -> list[Mention[OrganisationName]]:
        """Known bodies that are named only in their head's title (전북은행장, 한국무역협회장), without the 장.

        They are no mentions of the body as such; a caption that lists who signed names its parties so.
        """
        found = []
        for hit in self._authority.names.longest(text):
            body = pick(hit.payload, text, None) or hit.payload[0]
            if left_open(text, hit.start) and HEAD_OF.match(text, hit.end):
                value = OrganisationName(text[hit.start : hit.end], body.kind, body.canonical, body.id, body.country)
                found.append(Mention(Kind.ORGANISATION, hit.start, hit.end, value, "organisation.office"))
        return found

    def _splits(self, part: str) -> bool:
        """Is what stands before a middle dot a body of its own?"""
        known = self._authority.knows(part) or self._locals.knows(part)
        return known or is_body(part) or HOUSE.search(part) is not None

    def _known(self, text: str, year: int | None) -> Iterator[Candidate]:
        """Names of the authority file that stand as whole words."""
        for hit in self._authority.names.every(text):
            form = text[hit.start : hit.end]
            start = self._start(text, hit.start, hit.payload)
            if start is None or (form[-1].isascii() and LATIN_GOES_ON.match(text, hit.end)):
                continue
            headed = HEAD_ACTS.match(text, hit.end) is not None and len(form) > SHORT
            if TAIL.match(text, hit.end) is None and branch_after(text, hit.end) is None and not headed:
                continue
            if form.startswith("대한 ") and ABOUT.search(text, 0, hit.start):
                continue
            body = pick(hit.payload, text, year)
            any_body = body or hit.payload[0]
            if any_body.context == "media" and not organises(text, hit.start, hit.end):
                continue
            yield Candidate(
                start,
                hit.end,
                text[start : hit.end],
                any_body.kind,
                "organisation.authority",
                row=body.id if body else None,
                canonical=body.canonical if body else None,
                country=any_body.country,
                weak=(any_body.context == "acting" or is_word(form, any_body, text))
                and not acts(text, hit.start, hit.end),
                firm=any_body.context == "firm",
            )

    def _start(self, text: str, start: int, bodies: Sequence[Body]) -> int | None:
        """Where a name of these bodies begins, None inside a word; 일본통산성: with its country's name."""
        if left_open(text, start):
            return start
        land = bodies[0].country
        begin = self._countries.glued(text, start, land) if land and land != "KR" else None
        return begin if begin is not None and left_open(text, begin) else None


def is_word(form: str, body: Body, text: str) -> bool:
    """May the short form be a common word here (무협 소설): two syllables, and the full name nowhere in the text?"""
    return len(form) == 2 and not form.isascii() and body.canonical not in text


def organises(text: str, start: int, end: int) -> bool:
    """Is a newspaper or broadcaster here a host, not the source of the text (서울=연합뉴스)?"""
    if MEDIA_BYLINE.match(text, end) is not None:
        return False
    return in_label(text, start) or ORGANISES.match(text, end) is not None


def to_mention(candidate: Candidate) -> Mention[OrganisationName]:
    """The mention that a chosen candidate stands for."""
    value = OrganisationName(
        candidate.name, candidate.kind, candidate.canonical, candidate.row, candidate.country or None, candidate.masked
    )
    return Mention(Kind.ORGANISATION, candidate.start, candidate.end, value, candidate.rule)
