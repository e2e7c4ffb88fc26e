"""What the copy that is taken over knows of the practice: offered, and taken on after set-up."""

import logging

from PySide6.QtWidgets import QCheckBox, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.practice.take_over import Proposal
from practiceguard.ui.widgets import Card, label

_log = logging.getLogger(__name__)


class FormerSettings(Card):
    """A box to tick, and what the former computer copied besides; hidden where nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._known: Proposal | None = None
        self.box = QCheckBox(self.tr("Go on as on the former computer"))
        self.box.setChecked(True)
        self.about = label("")
        self.content.addWidget(self.box)
        self.content.addWidget(self.about)
        self.hide()

    @property
    def wanted(self) -> Proposal | None:
        """Return what is to be taken on; None if somebody wants to choose anew."""
        return self._known if self.box.isChecked() else None

    def show_known(self, known: Proposal | None, draft: SetupDraft) -> None:
        """Offer what the copy knows; nothing is shown if that is nothing."""
        self._known = known
        self.setVisible(known is not None)
        if known is None:
            return
        texts = [
            self.tr(
                "The copy knows its schedule, how long copies are kept and who is told. "
                "Passwords are never in it: those for messages are asked for again."
            )
        ]
        chosen = set(map(str, draft.sources))
        forgotten = [one for one in known.settings.sources if one not in chosen]
        if forgotten:
            texts.append(
                self.tr("Before, these were copied too, and are not chosen now: {folders}").format(
                    folders=", ".join(forgotten)
                )
            )
        if known.further_places:
            texts.append(
                self.tr("Add these places again, each with its recovery sheet: {places}").format(
                    places=", ".join(one.label for one in known.further_places)
                )
            )
        self.about.setText("\n\n".join(texts))


def known_settings(app: App, repository: Repository) -> Proposal | None:
    """Return what a copy knows, for a worker: it reads the place. None if that cannot be read."""
    if not repository.adopted or app.world.store.plan() is not None:
        return None
    try:
        return app.records.take_over.proposal(repository)
    except PracticeGuardError as error:
        _log.warning("what the copy knows could not be read: %s", error.code.value)
        return None


def take_on(app: App, known: Proposal | None, by: str) -> None:
    """Let it hold, and bring back copies' outcomes, incidents, law and contacts, if it was adopted.

    For a worker, after set-up. What fails here can be done later and must not keep the first copy
    from beginning: `practiceguard incident bring-back` tells why.
    """
    repository = app.set_up.repository()
    if not repository.adopted:
        return
    try:
        app.records.take_over.bring_runs(repository)
        app.records.bring_back(repository)
        for law in app.records.bring_law(repository):
            if not law.is_whole:
                _log.warning("the law as it was corrected did not come back whole")
        for kit in app.records.bring_kit(repository):
            if not kit.is_whole:
                _log.warning("contacts and roles did not come back as they were")
        if known is not None:
            app.records.take_over.take_on(known, repository, by)
    except PracticeGuardError as error:
        _log.warning("what the copy knows was not taken on: %s", error.code.value)
