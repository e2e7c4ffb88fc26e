"""How long a record is kept: the strictest wins, never less than six years, a hold stops all."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.court_kit import ShippedCourtKit
from practiceguard.domain.incident.court_entries import LegalHoldLifted, LegalHoldSet
from practiceguard.domain.incident.entry import Entry, Noted
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.record_keeping import (
    LEAST_YEARS,
    Keeping,
    KeepingTerm,
    hold_of,
    keeping_of,
)
from practiceguard.domain.incident.rule import Jurisdiction, Mark, Regime
from tests.unit.services.incident.court_practice import shipped_law

TERMS = ShippedCourtKit().terms()
PARIS = ZoneInfo("Europe/Paris")
CLOSED = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)


def signed(number: int, entry: Entry, at: datetime = CLOSED) -> Signed:
    return Signed(number, at, "Dr Moreau", entry)


def law(code: str) -> Jurisdiction:
    return shipped_law().rows[code]


def keeping(*codes: str, closed_at: datetime | None = CLOSED, last: datetime = CLOSED) -> Keeping:
    log = [signed(1, Noted("x"), last)]
    return keeping_of(log, closed_at, map(law, codes), TERMS, PARIS)


def test_six_years_for_everybody_from_the_day_on_the_wall() -> None:
    found = keeping("FR")
    assert (found.years, found.until) == (6, date(2032, 12, 1))
    assert [one.key for one in found.terms] == ["floor", "gdpr"]
    assert not found.may_go(date(2032, 12, 1))
    assert found.may_go(date(2032, 12, 2))


def test_the_last_entry_counts_where_it_is_later_than_closing() -> None:
    assert keeping("FR", last=CLOSED + timedelta(days=40)).until == date(2033, 1, 10)


def test_an_open_incident_has_no_end() -> None:
    found = keeping("US", closed_at=None)
    assert (found.until, found.years) == (None, 6)
    assert not found.may_go(date(2999, 1, 1))


def test_hipaa_is_told_before_our_own_floor() -> None:
    assert [one.key for one in keeping("US").terms] == ["hipaa", "floor"]
    assert next(one for one in TERMS if one.key == "hipaa").mark is Mark.MIXED


def test_what_is_shorter_never_shortens() -> None:
    assert keeping("CA", "CA-QC", "CH").until == keeping("FR").until


def test_the_strictest_wins() -> None:
    ten = KeepingTerm("ten", 10, {}, "a law", Mark.VERIFIED, "s", date(2026, 1, 1),
                      regimes=frozenset({Regime.OWN}))  # fmt: skip
    found = keeping_of([], CLOSED, [law("CH"), law("FR")], (*TERMS, ten), PARIS)
    assert (found.years, found.terms[0].key) == (10, "ten")


def test_without_terms_it_is_six_years_all_the_same() -> None:
    assert keeping_of([], CLOSED, [], (), PARIS).years == LEAST_YEARS


def test_a_leap_day_ends_on_the_first_of_march() -> None:
    leap = datetime(2028, 2, 29, 12, tzinfo=UTC)
    assert keeping("FR", closed_at=leap, last=leap).until == date(2034, 3, 1)


def test_the_end_of_the_calendar_is_no_error() -> None:
    late = datetime(9998, 6, 1, tzinfo=UTC)
    assert keeping("FR", closed_at=late, last=late).until == date(9999, 6, 1)


def test_a_hold_stands_until_it_is_lifted() -> None:
    log = [signed(1, LegalHoldSet("a suit", "Me Roche"))]
    found = hold_of(log)
    assert found is not None
    assert (found.asked_by, found.because, found.by) == ("Me Roche", "a suit", "Dr Moreau")
    log.append(signed(2, LegalHoldSet("another", "the insurer"), CLOSED + timedelta(1)))
    again = hold_of(log)
    assert again is not None
    assert again.since == CLOSED
    assert not keeping_of(log, CLOSED, [], TERMS, PARIS).may_go(date(2999, 1, 1))
    log.append(signed(3, LegalHoldLifted("settled")))
    assert hold_of(log) is None


@pytest.mark.parametrize("term", TERMS, ids=lambda one: one.key)
def test_every_term_says_where_it_stands(term: KeepingTerm) -> None:
    assert term.what["en"]
    assert term.what["fr"]
    assert term.source
    assert term.years <= LEAST_YEARS, "longer than our floor: raise it"
    assert term.laws <= set(shipped_law().rows)
