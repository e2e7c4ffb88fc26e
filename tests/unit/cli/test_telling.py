"""What the command line says of messages: that somebody could not be told."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.cli.main import run
from practiceguard.domain.backup.alert import Channel
from practiceguard.domain.errors import ErrorCode
from tests.fakes.fake_messengers import FakeMessengers
from tests.fakes.fixed_clock import FixedClock
from tests.unit.services.practice_world import practice_world


def test_pain_01_that_nobody_could_be_told_is_itself_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world = practice_world(tmp_path, clock=FixedClock())
    world.set_up()
    world.back_up()
    monkeypatch.setattr("practiceguard.cli.status.build", lambda: world.app)
    messengers = world.world.telling.messengers
    assert isinstance(messengers, FakeMessengers)
    messengers.broken = {Channel.DESKTOP: ErrorCode.MESSENGER_MISSING}
    for _ in range(4 * 24):
        world.clock.advance(timedelta(hours=1))
        world.app.raise_alert()
    capsys.readouterr()
    run(["status", "--offline"])
    assert "Nobody could be told by desktop since" in capsys.readouterr().err
    run(["status", "--offline", "--json"])
    (silence,) = json.loads(capsys.readouterr().out)["silences"]
    assert silence["problem"] == "messenger-missing"
    messengers.broken = {}
    for _ in range(8):
        world.clock.advance(timedelta(hours=1))
        world.app.raise_alert()
    run(["status", "--offline"])
    assert "Nobody" not in capsys.readouterr().err
