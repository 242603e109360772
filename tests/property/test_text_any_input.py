"""Whatever the text: cleaning settles, offsets lead back, spans stay in order and inside."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from coopevents.document import Zone
from coopevents.text.clean import clean
from coopevents.text.labels import labels
from coopevents.text.segment import segment
from coopevents.text.sentences import split
from coopevents.text.tables import table_of

WORDS = st.sampled_from(
    ["가나시는", "상담회를", "열었다.", "밝혔다", "□ ", " ㅇ ", "? ", " - ", "* ", "◆", "△", "①", "1. ", "가. ",
     "일시 : ", "(장소) ", "주최/주관: ", "\n", "\n\n", "\t", "   ", "(단위 : 천불)", "업체명 품목 상담액", "12 1,200",
     "| ", "관련기사", "저작권자 ⓒ", "홍길동 기자", "참고 1", "붙임", "[사진] ", "“", "”", "(", ")",
     "&middot;", "?", "•", "한?일", "ﾡￂ", "\u200b", "\u0301", "ᆨ", "Ａ", "합계", "끝."]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map("".join))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_clean_settles_and_leads_back(raw: str) -> None:
    kept = clean(raw)
    assert clean(kept.text).text == kept.text
    assert unicodedata.is_normalized("NFC", kept.text)
    offsets = [kept.to_raw(i) for i in range(len(kept.text) + 1)]
    assert all(a <= b for a, b in pairwise(offsets))
    assert all(0 <= offset <= len(raw) for offset in offsets)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_segment_spans_in_order_and_inside(raw: str) -> None:
    doc = segment("x", clean(raw))
    end = 0
    for i, block in enumerate(doc.blocks):
        assert block.index == i
        assert end <= block.start < block.end <= len(doc.text)
        assert doc.quote(block) == doc.quote(block).strip()
        assert block.parent is None or block.parent < i
        end = block.end
    assert all(a.section <= b.section for a, b in pairwise(doc.blocks))
    for sentence in doc.sentences:
        block = doc.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
    assert all(a.end <= b.start for a, b in pairwise(doc.sentences))
    covered = sum(len(doc.quote(b)) for b in doc.blocks) + sum(len(b.marker) for b in doc.blocks)
    assert covered <= len(doc.text)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_segment_leaves_out_no_letter(raw: str) -> None:
    doc = segment("x", clean(raw))
    inside = set()
    for block in doc.blocks:
        inside |= set(range(block.start, block.end))
    left_out = "".join(c for i, c in enumerate(doc.text) if i not in inside and c.isalnum())
    markers = "".join(c for b in doc.blocks for c in b.marker if c.isalnum())
    assert sorted(left_out) == sorted(markers)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_parts_of_blocks_stay_inside(raw: str) -> None:
    for span in split(raw):
        assert 0 <= span.start < span.end <= len(raw)
    for _, span in labels(raw):
        assert span.end <= len(raw)
    doc = segment("x", clean(raw))
    table = table_of(doc, 0, len(doc.blocks))
    for row in table.rows:
        block = doc.blocks[row.block]
        assert block.zone is Zone.TABLE
        assert all(cell.start < cell.end <= len(doc.text) for cell in row.cells)
