"""The plan in one paragraph, and the dialog that changes what is copied."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.run import Run
from practiceguard.ui import formats
from practiceguard.ui.backup.keeping import Keeping, Trouble
from practiceguard.ui.widgets import (
    Card,
    DetailsPanel,
    ElidedLabel,
    InLine,
    PageDialog,
    PrimaryButton,
    QuietLink,
    RowList,
    SecondaryButton,
    fit,
    label,
)

A_DAY: Final = timedelta(days=1)


class PlanCard(Card):
    """What is copied, when, and how long it is kept."""

    change_requested = Signal()
    pause_requested = Signal(object)
    """A `timedelta`, or None to go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.content.addWidget(label(self.tr("What is copied, and when"), "title"))
        self.setAccessibleName(self.tr("What is copied, and when"))
        self._keeps_all: bool | None = None
        self._plan: BackupPlan | None = None
        self._last_complete: Run | None = None
        self._paused_until: datetime | None = None
        self._paragraph = label()
        self.content.addWidget(self._paragraph)
        self._by_itself = label("", "strong")
        self._by_itself.hide()
        self.content.addWidget(self._by_itself)
        self._left_out = DetailsPanel(name=self.tr("What is left out"))
        self.content.addWidget(self._left_out)
        self.content.addStretch(1)
        change = fit(SecondaryButton(self.tr("Change…")))
        change.setAccessibleName(self.tr("Change what is copied"))
        change.clicked.connect(self.change_requested)
        self._pause = fit(SecondaryButton(self.tr("Pause for a day")))
        self._pause.clicked.connect(self._on_pause)
        self._pause.hide()
        buttons = InLine(gap=8)
        buttons.addWidget(change)
        buttons.addWidget(self._pause)
        self.content.addLayout(buttons)

    def show_plan(self, plan: BackupPlan | None, last_complete: Run | None) -> None:
        """Show a plan."""
        self._plan, self._last_complete = plan, last_complete
        if plan is None:
            self._paragraph.setText(self.tr("Nothing is copied yet."))
            return
        self._paragraph.setText(self.paragraph(plan, last_complete))
        self._left_out.set_text("\n".join(plan.exclusions))

    def show_keeping(self, keeping: Keeping, now: datetime) -> None:
        """Show whether copies are made by themselves, and until when they are not."""
        self._keeps_all = keeping.keeps_all
        self._paused_until = keeping.paused_until
        self.show_plan(self._plan, self._last_complete)
        if keeping.paused_until is not None:
            text = self.tr("Paused until {when}: no copy is made by itself.").format(
                when=formats.coming(keeping.paused_until, now)
            )
        elif keeping.trouble is Trouble.NOT_AT_WORK:
            text = ""  # the banner over the page says so
        else:
            text = self.tr("Copies are made by themselves, also when this window is closed.")
        self._by_itself.setText(text)
        self._by_itself.setVisible(bool(text))
        self._pause.setText(
            self.tr("Pause for a day") if keeping.paused_until is None else self.tr("Resume")
        )
        self._pause.setAccessibleName(
            self.tr("Make no copy by itself for a day")
            if keeping.paused_until is None
            else self.tr("Make copies by themselves again")
        )
        self._pause.setVisible(bool(text))

    @property
    def text(self) -> str:
        """Return the paragraph shown."""
        return self._paragraph.text()

    @property
    def by_itself(self) -> str:
        """Return what is said of copies that are made by themselves."""
        return self._by_itself.text()

    def paragraph(self, plan: BackupPlan, last_complete: Run | None) -> str:
        """Given a plan, return it as one readable paragraph."""
        names = [self.tr("“{name}”").format(name=source.name or source) for source in plan.sources]
        parts = [
            self.tr("Everything in {folders} is copied, encrypted.").format(
                folders=formats.joined(names)
            )
        ]
        if last_complete is not None:
            parts.append(
                self.tr("In the last complete copy these were {files}, {size}.").format(
                    files=formats.files(last_complete.figures.files_total),
                    size=formats.size(last_complete.figures.bytes_total),
                )
            )
        if self._keeps_all:
            parts.append(
                self.tr("Every copy is kept; nothing is deleted from the place of the copy.")
            )
        elif self._keeps_all is not None:
            parts.append(self.tr("Older copies are thinned out, as somebody chose."))
        return " ".join(parts)

    def _on_pause(self) -> None:
        self.pause_requested.emit(None if self._paused_until is not None else A_DAY)


class SourcesDialog(PageDialog):
    """Choose the folders that are copied."""

    sources_chosen = Signal(object)
    """A tuple of `Path`, at least one."""

    def __init__(self, sources: tuple[Path, ...], parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("SourcesDialog", "Change what is copied"), 560, parent
        )
        self._sources = list(sources)
        self._since_taken_out = QElapsedTimer()
        self.content.addWidget(label(self.tr("Which folders are copied?"), "title"))
        self.content.addWidget(
            label(
                self.tr(
                    "What you take out here stays in the copies that exist, and is no longer in "
                    "new ones."
                ),
                "secondary",
            )
        )
        self._rows = RowList()
        self.content.addWidget(self._rows)
        add = fit(SecondaryButton(self.tr("Add a folder…")))
        add.clicked.connect(self._on_add)
        self.content.addWidget(add)
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._save = PrimaryButton(self.tr("Use these folders"))
        self._save.clicked.connect(self._on_save)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self._save)
        self._show()

    def add(self, folder: Path) -> None:
        """Put a folder on the list, once."""
        if folder not in self._sources:
            self._sources.append(folder)
            self._show()

    def remove(self, folder: Path) -> None:
        """Take a folder off the list."""
        self._sources.remove(folder)
        self._show()

    @property
    def sources(self) -> tuple[Path, ...]:
        """Return the list."""
        return tuple(self._sources)

    def _show(self) -> None:
        self._rows.clear()
        for folder in self._sources:
            button = fit(
                QuietLink(
                    self.tr("Take out"),
                    describe=self.tr("Take out {folder}").format(folder=folder),
                )
            )
            button.clicked.connect(lambda _=False, f=folder: self._on_take_out(f))
            self._rows.add_row(ElidedLabel(str(folder)), button)
        self._save.setEnabled(bool(self._sources))
        self.grow()

    def _on_take_out(self, folder: Path) -> None:
        """Take a folder off, unless this is the second press of a double click.

        By then the row below has moved up under the pointer, and nobody meant that one.
        """
        since = self._since_taken_out
        if since.isValid() and since.elapsed() < QApplication.doubleClickInterval():
            return
        since.start()
        self.remove(folder)

    def _on_add(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a folder"), str(Path.home()))
        if chosen:
            self.add(Path(chosen))

    def _on_save(self) -> None:
        self.sources_chosen.emit(self.sources)
        self.accept()
