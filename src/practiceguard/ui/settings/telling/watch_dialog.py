"""What tells when this computer is stolen: a watch elsewhere; how it is set up, what it misses."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.ui.errors import message_for
from practiceguard.ui.settings.telling import actions
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    DetailsPanel,
    MessageBanner,
    PageDialog,
    PrimaryButton,
    SecondaryButton,
    fit,
    label,
)

WATCH_COMMANDS = """practiceguard watch add FOLDER --days 3
practiceguard watch mail --to doctor@example.com --host smtp.example.com \\
    --user practice@example.com --sender practice@example.com
practiceguard watch login
practiceguard watch keep"""
CHECK_COMMANDS = """0 9 * * *  sh /root/check_copies.sh -d 3 -m doctor@example.com FOLDER
0 9 * * 1  sh /root/check_copies.sh -d 3 -v -m doctor@example.com FOLDER"""
SCRIPT = "check_copies.sh"


class WatchCard(Card):
    """A calm line: this computer cannot tell that it is gone, another one can."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("If this computer is stolen or broken")
        self.setAccessibleName(title)
        self.content.addWidget(label(title, "title"))
        self.content.addWidget(
            label(
                self.tr(
                    "Then it tells nobody. Another computer can: the doctor’s, the reception’s or "
                    "the NAS looks whether copies still arrive, without any password."
                )
            )
        )
        self.button = fit(SecondaryButton(self.tr("How to set it up…")))
        self.button.setAccessibleName(self.tr("How to let another computer watch"))
        self.button.clicked.connect(self.wanted)
        self.content.addWidget(self.button)


class WatchDialog(PageDialog):
    """How to let another computer, or the place itself, watch the copies."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("WatchDialog", "A watch on another computer")
        super().__init__(title, 680, parent)
        self._app = app
        self.content.addWidget(label(title, "title"))
        self._add(
            self.tr("What it is"),
            self.tr(
                "A small program that looks several times a day at the folder in which the copies "
                "arrive. It needs no password and no account. It tells on its screen, and by "
                "e-mail, when no new copy has arrived for three days, when copies are gone, and "
                "when it cannot reach the folder."
            ),
        )
        self._add(
            self.tr("On a computer of somebody else in the practice"),
            self.tr(
                "Install PracticeGuard there, and set nothing up. Open a terminal and type these "
                "lines; FOLDER is where that computer sees the copies. It starts by itself at each "
                "login."
            ),
            DetailsPanel(WATCH_COMMANDS, name=self.tr("The lines to type")),
        )
        self.script = fit(SecondaryButton(self.tr("Save the check for a NAS…")))
        self.script.clicked.connect(self._on_script)
        self._add(
            self.tr("On the NAS or server itself"),
            self.tr(
                "One small file that its task planner starts each day, and once a week even if "
                "all is well. Whoever looks after the NAS does that in ten minutes."
            ),
            DetailsPanel(CHECK_COMMANDS, name=self.tr("The lines for the task planner")),
            self.script,
        )
        self.banner = MessageBanner()
        self.content.addWidget(self.banner)
        self._add(
            self.tr("What it cannot see"),
            self.tr(
                "Whether a copy is complete or opens; a thief who knows the password of the "
                "copies, or who makes false files with skill; and its own computer being off. A "
                "place that only answers with a password is seen from its server alone."
            ),
        )
        self.content.addWidget(
            label(self.tr("The handbook shows each step: “Telling people”."), "small")
        )
        self.foot.addStretch(1)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
        close.setFocus()

    def _add(self, title: str, text: str, *below: QWidget) -> None:
        part = QVBoxLayout()
        part.setSpacing(4)
        part.addWidget(label(title, "strong"))
        part.addWidget(label(text))
        for widget in below:
            part.addWidget(widget)
        self.content.addLayout(part)

    def _on_script(self) -> None:
        found, _kind = QFileDialog.getSaveFileName(
            self, self.script.text(), str(Path.home() / SCRIPT), self.tr("All files (*)")
        )
        if found:
            actions.save_check_script(
                self, self._app, Path(found), lambda: self._on_saved(found), self._on_failed
            )

    def _on_saved(self, found: str) -> None:
        told = self.tr("Saved: {file}. Take it to the NAS.").format(file=found)
        self.banner.show_message(Level.GOOD, told)
        self.grow()

    def _on_failed(self, error: Exception) -> None:
        told = message_for(error)
        self.banner.show_message(Level.CARE, told.happened, "", told.next_step)
        self.grow()
