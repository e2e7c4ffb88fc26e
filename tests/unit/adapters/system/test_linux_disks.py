from pathlib import Path

import pytest

from practiceguard.adapters.system.linux_disks import LinuxDisks


@pytest.fixture
def disks(tmp_path: Path) -> LinuxDisks:
    """Lay out /sys and /dev as a computer with an encrypted system disk and a USB disk has them."""
    devices, block, dev = tmp_path / "devices", tmp_path / "class", tmp_path / "dev"
    labels = dev / "disk" / "by-label"
    for folder in (devices, block, labels):
        folder.mkdir(parents=True)

    def device(path: str, *, partition: bool = False, removable: str = "") -> None:
        entry = devices / path
        entry.mkdir(parents=True)
        if partition:
            (entry / "partition").write_text("1\n")
        if removable:
            (entry / "removable").write_text(removable + "\n")
        (block / entry.name).symlink_to(entry)
        (dev / entry.name).touch()

    device("pci0/nvme0n1", removable="0")
    device("pci0/nvme0n1/nvme0n1p2", partition=True)
    device("virtual/block/dm-0")
    (devices / "virtual/block/dm-0/slaves/nvme0n1p2").mkdir(parents=True)
    device("pci0/usb2/2-1/sdb", removable="0")
    device("pci0/usb2/2-1/sdb/sdb1", partition=True)
    device("pci0/ata1/sda", removable="0")
    device("pci0/card/mmcblk0", removable="1")
    (labels / r"PRACTICE\x20COPY\xc3\xa9").symlink_to(dev / "sdb1")
    return LinuxDisks(block, labels)


def test_a_partition_lies_on_its_disk(disks: LinuxDisks, tmp_path: Path) -> None:
    found = disks.of(str(tmp_path / "dev/sdb1"))
    assert found.disks == {"sdb"}
    assert found.label == "PRACTICE COPYé"


def test_an_encrypted_volume_lies_on_the_disk_below_it(disks: LinuxDisks, tmp_path: Path) -> None:
    assert disks.of(str(tmp_path / "dev/dm-0")).disks == {"nvme0n1"}


@pytest.mark.parametrize(
    ("name", "expected"), [("sdb1", True), ("mmcblk0", True), ("sda", False), ("dm-0", False)]
)
def test_what_can_be_pulled_out(
    disks: LinuxDisks, tmp_path: Path, name: str, expected: bool
) -> None:
    assert disks.of(str(tmp_path / "dev" / name)).is_removable is expected


@pytest.mark.parametrize("device", ["", "tmpfs", "//nas/copies", "/dev/gone-away"])
def test_what_is_no_device_is_unknown(disks: LinuxDisks, device: str) -> None:
    found = disks.of(device)
    assert (found.disks, found.is_removable, found.label) == (frozenset(), False, "")
