"""The sums of a table: which cells hold them, in what role and unit.

Job: a table's header, unit, caption and the heading above it -> the role of a cell, its sums, its number of cases.  It
must not know occasions, drafts or records.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from coopevents import regex
from coopevents.annotate.money import parse_amount, parse_unit
from coopevents.document import Kind, Mention, Span, Zone
from coopevents.frames.reading import Reading
from coopevents.frames.table_rows import ROLES, Cell, Column
from coopevents.text.table_cells import unit_of
from coopevents.text.tables import Row, Table
from coopevents.values.money import Money

NO_SUMS = (
    frozenset({"date", "place", "firm", "product", "name", "partner", "parties", "content", "size", "both"}) | ROLES
)
# 수출액 in a table of results is what was sold there, in a table of a country a statistic
RESULTS = regex.compile(r"사절단|개척단|상담|전시회|박람회|계약|성과|업체별|참가")
COUNTED = regex.compile(r"건수|\(건|횟수|건$|수$|율|비중|증감|\(%")
CASES = regex.compile(r"건|회")
# 5건 173, 4건/68: the cases and their sum in one cell; 142 / 18,400 below 상담(건/천불)
WITH_CASES = regex.compile(r"(?<![\d,])(?P<cases>\d[\d,]*+)\s?건\s?[,/(·]?\s?(?P<sum>\d[\d,.]*)\)?")
PAIRED = regex.compile(r"[(\[](?:건수?|회)\s?[/·]\s?[^()\[\]]+[)\]]")
PAIR = regex.compile(r"(?<![\d,])(?P<cases>\d[\d,]*+)\s?건?\s?[/(·]\s?(?P<sum>\d[\d,.]*)\)?")
ROLE_OF_KIND = {"mou": "mou", "loi": "mou", "contract": "contract"}  # of the sums of an agreement
AMOUNT = regex.compile(r"금액|실적|액$|액\(|규모|성과")
# ’13.1Q, 2014년 상반기, '24.3월, 09.상: a column of a time, whose sums the caption speaks of
PERIOD = regex.compile(
    r"[’'‘]?(?:20|19)?\d\d(?:년도?)?(?:[.\s]?(?:[1-4](?:Q|/4|분기)|1?\d월|[상하](?:반기)?))?(?:\([A-Za-z]\))?"
)
PLAIN = regex.compile(r"금액|규모|액수|액")  # a header that leaves the role to other cells
RATE = regex.compile(
    r"(?:전년\S{0,12})?(?:증감|증가|감소|성장)[률율]?|비중|비율|점유율|구성비|\S{0,12}\(%\)"
)  # a row of no sums
BRACKET = regex.compile(r"[(\[][^()\[\]]*[)\]]")
UNITS = regex.compile(r"[(\[](?P<units>[^()\[\]]{1,20})[)\]]\s?[>〉】\]]?\s*\Z")
NO_MONEY = regex.compile(r"%|건수?|개?사|업체|명|회|개|전년\S{0,12}")

RoleOfWords = Callable[[str], str | None]


class TableSums:
    """What a table says of its sums.  `above`: the heading right above it."""

    def __init__(
        self, reading: Reading, table: Table, columns: Sequence[Column], above: str, role_of_words: RoleOfWords
    ) -> None:
        self._reading, self._columns, self._role_of_words = reading, columns, role_of_words
        caption = reading.quote(table.caption.start, table.caption.end) if table.caption else ""
        told = reading.quote(table.unit.start, table.unit.end) if table.unit is not None else ""
        stated = unit_of(above)
        self.units = told or (above[slice(*stated)] if stated is not None else "")  # 명, 건, 만불
        self.unit = (parse_unit(told) if told else None) or unit_of_caption(caption) or unit_of_caption(above)
        self._caption = caption or above
        self._whole = role_of_words(self._caption)
        # 단위 : 개사, 천달러 … 상담, 계약: no cases are counted there; 단위 : 건, 천불
        self._roles = self._of_columns(priced=self.unit is not None and not CASES.search(told or self._caption))
        self.columns = frozenset(self._roles)

    def role(self, row: Row, cells: Sequence[Cell], cell: Cell) -> str | None:
        """The role of a cell's sums, None if it holds none."""
        column, name, header, span = cell
        first_words = regex.sub(r"\s", "", self._quote(row.cells[0]))
        if RATE.fullmatch(first_words):
            return None
        role, first = self._roles.get(column), self._role_of_words(first_words)
        last = column == len(row.cells) - 1 and len(row.cells) == 2
        if role is None and name is None and last and self.unit is not None:
            role = self._whole or first
        elif role is None and span is not row.cells[0] and self._reading.mentions.sums(span.start, span.end):
            role = first or self._whole or self._of_lone_column(cells)
        if header is not None and PERIOD.fullmatch(header.text) and self.unit is not None:
            role = first or role  # (단위 : 백만불) 구분 2005 2006 ⏎ 수출 5,046 4,874
        if role is not None and header is not None and PLAIN.fullmatch(_unbracketed(header.text)):
            role = self._of_kind(row) or role
        return role

    def money(self, cell: Cell) -> list[tuple[Mention[Money], Span | None]]:
        """The sums of a cell, each with the one that it restates: with their own currency (93만불), else the number in
        the unit of header or table."""
        _, _, header, span = cell
        own = self._reading.mentions.sums(span.start, span.end)
        if own:
            first = own[0]
            return [(m, first.span if m.value.currency != first.value.currency else None) for m in own]
        pair = self._pair(cell)
        number = parse_amount(pair["sum"] if pair is not None else self._quote(span))
        scale = (parse_unit(header.text) if header is not None else None) or self.unit
        if number is None or number == 0 or scale is None:
            return []
        value = Decimal(number) * scale[0]
        money = Money(value.to_integral_value() if value == value.to_integral_value() else value, scale[1])
        return [(Mention(Kind.MONEY, span.start, span.end, money, "money.table"), None)]

    def cases(self, cell: Cell) -> tuple[int, Span] | None:
        """상담(건/천불) ⏎ 142 / 18,400: how many cases stand beside the sum, and where."""
        pair = self._pair(cell)
        number = parse_amount(pair["cases"]) if pair is not None else None
        if pair is None or number is None:
            return None
        start = cell[3].start + pair.start("cases")
        return int(number), Span(start, start + len(pair["cases"]))

    # ---- roles ------------------------------------------------------------------------------------------------------

    def _of_columns(self, *, priced: bool) -> dict[int, str]:
        """The roles of the columns that hold sums: by their words, else (금액) by the column before or the caption.

        `priced`: the table's unit is one of money and of no cases."""
        columns, told = self._columns, self._caption + " ".join(column.text for column in self._columns)
        priced = priced and not any("상담액" in c.text or "상담금액" in c.text or "상담실적" in c.text for c in columns)
        roles: dict[int, str] = {}
        for column in columns:
            role = self._of_column(column, priced=priced)
            if role is not None:
                roles[column.index] = role
        if RESULTS.search(told):
            exports = [c.index for c in columns if roles.get(c.index) == "statistic" and "수출" in c.text]
            roles |= dict.fromkeys(exports, "contract")
        return roles

    def _of_column(self, column: Column, *, priced: bool) -> str | None:
        own = parse_unit(column.text) if BRACKET.search(column.text) else None
        if own is None and (COUNTED.search(column.text) or column.name in NO_SUMS):
            return None
        counted = column.name in {"meetings", "buyers", "companies"} and not (priced and column.text == "상담")
        if own is None and counted:
            return None
        role = self._role_of_words(_unbracketed(column.text))
        if role is None and (own is not None or (self.unit is not None and AMOUNT.search(column.text))):
            before = self._columns[column.index - 1].text if column.index else ""
            words = regex.sub(r"[(\[].*|건수$|건$|수$", "", before)
            role = self._role_of_words(words) or self._whole or self._of_document()
        if role is None and self.unit is not None and PERIOD.fullmatch(column.text):
            role = self._whole
        return role

    def _of_document(self) -> str:
        """품목별 (백만 달러) ⏎ 금액: what no word of the table tells, the headline may (충북 수출 …)."""
        blocks = self._reading.document.blocks
        title = next((b for b in blocks if b.zone is Zone.TITLE), None)
        role = self._role_of_words(self._quote(title.span)) if title is not None else None
        return role if role == "statistic" else "other"

    def _of_lone_column(self, cells: Sequence[Cell]) -> str | None:
        """The role of the one column of sums, for a sum that words parted by single blanks have moved out of it."""
        sums = self._reading.mentions.sums
        inside = any(sums(span.start, span.end) for index, _, _, span in cells if index in self._roles)
        return next(iter(self._roles.values())) if len(self._roles) == 1 and not inside else None

    def _of_kind(self, row: Row) -> str | None:
        """The role that the kind in a row's own cell gives its sum: 가나사 | 다라사 | MOU | 640."""
        told = self._reading.mentions.agreements(row.cells[0].end, row.cells[-1].end)
        return ROLE_OF_KIND.get(told[0].value.kind) if told else None

    def _pair(self, cell: Cell) -> regex.Match[str] | None:
        _, _, header, span = cell
        paired = header is not None and PAIRED.search(header.text) is not None
        return (PAIR if paired else WITH_CASES).fullmatch(self._quote(span))

    def _quote(self, span: Span) -> str:
        return self._reading.quote(span.start, span.end)


def unit_of_caption(caption: str) -> tuple[int, str] | None:
    """연도별 실적 (단위 : 건, 천불), 국가별 수출 (백만 달러, %): the unit that a caption states."""
    if "단위" in caption:
        return parse_unit(caption)
    told = UNITS.search(caption)
    if told is None:
        return None
    pieces = [piece for piece in regex.split(r"[,/·]", told["units"]) if not NO_MONEY.fullmatch(piece.strip())]
    return parse_unit(pieces[0]) if len(pieces) == 1 else None


def _unbracketed(text: str) -> str:
    return regex.sub(r"[(\[].*", "", text)
