"""Those who get no letter by a mailing, one by one with the reason; to be saved as a table."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.services.incident.people_without_letter import Without, table_of
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.notices.mailing.words import without_words
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    ListTable,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    RowsModel,
    SecondaryButton,
)
from practiceguard.ui.widgets.choosing import choose_file_to_save


class WithoutModel(RowsModel):
    """Name and reason."""

    columns: ClassVar[int] = 2

    def __init__(self, people: tuple[Without, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people

    def row_total(self) -> int:
        """Return how many get none."""
        return len(self._people)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        words = without_words()
        return words.columns[0 if column == 0 else 2]

    def text(self, row: int, column: int) -> str:
        """Return the name, or the reason."""
        one = self._people[row]
        return one.name if column == 0 else one.reason


class WithoutDialog(PageDialog):
    """Nobody is dropped: each of them has to be told in another way."""

    def __init__(
        self, app: App, people: tuple[Without, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Without a letter"), 900, parent)
        self._app, self._people = app, people
        self.content.addWidget(
            PageHeader(
                self.tr("Without a letter: {count}").format(count=formats.number(len(people))),
                self.tr("Each has to be told in another way, or looked for: nobody is left out."),
            )
        )
        self.banner = MessageBanner()
        self.banner.hide()
        self.content.addWidget(self.banner)
        self.table = ListTable(self.tr("People without a letter"))
        self.table.setModel(WithoutModel(people, self))
        self.table.setMinimumHeight(theme().px(42 * 7))
        self.table.setColumnWidth(0, theme().px(210))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.content.addWidget(self.table, 1)
        self.save = SecondaryButton(self.tr("Save as a table…"))
        self.save.clicked.connect(self._on_save)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        self.foot.addWidget(close)

    def save_to(self, path: Path) -> None:
        """Write the list into a new file; what is there is not overwritten."""
        content, files = table_of(self._people, without_words()), self._app.world.files

        def work() -> Path:
            free = files.free_name(path, "2")
            files.write_new(free, content)
            return free

        def done(free: Path) -> None:
            self.banner.show_message(
                Level.GOOD, self.tr("Saved: {file}").format(file=free.name),
                self.tr("It names patients: keep it where only the practice can read it."),
            )  # fmt: skip

        run_task(
            self,
            lambda _handle: work(),
            on_success=done,
            on_failure=lambda error: tell_failure(self.banner, error, Level.CARE),
            writes=True,
        )

    def _on_save(self) -> None:
        title = self.tr("Save the list of those without a letter")
        suggested = Path.home() / "without-letter.csv"
        path = choose_file_to_save(self, title, suggested, self.tr("Table (*.csv)"))
        if path is not None:
            self.save_to(path)
