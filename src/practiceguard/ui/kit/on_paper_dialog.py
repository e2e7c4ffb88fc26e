"""The binder was saved: open it to print it, and say who has the paper."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from practiceguard.domain.typed_fields import Field, fault_of
from practiceguard.services.incident.make_binder import MakeBinder
from practiceguard.ui.kit.form import KitForm
from practiceguard.ui.kit.words import say
from practiceguard.ui.widgets import SecondaryButton, fit, label
from practiceguard.wording.contacts import FAULTS


class OnPaperDialog(KitForm):
    """Closed without an answer, nothing is lost: the page asks again."""

    def __init__(
        self, binder: MakeBinder, file: Path | None, holder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", "", parent)
        self._binder, self._file = binder, file
        self.header.set_texts(
            self.tr("Is the binder on paper?"),
            self.tr(
                "Print all of it, put it into a folder, and keep it where it is found at night "
                "without a computer. Print another one for somebody’s home."
            ),
        )
        self.confirm.setText(self.tr("It is printed"))
        self.cancel.setText(self.tr("Not yet"))
        self.open_button: SecondaryButton | None = None
        if file is not None:
            told = label(self.tr("Saved as {file}").format(file=str(file)), "secondary")
            self.column.addWidget(told)
            self.open_button = SecondaryButton(self.tr("Open it"))
            self.open_button.clicked.connect(self._open)
            self.column.addWidget(fit(self.open_button))
            self._not_opened = label("", "small")
            self._not_opened.hide()
            self.column.addWidget(self._not_opened)
        self.add(
            "holder",
            self.tr("Who has the paper, and where"),
            Field(),
            holder,
            self.tr("for example: reception, red folder; a second one at Dr Martin’s home"),
        )

    def problems(self) -> Mapping[str, str]:
        """Return what to say below the field."""
        holder = self.values()["holder"]
        if not holder:
            return {"holder": self.tr("Say where it is: nobody can search for it at night.")}
        fault = fault_of(holder, Field())
        return {"holder": say(FAULTS[fault])} if fault is not None else {}

    def collect(self) -> None:
        """Read the field."""
        self._holder = self.values()["holder"]

    def work(self, author: str) -> object:
        """Keep that it is on paper."""
        del author
        return self._binder.printed(self._holder)

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            self._not_opened.setText(
                self.tr("It could not be opened from here. Its name stands above.")
            )
            self._not_opened.show()
            self.grow()
