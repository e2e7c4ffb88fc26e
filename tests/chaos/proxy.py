"""A line between PracticeGuard and a server, which can be cut, stopped, or made slow."""

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.servers import LOCAL

CHUNK = 16 * 1024


@dataclass
class Proxy:
    """Passes everything on to `target` as the line allows at the moment."""

    target: int
    listener: socket.socket
    bytes_per_second: float = 0
    """0: as fast as it goes."""
    is_cut: bool = False
    is_silent: bool = False
    passed: int = 0
    """Bytes so far, both ways."""
    _sockets: set[socket.socket] = field(default_factory=set)
    _is_over: bool = False

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    def cut(self) -> None:
        """Reset every connection, and every one that comes until `mend`."""
        self.is_cut = True
        for one in tuple(self._sockets):
            _reset(one)

    def mend(self) -> None:
        """Let everything through again, at full speed."""
        self.is_cut = self.is_silent = False
        self.bytes_per_second = 0

    def serve(self) -> None:
        while not self._is_over:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            if self.is_cut:
                _reset(client)
                continue
            try:
                server = socket.create_connection((LOCAL, self.target), timeout=5)
                server.settimeout(None)
            except OSError:
                _reset(client)
                continue
            self._sockets |= {client, server}
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    def close(self) -> None:
        self._is_over = True
        self.cut()
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        try:
            while content := one.recv(CHUNK):
                while self.is_silent and not self._is_over and not self.is_cut:
                    time.sleep(0.02)
                if self.bytes_per_second:
                    time.sleep(len(content) / self.bytes_per_second)
                other.sendall(content)
                self.passed += len(content)
        except OSError:
            pass
        for each in (one, other):
            self._sockets.discard(each)
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


def _reset(one: socket.socket) -> None:
    """Close with a reset, as a router does that forgot the connection."""
    with contextlib.suppress(OSError):
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        one.shutdown(socket.SHUT_RDWR)
    with contextlib.suppress(OSError):
        one.close()


@contextlib.contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """Give a line to the server at that port of this computer."""
    listener = socket.create_server((LOCAL, 0))
    proxy = Proxy(port, listener)
    thread = threading.Thread(target=proxy.serve, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        proxy.close()
        thread.join(5)
