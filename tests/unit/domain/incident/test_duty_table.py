"""The table of the room: nothing is left out, questions stand once, the nearest comes first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.duty_table import AskKind, FoldKind, table_of
from practiceguard.domain.incident.entry import Opened
from practiceguard.domain.incident.incident import DutyProgress, DutyStage, Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground, Reach
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.rule import Jurisdiction
from tests.fakes.memory_rules import FRANCE

NOW = datetime(2026, 11, 20, 17, 10, tzinfo=UTC)


def incident(home: str = "FR", **progress: DutyStage) -> Incident:
    opened = Opened(IncidentKind.EXTORTION, NOW, "Sophie", "a demand", home, "Europe/Paris")
    found = incident_of(IncidentId("2026-01"), [Signed(1, NOW, "Dr Moreau", opened)])
    known = {DutyId("FR", key): DutyProgress(stage) for key, stage in progress.items()}
    return replace(found, progress=known)


def duty(
    key: str = "authority",
    *,
    code: str = "FR",
    need: Need = Need.REQUIRED,
    why: Why = Why.APPLIES,
    ground: Ground = Ground.ESTABLISHED,
    hours: int | None = 72,
    only_if: str = "",
) -> Duty:
    law: Jurisdiction = replace(FRANCE, code=code)
    rule = replace(FRANCE.duties[0], key=key, only_if=only_if)
    target = NOW + timedelta(hours=hours) if hours is not None else None
    return Duty(DutyId(code, key), rule, law, ground, need, why, 3, target=target)


def test_what_is_settled_stands_below_what_is_open() -> None:
    open_one, told = duty("people"), duty("authority", hours=1)
    table = table_of(incident(authority=DutyStage.MET), (told, open_one), ())
    assert [row.duties for row in table.rows] == [(open_one,)]
    assert [row.duties for row in table.settled] == [(told,)]


def test_a_country_is_asked_about_once_whatever_its_laws_hold() -> None:
    asked = [
        duty(key, code=code, ground=Ground.TO_BE_ANSWERED, need=Need.DECIDE, why=why)
        for key, code, why in (
            ("authority", "US", Why.AIM_UNANSWERED),
            ("people", "US-CA", Why.AIM_UNANSWERED),
            ("public-health", "US-CA", Why.QUESTION_OPEN),
        )
    ]
    (row,) = table_of(incident(), asked, ()).rows
    assert row.ask is not None
    assert (row.ask.kind, row.ask.country) == (AskKind.AIM, "US")
    assert set(row.ask.about) == {one.id for one in asked}


def test_two_duties_that_hang_on_the_same_question_are_one_row() -> None:
    licence = "Do you hold a licence?"
    hanging = [
        duty(key, need=Need.DECIDE, why=Why.QUESTION_OPEN, only_if=licence)
        for key in ("public-health", "people-of-a-licensed-facility")
    ]
    other = duty("police", need=Need.DECIDE, why=Why.QUESTION_OPEN, only_if="Was it an attack?")
    rows = table_of(incident(), (*hanging, other), ()).rows
    assert sorted(row.ask.question for row in rows if row.ask) == [licence, "Was it an attack?"]
    assert {len(row.duties) for row in rows} == {1, 2}


def test_hipaa_is_asked_first_while_nobody_has_said() -> None:
    bound = duty(code="US", ground=Ground.HIPAA_UNSURE)
    rows = table_of(incident("US-CA"), (duty(code="US-CA"), bound), ()).rows
    assert rows[0].ask is not None
    assert (rows[0].ask.kind, rows[0].ask.about) == (AskKind.HIPAA, (bound.id,))
    said = replace(incident("US-CA"), hipaa=HipaaStatus.COVERED)
    assert all(row.ask is None for row in table_of(said, (bound,), ()).rows)
    assert all(row.ask is None for row in table_of(incident("FR"), (bound,), ()).rows)


def test_what_asks_for_nothing_is_folded_by_its_reason() -> None:
    away = (
        duty(code="BE", need=Need.NOT_NEEDED, ground=Ground.ONE_STOP, why=Why.ONE_STOP),
        duty("people", code="BE", need=Need.NOT_NEEDED, ground=Ground.ONE_STOP, why=Why.ONE_STOP),
        duty(code="DE", need=Need.NOT_NEEDED, ground=Ground.ONE_STOP, why=Why.ONE_STOP),
        duty(code="GB", need=Need.OFFERED, ground=Ground.NOT_AIMED_AT, why=Why.NOT_AIMED_AT),
        duty("cert", need=Need.OFFERED, why=Why.VOLUNTARY),
        duty("media", need=Need.NOT_NEEDED, why=Why.THRESHOLD_NOT_REACHED),
    )
    folds = {one.kind: one for one in table_of(incident(), away, ()).folds}
    assert list(folds) == list(FoldKind)
    assert folds[FoldKind.ONE_STOP].laws == ("BE", "DE")
    assert folds[FoldKind.COURTESY].laws == ("GB",)


def test_a_country_without_a_row_is_told() -> None:
    unknown = Reach("AQ", Ground.UNKNOWN_LAW, None, 2)
    known = Reach("FR", Ground.ESTABLISHED, FRANCE, 3)
    assert table_of(incident(), (), (known, unknown)).unknown == (unknown,)


@given(
    st.lists(
        st.builds(
            duty,
            st.sampled_from(["a", "b", "c", "d"]),
            code=st.sampled_from(["FR", "US", "US-CA", "GB"]),
            need=st.sampled_from(Need),
            why=st.sampled_from(Why),
            ground=st.sampled_from(Ground),
            hours=st.none() | st.integers(-200, 5000),
            only_if=st.sampled_from(["", "Is it so?"]),
        ),
        unique_by=lambda one: one.id,
    ),
    st.sampled_from(DutyStage),
)
def test_every_duty_stands_in_one_place_and_the_nearest_first(
    duties: list[Duty], stage: DutyStage
) -> None:
    table = table_of(incident(a=stage), duties, ())
    told = [one.id for row in (*table.rows, *table.settled) for one in row.duties]
    told += [one.id for fold in table.folds for one in fold.duties]
    assert sorted(told) == sorted(one.id for one in duties)
    dates = [row.due_at or datetime.max.replace(tzinfo=UTC) for row in table.rows]
    assert dates == sorted(dates)
    assert len({row.key for row in table.rows}) == len(table.rows)
