"""Real servers for tests: restic's REST server, OpenSSH, S3. Each can be stopped and started again.

    with rest_server(tmp_path / "served", append_only=True, users={"ann": "secret"}) as server:
        connection = server.connection("copies")     # RestConnection, pinned where it has TLS
        server.stop(); server.start()                # on the same port
        server.freeze(); server.thaw()               # there, but silent

They listen on 127.0.0.1 only, keep everything below the folder they are given, and are gone when
the block is left.
"""

import base64
import contextlib
import datetime
import ipaddress
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from practiceguard.domain.backup.connection import (
    BucketStyle,
    HostKey,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
)
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import KeyPair

CHECKOUT = Path(__file__).resolve().parents[1]
TOOLS = CHECKOUT / ".tools"
LOCAL = "127.0.0.1"
S3_KEY_ID = "PRACTICEKEYID"
S3_SECRET = "practice-secret-key-0123456789"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOCAL, 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A process that serves a folder."""

    command: Sequence[str]
    port: int
    folder: Path
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                list(self.command),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, **self.environment},
                start_new_session=True,
            )
        deadline = time.monotonic() + 20
        while True:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"it did not start: {self.said()}")
            with socket.socket() as probe:
                probe.settimeout(1)
                if probe.connect_ex((LOCAL, self.port)) == 0:
                    return
            time.sleep(0.05)

    def stop(self) -> None:
        """End it at once, and every connection with it."""
        if self.process is None:
            return
        # Its children first, while it can still see to them.
        first, *children = self._all() or [None]
        for process in filter(None, [*children, first]):
            with contextlib.suppress(psutil.Error):
                process.kill()
            if process is not first:
                psutil.wait_procs([process], timeout=1)
        self.process.wait()
        self.process = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def freeze(self) -> None:
        """Let it hang: connections stay open and are taken, nothing is answered."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def _signal(self, number: signal.Signals) -> None:
        for process in self._all():
            with contextlib.suppress(psutil.Error):
                process.send_signal(number)

    def _all(self) -> list[psutil.Process]:
        if self.process is None:
            return []
        with contextlib.suppress(psutil.NoSuchProcess):
            first = psutil.Process(self.process.pid)
            return [first, *first.children(recursive=True)]
        return []


@dataclass
class RestServer(Server):
    """restic's own REST server."""

    users: Mapping[str, str] = field(default_factory=dict)
    certificate: str = ""
    """PEM; empty without TLS."""

    def connection(self, path: str = "copy", *, is_pinned: bool = True) -> RestConnection:
        return RestConnection(
            host=LOCAL,
            path=path,
            user=next(iter(self.users), ""),
            port=self.port,
            is_encrypted=bool(self.certificate),
            certificate=self.certificate if is_pinned else "",
        )

    def secrets(self) -> dict[SecretPart, Secret]:
        password = next(iter(self.users.values()), "none")
        return {SecretPart.REST_PASSWORD: Secret(password)}


@contextlib.contextmanager
def rest_server(
    folder: Path,
    *,
    tls: bool = True,
    append_only: bool = False,
    users: Mapping[str, str] | None = None,
    private: bool = False,
    max_size: int | None = None,
    certificate: "ServerCertificate | None" = None,
) -> Iterator[RestServer]:
    """Serve `folder`; `users`: name -> password, nobody has to log in if None; sizes in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder.with_name(f"{folder.name}-server")
    beside.mkdir(exist_ok=True)
    port = free_port()
    command = [
        str(TOOLS / "restic-rest-server"),
        "--path",
        str(folder),
        "--listen",
        f"{LOCAL}:{port}",
    ]
    if users is None:
        command.append("--no-auth")
    else:
        (beside / "htpasswd").write_text(htpasswd(users), encoding="utf-8")
        command += ["--htpasswd-file", str(beside / "htpasswd")]
    if append_only:
        command.append("--append-only")
    if private:
        command.append("--private-repos")
    if max_size is not None:
        command += ["--max-size", str(max_size)]
    shown = ""
    if tls:
        made = certificate or make_certificate()
        (beside / "cert.pem").write_text(made.pem, encoding="ascii")
        (beside / "key.pem").write_text(made.key, encoding="ascii")
        command += ["--tls", "--tls-cert", str(beside / "cert.pem")]
        command += ["--tls-key", str(beside / "key.pem")]
        shown = made.pem
    server = RestServer(command, port, folder, beside / "log", users=users or {}, certificate=shown)
    with _running(server):
        yield server


@dataclass
class SftpServer(Server):
    """OpenSSH's server, which lets one key in."""

    host_key: HostKey | None = None
    user: str = ""

    def connection(self, path: str = "", *, public_key: str = "") -> SftpConnection:
        return SftpConnection(
            host=LOCAL,
            user=self.user,
            path=path or f"{self.folder}/copy",
            port=self.port,
            host_key=self.host_key,
            public_key=public_key,
        )


@contextlib.contextmanager
def sftp_server(folder: Path, *keys: KeyPair, options: Sequence[str] = ()) -> Iterator[SftpServer]:
    """Serve the whole computer to whoever has one of the keys, as the user that runs the tests."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder.with_name(f"{folder.name}-server")
    beside.mkdir(exist_ok=True)
    port = free_port()
    public = _host_key_in(beside / "host_key")
    lines = [key.public_line for key in keys]
    (beside / "authorized_keys").write_text("\n".join(lines) + "\n", encoding="ascii")
    settings = [
        f"Port {port}",
        f"ListenAddress {LOCAL}",
        f'HostKey "{beside / "host_key"}"',
        f'AuthorizedKeysFile "{beside / "authorized_keys"}"',
        "AuthenticationMethods publickey",
        "StrictModes no",
        "UsePAM no",
        "PidFile none",
        "PermitRootLogin yes",
        "Subsystem sftp internal-sftp",
        *options,
    ]
    (beside / "sshd_config").write_text("\n".join(settings) + "\n", encoding="utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # it locks itself in there
    program = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if program is None:
        raise RuntimeError("no OpenSSH server: tools/set_up.py test brings it")
    command = [program, "-D", "-e", "-f", str(beside / "sshd_config")]
    user = pwd.getpwuid(os.geteuid()).pw_name
    server = SftpServer(command, port, folder, beside / "log", host_key=public, user=user)
    with _running(server):
        yield server


@dataclass
class S3Server(Server):
    """rclone, serving a folder as S3: each folder in it is a bucket."""

    def connection(self, bucket: str = "copies", *, prefix: str = "") -> S3Connection:
        return S3Connection(
            host=LOCAL,
            bucket=bucket,
            prefix=prefix,
            port=self.port,
            is_encrypted=False,
            style=BucketStyle.PATH,
        )

    def secrets(self) -> dict[SecretPart, Secret]:
        return {
            SecretPart.S3_KEY_ID: Secret(S3_KEY_ID),
            SecretPart.S3_SECRET_KEY: Secret(S3_SECRET),
        }


@contextlib.contextmanager
def s3_server(folder: Path, *, buckets: Sequence[str] = ("copies",)) -> Iterator[S3Server]:
    """Serve `folder` with these buckets in it."""
    for bucket in buckets:
        (folder / bucket).mkdir(parents=True, exist_ok=True)
    port = free_port()
    command = [
        str(rclone_program()), "serve", "s3", "--addr", f"{LOCAL}:{port}",
        "--auth-key", f"{S3_KEY_ID},{S3_SECRET}", "--config", os.devnull, str(folder),
    ]  # fmt: skip
    log = folder.with_name(f"{folder.name}-server.log")
    server = S3Server(command, port, folder, log)
    with _running(server):
        yield server


def rclone_program() -> Path:
    """Return the rclone that came with the environment."""
    return Path(sys.executable).parent / "rclone"


@dataclass(frozen=True)
class ServerCertificate:
    """A certificate and its key, both PEM."""

    pem: str
    key: str


def make_certificate(
    names: Sequence[str] = (LOCAL, "localhost"),
    *,
    days_from: float = -1,
    days_until: float = 30,
) -> ServerCertificate:
    """Return a certificate that vouches for itself, valid between those days from now."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "copies of the practice")])
    now = datetime.datetime.now(datetime.UTC)
    known: list[x509.GeneralName] = [
        x509.IPAddress(ipaddress.ip_address(name)) if name[0].isdigit() else x509.DNSName(name)
        for name in names
    ]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + datetime.timedelta(days=days_from))
        .not_valid_after(now + datetime.timedelta(days=days_until))
        .add_extension(x509.SubjectAlternativeName(known), critical=False)
        .sign(key, hashes.SHA256())
    )
    return ServerCertificate(
        certificate.public_bytes(serialization.Encoding.PEM).decode("ascii"),
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode("ascii"),
    )


def htpasswd(users: Mapping[str, str]) -> str:
    """Return the users as the server's password file, with hashes that are quick to check."""
    import bcrypt

    lines = [
        f"{user}:{bcrypt.hashpw(password.encode(), bcrypt.gensalt(4)).decode('ascii')}"
        for user, password in users.items()
    ]
    return "\n".join(lines) + "\n"


def _host_key_in(path: Path) -> HostKey:
    """Return the public half of the key in that file, which is made if it is not there."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if not path.exists():
        private = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.OpenSSH,
            serialization.NoEncryption(),
        )
        path.write_bytes(private)
        path.chmod(0o600)
    key = serialization.load_ssh_private_key(path.read_bytes(), None)
    public = key.public_key().public_bytes(
        serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH
    )
    kind, content = public.decode("ascii").split()
    base64.b64decode(content)
    return HostKey(kind, content)


@contextlib.contextmanager
def _running(server: Server) -> Iterator[None]:
    server.start()
    try:
        yield
    finally:
        server.thaw()
        server.stop()
