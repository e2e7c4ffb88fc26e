"""Which mounted file systems a copy could live on: a decision about facts, read elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

NETWORK_TYPES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.sshfs",
        "fuse.davfs2",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "ncpfs",
        "afs",
        "ceph",
        "fuse.glusterfs",
    }
)
_LINUX_DISK_TYPES = frozenset(
    {
        "ext2",
        "ext3",
        "ext4",
        "xfs",
        "btrfs",
        "zfs",
        "f2fs",
        "jfs",
        "bcachefs",
        "vfat",
        "msdos",
        "exfat",
        "fuse.exfat",
        "ntfs",
        "ntfs3",
        "fuseblk",
        "hfsplus",
        "apfs",
    }
)
_MACOS_DISK_TYPES = frozenset({"apfs", "hfs", "exfat", "msdos", "ntfs", "ufsd_ntfs"})
# Where systems keep what is not a person's drive.
_LINUX_HIDDEN = ("/boot", "/efi", "/snap", "/var/lib", "/var/snap", "/sys", "/proc", "/dev", "/run")
_LINUX_SHOWN = ("/run/media", "/run/mount")
_LINUX_REMOVABLE = ("/media", "/run/media")


@dataclass(frozen=True)
class Mount:
    """A mounted file system, as the system lists it."""

    device: str
    folder: str
    file_system: str
    options: frozenset[str]


@dataclass(frozen=True)
class BlockDevice:
    """What is known of the disk behind a device; empty where nothing is."""

    disks: frozenset[str] = frozenset()
    """The physical disks it lies on: two folders on the same one die together."""
    is_removable: bool = False
    label: str = ""


@dataclass(frozen=True)
class FoundDrive:
    """A drive before its size was read."""

    folder: Path
    label: str
    is_removable: bool
    is_network: bool
    is_system: bool


def linux_candidates(mounts: Iterable[Mount]) -> tuple[Mount, ...]:
    """Given all mounts of a Linux system, return those on which a copy could live.

    One per device: the shortest path, which is the mount rather than a bind of a part of it.
    """
    by_device: dict[str, Mount] = {}
    for mount in sorted(mounts, key=lambda mount: len(mount.folder)):
        if mount.folder == "/" or _is_linux_drive(mount):
            by_device.setdefault(mount.device, mount)
    return tuple(by_device.values())


def linux_drive(mount: Mount, device: BlockDevice, system: BlockDevice) -> FoundDrive:
    """Given a mount, its disk and that of `/`, return what kind of drive it is."""
    is_network = mount.file_system in NETWORK_TYPES
    on_system_disk = bool(device.disks & system.disks)
    by_place = any(_is_below(mount.folder, place) for place in _LINUX_REMOVABLE)
    return FoundDrive(
        folder=Path(mount.folder),
        label=device.label or _label_of(mount),
        is_removable=not is_network and not on_system_disk and (device.is_removable or by_place),
        is_network=is_network,
        is_system=not is_network and (mount.folder == "/" or on_system_disk),
    )


def macos_drives(mounts: Iterable[Mount]) -> tuple[FoundDrive, ...]:
    """Given all mounts of a macOS system, return those on which a copy could live.

    Disks are told apart by their device (disk3s1 lies on disk3): without asking a tool, a second
    disk built into the Mac looks like one that is plugged in.
    """
    listed = list(mounts)
    system_disks = {_macos_disk(mount.device) for mount in listed if mount.folder == "/"}
    found = []
    for mount in listed:
        is_network = mount.file_system in NETWORK_TYPES
        known = is_network or mount.file_system in _MACOS_DISK_TYPES
        below = _is_below(mount.folder, "/Volumes") and not _is_dotted(mount.folder)
        if mount.folder != "/" and (not known or not below or "ro" in mount.options):
            continue
        is_system = not is_network and _macos_disk(mount.device) in system_disks
        found.append(
            FoundDrive(
                folder=Path(mount.folder),
                label=PurePosixPath(mount.folder).name or "/",
                is_removable=not is_network and not is_system,
                is_network=is_network,
                is_system=is_system,
            )
        )
    return tuple(found)


@dataclass(frozen=True)
class WindowsVolume:
    """What Windows says of one drive letter."""

    root: str
    """`E:\\`"""
    drive_type: int
    """As GetDriveType numbers it."""
    label: str = ""
    remote_name: str = ""
    """`\\\\server\\share` of a network drive."""
    bus: int | None = None
    """As STORAGE_BUS_TYPE numbers it."""
    disk_number: int | None = None


_WINDOWS_REMOVABLE, _WINDOWS_FIXED, _WINDOWS_REMOTE = 2, 3, 4
_PLUGGED_BUSES = frozenset({4, 7, 12, 13})  # IEEE 1394, USB, SD, MMC


def windows_drives(volumes: Iterable[WindowsVolume], system_root: str) -> tuple[FoundDrive, ...]:
    """Given the drive letters and that of Windows itself, return the drives for a copy.

    A USB disk calls itself fixed; the bus it hangs on tells. Optical drives are left out.
    """
    listed = list(volumes)
    wanted = system_root.rstrip("\\").casefold()
    system_disks = {
        volume.disk_number for volume in listed if volume.root.rstrip("\\").casefold() == wanted
    } - {None}
    found = []
    for volume in listed:
        if volume.drive_type not in {_WINDOWS_REMOVABLE, _WINDOWS_FIXED, _WINDOWS_REMOTE}:
            continue
        is_network = volume.drive_type == _WINDOWS_REMOTE
        is_system = volume.root.rstrip("\\").casefold() == wanted or (
            not is_network and volume.disk_number in system_disks
        )
        is_plugged = volume.drive_type == _WINDOWS_REMOVABLE or volume.bus in _PLUGGED_BUSES
        found.append(
            FoundDrive(
                folder=Path(volume.root),
                label=volume.label or volume.remote_name or volume.root.rstrip("\\"),
                is_removable=is_plugged and not is_network and not is_system,
                is_network=is_network,
                is_system=is_system,
            )
        )
    return tuple(found)


def bus_in_storage_descriptor(answer: bytes) -> int | None:
    """Given Windows' STORAGE_DEVICE_DESCRIPTOR, return its bus type, None if it is too short."""
    end = 32
    return int.from_bytes(answer[28:end], "little") if len(answer) >= end else None


def disk_in_device_number(answer: bytes) -> int | None:
    """Given Windows' STORAGE_DEVICE_NUMBER, return the disk's number, None if there is none."""
    if len(answer) < 12:
        return None
    number = int.from_bytes(answer[4:8], "little")
    return None if number == 0xFFFFFFFF else number


def _is_linux_drive(mount: Mount) -> bool:
    if mount.file_system not in _LINUX_DISK_TYPES | NETWORK_TYPES or "ro" in mount.options:
        return False
    if any(_is_below(mount.folder, shown) for shown in _LINUX_SHOWN):
        return True
    return not any(_is_below(mount.folder, hidden) for hidden in _LINUX_HIDDEN)


def _is_below(folder: str, place: str) -> bool:
    return PurePosixPath(folder).is_relative_to(place)


def _is_dotted(folder: str) -> bool:
    return any(part.startswith(".") for part in PurePosixPath(folder).parts)


def _label_of(mount: Mount) -> str:
    if mount.file_system in NETWORK_TYPES:
        return mount.device
    return PurePath(mount.folder).name or mount.folder


def _macos_disk(device: str) -> str:
    """Given `/dev/disk3s1s1`, return `disk3`; another device as it is."""
    name = device.removeprefix("/dev/")
    if not name.startswith("disk"):
        return device
    return "disk" + name.removeprefix("disk").split("s", 1)[0]
