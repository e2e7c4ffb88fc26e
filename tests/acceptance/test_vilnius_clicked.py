"""Vilnius from the first click, as the people of the clinic meet it in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from tests.acceptance.clicked_practice import (
    ClickedPractice,
    clicked_practice,
    patients,
    write_address_book,
    write_files,
)
from tests.acceptance.clicks import Person, files_given
from tests.acceptance.letters_clicked import (
    answer_what_lacks,
    fill_in_letterhead,
    is_verified,
    letters_come_back,
    letters_in,
    look_at_the_samples,
    make_the_letters,
    make_the_record,
    post_them,
    print_the_binder,
    read_every_text,
    say_that_the_police_was_told,
)
from tests.acceptance.test_vilnius import COUNTRIES
from tests.gui.conftest import _nothing_left

__all__ = ["_nothing_left"]

SOME = {country: 1 + count // 150 for country, count in COUNTRIES.items()}
"""The clinic of the acceptance test by services, one patient in 150 and nobody left out."""
ALL = sum(SOME.values())
LATER = 2
"""Those whose own law wants something said that nobody knows yet: New Zealand, Brazil."""
LETTERHEAD = {
    "Street and number": "Gedimino pr. 1",
    "Postal code": "01103",
    "Town": "Vilnius",
    "Telephone": "+370 5 200 0000",
    "E-mail": "klinika@example.lt",
    "Who signs": "Dr. Ona Onaitė",
}


@pytest.fixture
def clinic(tmp_path: Path, restic_path: Path) -> Iterator[ClickedPractice]:
    zone = "Europe/Vilnius"
    with clicked_practice(tmp_path, restic_path, "Grožio klinika", "LT", zone) as found:
        yield found


def open_incident(person: Person, clinic: ClickedPractice) -> None:
    """A patient forwards a message with her own photograph."""
    person.press("Something happened?")
    person.press("Open an incident")
    person.set_time("When did anybody here first notice?", clinic.local("2026-11-19T22:10"))
    person.type_in("Who noticed?", "Rūta, reception")
    person.type_in("What did they see?", "a patient forwarded a message with her own photograph")
    person.press("Pictures of patients are out")
    person.type_in("Who is writing this?", "Rūta, reception")
    person.press("Open the incident")
    person.waits_for("noticed 19 Nov, 22:10")


def record_when_the_surgeon_was_sure(person: Person, clinic: ClickedPractice) -> None:
    person.press("Times")
    person.press("Record…", beside="We were sure that patients’ data is involved")
    person.set_time("When was it?", clinic.local("2026-11-20T18:20"))
    person.type_in("How do you know?", "the photograph is from our server")
    person.press("Write into the log")


def patients_are_blackmailed(person: Person, clinic: ClickedPractice) -> None:
    """One by one, as they call."""
    person.press("The attacker")
    for number, (who, way, demand) in enumerate(
        (
            ("A. J., Vilnius", "Text message", "500 €"),
            ("K. H., Odense", "Messenger", "2,000 €"),
            ("M. B., Leeds", "Telephone", "50 €"),
        ),
        start=1,
    ):
        person.press("A patient was contacted…")
        person.type_in("Which patient?", who)
        person.set_time("When were they contacted?", clinic.local("2026-11-20T11:00"))
        person.choose("By which way?", way)
        person.type_in("What is demanded?", demand)
        person.press("Write into the log")
        person.line_of(f"{who}, Friday 20 November 2026, 11:00, {way}", demand)
        assert person.sees(f"The attacker ({number})")


def write_the_facts(person: Person) -> None:
    """Photographs and passports; nothing is blank, the others stay being looked into."""
    person.press("Facts (38 open)")
    person.press("Answer…", beside="What kinds of data?")
    person.press("Photographs")
    person.press("Identity documents")
    person.press("Write into the log")
    person.line_of("What kinds of data?", "Photographs; Identity documents")
    assert person.sees("Facts (37 open)")


def count(person: Person, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person.press("2 Who is affected")
    person.press("Set up names of files…")
    person.press("See what this finds")
    assert person.sees(f"{ALL} patients were found")
    person.press("Use these rules")
    files_given(monkeypatch, book)
    person.press("Take it in…")
    person.press("Choose a file…")
    person.press("The columns are right")
    assert person.sees(f"{ALL + 1} rows = {ALL} people + 0 merged + 1 set aside")
    person.press("Take it in")
    person.press("Count who is affected")
    assert person.sees(f"{ALL} people are affected: {ALL} with photographs, {ALL} with identity")
    table = person.table("People by country and kind of data")
    assert len(table) == 60
    wanted = [SOME[country] for country in ("LT", "GB", "DK", "IS", "BY")]
    names = ("Lithuania", "United Kingdom", "Denmark", "Iceland", "Belarus")
    assert [int(table[name][0]) for name in names] == wanted
    assert sum(int(line[0]) for line in table.values()) == ALL


def look_at_the_duties(person: Person) -> None:
    """The own authority to the minute; each country elsewhere is a question."""
    person.press("3 Whom to tell")
    assert person.sees("Still to be told: 2, to be answered: 24.")
    # The nearest one that is sure stands at the top, and not what one patient in India may ask for.
    assert person.sees("Tell VDAI: Monday 23 November 2026, 18:20. Open questions may come earlier")
    person.line_of("VDAI", "GDPR Art 33(1)", "71 hours left", "Mon 23 Nov, 18:20")
    person.line_of(f"{ALL} patients", "GDPR Art 34(1)", "your target: Mon 23 Nov, 18:20")
    person.line_of("United Kingdom", f"{SOME['GB']} patients", "if yes: Mon 23 Nov, 18:20")
    assert person.sees("29 other EU countries are named in the notice to VDAI")
    assert person.sees("Nobody has looked up the law of these countries; ask a lawyer: Belarus, ")
    person.press("Yes", beside="United Kingdom")
    person.type_in("How do you know?", "adverts in English, an agent in London")
    person.press("Keep this answer")
    person.line_of("ICO", "United Kingdom", "UK GDPR Art 33(1)", "Mon 23 Nov, 18:20")
    assert person.sees("Tell VDAI: Monday"), "the own authority, though another is due as soon"
    person.press("No", beside="Switzerland")
    assert not person.can_press("Keep this answer"), "a no without a reason"
    person.type_in("How do you know?", "we only treat who comes")
    person.press("Keep this answer")
    assert person.sees("1 country you do not aim at: no notice, for the letters only")
    person.press("Tell…", beside="VDAI")
    assert person.sees("It ends: Mon 23 Nov, 18:20")
    assert person.sees("Do not rely on it")
    person.press("Close")


def it_cannot_be_judged_away(person: Person) -> None:
    """Patients were contacted: less than high is refused, however it is reasoned."""
    person.press("Judge the risk…")
    person.press("Some, but not high")
    for question in (
        "Could whoever has it read it?",
        "Who has it, or may have it?",
        "Can it be undone?",
        "Could anybody’s care or dignity suffer?",
    ):
        person.type_in(question, "no")
    person.type_in("Why, in one or two sentences?", "old photographs")
    person.press("Decide so")
    assert person.sees("This was not decided.")
    # Once, however many patients there are: the answers below must not be pushed out of sight.
    assert person.sees("A patient was contacted on 20 Nov (entry 4): this cannot be judged away.")
    assert person.sees("Seen 2 more times.")
    assert not person.sees("(entry 5)")
    person.press("High")
    person.press("Decide so")
    assert person.sees("Rūta, reception, Fri 20 Nov, 19:00")


def closing_is_refused(person: Person) -> None:
    """While somebody is not told, or a question is not answered."""
    person.press("6 Close")
    assert person.sees("This incident cannot be closed yet.")
    assert person.sees("VDAI (Lithuania): neither a receipt nor a reason")
    assert person.sees("ICO (United Kingdom): neither a receipt nor a reason")
    assert not person.sees("Close the incident")
    person.press("Go there", beside="VDAI (Lithuania)")
    person.press("Tell…", beside="VDAI")
    person.press("They were told…")
    person.type_in("Reference number or receipt", "VDAI 2026/4711")
    person.press("Write it down")
    person.line_of("VDAI", "told Fri 20 Nov, 19:00", "receipt: VDAI 2026/4711")
    person.press("6 Close")
    assert not person.sees("VDAI (Lithuania): neither a receipt nor a reason")


def write_to_everybody(
    person: Person, clinic: ClickedPractice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixty countries get their letter in their own language the same evening."""
    person.press("4 Notices")
    assert person.sees("Drafted from the record, to be read: ")
    person.press("3 Whom to tell")
    person.press("Tell…", beside=f"{ALL} patients")
    person.press("Read the notice…")
    assert person.sees("Letter to patients")
    assert person.sees("It cannot be released yet: facts missing: 5.")
    fill_in_letterhead(person, LETTERHEAD)
    say_that_the_police_was_told(person, clinic.local("2026-11-20T18:40"))
    answer_what_lacks(person, "what will change", tick="Passwords, a second step at login")
    person.press("Make the letters…")
    assert person.sees(f"People: {ALL}. With a letter: {ALL}. Without: 0.")
    person.press("Go on")
    read_every_text(person, qtbot, later=LATER)
    look_at_the_samples(person)
    make_the_letters(person, clinic.stick, monkeypatch)
    letters = letters_in(clinic.stick)
    assert len(letters) == ALL - LATER
    post_them(person, "LP-2026-4711")
    assert person.sees(f"Told, as far as is known: {ALL - LATER} of {ALL}")
    clinic.at("2026-12-01T10:00")
    letters_come_back(person, [*letters][:1])
    assert person.sees(f"Told, as far as is known: {ALL - LATER - 1} of {ALL}")
    person.press("Close")


def show_what_was_done(
    person: Person, clinic: ClickedPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The binder for the next night; the record for the authority, which anybody can check."""
    archive = make_the_record(person, clinic.stick, monkeypatch)
    code, told = is_verified(archive, clinic.stick / "unpacked")
    assert code == 0, told
    binder = print_the_binder(person, clinic.stick / "binder.pdf", monkeypatch)
    assert "VDAI" in binder


def test_the_story(
    qtbot: QtBot, clinic: ClickedPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = patients(SOME)
    write_files(clinic.files, people, "before.jpg", "passport.jpg")
    book = write_address_book(tmp_path, people, encoding="utf-16", separator=";")
    clinic.copy(clinic.local("2026-11-19T12:00"))
    clinic.at("2026-11-20T19:00")
    person = clinic.sit_down(qtbot, QSize(1024, 640))
    open_incident(person, clinic)
    record_when_the_surgeon_was_sure(person, clinic)
    patients_are_blackmailed(person, clinic)
    write_the_facts(person)
    count(person, book, monkeypatch)
    look_at_the_duties(person)
    it_cannot_be_judged_away(person)
    closing_is_refused(person)
    write_to_everybody(person, clinic, qtbot, monkeypatch)
    show_what_was_done(person, clinic, monkeypatch)
