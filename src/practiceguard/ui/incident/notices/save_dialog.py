"""Save a paper as a file: which words, as what, with or without the patients in it."""

from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from practiceguard.domain.incident.finished_paper import FinishedPaper, PaperForm
from practiceguard.domain.incident.notice import Draft
from practiceguard.domain.incident.notice_released import Released, last_released, release_of
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.finish_papers import PaperFile
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.words import fact_name, notice_name
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    choosing,
    label,
)

_MOST_SHOWN = 120
"""Letters of what somebody typed."""


class SavePaperDialog(PageDialog):
    """Nothing is written before somebody chose where, and nothing there is overwritten."""

    def __init__(
        self, desk: Desk, room: Room, derived: Derived, draft: Draft,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("PracticeGuard", 640, parent)
        self._desk, self._room, self._derived, self._draft = desk, room, derived, draft
        self._is_busy = False
        self.saved: Path | None = None
        """Where the last file lies."""
        released = room.incident.released
        key = draft.template.id
        same = release_of(released, draft)
        self.release: Released | None = same or last_released(
            released, key.kind, draft.document.language, key.place
        )
        self._is_same = same is not None
        self.content.addWidget(
            PageHeader(
                self.tr("Save as a file: {what}").format(what=notice_name(key.kind)),
                self.tr(
                    "You choose where. The file is not encrypted: whoever gets at it can read it."
                ),
            )
        )
        self.banner = MessageBanner()
        self.content.addWidget(self.banner)
        self._add_words()
        self._add_forms()
        self._add_redaction()
        self._add_buttons()
        self.refresh()

    @property
    def takes_released(self) -> bool:
        """Return whether the released words are saved, and not the draft."""
        return self.release is not None and self.as_released.isChecked()

    @property
    def form(self) -> PaperForm:
        """Return as what it is saved."""
        return next(form for form, button in self.forms.items() if button.isChecked())

    def refresh(self) -> None:
        """Let what can be chosen follow what was."""
        self.redact.setEnabled(self.takes_released)
        self.only_released.setVisible(not self.takes_released)
        if not self.takes_released:
            self.redact.setChecked(False)
        self.unchecked.setVisible(self.form is PaperForm.WORD)
        self.misspelt.setVisible(self.redact.isChecked())
        self.save_it.setEnabled(not self._is_busy)
        self.grow()

    def save(self) -> None:
        """Make the file, ask where it goes, and put it there."""
        released, form, redact = self.takes_released, self.form, self.redact.isChecked()
        self._begin()
        run_task(
            self,
            lambda _handle: self._made(form, released=released, redact=redact),
            on_success=lambda made: self._on_made(*made),
            on_failure=self._on_failed,
        )

    def _made(
        self, form: PaperForm, *, released: bool, redact: bool
    ) -> tuple[PaperFile, tuple[str, ...]]:
        finish, kind = self._desk.app.incidents.papers.finish, self._draft.template.id.kind
        paper = self._paper(released=released, redact=redact)
        named = finish.may_name(self._room.incident, kind, paper)
        return finish.file(kind, paper, form), named

    def _paper(self, *, released: bool, redact: bool) -> FinishedPaper:
        finish = self._desk.app.incidents.papers.finish
        incident, derived, draft = self._room.incident, self._derived, self._draft
        if not released or self.release is None:
            return finish.draft(incident, derived, draft, fact_name)
        make = finish.redacted if redact else finish.released
        return make(incident, derived, self.release, draft, fact_name)

    def _on_made(self, file: PaperFile, named: tuple[str, ...]) -> None:
        chosen = choosing.choose_file_to_save(self, self.tr("Save as"), Path.home() / file.name, "")
        if chosen is None:
            self._end()
            return
        files, ending = self._desk.app.world.files, Path(file.name).suffix
        wanted = chosen if chosen.suffix.lower() == ending else Path(f"{chosen}{ending}")
        suffix = self.tr("copy")

        def write() -> Path:
            target = files.free_name(wanted, suffix)
            files.write_new(target, file.content)
            return target

        run_task(
            self,
            lambda _handle: write(),
            on_success=lambda target: self._on_saved(target, named),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_saved(self, target: Path, named: tuple[str, ...]) -> None:
        self._end()
        self.saved = target
        told = ""
        if named:
            words = named[0] if len(named[0]) <= _MOST_SHOWN else f"{named[0][:_MOST_SHOWN]}…"
            told = self.tr(
                "A patient may be named in it: “{words}”. Read it before it goes out."
            ).format(words=words)
        self.banner.show_message(
            Level.CARE if named else Level.GOOD,
            self.tr("Saved: {path}").format(path=str(target)),
            self.tr(
                "It lies there unencrypted. Delete it once nobody needs it any more, and empty the "
                "bin."
            ),
            told,
        )
        self.close_it.setText(self.tr("Close"))
        self.grow()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        tell_failure(self.banner, error, Level.CARE)
        self.grow()

    def _begin(self) -> None:
        self._is_busy = True
        self.banner.hide()
        self.refresh()

    def _end(self) -> None:
        self._is_busy = False
        self.refresh()

    def _add_words(self) -> None:
        self.as_released = QRadioButton()
        self.as_draft = QRadioButton(self.tr("As it reads now: a draft, and each page says so"))
        card = Card(self.tr("Which words?"))
        group = QButtonGroup(card)
        for button in (self.as_released, self.as_draft):
            group.addButton(button)
        if self.release is not None:
            zone = times.zone_of(self._room.incident.zone)
            self.as_released.setText(
                self.tr("As they were released by {who}, {when}").format(
                    who=self.release.by,
                    when=times.short_day_and_hour(self.release.at, zone),
                )
            )
            card.content.addWidget(self.as_released)
        (self.as_draft if self.release is None else self.as_released).setChecked(True)
        if not self._is_same:
            card.content.addWidget(self.as_draft)
        if self.release is not None and not self._is_same:
            card.content.addWidget(
                label(self.tr("What was recorded since changes the words now."), "small")
            )
        group.buttonToggled.connect(lambda *_: self.refresh())
        self.content.addWidget(card)

    def _add_forms(self) -> None:
        card = Card(self.tr("As what?"))
        group = QButtonGroup(card)
        self.forms: dict[PaperForm, QRadioButton] = {}
        for form, text in (
            (PaperForm.PDF, self.tr("PDF, to print or to send")),
            (PaperForm.WORD, self.tr("Word, to change something in it")),
            (PaperForm.TEXT, self.tr("Plain text, to paste it elsewhere")),
        ):
            button = QRadioButton(text)
            button.setChecked(not self.forms)
            group.addButton(button)
            card.content.addWidget(button)
            self.forms[form] = button
        self.unchecked = label(
            self.tr(
                "What you change in Word is checked by nobody, and it is not what was released. "
                "Each page says so."
            ),
            "care",
        )
        card.content.addWidget(self.unchecked)
        group.buttonToggled.connect(lambda *_: self.refresh())
        self.content.addWidget(card)

    def _add_redaction(self) -> None:
        self.redact = QCheckBox(self.tr("Without patients: a copy for others"))
        self.only_released = label(self.tr("Only of words that were released."), "small")
        self.redact.toggled.connect(lambda _on: self.refresh())
        self.misspelt = label(
            self.tr(
                "Names, addresses, birth dates and numbers of your patients are taken out, not "
                "covered. What is misspelt is not found: read the copy before it goes out."
            ),
            "care",
        )
        self.content.addWidget(self.redact)
        self.content.addWidget(self.only_released)
        self.content.addWidget(self.misspelt)

    def _add_buttons(self) -> None:
        self.foot.addStretch(1)
        self.close_it = SecondaryButton(self.tr("Cancel"))
        self.close_it.clicked.connect(self.reject)
        self.save_it = PrimaryButton(self.tr("Save as…"))
        self.save_it.clicked.connect(self.save)
        self.foot.addWidget(self.close_it)
        self.foot.addWidget(self.save_it)
