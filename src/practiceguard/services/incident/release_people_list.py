"""Give out the list of patients: to the police or an authority, by a named person, for a reason."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.finished_paper import FinishedPaper, Standing
from practiceguard.domain.incident.list_released import ListReleased
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.people_list import (
    ListForm,
    ListWish,
    known_people,
    lack_of,
    rows_of,
    table_of,
)
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.incident.notice_words import day_text
from practiceguard.services.incident.prepare_mailing import letterhead_of
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import Clock, Files, IncidentLog
from practiceguard.services.ports.papers import PaperPrinter
from practiceguard.services.practice.save_practice_details import SavePracticeDetails


@dataclass(frozen=True)
class ReleasedList:
    """The file, and what was written into the log of it."""

    entry: ListReleased
    path: Path


@dataclass(frozen=True)
class ReleasePeopleList:
    """The only way by which the list of patients leaves; nothing leaves without its entry."""

    log: IncidentLog
    read: ReadIncident
    files: Files
    details: SavePracticeDetails
    printer: PaperPrinter
    clock: Clock

    def __call__(
        self,
        incident: IncidentId,
        author: str,
        wish: ListWish,
        people: Iterable[AffectedPerson],
        folder: Path,
    ) -> ReleasedList:
        """Write the list into a folder that somebody chose, and that it was, into the log.

        `author` stands for it by name. INPUT_INVALID with the field that lacks;
        PAPER_CHARACTERS where no font has a name (the table has them all); TARGET_NOT_WRITABLE,
        TARGET_FULL.
        """
        listed = known_people(people)
        if not author.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        if (lack := lack_of(wish, len(listed))) is not None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": lack.value})
        if not self.files.is_folder(folder):
            raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(folder)})
        now = self.read(incident).incident
        content = (
            table_of(listed) if wish.form is ListForm.CSV else self._pdf(now.zone, wish, listed)
        )
        name = f"people-{wish.receiver}-{secrets.token_hex(3)}.{wish.form}"
        entry = ListReleased(
            receiver=wish.receiver.value,
            to=wish.to.strip(),
            because=wish.because.strip(),
            people=len(listed),
            sha256=hashlib.sha256(content).hexdigest(),
            file_name=name,
        )
        return ReleasedList(entry, self._written(incident, author, entry, content, folder))

    def _written(
        self, incident: IncidentId, author: str, entry: ListReleased, content: bytes, folder: Path
    ) -> Path:
        """Write aside, then into the log, then move: nothing leaves without its entry.

        Should the move fail, the log tells of a list that nobody got: the lesser evil.
        """
        target = self.files.free_name(folder / entry.file_name, "2")
        staging = self.files.make_private_folder(folder)
        try:
            staged = staging / entry.file_name
            self.files.write_new(staged, content)
            append(self.log, self.clock, incident, author, entry)
            try:
                self.files.place(staged, target)
            except FileExistsError as error:
                raise PracticeGuardError(
                    ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(folder)}
                ) from error
        finally:
            self.files.remove_folder(staging)
        return target

    def _pdf(self, zone: str, wish: ListWish, people: tuple[AffectedPerson, ...]) -> bytes:
        today = self.clock.now().astimezone(ZoneInfo(zone)).date()
        blocks = [
            Block(BlockKind.TITLE, (Run(wish.title),)),
            Block(BlockKind.PARAGRAPH, (Run(wish.to, breaks=True), Run(wish.because))),
        ]
        for row in rows_of(people):
            text = ", ".join(filter(None, row))
            blocks.append(Block(BlockKind.STEP, (Run(text, fact="person.name"),)))
        paper = FinishedPaper(
            Document(wish.language, tuple(blocks)),
            letterhead_of(self.details.read()),
            today,
            Standing.RELEASED,
            dated=day_text(today, wish.language),
        )
        return self.printer.pdf(paper)
