"""Letters in the lots in which they are printed, and the list of what became of each."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import groupby

from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import Addressee, LetterFault, PrintedLetter

MOST_IN_A_BATCH = 500
"""As many as a tray of a printer and a person who counts them can take."""
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
"""With the wide signs, which a spreadsheet in Japanese or Chinese takes for the narrow ones."""
_HEAD = '{"batch": '
"""How the first line of a batch begins, and no other one."""
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9-]+")


@dataclass(frozen=True)
class LetterBatch:
    """Letters of one language, one legal text and one envelope, in post order."""

    number: int
    language: str
    overlay: str
    format: LetterFormat
    addressees: tuple[Addressee, ...]

    @property
    def name(self) -> str:
        """A name that tells of nobody: `batch-001`."""
        return f"batch-{self.number:03d}"

    @property
    def print_name(self) -> str:
        """Of the file for the printer: what has to go into which envelope."""
        parts = (self.name, self.language, self.overlay, self.format.value)
        return "-".join(_NOT_A_NAME.sub("", one) for one in parts if one) + ".pdf"


def batches_of(
    addressees: Iterable[Addressee], most: int = MOST_IN_A_BATCH
) -> tuple[LetterBatch, ...]:
    """Given people, return them in batches: sorted for the post, everybody in exactly one."""

    def kind(one: Addressee) -> tuple[str, str, str]:
        return one.language, one.overlay, one.format.value

    ordered = sorted(addressees, key=lambda one: (kind(one), one.post, one.name, one.number))
    found: list[LetterBatch] = []
    for (language, overlay, name), group in groupby(ordered, key=kind):
        people = tuple(group)
        for start in range(0, len(people), most):
            chosen = people[start : start + most]
            found.append(LetterBatch(len(found) + 1, language, overlay, LetterFormat(name), chosen))
    return tuple(found)


class LetterState(StrEnum):
    """What became of a letter when it was to be made."""

    PRINTED = "printed"
    """There is a file of it."""
    REFUSED = "refused"
    """There is none, and it is said why."""
    NONE = "none"
    """None was to be made for this person by this mailing, and it is said why."""


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """One letter of a mailing."""

    number: str
    person: str
    """The key of the person in the record."""
    name: str
    address: tuple[str, ...]
    batch: str
    file: str = ""
    """Below the folder of the mailing, parts joined by `/`."""
    pages: int = 0
    sha256: str = ""
    state: LetterState = LetterState.PRINTED
    reasons: tuple[str, ...] = ()
    """`flaw: what was found`, for the refused."""
    place: str = ""
    """Where the person lives, as in `Addressee.place`."""


def refused_row(one: Addressee, batch: str, made: PrintedLetter) -> ManifestRow:
    """Given a letter that was not made, return its row."""
    reasons = tuple(_reason(fault) for fault in made.faults)
    return ManifestRow(
        str(one.number), one.person_key, one.name, one.address_lines, batch,
        state=LetterState.REFUSED, reasons=reasons, place=one.place,
    )  # fmt: skip


NOTHING_KNOWN = "nothing-known"
"""Second reason of somebody without a letter of whom no address of any kind is known."""


def without_rows(people: Iterable[tuple[str, str, str, str, bool]]) -> "BatchManifest":
    """Given those for whom no letter is to be made, return them as the last part of a list.

    Of each: key, name, place (as in `Addressee.place`), why, and whether any address is known.
    """
    rows = tuple(
        ManifestRow(
            "", key, name, (), "", state=LetterState.NONE, place=place,
            reasons=(why,) if has_address else (why, NOTHING_KNOWN),
        )
        for key, name, place, why, has_address in people
    )  # fmt: skip
    return BatchManifest("", "", "", 0, rows)


@dataclass(frozen=True)
class BatchManifest:
    """All letters of a batch, and the file for the printer."""

    batch: str
    print_file: str
    """"" where every letter was refused."""
    print_sha256: str
    print_pages: int
    """Empty ones included, so that each letter begins on a sheet of its own."""
    rows: tuple[ManifestRow, ...]


def manifest_lines(manifest: BatchManifest) -> str:
    """Return a batch as JSON Lines: first the file for the printer, then one line per letter."""
    head = {key: value for key, value in asdict(manifest).items() if key != "rows"}
    parts = [head, *({**asdict(one), "state": one.state.value} for one in manifest.rows)]
    return "".join(json.dumps(one) + "\n" for one in parts)


def read_manifest(text: str) -> BatchManifest:
    """Given JSON Lines of ours, return the batch; ValueError if they are not."""
    try:
        head, *rows = (json.loads(one) for one in text.split("\n") if one)
        return BatchManifest(rows=tuple(map(_row, rows)), **head)
    except (TypeError, KeyError) as error:
        raise ValueError("no manifest of ours") from error


def read_manifests(text: str) -> tuple[BatchManifest, ...]:
    """Given the list of a whole mailing, return its batches; ValueError if it is none."""
    parts: list[list[str]] = []
    for line in text.split("\n"):
        if line.startswith(_HEAD):
            parts.append([])
        if line and not parts:
            raise ValueError("no manifest of ours")
        if line:
            parts[-1].append(line)
    return tuple(read_manifest("\n".join(lines)) for lines in parts)


def manifest_table(manifests: Iterable[BatchManifest]) -> Iterator[bytes]:
    """Yield the rows of all batches as CSV for a spreadsheet, in which nothing is a formula."""
    columns = (
        "number", "name", "address", "batch", "file", "pages", "sha256", "state", "reasons",
    )  # fmt: skip
    yield ("\ufeff" + _csv(columns)).encode("utf-8")
    for one in manifests:
        for row in one.rows:
            cells = (
                row.number, row.name, ", ".join(row.address), row.batch, row.file,
                str(row.pages), row.sha256, row.state.value, "; ".join(row.reasons),
            )  # fmt: skip
            yield _csv(map(harmless, cells)).encode("utf-8", "replace")


def _row(values: Mapping[str, object]) -> ManifestRow:
    lists: dict[str, tuple[str, ...]] = {key: tuple(values[key]) for key in ("address", "reasons")}  # type: ignore[arg-type]
    state = LetterState(str(values["state"]))
    return ManifestRow(**{**values, **lists, "state": state})  # type: ignore[arg-type]


def _reason(fault: LetterFault) -> str:
    named = " ".join(_named(one) for one in fault.found)
    return f"{fault.flaw.value}: {named}" if named else fault.flaw.value


def _named(found: str) -> str:
    """Return a character with its number: it may be one that no screen here shows."""
    return f"{found} (U+{ord(found):04X})" if len(found) == 1 else found


def harmless(cell: str) -> str:
    """Given a cell of a table, return it so that no spreadsheet takes it for a formula."""
    # A leading apostrophe is what spreadsheets themselves take for "this is text" (OWASP, CSV
    # injection); a cell of a telephone number or a date loses nothing by it.
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _csv(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerow(tuple(cells))
    return written.getvalue()
