"""The frozen data that passes through the stages: Span, Token, Mention, Sentence, Block, Document.

Job: name the shapes, nothing else.  Input and output: none.  It must not know any other module of the package.
Every offset is a code point offset into `Document.text`, the kept text that `texts/ID.txt` holds; `end` is exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

V = TypeVar("V")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"bad span {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Kind(StrEnum):
    """What a mention is a mention of."""

    DATE = "date"
    MONEY = "money"
    COUNT = "count"
    ORGANISATION = "organisation"
    PLACE = "place"
    SECTOR = "sector"
    EVENT = "event"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Mention(Generic[V]):
    """A stretch of text that names something, with its (underspecified) value and the rule that found it."""

    kind: Kind
    start: int
    end: int
    value: V
    rule: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Token(NamedTuple):
    """A morpheme as Kiwi gives it: `form`, part-of-speech `tag`, dictionary form `lemma`; spans may overlap.

    A tuple, because a document has thousands, and one is made in a third of the time of a frozen dataclass.
    """

    form: str
    tag: str
    lemma: str
    start: int
    end: int


class Zone(StrEnum):
    """What part of a press document a block belongs to."""

    FURNITURE = "furniture"  # banners, menus, copyright, related articles, comments
    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    CAPTION = "caption"  # [사진] …
    LABEL = "label"  # 일시 : … / 주최 : …
    TABLE = "table"  # header or row of a table
    NOTE = "note"  # ※ …, * …
    CONTACT = "contact"  # 문의, 담당부서, e-mail, byline


HEADLINES = frozenset({Zone.TITLE, Zone.SUBTITLE})


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph: `span` without marker and blanks around, `level` 0 plain, 1 □, 2 ○/?, 3 -, 4 */※.

    `parent` is the index of the block that this one is an item of (None at the top); `section` counts the items of a
    round-up or the articles of a page, so that facts of one do not leak into the next.
    """

    index: int
    start: int
    end: int
    zone: Zone
    level: int = 0
    marker: str = ""
    parent: int | None = None
    section: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, in reading order."""

    index: int
    block: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """A document after cleaning and segmentation."""

    id: str
    text: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    published: str | None = None  # EDTF, from the side-car, the format's metadata or the dateline
    published_basis: str | None = None  # "sidecar", "metadata", "dateline"
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)

    def quote(self, span: Span | Block | Sentence | Mention[V]) -> str:
        """The characters that a span covers."""
        return self.text[span.start : span.end]
