"""Change a text of a notice: its words on one side, how it reads now on the other."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPlainTextEdit, QWidget

from practiceguard.domain.incident.notice import Draft, TemplateId
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import Wanted
from practiceguard.services.incident.prepare_notices import Change
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.preview import Preview
from practiceguard.ui.incident.notices.words import notice_name
from practiceguard.ui.incident.work_dialog import WorkDialog
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import DetailsPanel, SecondaryButton, label
from practiceguard.ui.widgets.fields import field_label

_PAUSE_MS = 300
_FENCE = "+++"
_HEIGHT = 318
"""Pixels: the dialog then takes the height of the smallest window."""


class ChangeDialog(WorkDialog):
    """The practice's own text, kept beside the original, which is never touched."""

    def __init__(
        self, desk: Desk, room: Room, derived: Derived, wanted: Wanted,
        template: TemplateId,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("", "", "", parent, width=1080)
        self._desk, self._room, self._derived = desk, room, derived
        self._wanted, self._template = wanted, template
        self._notices = desk.app.incidents.notices
        self._head, body = _parted(self._notices.shelf.source(template))
        self.header.set_texts(
            notice_name(template.kind),
            self.tr(
                "What stands in double braces comes from the record and cannot be typed. Your text "
                "is kept for this practice; the original stays beside it."
            ),
        )
        self.confirm.setText(self.tr("Keep this text"))
        self.text = QPlainTextEdit(body)
        self._before = self.text.toPlainText()
        self.preview = Preview()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.show_now)
        self.text.textChanged.connect(self._pause.start)
        self._is_usable = True
        self._asked = 0
        self.show_now()

    @property
    def change(self) -> Change:
        """Return the text as it stands now."""
        return Change(self._template, self._head + self.text.toPlainText())

    def showEvent(self, event: QShowEvent) -> None:
        """Give both sides their height; the stylesheet would take it back before this."""
        for side in (self.text, self.preview):
            side.ensurePolished()
            side.setFixedHeight(min(theme().px(_HEIGHT), 2 * _HEIGHT - 200))
        super().showEvent(event)
        self.grow()

    def is_ready(self) -> bool:
        """Return whether the text can be used."""
        return self._is_usable

    def show_now(self) -> None:
        """Show how the notice would read, or why it cannot."""
        change, language = self.change, window_language()
        self._asked += 1
        number = self._asked
        run_task(
            self,
            lambda _handle: self._notices.tried(
                self._room.incident, self._derived, self._wanted, language, change
            ),
            on_success=lambda draft: self._on_tried(draft, number),
            on_failure=lambda error: self._on_refused(error, number),
        )

    def prepare(self) -> None:
        """Read the text."""
        self._kept = self.change

    def begin(self) -> None:
        """Keep it."""
        kept = self._kept
        run_task(
            self,
            lambda _handle: self._notices.shelf.save_own(kept.template, kept.source),
            on_success=lambda _template: self.accept(),
            on_failure=self._on_failed,
            writes=True,
        )

    def back_to_original(self) -> None:
        """Use the original again; the practice's own is put away, not deleted."""
        run_task(
            self,
            lambda _handle: self._notices.shelf.drop_own(self._template),
            on_success=lambda _none: self.accept(),
            on_failure=self._on_failed,
            writes=True,
        )

    def reject(self) -> None:
        """Close; what was typed is thrown away only if somebody says so."""
        if self._is_busy:
            return  # it is being kept just now, and closes by itself
        if self.text.toPlainText() == self._before:
            super().reject()
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("PracticeGuard")
        box.setText(self.tr("Your changes of the text are not kept yet."))
        stay = box.addButton(self.tr("Go on writing"), QMessageBox.ButtonRole.RejectRole)
        throw = box.addButton(
            self.tr("Close without keeping"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _: self._on_answered(box.clickedButton() is throw))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_answered(self, is_thrown_away: bool) -> None:
        if is_thrown_away:
            super().reject()

    def _on_tried(self, draft: Draft, number: int) -> None:
        if number != self._asked:
            return  # the text has changed since
        self._is_usable = True
        self.banner.hide()
        self.preview.show_document(draft.document)
        self.refresh()

    def _on_refused(self, error: Exception, number: int) -> None:
        if number != self._asked:
            return
        self._is_usable = False
        tell_failure(self.banner, error, Level.CARE)
        self.refresh()

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for title, widget in (
            (self.tr("The text"), self.text),
            (self.tr("How it reads now"), self.preview),
        ):
            side = QWidget()
            column = plain_column(side)
            column.addWidget(field_label(title, widget))
            column.addWidget(widget, 1)
            sides.addWidget(side, 1)
        self.content.addLayout(sides, 1)
        hint = self.tr("# subject, ## heading, - point, 1. step, > box, **bold**, *emphasis*")
        self.content.addWidget(label(hint, "small"))
        own = next(
            (one for one in self._notices.shelf.own_changes() if one.id == self._template),
            None,
        )
        if own is None:
            return
        if own.original_changed:
            changed = self.tr("The original has changed since you wrote yours: look at both.")
            self.content.addWidget(label(changed, "care"))
        self.content.addWidget(DetailsPanel("\n".join(own.difference)))
        original = SecondaryButton(self.tr("Use the original again"))
        original.clicked.connect(self.back_to_original)
        self.foot.insertWidget(0, original)


def _parted(source: str) -> tuple[str, str]:
    """Return the head of a file with both its lines of fence, and the text below it."""
    first = source.find(_FENCE)
    second = source.find(_FENCE, first + len(_FENCE))
    if first < 0 or second < 0:
        return "", source  # somebody edited it elsewhere: all of it is shown, to be mended
    end = second + len(_FENCE)
    return source[:end] + "\n", source[end:].lstrip("\r\n")
