"""The worked examples of ENISA's method, and what the sum does not know."""

import pytest

from practiceguard.domain.incident.severity import (
    Band,
    Extent,
    Identification,
    SeverityInputs,
    severity_of,
)


def inputs(
    context: int,
    ease: Identification,
    extents: tuple[Extent, Extent, Extent],
    *,
    malicious: bool = False,
    unreadable: bool = False,
) -> SeverityInputs:
    return SeverityInputs(context, ease, *extents, malicious=malicious, unreadable=unreadable)


NONE, SOME, FULL = Extent.NONE, Extent.SOME, Extent.FULL
LIMITED, MAXIMUM = Identification.LIMITED, Identification.MAXIMUM


@pytest.mark.parametrize(
    ("given", "score", "band"),
    [
        # Pictures with faces and names on a leak site; then the server encrypted besides.
        (inputs(4, MAXIMUM, (FULL, NONE, NONE), malicious=True), 5.0, Band.VERY_HIGH),
        (inputs(4, MAXIMUM, (FULL, NONE, FULL), malicious=True), 5.5, Band.VERY_HIGH),
        # A lost laptop.
        (inputs(4, MAXIMUM, (NONE, NONE, NONE)), 4.0, Band.VERY_HIGH),
        # A list of thirty clients mailed to one wrong colleague.
        (inputs(3, MAXIMUM, (SOME, NONE, NONE)), 3.25, Band.HIGH),
        # Encrypted, back in three days, no sign that anything was taken.
        (inputs(4, MAXIMUM, (NONE, NONE, SOME), malicious=True), 4.75, Band.VERY_HIGH),
        (inputs(1, LIMITED, (NONE, NONE, NONE)), 0.5, Band.LOW),
        (inputs(4, LIMITED, (NONE, NONE, NONE)), 2.0, Band.MEDIUM),
    ],
)
def test_the_worked_examples(given: SeverityInputs, score: float, band: Band) -> None:
    found = severity_of(given)
    assert (found.score, found.band) == (score, band)


def test_an_encrypted_laptop_is_very_high_by_the_sum_and_overruled() -> None:
    found = severity_of(inputs(4, MAXIMUM, (NONE, NONE, NONE), unreadable=True))
    assert found.unreadable


def test_close_below_a_line_is_told() -> None:
    assert severity_of(inputs(3, Identification.SIGNIFICANT, (FULL, NONE, NONE))).near_a_line
    assert not severity_of(inputs(4, MAXIMUM, (NONE, NONE, NONE))).near_a_line


def test_a_context_outside_the_method_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        inputs(0, LIMITED, (NONE, NONE, NONE))
