"""Which laws are heard when a letter is read: of the practice, and of whoever gets this text."""

from dataclasses import replace
from pathlib import Path

from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.letter_contents import Condition
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.reach import Ground
from practiceguard.resources import resource
from practiceguard.services.incident.law_of_letter import asks_of_letter, conditions_of
from practiceguard.services.incident.whose_text import WhoseText, whose_text
from tests.unit.services.incident.test_check_wording import INCIDENT

SHELF = TemplateShelf(Path("/nowhere"))
LAWS = shipped(resource("jurisdictions")).rows
MEANINGS = WordingRuleFiles().letter_contents()


def _letters(code: str, ground: Ground, need: Need = Need.REQUIRED) -> Duty:
    law = LAWS[code]
    rule = law.duty("people")
    assert rule is not None
    return Duty(DutyId(code, "people"), rule, law, ground, need, Why.APPLIES, 5)


def _codes(place: str, *duties: Duty) -> set[str]:
    return {one.by.code for one in asks_of_letter(place, duties, LAWS, SHELF.all(), MEANINGS)}


def test_the_law_of_the_practice_is_heard_for_every_text() -> None:
    france = _letters("FR", Ground.ESTABLISHED)
    assert _codes("", france) == {"FR"}
    assert _codes("US-MA", france) == {"FR", "US-MA"}, "and that of the place it is written for"


def test_the_law_of_patients_is_heard_for_the_text_that_they_get() -> None:
    duties = (
        _letters("US", Ground.HIPAA),
        _letters("US-CA", Ground.RESIDENCE),
        _letters("US-WY", Ground.RESIDENCE),
        _letters("JP", Ground.AIMED_AT),
    )
    assert _codes("US-CA", *duties) == {"US", "US-CA"}
    assert _codes("US", *duties) == {"US", "US-WY"}, "Wyoming has no text of its own"
    assert _codes("", *duties) == {"US", "JP"}


def test_a_letter_has_the_text_of_a_law_that_holds() -> None:
    known = whose_text(
        [
            _letters("NZ", Ground.ESTABLISHED),
            _letters("US-CA", Ground.TO_BE_ANSWERED),
            _letters("TR", Ground.NOT_AIMED_AT),
        ]
    )
    assert known.places("US-CA") == ("US-CA", "US", "NZ")
    assert known.places("TR") == ("NZ",), "the law of Turkey does not reach the practice"
    assert known.places("NZ") == ("NZ",)
    assert WhoseText().places("TR") == ("TR",), "nobody looked"


def test_a_law_that_does_not_hold_is_not_heard() -> None:
    assert _codes("", _letters("JP", Ground.NOT_AIMED_AT)) == set()
    assert _codes("", _letters("JP", Ground.AIMED_AT, Need.NOT_NEEDED)) == set()


def test_what_is_asked_comes_with_its_article_source_and_mark() -> None:
    duty = _letters("FR", Ground.ESTABLISHED)
    nature = asks_of_letter("", [duty], LAWS, SHELF.all(), MEANINGS)[0]
    assert (nature.by.law, nature.by.words) == (duty.rule.law, duty.rule.contents[0])
    assert nature.by.source.startswith("https://")
    assert nature.by.checked_on == LAWS["FR"].checked_on
    assert nature.means is not None
    assert nature.means.tells == (Content.HAPPENED,)


def test_a_phrase_of_a_newer_law_is_kept_without_a_meaning() -> None:
    duty = _letters("FR", Ground.ESTABLISHED)
    newer = replace(duty, rule=replace(duty.rule, contents=("the weather",)))
    (ask,) = asks_of_letter("", [newer], LAWS, SHELF.all(), MEANINGS)
    assert (ask.by.words, ask.means) == ("the weather", None)


def test_what_data_it_is_about_is_read_from_the_letter() -> None:
    words = SHELF.phrases("en")

    def conditions(text: str) -> frozenset[Condition]:
        run = Run(text, fact="person.data")
        letter = Document("en", (Block(BlockKind.BULLET, (run,)),))
        return conditions_of(INCIDENT, letter, words)

    assert conditions(words.words["data.health"]) == frozenset()
    assert conditions(words.words["data.national-id"]) == {Condition.IDENTITY_NUMBER}


def test_a_reason_for_being_late_is_asked_for_once_there_is_one() -> None:
    late = Fact(Field.LATE_REASON, Knowledge.KNOWN, "the mail was locked")
    words, letter = SHELF.phrases("en"), Document("en", ())
    assert conditions_of(INCIDENT, letter, words) == frozenset()
    found = conditions_of(replace(INCIDENT, facts={Field.LATE_REASON: late}), letter, words)
    assert found == {Condition.LATE}
