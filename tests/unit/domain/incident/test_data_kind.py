"""What a file holds, by its ending and the words of six languages and more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.data_kind import DataKind, Ground, KindReader, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Before 2019-01-07 01.jpg", DataKind.PHOTOGRAPH),
        ("IMG_4711.HEIC", DataKind.PHOTOGRAPH),
        ("film.mp4", DataKind.PHOTOGRAPH),
        ("Nuotrauka prieš.png", DataKind.PHOTOGRAPH),
        ("Identity card.jpg", DataKind.IDENTITY),
        ("IdCard.png", DataKind.IDENTITY),
        ("passeport.pdf", DataKind.IDENTITY),
        ("Carte d'identité.jpg", DataKind.IDENTITY),
        ("Personalausweis Vorderseite.jpg", DataKind.IDENTITY),
        ("asmens tapatybės kortelė.jpg", DataKind.IDENTITY),
        ("pasas.jpg", DataKind.IDENTITY),
        ("DNI 2.jpg", DataKind.IDENTITY),
        ("carta d’identità.tif", DataKind.IDENTITY),
        ("drivers license.jpeg", DataKind.IDENTITY),
        ("scan.dcm", DataKind.RESULT),
        ("röntgen_01.tif", DataKind.RESULT),
        ("Kraujo tyrimas.pdf", DataKind.RESULT),
        ("résultats d'analyses.pdf", DataKind.RESULT),
        ("x-ray.png", DataKind.RESULT),
        ("Befund.docx", DataKind.RESULT),
        ("Letter 2020.pdf", DataKind.LETTER),
        ("Sutikimas.jpg", DataKind.LETTER),
        ("after care.pdf", DataKind.LETTER),
        ("anything.odt", DataKind.LETTER),
        ("practice.sqlite3", DataKind.DATABASE),
        ("practice.sqlite3-wal", DataKind.DATABASE),
        ("Patients passport list.xlsx", DataKind.DATABASE),
        ("mail.pst", DataKind.DATABASE),
        ("photo.jpg.locked", DataKind.PHOTOGRAPH),
        ("passport.jpg.id-A1B2.lockbit", DataKind.IDENTITY),
        ("setup.exe", DataKind.OTHER),
        ("no ending", DataKind.OTHER),
        ("", DataKind.OTHER),
        ("passenger.jpg", DataKind.PHOTOGRAPH),
        ("compass.jpg", DataKind.PHOTOGRAPH),
    ],
)
def test_a_kind_is_told(name: str, kind: DataKind) -> None:
    assert kind_of(name).kind is kind


def test_nobody_can_tell_what_is_in_an_archive() -> None:
    assert kind_of("backup 2024.zip") == (DataKind.OTHER, Ground.CONTAINER)


def test_the_folders_around_speak_but_not_the_one_that_names_the_patient() -> None:
    reader = KindReader()
    assert reader.folder_words(("Doe Jane", "Identity documents")) is DataKind.IDENTITY
    assert reader.folder_words(("Photos", "2019")) is DataKind.PHOTOGRAPH
    assert reader.folder_words(()) is None
    around = reader.folder_words(("ID scans",))
    assert reader.kind_of("0001.jpg", around) == (DataKind.IDENTITY, Ground.FOLDER_WORD)


def test_a_word_in_the_name_goes_before_the_folder() -> None:
    assert kind_of("Letter.pdf", DataKind.RESULT) == (DataKind.LETTER, Ground.FILE_WORD)
    assert kind_of("0001.pdf", DataKind.RESULT) == (DataKind.RESULT, Ground.FOLDER_WORD)


@given(st.lists(st.tuples(st.text(max_size=20), st.sampled_from([None, *DataKind])), max_size=9))
def test_what_was_remembered_is_what_is_told_anew(files: list[tuple[str, DataKind | None]]) -> None:
    reader = KindReader()
    for _ in range(2):
        for name, around in files:
            assert reader.kind_of(name, around) == kind_of(name, around)
