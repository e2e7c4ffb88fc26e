"""A file with newer law: who vouches for it, what it would change, and taking it in."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.incident.law_entries import Difference, LawEntry
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.lay_out_law import LaidOutLaw
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.services.incident.update_law import LawOffer, UpdateLaw
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.law import words
from practiceguard.ui.incident.law.signed_dialog import SignedDialog
from practiceguard.ui.incident.law_in_language import (
    row_in_window_language,
    value_in_window_language,
)
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, MessageBanner, label
from practiceguard.ui.widgets.fields import field_label
from practiceguard.wording import law as law_words

FEW_DIGITS = 8
"""Of a fingerprint that a person has to get elsewhere: enough to see which file is meant."""


class UpdateDialog(SignedDialog):
    """Shows an offer; nothing is taken in before somebody with a name says so."""

    def __init__(
        self, update_law: UpdateLaw, law_text: TellLaw, offer: LawOffer, law: LaidOutLaw,
        writers: Writers, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(writers, "", "", "", parent, width=760)
        self._update_law, self._law_text = update_law, law_text
        self._offer, self._law = offer, law
        self._rows = {row.code: row for row in offer.update.rows}
        self.header.set_texts(
            self.tr("Take in the law of {version}?").format(version=offer.update.version),
            self.tr(
                "Published on {day}. It would hold instead of that of {current}, for everything "
                "this app says about whom to tell."
            ).format(day=words.day_of(offer.update.released_on), current=offer.current),
        )
        self.confirm.setText(self.tr("Take it in"))
        self.parts: list[FoldedPart] = []
        """One for each place that would change."""
        self.fingerprint = QLineEdit()
        self.fingerprint.textChanged.connect(lambda _text: self.refresh())
        self._vouching()
        self._changes()
        self._corrections()
        self.ask_name()
        if offer.has_to_be_compared:
            self.fingerprint.setFocus()

    def is_ready(self) -> bool:
        """Return whether somebody vouches for it, or typed a fingerprint."""
        return not self._offer.has_to_be_compared or bool(self.fingerprint.text().strip())

    def prepare(self) -> None:
        """Read the field."""
        self._typed = self.fingerprint.text()

    def work(self, who: str) -> object:
        """Take it in."""
        return self._update_law.take_in(self._offer, who, self._typed)

    # --- inside -------------------------------------------------------------------------------

    def _vouching(self) -> None:
        update = self._offer.update
        banner = MessageBanner()
        self.content.addWidget(banner)
        if not self._offer.has_to_be_compared:
            banner.show_message(
                Level.GOOD,
                self.tr("It is signed by {name}, whom this app knows").format(
                    name=update.signed_by
                ),
                self.tr("Nobody changed it on its way."),
                details=f"SHA-256 {update.sha256}",
            )
            self.fingerprint.hide()
            return
        banner.show_message(
            Level.CARE,
            self.tr("Nobody signed this file: compare its fingerprint"),
            self.tr("Its fingerprint (SHA-256) begins with {digits}.").format(
                digits=update.sha256[:FEW_DIGITS]
            ),
            self.tr(
                "Ask whoever made it for the whole of it, by another way than the file came, such "
                "as the telephone, and type it here. Without it nothing is taken in."
            ),
        )
        title = self.tr("The fingerprint as it reached you by another way")
        titled = field_label(title, self.fingerprint)
        titled.setWordWrap(True)
        self.content.addWidget(titled)
        self.content.addWidget(self.fingerprint)

    def _changes(self) -> None:
        offer = self._offer
        card = Card(self.tr("What would change"))
        if offer.added:
            text = self.tr("New places: {places}").format(
                places=words.places(offer.added, offer.update.rows)
            )
            card.content.addWidget(label(text))
        for code in sorted(offer.changed, key=self._by_name):
            self.parts.append(self._changed(code))
            card.content.addWidget(self.parts[-1])
        if not offer.added and not offer.changed:
            card.content.addWidget(
                label(self.tr("Nothing that it says; only the day on which it was published."))
            )
        self.content.addWidget(card)

    def _by_name(self, code: str) -> tuple[int, str]:
        name = words.plain(duty_words.place_name(self._rows[code]))
        return self._law.nearness(code), name

    def _changed(self, code: str) -> FoldedPart:
        row, changes = self._rows[code], self._offer.differences.get(code, ())
        near = words.near_word(self._law.nearness(code))
        name = duty_words.place_name(row)
        told = f"{name} ({near})" if near else name
        count = len(changes)
        part = FoldedPart(
            self.tr("{place}: 1 entry").format(place=told)
            if count == 1
            else self.tr("{place}: {count} entries").format(place=told, count=formats.number(count))
            if count
            else self.tr("{place}: its sources or conditions").format(place=told)
        )
        # Made when somebody looks: an update may change all of the world.
        part.first_unfolded.connect(lambda: self._fill(part, row, changes))
        part.toggle.toggled.connect(lambda _unfolded: self.grow())
        return part

    def _fill(self, part: FoldedPart, row: Jurisdiction, changes: tuple[Difference, ...]) -> None:
        spoken = row_in_window_language(row, self._law_text)
        for one in changes:
            name = words.entry_name(one.entry.path, spoken)
            part.content.addWidget(label(name, "strong"))
            for text in (
                self.tr("Until now: {value}").format(value=self._told(one.before, row)),
                self.tr("From then on: {value}").format(value=self._told(one.after, row)),
            ):
                part.content.addWidget(label(breakable(text)))
        if not changes:
            part.content.addWidget(
                label(
                    self.tr("No period, authority or text changed, but what it rests on or when.")
                )
            )

    def _told(self, entry: LawEntry | None, row: Jurisdiction) -> str:
        if entry is None:
            return QCoreApplication.translate("LawPages", "nothing")
        value = value_in_window_language(entry.value, row, self._law_text)
        return words.value_words(entry, value)

    def _corrections(self) -> None:
        if not self._offer.corrections:
            return
        card = Card(self.tr("What you corrected"))
        for standing in self._offer.corrections:
            one = standing.correction
            row = self._rows.get(one.code)
            place = duty_words.name_of_place(one.code)
            name = (
                words.entry_name(one.path, row_in_window_language(row, self._law_text))
                if row is not None
                else one.path
            )
            state = translated(law_words.CONTEXT, law_words.STATES[standing.state])
            text = self.tr("{place}, {entry}: {state}").format(place=place, entry=name, state=state)
            card.content.addWidget(label(text))
        self.content.addWidget(card)
