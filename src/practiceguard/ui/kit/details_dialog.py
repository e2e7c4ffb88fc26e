"""What stands on the practice's letters: its address, how it is reached, who signs."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from practiceguard.domain.practice_details import FIELDS, PracticeDetails, faults
from practiceguard.domain.typed_fields import Fault
from practiceguard.services.practice.save_practice_details import SavePracticeDetails
from practiceguard.ui.countries import countries
from practiceguard.ui.kit.form import KitForm
from practiceguard.ui.translation import translated, window_language
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import narrow
from practiceguard.wording.practice_details import CONTEXT, DETAILS


class DetailsDialog(KitForm):
    """Everything may be left empty for now."""

    def __init__(
        self,
        save: SavePracticeDetails,
        details: PracticeDetails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", "", parent)
        self.header.set_texts(
            self.tr("What stands on your letters"),
            self.tr("It is written once, now, and not at night. You can leave out what you lack."),
        )
        self.confirm.setText(self.tr("Keep this"))
        self._save = save
        for title, names in _groups():
            self.column.addWidget(label(title, "title"))
            group = QVBoxLayout()
            group.setSpacing(12)
            self.column.addLayout(group)
            for name in names:
                if name == "country":
                    self._add_country(details.country, group)
                    continue
                said = DETAILS[name]
                self.add(
                    name, translated(CONTEXT, said.name), FIELDS[name], getattr(details, name),
                    translated(CONTEXT, said.why) if said.why else "", column=group,
                )  # fmt: skip
        self.fields["name"].setFocus()

    def faults(self) -> Mapping[str, Fault]:
        """Return what is wrong with which field."""
        return faults(self.values())

    def collect(self) -> None:
        """Read the fields."""
        self._wanted = PracticeDetails(**self.values())

    def work(self, author: str) -> object:
        """Keep it."""
        del author
        return self._save(self._wanted)

    def _add_country(self, country: str, column: QVBoxLayout) -> None:
        box = QComboBox()
        narrow(box)
        box.addItem("", "")
        for code, name in countries(window_language()):
            box.addItem(name, code)
        box.setCurrentIndex(max(box.findData(country), 0))
        title = translated(CONTEXT, DETAILS["country"].name)
        self.add_choice("country", title, box, column=column)


def _groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            QCoreApplication.translate("DetailsDialog", "Address"),
            ("name", "sender", "street", "postal_code", "city", "region", "country"),
        ),
        (
            QCoreApplication.translate("DetailsDialog", "How people reach you"),
            ("phone", "free_phone", "hours", "email", "website"),
        ),
        (
            QCoreApplication.translate("DetailsDialog", "Who signs, and who answers"),
            (
                "signatory", "signatory_function", "registration", "contact_point",
                "contact_phone", "contact_email",
            ),
        ),
    )  # fmt: skip
