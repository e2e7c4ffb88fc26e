"""The patients: from everywhere, in their own scripts, and never mistakable for real people."""

import re
import unicodedata
from pathlib import Path

import pytest

from practiceguard.adapters.sample_practice import (
    PATIENTS_FOLDER,
    make_sample_practice,
    patients_of,
)
from practiceguard.adapters.sample_practice.address_book import ADDRESS_BOOK, COLUMNS
from practiceguard.adapters.sample_practice.identity_pictures import check_digit, identity_number
from practiceguard.adapters.sample_practice.people import (
    SamplePatient,
    in_latin_letters,
    make_people,
    without_accents,
)


@pytest.fixture(scope="module")
def people() -> list[SamplePatient]:
    return make_people(seed=1, count=3000)


def test_two_hundred_patients_come_from_at_least_thirty_countries() -> None:
    assert len({patient.country for patient in make_people(seed=8, count=200)}) >= 30


@pytest.mark.parametrize(
    "script", ["CYRILLIC", "GREEK", "ARABIC", "HEBREW", "CJK", "HIRAGANA", "HANGUL", "LATIN"]
)
def test_names_come_in_many_scripts(people: list[SamplePatient], script: str) -> None:
    assert any(script in unicodedata.name(patient.given_name[0]) for patient in people)


@pytest.mark.parametrize("letters", ["ŽžŠšĄąĖėĘę", "ŁłŻżŚśĆćŃń", "ŐőŰű", "ŞşĞğİı"])
def test_diacritics_are_there(people: list[SamplePatient], letters: str) -> None:
    assert any(set(letters) & set(patient.name) for patient in people)


def test_mail_goes_nowhere(people: list[SamplePatient]) -> None:
    for patient in people:
        assert re.fullmatch(r"[a-z]+\.[a-z]+\.\d+@example\.(org|com)", patient.email), patient
    assert len({patient.email for patient in people}) == len(people)


# "Example", "sample", "model", "test", "fiction" and "invented" in the languages of the table.
_INVENTED = re.compile(
    "ampl|exemp|fic[tc]|fikt|fitt|placeholder|specimen|spécimen|test|believe|chantillon|"
    "mod[eèé]l|model|l.imag|voorbeeld|proef|monster|beispi|muster|muscht|probe|fantas|ejemp|"
    "ejémp|muestr|invent|amostr|esemp|campion|påhitt|prov|eksemp|op?pdikt|opdigt|prøve|esimerk|"
    "keksit|näyte|dæmi|sýni|przyk|wzor|zmyśl|próbk|příkl|vzor|smyšl|príkl|vymysl|példa|minta|"
    "kitalált|mostr|închip|pavyzd|bandom|išgalv|paraud|paraugu|izdom|piemē|näidis|väljam|proov|"
    "primjer|izmi|uzor|primer|vzor|örnek|kurgu|numun|paradeigm|ypodeigm|deigm|plasm|prykla|"
    "vyhad|zrazk|obraz|magalit|nimush|ledugm|dimyon|dugma|mithal|namudh|iftirad|ayyin|shili|"
    "xugou|yangben|fanli|xuni|mihon|kaku|reiji|yesi|gyeonbon|gasang|udahar|namuna|tuayang|"
    "sommut|vídụ|ví dụ|mẫu|giảđịnh",
    re.IGNORECASE,
)


def test_every_surname_and_street_is_plainly_invented(people: list[SamplePatient]) -> None:
    for patient in people:
        for text in (patient.surname, patient.street):
            assert _INVENTED.search(in_latin_letters(text)), text


@pytest.mark.parametrize(
    ("country", "reserved"),
    [
        ("GB", r"\+44 20 7946 0\d{3}"),
        ("US", r"\+1 \d{3}-555-01\d\d"),
        ("FR", r"\+33 1 99 00 \d\d \d\d"),
        ("DE", r"\+49 30 23125 \d{3}"),
        ("AU", r"\+61 2 5550 \d{4}"),
        ("SE", r"\+46 8 465 004 \d\d"),
    ],
)
def test_telephone_numbers_lie_in_the_range_kept_for_fiction(
    people: list[SamplePatient], country: str, reserved: str
) -> None:
    numbers = [patient.phone for patient in people if patient.country == country]

    assert numbers
    assert all(re.fullmatch(reserved, number) for number in numbers)


def test_identity_numbers_have_a_wrong_check_digit(people: list[SamplePatient]) -> None:
    assert check_digit("520727") == 3  # the specimen of ICAO 9303, part 4, appendix A
    for patient in people:
        number = identity_number(patient)
        assert len(number) == 9
        assert check_digit(number[:-1]) != int(number[-1])
    assert len({identity_number(patient) for patient in people}) == len(people)


def test_folder_names_are_unique_and_legal_everywhere(people: list[SamplePatient]) -> None:
    keys = {unicodedata.normalize("NFC", patient.folder_name).casefold() for patient in people}

    assert len(keys) == len(people)
    assert any(patient.folder_name.endswith("(2)") for patient in people)
    for patient in people:
        assert not set('<>:"/\\|?*') & set(patient.folder_name)
        assert not patient.folder_name.endswith((".", " "))


def test_every_name_and_address_has_latin_letters(people: list[SamplePatient]) -> None:
    for patient in people:
        for text in (patient.given_name, patient.surname, patient.street, patient.city):
            latin = in_latin_letters(text)
            assert all(
                "LATIN" in unicodedata.name(letter) for letter in latin if letter.isalpha()
            ), text
            # Nothing is lost when the accents go.
            assert len(without_accents(latin)) >= len(unicodedata.normalize("NFC", latin)), text


def test_the_address_book_gives_the_patients_back(tmp_path: Path) -> None:
    practice = make_sample_practice(tmp_path / "p", seed=2, patients=200, files=300)

    book = (practice.root / ADDRESS_BOOK).read_bytes()
    assert book.startswith(b"\xef\xbb\xbf")
    assert book.decode("utf-8-sig").splitlines()[0].split(",") == list(COLUMNS)
    people = patients_of(practice.root)
    assert list(people) == make_people(seed=2, count=200)
    assert len({patient.country for patient in people}) >= 30
    on_disk = {
        unicodedata.normalize("NFC", path.name)
        for path in (practice.root / PATIENTS_FOLDER).iterdir()
    }
    assert on_disk == {unicodedata.normalize("NFC", patient.folder_name) for patient in people}
