"""A program of its own that restic starts for SFTP: standard input and output become the server's.

`python -m practiceguard.adapters.places.sftp_pipe`. Where the server is, by which key it is
recognised and with which key we log in stands in the environment of this process only: a private
key is never a file and never an argument (docs/decisions/0015). It ends when either side does,
and says why it could not begin in one line, whose last word is an error code.
"""

import contextlib
import json
import os
import socket
import sys
import threading
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from practiceguard.adapters.places.ssh import connected
from practiceguard.domain.backup.connection import HostKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

if TYPE_CHECKING:
    import paramiko

TARGET: Final = "PRACTICEGUARD_SFTP_TARGET"
KEY: Final = "PRACTICEGUARD_SFTP_KEY"
_CHUNK_BYTES: Final = 64 * 1024
_FAILED: Final = 1
_LINGER_SECONDS: Final = 1.0
"""How long both ends stay open after the reason was said.

restic (0.19.1) reads our standard error beside its work, and leaves as soon as standard output
ends: of 100 reasons said in the moment of leaving, 90 were never passed on (on one core).
"""


def main(environ: Mapping[str, str] | None = None) -> int:
    """Connect, then pump until either side ends; 0, or 1 after one line on standard error."""
    environ = os.environ if environ is None else environ
    try:
        target = json.loads(environ[TARGET])
        host, port, user = str(target["host"]), int(target["port"]), str(target["user"])
        host_key, key = HostKey(*target["host_key"]), environ[KEY]
    except (LookupError, TypeError, ValueError):
        return _said(ErrorCode.INPUT_INVALID)
    try:
        with connected(host, port, user, key, host_key) as transport:
            return _pump(transport)
    except PracticeGuardError as error:
        return _said(error.code)


def _pump(transport: "paramiko.Transport") -> int:
    """Pass everything on, both ways, until the server or restic closes its end."""
    import paramiko

    try:
        channel = transport.open_session(window_size=_WINDOW_BYTES, timeout=30)
        channel.invoke_subsystem("sftp")
    except (paramiko.SSHException, EOFError, OSError):
        return _said(ErrorCode.PLACE_WRONG_SERVICE)
    to_server = threading.Thread(target=_send, args=(channel,), name="to server", daemon=True)
    to_server.start()
    with contextlib.suppress(OSError):  # restic is gone: nobody is left to tell
        while chunk := channel.recv(_CHUNK_BYTES):
            _write_all(1, chunk)
    # A server never ends first: whatever made it do so, the way there broke off.
    return 0 if _is_over.is_set() else _said(ErrorCode.PLACE_UNREACHABLE)


_WINDOW_BYTES: Final = 4 * 1024 * 1024
_is_over = threading.Event()
"""restic has closed its end: that the connection ends then is no failure."""


def _send(channel: "paramiko.Channel") -> None:
    with contextlib.suppress(OSError, EOFError):
        while chunk := os.read(0, _CHUNK_BYTES):
            channel.sendall(chunk)
    _is_over.set()
    # Also wakes the other direction, which would else wait for a server that has nothing to say.
    with contextlib.suppress(OSError, EOFError, socket.error):
        channel.close()


def _write_all(descriptor: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def _said(code: ErrorCode) -> int:
    with contextlib.suppress(OSError):
        os.write(2, f"practiceguard sftp: {code.value}\n".encode("ascii"))
        time.sleep(_LINGER_SECONDS)
    return _FAILED


if __name__ == "__main__":
    # Without the interpreter's clean-up: a thread still sits in a read that cannot be ended.
    sys.stdout = sys.stderr = None
    os._exit(main())
