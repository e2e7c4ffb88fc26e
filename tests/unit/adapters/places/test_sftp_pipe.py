"""What our program for SFTP says must reach restic, which leaves as soon as its output ends."""

import subprocess
import sys
import time

from practiceguard.adapters.places import sftp_pipe
from practiceguard.domain.errors import ErrorCode


def test_the_reason_is_said_well_before_the_output_ends() -> None:
    command = [sys.executable, "-P", "-m", sftp_pipe.__name__]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as pipe:
        assert pipe.stdout is not None
        assert pipe.stderr is not None
        line = pipe.stderr.readline()
        said = time.monotonic()
        assert pipe.stdout.read() == b""
        assert line.decode() == f"practiceguard sftp: {ErrorCode.INPUT_INVALID.value}\n"
        assert time.monotonic() - said > 0.5
    assert pipe.returncode == 1
