"""Taking in the address book: a file, its columns, what is unclear, and what became of each row."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.columns import ColumnMapping
from practiceguard.domain.incident.question import Question
from practiceguard.domain.incident.table import FIND_OUT, Table, TableForm
from practiceguard.services.incident.import_addresses import AddressLook, AddressPreview
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.affected.address_pages import (
    ColumnsPage,
    FilePage,
    OutcomePage,
    UnclearPage,
)
from practiceguard.ui.incident.affected.naming_dialog import WithAuthor
from practiceguard.ui.incident.affected.overview_section import dropped_file
from practiceguard.ui.incident.affected.question_card import QuestionCard
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, PageHeader, StepsDialog
from practiceguard.ui.widgets.choosing import choose_file


class AddressStep(StrEnum):
    """Where one is."""

    FILE = "file"
    COLUMNS = "columns"
    UNCLEAR = "unclear"
    """Dates that can be read in several ways, and where those live who have no country."""
    QUESTIONS = "questions"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class _Read:
    """A file as it was read, and what would become of its rows."""

    look: AddressLook
    preview: AddressPreview


class AddressDialog(StepsDialog):
    """`taken_in` when the address book was kept."""

    taken_in = Signal(object)
    """`AddressBook`."""

    def __init__(self, app: App, with_author: WithAuthor, parent: QWidget | None = None) -> None:
        super().__init__(860, "", parent)
        self.setWindowTitle(self.tr("Address book"))
        self.way_out.setText(self.tr("Cancel"))
        self.setAcceptDrops(True)
        self._with_author = with_author
        self._addresses = app.incidents.affected.addresses
        practice = app.world.store.practice()
        self._country = practice.country if practice else ""
        self.step = AddressStep.FILE
        self.path: Path | None = None
        self._table: Table | None = None
        self._mapping: ColumnMapping | None = None
        self._preview: AddressPreview | None = None
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.file = FilePage()
        self.file.wanted.connect(self._on_choose)
        self.columns = ColumnsPage()
        self.columns.edited.connect(self.refresh)
        self.columns.form_chosen.connect(self._on_form)
        self.unclear = UnclearPage(self._country)
        self.questions = QuestionCard()
        self.questions.answered.connect(self._on_answered)
        self.questions.finished.connect(self.refresh)
        self.outcome = OutcomePage()
        self._pages: dict[AddressStep, QWidget] = {
            AddressStep.FILE: self.file,
            AddressStep.COLUMNS: self.columns,
            AddressStep.UNCLEAR: self.unclear,
            AddressStep.QUESTIONS: self.questions,
            AddressStep.OUTCOME: self.outcome,
        }
        for widget in (self.header, self.banner, *self._pages.values()):
            self.content.addWidget(widget)
        self._show(AddressStep.FILE)

    # --- its steps ----------------------------------------------------------------------------

    def read_file(self, path: Path, form: TableForm = FIND_OUT) -> None:
        """Read a file and propose what its columns mean."""
        self.path = path
        addresses, country = self._addresses, self._country

        def work() -> _Read:
            look = addresses.look(path, form, country=country)
            return _Read(look, addresses.preview(look.table, look.mapping))

        self._run(work, self._on_read, self.tr("Reading the file…"))

    def step_on_show(self) -> object:
        """Return which step is shown."""
        return self.step

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.step is AddressStep.FILE:
            self._on_choose()
        elif self.step is AddressStep.COLUMNS:
            self._see(self._after_columns)
        elif self.step is AddressStep.UNCLEAR:
            self._see(self._after_unclear)
        elif self.step is AddressStep.QUESTIONS:
            self._see(self._show_outcome)
        else:
            self._with_author(self._take_in)

    def go_back(self) -> None:
        """Show the columns again, or the choice of a file."""
        self._show(AddressStep.FILE if self.step is AddressStep.COLUMNS else AddressStep.COLUMNS)

    def refresh(self) -> None:
        """Let the buttons follow the step."""
        texts = {
            AddressStep.FILE: self.tr("Choose a file…"),
            AddressStep.COLUMNS: self.tr("The columns are right"),
            AddressStep.UNCLEAR: self.tr("Go on"),
            AddressStep.QUESTIONS: self.tr("Go on"),
            AddressStep.OUTCOME: self.tr("Take it in"),
        }
        names_people = self.columns.mapping is not None and self.columns.mapping.names_people
        self.show_buttons(
            texts[self.step],
            can_go_on=self.step is not AddressStep.COLUMNS or names_people,
            can_go_back=self.step is not AddressStep.FILE,
        )

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        if self.step is AddressStep.QUESTIONS and self.questions.buttons:
            return self.questions.buttons[0]
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is held above the dialog."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        file = dropped_file(event)
        if file is not None and not self.is_busy:
            event.acceptProposedAction()
            self.read_file(file)

    # --- what is shown ------------------------------------------------------------------------

    def _show(self, step: AddressStep) -> None:
        self.step = step
        for other, page in self._pages.items():
            page.setVisible(other is step)
        self.header.set_texts(*self._texts())
        self.refresh()
        self.show_from_top()

    def _texts(self) -> tuple[str, str]:
        name = self.path.name if self.path else ""
        return {
            AddressStep.FILE: (
                self.tr("Who are your patients, and where do they live?"),
                self.tr(
                    "Have your software write its patients into a CSV or Excel file, and choose it "
                    "or drop it here. It stays on this computer, encrypted."
                ),
            ),
            AddressStep.COLUMNS: (
                self.tr("Is this what the columns mean?"),
                self.tr("{file}: the choice above a column says what stands in it.").format(
                    file=name
                ),
            ),
            AddressStep.UNCLEAR: (
                self.tr("Something can be read in several ways"),
                self.tr("Nothing is guessed. What you leave open stays open."),
            ),
            AddressStep.QUESTIONS: (
                self.tr("Some rows may be one person"),
                self.tr("Each question can be left open: then nobody is merged."),
            ),
            AddressStep.OUTCOME: (
                self.tr("This is what becomes of the rows"),
                self.tr("Every row of the file is in exactly one of these lists."),
            ),
        }[self.step]

    # --- what is done -------------------------------------------------------------------------

    def _on_choose(self) -> None:
        found = choose_file(
            self,
            self.tr("Which file holds your patients?"),
            self.tr("Lists (*.csv *.tsv *.txt *.xls *.xlsx *.xlsm *.xlsb *.ods);;All files (*)"),
        )
        if found is not None:
            self.read_file(found)

    def _on_read(self, read: _Read) -> None:
        self._table, self._mapping = read.look.table, read.look.mapping
        self._preview = read.preview
        self.columns.show_look(read.look)
        self._show(AddressStep.COLUMNS)

    def _on_form(self, form: TableForm) -> None:
        if self.path is not None:
            self.read_file(self.path, form)

    def _see(self, then: Callable[[], None]) -> None:
        """Work out what would become of the rows, and go on."""
        chosen, table = self.columns.mapping, self._table
        if chosen is None or table is None:
            return
        if self.step is not AddressStep.COLUMNS:
            chosen = self.unclear.applied(chosen)
        elif self._mapping is not None:
            # What was said of dates and of the home country holds for the same columns.
            chosen = replace(
                chosen,
                day_order=self._mapping.day_order,
                century=self._mapping.century,
                home_country=self._mapping.home_country,
            )
        addresses = self._addresses

        def done(preview: AddressPreview) -> None:
            self._mapping, self._preview = chosen, preview
            then()

        self._run(lambda: addresses.preview(table, chosen), done, self.tr("Looking at the rows…"))

    def _after_columns(self) -> None:
        if self._preview is None or self._mapping is None:
            return
        if self.unclear.show_import(self._preview.read, self._mapping):
            self._show(AddressStep.UNCLEAR)
        else:
            self._after_unclear()

    def _after_unclear(self) -> None:
        asked = self._preview.questions if self._preview else ()
        self.questions.show_questions(asked)
        if self.questions.question is not None:
            self._show(AddressStep.QUESTIONS)
        else:
            self._show_outcome()

    def _show_outcome(self) -> None:
        if self._preview is not None:
            self.outcome.show_import(self._preview.read, len(self._preview.questions))
            self._show(AddressStep.OUTCOME)

    def _on_answered(self, question: Question, value: str) -> None:
        addresses = self._addresses

        def keep(author: str) -> None:
            run_task(
                self,
                lambda _handle: addresses.answer(question, value, author),
                on_failure=failed,
                writes=True,
            )

        def failed(error: Exception) -> None:
            self.questions.take_back(question)
            tell_failure(self.banner, error, Level.CARE)

        self._with_author(keep)

    def _take_in(self, author: str) -> None:
        table, mapping, path = self._table, self._mapping, self.path
        if table is None or mapping is None or path is None:
            return
        addresses = self._addresses

        def done(book: AddressBook) -> None:
            self.taken_in.emit(book)
            self.accept()

        self._run(
            lambda: addresses.take_in(path.name, table, mapping, author),
            done,
            self.tr("Taking in {count} rows…").format(count=formats.number(len(table.rows))),
        )

    def _run(self, work: Callable[[], object], done: Callable[..., None], busy: str) -> None:
        def succeeded(result: object) -> None:
            self.set_busy("")
            done(result)

        def failed(error: Exception) -> None:
            self.set_busy("")
            tell_failure(self.banner, error, Level.CARE)
            self.grow()

        self.banner.hide()
        self.set_busy(busy)
        run_task(self, lambda _handle: work(), on_success=succeeded, on_failure=failed, writes=True)
