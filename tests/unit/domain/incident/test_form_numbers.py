"""Numbers as forms want them: the edges of each band, and records that are no persons."""

import pytest

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.finding import Field
from practiceguard.domain.incident.form_numbers import band_of, number_in
from practiceguard.domain.incident.form_record import FormState
from tests.unit.domain.incident.form_records import counted, filled, known, line


@pytest.mark.parametrize(
    ("people", "band"),
    [
        (0, "0-5"), (5, "0-5"), (6, "6-50"), (50, "6-50"), (51, "51-300"), (300, "51-300"),
        (301, "301-5000"), (5000, "301-5000"), (5001, "over-5000"),
    ],
)  # fmt: skip
def test_each_edge_of_the_bands_of_the_cnil(people: int, band: str) -> None:
    assert band_of(people) == band
    value = line(filled("cnil", *counted(people), language="fr"), "11.3").value
    assert value == {
        "0-5": "Entre 0 et 5 personnes", "6-50": "Entre 6 et 50 personnes",
        "51-300": "Entre 51 et 300 personnes", "301-5000": "Entre 301 et 5 000 personnes",
        "over-5000": "Plus de 5 000 personnes",
    }[band]  # fmt: skip


@pytest.mark.parametrize(("people", "size"), [(499, "Fewer than 500"), (500, "500 or more")])
def test_the_line_of_hhs(people: int, size: str) -> None:
    assert line(filled("hhs", *counted(people)), "3.1").value == f"{size} individuals"


def test_a_number_of_records_is_no_number_of_people() -> None:
    for key, people, records in (
        ("edpb", "68", "73"),
        ("cnil", "11.2", "10.2"),
        ("ico", "3.3", "3.2"),
    ):
        form = filled(key, known(Field.RECORDS_NUMBER, "9000"))
        assert line(form, records).value == "9000"
        assert line(form, people).state is FormState.MISSING
        form = filled(key, *counted(12))
        assert line(form, people).value == "12"
        assert line(form, records).state is FormState.MISSING
    assert (
        line(filled("cnil", known(Field.RECORDS_NUMBER, "9000")), "11.3").state is FormState.MISSING
    )


def test_a_number_says_on_what_it_rests() -> None:
    found, count = counted(1284)
    lowered = written.AffectedCounted(1200, 0, None, "two doctors' files were elsewhere")
    assert line(filled("edpb", found, count), "67").value == "Exact number"
    assert line(filled("edpb", found, count, lowered), "67").value == "Approximate number"
    assert line(filled("edpb", known(Field.PEOPLE_NUMBER, "about 900")), "67").value == (
        "Approximate number"
    )
    assert line(filled("edpb"), "67").value == "Unknown"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1284", 1284), ("about 1,284 people", 1284), ("1 284", 1284), ("1.284 estimated", 1284),
        ("between 200 and 300", None), ("unknown", None), ("", None), ("12,5", None),
    ],
)  # fmt: skip
def test_one_number_is_read_out_of_words_and_two_are_not(text: str, number: int | None) -> None:
    assert number_in(text) == number


def test_a_band_follows_from_a_number_that_somebody_wrote_down() -> None:
    told = known(Field.PEOPLE_NUMBER, "about 400, estimated")
    assert line(filled("cnil", told, language="fr"), "11.3").value == "Entre 301 et 5 000 personnes"
    vague = line(filled("cnil", known(Field.PEOPLE_NUMBER, "200 to 400"), language="fr"), "11.3")
    assert (vague.value, vague.is_lacking) == ("Inconnu pour le moment", True)


@pytest.mark.parametrize(
    ("people", "words"), [(0, "No substitute"), (9, "Fewer than 10"), (10, "10 or more")]
)
def test_without_an_address_ten_are_the_line(people: int, words: str) -> None:
    form = filled("hhs", *counted(100, without_address=people))
    assert line(form, "5.3").value.startswith(words)


def test_the_media_of_a_state_hear_of_more_than_500() -> None:
    regions = {"US-CA": 501, "US-NY": 500}
    form = filled("hhs", *counted(1001, {"US": 1001}, by_region=regions))
    assert line(form, "5.4").value == "US-CA: 501"
    none = filled("hhs", *counted(500, {"US": 500}, by_region={"US-NY": 500}))
    assert line(none, "5.4").state is FormState.DOES_NOT_APPLY
