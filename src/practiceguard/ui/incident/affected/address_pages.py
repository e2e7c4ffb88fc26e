"""The pages of taking in an address book."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QSpinBox, QVBoxLayout, QWidget

from practiceguard.domain.incident.address_entry import ContactQuality, EntryMark
from practiceguard.domain.incident.address_import import AddressImport, Aside
from practiceguard.domain.incident.columns import Column, ColumnMapping
from practiceguard.domain.incident.day_reading import DayOrder
from practiceguard.domain.incident.table import TableForm
from practiceguard.services.incident.import_addresses import AddressLook
from practiceguard.ui import formats
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.columns_table import ColumnsTable
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import InLine, RowList, StatusBadge, fit, label
from practiceguard.ui.widgets.fields import field_label, narrow
from practiceguard.wording import affected as wording
from practiceguard.wording.countries import country_names

MOST_LISTED = 200


class FilePage(QWidget):
    """Says what the file has to be; a whole dialog to drop it on."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = plain_column(self)
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 28, 24, 28)
        inside.addWidget(label(self.tr("Drop the file here"), "title"))
        inside.addWidget(
            label(
                self.tr(
                    "One row a person, with name, birth date, address, country, e-mail. Columns in "
                    "any order, with or without headings, in any of the usual forms."
                ),
                "secondary",
            )
        )
        column.addWidget(frame)
        column.addWidget(
            label(
                self.tr(
                    "Columns for children, the deceased, protected addresses and the patient "
                    "number help; they need not be there."
                ),
                "small",
            )
        )


class ColumnsPage(QWidget):
    """The first rows, and a choice above each column."""

    edited = Signal()
    form_chosen = Signal(object)
    """`TableForm`: the file is to be read otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: AddressLook | None = None
        self._is_filling = False
        column = plain_column(self)
        self.told = label("", "secondary")
        self.table = ColumnsTable()
        self.table.edited.connect(self._on_edited)
        self.missing = label(
            self.tr("Choose the column with the surname, the whole name or the patient number."),
            "care",
        )
        line = QWidget()
        fields = InLine(line, gap=12)
        self.header_row = QSpinBox()
        self.header_row.setRange(0, 50)
        self.header_row.setSpecialValueText(self.tr("none"))
        self.header_row.valueChanged.connect(self._on_header_row)
        self.sheet = QComboBox()
        self.sheet.activated.connect(self._on_form)
        self.encoding = QComboBox()
        self.encoding.activated.connect(self._on_form)
        self._titled = []
        for title, field in (
            (self.tr("Row with the headings"), self.header_row),
            (self.tr("Sheet"), self.sheet),
            (self.tr("If letters look wrong"), self.encoding),
        ):
            box = QWidget()
            boxed = plain_column(box)
            boxed.addWidget(field_label(title, field))
            boxed.addWidget(field)
            self._titled.append(box)
            fields.addWidget(box)
        for widget in (self.told, self.table, self.missing, line):
            column.addWidget(widget)

    @property
    def mapping(self) -> ColumnMapping | None:
        """Return what the columns mean, None before a file was read."""
        if self._look is None:
            return None
        return replace(
            self._look.mapping,
            columns=self.table.columns,
            header_row=self.header_row.value(),
        )

    def show_look(self, look: AddressLook) -> None:
        """Show a file as it was read."""
        self._look = look
        self._is_filling = True
        self.told.setText(
            self.tr("As you said it the last time you took in such a list.")
            if look.is_remembered
            else self.tr("Proposed from the headings and from what stands below them.")
        )
        self.table.show_table(look.table, look.mapping)
        self.header_row.setMaximum(min(50, len(look.table.rows)))
        self.header_row.setValue(look.mapping.header_row)
        self._fill(self.sheet, look.table.sheets, look.table.form.sheet)
        encodings = tuple(dict.fromkeys((look.table.form.encoding, *look.table.other_encodings)))
        self._fill(self.encoding, encodings, look.table.form.encoding)
        for box, count in zip(
            self._titled[1:], (len(look.table.sheets), len(encodings)), strict=True
        ):
            box.setVisible(count > 1)
        self._is_filling = False
        self._on_edited()

    def _fill(self, box: QComboBox, texts: tuple[str, ...], present: str) -> None:
        box.clear()
        box.addItems(texts)
        box.setCurrentIndex(max(box.findText(present), 0))

    def _on_edited(self) -> None:
        mapping = self.mapping
        self.missing.setVisible(mapping is not None and not mapping.names_people)
        self.edited.emit()

    def _on_header_row(self, row: int) -> None:
        if self._look is None or self._is_filling:
            return
        mapping = replace(self._look.mapping, columns=self.table.columns, header_row=row)
        self.table.show_table(self._look.table, mapping)
        self._on_edited()

    def _on_form(self, _index: int) -> None:
        if self._look is None or self._is_filling:
            return
        form = self._look.table.form
        self.form_chosen.emit(
            TableForm(
                form.kind,
                self.encoding.currentText() or form.encoding,
                form.separator if self.encoding.currentText() == form.encoding else None,
                self.sheet.currentText() or form.sheet,
            )
        )


class UnclearPage(QWidget):
    """Asks what holds for the whole list: how dates are written, and where people live."""

    def __init__(self, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice_country = country
        column = plain_column(self)
        self._dates = QWidget()
        dates = plain_column(self._dates)
        self.dates_told = label("")
        self.order = QComboBox()
        narrow(self.order)
        for text, order in (
            (self.tr("I cannot tell: leave them open"), None),
            (self.tr("the day first: 3/4/1980 is 3 April"), DayOrder.DAY_FIRST),
            (self.tr("the month first: 3/4/1980 is March 4"), DayOrder.MONTH_FIRST),
            (self.tr("the year first: 80/4/3 is 3 April 1980"), DayOrder.YEAR_FIRST),
        ):
            self.order.addItem(text, order)
        self.century = QComboBox()
        narrow(self.century)
        for text, century in (
            (self.tr("I cannot tell: leave them open"), None),
            ("19..", 1900),
            ("20..", 2000),
        ):
            self.century.addItem(text, century)
        dates.addWidget(self.dates_told)
        dates.addWidget(field_label(self.tr("How are the dates written?"), self.order))
        dates.addWidget(self.order)
        dates.addWidget(
            field_label(self.tr("Years of two digits that may be either are"), self.century)
        )
        dates.addWidget(self.century)
        self._home = QWidget()
        home = plain_column(self._home)
        self.home_told = label("")
        self.home = QComboBox()
        narrow(self.home)
        self.home.addItem(self.tr("I cannot tell: leave it open"), "")
        names = country_names(window_language())
        for code, name in sorted(names.items(), key=lambda one: one[1].casefold()):
            self.home.addItem(name, code)
        home.addWidget(self.home_told)
        home.addWidget(field_label(self.tr("Those without a country live in"), self.home))
        home.addWidget(self.home)
        column.addWidget(self._dates)
        column.addWidget(self._home)

    def show_import(self, read: AddressImport, mapping: ColumnMapping) -> bool:
        """Ask what has to be asked of an import; return whether there is anything."""
        ambiguous = read.ambiguous_days
        examples = [one.born_text for one in read.entries if EntryMark.DATE_AMBIGUOUS in one.marks][
            :3
        ]
        self.dates_told.setText(
            self.tr("{count} birth dates can be read in several ways, as {examples}.").format(
                count=formats.number(ambiguous), examples=", ".join(examples)
            )
        )
        self.order.setCurrentIndex(max(self.order.findData(mapping.day_order), 0))
        self.century.setCurrentIndex(max(self.century.findData(mapping.century), 0))
        without = sum(not one.country and not one.country_text for one in read.entries)
        asks_home = bool(without) or bool(mapping.home_country)
        has_column = Column.COUNTRY in mapping.columns
        self.home_told.setText(
            self.tr("No country stands in {count} rows.").format(count=formats.number(without))
            if has_column
            else self.tr("The list has no column for the country.")
        )
        self.home.setCurrentIndex(max(self.home.findData(mapping.home_country), 0))
        self._dates.setVisible(bool(ambiguous))
        self._home.setVisible(asks_home)
        return bool(ambiguous) or asks_home

    def applied(self, mapping: ColumnMapping) -> ColumnMapping:
        """Return a mapping with what was said here."""
        order, century = self.order.currentData(), self.century.currentData()
        return replace(
            mapping,
            day_order=DayOrder(order) if order else None,
            century=century,
            home_country=str(self.home.currentData() or ""),
        )


class OutcomePage(QWidget):
    """Rows in, people out: the sum is shown, and every row that is no person with its reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = plain_column(self)
        self.sum = label("", "title")
        self.counts = RowList()
        self.aside_title = label(self.tr("Rows that are no person"), "strong")
        self.aside = RowList()
        for widget in (self.sum, self.counts, self.aside_title, self.aside):
            column.addWidget(widget)

    def show_import(self, read: AddressImport, open_questions: int) -> None:
        """Show what would become of each row."""
        self.sum.setText(
            self.tr("{rows} rows = {people} people + {merged} merged + {aside} set aside").format(
                rows=formats.number(read.rows),
                people=formats.number(len(read.entries)),
                merged=formats.number(len(read.merged)),
                aside=formats.number(len(read.aside)),
            )
        )
        without = sum(one.contact is ContactQuality.NONE for one in read.entries)
        nowhere = sum(not one.country for one in read.entries)
        self.counts.clear()
        for name, number in (
            (self.tr("People without an address"), without),
            (self.tr("People whose country is not known"), nowhere),
            (self.tr("Birth dates that stay open"), read.ambiguous_days),
            (self.tr("Birth dates that cannot be read"), read.unreadable_days),
            (self.tr("States or regions nobody knows"), sum(read.unknown_regions.values())),
            (self.tr("Questions left open"), open_questions),
        ):
            level = Level.CARE if number else Level.GOOD
            word = self.tr("look at it") if number else self.tr("fine")
            badge = fit(StatusBadge(word, level))
            self.counts.add_row(
                label(name), label(formats.number(number), "strong", wrap=False), badge
            )
        self.aside.clear()
        shown = [one for one in read.aside if one.reason is not Aside.EMPTY][:MOST_LISTED]
        for one in shown:
            cells = " · ".join(cell for cell in one.cells if cell)[:160]
            told = self.tr("Row {number}: {why}").format(
                number=formats.number(one.row), why=words.said(wording.ASIDE[one.reason])
            )
            text = QWidget()
            column = plain_column(text)
            column.addWidget(label(told, "strong"))
            if cells:
                column.addWidget(label(cells, "small"))
            self.aside.add_row(text)
        empty = sum(one.reason is Aside.EMPTY for one in read.aside)
        if empty:
            self.aside.add_row(
                label(self.tr("Empty rows: {count}").format(count=formats.number(empty)), "small")
            )
        self.aside_title.setVisible(bool(read.aside))
