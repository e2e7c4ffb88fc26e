"""What is wise after an incident: complete in both languages, honest about where it is from."""

from datetime import date

import pytest

from practiceguard.adapters.also_wise import KnownAlsoWise, other_of
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.rule import Mark

OTHERS = KnownAlsoWise().others()
REPAIRS = KnownAlsoWise().repairs()


@pytest.mark.parametrize("one", OTHERS, ids=lambda one: one.key)
def test_whom_it_is_wise_to_tell_is_said_in_both_languages(one: object) -> None:
    for texts in (one.whom, one.why, one.how):  # type: ignore[attr-defined]
        assert set(texts) == {"en", "fr"}
        assert all(text.strip() for text in texts.values())
        assert texts["en"] != texts["fr"]


def test_what_was_looked_up_names_its_source_and_what_was_not_says_so() -> None:
    for one in OTHERS:
        assert bool(one.source) is (one.mark is not Mark.FROM_KNOWLEDGE), one.key
        assert 0 < one.hours <= 168
        assert one.checked_on >= date(2026, 11, 1)


@pytest.mark.parametrize("kind", IncidentKind)
def test_every_kind_of_incident_has_somebody_to_tell_and_something_to_repair(
    kind: IncidentKind,
) -> None:
    assert [one for one in OTHERS if not one.kinds or kind in one.kinds]
    repairs = [one for one in REPAIRS if one.fits(kind)]
    assert {"restore-test", "re-assessment"} <= {one.key for one in repairs}
    assert all(one.days > 0 and set(one.what) == {"en", "fr"} and one.source for one in repairs)


def test_an_attack_asks_for_passwords_two_steps_remote_access_and_patches() -> None:
    keys = {one.key for one in REPAIRS if one.fits(IncidentKind.RANSOMWARE)}
    assert {"passwords", "two-step", "remote-access", "patch", "separate-copy"} <= keys


def test_a_kind_that_nobody_knows_is_refused() -> None:
    row = {
        "whom": {}, "why": {}, "how": {}, "hours": 1, "mark": "verified", "source": "x",
        "checked_on": date(2026, 11, 1), "kinds": ["flood"],
    }  # fmt: skip
    with pytest.raises(ValueError, match="flood"):
        other_of("x", row)
