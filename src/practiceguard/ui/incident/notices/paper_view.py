"""One notice: its languages, how it reads now, what lacks, and its release."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from practiceguard.domain.incident.notice import Draft
from practiceguard.domain.incident.notice_released import other_words, release_of
from practiceguard.services.incident.check_wording import CheckedNotice
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import Wanted, places_of
from practiceguard.services.incident.papers import Paper
from practiceguard.services.incident.prepare_notices import Reading
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.errors import present_error
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.beside_text import BesideText, PoliceState
from practiceguard.ui.incident.notices.change_dialog import ChangeDialog
from practiceguard.ui.incident.notices.facts_asked import (
    FactDialogOf,
    credit_dialog,
    fact_dialog_of,
    police_dialog,
    police_state,
    written_down,
)
from practiceguard.ui.incident.notices.lacking import lacking
from practiceguard.ui.incident.notices.letter_parts import LetterParts
from practiceguard.ui.incident.notices.preview import Preview
from practiceguard.ui.incident.notices.release_dialog import ReleaseDialog
from practiceguard.ui.incident.notices.save_dialog import SavePaperDialog
from practiceguard.ui.incident.notices.text_choice import EVERYWHERE, choose_text, fill_choices
from practiceguard.ui.incident.notices.words import notice_name
from practiceguard.ui.incident.tab_order import in_tab_order
from practiceguard.ui.incident.writing_dialog import open_dialog, plain_column
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import theme
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import (
    BesideOrBelow,
    Card,
    InLine,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.ui.widgets.fields import field_label


class PaperView(QWidget):
    """Shows one paper in one language at a time."""

    back_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._room: Room | None = None
        self._derived: Derived | None = None
        self.paper: Paper | None = None
        self.draft: Draft | None = None
        """What is shown, of what is chosen: None while that is being drafted, or cannot be."""
        self._reading: Reading | None = None
        self._asked = 0
        """How many drafts were asked for: of several only the last is shown."""
        self.preview = Preview()
        self.preview.grow_with_text()
        self.beside = BesideText(desk.app.incidents.law_text)
        self.beside.fact_requested.connect(lambda field: self.ask(fact_dialog_of(field)))
        self.beside.change_requested.connect(self.change)
        self.beside.police_requested.connect(lambda: self.ask(police_dialog))
        self.beside.credit_requested.connect(lambda: self.ask(credit_dialog))
        self.letters = LetterParts(desk, self)
        self.letters.text_chosen.connect(self.show_text)
        self.letters.card.go_requested.connect(self.beside.go_requested)
        self.beside.add_card(self.letters.card)
        self._make_controls()
        self._lay_out()

    def show_paper(
        self, paper: Paper, room: Room, derived: Derived, *, text: tuple[str, str] | None = None
    ) -> None:
        """Show a paper as the log tells it now; the language that was chosen stays.

        `text`: language and place of the text that is to be shown instead.
        """
        is_other = self.paper is None or self.paper.kind is not paper.kind
        self.paper, self._room, self._derived = paper, room, derived
        if is_other:
            self.title.setText(notice_name(paper.kind))
            notices = self._desk.app.incidents.notices
            fill_choices(self.language, self.place, notices, paper.kind, room.incident.home)
            self._place_field.setVisible(self.place.count() > 1)
        self.letters.show_paper(paper, room, derived)
        self.show_text(*text) if text else self.show_now()

    def show_text(self, language: str, place: str) -> None:
        """Show the text of a language, for a place whose law wants its own."""
        choose_text(self.language, self.place, (language, place))
        self.show_now()

    def show_now(self) -> None:
        """Draft it anew from the record, and show it."""
        if self.paper is None or self._room is None or self._derived is None:
            return
        incident, derived = self._room.incident, self._derived
        notices = self._desk.app.incidents.notices
        reading = Reading(self.wanted(), window_language())
        if reading != self._reading:
            self._forget()  # what is another paper, or another language, is not to be released
        self._reading = reading
        self.letters.mark(*self.text_on_show)
        self._asked += 1
        number = self._asked

        def drafted() -> tuple[Draft, CheckedNotice, PoliceState]:
            draft = notices.draft(incident, derived, reading.wanted, reading.own_language)
            police = police_state(notices, incident, derived, draft)
            return draft, notices.check(incident, draft), police

        run_task(
            self,
            lambda _handle: drafted(),
            on_success=lambda found: self._on_drafted(*found, number),
            on_failure=lambda error: self._on_failed(error, number),
        )

    @property
    def text_on_show(self) -> tuple[str, str]:
        """Return which text is chosen: its language, and its place ("" for everywhere)."""
        place = str(self.place.currentData() or EVERYWHERE)
        return str(self.language.currentData()), place

    def wanted(self) -> Wanted:
        """Return what is chosen: language, and the place whose law wants its own text."""
        if self.paper is None or self._room is None:
            raise AssertionError("no paper is shown")
        duty = self.paper.duty
        language, place = self.text_on_show
        return Wanted(
            self.paper.kind,
            (language,),
            places_of(place) if place else (),
            addressee=self._desk.app.incidents.notices.addressee(
                self.paper.kind, duty, self._room.incident
            ),
        )

    def change(self) -> None:
        """Open the text to be changed."""
        if self._reading is None or self._room is None or self._derived is None:
            return
        # Also one that cannot be filled: it is here that it is mended.
        notices, wanted = self._desk.app.incidents.notices, self._reading.wanted
        template = notices.draft_notice.which(wanted, self._reading.own_language)
        if template is None:
            return
        dialog = ChangeDialog(
            self._desk, self._room, self._derived, wanted, template, self.window()
        )
        open_dialog(dialog, self.show_now)

    def release(self) -> None:
        """Ask who read it, and write it down."""
        draft, reading = self.draft, self._reading
        if draft is None or reading is None or self.paper is None or self._room is None:
            return
        duty = self.paper.duty
        people = self._room.incident.affected
        key = duty.id if duty else None
        open_dialog(ReleaseDialog(self._desk, draft, reading, key, people, self.window()))

    def ask(self, dialog_of: FactDialogOf) -> None:
        """Ask for a fact of the room that is written down nowhere else."""
        if self._room is not None and self._derived is not None:
            open_dialog(dialog_of(self._desk, self._room, self._derived, self.window()))

    def copy(self) -> None:
        """Put the text on the clipboard."""
        if self.draft is not None:
            QGuiApplication.clipboard().setText(self.draft.document.text)
            self.copy_text.setText(self.tr("Copied"))

    def save(self) -> None:
        """Ask as what it is saved, and where."""
        if self.draft is not None and self._room is not None and self._derived is not None:
            dialog = SavePaperDialog(
                self._desk, self._room, self._derived, self.draft, self.window()
            )
            open_dialog(dialog)

    def _forget(self) -> None:
        self.draft = None
        for button in (self.release_it, self.change_text, self.save_as, self.copy_text):
            button.setEnabled(False)

    def _on_failed(self, error: Exception, number: int) -> None:
        if number != self._asked:
            return
        self._forget()
        self.preview.show_nothing()
        self.beside.hide()
        self.change_text.setEnabled(True)
        present_error(self.window(), error)

    def _on_drafted(
        self, draft: Draft, checked: CheckedNotice, police: PoliceState, number: int
    ) -> None:
        if number != self._asked:
            return
        self.draft = draft
        self.preview.show_document(draft.document)
        self.beside.show()
        self.change_text.setEnabled(True)
        if self.paper is not None and self._room is not None:
            incident = self._room.incident
            released = release_of(incident.released, draft)
            duty = self.paper.duty.id if self.paper.duty else None
            earlier = other_words(incident.released, draft, duty)
            self.beside.written_down = written_down(incident)
            self.beside.show_draft(draft, checked, released, incident.zone, police, earlier)
        is_open = self._room is not None and self._room.incident.closed_at is None
        # Beside the button, too: on a small window the rest is below.
        self.lacks.setText(lacking(draft, checked))
        self.lacks.setVisible(bool(self.lacks.text()))
        may_go_out = not draft.missing and not checked.must_be_mended
        self.release_it.setEnabled(may_go_out and is_open)
        self.save_as.setEnabled(True)
        self.copy_text.setEnabled(not draft.missing)
        self.copy_text.setText(self.tr("Copy the text"))
        in_tab_order(
            self.back, self.letters.chips, self.language, self.place, self.release_it,
            *self.letters.card.buttons, self.change_text,
            self.save_as, self.copy_text, self.preview, self.beside,
        )  # fmt: skip

    def _make_controls(self) -> None:
        self.back = fit(QuietLink(self.tr("← All notices")))
        self.back.clicked.connect(self.back_requested)
        self.title = label("", "title")
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language"))
        self.language.currentIndexChanged.connect(lambda _index: self.show_now())
        self.place = QComboBox()
        self.place.setAccessibleName(self.tr("For people who live in"))
        self.place.currentIndexChanged.connect(lambda _index: self.show_now())
        self.release_it = fit(PrimaryButton(self.tr("Release…")))
        self.release_it.clicked.connect(self.release)
        self.change_text = fit(SecondaryButton(self.tr("Change the text…")))
        self.change_text.clicked.connect(self.change)
        self.save_as = fit(SecondaryButton(self.tr("Save as…")))
        self.save_as.clicked.connect(self.save)
        self.copy_text = fit(SecondaryButton(self.tr("Copy the text")))
        self.copy_text.clicked.connect(self.copy)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.back)
        column.addWidget(self.title)
        column.addWidget(self.letters.chips)
        chosen = QWidget()
        line = InLine(chosen, gap=10)
        self._place_field = QWidget()
        for field, title, box in (
            (QWidget(), self.tr("Language"), self.language),
            (self._place_field, self.tr("For people who live in"), self.place),
        ):
            inside = plain_column(field)
            inside.addWidget(field_label(title, box))
            inside.addWidget(box)
            line.addWidget(field)
        column.addWidget(chosen)
        buttons = QWidget()
        row = InLine(buttons, gap=8)
        for one in (
            self.release_it,
            *self.letters.card.buttons,
            self.change_text,
            self.save_as,
            self.copy_text,
        ):
            row.addWidget(one)
        column.addWidget(buttons)
        self.lacks = label("", "care")
        self.lacks.hide()
        column.addWidget(self.lacks)
        column.addWidget(self.letters.card.why_grey)
        both = BesideOrBelow(theme().px(480))
        paper = Card()
        paper.setAccessibleName(self.tr("The notice"))
        paper.content.addWidget(self.preview)
        both.addWidget(paper)
        both.addWidget(self.beside)
        column.addLayout(both)
        column.addStretch(1)
