"""What was found at the chosen place, in plain words: too small, taken, the same disk."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from practiceguard.domain.errors import ErrorCode
from practiceguard.services.practice.set_up_practice import PlaceFinding
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner

Said = tuple[Level, str, str, str]
"""How bad, what happened, what it means, what to do."""


@dataclass(frozen=True)
class FolderSeen:
    """What is known of the folder that was chosen."""

    finding: PlaceFinding | None
    """None while nobody has looked yet."""
    needed_bytes: int = 0
    """How much is to be copied there."""
    is_connected: bool = False
    """It is the place that was set up already."""
    shares_disk: bool = False
    """It lies on a disk that also holds what is protected."""
    wants_existing: bool = False
    """Somebody says that a copy is there."""


class PlaceNotes(MessageBanner):
    """One message, the most harmful first; hidden when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()

    def show_connected(self, server: str) -> None:
        """Say that the copy is prepared on a server; nothing if there is none."""
        said = (
            Level.GOOD,
            self.tr("The copy is prepared on {server}.").format(server=server),
            "",
            self.tr("Continue, or choose another place."),
        )
        self._shown = said[1:] if server else ()
        if server:
            self.show_message(*said)
        else:
            self.hide()

    def show_finding(self, seen: FolderSeen) -> None:
        """Say what there is to say; the same message is not shown anew, so that nothing jumps."""
        said = self._message(seen)
        key = said[1:] if said else ()
        if key == self._shown:
            return
        self._shown = key
        if said is None:
            self.hide()
        else:
            self.show_message(*said)

    def _message(self, seen: FolderSeen) -> Said | None:
        finding = seen.finding
        if finding is None:
            return None
        if seen.is_connected:
            return (
                Level.GOOD,
                self.tr("The copy is prepared here."),
                "",
                self.tr("Continue, or choose another place."),
            )
        if finding.holds_repository and finding.problem is None:
            return self._existing(finding)
        obstacle = self._obstacle(finding, seen.wants_existing)
        return obstacle or self._advice(finding, seen.needed_bytes, seen.shares_disk)

    def _obstacle(self, finding: PlaceFinding, wants_existing: bool) -> Said | None:
        facts = {"location": finding.location}
        if finding.problem is not None:
            words = message_for_code(finding.problem, facts)
            return (Level.BAD, words.happened, words.means, words.next_step)
        if wants_existing:
            words = message_for_code(ErrorCode.PLACE_EMPTY, facts)
            return (Level.CARE, words.happened, words.means, words.next_step)
        return None

    def _advice(self, finding: PlaceFinding, needed_bytes: int, shares_disk: bool) -> Said | None:
        if finding.free_bytes < needed_bytes:
            return (
                Level.CARE,
                self.tr("There may not be enough room here: {free} free, {needed} to copy.").format(
                    free=formats.size(finding.free_bytes), needed=formats.size(needed_bytes)
                ),
                self.tr("A copy that does not fit protects nothing."),
                self.tr("Choose a larger drive, or go back and protect less."),
            )
        if shares_disk:
            return (
                Level.CARE,
                self.tr("This is the disk your records are on."),
                self.tr("If it breaks, is stolen or burns, records and copy are gone together."),
                self.tr("Choose a drive that can be unplugged, if there is one."),
            )
        return None

    def _existing(self, finding: PlaceFinding) -> Said:
        if finding.is_ours:
            return (
                Level.UNPROVED,
                self.tr("A copy made by this computer is here."),
                "",
                self.tr("Continue to go on with it."),
            )
        return (
            Level.UNPROVED,
            self.tr("There is a copy here already."),
            self.tr("Nothing of it is lost or overwritten."),
            self.tr("Take it over with its password or recovery code, or choose another place."),
        )
