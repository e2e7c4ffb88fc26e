"""Which patient a file belongs to, by rules on the names of folders and files."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.name_reading import Reading, Reads, read_name
from practiceguard.domain.incident.person_name import number_key, plain


class Where(StrEnum):
    """Which name in a path a rule reads."""

    FOLDER = "folder"
    """A folder so many levels below: everything in it is that patient's."""
    FILE = "file"
    """The file itself: for folders in which the files of all patients lie."""


class Basis(StrEnum):
    """What a patient's presence rests on."""

    FOLDER_NAME = "folder-name"
    FILE_NAME = "file-name"
    LIST = "list"
    """The practice's own list of patients."""
    DATABASE = "database"
    """A database or table of the practice was among the files: everybody may be in it."""
    NO_RULE = "no-rule"
    """No rule of the practice fits these files."""


class PatientTrace(NamedTuple):
    """What a path says of a patient."""

    key: str
    """Equal keys are one patient."""
    shown: str
    """As it stands in the path."""
    basis: Basis
    name: str = ""
    """Name and first name, in whichever order they stand."""
    number: str = ""
    born: Birth | None = None


@dataclass(frozen=True)
class NamingRule:
    """One rule, as somebody of the practice chose it."""

    below: str
    """A folder of the copy, from `/`; `/` itself for everywhere."""
    where: Where = Where.FOLDER
    depth: int = 1
    """For folders: 1 for those directly below, 2 for those in these, and so on."""
    reads: Reads = Reads.WHOLE
    separator: str = "_"
    """Between the parts, for the readings that take a name apart."""
    template: str = ""
    """For `Reads.TEMPLATE`: literal text with {name}, {first}, {born}, {number} and {any}."""

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        if self.depth < 1 or not self.below.startswith("/"):
            raise ValueError("a rule is for folders below one of the copy")

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The names of the folders that lead to the one it is for."""
        return tuple(part for part in self.below.split("/") if part)


class ListedPatient(NamedTuple):
    """One line of the practice's own list."""

    number: str
    name: str
    born: Birth | None = None


@dataclass(frozen=True)
class Naming:
    """All rules of a practice; the first that fits a file says whose it is."""

    rules: tuple[NamingRule, ...] = ()
    listed: Mapping[str, ListedPatient] = field(default_factory=dict)
    """From the practice's software: number or name of a folder, as `list_key` writes it."""
    not_patients: frozenset[str] = frozenset()
    """Folders that lie among the patients' and are none, e.g. one with forms, as `list_key` writes
    them. What is in them counts as nobody's."""


class Placed(NamedTuple):
    """What was found for one folder."""

    trace: PatientTrace | None
    """The patient of everything in it."""
    part: int
    """Which part of the path named the patient, from 0; -1 for none."""
    file_rules: tuple[NamingRule, ...]
    """The rules that read file names there, where no folder named the patient."""


def list_key(text: str) -> str:
    """Given a number or a folder's name, return how the practice's list is searched for it."""
    return number_key(text)


def patient_of(naming: Naming, path: str) -> PatientTrace | None:
    """Given a file's whole path in the copy, return whose it is, or None if no rule fits."""
    folder, _, name = path.rpartition("/")
    placed = place_folder(naming, tuple(part for part in folder.split("/") if part))
    return placed.trace or read_file(naming, placed, name)


def place_folder(naming: Naming, parts: tuple[str, ...]) -> Placed:
    """Given the names of the folders that lead to some files, return whose they are.

    The rules are tried in their order, and before them the practice's own list.
    """
    for at in range(len(parts) - 1, -1, -1) if naming.listed else ():
        found = _from_list(naming.listed, parts[at])
        if found is not None:
            return Placed(found, at, ())
    for rule in naming.rules:
        at = len(rule.parts) + rule.depth - 1
        if rule.where is Where.FOLDER and at < len(parts) and _is_below(rule, parts):
            if list_key(parts[at]) in naming.not_patients:
                break
            reading = read_name(parts[at], rule.reads, rule.separator, rule.template)
            if reading is not None:
                return Placed(_trace(reading, parts[at], Basis.FOLDER_NAME), at, ())
    return Placed(
        None,
        -1,
        tuple(one for one in naming.rules if one.where is Where.FILE and _is_below(one, parts)),
    )


def read_file(naming: Naming, placed: Placed, name: str) -> PatientTrace | None:
    """Given a file in such a folder, return whose it is by its own name."""
    stem = _stem(name)
    if naming.listed:
        found = _from_list(naming.listed, stem)
        if found is not None:
            return found
    for rule in placed.file_rules:
        reading = read_name(stem, rule.reads, rule.separator, rule.template)
        if reading is not None:
            return _trace(reading, name, Basis.FILE_NAME)
    return None


def _is_below(rule: NamingRule, parts: tuple[str, ...]) -> bool:
    return parts[: len(rule.parts)] == rule.parts


def _trace(reading: Reading, shown: str, basis: Basis) -> PatientTrace:
    return PatientTrace(reading.key, shown, basis, reading.name, reading.number, reading.born)


def _from_list(listed: Mapping[str, ListedPatient], name: str) -> PatientTrace | None:
    """Return the patient whose number or name a name is, or begins with."""
    found = listed.get(list_key(name))
    if found is None:
        first = re.split(r"[\s_,;()]", name.strip(), maxsplit=1)[0]
        found = listed.get(list_key(first)) if any(map(str.isdigit, first)) else None
    if found is None:
        return None
    key = f"n:{number_key(found.number)}" if found.number else f"f:{_whole_key(found.name)}"
    return PatientTrace(key, name, Basis.LIST, found.name, found.number, found.born)


def _whole_key(text: str) -> str:
    return plain(text) or unicodedata.normalize("NFC", text).casefold()


def _stem(name: str) -> str:
    """Return a file's name without its endings: `Doe_Jane.jpg.locked` is `Doe_Jane`.

    A full stop inside a date or a name stays: an ending has letters and digits only, a letter
    among them, and at most eight of them.
    """
    while True:
        stem, dot, ending = name.rpartition(".")
        is_ending = ending.isalnum() and len(ending) <= 8 and not ending.isdigit()
        if not (dot and stem.strip(".") and is_ending):
            return name
        name = stem
