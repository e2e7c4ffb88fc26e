"""Papers and letters for Word, by python-docx."""

from practiceguard.adapters.docx_papers.papers import DocxPapers

__all__ = ["DocxPapers"]
