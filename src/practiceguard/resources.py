"""Find files of resources/, installed, frozen or in a checkout."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """Given the parts of a path below resources/, return the file or folder, wherever it lies."""
    packaged = files("practiceguard") / "_resources"
    root = packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "resources"
    return root.joinpath(*parts)
