"""One rule on names: in which folder, what is the patient, and how the name is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from practiceguard.domain.incident.name_reading import Reads, read_name, template_fault
from practiceguard.domain.incident.naming import NamingRule, Where
from practiceguard.services.incident.look_at_names import LookAtNames
from practiceguard.ui import formats
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.folder_picker import FolderPicker
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets import ChoiceCard, RowList, label
from practiceguard.ui.widgets.cards import exclusive
from practiceguard.ui.widgets.fields import field_label, narrow
from practiceguard.wording import affected as wording

EXAMPLES = 5
_NEEDS_SIGN = {Reads.NAME_PARTS, Reads.BEFORE_SEPARATOR}


class RuleFields(QWidget):
    """Fields with examples from the copy that follow each change."""

    edited = Signal()

    def __init__(self, names: LookAtNames, snapshot_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._snapshot_id = names, snapshot_id
        self._file_names: tuple[str, ...] = ()
        self._asked_of = ""
        self.where = QWidget()
        self.how = QWidget()
        whole = plain_column(self)
        whole.addWidget(self.where)
        whole.addWidget(self.how)
        self.picker = FolderPicker(lambda folder: names.folders(snapshot_id, folder))
        self.picker.changed.connect(self._on_changed)
        plain_column(self.where).addWidget(self.picker)
        column = plain_column(self.how)
        self.folder_card = ChoiceCard(
            self.tr("Each folder in it is one patient"),
            self.tr("Everything in such a folder belongs to this patient."),
        )
        self.file_card = ChoiceCard(
            self.tr("The files in it bear the patient’s name"),
            self.tr("The files of all patients lie together."),
        )
        exclusive(self.folder_card, self.file_card)
        self.levels = QSpinBox()
        self.levels.setRange(1, 8)
        self._depth_label = field_label(
            self.tr("Levels below: 1 for the folders directly in it"), self.levels
        )
        self.folder_card.extra.addWidget(self._depth_label)
        self.folder_card.extra.addWidget(self.levels)
        self._depth_label.setWordWrap(True)
        for card in (self.folder_card, self.file_card):
            column.addWidget(card)
        self.reads = QComboBox()
        narrow(self.reads)
        for one in Reads:
            self.reads.addItem(words.said(wording.READINGS[one]), one)
        column.addWidget(label(self.tr("How is the name written?"), "strong"))
        self.reads.setAccessibleName(self.tr("How is the name written?"))
        column.addWidget(self.reads)
        self.sign = QLineEdit("_")
        self.sign.setMaxLength(4)
        self._sign_label = field_label(self.tr("The sign between the parts"), self.sign)
        self.template = QLineEdit("{name} {first} {born}")
        self.template.setMaxLength(200)
        self._template_label = field_label(
            self.tr("Pattern, of {name}, {first}, {born}, {number} and {any}"), self.template
        )
        for titled in (self._sign_label, self._template_label):
            titled.setWordWrap(True)
        self.fault = label("", "care")
        for widget in (
            self._sign_label, self.sign, self._template_label, self.template, self.fault,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addWidget(label(self.tr("What is read from the first names there"), "small"))
        self.examples = RowList()
        column.addWidget(self.examples)
        self.folder_card.choose()
        self.folder_card.chosen.connect(self._on_changed)
        self.file_card.chosen.connect(self._on_changed)
        self.levels.valueChanged.connect(lambda _value: self._on_changed())
        self.reads.currentIndexChanged.connect(lambda _index: self._on_changed())
        self.sign.textChanged.connect(lambda _text: self._on_changed())
        self.template.textChanged.connect(lambda _text: self._on_changed())

    def show_page(self, *, is_where: bool) -> None:
        """Show the choice of the folder, or how names in it are read."""
        self.where.setVisible(is_where)
        self.how.setVisible(not is_where)

    def begin(self, folder: str = "/") -> None:
        """Begin a rule in this folder."""
        self.picker.go_to(folder)

    def show_rule(self, rule: NamingRule) -> None:
        """Show a rule, to be changed."""
        (self.folder_card if rule.where is Where.FOLDER else self.file_card).choose()
        self.levels.setValue(rule.depth)
        self.reads.setCurrentIndex(self.reads.findData(rule.reads))
        self.sign.setText(rule.separator)
        if rule.template:
            self.template.setText(rule.template)
        self.picker.go_to(rule.below)

    @property
    def rule(self) -> NamingRule | None:
        """Return the rule, None while it cannot be meant."""
        reads = Reads(self.reads.currentData())
        if reads in _NEEDS_SIGN and not self.sign.text():
            return None
        template = self.template.text() if reads is Reads.TEMPLATE else ""
        if reads is Reads.TEMPLATE and template_fault(template):
            return None
        where = Where.FOLDER if self.folder_card.is_chosen() else Where.FILE
        depth = self.levels.value() if where is Where.FOLDER else 1
        sign = self.sign.text() or "_"
        return NamingRule(self.picker.folder, where, depth, reads, sign, template)

    def _on_changed(self) -> None:
        reads = Reads(self.reads.currentData())
        for widget in (self._sign_label, self.sign):
            widget.setVisible(reads in _NEEDS_SIGN)
        for widget in (self._template_label, self.template):
            widget.setVisible(reads is Reads.TEMPLATE)
        is_folder = self.folder_card.is_chosen()
        self._depth_label.setVisible(is_folder)
        self.levels.setVisible(is_folder)
        code = template_fault(self.template.text()) if reads is Reads.TEMPLATE else ""
        self.fault.setText(words.said(wording.TEMPLATE_FAULTS[code]) if code else "")
        self.fault.setVisible(bool(code))
        if is_folder and self.levels.value() == 1:
            self._show_examples(self.picker.names)
        else:
            self._ask_names(is_folder=is_folder)
        self.edited.emit()

    def _ask_names(self, *, is_folder: bool) -> None:
        """Read names that lie deeper, or of files; shown when they are there."""
        folder, depth = self.picker.folder, self.levels.value()
        asked = f"{is_folder} {depth} {folder}"
        if asked == self._asked_of:
            self._show_examples(self._file_names)
            return
        self._asked_of = asked
        names, snapshot_id = self._names, self._snapshot_id

        def read() -> tuple[str, tuple[str, ...]]:
            if is_folder:
                return asked, names.folders_below(snapshot_id, folder, depth, most=EXAMPLES)
            return asked, names.files(snapshot_id, folder, most=EXAMPLES)

        run_task(
            self,
            lambda _handle: read(),
            on_success=self._on_names,
            on_failure=lambda _error: self._show_examples(()),
        )

    def _on_names(self, found: tuple[str, tuple[str, ...]]) -> None:
        asked, names = found
        if asked == self._asked_of:
            self._file_names = names
            self._show_examples(names)

    def _show_examples(self, names: tuple[str, ...]) -> None:
        self.examples.clear()
        rule = self.rule
        if not names:
            self.examples.add_row(label(self.tr("Nothing lies there."), "secondary"))
        for name in names[:EXAMPLES]:
            told = self.tr("cannot be read")
            if rule is not None:
                stem = name if rule.where is Where.FOLDER else name.rpartition(".")[0] or name
                reading = read_name(stem, rule.reads, rule.separator, rule.template)
                if reading is not None:
                    told = read_in_words(reading.name, reading.number, reading.born)
            row = self.examples.add_row(label(name), label(told, "strong"))
            row.setAccessibleName(f"{name}: {told}")
        if len(names) > EXAMPLES:
            more = self.tr("and {count} more").format(count=formats.number(len(names) - EXAMPLES))
            self.examples.add_row(label(more, "small"))


def read_in_words(name: str, number: str, born: object) -> str:
    """Given what was read in a name, return it in one line."""
    year = getattr(born, "year", 0)
    month, day = getattr(born, "month", 0), getattr(born, "day", 0)
    date = f"{year:04}-{month:02}-{day:02}" if month and day else (str(year) if year else "")
    return " · ".join(part for part in (number, name, date) if part)
