"""Third step: five real letters are read, on the screen or on paper, before any other is made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.services.incident.sample_letters import SampleLetter
from practiceguard.ui import formats
from practiceguard.ui.incident.notices.mailing.letter_view import LetterView
from practiceguard.ui.incident.notices.mailing.tick import Tick
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import BesideOrBelow, InLine, SecondaryButton, fit, label

_HEIGHT = 240


class SamplesPage(QWidget):
    """One letter at a time; both who read the texts say that these are right."""

    edited = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.samples: tuple[SampleLetter, ...] = ()
        self._at = 0
        self._seen: set[str] = set()
        self._is_large = False
        self.which = label("", "strong")
        self.back = fit(SecondaryButton(self.tr("Letter before")))
        self.back.clicked.connect(lambda: self.show_at(self._at - 1))
        self.further = fit(SecondaryButton(self.tr("Next letter")))
        self.further.clicked.connect(lambda: self.show_at(self._at + 1))
        self.print = fit(SecondaryButton(self.tr("Open them to print…")))
        self.print.clicked.connect(self.print_wanted)
        self.view = LetterView()
        self.view.setFixedHeight(theme().px(_HEIGHT))
        self.first = Tick()
        self.second = Tick()
        for box in (self.first, self.second):
            box.toggled.connect(lambda _on: self.edited.emit())
        self.hint = label(
            self.tr(
                "Print them, fold one, and look at it in one of your own envelopes: only the "
                "address may show in the window."
            ),
            "small",
        )
        buttons = QWidget()
        line = InLine(buttons, gap=8)
        for button in (self.back, self.further, self.print):
            line.addWidget(button)
        head = BesideOrBelow(theme().px(200), is_centred=True)
        head.addWidget(self.which)
        head.addWidget(buttons)
        column = plain_column(self)
        column.addLayout(head)
        for widget in (self.view, self.hint, self.first, self.second):
            column.addWidget(widget)
        column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        """Return whether they were read by whom it has to be; for few people nobody has to."""
        if not self.samples:
            return False
        if not self._is_large:
            return True
        return self.first.is_ticked() and self.second.is_ticked()

    def lacking(self) -> str:
        """Return what is still to be done, in a sentence."""
        left = len(self.samples) - len(self._seen)
        if left:
            return self.tr("Letters not looked at yet: {count}. Press “Next letter”.").format(
                count=formats.number(left)
            )
        return self.tr("Tick that the letters were read.")

    def show_samples(
        self, samples: tuple[SampleLetter, ...], *, is_large: bool, author: str, second: str
    ) -> None:
        """Show letters from the first one; who read other ones has not read these."""
        self.samples, self._is_large = samples, is_large
        self._seen.clear()
        self.first.set_text(
            self.tr("{name}: I have read these letters. Name, address and text belong together.")
            .format(name=author or self.tr("I"))
        )  # fmt: skip
        self.second.set_text(self.tr("{name} has read them too.").format(name=second))
        self.second.setVisible(is_large)
        for box in (self.first, self.second):
            box.tick(on=False)
        self.print.setEnabled(any(one.made.is_printed for one in samples))
        self.show_at(0)

    def show_at(self, index: int) -> None:
        """Show one of them by its place, from 0."""
        if not 0 <= index < len(self.samples):
            return
        self._at = index
        one = self.samples[index]
        self._seen.add(str(one.addressee.number))
        count = len(self.samples)
        self.which.setText(
            self.tr("{number} of {count}: {name}").format(
                number=formats.number(index + 1),
                count=formats.number(count),
                name=one.addressee.name,
            )
        )
        self.back.setEnabled(index > 0)
        self.further.setEnabled(index + 1 < count)
        is_all_seen = len(self._seen) == count
        for box in (self.first, self.second):
            box.setEnabled(is_all_seen)
        self.view.show_letter(one)
        self.edited.emit()
