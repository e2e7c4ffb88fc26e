"""HTML and CSV for a record: one file each, nothing in it runs, nothing of it leaves the page."""

import csv
import html
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

_STYLE: Final = """
body { font: 11pt/1.45 system-ui, sans-serif; color: #1c2321; max-width: 60rem; margin: 2rem auto;
 padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #b9c2bf; padding: .35rem .5rem; text-align: start; vertical-align: top;
 overflow-wrap: anywhere; unicode-bidi: isolate; }
th { background: #eef2f1; } tr { break-inside: avoid; } thead { display: table-header-group; }
td.short { white-space: nowrap; } td.mono { font-family: ui-monospace, monospace; font-size: 9pt; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid #b9c2bf;
 padding: .6rem; unicode-bidi: plaintext; }
.warning { border: 2px solid #b3261e; padding: .6rem; }
@media print { body { max-width: none; margin: 0; } h2 { break-after: avoid; } }
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20]")
"""With the wide signs, which a spreadsheet in Japanese or Chinese takes for the narrow ones."""
_SHOWN_CONTROLS: Final = 0x2400


def page(title: str, language: str, body: Iterable[str]) -> bytes:
    """Given a title, a language (BCP 47) and pieces of HTML, return a whole page."""
    head = (
        "<!DOCTYPE html>",
        f'<html lang="{text(language)}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{text(title)}</title><style>{_STYLE}</style></head>",
        "<body>",
        f"<h1>{text(title)}</h1>",
    )
    return "\n".join((*head, *body, "</body></html>\n")).encode("utf-8", "replace")


def text(said: str) -> str:
    """Given any text, return it as HTML shows it: nothing in it is a tag, no sign is unseen."""
    seen = _CONTROLS.sub(_seen, said.replace("\r\n", "\n"))
    return html.escape(seen).replace("\n", "<br>")


def heading(said: str) -> str:
    """Return a heading."""
    return f"<h2>{text(said)}</h2>"


def paragraph(said: str, *, is_warning: bool = False) -> str:
    """Return a paragraph."""
    mark = ' class="warning"' if is_warning else ""
    return f'<p dir="auto"{mark}>{text(said)}</p>'


def quoted(said: str) -> str:
    """Return a text with its own lines."""
    seen = _CONTROLS.sub(_seen, said.replace("\r\n", "\n"))
    return f'<pre dir="auto">{html.escape(seen)}</pre>'


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], kinds: Sequence[str] = ()) -> str:
    """Given headings, rows and a class for each column (`short`, `mono`, ""), return a table."""
    heads = "".join(f'<th scope="col">{text(one)}</th>' for one in columns)
    styles = [f' class="{one}"' if one else "" for one in (*kinds, *[""] * len(columns))]
    lines = [
        "<tr>"
        + "".join(
            f'<td dir="auto"{style}>{text(cell)}</td>'
            for cell, style in zip(row, styles, strict=False)
        )
        + "</tr>"
        for row in rows
    ]
    return "\n".join((f"<table><thead><tr>{heads}</tr></thead><tbody>", *lines, "</tbody></table>"))


def csv_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as CSV with semicolons, in which no spreadsheet finds a formula."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(one) for one in row])
    return ("\ufeff" + written.getvalue()).encode("utf-8", "replace")


def _cell(said: str) -> str:
    # What a spreadsheet itself takes for "this is text" (OWASP, CSV injection). A line break too:
    # some programs begin a new cell there, whatever the quotes say.
    flat = re.sub(r"[\r\n]+", " / ", said)
    seen = _CONTROLS.sub(_seen, flat)
    return f"'{seen}" if _FORMULA.match(seen) else seen


def _seen(found: re.Match[str]) -> str:
    code = ord(found.group())
    return chr(_SHOWN_CONTROLS + (code if code < 0x20 else 0x21))
