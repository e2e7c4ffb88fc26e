"""An address as it stands in a mail from an IT provider, taken apart."""

import pytest

from practiceguard.domain.backup.typed_address import TypedAddress, typed_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("copies.example.org", TypedAddress("copies.example.org")),
        ("  copies.example.org \n", TypedAddress("copies.example.org")),
        ("copies.example.org:8443", TypedAddress("copies.example.org", 8443)),
        (
            "rest:https://ann@copies.example.org:8000/ann/",
            TypedAddress("copies.example.org", 8000, "ann", "ann", is_encrypted=True),
        ),
        (
            "https://ann:s3cret@copies.example.org/a%20b/c",
            TypedAddress(
                "copies.example.org", None, "a b/c", "ann", has_password=True, is_encrypted=True
            ),
        ),
        ("http://10.0.0.5:9000", TypedAddress("10.0.0.5", 9000, is_encrypted=False)),
        (
            "sftp://moreau@copies.example.org:2222//srv/copies",
            TypedAddress("copies.example.org", 2222, "srv/copies", "moreau"),
        ),
        (
            "s3:https://s3.example.org/bucket/folder",
            TypedAddress("s3.example.org", None, "bucket/folder", is_encrypted=True),
        ),
        ("[2001:db8::1]:8000", TypedAddress("2001:db8::1", 8000)),
        ("2001:db8::1", TypedAddress("2001:db8::1")),
        ("copies.example.org:eight", TypedAddress("copies.example.org:eight")),
        ("", TypedAddress("")),
    ],
)
def test_taking_an_address_apart(text: str, expected: TypedAddress) -> None:
    assert typed_address(text) == expected


def test_no_part_of_it_is_a_password() -> None:
    found = typed_address("https://ann:s3cret@copies.example.org/")
    assert "s3cret" not in repr(found)
