"""Third step: from which account, how fast, as what, and what stands above the messages."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.email_run import EmailBy
from practiceguard.services.incident.emails.prepare import PlannedEmails
from practiceguard.services.incident.emails.server import LetterAccount
from practiceguard.ui import formats
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.widgets import ChoiceCard, RowList, SecondaryButton, fit, label

_MOST_SUBJECTS = 8


class WayPage(QWidget):
    """Two ways: through the mail account of the practice, or as files."""

    edited = Signal()
    account_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_account = False
        self.server = ChoiceCard(
            self.tr("PracticeGuard sends them"),
            self.tr(
                "Through the mail account of the practice, one after the other. It can be stopped "
                "and goes on where it was; nobody gets two."
            ),
        )
        self.files = ChoiceCard(
            self.tr("As files, to be sent by your own mail program"),
            self.tr("One file per person. You send each of them, and say here when it was done."),
        )
        self.account = label("", "secondary")
        self.pace = label("", "secondary")
        self.limit = label("", "small")
        self.change = fit(SecondaryButton(""))
        self.change.clicked.connect(self.account_wanted)
        for widget in (self.account, self.pace, self.limit, self.change):
            self.server.extra.addWidget(widget)
        self.server.button.setChecked(True)
        self.server.chosen.connect(lambda: self._choose(EmailBy.SERVER))
        self.files.chosen.connect(lambda: self._choose(EmailBy.FILES))
        self.by = EmailBy.SERVER
        self.title = label(self.tr("What stands above the messages"), "title")
        self.warning = label(
            self.tr(
                "It shows on locked telephones. It must not say what was done for somebody, or "
                "which data it is about."
            ),
            "secondary",
        )
        self.subjects = RowList()
        column = plain_column(self)
        for part in (
            self.server, self.files, self.title, self.warning, self.subjects,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        """Return whether there is an account, or none is needed."""
        return self._has_account or self.by is EmailBy.FILES

    def show_plan(self, of: PlannedEmails, account: LetterAccount | None) -> None:
        """Show the account and what is known of it."""
        self._has_account = account is not None
        self.pace.setVisible(account is not None)
        self.limit.setVisible(account is not None)
        if account is None:
            self.account.setText(self.tr("There is no mail account yet."))
            self.change.setText(self.tr("Set up a mail account…"))
        else:
            self.account.setText(
                self.tr("From {sender}, by {server}.").format(
                    sender=account.server.sender, server=account.server.host
                )
            )
            self.change.setText(self.tr("Use another mail account…"))
            self._tell_pace(of, account)
        self.subjects.clear()
        for subject, count in list(of.subjects.items())[:_MOST_SUBJECTS]:
            figure = label(formats.number(count), "strong", wrap=False)
            self.subjects.add_row(label(subject), figure)

    def _tell_pace(self, of: PlannedEmails, account: LetterAccount) -> None:
        pace, count = account.pace, of.planned.letters
        self.pace.setText(
            self.tr(
                "Messages: {count}. Seconds between them: {seconds}. In all: about {time}."
            ).format(
                count=formats.number(count),
                seconds=formats.number(round(pace.seconds_between)),
                time=formats.span(timedelta(seconds=pace.seconds_for(count))),
            )
        )
        provider = account.provider
        if provider is not None and provider.per_day:
            text = self.tr("{provider} takes {count} messages a day ({source}).")
            source = provider.limits_source or self.tr("from memory: check this first")
            self.limit.setText(
                text.format(
                    provider=provider.name, count=formats.number(provider.per_day), source=source
                )
            )
        else:
            self.limit.setText(
                self.tr(
                    "How many messages this provider takes a day is not known here: ask it before "
                    "you send many. If it takes no more, the others wait."
                )
            )

    def _choose(self, by: EmailBy) -> None:
        self.by = by
        for card, its in ((self.server, EmailBy.SERVER), (self.files, EmailBy.FILES)):
            if its is not by:
                card.button.setChecked(False)
        self.edited.emit()
