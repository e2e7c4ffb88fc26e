"""What is remembered of a printed binder."""

from datetime import UTC, date, datetime

from practiceguard.domain.incident.binder_copy import (
    BinderCopy,
    BinderState,
    Change,
    CopyKind,
    How,
    Item,
    changes_between,
    digest,
    key_of,
)


def test_what_is_new_other_or_gone_is_named_in_a_fixed_order() -> None:
    before = {key_of(Item.PLACE, "a"): "1", key_of(Item.LAW, "FR"): "1", key_of(Item.ADVICE): "1"}
    now = {key_of(Item.PLACE, "b"): "1", key_of(Item.LAW, "FR"): "2", key_of(Item.ADVICE): "1"}
    assert changes_between(before, now) == (
        Change(Item.LAW, "FR", How.CHANGED),
        Change(Item.PLACE, "a", How.GONE),
        Change(Item.PLACE, "b", How.NEW),
    )
    assert changes_between(now, now) == ()


def test_what_another_change_says_is_left_out() -> None:
    now = {key_of(item, "x"): "1" for item in (Item.PLACE, Item.SHEET)}
    assert changes_between({}, now) == (Change(Item.PLACE, "x", How.NEW),)
    renewed = now | {key_of(Item.SHEET, "x"): "2"}
    assert changes_between(now, renewed) == (Change(Item.SHEET, "x", How.CHANGED),)
    contact = {key_of(item, "bank"): "1" for item in (Item.CONTACT, Item.CONTACT_NUMBER)}
    other = dict.fromkeys(contact, "2")
    assert changes_between(contact, other) == (Change(Item.CONTACT_NUMBER, "bank", How.CHANGED),)
    named = contact | {key_of(Item.CONTACT, "bank"): "2"}
    assert changes_between(contact, named) == (Change(Item.CONTACT, "bank", How.CHANGED),)


def test_what_another_version_remembered_is_no_change() -> None:
    assert changes_between({"horoscope:x": "1", "basis:": "1"}, {"basis:": "2"}) == ()


def test_it_is_old_after_twelve_calendar_months_where_the_practice_is() -> None:
    made = BinderCopy(CopyKind.PRINTED, datetime(2024, 2, 29, 12, tzinfo=UTC), "fr", {})
    assert not made.is_old(date(2025, 2, 27), UTC)
    assert made.is_old(date(2025, 2, 28), UTC)


def test_nothing_printed_is_not_in_order() -> None:
    assert not BinderState().is_in_order


def test_a_digest_tells_fields_apart() -> None:
    assert digest("a", "b") != digest("ab", "")
    assert digest("a") == digest("a")
