"""SSH by paramiko: the server recognised by its pinned key, we by a key that is never a file."""

import contextlib
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from practiceguard.adapters.places.network import network_error, notice_silence, open_socket
from practiceguard.domain.backup.connection import HostKey, SftpConnection
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import KeyPair

if TYPE_CHECKING:
    import paramiko

_BANNER_SECONDS: Final = 10.0
_LOGIN_SECONDS: Final = 20.0


@contextlib.contextmanager
def connected(
    host: str, port: int, user: str, private_key: str, host_key: HostKey
) -> Iterator["paramiko.Transport"]:
    """Connect and log in for the time of the block.

    The server has shown `host_key` before anything of ours is sent. PLACE_NAME_UNKNOWN,
    PLACE_REFUSED, PLACE_UNREACHABLE, PLACE_WRONG_SERVICE, PLACE_HOST_KEY_CHANGED,
    PLACE_LOGIN_REFUSED, INPUT_INVALID if the private key is none.
    """
    import paramiko

    try:
        key = paramiko.Ed25519Key.from_private_key(io.StringIO(private_key))
    except (paramiko.SSHException, ValueError) as error:
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "key"}) from error
    with _introduced(host, port, wanted=host_key.kind) as transport:
        shown = transport.get_remote_server_key()
        if (shown.get_name(), shown.get_base64()) != (host_key.kind, host_key.base64):
            raise PracticeGuardError(ErrorCode.PLACE_HOST_KEY_CHANGED, {"host": host})
        try:
            transport.auth_publickey(user, key)
        except paramiko.AuthenticationException as error:
            raise PracticeGuardError(ErrorCode.PLACE_LOGIN_REFUSED, {"host": host}) from error
        except (paramiko.SSHException, EOFError, OSError) as error:
            raise network_error(host, error) from error
        yield transport


def shown_host_key(host: str, port: int, kind: str = "") -> HostKey:
    """Return the key that a server shows: of that kind if it has one, else the one it prefers."""
    with _introduced(host, port, wanted=kind) as transport:
        shown = transport.get_remote_server_key()
        return HostKey(shown.get_name(), shown.get_base64())


def make_key_pair(comment: str) -> KeyPair:
    """Make an Ed25519 key (RFC 8709) in OpenSSH's own format; some 400 bytes."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.OpenSSH,
        serialization.NoEncryption(),
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH
    )
    words = "-".join(
        "".join(c if c.isascii() and (c.isalnum() or c in "-_.@") else " " for c in comment).split()
    )
    return KeyPair(
        Secret(private.decode("ascii")), f"{public.decode('ascii')} {words or 'practiceguard'}"
    )


def demand_folder(connection: SftpConnection, private_key: Secret) -> None:
    """Log in and leave a file there for a moment; PLACE_NOT_WRITABLE, and as `connected`.

    It is written beside the place if that is not there yet: restic makes the folder itself.
    """
    import paramiko

    if connection.host_key is None:
        raise PracticeGuardError(ErrorCode.PLACE_HOST_KEY_UNKNOWN, {"host": connection.host})
    where = (connection.host, connection.port, connection.user)
    with connected(*where, private_key.reveal(), connection.host_key) as transport:
        try:
            client = paramiko.SFTPClient.from_transport(transport)
        except (paramiko.SSHException, EOFError, OSError) as error:
            code = ErrorCode.PLACE_WRONG_SERVICE
            raise PracticeGuardError(code, {"host": connection.host}) from error
        if client is None:
            raise PracticeGuardError(ErrorCode.PLACE_WRONG_SERVICE, {"host": connection.host})
        with client:
            try:
                _leave_a_trace(client, _nearest_folder(client, connection.path))
            except (OSError, paramiko.SSHException, EOFError) as error:
                raise PracticeGuardError(
                    ErrorCode.PLACE_NOT_WRITABLE,
                    {"location": connection.location},
                    details=str(error),
                ) from error


def _nearest_folder(client: "paramiko.SFTPClient", path: str) -> str:
    """Return the folder itself, or the next one above it that is there."""
    parts = path.rstrip("/").split("/")
    for length in range(len(parts), 0, -1):
        folder = "/".join(parts[:length])
        if not folder:
            break
        with contextlib.suppress(FileNotFoundError):
            client.stat(folder)
            return folder
    return "/" if path.startswith("/") else "."


def _leave_a_trace(client: "paramiko.SFTPClient", folder: str) -> None:
    import secrets

    path = f"{folder.rstrip('/')}/.practiceguard-{secrets.token_hex(8)}"
    try:
        with client.open(path, "wx") as file:
            file.write(b"PracticeGuard tries whether it may write here.\n")
    finally:
        with contextlib.suppress(OSError):
            client.remove(path)


@contextlib.contextmanager
def _introduced(host: str, port: int, wanted: str = "") -> Iterator["paramiko.Transport"]:
    """Connect and agree on encryption, for the time of the block; nothing is said of us yet.

    `wanted`: the kind of host key asked for, so that a server with several shows the pinned one.
    """
    import logging

    import paramiko

    # It tells of each failure, which we tell better, and of its traffic.
    logging.getLogger("paramiko").setLevel(logging.CRITICAL)
    opened = open_socket(host, port)
    transport = None
    try:
        notice_silence(opened)
        transport = paramiko.Transport(opened)
        transport.banner_timeout = _BANNER_SECONDS
        transport.auth_timeout = _LOGIN_SECONDS
        options = transport.get_security_options()
        # The kinds that are fast in Python, and strong, first.
        options.ciphers = _first(
            options.ciphers, "aes128-gcm@openssh.com", "aes256-gcm@openssh.com"
        )
        if wanted:
            options.key_types = _first(options.key_types, *_key_types(wanted))
        try:
            transport.start_client(timeout=_LOGIN_SECONDS)
        except (paramiko.SSHException, EOFError, OSError) as error:
            raise PracticeGuardError(
                ErrorCode.PLACE_WRONG_SERVICE, {"host": host}, details=str(error)
            ) from error
        yield transport
    finally:
        if transport is not None:
            transport.close()
        opened.close()


def _first(offered: Sequence[str], *wanted: str) -> tuple[str, ...]:
    front = [one for one in wanted if one in offered]
    return (*front, *(one for one in offered if one not in front))


def _key_types(kind: str) -> tuple[str, ...]:
    """Return how a kind of key is called when it is agreed on: RSA's has newer names."""
    return ("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa") if kind == "ssh-rsa" else (kind,)
