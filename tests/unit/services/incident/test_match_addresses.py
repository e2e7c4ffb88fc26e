"""People in files and lines of the address book: joined, asked, and nobody lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.address_import import entry_print
from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.matched import Matched
from practiceguard.domain.incident.naming import Basis, PatientTrace
from practiceguard.domain.incident.person import Certainty, MatchBasis, PersonInFiles
from practiceguard.domain.incident.question import NONE_OF_THEM
from practiceguard.services.incident.match_addresses import match_addresses


def person(
    name: str = "", *, number: str = "", born: Birth | None = None, key: str = "", files: int = 1
) -> PersonInFiles:
    trace = PatientTrace(
        key or f"{name}|{number}|{born}", name or number, Basis.FOLDER_NAME, name, number, born
    )
    return PersonInFiles(trace, files, {DataKind.PHOTOGRAPH: files}, (0,), folders=("/p",))


def entry(name: str, born: date | None = None, **values: str) -> AddressEntry:
    surname, _, given = name.partition(", ")
    row = int(values.pop("row", "1"))
    return AddressEntry(row=row, surname=surname, given_name=given, born=born, **values)  # type: ignore[arg-type]


def match(
    persons: list[PersonInFiles],
    entries: list[AddressEntry],
    answers: dict[str, str] | None = None,
    *,
    everyone: bool = False,
) -> Matched:
    entries = [replace(one, row=n) for n, one in enumerate(entries, start=2)]
    return match_addresses(tuple(persons), tuple(entries), answers or {}, everyone=everyone)


DAY = date(1980, 3, 4)


@pytest.mark.parametrize(
    ("one", "other", "basis", "certainty"),
    [
        (person("Doe Jane", number="12"), entry("Doe, Jane", number="12"), "number", "certain"),
        (person("Doe Jane", number="P-12"), entry("Doe, Jane", number="p-12"), "number", "certain"),
        (person("Doe Jane", number="0012"), entry("Doe, Jane", number="12"), "number", "certain"),
        (person(number="12"), entry("Doe, Jane", number="12"), "number", "certain"),
        (
            person("Jane Doe", born=Birth.on(DAY)),
            entry("Doe, Jane", DAY),
            "name-and-birth",
            "certain",
        ),
        (person("Doe Jane", born=Birth(1980)), entry("Doe, Jane", DAY), "name-and-year", "certain"),
        (person("MÜLLER-WEIß Zoë"), entry("Muller Weiss, Zoe"), "name", "certain"),
        (person("Mueller Jürgen"), entry("Müller, Jürgen"), "name", "certain"),
        (person("O'Brien Pat"), entry("O’Brien, Pat"), "name", "certain"),
        (person("Doe"), entry("Doe"), "name", "probable"),
        (
            person("Roe Jane"),
            entry("Doe, Jane", former_name="Roe"),
            "former-name",
            "certain",
        ),
        (person("Roe Jane"), entry("Doe-Roe, Jane"), "former-name", "certain"),
    ],
)
def test_the_same_person_is_found_however_written(
    one: PersonInFiles, other: AddressEntry, basis: str, certainty: str
) -> None:
    (found,) = match([one], [entry("Else, Somebody"), other]).people
    assert (found.match, found.certainty) == (MatchBasis(basis), Certainty(certainty))
    assert found.entry is not None
    assert found.entry.name == other.name


@pytest.mark.parametrize(
    ("one", "entries"),
    [
        # Namesakes, and nothing to tell them apart.
        (person("Doe Jane"), [entry("Doe, Jane", DAY), entry("Doe, Jane", date(1990, 1, 1))]),
        # The birth date says that it is somebody else, or somebody mistyped it.
        (person("Doe Jane", born=Birth(1980, 4, 3)), [entry("Doe, Jane", DAY)]),
        # The number is another's.
        (person("Doe Jane", number="12"), [entry("Zimmermann, Karl", number="12")]),
        # A letter is wrong.
        (person("Petraitis Jonas"), [entry("Petratis, Jonas")]),
        (person("Schmid Anna"), [entry("Schmidt, Anna")]),
        (person("Nowak Jan"), [entry("Nowak, Jane")]),
        # A second given name.
        (person("Schmidt Anna Maria"), [entry("Schmidt, Anna")]),
        # Another surname, born the same day: married?
        (person("Roe Jane", born=Birth.on(DAY)), [entry("Doe, Jane", DAY)]),
        # Two with one number.
        (person(number="12"), [entry("Doe, A", number="12"), entry("Roe, B", number="12")]),
        # Only the zeros differ, and there is no name to compare.
        (person(number="0012"), [entry("Doe, Jane", number="12")]),
    ],
)
def test_what_is_not_sure_is_asked(one: PersonInFiles, entries: list[AddressEntry]) -> None:
    result = match([one], entries)
    (found,) = result.people
    assert (found.match, found.certainty) == (MatchBasis.OPEN, Certainty.PROBABLE)
    assert {candidate.name for candidate in found.candidates} == {e.name for e in entries}
    (question,) = result.questions
    values = [choice.value for choice in question.choices]
    assert values[-1] == NONE_OF_THEM
    assert result.asked_of == {found.key: question.key}
    answered = match([one], entries, {question.key: values[0]})
    assert [p.match for p in answered.people] == [MatchBasis.SAID]
    none = match([one], entries, {question.key: NONE_OF_THEM})
    assert [p.match for p in none.people] == [MatchBasis.NOT_FOUND]
    assert none.without_address == none.people
    assert not answered.questions
    assert not none.questions


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Doe Jane"), entry("Doe, Richard")),
        (person("Nowak Jan"), entry("Nowak, Eva")),
        (person("Garcia José"), entry("Garcia, Juan")),
        (person("Doe Jane", born=Birth(1950)), entry("Doe, Jayne", DAY)),
        (person(number="99"), entry("Doe, Jane", number="12")),
        (person("佐藤 花子"), entry("鈴木, 太郎")),
    ],
)
def test_somebody_else_is_nobody_we_know(one: PersonInFiles, other: AddressEntry) -> None:
    result = match([one], [other])
    assert [found.match for found in result.people] == [MatchBasis.NOT_FOUND]
    assert [untouched.name for untouched in result.untouched] == [other.name]
    assert result.without_address == result.people


def test_two_folders_of_one_name_and_one_line_are_asked_about() -> None:
    two = [person("Doe Jane", key="a"), person("Doe Jane", key="b")]
    result = match(two, [entry("Doe, Jane", DAY)])
    assert [found.match for found in result.people] == [MatchBasis.OPEN] * 2
    assert len(result.questions) == 2
    both = match(two, [entry("Doe, Jane", DAY)], {
        question.key: question.choices[0].value for question in result.questions
    })  # fmt: skip
    (one,) = both.people
    assert (one.match, one.files) == (MatchBasis.SAID, 2)


def test_two_folders_that_both_prove_who_it_is_are_one_person() -> None:
    two = [person("Doe Jane", number="12"), person("Doe Jane", born=Birth.on(DAY), files=3)]
    (one,) = match(two, [entry("Doe, Jane", DAY, number="12")]).people
    assert one.match is MatchBasis.NUMBER
    assert (one.files, len(one.found)) == (4, 2)


def test_an_answer_puts_the_question_to_whoever_seemed_alone() -> None:
    # "Doe Jane" seemed to be the only one; then somebody says that "Doe Jayne" is she as well.
    two = [person("Doe Jane"), person("Doe Jayne")]
    first = match(two, [entry("Doe, Jane", DAY)])
    assert [one.match for one in first.people] == [MatchBasis.OPEN, MatchBasis.NAME]
    (question,) = first.questions
    second = match(two, [entry("Doe, Jane", DAY)], {question.key: question.choices[0].value})
    assert len(second.people) == 2
    assert len(second.questions) == 1


def test_a_database_makes_everybody_of_the_address_book_affected() -> None:
    entries = [entry("Doe, Jane"), entry("Roe, Ann")]
    assert len(match([person("Doe Jane")], entries).people) == 1
    result = match([person("Doe Jane")], entries, everyone=True)
    assert [one.match for one in result.people] == [MatchBasis.NAME, MatchBasis.ONLY_LISTED]
    assert all(Basis.DATABASE in one.bases for one in result.people)
    assert result.people[1].kinds == {DataKind.DATABASE: 0}
    assert result.untouched == ()


def test_open_questions_may_count_somebody_twice_and_that_is_said() -> None:
    entries = [entry("Doe, Jane", DAY), entry("Doe, Jane", date(1990, 1, 1))]
    result = match([person("Doe Jane")], entries, everyone=True)
    assert len(result.people) == 3
    assert result.may_be_double == 1


def test_another_candidate_makes_another_question() -> None:
    entries = [entry("Doe, Jane", DAY), entry("Doe, Jane", date(1990, 1, 1))]
    (question,) = match([person("Doe Jane")], entries).questions
    more = [*entries, entry("Doe, Jane", date(1970, 1, 1))]
    answered = match([person("Doe Jane")], more, {question.key: entry_print(entries[0])})
    assert len(answered.questions) == 1


NAMES = st.sampled_from(
    ["Doe Jane", "Doe Jayne", "Jane Doe", "Müller Jürgen", "Mueller Juergen", "Doe", "", "Roe A",
     "O'Brien Pat", "李 明", "Doe-Roe Jane", "Roe Jane"]
)  # fmt: skip
BIRTHS = st.sampled_from([None, Birth(1980), Birth(1980, 3, 4), Birth(1990, 1, 1)])
PERSONS = st.lists(
    st.builds(
        lambda name, number, born: (name, number, born),
        NAMES,
        st.sampled_from(["", "", "12", "012", "P-7"]),
        BIRTHS,
    ),
    max_size=9,
).map(lambda all_: [person(a, number=b, born=c, key=f"{n}") for n, (a, b, c) in enumerate(all_)])
ENTRIES = st.lists(
    st.builds(
        lambda name, number, born, former: entry(
            name.replace(" ", ", ", 1), born, number=number, former_name=former
        ),
        NAMES,
        st.sampled_from(["", "", "12", "012", "P-7"]),
        st.sampled_from([None, DAY, date(1990, 1, 1)]),
        st.sampled_from(["", "", "Roe"]),
    ),
    max_size=9,
)


@given(PERSONS, ENTRIES, st.booleans(), st.randoms())
def test_count_in_is_count_out_whatever_is_answered(
    persons: list[PersonInFiles], entries: list[AddressEntry], everyone: bool, random: object
) -> None:
    answers: dict[str, str] = {}
    for _ in range(4):
        result = match(persons, entries, answers, everyone=everyone)
        inside = sorted(one.trace.key for p in result.people for one in p.found)
        assert inside == sorted(one.trace.key for one in persons)
        rows = sorted(p.entry.row for p in result.people if p.entry)
        rows += [one.row for one in result.untouched]
        assert sorted(rows) == [n for n, _ in enumerate(entries, start=2)]
        assert len({p.key for p in result.people}) == len(result.people)
        assert set(result.asked_of.values()) == {q.key for q in result.questions}
        assert (not result.untouched) or not everyone
        open_ones = [p for p in result.people if p.match is MatchBasis.OPEN]
        assert len(open_ones) == len(result.questions)
        for question in result.questions:
            choice = random.choice(question.choices)  # type: ignore[attr-defined]
            answers[question.key] = choice.value
