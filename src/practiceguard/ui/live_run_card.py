"""The copy under way, as Home and Backups show it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.services.backup.watch_runs import LiveRun
from practiceguard.ui import formats, texts
from practiceguard.ui.widgets import ProgressCard


class LiveRunCard(ProgressCard):
    """Hidden while no copy is made; says where the copy goes if there are several places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._places: Mapping[RepositoryKey, str] = {}
        self._live: LiveRun | None = None
        self._following: tuple[RepositoryKey, ...] = ()
        self._tell()
        self.hide()

    def show_places(self, overview: Overview) -> None:
        """Take in what the places are called."""
        self._places = {
            place.repository.key: texts.place_name(place.repository) for place in overview.places
        }
        self._tell()

    def show_live(
        self,
        live: LiveRun | None,
        *,
        is_starting: bool,
        following: tuple[RepositoryKey, ...] = (),
    ) -> None:
        """Show the copy under way, or that one begins, or nothing.

        `following` are the places that get their copy afterwards, started by this window.
        """
        is_on = live is not None or is_starting
        if is_on and self.isHidden():
            self.reset()
        self._live, self._following = live, following
        self._tell()
        self.setVisible(is_on)
        # What only begins cannot hear the wish to stop yet.
        self.set_stoppable(live is not None)
        if live is not None:
            if live.progress is not None:
                self.show_progress(live.progress)
            if live.is_stopping:
                self.show_stopping()

    def _tell(self) -> None:
        key = self._live.run.repository if self._live is not None else None
        if len(self._places) > 1 and key is not None and key in self._places:
            title = self.tr("A copy is being made: {place}").format(place=self._places[key])
        else:
            title = self.tr("A copy is being made")
        self.set_title(title)
        names = [self._places[one] for one in self._following if one in self._places]
        if names:
            note = self.tr(
                "{places} will follow while this window stays open; if you close it, at the next "
                "planned time."
            ).format(places=formats.joined(names))
        else:
            note = self.tr("You may close this window: the copy goes on without it.")
        self.set_note(note)
