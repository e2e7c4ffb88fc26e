"""The set-up: six short steps, one at a time, always beginning where an answer is missing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.setup import STEPS, SetupDraft, SetupStep
from practiceguard.ui.incident.first_hour_dialog import FirstHourDialog
from practiceguard.ui.setup.first_backup_page import FirstBackupPage
from practiceguard.ui.setup.page import COLUMN_WIDTH, SetupPage
from practiceguard.ui.setup.place_page import PlacePage
from practiceguard.ui.setup.practice_page import PracticePage
from practiceguard.ui.setup.sheet_page import SheetPage
from practiceguard.ui.setup.sources_page import SourcesPage
from practiceguard.ui.setup.type_back_page import TypeBackPage
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    AlarmButton,
    HairLine,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)


class SetupWizard(QWidget):
    """The window's content until there is something to back up; `finished` when that has begun."""

    finished = Signal(object)
    """`ThisProcess`: what makes the first copy; None if it was started before."""
    left = Signal()
    """Somebody who was to choose another place keeps the one that is in use."""
    room_requested = Signal(object)
    """`IncidentId`: something happened before set-up was finished."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._draft = SetupDraft()
        self._had_continue = False
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.practice = PracticePage(app)
        self.sources = SourcesPage(app)
        self.place = PlacePage(app)
        self.sheet = SheetPage(app)
        self.type_back = TypeBackPage(app)
        self.first_backup = FirstBackupPage(app)
        self.pages: dict[SetupStep, SetupPage] = {
            SetupStep.PRACTICE: self.practice,
            SetupStep.SOURCES: self.sources,
            SetupStep.PLACE: self.place,
            SetupStep.SHEET: self.sheet,
            SetupStep.TYPE_BACK: self.type_back,
            SetupStep.FIRST_BACKUP: self.first_backup,
        }
        self.step: SetupStep | None = None
        """The step on show; None until the answers so far were read."""
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._waiting = QWidget()
        self._stack.addWidget(self._waiting)
        self.back = fit(SecondaryButton(self.tr("Back")))
        self.back.clicked.connect(self.go_back)
        self.leave = fit(QuietLink(self.tr("Keep the present place")))
        self.leave.setVisible(False)
        self.leave.clicked.connect(self._on_leave)
        self.continue_button = fit(PrimaryButton(""))
        self.continue_button.clicked.connect(self.go_on)
        self.status = label("", "secondary")
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.step_text = label("", "small", wrap=False)
        for step, page in self.pages.items():
            self._stack.addWidget(page)
            page.answered.connect(lambda draft, step=step: self._on_answered(step, draft))
            page.continue_changed.connect(self._refresh_foot)
            page.busy_changed.connect(self._on_busy)
        self.sources.total_changed.connect(self._on_total_changed)
        self.first_backup.started.connect(self.finished)
        self._lay_out()
        self._refresh_foot()
        self._read()

    def go_back(self) -> None:
        """Show the step before; nothing that was answered is lost."""
        if self.step is None or self._page().busy:
            return
        if self._page().go_back():
            self._hold_keyboard()
            self._refresh_foot()
            QTimer.singleShot(0, self, self._focus_first)
        elif self.step is not STEPS[0]:
            self.show_step(STEPS[STEPS.index(self.step) - 1])

    def go_on(self) -> None:
        """Keep the answer of the step on show, and show the next."""
        if self.step is not None and not self._page().busy and self._page().can_continue():
            self._page().submit()

    def show_step(self, step: SetupStep) -> None:
        """Show a step."""
        if self.step is not None:
            self._page().leave()
        self._hold_keyboard()
        self.step = step
        page = self.pages[step]
        page.clear_message()
        self._stack.setCurrentWidget(page)
        page.enter(self._draft)
        page.verticalScrollBar().setValue(0)
        self._refresh_foot()
        # Once the page is laid out: a field that is not visible yet cannot take the focus.
        QTimer.singleShot(0, self, self._focus_first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Continue on Return, from wherever the keyboard is; Escape does nothing here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
            return
        super().keyPressEvent(event)

    # --- inside -----------------------------------------------------------------------------

    def _read(self) -> None:
        set_up = self._app.set_up

        def read(answers: tuple[SetupDraft, SetupStep | None, bool]) -> None:
            self._draft = answers[0]
            # A plan stays in force until the end of a new set-up, so one may turn back.
            self.leave.setVisible(answers[2])
            for page in self.pages.values():
                page.load(self._draft)
            self.show_step(answers[1] or SetupStep.FIRST_BACKUP)

        run_task(
            self,
            lambda _handle: (set_up.draft(), set_up.next_step(), set_up.is_finished()),
            on_success=read,
        )

    def _on_leave(self) -> None:
        self._page().leave()
        self.left.emit()

    def _page(self) -> SetupPage:
        return self.pages[self.step or SetupStep.PRACTICE]

    def _on_answered(self, step: SetupStep, draft: SetupDraft) -> None:
        self._draft = draft
        if self.step is step:
            self.show_step(STEPS[STEPS.index(step) + 1])

    def _on_busy(self, text: str) -> None:
        """Keep the keyboard where it was, although a button is disabled meanwhile."""
        focused = self.focusWidget()
        if text:
            self._had_continue = focused is self.continue_button
            if focused in (self.back, self.leave, self.continue_button):
                self._hold_keyboard()
            self._refresh_foot()
            return
        self._refresh_foot()
        if self._had_continue and self.continue_button.isEnabled():
            self.continue_button.setFocus()
        elif (
            focused is None
            or focused in (self, self.back)
            or not focused.isEnabled()
            or focused.focusPolicy() is Qt.FocusPolicy.NoFocus
        ):
            self._focus_first()

    def _on_total_changed(self) -> None:
        needed = self.sources.needed_bytes()
        self.place.set_needed(needed)
        self.first_backup.set_amount(needed, is_counting=self.sources.is_counting())

    def _focus_first(self) -> None:
        if self.step is None:
            return
        field = self._page().first_field()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.continue_button.isEnabled():
            self.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.back.isEnabled():
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._hold_keyboard()

    def _hold_keyboard(self) -> None:
        """Keep the keyboard while nothing can be pressed.

        Qt hands it on from what is disabled or hidden, in the end to the alarm: one Return too
        many would open the first-hour card in the middle of the set-up.
        """
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh_foot(self) -> None:
        if self.step is None:
            self.step_text.setText("")
            self.back.setEnabled(False)
            self.continue_button.setEnabled(False)
            return
        page = self._page()
        number = STEPS.index(self.step) + 1
        self.step_text.setText(
            self.tr("Step {number} of {count}").format(number=number, count=len(STEPS))
        )
        self.status.setText(page.busy)
        self.back.setVisible(self.step is not STEPS[0])
        self.back.setEnabled(not page.busy)
        self.leave.setEnabled(not page.busy)
        self.continue_button.setText(page.continue_text())
        self.continue_button.setEnabled(not page.busy and page.can_continue())

    def _show_first_hour(self) -> None:
        card = FirstHourDialog(self.window(), self._app)
        card.room_requested.connect(self.room_requested)
        card.finished.connect(card.deleteLater)
        card.open()

    def _lay_out(self) -> None:
        band = QWidget()
        band.setObjectName("band")
        band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout(band)
        head.setContentsMargins(36, 10, 36, 10)
        head.addWidget(label("PracticeGuard", "name", wrap=False))
        head.addStretch(1)
        head.addWidget(self.step_text)
        head.addSpacing(16)
        self.alarm = fit(AlarmButton(self.tr("Something happened?")))
        self.alarm.setAccessibleName(self.alarm.text())
        self.alarm.clicked.connect(self._show_first_hour)
        head.addWidget(self.alarm)
        inner = QWidget()
        inner.setMaximumWidth(theme().px(COLUMN_WIDTH))
        buttons = QHBoxLayout(inner)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(16)
        buttons.addWidget(self.back)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.status, 1)
        buttons.addWidget(self.continue_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(36, 14, 36, 16)
        foot.addStretch(1)
        foot.addWidget(inner, 1000)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(self._stack, 1)
        column.addWidget(HairLine())
        column.addLayout(foot)
