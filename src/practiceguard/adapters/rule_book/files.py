"""Reads files of the law: text to table, table to row, and every fault with file and key."""

from collections.abc import Mapping
from typing import Any

from practiceguard.adapters.rule_book.checks import CODE, faults_of
from practiceguard.adapters.rule_book.faults import Fault, FaultyRow
from practiceguard.adapters.rule_book.guarded import table_in
from practiceguard.domain.incident.rule import Jurisdiction

SCHEMA = 1
"""Of the form of the files; a file of a newer one is for a newer program."""
LARGEST_FILE = 256 * 1024
"""Bytes: ten times the largest row."""
SUFFIX = ".toml"

RawRow = Mapping[str, Any]
"""The keys of a row as TOML has them."""


def row_of(name: str, content: bytes) -> tuple[RawRow, Jurisdiction]:
    """Given a file of the law, by its name, return its keys and the row; raises FaultyRow."""
    table = table_of(content)
    raw = {key: value for key, value in table.items() if key != "schema"}
    row = checked(raw)
    if name != row.code + SUFFIX:
        raise FaultyRow([Fault("code", f"{row.code!r} does not belong into the file {name}")])
    return raw, row


def checked(raw: RawRow) -> Jurisdiction:
    """Given the keys of a row, return it; raises FaultyRow with all that is wrong."""
    # Half of the memory of reading the law is its library: only for those who read it.
    from practiceguard.adapters.rule_book.structure import jurisdiction_of

    row = jurisdiction_of(raw)
    if faults := faults_of(row):
        raise FaultyRow(faults)
    return row


def table_of(content: bytes) -> dict[str, Any]:
    """Given a file of ours, return its keys; raises FaultyRow if it is none of this form."""
    if len(content) > LARGEST_FILE:
        raise FaultyRow([Fault("", "the file is too large")])
    try:
        table = table_in(content)
    except ValueError as error:  # each of TOML's errors is one
        what = str(error)[:200] or "it is not TOML"
        raise FaultyRow([Fault("", f"the file cannot be read: {what}")]) from error
    schema = table.get("schema")
    if type(schema) is not int or schema != SCHEMA:
        raise FaultyRow([Fault("schema", f"{SCHEMA} is wanted here")])
    return table


def is_row(name: str) -> bool:
    """Return whether a file of the folder is the row of a jurisdiction, by its name."""
    return name.endswith(SUFFIX) and CODE.fullmatch(name.removesuffix(SUFFIX)) is not None
