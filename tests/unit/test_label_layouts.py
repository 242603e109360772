"""One label box in all the ways that notices, pages and converted files set it: the same record from each."""

from __future__ import annotations

from pathlib import Path

import pytest
from short_texts import Extract

from coopevents.annotate.role_boxes import role_values
from coopevents.document import Zone
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.records import DocumentRecord
from coopevents.text.segment import segment

LEAD = "가람진흥원이 수출상담회를 마련한다. 이번 상담회에는 도내 중소기업 20개사가 참가한다."
BOX = (
    ("행사명", "2019 가람 수출상담회"),
    ("일시", "2019. 5. 14.(화) 10:00~17:00"),
    ("장소", "창원컨벤션센터"),
    ("주최", "경상남도"),
    ("주관", "KOTRA 경남지원단, 경남테크노파크"),
    ("후원", "한국무역협회"),
)
# how a line sets a label off
LINES = (
    "○ {0} : {1}",
    "○{0}:{1}",
    "○ {0}：{1}",
    "* {0} : {1}",
    "{0} | {1}",
    "| {0} | {1} |",
    "{0}｜{1}",
    "{0}ㅣ{1}",
    "│ {0} │ {1} │",
    "▶ {0} → {1}",
    "{0} ▶ {1}",
    "- {0} - {1}",
    "◇{0}={1}",
    "【{0}】 {1}",
    "[{0}] {1}",
    "({0}) {1}",
    "<{0}> {1}",
    "{0}\t{1}",
    " {0}    {1}",
    "{0}\n{1}",
    "{0} :\n{1}",
    "■ {0}\n{1}",
    "■ {0}\n - {1}",
)
PAGES = (
    "<table>{}</table>".format("".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in BOX)),
    "<table>{}</table>".format(
        "".join(
            f"<tr><th>{a}</th><td>{b}</td><th>{c}</th><td>{d}</td></tr>"
            for (a, b), (c, d) in zip(BOX[::2], BOX[1::2], strict=True)
        )
    ),
    "<dl>{}</dl>".format("".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in BOX)),
    "<ul>{}</ul>".format("".join(f"<li><strong>{name}</strong> {value}</li>" for name, value in BOX)),
    "".join(f"<div>{name}</div><div>{value}</div>" for name, value in BOX),
)


def _told(record: DocumentRecord) -> list[object]:
    return [
        (
            event.date,
            event.place.city,
            [[body.name for body in role] for role in (event.hosts, event.organizers, event.sponsors)],
        )
        for event in record.events
        if "가람 수출상담회" in event.name
    ]


EXPECTED = [("2019-05-14", "창원", [["경상남도"], ["KOTRA 경남지원단", "경남테크노파크"], ["한국무역협회"]])]


@pytest.mark.parametrize("line", LINES)
def test_label_layouts_in_lines(record: Extract, line: str) -> None:
    box = "\n".join(line.format(name, value) for name, value in BOX)
    assert _told(record(f"{LEAD}\n\n{box}\n", "2019-05-02")) == EXPECTED


@pytest.mark.parametrize("syllables_apart", ["○ {0} : {1}", " {0}   {1}", "{0}\n{1}"])
def test_label_layouts_with_syllables_apart(record: Extract, syllables_apart: str) -> None:
    box = "\n".join(syllables_apart.format("    ".join(name) if len(name) == 2 else name, value) for name, value in BOX)
    assert _told(record(f"{LEAD}\n\n{box}\n", "2019-05-02")) == EXPECTED


@pytest.mark.parametrize("joint", [" / ", "   ○ ", "   o "])
def test_label_layouts_in_one_line(record: Extract, joint: str) -> None:
    box = joint.join(f"{name} : {value}" for name, value in BOX)
    assert _told(record(f"{LEAD}\n\n○ {box}\n", "2019-05-02")) == EXPECTED


@pytest.mark.parametrize("box", PAGES)
def test_label_layouts_of_pages(record: Extract, tmp_path: Path, box: str) -> None:
    page = f"<html><body><article><p>{LEAD}</p>{box}</article></body></html>"
    (tmp_path / "x.html").write_text(page, encoding="utf-8")
    text = read_source(scan(tmp_path).sources[0]).text
    assert _told(record(text, "2019-05-02")) == EXPECTED


def test_label_layouts_header_of_a_table_is_none(record: Extract) -> None:
    table = "일시 | 장소 | 주최\n5. 14. | 창원 | 경상남도\n5. 20. | 진주 | 진주시\n"
    assert not role_values(table)
    assert len(record(f"{LEAD}\n\n{table}", "2019-05-02").events) <= 3


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("주최 | 경상남도\n후원 → 가람회", ["경상남도", "가람회"]),
        ("주    최\n가람부, 나루부\n주    관\n다솔원", ["가람부, 나루부", "다솔원"]),
        ("주최 측은 상담회가 잘 끝났다고 말했다.", []),
        ("장소 | 주최 | 주관", []),
    ],
)
def test_label_layouts_values_of_roles(text: str, values: list[str]) -> None:
    assert [text[span.start : span.end] for span in role_values(text)] == values


def test_label_layouts_roles_between_slashes_have_a_part_each(record: Extract) -> None:
    text = "가람 수출 포럼\n\n일시 : 2019. 6. 12.\n주최/주관/후원 : 경상북도 / 한국무역협회 / 중소벤처기업부\n"
    [event] = record(text, "2019-05-30").events
    assert [[b.name for b in role] for role in (event.hosts, event.organizers, event.sponsors)] == [
        ["경상북도"],
        ["한국무역협회"],
        ["중소벤처기업부"],
    ]


@pytest.mark.parametrize("line", ["- 아 래 -", "- 다 음 -", "구분  내용"])
def test_label_layouts_lines_over_a_box_that_tell_nothing(record: Extract, line: str) -> None:
    text = (
        "2014 인도 시장개척단 참가업체 모집\n\n조합은 아래와 같이 시장개척단을 파견하오니 많은 참여 바랍니다.\n"
        f"\n{line}\n\n- 파견기간 : 2014. 9. 21.(일) ~ 9. 27.(토)\n- 파견지역 : 인도 푸네\n- 모집 : 10개사\n\n"
        "지난해 9월 파견한 인도 시장개척단은 8개사가 참가하여 112건을 상담하였습니다.\n"
    )
    told = [(e.date, e.participants.companies) for e in record(text, "2014-07-10").events]
    assert ("2014-09-21/2014-09-27", 10) in told


def test_label_layouts_one_blank_beside_a_label_and_no_prose() -> None:
    box = "행사명 2019 가람 수출상담회\n일시 2019. 5. 14.(화)\n장소 창원컨벤션센터\n주최 경상남도"
    zones = [block.zone for block in segment("d", f"{LEAD}\n\n{box}\n").blocks]
    assert zones[1:] == [Zone.LABEL] * 4
    prose = "일시 : 5월 14일\n장소 문제로 고심하던 가람시는 결국 행사를 미루기로 했다."
    assert [block.zone for block in segment("d", f"{LEAD}\n\n{prose}\n").blocks][2] is Zone.BODY
