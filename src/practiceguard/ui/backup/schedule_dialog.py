"""The dialog that says when a place gets its copies; it tells at once what was chosen, in words."""

from dataclasses import replace
from datetime import datetime, time, tzinfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from practiceguard.domain.backup.place_rules import NEVER_ON_BATTERY, TWICE_A_DAY, PlaceRules
from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.backup.rhythm import Rhythm, rhythm_of
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule, hourly, next_slot
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.schedule_fields import (
    LimitsField,
    TimeField,
    TimesField,
    WeekdaysField,
)
from practiceguard.ui.backup.words import rules_paragraph
from practiceguard.ui.widgets import (
    Card,
    InLine,
    PageDialog,
    PageHeader,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)

_BATTERY = (0, 20, 30, 50, 80, NEVER_ON_BATTERY)
_WORK_BEGINS, _WORK_ENDS = time(8), time(18)
_IN_THE_EVENING = time(18, 30)


class ScheduleDialog(PageDialog):
    """Choose when copies are made, on which days, and when they wait."""

    rules_chosen = Signal(object)
    """`PlaceRules`."""

    def __init__(
        self,
        rules: PlaceRules,
        repository: Repository,
        now: datetime,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("ScheduleDialog", "When copies are made"), 680, parent
        )
        self._rules, self._repository = rules, repository
        self._now, self._zone = now, zone
        self._build_head()
        self._build_rhythm()
        self._build_more()
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(self.tr("Use this schedule"))
        self.save.clicked.connect(self._on_save)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.save)
        self._show_rules()
        self._connect()
        self._on_edited()
        self.buttons[self._rhythm()].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rules(self) -> PlaceRules:
        """Return what is chosen now."""
        return replace(
            self._rules,
            schedule=self._schedule(),
            least_battery=int(self.battery.currentData()),
            on_metered=self.metered.isChecked(),
            speed_limits=self.limits.limits,
        )

    @property
    def told(self) -> str:
        """Return the sentence that says what is chosen."""
        return self._sentence.text()

    @property
    def told_next(self) -> str:
        """Return when the next copy would be made, or what is missing."""
        return self._next.text()

    # --- inside -----------------------------------------------------------------------------

    def _build_head(self) -> None:
        name = texts.place_name(self._repository)
        self.content.addWidget(PageHeader(self.tr("When are copies made?"), name))
        card = Card()
        self._card = card
        card.content.setSpacing(4)
        self._sentence = label("", "strong")
        self._next = label("", "secondary")
        card.content.addWidget(self._sentence)
        card.content.addWidget(self._next)
        self.content.addWidget(card)

    def _build_rhythm(self) -> None:
        self._group = QButtonGroup(self)
        names = {
            Rhythm.SEVERAL: self.tr("Several times a day"),
            Rhythm.ONCE: self.tr("Once a day"),
            Rhythm.HOURLY: self.tr("Every hour while you work"),
            Rhythm.BY_HAND: self.tr("Only when somebody asks for it"),
        }
        self.times = TimesField()
        self.once = TimeField(self.tr("Time of the copy"), _IN_THE_EVENING)
        self.begins = TimeField(self.tr("First copy of the day"), _WORK_BEGINS)
        self.ends = TimeField(self.tr("Last copy of the day"), _WORK_ENDS)
        warning = label(
            self.tr("Nothing is copied then unless somebody remembers it each day."), "care"
        )
        hours = self._in_line(
            label(self.tr("From"), wrap=False), self.begins,
            label(self.tr("to"), wrap=False), self.ends,
        )  # fmt: skip
        self._fields: dict[Rhythm, QWidget] = {
            Rhythm.SEVERAL: self.times,
            Rhythm.ONCE: self._in_line(self.once),
            Rhythm.HOURLY: hours,
            Rhythm.BY_HAND: warning,
        }
        self.buttons: dict[Rhythm, QRadioButton] = {}
        column = QVBoxLayout()
        column.setSpacing(2)
        for rhythm, name in names.items():
            button = fit(QRadioButton(name))
            self._group.addButton(button)
            self.buttons[rhythm] = button
            column.addWidget(button)
            self._fields[rhythm].setContentsMargins(30, 2, 0, 8)
            column.addWidget(self._fields[rhythm])
        self.content.addLayout(column)
        self._days_title = label(self.tr("On these days"), "strong")
        self.days = WeekdaysField()
        self.content.addWidget(self._days_title)
        self.content.addWidget(self.days)

    def _build_more(self) -> None:
        self.more = fit(QuietLink(""))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more)
        self.content.addWidget(self.more)
        self._more = QWidget()
        column = QVBoxLayout(self._more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.battery = QComboBox()
        self.battery.setAccessibleName(self.tr("Copies while the computer runs on battery"))
        name = label(self.tr("While the computer runs on battery"), wrap=False)
        name.setBuddy(self.battery)
        column.addWidget(self._in_line(name, self.battery))
        self.metered = QCheckBox(self.tr("Also over a connection that is paid by volume"))
        self.metered.setToolTip(self.tr("Such as that of a telephone"))
        column.addWidget(self.metered)
        self.limits = LimitsField()
        column.addWidget(self.limits)
        self.content.addWidget(self._more)
        self._on_more(False)

    def _in_line(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        line = InLine(gap=8)
        row.setLayout(line)
        height = max(widget.sizeHint().height() for widget in widgets)
        for widget in widgets:
            widget.setMinimumHeight(height)
            line.addWidget(widget)
        return row

    def _show_rules(self) -> None:
        rules = self._rules
        schedule = rules.schedule
        rhythm = rhythm_of(schedule)
        times = tuple(sorted(schedule.times))
        self.times.set_times(times if rhythm is Rhythm.SEVERAL else TWICE_A_DAY.times)
        if rhythm is Rhythm.ONCE:
            self.once.show_time(times[0])
        if rhythm is Rhythm.HOURLY:
            self.begins.show_time(times[0])
            self.ends.show_time(times[-1])
        self.days.set_days(EVERY_DAY if schedule.is_empty else schedule.weekdays)
        self.buttons[rhythm].setChecked(True)
        for percent in sorted({*_BATTERY, rules.least_battery}):
            self.battery.addItem(self._battery_words(percent), percent)
        self.battery.setCurrentIndex(self.battery.findData(rules.least_battery))
        kind = self._repository.kind
        self.metered.setChecked(rules.on_metered)
        self.metered.setVisible(not kind.is_folder)
        self.limits.set_limits(rules.speed_limits)
        # A drive is plugged in here: nobody else needs its line.
        is_shared = kind not in {PlaceKind.DRIVE, PlaceKind.THIS_COMPUTER}
        self.limits.setVisible(is_shared or bool(rules.speed_limits))

    def _battery_words(self, percent: int) -> str:
        if percent <= 0:
            return self.tr("copies are made as usual")
        if percent >= NEVER_ON_BATTERY:
            return self.tr("no copies are made")
        return self.tr("copies are made above {percent}").format(
            percent=formats.percent(percent / 100)
        )

    def _connect(self) -> None:
        for button in self.buttons.values():
            button.toggled.connect(lambda checked: self._on_edited() if checked else None)
        for field in (self.times, self.once, self.begins, self.ends, self.days, self.limits):
            field.edited.connect(self._on_edited)
        self.battery.currentIndexChanged.connect(lambda _index: self._on_edited())
        self.metered.toggled.connect(lambda _checked: self._on_edited())

    def _rhythm(self) -> Rhythm:
        return next(rhythm for rhythm, one in self.buttons.items() if one.isChecked())

    def _schedule(self) -> Schedule:
        rhythm, days = self._rhythm(), self.days.days
        if rhythm is Rhythm.BY_HAND:
            return Schedule(EVERY_DAY, ())
        if rhythm is Rhythm.ONCE:
            return Schedule(days, (self.once.at,))
        if rhythm is Rhythm.HOURLY:
            return hourly(self.begins.at, self.ends.at, days)
        return Schedule(days, self.times.times)

    def _problem(self) -> str:
        """Return what has to be chosen still; empty if the schedule can be used."""
        rhythm = self._rhythm()
        if rhythm is Rhythm.HOURLY and self.ends.at <= self.begins.at:
            return self.tr("The last copy of the day has to come after the first one.")
        if rhythm is not Rhythm.BY_HAND and not self.days.days:
            return self.tr("Choose at least one day.")
        return ""

    def _on_edited(self) -> None:
        rhythm = self._rhythm()
        for one, field in self._fields.items():
            field.setVisible(one is rhythm)
        for widget in (self._days_title, self.days, self.more):
            widget.setVisible(rhythm is not Rhythm.BY_HAND)
        self._more.setVisible(rhythm is not Rhythm.BY_HAND and self.more.isChecked())
        problem = self._problem()
        self.save.setEnabled(not problem)
        if problem:
            self._sentence.setText(problem)
            self._next.setText("")
        else:
            self._sentence.setText(rules_paragraph(self.rules, self._repository.kind))
            self._next.setText(self._coming())
        self._next.setVisible(bool(self._next.text()))
        self._card.setAccessibleName(f"{self._sentence.text()} {self._next.text()}".strip())
        self.grow()

    def _coming(self) -> str:
        slot = next_slot(self._schedule(), self._now, self._zone)
        if slot is None:
            return ""
        return self.tr("The next copy would be made: {when}.").format(
            when=formats.coming(slot.at, self._now)
        )

    def _on_more(self, unfolded: bool) -> None:
        text = (
            self.tr("More: battery, speed")
            if self._repository.kind.is_folder
            else self.tr("More: battery, connections paid by volume, speed")
        )
        self.more.setText(f"{'▾' if unfolded else '▸'} {text}")
        self.more.setAccessibleName(text)
        self._more.setVisible(unfolded)
        self.grow()

    def _on_save(self) -> None:
        self.rules_chosen.emit(self.rules)
        self.accept()
