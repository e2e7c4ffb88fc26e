"""Which texts of an address book are one plain address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.email_address import AddressFlaw, judged_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("claire.dupont@example.org", "claire.dupont@example.org"),
        ("  o'neill+clinic@Example.ORG ", "o'neill+clinic@example.org"),
        ("anna@müller-praxis.de", "anna@xn--mller-praxis-dlb.de"),
        ("a@例え.jp", "a@xn--r8jz45g.jp"),
    ],
)
def test_one_plain_address_is_taken(text: str, address: str) -> None:
    assert judged_address(text).address == address
    assert judged_address(text).flaw is None


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", AddressFlaw.NONE),
        ("a@example.org, b@example.org", AddressFlaw.SEVERAL),
        ("a@example.org;b@example.org", AddressFlaw.SEVERAL),
        ("a@example.org b@example.org", AddressFlaw.SEVERAL),
        ("Anna <a@example.org>", AddressFlaw.SEVERAL),
        ("a@example.org\r\nBcc: x@example.org", AddressFlaw.UNSEEN),
        ("a@example.org\x00", AddressFlaw.UNSEEN),
        ("\u202egro.elpmaxe@a", AddressFlaw.UNSEEN),
        ("a\u200b@example.org", AddressFlaw.UNSEEN),
        ("a(comment)@example.org", AddressFlaw.NO_ADDRESS),
        ('"a"@example.org', AddressFlaw.NO_ADDRESS),
        ("group:a@example.org", AddressFlaw.NO_ADDRESS),
        ("a@localhost", AddressFlaw.NO_ADDRESS),
        ("a@127.0.0.1", AddressFlaw.NO_ADDRESS),
        ("a@[127.0.0.1]", AddressFlaw.NO_ADDRESS),
        ("a.@example.org", AddressFlaw.NO_ADDRESS),
        ("none", AddressFlaw.NO_ADDRESS),
        ("müller@example.org", AddressFlaw.LETTERS),
        ("a" * 65 + "@example.org", AddressFlaw.TOO_LONG),
    ],
)
def test_anything_else_has_a_reason(text: str, flaw: AddressFlaw) -> None:
    assert judged_address(text).flaw is flaw
    assert judged_address(text).address == ""


@given(st.text(max_size=60) | st.from_regex(r"[a-z@.,; <>\n]{1,30}"))
def test_what_is_taken_can_stand_in_a_header(text: str) -> None:
    address = judged_address(text).address
    assert (judged_address(text).flaw is None) == bool(address)
    if address:
        assert address.isascii()
        assert address.isprintable()
        assert address.count("@") == 1
        assert not set(address) & set(' ,;<>()[]:"\\')
