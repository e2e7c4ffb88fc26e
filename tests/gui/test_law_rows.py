"""What laws ask a letter to tell, as the rows beside it say it."""

from datetime import date

from practiceguard.domain.incident.letter_contents import Asking
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.rule import Mark
from practiceguard.domain.incident.wording_contents import Answer, Told
from practiceguard.ui.incident.notices.law_rows import asked_lines, law_rows

SURE = Asking(
    "FR", "GDPR Art 34(1)", "contact", Mark.VERIFIED, "https://a.example", date(2026, 1, 2)
)
UNSURE = Asking("XX", "Act 1", "advice", Mark.FROM_KNOWLEDGE, "", date(2026, 1, 2))


def test_whatever_can_be_asked_has_its_place_in_one_row() -> None:
    for told in (Told.TOLD, Told.UNREAD, Told.BARRED):
        rows = [list(law_rows([Answer(one, told, ())], None)) for one in Content]
        assert [len(one) for one in rows] == [1] * len(Content)
        assert len({row.text for (row,) in rows}) == len(Content)


def test_what_is_absent_is_a_finding_and_no_row() -> None:
    assert not list(law_rows([Answer(Content.DATA, Told.ABSENT, (SURE,))], None))


def test_a_row_names_the_laws_and_says_which_of_them_nobody_checked() -> None:
    told = [Answer(one, Told.TOLD, (SURE, UNSURE)) for one in (Content.ADVICE, Content.CONTACT)]
    (row,) = law_rows(told, None)
    assert row.text == "It has: what the reader can do; whom to ask."
    assert row.laws[0] == "GDPR Art 34(1)"
    assert row.laws[1].startswith("Act 1. ")
    assert "Check this first" in row.laws[1]
    assert len(row.laws) == 2


def test_what_lacks_is_told_with_the_law_its_source_and_its_day() -> None:
    lines = list(asked_lines((SURE, UNSURE), None))
    assert lines[0] == "GDPR Art 34(1) asks: contact"
    assert lines[1].startswith("Source: https://a.example, checked on ")
    assert lines[2] == "Act 1 asks: advice"
    assert "Check this first" in lines[3]
