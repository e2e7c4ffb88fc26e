"""The use case: a notice and the record in, findings with their cases and the reading level out."""

from dataclasses import replace
from datetime import UTC, date, datetime

from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.finding import Copied, Fact, Field, Knowledge
from practiceguard.domain.incident.incident import Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event, Moment
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.risk import Exposure
from practiceguard.domain.incident.wording_finding import NoticeRecord
from practiceguard.domain.incident.wording_rule import Rule
from practiceguard.services.incident.check_wording import CheckWording, record_for

CHECK = CheckWording(WordingRuleFiles())
LATE = datetime(2026, 5, 3, 23, 30, tzinfo=UTC)
OPENING = written.Opened(IncidentKind.EXTORTION, LATE, "Ona", "", "LT", "Europe/Vilnius")
INCIDENT = Incident(
    id=IncidentId("i"),
    opened=Signed(1, LATE, "Ona", OPENING),
    kind=IncidentKind.EXTORTION,
    home="LT",
    zone="Europe/Vilnius",
    follows=None,
    moments=(Moment(Event.OCCURRED, datetime(2026, 5, 1, 9, tzinfo=UTC), "Ona", "a log"),),
    affected=1284,
)


def notice(text: str, language: str = "en") -> Document:
    return Document(language, (Block(BlockKind.PARAGRAPH, (Run(text),)),))


def test_the_record_is_what_the_log_says_in_the_zone_of_the_practice() -> None:
    record = record_for(INCIDENT, "patient-letter", contents=[Content.DATES], places=["US-MA"])
    assert record == NoticeRecord(
        "patient-letter",
        people=1284,
        copied=Copied.BEING_CHECKED,
        was_shown=False,
        dates=frozenset({date(2026, 5, 1), date(2026, 5, 4)}),
        contents=frozenset({Content.DATES}),
        places=frozenset({"US-MA"}),
    )


def test_who_has_shown_the_data_has_it() -> None:
    likely = Fact(Field.CONFIDENTIALITY, Knowledge.KNOWN, "good-reason-to-think-not")
    known = replace(INCIDENT, facts={Field.CONFIDENTIALITY: likely})
    assert record_for(known, "press-line").copied is Copied.GOOD_REASON_NOT
    seen = written.ExposureSeen(Exposure.SAMPLE_SHOWN, "a list")
    shown = record_for(replace(known, exposures=(seen,)), "press-line")
    assert (shown.copied, shown.was_shown) == (Copied.COPIED, True)


def test_findings_come_with_the_cases_behind_them() -> None:
    found = CHECK(
        notice("Only six people are affected. Out of an abundance of caution, we write."),
        record_for(INCIDENT, "patient-letter"),
    )
    assert [one.rule for one in found.findings] == [
        Rule.MINIMISING,
        Rule.COUNT,
        Rule.EMPTY_PHRASE,
    ]
    assert set(found.cases) == {"sentara", "empty-words"}
    assert found.must_be_mended == 2
    assert found.has_rules
    assert found.reading is None, "too few words to measure"
    assert found.hardest == ()


def test_a_language_without_rules_says_so_and_is_still_measured() -> None:
    found = CHECK(notice("Vi beklagar detta mycket. " * 10, "sv"), NoticeRecord("door-text"))
    assert not found.has_rules
    assert found.findings == ()
    assert found.reading is not None
    assert "sv" not in CHECK.languages()
