"""The parts of countries have a name in both languages."""

from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.resources import resource
from practiceguard.wording.regions import place_names


def test_every_place_of_the_law_has_a_name_in_both_languages() -> None:
    rows = shipped(resource("jurisdictions")).rows.values()
    codes = {code for row in rows for code in (row.code, *row.covers, *row.authority.regional)}
    for language in ("en", "fr"):
        assert codes <= set(place_names(language))


def test_no_two_places_of_the_law_have_one_name() -> None:
    rows = shipped(resource("jurisdictions")).rows
    for language in ("en", "fr"):
        names = place_names(language)
        told = [names[code] for code in rows]
        assert len(set(told)) == len(told)


def test_the_names_are_those_of_the_law_where_that_names_the_place_itself() -> None:
    names = place_names("en")
    for row in shipped(resource("jurisdictions")).rows.values():
        if "-" in row.code and row.code != "US-GA":  # Georgia is a country too
            assert names[row.code] == row.name


def test_a_language_that_nobody_wrote_reads_english() -> None:
    assert place_names("de")["US-CA"] == "California"
    assert place_names("de")["FR"] == "Frankreich"
