"""`docs/phenomena.md` names files and tests that exist; and constructions that have no test elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, extract
from coopevents.records import DocumentRecord

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "phenomena.md"
HEADER = ["construction", "example", "treated in", "test"]


def rows() -> list[list[str]]:
    """The cells of the document's tables, without headers."""
    lines = [
        line.strip("|").split("|") for line in DOC.read_text(encoding="utf-8").splitlines() if line.startswith("|")
    ]
    cells = [[cell.strip() for cell in line] for line in lines]
    return [row for row in cells if row != HEADER and not set(row[0]) <= {"-"}]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_phenomena_row_names_what_exists(row: list[str]) -> None:
    construction, example, treated, test = row
    assert construction
    assert re.search("[가-힣美]", example)
    files = re.findall("`([^`]+)`", treated)
    assert files
    for file in files:
        assert (ROOT / "src" / "coopevents" / file).is_file(), file
    file, function = re.fullmatch("`([^`]+)::([^`]+)`", test).groups()  # type: ignore[union-attr]
    assert f"def {function}(" in (ROOT / "tests" / file).read_text(encoding="utf-8")


def test_phenomena_has_many_rows() -> None:
    assert len(rows()) >= 60


def read(text: str, resources: Resources) -> DocumentRecord:
    raw = RawDocument("x", f"가람도 소식\n\n{text}\n", published="2016-05-10", published_basis="sidecar")
    return extract(raw, resources)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("경기도는 지난 3일 기업은행과 수출기업을 돕는 업무협약을 체결했다.", {"경기도", "기업은행"}),
        ("기업은행은 지난 3일 경기도와 수출기업을 돕는 업무협약을 체결했다.", {"경기도", "기업은행"}),
        ("창원시와 한국무역협회는 지난 3일 업무협약을 맺었다.", {"창원시", "한국무역협회"}),
    ],
)
def test_phenomena_party_with_both_particles(text: str, parties: set[str], resources: Resources) -> None:
    agreements = read(text, resources).agreements
    assert [{body.name for body in one.parties} for one in agreements] == [parties]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("경기도는 지난 3일 기업은행과 업무협약을 맺었다.", "signed"),
        ("경기도는 오는 23일 기업은행과 업무협약을 맺을 예정이다.", "planned"),
    ],
)
def test_phenomena_status_of_agreements(text: str, status: str, resources: Resources) -> None:
    assert [one.status for one in read(text, resources).agreements] == [status]


def test_phenomena_number_of_agreements(resources: Resources) -> None:
    text = "경기도는 지난 3일 하노이에서 수출상담회를 열었다. 상담회에서 참가기업들은 MOU 8건을 체결했다."
    assert [one.count for one in read(text, resources).agreements] == [8]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "상담회에서는 상담액 320만 달러, 계약추진액 90만 달러의 성과를 거뒀다.",
            {"3200000": "consultation", "900000": "expected_contract"},
        ),
        ("참가기업들은 현장에서 45만 달러의 수출계약을 체결했다.", {"450000": "contract"}),
        ("두 회사는 70만 달러 규모의 MOU를 체결했다.", {"700000": "mou"}),
        ("도는 올해 예산 3억 원을 들여 수출기업을 돕는다.", {"300000000": "funding"}),
        ("현지 화장품 시장 규모는 20억 달러에 이른다.", {"2000000000": "market_size"}),
    ],
)
def test_phenomena_role_ladder(text: str, roles: dict[str, str], resources: Resources) -> None:
    record = read(f"경기도는 지난 3일 하노이에서 수출상담회를 열었다. {text}", resources)
    assert {str(one.value): one.role for one in record.amounts} == roles
