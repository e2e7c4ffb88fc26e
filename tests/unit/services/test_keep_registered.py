"""Looking after the registration: checked, repaired with one click, removed."""

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import AutostartReason, AutostartState, Registration
from practiceguard.services.practice.keep_registered import KeepRegistered
from practiceguard.wording.autostart import MISSING, WORDING, autostart_wording
from tests.fakes.fake_autostart import NOT_THERE, FakeAutostart


def test_checking_changes_nothing() -> None:
    autostart = FakeAutostart()
    assert KeepRegistered(autostart).check() == NOT_THERE
    assert autostart.installs == 0


def test_pain_05_what_is_missing_or_was_changed_is_repaired() -> None:
    autostart = FakeAutostart()
    registered = KeepRegistered(autostart)
    assert registered.repair().is_in_order
    autostart.change()
    assert not registered.check().is_in_order
    assert registered.repair().is_in_order
    assert autostart.installs == 2


def test_what_is_in_order_is_left_alone() -> None:
    autostart = FakeAutostart()
    registered = KeepRegistered(autostart)
    registered.repair()
    registered.repair()
    assert autostart.installs == 1


def test_a_repair_that_did_not_help_is_no_success() -> None:
    class Forgetful(FakeAutostart):
        def install(self) -> None:
            self.now = AutostartState(Registration.CHANGED, AutostartReason.SWITCHED_OFF)

    with pytest.raises(PracticeGuardError) as failure:
        KeepRegistered(Forgetful()).repair()
    assert failure.value.code is ErrorCode.AUTOSTART_REFUSED
    assert failure.value.facts["reason"] == "switched-off"


def test_what_the_system_says_is_passed_on() -> None:
    with pytest.raises(PracticeGuardError) as failure:
        KeepRegistered(FakeAutostart(refuses="Access denied")).repair()
    assert failure.value.facts["reason"] == "Access denied"


def test_it_is_started_by_the_system_where_that_looks_after_it() -> None:
    autostart = FakeAutostart(is_watched_over=True)
    registered = KeepRegistered(autostart)
    assert not registered.start()
    registered.repair()
    assert registered.start()
    assert autostart.starts == 1


def test_removing() -> None:
    autostart = FakeAutostart()
    registered = KeepRegistered(autostart)
    registered.repair()
    registered.remove()
    assert registered.check() == NOT_THERE


def test_every_reason_has_its_words() -> None:
    assert {*WORDING} == {MISSING, *(reason.value for reason in AutostartReason)}
    assert autostart_wording(None) is WORDING[MISSING]
    assert len({words.happened for words in WORDING.values()}) == len(WORDING)
