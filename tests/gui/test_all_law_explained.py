"""Every duty of every law can be shown and explained, in both languages, without a gap."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.duty_table import Row, table_of
from practiceguard.domain.incident.entry import Opened
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.law_text import phrases_of
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.duty_lines import fold_text, folded_line, line_of
from practiceguard.ui.incident.duty_words import place_name
from practiceguard.ui.incident.law_in_language import in_window_language, row_in_window_language
from practiceguard.ui.incident.nearest import _sentence, whom
from practiceguard.ui.translation import install_language
from tests.gui.incident_room import PARIS, shipped_law
from tests.gui.sample_app import Sample

NOTICED = datetime(2026, 11, 20, 17, 10, tzinfo=UTC)
GAP = re.compile(r"\{[a-z_]+\}|None|“”")


@pytest.fixture(autouse=True)
def _clean(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


def english_of(law: Jurisdiction, law_text: TellLaw) -> dict[str, str]:
    """Return the texts of a row that read otherwise in French, with the French."""
    texts = {one.text: law_text(one.text, "fr").text for one in phrases_of(law)}
    return {text: told for text, told in texts.items() if text != told}


def found_in(lines: list[str], english: dict[str, str]) -> list[tuple[str, str]]:
    """Return what of the English texts is told, but for official names that the French repeats."""
    found = []
    for line in lines:
        rest = line
        for french in sorted(english.values(), key=len, reverse=True):
            rest = rest.replace(french, "")
        # A short one such as "unit" may be part of another word.
        found += [
            (text, line) for text in english if text == rest or (len(text) > 11 and text in rest)
        ]
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_duty_of_every_law_is_shown_and_explained(
    qtbot: QtBot, qapp: QApplication, sample: Sample, language: str
) -> None:
    del qtbot
    install_language(qapp, language)
    incidents = sample.app.incidents
    sample.world.aftermath.rules._shipped = shipped_law()  # type: ignore[attr-defined]
    explained = 0
    for law in incidents.rules.all():
        country = law.code.partition("-")[0]
        opened = Opened(IncidentKind.RANSOMWARE, NOTICED, "Ann", "odd", law.code, "Europe/Paris")
        incident = incident_of(IncidentId("2026-01"), [Signed(1, NOTICED, "Ann", opened)])
        residents = Residents(900, {country: 900}, {law.code: 900} if "-" in law.code else {})
        derived = incidents.derive(incident, residents)
        spoken = in_window_language(derived.duties, incidents.law_text)
        table = table_of(incident, spoken, derived.laws)
        english = english_of(law, incidents.law_text) if language == "fr" else {}
        lines = [
            line_of(incident, row, NOTICED, PARIS).aloud for row in (*table.rows, *table.settled)
        ]
        lines += [fold_text(fold, "CNIL") for fold in table.folds]
        lines += [folded_line(one) for fold in table.folds for one in fold.duties]
        lines += [_sentence(one, PARIS) for one in spoken] + [whom(one) for one in spoken]
        assert not [text for text in lines if GAP.search(text)], law.code
        assert not found_in(lines, english)
        for duty in spoken:
            if duty.law.code != law.code:
                continue
            dialog = DutyDialog(incident, Row((duty,)), NOTICED, PARIS)
            texts = [one.text() for one in dialog.findChildren(QLabel)]
            assert not [text for text in texts if GAP.search(text)], duty.id
            assert len(texts) > 8
            titles = {one.title for one in law.sources}
            own = [text for text in texts if not any(text.startswith(one) for one in titles)]
            assert not found_in(own, english), duty.id
            explained += 1
            dialog.deleteLater()
    assert explained >= 400


def test_every_text_of_every_row_is_told_in_the_language_of_the_window(
    qapp: QApplication, sample: Sample
) -> None:
    install_language(qapp, "fr")
    law_text = sample.app.incidents.law_text
    for law in shipped_law().rows.values():
        spoken = row_in_window_language(law, law_text)
        wanted = [law_text(one.text, "fr", law) for one in phrases_of(law)]
        told = [one.text for one in phrases_of(spoken)]
        assert [one.text for one in wanted if one.is_translated] == [
            text for text, one in zip(told, wanted, strict=True) if one.is_translated
        ]
        left = [one.text for one in wanted if not one.is_translated]
        assert all(f"{text} (texte de loi en anglais)" in told for text in left), law.code


def test_parts_of_countries_have_their_name_in_the_language_of_the_window(
    qapp: QApplication,
) -> None:
    rows = shipped_law().rows
    install_language(qapp, "fr")
    assert place_name(rows["US-CA"]) == "Californie"
    assert place_name(rows["US-NC"]) == "Caroline du Nord"
    assert place_name(rows["CA-BC"]) == "Colombie-Britannique"
    install_language(qapp, "en")
    assert place_name(rows["US-CA"]) == "California"
