"""The service against identity theft that goes with letters where a law asks for one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from practiceguard.domain.incident.credit_offer import (
    LONGEST_OFFER,
    CreditAsked,
    CreditServiceOffered,
)
from practiceguard.domain.incident.entry import Entry
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.duty_words import place_name
from practiceguard.ui.incident.writing_dialog import WritingDialog
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.day_field import DayField
from practiceguard.ui.widgets.fields import field_label

_LONGEST = 200
_USUAL = 12


class CreditDialog(WritingDialog):
    """Who provides it, for how long, and how to get it: it is bought for this incident."""

    def __init__(
        self,
        desk: Desk,
        asked: Sequence[CreditAsked],
        before: CreditServiceOffered | None,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, "", "", "", parent)
        self._today = today
        self._least = max((one.months for one in asked), default=1)
        self.header.set_texts(
            self.tr("Which service against identity theft do you offer?"),
            self.tr(
                "You buy it for this incident; those affected get it free of charge. Letters say "
                "how to get it."
            ),
        )
        self.confirm.setText(self.tr("Write it down"))
        for one in asked:
            said = self.tr("{place}: {words}. Check this first.")
            if one.law.field_marks.get("credit_service", one.law.mark).is_settled:
                said = self.tr("{place}: {words}.")
            told = said.format(place=place_name(one.law), words=one.words.rstrip("."))
            self.content.addWidget(label(told, "small"))
        self.provider = self._line(self.tr("Provider"))
        self.months = QSpinBox()
        self.months.setRange(1, LONGEST_OFFER)
        self.months.setValue(max(self._least, _USUAL))
        # The stylesheet's padding does not reach the field inside.
        self.months.lineEdit().setTextMargins(8, 0, 8, 0)
        self._add(self.tr("For how many months?"), self.months)
        self.months.valueChanged.connect(lambda _value: self.refresh())
        self.too_short = label("", "care")
        self.too_short.hide()
        self.content.addWidget(self.too_short)
        self.phone = self._line(self.tr("Telephone number to get it"))
        self.website = self._line(self.tr("Website to get it"))
        self.code = self._line(self.tr("Code to sign up with, if it is the same for all"))
        self.until = DayField(self.tr("Last day to sign up"), today, is_set=False)
        self.until.edited.connect(self.refresh)
        self.content.addWidget(self.until)
        if before is not None:
            self._show(before)
        self.refresh()
        self.provider.setFocus()

    def is_ready(self) -> bool:
        """Return whether it is long enough, and one can get it."""
        months = self.months.value()
        is_short = months < self._least
        self.too_short.setText(
            self.tr("A law asks for at least {months} months.").format(
                months=formats.number(self._least)
            )
            if is_short
            else ""
        )
        self.too_short.setVisible(is_short)
        is_over = self.until.day is not None and self.until.day < self._today
        can_be_had = bool(self.phone.text().strip() or self.website.text().strip())
        return bool(self.provider.text().strip()) and can_be_had and not is_short and not is_over

    def lacking(self) -> str:
        """Return what is still to be said."""
        if not self.provider.text().strip():
            return self.tr("Type who provides the service.")
        if not (self.phone.text().strip() or self.website.text().strip()):
            return self.tr("Type a telephone number or a website.")
        if self.until.day is not None and self.until.day < self._today:
            return self.tr("The last day to sign up is over.")
        return ""  # too few months: said beside them

    def entry(self) -> Entry:
        """Return what is offered."""
        return CreditServiceOffered(
            provider=self.provider.text().strip(),
            months=self.months.value(),
            phone=self.phone.text().strip(),
            website=self.website.text().strip(),
            code=self.code.text().strip(),
            until=self.until.day,
        )

    def _show(self, before: CreditServiceOffered) -> None:
        self.provider.setText(before.provider)
        self.months.setValue(max(before.months, self._least))
        self.phone.setText(before.phone)
        self.website.setText(before.website)
        self.code.setText(before.code)
        self.until.set_day(before.until)

    def _line(self, title: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        line.textEdited.connect(lambda _text: self.refresh())
        self._add(title, line)
        return line

    def _add(self, title: str, field: QWidget) -> None:
        self.content.addWidget(field_label(title, field))
        self.content.addWidget(field)
