"""The fingerprint of a row of law: the same for the same words, another for any other."""

from dataclasses import replace
from datetime import date

from practiceguard.adapters.also_wise import KnownAlsoWise
from practiceguard.services.incident.law_digest import digest_of
from tests.fakes.memory_rules import FRANCE


def test_an_edition_with_another_name_does_not_change_it() -> None:
    assert digest_of(replace(FRANCE, version="2027.1")) == digest_of(FRANCE)
    assert len(digest_of(FRANCE)) == 64


def test_any_word_of_a_row_changes_it() -> None:
    rule = replace(FRANCE.duties[0], wording="96 hours")
    others = [
        replace(FRANCE, checked_on=date(2027, 1, 1)),
        replace(FRANCE, binds_small_practice=False),
        replace(FRANCE, duties=(rule, *FRANCE.duties[1:])),
        replace(FRANCE, duties=FRANCE.duties[::-1]),
    ]
    digests = {digest_of(one) for one in (FRANCE, *others)}
    assert len(digests) == len(others) + 1


def test_what_is_wise_has_one_too_whatever_the_order_of_its_kinds() -> None:
    others = KnownAlsoWise().others()
    digests = {digest_of(one) for one in others}
    assert len(digests) == len(others)
    police = next(one for one in others if one.key == "police")
    again = replace(police, kinds=frozenset(sorted(police.kinds, reverse=True)))
    assert digest_of(again) == digest_of(police)
