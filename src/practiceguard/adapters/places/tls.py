"""Certificates: what a server shows, and whether it may be trusted."""

import re
import ssl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Final

from practiceguard.adapters.places.network import network_error, open_socket
from practiceguard.domain.backup.connection import Endpoint
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Certificate

if TYPE_CHECKING:
    from cryptography import x509

# macOS keeps its roots here for programs that bring their own OpenSSL.
_MACOS_ROOTS: Final = Path("/etc/ssl/cert.pem")
# OpenSSL's numbers (x509_vfy.h).
_EXPIRED: Final = frozenset({9, 10})
_OTHER_NAME: Final = frozenset({62, 64})


@contextmanager
def secured(endpoint: Endpoint, pinned: str = "") -> Iterator[ssl.SSLSocket]:
    """Connect for the time of the block, to a server that shows the pinned certificate.

    Without one, the system has to trust it for that name. Raises as `Places.demand_trust`, and
    what no certificate is needed for.
    """
    context = _context(pinned)
    with _spoken(endpoint, context, is_pinned=bool(pinned)) as spoken:
        if pinned:
            shown = spoken.getpeercert(binary_form=True) or b""
            if shown != ssl.PEM_cert_to_DER_cert(pinned):
                raise PracticeGuardError(
                    ErrorCode.PLACE_CERTIFICATE_CHANGED, {"host": endpoint.host}
                )
        yield spoken


def shown_certificate(endpoint: Endpoint) -> Certificate:
    """Return the certificate that a server shows, whoever vouches for it."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with _spoken(endpoint, context) as spoken:
        return described(spoken.getpeercert(binary_form=True) or b"", endpoint.host)


def demand_trust(endpoint: Endpoint, pinned: str, certificate: Certificate) -> None:
    """Raise unless the system trusts the server, or that certificate is the pinned one.

    As restic judges: a pinned one must still be valid, and be made for this server's name.
    """
    if pinned and ssl.PEM_cert_to_DER_cert(pinned) != ssl.PEM_cert_to_DER_cert(certificate.pem):
        raise PracticeGuardError(ErrorCode.PLACE_CERTIFICATE_CHANGED, {"host": endpoint.host})
    with secured(endpoint, pinned):
        return


def described(content: bytes, host: str) -> Certificate:
    """Given a certificate as it is sent (DER), return what people compare of it."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    try:
        read = x509.load_der_x509_certificate(content)
        digest = read.fingerprint(hashes.SHA256()).hex().upper()
        names = _names(read)
        issuer = read.issuer.rfc4514_string()
    except ValueError as error:
        raise PracticeGuardError(ErrorCode.PLACE_WRONG_SERVICE, {"host": host}) from error
    return Certificate(
        pem=ssl.DER_cert_to_PEM_cert(content),
        fingerprint=":".join(re.findall("..", digest)),
        names=names,
        issuer=issuer,
        valid_from=read.not_valid_before_utc.astimezone(UTC),
        valid_until=read.not_valid_after_utc.astimezone(UTC),
    )


def _names(read: "x509.Certificate") -> tuple[str, ...]:
    from cryptography import x509

    try:
        extension = read.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return (read.subject.rfc4514_string(),)
    named = [str(one) for one in extension.value.get_values_for_type(x509.DNSName)]
    named += [str(one) for one in extension.value.get_values_for_type(x509.IPAddress)]
    return tuple(named)


def _context(pinned: str) -> ssl.SSLContext:
    if pinned:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(cadata=pinned)
        # One that another vouches for may be pinned all the same: it is trusted for itself.
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    else:
        context = ssl.create_default_context()
        if sys.platform == "darwin" and _MACOS_ROOTS.exists():
            context.load_verify_locations(_MACOS_ROOTS)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


@contextmanager
def _spoken(
    endpoint: Endpoint, context: ssl.SSLContext, *, is_pinned: bool = False
) -> Iterator[ssl.SSLSocket]:
    facts = {"host": endpoint.host}
    opened = open_socket(endpoint.host, endpoint.port)
    try:
        try:
            spoken = context.wrap_socket(opened, server_hostname=endpoint.host)
        except ssl.SSLCertVerificationError as error:
            if error.verify_code in _EXPIRED:
                code = ErrorCode.PLACE_CERTIFICATE_EXPIRED
            elif error.verify_code in _OTHER_NAME:
                code = ErrorCode.PLACE_CERTIFICATE_NAME
            elif is_pinned:
                code = ErrorCode.PLACE_CERTIFICATE_CHANGED
            else:
                code = ErrorCode.PLACE_CERTIFICATE_UNKNOWN
            raise PracticeGuardError(code, facts, details=error.verify_message) from error
        except TimeoutError as error:
            raise network_error(endpoint.host, error) from error
        except (ssl.SSLError, ConnectionError, ValueError) as error:
            reason = getattr(error, "reason", None) or type(error).__name__
            raise PracticeGuardError(
                ErrorCode.PLACE_WRONG_SERVICE, facts, details=str(reason)
            ) from error
        except OSError as error:
            raise network_error(endpoint.host, error) from error
        with spoken:
            yield spoken
    finally:
        opened.close()
