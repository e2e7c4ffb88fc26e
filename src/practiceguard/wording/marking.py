"""The marker by which sentences outside the window are found for translation."""


# The name is Qt Linguist's own: pyside6-lupdate looks for it in the text of the sources.
def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """Given a translation context and an English text, return the text as it stands."""
    del context
    return text
