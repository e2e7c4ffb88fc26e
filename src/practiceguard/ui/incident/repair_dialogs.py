"""Planning a repair with its day, and saying that it was done."""

import secrets
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.entry import Entry, RepairDone, RepairId, RepairPlanned
from practiceguard.domain.incident.incident import Repair
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog
from practiceguard.ui.widgets.day_field import DayField


class PlanDialog(WritingDialog):
    """What has to change, and by which day; a repair that is there already gets another day."""

    def __init__(
        self, desk: Desk, today: date, parent: QWidget | None = None, *,
        what: str = "", days: int = 14, repair: Repair | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, "", "", "", parent)
        self._repair = repair
        self.header.set_texts(
            self.tr("What has to change, and by when?"),
            self.tr("An incident cannot be closed while a repair has no day."),
        )
        self.confirm.setText(self.tr("Plan it"))
        self.what = TextBox(self.tr("What has to change"), lines=3)
        self.what.set_text(repair.what if repair else what)
        self.what.edited.connect(self.refresh)
        self.content.addWidget(self.what)
        day = repair.by if repair and repair.by else today + timedelta(days=days)
        self.by = DayField(self.tr("By"), day)
        self.by.edited.connect(self.refresh)
        self.content.addWidget(self.by)
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether it says what has to change."""
        return bool(self.what.text)

    def entry(self) -> Entry:
        """Return what is written."""
        key = self._repair.id if self._repair else RepairId(secrets.token_hex(8))
        return RepairPlanned(key, self.what.text, self.by.day)


class DoneDialog(WritingDialog):
    """It was done: on which day, and how one can see that."""

    def __init__(
        self, desk: Desk, repair: Repair, now: datetime, zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, "", "", "", parent)
        self._repair = repair
        self.header.set_texts(self.tr("Done?"), repair.what)
        self.confirm.setText(self.tr("It was done"))
        self._today = now.astimezone(zone).date()
        self.on = DayField(self.tr("On"), self._today)
        self.on.edited.connect(self.refresh)
        self.how = TextBox(
            self.tr("How can one see that?"), self.tr("Who did it, on which devices; may be empty.")
        )
        self.content.addWidget(self.on)
        self.content.addWidget(self.how)
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether it has a day that has come."""
        day = self.on.day
        return day is not None and day <= self._today

    def entry(self) -> Entry:
        """Return what is written."""
        return RepairDone(self._repair.id, self.on.day or self._today, self.how.text)
