"""Who is writing: asked once, suggested from those who wrote before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from practiceguard.ui.widgets import PageDialog, PageHeader, PrimaryButton, SecondaryButton
from practiceguard.ui.widgets.fields import field_label

LONGEST_NAME = 120


class AuthorDialog(PageDialog):
    """One name; Return takes it."""

    def __init__(
        self,
        known: Sequence[str],
        present: str = "",
        parent: QWidget | None = None,
        *,
        why: str = "",
    ) -> None:
        super().__init__("PracticeGuard", 520, parent)
        self.content.addWidget(
            PageHeader(
                self.tr("Who are you?") if why else self.tr("Who is writing?"),
                why
                or self.tr(
                    "Your name stands beside everything you write into the log of the incident. It "
                    "is asked once, until the window is closed."
                ),
            )
        )
        self.line = QLineEdit(present)
        self.line.setMaxLength(LONGEST_NAME)
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.line.setPlaceholderText(", ".join(known[:3]))
        self.line.textChanged.connect(self._on_changed)
        self.content.addWidget(field_label(self.tr("Your name"), self.line))
        self.content.addWidget(self.line)
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = PrimaryButton(self.tr("Go on"))
        self.take.clicked.connect(self.accept)
        self.line.returnPressed.connect(self.take.click)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.take)
        self._on_changed()
        self.line.setFocus()

    @property
    def name(self) -> str:
        """Return the name."""
        return self.line.text().strip()

    def _on_changed(self) -> None:
        self.take.setEnabled(bool(self.name))
