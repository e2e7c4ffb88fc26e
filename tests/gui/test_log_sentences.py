"""Every entry of a log as a sentence: none is left out, none shows a placeholder."""

import dataclasses
import typing
from datetime import date, datetime
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.decision import Decision
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.risk import Risk
from practiceguard.ui.incident.log_sentences import Teller, step_title
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.translation import install_language

PARIS = ZoneInfo("Europe/Paris")
AT = datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
KINDS = list(typing.get_args(written.Entry))


def made_up(kind: type[Any]) -> Any:
    """Return an entry with something in every field."""
    hints = typing.get_type_hints(kind)
    return kind(**{field.name: value_for(hints[field.name]) for field in dataclasses.fields(kind)})


def value_for(hint: Any) -> Any:
    options = [one for one in typing.get_args(hint) if one is not type(None)]
    if typing.get_origin(hint) is tuple:
        of = options[0]
        parts = [made_up(of)] if isinstance(of, type) and dataclasses.is_dataclass(of) else []
        return tuple(parts) or ("ab12",)
    if typing.get_origin(hint) is not None and hasattr(typing.get_origin(hint), "keys"):
        return {"FR": 3}
    if options and type(None) in typing.get_args(hint):
        return value_for(options[0])
    known: dict[Any, Any] = {
        datetime: AT,
        date: AT.date(),
        bool: True,
        int: 3,
        str: "text of it",
        DutyId: DutyId("FR", "authority"),
        Fact: Fact(Field.LOST, Knowledge.KNOWN, "integrity"),
        Decision: Decision(True, Risk.HIGH, {}, "Dr Moreau", "because", AT),
    }
    if hint in known:
        return known[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return made_up(hint)
    return "text of it"  # a name for a kind of text


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.__name__))
def test_every_entry_has_a_sentence(
    qtbot: QtBot, qapp: QApplication, kind: type[Any], language: str
) -> None:
    install_language(qapp, language)
    entry = made_up(kind)
    told = Teller(PARIS).sentence(Signed(1, AT, "Sophie", entry))
    assert told.strip()
    assert "{" not in told
    assert kind is written.NotUnderstood or f"{kind.__name__}(" not in told, "it has no sentence"
    install_language(qapp, "en")


def test_what_is_known_of_a_fact_is_told_in_words() -> None:
    fact = written.FactRecorded(Fact(Field.LOST, Knowledge.KNOWN, "integrity,availability"))
    told = Teller(PARIS).sentence(Signed(2, AT, "Sophie", fact))
    assert told == "What happened to the data? It was altered; We cannot get at it, or it is gone"


def test_times_are_those_of_the_practice() -> None:
    entry = written.StepTicked("call", True, AT)
    told = Teller(ZoneInfo("America/Los_Angeles")).sentence(Signed(2, AT, "Sophie", entry))
    assert "09:10" in told


def test_a_step_that_no_card_has_any_more_is_told_by_its_key() -> None:
    assert step_title("a-step-of-long-ago") == "a-step-of-long-ago"


def test_a_wallet_makes_no_page_wider_than_the_window() -> None:
    wallet = "bc1q" + "x" * 58
    assert breakable(f"to {wallet}").replace("\u200b", "") == f"to {wallet}"
    assert max(len(part) for part in breakable(wallet).split("\u200b")) <= 24
    assert breakable("words of a usual length") == "words of a usual length"


def test_what_was_handed_back_is_told_whole(qapp: QApplication) -> None:
    del qapp
    entry = ImagesHandedBack(
        patient="Claire Dupont",
        identity_checked="document",
        files=2,
        archive_sha256="ab" * 32,
        snapshot="cd",
        not_read=("/a/before 2.jpg",),
        archive_name="files-2026-11-20-k7wq.zip",
        checked_by="Sophie",
        checked_at=AT,
        receiver="Anne Dupont",
        receiver_kind="guardian",
        ground="mother, family book seen",
        looked_by="Dr Moreau",
    )
    told = Teller(PARIS).sentence(Signed(2, AT, "Sophie", entry))
    for part in ("Claire Dupont", "identity document seen", "ab" * 32, "before 2.jpg", "Sophie",
                 "Anne Dupont", "parent or guardian", "mother, family book seen", "Dr Moreau",
                 "files-2026-11-20-k7wq.zip", "20 Nov"):  # fmt: skip
        assert part in told
    # What the first version wrote has less, and still makes a sentence.
    early = ImagesHandedBack("Claire Dupont", "passport, in person", 2, "ab" * 32, "cd")
    told = Teller(PARIS).sentence(Signed(2, AT, "Sophie", early))
    assert "passport, in person" in told
    assert "Received by" not in told
