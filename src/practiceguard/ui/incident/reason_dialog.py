"""A dialog that asks why: nothing is written without a reason."""

from practiceguard.domain.incident.entry import Entry
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog


class ReasonDialog(WritingDialog):
    """Call `ask_why` last; say with `entry` what is written."""

    def ask_why(self, title: str, hint: str = "", *, lines: int = 2) -> None:
        """Put the field for the reason below what is there, and begin with it."""
        self.because = TextBox(title, hint, lines=lines)
        self.because.edited.connect(self.refresh)
        self.content.addWidget(self.because)
        self.refresh()
        self.because.setFocus()

    def entry(self, because: str) -> Entry:
        """Return what is written with this reason; called on the GUI thread."""
        raise NotImplementedError

    def is_ready(self) -> bool:
        """Return whether there is a reason."""
        return bool(self.because.text)

    def prepare(self) -> None:
        """Read the fields."""
        self._entry = self.entry(self.because.text)

    def work(self, author: str) -> object:
        """Write."""
        return self.desk.app.incidents.write(self.desk.incident, author, self._entry)
