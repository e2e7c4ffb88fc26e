import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import (
    ALPHABET,
    GROUPS,
    RANDOM_CHARACTERS,
    RecoveryCode,
    parse_recovery_code,
    recovery_code_from_bytes,
)

codes = st.binary(min_size=17, max_size=40).map(recovery_code_from_bytes)


def text_of(code: RecoveryCode) -> str:
    return code.secret.reveal()


def is_refused(text: str) -> bool:
    try:
        parse_recovery_code(text)
    except PracticeGuardError as error:
        return error.code is ErrorCode.RECOVERY_CODE_MISTYPED
    return False


@given(codes)
def test_what_is_printed_reads_back(code: RecoveryCode) -> None:
    assert parse_recovery_code(code.printed().reveal()) == code


@given(codes)
def test_it_is_printed_as_seven_groups_of_four(code: RecoveryCode) -> None:
    groups = code.printed().reveal().split("-")
    assert len(groups) == GROUPS == 7
    assert {len(group) for group in groups} == {4}
    assert tuple(group.reveal() for group in code.groups) == tuple(groups)
    assert set("".join(groups)) <= set(ALPHABET)


@given(codes, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_any_single_wrong_character_is_found(code: RecoveryCode, at: int, wrong: str) -> None:
    text = text_of(code)
    assume(text[at] != wrong)
    assert is_refused(text[:at] + wrong + text[at + 1 :])


@given(codes, st.integers(0, 26))
def test_any_swap_of_neighbours_is_found(code: RecoveryCode, at: int) -> None:
    text = text_of(code)
    assume(text[at] != text[at + 1])
    assert is_refused(text[:at] + text[at + 1] + text[at] + text[at + 2 :])


@given(codes, st.integers(0, 27))
def test_a_missing_or_doubled_character_is_found(code: RecoveryCode, at: int) -> None:
    text = text_of(code)
    assert is_refused(text[:at] + text[at + 1 :])
    assert is_refused(text[:at] + text[at] + text[at:])


@given(codes, st.data())
def test_case_separators_and_lookalikes_do_not_matter(
    code: RecoveryCode, data: st.DataObject
) -> None:
    looks = {"1": "1IiLl", "0": "0Oo", "V": "VvUu"}
    typed = ""
    for letter in text_of(code):
        typed += data.draw(st.sampled_from(looks.get(letter, letter + letter.lower())))
        typed += data.draw(
            st.sampled_from(["", "", " ", "-", "–", "\u2011", "\n", "\xa0", "\xad", "\u200b", "."])
        )
    assert parse_recovery_code(typed) == code


@given(st.text(max_size=60))
def test_whatever_is_typed_is_either_a_code_or_told_to_be_mistyped(text: str) -> None:
    assert is_refused(text) or len(text_of(parse_recovery_code(text))) == 28


def test_a_made_up_code_is_accepted_about_once_in_a_thousand() -> None:
    chance = random.Random(20250503)
    made_up = ("".join(chance.choices(ALPHABET, k=28)) for _ in range(20_000))
    accepted = sum(not is_refused(text) for text in made_up)
    assert 0 < accepted < 60


@given(st.binary(min_size=17, max_size=17), st.integers(0, 129))
def test_every_one_of_130_bits_of_chance_counts(chance: bytes, bit: int) -> None:
    number = int.from_bytes(chance, "big")
    # The last six bits of seventeen bytes are beyond the 130 that are used.
    other = (number ^ (1 << (6 + bit))).to_bytes(17, "big")
    assert recovery_code_from_bytes(chance) != recovery_code_from_bytes(other)
    assert RANDOM_CHARACTERS * 5 >= 128


def test_too_little_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="130 random bits"):
        recovery_code_from_bytes(bytes(16))


def test_a_code_does_not_show_itself() -> None:
    code = recovery_code_from_bytes(bytes(range(17)))
    shown = f"{code!r} {code} {code.printed()!r} {code.groups}"
    assert text_of(code) not in shown
    assert code.groups[2].reveal() not in shown
