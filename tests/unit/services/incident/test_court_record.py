"""The record for a court: all is in it, no name where none is wished, nothing half-written."""

import csv
import io
import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.court_entries import (
    LawKept,
    LegalHoldLifted,
    LegalHoldSet,
    RecordMade,
    RecordPurpose,
)
from practiceguard.domain.incident.court_record import RecordWish, digest_of_manifest
from practiceguard.domain.incident.delivery import (
    Fate,
    LetterFate,
    LettersOut,
    NewAddress,
    Way,
)
from practiceguard.domain.incident.entry import (
    AffectedFound,
    DutyMet,
    DutyWaived,
    EvidenceTaken,
    Noted,
    NotUnderstood,
)
from practiceguard.domain.incident.handed_back import FileHandedBack, ImagesHandedBack
from practiceguard.domain.incident.log import Anchor, line_of, seal_of
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NoticeReleased, digest_of_text
from practiceguard.services.incident.court_record import evidence
from practiceguard.services.incident.court_record.speech import PlainEnglish
from practiceguard.services.incident.entry_codec import decode, encode
from practiceguard.services.incident.keep_law import OlderLaw
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import EvidenceStore, IncidentLog
from tests.fakes.fake_archives import PlainArchives, opened
from tests.unit.services.incident.court_practice import (
    AUTHOR,
    COMPLETE,
    COURT,
    FORMULA,
    NAMES,
    CourtPractice,
    court_practice,
    sha256,
)
from tests.unit.services.practice_world import PracticeWorld, Switch


@pytest.fixture
def practice(world: PracticeWorld) -> CourtPractice:
    return court_practice(world)


def logged(practice: CourtPractice) -> list[RecordMade]:
    entries = practice.world.app.incidents.read(practice.incident).entries
    return [one.entry for one in entries if isinstance(one.entry, RecordMade)]


def test_every_entry_is_in_the_timeline_and_the_log_is_the_log(practice: CourtPractice) -> None:
    log = practice.world.world.aftermath.log.entries(practice.incident)
    files = practice.files(COMPLETE)
    assert files["log.jsonl"] == b"".join(line_of(one) + b"\n" for one in log)
    rows = list(csv.reader(io.StringIO(files["timeline.csv"].decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == [str(one.number) for one in log]
    assert [row[5] for row in rows[1:]] == [one.seal for one in log]
    assert rows[1][1].endswith(" UTC")
    assert rows[1][2].endswith("+01:00")
    page = files["timeline.html"].decode()
    assert page.count("<tr>") == len(log) + 1


def test_what_was_released_filed_and_kept_has_the_fingerprint_the_log_names(
    practice: CourtPractice,
) -> None:
    entries = practice.world.app.incidents.read(practice.incident).entries
    files = practice.files(COMPLETE)
    told = files["manifest.json"].decode()
    sealed = {row["name"]: row for row in json.loads(told)["files"] if "entry" in row}
    assert {name.split("/")[0] for name in sealed} == {"notices", "forms", "evidence", "law"}
    for name, row in sealed.items():
        assert sha256(files[name]) == row["sha256"]
        assert row["sha256"] in repr(entries[row["entry"] - 1].entry)


def test_one_digest_over_all_stands_in_readme_and_log(practice: CourtPractice) -> None:
    made = practice.make(COMPLETE)
    files = practice.files(COMPLETE)
    assert digest_of_manifest(files["manifest.json"]) == logged(practice)[1].digest
    assert logged(practice)[1].digest in files["README.txt"].decode()
    assert made.entry == logged(practice)[0]
    assert made.entry.archive_sha256 == sha256(made.archive.read_bytes())
    assert made.archive.name == "record-2026-01-" + made.archive.name[15:]
    assert (made.laws_lacking, made.names_are_whole, made.left_out) == (0, True, 0)


def test_no_name_is_left_anywhere(practice: CourtPractice) -> None:
    files = practice.files()
    for name, content in files.items():
        for said in NAMES:
            assert said.casefold() not in content.decode("utf-8").casefold(), (name, said)
    assert "[name removed]" in files["timeline.csv"].decode()
    assert "Muell" not in "".join(one.decode() for one in files.values())
    assert json.loads(files["manifest.json"])["names"] == "removed"


def test_no_entry_names_somebody_by_a_key_a_path_or_a_new_address(practice: CourtPractice) -> None:
    now = practice.world.clock.now()
    moved = NewAddress("9 Zanzibar Lane", "1", "Oslo", email="titan@example.org")
    world = practice.world.world
    for entry in (
        LettersOut("2026-01", Way.HAND, 1, now, "by hand", persons=("folder:Quixote",)),
        LetterFate("2026-01", "/Umbriel", Fate.NEW_ADDRESS, now, note="Ariel said", address=moved),
        ImagesHandedBack(
            "Maria Unlisted", "passport", 1, "0", "1",
            (FileHandedBack("/Oberon/1.jpg", "1.jpg", "0", 1),), ("/Rhea/2.jpg",), note="Dione",
        ),
        Noted(f"The letter to {moved.street} came back: {moved.email}"),
    ):  # fmt: skip
        append(world.aftermath.log, world.clock, practice.incident, AUTHOR, entry)
    gone = ("zanzibar", "titan", "quixote", "umbriel", "ariel", "oberon", "rhea", "dione")
    for name, content in practice.files().items():
        assert not [one for one in gone if one in content.decode("utf-8").casefold()], name


def test_a_short_number_of_a_patient_is_an_amount_too(practice: CourtPractice) -> None:
    assert "20,000 by Friday" in practice.files()["timeline.csv"].decode()


def test_of_entries_that_name_somebody_only_the_seal_is_left(practice: CourtPractice) -> None:
    log = practice.world.world.aftermath.log.entries(practice.incident)
    files = practice.files()
    lines = [json.loads(line) for line in files["log.jsonl"].splitlines()]
    assert [line[7] for line in lines] == [one.seal for one in log]
    removed = {line[1] for line in lines if line[5] is None}
    kinds = {one.kind for one in log if one.number in removed}
    assert kinds == {"noted", "patient-contacted", "form-filed", "decided"}
    assert removed == set(json.loads(files["manifest.json"])["log"]["removed"])


def test_nobody_can_try_names_against_a_seal_or_a_fingerprint(practice: CourtPractice) -> None:
    app, log = practice.world.app, practice.world.world.aftermath.log
    text = "Chidi Okafor asked us."
    notice = NoticeReleased(
        NoticeKind.INSURER, "en", "", None, text, digest_of_text(text), {}, "ab",
        undated=digest_of_text(text),
    )  # fmt: skip
    app.incidents.write(practice.incident, AUTHOR, notice)
    files = practice.files()
    assert not [one for one in files.values() if digest_of_text(text).encode() in one]
    whole = log.entries(practice.incident)[-2]
    guessed = replace(whole, body=encode(notice)[1])
    assert seal_of(guessed) != whole.seal
    assert decode(whole) == notice
    written = log.entries(practice.incident)
    assert [one for one in written if one.body == encode(decode(one))[1]] == []


def test_whoever_acted_is_named(practice: CourtPractice) -> None:
    assert AUTHOR in practice.files()["timeline.html"].decode()


def test_what_nobody_understands_goes_without_names(practice: CourtPractice) -> None:
    log: IncidentLog = practice.world.world.aftermath.log
    log.append(practice.incident, practice.world.clock.now(), "x", "of-2031", '{"who":"Eve"}')
    assert b"Eve" not in practice.files()["timeline.csv"]
    assert b"Eve" in practice.files(COMPLETE)["timeline.csv"]


def test_evidence_is_in_it_only_if_asked_and_never_a_list_of_patients(
    practice: CourtPractice,
) -> None:
    assert not [name for name in practice.files() if name.startswith("evidence/")]
    wish = replace(COURT, with_evidence=True)
    files = practice.files(wish)
    assert [name for name in files if name.startswith("evidence/")] == ["evidence/001.eml"]
    assert files["evidence/001.eml"] == b"Pay, or all of it is posted."
    assert practice.made[-1].left_out == 1
    assert "left out: it lists patients by name" in files["papers.html"].decode()
    assert "evidence/002.txt" in practice.files(COMPLETE)


@pytest.mark.parametrize(
    "content",
    [
        "Herr Müller, Berlin".encode("utf-16"),
        "Herr Müller, Berlin".encode("utf-16-le"),
        "Herr Müller, Berlin".encode("cp1252"),
        # A letter of several bytes, cut where looking ends.
        b"Chidi Okafor" + b" " * 51 + "é".encode(),
        # What lies behind the end of looking is not looked at, so it stays out.
        b"\n" * 64 + b"Chidi Okafor",
    ],
    ids=["utf-16", "utf-16-le", "cp1252", "cut", "long"],
)
def test_no_text_with_a_name_is_in_it_however_it_is_written(
    practice: CourtPractice, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "_LOOKED_INTO", 64)
    practice.evidence("more.txt", content)
    files = practice.files(replace(COURT, with_evidence=True))
    assert [name for name in files if name.startswith("evidence/")] == ["evidence/001.eml"]


def test_a_picture_is_no_text(practice: CourtPractice) -> None:
    practice.evidence("screen.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 9)
    assert "evidence/003.png" in practice.files(replace(COURT, with_evidence=True))


def test_folders_that_were_counted_name_nobody(practice: CourtPractice) -> None:
    where = ("/patients/Okafor Chidi",)
    found = AffectedFound(1, {}, {}, {}, 0, 0, 0, 0, (), where)
    world = practice.world.world
    append(world.aftermath.log, world.clock, practice.incident, AUTHOR, found)
    files = practice.files()
    assert not [name for name, content in files.items() if b"Okafor" in content]


def test_damaged_evidence_is_left_out_and_told(practice: CourtPractice) -> None:
    store = practice.world.world.aftermath.evidence
    incident = practice.world.app.incidents.read(practice.incident).incident
    taken = incident.evidence[0]
    store._held[practice.incident, taken.evidence] = b"something else"  # type: ignore[attr-defined]
    files = practice.files(COMPLETE)
    assert "could not be read: evidence-damaged" in files["papers.html"].decode()
    assert practice.made[-1].left_out == 1


def test_the_law_of_the_day_is_kept_and_found_again(practice: CourtPractice) -> None:
    entries = [one.entry for one in practice.world.app.incidents.read(practice.incident).entries]
    kept = [one for one in entries if isinstance(one, LawKept)]
    assert [one.code for one in kept] == ["FR"]
    assert entries.index(kept[0]) < min(
        at for at, one in enumerate(entries) if isinstance(one, DutyMet)
    )
    files = practice.files()
    assert sha256(files[f"law/{kept[0].sha256}.json"]) == kept[0].sha256
    assert json.loads(files[f"law/{kept[0].sha256}.json"])["code"] == "FR"


def test_law_that_nobody_kept_is_told(practice: CourtPractice) -> None:
    duty = DutyId("DE", "authority")
    practice.world.app.incidents.write(
        practice.incident, AUTHOR, DutyWaived(duty, "counsel said so", "ab12")
    )
    papers = practice.files()["papers.html"].decode()
    assert practice.made[-1].laws_lacking == 1
    assert "was not kept and cannot be found" in papers


def test_a_row_is_kept_once_and_no_fault_of_the_law_stops_a_receipt(
    practice: CourtPractice,
) -> None:
    write = practice.world.app.incidents.write
    read = practice.world.app.incidents.read
    before = read(practice.incident).entries
    met = next(one.entry for one in before if isinstance(one.entry, DutyMet))
    write(practice.incident, AUTHOR, replace(met, receipt="again"))
    assert len(read(practice.incident).entries) == len(before) + 1

    class Damaged:
        def all(self) -> None:
            raise PracticeGuardError(ErrorCode.LAW_UNREADABLE)

    assert write.law is not None
    broken = replace(write, law=replace(write.law, rules=Damaged()))  # type: ignore[arg-type]
    broken(practice.incident, AUTHOR, replace(met, law_digest="other"))
    last = read(practice.incident).entries[-1].entry
    assert isinstance(last, DutyMet)
    assert last.law_digest == "other"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(name for name, _ in attrs)}


def test_nothing_runs_on_a_page_or_in_a_spreadsheet(practice: CourtPractice) -> None:
    files = practice.files(COMPLETE)
    for name in ("timeline.html", "papers.html"):
        tags = Tags()
        tags.feed(files[name].decode())
        assert not tags.seen & {"script", "img", "iframe", "object", "a", "href", "src", "onload"}
        assert "default-src 'none'" in files[name].decode()
        assert "\x1b" not in files[name].decode()
    table = files["timeline.csv"].decode("utf-8-sig")
    assert FORMULA.replace('"', '""') in table
    rows = list(csv.reader(io.StringIO(table), delimiter=";"))
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+@|%")]


def test_papers_tell_decisions_counts_duties_and_receipts(practice: CourtPractice) -> None:
    papers = practice.files(COMPLETE)["papers.html"].decode()
    for said in ("Jürgen is shown", "A breach. Risk: High", "Lowered: the others have no files",
                 "Commission nationale", "CNIL-2026-1", "Dear patients,"):  # fmt: skip
        assert said in papers, said


def test_the_same_moment_makes_the_same_bytes(practice: CourtPractice) -> None:
    app = practice.world.app
    make = app.incidents.court.make
    frozen = practice.world.clock.now()

    class Still:
        def now(self) -> object:
            return frozen

    still = replace(make, clock=Still())  # type: ignore[arg-type]
    first, second = (
        still._told(practice.incident, AUTHOR, COURT, _english(), lambda _: None, Switch())
        for _ in range(2)
    )
    assert first.entries == second.entries
    one, two = practice.files(COMPLETE), practice.files(COMPLETE)
    assert list(one)[:2] == ["README.txt", "manifest.json"]
    assert list(one)[2:] == sorted(list(one)[2:])
    same = set(one) - {"README.txt", "manifest.json", "log.jsonl", "timeline.csv", "timeline.html"}
    assert all(one[name] == two[name] for name in same - {"papers.html"})


def _english() -> PlainEnglish:
    return PlainEnglish()


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (RecordWish(RecordPurpose.COURT, " "), "recipient"),
        (replace(COMPLETE, because=" "), "because"),
    ],
)
def test_what_is_missing_is_refused(practice: CourtPractice, wish: RecordWish, field: str) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        practice.make(wish)
    assert (caught.value.code, caught.value.facts["field"]) == (ErrorCode.INPUT_INVALID, field)
    nothing_is_left(practice)


def nothing_is_left(practice: CourtPractice) -> None:
    assert list(practice.target.iterdir()) == []
    assert not [one for one in practice.world.files.private if one.exists()]
    assert logged(practice) == []


class StopsAfter:
    """A wish to stop that comes after a number of looks."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def is_requested(self) -> bool:
        self.looks -= 1
        return self.looks < 0


@pytest.mark.parametrize("looks", [0, 1, 5, 12])
def test_stopped_halfway_nothing_is_left(practice: CourtPractice, looks: int) -> None:
    with pytest.raises(PracticeGuardError, match=ErrorCode.CANCELLED.value):
        practice.make(COMPLETE, cancel=StopsAfter(looks))
    nothing_is_left(practice)


@pytest.mark.parametrize("fault", ["full", "forgetful", "log"])
def test_after_a_failure_nothing_is_left(practice: CourtPractice, fault: str) -> None:
    outside = practice.world.world.aftermath
    archives = outside.archives
    assert isinstance(archives, PlainArchives)
    make = practice.world.app.incidents.court.make
    archives.room = 10_000 if fault == "full" else None
    archives.is_forgetful = fault == "forgetful"
    if fault == "log":
        make = replace(make, log=_Refusing(outside.log))  # type: ignore[arg-type]
    with pytest.raises(PracticeGuardError):
        make(practice.incident, AUTHOR, COURT, practice.target, _english(), lambda _: None,
             Switch())  # fmt: skip
    nothing_is_left(practice)


class _Refusing:
    def __init__(self, inner: IncidentLog) -> None:
        self.entries, self.anchors = inner.entries, inner.anchors

    def append(self, *_said: object, **_more: object) -> None:
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)


def test_a_second_record_goes_beside_the_first(practice: CourtPractice) -> None:
    first, second = practice.make(), practice.make()
    assert first.archive != second.archive
    assert first.archive.exists()
    assert second.entry.entries == first.entry.entries + 1


def test_an_encrypted_one_opens_with_its_password_only(practice: CourtPractice) -> None:
    made = practice.make(replace(COURT, is_encrypted=True))
    assert made.password is not None
    assert made.entry.is_encrypted
    assert "README.txt" in opened(made.archive, made.password)
    with pytest.raises(PracticeGuardError):
        opened(made.archive, None)


def test_a_log_that_was_altered_is_told_on_every_page(practice: CourtPractice) -> None:
    log = practice.world.world.aftermath.log
    entries = log._entries[practice.incident]  # type: ignore[attr-defined]
    entries[3] = replace(entries[3], author="somebody else")
    files = practice.files()
    assert b"This log is not as it was written" in files["timeline.html"]
    assert b"This log is not as it was written" in files["README.txt"]


def test_names_that_could_not_be_looked_up_are_told(practice: CourtPractice) -> None:
    log = practice.world.world.aftermath.log
    found = AffectedFound(2, {}, {}, {}, 0, 0, 0, 0, ("gone",))
    kind, body = encode(found)
    log.append(practice.incident, practice.world.clock.now(), AUTHOR, kind, body)
    files = practice.files()
    assert not practice.made[-1].names_are_whole
    assert b"does not know the names of all" in files["README.txt"]


def test_without_a_list_of_patients_it_says_that_names_may_have_stayed(
    practice: CourtPractice,
) -> None:
    affected = practice.world.world.aftermath.affected
    affected._book = None  # type: ignore[attr-defined]
    assert affected.address_book() is None
    files = practice.files()
    assert not practice.made[-1].names_are_whole
    assert b"does not know the names of all" in files["timeline.html"]
    assert practice.make(COMPLETE).names_are_whole


def test_a_hold_is_written_with_who_asked_and_why(practice: CourtPractice) -> None:
    write = practice.world.app.incidents.write
    for wrong, field in ((LegalHoldSet(" ", "x"), "because"), (LegalHoldSet("x", ""), "asked_by"),
                         (LegalHoldLifted(""), "because")):  # fmt: skip
        with pytest.raises(PracticeGuardError) as caught:
            write(practice.incident, AUTHOR, wrong)
        assert caught.value.facts["field"] == field
    write(practice.incident, AUTHOR, LegalHoldSet("a suit", "Me Roche"))
    assert b"Legal hold since" in practice.files()["papers.html"]


def test_the_copies_are_held_whatever_becomes_of_the_log(
    practice: CourtPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)

    monkeypatch.setattr(practice.world.world.aftermath.log, "append", broken)
    app = practice.world.app
    with pytest.raises(PracticeGuardError):
        app.incidents.court.set_hold(practice.incident, AUTHOR, LegalHoldSet("a suit", "Me Roche"))
    assert any(one.reason.startswith("Legal hold") for one in app.holds.on())


def test_a_legal_hold_keeps_the_copies_until_a_person_lifts_that_too(
    practice: CourtPractice,
) -> None:
    app = practice.world.app
    for _ in range(2):
        app.incidents.court.set_hold(practice.incident, AUTHOR, LegalHoldSet("a suit", "Me Roche"))
    held = [one for one in app.holds.on() if one.reason.startswith("Legal hold: incident 2026-01")]
    assert [one.by for one in held] == [AUTHOR]
    app.incidents.write(practice.incident, AUTHOR, LegalHoldLifted("settled"))
    assert held[0] in app.holds.on()
    with pytest.raises(PracticeGuardError):
        app.incidents.court.set_hold(practice.incident, AUTHOR, LegalHoldSet("", "Me Roche"))


def test_what_lies_beside_a_copy_is_told_and_nothing_else(practice: CourtPractice) -> None:
    log = practice.world.world.aftermath.log
    assert b"also lies beside a copy" not in practice.files()["README.txt"]
    entry = log.entries(practice.incident)[4]
    anchor = Anchor(entry.number, entry.seal)
    log.remember_anchor(practice.incident, anchor, practice.world.clock.now(), "usb")
    assert b"up to entry 5 also lies beside a copy" in practice.files()["README.txt"]


def test_law_of_an_edition_that_was_taken_in_is_found(practice: CourtPractice) -> None:
    law = practice.world.world.aftermath.rules.of("DE")
    assert law is not None
    older = replace(law, law="as it read in 2024")

    class Ledger:
        def accepted(self) -> tuple[str, ...]:
            return ("damaged", "older")

        def content_of(self, update: str) -> str:
            return update

        def read(self, content: str) -> object:
            if content == "damaged":
                raise PracticeGuardError(ErrorCode.LAW_UPDATE_DAMAGED)
            return type("Update", (), {"rows": (law, older)})

    make = practice.world.app.incidents.court.make
    ledger: Any = Ledger()
    find = replace(make.law, older=OlderLaw(ledger, ledger))
    found = find.row(digest_of(older))
    assert found is not None
    assert (found.code, sha256(found.row.encode())) == ("DE", digest_of(older))
    assert find.row("ab12") is None


@pytest.mark.parametrize("kind", [RecordMade, LawKept])
def test_nobody_else_writes_that_a_record_was_made(
    practice: CourtPractice, kind: type[RecordMade | LawKept]
) -> None:
    entry = (
        RecordMade(RecordPurpose.COURT, "x", True, True, "d", 1, "n", "s", False)
        if kind is RecordMade
        else LawKept("FR", "France", "d", "{}")
    )
    with pytest.raises(PracticeGuardError, match=ErrorCode.INPUT_INVALID.value):
        practice.world.app.incidents.write(practice.incident, AUTHOR, entry)


def test_nothing_can_delete_an_incident() -> None:
    """A hold has nothing to stop: neither log nor evidence has a way out."""
    verbs = ("delete", "remove", "forget", "drop", "clear", "discard")
    for port in (IncidentLog, EvidenceStore):
        assert not [name for name in vars(port) if any(verb in name for verb in verbs)]
    source = Path(__file__).parents[4] / "src" / "practiceguard"
    sql = [
        path.name
        for path in source.rglob("*.py")
        if "DELETE FROM incident" in path.read_text(encoding="utf-8")
        or "DROP TABLE incident" in path.read_text(encoding="utf-8")
    ]
    assert sql == []


def test_evidence_taken_is_told_once(practice: CourtPractice) -> None:
    entries = practice.world.app.incidents.read(practice.incident).entries
    assert sum(isinstance(one.entry, EvidenceTaken) for one in entries) == 2
    assert not any(isinstance(one.entry, NotUnderstood) for one in entries)
