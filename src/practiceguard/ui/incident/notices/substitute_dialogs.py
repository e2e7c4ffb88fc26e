"""The notice in public for those whom no letter reaches: put up, and taken down."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QWidget

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.public_notice import PublicNotice
from practiceguard.domain.incident.substitute import PublicPlace, SubstitutePosted
from practiceguard.services.incident.record_substitute import Posted
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.tracking_dialogs import DeliveryDialog
from practiceguard.ui.incident.writing_dialog import TextBox
from practiceguard.ui.widgets import InLine, label
from practiceguard.ui.widgets.date_typing import TypedDateTime
from practiceguard.ui.widgets.fields import field_label, narrow


class PostedInPublicDialog(DeliveryDialog):
    """It is up: from now on its last day stands in the table."""

    def __init__(
        self, desk: Desk, incident: Incident, duty: DutyId, law: PublicNotice, phone: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`phone`: the free number of the practice, if one is known."""
        super().__init__(desk, "", "", self.tr("Write it down"), parent)
        self._duty, self._law = duty, law
        self.header.set_texts(
            self.tr("The notice is up"),
            self.tr(
                "On the home page it stays for {days}; the free telephone number is answered for "
                "at least {phone}."
            ).format(days=formats.days(law.website_days), phone=formats.days(law.phone_days)),
        )
        self.place = QComboBox()
        narrow(self.place)
        self.place.addItem(self.tr("on the home page of our website"), PublicPlace.HOME_PAGE)
        self.place.addItem(
            self.tr("in a newspaper, on radio or television where these patients live"),
            PublicPlace.PRESS,
        )
        self.content.addWidget(field_label(self.tr("Where is it?"), self.place))
        self.content.addWidget(self.place)
        self.where = self.add_line(
            self.tr("Address of the page, or name of the newspaper or station")
        )
        self.at = self.add_moment(self.tr("Since when"), incident)
        self.phone = self.add_line(
            self.tr("Free telephone number"),
            self.tr("It costs the caller nothing, and somebody who knows the list answers it."),
        )
        self.phone.setText(phone)
        self.add_proof(
            self.tr("A picture of the page, or the page of the newspaper: kept as evidence.")
        )
        self.refresh()
        self.where.setFocus()

    def is_ready(self) -> bool:
        """Return whether it is said where it is, and which number is answered."""
        has_phone = not self._law.phone_days or bool(self.phone.text().strip())
        return has_phone and bool(self.where.text().strip())

    def lacking(self) -> str:
        """Return what is still to be said."""
        if not self.where.text().strip():
            return self.tr("Say where the notice is.")
        return self.tr("Type the free telephone number: the law asks for one.")

    def prepare(self) -> None:
        """Read the fields."""
        self._place = PublicPlace(self.place.currentData())
        self._where, self._phone = self.where.text().strip(), self.phone.text().strip()
        self._at = self.at.moment

    def work(self, author: str) -> object:
        """Take the picture in, then write."""
        evidence = self.take_proof(author, self._where)
        posted = Posted(self._place, self._where, self._at, self._phone, evidence)
        substitute = self.desk.app.incidents.substitute
        return substitute.posted(self.desk.incident, author, self._duty, posted)


class TakenDownDialog(DeliveryDialog):
    """It is not there any more; sooner than the law asks needs a reason."""

    def __init__(
        self, desk: Desk, duty: DutyId, posted: SubstitutePosted, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, "", "", self.tr("Write it down"), parent)
        self._duty, self._until = duty, posted.until
        self.header.set_texts(
            self.tr("The notice was taken down"),
            self.tr("The law asks that it stay until {date}, that day included.").format(
                date=formats.long_date(posted.until)
            ),
        )
        today = self.now.astimezone(self.zone).date()
        self.day = TypedDateTime(QDate(today.year, today.month, today.day))
        self.day.dateChanged.connect(lambda _day: self._on_day())
        # The stylesheet's padding does not reach the field inside.
        self.day.lineEdit().setTextMargins(8, 0, 8, 0)
        line = QWidget()
        InLine(line, gap=8).addWidget(self.day)
        self.content.addWidget(field_label(self.tr("On which day?"), self.day))
        self.content.addWidget(line)
        self.early = label(
            self.tr(
                "That is too early. Put it up again if you can; if not, say why, and who advised "
                "it."
            ),
            "care",
        )
        self.because = TextBox(self.tr("Why is it down so soon?"))
        self.because.edited.connect(self.refresh)
        self.content.addWidget(self.early)
        self.content.addWidget(self.because)
        self._on_day()

    @property
    def chosen(self) -> date:
        """Return the day."""
        shown = self.day.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def is_early(self) -> bool:
        """Return whether the law asks for longer."""
        return self.chosen <= self._until

    def is_ready(self) -> bool:
        """Return whether there is a reason, where one is needed."""
        return not self.is_early or bool(self.because.text)

    def lacking(self) -> str:
        """Return what is still to be said."""
        return self.tr("Say why it is down so soon.")

    def prepare(self) -> None:
        """Read the fields."""
        self._on, self._why = self.chosen, self.because.text if self.is_early else ""

    def work(self, author: str) -> object:
        """Write it."""
        substitute = self.desk.app.incidents.substitute
        return substitute.taken_down(self.desk.incident, author, self._duty, self._on, self._why)

    def _on_day(self) -> None:
        self.early.setVisible(self.is_early)
        self.because.setVisible(self.is_early)
        self.refresh()
        self.grow()
