"""One release in every format, made by the programs' own file formats; nothing here is read from a file."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Release:
    """A press release: headline, paragraphs, a table under its caption, paragraphs after it."""

    title: str
    paragraphs: tuple[str, ...]
    caption: str
    table: Rows
    after: tuple[str, ...] = ()
    published: str = "2016-05-24"
    publisher: str = "나래시"


MISSION = Release(
    "나래시 무역사절단, 카자흐스탄·우즈베키스탄서 642만 달러 계약 추진",
    (
        "나래시는 지난 5월 13일부터 19일까지 카자흐스탄 알마티와 우즈베키스탄 타슈켄트에 중앙아시아 무역사절단을 "
        "파견해 상담액 1,830만 달러, 계약추진액 642만 달러의 성과를 거뒀다고 24일 밝혔다.",
        "나래시가 주최하고 누리무역진흥원이 수행한 이번 사절단에는 화장품, 자동차부품, 의료기기를 만드는 "
        "관내 중소기업 8개사가 참가했다.",
        "사절단은 14일 알마티에서 열린 수출상담회에서 바이어 34개사와 61건의 상담을 벌였으며, 17일 타슈켄트 "
        "상담회에서는 28개사와 47건을 상담했다.",
    ),
    "기업별 성과 (단위: 천불)",
    (
        ("기업명", "품목", "상담액", "계약추진액"),
        ("솔빛코스메틱", "기초화장품", "4,100", "2,470"),
        ("도담오토", "브레이크 패드", "5,200", "2,150"),
        ("메디온누리", "초음파 진단기", "9,000", "1,800"),
    ),
    ("나래시는 하반기에 참가기업을 다시 모아 10월 알마티 바이어를 초청하는 후속 상담회를 열 계획이다.",),
)


def lines(release: Release) -> list[str]:
    """All lines in reading order, cells parted by two blanks."""
    rows = ["  ".join(row) for row in release.table]
    return [release.title, *release.paragraphs, release.caption, *rows, *release.after]


def txt(release: Release, encoding: str = "utf-8") -> bytes:
    head = "\n\n".join([release.title, *release.paragraphs])
    table = "\n".join([release.caption, *("  ".join(row) for row in release.table)])
    return ("\n\n".join([head, table, *release.after]) + "\n").encode(encoding)


def html(release: Release, charset: str = "utf-8", encoding: str = "utf-8") -> bytes:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in release.table)
    return (
        f"<!DOCTYPE html><html><head><meta charset='{charset}'><title>{release.title}</title>"
        f"<meta property='article:published_time' content='{release.published}'>"
        f"<meta name='author' content='박가온'>"
        f"<meta property='og:site_name' content='{release.publisher}'></head><body><h1>{release.title}</h1><article>"
        + "".join(f"<p>{paragraph}</p>" for paragraph in release.paragraphs)
        + f"<p>{release.caption}</p><table>{cells}</table>"
        + "".join(f"<p>{paragraph}</p>" for paragraph in release.after)
        + "</article></body></html>"
    ).encode(encoding)


def pdf(release: Release, *, wrap: str | None = None, justified: bool = True, framed: bool = True) -> bytes:
    """A PDF; `wrap` None breaks lines between words, "CJK" inside them too."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    font = "HYSMyeongJo-Medium"
    pdfmetrics.registerFont(UnicodeCIDFont(font))
    style = ParagraphStyle(
        "body", fontName=font, fontSize=10.5, leading=16, wordWrap=wrap, spaceAfter=8, alignment=4 if justified else 0
    )
    heading = ParagraphStyle("title", fontName=font, fontSize=14, leading=20, wordWrap=wrap, spaceAfter=12)
    grid = [("FONT", (0, 0), (-1, -1), font, 10)] + ([("GRID", (0, 0), (-1, -1), 0.5, "black")] if framed else [])
    flow = [
        Paragraph(release.title, heading),
        *(Paragraph(paragraph, style) for paragraph in release.paragraphs),
        Paragraph(release.caption, style),
        Table(release.table, style=grid, hAlign="LEFT", colWidths=[110] * len(release.table[0])),
        Spacer(1, 10),
        *(Paragraph(paragraph, style) for paragraph in release.after),
    ]
    out = io.BytesIO()

    def page_number(canvas: object, document: object) -> None:
        canvas.drawCentredString(300, 30, f"- {document.page} -")  # type: ignore[attr-defined]

    SimpleDocTemplate(out, title=release.title, author="공보관", invariant=1).build(
        flow, onFirstPage=page_number, onLaterPages=page_number
    )
    return out.getvalue()


def scanned_pdf(pages: int = 2) -> bytes:
    """Pages that are one picture each."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    picture = ImageReader(io.BytesIO(b"P5 8 8 255\n" + bytes(range(0, 256, 4))))
    for _ in range(pages):
        canvas.drawImage(picture, 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def docx(release: Release) -> bytes:
    import docx as library

    document = library.Document()
    document.core_properties.title = release.title
    document.core_properties.author = "공보관"
    document.core_properties.created = dt.datetime(2016, 5, 23)
    document.add_heading(release.title, 0)
    for paragraph in (*release.paragraphs, release.caption):
        document.add_paragraph(paragraph)
    table = document.add_table(len(release.table), len(release.table[0]))
    for i, row in enumerate(release.table):
        for j, cell in enumerate(row):
            table.cell(i, j).text = cell
    for paragraph in release.after:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def hwpx(release: Release) -> bytes:
    from hwpx import HwpxDocument

    document = HwpxDocument.new()
    for paragraph in (release.title, *release.paragraphs, release.caption):
        document.add_paragraph(paragraph)
    table = document.add_table(len(release.table), len(release.table[0]))
    for i, row in enumerate(release.table):
        for j, cell in enumerate(row):
            table.set_cell_text(i, j, cell)
    for paragraph in release.after:
        document.add_paragraph(paragraph)
    return _through_file(document.save_to_path, ".hwpx")


def hwp(release: Release) -> bytes:
    from hwp_converter_ai import HwpWriter

    head, *rows = ["| " + " | ".join(row) + " |" for row in release.table]
    table = "\n".join([head, "|" + "---|" * len(release.table[0]), *rows])
    text = "\n\n".join([f"# {release.title}", *release.paragraphs, release.caption, table, *release.after])
    return _through_file(lambda path: HwpWriter().from_markdown(text, Path(path)), ".hwp")


def mhtml(release: Release) -> bytes:
    message = EmailMessage()
    message["Subject"] = release.title
    message["MIME-Version"] = "1.0"
    message["Snapshot-Content-Location"] = "https://narae.example/news/1"
    message.set_content(html(release).decode(), subtype="html")
    message.make_related()
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png", cid="<logo>")
    return message.as_bytes()


def eml(release: Release, attachments: dict[str, bytes] | None = None) -> bytes:
    message = EmailMessage()
    message["From"] = "나래시 공보관 <pr@narae.example>"
    message["To"] = "press@example.org"
    message["Subject"] = release.title
    message["Date"] = "Tue, 24 May 2016 08:30:00 +0900"
    body = "\n\n".join([*release.paragraphs, "\n".join([release.caption, *("  ".join(row) for row in release.table)])])
    message.set_content("\n\n".join([body, *release.after]) + "\n", charset="utf-8")
    for name, data in (attachments or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def xlsx(rows: Rows) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "기사"
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def article_rows(release: Release) -> Rows:
    """BigKinds' columns."""
    header = "뉴스 식별자|일자|언론사|기고자|제목|통합 분류1|본문|URL|분석제외 여부".split("|")
    text = "\n".join(lines(release)[1:])
    first = (
        "01100101.20160524090000001",
        "20160524",
        "나래신문",
        "박가온",
        release.title,
        "경제>무역",
        text,
        "https://x.example/1",
        "",
    )
    again = (
        "01100101.20160524090000002",
        "20160524",
        "나래신문",
        "박가온",
        "같은 기사",
        "경제>무역",
        "나래시는 어제",
        "",
        "중복",
    )
    return (tuple(header), first, again)


def csv_table(rows: Rows, encoding: str = "utf-8-sig", delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def jsonl(release: Release) -> bytes:
    value = {
        "id": "a-1",
        "title": release.title,
        "date": release.published,
        "media": "나래신문",
        "content": "\n".join(lines(release)[1:]),
    }
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()


def zipped(members: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


MAKERS: dict[str, Callable[[Release], bytes]] = {
    "txt": txt,
    "html": html,
    "mhtml": mhtml,
    "hwpx": hwpx,
    "hwp": hwp,
    "docx": docx,
    "pdf": pdf,
    "eml": eml,
    "csv": lambda release: csv_table(article_rows(release)),
    "xlsx": lambda release: xlsx(article_rows(release)),
    "jsonl": jsonl,
    "zip": lambda release: zipped({"나래/보도자료.hwpx": hwpx(release)}),
}


def _through_file(write: Callable[[str], object], suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made" + suffix)
        write(str(path))
        return path.read_bytes()
