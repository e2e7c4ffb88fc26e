"""A place as somebody has chosen and tried it, and what is done with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from practiceguard.bootstrap import App
from practiceguard.domain.backup.connection import Connection, SecretPart
from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.secret import Secret
from practiceguard.services.practice.set_up_practice import PlaceFinding


@dataclass(frozen=True)
class ServerChoice:
    """A place on a server. With a password, the copy that is there is taken over."""

    connection: Connection
    secrets: Mapping[SecretPart, Secret] = field(repr=False)
    label: str = ""
    untrusted_password: str = field(default="", repr=False)

    @property
    def location(self) -> str:
        """Return where it is, as it is known by."""
        return self.connection.location

    def add(self, app: App) -> Repository:
        """Let the plan serve it as one more place."""
        if self.untrusted_password:
            return app.add_place.adopt(
                self.connection, self.secrets, self.untrusted_password, self.label
            )
        return app.add_place.create(self.connection, self.secrets, self.label)

    def set_up(self, app: App) -> Repository:
        """Make it the place of a practice that is being set up."""
        if self.untrusted_password:
            return app.set_up.adopt_remote(
                self.connection, self.secrets, self.untrusted_password, self.label
            )
        return app.set_up.create_remote(self.connection, self.secrets, self.label)


@dataclass(frozen=True)
class FolderChoice:
    """A place in a folder. With a password, the copy that is there is taken over."""

    kind: PlaceKind
    finding: PlaceFinding
    label: str = ""
    untrusted_password: str = field(default="", repr=False)

    @property
    def location(self) -> str:
        """Return where it is, as it is known by."""
        return self.finding.location

    def add(self, app: App) -> Repository:
        """Let the plan serve it as one more place."""
        if self.untrusted_password:
            return app.add_place.adopt_found(
                self.kind, self.finding, self.untrusted_password, self.label
            )
        return app.add_place.create_found(self.kind, self.finding, self.label)


Choice = ServerChoice | FolderChoice
