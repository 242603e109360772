"""Pairs of firms that signed, in all the ways that releases and pages list them: the same agreements from each."""

from __future__ import annotations

from pathlib import Path

import pytest
from short_texts import Extract

from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.records import DocumentRecord

LEAD = (
    "경상북도는 2019년 5월 14일 호치민에서 수출상담회를 열고 도내 기업과 베트남 기업 간 업무협약 3건을"
    " 체결했다고 밝혔다."
)
PAIRS = (
    ("㈜가람정밀", "비나테크", "사출금형", "120만 달러"),
    ("다솔식품", "호앙푸드", "조미김", "80만 달러"),
    ("나래코스메틱", "사이공뷰티", "화장품", "45만 달러"),
)
HEADER = ("도내기업", "상대기업", "품목", "협약금액")
EXPECTED = {(a, b, sum_) for (a, b, _, _), sum_ in zip(PAIRS, (1_200_000, 800_000, 450_000), strict=True)}


def _told(record: DocumentRecord) -> set[tuple[str, str, int]]:
    """Parties and sum of the agreements of two parties."""
    sums = {amount.agreement: int(amount.value) for amount in record.amounts}
    return {
        (one.parties[0].name, one.parties[1].name, sums.get(one.id, 0))
        for one in record.agreements
        if len(one.parties) == 2
    }


@pytest.mark.parametrize(
    "item",
    [
        "- {0} - {1} : {2} {3}",
        "▲ {0} ↔ {1} : {2} {3}",
        "- {0} × {1} ({2}, {3})",
        "○ {0}({2}) - {1} : {3}",
        "{0} – {1} ({2}, {3})",
        "- {0}과 {1} : {2} {3} 업무협약",
    ],
)
def test_deal_layouts_of_items(record: Extract, item: str) -> None:
    lines = [
        item.format(*pair).replace("밀와", "밀과").replace("품와", "품과").replace("틱와", "틱과") for pair in PAIRS
    ]
    assert _told(record(LEAD + "\n\n" + "\n".join(lines) + "\n", "2019-05-16")) == EXPECTED


def test_deal_layouts_of_numbered_items_below_a_heading(record: Extract) -> None:
    items = "\n".join(f"{k}. {a} – {b} : {goods} {money}" for k, (a, b, goods, money) in enumerate(PAIRS, 1))
    text = f"{LEAD}\n\n< 업무협약 체결 현황 >\n{items}\n\n도는 내년에도 상담회를 연다.\n"
    assert _told(record(text, "2019-05-16")) == EXPECTED


@pytest.mark.parametrize("bar", ["   ", " | ", "\t"])
def test_deal_layouts_of_tables(record: Extract, bar: str) -> None:
    table = "\n".join(bar.join(row) for row in (HEADER, *PAIRS))
    assert _told(record(f"{LEAD}\n\n{table}\n", "2019-05-16")) == EXPECTED


@pytest.mark.parametrize("tags", ["<table>{}</table>", "<ul>{}</ul>"])
def test_deal_layouts_of_pages(record: Extract, tmp_path: Path, tags: str) -> None:
    if "table" in tags:
        rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (HEADER, *PAIRS))
    else:
        rows = "".join(f"<li>{a} – {b} ({goods}, {money})</li>" for a, b, goods, money in PAIRS)
    page = f"<html><body><article><p>{LEAD}</p>{tags.format(rows)}</article></body></html>"
    (tmp_path / "x.html").write_text(page, encoding="utf-8")
    assert _told(record(read_source(scan(tmp_path).sources[0]).text, "2019-05-16")) == EXPECTED


def test_deal_layouts_of_talks_are_none(record: Extract) -> None:
    table = "\n".join(" | ".join(row) for row in (("도내기업", "상대기업", "품목", "상담금액"), *PAIRS))
    text = f"경상북도는 2019년 5월 14일 호치민에서 수출상담회를 열었다고 밝혔다.\n\n{table}\n"
    assert _told(record(text, "2019-05-16")) == set()
