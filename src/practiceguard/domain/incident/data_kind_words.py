"""Words of paths that speak of a kind of data, in nine languages.

English, French, German, Lithuanian, Spanish, Italian, Dutch, Portuguese and Polish, without
accents. A star at the end stands for any further letters.
"""

IDENTITY_WORDS = (
    "id ids idcard* passport* passeport* pass reisepass* ausweis* personalausweis* fuhrerschein*"
    " pasas pasai pasaport* tapatybe* pasaporte* passaport* paszport* paspoort* dowod rijbewijs"
    " cni dni nie nif cie bsn pesel identity identite identitat identita identidad identidade"
    " identiteit* identification licence license permis patente krankenkassenkarte"
    " versichertenkarte vitale"
)
IDENTITY_PHRASES = (
    "driving licen*", "driver licen*", "drivers licen*", "id card*", "id scan*", "photo id",
    "carte identite", "carte d identite", "piece identite", "carte didentite", "titre de sejour",
    "permiso de conducir", "carta d identita", "carta didentita", "carta identita",
    "documento identita", "vairuotojo pazym*", "asmens kodas", "asmens dokument*",
    "documento de identidad", "social security card", "green card", "residence permit",
    "aufenthaltstitel", "leidimas gyventi", "carta di identita", "tarjeta sanitaria",
)  # fmt: skip
RESULT_WORDS = (
    "result* resultat* befund* ergebnis* laborwert* labor labo lab labs laborat* bloodtest* blood"
    " tyrim* atsakym* analys* analis* analiz* risultat* referto referti esame esami examen examens"
    " xray xrays radio radiograph* radiolog* radiograf* rontgen* roentgen* rentgen* scanner irm"
    " mri ct mrt echograph* echo sono sonograph* ultrasound* ultraschall* ecografia* echoskop* ecg"
    " ekg eeg biops* histolog* patholog* patolog* cytolog* dicom mammograph* mammograf* bilan"
    " wynik* uitslag* badanie badania opg dvt cbct panoram* allergie* audiogram* oct"
)
RESULT_PHRASES = ("x ray*", "prise de sang", "blood test*", "ct scan*", "kraujo tyrim*")
LETTER_WORDS = (
    "letter* lettre* courrier* brief briefe arztbrief* uberweisung* laisk* rastas rastai carta"
    " cartas lettera lettere consent* consentement* einwilligung* einverstandnis* sutikim*"
    " consentimiento* consenso* zgoda report* rapport compte rendu bericht* report* israsas"
    " israsai invoice* facture* rechnung* saskait* factura* fattura* fatture faktura* devis quote*"
    " kostenvoranschlag* preventivo presupuesto prescription* ordonnance* rezept* recept* ricetta*"
    " receta* attest* attestation* certificat* pazyma pazymos anamnese anamnesis questionnaire*"
    " fragebogen* anketa* contract* contrat* vertrag* sutart* contratto*"
)
PHOTO_WORDS = (
    "photo photos photograph* foto fotos fotograf* nuotrauk* imagen imagenes immagin* bild bilder"
    " picture* before after avant apres vorher nachher pries prima dopo antes despues selfie*"
)
