"""Which servers are believed to be who they say: those the operating system believes."""

import ssl
from collections.abc import Callable

Trust = Callable[[], ssl.SSLContext]


def system_trust() -> ssl.SSLContext:
    """Return a context that asks the system's own store, as the browser of the practice does.

    Python's own would find no certificates at all in a program packed for macOS, and would not
    know of a certificate that the practice's helper installed on Windows.
    """
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
