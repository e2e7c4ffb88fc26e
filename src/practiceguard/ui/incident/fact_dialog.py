"""One fact: its value, "being looked into", or "does not apply, because"."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from practiceguard.domain.incident.choices import CHOICES, codes_of, value_of
from practiceguard.domain.incident.entry import FactRecorded
from practiceguard.domain.incident.finding import Fact, Knowledge
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.log_sentences import question_of
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets.fields import field_label
from practiceguard.wording import findings
from practiceguard.wording.finding_choices import CHOICE_WORDS
from practiceguard.wording.finding_choices import CONTEXT as CHOICE_CONTEXT

LONGEST_REASON = 400


class FactDialog(WritingDialog):
    """Asks for one fact; the answer before stays in the log."""

    def __init__(self, desk: Desk, fact: Fact, parent: QWidget | None = None) -> None:
        words = findings.FIELD_WORDS[fact.field]
        hint = translated(findings.CONTEXT, words.hint) if words.hint else ""
        super().__init__(
            desk,
            question_of(fact),
            hint,
            QCoreApplication.translate("WritingDialog", "Write into the log"),
            parent,
            width=680,
        )
        self.fact = fact
        self._ways = QButtonGroup(self)
        self.known = self._way(self.tr("I know it"), Knowledge.KNOWN)
        self.text = TextBox(self.tr("The answer"), lines=4)
        self.choices: dict[str, QCheckBox | QRadioButton] = {}
        self._one_of = QButtonGroup(self)
        self.content.addWidget(self._choice_list() if fact.field in CHOICES else self.text)
        self.checking = self._way(self.tr("It is being looked into"), Knowledge.BEING_CHECKED)
        self.not_apply = self._way(self.tr("It does not apply, because"), Knowledge.DOES_NOT_APPLY)
        self.because = QLineEdit(fact.because)
        self.because.setMaxLength(LONGEST_REASON)
        self._because_label = field_label(self.tr("Why it does not apply"), self.because)
        self.content.addWidget(self._because_label)
        self.content.addWidget(self.because)
        self.because.textChanged.connect(self.refresh)
        self.text.edited.connect(self.refresh)
        self.text.set_text(fact.value)
        started = fact.knowledge is Knowledge.BEING_CHECKED
        # Who opens the question most often has an answer.
        self.choose_way(Knowledge.KNOWN if started else fact.knowledge)
        if self.fact.field in CHOICES:
            next(iter(self.choices.values())).setFocus()
        else:
            self.text.setFocus()
        self._ways.idToggled.connect(lambda _id, _on: self._on_way())
        self._on_way()

    def choose_way(self, knowledge: Knowledge) -> None:
        """Choose one of the three ways to answer."""
        self._ways.button(list(Knowledge).index(knowledge)).setChecked(True)

    @property
    def answer(self) -> Fact | None:
        """Return the fact as it is filled in; None while something is missing."""
        knowledge = list(Knowledge)[self._ways.checkedId()]
        value = self._value() if knowledge is Knowledge.KNOWN else ""
        because = self.because.text().strip() if knowledge is Knowledge.DOES_NOT_APPLY else ""
        try:
            return Fact(self.fact.field, knowledge, value, because)
        except ValueError:
            return None

    def is_ready(self) -> bool:
        """Return whether nothing is blank."""
        return self.answer is not None

    def prepare(self) -> None:
        """Read the fields."""
        self._written = self.answer

    def work(self, author: str) -> object:
        """Write it."""
        if self._written is None:
            return None
        entry = FactRecorded(self._written)
        return self.desk.app.incidents.write(self.desk.incident, author, entry)

    def _value(self) -> str:
        if self.fact.field in CHOICES:
            return value_of(code for code, box in self.choices.items() if box.isChecked())
        return self.text.text

    def _way(self, text: str, knowledge: Knowledge) -> QRadioButton:
        button = QRadioButton(text)
        self._ways.addButton(button, list(Knowledge).index(knowledge))
        self.content.addWidget(button)
        return button

    def _choice_list(self) -> QWidget:
        choices = CHOICES[self.fact.field]
        chosen = codes_of(self.fact.field, self.fact.value)
        made = QWidget()
        self._list = made
        layout = QVBoxLayout(made)
        layout.setSpacing(0)
        layout.setContentsMargins(28, 0, 0, 0)
        for code in choices.codes:
            text = translated(CHOICE_CONTEXT, CHOICE_WORDS[self.fact.field][code])
            box = QCheckBox(text) if choices.are_many else QRadioButton(text)
            box.setChecked(code in chosen)
            box.toggled.connect(self.refresh)
            if isinstance(box, QRadioButton):
                self._one_of.addButton(box)
            self.choices[code] = box
            layout.addWidget(box)
        return made

    def _on_way(self) -> None:
        is_known = self.known.isChecked()
        (self._list if self.fact.field in CHOICES else self.text).setVisible(is_known)
        for one in (self.because, self._because_label):
            one.setVisible(self.not_apply.isChecked())
        self.refresh()
        self.grow()
