"""Everybody affected gets a letter or a reason; each in the text that fits, addressed as posted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.adapters.postal_forms import KnownPostalForms
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.notice import NoticeKind, TemplateId
from practiceguard.domain.incident.person import AffectedPerson, Certainty, MatchBasis
from practiceguard.services.incident.address_letters import (
    AddressedLetters,
    AddressLetters,
)
from practiceguard.services.incident.whose_text import WhoseText

LETTER = NoticeKind.PATIENT_LETTER
TEMPLATES = (
    *(TemplateId(LETTER, one) for one in ("en", "fr", "de", "lt", "ja")),
    TemplateId(LETTER, "en", "US"),
    TemplateId(LETTER, "en", "US-CA"),
)
LANGUAGES = {"FR": ("fr-FR",), "DE": ("de-DE",), "LT": ("lt",), "US": ("en-US",), "BE": ("nl",)}


def entry(**known: object) -> AddressEntry:
    usual = {"surname": "Lee", "given_name": "Ann", "street": "1 rue A", "city": "Paris"}
    return AddressEntry(1, **{**usual, "postal_code": "75011", "country": "FR", **known})  # type: ignore[arg-type]


def person(of: AddressEntry | None, key: str = "p", **known: object) -> AffectedPerson:
    given = {"certainty": Certainty.CERTAIN, "candidates": (), **known}
    return AffectedPerson(
        key, "Ann Lee", bases=frozenset(), match=MatchBasis.NAME, entry=of, **given,  # type: ignore[arg-type]
    )  # fmt: skip


def addressed(
    *people: AffectedPerson, country: str = "FR", protected_too: bool = False
) -> AddressedLetters:
    address = AddressLetters(KnownPostalForms(), TEMPLATES, country, "fr", LANGUAGES)
    return address(people, LETTER, year=2026, mailing=1, protected_too=protected_too)


@pytest.mark.parametrize(
    ("whose", "country", "language", "overlay"),
    [
        (WhoseText(frozenset({"FR"}), ("FR",)), "US", "fr", ""),  # no law of the US holds
        (WhoseText(frozenset({"FR", "US-CA"}), ("FR",)), "US", "en", "US-CA"),
        (WhoseText(frozenset({"US"}), ("US",)), "FR", "en", "US"),  # the law of the practice
        (WhoseText(frozenset({"US"})), "FR", "fr", ""),
    ],
)
def test_a_place_has_its_own_text_where_its_law_holds(
    whose: WhoseText, country: str, language: str, overlay: str
) -> None:
    address = AddressLetters(KnownPostalForms(), TEMPLATES, "FR", "fr", LANGUAGES, whose)
    reader = person(
        entry(country=country, region="US-CA" if country == "US" else "", language="fr")
    )
    (one,) = address((reader,), LETTER, year=2026, mailing=1).addressees
    assert (one.language, one.overlay) == (language, overlay)


@pytest.mark.parametrize(
    ("known", "language", "overlay"),
    [
        ({}, "fr", ""),
        ({"language": "de"}, "de", ""),
        ({"country": "DE"}, "de", ""),
        ({"country": "LT", "language": "de-AT"}, "de", ""),
        ({"country": "BE"}, "fr", ""),  # no Dutch text here: the practice's own
        ({"country": "", "language": ""}, "fr", ""),
        ({"country": "US", "region": "US-CA"}, "en", "US-CA"),
        ({"country": "US", "region": "US-NV"}, "en", "US"),
        ({"country": "US", "region": "US-CA", "language": "ja"}, "en", "US-CA"),
        ({"country": "JP", "language": "ja"}, "ja", ""),
    ],
)
def test_the_text_that_fits(known: dict[str, object], language: str, overlay: str) -> None:
    (one,) = addressed(person(entry(**known))).addressees
    assert (one.language, one.overlay) == (language, overlay)


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (person(None), NoLetter.NO_ADDRESS),
        (person(None, certainty=Certainty.CANNOT_TELL), NoLetter.NOBODY_KNOWN),
        (person(None, candidates=(entry(), entry())), NoLetter.WHO_IS_IT),
        (person(entry(street="")), NoLetter.NO_ADDRESS),
        (person(entry(city="", postal_code="")), NoLetter.NO_ADDRESS),
        (person(entry(surname="", given_name="")), NoLetter.NO_ADDRESS),
        (person(entry(protected=True)), NoLetter.PROTECTED),
    ],
)
def test_who_gets_none_and_why(who: AffectedPerson, why: NoLetter) -> None:
    found = addressed(who)
    assert [one.why for one in found.unaddressed] == [why]
    assert not found.addressees


def test_a_protected_address_is_written_to_once_somebody_said_so() -> None:
    found = addressed(person(entry(protected=True)), protected_too=True)
    assert len(found.addressees) == 1


def test_the_envelopes_are_those_of_the_practice() -> None:
    abroad = entry(country="US", region="US-CA")
    assert addressed(person(abroad)).addressees[0].format is LetterFormat.FR
    assert addressed(person(abroad), country="LT").addressees[0].format is LetterFormat.DIN
    assert addressed(person(abroad), country="US").addressees[0].format is LetterFormat.US


@pytest.mark.parametrize(
    ("known", "lines"),
    [
        ({}, ("1 rue A", "75011 PARIS")),
        (
            {"country": "LT", "postal_code": "LT-01100", "city": "Vilnius", "street": "Gatvė 1"},
            ("Gatvė 1", "LT-01100 VILNIUS", "LITHUANIA"),
        ),
        (
            {"country": "US", "region": "US-NV", "postal_code": "89501", "city": "Reno"},
            ("1 rue A", "RENO, NV 89501", "UNITED STATES"),
        ),
        (
            {"country": "GB", "postal_code": "SW1A 1AA", "city": "London"},
            ("1 rue A", "LONDON", "SW1A 1AA", "UNITED KINGDOM"),
        ),
        (
            {"country": "AE", "postal_code": "", "city": "Dubai", "street": "Box 1"},
            ("Box 1", "Dubai", "UNITED ARAB EMIRATES"),
        ),
        ({"country": "ZZ", "country_text": "Atlantis"}, ("1 rue A", "75011 Paris", "Atlantis")),
    ],
)
def test_an_address_as_its_country_writes_it(
    known: dict[str, object], lines: tuple[str, ...]
) -> None:
    (one,) = addressed(person(entry(**known))).addressees
    assert one.address_lines == lines


@given(
    st.lists(
        st.builds(
            lambda key, street, city, country, protected, is_there: person(
                entry(street=street, city=city, country=country, protected=protected)
                if is_there
                else None,
                key,
            ),
            st.uuids().map(str),
            st.text(max_size=30),
            st.text(max_size=30),
            st.sampled_from(["FR", "US", "JP", "ZZ", "", "XK"]),
            st.booleans(),
            st.booleans(),
        ),
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_as_many_come_out_as_went_in(people: list[AffectedPerson]) -> None:
    found = addressed(*people)
    assert found.people == len(people)
    numbers = [str(one.number) for one in found.addressees]
    assert len(set(numbers)) == len(numbers)
    assert sum(found.by_text.values()) == len(found.addressees)
    by_key = {one.key: one.entry for one in people}
    for one in found.addressees:
        of = by_key[one.person_key]
        shown = " ".join(one.address_lines).casefold()
        assert of is not None
        assert all(part.casefold() in shown for part in of.city.split())
