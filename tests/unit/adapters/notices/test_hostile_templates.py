"""A text from somewhere else ends in words or in a refusal: never in a fault of Python, or soon."""

import pytest

from practiceguard.adapters.notices.markdown import document_of
from practiceguard.adapters.notices.marks import Marks
from practiceguard.adapters.notices.sandbox import checked, filled
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.document import Document


@pytest.mark.parametrize(
    "body",
    [
        "{% if told.police %}" * 150 + "x" + "{% endif %}" * 150,
        "{% if " + "not " * 300 + "told.police %}x{% endif %}",
        "{% if " + "told.police and " * 3000 + "told.police %}x{% endif %}",
        "{% if told.police %}a" + "{% elif told.police %}b" * 3000 + "{% endif %}",
        "{{ " + "a." * 3000 + "b }}",
        "{% for loop in evidence %}{{ loop }}{% endfor %}",
    ],
    ids=["ifs", "nots", "ands", "elifs", "dots", "loop"],
)
def test_a_text_that_goes_too_deep_is_refused_before_it_is_kept(body: str) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        checked(body)
    assert caught.value.code is ErrorCode.TEMPLATE_INVALID


def test_a_long_fact_said_again_and_again_ends() -> None:
    with pytest.raises(PracticeGuardError) as caught:
        filled("{{ incident.description }}" * 500, {"incident.description": "y" * 10_000}, Marks())
    assert caught.value.facts["reason"] == "too-large"


def test_a_fact_of_nothing_that_can_be_seen_is_missing() -> None:
    marks = Marks()
    document = document_of(filled("{{ practice.phone }}", _unseen(), marks), "en", marks)
    assert document.missing == ("practice.phone",)


def _unseen() -> dict[str, str]:
    return {"practice.phone": "\u202e\x00"}


def test_a_letter_without_a_name_still_lacks_it() -> None:
    marks = Marks()
    document: Document = document_of(filled("{{ person.name }}", {}, marks), "en", marks)
    assert document.filled([("person.name", " ")]).missing == ("person.name",)
    ann = document.filled([("person.name", "Ann")])
    assert ann.missing == ()
    nobody = ann.filled([("person.name", "")])
    assert nobody.missing == ("person.name",)
    assert "Ann" not in nobody.text
