"""What restic, and the servers through it, say of a network: phrases of one meaning each."""

import re
from typing import Final

from practiceguard.domain.errors import ErrorCode

_PIPE_SAID = re.compile(r"practiceguard sftp: ([a-z-]+)")
_RETRYING = re.compile(r"returned error, retrying after ")
_SUCCEEDED = re.compile(r"operation successful after \d+ retr")
_READ_ONLY: Final = "read-only file system"
_PHRASES: Final = (
    (ErrorCode.PLACE_NAME_UNKNOWN, ("no such host", "server misbehaving", "name resolution")),
    (
        ErrorCode.PLACE_CLOCK_OFF,
        ("requesttimetooskewed", "difference between the request time and"),
    ),
    (
        ErrorCode.PLACE_LOGIN_REFUSED,
        (
            "401 unauthorized",
            "access key id you provided does not exist",
            "invalidaccesskeyid",
            "malformed access key id",
            "signature we calculated does not match",
            "signaturedoesnotmatch",
        ),
    ),
    (ErrorCode.PLACE_BUCKET_MISSING, ("specified bucket does not exist", "nosuchbucket")),
    (
        ErrorCode.PLACE_REGION_WRONG,
        (
            "authorization header is malformed",
            "must be addressed using the specified endpoint",
            "is wrong; expecting",
            "permanentredirect",
        ),
    ),
    (
        ErrorCode.PLACE_CERTIFICATE_EXPIRED,
        ("certificate has expired", "is not yet valid", "certificate is expired"),
    ),
    (
        ErrorCode.PLACE_CERTIFICATE_NAME,
        ("certificate is valid for", "cannot validate certificate for", "certificate is not valid"),
    ),
    (
        ErrorCode.PLACE_CERTIFICATE_UNKNOWN,
        ("unknown authority", "certificate is not trusted", "failed to verify certificate"),
    ),
    (
        ErrorCode.PLACE_WRONG_SERVICE,
        (
            "server gave http response to https client",
            "does not look like a tls handshake",
            "(400): 400 bad request",
            "(405): 405",
        ),
    ),
    (ErrorCode.PLACE_REFUSED, ("connection refused", "actively refused it")),
    (
        ErrorCode.PLACE_UNREACHABLE,
        (
            "i/o timeout",
            "no route to host",
            "network is unreachable",
            "host is unreachable",
            "connection reset",
            "connection timed out",
            "broken pipe",
            "request timeout",
            "forcibly closed",
            "use of closed network connection",
            "server closed idle connection",
            "tls handshake timeout",
            "500 internal server error",
            "502 bad gateway",
            "503 service unavailable",
            "504 gateway",
            "connection lost",
        ),
    ),
    (
        ErrorCode.PLACE_FULL,
        ("quota exceeded", "storage cap exceeded", "minimum free drive threshold"),
    ),
    (ErrorCode.PLACE_ACCESS_DENIED, ("access denied", "accessdenied")),
    # Last: what rclone says before it names one of the reasons above.
    (ErrorCode.RCLONE_REFUSED, ("failed to create file system",)),
)
HOPELESS: Final = frozenset({
    ErrorCode.PLACE_LOGIN_REFUSED,
    ErrorCode.PLACE_ACCESS_DENIED,
    ErrorCode.PLACE_BUCKET_MISSING,
    ErrorCode.PLACE_REGION_WRONG,
    ErrorCode.PLACE_CLOCK_OFF,
    ErrorCode.PLACE_WRONG_SERVICE,
    ErrorCode.PLACE_CERTIFICATE_UNKNOWN,
    ErrorCode.PLACE_CERTIFICATE_CHANGED,
    ErrorCode.PLACE_CERTIFICATE_EXPIRED,
    ErrorCode.PLACE_CERTIFICATE_NAME,
    ErrorCode.PLACE_FULL,
    ErrorCode.RCLONE_REFUSED,
})  # fmt: skip
"""What no retry within a quarter of an hour makes good."""


def code_of_helper(untrusted_text: str) -> ErrorCode | None:
    """Return the code that our own program for SFTP said on its way out; None if it is not that."""
    said = _PIPE_SAID.search(untrusted_text)
    if said is not None and said[1] in {code.value for code in ErrorCode}:
        return ErrorCode(said[1])
    return None


def network_code(text: str) -> ErrorCode | None:
    """Given one text in lower case, return what it says of the network; None if nothing."""
    if (said := code_of_helper(text)) is not None:
        return said
    return next(
        (code for code, phrases in _PHRASES if any(phrase in text for phrase in phrases)), None
    )


class Retries:
    """Follows how long restic has been trying again, to no avail, to reach a place."""

    def __init__(self, patience_seconds: float) -> None:
        """Wait that long for a place to come back."""
        self._patience = patience_seconds
        self._since: float | None = None
        self._cause = ErrorCode.PLACE_UNREACHABLE

    def give_up_for(self, untrusted_text: str | None, now: float) -> ErrorCode | None:
        """Given a text of restic, or None for any other sign of life, return why to give up.

        `now` is in seconds, of a clock that never goes back. None: go on.
        """
        if untrusted_text is not None:
            if _SUCCEEDED.search(untrusted_text):
                self._since = None
            elif _RETRYING.search(untrusted_text):
                if _READ_ONLY in untrusted_text:
                    return ErrorCode.PLACE_NOT_WRITABLE
                self._cause = network_code(untrusted_text.lower()) or self._cause
                if self._cause in HOPELESS:
                    return self._cause
                if self._since is None:
                    self._since = now
        if self._since is not None and now - self._since >= self._patience:
            return self._cause
        return None
