"""A notice in public, which takes the place of letters that cannot arrive."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PublicNotice:
    """A notice to everybody that takes the place of letters, and how long it has to stay."""

    website_days: int
    """On the home page of the website."""
    phone_days: int
    """How long a free telephone number has to be answered; 0 where the law asks for none."""
