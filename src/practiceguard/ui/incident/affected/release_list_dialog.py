"""Release the list of patients for the police or an authority: to whom, why, where it goes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from practiceguard.domain.incident.list_released import ListReceiver
from practiceguard.domain.incident.people_list import (
    MOST_ON_PAPER,
    ListForm,
    ListWish,
    known_people,
)
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.incident.release_people_list import ReleasedList
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import Card, ElidedLabel, SecondaryButton, choosing, fit, label
from practiceguard.ui.widgets.fields import field_label


class ReleaseListDialog(WritingDialog):
    """The only way by which the list leaves; whoever does it is in the log by name."""

    def __init__(
        self, desk: Desk, people: Sequence[AffectedPerson], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, "", "", "", parent)
        self._people = known_people(people)
        self.folder: Path | None = None
        self._released: ReleasedList | None = None
        self.header.set_texts(
            self.tr("Release the list of patients"),
            self.tr(
                "For the police or an authority only, if the law or an order asks for it. It goes "
                "into the log: who, to whom, why."
            ),
        )
        self.content.addWidget(
            label(
                self.tr(
                    "Names, birth dates and addresses of those who are listed now: {count}. "
                    "Nothing of their records; addresses that must not become known are left out."
                ).format(count=formats.number(len(self._people)))
            )
        )
        self._add_receiver()
        self._add_form()
        self._add_folder()
        self.confirm.setText(self.tr("Release the list"))
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether it is said to whom, why, and where it goes."""
        has_words = bool(self.to.text().strip() and self.because.text)
        return bool(self._people) and has_words and self.folder is not None and not self.is_done

    def lacking(self) -> str:
        """Return what is still to be said."""
        if self.is_done:
            return ""
        if not self._people:
            return self.tr("Nobody is in the list.")
        if not self.to.text().strip():
            return self.tr("Type who gets the list.")
        return self.tr("Choose a folder.") if self.because.text else self.tr("Say why.")

    @property
    def is_done(self) -> bool:
        """Return whether the list lies where it was to go."""
        return self._released is not None

    def prepare(self) -> None:
        """Read the fields."""
        chosen = next(one for one, button in self.whom.items() if button.isChecked())
        form = next(one for one, button in self.forms.items() if button.isChecked())
        self._wish = ListWish(
            chosen,
            self.to.text().strip(),
            self.because.text,
            form,
            self.tr("List of patients"),
            window_language(),
        )

    def work(self, author: str) -> object:
        """Write it into the log, and into the folder."""
        if self.folder is None:
            raise AssertionError("no folder was chosen")
        release = self.desk.app.incidents.papers.release_list
        return release(self.desk.incident, author, self._wish, self._people, self.folder)

    def done_with(self, result: object) -> None:
        """Say where it lies, and stay open: somebody has to know."""
        if not isinstance(result, ReleasedList):
            return
        self._released = result
        self.banner.show_message(
            Level.GOOD,
            self.tr("The list lies here: {path}").format(path=str(result.path)),
            self.tr(
                "It is not encrypted. Hand it over yourself, or by a way that the receiver names; "
                "then delete it here, and empty the bin."
            ),
        )
        self.confirm.hide()
        self.cancel.setText(self.tr("Close"))
        self.refresh()
        self.grow()

    def choose_folder(self, folder: Path) -> None:
        """Take this folder."""
        self.folder = folder
        self._where.setText(str(folder))
        self._where.show()
        self.refresh()

    def _add_receiver(self) -> None:
        card = Card(self.tr("For whom?"))
        group = QButtonGroup(card)
        self.whom: dict[ListReceiver, QRadioButton] = {}
        for one, text in (
            (ListReceiver.POLICE, self.tr("the police or a prosecutor")),
            (ListReceiver.AUTHORITY, self.tr("an authority")),
        ):
            button = QRadioButton(text)
            button.setChecked(not self.whom)
            group.addButton(button)
            card.content.addWidget(button)
            self.whom[one] = button
        self.to = QLineEdit()
        self.to.setMaxLength(200)
        self.to.textEdited.connect(lambda _text: self.refresh())
        card.content.addWidget(field_label(self.tr("Name and office"), self.to))
        card.content.addWidget(self.to)
        self.because = TextBox(
            self.tr("By what right, and what for?"),
            self.tr("The order with its number, or the article of the law."),
        )
        self.because.edited.connect(self.refresh)
        card.content.addWidget(self.because)
        self.content.addWidget(card)

    def _add_form(self) -> None:
        card = Card(self.tr("As what?"))
        group = QButtonGroup(card)
        self.forms: dict[ListForm, QRadioButton] = {}
        for one, text in (
            (ListForm.CSV, self.tr("a table, for their computer")),
            (ListForm.PDF, self.tr("a PDF, for paper")),
        ):
            button = QRadioButton(text)
            button.setChecked(not self.forms)
            group.addButton(button)
            card.content.addWidget(button)
            self.forms[one] = button
        if len(self._people) > MOST_ON_PAPER:
            self.forms[ListForm.PDF].setEnabled(False)
            card.content.addWidget(label(self.tr("So many people are given as a table."), "small"))
        self.content.addWidget(card)

    def _add_folder(self) -> None:
        self.choose = fit(SecondaryButton(self.tr("Choose the folder…")))
        self.choose.clicked.connect(self._on_choose)
        self._where = ElidedLabel()
        self._where.hide()
        self.content.addWidget(self.choose)
        self.content.addWidget(self._where)
        self.content.addWidget(
            label(
                self.tr("Best a drive that is handed over: nothing of it then stays here."), "small"
            )
        )

    def _on_choose(self) -> None:
        found = choosing.choose_folder(self, self.tr("Where shall the list go?"))
        if found is not None:
            self.choose_folder(found)
