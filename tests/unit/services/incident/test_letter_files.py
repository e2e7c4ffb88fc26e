"""What lies in a folder of letters, whatever stands in a name, and whoever wrote into it."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.files import SystemFiles
from practiceguard.domain.incident.letter import LetterFlaw
from practiceguard.domain.incident.letter_batch import LetterState, ManifestRow
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.services.incident.address_letters import Unaddressed
from practiceguard.services.incident.mailing import MailingFolder
from practiceguard.services.incident.people_without_letter import (
    WithoutWords,
    counted_reasons,
    without_table,
)
from practiceguard.services.incident.plan_mailing import Begun, PlanMailing
from practiceguard.wording import letters as wording
from tests.gui.letter_practice import letter_practice
from tests.gui.sample_app import build_sample

WORDS = WithoutWords(("Name", "Number", "Why"), wording.NO_LETTER, wording.LETTER_FLAWS)
NAMES = st.text(max_size=30) | st.sampled_from(
    [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "a\r\n=b",
        '"; DROP',
        "../../x",
        "\x00",
        "\uff1d1+1",
        "  =1+1",
    ]
)


@given(st.lists(NAMES, max_size=8), st.lists(NAMES, max_size=4))
def test_nobody_is_lost_from_the_list_and_nothing_in_it_calculates(
    names: list[str], refused: list[str]
) -> None:
    unaddressed = [Unaddressed(f"p{at}", one, NoLetter.NO_ADDRESS) for at, one in enumerate(names)]
    rows = [
        ManifestRow(
            f"PG-{at}", f"r{at}", one, (), "batch-001", state=LetterState.REFUSED,
            reasons=(f"{LetterFlaw.CHARACTERS.value}: {one}", "a flaw of a later program"),
        )
        for at, one in enumerate(refused)
    ]  # fmt: skip
    table = without_table(unaddressed, rows, WORDS).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))[1:]
    assert (
        len(read)
        == len(names) + len(refused)
        == sum(counted_reasons(unaddressed).values()) + (len(rows))
    )
    assert not [one for row in read for one in row if one.lstrip()[:1] in {*"=+-@|%\uff1d\uff20"}]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"\xff\xfe", b'"x"', b"[" * 100_000, b'{"day": 5}',
        json.dumps({"day": "2026-02-30", "year": 2026, "number": 1}).encode(),
        json.dumps({"day": "2026-11-21", "year": 2025, "number": 1}).encode(),
        json.dumps({"day": "2026-11-21", "year": 2026, "number": 0}).encode(),
        json.dumps({"day": "2026-11-21", "year": 2026, "number": 100}).encode(),
        json.dumps({"day": "0026-11-21", "year": 26, "number": 1}).encode(),
        b'{"day": "2026-11-21", "year": 2026, "number": 1e999}',
    ],
)  # fmt: skip
def test_what_somebody_else_wrote_into_a_folder_begins_no_mailing(
    content: bytes, tmp_path: Path
) -> None:
    plan = PlanMailing(*[None] * 4, SystemFiles())  # type: ignore[call-arg, arg-type]
    assert plan.begun_in(tmp_path) is None
    MailingFolder(tmp_path).plan.write_bytes(content)
    assert plan.begun_in(tmp_path) is None
    MailingFolder(tmp_path).plan.write_text('{"day": "2026-11-21", "year": 2026, "number": 7}')
    begun = plan.begun_in(tmp_path)
    assert isinstance(begun, Begun)
    assert (begun.year, begun.mailing) == (2026, 7)


def test_test_letters_lie_where_only_we_read_them_and_go_again(tmp_path: Path) -> None:
    practice = letter_practice(build_sample(tmp_path), 4, ("fr",))
    samples = practice.sample.app.incidents.mailing.samples
    letters = samples(practice.plan())
    file = samples.lay_out(letters)
    assert len(json.loads(file.read_bytes())) >= len(letters) > 0
    assert practice.sample.world.state_folder in file.parents
    samples.clear(file)
    assert not file.parent.exists()
