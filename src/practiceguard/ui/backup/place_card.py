"""One place of the copies: what it is, whether it can be reached, and what comes next there."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.domain.backup.check_schedule import Coverage
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.outlook import Outlook
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.hosting_words import hosting_advice, hosting_summary
from practiceguard.ui.backup.words import expectation, rules_paragraph
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.retention.place_lines import RetentionLines, Wish
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    ElidedLabel,
    InLine,
    MenuButton,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class PlaceCard(Card):
    """Where copies are. What is done often has a button, all else stands in the menu "More…"."""

    back_up_requested = Signal()
    check_requested = Signal(object)
    """`CheckDepth`: how much of the copy to read."""
    stop_check_requested = Signal()
    """Of a check that goes on, also one that nobody here began."""
    schedule_requested = Signal()
    sheet_requested = Signal()
    another_place_requested = Signal()
    hosting_requested = Signal()
    change_requested = Signal()
    remove_requested = Signal()
    retention_wanted = Signal(object)
    """`Wish`: what to do about keeping copies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name = label("", "title")
        self._kind = label("", "small")
        self._location = ElidedLabel("", "small")
        self._badge = StatusBadge(self.tr("not looked at yet"), Level.UNPROVED)
        self._told = label("", "small")
        self._last = label()
        self._expected = label("", "strong")
        self._expected.hide()
        self._reading = label("", "small")
        self._rules = label("", "small")
        self._host = label("", "small")
        self._advice = label("", "care")
        self._advice.hide()
        self.more = fit(MenuButton(self.tr("More…")))
        """What is seldom needed."""
        self._fill_menu()
        self._build_head()
        for widget in (self._kind, self._location, self._told):
            self.content.addWidget(widget)
        for widget in (
            self._last, self._expected, self._reading, self._rules, self._host, self._advice,
        ):  # fmt: skip
            self.content.addWidget(widget)
        self.retention = RetentionLines()
        self.retention.wanted.connect(self.retention_wanted)
        self.content.addWidget(self.retention)
        self.content.addStretch(1)
        self._back_up = fit(SecondaryButton(self.tr("Back up here")))
        self._back_up.clicked.connect(self.back_up_requested)
        self._check = fit(SecondaryButton(self.tr("Check the copy")))
        self._check.clicked.connect(lambda: self.check_requested.emit(CheckDepth.SHARE))
        self._say_host = fit(SecondaryButton(self.tr("Who hosts it…")))
        self._say_host.clicked.connect(self.hosting_requested)
        self._say_host.hide()
        buttons = InLine(gap=8)
        for button in (self._back_up, self._check, self._say_host, self.retention.make_room):
            buttons.addWidget(button)
        self.content.addLayout(buttons)

    def _build_head(self) -> None:
        title = QVBoxLayout()
        title.addWidget(self._name)
        title.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.addLayout(title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(head)

    def _fill_menu(self) -> None:
        add = self.more.add_line
        add(self.tr("Schedule…"), self.schedule_requested.emit)
        add(self.tr("How long copies are kept…"), lambda: self.retention_wanted.emit(Wish.CHOOSE))
        add(self.tr("Put a hold on…"), lambda: self.retention_wanted.emit(Wish.HOLD))
        self.more.add_gap()
        self._check_all = add(
            self.tr("Check all of it"), lambda: self.check_requested.emit(CheckDepth.ALL_DATA)
        )
        self._stop_check = add(self.tr("Stop the check"), self.stop_check_requested.emit)
        self._stop_check.setVisible(False)
        add(self.tr("Test the recovery sheet…"), self.sheet_requested.emit)
        add(self.tr("Who hosts it…"), self.hosting_requested.emit)
        self.more.add_gap()
        add(self.tr("Change this place…"), self.change_requested.emit)
        self._other = add(self.tr("Use another place…"), self.another_place_requested.emit)
        self._remove = add(self.tr("Remove this place…"), self.remove_requested.emit)

    def show_place(
        self, place: PlaceOverview, now: datetime, *, has_looked: bool, is_only_one: bool
    ) -> None:
        """Show a place; how it is stays as last seen, unless somebody has looked just now.

        With several, each can get a copy of its own; the move to another place concerns the only
        one.
        """
        repository = place.repository
        name = texts.place_name(repository)
        self.setAccessibleName(name)
        self._name.setText(name)
        self._kind.setText(texts.place_kind(repository.kind))
        self._location.setText(repository.location)
        if has_looked:
            self._show_state(place.problem, repository)
        self._told.setVisible(bool(self._told.text()))
        at = place.status.last_complete_at
        self._last.setText(
            self.tr("No complete copy yet")
            if at is None
            else self.tr("Last complete copy: {when}").format(when=formats.when(at, now))
        )
        self._rules.setText(rules_paragraph(place.rules, repository.kind))
        self._host.setText(hosting_summary(place.hosting))
        # That nobody has said so is told once, as advice, and only where it matters.
        self._host.setVisible(place.hosting is not None)
        self._advice.setText(hosting_advice(place.advice))
        for widget in (self._advice, self._say_host):
            widget.setVisible(bool(place.advice))
        self.retention.show_place(place, is_only_one=is_only_one)
        self._back_up.setVisible(not is_only_one)
        self._other.setVisible(is_only_one)
        self._remove.setVisible(not is_only_one)
        for button in (self._back_up, self._check, self._say_host):
            # With several cards, "Check the copy" alone would not say of which place.
            button.setAccessibleName(
                button.text() if is_only_one else texts.of_place(button.text(), name)
            )
        self.more.set_spoken_name(texts.of_place(self.more.text(), name))

    def show_expectation(
        self,
        outlook: Outlook | None,
        repository: Repository,
        now: datetime,
        paused_until: datetime | None = None,
    ) -> None:
        """Show when the next copy is made, or what it waits for; nothing if that is not known."""
        told = "" if outlook is None else expectation(outlook, repository, now, paused_until)
        self._expected.setText(told)
        self._expected.setVisible(outlook is not None)

    def show_reading(self, reading: Coverage | None, checked_since: datetime | None) -> None:
        """Show that the place is being checked, else by when all of it will have been read."""
        if checked_since is not None:
            self._reading.setText(texts.being_checked(checked_since))
        else:
            self._reading.setText("" if reading is None else texts.read_back(reading))
        self._reading.setVisible(bool(self._reading.text()))
        self._stop_check.setVisible(checked_since is not None)

    @property
    def reading(self) -> str:
        """Return what is said of reading it back."""
        return self._reading.text()

    @property
    def expected(self) -> str:
        """Return what is said of the next copy."""
        return self._expected.text()

    def set_startable(self, startable: bool) -> None:
        """Let a copy be started, or not while one is being made."""
        if not startable and self._back_up.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back_up.setEnabled(startable)

    def set_checkable(self, checkable: bool) -> None:
        """Let the check be started, or not while one is going on."""
        if not checkable and self._check.hasFocus():
            # Qt would hand the keyboard to the next button, which opens a dialog.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif checkable and self.hasFocus():
            self._check.setEnabled(True)
            self._check.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check.setEnabled(checkable)
        self._check_all.setEnabled(checkable)

    def _show_state(self, problem: ErrorCode | None, repository: Repository) -> None:
        if problem is None:
            self._badge.set_state(self.tr("reached"), Level.GOOD)
            self._told.setText("")
        elif problem is ErrorCode.PLACE_NOT_FOUND:
            self._badge.set_state(self.tr("not connected"), Level.UNPROVED)
            self._told.setText(self.tr("A drive that rests in the safe is as it should be."))
        else:
            facts = {"location": repository.location, "place": repository.label}
            message = message_for_code(problem, facts)
            self._badge.set_state(self.tr("needs attention"), Level.BAD)
            self._told.setText(f"{message.happened} {message.next_step}")
