"""Which copies go: whatever an attacker or a wrong clock adds, no good one goes that would stay."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.domain.backup.plan import TAG
from practiceguard.domain.backup.retention import (
    PRESETS,
    SHORTEST_WINDOW,
    CopyFate,
    MadeCopy,
    OnePer,
    Period,
    Preset,
    Retention,
    Why,
    preset_of,
    what_goes,
)
from practiceguard.domain.backup.snapshot import Snapshot

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TEN_YEARS = PRESETS[Preset.TEN_YEARS]
DAY = timedelta(days=1)
HOST = "reception-1"


def a_copy(
    name: str,
    taken_at: datetime,
    *,
    files: int = 1000,
    host: str = HOST,
    tag: str = TAG,
    path: str = "/records",
) -> Snapshot:
    return Snapshot(name, taken_at, host, (tag,), (path,), files, files * 1000)


def line_of(copy: Snapshot, *, is_complete: bool = True) -> MadeCopy:
    return MadeCopy(copy.snapshot_id, copy.taken_at, is_complete, copy.files_total or 0)


def ledger(*copies: Snapshot) -> tuple[MadeCopy, ...]:
    return tuple(line_of(copy) for copy in copies)


def daily(days: int, *, until: datetime = NOW, name: str = "good") -> tuple[Snapshot, ...]:
    """Return a copy a day, oldest first, the last one an hour before `until`."""
    last = until - timedelta(hours=1)
    return tuple(a_copy(f"{name} {n:04}", last - n * DAY) for n in range(days - 1, -1, -1))


def gone(fates: tuple[CopyFate, ...]) -> set[str]:
    return {fate.snapshot.snapshot_id for fate in fates if fate.goes}


def why(fates: tuple[CopyFate, ...], name: str) -> Why:
    return next(fate.why for fate in fates if fate.snapshot.snapshot_id == name)


# --- the rules -----------------------------------------------------------------------------------


def test_every_copy_of_the_window_stays_then_one_of_each_week_then_of_each_month() -> None:
    copies = daily(3 * 365)
    fates = what_goes(copies, TEN_YEARS, ledger(*copies), now=NOW)
    assert [fate.snapshot.snapshot_id for fate in fates] == [
        copy.snapshot_id for copy in reversed(copies)
    ]
    stay = [fate.snapshot for fate in fates if not fate.goes]
    recent = [copy for copy in stay if NOW - copy.taken_at <= timedelta(days=92)]
    assert len(recent) == 92
    older = [copy for copy in stay if NOW - copy.taken_at > timedelta(days=372)]
    months = [(copy.taken_at.year, copy.taken_at.month) for copy in older]
    assert len(months) == len(set(months)) == 25
    by_week = {
        copy.taken_at.isocalendar()[:2]
        for copy in copies
        if NOW - copy.taken_at <= timedelta(days=365)
    }
    assert by_week <= {copy.taken_at.isocalendar()[:2] for copy in stay}


def test_applied_every_week_it_keeps_what_it_promises() -> None:
    """As the years go by, not only when it is applied once at the end."""
    begin = datetime(2016, 1, 1, 12, 0, tzinfo=UTC)
    there: list[Snapshot] = []
    lines: list[MadeCopy] = []
    policy = PRESETS[Preset.TWENTY_YEARS]
    for number in range(4 * 365):
        made = a_copy(f"day {number}", begin + number * DAY)
        there.append(made)
        lines.append(line_of(made))
        if number % 7 == 0:
            now = made.taken_at + timedelta(hours=1)
            names = gone(what_goes(there, policy, lines, now=now))
            there = [copy for copy in there if copy.snapshot_id not in names]
    months = {(copy.taken_at.year, copy.taken_at.month) for copy in there}
    assert len(months) == 4 * 12
    assert len(there) < 92 + 7 + 53 + 48 + 10


def test_what_is_older_than_every_rule_goes_but_for_the_last_ones() -> None:
    policy = Retention(SHORTEST_WINDOW, (OnePer(Period.MONTH, 60 * DAY),), at_least=3)
    copies = daily(10, until=NOW - 400 * DAY)
    fates = what_goes(copies, policy, ledger(*copies), now=NOW)
    assert [fate.why for fate in fates] == [Why.LAST] * 3 + [Why.TOO_OLD] * 7


def test_keeping_everything_keeps_everything() -> None:
    copies = daily(500, until=NOW - 9000 * DAY)
    fates = what_goes(copies, PRESETS[Preset.EVERYTHING], ledger(*copies), now=NOW)
    assert {fate.why for fate in fates} == {Why.EVERYTHING_STAYS}


def test_a_rule_that_lets_recent_copies_or_the_last_one_go_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="30 days"):
        Retention(timedelta(days=29))
    with pytest.raises(ValueError, match="newest"):
        Retention(timedelta(days=30), at_least=0)


def test_a_preset_is_recognised() -> None:
    for preset, policy in PRESETS.items():
        assert preset_of(policy) is preset
    assert preset_of(Retention(timedelta(days=33))) is None


def test_a_complete_copy_stays_rather_than_an_incomplete_one_made_before_it() -> None:
    month = datetime(2026, 3, 1, tzinfo=UTC)
    copies = tuple(a_copy(name, month + n * DAY) for n, name in enumerate(("a", "b", "c")))
    lines = [line_of(copy, is_complete=copy.snapshot_id == "b") for copy in copies]
    policy = Retention(SHORTEST_WINDOW, (OnePer(Period.MONTH, 3650 * DAY),), at_least=1)
    newer = daily(3)
    fates = what_goes((*copies, *newer), policy, (*lines, *ledger(*newer)), now=NOW)
    assert why(fates, "b") is Why.ONE_OF_MONTH
    assert why(fates, "a") is Why.ANOTHER_STAYS
    assert [fate.stands_for_it for fate in fates if fate.goes and fate.snapshot is copies[0]] == [
        "b"
    ]


def test_an_incomplete_copy_stays_where_the_month_has_no_complete_one() -> None:
    month = datetime(2026, 3, 1, tzinfo=UTC)
    copies = tuple(a_copy(name, month + n * DAY) for n, name in enumerate(("a", "b")))
    lines = [line_of(copy, is_complete=False) for copy in copies]
    policy = Retention(SHORTEST_WINDOW, (OnePer(Period.MONTH, 3650 * DAY),), at_least=1)
    newer = daily(3)
    fates = what_goes((*copies, *newer), policy, (*lines, *ledger(*newer)), now=NOW)
    assert why(fates, "a") is Why.ONE_OF_MONTH


@pytest.mark.parametrize("what", ["fewer files", "other folders", "unknown size"])
def test_a_copy_that_is_no_substitute_does_not_stand_for_another(what: str) -> None:
    month = datetime(2026, 3, 3, tzinfo=UTC)  # in the middle of a week, too
    first = a_copy("first", month, files=790 if what == "fewer files" else 1000)
    if what == "other folders":
        first = replace(first, paths=("/desktop",))
    second = a_copy("second", month + DAY)
    newer = daily(10, until=NOW - 95 * DAY)
    lines = ledger(first, second, *newer)
    confirmed: frozenset[str] = frozenset()
    if what == "unknown size":
        first = replace(first, files_total=None)
        lines, confirmed = lines[1:], frozenset({"first"})
    fates = what_goes((first, second, *newer), TEN_YEARS, lines, now=NOW, confirmed=confirmed)
    assert why(fates, "second") in {Why.ONE_OF_WEEK, Why.ONE_OF_MONTH}
    whole = replace(first, files_total=800, paths=second.paths)
    lines = ledger(whole, second, *newer)
    fates = what_goes((whole, second, *newer), TEN_YEARS, lines, now=NOW)
    assert why(fates, "second") is Why.ANOTHER_STAYS


def test_a_copy_of_more_folders_stands_for_one_of_fewer() -> None:
    month = datetime(2026, 3, 2, tzinfo=UTC)
    first = replace(a_copy("first", month), paths=("/home", "/desktop"))
    second = a_copy("second", month + DAY, path="/home/ann/records")
    newer = daily(10, until=NOW - 95 * DAY)
    fates = what_goes((first, second, *newer), TEN_YEARS, ledger(first, second, *newer), now=NOW)
    assert why(fates, "second") is Why.ANOTHER_STAYS


def test_copies_of_a_mass_change_stand_for_nothing_and_stay() -> None:
    copies = daily(400)
    doubted = frozenset(copy.snapshot_id for copy in copies[100:130])
    fates = what_goes(copies, TEN_YEARS, ledger(*copies), now=NOW, doubted=doubted)
    assert not gone(fates) & doubted
    assert not {fate.stands_for_it for fate in fates} & doubted


def test_a_strange_copy_that_a_person_knows_may_go_but_is_not_taken_for_complete() -> None:
    copies = daily(200)
    strangers = frozenset(copy.snapshot_id for copy in copies[:60])
    lines = ledger(*copies[60:])
    assert not gone(what_goes(copies, TEN_YEARS, lines, now=NOW)) & strangers
    fates = what_goes(copies, TEN_YEARS, lines, now=NOW, confirmed=strangers)
    assert gone(fates) & strangers
    assert not any(fate.is_complete for fate in fates if fate.snapshot.snapshot_id in strangers)


# --- pain 19: ransomware, and retention that eats the good copies -------------------------------


def test_pain_19_the_measured_attack_takes_no_good_copy() -> None:
    """28 good ones a day apart, 28 forged an hour later, 8 of 2099: restic's counting kept none."""
    good = daily(28, until=NOW - timedelta(hours=2))
    hour_later = NOW - timedelta(hours=1)
    forged = [a_copy(f"forged {n}", hour_later + n * timedelta(seconds=2)) for n in range(28)]
    future = [a_copy(f"2099 {n}", datetime(2099, 1, 1 + n, tzinfo=UTC)) for n in range(8)]
    for policy in PRESETS.values():
        fates = what_goes((*good, *forged, *future), policy, ledger(*good), now=NOW)
        assert gone(fates) == set()


def test_pain_19_the_attack_on_old_copies_takes_no_good_copy_either() -> None:
    """The same on copies that are no longer recent, with the forged ones dated among them."""
    good = daily(300)
    there = what_goes(good, TEN_YEARS, ledger(*good), now=NOW)
    stayed = {fate.snapshot.snapshot_id for fate in there if not fate.goes}
    forged = [
        a_copy(f"forged {n}", copy.taken_at - timedelta(seconds=1), files=10_000)
        for n, copy in enumerate(good)
    ]
    fates = what_goes((*good, *forged), TEN_YEARS, ledger(*good), now=NOW)
    assert not gone(fates) & stayed


def test_pain_19_copies_of_encrypted_files_made_by_us_do_not_push_out_earlier_ones() -> None:
    """Nobody notices for half a year: each period still has what was there before."""
    good = daily(28, until=NOW - 180 * DAY)
    bad = tuple(
        a_copy(f"encrypted {n}", NOW - 180 * DAY + n * timedelta(hours=1)) for n in range(4000)
    )
    fates = what_goes((*good, *bad), TEN_YEARS, ledger(*good, *bad), now=NOW)
    without = what_goes(good, replace(TEN_YEARS, at_least=1), ledger(*good), now=NOW)
    first_of_period = {
        fate.snapshot.snapshot_id
        for fate in without
        if fate.why in {Why.ONE_OF_WEEK, Why.ONE_OF_MONTH}
    }
    assert first_of_period
    assert not gone(fates) & first_of_period


def test_pain_19_a_clock_set_back_lets_no_new_copy_stand_for_an_old_one() -> None:
    good = daily(300)
    backdated = tuple(
        a_copy(f"backdated {n}", copy.taken_at - timedelta(seconds=1))
        for n, copy in enumerate(good)
    )
    fates = what_goes((*good, *backdated), TEN_YEARS, ledger(*good, *backdated), now=NOW)
    assert gone(fates) == gone(what_goes(good, TEN_YEARS, ledger(*good), now=NOW))
    assert why(fates, "backdated 10") is Why.CLOCK_WAS_WRONG


def test_pain_19_a_clock_set_back_by_less_than_is_forgiven_gains_nothing_either() -> None:
    """At the very edge of the window, where forgiving an hour would let copies in as old ones."""
    policy = Retention(SHORTEST_WINDOW, (), at_least=1)
    old = a_copy("old", NOW - SHORTEST_WINDOW - timedelta(hours=2))
    recent = a_copy("recent", NOW - SHORTEST_WINDOW + timedelta(seconds=1))
    forged = a_copy("forged", NOW - SHORTEST_WINDOW - timedelta(minutes=59))
    fates = what_goes((old, recent, forged), policy, ledger(old, recent, forged), now=NOW)
    assert why(fates, "old") is Why.LAST


def test_a_clock_that_ran_ahead_once_does_not_spoil_the_copies_after_it() -> None:
    ahead = a_copy("ahead", datetime(2099, 1, 1, tzinfo=UTC))
    good = daily(300)
    fates = what_goes((ahead, *good), TEN_YEARS, ledger(ahead, *good), now=NOW)
    assert gone(fates) == gone(what_goes(good, TEN_YEARS, ledger(*good), now=NOW))
    assert why(fates, "ahead") is Why.FROM_FUTURE


policies = st.builds(
    Retention,
    every_copy=st.none()
    | st.timedeltas(min_value=timedelta(days=30), max_value=timedelta(days=200)),
    one_per=st.lists(
        st.builds(
            OnePer,
            st.sampled_from(Period),
            st.timedeltas(min_value=timedelta(days=1), max_value=timedelta(days=4000)),
        ),
        max_size=4,
    ).map(tuple),
    at_least=st.integers(1, 9),
)
ages = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=300)) | st.timedeltas(
    min_value=timedelta(0), max_value=timedelta(days=4000)
)
sizes = st.integers(0, 2000)
paths = st.sampled_from(["/records", "/", "/records/2026", "/desktop"])


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Snapshot], list[MadeCopy]]:
    """Return copies as our own runs made them, in order, some of them incomplete."""
    moments = sorted(draw(st.lists(ages, max_size=40)), reverse=True)
    copies, lines = [], []
    for number, age in enumerate(moments):
        copy = a_copy(f"good {number}", NOW - age, files=draw(sizes), path=draw(paths))
        copies.append(copy)
        lines.append(line_of(copy, is_complete=draw(st.booleans())))
    return copies, lines


def with_a_recent_copy(
    copies: list[Snapshot], lines: list[MadeCopy], *, at: datetime
) -> tuple[list[Snapshot], list[MadeCopy]]:
    """Return a history with one good copy more, made by us at that moment."""
    copy = a_copy("good recent", at)
    place = sum(line.begun_at <= at for line in lines)
    return (
        [*copies[:place], copy, *copies[place:]],
        [*lines[:place], line_of(copy), *lines[place:]],
    )


@st.composite
def forgeries(draw: st.DrawFn) -> list[Snapshot]:
    """Return copies of any date, past or future, of any host, with any tag, also with ours."""
    moments = draw(
        st.lists(
            st.timedeltas(min_value=timedelta(-30_000), max_value=timedelta(4000)), max_size=40
        )
    )
    return [
        a_copy(
            f"forged {number}",
            NOW - age,
            files=draw(sizes),
            host=draw(st.sampled_from([HOST, "elsewhere"])),
            tag=draw(st.sampled_from([TAG, "other"])),
            path=draw(paths),
        )
        for number, age in enumerate(moments)
    ]


@settings(max_examples=400, deadline=None)
@given(histories(), forgeries(), policies, st.randoms(use_true_random=False))
def test_pain_19_no_forged_copy_makes_a_good_one_go(
    history: tuple[list[Snapshot], list[MadeCopy]],
    forged: list[Snapshot],
    policy: Retention,
    chance: random.Random,
) -> None:
    copies, lines = history
    alone = what_goes(copies, policy, lines, now=NOW)
    everything = [*copies, *forged]
    chance.shuffle(everything)
    attacked = what_goes(everything, policy, lines, now=NOW)
    assert gone(attacked) == gone(alone)
    assert len(attacked) == len(everything)


@settings(max_examples=400, deadline=None)
@given(histories(), forgeries(), policies, st.floats(0, 1), st.integers(0, 10_000))
def test_pain_19_no_run_of_the_last_days_makes_a_good_copy_go(
    history: tuple[list[Snapshot], list[MadeCopy]],
    forged: list[Snapshot],
    policy: Retention,
    age: float,
    seed: int,
) -> None:
    """As before, but the attacker has our own program do it, so that the ledger calls them ours.

    He begins after a recent copy of ours and sets the clock to any date; our own runs go on between
    his.
    """
    window = policy.every_copy or timedelta(0)
    copies, lines = with_a_recent_copy(*history, at=NOW - age * window)
    recent = [number for number, line in enumerate(lines) if NOW - line.begun_at <= window]
    chance = random.Random(seed)
    attacked = list(lines)
    for copy in forged:
        line = line_of(copy, is_complete=chance.random() < 0.8)
        attacked.insert(chance.randint(recent[0] + 1, len(attacked)), line)
    alone = what_goes(copies, policy, lines, now=NOW)
    there = [*copies, *forged]
    chance.shuffle(there)
    assert {
        name for name in gone(what_goes(there, policy, attacked, now=NOW)) if "good" in name
    } <= gone(alone)


@settings(max_examples=300, deadline=None)
@given(histories(), forgeries(), policies)
def test_what_always_stays(
    history: tuple[list[Snapshot], list[MadeCopy]], forged: list[Snapshot], policy: Retention
) -> None:
    copies, lines = history
    fates = what_goes([*copies, *forged], policy, lines, now=NOW)
    by_id = {fate.snapshot.snapshot_id: fate for fate in fates}
    going = gone(fates)
    complete = [line for line in lines if line.is_complete]
    for line in complete[-policy.at_least :]:
        assert line.snapshot_id not in going
    for fate in fates:
        if not fate.goes:
            continue
        assert "good" in fate.snapshot.snapshot_id
        assert policy.every_copy is not None
        assert NOW - fate.snapshot.taken_at > policy.every_copy
        if fate.why is Why.ANOTHER_STAYS:
            assert fate.stands_for_it is not None
            other = by_id[fate.stands_for_it]
            assert not other.goes
            assert other.is_complete or not fate.is_complete


@settings(max_examples=200, deadline=None)
@given(histories(), policies)
def test_what_stays_today_does_not_go_when_it_is_asked_again(
    history: tuple[list[Snapshot], list[MadeCopy]], policy: Retention
) -> None:
    copies, lines = history
    names = gone(what_goes(copies, policy, lines, now=NOW))
    left = [copy for copy in copies if copy.snapshot_id not in names]
    assert gone(what_goes(left, policy, lines, now=NOW)) == set()
