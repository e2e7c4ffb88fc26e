"""The pair check: every finished letter is read back and compared with the record.

By it a mailing may be released: name, address and number are those of one person, in the file of
the letter as in the file for the printer, each once, with all its pages and no other's.
"""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.letter import Letter
from practiceguard.domain.incident.letter_batch import (
    MOST_IN_A_BATCH,
    BatchManifest,
    LetterBatch,
    LetterState,
    ManifestRow,
    batches_of,
    read_manifest,
)
from practiceguard.domain.incident.pair import (
    PairFinding,
    PairFlaw,
    feet_agree,
    foot_of,
    lines_agree,
    same_words,
    says,
)
from practiceguard.services.incident.mailing import Mailing, MailingFolder
from practiceguard.services.ports import Files, LetterPages, ReadPage
from practiceguard.services.progress import Cancellation, Report

MOST_FINDINGS = 1_000
"""So many tell that the whole is wrong; more would only fill the memory."""


@dataclass(frozen=True)
class PairReport:
    """What came out."""

    letters: int
    """Read back and compared, alone and in the file for the printer."""
    refused: int
    """Without a letter, as the list of the mailing says."""
    findings: tuple[PairFinding, ...]
    expected: int

    @property
    def may_be_released(self) -> bool:
        """Whether every letter of the mailing is right, and each is accounted for."""
        return not self.findings and self.letters + self.refused == self.expected > 0


@dataclass(frozen=True)
class CheckPairs:
    """Compares finished letters with the record."""

    pages: LetterPages
    files: Files
    most_in_a_batch: int = MOST_IN_A_BATCH

    def __call__(
        self, mailing: Mailing, folder: Path, report: Report, cancel: Cancellation
    ) -> PairReport:
        """Read all letters in `folder` and return what does not agree. CANCELLED."""
        check = _Check(self, mailing, MailingFolder(folder), report, cancel)
        for batch in batches_of(mailing.addressees, self.most_in_a_batch):
            check.batch(batch)
        check.extra_files()
        return PairReport(
            check.letters, check.refused, tuple(check.findings), len(mailing.addressees)
        )


def compare_letter(letter: Letter, pages: list[ReadPage], file: str) -> Iterator[PairFinding]:
    """Given a letter of the record and its pages as they were read, yield what does not agree."""
    number = str(letter.number)
    stated = [_said_by_foot(number, one) for one in pages]
    if not pages:
        yield PairFinding(PairFlaw.PAGE_MISSING, number, file)
        return
    for index, (page, expected) in enumerate(zip(pages, stated, strict=True), 1):
        if expected is None:
            yield PairFinding(PairFlaw.NUMBER, number, file, index)
        elif expected[1] > len(pages):
            yield PairFinding(PairFlaw.PAGE_MISSING, number, file, index)
        elif expected[1] < len(pages) or expected[0] > expected[1]:
            yield PairFinding(PairFlaw.PAGE_EXTRA, number, file, index)
        elif not feet_agree(foot_of(number, index, len(pages)), page.foot):
            yield PairFinding(PairFlaw.ORDER, number, file, index)
    if not lines_agree(letter.window, pages[0].window):
        yield PairFinding(PairFlaw.ADDRESS, number, file, 1)
    text = "".join(one.text for one in pages)
    personal = (run.text for run in letter.document.runs() if run.fact.startswith("person."))
    if not says(text, *personal):
        yield PairFinding(PairFlaw.PERSON, number, file)


def _said_by_foot(number: str, page: ReadPage) -> tuple[int, int] | None:
    """Return which page of how many it says to be; None if it is of another letter, or of none."""
    begin = foot_of(number, 1, 1).removesuffix("1/1")
    foot = "".join("".join(page.foot).split())
    which, slash, total = foot.removeprefix(begin).partition("/")
    is_ours = foot.startswith(begin) and slash and which.isdecimal() and total.isdecimal()
    return (int(which), int(total)) if is_ours else None


@dataclass
class _Check:
    """One run over a mailing."""

    services: CheckPairs
    mailing: Mailing
    place: MailingFolder
    report: Report
    cancel: Cancellation
    findings: list[PairFinding] = field(default_factory=list)
    letters: int = 0
    refused: int = 0
    _seen: set[Path] = field(default_factory=set)
    _began: float = field(default_factory=time.monotonic)

    def batch(self, batch: LetterBatch) -> None:
        """Compare one batch: its list, its letters, its file for the printer."""
        manifest = self._manifest(batch)
        rows = manifest.rows if manifest else ()
        read: list[tuple[str, list[ReadPage]]] = []
        for index, one in enumerate(batch.addressees):
            if self.cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            path = self.place.letter(batch, one)
            row = rows[index] if index < len(rows) else None
            if row is None or row.number != str(one.number) or row.person != one.person_key:
                self._find(PairFlaw.NOT_LISTED, str(one.number), path)
            elif row.state is LetterState.REFUSED:
                self.refused += 1
                self._tell()
                continue
            letter = self.mailing.letter_of(one)
            pages = self._read_letter(letter, path, row)
            read.append((str(one.number), pages))
            self.letters += 1
            self._tell()
        if len(rows) > len(batch.addressees):
            self._find(PairFlaw.NOT_LISTED, "", self.place.manifest_of(batch))
        self._compare_print(batch, manifest, read)

    def extra_files(self) -> None:
        """Name every file that belongs to no letter: somebody might post it."""
        for folder in (self.place.letters, self.place.prints):
            if self.services.files.is_folder(folder):
                for one in self.services.files.all_below(folder):
                    if one not in self._seen and self.place.is_shown(one):
                        self._find(PairFlaw.FILE_EXTRA, "", one)

    def _manifest(self, batch: LetterBatch) -> BatchManifest | None:
        path = self.place.manifest_of(batch)
        try:
            return read_manifest(self.services.files.read(path).decode("utf-8"))
        except (ValueError, OSError, PracticeGuardError):
            self._find(PairFlaw.NOT_LISTED, "", path)
            return None

    def _read_letter(self, letter: Letter, path: Path, row: ManifestRow | None) -> list[ReadPage]:
        pages = self._read(path, str(letter.number), letter, row.sha256 if row else "")
        if pages is None:
            return []
        for one in compare_letter(letter, pages, self.place.named(path)):
            self._add(one)
        return pages

    def _read(self, path: Path, number: str, like: Letter, digest: str) -> list[ReadPage] | None:
        self._seen.add(path)
        if self.services.files.size(path) is None:
            self._find(PairFlaw.FILE_MISSING, number, path)
            return None
        content = self.services.files.read(path)
        if hashlib.sha256(content).hexdigest() != digest:
            self._find(PairFlaw.FILE_CHANGED, number, path)
        try:
            return list(self.services.pages.read(content, like.addressee.format))
        except PracticeGuardError:
            self._find(PairFlaw.FILE_UNREADABLE, number, path)
            return None

    def _compare_print(
        self,
        batch: LetterBatch,
        manifest: BatchManifest | None,
        read: list[tuple[str, list[ReadPage]]],
    ) -> None:
        """Compare the file for the printer, page by page, with the letters that were read."""
        if not read:
            return
        path = self.place.print_of(batch)
        like = self.mailing.letter_of(batch.addressees[0])
        pages = self._read(path, "", like, manifest.print_sha256 if manifest else "")
        if pages is None:
            return
        at = 0
        for number, expected in read:
            found = pages[at : at + len(expected)]
            for index, (page, should) in enumerate(zip(found, expected, strict=False), at + 1):
                if page.foot != should.foot:
                    self._find(PairFlaw.ORDER, number, path, index)
                elif page.window != should.window:
                    self._find(PairFlaw.ADDRESS, number, path, index)
                elif not same_words(page.text, should.text):
                    self._find(PairFlaw.PERSON, number, path, index)
            if len(found) < len(expected):
                self._find(PairFlaw.PAGE_MISSING, number, path, at + len(found))
            at += len(expected)
            if len(expected) % 2:
                blank = pages[at] if at < len(pages) else None
                if blank is None:
                    self._find(PairFlaw.PAGE_MISSING, number, path, at)
                elif blank.text.strip() or blank.window or blank.foot:
                    self._find(PairFlaw.PAGE_EXTRA, number, path, at + 1)
                at += 1
        if at < len(pages):
            self._find(PairFlaw.PAGE_EXTRA, "", path, at + 1)

    def _find(self, flaw: PairFlaw, number: str, path: Path, page: int = 0) -> None:
        self._add(PairFinding(flaw, number, self.place.named(path), page))

    def _add(self, finding: PairFinding) -> None:
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(finding)

    def _tell(self) -> None:
        done, total = self.letters + self.refused, len(self.mailing.addressees)
        elapsed = time.monotonic() - self._began
        self.report(
            Progress(
                Phase.CHECKING,
                min(0.99, done / total),
                files_done=done,
                files_total=total,
                seconds_elapsed=elapsed,
                seconds_left=elapsed / done * (total - done),
                errors=len(self.findings),
            )
        )
