"""What is said of who is affected: the sentence, countries, kinds and what a count rests on."""

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from functools import cache

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.incident.address_entry import ContactQuality
from practiceguard.domain.incident.affected_table import AffectedTable
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.naming import Basis, NamingRule, Where
from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.translation import translated, window_language
from practiceguard.wording import affected as wording
from practiceguard.wording.countries import country_names
from practiceguard.wording.regions import place_names


def said(text: str) -> str:
    """Given a text of `wording.affected`, return it in the window's language."""
    return translated(wording.CONTEXT, text)


def sentence(people: int, kinds: Mapping[DataKind, int], without_address: int) -> str:
    """Given the counts, return the one sentence that answers the question of the page."""
    if people == 0:
        return QCoreApplication.translate("Affected", "Nobody was found in these copies")
    if people == 1:
        whole = QCoreApplication.translate("Affected", "One person is affected")
    else:
        whole = QCoreApplication.translate("Affected", "{count} people are affected").format(
            count=formats.number(people)
        )
    parts = []
    if kinds.get(DataKind.PHOTOGRAPH):
        parts.append(
            QCoreApplication.translate("Affected", "{count} with photographs").format(
                count=formats.number(kinds[DataKind.PHOTOGRAPH])
            )
        )
    if kinds.get(DataKind.IDENTITY):
        parts.append(
            QCoreApplication.translate("Affected", "{count} with identity documents").format(
                count=formats.number(kinds[DataKind.IDENTITY])
            )
        )
    line = whole
    if parts:
        line = QCoreApplication.translate("Affected", "{whole}: {parts}").format(
            whole=whole, parts=", ".join(parts)
        )
    if without_address:
        line = QCoreApplication.translate("Affected", "{whole}; {count} without an address").format(
            whole=line, count=formats.number(without_address)
        )
    return line


def sentence_of(table: AffectedTable) -> str:
    """Given a table, return its sentence."""
    return sentence(table.people, table.by_kind, table.by_contact[ContactQuality.NONE])


@cache
def _countries(language: str) -> Mapping[str, str]:
    return country_names(language)


def country(code: str) -> str:
    """Given a country's code, return its name; that it is not known for none."""
    if not code:
        return QCoreApplication.translate("Affected", "country not known")
    return _countries(window_language()).get(code, code)


def regions(table: AffectedTable) -> tuple[str, ...]:
    """Given the counts, return a line for each country whose parts have laws of their own."""
    by_country: dict[str, dict[str, int]] = {}
    for code, count in table.by_region.items():
        by_country.setdefault(code.partition("-")[0], {})[code] = count
    return tuple(
        QCoreApplication.translate("Affected", "{country}: {parts}").format(
            country=country(code), parts=_parts(parts, table.by_country[code].people)
        )
        for code, parts in by_country.items()
        if code in table.by_country
    )


def _parts(parts: Mapping[str, int], people: int) -> str:
    names = place_names(window_language())
    ordered = sorted(parts.items(), key=lambda one: (-one[1], one[0]))
    told = [f"{names.get(code, code)} {formats.number(count)}" for code, count in ordered]
    if unknown := people - sum(parts.values()):
        told.append(
            QCoreApplication.translate("Affected", "part of the country not known {count}").format(
                count=formats.number(unknown)
            )
        )
    return ", ".join(told)


def short_kind(kind: DataKind) -> str:
    """Given a kind of data, return the name that fits above a column."""
    return {
        DataKind.PHOTOGRAPH: QCoreApplication.translate("Affected", "Photographs"),
        DataKind.IDENTITY: QCoreApplication.translate("Affected", "Identity documents"),
        DataKind.LETTER: QCoreApplication.translate("Affected", "Letters"),
        DataKind.RESULT: QCoreApplication.translate("Affected", "Results"),
        DataKind.DATABASE: QCoreApplication.translate("Affected", "Databases, lists"),
        DataKind.OTHER: QCoreApplication.translate("Affected", "Other files"),
    }[kind]


def told(name: str, value: str) -> str:
    """Given a name and what is told of it, return both in one line."""
    return QCoreApplication.translate("Affected", "{name}: {value}").format(name=name, value=value)


def counted(name: str, count: int) -> str:
    """Given a name and a number, return both in one line."""
    return told(name, formats.number(count))


def kinds(counts: Mapping[DataKind, int]) -> str:
    """Given how many files of each kind there are, return it in one line."""
    parts = []
    for kind in sorted(DataKind, key=lambda one: one is not DataKind.IDENTITY):
        if kind in counts:
            name = short_kind(kind)
            number = counts[kind]
            parts.append(counted(name, number) if number else name)
    return ", ".join(parts)


def bases(found: Iterable[Basis]) -> str:
    """Given what a presence rests on, return it in words."""
    return ", ".join(said(wording.BASES[one]) for one in sorted(found))


def copies(chosen: tuple[SnapshotRef, ...], zone: tzinfo) -> str:
    """Given the copies that are looked at, the oldest first, return them in one line."""
    if not chosen:
        return QCoreApplication.translate("Affected", "No copy is chosen")
    first = times.short_day_and_hour(chosen[0].taken_at, zone)
    if len(chosen) == 1:
        return QCoreApplication.translate("Affected", "From the copy of {when}").format(when=first)
    last = times.short_day_and_hour(chosen[-1].taken_at, zone)
    if len(chosen) == 2:
        return QCoreApplication.translate(
            "Affected", "From the copy of {when}, compared with that of {later}"
        ).format(when=first, later=last)
    return QCoreApplication.translate(
        "Affected", "From {count} copies, of {when} to {later}"
    ).format(count=formats.number(len(chosen)), when=first, later=last)


def rule(one: NamingRule) -> str:
    """Given a rule, return it as one would say it."""
    if one.where is Where.FILE:
        return QCoreApplication.translate(
            "Affected", "The files in {folder} bear the patient’s name"
        ).format(folder=one.below)
    if one.depth == 1:
        return QCoreApplication.translate(
            "Affected", "Each folder in {folder} is one patient"
        ).format(folder=one.below)
    return QCoreApplication.translate(
        "Affected", "Each folder {depth} levels below {folder} is one patient"
    ).format(depth=formats.number(one.depth), folder=one.below)


def reading(one: NamingRule) -> str:
    """Given a rule, return how it reads a name."""
    name = said(wording.READINGS[one.reads])
    return told(name, one.template) if one.template else name
