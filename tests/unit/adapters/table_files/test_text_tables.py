"""CSV in any encoding, with any separator: read as it was meant, and never a line lost."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from practiceguard.adapters.table_files import TableFiles
from practiceguard.adapters.table_files.delimited import find_separator, lines_of, rows_of
from practiceguard.adapters.table_files.encoding import find_encoding
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.table import Table, TableForm, TableKind, shown
from tests.unit.adapters.table_files.outcomes import FAILURES, outcome

LITHUANIAN = ["Žukauskas", "Čiurlionytė", "Šarūnė", "Kazlauskienė", "Įsrutė", "Gražina"]
FRENCH = ["Lefèvre", "Hélène", "Müller", "Noël", "François", "Zoé", "Bénédicte", "Agnès"]
GERMAN = ["Müller", "Jürgen", "Größer", "Schäfer", "Weiß"]
POLISH = ["Łukasz", "Wiśniewski", "Dąbrowska", "Żaneta", "Ćwik"]
GREEK = ["Παπαδόπουλος", "Γιώργος", "Ελένη"]
RUSSIAN = ["Иванов", "Сергей", "Анна"]
TURKISH = ["Yılmaz", "Ayşe", "Gökçe", "İbrahim", "Şahin"]


@pytest.mark.parametrize(
    ("names", "country", "encoding"),
    [
        *((LITHUANIAN, "LT", one) for one in ("cp1257", "iso8859-13", "cp775", "utf-8")),
        *((LITHUANIAN, "LT", one) for one in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")),
        *((FRENCH, "FR", one) for one in ("cp1252", "latin-1", "mac-roman", "cp850")),
        *((GERMAN, "DE", one) for one in ("cp1252", "cp850", "mac-roman")),
        *((POLISH, "PL", one) for one in ("cp1250", "iso8859-2", "cp852")),
        (LITHUANIAN, "FR", "cp1257"),
        (FRENCH, "LT", "cp1252"),
        ([*LITHUANIAN, "Müller", "Schröder"], "LT", "cp1257"),
        ([*FRENCH, "Muñoz", "Åsa"], "FR", "cp1252"),
        (GREEK, "GR", "cp1253"),
        (RUSSIAN, "LT", "cp1251"),
        (RUSSIAN, "LT", "koi8-r"),
        (TURKISH, "TR", "cp1254"),
        # One letter beyond ASCII is in many encodings: that of the country is meant.
        *((["Kazlauskienė", "Petraitė", "Jonaitytė"], "LT", one) for one in ("cp775", "cp1257")),
        *((POLISH, "PL", one) for one in ("mac-latin2",)),
        (TURKISH, "TR", "cp857"),
        (GREEK, "GR", "cp737"),
        (GREEK, "GR", "cp869"),
        (RUSSIAN, "RU", "mac-cyrillic"),
        (["佐藤", "鈴木", "高橋 花子"] * 20, "JP", "shift_jis"),
        (["王小明", "李娜", "张伟"] * 20, "CN", "gb18030"),
        (["Jane Doe"], "US", "ascii"),
    ],
)
def test_names_are_read_in_the_encoding_they_were_written_in(
    names: list[str], country: str, encoding: str
) -> None:
    text = "Nr;Name\n" + "\n".join(f"{n};{name}" for n, name in enumerate(names)) + "\n"
    content = text.encode(encoding)
    found = find_encoding(content, country)
    assert content.decode(found.name).removeprefix("\ufeff") == text


def test_a_guess_between_texts_that_differ_is_not_called_sure() -> None:
    content = "Nom\nLefèvre\nHélène\n".encode("cp1252")
    assert find_encoding(content, "FR").is_sure
    elsewhere = find_encoding(content, "LT")
    assert not elsewhere.is_sure
    assert "cp1250" in elsewhere.others


@given(st.binary(max_size=400), st.sampled_from(["", "LT", "FR", "JP", "XX"]))
@example(b"\xff\xfe\x00", "")
@example(b"\x00" * 9, "LT")
@example(b"\xef\xbb\xbf\xff", "FR")
def test_any_bytes_have_an_encoding_that_decodes_them(content: bytes, country: str) -> None:
    found = find_encoding(content, country)
    content.decode(found.name, "replace")
    for other in found.others:
        content.decode(other, "replace")


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    rows = [["Name", "Street", "City"], ["Doe, Jane", "High St 1, B", "London"], ["Ro;e", "", "X"]]
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(rows * 20)
    assert find_separator(lines_of(text.getvalue())) == separator


def test_excels_own_first_line_settles_the_separator() -> None:
    assert find_separator(["sep=|", "a;b|c", "a;b|c"]) == "|"


def test_a_list_of_names_only_is_one_column() -> None:
    assert find_separator(["Doe Jane", "Roe Richard", "Poe, Edgar"]) == ""


def test_cells_with_ends_of_line_and_quotes_are_one_row() -> None:
    lines = lines_of('a;"High St 1\r\n2nd floor";b\r\n"says ""hi""";x;y\r\n')
    assert [row for row, _ in rows_of(lines, ";")] == [
        ["a", "High St 1\n2nd floor", "b"],
        ['says "hi"', "x", "y"],
    ]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    lines = ['1;"Doe;Jane', *[f"{n};Roe;Richard" for n in range(2, 40)]]
    rows = list(rows_of(lines, ";"))
    assert len(rows) == 39
    assert rows[0] == (["1", '"Doe', "Jane"], True)
    assert not any(odd for _, odd in rows[1:])


def test_a_quotation_mark_in_the_middle_of_a_cell_stays() -> None:
    assert [row for row, _ in rows_of(['5" tall;x', "y;z"], ";")] == [['5" tall', "x"], ["y", "z"]]


TEXTS = st.text(alphabet=st.sampled_from('ab;,\t|"\n\r\x0b\x0c\x85\u2028\x00=é 1'), max_size=120)


@given(TEXTS, st.sampled_from([";", ",", "\t", "|", ""]))
@example('"' * 7 + "\n" + "a;b", ";")
@example("a\rb\nc\r\nd", ";")
def test_no_line_is_lost_and_none_is_made(text: str, separator: str) -> None:
    lines = lines_of(text)
    rows = list(rows_of(lines, separator))
    joined = "".join(cell for row, _ in rows for cell in row)
    # Every character is still there, but for separators, quotation marks and ends of line.
    for letter in "abé1\x0b\x0c\x85\u2028\x00=":
        assert joined.count(letter) == text.count(letter)
    assert len(rows) <= len(lines)
    # Rows are fewer than lines only where a quoted cell takes several lines.
    spanning = sum(cell.count("\n") for row, _ in rows for cell in row)
    assert len(rows) + spanning == len(lines)


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=9),
                 min_size=3, max_size=3),
        min_size=1, max_size=8,
    ),
    st.sampled_from([";", ",", "\t"]),
)  # fmt: skip
def test_what_a_program_wrote_comes_back(rows: list[list[str]], separator: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
        rows
    )
    assert [row for row, _ in rows_of(lines_of(text.getvalue()), separator)] == rows


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Pavardė;Vardas\r\nŽukauskas;Jonas\r\n\r\n".encode("cp1257"))
    table = TableFiles().read(path, country="LT")
    assert table.rows[:2] == (("Pavardė", "Vardas"), ("Žukauskas", "Jonas"))
    assert len(table.rows) == 3
    assert table.form == TableForm(TableKind.TEXT, "cp1257", ";")
    assert table.is_form_sure


def test_what_a_person_chooses_goes_before_what_was_found(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("a,b;c\né,x;y\n".encode("cp1252"))
    table = TableFiles().read(path, TableForm(TableKind.TEXT, "cp1250", ","))
    assert table.rows[1] == ("é", "x;y")
    assert table.form.encoding == "cp1250"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", ErrorCode.TABLE_EMPTY), (b"\r\n  \r\n", ErrorCode.TABLE_EMPTY)],
)
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: bytes, code: ErrorCode) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(PracticeGuardError) as refused:
        TableFiles().read(path)
    assert refused.value.code is code


def test_a_file_that_is_gone_or_no_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as gone:
        TableFiles().read(tmp_path / "nobody.csv")
    assert gone.value.code is ErrorCode.FILE_NOT_FOUND
    with pytest.raises(PracticeGuardError) as folder:
        TableFiles().read(tmp_path)
    assert folder.value.code is ErrorCode.TABLE_UNREADABLE


def test_an_encoding_nobody_knows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"a;b")
    with pytest.raises(PracticeGuardError) as refused:
        TableFiles().read(path, TableForm(encoding="klingon"))
    assert refused.value.code is ErrorCode.INPUT_INVALID


@pytest.mark.parametrize("lines", [1, 3])
def test_more_columns_than_any_list_has_are_refused_at_once(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "list.csv"
    path.write_text((";".join(["x"] * 2_000_000) + "\n") * lines, encoding="ascii")
    assert outcome(path) is ErrorCode.TABLE_TOO_LARGE
    path.write_text(";".join(["x"] * 16_384) + "\n", encoding="ascii")
    assert isinstance(outcome(path), Table)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_known_failure(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    found = outcome(path)
    if isinstance(found, Table):
        assert all(isinstance(shown(cell), str) for row in found.rows for cell in row)
    else:
        assert found in FAILURES
