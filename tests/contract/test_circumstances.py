"""What every Circumstances port does, made up and real."""

import time

import pytest

from practiceguard.adapters.system.circumstances import SystemCircumstances
from practiceguard.services.ports import Circumstances
from tests.fakes.fake_circumstances import FakeCircumstances


@pytest.fixture(params=["fake", "system"])
def circumstances(request: pytest.FixtureRequest) -> Circumstances:
    return FakeCircumstances() if request.param == "fake" else SystemCircumstances()


def test_power_is_told_without_failing(circumstances: Circumstances) -> None:
    power = circumstances.power()
    assert power.percent is None or 0 <= power.percent <= 100
    assert not (power.on_battery and power.percent is None)


def test_metered_is_yes_no_or_not_known_and_comes_soon(circumstances: Circumstances) -> None:
    begun = time.monotonic()
    assert circumstances.is_metered() in {True, False, None}
    assert time.monotonic() - begun < 5


def test_clocks_that_nobody_can_set_never_go_back(circumstances: Circumstances) -> None:
    before, after = circumstances.uptime(), circumstances.uptime()
    assert after.awake >= before.awake
    assert before.running is not None
    assert after.running is not None
    assert after.running >= before.running
    # What slept is in one and not in the other.
    assert after.running >= before.awake - 1
