"""Our own records that leave with a backup: what they are called and how they are labelled.

Each is a small snapshot of its own in the same repository. Its tags say what it holds, so that a
list of the repository tells without reading anything; whoever holds the password of an append-only
place can add such snapshots, but cannot change or remove one.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PureWindowsPath

from practiceguard.domain.backup.snapshot import Snapshot

RECORD_TAG = "practiceguard-record"
FOLDER = "practiceguard-records"
"""At the top of such a snapshot, where no computer keeps its patients' records."""
WEIGHT = "weight:"
"""Begins a tag that says nothing and cannot be pressed together.

It makes the file of a record's snapshot weigh more than that of a copy, so that who watches the
place without its password can tell them apart: names, tags and paths are encrypted, sizes are not.
"""
WEIGHT_BYTES = 3000
"""Random bytes in it."""
LIGHTEST_RECORD, HEAVIEST_RECORD = 2900, 5500
"""Bytes of the snapshot's file of a record, with or without compression. That of a copy has a few
hundred to some 1,500: to be taken for a record it would have to be of a hundred folders or more,
and then the watch says at once that no copy arrives, never that one did."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,150}")
_VALUE = re.compile(r"[A-Za-z0-9._-]{1,100}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class RecordKind(StrEnum):
    """What a record holds. The value is stable: it stands in tags."""

    INCIDENT = "incident"
    EVIDENCE = "evidence"
    SETTINGS = "settings"
    RUNS = "runs"
    LAW = "law"
    """What the practice corrected in the law, and which updates of it were taken in."""
    LAW_UPDATE = "law-update"
    """The file of one of these updates."""
    KIT = "kit"
    """Whom to call, who does what, and what stands on the practice's letters."""


@dataclass(frozen=True)
class RecordLabel:
    """What the tags of a record say."""

    kind: RecordKind
    name: str
    """Of the file in it. The same name again is a newer state of the same thing."""
    size: int
    """Bytes. A record that holds fewer was cut off: restic takes the end of a pipe for the end."""
    sha256: str
    """Of its content, hexadecimal."""
    facts: tuple[tuple[str, str], ...] = ()
    """What else is known of it, e.g. the number and the seal of the last entry of a log."""

    def __post_init__(self) -> None:
        """Refuse what cannot stand in a tag, where a comma would begin another (ValueError)."""
        is_named = _NAME.fullmatch(self.name) and _SHA256.fullmatch(self.sha256)
        values = [value for pair in self.facts for value in pair]
        if not is_named or self.size < 0 or not all(_VALUE.fullmatch(one) for one in values):
            raise ValueError("this cannot be the label of a record")

    def fact(self, name: str) -> str:
        """Return one of the facts, empty if there is none of that name."""
        return dict(self.facts).get(name, "")

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the tags that say this."""
        said = (("kind", self.kind.value), ("bytes", str(self.size)), ("sha256", self.sha256))
        return (RECORD_TAG, *(f"{name}:{value}" for name, value in (*said, *self.facts)))


@dataclass(frozen=True)
class StoredRecord:
    """A record as it was found in a place."""

    snapshot_id: str
    name: str
    label: RecordLabel | None
    """None if its tags are not what we write: somebody changed them."""
    holds_bytes: int | None
    """As the tool counted them; None where it does not tell."""
    host: str

    @property
    def is_whole(self) -> bool:
        """Return whether all that it is to hold was taken in."""
        return self.label is not None and self.holds_bytes == self.label.size


def is_record(tags: tuple[str, ...], paths: tuple[str, ...], copies_tag: str) -> bool:
    """Given what stands at a snapshot, return whether it is a record and no copy.

    What it holds decides, not its tags, which can be changed: a tag more must not hide a copy of
    the patients' records, and a tag less must not make a record pass for one. A snapshot with the
    tag of copies is a copy, whatever else.
    """
    return copies_tag not in tags and bool(paths) and all(map(_name_in, paths))


def stored_record(found: Snapshot) -> StoredRecord:
    """Given a snapshot that is a record, return it as one."""
    name = stored_name(found.paths)
    label = label_of(name, found.tags)
    return StoredRecord(found.snapshot_id, name, label, found.bytes_total, found.host)


def stored_name(paths: tuple[str, ...]) -> str:
    """Return the name of the file that a record holds."""
    return _name_in(paths[0])


def weighs_like_a_record(size: int) -> bool:
    """Given the size in bytes of a snapshot's file, return whether it is one of a record."""
    return LIGHTEST_RECORD <= size <= HEAVIEST_RECORD


def label_of(name: str, tags: tuple[str, ...]) -> RecordLabel | None:
    """Given the tags of a record, return what they say; None if they are not what we write."""
    told = [tag for tag in tags if tag != RECORD_TAG and not tag.startswith(WEIGHT)]
    said = [tag.partition(":") for tag in told]
    pairs = [(name, value) for name, _, value in said]
    known = dict(pairs)
    if RECORD_TAG not in tags or len(known) != len(pairs):
        return None
    try:
        return RecordLabel(
            RecordKind(known.pop("kind")),
            name,
            int(known.pop("bytes")),
            known.pop("sha256"),
            tuple((name, value) for name, value in pairs if name in known),
        )
    except (KeyError, ValueError):
        return None


def _name_in(path: str) -> str:
    r"""Return the name of a record's file; empty for any other path.

    On Windows restic puts a drive before it: `C:\practiceguard-records\…`.
    """
    plain = path.replace("\\", "/")
    drive = PureWindowsPath(path).drive
    parts = plain.removeprefix(drive).split("/")
    if len(parts) == 3 and not parts[0] and parts[1] == FOLDER:
        return parts[2]
    return ""
