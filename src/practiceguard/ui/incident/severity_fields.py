"""ENISA's score: its inputs in plain words, and what they make together."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from practiceguard.domain.incident.severity import (
    Extent,
    Identification,
    Severity,
    SeverityInputs,
    severity_of,
)
from practiceguard.ui import formats
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label
from practiceguard.wording import judging as words


class _Choice(QComboBox):
    """The wheel scrolls the page: it must not change an answer unseen."""

    def __init__(self, texts: Mapping[Any, str]) -> None:
        super().__init__()
        for value, text in texts.items():
            self.addItem(translated(words.CONTEXT, text), value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class SeverityFields(QWidget):
    """Explains itself: for health data the score is nearly always high, so it decides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = plain_column(self)
        column.addWidget(
            label(
                self.tr(
                    "A method of 2013: kind of data times how easily people are recognised, plus "
                    "what was lost. For health data it is nearly always high, so it decides "
                    "nothing here: the questions above do."
                ),
                "small",
            )
        )
        self.context = _Choice(words.CONTEXTS)
        self.ease = _Choice(words.EASE)
        self.confidentiality = _Choice(words.CONFIDENTIALITY)
        self.integrity = _Choice(words.INTEGRITY)
        self.availability = _Choice(words.AVAILABILITY)
        for title, field in (
            (self.tr("What kind of data, the gravest of it?"), self.context),
            (self.tr("How easily are people recognised?"), self.ease),
            (self.tr("Who may have seen it?"), self.confidentiality),
            (self.tr("Was it altered?"), self.integrity),
            (self.tr("Was it missing?"), self.availability),
        ):
            column.addWidget(field_label(title, field))
            column.addWidget(field)
            field.currentIndexChanged.connect(self._on_changed)
        self.malicious = QCheckBox(self.tr("Somebody did it on purpose"))
        self.unreadable = QCheckBox(self.tr("Nobody who has it can read it"))
        for box in (self.malicious, self.unreadable):
            box.toggled.connect(self._on_changed)
            column.addWidget(box)
        self.told = label("", "strong")
        column.addWidget(self.told)
        # The strictest answers stand there until somebody changes them.
        self.context.setCurrentIndex(3)
        self.ease.setCurrentIndex(3)
        self._on_changed()

    @property
    def inputs(self) -> SeverityInputs:
        """Return what was chosen."""
        return SeverityInputs(
            int(self.context.currentData()),
            Identification(self.ease.currentData()),
            Extent(self.confidentiality.currentData()),
            Extent(self.integrity.currentData()),
            Extent(self.availability.currentData()),
            self.malicious.isChecked(),
            self.unreadable.isChecked(),
        )

    @property
    def result(self) -> Severity:
        """Return the score."""
        return severity_of(self.inputs)

    def _on_changed(self) -> None:
        found = self.result
        told = self.tr("Score {score}: {band}").format(
            score=formats.decimal(found.score, 2),
            band=translated(words.CONTEXT, words.BANDS[found.band]),
        )
        if found.unreadable:
            told += "\n" + self.tr(
                "But nobody can read it: that goes before the score, and the record says why."
            )
        elif found.near_a_line:
            told += "\n" + self.tr("Close to the next step: take the stricter one.")
        self.told.setText(told)
