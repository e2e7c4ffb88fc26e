"""Giving way at the disk: on macOS a program has it from who starts it, elsewhere it is set."""

import ctypes
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from practiceguard.adapters.restic.command import Limits, RunningTool
from practiceguard.adapters.restic.priority import NICENESS, children_give_way

UTILITY = 4
_IOPRIO_GET = {"x86_64": 252, "aarch64": 31}
BEST_EFFORT = 2
# A program that starts threads at once, as restic does, and then says it has.
THREADS = """
import threading, sys
for _ in range(6):
    threading.Thread(target=threading.Event().wait, daemon=True).start()
print("ready", flush=True)
sys.stdin.read()
threading.Event().wait(0.5)
"""


@dataclass
class MadeUpMac:
    """What macOS keeps of this process: 0 is the usual."""

    policy: int = 0
    is_shut: bool = False
    asked: list[tuple[int, int]] = field(default_factory=list)

    def getiopolicy_np(self, kind: int, scope: int, /) -> int:
        self.asked.append((kind, scope))
        return -1 if self.is_shut else self.policy

    def setiopolicy_np(self, kind: int, scope: int, policy: int, /) -> int:
        self.asked.append((kind, scope))
        self.policy = policy
        return 0


def test_on_macos_only_what_is_started_meanwhile_gives_way() -> None:
    mac = MadeUpMac(policy=1)
    with children_give_way(True, mac):
        assert mac.policy == UTILITY
    assert mac.policy == 1
    assert set(mac.asked) == {(0, 0)}


def test_a_program_that_cannot_be_started_leaves_us_as_we_were() -> None:
    mac = MadeUpMac()
    with pytest.raises(OSError, match="gone"), children_give_way(True, mac):
        raise OSError("gone")
    assert mac.policy == 0


def test_what_somebody_waits_for_does_not_give_way() -> None:
    mac = MadeUpMac()
    with children_give_way(False, mac):
        assert mac.policy == 0
    assert mac.asked == []


def test_a_system_that_does_not_say_is_left_alone() -> None:
    mac = MadeUpMac(policy=5, is_shut=True)
    with children_give_way(True, mac):
        assert mac.policy == 5
    assert mac.policy == 5


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_every_thread_gives_way_at_processor_and_disk(tmp_path: Path) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    machine = subprocess.run(["uname", "-m"], capture_output=True, text=True, check=True)
    number = _IOPRIO_GET.get(machine.stdout.strip())
    argv = (sys.executable, "-c", THREADS)
    with RunningTool(
        argv, env={}, folder=tmp_path, stdin=b"", limits=Limits(gives_way=True)
    ) as tool:
        assert b"ready" in next(tool.chunks())[1]
        threads = [int(path.name) for path in Path(f"/proc/{tool.process_id}/task").iterdir()]
        assert len(threads) == 7
        for thread in threads:
            status = Path(f"/proc/{tool.process_id}/task/{thread}/stat").read_text()
            assert int(status.rpartition(")")[2].split()[16]) >= NICENESS
            if number is not None:
                # As the kernel reckons it: from the niceness where no thread said otherwise. Once a
                # thread has been at a disk, some kernels say just that: nothing else was asked for.
                ranked = libc.syscall(number, 1, thread)
                assert ranked == 0 or (ranked >> 13, ranked & 7 >= 6) == (BEST_EFFORT, True)
