"""The binder: what stands in it, what never does, and what is said to have changed since."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.binder import (
    Binder,
    Entry,
    Question,
    Ruled,
    SectionKey,
    Tick,
    words_of,
)
from practiceguard.domain.incident.binder_copy import CopyKind, How, Item
from practiceguard.domain.incident.contacts import Contact, ContactRole
from practiceguard.domain.incident.document import Block
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.roles import Helper, Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.binder.changes import Sayer, tell_change
from practiceguard.services.incident.make_binder import MakeBinder
from practiceguard.services.incident.notice_words import day_text
from practiceguard.wording.contacts import CONTACTS
from practiceguard.wording.first_hour import card_of
from tests.unit.services.practice_world import PracticeWorld, practice_world, refused

FRENCH = PracticeDetails("Cabinet exemple", country="FR", phone="+33 1 99")
SAYER = Sayer(lambda _context, text: text, str, str)


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    made = practice_world(tmp_path)
    made.app.kit.details(FRENCH)
    return made


@pytest.fixture
def make(world: PracticeWorld) -> MakeBinder:
    return world.app.kit.binder


def texts(binder: Binder, *keys: SectionKey) -> str:
    sections = [binder.section(key) for key in keys or SectionKey]
    parts = [part for one in sections for sheet in one.sheets for part in sheet.parts]
    return "\n".join(text for part in parts for text in words_of(part))


def changed(make: MakeBinder) -> list[tuple[Item, str, How]]:
    return [(one.item, one.of, one.how) for one in make.state().changes]


def test_each_kind_of_incident_has_its_card_with_every_step_of_the_window(make: MakeBinder) -> None:
    cards = make.binder("en").section(SectionKey.FIRST_HOUR).sheets
    assert len(cards) == len(IncidentKind)
    for kind, card in zip(IncidentKind, cards, strict=True):
        ticks = [(one.what, one.how) for one in card.parts if isinstance(one, Tick)]
        assert ticks == [(step.title, step.how) for step in card_of(kind)]


def test_who_lacks_is_a_line_to_fill_in_and_a_number_of_the_law_says_whose_it_is(
    world: PracticeWorld, make: MakeBinder
) -> None:
    world.app.kit.contacts.save(Contact(ContactRole.INSURER, "MACSF", "+33 1 22"))
    world.app.kit.contacts.verify(ContactRole.INSURER, "Zoë")
    parts = make.binder("en").section(SectionKey.CONTACTS).sheets[0].parts
    by_title = {one.title: one for one in parts if isinstance(one, Entry)}
    assert list(by_title) == [CONTACTS[role].name for role in ContactRole]
    facts = {one.label: one.text for one in by_title["Insurer, emergency line"].facts}
    assert (facts["Number"], facts["Called and reached"]) == ("+33 1 22", "March 14, 2026, Zoë")
    assert {one.text for one in by_title["Lawyer"].facts} == {""}
    authority = by_title["Data protection authority"]
    assert authority.facts[0].text == "+33 1 53 73 22 22"
    assert "nobody here has called it" in authority.warning


def test_a_text_for_patients_names_what_is_missing_and_invents_nothing(make: MakeBinder) -> None:
    website = make.binder("fr").section(SectionKey.WEBSITE).sheets[0]
    blocks = [one for one in website.parts if isinstance(one, Block)]
    runs = [run for block in blocks for run in block.runs]
    missing = {run.fact: run.text for run in runs if run.is_missing}
    assert missing["incident.noticed_on"] == "quand quelqu’un l’a remarqué pour la première fois"
    assert {"incident.happened", "truth.public", "today"} <= set(missing)
    assert [run.text for run in runs if run.fact == "practice.phone"] == ["+33 1 99"]
    # The only sentences about what was taken are those of the scale, to be chosen by hand.
    chosen = texts(make.binder("fr"), SectionKey.WEBSITE)
    assert "Des données de patients ont été copiées" in chosen
    assert "Nous ne pouvons pas dire si des données" in chosen


def test_the_law_comes_with_its_clock_source_day_and_mark(make: MakeBinder) -> None:
    told = texts(make.binder("en"), SectionKey.DUTIES)
    assert "72 hours from when you are sure that patients’ data is involved" in told
    assert "GDPR Art 33(1)" in told
    row = make.contacts.row()
    assert row is not None
    assert f"Checked on {day_text(row.checked_on, 'en')}. Found in a source" in told
    assert "https://www.cnil.fr/" in told


def test_the_form_is_that_of_the_home_authority(world: PracticeWorld, make: MakeBinder) -> None:
    forms = []
    for country in ("FR", "US", "LT"):
        world.app.kit.details(replace(FRENCH, country=country))
        sheet = make.binder("en").section(SectionKey.FORM).sheets[0]
        asked = [one for one in sheet.parts if isinstance(one, Question)]
        forms.append((asked[0].label, len(asked) > 20))
    assert forms == [
        ("Initial, complementary or complete", True),
        ("Initial report or addendum", True),
        ("New notice or follow-up?", True),
    ]


def test_the_law_of_a_state_joins_that_of_the_country(
    world: PracticeWorld, make: MakeBinder
) -> None:
    for region in ("California", "ca"):
        world.app.kit.details(PracticeDetails("Office", region=region, country="US"))
        titles = [one.title for one in make.binder("en").section(SectionKey.DUTIES).sheets]
        assert titles == ["United States", "California"]


def test_without_anything_every_part_is_there_with_lines_to_fill_in(tmp_path: Path) -> None:
    make = practice_world(tmp_path).app.kit.binder
    binder = make.binder(make.language("en"))
    assert [one.key for one in binder.sections] == list(SectionKey)
    assert binder.practice == "Our practice"
    assert "ask a lawyer at once" in texts(binder, SectionKey.DUTIES)
    assert any(isinstance(one, Ruled) for one in binder.parts())
    assert make.state().printed is None


def test_it_is_in_the_language_of_the_practice_or_says_that_it_is_not(
    world: PracticeWorld, make: MakeBinder
) -> None:
    for country, window, language, is_told in (
        ("FR", "en", "fr", False),
        ("BE", "fr", "fr", False),
        ("US", "fr", "en", False),
        ("LT", "fr", "fr", True),
        ("LT", "", "en", True),
        ("", "fr", "fr", False),
    ):
        world.app.kit.details(replace(FRENCH, country=country))
        assert make.language(window) == language
        cover = " ".join(text for part in make.binder(language).cover for text in words_of(part))
        assert any(one in cover for one in ("in English", "en français")) is is_told


def test_patients_are_spoken_to_in_the_language_of_the_country(
    world: PracticeWorld, make: MakeBinder
) -> None:
    world.app.kit.details(replace(FRENCH, country="LT"))
    sheet = make.binder("en").section(SectionKey.DOOR).sheets[0]
    assert sheet.language == "lt"
    world.app.kit.details(replace(FRENCH, country="GR"))
    sheet = make.binder("en").section(SectionKey.DOOR).sheets[0]
    assert sheet.language == "en"
    assert "no text in the language of the country" in texts(make.binder("en"), SectionKey.DOOR)


def test_where_the_copies_are_is_told_and_nothing_that_opens_them(world: PracticeWorld) -> None:
    world.set_up()
    make = world.app.kit.binder
    for language in ("en", "fr"):
        binder = make.binder(language)
        told = texts(binder)
        assert world.location in told
        assert "restore latest" in told
        every = (told + "".join(t for one in binder.cover for t in words_of(one))).replace("-", "")
        secrets = world.passwords() | {one.reveal() for one in world.secrets.entries.values()}
        assert len(secrets) > 1
        for secret in {*secrets, world.paper(), *world.paper().split("-")[:1]}:
            assert secret.replace("-", "") not in every


def test_what_was_saved_waits_until_somebody_says_that_it_is_on_paper(
    world: PracticeWorld, make: MakeBinder, tmp_path: Path
) -> None:
    assert make.printed("reception") is None
    first = make.save(tmp_path / "binder.pdf", "fr")
    second = make.save(tmp_path / "binder.pdf", "fr")
    assert first != second
    assert first.read_bytes() == second.read_bytes()
    assert make.state().waiting is not None
    assert make.state().printed is None
    with refused(ErrorCode.DETAILS_INVALID):
        make.printed("x" * 200)
    make.printed(" reception ")
    state = make.state()
    assert (state.waiting, state.changes, state.is_in_order) == (None, (), True)
    assert state.printed is not None
    assert state.printed.holder == "reception"
    world.clock.advance(timedelta(days=366))
    assert make.state().is_old


def test_a_target_that_cannot_be_written_leaves_nothing_remembered(
    make: MakeBinder, tmp_path: Path
) -> None:
    with pytest.raises(OSError, match="missing"):
        make.save(tmp_path / "missing" / "binder.pdf", "fr")
    assert make.state().waiting is None


def test_what_changed_since_is_named_one_by_one(
    world: PracticeWorld, make: MakeBinder, tmp_path: Path
) -> None:
    kit = world.app.kit
    make.save(tmp_path / "binder.pdf", "fr")
    make.printed("accueil")
    make.save_page(tmp_path / "page.html", "fr")
    insurer = Contact(ContactRole.INSURER, number="+33 1 22")
    kit.contacts.save(insurer)
    assert changed(make) == [(Item.CONTACT_NUMBER, "insurer", How.CHANGED)]
    kit.contacts.verify(ContactRole.INSURER, "Zoë")
    assert len(changed(make)) == 1  # a call makes no paper wrong
    kit.contacts.save(replace(insurer, who="MACSF", number=""))
    assert changed(make) == [(Item.CONTACT, "insurer", How.CHANGED)]
    kit.roles.save(Task.LEADS, Helper("Zoë", "06 01"), Helper())
    world.set_up()
    plan = world.plan()
    assert changed(make)[-2:] == [
        (Item.ROLE, "leads", How.CHANGED),
        (Item.PLACE, plan.repository, How.NEW),
    ]
    state = make.state()
    assert state.phone_changes == state.changes
    assert [tell_change(one, state, SAYER) for one in state.changes] == [
        "the contact “Insurer, emergency line”",
        "the role “Leads”",
        "a new place, “USB”",
    ]


def test_a_law_that_changed_is_named_with_the_day_of_its_checking(
    world: PracticeWorld, make: MakeBinder, tmp_path: Path
) -> None:
    make.save(tmp_path / "binder.pdf", "fr")
    make.printed("accueil")
    correct = world.app.incidents.correct_law
    correct("US", "authority.phone", "+1 555", "seen", "Zoë")
    assert changed(make) == []
    correct("FR", "authority.phone", "+33 9", "seen on their page", "Zoë")
    state = make.state()
    assert [(one.item, one.of) for one in state.changes] == [
        (Item.CONTACT_NUMBER, "authority"),
        (Item.LAW, "FR"),
    ]
    assert tell_change(state.changes[1], state, SAYER) == ("the law of FR, checked on 2026-11-21")


def test_a_changed_text_is_named_and_a_look_reads_no_law_unless_it_may_have_changed(
    world: PracticeWorld, make: MakeBinder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.save(tmp_path / "binder.pdf", "fr")
    make.printed("accueil")
    shelf = make.means.templates
    door = next(one for one in shelf.all() if (one.kind, one.language) == ("door-text", "fr"))
    shelf.save_own(door, shelf.source(door).replace("désolés", "vraiment désolés"))
    assert changed(make) == [(Item.TEXT, "door-text", How.CHANGED)]
    make.save(tmp_path / "binder.pdf", "fr")
    make.printed("accueil")
    monkeypatch.setattr(MakeBinder, "sources", lambda *_a, **_k: pytest.fail("read too much"))
    assert make.state().is_in_order
    assert make.store.copy(CopyKind.PHONE) is None
