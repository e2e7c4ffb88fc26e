"""Correcting one entry of a law, or withdrawing a correction: with a reason and a name."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from practiceguard.domain.incident.correction import Entry
from practiceguard.domain.incident.edition import CorrectionState, StandingCorrection
from practiceguard.domain.incident.law_entries import LawEntry, entries_of
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.correct_law import CorrectLaw
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.incident.law import words
from practiceguard.ui.incident.law.correction_note import entry_of
from practiceguard.ui.incident.law.signed_dialog import SignedDialog
from practiceguard.ui.incident.law.value_fields import ValueField, value_field
from practiceguard.ui.incident.law_in_language import (
    row_in_window_language,
    value_in_window_language,
)
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label, narrow
from practiceguard.wording import law as law_words
from practiceguard.wording import law_entries


class CorrectDialog(SignedDialog):
    """One entry, its old and its new value, why, and who answers for it."""

    def __init__(
        self, correct: CorrectLaw, law_text: TellLaw, row: Jurisdiction,
        standing: tuple[StandingCorrection, ...], today: date, writers: Writers,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(writers, "", "", "", parent)
        self.header.set_texts(
            self.tr("{place}: correct one entry").format(place=duty_words.place_name(row)),
            self.tr(
                "It will read otherwise on this computer only. The original stays beside it, and "
                "you can withdraw the correction at any time."
            ),
        )
        self.confirm.setText(self.tr("Correct this entry"))
        self._correct, self._law_text, self._row = correct, law_text, row
        self._spoken = row_in_window_language(row, law_text)
        self._standing = {one.correction.path: one for one in standing}
        self._today = today
        self._entries: dict[str, list[LawEntry]] = {}
        for one in entries_of(row):
            self._entries.setdefault(_part_of(one), []).append(one)
        self.part = QComboBox()
        self.entry = QComboBox()
        for box, title in (
            (self.part, self.tr("In which part?")),
            (self.entry, self.tr("Which entry?")),
        ):
            narrow(box)
            self.content.addWidget(field_label(title, box))
            self.content.addWidget(box)
        self.now = label()
        self.content.addWidget(self.now)
        self.original = label("", "small")
        self.content.addWidget(self.original)
        self._place = QWidget()
        self._around = plain_column(self._place)
        self.content.addWidget(self._place)
        self.field: ValueField | None = None
        self.note = self.ask_note()
        for part in self._entries:
            self.part.addItem(self._part_name(part), part)
        self.part.currentIndexChanged.connect(lambda _index: self._show_part())
        self.entry.currentIndexChanged.connect(lambda _index: self._show_entry())
        self._show_part()
        self.ask_name()
        self.part.setFocus()

    @property
    def chosen(self) -> LawEntry:
        """Return the entry that is chosen."""
        entries = self._entries[str(self.part.currentData())]
        return entries[max(self.entry.currentIndex(), 0)]

    def choose(self, path: str) -> None:
        """Choose the entry of a path; nothing happens if there is none."""
        for part, entries in self._entries.items():
            for index, one in enumerate(entries):
                if one.path == path:
                    self.part.setCurrentIndex(self.part.findData(part))
                    self.entry.setCurrentIndex(index)

    def is_ready(self) -> bool:
        """Return whether another value and a reason are there."""
        if self.field is None or not self.note.text:
            return False
        standing = self._standing.get(self.chosen.path)
        # The same once more is how one stands by it against a newer edition.
        is_contradicted = standing is not None and standing.state is CorrectionState.AGAINST
        return self.field.is_changed or is_contradicted

    def prepare(self) -> None:
        """Read the fields."""
        self._path = self.chosen.path
        self._value: Entry = self.field.value if self.field is not None else None
        self._reason = self.note.text

    def work(self, who: str) -> object:
        """Correct it."""
        return self._correct(self._row.code, self._path, self._value, self._reason, who)

    # --- inside -------------------------------------------------------------------------------

    def _part_name(self, part: str) -> str:
        kind, _, key = part.partition(".")
        rule = self._spoken.duty(key) if kind == "duties" else None
        if rule is not None:
            # Two may tell the same body: the article says which is meant.
            return f"{words.short_whom(rule, self._spoken)} ({rule.law})"
        return {
            "authority": self.tr("Authority"),
            "police": self.tr("Police"),
        }.get(kind, self.tr("The law as a whole"))

    def _show_part(self) -> None:
        self.entry.blockSignals(True)
        self.entry.clear()
        for one in self._entries[str(self.part.currentData())]:
            name = translated(law_entries.CONTEXT, law_entries.FIELDS[one.field])
            self.entry.addItem(f"{name[:1].upper()}{name[1:]}", one.path)
        self.entry.blockSignals(False)
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.chosen
        value = self._in_language(entry.value)
        standing = self._standing.get(entry.path)
        now = words.value_words(entry, value)
        self.now.setText(breakable(self.tr("It reads now: {value}").format(value=now)))
        self.original.setVisible(standing is not None)
        if standing is not None:
            state = translated(law_words.CONTEXT, law_words.STATES[standing.state])
            original = words.value_words(entry, self._in_language(standing.original_now))
            text = self.tr("The original: {value}. {state}").format(value=original, state=state)
            self.original.setText(breakable(text))
        if self.field is not None:
            self._around.removeWidget(self.field.widget)
            self.field.widget.hide()
            self.field.widget.deleteLater()
        self.field = value_field(entry, value, self._today, self.refresh)
        self._around.addWidget(self.field.widget)
        self.field.widget.show()
        QWidget.setTabOrder(self.entry, self.field.widget)
        self.refresh()
        self.grow()

    def _in_language(self, value: Entry) -> Entry:
        return value_in_window_language(value, self._row, self._law_text)


class WithdrawDialog(SignedDialog):
    """The original holds again."""

    def __init__(
        self, correct: CorrectLaw, law_text: TellLaw, row: Jurisdiction,
        standing: StandingCorrection, writers: Writers, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(writers, "", "", "", parent)
        self._correct, self._standing = correct, standing
        one = standing.correction
        entry = entry_of(one.path, row)
        self.header.set_texts(
            self.tr("Let the original hold again?"),
            words.entry_name(one.path, row_in_window_language(row, law_text)),
        )
        self.confirm.setText(self.tr("Withdraw the correction"))
        original = value_in_window_language(standing.original_now, row, law_text)
        for text in (
            self.tr("It reads now: {value}").format(value=words.value_words(entry, one.value)),
            self.tr("It will read: {value}").format(value=words.value_words(entry, original)),
        ):
            self.content.addWidget(label(breakable(text)))
        self.note = self.ask_note()
        self.ask_name()
        self.note.setFocus()

    def is_ready(self) -> bool:
        """Return whether there is a reason."""
        return bool(self.note.text)

    def prepare(self) -> None:
        """Read the field."""
        self._reason = self.note.text

    def work(self, who: str) -> object:
        """Withdraw it."""
        one = self._standing.correction
        return self._correct.withdraw(one.code, one.path, self._reason, who)


def _part_of(entry: LawEntry) -> str:
    """Return the part in which a person looks for an entry."""
    if entry.duty:
        return f"duties.{entry.duty}"
    first, dot, _rest = entry.path.partition(".")
    return first if dot else ""
