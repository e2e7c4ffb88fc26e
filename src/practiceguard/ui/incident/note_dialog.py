"""A note for the log: what happened, what it is about, and when, if that was earlier."""

from datetime import datetime, tzinfo

from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from practiceguard.domain.incident.entry import Noted, Topic
from practiceguard.ui.incident.limited_text import limit_text
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.theme import theme
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import (
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.ui.widgets.fields import field_label
from practiceguard.wording import log_entries


class NoteDialog(PageDialog):
    """A free line. What is written cannot be changed later: a correction is another line."""

    def __init__(self, now: datetime, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__("PracticeGuard", 620, parent)
        self.content.addWidget(
            PageHeader(
                self.tr("Add to the log"),
                self.tr(
                    "Who called, what was said, what was done. It stays as you write it: a "
                    "correction is another note."
                ),
            )
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme().px(110))
        self.text.textChanged.connect(self._on_changed)
        self.content.addWidget(field_label(self.tr("What happened"), self.text))
        self.content.addWidget(self.text)
        self.content.addWidget(limit_text(self.text))
        self.topic = QComboBox()
        for one in Topic:
            self.topic.addItem(translated(log_entries.CONTEXT, log_entries.TOPICS[one]), one)
        self.content.addWidget(field_label(self.tr("What it is about"), self.topic))
        self.content.addWidget(self.topic)
        self.earlier = QCheckBox(self.tr("It happened earlier, at"))
        self.earlier.toggled.connect(self._on_changed)
        self.at = MomentField(self.tr("When it happened"), now, zone)
        self.content.addWidget(self.earlier)
        self.content.addWidget(self.at)
        self.content.addWidget(
            label(self.tr("Keep patients’ names out of it where that can be done."), "small")
        )
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add = PrimaryButton(self.tr("Write into the log"))
        self.add.clicked.connect(self.accept)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.add)
        self._on_changed()
        self.text.setFocus()

    @property
    def entry(self) -> Noted:
        """Return the note."""
        at = self.at.moment if self.earlier.isChecked() else None
        return Noted(self.text.toPlainText().strip(), Topic(self.topic.currentData()), at)

    def _on_changed(self) -> None:
        self.at.setVisible(self.earlier.isChecked())
        self.add.setEnabled(bool(self.text.toPlainText().strip()))
        self.grow()
