"""No tooltip shows text from outside as markup: each goes through `plain_tip`.

Qt would fetch a picture that the name of a file or of a computer asks for.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import practiceguard.ui

UI = Path(practiceguard.ui.__file__).parent
HARMLESS = {"plain_tip", "tr", "translate", "accessibleName"}
"""What makes a tip of text from outside harmless, or returns only words of ours."""


def test_every_tooltip_is_plain() -> None:
    raw = [
        f"{path.relative_to(UI)}:{tip.lineno}"
        for path in sorted(UI.rglob("*.py"))
        for tip in _tips(ast.parse(path.read_text(encoding="utf-8")))
        if not _is_plain(tip)
    ]
    assert raw == []


def _tips(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == "setToolTip":
            yield node.args[0]
        elif _tells_tips(node):
            yield from _returned(node)


def _tells_tips(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name == "tip"
    return isinstance(node, ast.If) and "ToolTipRole" in ast.unparse(node.test)


def _returned(node: ast.AST) -> Iterator[ast.expr]:
    for one in ast.walk(node):
        if isinstance(one, ast.Return) and one.value is not None:
            yield one.value


def _is_plain(tip: ast.expr) -> bool:
    if isinstance(tip, ast.IfExp):
        return _is_plain(tip.body) and _is_plain(tip.orelse)
    if isinstance(tip, ast.BoolOp):
        return all(map(_is_plain, tip.values))
    if isinstance(tip, ast.Constant):
        return True
    return isinstance(tip, ast.Call) and _name(tip.func) in HARMLESS


def _name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]
