"""Who is affected: the files of the copies, the address book and the answers, put together."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.affected_table import AffectedTable, counted
from practiceguard.domain.incident.matched import Matched
from practiceguard.domain.incident.naming import Naming
from practiceguard.domain.incident.person import FoundInFiles, SnapshotRef
from practiceguard.domain.incident.question import Answer, Question
from practiceguard.services.incident.find_affected import FindAffected
from practiceguard.services.incident.match_addresses import match_addresses
from practiceguard.services.ports import AffectedStore, Clock
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class Affected:
    """Everything that is known of who is affected."""

    found: FoundInFiles
    matched: Matched
    table: AffectedTable


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let Python not look for garbage meanwhile: there is none, and looking takes a third longer.

    Among a hundred thousand objects that all stay it would look again and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True)
class WhoIsAffected:
    """Answers from listings that are at hand; the copies themselves are not touched."""

    find: FindAffected
    store: AffectedStore
    clock: Clock

    def __call__(
        self,
        snapshots: tuple[SnapshotRef, ...],
        report: Report,
        cancel: Cancellation,
        *,
        folders: tuple[str, ...] = ("/",),
        everyone: bool | None = None,
        on: date | None = None,
    ) -> Affected:
        """Return everybody whose data was in some snapshots, oldest first.

        `folders`: only these, where the practice says so. `everyone`: whether all of the address
        book counts as affected; None: if a database or table was among the files. `on` decides
        who is a child, today if None. Raises what `FindAffected` raises.
        """
        naming = self.store.naming() or Naming()
        with _without_collecting():
            found = self.find(snapshots, naming, report, cancel, folders=folders)
        return self.again(found, everyone=everyone, on=on)

    def again(
        self, found: FoundInFiles, *, everyone: bool | None = None, on: date | None = None
    ) -> Affected:
        """Match and count anew after an answer or another address book; the files stay read."""
        day = on or self.clock.now().astimezone(self.clock.zone()).date()
        with _without_collecting():
            book = self.store.address_book()
            matched = match_addresses(
                found.persons,
                book.entries if book else (),
                self.store.answers(),
                everyone=found.may_hold_everyone if everyone is None else everyone,
            )
            return Affected(found, matched, counted(found, matched, day))

    def answer(self, question: Question, value: str, by: str) -> None:
        """Remember what somebody said to a question; INPUT_INVALID for what is no choice of it."""
        if not by.strip() or value not in {one.value for one in question.choices}:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "answer"})
        self.store.say(Answer(question.key, value, by.strip(), self.clock.now()))
