"""A dialog that asks why: nothing is written without a reason."""

from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog


class ReasonDialog(WritingDialog):
    """Call `ask_why` last."""

    def ask_why(self, title: str, hint: str = "", *, lines: int = 2) -> None:
        """Put the field for the reason below what is there, and begin with it."""
        self.because = TextBox(title, hint, lines=lines)
        self.because.edited.connect(self.refresh)
        self.content.addWidget(self.because)
        self.refresh()
        self.because.setFocus()

    def is_ready(self) -> bool:
        """Return whether there is a reason."""
        return bool(self.because.text)

    def lacking(self) -> str:
        """Return that there is no reason yet."""
        return "" if self.because.text else self.tr("Say why.")
