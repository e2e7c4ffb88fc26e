"""The law is laid out with the places that matter to this practice first."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.services.incident.lay_out_law import Nearness
from practiceguard.services.incident.open_incident import FirstFacts
from tests.gui.sample_app import NOW, build_sample


def entry(row: int, country: str, region: str = "") -> AddressEntry:
    return AddressEntry(row, surname="Doe", country=country, region=region)


def test_home_and_the_countries_of_patients_are_near(tmp_path: Path) -> None:
    sample = build_sample(tmp_path)
    people = (entry(1, "GB"), entry(2, "US", "US-CA"), entry(3, "RE"), entry(4, ""))
    book = AddressBook(people, NOW, "Ann", "patients.csv", 4)
    sample.world.aftermath.affected.save_address_book(book)
    law = sample.app.incidents.lay_out_law()
    assert law.near == {
        "FR": Nearness.HOME,  # also the patient on Réunion, which the row of France covers
        "GB": Nearness.PATIENTS,
        "US": Nearness.PATIENTS,
        "US-CA": Nearness.PATIENTS,
    }
    assert law.nearness("JP") is Nearness.ELSEWHERE
    assert len(law.rows) == law.state.rows == 153


def test_the_home_of_an_incident_is_near_without_a_practice(tmp_path: Path) -> None:
    sample = build_sample(tmp_path, is_set_up=False)
    assert sample.app.incidents.lay_out_law().near == {}
    facts = FirstFacts(IncidentKind.LOST_DEVICE, NOW, "Ann", "a telephone is gone", "Ann")
    sample.app.incidents.open(facts, "US-CA", ZoneInfo("America/Los_Angeles"))
    law = sample.app.incidents.lay_out_law()
    assert law.near == {"US-CA": Nearness.HOME}


def test_the_day_is_that_of_the_wall(tmp_path: Path) -> None:
    sample = build_sample(tmp_path)
    sample.clock.set(datetime(2027, 11, 21, 12, 0, tzinfo=UTC))
    law = sample.app.incidents.lay_out_law()
    assert law.today.isoformat() == "2027-11-21"
    assert len(law.state.old) == 153
    france = law.row("FR")
    assert france is not None
    assert law.row("XX") is None
    assert france.is_settled
    assert france not in law.state.unsettled
    america = law.row("US")
    assert america is not None
    # Its row was checked, but not each of its duties.
    assert america.mark.is_settled
    assert america in law.state.unsettled
