"""Cards that explain a law: where a notice goes, what is needed, exceptions, sources."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.rule import Mark, Recipient
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import BesideOrBelow, Card, QuietLink, label, plain_tip
from practiceguard.wording import duties as words

Add = Callable[[QWidget], None]


def open_address(address: str) -> None:
    """Open a page of the law or of an authority in the browser; nothing but web pages."""
    if _is_page(address):
        QDesktopServices.openUrl(QUrl(address))


def text_card(title: str, *lines: str, small: str = "") -> Card:
    """Return a card with a title and its lines; empty ones are left out."""
    card = Card(title)
    for line in lines:
        if line:
            card.content.addWidget(label(line))
    if small:
        card.content.addWidget(label(small, "small"))
    return card


def list_card(title: str, items: tuple[str, ...]) -> Card:
    """Return a card with a list."""
    return text_card(title, *(f"– {item}" for item in items))


def law_cards(duty: Duty) -> list[Card]:
    """Given a duty, return where its notice goes and where all that is from."""
    law, cards = duty.law, where_cards(duty)
    if law.exceptions:
        card = list_card(QCoreApplication.translate("LawCards", "Exceptions"), law.exceptions)
        say_unless(law.field_marks.get("exceptions", law.mark), card)
        cards.append(card)
    return [*cards, _sources(duty)]


def where_cards(duty: Duty) -> list[Card]:
    """Given a duty, return where its notice goes and what is needed beforehand."""
    authority = duty.law.authority
    cards = []
    where = QCoreApplication.translate("LawCards", "Where")
    if duty.rule.recipient is Recipient.AUTHORITY:
        card = text_card(
            where,
            authority.name,
            QCoreApplication.translate("LawCards", "Phone: {phone}").format(phone=authority.phone)
            if authority.phone
            else "",
            QCoreApplication.translate("LawCards", "E-mail: {address}").format(
                address=authority.email
            )
            if authority.email
            else "",
        )
        add_link(card, authority.report_url or authority.website)
        for region, address in authority.regional.items():
            add_link(card, address, name=f"{duty_words.name_of_place(region)}: {address}")
        say_unless(authority.mark, card)
        cards.append(card)
        if authority.prepare:
            title = QCoreApplication.translate(
                "LawCards", "What you need beforehand, and about the form"
            )
            cards.append(list_card(title, authority.prepare))
    elif duty.rule.address:
        card = text_card(where, _breakable(duty.rule.address))
        add_link(card, duty.rule.address)
        cards.append(card)
    return cards


def say_unless(mark: Mark, card: Card) -> None:
    """Say that nobody has verified all that stands in a card, unless it is marked as verified."""
    if not mark.is_settled:
        text = QCoreApplication.translate(
            "LawCards", "Check this first: not all of it has been verified."
        )
        card.content.addWidget(label(text, "small"))


def _sources(duty: Duty) -> Card:
    law = duty.law
    checked = QCoreApplication.translate("LawCards", "Checked on {date}. {how}").format(
        date=formats.long_date(law.checked_on), how=duty_words.say(words.MARKS[duty.rule.mark])
    )
    card = text_card(
        QCoreApplication.translate("LawCards", "Where that is from"), duty.rule.law, checked
    )
    own = [(duty.rule.source, duty.rule.source, True)] if duty.rule.source else []
    for title, url, is_seen in own or [(one.title, one.url, one.verified) for one in law.sources]:
        day = formats.short_date(law.checked_on)
        seen = (
            QCoreApplication.translate("LawCards", "seen on {date}").format(date=day)
            if is_seen
            else QCoreApplication.translate("LawCards", "not seen")
        )
        add_link(card, url, name=f"{title} ({seen})")
    card.content.addWidget(
        label(QCoreApplication.translate("LawCards", "This is no legal advice."), "small")
    )
    return card


def add_link(card: Card, address: str, *, name: str = "") -> None:
    """Show an address, or what it is called, with a button that opens it if it is a web page."""
    text = label(_breakable(name or address), "small")
    if not _is_page(address):
        if name:
            card.content.addWidget(text)
        return
    link = QuietLink(
        QCoreApplication.translate("LawCards", "Open"),
        describe=QCoreApplication.translate("LawCards", "Open {address}").format(
            address=name or address
        ),
    )
    link.setToolTip(plain_tip(address))
    link.clicked.connect(lambda: open_address(address))
    line = QWidget()
    beside = BesideOrBelow(theme().px(200), line, gap=8, is_centred=True)
    beside.addWidget(text)
    beside.addWidget(link)
    card.content.addWidget(line)


def _is_page(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _breakable(text: str) -> str:
    """Let a long address break at its slashes and hyphens, with a space that has no width."""
    return text.replace("/", "/\u200b").replace("-", "-\u200b").replace("_", "_\u200b")
