"""The language of templates: Jinja2's sandbox, with facts and nothing else in it.

No calls, no filters, no arithmetic, no other files: a template that a practice gets from somebody
can say things, but do none. Source: Jinja2's documentation of its sandbox, which itself asks for
limits on what an expression may make.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NoReturn

from jinja2 import Template, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from practiceguard.adapters.notices.marks import Marked, Marks, clean, without_marks
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.notice_facts import FACTS, NAMESPACES, Form
from practiceguard.services.ports.notices import FactValues

LONGEST: Final = 400_000
"""In characters of the finished text."""
_DEEPEST: Final = 60
"""How far choices and conditions go into each other: Python itself ends at a hundred."""
_ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Name,
    nodes.Getattr, nodes.Not, nodes.And, nodes.Or,
)  # fmt: skip


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2 without anything that does something."""

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, autoescape=False
        )
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def is_safe_callable(self, obj: object) -> bool:
        """Return that nothing may be called."""
        del obj
        return False


def checked(body: str) -> nodes.Template:
    """Given a template's text, return it read; TEMPLATE_INVALID with its line and the reason."""
    if len(body) > LONGEST:
        _refuse("too-large", 0)
    environment = _Sandbox()
    with _refusals():
        tree = environment.parse(without_marks(body))
        _check(tree, frozenset(), 0)
        environment.compile(tree)
    return tree


def filled(body: str, facts: FactValues, marks: Marks) -> str:
    """Given a template's text and the facts, return it with marks where facts stand.

    TEMPLATE_INVALID for what `checked` refuses, and for a text without end.
    """
    template = _compiled(body)
    parts: list[str] = []
    length = 0
    with _refusals():
        for part in template.generate(_tree(facts, marks)):
            length += len(part)
            if length + marks.length > LONGEST:
                _refuse("too-large", 0)
            parts.append(part)
    return "".join(parts)


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """Say as TEMPLATE_INVALID whatever Jinja2, or Python's compiler behind it, has against it."""
    try:
        yield
    except (RecursionError, MemoryError, SyntaxError):
        _refuse("too-deep", 0)
    except TemplateSyntaxError as error:
        _refuse("syntax", error.lineno, str(error.message))
    except (SecurityError, TemplateError, TypeError) as error:
        _refuse("syntax", 0, str(error))


@lru_cache(maxsize=128)
def _compiled(body: str) -> Template:
    """Return a text that may be filled; each is read once, however many letters it makes."""
    checked(body)
    return _Sandbox().from_string(without_marks(body))


class _Fact:
    """A fact that is known: shown, or asked for."""

    def __init__(self, name: str, text: str, marks: Marks) -> None:
        self._name = name
        self._text = text
        self._marks = marks

    def __bool__(self) -> bool:
        return bool(self._text.strip())

    def __str__(self) -> str:
        return self._marks.mark(Marked(self._name, self._text))


class _Missing:
    """A fact that nobody recorded: to ask for it says no, to show it says that it is missing."""

    def __init__(self, name: str, marks: Marks) -> None:
        self._name = name
        self._marks = marks

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return self._marks.mark(Marked(self._name, self._name, is_missing=True))

    def __iter__(self) -> Iterator["_Missing"]:
        # A list that is missing has one point, which says so: never an empty place.
        yield self


def _tree(facts: FactValues, marks: Marks) -> Mapping[str, Any]:
    """Return every known fact in the form in which templates name it."""
    tree: dict[str, Any] = {name: {} for name in NAMESPACES}
    for name, known in FACTS.items():
        value = _value(name, known.form, facts.get(name), marks)
        space, dot, key = name.partition(".")
        if dot:
            tree[space][key] = value
        else:
            tree[name] = value
    return tree


def _value(name: str, form: Form, given: str | bool | Sequence[str] | None, marks: Marks) -> object:
    if given is None:
        return False if form is Form.YES_NO else _Missing(name, marks)
    if form is Form.YES_NO:
        return bool(given)
    if form is Form.LIST and not isinstance(given, (str, bool)):
        return [_Fact(name, clean(one), marks) for one in given]
    text = clean(given) if isinstance(given, str) else ""
    return _Fact(name, text, marks) if text.strip() else _Missing(name, marks)


def _check(node: nodes.Node, loops: frozenset[str], depth: int) -> None:
    if depth > _DEEPEST:
        _refuse("too-deep", node.lineno)
    if not isinstance(node, _ALLOWED):
        _refuse("not-allowed", node.lineno, type(node).__name__.lower())
    if isinstance(node, nodes.For):
        _check_loop(node, loops, depth)
        return
    if isinstance(node, nodes.Output):
        for one in node.nodes:
            _check_shown(one, loops)
        return
    if isinstance(node, nodes.Name | nodes.Getattr):
        _form_of(node, loops)
        return
    for child in node.iter_child_nodes():
        _check(child, loops, depth + 1)


def _check_loop(node: nodes.For, loops: frozenset[str], depth: int) -> None:
    if not isinstance(node.target, nodes.Name) or node.test is not None or node.recursive or loops:
        _refuse("not-allowed", node.lineno, "for")
    if _form_of(node.iter, loops) is not Form.LIST:
        _refuse("no-list", node.lineno, _name_of(node.iter))
    if node.target.name in NAMESPACES | FACTS.keys():
        _refuse("not-allowed", node.lineno, node.target.name)
    for child in (*node.body, *node.else_):
        _check(child, loops | {node.target.name}, depth + 1)


def _check_shown(node: nodes.Node, loops: frozenset[str]) -> None:
    if isinstance(node, nodes.TemplateData):
        return
    if not isinstance(node, nodes.Name | nodes.Getattr):
        _refuse("not-allowed", node.lineno, type(node).__name__.lower())
    if _form_of(node, loops) is not Form.TEXT:
        _refuse("not-shown", node.lineno, _name_of(node))


def _form_of(node: nodes.Node, loops: frozenset[str]) -> Form:
    if not isinstance(node, nodes.Name | nodes.Getattr):
        _refuse("not-allowed", node.lineno, type(node).__name__.lower())
    name = _name_of(node)
    if name in loops:
        return Form.TEXT
    if name not in FACTS:
        _refuse("unknown-fact", node.lineno, name)
    return FACTS[name].form


def _name_of(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_name_of(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "?"


def _refuse(reason: str, line: int, found: str = "") -> NoReturn:
    facts = {"reason": reason, "line": str(line), "found": found[:200]}
    raise PracticeGuardError(ErrorCode.TEMPLATE_INVALID, facts)
