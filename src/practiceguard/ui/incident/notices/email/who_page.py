"""First step: who gets it by e-mail, who does not and why, and whether people agreed to it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from practiceguard.domain.incident.email_consent import EmailLaw
from practiceguard.domain.incident.rule import Jurisdiction, Recipient
from practiceguard.services.incident.emails.prepare import PlannedEmails
from practiceguard.ui import formats
from practiceguard.ui.incident.notices.email.words import why_none
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.widgets import RowList, label
from practiceguard.ui.widgets.fields import field_label

LONGEST_REASON = 300
_ARTICLE = "45 CFR 164.404(d)(1)(i)"


class WhoPage(QWidget):
    """Counts, each reason once; and the one question that a person has to answer."""

    chosen = Signal()
    """Others are to be written to."""
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planned: PlannedEmails | None = None
        self.sum = label("", "strong")
        self.rows = RowList()
        self.title_without = label(self.tr("Not by e-mail"), "title")
        self.without = RowList()
        self.question = label("", "strong")
        self.law = label("", "secondary")
        self.check_first = label("", "care")
        self.agreed = QCheckBox(self.tr("All of them agreed to be written to by e-mail"))
        self.agreed.toggled.connect(self._on_agreed)
        self.because = QLineEdit()
        self.because.setMaxLength(LONGEST_REASON)
        self.because.textEdited.connect(lambda _text: self.edited.emit())
        self.because.editingFinished.connect(self._on_reason)
        self._because = field_label(
            self.tr("How do you know? It goes into the log with your name."), self.because
        )
        self._because.setWordWrap(True)
        self._asked_with = ""
        column = plain_column(self)
        for widget in (
            self.sum, self.rows, self.question, self.law, self.check_first, self.agreed,
            self._because, self.because, self.title_without, self.without,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        self._show_reason()

    @property
    def reason(self) -> str:
        """Return why people may be written to of whom nobody knows; "" if they are not."""
        return self.because.text().strip() if self.agreed.isChecked() else ""

    @property
    def is_ready(self) -> bool:
        """Return whether the list on show is that of the answer that was given."""
        needs_reason = self.agreed.isChecked() and not self.reason
        return not needs_reason and self.reason == self._asked_with

    def lacking(self) -> str:
        """Return what is still to be done, in a sentence."""
        if self.agreed.isChecked() and not self.reason:
            return self.tr("Say how you know that they agreed.")
        if self.reason != self._asked_with:
            return ""  # it is being counted anew
        return self.tr("Nobody gets it by e-mail so far: see why below.")

    def show_plan(
        self, of: PlannedEmails, names: Mapping[str, str], law: Jurisdiction | None
    ) -> None:
        """Show who gets it; `names` of languages, `law`: the row of the United States."""
        self._planned, self._asked_with = of, of.because
        choice, planned = of.choice, of.planned
        self.sum.setText(
            self.tr("By e-mail: {emailed} of {people}.").format(
                emailed=formats.number(len(choice.emailed)), people=formats.number(choice.people)
            )
        )
        self.rows.clear()
        languages: dict[str, int] = {}
        for (language, _place), count in planned.prepared.letters.items():
            languages[language] = languages.get(language, 0) + count
        for language, count in languages.items():
            _row(self.rows, names.get(language, language), count)
        self.rows.setVisible(bool(languages))
        self.question.setVisible(bool(choice.unasked))
        self.question.setText(
            self.tr(
                "The address book does not say whether they agreed to e-mail. People: {count}."
            ).format(count=formats.number(choice.unasked))
        )
        self.agreed.setVisible(bool(choice.unasked))
        self._tell_law(of, law)
        self.without.clear()
        for reason, count in sorted(choice.reasons.items(), key=lambda one: -one[1]):
            _row(self.without, why_none(reason), count)
        for widget in (self.title_without, self.without):
            widget.setVisible(bool(choice.left))
        self._show_reason()

    def _tell_law(self, of: PlannedEmails, law: Jurisdiction | None) -> None:
        strict = of.choice.laws.get(EmailLaw.AGREED_ONLY, 0)
        self.law.setVisible(bool(strict))
        told = self.tr("People to whom e-mail may go only if they agreed ({article}): {count}.")
        text = told.format(count=formats.number(strict), article=_ARTICLE)
        if law is not None:
            checked = self.tr("Checked on {date}: {source}")
            text += "\n" + checked.format(
                date=formats.long_date(law.checked_on), source=_source(law)
            )
        self.law.setText(text)
        unread = of.choice.laws.get(EmailLaw.NOT_LOOKED_UP, 0)
        self.check_first.setVisible(bool(unread))
        self.check_first.setText(
            self.tr(
                "Check this first: our book of laws does not say whether e-mail is enough where "
                "they live. People of whom this is so: {count}."
            ).format(count=formats.number(unread))
        )

    def _on_agreed(self, _on: bool) -> None:
        self._show_reason()
        if not self.agreed.isChecked():
            self.chosen.emit()
        else:
            self.because.setFocus()
        self.edited.emit()

    def _on_reason(self) -> None:
        if self.reason != self._asked_with:
            self.chosen.emit()

    def _show_reason(self) -> None:
        is_asked = self.agreed.isChecked() and self.agreed.isVisibleTo(self)
        for widget in (self._because, self.because):
            widget.setVisible(is_asked)


def _source(law: Jurisdiction) -> str:
    duty = next((one for one in law.duties if one.recipient is Recipient.PEOPLE), None)
    return (duty.source if duty else "") or next((one.url for one in law.sources), "")


def _row(rows: RowList, text: str, count: int) -> None:
    figure = label(formats.number(count), "strong", wrap=False)
    rows.add_row(label(text), figure).setAccessibleName(f"{text}: {formats.number(count)}")
