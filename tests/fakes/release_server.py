"""A small HTTPS server that hands out a restic release, well or badly."""

import contextlib
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass
class Release:
    """What the server answers, by file name, and how."""

    files: dict[str, bytes] = field(default_factory=dict)
    announced_sizes: dict[str, int] = field(default_factory=dict)
    """File name -> Content-Length, where it is to differ from the truth."""
    redirects: dict[str, str] = field(default_factory=dict)
    silent: bool = False
    """Accept the connection and say nothing until the release is let go."""
    asked_for: list[str] = field(default_factory=list)
    address: str = ""
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    _let_go: threading.Event = field(default_factory=threading.Event)


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for 127.0.0.1 and its key; return both paths."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subject = ["-subj", "/CN=PracticeGuard test", "-addext", "subjectAltName=IP:127.0.0.1"]
    kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    files = ["-keyout", str(key), "-out", str(certificate), "-days", "2"]
    subprocess.run(["openssl", "req", *kind, *files, *subject], check=True, capture_output=True)
    return certificate, key


@contextlib.contextmanager
def release_server(certificate: Path, key: Path) -> Iterator[Release]:
    """Serve a release, empty at first, on a free port of 127.0.0.1."""
    release = Release()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.rpartition("/")[2]
            release.asked_for.append(name)
            if release.silent:
                release._let_go.wait(30)
                return
            if name in release.redirects:
                self.send_response(302)
                self.send_header("Location", release.redirects[name])
                self.end_headers()
                return
            content = release.files.get(name)
            if content is None:
                self.send_error(404)
                return
            self.send_response(200)
            size = release.announced_sizes.get(name, len(content))
            self.send_header("Content-Length", str(size))
            self.end_headers()
            with contextlib.suppress(OSError):  # a reader that has seen enough hangs up
                self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = False  # closing the server waits for every answer to end

        def handle_error(self, request: Any, client_address: Any) -> None:
            """Say nothing of readers that hang up; that is what is being tested."""

    with Server(("127.0.0.1", 0), Handler) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        release.address = f"https://127.0.0.1:{server.server_port}/{{name}}"
        release.trust = ssl.create_default_context(cafile=certificate)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield release
        finally:
            release._let_go.set()
            server.shutdown()
            thread.join()
