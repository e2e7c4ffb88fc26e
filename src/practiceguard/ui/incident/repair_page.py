"""Step 4 of the room: what has to change so that it does not happen again."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.entry import RepairId, RepairPlanned
from practiceguard.domain.incident.incident import Incident, Repair
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words, times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.repair_dialogs import DoneDialog, PlanDialog
from practiceguard.ui.incident.steps import Step, StepPage
from practiceguard.ui.incident.tab_order import in_tab_order
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import (
    BesideOrBelow,
    Card,
    HairLine,
    InLine,
    PrimaryButton,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class RepairPage(StepPage):
    """What is planned, what was done, and what usually has to change after such an incident."""

    step = Step.REPAIR

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room: Room | None = None
        self._taken_over: frozenset[RepairId] = frozenset()
        self._asked_of: str | None = None
        self._shown: object = None
        self.sentence = label("", "title")
        self.content.addWidget(self.sentence)
        self.planned_card = Card(self.tr("Planned and done"))
        self._planned = _column(self.planned_card)
        self.content.addWidget(self.planned_card)
        self.add = fit(PrimaryButton(self.tr("Plan a repair…")))
        self.add.clicked.connect(lambda _checked=False: self.plan())
        self.content.addWidget(self.add)
        self.suggested_card = Card(
            self.tr("What usually has to change after an incident like this")
        )
        self._suggested = _column(self.suggested_card)
        self.content.addWidget(self.suggested_card)

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        del derived
        self._room = room
        incident = room.incident
        self._zone = times.zone_of(incident.zone)
        if incident.follows is not None and self._asked_of != incident.follows:
            self._ask_earlier(incident)
        self._show()

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether there are repairs and each of them was done."""
        del derived
        return bool(room.incident.repairs) and not room.incident.unfinished_repairs

    def plan(self, what: str = "", days: int = 14, repair: Repair | None = None) -> None:
        """Plan a repair, or give one another day."""
        today = self.desk.app.world.clock.now().astimezone(self._zone).date()
        open_dialog(
            PlanDialog(self.desk, today, self.window(), what=what, days=days, repair=repair)
        )

    def done(self, repair: Repair) -> None:
        """Say that a repair was done."""
        now = self.desk.app.world.clock.now()
        open_dialog(DoneDialog(self.desk, repair, now, self._zone, self.window()))

    def undo(self, repair: Repair) -> None:
        """Say that a repair was not done after all."""
        self.desk.write(RepairPlanned(repair.id, repair.what, repair.by))

    def _ask_earlier(self, incident: Incident) -> None:
        """Read which repairs the earlier incident left: they are marked."""
        earlier = incident.follows
        if earlier is None:
            return
        self._asked_of = earlier
        run_task(
            self,
            lambda _handle: frozenset(
                one.id for one in self.desk.app.incidents.read(earlier).incident.repairs
            ),
            on_success=self._on_earlier,
            # Without the earlier log nothing is marked; everything else stands as it is.
            on_failure=lambda _error: None,
        )

    def _on_earlier(self, ids: frozenset[RepairId]) -> None:
        self._taken_over = ids
        self._show()

    def _show(self) -> None:
        room = self._room
        if room is None:
            return
        incident = room.incident
        today = self.desk.app.world.clock.now().astimezone(self._zone).date()
        is_open = incident.closed_at is None
        shown = (incident.repairs, incident.kind, today, self._taken_over, is_open)
        if shown == self._shown:
            return
        self._shown = shown
        self.sentence.setText(self._sentence(incident))
        self.add.setVisible(is_open)
        self.planned_card.setVisible(bool(incident.repairs))
        _clear(self._planned)
        ordered = sorted(
            incident.repairs, key=lambda one: (one.done_on is not None, one.by or date.max)
        )
        for index, repair in enumerate(ordered):
            if index:
                self._planned.addWidget(HairLine())
            self._planned.addWidget(self._repair_row(repair, today, is_open=is_open))
        self._show_suggested(incident, is_open=is_open)
        in_tab_order(self.planned_card, self.add, self.suggested_card)

    def _sentence(self, incident: Incident) -> str:
        left = len(incident.unfinished_repairs)
        if not incident.repairs:
            return self.tr(
                "Nothing is planned yet. Without a repair the next attack finds the same door."
            )
        if not left:
            return self.tr("Every repair that was planned is done.")
        return self.tr("Repairs still to be done: {count}").format(count=formats.number(left))

    def _repair_row(self, repair: Repair, today: date, *, is_open: bool) -> QWidget:
        badge = StatusBadge(*self._state(repair, today))
        told = QWidget()
        texts = QVBoxLayout(told)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(3)
        texts.addWidget(label(repair.what, "strong"))
        line = QWidget()
        badges = InLine(line, gap=8)
        badges.addWidget(badge)
        if repair.id in self._taken_over:
            taken = StatusBadge(self.tr("left over from the earlier incident"), Level.CARE)
            badges.addWidget(taken)
        texts.addWidget(line)
        row = QWidget()
        row.setObjectName("repair")
        row.setAccessibleName(f"{repair.what}. {badge.text}")
        around = QVBoxLayout(row)
        around.setContentsMargins(0, 6, 0, 6)
        sides = BesideOrBelow(theme().px(280), gap=12, is_centred=True)
        around.addLayout(sides)
        sides.addWidget(told)
        sides.addWidget(self._repair_buttons(repair, is_open=is_open))
        return row

    def _repair_buttons(self, repair: Repair, *, is_open: bool) -> QWidget:
        buttons = QWidget()
        line = InLine(gap=8)
        buttons.setLayout(line)
        if not is_open:
            return buttons
        if repair.done_on is not None:
            undo = SecondaryButton(
                self.tr("Not done after all"),
                describe=self.tr("Not done after all: {what}").format(what=repair.what),
            )
            undo.clicked.connect(lambda: self.undo(repair))
            line.addWidget(undo)
            return buttons
        later = SecondaryButton(
            self.tr("Another day…"),
            describe=self.tr("Another day: {what}").format(what=repair.what),
        )
        later.clicked.connect(lambda: self.plan(repair=repair))
        done = SecondaryButton(
            self.tr("Done…"), describe=self.tr("Done: {what}").format(what=repair.what)
        )
        done.clicked.connect(lambda: self.done(repair))
        line.addWidget(later)
        line.addWidget(done)
        return buttons

    def _state(self, repair: Repair, today: date) -> tuple[str, Level]:
        if repair.done_on is not None:
            return self.tr("done on {day}").format(day=duty_words.day(repair.done_on)), Level.GOOD
        if repair.by is None:
            return self.tr("no day yet"), Level.CARE
        day = duty_words.day(repair.by)
        if repair.by < today:
            return self.tr("late: it was to be done by {day}").format(day=day), Level.BAD
        return self.tr("by {day}").format(day=day), Level.UNPROVED

    def _show_suggested(self, incident: Incident, *, is_open: bool) -> None:
        language = window_language()
        planned = {one.what for one in incident.repairs}
        missing = [
            one
            for one in self.desk.app.incidents.also_wise.repairs()
            # In whichever language it was planned.
            if one.fits(incident.kind) and not planned & set(one.what.values())
        ]
        _clear(self._suggested)
        self.suggested_card.setVisible(bool(missing) and is_open)
        for index, one in enumerate(missing):
            if index:
                self._suggested.addWidget(HairLine())
            what = one.what[language]
            row = QWidget()
            around = QVBoxLayout(row)
            around.setContentsMargins(0, 4, 0, 4)
            sides = BesideOrBelow(theme().px(280), gap=12, is_centred=True)
            around.addLayout(sides)
            told = QWidget()
            texts = QVBoxLayout(told)
            texts.setContentsMargins(0, 0, 0, 0)
            texts.setSpacing(1)
            texts.addWidget(label(what))
            texts.addWidget(label(one.source, "small"))
            sides.addWidget(told)
            button = SecondaryButton(
                self.tr("Plan it…"), describe=self.tr("Plan it: {what}").format(what=what)
            )
            button.clicked.connect(
                lambda _=False, what=what, days=one.days: self.plan(what=what, days=days)
            )
            sides.addWidget(button)
            self._suggested.addWidget(row)


def _column(card: Card) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    card.content.addLayout(column)
    return column


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
