"""Two pages of setting up how files are named: the rules chosen so far, and what they find."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from practiceguard.domain.incident.naming import NamingRule
from practiceguard.domain.incident.naming_preview import NamingPreview
from practiceguard.ui import formats
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.preview_model import PreviewModel
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import ListTable, QuietLink, RowList, SecondaryButton, fit, label
from practiceguard.ui.widgets.fields import narrow


class RulesPage(QWidget):
    """The rules, each with a way to take it out again, and whether numbers are looked for."""

    add_requested = Signal()
    removed = Signal(object)
    """With the `NamingRule`."""
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = plain_column(self)
        self.proposed = label("", "secondary")
        self.rows = RowList()
        self.add = fit(SecondaryButton(self.tr("Add a folder…")))
        self.add.clicked.connect(self.add_requested)
        self.by_list = QCheckBox(self.tr("Look for patient numbers as well"))
        self.by_list.toggled.connect(lambda _on: self.edited.emit())
        self._list_told = label("", "small")
        for widget in (self.proposed, self.rows, self.add, self.by_list, self._list_told):
            column.addWidget(widget)

    def show_rules(
        self, rules: tuple[NamingRule, ...], *, is_proposed: bool, has_list: bool
    ) -> None:
        """Show these rules; `has_list`: whether the address book has numbers to look for."""
        self.proposed.setText(
            self.tr(
                "These seem to be the folders of your patients. Nothing is taken unseen: look at "
                "what they find."
            )
            if is_proposed
            else ""
        )
        self.proposed.setVisible(is_proposed)
        self.rows.clear()
        for rule in rules:
            self._add(rule)
        if not rules:
            self.rows.add_row(
                label(
                    self.tr("No rule yet: add the folder in which your patients are."), "secondary"
                )
            )
        self.by_list.setEnabled(has_list)
        self._list_told.setText(
            self.tr(
                "A file or folder that begins with a number of the address book is that patient’s."
            )
            if has_list
            else self.tr("For this, take in the list of your software first: under “Address book”.")
        )

    def _add(self, rule: NamingRule) -> None:
        told = words.rule(rule)
        buttons = QWidget()
        line = plain_column(buttons)
        remove = fit(
            QuietLink(self.tr("Remove"), describe=self.tr("Remove: {rule}").format(rule=told))
        )
        remove.clicked.connect(lambda: self.removed.emit(rule))
        line.addWidget(remove)
        text = QWidget()
        column = plain_column(text)
        column.addWidget(label(told, "strong"))
        column.addWidget(label(words.reading(rule), "small"))
        self.rows.add_row(text, buttons)


class PreviewPage(QWidget):
    """How many files are whose, and examples to look through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: NamingPreview | None = None
        column = plain_column(self)
        self.counts = RowList()
        self.which = QComboBox()
        narrow(self.which)
        self.which.setAccessibleName(self.tr("Which examples are shown"))
        self.which.addItem(self.tr("one file of each patient"), False)
        self.which.addItem(self.tr("files of which nobody can tell whose they are"), True)
        self.which.currentIndexChanged.connect(lambda _index: self._show_lines())
        self.model = PreviewModel(self)
        self.table = ListTable(self.tr("Examples"))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(theme().px(220))
        self.table.stretch(2)
        for widget in (self.counts, self.which, self.table):
            column.addWidget(widget)

    def show_found(self, found: NamingPreview) -> None:
        """Show what the rules find."""
        self._found = found
        self.counts.clear()
        for name, value in (
            (self.tr("Files looked at"), found.files),
            (self.tr("of a patient"), found.placed),
            (self.tr("of which nobody can tell whose they are"), found.files - found.placed),
        ):
            self.counts.add_row(label(name), label(formats.number(value), "strong", wrap=False))
        self._show_lines()

    def _show_lines(self) -> None:
        lines = self._found.lines if self._found else ()
        is_nobody = bool(self.which.currentData())
        self.model.show_lines([one for one in lines if (one.trace is None) == is_nobody])
