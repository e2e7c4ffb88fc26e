"""A real mail server and a real web server for the tests, with certificates made on the spot."""

import asyncio
import contextlib
import datetime
import ipaddress
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "cabinet@exemple.fr", "open sesame"


@dataclass(frozen=True)
class Certificate:
    """A certificate for localhost, and the contexts of both sides."""

    file: Path

    def server(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.file)
        return context

    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.file))


def make_certificate(folder: Path) -> Certificate:
    """Make a certificate that vouches for itself, for localhost and 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return Certificate(file)


@dataclass
class Mailbox:
    """What the mail server took, and how it behaves."""

    mails: list[Envelope] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    """Of each login: whether the connection was."""
    greetings: list[str] = field(default_factory=list)
    refuse_recipient: str = ""
    refuse_sender: str = ""
    answer_to_data: str = "250 OK"
    hang_at_data: float = 0.0
    silent_at_login: bool = False
    """A wrong password gets no answer at all."""

    async def handle_EHLO(
        self, _server: Any, session: Any, _envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.greetings.append(hostname)
        return responses

    async def handle_MAIL(
        self, _server: Any, _session: Any, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address == self.refuse_sender:
            return "553 5.7.1 sender is not owned by user"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if address == self.refuse_recipient:
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:
        if self.hang_at_data:
            await asyncio.sleep(self.hang_at_data)
        if self.answer_to_data.startswith("2"):
            self.mails.append(envelope)
        return self.answer_to_data

    def log_in(self, _server: Any, session: Any, _envelope: Any, _how: str, who: Any) -> AuthResult:
        assert isinstance(who, LoginPassword)
        user, password = who.login.decode(), who.password.decode()
        self.logins.append((user, password))
        self.encrypted.append(session.ssl is not None)
        # "Handled" means that the answer was given already.
        is_right = (user, password) == (USER, PASSWORD)
        return AuthResult(success=is_right, handled=self.silent_at_login)


@contextlib.contextmanager
def mail_server(
    mailbox: Mailbox, certificate: Certificate | None, *, implicit: bool = False, **more: Any
) -> Iterator[int]:
    """Start a mail server, give its port, and stop it."""
    tls = certificate.server() if certificate else None
    if not implicit:
        more["tls_context"] = tls
        more["require_starttls"] = tls is not None
    loop = asyncio.new_event_loop()

    def speak() -> SMTP:
        return SMTP(
            mailbox,
            hostname="localhost",
            authenticator=mailbox.log_in,
            auth_require_tls=not implicit and tls is not None,
            loop=loop,
            **more,
        )

    making = loop.create_server(speak, "127.0.0.1", 0, ssl=tls if implicit else None)
    server = loop.run_until_complete(making)
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _end(server: asyncio.Server) -> None:
    """Close the server, and whatever still speaks with somebody."""
    server.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0.05)  # for the connections to be closed


@dataclass
class WebBox:
    """What the web server was asked, and how it answers."""

    requests: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    status: int = 200
    hang: float = 0.0
    trickle: bool = False


@contextlib.contextmanager
def web_server(box: WebBox, certificate: Certificate | None = None) -> Iterator[int]:
    """Start a web server, give its port, and stop it."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            box.requests.append((self.command, self.path, dict(self.headers), body))
            stop.wait(box.hang)
            self.send_response(box.status)
            self.send_header("Location", "https://elsewhere.example/")
            self.send_header("Content-Length", "100000" if box.trickle else "2")
            self.end_headers()
            with contextlib.suppress(OSError):
                if box.trickle:
                    for _ in range(200):
                        if stop.is_set():
                            break
                        self.wfile.write(b".")
                        self.wfile.flush()
                        time.sleep(0.05)
                else:
                    self.wfile.write(b"ok")

        do_GET = do_POST = answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if certificate is not None:
        server.socket = certificate.server().wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        stop.set()
        server.shutdown()
        server.server_close()
        thread.join()
