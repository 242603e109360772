"""Which lines of plain text are a table.

Input: lines of a document.  Output: runs of lines.  It must not know the cells of a table (`tables`) nor zones.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.text.table_cells import (
    CAPTION,
    DIGIT,
    GROUP_MARK,
    MOST_COLUMNS,
    NUMBER,
    NUMBERED_ROW,
    RULE,
    SENTENCE,
    cell_spans,
    is_header,
    is_row,
    is_slashed,
    is_unit_line,
    stacked_header,
    unit_of,
)

_NUMBERING = regex.compile(r"(?:연\s?번|순\s?번|번\s?호|No\.?|순\s?위|구분)(?:\s|$)")
# A table whose cells were all poured into one line: "구 분 내 용 인 구 …", "시 간 내 용 비 고 09:30 …"
_POURED = regex.compile(
    r"(?:구\s?분|시\s?간|연\s?번|순\s?번|번\s?호|업\s?체\s?명|기\s?업\s?명|국\s?가\s?명?|도\s?시\s?명?|품\s?목|일\s?자|시\s?기)\s+"
    r"(?:내\s?용|비\s?고|구\s?분|업\s?체\s?명|기\s?업\s?명|품\s?목|주요\s?품목|주요\s?내용|장\s?소|지\s?역|행\s?사\s?명|일\s?시|기\s?간|국\s?가|도\s?시|상담\S*|계약\S*|대\s?표\S*|참\s?가\S*)"
    r"(?:\s|$)"
    # 행사명 당초 변경 비고 누리전 6.16~18 9.8~10 연기 …
    r"|(?:행\s?사|사\s?업|과\s?제|전\s?시\s?회)\s?명\s+(?:당\s?초|내\s?용|기\s?간|일\s?시|시\s?기|장\s?소)\s+"
    r"(?:변\s?경|내\s?용|기\s?간|시\s?기|장\s?소|비\s?고)\s"
    # 구 분 오사카 나고야 일 시 6.19(월) 10:00 6.20(화) 07:30: towns head the columns
    r"|구\s?분\s[^.\n]{2,60}?\s(?:일\s시|장\s소|기\s간|대\s상|형\s태|인\s원|규\s모)\s"
)


def is_poured(line: str) -> bool:
    """Whether a line is a whole table that lost its line ends."""
    return _POURED.match(line) is not None and not SENTENCE.search(line)


def find_tables(lines: Sequence[str], gaps: Sequence[bool], free: Sequence[bool]) -> list[tuple[int, int]]:
    """Runs `(first, last + 1)` of lines that form tables; `gaps`: an empty line precedes, `free`: undecided yet."""
    # drawn rules part no rows: what is looked at are the lines between them
    kept = [k for k, line in enumerate(lines) if not RULE.fullmatch(line)]
    shown, apart, open_ = [lines[k] for k in kept], [gaps[k] for k in kept], [free[k] for k in kept]
    runs = []
    i = 0
    while i < len(shown):
        end = (_stacked_from(shown, open_, i) or _table_from(shown, apart, open_, i)) if open_[i] else i
        if end > i:
            runs.append((kept[i], kept[end - 1] + 1))
            i = end
        else:
            i += 1
    return runs


def _stacked_from(lines: Sequence[str], free: Sequence[bool], first: int) -> int:
    """The end of a table of one cell a line: header cells, then at least two rows of as many short lines; else 0."""
    head = first
    while head < len(lines) and head - first < 2 and (CAPTION.match(lines[head]) or is_unit_line(lines[head])):
        head += 1
    columns = stacked_header(lines[head : head + 3 * MOST_COLUMNS])
    if not columns or not all(free[first : head + columns]):
        return 0
    j = head + columns
    while j < len(lines) and (free[j] or NUMBER.fullmatch(lines[j])) and len(lines[j]) <= 40:
        if SENTENCE.search(lines[j]) or GROUP_MARK.match(lines[j]):
            break
        j += 1
    rows = (j - head) // columns - 1
    digits = sum(DIGIT.search(line) is not None for line in lines[head + columns : j])
    return head + (rows + 1) * columns if rows >= 2 and digits >= rows else 0


def _table_from(lines: Sequence[str], gaps: Sequence[bool], free: Sequence[bool], first: int) -> int:
    """The end of a table that begins at `first`, or `first` if none does."""
    j = first
    n = len(lines)
    announced = False  # by a caption, a unit or a header
    if CAPTION.match(lines[j]) or (unit_of(lines[j]) and not is_unit_line(lines[j]) and len(lines[j]) <= 80):
        announced = unit_of(lines[j]) is not None or (CAPTION.match(lines[j]) is not None and "표" in lines[j][:3])
        j += 1
    elif first + 1 < n and free[first + 1] and GROUP_MARK.match(lines[j]) and len(lines[j]) <= 50:
        j += 1  # "◇주요 무역사절단 실적(계약추진 기준)" counts when a header follows
    if j < n and free[j] and is_unit_line(lines[j]) and not (j > first and gaps[j]):
        announced = True
        j += 1
    header_at: int | None = None
    if j < n and free[j] and is_header(lines[j]):
        header_at = j
        announced = True
        j += 1
    if j > first and header_at is None and not announced:
        return first
    numbered = header_at is not None and _NUMBERING.match(lines[header_at]) is not None
    rows = wide = 0
    while j < n and free[j] and not (gaps[j] and not is_row(lines[j])):
        line = lines[j]
        follows = j + 1 < n and free[j + 1] and not gaps[j + 1] and is_row(lines[j + 1])
        if is_row(line) or (numbered and NUMBERED_ROW.match(line) and len(line) <= 80):
            if gaps[j] and rows >= 2 and not announced:
                break
            rows += 1
            wide += len(cell_spans(line)) >= 3 and (header_at is not None or not is_slashed(line))
        elif is_unit_line(line) or (GROUP_MARK.match(line) and len(line) <= 40 and follows and announced):
            pass
        elif not (rows and follows and len(line) <= 60 and len(cell_spans(line)) >= 2):
            break
        j += 1
    if announced and rows >= (1 if header_at is not None and wide else 2):
        return j
    return j if wide >= 2 and wide == rows else first
