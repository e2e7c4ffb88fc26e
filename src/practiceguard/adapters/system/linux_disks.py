"""What Linux knows of the disk behind a device: sysfs and udev's labels, read as files."""

import re
from dataclasses import dataclass
from pathlib import Path

from practiceguard.adapters.system.mounts import BlockDevice


@dataclass(frozen=True)
class LinuxDisks:
    """Reads /sys and /dev; other folders for tests."""

    class_block: Path = Path("/sys/class/block")
    by_label: Path = Path("/dev/disk/by-label")

    def of(self, device: str) -> BlockDevice:
        """Given `/dev/sdb1`, return what is known of it; an unknown device is empty."""
        path = Path(device)
        if not path.is_absolute() or not path.exists():
            return BlockDevice()
        real = path.resolve()
        disks = self._disks(real.name, depth=0)
        return BlockDevice(
            disks=frozenset(disks),
            is_removable=any(self._is_plugged(disk) for disk in disks),
            label=self._label(real),
        )

    def _disks(self, name: str, depth: int) -> set[str]:
        """Given a block device, return the disks it lies on, through LUKS, LVM and RAID."""
        entry = self.class_block / name
        slaves = _names_in(entry / "slaves")
        if slaves and depth < 8:
            return {disk for slave in slaves for disk in self._disks(slave, depth + 1)}
        if (entry / "partition").exists():
            return {entry.resolve().parent.name}
        return {name} if entry.exists() else set()

    def _is_plugged(self, disk: str) -> bool:
        """Return whether a disk can be pulled out: a USB disk does not call itself removable."""
        entry = self.class_block / disk
        try:
            if (entry / "removable").read_text(encoding="ascii").strip() == "1":
                return True
        except OSError:
            return False
        parts = entry.resolve().parts
        return any(re.fullmatch(r"usb\d+|ieee1394|firewire\d*", part) for part in parts)

    def _label(self, device: Path) -> str:
        for name in _names_in(self.by_label):
            if (self.by_label / name).resolve() == device:
                return _unescaped(name)
        return ""


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []


def _unescaped(name: str) -> str:
    r"""Given udev's `PRACTICE\x20COPY`, return `PRACTICE COPY`; two escapes may be one letter."""
    raw = re.sub(
        rb"\\x([0-9a-fA-F]{2})",
        lambda found: bytes([int(found[1], 16)]),
        name.encode("utf-8", "surrogateescape"),
    )
    return raw.decode("utf-8", "replace")
