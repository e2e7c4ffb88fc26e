"""Whose a file is: by folder, by file name, by a list; a rule never guesses and never hangs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.name_reading import (
    Reads,
    birth_in,
    read_name,
    template_fault,
)
from practiceguard.domain.incident.naming import (
    Basis,
    ListedPatient,
    Naming,
    NamingRule,
    Where,
    list_key,
    patient_of,
)
from practiceguard.domain.incident.naming_preview import LINES_SHOWN, preview, proposed_rules

FOLDERS = Naming((NamingRule("/home/praxis/Patienten"),))


def key(naming: Naming, path: str) -> str | None:
    trace = patient_of(naming, path)
    return None if trace is None else trace.key


@pytest.mark.parametrize(
    ("text", "reads", "name", "number", "born"),
    [
        ("Doe Jane 1980", Reads.WHOLE, "Doe Jane", "", Birth(1980)),
        ("Doe Jane 1980 (2)", Reads.WHOLE, "Doe Jane", "", Birth(1980)),
        ("Doe, Jane *1980-03-04", Reads.WHOLE, "Doe, Jane *", "", Birth(1980, 3, 4)),
        ("Doe Jane 23.04.1980", Reads.WHOLE, "Doe Jane", "", Birth(1980, 4, 23)),
        ("Doe Jane 03.04.1980", Reads.WHOLE, "Doe Jane", "", Birth(1980)),
        ("Žukauskienė Šarūnė", Reads.WHOLE, "Žukauskienė Šarūnė", "", None),
        ("4711 Doe Jane", Reads.NUMBER_FIRST, "Doe Jane", "4711", None),
        ("P-000123_Doe_Jane", Reads.NUMBER_FIRST, "Doe_Jane", "P-000123", None),
        ("0012", Reads.NUMBER_FIRST, "", "0012", None),
        ("Doe Jane (4711)", Reads.NUMBER_LAST, "Doe Jane", "4711", None),
        ("Doe_Jane_scan 3", Reads.NAME_PARTS, "Doe Jane", "", None),
        ("Doe_Jane_1980-03-04_x", Reads.NAME_PARTS, "Doe Jane", "", Birth(1980, 3, 4)),
    ],
)
def test_a_name_says_who_it_is(
    text: str, reads: Reads, name: str, number: str, born: Birth | None
) -> None:
    reading = read_name(text, reads)
    assert reading is not None
    assert (reading.name, reading.number, reading.born) == (name, number, born)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Vorlagen", Reads.NUMBER_FIRST),
        ("Doe Jane", Reads.NUMBER_LAST),
        ("scan", Reads.NAME_PARTS),
        ("2024_01", Reads.NAME_PARTS),
        ("Doe Jane", Reads.BEFORE_SEPARATOR),
        ("  ", Reads.WHOLE),
        ("", Reads.NUMBER_FIRST),
    ],
)
def test_what_does_not_look_as_expected_is_nobody(text: str, reads: Reads) -> None:
    assert read_name(text, reads) is None


def test_the_second_of_one_name_is_another_person() -> None:
    one = read_name("Doe Jane 1980", Reads.WHOLE)
    two = read_name("Doe Jane 1980 (2)", Reads.WHOLE)
    assert one is not None
    assert two is not None
    assert one.key != two.key


def test_composed_and_decomposed_letters_and_case_are_one_person() -> None:
    one = read_name("Müller Zoë", Reads.WHOLE)
    two = read_name("MU\u0308LLER  Zoe\u0308", Reads.WHOLE)
    assert one is not None
    assert two is not None
    assert one.key == two.key


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("{number} - {name}, {first}", ""),
        ("{any}_{name}_{any}", ""),
        ("{first} {born}", "no-patient"),
        ("{name} {name}", "field-twice"),
        ("{name}{first}", "fields-touch"),
        ("{name} {shoe}", "unknown-field"),
        ("{name} }", "unknown-field"),
        ("{any} {any} {any} {name}", "too-many-any"),
        ("{name}" + "x" * 300, "too-long"),
    ],
)
def test_a_template_that_cannot_work_says_why(template: str, fault: str) -> None:
    assert template_fault(template) == fault
    if fault:
        assert read_name("4711 - Doe, Jane", Reads.TEMPLATE, template=template) is None


def test_a_template_takes_a_name_apart() -> None:
    reading = read_name(
        "4711 - Doe, Jane 1980 (op)",
        Reads.TEMPLATE,
        template="{number} - {name}, {first} {born} {any}",
    )
    assert reading is not None
    assert (reading.number, reading.name, reading.born) == ("4711", "Doe Jane", Birth(1980))


@pytest.mark.parametrize("text", ["- " * 120 + "x", "a_" * 120, "1-" * 120, "1 " * 120, "(" * 250])
@pytest.mark.parametrize("reads", list(Reads))
def test_no_name_takes_long_to_read(text: str, reads: Reads) -> None:
    began = time.process_time()
    read_name(text, reads, "_", "{any} {name} {any}-{number} {born}")
    assert time.process_time() - began < 1


def test_everything_below_the_folder_of_a_patient_is_theirs() -> None:
    one = key(FOLDERS, "/home/praxis/Patienten/Doe Jane/scan.pdf")
    assert one is not None
    assert key(FOLDERS, "/home/praxis/Patienten/Doe Jane/alt/2019/x.jpg") == one
    assert key(FOLDERS, "/home/praxis/Patienten/Roe Ann/scan.pdf") not in {one, None}


@pytest.mark.parametrize(
    "path",
    [
        "/home/praxis/Patienten/lose.jpg",
        "/home/praxis/Patienten2/Doe Jane/x.jpg",
        "/home/praxis/x.jpg",
        "/x.jpg",
    ],
)
def test_files_elsewhere_are_nobodys(path: str) -> None:
    assert patient_of(FOLDERS, path) is None


def test_a_folder_that_is_no_patient_is_nobodys() -> None:
    naming = Naming(FOLDERS.rules, not_patients=frozenset({list_key("Vorlagen")}))
    assert patient_of(naming, "/home/praxis/Patienten/Vorlagen/brief.docx") is None
    assert patient_of(naming, "/home/praxis/Patienten/Doe/brief.docx") is not None


def test_folders_by_year_are_one_level_deeper() -> None:
    naming = Naming((NamingRule("/p", depth=2),))
    trace = patient_of(naming, "/p/2024/Doe Jane/x.jpg")
    assert trace is not None
    assert trace.shown == "Doe Jane"
    assert patient_of(naming, "/p/2024/x.jpg") is None


def test_the_first_rule_that_fits_decides() -> None:
    naming = Naming(
        (
            NamingRule("/p", Where.FOLDER, 1, Reads.NUMBER_FIRST),
            NamingRule("/p", Where.FOLDER, 1, Reads.WHOLE),
        )
    )
    assert key(naming, "/p/4711 Doe/x") == "n:4711"
    assert key(naming, "/p/Doe Jane/x") == "f:doe jane"


def test_files_side_by_side_are_told_apart_by_their_names() -> None:
    naming = Naming((NamingRule("/scans", Where.FILE, 1, Reads.NAME_PARTS),))
    trace = patient_of(naming, "/scans/2024/Doe_Jane_01.jpg.locked")
    assert trace is not None
    assert (trace.name, trace.basis) == ("Doe Jane", Basis.FILE_NAME)
    assert key(naming, "/scans/Doe_Jane.pdf") == trace.key
    assert patient_of(naming, "/scans/logo.png") is None


def test_the_list_of_the_practice_tells_numbers_and_names() -> None:
    patient = ListedPatient("4711", "Doe Jane", Birth(1980, 3, 4))
    naming = Naming(listed={list_key("4711"): patient, list_key("Doe Jane"): patient})
    for path in ("/any/4711/x.jpg", "/any/4711 op/x.jpg", "/any/Doe Jane/y/x.jpg", "/4711_3.jpg"):
        trace = patient_of(naming, path)
        assert trace is not None, path
        assert (trace.key, trace.basis) == ("n:4711", Basis.LIST)
    assert patient_of(naming, "/any/4712/x.jpg") is None
    assert patient_of(naming, "/any/Jane/x.jpg") is None


def test_a_rule_must_begin_at_the_top_of_the_copy() -> None:
    with pytest.raises(ValueError, match="folders"):
        NamingRule("Patienten")
    with pytest.raises(ValueError, match="folders"):
        NamingRule("/p", depth=0)


def test_the_preview_shows_the_first_file_of_each_and_what_is_nobodys() -> None:
    paths = [f"/home/praxis/Patienten/Doe {n}/{m}.jpg" for n in range(300) for m in range(2)]
    seen = preview(FOLDERS, [*paths, "/home/x.jpg"])
    assert (seen.files, seen.placed, seen.patients) == (601, 600, 300)
    assert len([line for line in seen.lines if line.trace]) == LINES_SHOWN
    assert seen.lines[-1].path == "/home/x.jpg"


def test_a_folder_of_many_names_is_proposed_and_one_of_months_is_not() -> None:
    names = tuple(f"Doe Jane {year}" for year in range(1950, 1990))
    rules = proposed_rules(
        {
            "/p/Patients": (*names, "Templates"),
            "/p/Numbers": tuple(f"{n:05d} Doe" for n in range(9)),
            "/p/Invoices": tuple(f"{month:02d}" for month in range(1, 13)),
            "/p/Years": tuple(str(year) for year in range(1990, 2026)),
            "/p": ("Patients", "Numbers"),
        }
    )
    assert [(rule.below, rule.reads) for rule in rules] == [
        ("/p/Patients", Reads.WHOLE),
        ("/p/Numbers", Reads.NUMBER_FIRST),
    ]


def test_a_year_alone_or_two_of_them() -> None:
    assert birth_in("1980") == Birth(1980)
    assert birth_in("1980-2020") is None
    assert birth_in("x31.02.1980") == Birth(1980) or birth_in("x31.02.1980") is None
    assert birth_in("none") is None


NAMES = st.text(alphabet=st.characters(exclude_characters="/\x00"), min_size=1, max_size=40)


@given(
    st.lists(NAMES, min_size=1, max_size=6),
    st.sampled_from(list(Where)),
    st.sampled_from(list(Reads)),
    st.text(max_size=3),
    st.text(alphabet="{}nameanyborn number-_ ", max_size=30),
    st.integers(1, 3),
)
def test_any_path_and_rule_has_an_answer_and_always_the_same(
    parts: list[str], where: Where, reads: Reads, separator: str, template: str, depth: int
) -> None:
    naming = Naming((NamingRule("/", where, depth, reads, separator, template),))
    path = "/" + "/".join(parts)
    trace = patient_of(naming, path)
    assert trace == patient_of(naming, path)
    if trace is not None:
        assert trace.key
        assert trace.shown in parts
