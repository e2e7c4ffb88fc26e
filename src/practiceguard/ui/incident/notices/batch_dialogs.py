"""Whole batches of letters: out of the printer, and into the post with a receipt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from practiceguard.domain.incident.delivery import LettersOut, LettersPrinted, Way
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.mailing_made import MadeBatch, MailingMade
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.duty_words import name_of_place
from practiceguard.ui.incident.notices.mailing.names import TextNames
from practiceguard.ui.incident.notices.tracking_dialogs import DeliveryDialog
from practiceguard.ui.theme import theme
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label

_MOST_IN_SIGHT = 4


@dataclass(frozen=True)
class OneBatch:
    """A batch of a mailing."""

    mailing: MailingMade
    batch: MadeBatch


def batches_left(incident: Incident, *, to_print: bool) -> tuple[OneBatch, ...]:
    """Given an incident, return the batches that are not posted, or not even printed, yet."""
    gone = {
        (one.mailing, name)
        for one in incident.deliveries
        if isinstance(one, LettersOut) or (to_print and isinstance(one, LettersPrinted))
        for name in one.batches
    }
    return tuple(
        OneBatch(made, batch)
        for made in incident.mailings
        if not made.is_by_email
        for batch in made.batches
        if batch.letters and (made.key, batch.name) not in gone
    )


class BatchesDialog(DeliveryDialog):
    """A list of batches, each to be ticked: call `tick` last. They are those of one mailing."""

    def __init__(self, desk: Desk, left: Iterable[OneBatch], parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", self.tr("Write it down"), parent)
        self.left = tuple(left)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Batches"))
        shelf = desk.app.incidents.notices.shelf
        names = TextNames(shelf, window_language()).of_languages
        for one in self.left:
            item = QListWidgetItem(_name_of(one, names))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        rows = min(max(len(self.left), 2), _MOST_IN_SIGHT)
        self.list.setFixedHeight(theme().px(34 * rows + 12))
        self.list.itemChanged.connect(lambda _item: self._on_ticked())
        self.told = label("", "small")
        self.content.addWidget(field_label(self.tr("Which batches?"), self.list))
        self.content.addWidget(self.list)
        self.content.addWidget(self.told)

    @property
    def chosen(self) -> tuple[OneBatch, ...]:
        """Return the batches that are ticked."""
        ticked = Qt.CheckState.Checked
        return tuple(
            one for at, one in enumerate(self.left) if self.list.item(at).checkState() is ticked
        )

    @property
    def letters(self) -> int:
        """Return how many letters are in them."""
        return sum(one.batch.letters for one in self.chosen)

    def tick(self, batches: Iterable[OneBatch]) -> None:
        """Tick these, and no others."""
        wanted = set(map(id, batches))
        for at, one in enumerate(self.left):
            state = Qt.CheckState.Checked if id(one) in wanted else Qt.CheckState.Unchecked
            self.list.item(at).setCheckState(state)
        self._on_ticked()

    def is_ready(self) -> bool:
        """Return whether batches of one mailing are chosen."""
        return len({one.mailing.key for one in self.chosen}) == 1

    def lacking(self) -> str:
        """Return what is still to be said."""
        return "" if self.chosen else self.tr("Tick at least one batch.")

    def names(self) -> tuple[str, ...]:
        """Return the names of the batches."""
        return tuple(one.batch.name for one in self.chosen)

    def oldest(self) -> tuple[OneBatch, ...]:
        """Return all that are left of the oldest mailing: mostly it is all of it."""
        if not self.left:
            return ()
        key = self.left[0].mailing.key
        return tuple(one for one in self.left if one.mailing.key == key)

    def _on_ticked(self) -> None:
        keys = {one.mailing.key for one in self.chosen}
        if len(keys) > 1:
            text = self.tr("Choose batches of one mailing at a time.")
        else:
            text = self.tr("Letters in them: {count}").format(count=formats.number(self.letters))
        self.told.setText(text)
        self.refresh()


class PrintedDialog(BatchesDialog):
    """They came out of the printer; nothing is in the post yet."""

    def __init__(self, desk: Desk, incident: Incident, parent: QWidget | None = None) -> None:
        super().__init__(desk, batches_left(incident, to_print=True), parent)
        self.header.set_texts(
            self.tr("Which letters are printed?"),
            self.tr("Count the letters before they go into envelopes: as many as here."),
        )
        self.at = self.add_moment(self.tr("When they were printed"), incident)
        self.tick(self.oldest())

    def prepare(self) -> None:
        """Read the fields."""
        key = self.chosen[0].mailing.key
        self._printed = LettersPrinted(key, self.names(), self.letters, self.at.moment)

    def work(self, author: str) -> object:
        """Write it."""
        delivery = self.desk.app.incidents.delivery
        return delivery.record_printed(self.desk.incident, author, self._printed)


class PostedDialog(BatchesDialog):
    """They went into the post, with a receipt: what the law asks for is told by that."""

    def __init__(self, desk: Desk, incident: Incident, parent: QWidget | None = None) -> None:
        super().__init__(desk, batches_left(incident, to_print=False), parent)
        self.header.set_texts(
            self.tr("Which letters were posted?"),
            self.tr(
                "From here on these patients count as told: periods that run from the letters "
                "begin, and what the law asks for is settled by what really went out."
            ),
        )
        self.at = self.add_moment(self.tr("When they went out"), incident)
        self.receipt = self.add_line(
            self.tr("Number or name of the receipt"),
            self.tr("Of the post office or the courier, with the number of letters on it."),
        )
        self.add_proof(self.tr("A photograph or copy of the receipt: it is kept as evidence."))
        self.tick(self.oldest())
        self.list.setFocus()

    def is_ready(self) -> bool:
        """Return whether there are batches and a receipt."""
        return super().is_ready() and bool(self.receipt.text().strip())

    def lacking(self) -> str:
        """Return what is still to be said."""
        if not super().is_ready():
            return super().lacking()
        return self.tr("Type the number or name of the receipt.")

    def prepare(self) -> None:
        """Read the fields."""
        self._said = LettersOut(
            self.chosen[0].mailing.key,
            Way.POST,
            self.letters,
            self.at.moment,
            self.receipt.text().strip(),
            self.names(),
        )

    def work(self, author: str) -> object:
        """Take the receipt in, then write."""
        said = self._said
        evidence = self.take_proof(author, said.receipt)
        out = LettersOut(
            said.mailing, said.way, said.letters, said.sent_at, said.receipt, said.batches,
            evidence=evidence,
        )  # fmt: skip
        return self.desk.app.incidents.delivery.record_out(self.desk.incident, author, out)


def _name_of(one: OneBatch, names: Mapping[str, str]) -> str:
    """Return what a batch is called, given the languages' own names."""
    place = name_of_place(one.batch.place) if one.batch.place else ""
    code = one.batch.language
    language = names.get(code) or names.get(code.partition("-")[0], code)
    parts = (one.mailing.key, one.batch.name, language, place)
    return QCoreApplication.translate("BatchesDialog", "{batch}, letters: {count}").format(
        batch=" · ".join(part for part in parts if part),
        count=formats.number(one.batch.letters),
    )
