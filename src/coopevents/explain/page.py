"""An explanation as one HTML page: the text with its evidence marked, the records beside it.

Job: lay out.  Input: `Explanation`.  Output: a page without scripts, pictures or links to elsewhere.  It must not know
the pipeline.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from coopevents.explain.model import Explained, Explanation, Rejected
from coopevents.records import Evidence

# What a mark is of; the first that applies gives the colour.
COLOURS = (
    ("event", ("name", "type", "status")),
    ("date", ("date",)),
    ("place", ("place", "countries")),
    ("body", ("hosts", "organizers", "sponsors", "parties", "organization")),
    ("count", ("participants", "count")),
    ("sum", ("value", "currency", "role")),
    ("sector", ("sectors", "product")),
)
STYLE = """
body { margin: 0; font: 15px/1.6 "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif; color: #222; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; padding: 1rem 2rem; }
h1 { font-size: 1.1rem; padding: 1rem 2rem 0; margin: 0; } h2 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
pre { white-space: pre-wrap; word-break: keep-all; font: inherit; margin: 0; }
section:last-child { position: sticky; top: 0; max-height: 100vh; overflow: auto; }
table { border-collapse: collapse; width: 100%; } td { vertical-align: top; padding: .15rem .5rem .15rem 0; }
td:first-child { white-space: nowrap; color: #666; } small { color: #555; } a { color: inherit; }
mark { padding: 0 .1em; border-radius: .2em; } mark.lost { background: none; border-bottom: 2px dotted #999; }
mark.event { background: #ffe08a; } mark.date { background: #b9e3ff; } mark.place { background: #c8f0c0; }
mark.body { background: #e3d0ff; } mark.count { background: #ffd1dc; } mark.sum { background: #ffcf9e; }
mark.sector { background: #d7efe9; } mark.other { background: #e6e6e6; } mark:target { outline: 2px solid #d33; }
.review, .issue { color: #b00020; } .lost, .blank { color: #777; }
@media (max-width: 60rem) { main { grid-template-columns: 1fr; } section:last-child { position: static; } }
"""


def as_page(explanation: Explanation) -> str:
    """The whole page."""
    title = escape(explanation.record.title or explanation.document.id)
    records = "\n".join(_record(one) for one in explanation.records) or "<p>no records</p>"
    return (
        '<!DOCTYPE html>\n<html lang="ko">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n<p style='padding:0 2rem'>{_head(explanation)}</p>\n"
        f"<main>\n<section><pre>{_marked(explanation)}</pre></section>\n"
        f"<section>\n{records}\n{_loose(explanation)}</section>\n</main>\n</body>\n</html>\n"
    )


def _head(explanation: Explanation) -> str:
    record = explanation.record
    published = f"{record.published or '-'} ({explanation.document.published_basis or 'not known'})"
    issues = "".join(f"<br><span class='issue'>{escape(f'{one.code}: {one.message}')}</span>" for one in record.issues)
    return f"{escape(explanation.document.id)}, published {escape(published)}{issues}"


# ---- the text -------------------------------------------------------------------------------------------------------


def _marked(explanation: Explanation) -> str:
    """The text cut wherever a quote starts or ends; each piece names all that it is evidence of."""
    text = explanation.document.text
    rows = [(one, row) for one in explanation.records for row in one.record.evidence if row.start < row.end]
    lost = [one for record in explanation.records for one in record.rejected] + explanation.loose
    spans = [(row.start, row.end) for _, row in rows] + [(one.start, one.end) for one in lost]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    starts: set[int] = set()
    pieces = []
    for start, end in pairwise(edges):
        piece = escape(text[start:end])
        over = [(one, row) for one, row in rows if row.start <= start and end <= row.end]
        gone = [one for one in lost if one.start <= start and end <= one.end]
        if not over and not gone:
            pieces.append(piece)
            continue
        notes = [f"{one.title}: {row.field} = {row.value}, {row.rule}, {row.confidence:.2f}" for one, row in over]
        notes += [f"not {one.field}: {one.reason}" for one in gone]
        anchor = f" id='c{start}'" if start not in starts else ""
        starts.add(start)
        title = escape("\n".join(dict.fromkeys(notes)), quote=True)
        colour = _colour(over[0][1].field) if over else "lost"
        pieces.append(f"<mark class='{colour}'{anchor} title='{title}'>{piece}</mark>")
    return "".join(pieces)


def _colour(field: str) -> str:
    whole = field.partition(".")[0]
    return next((name for name, fields in COLOURS if whole in fields), "other")


# ---- the records ----------------------------------------------------------------------------------------------------


def _record(one: Explained) -> str:
    review = " <span class='review'>to be reviewed</span>" if one.record.needs_review else ""
    rows = "".join(_rows(one))
    issues = "".join(
        f"<p class='issue'>{escape(issue.code)}: {escape(issue.message)}</p>" for issue in one.record.issues
    )
    head = f"{escape(one.title)} <small>{one.record.confidence:.2f}</small>{review}"
    return f"<h2>{head}</h2>\n{issues}<table>{rows}</table>"


def _rows(one: Explained) -> Iterator[str]:
    for name, value in one.values.items():
        notes = [_evidence(row) for row in (*one.evidence.get(name, ()), *one.evidence.get(f"{name}.premise", ()))]
        notes += [_lost(lost) for lost in one.rejected if lost.field == name]
        yield f"<tr><td>{escape(name)}</td><td>{escape(value)}<br>{'<br>'.join(notes)}</td></tr>\n"
    for blank in one.blanks:
        note = f"{escape(blank.why)}: {escape(blank.note)}"
        yield f"<tr class='blank'><td>{escape(blank.field)}</td><td><small>{note}</small></td></tr>\n"


def _evidence(row: Evidence) -> str:
    because = f"because of {escape(row.value)}: " if row.field.endswith(".premise") else ""
    quote = f"<a href='#c{row.start}'>{escape(row.quote)}</a>" if row.quote else "(not in the text)"
    return f"<small>{because}{quote} · {escape(row.rule)} · {row.confidence:.2f}</small>"


def _lost(lost: Rejected) -> str:
    return f"<small class='lost'>not <a href='#c{lost.start}'>{escape(lost.quote)}</a>: {escape(lost.reason)}</small>"


def _loose(explanation: Explanation) -> str:
    if not explanation.loose:
        return ""
    items = "<br>\n".join(_lost(one) for one in explanation.loose)
    return f"<h2>occasions named that are no records</h2>\n<p>{items}</p>\n"
