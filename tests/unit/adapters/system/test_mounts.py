from pathlib import Path

import pytest

from practiceguard.adapters.system.mounts import (
    BlockDevice,
    FoundDrive,
    Mount,
    WindowsVolume,
    bus_in_storage_descriptor,
    disk_in_device_number,
    linux_candidates,
    linux_drive,
    macos_drives,
    windows_drives,
)

SYSTEM = BlockDevice(disks=frozenset({"nvme0n1"}))


def mount(device: str, folder: str, file_system: str, options: str = "rw") -> Mount:
    return Mount(device, folder, file_system, frozenset(options.split(",")))


def test_linux_offers_drives_and_nothing_else() -> None:
    mounts = [
        mount("proc", "/proc", "proc"),
        mount("tmpfs", "/run/user/1000", "tmpfs"),
        mount("/dev/nvme0n1p2", "/", "ext4"),
        mount("/dev/nvme0n1p1", "/boot/efi", "vfat"),
        mount("/dev/loop3", "/snap/core/1", "squashfs", "ro"),
        mount("/dev/nvme0n1p2", "/var/lib/docker/overlay", "ext4"),
        mount("/dev/sdb1", "/media/anna/PRACTICE COPY", "exfat"),
        mount("/dev/sdb1", "/home/anna/Documents/a part of the stick", "exfat"),
        mount("/dev/sr0", "/media/anna/CD", "iso9660", "ro"),
        mount("/dev/sdc1", "/mnt/second", "ntfs3"),
        mount("/dev/sdd1", "/mnt/locked", "ext4", "ro,relatime"),
        mount("//nas/copies", "/mnt/nas", "cifs"),
        mount("nas:/export", "/srv/nas", "nfs4"),
    ]
    assert {found.folder for found in linux_candidates(mounts)} == {
        "/",
        "/media/anna/PRACTICE COPY",
        "/mnt/second",
        "/mnt/nas",
        "/srv/nas",
    }


def test_a_usb_disk_is_removable_although_it_says_it_is_not() -> None:
    disk = BlockDevice(disks=frozenset({"sdb"}), is_removable=True, label="PRACTICE COPY")
    drive = linux_drive(mount("/dev/sdb1", "/mnt/usb", "ext4"), disk, SYSTEM)
    expected = FoundDrive(
        Path("/mnt/usb"), "PRACTICE COPY", is_removable=True, is_network=False, is_system=False
    )
    assert drive == expected


def test_a_drive_under_media_is_removable_even_if_nothing_is_known_of_it() -> None:
    drive = linux_drive(mount("/dev/sdb1", "/run/media/anna/STICK", "vfat"), BlockDevice(), SYSTEM)
    assert (drive.is_removable, drive.is_system, drive.label) == (True, False, "STICK")


def test_another_partition_of_the_system_disk_counts_as_system() -> None:
    # It dies with the same disk: it must not look like a second place.
    drive = linux_drive(mount("/dev/nvme0n1p3", "/media/data", "ext4"), SYSTEM, SYSTEM)
    assert (drive.is_system, drive.is_removable) == (True, False)


def test_a_second_disk_in_the_computer_is_neither_system_nor_removable() -> None:
    disk = BlockDevice(disks=frozenset({"sda"}))
    drive = linux_drive(mount("/dev/sda1", "/mnt/second", "ext4"), disk, SYSTEM)
    assert (drive.is_system, drive.is_removable, drive.is_network) == (False, False, False)


@pytest.mark.parametrize("file_system", ["cifs", "nfs4", "fuse.sshfs", "davfs"])
def test_a_share_is_a_network_drive_named_after_itself(file_system: str) -> None:
    share = mount("//nas/copies", "/mnt/nas", file_system)
    drive = linux_drive(share, BlockDevice(), BlockDevice())
    assert (drive.is_network, drive.is_system, drive.is_removable) == (True, False, False)
    assert drive.label == "//nas/copies"


def test_macos_offers_volumes() -> None:
    drives = macos_drives(
        [
            mount("/dev/disk3s1s1", "/", "apfs", "ro,local"),
            mount("devfs", "/dev", "devfs"),
            mount("/dev/disk3s5", "/System/Volumes/Data", "apfs"),
            mount("/dev/disk3s7", "/Volumes/Second partition", "apfs"),
            mount("/dev/disk4s2", "/Volumes/PRACTICE COPY", "exfat"),
            mount("/dev/disk5s1", "/Volumes/Installer", "hfs", "ro,local"),
            mount("/dev/disk4s3", "/Volumes/.timemachine/x", "apfs"),
            mount("//anna@nas._smb._tcp.local/copies", "/Volumes/copies", "smbfs"),
        ]
    )
    told = {d.label: (d.is_removable, d.is_network, d.is_system) for d in drives}
    assert told == {
        "/": (False, False, True),
        "Second partition": (False, False, True),
        "PRACTICE COPY": (True, False, False),
        "copies": (False, True, False),
    }


def test_windows_tells_drives_apart() -> None:
    drives = windows_drives(
        [
            WindowsVolume("A:\\", 2),
            WindowsVolume("C:\\", 3, label="Windows", bus=17, disk_number=0),
            WindowsVolume("D:\\", 3, label="Daten", bus=17, disk_number=0),
            WindowsVolume("E:\\", 3, label="Second", bus=11, disk_number=1),
            WindowsVolume("F:\\", 3, label="USB disk", bus=7, disk_number=2),
            WindowsVolume("G:\\", 2, label="", bus=7, disk_number=3),
            WindowsVolume("H:\\", 5, label="DVD"),
            WindowsVolume("Z:\\", 4, remote_name=r"\\nas\copies"),
            WindowsVolume("R:\\", 6, label="RAM"),
        ],
        "c:\\",
    )
    told = {d.label: (d.is_removable, d.is_network, d.is_system) for d in drives}
    assert told == {
        "A:": (True, False, False),
        "Windows": (False, False, True),
        "Daten": (False, False, True),
        "Second": (False, False, False),
        "USB disk": (True, False, False),
        "G:": (True, False, False),
        r"\\nas\copies": (False, True, False),
    }


def test_windows_started_from_a_usb_disk_is_still_the_system() -> None:
    (drive,) = windows_drives([WindowsVolume("C:\\", 3, bus=7, disk_number=0)], "C:\\")
    assert (drive.is_system, drive.is_removable) == (True, False)


def test_unknown_disk_numbers_do_not_make_a_drive_the_system() -> None:
    volumes = [WindowsVolume("C:\\", 3), WindowsVolume("E:\\", 3)]
    assert [drive.is_system for drive in windows_drives(volumes, "C:\\")] == [True, False]


def test_answers_of_windows_drivers() -> None:
    descriptor = bytes(28) + (7).to_bytes(4, "little") + bytes(8)
    assert bus_in_storage_descriptor(descriptor) == 7
    assert bus_in_storage_descriptor(b"") is None
    number = (7).to_bytes(4, "little") + (2).to_bytes(4, "little") + (1).to_bytes(4, "little")
    assert disk_in_device_number(number) == 2
    assert disk_in_device_number(b"\xff" * 12) is None
    assert disk_in_device_number(b"") is None
