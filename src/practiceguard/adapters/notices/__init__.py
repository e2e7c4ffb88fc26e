"""Templates of notices: the files, the sandbox that fills them, the form that comes out."""

from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf

__all__ = ["SandboxedRenderer", "TemplateShelf"]
