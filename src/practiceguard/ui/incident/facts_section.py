"""What is known of the incident, on the fields of the common form; nothing is ever blank."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.finding import EDPB_FIELD, Fact, Field, Knowledge, facts_of
from practiceguard.domain.incident.incident import Incident
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.fact_dialog import FactDialog
from practiceguard.ui.incident.log_sentences import question_of, value_of
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import (
    Card,
    RowList,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)
from practiceguard.wording import findings
from practiceguard.wording.findings import GROUPS, FieldGroup


def still_checked(incident: Incident) -> int:
    """Given an incident, return how many facts are still being looked into."""
    return sum(
        one.knowledge is Knowledge.BEING_CHECKED for one in facts_of(incident.facts).values()
    )


class FactsSection(Section):
    """A card per group of questions."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: dict[Field, Fact] | None = None
        self._is_open = True
        self.content.addWidget(
            label(
                self.tr(
                    "What you do not know stays “being looked into”: that is an answer, and an "
                    "authority accepts it. Write nothing that you only suppose."
                ),
                "secondary",
            )
        )
        self.cards = tuple(GroupCard(group, self) for group in GROUPS)
        for card in self.cards:
            self.content.addWidget(card)
        self.content.addWidget(
            label(
                self.tr(
                    "After the template of the European Data Protection Board for notices under "
                    "GDPR Art. 33, version 1.0 for consultation, June 2026, in our own words; the "
                    "form of your authority prevails."
                ),
                "small",
            )
        )

    def name(self, room: Room) -> str:
        """Return the name with how many facts are still being looked into."""
        count = still_checked(room.incident)
        if not count:
            return self.tr("Facts")
        return self.tr("Facts ({count} open)").format(count=formats.number(count))

    def show_room(self, room: Room) -> None:
        """Show the facts; what is shown already stays as it is."""
        facts = dict(facts_of(room.incident.facts))
        is_open = room.incident.closed_at is None
        if facts == self._shown and is_open == self._is_open:
            return
        self._shown, self._is_open = facts, is_open
        for card in self.cards:
            card.show_facts(facts, may_write=is_open)

    def ask(self, fact: Fact) -> None:
        """Ask for a fact."""
        open_dialog(FactDialog(self.desk, fact, self.window()))


class GroupCard(Card):
    """The questions of one group."""

    def __init__(self, group: FieldGroup, section: FactsSection) -> None:
        super().__init__()
        self._group = group
        self._section = section
        self._facts: dict[Field, Fact] = {}
        self._may_write = True
        self.title = label("", "title")
        self.content.addWidget(self.title)
        self.rows = RowList()
        self.content.addWidget(self.rows)

    def show_facts(self, facts: dict[Field, Fact], *, may_write: bool) -> None:
        """Show the facts of the group."""
        mine = {field: facts[field] for field in self._group.fields}
        if mine == self._facts and may_write == self._may_write:
            return
        self._facts, self._may_write = mine, may_write
        count = sum(one.knowledge is Knowledge.BEING_CHECKED for one in mine.values())
        name = translated(findings.CONTEXT, self._group.title)
        told = (
            self.tr("{count} of {all} still being looked into").format(
                count=formats.number(count), all=formats.number(len(mine))
            )
            if count
            else self.tr("all answered")
        )
        self.title.setText(f"{name} – {told}")
        self.setAccessibleName(self.title.text())
        self.rows.clear()
        for fact in mine.values():
            self._add(fact)

    def _add(self, fact: Fact) -> None:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(question_of(fact), "strong"))
        text = ""
        if fact.knowledge is Knowledge.KNOWN:
            text = breakable(value_of(fact))
        elif fact.knowledge is Knowledge.DOES_NOT_APPLY:
            text = self.tr("because {why}").format(why=breakable(fact.because))
        if text:
            column.addWidget(label(text))
        if fact.field in EDPB_FIELD:
            number = self.tr("field {number} of the form").format(number=EDPB_FIELD[fact.field])
            column.addWidget(label(number, "small"))
        button = fit(SecondaryButton(self.tr("Answer…")))
        button.setAccessibleName(f"{button.text()} {question_of(fact)}")
        button.setEnabled(self._may_write)
        button.clicked.connect(lambda: self._section.ask(fact))
        self.rows.add_action_row(fit(self._badge(fact)), told, button)

    def _badge(self, fact: Fact) -> StatusBadge:
        if fact.knowledge is Knowledge.KNOWN:
            return StatusBadge(self.tr("answered"), Level.GOOD)
        if fact.knowledge is Knowledge.BEING_CHECKED:
            return StatusBadge(self.tr("being looked into"), Level.UNPROVED)
        return StatusBadge(self.tr("does not apply"), Level.UNPROVED)
