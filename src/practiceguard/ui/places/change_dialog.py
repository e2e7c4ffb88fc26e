"""Changes a place without losing its history: its name, the way there, this computer's password."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.connection import SecretPart
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.practice.connect_repository import Reach
from practiceguard.ui import texts
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.places.choice import ServerChoice
from practiceguard.ui.places.form import titled, with_button
from practiceguard.ui.places.result import LONGEST_LABEL
from practiceguard.ui.places.server_pane import ServerPane
from practiceguard.ui.places.server_steps import Step
from practiceguard.ui.tasks import run_busy, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    HairLine,
    MessageBanner,
    PageHeader,
    QuietLink,
    SecondaryButton,
    StepsDialog,
    fit,
    label,
)
from practiceguard.ui.widgets.choosing import choose_folder

Result = TypeVar("Result")


class ChangePlaceDialog(StepsDialog):
    """Opened from a place's card; `changed` when something was kept."""

    changed = Signal()

    def __init__(self, app: App, repository: Repository, parent: QWidget | None = None) -> None:
        super().__init__(720, QCoreApplication.translate("ChangePlaceDialog", "Close"), parent)
        self.setWindowTitle(self.tr("Change this place"))
        self._app, self.repository = app, repository
        self.choose_folder = choose_folder
        self.header = PageHeader()
        self.banner = MessageBanner()
        self._name_part = self._made_name()
        self.server = ServerPane(app, repository)
        self.server.changed.connect(self.refresh)
        self.server.grown.connect(self.show_from_top)
        self.server.chosen.connect(self._keep_way)
        self.server.setVisible(repository.connection is not None)
        self._folder_part = self._made_folder()
        self._folder_part.setVisible(repository.connection is None)
        self.renew = fit(QuietLink(self.tr("New password for this computer")))
        self.renew.clicked.connect(self._renew)
        self._renew_hint = label(
            self.tr(
                "If somebody else may have seen what is kept in this computer’s keyring. The "
                "recovery sheet stays valid."
            ),
            "small",
        )
        for widget in (
            self.header, self.banner, self._name_part, HairLine(), self.server,
            self._folder_part, HairLine(), self.renew, self._renew_hint,
        ):  # fmt: skip
            self.content.addWidget(widget)
        self.refresh()
        if repository.connection is not None:
            self._read_secrets()

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.is_busy or not self.primary.isEnabled():
            return
        if self.repository.connection is not None:
            self.server.go_on()
        else:
            self._move()

    def go_back(self) -> None:
        """Show the form again."""
        self.server.go_back()

    def done(self, result: int) -> None:
        """Forget what was typed."""
        self.server.blockSignals(True)
        self.server.forget()
        super().done(result)

    # --- parts ------------------------------------------------------------------------------

    def _made_name(self) -> QWidget:
        self.name = QLineEdit(self.repository.label)
        self.name.setMaxLength(LONGEST_LABEL)
        self.name.textEdited.connect(lambda _text: self.refresh())
        self.rename = fit(SecondaryButton(self.tr("Rename")))
        self.rename.clicked.connect(self._rename)
        title = self.tr("Name of the place")
        self.name.setAccessibleName(title)
        return titled(title, with_button(self.name, self.rename))

    def _made_folder(self) -> QWidget:
        self.folder = QLineEdit(self.repository.location)
        self.folder.textEdited.connect(lambda _text: self.refresh())
        browse = fit(SecondaryButton(self.tr("Browse…")))
        browse.clicked.connect(self._on_browse)
        title = self.tr("Folder in which the copy lies now")
        self.folder.setAccessibleName(title)
        return titled(
            title,
            with_button(self.folder, browse),
            self.tr(
                "If it was moved. A drive that comes back under another letter is found by itself."
            ),
        )

    # --- what is done -----------------------------------------------------------------------

    def _read_secrets(self) -> None:
        app, repository = self._app, self.repository

        def read(secrets: Mapping[SecretPart, Secret]) -> None:
            if repository.connection is not None:
                self.server.ask_about(repository.connection, secrets)

        run_task(
            self,
            lambda _handle: app.change_place.secrets_of(repository),
            on_success=read,
            on_failure=self._on_failed,
        )

    def _keep_way(self, choice: ServerChoice) -> None:
        change, key = self._app.change_place, self.repository.key

        def kept(repository: Repository) -> None:
            self._on_kept(repository)
            self.accept()

        self._perform(
            lambda: change.connection(key, choice.connection, choice.secrets),
            kept,
            self.tr("Keeping the change…"),
        )

    def _move(self) -> None:
        app, repository = self._app, self.repository
        folder = Path(self.folder.text().strip()).expanduser()

        def work() -> Repository:
            finding = app.set_up.look_at_place(repository.kind, folder)
            if finding.problem is not None or not finding.holds_repository:
                code = finding.problem or ErrorCode.PLACE_EMPTY
                raise PracticeGuardError(code, {"location": finding.location})
            return app.change_place.moved(repository.key, Reach(repository.kind, finding.location))

        def kept(moved: Repository) -> None:
            self._on_kept(moved)
            self.accept()

        self._perform(work, kept, self.tr("Looking for the copy there…"))

    def _rename(self) -> None:
        change, key, name = self._app.change_place, self.repository.key, self.name.text()

        def kept(repository: Repository) -> None:
            self._on_kept(repository)
            self.banner.show_message(
                Level.GOOD,
                self.tr("The place is called {name} now.").format(
                    name=texts.place_name(repository)
                ),
            )
            self.show_from_top()

        self._perform(lambda: change.label(key, name), kept, self.tr("Keeping the change…"))

    def _renew(self) -> None:
        change, key = self._app.change_place, self.repository.key

        def renewed(is_void: bool) -> None:
            self.banner.show_message(
                Level.GOOD if is_void else Level.CARE,
                self.tr("This computer has a new password of the copy."),
                self.tr("The former one opens nothing any more.")
                if is_void
                else self.tr("The server deletes nothing, so the former one still opens the copy."),
                ""
                if is_void
                else self.tr("Ask whoever runs the server to remove the former key there."),
            )
            self.show_from_top()

        self._perform(
            lambda: change.renew_password(key),
            renewed,
            self.tr("Making a new password. This takes a few seconds…"),
        )

    def _on_kept(self, repository: Repository) -> None:
        self.repository = repository
        self.changed.emit()
        self.refresh()

    def _perform(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], None],
        busy: str,
    ) -> None:
        self.banner.hide()
        run_busy(
            self,
            work,
            busy=busy,
            say_busy=self.set_busy,
            on_success=on_success,
            on_failure=self._on_failed,
        )

    # --- what is shown ----------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what can be changed, or the step of the trial of another way there."""
        is_server = self.repository.connection is not None
        is_form = not is_server or self.server.step is Step.FORM
        name = texts.place_name(self.repository)
        if is_form:
            self.header.set_texts(
                self.tr("Change: {place}").format(place=name),
                self.tr("Its history stays, whatever is changed here."),
            )
        else:
            self.header.set_texts(*self.server.texts())
        for widget in (self._name_part, self.renew, self._renew_hint):
            widget.setVisible(is_form)
        self.rename.setEnabled(
            not self.is_busy
            and bool(self.name.text().strip())
            and self.name.text().strip() != self.repository.label
        )
        self.renew.setEnabled(not self.is_busy)
        if is_server:
            go_on, can_go_on = self.server.continue_text(), self.server.can_continue()
        else:
            go_on = self.tr("Keep the change")
            can_go_on = self.folder.text().strip() not in {"", self.repository.location}
        self.show_buttons(go_on, can_go_on=can_go_on, can_go_back=not is_form)

    def step_on_show(self) -> Step:
        """Return the step of the trial of another way there."""
        return self.server.step

    def first_field(self) -> QWidget | None:
        """Return the name, or what another step asks first."""
        return self.name if self.server.step is Step.FORM else self.server.first_field()

    def _on_browse(self) -> None:
        title = self.tr("Folder in which the copy lies now")
        found = self.choose_folder(self, title, None)
        if found is not None:
            self.folder.setText(str(found))
            self.refresh()

    def _on_failed(self, error: Exception) -> None:
        if self.server.step is Step.FORM:
            tell_failure(self.banner, error)
            self.show_from_top()
        else:
            self.server.show_failure(error)
