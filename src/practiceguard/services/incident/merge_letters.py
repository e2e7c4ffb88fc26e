"""Make the letters of a mailing: one file each, one file per batch for the printer, and the list.

What was begun goes on where it stopped: a batch counts as made once its list is written, which is
the last thing; whatever lies there of an unfinished one has to be the very same bytes. Nothing is
overwritten or removed, so no number ever gets a second letter.
"""

import hashlib
import json
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.letter import (
    Addressee,
    LetterFault,
    LetterFlaw,
    PrintedLetter,
)
from practiceguard.domain.incident.letter_batch import (
    MOST_IN_A_BATCH,
    BatchManifest,
    LetterBatch,
    LetterState,
    ManifestRow,
    batches_of,
    manifest_lines,
    manifest_table,
    read_manifest,
    refused_row,
)
from practiceguard.domain.incident.mailing_made import MadeBatch
from practiceguard.services.incident.mailing import Mailing, MailingFolder
from practiceguard.services.ports import Files, LetterPages, LetterPrinter
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class MergedMailing:
    """A mailing of which everybody is accounted for. Not yet compared: see `check_pairs`."""

    folder: Path
    printed: int
    pages: int
    """Of paper to print on, empty ones included."""
    print_files: tuple[Path, ...]
    refused: tuple[ManifestRow, ...]
    """Who gets none by this mailing, and why: somebody has to see to each."""
    batches: tuple[MadeBatch, ...] = ()
    """In the order of their numbers."""
    list_sha256: str = ""
    """Of the list of all letters."""


@dataclass(frozen=True)
class MergeLetters:
    """Makes, or goes on making, the files of a mailing in a folder that somebody chose."""

    printer: LetterPrinter
    pages: LetterPages
    files: Files
    most_in_a_batch: int = MOST_IN_A_BATCH

    def __call__(
        self,
        mailing: Mailing,
        folder: Path,
        report: Report,
        cancel: Cancellation,
        note: str = "",
    ) -> MergedMailing:
        """Write all files into `folder`: an empty one, or one where this mailing was begun.

        `note` is laid beside them for whoever finds the folder.

        LETTERS_OTHER if something else lies there, LETTERS_CHANGED if a file is not what was made,
        LETTERS_MISCOUNTED if not as many came out as went in, CANCELLED, TARGET_FULL,
        TARGET_NOT_WRITABLE. After any of these a second call with the same folder goes on.
        """
        place = MailingFolder(folder)
        self._claim(place, mailing)
        if note:
            with suppress(FileExistsError):  # of an earlier run, perhaps in another language
                self.files.write_new(place.note, note.encode("utf-8"))
        work = _Work(self, mailing, place, report, cancel)
        batches = batches_of(mailing.addressees, self.most_in_a_batch)
        manifests = [work.made(one) for one in batches]
        self._account(place, mailing, manifests)
        listed = b"".join(manifest_lines(one).encode("utf-8") for one in manifests)
        _keep(self.files, place.manifest, listed)
        _keep(self.files, place.table, b"".join(manifest_table(manifests)))
        report(work.progress(1.0))
        rows = [row for one in manifests for row in one.rows]
        return MergedMailing(
            folder,
            sum(row.state is LetterState.PRINTED for row in rows),
            sum(one.print_pages for one in manifests),
            tuple(folder / one.print_file for one in manifests if one.print_file),
            tuple(row for row in rows if row.state is LetterState.REFUSED),
            tuple(map(_made_batch, batches, manifests)),
            hashlib.sha256(listed).hexdigest(),
        )

    def _claim(self, place: MailingFolder, mailing: Mailing) -> None:
        """See that the folder is empty or of this mailing, and write into it which it is."""
        content = (json.dumps(_plan_of(mailing)) + "\n").encode("ascii")
        is_taken = self.files.exists(place.root) and not self.files.is_empty_folder(place.root)
        if is_taken:
            if self.files.size(place.plan) is None or self.files.read(place.plan) != content:
                raise PracticeGuardError(ErrorCode.LETTERS_OTHER, {"folder": str(place.root)})
            return
        self.files.make_folder(place.root)
        _keep(self.files, place.plan, content)

    def _account(
        self, place: MailingFolder, mailing: Mailing, manifests: Iterable[BatchManifest]
    ) -> None:
        """Count in, count out: everybody once in the list, and as many files as it says."""
        expected = sorted(str(one.number) for one in mailing.addressees)
        rows = [row for one in manifests for row in one.rows]
        files = {row.file for row in rows if row.state is LetterState.PRINTED}
        there: set[str] = set()
        if self.files.is_folder(place.letters):
            below = self.files.all_below(place.letters)
            there = {place.named(one) for one in below if place.is_shown(one)}
        if sorted(row.number for row in rows) != expected or files != there:
            facts = {"expected": str(len(expected)), "found": str(len(files & there))}
            raise PracticeGuardError(ErrorCode.LETTERS_MISCOUNTED, facts)


@dataclass
class _Work:
    """One run over a mailing."""

    services: MergeLetters
    mailing: Mailing
    place: MailingFolder
    report: Report
    cancel: Cancellation
    _began: float = field(default_factory=time.monotonic)
    _done: int = 0
    _made: int = 0
    """In this run: what an earlier one made took no time, and tells nothing of the time left."""
    _errors: int = 0
    _numbers: set[str] = field(default_factory=set)

    def made(self, batch: LetterBatch) -> BatchManifest:
        """Return what became of a batch; make it if it is not there."""
        path = self.place.manifest_of(batch)
        if self.services.files.size(path) is None:
            return self._make(batch)
        found = self._compared(batch, path)
        self._numbers.update(row.number for row in found.rows)
        self._done += len(found.rows)
        self.report(self.progress())
        return found

    def progress(self, fraction: float | None = None) -> Progress:
        """Return how far it has come, and how long the rest takes at the pace of this run."""
        total = len(self.mailing.addressees)
        elapsed = time.monotonic() - self._began
        left = elapsed / self._made * (total - self._done) if self._made else None
        share = min(0.99, self._done / total) if total else None
        return Progress(
            Phase.PREPARING,
            share if fraction is None else fraction,
            files_done=self._done,
            files_total=total,
            seconds_elapsed=elapsed,
            seconds_left=left,
            errors=self._errors,
        )

    def _compared(self, batch: LetterBatch, path: Path) -> BatchManifest:
        """Return a batch that an earlier run made, once every file is what it was."""
        files, root = self.services.files, self.place.root
        try:
            found = read_manifest(files.read(path).decode("utf-8"))
        except ValueError as error:
            raise _changed(path) from error
        if [row.number for row in found.rows] != [str(one.number) for one in batch.addressees]:
            raise _changed(path)
        kept = [(row.file, row.sha256) for row in found.rows if row.file]
        for name, digest in [*kept, (found.print_file, found.print_sha256)]:
            self._stop_if_asked()
            # Only names of ours are followed, whatever the list says.
            if name and (
                ".." in Path(name).parts
                or files.size(root / name) is None
                or files.sha256(root / name) != digest
            ):
                raise _changed(root / name)
        return found

    def _make(self, batch: LetterBatch) -> BatchManifest:
        files, place = self.services.files, self.place
        for folder in (place.letters_of(batch), place.prints, place.manifest_of(batch).parent):
            files.make_folder(folder)
        rows: list[ManifestRow] = []
        sheets: list[bytes] = []
        for one, made in self._letters(batch):
            rows.append(self._kept(batch, one, made, sheets))
            self._done += 1
            self._made += 1
            self._errors += not made.is_printed
            self.report(self.progress())
        manifest = self._joined(batch, tuple(rows), sheets)
        _keep(files, place.manifest_of(batch), manifest_lines(manifest).encode("utf-8"))
        return manifest

    def _letters(self, batch: LetterBatch) -> Iterator[tuple[Addressee, PrintedLetter]]:
        """Yield everybody of a batch with their letter; one that has a taken number gets none."""
        first = [one for one in batch.addressees if self._is_first(one)]
        letters = map(self.mailing.letter_of, first)
        made = self.services.printer.render_all(letters)
        alone = {id(one) for one in first}
        for one in batch.addressees:
            self._stop_if_asked()
            if id(one) in alone:
                yield one, next(made)
            else:
                twice = LetterFault(LetterFlaw.NUMBER_TWICE)
                yield one, PrintedLetter(one.number, faults=(twice,))

    def _is_first(self, one: Addressee) -> bool:
        is_new = str(one.number) not in self._numbers
        self._numbers.add(str(one.number))
        return is_new

    def _kept(
        self, batch: LetterBatch, one: Addressee, made: PrintedLetter, sheets: list[bytes]
    ) -> ManifestRow:
        if not made.is_printed:
            return refused_row(one, batch.name, made)
        path = self.place.letter(batch, one)
        _keep(self.services.files, path, made.pdf)
        sheets.append(made.pdf)
        return ManifestRow(
            str(one.number), one.person_key, one.name, one.address_lines, batch.name,
            self.place.named(path), self.services.pages.count(made.pdf),
            hashlib.sha256(made.pdf).hexdigest(), place=one.place,
        )  # fmt: skip

    def _joined(
        self, batch: LetterBatch, rows: tuple[ManifestRow, ...], sheets: list[bytes]
    ) -> BatchManifest:
        if not sheets:
            return BatchManifest(batch.name, "", "", 0, rows)
        joined = self.services.pages.join(sheets)
        pages = self.services.pages.count(joined)
        expected = sum(row.pages + row.pages % 2 for row in rows)
        if pages != expected:
            facts = {"expected": str(expected), "found": str(pages)}
            raise PracticeGuardError(ErrorCode.LETTERS_MISCOUNTED, facts)
        path = self.place.print_of(batch)
        _keep(self.services.files, path, joined)
        digest = hashlib.sha256(joined).hexdigest()
        return BatchManifest(batch.name, self.place.named(path), digest, pages, rows)

    def _stop_if_asked(self) -> None:
        if self.cancel.is_requested():
            raise PracticeGuardError(ErrorCode.CANCELLED)


def _plan_of(mailing: Mailing) -> dict[str, object]:
    plan: dict[str, object] = {
        "format": 1,
        "mailing": mailing.digest,
        "letters": len(mailing.addressees),
    }
    first = next(iter(mailing.addressees), None)
    if mailing.day is not None and first is not None:
        number = first.number
        plan |= {"day": f"{mailing.day}", "year": number.year, "number": number.mailing}
    return plan


def _made_batch(batch: LetterBatch, manifest: BatchManifest) -> MadeBatch:
    letters = sum(row.state is LetterState.PRINTED for row in manifest.rows)
    return MadeBatch(batch.name, batch.language, batch.overlay, letters, manifest.print_sha256)


def _keep(files: Files, path: Path, content: bytes) -> None:
    """Write a file, or see that the one there is the same; LETTERS_CHANGED."""
    try:
        files.write_new(path, content)
    except FileExistsError as error:
        if files.sha256(path) != hashlib.sha256(content).hexdigest():
            raise _changed(path) from error


def _changed(path: Path) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.LETTERS_CHANGED, {"file": str(path)})
