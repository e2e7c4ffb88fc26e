"""Who hosts what: answers are kept, looked at again, and shown on Home beside the verdict."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from practiceguard.domain.backup.hosting import ConcernCode, Contract, Hoster
from practiceguard.domain.backup.hosting_rule import ContractKind
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.domain.backup.repository import PlaceKind, RepositoryKey
from practiceguard.domain.backup.several_places import Missing
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.practice import Practice
from tests.unit.services.practice_world import PracticeWorld, refused

HDS = Contract(ContractKind.HDS, "HDS-1", date(2024, 5, 2), date(2027, 5, 1))


@pytest.fixture
def french(world: PracticeWorld) -> PracticeWorld:
    world.store.save_practice(Practice("Cabinet fictif", "FR"))
    return world


def key(world: PracticeWorld) -> RepositoryKey:
    return world.plan().repository


def test_every_answer_is_kept_with_who_gave_it_and_when(french: PracticeWorld) -> None:
    app, place = french.app, key(french)
    assert app.hosting(place).hosting is None
    first = app.hosting.say(place, Hoster.PRACTICE, "  Ann \n").hosting
    second = app.hosting.say(
        place, Hoster.SOMEBODY_ELSE, "Bob", host=" A  host", country="fr", contracts=[HDS]
    ).hosting
    assert first is not None
    assert second is not None
    assert (first.said_by, second.host, second.country) == ("Ann", "A host", "FR")
    assert app.hosting.history(place) == (second, first)
    assert first.said_at < second.said_at
    assert app.hosting(place).hosting == second


def test_what_is_ours_has_no_host_and_no_papers(french: PracticeWorld) -> None:
    said = french.app.hosting.say(
        key(french), Hoster.OWN_ELSEWHERE, "Ann", host="x", country="DE", contracts=[HDS]
    ).hosting
    assert said is not None
    assert (said.host, said.country, said.contracts) == ("", "", ())


@pytest.mark.parametrize(
    ("by", "host", "country", "contracts", "field"),
    [
        (" ", "Host", "FR", [], "your name"),
        ("Ann", " ", "FR", [], "host"),
        ("Ann", "Host", "France", [], "country"),
        ("Ann", "Host", "F1", [], "country"),
        ("Ann", "Host", "ΦΡ", [], "country"),
        ("Ann", "Host", "FR", [HDS, HDS], "contract"),
        ("Ann", "Host", "FR", [replace(HDS, expires_on=date(2024, 5, 1))], "expires"),
    ],
)
def test_what_cannot_be_right_is_named_and_not_kept(
    french: PracticeWorld, by: str, host: str, country: str, contracts: list[Contract], field: str
) -> None:
    with refused(ErrorCode.INPUT_INVALID) as caught:
        french.app.hosting.say(
            key(french), Hoster.SOMEBODY_ELSE, by, host=host, country=country, contracts=contracts
        )
    assert caught.value.facts == {"field": field}
    assert french.app.hosting.history(key(french)) == ()


def test_of_a_paper_only_the_hash_is_kept(french: PracticeWorld, tmp_path: Path) -> None:
    file = tmp_path / "contract.pdf"
    file.write_bytes(b"%PDF signed")
    paper = french.app.hosting.with_file(HDS, file)
    assert paper == replace(HDS, sha256=hashlib.sha256(b"%PDF signed").hexdigest())
    with refused(ErrorCode.INPUT_INVALID) as caught:
        french.app.hosting.with_file(HDS, tmp_path / "gone.pdf")
    assert caught.value.facts == {"field": str(tmp_path / "gone.pdf")}


def test_an_unknown_place_is_refused(french: PracticeWorld) -> None:
    with refused(ErrorCode.INPUT_INVALID):
        french.app.hosting(RepositoryKey("nobody"))


def test_home_asks_for_it_and_the_verdict_stays_what_the_copies_say(french: PracticeWorld) -> None:
    app, place = french.app, key(french)
    french.back_up()
    before = app.assess_protection(refresh=True)
    assert before.advice == ()  # a drive is taken to be in the practice
    app.hosting.say(place, Hoster.SOMEBODY_ELSE, "Ann", host="Host", country="FR")
    after = app.assess_protection(refresh=True)
    assert after.status.level is before.status.level
    assert [one.code for one in after.status.reasons] == [one.code for one in before.status.reasons]
    assert [(one.code, one.level, one.place) for one in after.advice] == [
        (ReasonCode.HOST_NOT_CERTIFIED, ProtectionLevel.CARE, place),
        (ReasonCode.CONTRACT_MISSING, ProtectionLevel.CARE, place),
    ]
    assert after.places[0].hosting == app.hosting(place).hosting


def test_a_certificate_is_warned_about_as_time_goes_by(french: PracticeWorld) -> None:
    app, place = french.app, key(french)
    art28 = Contract(ContractKind.ART28, "2")
    papers = [replace(HDS, expires_on=app.hosting.today() + timedelta(days=100)), art28]
    told = app.hosting.say(
        place, Hoster.SOMEBODY_ELSE, "Ann", host="Host", country="FR", contracts=papers
    )
    assert told.concerns == ()
    french.clock.advance(timedelta(days=11))
    assert [one.code for one in app.hosting(place).concerns] == [ConcernCode.EXPIRES_SOON]
    french.clock.advance(timedelta(days=90))
    assert [one.code for one in app.hosting(place).concerns] == [ConcernCode.EXPIRED]
    assert app.assess_protection(refresh=False).advice[0].code is ReasonCode.CONTRACT_EXPIRED


def test_of_a_server_home_asks_who_hosts_it(french: PracticeWorld) -> None:
    place = french.store.repository(key(french))
    assert place is not None
    french.store.save_repository(replace(place, kind=PlaceKind.REST_SERVER))
    overview = french.app.assess_protection(refresh=False)
    assert [one.code for one in overview.advice] == [ReasonCode.HOST_NOT_SAID]


@pytest.mark.parametrize(
    ("kind", "hoster", "is_elsewhere"),
    [
        (PlaceKind.DRIVE, None, False),
        (PlaceKind.DRIVE, Hoster.OWN_ELSEWHERE, True),
        (PlaceKind.DRIVE, Hoster.PRACTICE, False),
        (PlaceKind.REST_SERVER, None, True),
        (PlaceKind.REST_SERVER, Hoster.PRACTICE, False),
        (PlaceKind.REST_SERVER, Hoster.SOMEBODY_ELSE, True),
        (PlaceKind.THIS_COMPUTER, Hoster.OWN_ELSEWHERE, False),
    ],
)
def test_who_hosts_a_place_decides_whether_it_is_elsewhere(
    french: PracticeWorld, kind: PlaceKind, hoster: Hoster | None, is_elsewhere: bool
) -> None:
    place = french.store.repository(key(french))
    assert place is not None
    french.store.save_repository(replace(place, kind=kind))
    if hoster is not None:
        french.app.hosting.say(place.key, hoster, "Ann", host="Host")
    lacking = french.app.assess_protection(refresh=False).missing
    assert (Missing.ELSEWHERE not in lacking) is is_elsewhere


def test_before_set_up_there_is_nothing_to_host(tmp_path: Path) -> None:
    from tests.unit.services.practice_world import practice_world

    (tmp_path / "fresh").mkdir()
    assert practice_world(tmp_path / "fresh").app.hosting.all() == ()
