"""A connection to a server, opened within seconds or refused with its reason."""

import contextlib
import errno
import socket
import sys
from typing import Final

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

CONNECT_SECONDS: Final = 5.0
SILENCE_SECONDS: Final = 15.0
"""How long a server that we are connected to may say nothing."""
_KEEP_ALIVE: Final = (("TCP_KEEPIDLE", 20), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3))
_UNANSWERED_MILLISECONDS: Final = 60_000


def open_socket(host: str, port: int, seconds: float = CONNECT_SECONDS) -> socket.socket:
    """Return a connection; PLACE_NAME_UNKNOWN, PLACE_REFUSED or PLACE_UNREACHABLE."""
    try:
        opened = socket.create_connection((host, port), timeout=seconds)
    except OSError as error:
        raise network_error(host, error) from error
    opened.settimeout(SILENCE_SECONDS)
    return opened


def network_error(host: str, error: Exception) -> PracticeGuardError:
    """Given what the system raised while we spoke to a server, return our error."""
    if isinstance(error, socket.gaierror | UnicodeError):
        code = ErrorCode.PLACE_NAME_UNKNOWN
    elif isinstance(error, ConnectionRefusedError) or (
        isinstance(error, OSError) and error.errno == errno.ECONNREFUSED
    ):
        code = ErrorCode.PLACE_REFUSED
    else:
        code = ErrorCode.PLACE_UNREACHABLE
    reason = getattr(error, "strerror", None) or type(error).__name__
    return PracticeGuardError(code, {"host": host}, details=str(reason))


def notice_silence(opened: socket.socket) -> None:
    """Let the system close a connection that stays open for long: a cable may have been pulled."""
    with contextlib.suppress(OSError):
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _KEEP_ALIVE:
        option = getattr(socket, name, None)
        if option is not None:
            with contextlib.suppress(OSError):
                opened.setsockopt(socket.IPPROTO_TCP, option, value)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNANSWERED_MILLISECONDS)
