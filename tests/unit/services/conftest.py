"""What most tests of the services begin with; a test file that needs another world has its own."""

from pathlib import Path

import pytest

from tests.unit.services.practice_world import PracticeWorld, practice_world


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    """Return a practice that is set up, its first sheet proved, with no copy yet."""
    world = practice_world(tmp_path)
    world.set_up()
    return world
