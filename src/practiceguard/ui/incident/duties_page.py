"""Step 3 of the room: whom to tell, why and by when, the nearest deadline first."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.also_wise import OtherTell
from practiceguard.domain.incident.case import HipaaStatus
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.duty_table import (
    Ask,
    AskKind,
    DutyTable,
    Fold,
    Row,
    table_of,
)
from practiceguard.domain.incident.reach import UNITED_STATES, Ground
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words, times
from practiceguard.ui.incident.affected_card import AffectedCard
from practiceguard.ui.incident.answer_dialogs import AnswerDialog, HipaaDialog
from practiceguard.ui.incident.decision_dialog import DecisionDialog
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.duty_deeds import MetDialog, ReopenDialog, Told, WaiveDialog
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.duty_lines import (
    fold_text,
    folded_line,
    line_of,
    wise_line,
)
from practiceguard.ui.incident.duty_rows import DutyRows
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.law_in_language import in_window_language
from practiceguard.ui.incident.police_dialog import PoliceDialog
from practiceguard.ui.incident.risk_card import RiskCard
from practiceguard.ui.incident.steps import Step, StepPage
from practiceguard.ui.incident.tab_order import in_tab_order
from practiceguard.ui.incident.wise_dialog import WiseDialog
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.theme import theme
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import (
    BesideOrBelow,
    Card,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.wording.countries import country_names

COUNT_DOWN_MS = 20_000


class DutiesPage(StepPage):
    """The table, what is folded away, what is wise besides, and the risk."""

    step = Step.DUTIES

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room: Room | None = None
        self._derived: Derived | None = None
        self._spoken: tuple[Duty, ...] = ()
        self._table = DutyTable((), (), (), ())
        self.sentence = label("", "title")
        self.content.addWidget(self.sentence)
        both = BesideOrBelow(theme().px(600))
        both.addWidget(self._main())
        both.addWidget(self._beside())
        self.content.addLayout(both)
        self.content.addWidget(self._also_wise())
        self._timer = QTimer(self)
        self._timer.setInterval(COUNT_DOWN_MS)
        self._timer.timeout.connect(self.count_down)

    # --- what it shows ------------------------------------------------------------------------

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now, with the duties that follow from it."""
        self._room, self._derived = room, derived
        incident = room.incident
        zone = times.zone_of(incident.zone)
        self._zone = zone
        law_text = self.desk.app.incidents.law_text
        self._spoken = in_window_language(derived.duties, law_text)
        self._table = table_of(incident, self._spoken, derived.laws)
        self._show_folds()
        self._show_hints()
        self.risk.show_room(room, zone)
        self.affected.show_incident(incident)
        self.count_down()

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether nobody remains to be told and no question to be answered."""
        return not table_of(room.incident, derived.duties, derived.laws).rows

    def count_down(self) -> None:
        """Show how much is left now."""
        if self._room is None:
            return
        incident, now, zone = self._room.incident, self._now(), self._zone
        table = self._table
        open_lines = []
        has_first = False
        for row in table.rows:
            is_first = not has_first and row.ask is None
            has_first = has_first or is_first
            open_lines.append(line_of(incident, row, now, zone, is_first=is_first))
        self.rows.show_lines(tuple(open_lines))
        self.rows.setVisible(bool(table.rows))
        settled = tuple(line_of(incident, row, now, zone) for row in table.settled)
        self.settled.show_lines(settled)
        self.settled_card.setVisible(bool(settled))
        self.wise.show_lines(tuple(wise_line(incident, one, now, zone) for one in self._others()))
        in_tab_order(
            self.rows,
            *self.folds,
            self.settled,
            self.risk.judge,
            self.affected.go,
            self.police,
            self.hipaa,
            self.wise,
        )
        self.sentence.setText(self._sentence())

    def showEvent(self, event: QShowEvent) -> None:
        """Count down while it is looked at."""
        super().showEvent(event)
        self.count_down()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no more."""
        self._timer.stop()
        super().hideEvent(event)

    def _sentence(self) -> str:
        room, table = self._room, self._table
        if room is not None and not room.incident.is_breach:
            return self.tr("It was decided that this is no breach: nobody has to be told.")
        tell = sum(row.ask is None for row in table.rows)
        ask = len(table.rows) - tell
        parts = []
        if tell:
            parts.append(self.tr("still to be told: {count}").format(count=formats.number(tell)))
        if ask:
            parts.append(self.tr("to be answered: {count}").format(count=formats.number(ask)))
        if not parts:
            return self.tr("Everybody whom the law names was told, or need not be.")
        joined = ", ".join(parts)
        return f"{joined[:1].upper()}{joined[1:]}."

    # --- what is asked of it ------------------------------------------------------------------

    def open_row(self, key: str) -> None:
        """Explain a line of the table."""
        row = self._row(key)
        if row is None or self._room is None:
            return
        if row.ask is not None and row.ask.kind is AskKind.HIPAA:
            self.answer_hipaa()
            return
        dialog = DutyDialog(self._room.incident, row, self._now(), self._zone, self.window())
        dialog.answered.connect(lambda answer: self.answer(key, answer))
        if row.duties:
            self._connect(dialog, self._told(row.duties[0]), row.duties[0])
        open_dialog(dialog)

    def answer(self, key: str, answer: bool) -> None:
        """Ask for the reason of an answer, and write it."""
        row = self._row(key)
        if row is not None and row.ask is not None:
            open_dialog(AnswerDialog(self.desk, row.ask, answer, self.window()))

    def answer_hipaa(self) -> None:
        """Ask whether HIPAA binds the practice."""
        if self._room is not None:
            present = self._room.incident.hipaa
            open_dialog(HipaaDialog(self.desk, present, self.window()))

    def explain_wise(self, key: str) -> None:
        """Explain somebody whom it is wise to tell."""
        one = next((one for one in self._others() if one.key == key), None)
        if one is None or self._room is None:
            return
        dialog = WiseDialog(one, self._room.incident.of(one.id), self.window())
        about = Told(one.id, one.whom[window_language()], digest_of(one))
        self._connect(dialog, about)
        open_dialog(dialog)

    def judge(self) -> None:
        """Judge the risk."""
        if self._room is not None:
            open_dialog(DecisionDialog(self.desk, self._room, self.window()))

    def police_asked(self) -> None:
        """Write down that the police asked to wait."""
        duties = self._derived.duties if self._derived else ()
        moved = sum(one.rule.police_may_delay and one.need.is_open for one in duties)
        open_dialog(PoliceDialog(self.desk, moved, self._now(), self._zone, self.window()))

    def _connect(
        self, dialog: DutyDialog | WiseDialog, about: Told, duty: Duty | None = None
    ) -> None:
        window, now, zone = self.window(), self._now(), self._zone
        dialog.met_requested.connect(
            lambda: open_dialog(MetDialog(self.desk, about, now, zone, window))
        )
        dialog.waive_requested.connect(lambda: open_dialog(WaiveDialog(self.desk, about, window)))
        dialog.reopen_requested.connect(lambda: open_dialog(ReopenDialog(self.desk, about, window)))
        if isinstance(dialog, DutyDialog) and duty is not None:
            dialog.answer_again_requested.connect(lambda: self._answer_again(duty))

    def _answer_again(self, duty: Duty) -> None:
        if duty.ground in {Ground.AIMED_AT, Ground.NOT_AIMED_AT}:
            country = duty.law.code.split("-", maxsplit=1)[0]
            ask = Ask(AskKind.AIM, country=country, about=(duty.id,))
        else:
            ask = Ask(AskKind.DUTY, question=duty.rule.only_if, about=(duty.id,))
        open_dialog(AnswerDialog(self.desk, ask, answer=True, parent=self.window()))

    # --- parts --------------------------------------------------------------------------------

    def _main(self) -> QWidget:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        card = Card()
        card.setAccessibleName(self.tr("Whom the law asks you to tell"))
        self.rows = DutyRows(self.tr("Whom the law asks you to tell"))
        self.rows.opened.connect(self.open_row)
        self.rows.answered.connect(self.answer)
        card.content.addWidget(self.rows)
        self._folds = QVBoxLayout()
        self._folds.setSpacing(2)
        card.content.addLayout(self._folds)
        self.folds: list[FoldedPart] = []
        self._folded: tuple[Fold, ...] | None = None
        self.hints = label("", "small")
        card.content.addWidget(self.hints)
        column.addWidget(card)
        self.settled_card = Card(self.tr("Done"))
        self.settled = DutyRows(self.tr("Done"), has_head=False)
        self.settled.opened.connect(self.open_row)
        self.settled_card.content.addWidget(self.settled)
        column.addWidget(self.settled_card)
        column.addStretch(1)
        return main

    def _also_wise(self) -> Card:
        card = Card(self.tr("Also wise, though no law known here asks for it"))
        self.wise = DutyRows(self.tr("Also wise"), has_head=False)
        self.wise.opened.connect(self.explain_wise)
        card.content.addWidget(self.wise)
        return card

    def _beside(self) -> QWidget:
        beside = QWidget()
        beside.setFixedWidth(theme().px(270))
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.risk = RiskCard()
        self.risk.judge_requested.connect(self.judge)
        column.addWidget(self.risk)
        self.affected = AffectedCard()
        self.affected.go_requested.connect(lambda: self.go_requested.emit(Step.AFFECTED))
        column.addWidget(self.affected)
        card = Card(self.tr("Did the police ask you to wait?"))
        self.holds = label("", "small")
        self.police = fit(SecondaryButton(self.tr("Write it down…")))
        self.police.clicked.connect(self.police_asked)
        card.content.addWidget(self.holds)
        card.content.addWidget(self.police)
        column.addWidget(card)
        self.hipaa_card = Card(self.tr("HIPAA"))
        self.hipaa_told = label("", "small")
        self.hipaa = fit(SecondaryButton(self.tr("Answer anew…")))
        self.hipaa.clicked.connect(self.answer_hipaa)
        self.hipaa_card.content.addWidget(self.hipaa_told)
        self.hipaa_card.content.addWidget(self.hipaa)
        column.addWidget(self.hipaa_card)
        column.addStretch(1)
        return beside

    def _show_folds(self) -> None:
        if self._table.folds == self._folded:
            return
        self._folded = self._table.folds
        unfolded = {one.text for one in self.folds if one.is_unfolded}
        while (item := self._folds.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.folds = [self._fold(one) for one in self._table.folds]
        for part in self.folds:
            self._folds.addWidget(part)
            part.show()
            part.unfold(part.text in unfolded)

    def _fold(self, fold: Fold) -> FoldedPart:
        part = FoldedPart(fold_text(fold, self._home_authority()))
        part.first_unfolded.connect(lambda: self._fill(part, fold))
        return part

    def _fill(self, part: FoldedPart, fold: Fold) -> None:
        for duty in fold.duties:
            text = folded_line(duty)
            link = QuietLink(
                self.tr("Details"), describe=self.tr("Details: {what}").format(what=text)
            )
            link.clicked.connect(lambda _=False, duty=duty: self._open_folded(duty))
            line = QWidget()
            beside = BesideOrBelow(theme().px(200), line, gap=8, is_centred=True)
            beside.addWidget(label(text, "small"))
            beside.addWidget(link)
            part.content.addWidget(line)

    def _open_folded(self, duty: Duty) -> None:
        if self._room is None:
            return
        row = Row((duty,))
        dialog = DutyDialog(self._room.incident, row, self._now(), self._zone, self.window())
        self._connect(dialog, self._told(duty), duty)
        open_dialog(dialog)

    def _show_hints(self) -> None:
        room = self._room
        if room is None:
            return
        told = []
        if self._table.unknown:
            names = country_names(window_language())
            told.append(
                self.tr(
                    "Nobody has looked up the law of these countries; ask a lawyer: {names}."
                ).format(
                    names=", ".join(names.get(one.code, one.code) for one in self._table.unknown)
                )
            )
        today = self._now().astimezone(self._zone).date()
        laws = {one.law.code: one.law for one in (self._derived.duties if self._derived else ())}
        old = [duty_words.place_name(law) for law in laws.values() if law.is_old(today)]
        if old:
            told.append(
                self.tr(
                    "Last checked more than a year ago; ask whether it still holds: {names}."
                ).format(names=", ".join(old))
            )
        told.append(
            self.tr("All times are those of the practice: {zone}. This is no legal advice.").format(
                zone=room.incident.zone
            )
        )
        self.hints.setText(" ".join(told))
        self._show_holds(room)

    def _show_holds(self, room: Room) -> None:
        incident = room.incident
        lines = [
            self.tr("{who} asked on {when}: until {day}.").format(
                who=one.who,
                when=duty_words.moment(one.asked_at, self._zone),
                day=duty_words.day(one.last_day(self._zone)),
            )
            for one in incident.holds
        ]
        none = self.tr("Only the police can let some notices wait: not the insurer, not an expert.")
        self.holds.setText("\n".join(lines) or none)
        is_open = incident.closed_at is None
        self.police.setVisible(is_open)
        at_home = incident.home.split("-", maxsplit=1)[0] == UNITED_STATES
        is_said = incident.hipaa is not HipaaStatus.UNSURE
        self.hipaa_card.setVisible(at_home and is_said)
        bound = incident.hipaa is HipaaStatus.COVERED
        self.hipaa_told.setText(
            self.tr("It binds the practice.")
            if bound
            else self.tr("It does not bind the practice.")
        )

    def _others(self) -> tuple[OtherTell, ...]:
        room, derived = self._room, self._derived
        if room is None:
            return ()
        told = {one.rule.recipient.value for one in derived.duties} if derived else set()
        return tuple(
            one
            for one in self.desk.app.incidents.also_wise.others()
            # What the law already asks for stands above, with its own period.
            if one.fits(room.incident) and one.key not in told
        )

    def _home_authority(self) -> str:
        laws = self._derived.laws if self._derived else ()
        home = next((one.law for one in laws if one.ground is Ground.ESTABLISHED and one.law), None)
        return (home.authority.acronym or home.authority.name) if home else ""

    def _told(self, duty: Duty) -> Told:
        derived = self._derived.duties if self._derived else ()
        # Of the row itself, not of its words in the window's language.
        law = next((one.law for one in derived if one.id == duty.id), duty.law)
        return Told(duty.id, duty_words.whom(duty), digest_of(law))

    def _row(self, key: str) -> Row | None:
        rows = (*self._table.rows, *self._table.settled)
        return next((one for one in rows if one.key == key), None)

    def _now(self) -> datetime:
        return self.desk.app.world.clock.now()
