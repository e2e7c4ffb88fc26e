"""The dialog that asks who hosts a place: three steps at most, and at once what is missing."""

import getpass
from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.hosting import Contract, Hoster, Hosting
from practiceguard.domain.backup.hosting_rule import ContractKind, HostingRule
from practiceguard.domain.backup.repository import Repository
from practiceguard.services.backup.tell_hosting import LONGEST_TEXT, HostedPlace
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.hosting_fields import ConcernList, PaperCard
from practiceguard.ui.backup.hosting_words import law
from practiceguard.ui.countries import countries
from practiceguard.ui.errors import message_for
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.ui.widgets import (
    ChoiceCard,
    DetailsPanel,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.ui.widgets.cards import exclusive
from practiceguard.wording.hosting import CONTEXT, EXAMPLES, HOSTERS


class Step(StrEnum):
    """What is being asked."""

    WHO = "who"
    WHERE = "where"
    PAPERS = "papers"


class HostingDialog(PageDialog):
    """Opened from a place's card or from Home; `changed` when an answer was kept."""

    changed = Signal()

    def __init__(self, app: App, repository: Repository, parent: QWidget | None = None) -> None:
        super().__init__("", 680, parent)
        self.setWindowTitle(self.tr("Who hosts this place?"))
        self._app, self._repository = app, repository
        self._today = app.hosting.today()
        self._is_busy = False
        self.step = Step.WHO
        self.papers: dict[ContractKind, PaperCard] = {}
        self._others: tuple[Contract, ...] = ()
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.concerns = ConcernList()
        self.law = DetailsPanel(name=self.tr("The law behind this"), is_prose=True)
        self._pages = {
            Step.WHO: self._who(),
            Step.WHERE: self._where(),
            Step.PAPERS: self._papers(),
        }
        self._by = self._by_whom()
        self.content.addWidget(self.header)
        self.content.addWidget(self.banner)
        for page in self._pages.values():
            self.content.addWidget(page)
        for widget in (self._by, self.concerns, self.law):
            self.content.addWidget(widget)
        self.back = SecondaryButton(self.tr("Back"))
        self.back.clicked.connect(self._on_back)
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.primary = PrimaryButton("")
        self.primary.clicked.connect(self.go_on)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.primary)
        self._show(Step.WHO)
        self._read()

    def go_on(self) -> None:
        """Ask the next thing, or keep the answer."""
        if self._is_busy or self.hoster is None:
            return
        if self.step is Step.WHERE and not self.host.text().strip():
            self._ask_for(self.host, self.tr("The name of the host is still missing."))
            return
        if self._is_last and not self.by.text().strip():
            self._ask_for(self.by, self.tr("Your name is still missing."))
            return
        if any(_ends_first(one) for one in self._held()):
            problem = self.tr("A paper would end before it begins.")
            self.banner.show_message(Level.CARE, problem)
            self.grow()
            return
        steps = list(Step)
        if self._is_last:
            self._save()
        else:
            self._show(steps[steps.index(self.step) + 1])

    @property
    def hoster(self) -> Hoster | None:
        """Return who hosts it as chosen now, None while nobody chose."""
        return next((one for one, card in self.choices.items() if card.is_chosen()), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the question."""
        super().showEvent(event)
        self.choices[self.hoster or Hoster.PRACTICE].button.setFocus()

    # --- the pages --------------------------------------------------------------------------

    def _who(self) -> QWidget:
        page, column = _page()
        self.choices = {
            one: ChoiceCard(translated(CONTEXT, HOSTERS[one]), translated(CONTEXT, EXAMPLES[one]))
            for one in Hoster
        }
        exclusive(*self.choices.values())
        for card in self.choices.values():
            column.addWidget(card)
            card.chosen.connect(self._on_edited)
        return page

    def _where(self) -> QWidget:
        page, column = _page()
        self.host = QLineEdit()
        self.host.setMaxLength(LONGEST_TEXT)
        self.host.textEdited.connect(self._on_edited)
        self.country = QComboBox()
        self.country.setPlaceholderText(self.tr("Choose the country"))
        for code, text in countries(window_language()):
            self.country.addItem(text, code)
        self.country.setCurrentIndex(-1)
        self.country.currentIndexChanged.connect(self._on_edited)
        hint = self.tr("Where the copies lie, not where the host has its office: ask if in doubt.")
        _field(column, self.tr("Name of the host"), self.host)
        _field(column, self.tr("Country in which the copies lie"), self.country, hint)
        return page

    def _papers(self) -> QWidget:
        page, self._paper_column = _page()
        return page

    def _by_whom(self) -> QWidget:
        page, column = _page()
        self.by = QLineEdit()
        self.by.setMaxLength(LONGEST_TEXT)
        with suppress(OSError, KeyError):
            self.by.setText(getpass.getuser())
        self.by.textEdited.connect(self._on_edited)
        hint = self.tr("Kept with the answer and its date, as evidence. Earlier answers stay.")
        _field(column, self.tr("Your name"), self.by, hint)
        return page

    # --- what it shows ----------------------------------------------------------------------

    @property
    def _is_last(self) -> bool:
        return self.step is Step.PAPERS or self.hoster is not Hoster.SOMEBODY_ELSE

    def _show(self, step: Step) -> None:
        self.step = step
        self.banner.hide()
        for other, page in self._pages.items():
            page.setVisible(other is step)
        self.back.setVisible(step is not Step.WHO)
        sentence = {
            Step.WHO: self.tr("Who hosts this place?"),
            Step.WHERE: self.tr("Who is it, and where do the copies lie?"),
            Step.PAPERS: self.tr("Which papers of the host do you hold?"),
        }[step]
        number = list(Step).index(step) + 1
        steps = (
            ""
            if step is Step.WHO
            else " – " + self.tr("Step {number} of {count}").format(number=number, count=len(Step))
        )
        self.header.set_texts(sentence, texts.place_name(self._repository) + steps)
        self._on_edited()
        self._scroll.verticalScrollBar().setValue(0)
        if step is Step.WHERE:
            self.host.setFocus()
        elif step is Step.PAPERS and self.papers:
            next(iter(self.papers.values())).held.setFocus()

    def _on_edited(self) -> None:
        self.banner.hide()
        is_other = self.hoster is Hoster.SOMEBODY_ELSE
        self._by.setVisible(self.hoster is not None and self._is_last)
        self.primary.setText(
            self.tr("Keep this answer") if self._is_last and self.hoster else self.tr("Continue")
        )
        self.primary.setEnabled(self.hoster is not None)
        is_told = is_other and self.step is not Step.WHO
        self.concerns.setVisible(is_told)
        self.law.setVisible(is_told and bool(self.law.text()))
        if is_told:
            draft = self._draft()
            found = self._app.hosting.considered(self._repository, draft)
            self.concerns.show_concerns(found, draft)
        self.grow()

    def _draft(self) -> Hosting:
        return Hosting(
            self._repository.key,
            self.hoster or Hoster.PRACTICE,
            self._app.world.clock.now(),
            self.by.text(),
            self.host.text().strip(),
            self.country.currentData() or "",
            self._held(),
        )

    def _held(self) -> tuple[Contract, ...]:
        shown = [card.paper for card in self.papers.values()]
        return (*(one for one in shown if one is not None), *self._others)

    # --- reading and keeping ----------------------------------------------------------------

    def _read(self) -> None:
        hosting, key = self._app.hosting, self._repository.key
        run_task(
            self,
            lambda _handle: (hosting(key), hosting.rules_here(), hosting.today()),
            on_success=self._on_read,
            on_failure=self._on_failed,
        )

    def _on_read(self, read: tuple[HostedPlace, tuple[HostingRule, ...], date]) -> None:
        place, rules, self._today = read
        for rule in rules:
            if rule.contract is not None:
                self._add_paper(rule.contract, rule)
        said = place.hosting
        if said is not None:
            self._show_said(said)
        self.law.set_text(law(rules))
        self._on_edited()

    def _show_said(self, said: Hosting) -> None:
        for paper in said.contracts:
            if paper.kind in self.papers:
                self.papers[paper.kind].set_paper(paper)
        # Papers that this country does not ask for stay as they were said.
        self._others = tuple(one for one in said.contracts if one.kind not in self.papers)
        self.host.setText(said.host)
        self.country.setCurrentIndex(self.country.findData(said.country))
        self.by.setText(self.by.text() or said.said_by)
        self.choices[said.hoster].choose()
        when = formats.date_and_time(said.said_at)
        self.choices[said.hoster].set_explanation(
            self.tr("Said on {when} by {name}.").format(when=when, name=said.said_by)
        )

    def _add_paper(self, kind: ContractKind, rule: HostingRule) -> None:
        card = PaperCard(kind, rule, self._today)
        card.edited.connect(self._on_edited)
        card.file_chosen.connect(lambda path: self._on_file(card, path))
        self.papers[kind] = card
        self._paper_column.addWidget(card)

    def _on_file(self, card: PaperCard, path: Path) -> None:
        paper = card.paper
        if paper is None:
            return
        run_task(
            self,
            lambda _handle: self._app.hosting.with_file(paper, path),
            on_success=card.show_file,
            on_failure=self._on_failed,
        )

    def _save(self) -> None:
        draft = self._draft()
        self._set_busy(True)
        run_task(
            self,
            lambda _handle: self._app.hosting.say(
                draft.repository,
                draft.hoster,
                draft.said_by,
                host=draft.host,
                country=draft.country,
                contracts=draft.contracts,
            ),
            on_success=self._on_kept,
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_kept(self, _place: HostedPlace) -> None:
        self.changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        told = message_for(error)
        self.banner.show_message(
            Level.CARE, told.happened, told.means, told.next_step, details=told.details
        )
        self.grow()

    def _ask_for(self, field: QLineEdit, problem: str) -> None:
        self.banner.show_message(Level.CARE, problem)
        self.grow()
        field.setFocus()

    def _on_back(self) -> None:
        steps = list(Step)
        self._show(steps[max(0, steps.index(self.step) - 1)])

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self.primary.setEnabled(not busy)


def _ends_first(paper: Contract) -> bool:
    return bool(paper.signed_on and paper.expires_on and paper.expires_on < paper.signed_on)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return page, column


def _field(column: QVBoxLayout, title: str, field: QWidget, hint: str = "") -> None:
    group = QVBoxLayout()
    group.setSpacing(6)
    titled = label(title, "strong", wrap=False)
    titled.setBuddy(field)
    field.setAccessibleName(title)
    group.addWidget(titled)
    group.addWidget(field)
    if hint:
        group.addWidget(label(hint, "small"))
        field.setAccessibleDescription(hint)
    column.addLayout(group)
