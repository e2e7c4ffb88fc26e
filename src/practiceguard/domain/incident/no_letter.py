"""Why somebody affected gets no letter by a mailing."""

from enum import StrEnum


class NoLetter(StrEnum):
    """Why somebody gets no letter by this mailing."""

    NOBODY_KNOWN = "nobody-known"
    """Files of which nobody can tell whose they are."""
    WHO_IS_IT = "who-is-it"
    """Several people of the address book may be this one, and nobody has answered which."""
    NO_ADDRESS = "no-address"
    PROTECTED = "protected"
    """The address must not become known: a person sees to this letter by hand."""
    HAS_ONE = "has-one"
    """Such a letter was made for this person before."""
    TEXT_HELD = "text-held"
    """The text this person gets is not ready, and somebody said that the others need not wait."""
