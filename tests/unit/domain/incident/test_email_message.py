"""A letter as an e-mail: one recipient whatever anybody wrote, nothing that is fetched."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.email_message import (
    EmailSender,
    as_draft,
    as_test,
    dated,
    email_of,
    message_id,
    recipients_of,
    subject_of,
    words_of,
)
from practiceguard.domain.incident.letter import Letter
from tests.fakes.fake_letters import STATIONERY, addressee, document, letter
from tests.fakes.memory_emails import SENDER

NAME = message_id("digest", "PG-2026-02-000001-05", SENDER)
TO = "claire@example.net"
AT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HARD = st.text(max_size=40) | st.sampled_from(
    [
        "a\r\nBcc: x@evil.example",
        "a\nTo: x@evil.example\n\nbody",
        "=?utf-8?q?a=0ABcc:_x=40evil.example?=",
        "=?utf-8?b?Cg==?=",
        "x@evil.example, ",
        "\ud800 \u2028Cc: x@evil.example",
        "w" * 400,
        "اسم \u202e نص",
        "<img src=https://evil.example/a.png onerror=x>",
        "</p><script>alert(1)</script>",
    ]
)


def parsed(content: bytes) -> email.message.EmailMessage:
    found = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(found, email.message.EmailMessage)
    return found


def test_a_message_has_one_recipient_both_forms_and_the_number() -> None:
    one = letter(addressee(1, "Claire Dupont"))
    content = email_of(one, TO, SENDER, NAME)
    mail = parsed(dated(content, AT))
    assert recipients_of(content) == (TO,)
    assert str(mail["From"]) == "Clinic Example <clinic@example.org>"
    assert mail["Reply-To"] == "questions@example.org"
    assert mail["Message-ID"] == NAME
    assert mail["Subject"] == "What happened to your data"
    assert mail["Cc"] is None
    assert mail["Bcc"] is None
    assert mail.get_content_type() == "multipart/alternative"
    plain, page = (part.get_content() for part in mail.iter_parts())
    for said in ("Claire Dupont", str(one.number), "1 Main Street", "+370 5 212 3456"):
        assert said in plain
        assert said in page
    assert '<html lang="en" dir="ltr">' in page
    assert not re.search(r"(src|href|url)\s*[=(]|<img|<link|<script", page, re.IGNORECASE)
    assert content.isascii()


def test_the_same_letter_makes_the_same_message_and_each_its_own_name() -> None:
    one = letter(addressee(1))
    assert email_of(one, TO, SENDER, NAME) == email_of(one, TO, SENDER, NAME)
    other = EmailSender("Other", "other@example.org")
    names = {
        message_id("digest", "PG-1", SENDER),
        message_id("digest", "PG-2", SENDER),
        message_id("another", "PG-1", SENDER),
        message_id("digest", "PG-1", other),
    }
    assert len(names) == 4


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("he", "rtl"), ("fr-CA", "ltr")])
def test_a_page_runs_the_way_its_language_does(language: str, way: str) -> None:
    one = letter(addressee(1, language=language))
    assert f'<html lang="{language}" dir="{way}">' in _page(email_of(one, TO, SENDER, NAME))


def test_a_title_that_states_a_fact_does_not_stand_where_others_see_it() -> None:
    blocks = (Block(BlockKind.TITLE, (Run("Your "), Run("photographs", fact="data.kinds"))),)
    telling = Document("en", blocks)
    assert subject_of(telling, "Clinic Example", "PG-1") == "Clinic Example – PG-1"
    assert subject_of(document("X"), "Clinic", "PG-1") == "What happened to your data"


def test_lists_boxes_and_strong_words_keep_their_form() -> None:
    text = Document(
        "en",
        (
            Block(BlockKind.HEADING, (Run("What to do"),)),
            Block(BlockKind.STEP, (Run("First", strong=True),)),
            Block(BlockKind.STEP, (Run("Then", emphasis=True),)),
            Block(BlockKind.BULLET, (Run("One", breaks=True), Run("line"))),
            Block(BlockKind.BOX, (Run("Call us"),)),
        ),
    )
    page = _page(email_of(Letter(addressee(1), text, STATIONERY), TO, SENDER, NAME))
    assert "<ol>\n<li><strong>First</strong></li>\n<li><em>Then</em></li>\n</ol>" in page
    assert "<ul>\n<li>One<br>line</li>\n</ul>" in page
    assert "Call us</div>" in page


def test_a_test_goes_to_the_practice_under_another_name_and_a_draft_is_ready_to_send() -> None:
    content = email_of(letter(addressee(1)), TO, SENDER, NAME)
    trial = as_test(content, "clinic@example.org", "Test")
    mail = parsed(trial)
    assert recipients_of(trial) == ("clinic@example.org",)
    assert mail["Subject"] == "[Test] What happened to your data"
    assert mail["Message-ID"] != NAME
    assert TO.encode() not in trial
    assert words_of(trial) == words_of(content)
    draft = parsed(as_draft(content, AT))
    assert (draft["X-Unsent"], draft["To"]) == ("1", TO)
    assert draft["Date"] == "Mon, 23 Nov 2026 08:00:00 +0000"


@settings(max_examples=20)
@given(HARD, HARD, HARD, HARD)
def test_nobody_writes_a_second_recipient_or_header(
    name: str, said: str, title: str, practice: str
) -> None:
    head = replace(STATIONERY.letterhead, name=practice, address_lines=(said,))
    text = Document(
        "en",
        (
            Block(BlockKind.TITLE, (Run(title),)),
            Block(BlockKind.PARAGRAPH, (Run(name, fact="person.name"), Run(said))),
        ),
    )
    one = Letter(addressee(1), text, replace(STATIONERY, letterhead=head, signature=(name,)))
    content = email_of(one, TO, replace(SENDER, name=practice), NAME)
    for each in (content, as_test(content, TO, "Test")):
        assert recipients_of(each) == (TO,)
        mail = parsed(dated(each, AT))
        assert sorted(mail.keys()) == sorted(
            ["Date", "From", "To", "Reply-To", "Subject", "Message-ID", "Content-Language",
             "X-Auto-Response-Suppress", "MIME-Version", "Content-Type"]
        )  # fmt: skip
        assert [one.addr_spec for one in mail["From"].addresses] == ["clinic@example.org"]
        assert str(one.number) in words_of(each)
        assert not mail.defects
    page = _page(content)
    assert "<script" not in page
    assert "<img" not in page


def _page(content: bytes) -> str:
    body = parsed(content).get_body(("html",))
    assert isinstance(body, email.message.EmailMessage)
    return str(body.get_content()).replace("\r\n", "\n")
