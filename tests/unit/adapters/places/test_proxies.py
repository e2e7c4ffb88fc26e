"""Whether restic goes through a proxy: then a look of our own would judge the proxy."""

import pytest

from practiceguard.adapters.places.network_places import goes_through_proxy
from practiceguard.domain.backup.connection import (
    Connection,
    RcloneConnection,
    RestConnection,
    S3Connection,
    SftpConnection,
)

REST = RestConnection("copies.example", "x")
PLAIN = RestConnection("copies.example", "x", is_encrypted=False)


@pytest.mark.parametrize(
    ("connection", "environ", "expected"),
    [
        (REST, {}, False),
        (REST, {"HTTPS_PROXY": "http://proxy:3128"}, True),
        (REST, {"https_proxy": "http://proxy:3128"}, True),
        (REST, {"HTTP_PROXY": "http://proxy:3128"}, False),
        (PLAIN, {"HTTP_PROXY": "http://proxy:3128"}, True),
        (REST, {"HTTPS_PROXY": "http://proxy", "NO_PROXY": "ample"}, True),
        (REST, {"HTTPS_PROXY": "http://proxy", "NO_PROXY": "copies.example"}, False),
        (REST, {"HTTPS_PROXY": "http://proxy", "NO_PROXY": "x, .example"}, False),
        (REST, {"HTTPS_PROXY": "http://proxy", "NO_PROXY": "*"}, False),
        (S3Connection("127.0.0.1", "copies"), {"HTTPS_PROXY": "http://proxy"}, False),
        (SftpConnection("copies.example", "a", "x"), {"HTTPS_PROXY": "http://proxy"}, False),
        (RcloneConnection("drive", "x"), {"HTTPS_PROXY": "http://proxy"}, False),
    ],
)
def test_proxies(connection: Connection, environ: dict[str, str], *, expected: bool) -> None:
    assert goes_through_proxy(connection, environ) is expected
