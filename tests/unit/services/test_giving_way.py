"""Only a copy that nobody waits for gives way to the practice's own programs."""

from pathlib import Path

import pytest

from practiceguard.domain.backup.run import RunTrigger
from practiceguard.services.ports import BackupRequest
from tests.unit.services.practice_world import practice_world


@pytest.mark.parametrize("trigger", RunTrigger)
def test_every_run_but_one_started_by_hand_gives_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trigger: RunTrigger
) -> None:
    world = practice_world(tmp_path)
    world.set_up()
    requests: list[BackupRequest] = []
    back_up = world.engine.back_up

    def listen(access: object, request: BackupRequest, *rest: object) -> object:
        requests.append(request)
        return back_up(access, request, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(world.engine, "back_up", listen)
    world.back_up(trigger)
    assert [request.gives_way for request in requests] == [trigger is not RunTrigger.MANUAL]
    assert world.processes.keeps_awake
