"""The list of patients leaves by one act only: by name, for a reason, with its entry."""

import csv
import hashlib
import io
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.list_released import ListReceiver, ListReleased
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.naming import Basis
from practiceguard.domain.incident.people_list import COLUMNS, WITHHELD, ListForm, ListWish
from practiceguard.domain.incident.person import AffectedPerson, Certainty, MatchBasis
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.release_people_list import ReleasedList
from tests.unit.services.practice_world import PracticeWorld

WISH = ListWish(ListReceiver.POLICE, "Insp. Roux, Paris", "Order 77 of the prosecutor")


def _person(name: str, certainty: Certainty = Certainty.CERTAIN, **about: object) -> AffectedPerson:
    entry = AddressEntry(
        1, surname=name, born=date(1971, 3, 9), street=f"1 rue {name}", city="Paris", country="FR",
        **about,  # type: ignore[arg-type]
    )  # fmt: skip
    return AffectedPerson(
        f"key {name}", name, certainty, frozenset({Basis.FOLDER_NAME}), MatchBasis.NAME, entry=entry
    )


PEOPLE = (
    _person("Okafor"),
    _person("=HYPERLINK(1)"),
    _person("Hidden", protected=True),
    AffectedPerson("k", "Folder 12", Certainty.CANNOT_TELL, frozenset(), MatchBasis.NOT_FOUND),
)


class Desk:
    """A practice with an incident, and a folder to give the list out in."""

    def __init__(self, world: PracticeWorld, target: Path) -> None:
        self.world, self.target = world, target
        facts = FirstFacts(IncidentKind.EXTORTION, world.clock.now(), "Sophie", "a mail", "Dr M")
        opened = world.app.incidents.open(facts, "FR", ZoneInfo("Europe/Paris"))
        self.incident: IncidentId = opened.incident.id

    def release(
        self, wish: ListWish = WISH, people: tuple[AffectedPerson, ...] = PEOPLE, by: str = "Dr M"
    ) -> ReleasedList:
        act = self.world.app.incidents.papers.release_list
        return act(self.incident, by, wish, people, self.target)

    @property
    def logged(self) -> list[tuple[str, ListReleased]]:
        entries = self.world.app.incidents.read(self.incident).entries
        return [(one.author, one.entry) for one in entries if isinstance(one.entry, ListReleased)]


@pytest.fixture
def desk(world: PracticeWorld, tmp_path: Path) -> Desk:
    target = tmp_path / "out"
    target.mkdir()
    return Desk(world, target)


def test_the_list_goes_out_with_its_entry(desk: Desk) -> None:
    done = desk.release()
    content = done.path.read_bytes()
    [(author, entry)] = desk.logged
    assert author == "Dr M"
    assert (entry.to, entry.because, entry.receiver) == (WISH.to, WISH.because, "police")
    assert entry.sha256 == hashlib.sha256(content).hexdigest()
    assert entry.people == 3
    assert [one.name for one in desk.target.iterdir()] == [entry.file_name]
    assert not any(one.shown in entry.file_name for one in PEOPLE)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    assert [row[0] for row in rows[1:]] == ["Okafor", "'=HYPERLINK(1)", "Hidden"]
    assert rows[1][2] == "1 rue Okafor"
    assert rows[3][2:6] == [WITHHELD] * 4


def test_on_paper_too(desk: Desk) -> None:
    wish = ListWish(ListReceiver.AUTHORITY, "CNIL", "Art. 58(1)(e)", ListForm.PDF, "Liste", "fr")
    done = desk.release(wish)
    text = done.path.read_bytes().decode()
    for there in ("Liste", "CNIL", "Art. 58(1)(e)", "Okafor", "1971-03-09"):
        assert there in text
    assert "1 rue Hidden" not in text
    assert "Folder 12" not in text
    assert done.path.suffix == ".pdf"


@pytest.mark.parametrize(
    ("wish", "people", "by", "field"),
    [
        (WISH, PEOPLE, " ", "author"),
        (ListWish(ListReceiver.POLICE, " ", "x"), PEOPLE, "Dr M", "to"),
        (ListWish(ListReceiver.POLICE, "x", "\n"), PEOPLE, "Dr M", "because"),
        (WISH, PEOPLE[-1:], "Dr M", "people"),
        (ListWish(WISH.receiver, "x", "y", ListForm.PDF), PEOPLE[:1] * 5001, "Dr M", "form"),
    ],
)
def test_nothing_leaves_without_a_name_a_reason_and_people(
    desk: Desk, wish: ListWish, people: tuple[AffectedPerson, ...], by: str, field: str
) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        desk.release(wish, people, by)
    assert refused.value.code is ErrorCode.INPUT_INVALID
    assert refused.value.facts["field"] == field
    assert list(desk.target.iterdir()) == []
    assert desk.logged == []


def test_without_its_entry_nothing_leaves(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)

    monkeypatch.setattr(desk.world.world.aftermath.log, "append", broken)
    with pytest.raises(PracticeGuardError):
        desk.release()
    assert list(desk.target.iterdir()) == []


def test_nobody_writes_that_entry_by_another_way(desk: Desk) -> None:
    entry = desk.release().entry
    with pytest.raises(PracticeGuardError) as refused:
        desk.world.app.incidents.write(desk.incident, "Dr M", entry)
    assert refused.value.code is ErrorCode.INPUT_INVALID
    assert len(desk.logged) == 1


def test_a_folder_that_is_not_there_is_refused(desk: Desk) -> None:
    desk.target.rmdir()
    with pytest.raises(PracticeGuardError) as refused:
        desk.release()
    assert refused.value.code is ErrorCode.TARGET_NOT_WRITABLE
    assert desk.logged == []
