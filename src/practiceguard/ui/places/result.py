"""What a trial found: an empty place, a copy of ours or somebody else's; and the place's name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.backup.connection import RestConnection
from practiceguard.services.practice.try_place import Deletion, PlaceContent, PlaceTrial
from practiceguard.ui.places.adopt_panel import AdoptPanel
from practiceguard.ui.places.form import titled
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, StatusBadge, label
from practiceguard.wording.places import CONTENT, CONTEXT, DELETION

LONGEST_LABEL = 60


class ResultPanel(QWidget):
    """One sentence for what is there, one for what can be deleted, and the place's name."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card()
        self._content_badge, self._content = StatusBadge(), label("")
        self._deletion_badge, self._deletion = StatusBadge(), label("")
        for badge, text in (
            (self._content_badge, self._content),
            (self._deletion_badge, self._deletion),
        ):
            part = QVBoxLayout()
            part.setSpacing(5)
            part.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
            part.addWidget(text)
            card.content.addLayout(part)
        card.content.setSpacing(14)
        self.adopt = AdoptPanel()
        self.adopt.edited.connect(self.edited)
        self.label = QLineEdit()
        self.label.setMaxLength(LONGEST_LABEL)
        self.label.textEdited.connect(lambda _text: self.edited.emit())
        self._named = titled(self.tr("What shall this place be called?"), self.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (card, self.adopt, self._named):
            column.addWidget(widget)

    def show_trial(self, trial: PlaceTrial) -> None:
        """Show what a trial found, of a place that can be reached."""
        content = trial.content or PlaceContent.EMPTY
        is_locked = content is PlaceContent.LOCKED
        self._content_badge.set_state(
            self.tr("a copy is there") if is_locked else self.tr("it can be used"),
            Level.CARE if is_locked else Level.GOOD,
        )
        self._content.setText(translated(CONTEXT, CONTENT[content.value]))
        words = {
            Deletion.REFUSED: (self.tr("proved: cannot be emptied from here"), Level.GOOD),
            Deletion.POSSIBLE: (self.tr("could be emptied from here"), Level.CARE),
            Deletion.UNKNOWN: (self.tr("not proved"), Level.UNPROVED),
        }
        self._deletion_badge.set_state(*words[trial.deletion])
        told = translated(CONTEXT, DELETION[trial.deletion.value])
        if trial.deletion is Deletion.POSSIBLE and isinstance(trial.connection, RestConnection):
            advice = self.tr("Ask whoever runs the server for “--append-only”, then test again.")
            told = f"{told} {advice}"
        self._deletion.setText(told)
        self.adopt.setVisible(is_locked)

    def ask_name(self, proposed: str) -> None:
        """Ask what the place is called, unless somebody has named it already."""
        if not self.label.text().strip():
            self.label.setText(proposed)

    def hide_name(self) -> None:
        """Ask for no name: the place has one."""
        self._named.hide()

    @property
    def deletion(self) -> str:
        """Return what is said about deleting."""
        return self._deletion.text()

    @property
    def told(self) -> str:
        """Return what is said about what lies there."""
        return self._content.text()
