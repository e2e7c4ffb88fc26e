"""From the form of a server to a place that was tried: asked, tested, identified, told."""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.connection import Connection, SecretPart
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.practice.try_place import (
    PlaceContent,
    PlaceTrial,
    TrialStep,
    pinned,
)
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.places.choice import ServerChoice
from practiceguard.ui.places.form import PlaceForm
from practiceguard.ui.places.identity import IdentityCard
from practiceguard.ui.places.rclone_form import RcloneForm
from practiceguard.ui.places.rest_form import RestForm
from practiceguard.ui.places.result import ResultPanel
from practiceguard.ui.places.s3_form import S3Form
from practiceguard.ui.places.server_steps import Standing, Step, continue_text, sentences
from practiceguard.ui.places.sftp_form import SftpForm
from practiceguard.ui.places.steps import TrialSteps
from practiceguard.ui.tasks import TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner

_TO_COMPARE = frozenset({
    ErrorCode.PLACE_CERTIFICATE_UNKNOWN, ErrorCode.PLACE_CERTIFICATE_CHANGED,
    ErrorCode.PLACE_HOST_KEY_UNKNOWN, ErrorCode.PLACE_HOST_KEY_CHANGED,
})  # fmt: skip
_CHANGED = frozenset({ErrorCode.PLACE_CERTIFICATE_CHANGED, ErrorCode.PLACE_HOST_KEY_CHANGED})


class ServerPane(QWidget):
    """Part of a dialog or of the set-up, which give it its header and its buttons."""

    changed = Signal()
    """Texts or buttons may be others now."""
    grown = Signal()
    """Something was added while the same step is on show."""
    chosen = Signal(object)
    """`ServerChoice`: the place was tried, and somebody wants it."""

    def __init__(
        self, app: App, expected: Repository | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._expected = expected
        self._kept: Mapping[SecretPart, Secret] = {}
        self._forms: dict[PlaceKind, PlaceForm] = {}
        self.kind = PlaceKind.REST_SERVER
        self.step = Step.FORM
        self.trial: PlaceTrial | None = None
        self._tried: tuple[Connection, Mapping[SecretPart, Secret]] | None = None
        self._generation = 0
        self.is_testing = False
        self.banner = MessageBanner()
        self.steps = TrialSteps()
        self.identity = IdentityCard()
        self.identity.confirmed_changed.connect(self.changed)
        self.result = ResultPanel()
        self.result.edited.connect(self.banner.hide)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (self.banner, self.identity, self.result, self.steps):
            column.addWidget(widget)
        self._show(Step.FORM)

    # --- what is asked of it ----------------------------------------------------------------

    @property
    def form(self) -> PlaceForm:
        """Return the form of the kind that is asked about."""
        if self.kind not in self._forms:
            made = self._made_form(self.kind)
            made.edited.connect(self.banner.hide)
            self._forms[self.kind] = made
            self._column.insertWidget(1, made)
        return self._forms[self.kind]

    def ask(self, kind: PlaceKind) -> None:
        """Show the form of a kind; what was typed into it before is still there."""
        self.kind = kind
        form = self.form
        if isinstance(form, SftpForm):
            form.prepare()
        self._show(Step.FORM)

    def ask_about(self, connection: Connection, kept: Mapping[SecretPart, Secret]) -> None:
        """Show the form of a known way; its kept secrets are used where none are typed."""
        self._kept = kept
        self.kind = connection.kind
        self.form.fill(connection)
        self.ask(connection.kind)

    def texts(self) -> tuple[str, str]:
        """Return the sentence of the step, and why it is asked."""
        return sentences(self._standing)

    def continue_text(self) -> str:
        """Return what the filled button says."""
        return continue_text(self._standing)

    def can_continue(self) -> bool:
        """Return whether the filled button may be pressed."""
        if self.is_testing:
            return False
        if self.step is Step.IDENTITY:
            return self.identity.is_confirmed
        return True

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        if self.step is Step.FORM:
            return self.form.first_field()
        if self.step is Step.IDENTITY:
            return self.identity.box
        if self.step is Step.RESULT and self._expected is None:
            return self.result.adopt.password if self._is_locked else self.result.label
        return None

    def go_on(self) -> None:
        """Do what the filled button says."""
        if not self.can_continue():
            return
        if self.step in {Step.FORM, Step.TEST}:
            self.test()
        elif self.step is Step.IDENTITY and self.trial is not None:
            self._try(pinned(self.trial), self._tried[1] if self._tried else {})
        else:
            self._choose()

    def go_back(self) -> bool:
        """Go back to the form; False if that is on show already."""
        if self.step is Step.FORM:
            return False
        self._generation += 1  # an answer that is still to come is no longer wanted
        self.is_testing = False
        self._show(Step.FORM)
        return True

    def forget(self) -> None:
        """Forget every secret that was typed."""
        for form in self._forms.values():
            form.forget()
        self.result.adopt.password.clear()
        self._kept = {}
        self._tried = None

    # --- testing ----------------------------------------------------------------------------

    def test(self) -> None:
        """Test what stands in the form; a field that cannot be right is named instead."""
        self.form.tidy()
        missing = self.form.first_missing()
        if missing is not None:
            self._show(Step.FORM)
            self._ask_for(self.tr("Still missing: {field}").format(field=missing))
            return
        try:
            connection = self.form.connection()
            secrets = {**self._kept, **self.form.secrets()}
        except PracticeGuardError as error:
            name = self.form.show_wrong(error)
            self._show(Step.FORM)
            field = name or error.facts.get("field", "")
            self._ask_for(self.tr("This cannot be right: {field}").format(field=field))
            return
        self._try(connection, secrets)

    def _try(self, connection: Connection, secrets: Mapping[SecretPart, Secret]) -> None:
        self._tried = connection, secrets
        self._generation += 1
        generation = self._generation
        self.is_testing = True
        self.steps.begin()
        self._show(Step.TEST)
        try_place, expected = self._app.try_place, self._expected

        def work(handle: TaskHandle) -> PlaceTrial:
            # Whatever a task reports arrives on this thread; here it is steps, not progress.
            told = cast("Callable[[TrialStep], None]", handle.report)
            return try_place(connection, secrets, expected=expected, on_step=told)

        def stepped(step: Progress) -> None:
            if generation == self._generation:
                self.steps.go_on(TrialStep(cast("TrialStep", step)))

        def tried(trial: PlaceTrial) -> None:
            if generation == self._generation:
                self._on_tried(trial)

        def failed(error: Exception) -> None:
            if generation == self._generation:
                self._on_problem(error)

        run_task(self, work, on_success=tried, on_failure=failed, on_progress=stepped)

    def _on_tried(self, trial: PlaceTrial) -> None:
        self.is_testing = False
        self.trial = trial
        if trial.problem is None:
            self.steps.succeed()
            self.result.show_trial(trial)
            if self._expected is None:
                self.result.ask_name(str(getattr(trial.connection, "host", "")))
            else:
                self.result.hide_name()
            self._show(Step.RESULT)
        elif trial.problem.code in _TO_COMPARE and (trial.certificate or trial.host_key):
            self.steps.fail(Level.CARE)
            self.identity.show_trial(trial, self._app.world.clock.now())
            self._show(Step.IDENTITY)
            if trial.problem.code in _CHANGED:
                self.show_failure(trial.problem)
        else:
            self._on_problem(trial.problem)

    def _on_problem(self, error: Exception) -> None:
        self.is_testing = False
        self.steps.fail(Level.BAD)
        self._show(Step.TEST)
        self.show_failure(error)

    def _choose(self) -> None:
        if self._tried is None or self.trial is None:
            return
        password = self.result.adopt.password.text().strip() if self._is_locked else ""
        if self._is_locked and not password:
            self._ask_for(self.tr("The password or the recovery code is still missing."))
            self.result.adopt.password.setFocus()
            return
        _connection, secrets = self._tried
        name = " ".join(self.result.label.text().split())
        self.chosen.emit(ServerChoice(self.trial.connection, secrets, name, password))

    # --- showing ----------------------------------------------------------------------------

    @property
    def _standing(self) -> Standing:
        return Standing(
            self.step,
            self.kind,
            is_testing=self.is_testing,
            is_change=self._expected is not None,
            content=self.trial.content if self.trial is not None else None,
        )

    @property
    def _is_locked(self) -> bool:
        return self.trial is not None and self.trial.content is PlaceContent.LOCKED

    def _show(self, step: Step) -> None:
        self.step = step
        self.banner.hide()
        for kind, form in self._forms.items():
            form.setVisible(step is Step.FORM and kind is self.kind)
        self.identity.setVisible(step is Step.IDENTITY)
        self.result.setVisible(step is Step.RESULT)
        self.steps.setVisible(step is Step.TEST)
        self.changed.emit()

    def show_failure(self, error: Exception) -> None:
        """Say why what was chosen could not be done."""
        tell_failure(self.banner, error)
        self._bring_into_view()

    def _ask_for(self, problem: str) -> None:
        self.banner.show_message(Level.CARE, problem)
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        self.grown.emit()
        self.banner.read_aloud()

    def _made_form(self, kind: PlaceKind) -> PlaceForm:
        if kind is PlaceKind.SFTP:
            return SftpForm(self._app.add_place.make_key_pair)
        if kind is PlaceKind.S3:
            return S3Form()
        return RcloneForm() if kind is PlaceKind.RCLONE else RestForm()
