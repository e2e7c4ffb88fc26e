"""The first-hour card: what to do when something happened, before anything is asked.

It needs nothing that is set up, reads nothing and changes nothing on the computer.
"""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.domain.incident.advice import Phase
from practiceguard.domain.incident.log import IncidentId, shown_number
from practiceguard.ui.incident import times
from practiceguard.ui.incident.first_hour_words import (
    ask_and_print,
    how_of,
    phase_name,
    print_text,
    sources_text,
    title_of,
)
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    Card,
    DetailsPanel,
    HairLine,
    InLine,
    PageHeader,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.ui.widgets.date_typing import TypedDateTime
from practiceguard.wording.first_hour import CORE


class FirstHourView(ScrollPage):
    """The card as a view; it can be printed and copied with the time somebody noticed.

    `can_open`: the records of the practice can be written, so an incident can be opened. Without
    them the card is for paper, and says so.
    """

    open_requested = Signal()
    """Somebody wants to open an incident, having seen the card."""
    room_requested = Signal(object)
    """`IncidentId` of one that is open."""

    def __init__(self, parent: QWidget | None = None, *, can_open: bool = True) -> None:
        super().__init__(parent)
        self.open_button = PrimaryButton(self.tr("Open an incident"))
        self.open_button.clicked.connect(self.open_requested)
        self._print = (SecondaryButton if can_open else PrimaryButton)(self.tr("Print this page"))
        self._print.clicked.connect(lambda: ask_and_print(self.as_text(), self))
        self._header = PageHeader(
            self.tr("Stay calm, and do these things in this order"),
            self.tr(
                "This page changes nothing on this computer and asks for nothing. When the first "
                "things are done, open an incident: it keeps the log and tells whom to tell."
            )
            if can_open
            else self.tr(
                "The records of PracticeGuard cannot be opened just now, so no incident can be "
                "opened either. This page works on paper: write times and names down, they can be "
                "typed in later."
            ),
            self.open_button if can_open else self._print,
        )
        self.content.addWidget(self._header)
        self._rooms = QVBoxLayout()
        self._rooms.setSpacing(8)
        self.content.addLayout(self._rooms)
        self.content.addWidget(self._noticed_card(can_print=can_open))
        self.content.addWidget(self._steps_card(phase_name(Phase.FIRST_HOUR), self.steps()))
        self.content.addWidget(
            self._steps_card(self.tr("If it is not a virus"), self.other_cases(), numbered=False)
        )
        self.content.addWidget(label(self.closing(), "secondary"))
        self.content.addWidget(
            DetailsPanel(sources_text(CORE), name=self.tr("Where this advice comes from"))
        )

    @property
    def noticed_at(self) -> QDateTime:
        """Return the time somebody noticed, as it stands in the field."""
        return self._noticed.dateTime()

    def set_noticed_at(self, at: QDateTime) -> None:
        """Put another time into the field."""
        self._noticed.setDateTime(at)

    def show_open_incidents(self, incidents: tuple[tuple[IncidentId, str], ...]) -> None:
        """Offer the rooms of the incidents that are open: each an `IncidentId` and its title."""
        while (item := self._rooms.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for incident, title in incidents:
            button = fit(
                SecondaryButton(
                    self.tr("Go to incident {number}: {title}").format(
                        number=shown_number(incident), title=title
                    )
                )
            )
            button.clicked.connect(
                lambda _=False, incident=incident: self.room_requested.emit(incident)
            )
            self._rooms.addWidget(button)

    def steps(self) -> tuple[tuple[str, str], ...]:
        """Return the steps of the first hour, in order: what to do, and how."""
        return tuple((title_of(step), how_of(step)) for step in CORE)

    def other_cases(self) -> tuple[tuple[str, str], ...]:
        """Return what to do when it is not a computer that behaves oddly."""
        return (
            (
                self.tr("A computer, telephone, drive or file of papers is lost or stolen"),
                self.tr(
                    "Go back over the way, call the places, lock the device from afar if that was "
                    "set up. Note its make and number, what was on it, and whether it was "
                    "encrypted."
                ),
            ),
            (
                self.tr("Something was sent to the wrong person"),
                self.tr(
                    "Ask them to delete or return it unread and to confirm that in writing. Keep "
                    "the message as it was sent."
                ),
            ),
            (
                self.tr("An e-mail account is used by somebody else"),
                self.tr(
                    "From another, clean device: change the password, sign out everywhere, look "
                    "for forwarding rules. Warn people by telephone, not from that account."
                ),
            ),
            (
                self.tr("A provider says that it was attacked"),
                self.tr(
                    "Keep its message and note when it came: your own deadline begins when you "
                    "are told. Ask in writing what was seen, when, and whose data it is."
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
        for number, (title, how) in enumerate(self.steps(), start=1):
            lines += [f"☐ {number}. {title}    ____:____", f"   {how}", ""]
        for title, how in self.other_cases():
            lines += [f"– {title}", f"   {how}", ""]
        lines.append(self.closing())
        return "\n".join(lines)

    def print_to(self, printer: QPrinter) -> None:
        """Print the card."""
        print_text(self.as_text(), printer)

    def _noticed_card(self, *, can_print: bool) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("When was it noticed?"))
        line = QHBoxLayout()
        line.setSpacing(12)
        name = label(self.tr("&Noticed on"), "strong", wrap=False)
        self._noticed = TypedDateTime(QDateTime.currentDateTime(), self)
        self._noticed.setDisplayFormat(times.field_pattern())
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
        buttons = InLine(gap=10)
        if can_print:
            buttons.addWidget(self._print)
        buttons.addWidget(self._copy)
        card.content.addLayout(buttons)
        return card

    def _steps_card(
        self, title: str, steps: tuple[tuple[str, str], ...], *, numbered: bool = True
    ) -> Card:
        card = Card(title)
        for number, (what, how) in enumerate(steps, start=1):
            line = QHBoxLayout()
            line.setSpacing(14)
            if numbered:
                figure = label(str(number), "strong", wrap=False)
                figure.setFixedWidth(theme().px(26))
                line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setSpacing(2)
            texts.addWidget(label(what, "strong"))
            texts.addWidget(label(how))
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
