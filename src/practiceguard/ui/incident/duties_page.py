"""Step 3 of the room: whom to tell, why and by when, the nearest deadline first."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.also_wise import OtherTell
from practiceguard.domain.incident.delay import delays_of
from practiceguard.domain.incident.duty_table import DutyTable, Fold, Row, table_of
from practiceguard.domain.incident.reach import Ground
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words, times
from practiceguard.ui.incident.answers_card import AnswersCard
from practiceguard.ui.incident.delay_notes import DelayNotes
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.duties_beside import BesideDuties
from practiceguard.ui.incident.duty_acts import DutyActs
from practiceguard.ui.incident.duty_lines import fold_text, folded_line, line_of, wise_line
from practiceguard.ui.incident.duty_rows import DutyRows
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.law_in_language import in_window_language, row_in_window_language
from practiceguard.ui.incident.related_card import AlsoLookAtLaws
from practiceguard.ui.incident.steps import Step, StepPage
from practiceguard.ui.incident.tab_order import in_tab_order
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import BesideOrBelow, Card, QuietLink, fit, label

COUNT_DOWN_MS = 20_000


class DutiesPage(StepPage):
    """The table, what is folded away, what is wise besides, and the risk."""

    step = Step.DUTIES

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room: Room | None = None
        self._derived: Derived | None = None
        self.table = DutyTable((), (), (), ())
        self.acts = DutyActs(desk, self)
        self.acts.details_requested.connect(self.kit_requested)
        self.acts.notice_requested.connect(self.notice_requested)
        self.acts.affected_requested.connect(lambda: self.go_requested.emit(Step.AFFECTED))
        self.sentence = label("", "title")
        self.content.addWidget(self.sentence)
        self.delays = DelayNotes()
        self.content.addWidget(self.delays)
        both = BesideOrBelow(theme().px(600))
        both.addWidget(self._main())
        both.addWidget(self._beside())
        self.content.addLayout(both)
        self.content.addWidget(self._also_wise())
        self.related = AlsoLookAtLaws()
        self.content.addWidget(self.related)
        self.answers = AnswersCard()
        self.answers.correct_requested.connect(self.acts.correct)
        self.content.addWidget(self.answers)
        self._timer = QTimer(self)
        self._timer.setInterval(COUNT_DOWN_MS)
        self._timer.timeout.connect(self.count_down)

    # --- what it shows ------------------------------------------------------------------------

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now, with the duties that follow from it."""
        self._room, self._derived = room, derived
        incident = room.incident
        zone = self._zone = times.zone_of(incident.zone)
        spoken = in_window_language(derived.duties, self.desk.app.incidents.law_text)
        self.table = table_of(incident, spoken, derived.laws)
        self.acts.show(room, derived, self.table, zone)
        self._show_folds()
        self.hints.setText(" ".join(self._hints(room, derived)))
        self.beside.show_room(room, zone)
        now = self.desk.app.world.clock.now()
        self.delays.show_delays(delays_of(incident, derived.duties, now), incident.home)
        today = now.astimezone(zone).date()
        self.related.show_laws(derived.related, self.desk.app.incidents.law_text, today)
        self.answers.show_room(room, derived, zone)
        self.count_down()

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether nobody remains to be told and no question to be answered."""
        return not table_of(room.incident, derived.duties, derived.laws).rows

    @property
    def is_counting(self) -> bool:
        """Return whether it counts down: only while it is looked at."""
        return self._timer.isActive()

    def count_down(self) -> None:
        """Show how much is left now."""
        if self._room is None:
            return
        incident, zone, table = self._room.incident, self._zone, self.table
        now = self.desk.app.world.clock.now()
        first = next((row for row in table.rows if row.ask is None), None)
        self.rows.show_lines(
            tuple(line_of(incident, row, now, zone, is_first=row is first) for row in table.rows)
        )
        self.rows.setVisible(bool(table.rows))
        settled = tuple(line_of(incident, row, now, zone) for row in table.settled)
        self.settled.show_lines(settled)
        self.settled_card.setVisible(bool(settled))
        self.wise.show_lines(tuple(wise_line(incident, one, now, zone) for one in self._others()))
        in_tab_order(
            self.delays,
            self.rows,
            *self.folds,
            self.law,
            self.settled,
            *self.beside.buttons,
            self.wise,
            self.related,
            self.answers,
        )
        self.sentence.setText(self._sentence(self._room))

    def showEvent(self, event: QShowEvent) -> None:
        """Count down while it is looked at."""
        super().showEvent(event)
        self.count_down()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no more."""
        self._timer.stop()
        super().hideEvent(event)

    def _sentence(self, room: Room) -> str:
        if not room.incident.is_breach:
            return self.tr("It was decided that this is no breach: nobody has to be told.")
        rows = self.table.rows
        tell = sum(row.ask is None for row in rows)
        ask = len(rows) - tell
        parts = []
        if tell:
            parts.append(self.tr("still to be told: {count}").format(count=formats.number(tell)))
        if ask:
            parts.append(self.tr("to be answered: {count}").format(count=formats.number(ask)))
        if not parts:
            return self.tr("Everybody whom the law names was told, or need not be.")
        joined = ", ".join(parts)
        return f"{joined[:1].upper()}{joined[1:]}."

    def _hints(self, room: Room, derived: Derived) -> list[str]:
        told = []
        without_state = [one for one in self.table.unknown if one.ground is Ground.STATE_UNKNOWN]
        for one in without_state:
            told.append(
                self.tr(
                    "Patients in the United States of whom nobody knows the state: {count}. Each "
                    "state has a law of its own, some with less time: find out where they live."
                ).format(count=formats.number(one.residents))
            )
        unknown = [one for one in self.table.unknown if one not in without_state]
        if unknown:
            told.append(
                self.tr(
                    "Nobody has looked up the law of these countries; ask a lawyer: {names}."
                ).format(names=", ".join(duty_words.name_of_place(one.code) for one in unknown))
            )
        today = self.desk.app.world.clock.now().astimezone(self._zone).date()
        laws = {one.law.code: one.law for one in derived.duties}
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
        return told

    # --- parts --------------------------------------------------------------------------------

    def _main(self) -> QWidget:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        card = Card()
        card.setAccessibleName(self.tr("Whom the law asks you to tell"))
        self.rows = DutyRows(self.tr("Whom the law asks you to tell"))
        self.rows.opened.connect(self.acts.open_row)
        self.rows.answered.connect(self.acts.answer)
        card.content.addWidget(self.rows)
        self._folds = QVBoxLayout()
        self._folds.setSpacing(2)
        card.content.addLayout(self._folds)
        self.folds: list[FoldedPart] = []
        self._folded: tuple[Fold, ...] | None = None
        self.hints = label("", "small")
        card.content.addWidget(self.hints)
        self.law = fit(QuietLink(self.tr("Look up the law…")))
        self.law.clicked.connect(self.law_requested)
        card.content.addWidget(self.law)
        column.addWidget(card)
        self.settled_card = Card(self.tr("Done"))
        self.settled = DutyRows(self.tr("Done"), has_head=False)
        self.settled.opened.connect(self.acts.open_row)
        self.settled_card.content.addWidget(self.settled)
        column.addWidget(self.settled_card)
        column.addStretch(1)
        return main

    def _beside(self) -> BesideDuties:
        self.beside = BesideDuties()
        self.beside.judge_requested.connect(self.acts.judge)
        self.beside.affected_requested.connect(lambda: self.go_requested.emit(Step.AFFECTED))
        self.beside.police_requested.connect(self.acts.police_asked)
        self.beside.police_change_requested.connect(self.acts.police_changed)
        self.beside.hipaa_requested.connect(self.acts.answer_hipaa)
        return self.beside

    def _also_wise(self) -> Card:
        card = Card(self.tr("Also wise, though no law known here asks for it"))
        self.wise = DutyRows(self.tr("Also wise"), has_head=False)
        self.wise.opened.connect(self.open_wise)
        card.content.addWidget(self.wise)
        return card

    def open_wise(self, key: str) -> None:
        """Explain somebody whom it is wise to tell."""
        one = next((one for one in self._others() if one.key == key), None)
        if one is not None:
            self.acts.explain_wise(one)

    def _show_folds(self) -> None:
        if self.table.folds == self._folded:
            return
        self._folded = self.table.folds
        unfolded = {one.text for one in self.folds if one.is_unfolded}
        while (item := self._folds.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.folds = [self._fold(one) for one in self.table.folds]
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
            link.clicked.connect(lambda _=False, duty=duty: self.acts.explain(Row((duty,))))
            line = QWidget()
            beside = BesideOrBelow(theme().px(200), line, gap=8, is_centred=True)
            beside.addWidget(label(text, "small"))
            beside.addWidget(link)
            part.content.addWidget(line)

    def _others(self) -> tuple[OtherTell, ...]:
        room, derived = self._room, self._derived
        if room is None:
            return ()
        asked = (
            [one for one in derived.duties if one.ground is not Ground.NO_LONGER] if derived else []
        )
        told = {one.rule.recipient.value for one in asked}
        return tuple(
            one
            for one in self.desk.app.incidents.also_wise.others()
            # What the law already asks for stands above, with its own period.
            if one.fits(room.incident) and one.key not in told
        )

    def _home_authority(self) -> str:
        laws = self._derived.laws if self._derived else ()
        home = next((one.law for one in laws if one.ground is Ground.ESTABLISHED and one.law), None)
        if home is None:
            return ""
        spoken = row_in_window_language(home, self.desk.app.incidents.law_text)
        return spoken.authority.acronym or spoken.authority.name
