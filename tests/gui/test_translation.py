"""Both languages are whole: every text is translated, with the same placeholders."""

import ast
from pathlib import Path

import pytest

from tools.translations import CHECKOUT, messages, problems, translations

UI = CHECKOUT / "src" / "practiceguard" / "ui"
LEFT_AS_THEY_ARE = {"PracticeGuard", "English", "Français"}


def test_every_text_is_translated_with_its_placeholders() -> None:
    assert problems() == []


def test_french_uses_its_own_signs() -> None:
    for path in translations():
        for (_, _, _), text in messages(path).items():
            assert "“" not in text, text
            for sign in (" :", " ;", " ?", " !", "« ", " »"):
                assert sign not in text, f"a space that may break: {text!r}"


WITH_TEXTS = [path for path in sorted(UI.rglob("*.py")) if path.name != "translation.py"]


@pytest.mark.parametrize("path", WITH_TEXTS, ids=lambda path: path.stem)
def test_texts_are_translated_before_they_are_filled(path: Path) -> None:
    """`tr(f"…")` and `tr("…".format())` would never be found in the translation."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"tr", "translate"}
        ):
            texts = node.args[:1] if node.func.attr == "tr" else node.args[:3]
            for text in texts:
                assert isinstance(text, ast.Constant), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.stem)
def test_no_text_goes_to_the_screen_untranslated(path: Path) -> None:
    shown = {"setText", "setWindowTitle", "setPlaceholderText", "setToolTip", "setAccessibleName"}
    widgets = {"label", "PrimaryButton", "SecondaryButton", "QuietLink", "QLabel", "QPushButton"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        first = node.args[0]
        if name in shown | widgets and isinstance(first, ast.Constant):
            text = str(first.value)
            words = [word for word in text.split() if word.isalpha() and len(word) > 2]
            is_fine = not words or text in LEFT_AS_THEY_ARE
            assert is_fine, f"{path.name}:{node.lineno}: {text!r} is not translated"
