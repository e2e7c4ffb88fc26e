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
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.reading import incident_of
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.duty_lines import fold_text, folded_line, line_of
from practiceguard.ui.incident.law_in_language import in_window_language
from practiceguard.ui.translation import install_language
from tests.gui.incident_room import PARIS, shipped_law
from tests.gui.sample_app import Sample

NOTICED = datetime(2026, 11, 20, 17, 10, tzinfo=UTC)
GAP = re.compile(r"\{[a-z_]+\}|None|“”")


@pytest.fixture(autouse=True)
def _clean(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


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
        lines = [
            line_of(incident, row, NOTICED, PARIS).aloud for row in (*table.rows, *table.settled)
        ]
        lines += [fold_text(fold, "CNIL") for fold in table.folds]
        lines += [folded_line(one) for fold in table.folds for one in fold.duties]
        assert not [text for text in lines if GAP.search(text)], law.code
        for duty in spoken:
            if duty.law.code != law.code:
                continue
            dialog = DutyDialog(incident, Row((duty,)), NOTICED, PARIS)
            texts = [one.text() for one in dialog.findChildren(QLabel)]
            assert not [text for text in texts if GAP.search(text)], duty.id
            assert len(texts) > 8
            explained += 1
            dialog.deleteLater()
    assert explained >= 400
