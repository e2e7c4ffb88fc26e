"""What the practice corrected in one entry: beside it the original, why, who and when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from practiceguard.domain.incident.edition import CorrectionState, StandingCorrection
from practiceguard.domain.incident.law_entries import EntryKind, LawEntry, entries_of, field_of
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui import formats
from practiceguard.ui.incident.law import words
from practiceguard.ui.incident.law_in_language import value_in_window_language
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import QuietLink, StatusBadge, fit, label
from practiceguard.wording import law as law_words

_LEVELS = {
    CorrectionState.STANDS: Level.UNPROVED,
    CorrectionState.AGREED: Level.GOOD,
    CorrectionState.AGAINST: Level.CARE,
    CorrectionState.HOMELESS: Level.CARE,
}


class CorrectionNote(QFrame):
    """`withdraw_requested` when the original is to hold again."""

    withdraw_requested = Signal(object)
    """`StandingCorrection`."""

    def __init__(
        self, standing: StandingCorrection, row: Jurisdiction, law_text: TellLaw,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.standing = standing
        one = standing.correction
        entry = entry_of(one.path, row)
        name = words.entry_name(one.path, row)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        original = value_in_window_language(standing.original_now, row, law_text)
        level = _LEVELS[standing.state]
        self.setProperty("level", level.value)
        column.addWidget(fit(StatusBadge(self.tr("Corrected by your practice"), level)))
        column.addWidget(label(name, "strong"))
        for text in (
            self.tr("It reads here: {value}").format(value=words.value_words(entry, one.value)),
            self.tr("The original: {value}").format(value=words.value_words(entry, original)),
            self.tr("Why: {note}").format(note=one.note),
        ):
            column.addWidget(label(breakable(text)))
        column.addWidget(
            label(
                self.tr("{who}, {when}").format(who=one.who, when=formats.date_and_time(one.at)),
                "small",
            )
        )
        state = translated(law_words.CONTEXT, law_words.STATES[standing.state])
        column.addWidget(label(state, "small"))
        self.withdraw = fit(
            QuietLink(self.tr("Withdraw…"), describe=self.tr("Withdraw: {name}").format(name=name))
        )
        self.withdraw.clicked.connect(lambda: self.withdraw_requested.emit(self.standing))
        column.addWidget(self.withdraw)
        self.setAccessibleName(self.tr("Corrected: {name}").format(name=name))


def entry_of(path: str, row: Jurisdiction) -> LawEntry:
    """Given the path of an entry and its row, return it; one without choices if it is not known."""
    found = next((one for one in entries_of(row) if one.path == path), None)
    field, duty = field_of(path)
    return found or LawEntry(path, field, EntryKind.TEXT, None, duty)
