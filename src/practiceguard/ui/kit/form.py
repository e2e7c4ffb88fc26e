"""A dialog of fields that are judged before they are kept: what is wrong stands below the field."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from practiceguard.domain.typed_fields import Fault, Field, Kind, tidy
from practiceguard.ui.incident.work_dialog import WorkDialog
from practiceguard.ui.kit.words import say
from practiceguard.ui.settings.telling.form import FieldGroup, add_field
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets.fields import mark_wrong
from practiceguard.wording.contacts import FAULTS

_SLACK = 200
"""Characters that a field takes beyond what it keeps, so that it says so and cuts nothing."""


class KitForm(WorkDialog):
    """Add fields by name; `faults` judges them, `work` keeps them, `saved` says that it was."""

    saved = Signal()

    def __init__(
        self, sentence: str, secondary: str, confirm: str, parent: QWidget | None = None, *,
        width: int = 600,
    ) -> None:  # fmt: skip
        super().__init__(sentence, secondary, confirm, parent, width=width)
        self.groups: dict[str, FieldGroup] = {}
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self.choices: dict[str, QComboBox] = {}
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self.content.addLayout(self.column)

    def add(
        self, name: str, title: str, judged: Field, text: str = "", hint: str = "", *,
        column: QVBoxLayout | None = None,
    ) -> QLineEdit | QPlainTextEdit:  # fmt: skip
        """Add a field with what it holds now."""
        field: QLineEdit | QPlainTextEdit
        if judged.kind is Kind.NOTE:
            field = QPlainTextEdit(text)
            field.setTabChangesFocus(True)
            field.setFixedHeight(theme().px(68))
            field.textChanged.connect(lambda: self._on_typed(name))
        else:
            field = QLineEdit(text)
            field.setMaxLength(judged.longest + _SLACK)
            field.textEdited.connect(lambda _text: self._on_typed(name))
        self.fields[name] = field
        self.groups[name] = add_field(column or self.column, title, field, hint)
        return field

    def add_choice(
        self, name: str, title: str, box: QComboBox, *, column: QVBoxLayout | None = None
    ) -> None:
        """Add a box whose data is what is kept."""
        self.choices[name] = box
        self.groups[name] = add_field(column or self.column, title, box)
        box.currentIndexChanged.connect(lambda _index: self._on_typed(name))

    def values(self) -> dict[str, str]:
        """Return what stands in the fields, as it would be kept."""
        texts = {name: tidy(_text_of(field)) for name, field in self.fields.items()}
        return texts | {name: box.currentData() or "" for name, box in self.choices.items()}

    def faults(self) -> Mapping[str, Fault]:
        """Return what is wrong with which field."""
        return {}

    def problems(self) -> Mapping[str, str]:
        """Return what to say below which field, in the window's language."""
        return {name: say(FAULTS[fault]) for name, fault in self.faults().items()}

    def is_ready(self) -> bool:
        """Return True: what is wrong is said when somebody wants to keep it."""
        return True

    def begin(self) -> None:
        """Keep it, unless something is wrong: that is said, and the first such field is shown."""
        problems = self.problems()
        for name, group in self.groups.items():
            group.show_problem(problems.get(name, ""))
            field = self.fields.get(name)
            if isinstance(field, QLineEdit):
                mark_wrong(field, name in problems)
        if problems:
            self._is_busy = False
            self.refresh()
            self.grow()
            first = next(name for name in self.groups if name in problems)
            self._target(first).setFocus()
            return
        self.collect()
        run_task(
            self,
            lambda _handle: self.work(""),
            on_success=self._on_saved,
            on_failure=self._on_failed,
            writes=True,
        )

    def collect(self) -> None:
        """Read the fields on the GUI thread, once nothing is wrong with them."""

    def _target(self, name: str) -> QWidget:
        return self.fields[name] if name in self.fields else self.choices[name]

    def _on_saved(self, _result: object) -> None:
        self.saved.emit()
        self.accept()

    def _on_typed(self, name: str) -> None:
        if self.groups[name].problem:
            self.groups[name].show_problem("")
            field = self.fields.get(name)
            if isinstance(field, QLineEdit):
                mark_wrong(field, False)


def _text_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
