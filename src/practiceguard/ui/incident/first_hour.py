"""The first-hour card: what to do when something happened, before anything is asked.

It needs nothing that is set up, reads nothing and changes nothing on the computer.
"""

from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    Card,
    HairLine,
    PageHeader,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    fit,
    label,
)


@dataclass(frozen=True)
class Step:
    """One thing to do, and how."""

    title: str
    how: str


class FirstHourView(ScrollPage):
    """The card as a view; it can be printed and copied with the time somebody noticed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._print = PrimaryButton(self.tr("Print this page"))
        self._print.clicked.connect(self._on_print)
        self._header = PageHeader(
            self.tr("Stay calm, and do these things in this order"),
            self.tr("This page changes nothing on this computer and asks for nothing."),
            self._print,
        )
        self.content.addWidget(self._header)
        self.content.addWidget(self._noticed_card())
        self.content.addWidget(self._steps_card(self.tr("The first hour"), self.steps()))
        self.content.addWidget(
            self._steps_card(self.tr("If it is not a virus"), self.other_cases(), numbered=False)
        )
        self.content.addWidget(label(self.closing(), "secondary"))

    @property
    def noticed_at(self) -> QDateTime:
        """Return the time somebody noticed, as it stands in the field."""
        return self._noticed.dateTime()

    def set_noticed_at(self, at: QDateTime) -> None:
        """Put another time into the field."""
        self._noticed.setDateTime(at)

    def steps(self) -> tuple[Step, ...]:
        """Return the steps of the first hour, in order."""
        return (
            Step(
                self.tr("Patients first"),
                self.tr(
                    "Go on with pen, paper and telephone. Where care is not safe without the "
                    "records, send urgent patients elsewhere."
                ),
            ),
            Step(
                self.tr("Write down the time you noticed, who noticed, and what was seen"),
                self.tr(
                    "With a pen, on paper. Deadlines may run from this hour, so the time matters."
                ),
            ),
            Step(
                self.tr("Take the computer off the network"),
                self.tr(
                    "Pull out the network cable and switch Wi-Fi off. If other computers behave "
                    "oddly, do the same there; if in doubt, switch the internet box off."
                ),
            ),
            Step(
                self.tr("Leave the computer switched on"),
                self.tr(
                    "Do not switch it off, restart it, clean it or install it anew: traces would "
                    "be lost. Switch it off only if there is no other way to cut the network, or "
                    "if the police or your computer specialist say so."
                ),
            ),
            Step(
                self.tr("Unplug the backup drive and put it aside"),
                self.tr(
                    "Do not plug any backup into a computer you no longer trust. PracticeGuard "
                    "deletes no copy by itself."
                ),
            ),
            Step(
                self.tr("Photograph the screen with a telephone"),
                self.tr(
                    "Messages, demands, odd e-mails: one picture for each, without patients' "
                    "names in it where that can be done."
                ),
            ),
            Step(
                self.tr("Delete nothing, answer nobody, pay nothing"),
                self.tr(
                    "Open no link or chat of the attacker, and do not confirm anything about any "
                    "patient."
                ),
            ),
            Step(
                self.tr("Call from a telephone, not by e-mail"),
                self.tr(
                    "First your computer specialist, then the emergency number of your insurer "
                    "(some policies want to be called before anybody else), then the police."
                ),
            ),
            Step(
                self.tr("One person decides, one person writes"),
                self.tr(
                    "Everything that is done goes on the sheet with its time. Nobody else speaks "
                    "about it outside, and nothing goes on social media."
                ),
            ),
        )

    def other_cases(self) -> tuple[Step, ...]:
        """Return what to do when it is not a computer that behaves oddly."""
        return (
            Step(
                self.tr("A computer, telephone, drive or file of papers is lost or stolen"),
                self.tr(
                    "Go back over the way, call the places, lock the device from afar if that was "
                    "set up. Note its make and number, what was on it, and whether it was "
                    "encrypted."
                ),
            ),
            Step(
                self.tr("Something was sent to the wrong person"),
                self.tr(
                    "Ask them to delete or return it unread and to confirm that in writing. Keep "
                    "the message as it was sent."
                ),
            ),
            Step(
                self.tr("An e-mail account is used by somebody else"),
                self.tr(
                    "From another, clean device: change the password, sign out everywhere, look "
                    "for forwarding rules. Warn people by telephone, not from that account."
                ),
            ),
        )

    def closing(self) -> str:
        """Return what this page does not do."""
        return self.tr(
            "Who has to be told, and by when, depends on your country and on what happened. This "
            "page is practical help for the first hour, not legal advice."
        )

    def as_text(self) -> str:
        """Return the whole card as text, with the time noticed and room for the names."""
        lines = [
            "PracticeGuard",
            self._header.sentence,
            "",
            self.tr("Noticed: {when}").format(when=self._noticed_text()),
            self.tr("By: ______________________   What: ______________________"),
            "",
        ]
        for number, step in enumerate(self.steps(), start=1):
            lines += [f"{number}. {step.title}", f"   {step.how}", ""]
        for step in self.other_cases():
            lines += [f"– {step.title}", f"   {step.how}", ""]
        lines.append(self.closing())
        return "\n".join(lines)

    def print_to(self, printer: QPrinter) -> None:
        """Print the card."""
        document = QTextDocument()
        font = document.defaultFont()
        font.setPointSizeF(11)
        document.setDefaultFont(font)
        document.setPlainText(self.as_text())
        document.print_(printer)

    def _noticed_card(self) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("When was it noticed?"))
        line = QHBoxLayout()
        line.setSpacing(12)
        name = label(self.tr("&Noticed on"), "strong", wrap=False)
        self._noticed = QDateTimeEdit(QDateTime.currentDateTime(), self)
        pattern = QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat)
        self._noticed.setDisplayFormat(
            pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")
        )
        # The stylesheet's padding does not reach the field inside.
        self._noticed.lineEdit().setTextMargins(8, 0, 8, 0)
        self._noticed.setAccessibleName(self.tr("When it was noticed"))
        name.setBuddy(self._noticed)
        self._copy = fit(SecondaryButton(self.tr("Copy as text")))
        self._copy.clicked.connect(self._on_copy)
        line.addWidget(name)
        line.addWidget(self._noticed)
        line.addStretch(1)
        card.content.addLayout(line)
        card.content.addWidget(
            label(
                self.tr("Correct the time if you noticed earlier. Write it on paper as well."),
                "small",
            )
        )
        card.content.addWidget(self._copy)
        return card

    def _steps_card(self, title: str, steps: tuple[Step, ...], *, numbered: bool = True) -> Card:
        card = Card(title)
        for number, step in enumerate(steps, start=1):
            line = QHBoxLayout()
            line.setSpacing(14)
            if numbered:
                figure = label(str(number), "strong", wrap=False)
                figure.setFixedWidth(theme().px(26))
                line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setSpacing(2)
            texts.addWidget(label(step.title, "strong"))
            texts.addWidget(label(step.how))
            line.addLayout(texts, 1)
            card.content.addLayout(line)
            if number < len(steps):
                card.content.addWidget(HairLine())
        return card

    def _noticed_text(self) -> str:
        return QLocale().toString(self._noticed.dateTime(), QLocale.FormatType.LongFormat)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
        self._copy.setText(self.tr("Copied"))

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_to(printer))
        QDialog.open(dialog)  # the one without a receiver, which QPrintDialog hides


class FirstHourDialog(QDialog):
    """The card in a window of its own, for the set-up, which has no sidebar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something happened?"))
        self.resize(860, 600)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = FirstHourView(self)
        column.addWidget(self.view)
