"""Beverly Hills from the first click, as the people of the practice meet it in the window."""

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
from tests.acceptance.test_beverly_hills import STATES
from tests.gui.conftest import _nothing_left

__all__ = ["_nothing_left"]


@pytest.fixture
def surgeon(tmp_path: Path, restic_path: Path) -> Iterator[ClickedPractice]:
    zone = "America/Los_Angeles"
    with clicked_practice(
        tmp_path, restic_path, "Bell Surgery", "US", zone, on_paper=False
    ) as found:
        yield found


NOTICED = "2026-11-21T20:40"


def open_incident(person: Person, surgeon: ClickedPractice, noticed: str, seen: str) -> None:
    """Open it in the receptionist's words, with her time and not the doctor's."""
    person.press("Something happened?")
    person.press("Open an incident")
    person.set_time("When did anybody here first notice?", surgeon.local(noticed))
    person.type_in("Who noticed?", "Maria, front desk")
    person.type_in("What did they see?", seen)
    person.press("Somebody says they have our data and wants money")
    person.choose("In which part of it?", "California")
    person.type_in("Who is writing this?", "Dr Bell")
    person.press("Open the incident")
    person.waits_for("Data taken, money demanded")


def write_down_the_demand(person: Person, surgeon: ClickedPractice) -> None:
    """Write down what the attacker wants, at the extortion desk."""
    person.press("The attacker")
    person.press("Write down a contact…")
    person.set_time("When was it?", surgeon.local(NOTICED))
    person.choose("By which way?", "Message on the screen")
    person.type_in("Who do they say they are?", "Hunters")
    person.type_in("What is demanded?", "1.1 TB and 248,245 files copied; 2,500,000 USD in Bitcoin")
    person.press("They set a deadline")
    person.set_time("Their deadline", surgeon.local("2026-11-28T20:40"))
    person.press("Write into the log")
    person.line_of("Message on the screen, as Hunters", "1.1 TB and 248,245 files copied")
    assert person.sees("Their deadline: Saturday 28 November 2026, 20:40 (4 days left)")


def record_when_the_owner_was_sure(person: Person, surgeon: ClickedPractice) -> None:
    """The doctor is sure on Tuesday: a time of its own, that leaves the receptionist's alone."""
    person.press("Times")
    assert person.sees("Saturday 21 November 2026, 20:40 (Maria, front desk: a text file")
    person.press("Record…", beside="We were sure that patients’ data is involved")
    person.set_time("When was it?", surgeon.local("2026-11-24T18:00"))
    person.type_in("How do you know?", "Maria told me")
    person.press("Write into the log")
    assert person.sees("Tuesday 24 November 2026, 18:00 (Dr Bell: Maria told me)")


def count(person: Person, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Count who is affected: how files are named, the address book, the number."""
    person.press("2 Who is affected")
    person.press("Set up names of files…")
    person.press("See what this finds")
    assert person.sees("887 patients were found")
    person.press("Use these rules")
    files_given(monkeypatch, book)
    person.press("Take it in…")
    person.press("Choose a file…")
    person.press("The columns are right")
    assert person.sees("888 rows = 887 people + 0 merged + 1 set aside")
    person.press("Take it in")
    person.press("Count who is affected")
    assert person.sees("887 people are affected")
    assert person.sees("the first of them is from before the first sign")
    table = person.table("People by country and kind of data")
    assert list(table) == ["United States"]
    assert table["United States"][:3] == ("887", "0", "887")
    assert person.sees("United States: California 520, Texas 250, New York 60, Florida 12, ")
    assert person.sees("Pennsylvania 2, Puerto Rico 1")
    person.press("The number")
    person.line_of("counted in the copies", "887 people, 24 Nov, 18:05, Dr Bell")


DUTIES = (
    # As test_beverly_hills has them from the services: 60 days for HIPAA, 30 for California.
    ("Attorney General, California", "Civ. Code 1798.82", "Tue 5 Jan 2027, until midnight"),
    ("520 patients", "California", "Mon 21 Dec, until midnight"),
    ("60 patients", "New York", "Mon 21 Dec, until midnight"),
    ("Attorney General, New York", "GBL 899-aa(9)", "Wed 27 Jan 2027, until midnight"),
    ("Attorney General, Texas", "Texas", "Thu 24 Dec, until midnight"),
    ("250 patients", "Texas", "Sat 23 Jan 2027, until midnight"),
    ("12 patients", "Florida", "Thu 24 Dec, until midnight"),
    ("3 patients", "Colorado", "Thu 24 Dec, until midnight"),
    ("9 patients", "Maryland", "Tue 5 Jan 2027, until midnight"),
    ("4 patients", "Washington", "Mon 21 Dec, until midnight"),
    ("6 patients", "Vermont", "Tue 5 Jan 2027, until midnight"),
    ("Attorney General, Vermont", "Vermont", "Fri 11 Dec, until midnight"),
)
OF_HIPAA = (
    ("887 patients", "45 CFR 164.404", "Wed 20 Jan 2027, until midnight"),
    ("45 CFR 164.408", "Wed 20 Jan 2027, until midnight"),
    ("45 CFR 164.406", "Wed 20 Jan 2027, until midnight"),
)


def answer_hipaa(person: Person, button: str, beside: str, answer: str, why: str) -> None:
    person.press(button, beside=beside)
    person.press(answer)
    assert not person.can_press("Keep this answer"), "an answer without a reason"
    person.type_in("How do you know?", why)
    person.press("Keep this answer")


def look_at_the_duties(person: Person) -> None:
    """HIPAA once binds the practice, and once not; every deadline is the one of the law."""
    person.press("3 Whom to tell")
    assert person.sees("until then it counts as a yes")
    for duty in (*DUTIES, *OF_HIPAA):
        person.line_of(*duty)
    answer_hipaa(person, "Answer…", "HIPAA", "No, HIPAA does not bind us", "cash only")
    assert person.sees("It does not bind the practice.")
    assert not person.sees("45 CFR 164.404")
    person.line_of("5 patients", "Ohio", "Tue 5 Jan 2027, until midnight")
    answer_hipaa(person, "Answer anew…", "HIPAA", "Yes, HIPAA binds us", "we send claims")
    assert person.sees("It binds the practice.")
    for duty in (*DUTIES, *OF_HIPAA):
        person.line_of(*duty)
    assert not person.sees("R.C. 1349.19"), "Ohio leaves out those whom HIPAA binds"
    person.press("Tell…", beside="45 CFR 164.404")
    assert person.sees("It ends: Wed 20 Jan 2027, until midnight")
    assert person.sees("Counted from Sat 21 Nov, 20:40")
    person.press("Close")


def only_six_people(person: Person, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer needs a reason and a file that shows it; what stood before stays to be read."""
    person.press("2 Who is affected")
    person.press("The number")
    person.press("Set another number…")
    person.count_to("People affected", 6)
    assert person.sees("This is fewer than the log says: a reason and a file are needed.")
    person.press("Write it into the log")
    assert person.sees("A lower number of people needs a reason.")
    person.type_in("Why is it this number?", "six folders were opened")
    person.press("Write it into the log")
    assert person.sees("A lower number of people needs evidence.")
    files_given(monkeypatch, report)
    person.press("Attach a file…")
    person.press("Write it into the log")
    assert person.sees("887 could be reached in the copies. The number was lowered")
    person.line_of("lowered", "6 people, 24 Nov, 18:05, Dr Bell", "forensic report.txt")
    person.line_of("counted in the copies", "887 people, 24 Nov, 18:05, Dr Bell")


def not_a_breach(person: Person) -> None:
    """Refused after a sample was posted, whoever decides and whatever is answered."""
    person.press("1 What happened")
    person.press("Evidence (1)")
    person.press("Write down a sign…")
    person.choose("What it is", "A sample was shown")
    person.type_in("What was seen, where, by whom?", "two photographs before surgery")
    person.press("Write into the log")
    person.press("3 Whom to tell")
    assert person.sees("A sample was shown on 24 Nov (entry")
    person.press("Judge the risk…")
    person.press("It was no breach at all")
    for question in (
        "Could whoever has it read it?",
        "Who has it, or may have it?",
        "Can it be undone?",
        "Could anybody’s care or dignity suffer?",
        "What kinds of data are in it, and how easily could people be recognised?",
        "Who used it without permission, or to whom was it disclosed?",
        "Was it actually taken or looked at, and how do you know?",
        "How far was the risk made smaller since?",
    ):
        person.type_in(question, "no")
    person.type_in("Why, in one or two sentences?", "only six people, nothing important")
    person.press("Decide so")
    assert person.sees("This was not decided.")
    assert person.sees("this cannot be judged away")
    person.press("Cancel")
    assert person.sees("Not judged yet")
    person.line_of("45 CFR 164.404", "United States", "Wed 20 Jan 2027, until midnight")


def closing_is_refused(person: Person) -> None:
    """While a duty has neither receipt nor reason, and while nothing will be mended."""
    person.press("6 Close")
    assert person.sees("This incident cannot be closed yet.")
    assert not person.sees("Close the incident")
    person.press("Go there", beside="DACO (Puerto Rico): neither a receipt nor a reason")
    person.press("Tell…", beside="Department of Consumer Affairs")
    person.press("They were told…")
    assert not person.can_press("Write it down"), "without a receipt"
    person.type_in("Reference number or receipt", "DACO 2026-114")
    person.press("Write it down")
    person.line_of("told Tue 24 Nov, 18:05", "receipt: DACO 2026-114")


def plan_repairs(person: Person, surgeon: ClickedPractice) -> None:
    """One that is done before the next time, and two that are not."""
    person.press("5 Repair")
    for what in ("two-step log-in everywhere", "watch the logs", "change the firewall"):
        person.press("Plan a repair…")
        person.type_in("What has to change", what)
        person.press("Plan it")
    person.press("Done…", beside="change the firewall")
    person.press("It was done")
    person.line_of("change the firewall", "done on Tue 24 Nov")
    person.line_of("watch the logs", "by Tue 8 Dec")


LETTERHEAD = {
    "Street and number": "1 Rodeo Drive",
    "Postal code": "90210",
    "Town": "Beverly Hills",
    "State or province": "CA",
    "Telephone": "+1 310 555 0100",
    "Free telephone line": "+1 800 555 0100",
    "E-mail": "office@example.com",
    "Who signs": "Dr Bell",
}
TEXTS = ("California 520", "Texas 250", "New York 60", "United States 33", "Maryland 9")
LATER = 1
"""In Puerto Rico the letter is Spanish, and what was done so far is written down in English."""


def write_to_everybody(
    person: Person, surgeon: ClickedPractice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not to six people: to everybody in the copies, each in the text of their own state."""
    person.press("4 Notices")
    person.press("Read", beside="Letter to patients")
    for text in TEXTS:
        assert person.sees(f"English · {text}")
    fill_in_letterhead(person, LETTERHEAD)
    say_that_the_police_was_told(person, surgeon.local("2026-11-24T17:40"))
    answer_what_lacks(
        person, "what was done so far", write="We cut the network and changed every password."
    )
    person.press("Make the letters…")
    assert person.sees("People: 887. With a letter: 887. Without: 0.")
    person.press("Go on")
    read_every_text(person, qtbot, later=LATER)
    look_at_the_samples(person)
    make_the_letters(person, surgeon.stick, monkeypatch)
    assert len(letters_in(surgeon.stick)) == 887 - LATER
    post_them(person, "USPS 4711")
    assert person.sees("Told, as far as is known: 886 of 887"), person.texts()


def ten_come_back(person: Person, surgeon: ClickedPractice) -> None:
    """Nine are told in another way; with the tenth HIPAA wants a notice in public."""
    numbers = [*letters_in(surgeon.stick)]
    surgeon.at("2026-12-10T10:00")
    letters_come_back(person, numbers[:9])
    assert person.sees("Out of reach: 9. From 10 on a notice in public is asked for.")
    assert person.sees("in another way: Wed 20 Jan 2027, until midnight (45 CFR 164.404(d)(2)(i))")
    letters_come_back(person, numbers[9:10])
    assert person.sees("in public: Wed 20 Jan 2027, until midnight (45 CFR 164.404(d)(2)(ii))")
    person.press("Close")
    person.press("3 Whom to tell")
    person.line_of("Attorney General, Maryland", "15 days late")  # before the letters


def show_what_was_done(
    person: Person, surgeon: ClickedPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The binder for the next time; the record for the court, which anybody can check."""
    archive = make_the_record(person, surgeon.stick, monkeypatch)
    code, told = is_verified(archive, surgeon.stick / "unpacked")
    assert code == 0, told
    print_the_binder(person, surgeon.stick / "binder.pdf", monkeypatch)
    person.press("Incidents")


def five_months_later(person: Person, surgeon: ClickedPractice) -> None:
    """The same people again: clocks of its own, and the repairs that were left."""
    surgeon.at("2027-04-21T09:00")
    noticed = "2027-04-20T07:15"
    open_incident(person, surgeon, noticed, "the same people again")
    person.waits_for("noticed 20 Apr 2027, 07:15")
    person.press("5 Repair")
    assert person.sees("Repairs still to be done: 2")
    for what in ("two-step log-in everywhere", "watch the logs"):
        person.line_of(what, "left over from the earlier incident")
    assert not person.sees("change the firewall")
    person.press("3 Whom to tell")
    person.line_of("45 CFR 164.404", "Sat 19 Jun 2027, until midnight")
    person.press("6 Close")
    assert person.sees("No day yet: watch the logs")


def test_the_story(
    qtbot: QtBot, surgeon: ClickedPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = patients(STATES)
    write_files(surgeon.files, people, "before.jpg")
    book = write_address_book(tmp_path, people, encoding="utf-8-sig", separator=",")
    report = tmp_path / "forensic report.txt"
    report.write_text("six folders were opened", encoding="ascii")
    surgeon.copy(surgeon.local("2026-11-21T12:00"))
    (surgeon.files / "READ ME.txt").write_text("1.1 TB", encoding="ascii")
    surgeon.copy(surgeon.local("2026-11-22T12:00"))
    surgeon.at("2026-11-24T18:05")
    person = surgeon.sit_down(qtbot, QSize(1280, 800))
    open_incident(person, surgeon, NOTICED, "a text file on the desktop: 1.1 TB copied, pay")
    write_down_the_demand(person, surgeon)
    record_when_the_owner_was_sure(person, surgeon)
    count(person, book, monkeypatch)
    look_at_the_duties(person)
    only_six_people(person, report, monkeypatch)
    not_a_breach(person)
    closing_is_refused(person)
    plan_repairs(person, surgeon)
    write_to_everybody(person, surgeon, qtbot, monkeypatch)
    ten_come_back(person, surgeon)
    show_what_was_done(person, surgeon, monkeypatch)
    five_months_later(person, surgeon)
