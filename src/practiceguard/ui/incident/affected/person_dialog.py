"""What was there of one person: which files, when, and what joins them to the address book."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.person import AffectedPerson, ChangeCounts, SnapshotRef
from practiceguard.services.incident.match_addresses import shown_entry
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.changes import changes_in_words
from practiceguard.ui.incident.affected.people_rows import PersonRow
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    PageDialog,
    PageHeader,
    PrimaryButton,
    RowList,
    SecondaryButton,
    label,
)
from practiceguard.wording import affected as wording


class PersonDialog(PageDialog):
    """Names and numbers only: a picture is looked at nowhere in the room."""

    hand_back_wanted = Signal()
    """This person, or who may act for them, asks for the files."""

    def __init__(
        self,
        zone: tzinfo,
        row: PersonRow,
        snapshots: tuple[SnapshotRef, ...],
        remarks: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("PracticeGuard", 680, parent)
        self._zone = zone
        self._snapshots = snapshots
        person = row.person
        sure = words.said(wording.CERTAINTIES[person.certainty])
        match = words.said(wording.MATCHES[person.match])
        self.content.addWidget(
            PageHeader(
                person.shown,
                self.tr("{sure}: {basis}; {match}").format(
                    sure=sure, basis=words.bases(person.bases), match=match
                ),
            )
        )
        self.rows = RowList()
        self.content.addWidget(self.rows)
        self._add(self.tr("What was there"), words.kinds(row.kinds) or "–")
        self._add(self.tr("Files"), formats.number(person.files))
        seen = self._seen(person)
        if seen:
            self._add(self.tr("First and last seen"), seen)
        changes = _changes(person)
        if changes:
            self._add(self.tr("What happened to them"), changes)
        if person.entry is not None:
            self._add(self.tr("In the address book"), _address(person.entry))
        self._add(self.tr("Country"), words.country(row.country))
        self._add(self.tr("To be reached"), words.said(wording.CONTACTS[row.contact]))
        if remarks:
            self._add(self.tr("To know"), remarks)
        for mark in sorted(person.entry.marks) if person.entry else ():
            self._add(self.tr("Look at this row"), words.said(wording.MARKS[mark]))
        for one in person.candidates:
            self._add(self.tr("May be"), shown_entry(one))
        self._show_folders(person)
        self.hand_back = SecondaryButton(self.tr("Give files back…"))
        self.hand_back.setVisible(bool(person.found))
        self.hand_back.clicked.connect(self._on_hand_back)
        self.foot.addWidget(self.hand_back)
        self.foot.addStretch(1)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
        close.setFocus()

    def _on_hand_back(self) -> None:
        self.accept()
        self.hand_back_wanted.emit()

    def _add(self, name: str, value: str) -> None:
        told = label(name, "small")
        told.setFixedWidth(theme().px(170))
        row = self.rows.add_row(told, label(value), stretch=1)
        row.setAccessibleName(f"{name}: {value}")

    def _seen(self, person: AffectedPerson) -> str:
        numbers = [number for one in person.found for number in one.seen_in]
        if not numbers or not self._snapshots:
            return ""
        first = times.short_day_and_hour(self._snapshots[min(numbers)].taken_at, self._zone)
        last = times.short_day_and_hour(self._snapshots[max(numbers)].taken_at, self._zone)
        if first == last:
            return self.tr("in the copy of {when}").format(when=first)
        return self.tr("in the copies of {first} to {last}").format(first=first, last=last)

    def _show_folders(self, person: AffectedPerson) -> None:
        folders = list(dict.fromkeys(folder for one in person.found for folder in one.folders))
        if not folders:
            return
        shown = QPlainTextEdit("\n".join(folders))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Where the files lie"))
        shown.setFixedHeight(theme().px(min(22 * len(folders) + 24, 150)))
        self.content.addWidget(label(self.tr("Where the files lie"), "strong"))
        self.content.addWidget(shown)


def _changes(person: AffectedPerson) -> str:
    total = ChangeCounts()
    for one in person.found:
        total += one.changes
    return changes_in_words(total)


def _address(entry: AddressEntry) -> str:
    lines = [shown_entry(entry), entry.street, entry.email, entry.phone]
    return "\n".join(line for line in lines if line)
