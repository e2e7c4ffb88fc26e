"""What rules on names would find, shown before anybody relies on them; and a first proposal."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from practiceguard.domain.incident.name_reading import Reads
from practiceguard.domain.incident.naming import (
    Naming,
    NamingRule,
    PatientTrace,
    Where,
    patient_of,
)

LINES_SHOWN = 200


@dataclass(frozen=True)
class PreviewLine:
    """One file and whose it would be."""

    path: str
    trace: PatientTrace | None


@dataclass(frozen=True)
class NamingPreview:
    """What the rules find in some files."""

    files: int
    placed: int
    patients: int
    lines: tuple[PreviewLine, ...]
    """The first of each patient, then those of nobody; at most `LINES_SHOWN` of each."""


def preview(naming: Naming, paths: Iterable[str]) -> NamingPreview:
    """Given rules and the paths of files in a copy, return what they find."""
    files = placed = 0
    patients: dict[str, PreviewLine | None] = {}
    nobody: list[PreviewLine] = []
    for path in paths:
        files += 1
        trace = patient_of(naming, path)
        if trace is None:
            if len(nobody) < LINES_SHOWN:
                nobody.append(PreviewLine(path, None))
            continue
        placed += 1
        if trace.key not in patients:
            is_shown = len(patients) < LINES_SHOWN
            patients[trace.key] = PreviewLine(path, trace) if is_shown else None
    shown = [line for line in patients.values() if line is not None]
    return NamingPreview(files, placed, len(patients), (*shown, *nobody))


def proposed_rules(subfolders: Mapping[str, tuple[str, ...]]) -> tuple[NamingRule, ...]:
    """Given folders of the copy and the names of the folders in each, propose rules.

    A folder with many folders in it, most of which begin with a number or hold a name, is likely
    the one of the patients. The likeliest first; to be shown with `preview`, never taken unseen.
    """
    found: list[tuple[int, NamingRule]] = []
    for folder, names in subfolders.items():
        reads = _reading_for(names)
        if reads is not None:
            found.append((len(names), NamingRule(folder, Where.FOLDER, 1, reads)))
    found.sort(key=lambda one: (-one[0], one[1].below))
    return tuple(rule for _, rule in found)


def proposed_file_rules(files: Mapping[str, tuple[int, Sequence[str]]]) -> tuple[NamingRule, ...]:
    """Given folders, how many files lie right in each, and names of some of these, propose rules.

    For practices that keep the files of all patients in one folder. The likeliest first; to be
    shown with `preview`, never taken unseen.
    """
    found: list[tuple[int, NamingRule]] = []
    for folder, (count, names) in files.items():
        if count >= _FEWEST_FILES:
            found += [(count, rule) for rule in _file_rules(folder, names)]
    found.sort(key=lambda one: (-one[0], one[1].below))
    return tuple(rule for _, rule in found)


def _file_rules(folder: str, names: Sequence[str]) -> Iterator[NamingRule]:
    """Return the first reading that fits most names, if it is of people: dated, or told apart."""
    for reads, separator in ((Reads.NAME_PARTS, " "), (Reads.NAME_PARTS, "_")):
        rule = NamingRule(folder, Where.FILE, 1, reads, separator)
        naming = Naming((rule,))
        traces = [patient_of(naming, f"{folder.rstrip('/')}/{name}") for name in names]
        read = [one for one in traces if one is not None]
        born = sum(one.born is not None for one in read)
        # Without birth dates several files bear one name: titles of letters do not.
        is_shared = 2 * len({one.key for one in read}) <= len(read)
        if len(read) >= _MOST * len(names) and (2 * born >= len(read) or is_shared):
            yield rule
            return


_FEWEST_FILES = 50
_FEWEST = 5
_MOST = 0.7  # of the names: every folder has its "Templates" beside the patients
_NUMBERED = re.compile(r"\s*[A-Za-z]{0,2}[-.]?[0-9]{3,}(?![0-9]*[-.][0-9])")
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[\s_,.-]+[^\W\d_]+")


def _reading_for(names: tuple[str, ...]) -> Reads | None:
    if len(names) < _FEWEST:
        return None
    least = _MOST * len(names)
    dates = sum(1 for name in names if re.fullmatch(r"(?:19|20)?[0-9]{2}([ ._-].*)?", name))
    if dates >= least:
        return None  # years and months: invoices, not patients
    if sum(1 for name in names if _NUMBERED.match(name)) >= least:
        return Reads.NUMBER_FIRST
    if sum(1 for name in names if _TWO_WORDS.search(name)) >= least:
        return Reads.WHOLE
    return None
