"""The systems behind a login, made up for tests: systemd's and launchd's tools, the registry."""

import plistlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """What a tool left behind."""

    exit_code: int = 0
    stdout: bytes = b""
    stderr: bytes = b""


@dataclass
class FakeSystemctl:
    """`systemctl --user`: knows the units in a folder once it was told to read them."""

    units: Path
    has_manager: bool = True
    refuses_to_reload: bool = False
    known: dict[str, bytes] = field(default_factory=dict)
    active: set[str] = field(default_factory=set)
    calls: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, argv: Sequence[str], *, timeout: float) -> Answer:
        assert timeout > 0
        tool, scope, verb, *rest = argv
        assert (tool, scope) == ("systemctl", "--user")
        self.calls.append((verb, *rest))
        if not self.has_manager:
            return Answer(1, b"", b"Failed to connect to bus: No medium found")
        match verb:
            case "daemon-reload":
                if self.refuses_to_reload:
                    return Answer(1, b"", b"Failed to reload daemon:\n Access denied")
                files = self.units.glob("*.service")
                self.known = {path.name: path.read_bytes() for path in files}
            case "start":
                if rest[0] not in self.known:
                    return Answer(5, b"", b"Unit not found.")
                self.active.add(rest[0])
            case "stop":
                self.active.discard(rest[0])
        return Answer()


def no_tools(argv: Sequence[str], *, timeout: float) -> Answer:
    """Be a system on which none of the tools is there."""
    raise FileNotFoundError(argv[0], timeout)


@dataclass
class FakeLaunchctl:
    """`launchctl`: what is loaded in one user's session, and what the settings have off."""

    user: int = 501
    has_session: bool = True
    loaded: dict[str, object] = field(default_factory=dict)
    disabled: set[str] = field(default_factory=set)
    leaving: int = 0
    """How many attempts to load fail because what was unloaded is not gone yet."""
    wording: str = "disabled"
    """How it says that something is off: `true` on older systems."""
    calls: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, argv: Sequence[str], *, timeout: float) -> Answer:
        assert timeout > 0
        tool, verb, target, *rest = argv
        assert tool == "launchctl"
        self.calls.append(tuple(argv[1:]))
        domain, label = f"gui/{self.user}", target.rpartition("/")[2]
        assert target in {domain, f"{domain}/{label}"}
        if not self.has_session:
            return Answer(125, b"", b"Domain does not support specified action")
        match verb:
            case "print" if target != domain and label not in self.loaded:
                return Answer(113, b"", b"Could not find service")
            case "print-disabled":
                lines = [f'\t\t"{name}" => {self.wording}' for name in sorted(self.disabled)]
                return Answer(stdout="\n".join(["disabled services = {", *lines, "}"]).encode())
            case "bootstrap":
                content = plistlib.loads(Path(rest[0]).read_bytes())
                if self.leaving or content["Label"] in self.loaded | dict.fromkeys(self.disabled):
                    self.leaving = max(0, self.leaving - 1)
                    return Answer(5, b"", b"Bootstrap failed: 5: Input/output error")
                self.loaded[content["Label"]] = content
            case "bootout":
                return Answer(0 if self.loaded.pop(label, None) else 3)
            case "enable":
                self.disabled.discard(label)
            case "kickstart" if label not in self.loaded:
                return Answer(113)
        return Answer()


@dataclass
class MemoryRegistry:
    """The part of the registry that belongs to one user."""

    values: dict[tuple[str, str], str | bytes | int] = field(default_factory=dict)
    is_closed: bool = False
    """Whether nothing may be changed."""

    def read(self, key: str, name: str) -> str | bytes | int | None:
        return self.values.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        if self.is_closed:
            raise PermissionError(13, "Access is denied")
        self.values[key, name] = text

    def delete(self, key: str, name: str) -> None:
        if self.is_closed:
            raise PermissionError(13, "Access is denied")
        self.values.pop((key, name), None)
