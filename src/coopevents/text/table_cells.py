"""What lines of plain text say by themselves of tables: their cells, whether they head columns or are rows.

Input: a line.  Output: spans of cells, yes or no.  It must not know the lines around it, nor what a column means.

Columns are separated by two blanks or more, by "|", by "│" in a drawn table, or by single blanks where a table was
flattened.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex

DIGIT = regex.compile(r"\d")
HANGUL = regex.compile(r"\p{Hangul}")
# "(단위 : 건, 천불)", "(단위=명, 건, 만달러)", "<단위: 천달러>", "단위 : 백만원";
# also at the end of a caption "<표> 계약실적(단위:천달러)"
UNIT = regex.compile(
    r"[(<\[]?\s{0,8}단\s{0,8}위\s{0,8}[:：=]\s{0,8}(?P<unit>[^()<>\[\]\n]{1,30}?)\s{0,8}[)>\]]"
    r"|^단\s{0,8}위\s{0,8}[:：=]\s{0,8}(?P<bare>[^()\n]{1,20})$"
)
# "<표> 품목별 실적", "[표 1] …", "< 업체별 성과 >", "◇주요 무역사절단 실적"
CAPTION = regex.compile(
    r"\A(?:[<\[【(〈]?\s*+표\s*+\d{0,2}\s*+[>\])】〉.:]|[<〈【\[]\s{0,4}[^<>〈〉【】\[\]]{2,40}\s{0,4}[>〉】\]]$)"
)
# "76", "2,404", "1,450만불", "41개사", "11.8", "5.25~30", "-", "△12.3%", "’22.9", "N/A"
NUMBER = regex.compile(
    r"\A(?:(?:약|총|계)?[△▲+-]?\d[\d,.:/~∼-]*+(?:여|[백천만억조]+)?\d*[\p{L}%$￦₩()㎡]{0,6}(?:\(\d[\d,.%]*+\))?|[-–—]"
    r"|[\d,.]++\([\d,.]++%?\))"
)
DAY_CELL = regex.compile(r"\d{1,2}\s?[./월]\s?\d{1,2}[.일]?\s?(?:\([월화수목금토일]\))?")
CELL_GAP = regex.compile(r"[ ]*\|[ ]*|[ ]{2,}")
# │ 알마티(6.12) │ 52 │ 7,150 │: a drawn row; 3.6(월) 포럼 │ 기업인 180명 is an item of a programme
DRAWN_GAP = regex.compile(r"[ ]*[|│┃┆┊]+[ ]*|[ ]{2,}")
# 중국 시장개척단 / 6.7~6.13 / 하얼빈 / 12 / 6,480: a row whose cells slashes part
SLASH_GAP = regex.compile(r" / ")
# Words that head columns.
HEADER_WORD = regex.compile(
    r"(?:구\s?분|시\s?간|시\s?기|연\s?번|순\s?번|번\s?호|순\s?위|No\.?|업\s?체(?:\s?명)?|기\s?업(?:\s?명)?|회\s?사(?:\s?명)?|기\s?관(?:\s?명)?|"
    r"(?:파견|방문|개최|행사|대상|진출|참가|상담|협약|체결)(?:국가?|지역?|도시|시기|기간|일정|일자?|일시|규모)|국\s?가(?:\s?명)?|도\s?시(?:\s?명)?|지\s?역|품\s?목|제\s?품|일\s?시|일\s?자|날\s?짜|기\s?간|장\s?소|내\s?용|비\s?고|행사명|사업명|전시회명|분\s?야|"
    r"업\s?종|인원|규모|대상|담당|합\s?계|계|건\s?수|금\s?액|실\s?적|성\s?과|참\s?가|바이어|[\p{L}]{0,8}(?:건수|금액|액|실적|업체|기업|업체수|기업수|"
    r"개사|품목|추진|MOU|계약|상담|수출|인원|비율|증감률|증감|누계|목표|예산|부스|명|수|국|율|일정|주최|주관|후원))(?:\([^()]{1,12}\))?$"
)
# 구분 2005 2006, 구분 ’01 ’02 ’03, 구분 07 08 09.상 증감률
_YEAR = r"[’'‘]?(?:19|20)?\d\d(?:년도?)?(?:\.(?:[상하](?:반기)?|1?\d월|[1-4](?:Q|분기)))?"
YEARS = regex.compile(rf"구\s?분(?:\s+{_YEAR}){{2,8}}(?:\s+(?:증감률?|비중|비고))?")
CORNER = regex.compile(r"구\s?분|(?:국\s?가|도\s?시|지\s?역|업\s?체|기\s?업|품\s?목|분\s?야|업\s?종)(?:\s?별|\s?명)?")
BLANKS = regex.compile(r"\s+")
NUMBERED_ROW = regex.compile(r"\d{1,3}[.)]?\s+\S+")
GROUP_MARK = regex.compile(r"[▲△◆◇■□▶▷●○◎<\[〈【]")
# ┌────┬────┐, +----+----+, ---------, =========, |---|:-:|: a drawn rule
LINES = r"[─━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋│|+=\s-]"
RULE = regex.compile(
    rf"\A(?:(?={LINES}*?[─━═┬┴┼┳┻╋]{{3}}){LINES}++|\+(?:-{{2,}}+\+)++|[-=_]{{8,}}+\s*\Z|\|?(?:\s?:?-++:?\s?\|){{2,}}[\s:-]*\Z)"
)
SENTENCE = regex.compile(r"\p{Hangul}(?:다|요|음|함|임)[.]")
WIDEST_ROW = 240
MOST_COLUMNS = 12


def unit_of(line: str) -> tuple[int, int] | None:
    """Where a line states the unit of a table, as offsets of the unit itself."""
    m = UNIT.search(line)
    return None if m is None else (m.span("unit") if m["unit"] else m.span("bare"))


def is_unit_line(line: str) -> bool:
    m = UNIT.search(line)
    return m is not None and len(line) - len(m[0]) <= 4


def cell_spans(line: str) -> list[tuple[int, int]]:
    """Cells that wide blanks, "|" or two slashes at least separate; one cell for a line without."""
    spans = []
    start = 0
    drawn = DRAWN_GAP if line[:1] in {"│", "┃"} else CELL_GAP
    for m in (SLASH_GAP if is_slashed(line) else drawn).finditer(line):
        if m.start() > start:
            spans.append((start, m.start()))
        start = m.end()
    if start < len(line):
        spans.append((start, len(line)))
    return spans


def is_slashed(line: str) -> bool:
    return line.count(" / ") >= 2 and CELL_GAP.search(line) is None


def words_at_end_that_count(line: str) -> int:
    """How many numbers end a line: 5 for "보고타 11.8 41개사 76 2,404 200"."""
    count = 0
    for word in reversed(line.split()):
        if not NUMBER.fullmatch(word):
            break
        count += 1
    return count


def is_row(line: str) -> bool:
    if not line or len(line) > WIDEST_ROW or SENTENCE.search(line):
        return False
    cells = cell_spans(line)
    if len(cells) >= 3:
        return True
    tail = words_at_end_that_count(line)
    return 1 <= tail < len(line.split()) and len(line) <= 80


def is_number_row(line: str) -> bool:
    """A name and two numbers or more, apart by wide blanks (상담건수   71   52), or three days."""
    told = [line[a:b] for a, b in cell_spans(line)][1:]
    counted = len(told) >= 2 and all(NUMBER.fullmatch(cell) for cell in told)
    return counted or (len(told) >= 3 and all(DAY_CELL.fullmatch(cell) for cell in told))


def is_header(line: str) -> bool:
    """A header set with single or wide blanks: several short nouns, two of which head columns, and no number but years
    (구분 2005 2006)."""
    if len(line) > WIDEST_ROW or SENTENCE.search(line):
        return False
    if YEARS.fullmatch(line) is not None:
        return True
    if words_at_end_that_count(line):
        return False
    cells = [line[a:b] for a, b in cell_spans(line)]
    names = cells if len(cells) >= 2 else line.split()
    if len(names) < 2 or any(len(name) > 20 or name in {":", "："} for name in names):
        return False  # ▲ 가람협회-나래상의 : 중소기업 협력 MOU 갱신
    return sum(HEADER_WORD.match(name) is not None for name in names) >= 2


def stacked_header(lines: Sequence[str]) -> int:
    """How many lines, one cell each, head the columns of a table whose cells a conversion put one below the other."""
    cells = [BLANKS.sub(" ", line) for line in lines]
    count = 0
    for cell in cells[:MOST_COLUMNS]:
        if len(cell) > 14 or not HEADER_WORD.match(cell):
            break
        count += 1
    return count if count >= 3 else _columns_by_numbers(cells)


def _columns_by_numbers(cells: Sequence[str]) -> int:
    """구분 ⏎ 국내 ⏎ 현지 ⏎ 상담액 ⏎ 자동차 ⏎ 8 ⏎ 37 ⏎ 11,450 ⏎ 전자 ⏎ …: the columns that the first row fills, else 0.

    A corner, short heads without numbers, and two rows of one name each and numbers for all other heads.
    """
    first = next((k for k, cell in enumerate(cells) if NUMBER.fullmatch(cell)), 0)
    columns = first - 1
    heads, rows = cells[:columns], cells[columns : 3 * columns]
    if not 3 <= columns <= MOST_COLUMNS or len(rows) < 2 * columns or not CORNER.fullmatch(heads[0]):
        return 0
    if any(len(head) > 14 or DIGIT.search(head) for head in heads):
        return 0
    numbers = [NUMBER.fullmatch(cell) is not None for cell in rows]
    return columns if numbers == [False, *[True] * (columns - 1)] * 2 else 0
