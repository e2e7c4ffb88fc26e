"""The form for the second person: who it is, where the messages go, and after how many days."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.alert import Audience, Channel
from practiceguard.domain.backup.alert_settings import LONGEST_NAME, MOST_DAYS, AlertSettings
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.ui import formats
from practiceguard.ui.settings.telling import actions
from practiceguard.ui.settings.telling.form import (
    NumberField,
    WaysForm,
    add_field,
    addresses_in,
    wrong_address,
)
from practiceguard.ui.widgets import fit


class PersonDialog(WaysForm):
    """Choose somebody who is not there each day, such as the doctor at home."""

    def __init__(self, app: App, settings: AlertSettings, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("PersonDialog", "A second person"),
            QCoreApplication.translate(
                "PersonDialog",
                "Somebody who is not there each day, such as the doctor at home: hears of it when "
                "nobody in the practice did anything.",
            ),
            560,
            parent,
        )
        self._app, self._settings = app, settings
        self.name = QLineEdit(settings.second_name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("for example: Dr Martin"))
        add_field(
            self.fields, self.tr("Name"), self.name, self.tr("Only for this page: it is not sent.")
        )
        self.to = QLineEdit(", ".join(settings.second_addresses))
        self.to.setMaxLength(1000)
        add_field(
            self.fields,
            self.tr("E-mail address"),
            self.to,
            self.tr("An address that is read outside the practice, too."),
        )
        self.days = fit(NumberField())
        self.days.setRange(1, MOST_DAYS)
        self.days.setValue(settings.second_after_days)
        self._on_days(settings.second_after_days)
        self.days.valueChanged.connect(self._on_days)
        add_field(
            self.fields,
            self.tr("Is told when no complete copy was made for"),
            self.days,
            self.tr(
                "Copies that are gone are told after a day; what looks like an attack, at once."
            ),
        )
        self.set_right(self.name, self.to)
        self.name.setFocus()

    def on_test(self) -> None:
        """Send a test to this person, as the fields stand."""
        draft = self._draft()
        if draft is None:
            return
        routes = actions.routes_of(draft, Channel.MAIL, Audience.SECOND_PERSON)
        self.begin_test(draft)
        where = formats.joined(draft.second_addresses)
        actions.try_draft(
            self, self._app, draft, routes, None,
            lambda: self.show_passed(where), self.show_failure,
        )  # fmt: skip

    def on_save(self) -> None:
        """Keep it."""
        draft = self._draft()
        if draft is None:
            return
        self.begin_saving()
        is_tried = self.is_tried(draft)

        def changed(known: AlertSettings) -> AlertSettings:
            return replace(
                known,
                second_name=draft.second_name,
                second_addresses=draft.second_addresses,
                second_after_days=draft.second_after_days,
            )

        actions.change(
            self,
            self._app,
            changed,
            self.done_saving,
            self.show_failure,
            tried=(Channel.MAIL, Audience.SECOND_PERSON) if is_tried else None,
        )

    def _on_days(self, count: int) -> None:
        text = formats.days(count)
        self.days.setSuffix(text.removeprefix(formats.number(count)))

    def _draft(self) -> AlertSettings | None:
        try:
            addresses = addresses_in(self.to.text())
        except PracticeGuardError as error:
            told = self.tr("This is no mail address: {address}").format(
                address=wrong_address(error)
            )
            self.ask_for(self.to, told)
            return None
        if not addresses:
            self.ask_for(self.to, self.tr("Give the address of this person."))
            return None
        return replace(
            self._settings,
            second_name=self.name.text().strip(),
            second_addresses=addresses,
            second_after_days=self.days.value(),
        )
