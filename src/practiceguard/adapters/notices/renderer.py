"""NoticeRenderer port: Jinja2's sandbox, then Markdown, then a Document."""

from practiceguard.adapters.notices.marks import Marks
from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.notice import Template
from practiceguard.services.ports.notices import FactValues


class SandboxedRenderer:
    """NoticeRenderer port."""

    def render(self, template: Template, facts: FactValues) -> Document:
        """Return the text; facts that are not there are marked in it. TEMPLATE_INVALID."""
        # Here, so that whoever writes no notice does not carry Jinja2 and a Markdown parser along.
        from practiceguard.adapters.notices.markdown import document_of
        from practiceguard.adapters.notices.sandbox import filled

        marks = Marks()
        text = filled(template.body, facts, marks)
        return document_of(text, template.id.language, marks)
