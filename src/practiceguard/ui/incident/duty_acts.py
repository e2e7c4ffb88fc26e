"""What can be done from the table of duties: each act opens the dialog that explains or writes."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.also_wise import OtherTell
from practiceguard.domain.incident.answered import AnswerKind, Question
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.duty_table import Ask, AskKind, DutyTable, Row
from practiceguard.domain.incident.log_times import set_back
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.reach import Ground
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.answer_dialogs import AnswerDialog, HipaaDialog
from practiceguard.ui.incident.decision_dialog import DecisionDialog
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.duty_deeds import MetDialog, ReopenDialog, Told, WaiveDialog
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.form_dialog import FormDialog
from practiceguard.ui.incident.home_dialog import HomeDialog
from practiceguard.ui.incident.letter_deeds import LotDialog, RestDialog
from practiceguard.ui.incident.log_sentences import place_of
from practiceguard.ui.incident.notices.substitute_section import dialog_for
from practiceguard.ui.incident.notices.tracking_dialog import TrackingDialog
from practiceguard.ui.incident.police_dialog import PoliceDialog
from practiceguard.ui.incident.wise_dialog import WiseDialog
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.translation import window_language


class DutyActs(QObject):
    """Acts on what was shown last; without anything shown, nothing happens."""

    affected_requested = Signal()
    """Somebody wants to count who is affected."""
    notice_requested = Signal(object)
    """Somebody wants to read the notice of a duty, by its `DutyId`."""
    details_requested = Signal()
    """Somebody wants to say the practice's address, telephone or number."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._widget = desk, parent
        self._room: Room | None = None
        self._derived: Derived | None = None
        self._table = DutyTable((), (), (), ())

    def show(self, room: Room, derived: Derived, table: DutyTable, zone: tzinfo) -> None:
        """Take what is shown now; `table` is in the window's language, `derived` is not."""
        self._room, self._derived, self._table, self._zone = room, derived, table, zone

    def open_row(self, key: str) -> None:
        """Explain a line of the table."""
        row = self._row(key)
        if row is None:
            return
        if row.ask is not None and row.ask.kind is AskKind.HIPAA:
            self.answer_hipaa()
        else:
            self.explain(row)

    def explain(self, row: Row) -> None:
        """Explain a row, also one that is folded away."""
        if self._room is None:
            return
        dialog = DutyDialog(self._room.incident, row, self._now(), self._zone, self._window())
        dialog.answered.connect(lambda answer: self.answer(row.key, answer))
        if row.duties:
            duty = row.duties[0]
            self._connect(dialog, self.told(duty))
            self._connect_letters(dialog, duty)
            dialog.answer_again_requested.connect(lambda: self._answer_again(duty))
            dialog.form_requested.connect(lambda: self.open_form(duty))
            dialog.notice_requested.connect(lambda: self.notice_requested.emit(duty.id))
        open_dialog(dialog)

    def open_form(self, duty: Duty) -> None:
        """Show the form of the authority that a duty names, filled in."""
        if self._room is None or self._derived is None:
            return
        dialog = FormDialog(
            self._desk,
            self._room,
            duty,
            self._derived.duties,
            self.told(duty),
            self._zone,
            self._window(),
        )
        dialog.affected_requested.connect(self.affected_requested)
        dialog.details_requested.connect(self.details_requested)
        open_dialog(dialog)

    def answer(self, key: str, answer: bool) -> None:
        """Ask for the reason of an answer, and write it."""
        row = self._row(key)
        if row is not None and row.ask is not None:
            open_dialog(AnswerDialog(self._desk, row.ask, answer, self._window()))

    def answer_hipaa(self) -> None:
        """Ask whether HIPAA binds the practice."""
        if self._room is not None:
            present = self._room.incident.hipaa
            open_dialog(HipaaDialog(self._desk, present, self._window()))

    def correct(self, question: Question) -> None:
        """Ask one of the questions anew that were answered."""
        if self._room is None:
            return
        incident, key = self._room.incident, question.duty
        if question.kind is AnswerKind.HOME:
            open_dialog(HomeDialog(self._desk, incident.home, self._window()))
        elif question.kind is AnswerKind.HIPAA:
            self.answer_hipaa()
        elif question.kind is AnswerKind.AIM:
            is_part = "-" in question.country
            place = place_of(question.country) if is_part else ""
            ask = Ask(AskKind.AIM, country=question.country, place=place)
            self._ask_anew(ask, incident.aims_at.get(question.country, False))
        elif key is not None:
            asked = self._question_of(key)
            about = (key,) if not asked else self._with_same_question(key)
            ask = Ask(AskKind.DUTY, question=asked or duty_words.row_key(key), about=about)
            self._ask_anew(ask, incident.answers.get(key, False))

    def _ask_anew(self, ask: Ask, present: bool) -> None:
        window = self._window()
        open_dialog(AnswerDialog(self._desk, ask, not present, window, is_correction=True))

    def explain_wise(self, one: OtherTell) -> None:
        """Explain somebody whom it is wise to tell."""
        if self._room is None:
            return
        dialog = WiseDialog(one, self._room.incident.of(one.id), self._window())
        self._connect(dialog, self._about(one.id, one.whom[window_language()], one))
        open_dialog(dialog)

    def judge(self) -> None:
        """Judge the risk."""
        if self._room is not None:
            open_dialog(DecisionDialog(self._desk, self._room, self._window()))

    def police_asked(self) -> None:
        """Write down that the police asked to wait."""
        if self._derived is None:
            return
        self._ask_about_police(())

    def police_changed(self) -> None:
        """Write down that the police let the practice tell sooner, or asked for longer."""
        if self._derived is None or self._room is None:
            return
        newest_first = reversed(self._room.incident.holds)
        self._ask_about_police(tuple(dict.fromkeys(one.who for one in newest_first)))

    def _ask_about_police(self, asked_before: tuple[str, ...]) -> None:
        duties = self._derived.duties if self._derived else ()
        moved = sum(one.rule.police_may_delay and one.need.is_open for one in duties)
        window = self._window()
        open_dialog(
            PoliceDialog(
                self._desk, moved, self._now(), self._zone, window, asked_before=asked_before
            )
        )

    def told(self, duty: Duty) -> Told:
        """Return what a deed on a duty is written down under."""
        derived = self._derived.duties if self._derived else ()
        # The fingerprint of the row itself, not of its words in the window's language.
        law = next((one.law for one in derived if one.id == duty.id), duty.law)
        return self._about(duty.id, duty_words.whom(duty), law)

    def _about(self, key: DutyId, name: str, row: object) -> Told:
        written_at = [one.at for one in self._room.entries] if self._room else []
        if set_back(written_at, self._now()) is not None:
            # No time can be held against such a clock.
            return Told(key, name, digest_of(row), is_clock_wrong=True)
        recorded = self._room.incident.recorded() if self._room else None
        noticed = recorded.start_of(Event.NOTICED) if recorded else None
        return Told(key, name, digest_of(row), noticed.at if noticed else None)

    def _connect(self, dialog: DutyDialog | WiseDialog, about: Told) -> None:
        desk, now, zone = self._desk, self._now(), self._zone

        def opens(make: Callable[[], MetDialog | WaiveDialog | ReopenDialog]) -> Callable[[], None]:
            return lambda: open_dialog(make())

        window = self._window()
        dialog.met_requested.connect(opens(lambda: MetDialog(desk, about, now, zone, window)))
        dialog.waive_requested.connect(opens(lambda: WaiveDialog(desk, about, window)))
        dialog.reopen_requested.connect(opens(lambda: ReopenDialog(desk, about, window)))

    def _connect_letters(self, dialog: DutyDialog, duty: Duty) -> None:
        if self._room is None:
            return
        desk, now, zone, window = self._desk, self._now(), self._zone, self._window()
        about = self.told(duty)
        left = self._room.incident.of(duty.id).letters.left_of(duty.people)
        dialog.lot_requested.connect(
            lambda: open_dialog(LotDialog(desk, about, left, now, zone, window))
        )
        dialog.rest_requested.connect(lambda: open_dialog(RestDialog(desk, about, left, window)))
        dialog.letters_requested.connect(lambda: open_dialog(TrackingDialog(desk, window)))
        dialog.public_requested.connect(lambda: self.tell_in_public(duty))

    def tell_in_public(self, duty: Duty) -> None:
        """Write down that a notice in public is up, or that it was taken down."""
        dialog = dialog_for(self._desk, duty, self._room, self._window()) if self._room else None
        if dialog is not None:
            open_dialog(dialog)

    def _answer_again(self, duty: Duty) -> None:
        if self._room is None:
            return
        if duty.ground in {Ground.AIMED_AT, Ground.NOT_AIMED_AT}:
            # Of another province of the practice's own country the province itself is asked about.
            country = duty.law.code.split("-", maxsplit=1)[0]
            is_near = country == self._room.incident.home.split("-", maxsplit=1)[0]
            self.correct(Question(AnswerKind.AIM, duty.law.code if is_near else country))
        else:
            self.correct(Question(AnswerKind.DUTY, duty=duty.id))

    def _question_of(self, key: DutyId) -> str:
        """Return the law's own question on which a duty hangs, in the window's language."""
        folded = [one for fold in self._table.folds for one in fold.duties]
        rows = [one for row in (*self._table.rows, *self._table.settled) for one in row.duties]
        return next((one.rule.only_if for one in (*rows, *folded) if one.id == key), "")

    def _with_same_question(self, key: DutyId) -> tuple[DutyId, ...]:
        """Return all duties of its law that hang on the question of a duty."""
        derived = self._derived.duties if self._derived else ()
        asked = next((one.rule.only_if for one in derived if one.id == key), "")
        return tuple(
            one.id for one in derived if one.law.code == key.code and one.rule.only_if == asked
        )

    def _row(self, key: str) -> Row | None:
        rows = (*self._table.rows, *self._table.settled)
        return next((one for one in rows if one.key == key), None)

    def _window(self) -> QWidget:
        return self._widget.window()

    def _now(self) -> datetime:
        return self._desk.app.world.clock.now()
