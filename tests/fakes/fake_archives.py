"""Archives without encryption for tests of the services, with knobs to fail."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Member


@dataclass
class PlainArchives:
    """Archives port; an archive is a JSON file that says which password opens it."""

    room: int | None = None
    """So many bytes fit on the drive."""
    is_forgetful: bool = False
    """What was written comes back as something else."""
    written: list[Path] = field(default_factory=list)

    def write(self, target: Path, password: Secret | None, members: Iterable[Member]) -> None:
        """Write an archive, whole or not at all."""
        try:
            with target.open("x") as file:
                made = {"password": _revealed(password)}
                for one in members:
                    made[f"/{one.name}"] = b"".join(one.content).hex()
                    if self.room is not None and len(str(made)) > self.room:
                        raise PracticeGuardError(ErrorCode.TARGET_FULL, {"folder": "usb"})
                json.dump(made, file)
        except FileExistsError as error:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(target.parent)}
            ) from error
        except BaseException:
            target.unlink()
            raise
        self.written.append(target)

    def fingerprints(self, archive: Path, password: Secret | None) -> Mapping[str, str]:
        """Open an archive and return the SHA-256 of each member by its name."""
        found = {
            name: hashlib.sha256(content).hexdigest()
            for name, content in opened(archive, password).items()
        }
        if self.is_forgetful:
            found.popitem()
        return found


def _revealed(password: Secret | None) -> str:
    return "" if password is None else password.reveal()


def opened(archive: Path, password: Secret | None) -> dict[str, bytes]:
    """Return the members of such an archive; TARGET_NOT_WRITABLE if it does not open."""
    try:
        made = json.loads(archive.read_text())
    except (OSError, ValueError) as error:
        raise PracticeGuardError(
            ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(archive.parent)}
        ) from error
    if made.pop("password") != _revealed(password):
        raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(archive.parent)})
    return {name[1:]: bytes.fromhex(content) for name, content in made.items()}
