"""Every code of the law's half has words, and no words are left over."""

from collections.abc import Mapping
from enum import Enum

import pytest

from practiceguard.domain.incident.case import HipaaStatus
from practiceguard.domain.incident.decision import Question, Refusal
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.domain.incident.rule import Clock, Force, Mark, Recipient, Sequence, Unit
from practiceguard.domain.incident.severity import Band, Extent, Identification
from practiceguard.wording import duties, judging

WORDED = [
    (Need, duties.NEEDS),
    (Why, duties.WHYS),
    (Ground, duties.GROUNDS),
    (Event, duties.SINCE),
    (Event, duties.MOMENTS),
    (Unit, duties.UNITS),
    (Unit, duties.UNIT_NOTES),
    (Sequence, duties.SEQUENCES),
    (Recipient, duties.RECIPIENTS),
    (Force, duties.FORCES),
    (Mark, duties.MARKS),
    (DutyStage, duties.STAGES),
    (HipaaStatus, duties.HIPAA),
    (HipaaStatus, duties.HIPAA_MEANS),
    (Risk, judging.RISKS),
    (Question, judging.QUESTIONS),
    (Question, judging.HINTS),
    (Refusal, judging.REFUSALS),
    (Exposure, judging.EXPOSURES),
    (Band, judging.BANDS),
    (Identification, judging.EASE),
    (Extent, judging.CONFIDENTIALITY),
    (Extent, judging.INTEGRITY),
    (Extent, judging.AVAILABILITY),
]


@pytest.mark.parametrize(("codes", "worded"), WORDED)
def test_every_code_has_words_of_its_own(codes: type[Enum], worded: Mapping[Enum, object]) -> None:
    assert set(worded) == set(codes)
    assert len(set(worded.values())) == len(worded)


@pytest.mark.parametrize("sentences", [duties.WHYS, duties.GROUNDS, duties.MARKS, duties.FORCES])
def test_sentences_are_sentences(sentences: Mapping[Enum, str]) -> None:
    for text in sentences.values():
        assert text[0].isupper()
        assert text.endswith(".")


def test_a_clock_reads_as_one_sentence() -> None:
    amount, since = duties.clock_parts(Clock(72, Unit.HOURS, Event.AWARE))
    sentence = duties.CLOCK.format(
        amount=amount.format(count=72), since=since, law="GDPR Art. 33(1)"
    )
    assert sentence == (
        "72 hours from when you are sure that patients’ data is involved (GDPR Art. 33(1))"
    )
    amount, since = duties.clock_parts(Clock(1, Unit.BUSINESS_DAYS, Event.NOTICED))
    assert (amount, since.startswith("from when")) == ("1 business day", True)


def test_what_cannot_be_judged_away_names_the_day_and_the_entry() -> None:
    for text in judging.EXPOSURES.values():
        assert "{date}" in text
        assert "{number}" in text
