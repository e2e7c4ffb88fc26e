"""How places are reached: what restic is told, what is refused, what is kept."""

import json
from dataclasses import fields
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.connection import (
    BucketStyle,
    Connection,
    Endpoint,
    HostKey,
    RcloneConnection,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
    demand_rclone_settings,
    endpoint_of,
    from_plain,
    to_plain,
)
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.s3_presets import PRESETS, connection_to, preset_of
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.wording.places import QUIRKS

KEY = HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIEpQxPvnJYR2CbS64+6olAz/VuGEQYlNtxDDSBW410Pm")
ALL: tuple[Connection, ...] = (
    SftpConnection("server.example", "ann", "/copies/practice", 2222, KEY, "ssh-ed25519 AAAA x"),
    RestConnection("server.example", "ann/copy", "ann", 8000),
    S3Connection("s3.example", "copies", "practice", "eu-1", style=BucketStyle.PATH, preset="aws"),
    RcloneConnection("onedrive", "Copies/Practice"),
)


@pytest.mark.parametrize(
    ("connection", "location"),
    [
        (ALL[0], "sftp://ann@server.example:2222//copies/practice"),
        (SftpConnection("fd00::1", "a@b c", "copies"), "sftp://a%40b%20c@[fd00::1]:22/copies"),
        (SftpConnection("s", "a", "/100%?#"), "sftp://a@s:22//100%25%3F%23"),
        (ALL[1], "rest:https://server.example:8000/ann/copy/"),
        (RestConnection("s", "", port=1, is_encrypted=False), "rest:http://s:1/"),
        (ALL[2], "s3:https://s3.example/copies/practice"),
        (S3Connection("s3.example", "copies", port=9000, is_encrypted=False),
         "s3:http://s3.example:9000/copies"),
        (ALL[3], "rclone:PLACE:Copies/Practice"),
    ],
)  # fmt: skip
def test_what_restic_is_told(connection: Connection, location: str) -> None:
    assert connection.location == location


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: SftpConnection("", "ann", "/x"), "host"),
        (lambda: SftpConnection("a b", "ann", "/x"), "host"),
        (lambda: SftpConnection("-oProxyCommand=x", "ann", "/x"), "host"),
        (lambda: SftpConnection("a..b", "ann", "/x"), "host"),
        (lambda: SftpConnection("https://a", "ann", "/x"), "host"),
        (lambda: SftpConnection("a", "", "/x"), "user"),
        (lambda: SftpConnection("a", "ann", " "), "path"),
        (lambda: SftpConnection("a", "ann", "/x\n"), "path"),
        (lambda: SftpConnection("a", "ann", "/x", 0), "port"),
        (lambda: SftpConnection("a", "ann", "/x", 65536), "port"),
        (lambda: RestConnection("a", "../other"), "path"),
        (lambda: RestConnection("a", "/x"), "path"),
        (lambda: RestConnection("a", "x", certificate="no certificate"), "certificate"),
        (lambda: S3Connection("a", "x"), "bucket"),
        (lambda: S3Connection("a", "a/b/c"), "bucket"),
        (lambda: S3Connection("a", "a..b"), "bucket"),
        (lambda: S3Connection("a", "copies", region="eu central"), "region"),
        (lambda: S3Connection("a", "copies", "a//b"), "prefix"),
        (lambda: RcloneConnection("", "x"), "type"),
        (lambda: RcloneConnection("drive,env_auth=1", "x"), "type"),
        (lambda: HostKey("ssh-ed25519", "not base64 at all"), "host key"),
        (lambda: demand_rclone_settings({"type": "x"}), "setting type"),
        (lambda: demand_rclone_settings({"A B": "x"}), "setting A B"),
        (lambda: connection_to(preset_of("aws"), "eu/west", "copies"), "region"),
        (lambda: connection_to(preset_of("minio"), "eu", "copies"), "host"),
    ],
)
def test_what_is_refused_names_its_field(make: object, field: str) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        make()  # type: ignore[operator]
    assert caught.value.code is ErrorCode.INPUT_INVALID
    assert caught.value.facts == {"field": field}


texts = st.text(st.characters(min_codepoint=33, max_codepoint=0x2000), min_size=1, max_size=30)


@given(user=texts, path=texts)
def test_any_user_and_path_comes_out_of_the_address_as_it_went_in(user: str, path: str) -> None:
    try:
        connection = SftpConnection("server.example", user, path)
    except PracticeGuardError:
        return
    read = urlsplit(connection.location)
    assert (read.hostname, read.port) == ("server.example", 22)
    assert unquote(read.username or "") == user
    assert unquote(read.path.removeprefix("/")) == path


@pytest.mark.parametrize("connection", ALL)
def test_what_is_kept_comes_back(connection: Connection) -> None:
    kept = json.loads(json.dumps(to_plain(connection)))
    assert from_plain(kept) == connection
    assert from_plain({**kept, "of a later version": 1}) == connection


def test_nothing_kept_is_a_folder() -> None:
    assert from_plain(to_plain(None)) is None


@pytest.mark.parametrize(
    "kept",
    [
        {"kind": "drive"},
        {"kind": "sftp"},
        {"kind": "s3", "host": "a", "bucket": "copies", "style": "odd"},
        {"kind": "sftp", "host": "a", "user": "b", "path": "/c", "host_key": {"kind": 1}},
    ],
)
def test_what_was_kept_by_nobody(kept: dict[str, object]) -> None:
    with pytest.raises(PracticeGuardError, match=ErrorCode.INPUT_INVALID.value):
        from_plain(kept)


def test_no_connection_can_hold_a_secret() -> None:
    secret = {part.value.replace("-", "_").split("_", 1)[1] for part in SecretPart}
    for connection in ALL:
        assert not secret & {one.name for one in fields(connection)}


def test_where_places_answer() -> None:
    assert [endpoint_of(one) for one in ALL] == [
        Endpoint("server.example", 2222, is_encrypted=False),
        Endpoint("server.example", 8000),
        Endpoint("s3.example", 443),
        None,
    ]


def test_kinds() -> None:
    assert {kind for kind in PlaceKind if not kind.is_folder} == {one.kind for one in ALL}


def test_a_fingerprint_as_ssh_keygen_shows_it() -> None:
    # ssh-keygen -lf of that public key
    assert KEY.fingerprint.startswith("SHA256:")
    assert len(KEY.fingerprint) == len("SHA256:") + 43


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key or "other")
def test_presets(preset: object) -> None:
    one = preset_of(getattr(preset, "key", ""))
    assert set(one.quirks) <= set(QUIRKS)
    assert one.source.startswith("https://") or not one.key
    for region in one.regions:
        connection = connection_to(one, region, "copies")
        assert (connection.region, connection.preset) == (region, one.key)
        assert region in connection.host
