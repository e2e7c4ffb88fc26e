"""The mail account that sends letters, where it is not to be that of the alerts."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.ui.settings.telling.mail_dialog import MailDialog
from practiceguard.ui.tasks import run_task


class LetterAccountDialog(MailDialog):
    """The same fields as for the alerts; it is kept beside that account, not instead of it."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        self._mail = app.incidents.email.mail
        account = self._mail.account()
        own = account.server if account is not None and account.is_own else None
        texts = (
            QCoreApplication.translate("LetterAccountDialog", "The mail account for letters"),
            QCoreApplication.translate(
                "LetterAccountDialog",
                "Letters to patients go out from it. Take an account that the practice is known "
                "by, and whose answers somebody reads.",
            ),
        )
        super().__init__(app, replace(AlertSettings(), mail=own), parent, texts=texts)
        # Test messages follow in the next steps, with the letters themselves.
        self.test.hide()
        for field in (self.to, self.language):
            group = field.parentWidget()
            (group if group is not None and group is not self else field).hide()

    def on_save(self) -> None:
        """Keep the account, its password in the keyring."""
        draft = self._draft()
        if draft is None:
            return
        mail = self._mail
        self.begin_saving()
        run_task(
            self,
            lambda _handle: mail.save(draft.server, draft.password),
            on_success=lambda _done: self.done_saving(),
            on_failure=self.show_failure,
            writes=True,
        )
