"""The list of contacts: a row each, the number large, those to be seen to first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.domain.incident.contact_list import (
    ContactLine,
    FromLaw,
    from_law,
    rules_for,
)
from practiceguard.domain.incident.contacts import ContactRole, ContactState
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.manage_contacts import ContactList
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui.incident.law_cards import open_address
from practiceguard.ui.kit import words
from practiceguard.ui.widgets import (
    Card,
    InLine,
    QuietLink,
    RowList,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
    plain_tip,
)
from practiceguard.wording.contacts import CONTACTS, STATES


class ContactRows(Card):
    """Asks to edit or to verify a line; others do it."""

    edit_requested = Signal(object)
    """`ContactRole`."""
    verify_requested = Signal(object)

    def __init__(self, law_text: TellLaw, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Contacts"))
        self._law_text = law_text
        self._rows = RowList()
        self.content.addWidget(self._rows)
        self.buttons: dict[tuple[str, ContactRole], SecondaryButton] = {}

    def show_list(self, found: ContactList) -> None:
        """Show every line; the keyboard stays at the line where it was."""
        focused = next((key for key, one in self.buttons.items() if one.hasFocus()), None)
        self._rows.clear()
        self.buttons.clear()
        row = words.law_of(found, self._law_text)
        for line in found.lines:
            self._rows.add_text_row(_told(line, row), self._acts(line))
        if focused is not None:
            _name, role = focused
            target = self.buttons.get(focused) or self.buttons[_EDIT, role]
            target.setFocus()

    def _acts(self, line: ContactLine) -> QWidget:
        name = words.name_of(line.role)
        made = QWidget()
        row = InLine(made, gap=8)
        can_be_called = bool(line.contact.number) and line.state is not ContactState.NONE
        if can_be_called:
            verify = SecondaryButton(
                self.tr("Called today"),
                describe=self.tr("{name}: somebody answered there today").format(name=name),
            )
            verify.clicked.connect(lambda: self.verify_requested.emit(line.role))
            self.buttons[_VERIFY, line.role] = verify
            row.addWidget(verify)
        text = self.tr("Change…") if can_be_called else self.tr("Fill in…")
        edit = SecondaryButton(text, describe=f"{name}: {text}")
        edit.clicked.connect(lambda: self.edit_requested.emit(line.role))
        self.buttons[_EDIT, line.role] = edit
        row.addWidget(edit)
        return made


_VERIFY, _EDIT = "verify", "edit"


def _told(line: ContactLine, row: Jurisdiction | None) -> QWidget:
    """Return badge, name and number of a line, and what there is to know of it."""
    told = from_law(line.role, row) if row is not None else None
    rules = rules_for(line.role, row) if row is not None else ()
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    top = QHBoxLayout()
    top.setSpacing(12)
    top.addWidget(fit(StatusBadge(words.say(STATES[line.state]), words.LEVELS[line.state])))
    top.addWidget(label(words.name_of(line.role), "strong"), 1)
    column.addLayout(top)
    contact = line.contact
    who = contact.who if line.is_written or told is None else told.name
    if contact.number and not contact.has_none:
        number = label(contact.number, "figure")
        number.setAccessibleName(f"{words.name_of(line.role)}: {contact.number}")
        column.addWidget(number)
    if not contact.has_none:
        known = (who, contact.other_number, contact.email, contact.customer_number)
        column.addWidget(label(" · ".join(filter(None, known)) or _why(line), "secondary"))
    for text in (*_small(line, told), *map(words.complaint, rules)):
        column.addWidget(label(text, "small"))
    if told is not None and told.portal:
        link = QuietLink(words.open_portal(), describe=words.open_portal_of(told.name))
        link.setToolTip(plain_tip(told.portal))
        link.clicked.connect(lambda: open_address(told.portal))
        column.addWidget(fit(link))
    return made


def _why(line: ContactLine) -> str:
    return words.say(CONTACTS[line.role].why)


def _small(line: ContactLine, told: FromLaw | None) -> tuple[str, ...]:
    """Return what stands below in small: when it was called, what the law says, what changed."""
    found = [line.contact.note, words.called(line)]
    if told is not None and not line.is_written:
        found += [told.how, words.origin(told)]
    elif told is not None and line.law_differs:
        found.append(words.law_differs(told.phone))
    if line.is_newer_than_copy:
        found.append(words.newer_than_copy())
    return tuple(filter(None, found))
