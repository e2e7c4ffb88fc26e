"""Long work under way: how much, how fast, how long still, where, and a way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.ui import formats
from practiceguard.ui.widgets.buttons import SecondaryButton, fit
from practiceguard.ui.widgets.cards import Card
from practiceguard.ui.widgets.labels import ElidedLabel, label


class ProgressCard(Card):
    """Shows a `Progress`; `stop_requested` when somebody presses Stop."""

    stop_requested = Signal()

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        note: str = "",
        stopping: str = "",
    ) -> None:
        super().__init__(parent=parent)
        self._stopping = stopping or self.tr(
            "Stopping. If it had gone on for long, the next copy uses most of what it had stored."
        )
        head = QHBoxLayout()
        head.setSpacing(16)
        texts = QVBoxLayout()
        self._title = label("", "title")
        self._phase = label("", "secondary")
        texts.addWidget(self._title)
        texts.addWidget(self._phase)
        texts.addStretch(1)
        texts.setSpacing(2)
        head.addLayout(texts, 1)
        self._percent = label("", "figure", wrap=False)
        head.addWidget(self._percent)
        self._stop = fit(SecondaryButton(self.tr("Stop")))
        self._stop.clicked.connect(self._on_stop)
        head.addWidget(self._stop)
        self.content.addLayout(head)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self.content.addWidget(self._bar)
        self._amounts = label()
        self.content.addWidget(self._amounts)
        self._folder = ElidedLabel("", "small")
        self.content.addWidget(self._folder)
        self._note = label("", "small")
        self.content.addWidget(self._note)
        self.set_title(title)
        self.set_note(note)
        self.show_progress(Progress(Phase.PREPARING))

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._bar.setAccessibleName(title)
        self._stop.setAccessibleName(self.tr("Stop: {what}").format(what=title))

    def set_note(self, note: str) -> None:
        """Show another note below the bar; none if it is empty."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_progress(self, progress: Progress) -> None:
        """Show how far the work has come."""
        if not self.is_stopping:
            self._phase.setText(self.phase_words(progress.phase))
        if progress.fraction is None:
            self._percent.setText("")
            # A bar that runs to and fro would be motion without news.
            self._bar.setValue(0)
        else:
            self._percent.setText(formats.percent(progress.fraction))
            self._bar.setValue(round(progress.fraction * 1000))
        self._amounts.setText(self.amounts_of(progress))
        folder = progress.current_folder
        self._folder.setText(self.tr("In {folder}").format(folder=folder) if folder else "")
        self._bar.setAccessibleDescription(
            " · ".join(
                text
                for text in (self._percent.text(), self._phase.text(), self._amounts.text())
                if text
            )
        )

    def show_stopping(self) -> None:
        """Say that the wish to stop was heard."""
        self._stop.setEnabled(False)
        self._phase.setText(self._stopping)

    def reset(self) -> None:
        """Begin anew."""
        self._stop.setEnabled(True)
        self.show_progress(Progress(Phase.PREPARING))

    def set_stoppable(self, stoppable: bool) -> None:
        """Show or hide the button that stops."""
        self._stop.setVisible(stoppable)

    @property
    def is_stopping(self) -> bool:
        """Return whether Stop was pressed."""
        return not self._stop.isEnabled()

    def phase_words(self, phase: Phase) -> str:
        """Given a phase, return what is being done."""
        return {
            Phase.PREPARING: self.tr("Preparing"),
            Phase.COUNTING: self.tr("Counting the files"),
            Phase.COPYING: self.tr("Copying, encrypted"),
            Phase.READING_LIST: self.tr("Reading the list of files"),
            Phase.RESTORING: self.tr("Getting the files out of the copy"),
            Phase.VERIFYING: self.tr("Comparing each file with the copy"),
            Phase.PLACING: self.tr("Putting the files in their place"),
            Phase.CHECKING: self.tr("Checking"),
        }[phase]

    def amounts_of(self, progress: Progress) -> str:
        """Return how much is done, how fast, and how long the rest takes."""
        parts = []
        if progress.bytes_total:
            parts.append(
                self.tr("{done} of {total}").format(
                    done=formats.size(progress.bytes_done), total=formats.size(progress.bytes_total)
                )
            )
        elif progress.bytes_done:
            parts.append(formats.size(progress.bytes_done))
        if progress.files_total:
            parts.append(
                self.tr("{done} of {total}").format(
                    done=formats.number(progress.files_done),
                    total=formats.files(progress.files_total),
                )
            )
        elif progress.files_done:
            parts.append(formats.files(progress.files_done))
        if progress.bytes_done and progress.seconds_elapsed >= 1:
            parts.append(formats.rate(progress.bytes_done / progress.seconds_elapsed))
        if progress.seconds_left is not None and progress.fraction not in (None, 1):
            parts.append(formats.time_left(progress.seconds_left))
        if progress.errors:
            parts.append(
                self.tr("{files} could not be read").format(files=formats.files(progress.errors))
            )
        return " · ".join(parts)

    def _on_stop(self) -> None:
        self.show_stopping()
        self.stop_requested.emit()
