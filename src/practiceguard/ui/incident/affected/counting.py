"""What the page works with: which copies, what was set up, and the count, off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QObject, Signal

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.naming import Naming
from practiceguard.domain.incident.person import BulkFile, SnapshotRef
from practiceguard.domain.incident.question import Question
from practiceguard.services.incident.choose_copies import CopyChoice
from practiceguard.services.incident.record_affected import found_of
from practiceguard.services.incident.who_is_affected import Affected
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected.people_rows import PeopleRows, people_rows
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.tasks import Task, TaskHandle, run_task


@dataclass(frozen=True)
class BookLook:
    """As much of the address book as is told; the lines themselves stay where they are."""

    file_name: str
    imported_at: datetime
    people: int
    rows: int
    aside: int
    merged: int


@dataclass(frozen=True)
class SetUp:
    """What a count rests on."""

    choices: tuple[CopyChoice, ...] = ()
    """The newest first."""
    naming: Naming = field(default_factory=Naming)
    book: BookLook | None = None
    at_hand: frozenset[str] = frozenset()
    """Copies whose listing was read already."""

    @property
    def has_rules(self) -> bool:
        """Return whether somebody said how patients are told apart."""
        return bool(self.naming.rules or self.naming.listed)


@dataclass(frozen=True)
class Counted:
    """A count, ready to be shown."""

    affected: Affected
    rows: PeopleRows
    folders: tuple[str, ...]


class Counting(QObject):
    """One for each room. `changed` when anything of it did."""

    changed = Signal()
    progressed = Signal(object)
    failed = Signal(object)
    """An exception; what was there before stays."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.set_up = SetUp()
        self.chosen: tuple[SnapshotRef, ...] = ()
        """The oldest first."""
        self.folders: tuple[str, ...] = ("/",)
        self.counted: Counted | None = None
        self.looked: dict[str, BulkFile | None] = {}
        """Databases and lists whose rows were counted, by their path; None while they are."""
        self.is_read = False
        self.has_no_copy = False
        """Whether it was read that no place holds a copy; a look that failed says nothing."""
        self._incident: Incident | None = None
        self._task: Task | None = None
        self._is_again_wanted = False

    # --- what is asked of it ------------------------------------------------------------------

    @property
    def zone(self) -> tzinfo:
        """Return the zone of the practice, as the log of the incident has it."""
        incident = self._incident
        return times.zone_of(incident.zone) if incident else self.desk.app.world.clock.zone()

    @property
    def is_counting(self) -> bool:
        """Return whether a count is under way."""
        return self._task is not None

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return what only a person can say."""
        return self.counted.affected.matched.questions if self.counted else ()

    @property
    def is_recorded(self) -> bool:
        """Return whether the log says what was counted last."""
        if self.counted is None or self._incident is None:
            return True
        found = found_of(self.counted.affected, self.counted.folders)
        people = self._incident.affected
        return self._incident.found == found or (people is not None and people > found.people)

    def show_incident(self, incident: Incident) -> None:
        """Take over what the log says now."""
        self._incident = incident

    def read(self, *, refresh: bool = False) -> None:
        """Read what is set up; count at once what was counted before, as it is shown again."""
        incident = self._incident
        if incident is None:
            return
        run_task(
            self,
            lambda _handle: self._read(incident, refresh=refresh),
            on_success=self._on_read,
            on_failure=self._on_unread,
        )

    def choose(self, chosen: tuple[SnapshotRef, ...], folders: tuple[str, ...]) -> None:
        """Look at these copies from now on, the oldest first; what was counted is no more."""
        if (chosen, folders) != (self.chosen, self.folders):
            self.chosen, self.folders = chosen, folders
            self.counted = None
            self.looked.clear()
            self.changed.emit()

    def count(self, *, is_silent: bool = False) -> None:
        """Read the listings that are missing, count, and write the number into the log.

        `is_silent`: nothing is written, as nobody asked for it: it was counted before.
        """
        if self.is_counting or not self.chosen:
            return
        chosen, folders = self.chosen, self.folders
        services = self.desk.app.incidents.affected

        def work(handle: TaskHandle) -> Counted:
            services.copies.prepare(chosen, handle.report, handle)
            found = services.who(chosen, handle.report, handle, folders=folders)
            return Counted(found, people_rows(found, self._day()), folders)

        def done(counted: Counted) -> None:
            self._on_counted(counted)
            if not is_silent:
                self.record()

        self._start(work, done)

    def forget(self) -> None:
        """Forget what was counted: the rules are others now."""
        self.counted = None
        self.changed.emit()

    def again(self) -> None:
        """Match anew after answers, or another address book; the files stay read."""
        if self.counted is None:
            return
        if self.is_counting:
            self._is_again_wanted = True
            return
        counted = self.counted
        services = self.desk.app.incidents.affected

        def work(_handle: TaskHandle) -> Counted:
            found = services.who.again(counted.affected.found)
            return Counted(found, people_rows(found, self._day()), counted.folders)

        self._start(work, self._on_counted)

    def look_into(self, file: BulkFile) -> None:
        """Fetch a database or list out of a copy, count its rows, and remove it again."""
        chosen, services = self.chosen, self.desk.app.incidents.affected
        if file.path in self.looked or not chosen:
            return
        self.looked[file.path] = None
        self.changed.emit()

        def work(_handle: TaskHandle) -> BulkFile:
            found = services.count_rows(chosen[0].snapshot_id, file)
            if found.rows is None and len(chosen) > 1:
                found = services.count_rows(chosen[-1].snapshot_id, file)
            return found

        def done(found: BulkFile) -> None:
            self.looked[file.path] = found
            self.changed.emit()

        def failed(error: Exception) -> None:
            del self.looked[file.path]
            self.failed.emit(error)
            self.changed.emit()

        # It leaves nothing behind only if it may end: it is not broken off with the page.
        run_task(self, work, on_success=done, on_failure=failed, writes=True)

    def record(self) -> None:
        """Write what was counted into the log, in the name of whoever is writing."""
        counted, services = self.counted, self.desk.app.incidents.affected
        if counted is None:
            return
        self.desk.perform(
            lambda author: services.record(
                self.desk.incident, counted.affected, counted.folders, author
            ),
            on_success=lambda _count: self.changed.emit(),
            on_refused=self.changed.emit,
        )

    def stop(self) -> None:
        """Stop the count under way; nothing of it is kept but listings that are whole."""
        if self._task is not None:
            self._task.cancel()

    # --- how it is done -----------------------------------------------------------------------

    def _day(self) -> date:
        clock = self.desk.app.world.clock
        return clock.now().astimezone(clock.zone()).date()

    def _start(
        self, work: Callable[[TaskHandle], Counted], done: Callable[[Counted], None]
    ) -> None:
        self._task = run_task(
            self,
            work,
            on_success=done,
            on_failure=self._on_failed,
            on_progress=self.progressed.emit,
        )
        self.changed.emit()

    def _read(self, incident: Incident, *, refresh: bool) -> SetUp:
        services = self.desk.app.incidents.affected
        choices = services.copies(incident, refresh=refresh)
        ids = [one.ref.snapshot_id for one in choices]
        return SetUp(
            choices,
            services.names.naming(),
            self._book(),
            frozenset(one for one in ids if services.copies.is_at_hand(one)),
        )

    def _book(self) -> BookLook | None:
        book = self.desk.app.world.aftermath.affected.address_book()
        if book is None:
            return None
        return BookLook(
            book.file_name,
            book.imported_at,
            len(book.entries),
            book.rows,
            len(book.aside),
            len(book.merged),
        )

    def _on_read(self, set_up: SetUp) -> None:
        self.set_up = set_up
        self.has_no_copy = not set_up.choices
        is_first, self.is_read = not self.is_read, True
        known = {one.ref.snapshot_id for one in set_up.choices}
        if not self.chosen or not known >= {one.snapshot_id for one in self.chosen}:
            proposed = [one.ref for one in set_up.choices if one.is_proposed]
            self.chosen = tuple(sorted(proposed, key=lambda one: one.taken_at))
            found = self._incident.found if self._incident else None
            self.folders = found.folders if found is not None else ("/",)
        self.changed.emit()
        was_counted = self._incident is not None and self._incident.found is not None
        is_at_hand = {one.snapshot_id for one in self.chosen} <= set_up.at_hand
        if is_first and was_counted and is_at_hand and self.counted is None:
            self.count(is_silent=True)

    def _on_unread(self, error: Exception) -> None:
        self.is_read = True
        self.failed.emit(error)
        self.changed.emit()

    def _on_counted(self, counted: Counted) -> None:
        self._task = None
        self.counted = counted
        if self._is_again_wanted:
            self._is_again_wanted = False
            self.again()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._is_again_wanted = False
        is_stopped = isinstance(error, PracticeGuardError) and error.code is ErrorCode.CANCELLED
        if not is_stopped:
            self.failed.emit(error)
        self.changed.emit()
