"""Rows and the words they rest on, as HTML: Persian runs right to left, and what a row points at is marked in its sentence."""
from html import escape

import pandas as pd
from IPython.display import HTML

# dark letters on light grounds: contrast above 7 to 1
GROUNDS = {"speaker": "#cfe3f5", "cue": "#fde2b3", "content": "#dcefd5", "span": "#dcefd5", "deadline": "#fde2b3", "time": "#fde2b3"}
_CELL = 'style="text-align:start;vertical-align:top"'


def passage(text, start, end, marks):
    """The characters `start` to `end` of a document's text with `marks`, (kind, start, end) in code points of the document.

    Where marks overlap, the shortest shows. A mark's kind stands in its tooltip.
    """
    marks = [(kind, max(first, start), min(last, end)) for kind, first, last in marks if pd.notna(first)]
    marks = [(kind, int(first), int(last)) for kind, first, last in marks if first < last]
    edges = sorted({start, end, *(at for _, *span in marks for at in span)})
    pieces = [_piece(text[first:last], first, last, marks) for first, last in zip(edges, edges[1:])]
    return f'<p dir="rtl" lang="fa" style="text-align:right;font-size:115%;line-height:2">{"".join(pieces)}</p>'


def _piece(words, start, end, marks):
    around = [mark for mark in marks if mark[1] <= start and end <= mark[2]]
    shown = escape(words).replace("\n", "<br>")
    if not around:
        return shown
    kind = min(around, key=lambda mark: mark[2] - mark[1])[0]
    return f'<mark title="{kind}" style="background:{GROUNDS[kind]};color:#111;padding:2px 1px;border-radius:3px">{shown}</mark>'


def statement_marks(row):
    """The marks of a row of statements."""
    return [("content", row.start, row.end), ("cue", row.cue_start, row.cue_end), ("speaker", row.speaker_start, row.speaker_end)]


def key(*kinds):
    """What the colours of the marks mean."""
    return " ".join(f'<mark style="background:{GROUNDS[kind]};color:#111;padding:2px 6px;border-radius:3px">{kind}</mark>' for kind in kinds)


def shown(value):
    """A value as the cell of a table; null as a dash."""
    if isinstance(value, HTML):
        return value.data
    if isinstance(value, str):
        return escape(value)
    if hasattr(value, "__iter__"):
        return escape(" · ".join(value)) or "–"
    if pd.isna(value):
        return "–"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"


def link(url, *names):
    """The first name that is known, as a link where there is an address to link to."""
    words = next(name for name in names if pd.notna(name))
    safe = isinstance(url, str) and url.startswith(("https://", "http://"))
    return HTML(f'<a href="{escape(url)}">{escape(words)}</a>' if safe else escape(words))


def table(frame):
    """A frame as a table, each cell in the direction of its own words."""
    head = "".join(f"<th {_CELL}>{escape(str(name))}</th>" for name in frame.columns)
    rows = ("".join(f'<td dir="auto" {_CELL}>{shown(value)}</td>' for value in row) for row in frame.itertuples(index=False, name=None))
    return HTML(f'<table><thead><tr>{head}</tr></thead><tbody>{"".join(f"<tr>{row}</tr>" for row in rows)}</tbody></table>')


def beside(row, words, kinds=()):
    """A row, column by column, and beside it the passage that it was read from."""
    fields = "".join(f'<tr><th {_CELL}>{escape(name)}</th><td dir="auto" {_CELL}>{shown(value)}</td></tr>' for name, value in row.items())
    return HTML(
        f'<table width="100%"><tr><td width="42%" {_CELL}><table>{fields}</table></td>'
        f'<td {_CELL}>{key(*kinds)}{words}</td></tr></table>'
    )
