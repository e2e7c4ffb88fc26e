"""Keeps the rules on names, the answers and the address book."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from practiceguard.adapters.database.columns import from_json, from_time, shown, to_json, to_time
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry, EntryMark
from practiceguard.domain.incident.address_import import Aside, Merged, SetAside
from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.columns import Column, ColumnMapping
from practiceguard.domain.incident.day_reading import DayOrder
from practiceguard.domain.incident.name_reading import Reads
from practiceguard.domain.incident.naming import ListedPatient, Naming, NamingRule, Where
from practiceguard.domain.incident.question import Answer

_FIELDS = (
    "row", "number", "surname", "given_name", "former_name", "born", "born_text", "street",
    "postal_code", "city", "region", "region_text", "country", "country_text", "language",
    "language_text", "email", "phone", "minor", "deceased", "protected", "email_agreed", "marks",
    "rest",
)  # fmt: skip
"""In the order in which they are stored; new ones are added at the end."""
_BORN, _MARKS, _REST = (_FIELDS.index(name) for name in ("born", "marks", "rest"))


@dataclass(frozen=True)
class DatabaseAffectedStore:
    """`AffectedStore` in the encrypted database."""

    database: Database

    def naming(self) -> Naming | None:
        """Return the rules on names that were chosen last."""
        row = self.database.row("SELECT naming FROM naming_choice ORDER BY number DESC LIMIT 1")
        return None if row is None else _to_naming(from_json(row[0]))

    def save_naming(self, naming: Naming, by: str, at: datetime) -> None:
        """Write down the rules; the earlier ones stay."""
        self._write(
            "INSERT INTO naming_choice (naming, chosen_by, chosen_at) VALUES (?, ?, ?)",
            to_json(_from_naming(naming)),
            shown(by),
            from_time(at),
        )

    def mapping(self, signature: str) -> ColumnMapping | None:
        """Return what the columns of such a table meant the last time."""
        row = self.database.row(
            "SELECT mapping FROM column_mapping WHERE signature = ?", [shown(signature)]
        )
        return None if row is None else _to_mapping(from_json(row[0]))

    def save_mapping(self, signature: str, mapping: ColumnMapping) -> None:
        """Remember what the columns of such a table mean."""
        self._write(
            "INSERT INTO column_mapping VALUES (?, ?)"
            " ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping",
            shown(signature),
            to_json(_from_mapping(mapping)),
        )

    def answers(self) -> Mapping[str, str]:
        """Return the last answer to each question, by its key."""
        return dict(self.database.rows("SELECT question, value FROM answer ORDER BY number"))

    def say(self, answer: Answer) -> None:
        """Write down an answer; the earlier ones stay."""
        self._write(
            "INSERT INTO answer (question, value, said_by, said_at) VALUES (?, ?, ?, ?)",
            answer.key,
            answer.value,
            shown(answer.said_by),
            from_time(answer.said_at),
        )

    def address_book(self) -> AddressBook | None:
        """Return the address book that was taken in last."""
        row = self.database.row(
            "SELECT imported_at, imported_by, file_name, row_count, entries, aside, merged"
            " FROM address_book"
        )
        if row is None:
            return None
        imported_at, imported_by, file_name, rows, entries, aside, merged = row
        return AddressBook(
            tuple(map(_to_entry, from_json(entries))),
            to_time(imported_at),
            imported_by,
            file_name,
            rows,
            tuple(SetAside(at, Aside(why), tuple(cells)) for at, why, cells in from_json(aside)),
            tuple(Merged(at, into, tuple(cells)) for at, into, cells in from_json(merged)),
        )

    def save_address_book(self, book: AddressBook) -> None:
        """Take in an address book in place of the one before."""
        self._write(
            "INSERT OR REPLACE INTO address_book VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            from_time(book.imported_at),
            shown(book.imported_by),
            shown(book.file_name),
            book.rows,
            to_json([_from_entry(one) for one in book.entries]),
            to_json([[one.row, one.reason.value, one.cells] for one in book.aside]),
            to_json([[one.row, one.into, one.cells] for one in book.merged]),
        )

    def _write(self, statement: str, *values: Any) -> None:
        with self.database.transaction() as connection:
            connection.execute(statement, values)


def _from_entry(entry: AddressEntry) -> list[Any]:
    values = [getattr(entry, name) for name in _FIELDS]
    values[_BORN] = None if entry.born is None else entry.born.isoformat()
    values[_MARKS] = sorted(entry.marks)
    return values


def _to_entry(values: list[Any]) -> AddressEntry:
    born = values[_BORN]
    values[_BORN] = None if born is None else date.fromisoformat(born)
    values[_MARKS] = frozenset(map(EntryMark, values[_MARKS]))
    values[_REST] = tuple(values[_REST])
    return AddressEntry(*values)


def _from_naming(naming: Naming) -> dict[str, Any]:
    return {
        "rules": [
            {
                "below": rule.below,
                "where": rule.where.value,
                "depth": rule.depth,
                "reads": rule.reads.value,
                "separator": rule.separator,
                "template": rule.template,
            }
            for rule in naming.rules
        ],
        "listed": {key: [one.number, one.name, one.born] for key, one in naming.listed.items()},
        "not_patients": sorted(naming.not_patients),
    }


def _to_naming(values: dict[str, Any]) -> Naming:
    rules = tuple(
        NamingRule(
            rule["below"],
            Where(rule["where"]),
            rule["depth"],
            Reads(rule["reads"]),
            rule["separator"],
            rule["template"],
        )
        for rule in values["rules"]
    )
    listed = {
        key: ListedPatient(number, name, None if born is None else Birth(*born))
        for key, (number, name, born) in values["listed"].items()
    }
    return Naming(rules, listed, frozenset(values["not_patients"]))


def _from_mapping(mapping: ColumnMapping) -> dict[str, Any]:
    return {
        "columns": [None if one is None else one.value for one in mapping.columns],
        "header_row": mapping.header_row,
        "day_order": None if mapping.day_order is None else mapping.day_order.value,
        "century": mapping.century,
        "home_country": mapping.home_country,
    }


def _to_mapping(values: dict[str, Any]) -> ColumnMapping:
    order = values["day_order"]
    return ColumnMapping(
        tuple(None if one is None else Column(one) for one in values["columns"]),
        values["header_row"],
        None if order is None else DayOrder(order),
        values["century"],
        values["home_country"],
    )
