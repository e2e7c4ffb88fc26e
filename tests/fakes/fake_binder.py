"""A printer of binders that writes all words one after another, for tests that read them."""

from practiceguard.domain.incident.binder import Binder, words_of


class FakeBinderPrinter:
    """`BinderPrinter` without pages."""

    def pdf(self, binder: Binder) -> bytes:
        return b"%PDF-fake\n" + _words(binder)

    def page(self, binder: Binder) -> bytes:
        return b"<!DOCTYPE html>\n" + _words(binder)


def _words(binder: Binder) -> bytes:
    titles = [
        title
        for section in binder.sections
        for title in (section.title, *(sheet.title for sheet in section.sheets))
    ]
    words = (text for part in binder.parts() for text in words_of(part))
    head = (binder.title, binder.practice, binder.labels.printed_on)
    return "\n".join((*head, *titles, *words)).encode()
