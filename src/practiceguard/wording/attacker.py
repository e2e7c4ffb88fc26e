"""What to do, and what never to do, when somebody demands money: for the practice and for patients.

Sources: suomi.fi (advice after the attack on Vastaamo), Revenge Porn Helpline, CERT Société
Générale IRM-8, read; FBI, second-hand. In our own words.
"""

from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "attacker"

NEVER = (
    QT_TRANSLATE_NOOP("attacker", "Do not pay, and do not answer. It gives no certainty."),
    QT_TRANSLATE_NOOP(
        "attacker", "Never say who is a patient, not even to deny it, and pay for no patient."
    ),
    QT_TRANSLATE_NOOP("attacker", "Open no link, no file and no chat of theirs."),
    QT_TRANSLATE_NOOP(
        "attacker", "Do not look for the data on the internet, and download nothing of it."
    ),
    QT_TRANSLATE_NOOP(
        "attacker",
        "Keep every message as it came, with its address and time. Any answer goes through the "
        "police or the negotiator of your insurer.",
    ),
)

TELL_PATIENTS = (
    QT_TRANSLATE_NOOP("attacker", "You did nothing wrong. Do not pay, and do not answer."),
    QT_TRANSLATE_NOOP(
        "attacker", "Keep the messages, with a picture of the screen, the address and the date."
    ),
    QT_TRANSLATE_NOOP("attacker", "Then block the sender."),
    QT_TRANSLATE_NOOP("attacker", "Tell the police, and keep the number of the complaint."),
    QT_TRANSLATE_NOOP("attacker", "Tell us: we write it down and pass it on to the same police."),
    QT_TRANSLATE_NOOP("attacker", "We never ask for money or passwords."),
    QT_TRANSLATE_NOOP(
        "attacker",
        "Let only friends see your accounts, and turn on the second step at login. Tell your bank "
        "if cards or identity documents are among the data.",
    ),
    QT_TRANSLATE_NOOP("attacker", "If you feel in danger: the emergency number."),
)
