"""Handing files back: what has to be known before, and names that tell nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.data_kind import DataKind, Ground
from practiceguard.domain.incident.hand_back import (
    HandBackWish,
    IdentityCheck,
    IdentityProof,
    Lack,
    OwnFile,
    OwnFiles,
    Receiver,
    ReceiverKind,
    lack_of,
    list_text,
    neutral_name,
)
from practiceguard.domain.incident.naming import Basis, PatientTrace
from practiceguard.domain.incident.person import (
    AffectedPerson,
    Certainty,
    MatchBasis,
    PersonInFiles,
)

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
FOUND = PersonInFiles(
    PatientTrace("k", "Claire Dupont", Basis.FOLDER_NAME), 2, {DataKind.PHOTOGRAPH: 2}, (0,)
)
PERSON = AffectedPerson(
    "k",
    "Claire Dupont",
    Certainty.CERTAIN,
    frozenset({Basis.FOLDER_NAME}),
    MatchBasis.NAME,
    (FOUND,),
)
SEEN = IdentityCheck(IdentityProof.DOCUMENT, "Sophie", NOW - timedelta(minutes=5))
HERSELF = Receiver(ReceiverKind.PATIENT, "Claire Dupont")
WISH = HandBackWish(PERSON, "abc", ("/a/1.jpg",), SEEN, HERSELF)
MOTHER = Receiver(ReceiverKind.GUARDIAN, "Anne Dupont", "mother, family book seen")


def lack(wish: HandBackWish, *, minor: bool | None = False) -> Lack | None:
    return lack_of(wish, minor=minor, now=NOW)


def test_with_everything_known_it_may_be_done() -> None:
    assert lack(WISH) is None
    assert lack(WISH, minor=None) is None


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (replace(WISH, paths=()), Lack.FILES),
        (replace(WISH, person=replace(PERSON, certainty=Certainty.CANNOT_TELL)), Lack.PERSON),
        (replace(WISH, person=replace(PERSON, found=())), Lack.PERSON),
        (replace(WISH, person=replace(PERSON, certainty=Certainty.PROBABLE)), Lack.LOOKED_BY),
        (replace(WISH, identity=replace(SEEN, by=" ")), Lack.CHECKED_BY),
        (replace(WISH, identity=replace(SEEN, at=NOW + timedelta(minutes=2))), Lack.CHECKED_AT),
        (replace(WISH, identity=replace(SEEN, at=NOW.replace(tzinfo=None))), Lack.CHECKED_AT),
        (replace(WISH, identity=replace(SEEN, proof=IdentityProof.OTHER)), Lack.CHECK_NOTE),
        (replace(WISH, receiver=replace(HERSELF, name="")), Lack.RECEIVER),
        (replace(WISH, receiver=replace(MOTHER, ground="")), Lack.GROUND),
    ],
)
def test_each_thing_that_is_missing_has_a_name(wish: HandBackWish, expected: Lack) -> None:
    assert lack(wish) is expected


def test_a_probable_person_needs_somebody_who_looked() -> None:
    probable = replace(WISH, person=replace(PERSON, certainty=Certainty.PROBABLE))
    assert lack(replace(probable, looked_by="Dr Moreau")) is None


def test_a_child_is_given_nothing_without_a_ground() -> None:
    assert lack(WISH, minor=True) is Lack.GROUND
    alone = replace(HERSELF, ground="17, came alone; Dr Moreau agrees")
    assert lack(replace(WISH, receiver=alone), minor=True) is None
    assert lack(replace(WISH, receiver=MOTHER), minor=True) is None


def test_who_died_receives_nothing_but_a_relative_may() -> None:
    dead = replace(PERSON, entry=AddressEntry(row=1, surname="Dupont", deceased=True))
    assert lack(replace(WISH, person=dead)) is Lack.RECEIVER_KIND
    son = Receiver(ReceiverKind.RELATIVE, "Paul Dupont", "son, certificate of inheritance")
    assert lack(replace(WISH, person=dead, receiver=son)) is None


def test_what_may_hold_other_people_is_told_apart() -> None:
    photo = OwnFile("/a/1.jpg", 1, DataKind.PHOTOGRAPH, Ground.ENDING)
    letter = OwnFile("/a/1.pdf", 1, DataKind.LETTER, Ground.ENDING)
    table = OwnFile("/a/list.xlsx", 1, DataKind.DATABASE, Ground.ENDING)
    packed = OwnFile("/a/all.zip", 1, DataKind.OTHER, Ground.CONTAINER)
    assert [one.may_hold_others for one in (photo, letter, table, packed)] == [
        False, False, True, True,
    ]  # fmt: skip
    own = OwnFiles((photo, letter), (table, packed))
    assert own.of_kinds({DataKind.PHOTOGRAPH}) == (photo,)
    assert own.of_kinds(()) == ()


@given(st.integers(1, 99999), st.text(max_size=40))
def test_names_in_the_archive_tell_nothing(number: int, name: str) -> None:
    made = neutral_name(number, f"/Patients/Dupont Claire/{name}")
    stem, _dot, ending = made.rpartition(".")
    assert stem == f"{number:03}"
    assert ending.isascii()
    assert ending.isalnum()
    assert len(ending) <= 8


def test_the_ending_stays_as_programs_need_it() -> None:
    assert neutral_name(7, "/a/Dupont before.JPG") == "007.jpg"
    assert neutral_name(8, "/a/without ending") == "008.bin"
    assert neutral_name(9, "/a/x.Claire Dupont") == "009.bin"


def test_the_list_says_what_is_what_and_what_is_not_there() -> None:
    text = list_text("Read this.", [("001.jpg", "/a/avant é.jpg"), ("---", "/a/\ud800.jpg")])
    assert text.startswith(b"\xef\xbb\xbf")
    lines = text.decode("utf-8-sig").split("\r\n")
    assert lines == ["Read this.", "", "001.jpg  =  avant é.jpg", "---  =  ?.jpg", ""]
