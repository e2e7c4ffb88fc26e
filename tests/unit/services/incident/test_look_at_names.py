"""Rules on names are proposed from a copy, tried on it, and kept under a name."""

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.naming import Naming, NamingRule, Where
from practiceguard.services.incident.look_at_names import REPORT_EVERY, LookAtNames
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.memory_affected import MemoryAffectedStore
from tests.unit.services.incident.test_who_is_affected import BOOK, SNAPSHOT, Room

COPY = SNAPSHOT.snapshot_id
PEOPLE = ("Doe Jane", "Roe Ann", "Poe Edgar", "Low Kim", "Fox Lee", "Ray Tom")
FILES = (
    *(f"/p/Patients/{name}/scans/before.jpg" for name in PEOPLE),
    "/p/Patients/list.txt",
    "/p/2024/invoice.pdf",
)


class Stopped:
    """Somebody wants the work to stop."""

    def is_requested(self) -> bool:
        return True


@pytest.fixture
def names() -> LookAtNames:
    room = Room(*FILES)
    return LookAtNames(room.index, MemoryAffectedStore(), room.clock)


def test_the_folder_of_the_patients_is_proposed_and_nothing_in_it(names: LookAtNames) -> None:
    assert [rule.below for rule in names.proposed(COPY, NeverCancelled())] == ["/p/Patients"]


def test_what_rules_find_is_counted_without_keeping_them(names: LookAtNames) -> None:
    naming = Naming((NamingRule("/p/Patients"),))
    found = names.preview(COPY, naming, no_report, NeverCancelled())
    assert (found.files, found.placed, found.patients) == (8, 6, 6)
    assert not names.is_set_up()
    names.save(naming, " Ann ")
    assert names.is_set_up()
    assert names.naming() == naming


@pytest.mark.parametrize("separator", [" ", "_"])
@pytest.mark.parametrize("folder", ["", "/p/Nuotraukos"])
def test_where_the_files_of_all_lie_in_one_folder_a_rule_on_their_names_is_proposed(
    folder: str, separator: str
) -> None:
    patients = [f"{name} 1984-02-{day:02}" for name in PEOPLE for day in range(1, 11)]
    files = [
        f"{folder}/{one} foto ({shot}).jpg".replace(" ", separator)
        for one in patients
        for shot in range(3)
    ]
    room = Room(*files, f"{folder}/desktop.ini", *(f"/q/{n}.pdf" for n in range(60)))
    names = LookAtNames(room.index, MemoryAffectedStore(), room.clock)
    (rule,) = names.proposed(COPY, NeverCancelled())
    assert (rule.below, rule.where) == (folder or "/", Where.FILE)
    found = names.preview(COPY, Naming((rule,)), no_report, NeverCancelled())
    assert found.placed == len(files)
    assert found.files == len(files) + 61


def test_letters_in_one_folder_are_not_taken_for_patients() -> None:
    letters = [f"/p/Letters/Invoice number {n}.pdf" for n in range(40)]
    letters += [f"/p/Letters/{n} Bericht.doc" for n in range(40)]
    room = Room(*letters)
    names = LookAtNames(room.index, MemoryAffectedStore(), room.clock)
    assert names.proposed(COPY, NeverCancelled()) == ()


def test_nobody_keeps_rules_without_a_name(names: LookAtNames) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        names.save(Naming((NamingRule("/"),)), " ")
    assert refused.value.code is ErrorCode.INPUT_INVALID
    assert not names.is_set_up()


def test_both_can_be_stopped(names: LookAtNames) -> None:
    for work in (
        lambda: names.proposed(COPY, Stopped()),
        lambda: names.preview(COPY, Naming(), no_report, Stopped()),
    ):
        with pytest.raises(PracticeGuardError) as stopped:
            work()
        assert stopped.value.code is ErrorCode.CANCELLED


def test_a_long_look_says_how_far_it_is() -> None:
    room = Room(*(f"/p/{number}.jpg" for number in range(REPORT_EVERY + 3)))
    names = LookAtNames(room.index, room.store, room.clock)
    told: list[int] = []
    names.preview(COPY, Naming(), lambda one: told.append(one.files_done), NeverCancelled())
    assert told == [REPORT_EVERY]


def test_names_to_look_at_come_from_where_the_rule_reads_them(names: LookAtNames) -> None:
    assert names.folders(COPY, "/p") == ("2024", "Patients")
    assert set(names.folders_below(COPY, "/p", 2)) == set(PEOPLE)
    assert len(names.folders_below(COPY, "/p", 2, most=2)) == 2
    assert names.files(COPY, "/p/2024") == ("invoice.pdf",)
    assert len(names.files(COPY, "/p", most=3)) == 3


def test_the_numbers_of_the_address_book_become_a_list_of_patients(names: LookAtNames) -> None:
    naming = names.with_list(Naming((NamingRule("/p"),)), BOOK)
    assert len(naming.listed) == 4
    assert names.with_list(naming, None).listed == {}
