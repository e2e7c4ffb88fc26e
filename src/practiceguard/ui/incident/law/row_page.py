"""The law of one place: whom it binds, its authority, each duty, and what was corrected here."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.edition import StandingCorrection
from practiceguard.domain.incident.law_entries import field_of
from practiceguard.domain.incident.rule import Authority, Jurisdiction
from practiceguard.services.incident.lay_out_law import LaidOutLaw
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.law import words
from practiceguard.ui.incident.law.correction_note import CorrectionNote
from practiceguard.ui.incident.law.duty_card import duty_card
from practiceguard.ui.incident.law_cards import add_link, list_card, say_unless, text_card
from practiceguard.ui.incident.law_in_language import row_in_window_language
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    MessageBanner,
    PageHeader,
    QuietLink,
    ScrollPage,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.wording import duties


class LawRowPage(ScrollPage):
    """Shows one row; the buttons only say what was asked for."""

    back_requested = Signal()
    correct_requested = Signal()
    withdraw_requested = Signal(object)
    """`StandingCorrection`."""

    def __init__(self, law_text: TellLaw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._law_text = law_text
        self.row: Jurisdiction | None = None
        """As the rule book has it, not as it is shown."""
        self.back = fit(QuietLink(self.tr("‹ The law in this app")))
        self.back.clicked.connect(self.back_requested)
        self.content.addWidget(self.back)
        self.correct = SecondaryButton(self.tr("Correct an entry…"))
        self.correct.clicked.connect(self.correct_requested)
        self.header = PageHeader(button=self.correct)
        self.content.addWidget(self.header)
        self.told = MessageBanner()
        self.warning = MessageBanner()
        self.content.addWidget(self.told)
        self.content.addWidget(self.warning)
        self._parts: list[QWidget] = []
        self.notes: list[CorrectionNote] = []

    def show_row(self, row: Jurisdiction, law: LaidOutLaw) -> None:
        """Show a row as it holds now; where one is on the page is kept for the same row."""
        is_another = self.row is None or self.row.code != row.code
        self.row = row
        spoken = row_in_window_language(row, self._law_text)
        self.header.set_texts(
            self.tr("{place}: what the law asks after a breach").format(
                place=duty_words.place_name(row)
            ),
            self.tr("{law}. Checked on {day}. {how}").format(
                law=spoken.law,
                day=words.day_of(row.checked_on),
                how=duty_words.say(duties.MARKS[row.mark]),
            ),
        )
        self._warn(row, law)
        if is_another:
            self.told.hide()
            self.verticalScrollBar().setValue(0)
        self._clear()
        standing = [one for one in law.state.corrections if one.correction.code == row.code]
        self._build(spoken, standing)

    def show_done(self, text: str) -> None:
        """Say what was just done."""
        self.told.show_message(Level.GOOD, text)
        self.told.read_aloud()
        self.verticalScrollBar().setValue(0)

    def show_failure(self, error: BaseException) -> None:
        """Say what did not work."""
        tell_failure(self.told, error)
        self.verticalScrollBar().setValue(0)

    # --- inside -------------------------------------------------------------------------------

    def _warn(self, row: Jurisdiction, law: LaidOutLaw) -> None:
        old = duty_words.old_law(row, law.today)
        self.warning.setVisible(bool(old) or not row.is_settled)
        if old:
            self.warning.show_message(Level.CARE, old)
        elif not row.is_settled:
            self.warning.show_message(
                Level.CARE,
                self.tr("Check this first: not all of it was found in a source."),
                self.tr("What was not stands below with “check this first”."),
                self.tr("Ask the authority or a lawyer before you rely on it."),
            )

    def _build(self, row: Jurisdiction, standing: list[StandingCorrection]) -> None:
        placed: set[str] = set()

        def correct_below(card: Card, *beginnings: str) -> Card:
            for one in standing:
                path = one.correction.path
                if path not in placed and path.startswith(beginnings):
                    placed.add(path)
                    card.content.addWidget(self._note(one, row))
            return card

        cards: list[Card] = [
            correct_below(_bound(row), "binds", "law", "reaches_abroad", "in_force_from"),
            correct_below(_authority(row), "authority."),
        ]
        cards += [correct_below(duty_card(one, row), f"duties.{one.key}.") for one in row.duties]
        cards += [correct_below(card, field) for field, card in _rest(row)]
        sources = _sources(row)
        # Whatever has no card of its own, such as an entry that is not there any more.
        cards.append(correct_below(sources, ""))
        for card in cards:
            self._parts.append(card)
            self.content.addWidget(card)
            card.show()

    def _note(self, standing: StandingCorrection, row: Jurisdiction) -> CorrectionNote:
        note = CorrectionNote(standing, row, self._law_text)
        note.withdraw_requested.connect(self.withdraw_requested)
        self.notes.append(note)
        return note

    def _clear(self) -> None:
        for part in self._parts:
            self.content.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.notes = [], []


def _bound(row: Jurisdiction) -> Card:
    lines = [row.binds]
    if not row.binds_small_practice:
        lines.append(
            QCoreApplication.translate("LawRow", "It does not bind a small private practice.")
        )
    if row.reaches_abroad:
        lines.append(row.reaches_abroad)
    if row.in_force_from is not None:
        text = QCoreApplication.translate("LawRow", "In force from {day}.")
        lines.append(text.format(day=words.day_of(row.in_force_from)))
    return text_card(QCoreApplication.translate("LawRow", "Whom it binds"), *lines)


def _authority(row: Jurisdiction) -> Card:
    authority = row.authority
    card = text_card(
        QCoreApplication.translate("LawRow", "Authority"),
        _full_name(authority),
        *_reached(authority),
    )
    for address in dict.fromkeys((authority.report_url, authority.website)):
        if address:
            add_link(card, address)
    for region, address in authority.regional.items():
        add_link(card, address, name=f"{duty_words.name_of_place(region)}: {address}")
    if authority.prepare:
        title = QCoreApplication.translate(
            "LawRow", "What you need beforehand, and about the form:"
        )
        card.content.addWidget(label(title, "strong"))
        for line in authority.prepare:
            card.content.addWidget(label(f"– {line}"))
    say_unless(authority.mark, card)
    return card


def _full_name(authority: Authority) -> str:
    return f"{authority.name} ({authority.acronym})" if authority.acronym else authority.name


def _reached(authority: Authority) -> list[str]:
    told = []
    if authority.phone:
        text = QCoreApplication.translate("LawRow", "Telephone: {phone}")
        told.append(text.format(phone=authority.phone))
    if authority.email:
        text = QCoreApplication.translate("LawRow", "E-mail: {address}")
        told.append(text.format(address=authority.email))
    return told


def _rest(row: Jurisdiction) -> list[tuple[str, Card]]:
    """Return the cards below the duties, each with the beginning of its entries."""
    found: list[tuple[str, Card]] = []

    def add(field: str, title: str, *lines: str) -> None:
        told = [line for line in lines if line]
        if told:
            card = list_card(title, tuple(told)) if len(told) > 1 else text_card(title, *told)
            say_unless(row.field_marks.get(field_of(field)[0], row.mark), card)
            found.append((field, card))

    add("exceptions", QCoreApplication.translate("LawRow", "Exceptions"), *row.exceptions)
    add("health", QCoreApplication.translate("LawRow", "Health data"), *row.health)
    if row.hipaa is not None:
        add("hipaa", QCoreApplication.translate("LawRow", "HIPAA"), row.hipaa.words)
    if row.credit_service is not None:
        title = QCoreApplication.translate("LawRow", "Service against misuse of identities")
        add("credit_service", title, row.credit_service.words)
    if row.police is not None:
        title = QCoreApplication.translate("LawRow", "Police")
        add("police", title, row.police.name, row.police.how)
        if row.police.url:
            add_link(found[-1][1], row.police.url)
    add("cert", QCoreApplication.translate("LawRow", "Who helps against attacks"), row.cert)
    title = QCoreApplication.translate("LawRow", "Whether those affected can sue")
    add("private_action", title, row.private_action)
    for one in row.related:
        title = QCoreApplication.translate("LawRow", "Related law: {law}").format(law=one.law)
        add(f"related.{one.key}", title, one.applies, one.deadline, one.mark_words)
        if one.url and found:
            add_link(found[-1][1], one.url)
    add("notes", QCoreApplication.translate("LawRow", "Notes"), *row.notes)
    return found


def _sources(row: Jurisdiction) -> Card:
    card = text_card(
        QCoreApplication.translate("LawRow", "Where that is from"),
        QCoreApplication.translate("LawRow", "Kind of source: {grade}").format(
            grade=row.source_grade
        ),
    )
    day = formats.short_date(row.checked_on)
    for one in row.sources:
        seen = (
            QCoreApplication.translate("LawRow", "seen on {date}").format(date=day)
            if one.verified
            else QCoreApplication.translate("LawRow", "not seen")
        )
        add_link(card, one.url, name=f"{one.title} ({seen})")
    card.content.addWidget(label(words.not_legal_advice(), "small"))
    return card
