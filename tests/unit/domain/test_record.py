"""What a record is called and labelled, and that it is never taken for a copy, nor hides one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.plan import TAG
from practiceguard.domain.record import (
    FOLDER,
    RECORD_TAG,
    WEIGHT,
    RecordKind,
    RecordLabel,
    StoredRecord,
    is_record,
    label_of,
    stored_name,
    weighs_like_a_record,
)

HASH = "0123456789abcdef" * 4
LABEL = RecordLabel(
    RecordKind.INCIDENT, "incident-2026-01.jsonl", 12, HASH, (("incident", "2026-01"),)
)
WORDS = st.from_regex(r"[A-Za-z0-9._-]{1,40}", fullmatch=True)
NAMES = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}", fullmatch=True)
FACTS = st.dictionaries(
    st.from_regex(r"[a-z]{1,12}", fullmatch=True).filter(
        lambda name: name not in {"kind", "bytes", "sha256"}
    ),
    WORDS,
    max_size=4,
)
LABELS = st.builds(
    RecordLabel,
    st.sampled_from(RecordKind),
    NAMES,
    st.integers(0, 10**13),
    st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    FACTS.map(lambda facts: tuple(facts.items())),
)


@given(LABELS)
def test_what_the_tags_say_can_be_read_again(label: RecordLabel) -> None:
    assert label_of(label.name, label.tags) == label
    assert all("," not in tag and " " not in tag for tag in label.tags)


@given(LABELS, st.data())
def test_tags_that_were_changed_say_nothing_or_something_else(
    label: RecordLabel, data: st.DataObject
) -> None:
    tags = list(label.tags)
    at = data.draw(st.integers(0, len(tags) - 1))
    tags[at] = data.draw(st.text(max_size=30).filter(lambda tag: tag != label.tags[at]))
    assert label_of(label.name, tuple(tags)) != label


@pytest.mark.parametrize(
    ("name", "sha256", "facts"),
    [
        ("a,b", HASH, ()),
        ("../up", HASH, ()),
        ("", HASH, ()),
        ("a", "no hash", ()),
        ("a", HASH, (("seal", "a,kind:runs"),)),
        ("a", HASH, (("seal", ""),)),
    ],
)
def test_what_would_be_another_tag_is_refused(
    name: str, sha256: str, facts: tuple[tuple[str, str], ...]
) -> None:
    with pytest.raises(ValueError, match="label"):
        RecordLabel(RecordKind.RUNS, name, 1, sha256, facts)


@pytest.mark.parametrize("drive", ["", "C:", "d:"])
def test_it_is_known_on_every_system(drive: str) -> None:
    separator = "\\" if drive else "/"
    path = f"{drive}{separator}{FOLDER}{separator}runs.json"
    assert is_record(LABEL.tags, (path,), TAG)
    assert stored_name((path,)) == "runs.json"


@given(st.lists(st.sampled_from([TAG, RECORD_TAG, "kind:runs", "x"])), st.lists(WORDS, min_size=1))
def test_no_tag_hides_a_copy_of_the_practice(tags: list[str], names: list[str]) -> None:
    paths = tuple(f"/home/ann/{name}" for name in names)
    assert not is_record(tuple(tags), paths, TAG)
    windows = tuple(f"C:\\Patients\\{name}" for name in names)
    assert not is_record(tuple(tags), windows, TAG)


@given(NAMES, st.lists(st.text(max_size=10).filter(lambda tag: tag != TAG)))
def test_no_tag_taken_away_makes_a_record_a_copy(name: str, tags: list[str]) -> None:
    assert is_record(tuple(tags), (f"/{FOLDER}/{name}",), TAG)


def test_what_bears_the_tag_of_copies_is_one_wherever_it_lies() -> None:
    assert not is_record((TAG,), (f"/{FOLDER}/Patients",), TAG)
    assert not is_record(LABEL.tags, (f"/{FOLDER}/runs.json", "/home/ann"), TAG)
    assert not is_record(LABEL.tags, (), TAG)


@pytest.mark.parametrize(("held", "is_whole"), [(12, True), (11, False), (None, False)])
def test_one_that_was_cut_off_is_not_whole(held: int | None, is_whole: bool) -> None:
    assert StoredRecord("1", LABEL.name, LABEL, held, "pc").is_whole is is_whole
    assert not StoredRecord("1", LABEL.name, None, held, "pc").is_whole


def test_what_makes_a_record_heavy_says_nothing() -> None:
    heavy = (*LABEL.tags, f"{WEIGHT}{'x' * 4000}")
    assert label_of(LABEL.name, heavy) == LABEL


@pytest.mark.parametrize(
    ("size", "is_it"), [(0, False), (1500, False), (2900, True), (5500, True), (5501, False)]
)
def test_a_record_is_told_by_its_weight(size: int, is_it: bool) -> None:
    assert weighs_like_a_record(size) is is_it
