"""Nothing that can stand in a binder, or change in it, is without words."""

import re

from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.incident.advice import Phase
from practiceguard.domain.incident.binder import SectionKey
from practiceguard.domain.incident.binder_copy import How, Item
from practiceguard.wording.binder import PHASES, SECTIONS, change_words
from practiceguard.wording.binder_places import PLACES


def test_every_code_has_words() -> None:
    assert set(SECTIONS) == set(SectionKey)
    assert set(PHASES) == set(Phase)
    assert set(PLACES) == set(PlaceKind)


def test_every_change_can_be_told() -> None:
    for item in Item:
        for how in How:
            words = change_words(item, how)
            assert set(re.findall(r"{(\w+)}", words)) <= {"name", "date"}
            # The day of a law is known only of one that still is in the binder.
            assert "{date}" not in words or (item is Item.LAW and how is not How.GONE)
