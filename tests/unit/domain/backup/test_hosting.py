"""What speaks against a host: each concern, and what never raises one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.hosting_rules import KnownHostingRules
from practiceguard.domain.backup.hosting import (
    SOON_DAYS,
    Concern,
    ConcernCode,
    Contract,
    Hoster,
    Hosting,
    concerns,
    reason_of,
)
from practiceguard.domain.backup.hosting_rule import (
    Confidence,
    ContractKind,
    HostingRule,
    RuleKind,
    rules_for,
)
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.domain.backup.repository import RepositoryKey
from tests.fakes.fixed_clock import NOON

RULES = KnownHostingRules().all()
TODAY = date(2026, 11, 22)
KEY = RepositoryKey("server")
HDS = Contract(ContractKind.HDS, "HDS-1", date(2024, 5, 2), date(2027, 5, 1))
ART28 = Contract(ContractKind.ART28, kept_at="blue binder")
HOST = Hosting(KEY, Hoster.SOMEBODY_ELSE, NOON, "Ann", "Host", "FR", (HDS, ART28))
Code = ConcernCode


def found(
    hosting: Hosting | None,
    country: str = "FR",
    *,
    kind: PlaceKind = PlaceKind.REST_SERVER,
    today: date = TODAY,
    rules: tuple[HostingRule, ...] = RULES,
) -> tuple[Concern, ...]:
    return concerns(hosting, kind, country, rules, today)


def codes(
    hosting: Hosting | None, *, country: str = "FR", today: date = TODAY
) -> list[ConcernCode]:
    return [one.code for one in found(hosting, country, today=today)]


def test_a_french_practice_with_both_papers_has_nothing_to_do() -> None:
    assert found(HOST) == ()


def test_a_french_practice_whose_host_has_no_hds_is_warned_with_the_law() -> None:
    first, *others = found(replace(HOST, contracts=(ART28,)))
    assert others == []
    assert (first.code, first.level) == (Code.NO_CERTIFICATE, ProtectionLevel.CARE)
    assert first.contract is ContractKind.HDS
    assert first.rule is not None
    assert "L.1111-8" in first.rule.basis
    assert first.rule.confidence is Confidence.VERIFIED
    assert "encryption" in first.rule.missing["en"]


@pytest.mark.parametrize(
    ("country", "asked"),
    [
        ("FR", [Code.NO_CERTIFICATE, Code.NO_CONTRACT]),
        ("DE", [Code.NO_CERTIFICATE, Code.NO_CONTRACT]),
        ("LT", [Code.NO_CONTRACT]),
        ("US", [Code.NO_CONTRACT]),
        ("JP", [Code.NO_CONTRACT]),
    ],
)
def test_each_country_asks_for_its_papers(country: str, asked: list[ConcernCode]) -> None:
    bare = replace(HOST, contracts=(), country=country)
    assert codes(bare, country=country) == asked


@pytest.mark.parametrize("kind", list(PlaceKind))
@pytest.mark.parametrize("hoster", [Hoster.PRACTICE, Hoster.OWN_ELSEWHERE])
def test_what_we_host_ourselves_asks_for_no_paper(kind: PlaceKind, hoster: Hoster) -> None:
    ours = Hosting(KEY, hoster, NOON, "Ann")
    assert found(ours, kind=kind) == ()


@pytest.mark.parametrize("kind", list(PlaceKind))
def test_of_a_server_it_has_to_be_said_who_hosts_it(kind: PlaceKind) -> None:
    expected = [] if kind.is_folder else [Code.NOT_ASKED]
    assert [one.code for one in found(None, kind=kind)] == expected


def test_a_drive_that_somebody_else_keeps_is_hosted_like_any_other() -> None:
    bare = replace(HOST, contracts=())
    assert [one.code for one in found(bare, kind=PlaceKind.NETWORK_FOLDER)] == [
        Code.NO_CERTIFICATE,
        Code.NO_CONTRACT,
    ]


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (SOON_DAYS + 1, []),
        (SOON_DAYS, [Code.EXPIRES_SOON]),
        (1, [Code.EXPIRES_SOON]),
        (0, [Code.EXPIRES_SOON]),
        (-1, [Code.EXPIRED]),
        (-400, [Code.EXPIRED]),
    ],
)
def test_a_paper_is_warned_about_before_its_last_day(
    left: int, expected: list[ConcernCode]
) -> None:
    ends = TODAY + timedelta(days=left)
    told = found(replace(HOST, contracts=(replace(HDS, expires_on=ends), ART28)))
    assert [one.code for one in told] == expected
    for one in told:
        assert (one.on, one.days, one.level) == (ends, abs(left), ProtectionLevel.CARE)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_paper_never_goes_back_from_expired(ends: date, today: date) -> None:
    def told(day: date) -> set[ConcernCode]:
        paper = replace(HDS, expires_on=ends)
        hosting = replace(HOST, contracts=(paper, ART28))
        return {one.code for one in found(hosting, today=day)} & {Code.EXPIRED, Code.EXPIRES_SOON}

    later = told(today + timedelta(days=1))
    if Code.EXPIRED in told(today):
        assert later == {Code.EXPIRED}
    assert len(told(today)) <= 1


def test_a_certificate_without_its_end_and_a_paper_without_any_trace() -> None:
    vague = (replace(HDS, expires_on=None), Contract(ContractKind.ART28))
    assert codes(replace(HOST, contracts=vague)) == [Code.END_UNKNOWN, Code.NO_EVIDENCE]


def test_also_a_paper_that_nobody_asked_for_may_end() -> None:
    baa = Contract(ContractKind.BAA, "1", None, TODAY - timedelta(days=2))
    assert codes(replace(HOST, contracts=(HDS, ART28, baa))) == [Code.EXPIRED]


def test_a_country_outside_is_told_where_a_rule_says_so_and_only_there() -> None:
    away = replace(HOST, country="US")
    assert codes(away) == [Code.COUNTRY_OUTSIDE]
    assert codes(replace(HOST, country="NO")) == []
    assert codes(replace(away, contracts=(ART28,)), country="LT") == []
    assert codes(replace(HOST, country="")) == [Code.COUNTRY_UNKNOWN]


def test_a_rule_that_nobody_checked_for_a_year_says_so() -> None:
    assert codes(HOST, today=date(2027, 5, 1)) == [Code.EXPIRES_SOON]
    later = found(
        replace(HOST, contracts=(replace(HDS, expires_on=date(2029, 1, 1)), ART28)),
        today=date(2027, 11, 21),
    )
    assert {one.code for one in later} == {Code.RULE_OLD}
    assert {one.on for one in later} == {date(2026, 11, 21)}
    assert not any(rule.is_old(date(2027, 11, 20)) for rule in RULES)


def test_only_the_worst_of_it_is_asked_for_on_home_and_never_as_an_alarm() -> None:
    for code in ConcernCode:
        concern = Concern(code, ProtectionLevel.CARE, days=3)
        reason = reason_of(concern, KEY)
        if reason is not None:
            assert reason.place == KEY
            assert reason.count == 3
    asked = {reason_of(Concern(code, ProtectionLevel.CARE), KEY) for code in ConcernCode}
    assert {one.code for one in asked if one} == {
        ReasonCode.HOST_NOT_SAID,
        ReasonCode.HOST_NOT_CERTIFIED,
        ReasonCode.HOST_COUNTRY,
        ReasonCode.CONTRACT_EXPIRED,
        ReasonCode.CONTRACT_MISSING,
        ReasonCode.CONTRACT_EXPIRES,
    }
    worst = [replace(HOST, contracts=(), country="US"), replace(HOST, contracts=()), None]
    for hosting in worst:
        assert {one.level for one in found(hosting)} <= {
            ProtectionLevel.CARE,
            ProtectionLevel.UNPROVED,
        }


# --- the law as data ---------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_source_its_date_and_both_languages(rule: HostingRule) -> None:
    assert rule.basis
    assert date(2026, 11, 1) <= rule.checked_on <= TODAY
    assert set(rule.asks) == {"en", "fr"}
    assert all(text.strip() == text and text.endswith(".") for text in rule.asks.values())
    if rule.confidence is Confidence.FROM_KNOWLEDGE:
        assert rule.source == ""  # nobody read anything
    else:
        assert rule.source.startswith("https://")
    assert rule.is_to_be_checked is (rule.confidence is not Confidence.VERIFIED)
    assert (rule.contract is not None) is (rule.kind is RuleKind.CONTRACT)
    assert bool(rule.where) is (rule.kind is RuleKind.COUNTRY)
    assert not rule.expires or rule.kind is RuleKind.CONTRACT
    if rule.kind is not RuleKind.NOTE:
        assert all(rule.missing[language].endswith(".") for language in ("en", "fr"))
    for code in rule.countries | rule.where:
        assert len(code) == 2
        assert code.isupper()


def test_no_two_rules_have_one_name_or_ask_for_the_same_paper_in_one_country() -> None:
    names = [rule.code for rule in RULES]
    assert len(set(names)) == len(names)
    for country in {code for rule in RULES for code in rule.countries} | {"JP"}:
        asked = [one.contract for one in rules_for(country, RULES) if one.contract]
        assert asked
        assert len(set(asked)) == len(asked)


def test_a_certificate_is_asked_for_before_the_contract_and_notes_come_last() -> None:
    kinds = [one.contract or one.kind for one in rules_for("FR", RULES)]
    assert kinds[:3] == [ContractKind.HDS, ContractKind.ART28, RuleKind.COUNTRY]
    assert set(kinds[3:]) == {RuleKind.NOTE}


def test_the_eea_is_the_same_wherever_it_is_written() -> None:
    by_code = {rule.code: rule for rule in RULES}
    assert by_code["art28"].countries == by_code["hds-eea"].where == by_code["breach"].countries
    assert len(by_code["art28"].countries) == 30
    assert not {"GB", "CH", "US"} & by_code["art28"].countries
