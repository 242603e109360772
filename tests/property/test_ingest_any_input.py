"""Whatever bytes a file holds, ingest gives a document that can be written, or says why not."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from coopevents.ingest.corpus import Source
from coopevents.ingest.encoding import has_hangul
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.metadata import read_sidecar
from coopevents.ingest.read import read_bytes

SOURCE = Source("a", "a.txt", Path("a.txt"))
TAGS = st.sampled_from(
    """<p>|</p>|<div class='rel best'>|</div>|<table>|<tr>|<td>|<th>제목|</table>|<h1>|</h1>|<br>|<a href='x'>|</a>|<ul>
<li>|<!--|-->|<meta property='og:title' content='가'>|<figcaption>|<script type='application/ld+json'>|{}|</script>
&lt;|&#xD800;|관련기사|입력 2019.04.24|<pre>""".replace("\n", "|").split("|")
)


def check(data: bytes) -> None:
    try:
        raw = read_bytes(data, SOURCE)
    except UnreadableError as error:
        assert str(error)
        return
    assert has_hangul(raw.text)
    assert "\r" not in raw.text
    raw.text.encode()
    for fact in (raw.title, raw.publisher, raw.published):
        assert fact is None or fact.encode()


@given(st.binary(max_size=200))
def test_ingest_any_bytes(data: bytes) -> None:
    check(data)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=100), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_ingest_any_text(text: str, encoding: str) -> None:
    check(text.encode(encoding))


@settings(deadline=None)
@given(st.lists(st.one_of(TAGS, st.text(alphabet="가나다라 \n.0<>&\"'", max_size=30)), max_size=30))
def test_ingest_any_markup(pieces: list[str]) -> None:
    check(("<html><body>" + "".join(pieces)).encode())


@given(st.text(alphabet=st.sampled_from("abc가,;\t\n\"'2016-"), max_size=80))
def test_ingest_any_sidecar(rows: str) -> None:
    sidecar = read_sidecar(f"doc_id,published,publisher,url\n{rows}".encode())
    assert all(row.doc_id == doc_id for doc_id, row in sidecar.rows.items())
