"""A collection of the law: all rows of one version, as the program or an update brings them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources.abc import Traversable

from practiceguard.adapters.rule_book.faults import Fault, FaultyRow
from practiceguard.adapters.rule_book.files import RawRow, is_row, row_of
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.edition import version_key
from practiceguard.domain.incident.rule import Jurisdiction

ABOUT = "collection.toml"
"""The file of the folder that says which version it is."""


@dataclass(frozen=True)
class Collection:
    """All rows of one version."""

    version: str
    released_on: date
    raw: Mapping[str, RawRow]
    """By code, as TOML has them: what a correction is applied to."""
    rows: Mapping[str, Jurisdiction]
    """By code."""


def collection_of(version: str, released_on: date, files: Mapping[str, bytes]) -> Collection:
    """Given the files of a collection by name, return it.

    Raises PracticeGuardError of LAW_UNREADABLE with every fault of every file in its details, and
    the first in its facts.
    """
    raw: dict[str, RawRow] = {}
    rows: dict[str, Jurisdiction] = {}
    faults: list[tuple[str, Fault]] = []
    for name, content in sorted(files.items()):
        try:
            one, row = row_of(name, content)
        except FaultyRow as error:
            faults += [(name, fault) for fault in error.faults]
            continue
        raw[row.code] = one
        rows[row.code] = replace(row, version=version)
    faults += _between(rows)
    if not rows:
        faults.append((ABOUT, Fault("", "there is not one row")))
    if faults:
        raise unreadable(faults)
    return Collection(version, released_on, raw, rows)


def shipped(folder: Traversable) -> Collection:
    """Given the folder of the law, return its collection; LAW_UNREADABLE for a damaged one."""
    files: dict[str, bytes] = {}
    try:
        version, released_on, count = _about(folder.joinpath(ABOUT).read_bytes())
        files = {one.name: one.read_bytes() for one in folder.iterdir() if is_row(one.name)}
    except OSError as error:
        raise unreadable([(ABOUT, Fault("", str(error)[:200]))]) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise unreadable([(ABOUT, Fault("", f"it does not say which version: {error}"))]) from error
    if len(files) != count:
        what = f"{count} jurisdictions are wanted, and there are {len(files)}"
        raise unreadable([(ABOUT, Fault("rows", what))])
    return collection_of(version, released_on, files)


def unreadable(faults: list[tuple[str, Fault]]) -> PracticeGuardError:
    """Given faults with their files, return the error that tells them."""
    name, first = faults[0]
    lines = [f"{file}: {fault.path}: {fault.what}" for file, fault in faults]
    return PracticeGuardError(
        ErrorCode.LAW_UNREADABLE,
        {"file": name, "place": first.path or "–", "fault": first.what},
        details="\n".join(lines),
    )


def _about(content: bytes) -> tuple[str, date, int]:
    """Return version, day and number of rows; ValueError, KeyError or TypeError for none."""
    table = tomllib.loads(content.decode("utf-8"))
    version, released_on = table["version"], table["released_on"]
    version_key(version)
    if type(released_on) is not date:
        raise TypeError("released_on is not a day")
    return version, released_on, int(table["rows"])


def _between(rows: Mapping[str, Jurisdiction]) -> list[tuple[str, Fault]]:
    """Return what contradicts itself between rows: a code may have one row only."""
    owner: dict[str, str] = {code: code for code in rows}
    faults = []
    for row in rows.values():
        for code in row.covers:
            other = owner.setdefault(code, row.code)
            if other != row.code:
                what = f"{code} has its row in {other}.toml already"
                faults.append((f"{row.code}.toml", Fault("covers", what)))
    return faults
