"""The form for e-mail: the account that sends, its password, and who gets the messages."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.alert import Audience, Channel
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import MailProvider, Means
from practiceguard.ui import formats
from practiceguard.ui.settings.telling import actions
from practiceguard.ui.settings.telling.actions import MailDraft
from practiceguard.ui.settings.telling.form import (
    ChoiceField,
    NumberField,
    WaysForm,
    add_field,
    addresses_in,
    wrong_address,
)
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import QuietLink, fit, label
from practiceguard.ui.widgets.fields import SecretField
from practiceguard.wording.alerts import CONTEXT
from practiceguard.wording.mail_quirks import QUIRKS

_OTHER = ""
_LONGEST = 254


class MailDialog(WaysForm):
    """Choose the mail account that sends, and who is told by it."""

    def __init__(
        self,
        app: App,
        settings: AlertSettings,
        parent: QWidget | None = None,
        *,
        texts: tuple[str, str] | None = None,
    ) -> None:
        title, explanation = texts or (
            QCoreApplication.translate("MailDialog", "Messages by e-mail"),
            QCoreApplication.translate(
                "MailDialog",
                "PracticeGuard sends them from a mail account of the practice. No message names "
                "a patient or a file.",
            ),
        )
        super().__init__(title, explanation, 600, parent)
        self._app, self._settings = app, settings
        self._providers = {one.code: one for one in actions.providers(app)}
        self._is_chosen_by_hand = settings.mail is not None
        self._build()
        self._show_settings()
        self._connect()
        self.account.setFocus()

    def on_test(self) -> None:
        """Send a test to each address, as the fields stand."""
        draft = self._draft()
        if draft is None:
            return
        tried = actions.with_mail(self._settings, draft)
        routes = actions.routes_of(tried, Channel.MAIL, Audience.PRACTICE)
        means = Means(password=draft.password) if draft.password is not None else None
        self.begin_test(draft)
        where = formats.joined(draft.addresses)
        actions.try_draft(
            self, self._app, tried, routes, means,
            lambda: self.show_passed(where), self.show_failure,
        )  # fmt: skip

    def on_save(self) -> None:
        """Keep the account, its password in the keyring."""
        draft = self._draft()
        if draft is None:
            return
        self.begin_saving()
        is_tried = self.is_tried(draft)
        actions.save_mail(self, self._app, draft, is_tried, self.done_saving, self.show_failure)

    # --- inside -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.account = QLineEdit()
        self.account.setMaxLength(_LONGEST)
        add_field(self.fields, self.tr("Address of the account that sends"), self.account)
        self.provider = ChoiceField()
        self.provider.addItem(self.tr("Another provider"), _OTHER)
        for one in self._providers.values():
            self.provider.addItem(one.name, one.code)
        provider = add_field(self.fields, self.tr("Its provider"), self.provider)
        self._quirk = label("", "care")
        provider.lines.addWidget(self._quirk)
        self._quirk.hide()
        title = self.tr("Password of the account")
        self.password = SecretField(title)
        hint = self.tr("It is kept in the keyring of this computer, and nowhere else.")
        add_field(self.fields, title, self.password, hint, named=self.password.edit)
        self.to = QLineEdit()
        self.to.setMaxLength(4 * _LONGEST)
        add_field(
            self.fields,
            self.tr("Who gets the messages"),
            self.to,
            self.tr("One or several addresses, with commas between them."),
        )
        self.more = fit(QuietLink(""))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more)
        self.fields.addWidget(self.more)
        self._more = QWidget()
        column = QVBoxLayout(self._more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._build_more(column)
        self.fields.addWidget(self._more)
        self._on_more(False)

    def _build_more(self, column: QVBoxLayout) -> None:
        self.host = QLineEdit()
        add_field(column, self.tr("Mail server for sending"), self.host)
        self.port = NumberField()
        self.port.setRange(1, 65535)
        self.port.setGroupSeparatorShown(False)
        add_field(column, self.tr("Port"), self.port)
        self.security = ChoiceField()
        self.security.addItem(self.tr("encrypted from the first word (TLS)"), MailSecurity.TLS)
        self.security.addItem(
            self.tr("encrypted after the greeting (STARTTLS)"), MailSecurity.STARTTLS
        )
        add_field(
            column,
            self.tr("Encryption"),
            self.security,
            self.tr("Without encryption nothing is sent."),
        )
        self.user = QLineEdit()
        add_field(
            column,
            self.tr("User name"),
            self.user,
            self.tr("Mostly the address itself; empty if the server wants none."),
        )
        self.language = ChoiceField()
        for text, value in (
            (self.tr("Chosen by itself"), ""), ("English", "en"), ("Français", "fr"),
        ):  # fmt: skip
            self.language.addItem(text, value)
        add_field(column, self.tr("Language of all messages"), self.language)

    def _show_settings(self) -> None:
        settings = self._settings
        self.language.setCurrentIndex(max(self.language.findData(settings.language), 0))
        self.to.setText(", ".join(settings.addresses))
        mail = settings.mail
        if mail is None:
            self.port.setValue(465)
            return
        self.account.setText(mail.sender)
        self.host.setText(mail.host)
        self.port.setValue(mail.port)
        self.security.setCurrentIndex(self.security.findData(mail.security))
        self.user.setText(mail.user)
        known = (one for one in self._providers.values() if one.host == mail.host)
        code = next((one.code for one in known), _OTHER)
        self.provider.setCurrentIndex(self.provider.findData(code))
        self._show_quirk(self._providers.get(code))
        if mail.user:
            self.password.edit.setPlaceholderText(self.tr("kept in the keyring"))
        self.more.setChecked(code == _OTHER)

    def _connect(self) -> None:
        self.account.textEdited.connect(self._on_account)
        self.provider.activated.connect(self._on_provider)
        self.set_right(self.account, self.to, self.host, self.user, self.password.edit)

    def _on_account(self, text: str) -> None:
        """Find the provider by the address, until somebody chose one."""
        if not self._is_chosen_by_hand:
            found = self._app.choose_messengers.provider_for(text.strip())
            code = found.code if found is not None else _OTHER
            if self.provider.currentData() != code:
                self.provider.setCurrentIndex(self.provider.findData(code))
                self._use(found)
        provider = self._providers.get(self.provider.currentData())
        self.user.setText(self._user_of(provider))

    def _on_provider(self) -> None:
        self._is_chosen_by_hand = True
        self._use(self._providers.get(self.provider.currentData()))

    def _use(self, provider: MailProvider | None) -> None:
        self._show_quirk(provider)
        if provider is None:
            self.host.clear()
            self.port.setValue(465)
            self.security.setCurrentIndex(0)
            # Nobody knows its server but whoever has the account.
            self.more.setChecked(self._is_chosen_by_hand)
        else:
            self.host.setText(provider.host)
            self.port.setValue(provider.port)
            self.security.setCurrentIndex(self.security.findData(provider.security))
        self.user.setText(self._user_of(provider))
        self.grow()

    def _user_of(self, provider: MailProvider | None) -> str:
        address = self.account.text().strip()
        whole = provider is None or provider.user_is_address
        return address if whole else address.partition("@")[0]

    def _show_quirk(self, provider: MailProvider | None) -> None:
        text = QUIRKS.get(provider.quirk, "") if provider is not None else ""
        self._quirk.setText(translated(CONTEXT, text) if text else "")
        self._quirk.setVisible(bool(text))
        self.provider.setAccessibleDescription(self._quirk.text())

    def _on_more(self, unfolded: bool) -> None:
        text = self.tr("More: server, encryption")
        self.more.setText(f"{'▾' if unfolded else '▸'} {text}")
        self.more.setAccessibleName(text)
        self._more.setVisible(unfolded)
        if unfolded:
            self.bring_into_sight(self.security)

    def _draft(self) -> MailDraft | None:
        """Return what the fields hold; None after having asked for what is missing."""
        sender = self.account.text().strip()
        try:
            senders = addresses_in(sender)
        except PracticeGuardError:
            senders = ()
        if len(senders) != 1:
            self.ask_for(self.account, self.tr("Give the one address that the messages come from."))
            return None
        try:
            # Whoever has one account only, reads the messages there, too.
            addresses = addresses_in(self.to.text()) or senders
        except PracticeGuardError as error:
            told = self.tr("This is no mail address: {address}").format(
                address=wrong_address(error)
            )
            self.ask_for(self.to, told)
            return None
        server = self._server(senders[0])
        if server is None:
            return None
        typed = self.password.text()
        if not typed and server.needs_password(self._settings.mail):
            self.password.edit.setPlaceholderText("")  # what is kept belongs to another server
            self.ask_for(self.password.edit, self.tr("Type the password of the account."))
            return None
        if not self.to.text().strip():
            self.to.setText(addresses[0])
        password = Secret(typed) if typed and server.user else None
        return MailDraft(server, addresses, password, str(self.language.currentData()))

    def _server(self, sender: str) -> MailServer | None:
        host, user = self.host.text().strip(), self.user.text().strip()
        try:
            security = MailSecurity(self.security.currentData())
            return MailServer(host, self.port.value(), security, user, sender)
        except PracticeGuardError:
            self.more.setChecked(True)
            self.ask_for(
                self.host,
                self.tr("Give the mail server for sending; the provider says its name."),
            )
            return None
