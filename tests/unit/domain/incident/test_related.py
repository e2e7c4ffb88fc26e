"""Laws to look at besides stand there where they may apply, and are never a duty."""

from dataclasses import replace

from practiceguard.domain.incident.reach import Ground, Reach
from practiceguard.domain.incident.related import AlsoLookAt, also_look_at
from practiceguard.domain.incident.rule import Mark, RelatedLaw
from tests.fakes.memory_rules import FRANCE

FTC = RelatedLaw("ftc-hbnr", "16 CFR 318", "apps that HIPAA does not bind", Mark.MIXED)
FEDERAL = replace(FRANCE, code="US", name="United States", related=(FTC,))
CALIFORNIA = replace(FRANCE, code="US-CA", name="California")
BOOK = (FRANCE, FEDERAL, CALIFORNIA)


def reach(code: str, ground: Ground) -> Reach:
    law = next((one for one in BOOK if one.code == code), None)
    return Reach(code, ground, law, 3)


def test_those_of_the_own_country_stand_there_also_when_hipaa_does_not_bind() -> None:
    by_state_alone = [reach("US-CA", Ground.RESIDENCE)]
    assert also_look_at("US-CA", by_state_alone, BOOK) == (AlsoLookAt(FTC, FEDERAL),)
    assert also_look_at("US-CA", (), BOOK) == (AlsoLookAt(FTC, FEDERAL),)


def test_each_is_told_once() -> None:
    many = [reach("US", Ground.HIPAA), reach("US-CA", Ground.RESIDENCE)]
    assert len(also_look_at("US", many, BOOK)) == 1


def test_abroad_they_stand_there_while_the_law_may_ask() -> None:
    for ground in Ground:
        there = also_look_at("FR", [reach("US-CA", ground)], BOOK)
        assert bool(there) is ground.asks_for_notices, ground


def test_where_no_row_has_any_there_is_nothing() -> None:
    assert also_look_at("FR", [reach("FR", Ground.ESTABLISHED)], BOOK) == ()
    assert also_look_at("XX", (), BOOK) == ()
