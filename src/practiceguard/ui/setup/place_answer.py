"""What is done with the folder that was chosen as the place of the copy."""

from dataclasses import dataclass, field

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.practice.set_up_practice import PlaceFinding, SetUpPractice
from practiceguard.ui.places.place_choice import Place


@dataclass(frozen=True)
class PlaceAnswer:
    """A place as chosen on the page, with what was typed about it."""

    place: Place
    connected: Repository | None
    """What was set up already, None if nothing was."""
    untrusted_password: str = field(default="", repr=False)
    """Password or recovery code of a copy that is there."""
    wants_existing: bool = False
    """Somebody says that they have a copy."""

    def keep(self, set_up: SetUpPractice) -> SetupDraft:
        """Create the place, take over the copy that is there, or go on with ours.

        It takes seconds. Raises what `create_place` and `adopt_place` raise.
        """
        place = self.place
        if is_connected(set_up.look_at_place(place.kind, place.folder), self.connected):
            return set_up.draft()
        password = self.untrusted_password
        if password or self.wants_existing:
            set_up.adopt_place(place.kind, place.folder, password.strip(), place.label)
        else:
            set_up.create_place(place.kind, place.folder, place.label)
        return set_up.draft()


def is_connected(finding: PlaceFinding | None, connected: Repository | None) -> bool:
    """Return whether what was found is the place that was set up already."""
    return (
        finding is not None
        and connected is not None
        and finding.holds_repository
        and finding.location == connected.location
    )
