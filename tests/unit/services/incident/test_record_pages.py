"""Pages and tables of a record: whatever somebody typed, nothing of it runs or hides."""

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from practiceguard.services.incident.court_record import pages

TRAPS = st.text(
    st.sampled_from("<>&\"'=+-@|% \t\r\n\x00\x1b\x7fa1é\u202e\ud800;,"), max_size=20
) | st.sampled_from(
    ["</td><script>", "<!--", "]]>", "&lt;", "=1+1", "\n=1", "  @x", '"";=1', "\uff1d1"]
)


@given(st.lists(TRAPS, min_size=1, max_size=3))
def test_a_page_has_no_tag_and_no_unseen_sign_of_anybody_else(said: list[str]) -> None:
    body = (*map(pages.paragraph, said), pages.table(said, [said]), *map(pages.quoted, said))
    page = pages.page(said[0], "en", body).decode("utf-8")
    shown = page.split("</style></head>")[1]
    tags = {one.split()[0].strip("/") for one in re.findall(r"<([^>]*)>", shown)}
    ours = {"body", "html", "h1", "p", "table", "thead", "tbody", "tr", "th", "td", "pre", "br"}
    assert tags <= ours
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", page)


@given(st.lists(TRAPS, min_size=1, max_size=3))
def test_a_table_has_no_formula_and_keeps_its_cells(said: list[str]) -> None:
    table = pages.csv_table(["x"] * len(said), [said]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table), delimiter=";"))
    assert len(rows) == 2
    assert len(rows[1]) == len(said)
    assert not [one for one in rows[1] if one.lstrip()[:1] in set("=+-@|%\uff1d\uff0b")]
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", table)
