"""A later change lists every paper to correct, and none besides."""

from practiceguard.domain.incident.contradictions import Changed, Stated, ToCorrect, to_correct
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.notice_released import stated_in

NOW = {"en": {"incident.people": "1,284", "data.kinds": "names\nphotographs", "today": "8 May"}}


def paper(number: str, facts: dict[str, str], language: str = "en") -> Stated:
    return Stated(number, "patient-letter", language, facts)


def test_a_later_number_names_the_papers_that_say_the_earlier() -> None:
    papers = [
        paper("1", {"incident.people": "8"}),
        paper("2", {"incident.people": "1,284"}),
        paper("3", {"incident.people": "8", "data.kinds": "names"}),
    ]
    number = Changed("incident.people", "8", "1,284")
    assert to_correct(papers, NOW) == (
        ToCorrect("1", "patient-letter", (number,)),
        ToCorrect(
            "3", "patient-letter", (Changed("data.kinds", "names", "names\nphotographs"), number)
        ),
    )


def test_what_a_paper_does_not_say_and_the_day_of_drafting_are_no_change() -> None:
    assert to_correct([paper("1", {"today": "1 May"}), paper("2", {})], NOW) == ()


def test_spaces_and_line_breaks_are_no_change() -> None:
    assert to_correct([paper("1", {"data.kinds": "names \n\n photographs"})], NOW) == ()


def test_what_the_record_says_no_more_has_to_be_corrected() -> None:
    (one,) = to_correct([paper("1", {"truth.public": "Data was not copied."})], NOW)
    assert one.changes == (Changed("truth.public", "Data was not copied.", ""),)


def test_a_paper_in_a_language_nobody_drafted_again_is_named() -> None:
    (one,) = to_correct([paper("1", {"incident.people": "8"}, "lt")], NOW)
    assert one.changes == (Changed("incident.people", "8", ""),)


def test_what_a_letter_says_of_its_reader_is_compared_only_where_it_is_known_now() -> None:
    letter = paper("1", {"person.name": "Ona", "person.data": "names"})
    assert to_correct([letter], NOW) == ()
    (one,) = to_correct([letter], {"en": {"person.data": "names\nphotographs"}})
    assert one.changes == (Changed("person.data", "names", "names\nphotographs"),)


def test_it_takes_what_a_released_notice_states() -> None:
    runs = (Run("We noticed it on "), Run("3 May 2026", "incident.noticed_on"), Run("."))
    document = Document("en", (Block(BlockKind.PARAGRAPH, runs),))
    (one,) = to_correct(
        [paper("1", stated_in(document))], {"en": {"incident.noticed_on": "2 May 2026"}}
    )
    assert one.changes == (Changed("incident.noticed_on", "3 May 2026", "2 May 2026"),)
