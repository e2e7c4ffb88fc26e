"""Every fact that a notice may lack has words for whoever has to write it down."""

from practiceguard.domain.incident.notice_facts import FACTS, Form
from practiceguard.wording.notice_facts import FACT_NAMES


def test_every_fact_that_may_be_missing_has_a_name() -> None:
    asked = {name for name, fact in FACTS.items() if fact.form is not Form.YES_NO}
    assert asked == FACT_NAMES.keys()
