"""The drive letters as Windows describes them, by its own calls.

Written from Microsoft's documentation of these calls; the decisions about their answers are in
`mounts.py`, where they are tested on every system.
"""

import ctypes
import string
import sys

from practiceguard.adapters.system.mounts import (
    WindowsVolume,
    bus_in_storage_descriptor,
    disk_in_device_number,
)

_REMOTE = 4
_LONGEST = 1024
_SHARE_ALL = 0x7  # FILE_SHARE_READ | WRITE | DELETE
_OPEN_EXISTING = 3
_QUERY_PROPERTY = 0x2D1400  # IOCTL_STORAGE_QUERY_PROPERTY
_GET_DEVICE_NUMBER = 0x2D1080  # IOCTL_STORAGE_GET_DEVICE_NUMBER
_NO_ERROR_BOXES = 0x8001  # SEM_FAILCRITICALERRORS | SEM_NOOPENFILEERRORBOX


if sys.platform == "win32":

    def volumes() -> tuple[WindowsVolume, ...]:
        """Return every drive letter in use."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = ctypes.c_void_p
        # An empty card reader must not raise "there is no disk in the drive" over the window.
        kernel.SetThreadErrorMode(_NO_ERROR_BOXES, None)
        mask = kernel.GetLogicalDrives()
        letters = [letter for bit, letter in enumerate(string.ascii_uppercase) if mask >> bit & 1]
        return tuple(_volume(kernel, letter) for letter in letters)

    def _volume(kernel: ctypes.WinDLL, letter: str) -> WindowsVolume:
        root = f"{letter}:\\"
        drive_type = kernel.GetDriveTypeW(root)
        if drive_type == _REMOTE:
            # No question to the share itself: it may be switched off.
            remote = _remote_name(letter)
            return WindowsVolume(root, drive_type, remote_name=remote)
        return WindowsVolume(
            root=root,
            drive_type=drive_type,
            label=_label(kernel, root),
            bus=bus_in_storage_descriptor(_ask(kernel, letter, _QUERY_PROPERTY, bytes(12))),
            disk_number=disk_in_device_number(_ask(kernel, letter, _GET_DEVICE_NUMBER, b"")),
        )

    def _label(kernel: ctypes.WinDLL, root: str) -> str:
        label = ctypes.create_unicode_buffer(_LONGEST)
        good = kernel.GetVolumeInformationW(root, label, _LONGEST, None, None, None, None, 0)
        return label.value if good else ""

    def _remote_name(letter: str) -> str:
        name = ctypes.create_unicode_buffer(_LONGEST)
        length = ctypes.c_ulong(_LONGEST)
        network = ctypes.WinDLL("mpr")
        failed = network.WNetGetConnectionW(f"{letter}:", name, ctypes.byref(length))
        return "" if failed else name.value

    def _ask(kernel: ctypes.WinDLL, letter: str, question: int, given: bytes) -> bytes:
        """Ask a drive's driver, which needs no rights; return its answer or nothing."""
        handle = kernel.CreateFileW(
            f"\\\\.\\{letter}:", 0, _SHARE_ALL, None, _OPEN_EXISTING, 0, None
        )
        if handle in {None, ctypes.c_void_p(-1).value}:
            return b""
        answer = ctypes.create_string_buffer(_LONGEST)
        length = ctypes.c_ulong(0)
        try:
            good = kernel.DeviceIoControl(
                ctypes.c_void_p(handle),
                question,
                given or None,
                len(given),
                answer,
                _LONGEST,
                ctypes.byref(length),
                None,
            )
        finally:
            kernel.CloseHandle(ctypes.c_void_p(handle))
        return answer.raw[: length.value] if good else b""

else:

    def volumes() -> tuple[WindowsVolume, ...]:
        """Return nothing: only Windows has drive letters."""
        return ()
