"""What each field of the practice's letters is called, and why it is asked."""

from collections.abc import Mapping

from practiceguard.wording.contacts import Said
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "practice_details"

DETAILS: Mapping[str, Said] = {
    "name": Said(QT_TRANSLATE_NOOP("practice_details", "Name on letters"), ""),
    "sender": Said(
        QT_TRANSLATE_NOOP("practice_details", "Name on the outside of envelopes"),
        QT_TRANSLATE_NOOP(
            "practice_details", "Neutral: it must not tell neighbours what kind of practice it is."
        ),
    ),
    "street": Said(QT_TRANSLATE_NOOP("practice_details", "Street and number"), ""),
    "postal_code": Said(QT_TRANSLATE_NOOP("practice_details", "Postal code"), ""),
    "city": Said(QT_TRANSLATE_NOOP("practice_details", "Town"), ""),
    "region": Said(
        QT_TRANSLATE_NOOP("practice_details", "State or province"),
        QT_TRANSLATE_NOOP("practice_details", "Only where addresses have one."),
    ),
    "country": Said(QT_TRANSLATE_NOOP("practice_details", "Country"), ""),
    "phone": Said(QT_TRANSLATE_NOOP("practice_details", "Telephone"), ""),
    "free_phone": Said(
        QT_TRANSLATE_NOOP("practice_details", "Free telephone line"),
        QT_TRANSLATE_NOOP(
            "practice_details", "It costs the caller nothing. Some laws ask for one after a breach."
        ),
    ),
    "hours": Said(
        QT_TRANSLATE_NOOP("practice_details", "When somebody answers"),
        QT_TRANSLATE_NOOP("practice_details", "for example: Monday to Friday, 9:00 to 17:00"),
    ),
    "email": Said(QT_TRANSLATE_NOOP("practice_details", "E-mail"), ""),
    "website": Said(QT_TRANSLATE_NOOP("practice_details", "Website"), ""),
    "registration": Said(
        QT_TRANSLATE_NOOP("practice_details", "Registration number"),
        QT_TRANSLATE_NOOP("practice_details", "SIRET, NPI or the like: forms ask for it."),
    ),
    "signatory": Said(QT_TRANSLATE_NOOP("practice_details", "Who signs"), ""),
    "signatory_function": Said(
        QT_TRANSLATE_NOOP("practice_details", "Their function"),
        QT_TRANSLATE_NOOP("practice_details", "for example: owner of the practice"),
    ),
    "contact_point": Said(
        QT_TRANSLATE_NOOP("practice_details", "Data protection officer or contact point"),
        QT_TRANSLATE_NOOP("practice_details", "Whom patients and the authority ask."),
    ),
    "contact_phone": Said(QT_TRANSLATE_NOOP("practice_details", "Their telephone number"), ""),
    "contact_email": Said(QT_TRANSLATE_NOOP("practice_details", "Their e-mail address"), ""),
}
