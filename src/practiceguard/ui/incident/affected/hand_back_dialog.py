"""Giving somebody the own files back: which, to whom, where to; then the password, once."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.hand_back import HandBackWish, OwnFiles, lack_of
from practiceguard.domain.incident.helpline import Helpline
from practiceguard.domain.incident.person import Certainty, SnapshotRef
from practiceguard.services.incident.hand_back import HandedBack
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected.hand_back_outcome import OutcomePage
from practiceguard.ui.incident.affected.hand_back_pages import FilesPage, PlacePage, ReceiverPage
from practiceguard.ui.incident.affected.people_rows import PersonRow
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import MessageBanner, PageHeader, StepsDialog
from practiceguard.wording import hand_back as wording


class HandBackStep(StrEnum):
    """Where one is."""

    FILES = "files"
    RECEIVER = "receiver"
    PLACE = "place"
    DONE = "done"


_ORDER = tuple(HandBackStep)


@dataclass(frozen=True)
class _Done:
    """What was made, with the services that the pictures are for."""

    made: HandedBack
    services: dict[str, Helpline]


class HandBackDialog(StepsDialog):
    """Nothing is written before the last step but one; after it the password is shown once."""

    def __init__(
        self,
        desk: Desk,
        row: PersonRow,
        snapshots: tuple[SnapshotRef, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(720, "", parent)
        self.setWindowTitle(self.tr("Give files back"))
        self._desk, self._row, self._snapshots = desk, row, snapshots
        self._service = desk.app.incidents.hand_back
        self._task: Task | None = None
        self.step = HandBackStep.FILES
        self.header, self.banner = PageHeader(), MessageBanner()
        self.banner.hide()
        now = desk.app.world.clock.now()
        person = row.person
        copies = [
            self.tr("The copy of {when}").format(
                when=times.short_day_and_hour(one.taken_at, desk.zone)
            )
            for one in snapshots
        ]
        self.files = FilesPage(copies, is_probable=person.certainty is not Certainty.CERTAIN)
        self.receiver = ReceiverPage(
            person.entry.name if person.entry is not None else person.shown,
            author=desk.writers.author,
            is_minor=row.minor,
            is_deceased=row.is_deceased,
            at=MomentField(self.tr("When?"), now, desk.zone),
        )
        self.place = PlacePage()
        self.outcome = OutcomePage(now.astimezone(desk.zone).date(), is_minor=row.minor)
        self._pages: dict[HandBackStep, QWidget] = {
            HandBackStep.FILES: self.files,
            HandBackStep.RECEIVER: self.receiver,
            HandBackStep.PLACE: self.place,
            HandBackStep.DONE: self.outcome,
        }
        for widget in (self.header, self.banner, *self._pages.values()):
            self.content.addWidget(widget)
        for page in (self.files, self.receiver, self.place, self.outcome):
            page.edited.connect(self.refresh)
        self.files.copy_chosen.connect(lambda _at: self._read_files())
        self.place.folder_wanted.connect(self._on_folder)
        self._show(HandBackStep.FILES)
        self._read_files()

    # --- its steps ----------------------------------------------------------------------------

    @property
    def wish(self) -> HandBackWish | None:
        """Return what is wanted so far; None as long as nobody says how it was made sure."""
        check = self.receiver.check
        if check is None:
            return None
        letter = "\n\n".join(translated(wording.CONTEXT, text) for text in wording.LETTER)
        return HandBackWish(
            self._row.person,
            self._snapshot.snapshot_id,
            tuple(one.path for one in self.files.files),
            check,
            self.receiver.who,
            self.files.looked_by,
            letter,
        )

    def step_on_show(self) -> object:
        """Return which step is shown."""
        return self.step

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.step is HandBackStep.PLACE:
            self._desk.writers.with_author(self, self._make)
        elif self.step is HandBackStep.DONE:
            self.accept()
        else:
            self._show(_ORDER[_ORDER.index(self.step) + 1])

    def go_back(self) -> None:
        """Show the step before."""
        self._show(_ORDER[_ORDER.index(self.step) - 1])

    def refresh(self) -> None:
        """Let the buttons follow what was chosen and typed."""
        is_done = self.step is HandBackStep.DONE
        texts = {
            HandBackStep.FILES: self.tr("These files"),
            HandBackStep.RECEIVER: self.tr("Identity is checked"),
            HandBackStep.PLACE: self.tr("Make the archive"),
            HandBackStep.DONE: self.tr("Close"),
        }
        self.way_out.setText(self.tr("Stop") if self.is_busy else self.tr("Cancel"))
        self.show_buttons(
            texts[self.step],
            can_go_on=self._is_ready(),
            can_go_back=self.step in {HandBackStep.RECEIVER, HandBackStep.PLACE},
            has_way_out=not is_done,
        )
        self.place.setEnabled(not self.is_busy)
        # Unlike in other dialogs it can be stopped: a large archive takes its time.
        is_stopping = self._task is not None and self._task.is_cancel_requested
        self.way_out.setEnabled(not is_stopping)

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        return {
            HandBackStep.FILES: self.files.looked or self.files.copy,
            HandBackStep.RECEIVER: self.receiver.kind,
            HandBackStep.PLACE: self.place.choose,
            HandBackStep.DONE: self.outcome.is_noted,
        }[self.step]

    def accept(self) -> None:
        """Close, and let the password go."""
        self.outcome.forget()
        super().accept()

    def reject(self) -> None:
        """Stop what is under way; leave the password only once it is written down."""
        if self._task is not None:
            self._task.cancel()
            self.status.setText(self.tr("Stopping…"))
            self.refresh()
        elif self.step is HandBackStep.DONE:
            if self.outcome.is_noted.isChecked():
                self.accept()
        else:
            super().reject()

    # --- what is done -------------------------------------------------------------------------

    @property
    def _snapshot(self) -> SnapshotRef:
        return self._snapshots[max(self.files.copy.currentIndex(), 0)]

    def _is_ready(self) -> bool:
        if self.step is HandBackStep.FILES:
            return self.files.is_ready
        if self.step is HandBackStep.DONE:
            return self.outcome.is_noted.isChecked()
        wish, now = self.wish, self._desk.app.world.clock.now()
        if wish is None or lack_of(wish, minor=self._row.minor, now=now) is not None:
            return False
        return self.step is HandBackStep.RECEIVER or self.place.folder is not None

    def _show(self, step: HandBackStep) -> None:
        self.step = step
        for other, page in self._pages.items():
            page.setVisible(other is step)
        self.header.set_texts(*self._texts())
        self.banner.hide()
        self.refresh()
        self.show_from_top()

    def _texts(self) -> tuple[str, str]:
        name = self._row.person.shown
        return {
            HandBackStep.FILES: (
                self.tr("Which files does {name} get back?").format(name=name),
                self.tr(
                    "So that platforms can be asked to remove a picture, the person concerned "
                    "needs the picture itself."
                ),
            ),
            HandBackStep.RECEIVER: (
                self.tr("Who stands before you?"),
                self.tr(
                    "Whoever writes or calls may be the attacker. Without a checked identity "
                    "nothing is handed back."
                ),
            ),
            HandBackStep.PLACE: (
                self.tr("Where shall the archive go?"),
                self.tr("{files} for {name}").format(
                    files=formats.files(len(self.files.files)), name=self.receiver.who.name
                ),
            ),
            HandBackStep.DONE: (
                self.tr("The archive is made"),
                self.tr("It was opened again with its password, and every file compared."),
            ),
        }[self.step]

    def _read_files(self) -> None:
        person, snapshot = self._row.person, self._snapshot
        services = self._desk.app.incidents.affected

        def work(handle: TaskHandle) -> OwnFiles:
            services.copies.prepare((snapshot,), handle.report, handle)
            return self._service.of_person(person, snapshot.snapshot_id)

        def done(own: OwnFiles) -> None:
            if snapshot == self._snapshot:
                self.files.show_files(own)
                self.grow()

        self.files.show_files(OwnFiles())
        run_task(self, work, on_success=done, on_failure=self._tell)

    def _on_folder(self) -> None:
        folder = self.place.folder
        if folder is not None:
            self.take_folder(folder)

    def take_folder(self, folder: Path) -> None:
        """Write the archive into this folder."""

        def done(is_backed_up: bool) -> None:
            self.place.show_folder(folder, is_backed_up=is_backed_up)
            self.grow()

        run_task(
            self,
            lambda _handle: self._service.is_backed_up(folder),
            on_success=done,
            on_failure=self._tell,
        )

    def _make(self, author: str) -> None:
        wish, folder = self.wish, self.place.folder
        if wish is None or folder is None or self.is_busy:
            return
        desk = self._desk

        def work(handle: TaskHandle) -> _Done:
            made = self._service(desk.incident, author, wish, folder, handle.report, handle)
            services = {one.key: one for one in desk.app.incidents.helplines.all()}
            return _Done(made, services)

        def done(result: _Done) -> None:
            self._end()
            desk.written.emit()
            self.outcome.show_outcome(result.made, result.services)
            self._show(HandBackStep.DONE)

        def failed(error: Exception) -> None:
            self._end()
            is_stopped = isinstance(error, PracticeGuardError) and (
                error.code is ErrorCode.CANCELLED
            )
            if is_stopped:
                self.banner.show_message(
                    Level.UNPROVED,
                    self.tr("Stopped. Nothing was made, and nothing of it is left."),
                )
                self.show_from_top()
            else:
                self._tell(error)

        self.banner.hide()
        self._task = run_task(
            self,
            work,
            on_success=done,
            on_failure=failed,
            on_progress=self._on_progress,
            writes=True,
        )
        self.set_busy(self.tr("Making the archive…"))

    def _on_progress(self, progress: Progress) -> None:
        if self._task is None or self._task.is_cancel_requested or progress.fraction is None:
            return
        self.status.setText(
            self.tr("Making the archive… {percent}").format(
                percent=formats.percent(progress.fraction)
            )
        )

    def _end(self) -> None:
        self._task = None
        self.set_busy("")

    def _tell(self, error: Exception) -> None:
        tell_failure(self.banner, error, Level.CARE)
        self.show_from_top()
