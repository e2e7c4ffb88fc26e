"""What was counted, as cards: how sure, which kinds, where they live, what changed."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from practiceguard.domain.incident.address_entry import ContactQuality
from practiceguard.domain.incident.affected_table import AffectedTable
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.naming import Basis
from practiceguard.domain.incident.person import Certainty, FoundInFiles
from practiceguard.services.incident.who_is_affected import Affected
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.changes import changes_in_words
from practiceguard.ui.incident.affected.counting import Counting
from practiceguard.ui.incident.affected.databases_card import DatabasesCard
from practiceguard.ui.incident.affected.people_rows import Filter
from practiceguard.ui.incident.affected.tables_of_counts import CountryModel
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    Card,
    CardFlow,
    ListTable,
    QuietLink,
    RowList,
    fit,
    label,
)
from practiceguard.wording import affected as wording

_MOST_ROWS = 9
_MOST_FOLDERS = 4


class Results(QWidget):
    """Cards below each other; a number one may look into is a link."""

    people_wanted = Signal(object)
    """`Filter`: these people are to be listed."""

    def __init__(self, counting: Counting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counting = counting
        self._shown: Affected | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        sure = CardFlow(theme().px(230))
        self.certainties = {one: CertaintyCard(one) for one in Certainty}
        for card in self.certainties.values():
            sure.addWidget(card)
        column.addLayout(sure)
        lists = CardFlow(theme().px(300))
        kinds = Card(self.tr("What was there of them"))
        self.kinds = RowList()
        kinds.content.addWidget(self.kinds)
        kinds.content.addStretch(1)
        people = Card(self.tr("What to know about them"))
        self.people = RowList()
        people.content.addWidget(self.people)
        people.content.addStretch(1)
        lists.addWidget(kinds)
        lists.addWidget(people)
        column.addLayout(lists)
        where = Card(self.tr("Where they live"))
        self.countries = CountryModel(self)
        self.table = ListTable(self.tr("People by country and kind of data"))
        self.table.setModel(self.countries)
        header = self.table.horizontalHeader()
        header.setSortIndicator(-1, header.sortIndicatorOrder())  # as counted, not by a column
        self.table.setSortingEnabled(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        where.content.addWidget(self.table)
        self.regions = label("")
        where.content.addWidget(self.regions)
        where.content.addWidget(
            label(self.tr("A person counts once, under each kind of data that was there."), "small")
        )
        column.addWidget(where)
        self.changes_card = Card(self.tr("What changed in the files"))
        self.changes = RowList()
        self.changes_card.content.addWidget(self.changes)
        column.addWidget(self.changes_card)
        self.databases = DatabasesCard()
        self.databases.look_wanted.connect(counting.look_into)
        column.addWidget(self.databases)

    def show_affected(self, affected: Affected) -> None:
        """Show a count; what is shown already stays as it is."""
        self.databases.show_affected(affected, self._counting.looked)
        if affected is self._shown:
            return
        self._shown = affected
        table, found = affected.table, affected.found
        self._show_certainties(affected)
        self._show_kinds(table)
        self._show_people(table)
        self.countries.show_table(table)
        rows = min(max(self.countries.rowCount(), 1), _MOST_ROWS)
        self.table.setFixedHeight(theme().px(42) * rows + theme().px(42) + 4)
        self.regions.setText("\n".join(words.regions(table)))
        self.regions.setVisible(bool(self.regions.text()))
        self._show_changes(found)

    def _show_certainties(self, affected: Affected) -> None:
        table = affected.table
        by_certainty: dict[Certainty, set[Basis]] = {one: set() for one in Certainty}
        for person in affected.matched.people:
            by_certainty[person.certainty] |= person.bases
        for one in (Certainty.CERTAIN, Certainty.PROBABLE):
            number = table.by_certainty[one]
            matches = Counter(
                person.match for person in affected.matched.people if person.certainty is one
            )
            found = "\n".join(
                words.counted(words.said(wording.MATCHES[match]), count)
                for match, count in matches.most_common()
            )
            self.certainties[one].show_count(
                formats.number(number), words.bases(by_certainty[one]) if number else "", found
            )
        folders = sorted(table.nobody.folders.items(), key=lambda one: (-one[1], one[0]))
        told = "\n".join(
            words.told(folder, formats.files(count)) for folder, count in folders[:_MOST_FOLDERS]
        )
        if len(folders) > _MOST_FOLDERS:
            more = self.tr("and in {count} more").format(
                count=formats.folders(len(folders) - _MOST_FOLDERS)
            )
            told = f"{told}\n{more}"
        self.certainties[Certainty.CANNOT_TELL].show_count(
            formats.files(table.nobody.files), "", told
        )

    def _show_kinds(self, table: AffectedTable) -> None:
        self.kinds.clear()
        links = {DataKind.PHOTOGRAPH: Filter.PHOTOGRAPHS, DataKind.IDENTITY: Filter.IDENTITY}
        for kind, number in table.by_kind.items():
            if not number and kind not in links:
                continue
            name = words.said(wording.KINDS[kind])
            self._add(self.kinds, name, number, links.get(kind))

    def _show_people(self, table: AffectedTable) -> None:
        self.people.clear()
        self._add(
            self.people,
            self.tr("No address"),
            table.by_contact[ContactQuality.NONE],
            Filter.NO_ADDRESS,
        )
        for name, number, wanted in (
            (self.tr("Children"), table.minors, Filter.CHILDREN),
            (self.tr("Age not known"), table.minors_unknown, Filter.AGE_UNKNOWN),
            (self.tr("Deceased"), table.deceased, Filter.DECEASED),
            (self.tr("Protected address"), table.protected, Filter.PROTECTED),
            (self.tr("Open questions"), table.open_questions, Filter.OPEN),
        ):
            self._add(self.people, name, number, wanted)
        if table.may_be_double:
            self._add(self.people, self.tr("Perhaps counted twice"), table.may_be_double, None)

    def _add(self, rows: RowList, name: str, number: int, wanted: Filter | None) -> None:
        shown = formats.number(number)
        if wanted is None or not number:
            rows.add_row(label(name), label(shown, "strong", wrap=False))
            return
        link = fit(
            QuietLink(
                shown, describe=self.tr("{name}: {count}. List them").format(name=name, count=shown)
            )
        )
        link.clicked.connect(lambda: self.people_wanted.emit(wanted))
        rows.add_row(label(name), link)

    def _show_changes(self, found: FoundInFiles) -> None:
        self.changes.clear()
        self.changes_card.setVisible(bool(found.steps))
        for number, counts in enumerate(found.steps):
            before, after = found.snapshots[number], found.snapshots[number + 1]
            title = self.tr("From {when} to {later}").format(
                when=times.short_day_and_hour(before.taken_at, self._counting.zone),
                later=times.short_day_and_hour(after.taken_at, self._counting.zone),
            )
            told = changes_in_words(counts) or self.tr("nothing changed")
            text = QWidget()
            lines = plain_column(text)
            lines.addWidget(label(title, "small"))
            lines.addWidget(label(told))
            self.changes.add_row(text)


class CertaintyCard(Card):
    """How many, of whom it is so sure, and what that rests on."""

    def __init__(self, certainty: Certainty) -> None:
        super().__init__()
        self._title = {
            Certainty.CERTAIN: self.tr("Certain"),
            Certainty.PROBABLE: self.tr("Probable"),
            Certainty.CANNOT_TELL: self.tr("Nobody can tell whose"),
        }[certainty]
        self._means = {
            Certainty.CERTAIN: self.tr("We know who they are, and files in the copy are theirs."),
            Certainty.PROBABLE: self.tr(
                "There are files, but who it is has to be settled; or a database may hold them."
            ),
            Certainty.CANNOT_TELL: self.tr(
                "Files that no rule gives to a patient. They are said beside the number, never "
                "left out."
            ),
        }[certainty]
        self.content.setSpacing(4)
        self.figure = label("", "figure")
        self.told = label("", "small")
        self.content.addWidget(label(self._title, "small"))
        self.content.addWidget(self.figure)
        self.content.addWidget(label(self._means, "small"))
        self.content.addWidget(self.told)
        self.content.addStretch(1)

    def show_count(self, count: str, basis: str, details: str) -> None:
        """Show a number, what it rests on, and how many by which way."""
        self.figure.setText(count)
        rests = self.tr("It rests on: {what}").format(what=basis) if basis else ""
        told = "\n".join(part for part in (rests, details) if part)
        # A folder's name may be long: it may be broken after each of its parts.
        self.told.setText(told.replace("/", "/\N{ZERO WIDTH SPACE}"))
        self.told.setVisible(bool(told))
        self.setAccessibleName(f"{self._title}: {count}. {self._means} {told}")
