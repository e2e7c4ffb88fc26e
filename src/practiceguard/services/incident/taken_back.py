"""What a released paper says was done, where the record does not say so any more.

"We have reported it to the police" states no fact in words: whether it stands in a text hangs on
one that is only asked. A receipt that did not hold, or an answer that was taken back, makes it
untrue all the same.
"""

from collections.abc import Callable, Iterator, Mapping

from practiceguard.domain.incident.contradictions import Changed
from practiceguard.domain.incident.document import Document
from practiceguard.services.ports.notices import FactValues

_ASKED: Mapping[str, str] = {
    "told.authority": "told.authority_on",
    "told.police": "told.police_on",
    "intruder.known": "intruder.name",
}
"""Facts that are only asked, each with the one by which people call it."""


def taken_back(
    text: str, body: str, facts: FactValues, render: Callable[[FactValues], Document]
) -> Iterator[Changed]:
    """Given the words of a release and the facts now, yield what it says and should not.

    `body`: of the template, `render` fills it. A sentence counts that stands in the text only where
    something was done.
    """
    said = set(text.split("\n\n"))
    for asked, name in _ASKED.items():
        if asked not in body or facts.get(asked) is not False:
            continue
        without = _blocks(render(facts))
        for one in _blocks(render({**facts, asked: True})):
            if one in said and one not in without:
                yield Changed(name, one.removeprefix("– "), "")


def _blocks(document: Document) -> tuple[str, ...]:
    return tuple(document.text.split("\n\n"))
