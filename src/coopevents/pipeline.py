"""The order of the stages and nothing else.

Input: a `RawDocument` and the `Resources` that a process builds once.  Output: `analyse` gives the kept text (a
`Document`; every offset refers to its `text`, which the run writes to `texts/ID.txt`) together with the records;
`extract` gives the records alone.  It must not know how a stage works, nor files, workers or formats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coopevents.annotate.agreements import AgreementAnnotator
from coopevents.annotate.chronicles import chronicle_dates
from coopevents.annotate.counts import annotate_counts
from coopevents.annotate.dates import annotate_dates
from coopevents.annotate.events import EventAnnotator
from coopevents.annotate.firm_names import FirmNames
from coopevents.annotate.headed_days import headed_days
from coopevents.annotate.money import annotate_money
from coopevents.annotate.organisations import OrganisationAnnotator
from coopevents.annotate.places import PlaceAnnotator
from coopevents.annotate.sectors import SectorAnnotator
from coopevents.annotate.themes import ThemeReader
from coopevents.assemble.amounts.records import table_amounts
from coopevents.assemble.build import Assembly, build_record
from coopevents.assemble.derived import with_derived
from coopevents.assemble.draft import EventDraft, Resolved
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.hosts.cues import Cast
from coopevents.assemble.hosts.likely import weigh_hosts
from coopevents.assemble.hosts.roles import carry_roles, place_roles
from coopevents.assemble.inherit import inherit, settle
from coopevents.assemble.occasions.boxes import place_boxes, place_tables
from coopevents.assemble.occasions.drafts import merge
from coopevents.assemble.occasions.legs import link_parts
from coopevents.assemble.occasions.other_years import mark_other_years
from coopevents.assemble.occasions.signing import signings
from coopevents.assemble.occasions.unfounded import without_unfounded
from coopevents.assemble.participants import assign_counts
from coopevents.assemble.partners.buyers import assign_partners
from coopevents.assemble.places.fair_homes import place_fairs
from coopevents.assemble.places.likely import complete_places
from coopevents.assemble.places.routes import place_routes
from coopevents.assemble.provenance import with_provenance
from coopevents.assemble.sectors.of_agreements import ProductCodes
from coopevents.assemble.times.ends import both_ends
from coopevents.assemble.times.likely import decide_dates
from coopevents.assemble.times.own_years import years_of_names
from coopevents.assemble.times.tours import tell_tours
from coopevents.assemble.times.undated import date_undated
from coopevents.assemble.times.wholes import span_stops
from coopevents.checks import Checker
from coopevents.document import Document, Kind, Mention, Span, Zone
from coopevents.frames.agreement.model import AgreementFrame
from coopevents.frames.agreements import AgreementFrameBuilder
from coopevents.frames.amounts import AmountFrameBuilder
from coopevents.frames.events import EventFrameBuilder, Frames
from coopevents.frames.labels import label_boxes
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import SILENT, Line, Reading, build_reading
from coopevents.frames.speakers import actors
from coopevents.frames.tables import cell_dates, table_frames
from coopevents.grading import grade
from coopevents.ingest.raw import RawDocument
from coopevents.lexicon.cues import Cues
from coopevents.morph import Analyser
from coopevents.records import DocumentRecord
from coopevents.resolve.anaphors import anaphors
from coopevents.resolve.anchor import AnchorFinder, DocumentAnchor
from coopevents.resolve.announcements import announcement_spans, past_spans, planned_spans, put_off_spans
from coopevents.resolve.date.context import DateContext
from coopevents.resolve.date.edges import Edges
from coopevents.resolve.dates import ResolvedDate
from coopevents.resolve.goods_names import without_goods
from coopevents.resolve.hypotheses import resolve_document
from coopevents.resolve.organisations import resolve_organisations
from coopevents.resolve.wording import outside
from coopevents.resolve.year.year_headings import year_headings
from coopevents.resolve.years import YearSolver
from coopevents.selection import may_tell, sure_of, worth_analysing
from coopevents.text.clean import clean
from coopevents.text.segment import segment
from coopevents.values.dates import DateExpression


@dataclass(frozen=True, slots=True)
class Resources:
    """What is expensive to build: the morphological analyser and the lexicons.  Built once a process, never pickled."""

    analyser: Analyser
    cues: Cues
    events: EventAnnotator
    agreements: AgreementAnnotator
    organisations: OrganisationAnnotator
    places: PlaceAnnotator
    sectors: SectorAnnotator
    firm_names: FirmNames
    themes: ThemeReader
    event_frames: EventFrameBuilder
    agreement_frames: AgreementFrameBuilder
    amount_frames: AmountFrameBuilder
    anchors: AnchorFinder
    checker: Checker

    @classmethod
    def load(cls) -> Resources:
        cues = Cues.from_lexicon()
        solver = YearSolver.from_lexicon()
        sectors = SectorAnnotator.from_lexicon()
        return cls(
            analyser=Analyser(),
            cues=cues,
            events=EventAnnotator.from_lexicon(),
            agreements=AgreementAnnotator.from_lexicon(),
            organisations=OrganisationAnnotator.from_lexicon(),
            places=PlaceAnnotator.from_lexicon(),
            sectors=sectors,
            firm_names=FirmNames.from_lexicon(sectors),
            themes=ThemeReader.from_lexicon(sectors),
            event_frames=EventFrameBuilder(cues),
            agreement_frames=AgreementFrameBuilder(cues),
            amount_frames=AmountFrameBuilder.from_lexicon(),
            anchors=AnchorFinder(solver),
            checker=Checker.from_lexicon(solver),
        )


def read(raw: RawDocument, resources: Resources, *, leave_silent: bool = False) -> tuple[Document, Reading]:
    """A document with everything found in it, before any record is made.

    `leave_silent`: one that can give no record is left with its dates alone.
    """
    document = segment(raw.id, clean(raw.text), title=raw.title)
    document = replace(
        document,
        published=raw.published,
        published_basis=raw.published_basis,
        publisher=raw.publisher,
        url=raw.url,
    )
    text = document.text
    plain = annotate_dates(text)
    dates = _with_cells(plain, [*cell_dates(document), *chronicle_dates(document), *headed_days(document, plain)])
    telling = (annotate_money(text), resources.events.annotate(text), resources.agreements.annotate(text))
    if leave_silent and not may_tell(document, [mention for mentions in telling for mention in mentions]):
        return document, build_reading(document, dates, {}, frozenset())
    found: list[Mention[object]] = []
    sectors = resources.sectors.annotate(text)
    bodies = resolve_organisations(text, without_goods(text, resources.organisations.annotate(text), sectors))
    bodies = sorted([*bodies, *anaphors(text, bodies, raw.publisher)], key=lambda m: m.start)
    for mentions in (
        dates,
        annotate_counts(text),
        bodies,
        resources.places.annotate(text),
        sectors,
        *telling,
    ):
        found += mentions  # type: ignore[arg-type]
    sentences = worth_analysing(document, found)
    names = [m for m in found if m.kind not in {Kind.SECTOR, Kind.AGREEMENT}]
    tokens = resources.analyser.analyse(text, sentences, names, sure_of(sentences, found))
    return document, build_reading(document, found, tokens, resources.cues.verbal_nouns, resources.cues.verbs)


def _with_cells(
    dates: list[Mention[DateExpression]], cells: list[Mention[DateExpression]]
) -> list[Mention[DateExpression]]:
    """Dates of the text, and of cells and chronicles that the text's patterns leave alone."""
    return [*dates, *(c for c in cells if not any(c.span.overlaps(d.span) for d in dates))]


@dataclass(frozen=True, slots=True)
class Trace:
    """A document's way: the record, and the frames and dates that it was made of, for those who ask why."""

    record: DocumentRecord
    assembly: Assembly
    anchor: DocumentAnchor
    told: tuple[EventFrame, ...]  # all mentions of occasions, those that made no record too

    @property
    def document(self) -> Document:
        return self.assembly.reading.document


def trace(raw: RawDocument, resources: Resources) -> Trace:
    """All that a document says, with what was found on the way."""
    document, reading = read(raw, resources, leave_silent=True)
    dates = reading.mentions.dates(0, len(document.text))
    anchor = resources.anchors.find(document, dates)
    resolved = _resolve(document, dates, anchor)
    frames = resources.event_frames.build(reading)
    tables = table_frames(reading, resources.amount_frames.role_of_words)
    agreements = resources.agreement_frames.build(reading)

    rows_drafts: list[EventDraft] = []
    rows = place_tables(reading, tables, frames.events, rows_drafts, resolved)
    of_rows = [frame for draft in rows_drafts for frame in draft.frames]
    mark_other_years([*frames.events, *frames.candidates, *of_rows], anchor.anchor)
    tell_tours(reading, frames.events)
    drafts = merge(reading, frames.events, resolved, rows_drafts, frames.candidates)
    boxes = place_boxes(label_boxes(reading, frames.scheduled), drafts, resolved, frames.events)
    signings(reading, agreements, drafts, resolved)
    focus = _tell_apart(reading, frames, drafts, agreements, resolved, anchor)

    assign_counts(reading, focus, boxes, tables, rows)
    assign_partners(reading, focus, tables)
    settle(reading, focus.drafts)
    complete_places(reading, focus.drafts, focus.main)
    weigh_hosts(Cast(reading, focus.drafts, focus.main, resources.cues))
    in_tables = [item.mention.span for table in tables for item in table.sums]
    of_lines = resources.amount_frames.build(reading, _lines_of_sums(reading), in_tables)
    amounts = of_lines + table_amounts(tables, rows, focus)
    assembly = Assembly(
        reading=reading,
        drafts=focus.drafts,
        focus=focus,
        agreements=agreements,
        amounts=sorted(amounts, key=lambda frame: frame.mention.start),
        resolved=resolved,
        published=anchor.published,
        products=ProductCodes(resources.sectors.codes_of_phrase, resources.firm_names.codes, resources.themes.themes),
    )
    record = with_provenance(build_record(assembly), assembly.resolved, anchor, document.text)
    record = with_derived(record, document.text)
    return Trace(grade(resources.checker.check(reading, record)), assembly, anchor, frames.events)


def _resolve(
    document: Document, dates: list[Mention[DateExpression]], anchor: DocumentAnchor
) -> dict[Span, ResolvedDate]:
    """What each date of the text means as EDTF."""
    text = document.text
    furniture = [block.span for block in document.blocks if block.zone is Zone.FURNITURE]
    dates = [date for date in dates if outside(date.span, furniture)]  # a banner's today lends no month and year
    sections = [b.start for b, a in zip(document.blocks[1:], document.blocks, strict=False) if b.section != a.section]
    context = DateContext(
        breaks=sections,
        paragraphs=[block.start for block in document.blocks],
        announcements=announcement_spans(text, dates) | put_off_spans(text, dates),
        planned=planned_spans(text, dates),
        past=past_spans(text, dates),
        under=year_headings(document, dates),
        edges=Edges.of(text, dates),
    )
    return resolve_document(dates, anchor, context)


def _tell_apart(
    reading: Reading,
    frames: Frames,
    drafts: list[EventDraft],
    agreements: Sequence[AgreementFrame],
    resolved: Resolved,
    anchor: DocumentAnchor,
) -> Focus:
    """Gives the drafts their parts, bodies, days and towns; the focus is of those for which there is ground enough."""
    text = reading.document.text
    link_parts(drafts)
    both_ends(reading, drafts, resolved)
    focus = Focus(reading, drafts)
    place_roles(text, focus, drafts, frames.events, [claim for _line, claim in frames.roles])
    carry_roles(text, drafts, actors(reading))
    date_undated(reading, drafts, agreements, resolved)
    place_fairs(drafts)
    place_routes(reading, drafts)
    inherit(drafts, focus.main)
    decide_dates(reading, resolved, drafts, focus.main, anchor.published)
    years_of_names(text, drafts)
    span_stops(drafts)
    return Focus(reading, without_unfounded(drafts, focus.main))  # anew, for by now they have their days and places


def _lines_of_sums(reading: Reading) -> list[Line]:
    """Lines whose sums are told; of headlines and headings those that the body does not say again are kept."""
    return [line for line in reading.lines if line.block.zone not in SILENT]


def analyse(raw: RawDocument, resources: Resources) -> tuple[Document, DocumentRecord]:
    """The kept text of a document and all that it says."""
    traced = trace(raw, resources)
    return traced.document, traced.record


def extract(raw: RawDocument, resources: Resources) -> DocumentRecord:
    """All that one document says."""
    return analyse(raw, resources)[1]
