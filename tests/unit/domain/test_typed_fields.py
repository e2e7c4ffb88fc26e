"""What may stand in a field that is printed, called or sent to."""

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice_details import Gap, PracticeDetails, gaps
from practiceguard.domain.typed_fields import EMAIL, NOTE, PHONE, Fault, Field, Kind, fault_of, tidy

LINE = Field()
WEBSITE = Field(Kind.WEBSITE, 200)
COUNTRY = Field(Kind.COUNTRY, 2)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", PHONE),
        ("17", PHONE),
        ("+33 1 53 73 22 22", PHONE),
        ("800 342 (DHA)", PHONE),
        ("1300 CYBER1", PHONE),
        ("dr@cabinet.example", EMAIL),
        ("prénom@cabinet-médical.fr", EMAIL),
        ("cabinet.example", WEBSITE),
        ("https://www.cabinet.example/avis", WEBSITE),
        ("FR", COUNTRY),
        ("12, rue de l’Église – 佐藤 \u200fעברית می\u200cخواهم", LINE),
        ("two\nlines", NOTE),
        ("x" * 120, LINE),
    ],
)
def test_what_can_stand(text: str, field: Field) -> None:
    assert fault_of(text, field) is None


@pytest.mark.parametrize(
    ("text", "field", "fault"),
    [
        ("x" * 121, LINE, Fault.TOO_LONG),
        ("two\nlines", LINE, Fault.UNPRINTABLE),
        ("bell\a", NOTE, Fault.UNPRINTABLE),
        ("\ud800", LINE, Fault.UNPRINTABLE),
        ("turned\u202earound", LINE, Fault.UNPRINTABLE),
        ("line\u2028line", LINE, Fault.UNPRINTABLE),
        ("call me", PHONE, Fault.NO_PHONE),
        ("1", PHONE, Fault.NO_PHONE),
        ("1" * 21, PHONE, Fault.NO_PHONE),
        ("dr@cabinet", EMAIL, Fault.NO_EMAIL),
        ("dr @cabinet.fr", EMAIL, Fault.NO_EMAIL),
        ("a@b.fr, c@d.fr", EMAIL, Fault.NO_EMAIL),
        ("a@b.fr\r\nBcc: x@y.fr", EMAIL, Fault.UNPRINTABLE),
        ("javascript:alert(1)", WEBSITE, Fault.NO_WEBSITE),
        ("cabinet", WEBSITE, Fault.NO_WEBSITE),
        ("fr", COUNTRY, Fault.NO_COUNTRY),
    ],
)
def test_what_cannot(text: str, field: Field, fault: Fault) -> None:
    assert fault_of(text, field) is fault


def test_a_text_is_kept_composed_and_without_space_around_it() -> None:
    assert tidy("  Zoe\u0308\n") == "Zoë"


def test_details_refuse_what_cannot_stand_on_paper() -> None:
    with pytest.raises(PracticeGuardError) as refused:
        PracticeDetails(email="nobody")
    assert refused.value.code is ErrorCode.DETAILS_INVALID
    assert refused.value.facts == {"field": "email", "fault": Fault.NO_EMAIL}


def test_details_tell_what_letters_lack() -> None:
    assert gaps(PracticeDetails()) == tuple(Gap)
    street = PracticeDetails("Cabinet", street="1, rue", free_phone="0800 12", signatory="Dr M")
    assert gaps(street) == (Gap.ADDRESS,)
