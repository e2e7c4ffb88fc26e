"""What became of one letter: it came back, somebody was reached, or cannot be reached."""

from PySide6.QtWidgets import QComboBox, QWidget

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.delivery import Fate, Way
from practiceguard.domain.incident.letter_number import parse_letter_number
from practiceguard.domain.incident.tracked import Tracked
from practiceguard.services.incident.record_delivery import WhatBecame
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.tracking_dialogs import DeliveryDialog
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label, narrow


class FateDialog(DeliveryDialog):
    """Writes what became of the letter of somebody, or of a letter by its number."""

    def __init__(self, desk: Desk, person: Tracked | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", self.tr("Write it down"), parent)
        self.person = person

    def became(self, author: str) -> WhatBecame:
        """Return what became of it; called off the GUI thread."""
        raise NotImplementedError

    def who(self) -> tuple[str, str]:
        """Return the number of the letter, and the key of the person; one of them may be ""."""
        return ("", self.person.person) if self.person is not None else ("", "")

    def prepare(self) -> None:
        """Read whose letter it is."""
        self._who = self.who()

    def work(self, author: str) -> object:
        """Write it."""
        number, person = self._who
        delivery, became = self.desk.app.incidents.delivery, self.became(author)
        return delivery.record_fate(
            self.desk.incident, author, became, number=number, person=person
        )


class CameBackDialog(FateDialog):
    """One letter after the other, typed or scanned: the dialog stays open for the next one."""

    def __init__(self, desk: Desk, names: dict[str, str], parent: QWidget | None = None) -> None:
        """`names`: the number of each letter to whose it is."""
        super().__init__(desk, None, parent)
        self._names, self.written = names, 0
        self.header.set_texts(
            self.tr("A letter came back"),
            self.tr(
                "Its number stands on every page. That it was sent stays true; the patient counts "
                "as out of reach until something else arrives."
            ),
        )
        self.number = self.add_line(
            self.tr("Number of the letter"), self.tr("Type it, or scan it: PG-2026-…")
        )
        self.number.textChanged.connect(lambda _text: self._on_typed())
        self.told = label("", "strong")
        self.content.addWidget(self.told)
        self.at = self.add_moment(self.tr("When it came back"))
        self.note = self.add_line(
            self.tr("What the post wrote on it"), self.tr("For example: unknown, moved, refused.")
        )
        self.cancel.setText(self.tr("Close"))
        self._on_typed()
        self.number.setFocus()

    def is_ready(self) -> bool:
        """Return whether the number is that of a letter here."""
        return self._found() is not None

    def lacking(self) -> str:
        """Return what is still to be said."""
        if self.number.text().strip():
            return ""  # said beside the field
        return self.tr("Type or scan the number of a letter.")

    def who(self) -> tuple[str, str]:
        """Return the number."""
        return self.number.text().strip(), ""

    def prepare(self) -> None:
        """Read the fields."""
        super().prepare()
        self._became = WhatBecame(Fate.RETURNED, self.at.moment, Way.POST, self.note.text().strip())

    def became(self, author: str) -> WhatBecame:
        """Return that it came back."""
        del author
        return self._became

    def done_with(self, result: object) -> None:
        """Make room for the next one: they come in piles."""
        del result
        self.written += 1
        name = self._found() or ""
        self.banner.show_message(
            Level.GOOD,
            self.tr("Written down: {name}").format(name=name),
            self.tr("{count} so far. Type or scan the next one, or close.").format(
                count=formats.number(self.written)
            ),
        )
        self.number.clear()
        self.note.clear()
        self.number.setFocus()
        self.refresh()

    def _found(self) -> str | None:
        try:
            number = str(parse_letter_number(self.number.text()))
        except PracticeGuardError:
            return None
        return self._names.get(number)

    def _on_typed(self) -> None:
        text = self.number.text().strip()
        if not text:
            said = ""
        elif (name := self._found()) is not None:
            said = name
        else:
            said = self._why_not()
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.refresh()
        self.grow()

    def _why_not(self) -> str:
        try:
            parse_letter_number(self.number.text())
        except PracticeGuardError:
            return self.tr("Not a whole number of a letter yet, or a digit is wrong.")
        return self.tr("No letter of this incident has that number.")


class ReachedDialog(FateDialog):
    """Somebody was told in another way, or answered."""

    def __init__(self, desk: Desk, person: Tracked | None, parent: QWidget | None = None) -> None:
        """Without a person: one of those of whom no address is known, by name."""
        super().__init__(desk, person, parent)
        name = person.name if person is not None else ""
        self.header.set_texts(
            self.tr("Reached: {name}").format(name=name)
            if person is not None
            else self.tr("Somebody without an address was reached"),
            self.tr(
                "A talk by telephone tells somebody, but it is no address: some laws count those "
                "whom writing cannot reach."
            ),
        )
        self.name = None if person is not None else self.add_line(self.tr("Name of the patient"))
        self.way = QComboBox()
        narrow(self.way)
        for way, text in (
            (Way.PHONE, self.tr("by telephone")),
            (Way.HAND, self.tr("in person: the letter was handed over")),
            (Way.POST, self.tr("answered by letter")),
            (Way.EMAIL, self.tr("answered by e-mail")),
        ):
            self.way.addItem(text, way)
        self.content.addWidget(field_label(self.tr("How?"), self.way))
        self.content.addWidget(self.way)
        self.at = self.add_moment(self.tr("When"))
        self.note = self.add_line(
            self.tr("Who spoke to whom"),
            self.tr("For example: Sophie to the patient herself, by the number in the file."),
        )
        self.refresh()
        (self.name or self.note).setFocus()

    def is_ready(self) -> bool:
        """Return whether it is said who spoke to whom."""
        has_name = self.name is None or bool(self.name.text().strip())
        return has_name and bool(self.note.text().strip())

    def lacking(self) -> str:
        """Return what is still to be said."""
        if self.name is not None and not self.name.text().strip():
            return self.tr("Type the name of the patient.")
        return self.tr("Say who spoke to whom.")

    def who(self) -> tuple[str, str]:
        """Return whom."""
        return ("", self.name.text().strip()) if self.name is not None else super().who()

    def prepare(self) -> None:
        """Read the fields."""
        super().prepare()
        self._became = WhatBecame(
            Fate.REACHED,
            self.at.moment,
            Way(self.way.currentData()),
            self.note.text().strip(),
            had_address=self.person is not None,
        )

    def became(self, author: str) -> WhatBecame:
        """Return that they were reached."""
        del author
        return self._became


class NotReachedDialog(FateDialog):
    """Somebody tried everything."""

    def __init__(self, desk: Desk, person: Tracked, parent: QWidget | None = None) -> None:
        super().__init__(desk, person, parent)
        self.header.set_texts(
            self.tr("Not reached: {name}").format(name=person.name),
            self.tr("What was tried stands in the log: an authority may ask for it."),
        )
        self.at = self.add_moment(self.tr("When somebody last tried"))
        self.note = self.add_line(
            self.tr("What was tried"), self.tr("For example: three calls, and the family doctor.")
        )
        self.refresh()
        self.note.setFocus()

    def is_ready(self) -> bool:
        """Return whether it is said what was tried."""
        return bool(self.note.text().strip())

    def lacking(self) -> str:
        """Return what is still to be said."""
        return self.tr("Say what was tried.")

    def prepare(self) -> None:
        """Read the fields."""
        super().prepare()
        self._became = WhatBecame(Fate.NOT_REACHED, self.at.moment, note=self.note.text().strip())

    def became(self, author: str) -> WhatBecame:
        """Return that they were not."""
        del author
        return self._became
