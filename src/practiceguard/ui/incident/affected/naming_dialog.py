"""Setting up how files say whose they are: small steps, and a look at what it finds."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.naming import Naming, NamingRule
from practiceguard.domain.incident.naming_preview import NamingPreview
from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected.naming_pages import PreviewPage, RulesPage
from practiceguard.ui.incident.affected.rule_fields import RuleFields
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, PageHeader, ProgressCard, StepsDialog

WithAuthor = Callable[[Callable[[str], None]], None]


class NamingStep(StrEnum):
    """Where one is."""

    READ = "read"
    """The list of files of the copy is not there yet."""
    RULES = "rules"
    FOLDER = "folder"
    RULE = "rule"
    PREVIEW = "preview"


class NamingDialog(StepsDialog):
    """`saved` when the rules were kept; `with_author` asks who chooses them."""

    saved = Signal()

    def __init__(
        self, app: App, copy: SnapshotRef, with_author: WithAuthor, parent: QWidget | None = None
    ) -> None:
        super().__init__(820, "", parent)
        self.setWindowTitle(self.tr("How files are named"))
        self.way_out.setText(self.tr("Cancel"))
        self._app, self._copy, self._with_author = app, copy, with_author
        self._services = app.incidents.affected
        self.step = NamingStep.READ
        self.rules: list[NamingRule] = []
        self._not_patients = frozenset[str]()
        self._book: AddressBook | None = None
        self._is_proposed = False
        self._task: Task | None = None
        self._found: NamingPreview | None = None
        self._naming = Naming()
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.progress = ProgressCard(
            self.tr("Reading the list of files of the copy"),
            note=self.tr("This is done once for each copy. No file is opened."),
            stopping=self.tr("Stopping."),
        )
        self.progress.stop_requested.connect(self._on_stop)
        self.rules_page = RulesPage()
        self.rules_page.add_requested.connect(self.add_rule)
        self.rules_page.edited.connect(self.refresh)
        self.rules_page.removed.connect(self._on_removed)
        self.fields = RuleFields(self._services.names, copy.snapshot_id)
        self.fields.edited.connect(self.refresh)
        self.preview_page = PreviewPage()
        self._pages: dict[NamingStep, QWidget] = {
            NamingStep.READ: QWidget(),
            NamingStep.RULES: self.rules_page,
            NamingStep.FOLDER: self.fields,
            NamingStep.RULE: self.fields,
            NamingStep.PREVIEW: self.preview_page,
        }
        for widget in (
            self.header,
            self.banner,
            self.progress,
            *dict.fromkeys(self._pages.values()),
        ):
            self.content.addWidget(widget)
        self._show(NamingStep.READ)
        self._begin()

    # --- its steps ----------------------------------------------------------------------------

    def step_on_show(self) -> object:
        """Return which step is shown."""
        return self.step

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.step is NamingStep.READ:
            self._begin()
        elif self.step is NamingStep.RULES:
            self._look()
        elif self.step is NamingStep.FOLDER:
            self._show(NamingStep.RULE)
        elif self.step is NamingStep.RULE:
            rule = self.fields.rule
            if rule is not None:
                self.rules = [one for one in self.rules if one != rule] + [rule]
                self._is_proposed = False
                self._show(NamingStep.RULES)
        elif self._found is not None:
            self._with_author(self._save)

    def go_back(self) -> None:
        """Show the step before."""
        is_rule = self.step is NamingStep.RULE
        self._show(NamingStep.FOLDER if is_rule else NamingStep.RULES)

    def reject(self) -> None:
        """Close, and stop what is being read."""
        self._on_stop()
        super().reject()

    def refresh(self) -> None:
        """Let the buttons follow the step."""
        is_working = self._task is not None
        is_edited = self.step is NamingStep.RULE
        texts = {
            NamingStep.READ: self.tr("Try again"),
            NamingStep.RULES: self.tr("See what this finds"),
            NamingStep.FOLDER: self.tr("This is the folder"),
            NamingStep.RULE: self.tr("Take this rule"),
            NamingStep.PREVIEW: self.tr("Use these rules"),
        }
        has_rules = bool(self.rules) or self.rules_page.by_list.isChecked()
        can = {
            NamingStep.READ: not is_working,
            NamingStep.RULES: not is_working and has_rules,
            NamingStep.FOLDER: True,
            NamingStep.RULE: is_edited and self.fields.rule is not None,
            NamingStep.PREVIEW: self._found is not None and self._found.patients > 0,
        }
        self.show_buttons(
            texts[self.step],
            can_go_on=can[self.step],
            can_go_back=self.step not in {NamingStep.READ, NamingStep.RULES},
        )

    def add_rule(self) -> None:
        """Begin another rule."""
        self._show(NamingStep.FOLDER)
        self.fields.begin(self.rules[-1].below if self.rules else "/")

    # --- what is shown ------------------------------------------------------------------------

    def _show(self, step: NamingStep) -> None:
        self.step = step
        if step is not NamingStep.READ:
            self.banner.hide()
        for page in self._pages.values():
            page.setVisible(page is self._pages[step])
        self.fields.show_page(is_where=step is NamingStep.FOLDER)
        self._show_header()
        if step is NamingStep.RULES:
            self._show_rules()
        self.refresh()
        self.show_from_top()

    def _show_header(self) -> None:
        if self.step is NamingStep.PREVIEW and self._found is not None:
            found = self._found
            self.header.set_texts(
                self.tr("{count} patients were found").format(count=formats.number(found.patients)),
                self.tr("Look through the examples: is each file with the right person?"),
            )
            return
        zone = self._app.world.clock.zone()
        self.header.set_texts(
            *{
                NamingStep.READ: (
                    self.tr("How do your files say whose they are?"),
                    self.tr("Names from the copy of {when} are looked at first.").format(
                        when=times.short_day_and_hour(self._copy.taken_at, zone)
                    ),
                ),
                NamingStep.RULES: (
                    self.tr("How do your files say whose they are?"),
                    self.tr("The first rule that fits a file decides. This is set up once."),
                ),
                NamingStep.FOLDER: (
                    self.tr("In which folder are the patients?"),
                    self.tr("Open folders until you see the patients’ names in the list."),
                ),
                NamingStep.RULE: (
                    self.tr("What is the patient in this folder?"),
                    self.tr("{folder}: the examples below follow what you choose.").format(
                        folder=self.fields.picker.folder
                    ),
                ),
            }[self.step]
        )

    def _show_rules(self) -> None:
        has_list = self._book is not None and any(one.number for one in self._book.entries)
        self.rules_page.show_rules(
            tuple(self.rules), is_proposed=self._is_proposed, has_list=has_list
        )

    # --- what is done -------------------------------------------------------------------------

    def _begin(self) -> None:
        """Read the listing if it is not there, what was chosen before, and a proposal."""
        services, copy = self._services, self._copy

        def work(handle: TaskHandle) -> tuple[Naming, AddressBook | None, tuple[NamingRule, ...]]:
            services.copies.prepare((copy,), handle.report, handle)
            naming = services.names.naming()
            book = self._app.world.aftermath.affected.address_book()
            is_new = not naming.rules and not naming.listed
            proposed = services.names.proposed(copy.snapshot_id, handle) if is_new else ()
            return naming, book, proposed

        self._run(work, self._on_begun)

    def _on_begun(self, read: tuple[Naming, AddressBook | None, tuple[NamingRule, ...]]) -> None:
        naming, self._book, proposed = read
        self.rules = list(naming.rules or proposed)
        self._is_proposed = bool(proposed)
        self._not_patients = naming.not_patients
        self.rules_page.by_list.setChecked(bool(naming.listed))
        self._show(NamingStep.RULES)

    def _look(self) -> None:
        services, copy = self._services, self._copy
        rules, book = tuple(self.rules), self._book if self.rules_page.by_list.isChecked() else None
        not_patients = self._not_patients

        def work(handle: TaskHandle) -> tuple[Naming, NamingPreview]:
            naming = services.names.with_list(Naming(rules, {}, not_patients), book)
            found = services.names.preview(copy.snapshot_id, naming, handle.report, handle)
            return naming, found

        self._run(work, self._on_looked)

    def _on_looked(self, read: tuple[Naming, NamingPreview]) -> None:
        self._naming, self._found = read
        self.preview_page.show_found(self._found)
        self._show(NamingStep.PREVIEW)

    def _save(self, author: str) -> None:
        naming, names = self._naming, self._services.names

        def done(_none: None) -> None:
            self.set_busy("")
            self.saved.emit()
            self.accept()

        def failed(error: Exception) -> None:
            self.set_busy("")
            tell_failure(self.banner, error, Level.CARE)

        self.set_busy(self.tr("Keeping the rules…"))
        run_task(
            self,
            lambda _handle: names.save(naming, author),
            on_success=done,
            on_failure=failed,
            writes=True,
        )

    def _run(self, work: Callable[[TaskHandle], object], done: Callable[..., None]) -> None:
        def succeeded(result: object) -> None:
            self._task = None
            self.progress.hide()
            done(result)

        self.banner.hide()
        self.progress.reset()
        self.progress.show()
        self._task = run_task(
            self,
            work,
            on_success=succeeded,
            on_failure=self._on_failed,
            on_progress=self.progress.show_progress,
        )
        self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.progress.hide()
        is_stopped = isinstance(error, PracticeGuardError) and error.code is ErrorCode.CANCELLED
        if not is_stopped:
            tell_failure(self.banner, error, Level.CARE)
        self.refresh()

    def _on_stop(self) -> None:
        if self._task is not None:
            self.progress.show_stopping()
            self._task.cancel()

    def _on_removed(self, rule: NamingRule) -> None:
        self.rules.remove(rule)
        self._is_proposed = False
        self._show_rules()
        self.refresh()
