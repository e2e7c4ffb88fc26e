"""The password of an archive: readable, and beyond guessing."""

import math
import random
import secrets

from practiceguard.domain.archive_password import ALPHABET, archive_mark, archive_password


def test_it_has_five_groups_of_what_nobody_confuses() -> None:
    text = archive_password(secrets.choice).reveal()
    groups = text.split("-")
    assert [len(one) for one in groups] == [4] * 5
    assert set("".join(groups)) <= set(ALPHABET)
    assert not set("01ilouIOL") & set(ALPHABET)
    assert text == text.lower()


def test_nobody_guesses_it() -> None:
    assert 20 * math.log2(len(ALPHABET)) > 96
    made = {archive_password(secrets.choice).reveal() for _ in range(50)}
    assert len(made) == 50


def test_every_letter_of_it_is_left_to_chance() -> None:
    asked: list[str] = []

    def choose(letters: str) -> str:
        asked.append(letters)
        return random.Random(len(asked)).choice(letters)

    archive_password(choose)
    assert asked == [ALPHABET] * 20
    assert len(archive_mark(choose)) == 4
