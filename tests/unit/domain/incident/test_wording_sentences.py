"""Sentences that the wording check has to find, and look-alikes that it must leave alone."""

import pytest

from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.finding import Copied
from practiceguard.domain.incident.wording_check import check
from practiceguard.domain.incident.wording_finding import Finding, NoticeRecord
from practiceguard.domain.incident.wording_rule import Rule

RULES = WordingRuleFiles()
RECORD = NoticeRecord("patient-letter", people=1284, copied=Copied.CANNOT_TELL)


def found_in(language: str, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Finding]:
    document = Document(language, (Block(kind, (Run(text),)),))
    return list(check(document, RECORD, RULES.of(language)))


FOUND = [
    # English
    ("en", Rule.MINIMISING, "Only six people are affected.", "Only six people"),
    ("en", Rule.MINIMISING, "Only 1,284 of our patients are affected.", None),
    ("en", Rule.MINIMISING, "A very small number of patients is affected.", None),
    ("en", Rule.MINIMISING, "There was a minor incident.", "minor incident"),
    ("en", Rule.MINIMISING, "There is no cause for concern.", "no cause for concern"),
    ("en", Rule.EMPTY_PHRASE, "Out of an ABUNDANCE\nof caution, we write.", None),
    ("en", Rule.EMPTY_PHRASE, "We take your privacy very seriously.", None),
    ("en", Rule.EMPTY_PHRASE, "It was a highly sophisticated cyber attack.", None),
    ("en", Rule.SOFTENED, "The photographs were clinically appropriate.", "clinically appropriate"),
    ("en", Rule.SOFTENED, "We apologise for any inconvenience.", "any inconvenience"),
    ("en", Rule.NO_EVIDENCE, "There is no evidence of misuse.", "no evidence of"),
    ("en", Rule.NO_EVIDENCE, "We have not seen any sign that it was used.", None),
    ("en", Rule.NOT_INVOLVED, "No medical data was involved.", None),
    ("en", Rule.BLAME_STAFF, "An employee carelessly opened the message.", None),
    ("en", Rule.BLAME_STAFF, "The cause was human error.", "human error"),
    ("en", Rule.BLAME_VENDOR, "This was the fault of our IT provider.", None),
    ("en", Rule.BLAME_PATIENT, "Because you gave the password away, it happened.", None),
    ("en", Rule.PROMISE_DELETED, "The attackers have deleted the data.", None),
    ("en", Rule.PROMISE_DELETED, "All data was deleted.", "data was deleted"),
    ("en", Rule.PROMISE_NOT_PUBLISHED, "Your photographs will not be published.", None),
    ("en", Rule.PROMISE_SAFE, "This will never happen again.", None),
    ("en", Rule.PAYING, "We refused to pay.", None),
    ("en", Rule.WAITING, "Once the investigation is complete, we will write.", None),
    ("en", Rule.BUNDLED, "Your invoice is attached.", None),
    ("en", Rule.JARGON_TECHNICAL, "A threat actor was in our network.", "threat actor"),
    ("en", Rule.JARGON_TECHNICAL, "Data was exfiltrated.", "exfiltrated"),
    ("en", Rule.JARGON_LEGAL, "Pursuant to the law we inform you.", "Pursuant to"),
    ("en", Rule.NOT_COPIED, "Your data was not copied.", "data was not copied"),
    ("en", Rule.NOT_COPIED, "Nobody has seen your file.", "Nobody has seen"),
    ("en", Rule.COPIED, "Your data was stolen.", "data was stolen"),
    ("en", Rule.COUNT, "It affects twenty-one patients.", "twenty-one"),
    ("en", Rule.COUNT, "It affects 1,285 patients.", "1,285"),
    ("en", Rule.COUNT, "Ninety-nine people are affected.", "Ninety-nine"),
    ("en", Rule.COUNT, "Data of two hundred and six patients was copied.", "two hundred and six"),
    ("en", Rule.COUNT, "Patients affected: 12", "12"),
    ("en", Rule.PLACEHOLDER, "Dear [NAME],", "[NAME]"),
    ("en", Rule.PLACEHOLDER, "Call XXX or TODO.", "XXX"),
    ("en", Rule.PLACEHOLDER, "Call ____ today.", "____"),
    # French
    ("fr", Rule.MINIMISING, "Seuls six patients sont concernés.", "Seuls six patients"),
    ("fr", Rule.MINIMISING, "Cela ne concerne que 12 patients.", "ne concerne que 12 patients"),
    ("fr", Rule.MINIMISING, "C’est un incident mineur.", "incident mineur"),
    ("fr", Rule.EMPTY_PHRASE, "Par mesure de precaution, nous écrivons.", None),
    ("fr", Rule.EMPTY_PHRASE, "Nous prenons la confidentialité très au sérieux.", None),
    ("fr", Rule.EMPTY_PHRASE, "Une attaque très sophistiquée a eu lieu.", None),
    ("fr", Rule.SOFTENED, "Les photos étaient cliniquement appropriées.", None),
    ("fr", Rule.NO_EVIDENCE, "Il n’y a aucune preuve d’utilisation.", None),
    ("fr", Rule.NO_EVIDENCE, "Rien n'indique que vos données circulent.", "Rien n'indique"),
    ("fr", Rule.BLAME_STAFF, "Une secrétaire a commis une faute.", None),
    ("fr", Rule.BLAME_VENDOR, "C’est une négligence de notre prestataire.", None),
    ("fr", Rule.PROMISE_DELETED, "Vos données ont été effacées.", None),
    ("fr", Rule.PROMISE_NOT_PUBLISHED, "Vos photos ne seront jamais publiées.", None),
    ("fr", Rule.PROMISE_SAFE, "Vous ne risquez rien.", None),
    ("fr", Rule.NOT_COPIED, "Aucune donnée n'a fuité.", "Aucune donnée n'a fuité"),
    ("fr", Rule.NOT_COPIED, "AUCUNE DONNEE N’A\u00a0FUITE", "AUCUNE DONNEE N’A\u00a0FUITE"),
    ("fr", Rule.NOT_COPIED, "Vos données n’ont pas été volées.", None),
    ("fr", Rule.COPIED, "Vos données ont été volées.", None),
    ("fr", Rule.COUNT, "Six patients sont touchés.", "Six"),
    ("fr", Rule.COUNT, "Soixante et onze patients sont touchés.", "Soixante et onze"),
    ("fr", Rule.COUNT, "Quatre-vingt-dix-neuf patients sont touchés.", "Quatre-vingt-dix-neuf"),
    ("fr", Rule.COUNT, "1\u202f285 patients sont touchés.", "1\u202f285"),
    ("fr", Rule.JARGON_TECHNICAL, "Un rançongiciel a chiffré nos fichiers.", "rançongiciel"),
    ("fr", Rule.JARGON_LEGAL, "Conformément à l’article 34, nous écrivons.", None),
    # German
    ("de", Rule.MINIMISING, "Es sind nur sechs Patienten betroffen.", "nur sechs Patienten"),
    ("de", Rule.MINIMISING, "Lediglich eine kleine Anzahl von Patienten ist betroffen.", None),
    ("de", Rule.MINIMISING, "Es besteht kein Grund zur Sorge.", "kein Grund zur Sorge"),
    ("de", Rule.EMPTY_PHRASE, "Rein vorsorglich informieren wir Sie.", "Rein vorsorglich"),
    ("de", Rule.EMPTY_PHRASE, "Wir nehmen den Datenschutz sehr ernst.", None),
    ("de", Rule.EMPTY_PHRASE, "Es war ein hochprofessioneller Angriff.", None),
    ("de", Rule.SOFTENED, "Die Fotos waren klinisch angemessen.", "klinisch angemessen"),
    ("de", Rule.SOFTENED, "Wir bedauern die Unannehmlichkeiten.", None),
    ("de", Rule.NO_EVIDENCE, "Es gibt keine Hinweise auf Missbrauch.", "keine Hinweise auf"),
    ("de", Rule.BLAME_STAFF, "Ursache war menschliches Versagen.", "menschliches Versagen"),
    ("de", Rule.BLAME_VENDOR, "Das war ein Fehler unseres Dienstleisters.", None),
    ("de", Rule.PROMISE_DELETED, "Die Daten wurden inzwischen gelöscht.", None),
    ("de", Rule.PROMISE_NOT_PUBLISHED, "Ihre Fotos werden nicht veröffentlicht.", None),
    ("de", Rule.PROMISE_SAFE, "Das wird nie wieder vorkommen.", None),
    ("de", Rule.NOT_COPIED, "Ihre Daten wurden nicht kopiert.", "Daten wurden nicht kopiert"),
    ("de", Rule.NOT_COPIED, "Es wurden keine Patientendaten entwendet.", None),
    ("de", Rule.COPIED, "Ihre Daten wurden gestohlen.", "Daten wurden gestohlen"),
    ("de", Rule.COUNT, "Betroffen sind sechs Personen.", "sechs"),
    ("de", Rule.COUNT, "Betroffen sind neunundneunzig Personen.", "neunundneunzig"),
    ("de", Rule.COUNT, "1.285 Patientinnen sind betroffen.", "1.285"),
    ("de", Rule.JARGON_TECHNICAL, "Ransomware hat die Dateien verschlüsselt.", "Ransomware"),
    ("de", Rule.JARGON_LEGAL, "Gemäß Art. 34 DSGVO teilen wir mit.", None),
    # Lithuanian
    ("lt", Rule.MINIMISING, "Nukentėjo tik šeši pacientai.", "tik šeši pacientai"),
    ("lt", Rule.MINIMISING, "Paliesta nedidelė dalis pacientų.", "nedidelė dalis pacientų"),
    ("lt", Rule.MINIMISING, "Tai buvo nedidelis incidentas.", "nedidelis incidentas"),
    ("lt", Rule.EMPTY_PHRASE, "Rašome atsargumo sumetimais.", "atsargumo sumetimais"),
    ("lt", Rule.EMPTY_PHRASE, "Labai rimtai žiūrime į jūsų privatumą.", None),
    ("lt", Rule.SOFTENED, "Atsiprašome už nepatogumus.", "nepatogumus"),
    ("lt", Rule.NO_EVIDENCE, "Neturime jokių įrodymų, kad jais naudotasi.", None),
    ("lt", Rule.NO_EVIDENCE, "Nera jokiu irodymu.", "Nera jokiu irodymu"),
    ("lt", Rule.BLAME_STAFF, "Tai buvo darbuotojos klaida.", "darbuotojos klaida"),
    ("lt", Rule.BLAME_VENDOR, "Tai tiekėjo kaltė.", "tiekėjo kaltė"),
    ("lt", Rule.PROMISE_DELETED, "Įsilaužėliai ištrynė duomenis.", "Įsilaužėliai ištrynė"),
    ("lt", Rule.PROMISE_NOT_PUBLISHED, "Nuotraukos nebus paskelbtos.", "nebus paskelbtos"),
    ("lt", Rule.PROMISE_SAFE, "Tai daugiau nepasikartos.", "daugiau nepasikartos"),
    ("lt", Rule.NOT_COPIED, "Jūsų duomenys nebuvo nukopijuoti.", "duomenys nebuvo nukopijuoti"),
    ("lt", Rule.NOT_COPIED, "Jusu duomenys nenutekejo.", "duomenys nenutekejo"),
    ("lt", Rule.COPIED, "Jūsų duomenys buvo pavogti.", "duomenys buvo pavogti"),
    ("lt", Rule.COUNT, "Nukentėjo šešių pacientų duomenys.", "šešių"),
    ("lt", Rule.COUNT, "Paliesti devyniasdešimt devyni asmenys.", "devyniasdešimt devyni"),
    ("lt", Rule.COUNT, "Paliesti 1 285 pacientai.", "1 285"),
    ("lt", Rule.JARGON_TECHNICAL, "Kenkėjiška programa užšifravo failus.", "Kenkėjiška programa"),
    ("lt", Rule.JARGON_LEGAL, "Duomenų valdytojas praneša.", "Duomenų valdytojas"),
    # Spanish
    ("es", Rule.MINIMISING, "Solo seis pacientes están afectados.", "Solo seis pacientes"),
    ("es", Rule.EMPTY_PHRASE, "Le escribimos por precaución.", "por precaución"),
    ("es", Rule.NO_EVIDENCE, "No hay pruebas de uso indebido.", "No hay pruebas de"),
    ("es", Rule.BLAME_STAFF, "Fue un error humano.", "error humano"),
    ("es", Rule.PROMISE_DELETED, "Los atacantes han borrado los datos.", None),
    ("es", Rule.PROMISE_NOT_PUBLISHED, "Sus fotos no serán publicadas.", None),
    ("es", Rule.NOT_COPIED, "Sus datos no han sido copiados.", "datos no han sido copiados"),
    ("es", Rule.NOT_COPIED, "Ningún dato ha sido robado.", "Ningún dato ha sido robado"),
    ("es", Rule.COUNT, "Afecta a treinta y una personas.", "treinta y una"),
    ("es", Rule.COUNT, "Afecta a 1.285 pacientes.", "1.285"),
    # Italian
    ("it", Rule.MINIMISING, "Solo sei pazienti sono coinvolti.", "Solo sei pazienti"),
    ("it", Rule.EMPTY_PHRASE, "Le scriviamo a titolo precauzionale.", "a titolo precauzionale"),
    ("it", Rule.NO_EVIDENCE, "Non abbiamo alcuna prova di abusi.", None),
    ("it", Rule.BLAME_STAFF, "È stato un errore umano.", "errore umano"),
    ("it", Rule.PROMISE_DELETED, "Gli hacker hanno cancellato i dati.", None),
    ("it", Rule.PROMISE_NOT_PUBLISHED, "Le foto non saranno pubblicate.", None),
    ("it", Rule.NOT_COPIED, "I suoi dati non sono stati copiati.", "dati non sono stati copiati"),
    ("it", Rule.COUNT, "Riguarda ventotto pazienti.", "ventotto"),
    ("it", Rule.COUNT, "Riguarda 1.285 persone.", "1.285"),
]  # fmt: skip

NOT_FOUND = [
    # English
    ("en", "This happened only six weeks ago."),
    ("en", "We answer no later than Friday, and only on weekdays."),
    ("en", "Evidence was handed to the police."),
    ("en", "Bring a proof of identity. No proof of payment is needed."),
    ("en", "We cannot tell whether your data was copied."),
    ("en", "We have good reason to think that data about you was not copied."),
    ("en", "Was my data copied? Was my data not copied?"),
    ("en", "If your data was stolen, tell your bank."),
    ("en", "Nobody can promise that data will not be published."),
    ("en", "We cannot promise that your data was deleted."),
    ("en", "Not only patients are affected."),
    ("en", "In 2026 patients were told by letter that data was affected."),
    ("en", "Call 0800 123 456. Patients whose data is affected get a letter."),
    ("en", "On 14 March patients affected by it were called."),
    ("en", "It affects 1,284 patients."),
    ("en", "It affects 1\u00a0284 people."),
    ("en", "One patient affected by it called us."),
    ("en", "Two people answer the telephone."),
    ("en", "You have done nothing wrong. It is not your fault."),
    ("en", "The photographs were taken of you for your treatment."),
    ("en", "Our staff is responsible for answering the telephone."),
    ("en", "See note [1] and page XX."),
    ("en", "Please take your time, and take this seriously."),
    ("en", "We did not pay attention to the first message."),
    ("en", "12 patients have photographs in their record."),
    ("en", "We make a small number of changes."),
    # French
    ("fr", "Cela s’est passé il y a seulement six semaines."),
    ("fr", "Appelez le 01 23 45 67 89, uniquement en semaine."),
    ("fr", "Les preuves ont été remises à la police."),
    ("fr", "Nous ne pouvons pas dire si vos données ont été copiées."),
    ("fr", "Nous avons de bonnes raisons de penser que vos données n’ont pas été copiées."),
    ("fr", "Personne ne peut promettre que vos photos ne seront pas publiées."),
    ("fr", "Si vos données ont été volées, prévenez votre banque."),
    ("fr", "1\u202f284 patients sont concernés."),
    ("fr", "En 2026 patients et médecins ont été touchés."),
    ("fr", "Une personne de votre famille peut être touchée."),
    ("fr", "Ce n’est pas de votre faute."),
    ("fr", "Apportez une pièce d’identité, sans preuve de paiement."),
    # German
    ("de", "Das geschah vor nur sechs Wochen."),
    ("de", "Wir sind nur werktags erreichbar."),
    ("de", "Die Beweise wurden der Polizei übergeben."),
    ("de", "Wir können nicht sagen, ob Ihre Daten kopiert wurden."),
    ("de", "Wir haben guten Grund zur Annahme, dass Ihre Daten nicht kopiert wurden."),
    ("de", "Niemand kann versprechen, dass Ihre Fotos nicht veröffentlicht werden."),
    ("de", "Wenn Ihre Daten gestohlen wurden, rufen Sie Ihre Bank an."),
    ("de", "1.284 Personen sind betroffen."),
    ("de", "Am 14. März Patienten anzurufen, die betroffen sind, war schwer."),
    ("de", "Ein Patient, der betroffen ist, rief an."),
    ("de", "Sie trifft keine Schuld."),
    ("de", "Nicht nur Patienten sind betroffen."),
    # Lithuanian
    ("lt", "Tai įvyko tik prieš šešias savaites."),
    ("lt", "Atsiliepiame tik darbo dienomis."),
    ("lt", "Įrodymai perduoti policijai."),
    ("lt", "Negalime pasakyti, ar jūsų duomenys buvo nukopijuoti."),
    ("lt", "Turime pagrindo manyti, kad jūsų duomenys nebuvo nukopijuoti."),
    ("lt", "Niekas negali pažadėti, kad nuotraukos nebus paskelbtos."),
    ("lt", "Jei jūsų duomenys buvo pavogti, praneškite bankui."),
    ("lt", "Paliesti 1 284 pacientai."),
    ("lt", "Skambinkite 8 612 34567. Pacientai, kuriuos tai palietė, gaus laišką."),
    ("lt", "Vienas pacientas, kurį tai palietė, paskambino."),
    ("lt", "Ne tik pacientai nukentėjo."),
    ("lt", "Jūs nepadarėte nieko blogo."),
    ("lt", "12 pacientų kortelėse yra nuotraukų."),
    # Spanish
    ("es", "Ocurrió hace solo seis semanas."),
    ("es", "Las pruebas se entregaron a la policía."),
    ("es", "No podemos decir si sus datos han sido copiados."),
    ("es", "Nadie puede prometer que sus fotos no serán publicadas."),
    ("es", "Si sus datos han sido robados, avise a su banco."),
    ("es", "Afecta a 1.284 pacientes."),
    ("es", "En 2026 pacientes y médicos se vieron afectados."),
    ("es", "No es culpa suya."),
    # Italian
    ("it", "È successo solo sei settimane fa."),
    ("it", "Le prove sono state consegnate alla polizia."),
    ("it", "Non possiamo dire se i suoi dati sono stati copiati."),
    ("it", "Nessuno può promettere che le foto non saranno pubblicate."),
    ("it", "Se i suoi dati sono stati rubati, avvisi la banca."),
    ("it", "Riguarda 1.284 pazienti."),
    ("it", "Nel 2026 pazienti e medici sono stati colpiti."),
    ("it", "Non è colpa sua."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "rule", "text", "words"), FOUND)
def test_it_is_found(language: str, rule: Rule, text: str, words: str | None) -> None:
    found = [one for one in found_in(language, text) if one.rule is rule]
    assert found, f"{rule} was not found"
    assert words is None or words in {one.words for one in found}


@pytest.mark.parametrize(("language", "text"), NOT_FOUND)
def test_what_only_looks_like_it_is_left_alone(language: str, text: str) -> None:
    assert [(one.rule, one.words) for one in found_in(language, text)] == []


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Your HIV treatment: important notice"),
        ("fr", "Votre suivi en psychiatrie"),
        ("de", "Ihre Krebsbehandlung"),
        ("lt", "Psichiatrijos kabineto pranešimas"),
        ("es", "Su consulta de ginecología"),
        ("it", "La sua terapia oncologica"),
    ],
)
def test_health_shows_in_a_subject_line_only(language: str, title: str) -> None:
    in_title = [one.rule for one in found_in(language, title, BlockKind.TITLE)]
    assert in_title == [Rule.HEALTH_IN_TITLE]
    assert found_in(language, title) == []
