"""Where the copy of the list lies that was just taken out of the practice."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from practiceguard.domain.typed_fields import Field, fault_of
from practiceguard.services.incident.manage_contacts import ManageContacts
from practiceguard.ui.kit.form import KitForm
from practiceguard.ui.kit.words import say
from practiceguard.wording.contacts import FAULTS


class HomeCopyDialog(KitForm):
    """One field; the day is today."""

    def __init__(
        self, manage: ManageContacts, where: str, by: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", "", parent)
        self.header.set_texts(
            self.tr("Where is the copy of this list?"),
            self.tr(
                "On paper, with somebody of the practice, where it can be read at night. As soon "
                "as a number changes, this page says that it is out of date."
            ),
        )
        self.confirm.setText(self.tr("It is there now"))
        self._manage, self._by = manage, by
        self.add(
            "where", self.tr("Where"), Field(), where, self.tr("for example: at Dr Martin’s home")
        )
        self.fields["where"].setFocus()

    def problems(self) -> Mapping[str, str]:
        """Return what to say below the field."""
        where = self.values()["where"]
        if not where:
            return {"where": self.tr("Say where it is.")}
        fault = fault_of(where, Field())
        return {"where": say(FAULTS[fault])} if fault is not None else {}

    def collect(self) -> None:
        """Read the field."""
        self._where = self.values()["where"]

    def work(self, author: str) -> object:
        """Keep that it is there."""
        del author
        return self._manage.take_home(self._where, self._by)
