"""The weekly line: day, hour, and who gets it; each change takes effect at once."""

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from practiceguard.domain.backup.alert import Audience
from practiceguard.domain.backup.alert_rules import DIGEST_BY
from practiceguard.domain.backup.alert_settings import DIGEST, AlertSettings
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.ui import formats
from practiceguard.ui.backup.schedule_fields import TimeField
from practiceguard.ui.settings.telling import words
from practiceguard.ui.settings.telling.form import ChoiceField
from practiceguard.ui.widgets import Card, InLine, label

_EIGHT = time(8)


class WeeklyCard(Card):
    """One line each week, so that silence is noticed."""

    changed = Signal(object)
    """A function from `AlertSettings` to `AlertSettings`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("One line each week")
        self.setAccessibleName(title)
        self.content.addWidget(label(title, "title"))
        self.content.addWidget(
            label(
                self.tr("Also when all is well: if it does not come, something is wrong."), "small"
            )
        )
        self.wanted = QCheckBox(self.tr("Send it on"))
        self.wanted.setAccessibleName(self.tr("Send one line each week"))
        self.day = ChoiceField()
        self.day.setAccessibleName(self.tr("Day of the weekly line"))
        first = QLocale().firstDayOfWeek().value - 1
        for day in ((first + number) % 7 for number in range(7)):
            self.day.addItem(formats.weekday(day), day)
        self.at = TimeField(self.tr("Time of the weekly line"), _EIGHT)
        line = InLine(gap=8)
        height = max(one.sizeHint().height() for one in (self.day, self.at))
        for widget in (self.wanted, self.day, self.at):
            widget.setMinimumHeight(height)
            line.addWidget(widget)
        self.content.addLayout(line)
        self.second = QCheckBox("")
        self.content.addWidget(self.second)
        self._readers = label("", "small")
        self.content.addWidget(self._readers)
        self.content.addStretch(1)
        self._is_shown = False
        self.wanted.toggled.connect(self._on_edited)
        self.day.currentIndexChanged.connect(self._on_edited)
        self.at.edited.connect(self._on_edited)
        self.second.toggled.connect(self._on_edited)

    def show_settings(self, settings: AlertSettings) -> None:
        """Show what is chosen."""
        self._is_shown = False
        digest = settings.digest
        self.wanted.setChecked(digest is not None)
        at = digest or DIGEST
        if not (self.day.hasFocus() or self.at.hasFocus()):
            # Whoever is choosing just now is ahead of what was kept.
            self.day.setCurrentIndex(self.day.findData(min(at.weekdays, default=0)))
            self.at.show_time(min(at.times, default=_EIGHT))
        for field in (self.day, self.at):
            field.setEnabled(digest is not None)
        has_second = any(
            one.audience is Audience.SECOND_PERSON and one.channel in DIGEST_BY
            for one in settings.routes
        )
        self.second.setText(self.tr("{who} gets it, too").format(who=words.second_person(settings)))
        self.second.setVisible(has_second and digest is not None)
        self.second.setChecked(settings.digest_to_second)
        self._readers.setText(self._told(settings))
        self._is_shown = True

    @property
    def readers(self) -> str:
        """Return the line that says who gets it."""
        return self._readers.text()

    def _told(self, settings: AlertSettings) -> str:
        if settings.digest is None:
            return self.tr("No weekly line: nobody notices when this computer falls silent.")
        readers = [
            words.whom(one, settings) for one in settings.digest_routes if one.channel in DIGEST_BY
        ]
        if not readers:
            return self.tr("It goes to nobody yet: a notification on this screen is no help here.")
        return self.tr("It goes to: {who}").format(
            who=formats.joined(tuple(dict.fromkeys(readers)))
        )

    def _on_edited(self) -> None:
        if not self._is_shown:
            return
        is_wanted, second = self.wanted.isChecked(), self.second.isChecked()
        schedule = Schedule(frozenset({int(self.day.currentData())}), (self.at.at,))

        def changed(known: AlertSettings) -> AlertSettings:
            digest = schedule if is_wanted else None
            return replace(known, digest=digest, digest_to_second=second)

        self.changed.emit(changed)
