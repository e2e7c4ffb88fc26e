<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddPlaceDialog</name>
    <message>
        <source>Add a place</source>
        <translation>Ajouter un emplacement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Preparing an encrypted copy. This takes a few seconds…</source>
        <translation>Préparation d’une copie chiffrée. Cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>This is one of your places already.</source>
        <translation>C’est déjà l’un de vos emplacements.</translation>
    </message>
    <message>
        <source>Copies go there as before.</source>
        <translation>Les copies y vont comme avant.</translation>
    </message>
    <message>
        <source>Go back and choose another one, or cancel.</source>
        <translation>Revenez en arrière et choisissez-en un autre, ou annulez.</translation>
    </message>
    <message>
        <source>Next, its recovery sheet: without that paper nobody can open the copies there once this computer is gone. Then the first copy starts.</source>
        <translation>Vient ensuite sa fiche de secours&#xa0;: sans ce papier, personne ne pourra ouvrir les copies qui s’y trouvent une fois cet ordinateur perdu. Puis la première copie démarre.</translation>
    </message>
    <message>
        <source>The place is ready</source>
        <translation>L’emplacement est prêt</translation>
    </message>
    <message>
        <source>From now on copies also go to: {place}</source>
        <translation>Désormais, les copies vont aussi ici&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Continue with its recovery sheet</source>
        <translation>Continuer avec sa fiche de secours</translation>
    </message>
    <message>
        <source>Which kind of place shall be added?</source>
        <translation>Quel genre d’emplacement ajouter&#xa0;?</translation>
    </message>
    <message>
        <source>Best are three copies, on two kinds of storage, one of them elsewhere.</source>
        <translation>Le mieux&#xa0;: trois copies, sur deux sortes de support, dont une ailleurs.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Messages by ntfy</source>
        <translation>Messages par ntfy</translation>
    </message>
    <message>
        <source>A web hook</source>
        <translation>Un webhook</translation>
    </message>
    <message>
        <source>A watchdog outside</source>
        <translation>Un veilleur extérieur</translation>
    </message>
    <message>
        <source>The app ntfy shows them on a telephone. Whoever guesses the topic reads along, so neither the practice nor its places are named.</source>
        <translation>L’application ntfy les affiche sur un téléphone. Quiconque devine le sujet les lit aussi&#xa0;: ni le cabinet ni ses emplacements ne sont nommés.</translation>
    </message>
    <message>
        <source>An address of your own to which messages are posted. Neither the practice nor its places are named.</source>
        <translation>Une adresse à vous, à laquelle les messages sont envoyés. Ni le cabinet ni ses emplacements ne sont nommés.</translation>
    </message>
    <message>
        <source>A service such as Healthchecks that gets a sign after each complete copy, and alarms you when none comes: also when this computer was stolen.</source>
        <translation>Un service comme Healthchecks, qui reçoit un signe après chaque copie complète et vous alerte s’il n’en vient plus&#xa0;: même si cet ordinateur a été volé.</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Son adresse</translation>
    </message>
    <message>
        <source>Whoever knows it can use it, so it is kept in the keyring of this computer and not shown again.</source>
        <translation>Quiconque la connaît peut s’en servir&#xa0;: elle est gardée dans le trousseau de cet ordinateur et n’est plus montrée.</translation>
    </message>
    <message>
        <source>Access token, if the topic wants one</source>
        <translation>Jeton d’accès, si le sujet en demande un</translation>
    </message>
    <message>
        <source>Secret that signs the messages, if you want one</source>
        <translation>Secret qui signe les messages, si vous en voulez un</translation>
    </message>
    <message>
        <source>Give the whole address; it begins with https://.</source>
        <translation>Indiquez l’adresse entière&#xa0;; elle commence par https://.</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Carnet d’adresses</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>The columns are right</source>
        <translation>Les colonnes sont justes</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>Who are your patients, and where do they live?</source>
        <translation>Qui sont vos patients, et où habitent-ils&#xa0;?</translation>
    </message>
    <message>
        <source>Have your software write its patients into a CSV or Excel file, and choose it or drop it here. It stays on this computer, encrypted.</source>
        <translation>Faites écrire vos patients par votre logiciel dans un fichier CSV ou Excel, puis choisissez-le ou déposez-le ici. Il reste sur cet ordinateur, chiffré.</translation>
    </message>
    <message>
        <source>Is this what the columns mean?</source>
        <translation>Est-ce bien le sens des colonnes&#xa0;?</translation>
    </message>
    <message>
        <source>{file}: the choice above a column says what stands in it.</source>
        <translation>{file}&#xa0;: le choix au-dessus d’une colonne dit ce qu’elle contient.</translation>
    </message>
    <message>
        <source>Something can be read in several ways</source>
        <translation>Quelque chose peut se lire de plusieurs façons</translation>
    </message>
    <message>
        <source>Nothing is guessed. What you leave open stays open.</source>
        <translation>Rien n’est deviné. Ce que vous laissez ouvert reste ouvert.</translation>
    </message>
    <message>
        <source>Some rows may be one person</source>
        <translation>Certaines lignes sont peut-être la même personne</translation>
    </message>
    <message>
        <source>Each question can be left open: then nobody is merged.</source>
        <translation>Chaque question peut rester ouverte&#xa0;: personne n’est alors réuni.</translation>
    </message>
    <message>
        <source>This is what becomes of the rows</source>
        <translation>Voici ce que deviennent les lignes</translation>
    </message>
    <message>
        <source>Every row of the file is in exactly one of these lists.</source>
        <translation>Chaque ligne du fichier est dans une seule de ces listes.</translation>
    </message>
    <message>
        <source>Which file holds your patients?</source>
        <translation>Quel fichier contient vos patients&#xa0;?</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xls *.xlsx *.xlsm *.xlsb *.ods);;All files (*)</source>
        <translation>Listes (*.csv *.tsv *.txt *.xls *.xlsx *.xlsm *.xlsb *.ods);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>Examen des lignes…</translation>
    </message>
    <message>
        <source>Taking in {count} rows…</source>
        <translation>Reprise de {count} lignes…</translation>
    </message>
</context>
<context>
    <name>AdoptPanel</name>
    <message>
        <source>Password or recovery code</source>
        <translation>Mot de passe ou code de secours</translation>
    </message>
    <message>
        <source>Take over the copy that is there</source>
        <translation>Reprendre la copie qui s’y trouve</translation>
    </message>
    <message>
        <source>Type its password, or the code from its recovery sheet: seven groups of four characters. The copies in it stay as they are, and new ones are added.</source>
        <translation>Tapez son mot de passe, ou le code de sa fiche de secours&#xa0;: sept groupes de quatre caractères. Les copies qu’elle contient restent telles quelles, de nouvelles s’y ajoutent.</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Add a place…</source>
        <translation>Ajouter un emplacement…</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
</context>
<context>
    <name>Affected</name>
    <message>
        <source>{count} with something added to the name, as encryption does</source>
        <translation>{count} avec un ajout au nom, comme après un chiffrement</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>modifiés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translation>disparus&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>nouveaux&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Nobody was found in these copies</source>
        <translation>Personne n’a été trouvé dans ces copies</translation>
    </message>
    <message>
        <source>One person is affected</source>
        <translation>Une personne est touchée</translation>
    </message>
    <message>
        <source>{count} people are affected</source>
        <translation>{count} personnes sont touchées</translation>
    </message>
    <message>
        <source>{count} with photographs</source>
        <translation>{count} avec des photographies</translation>
    </message>
    <message>
        <source>{count} with identity documents</source>
        <translation>{count} avec des pièces d’identité</translation>
    </message>
    <message>
        <source>{whole}: {parts}</source>
        <translation>{whole}&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>{whole}; {count} without an address</source>
        <translation>{whole}&#xa0;; {count} sans adresse</translation>
    </message>
    <message>
        <source>country not known</source>
        <translation>pays inconnu</translation>
    </message>
    <message>
        <source>{country}: {parts}</source>
        <translation>{country}&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>part of the country not known {count}</source>
        <translation>partie du pays inconnue {count}</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation>Pièces d’identité</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Databases, lists</source>
        <translation>Bases, listes</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>No copy is chosen</source>
        <translation>Aucune copie n’est choisie</translation>
    </message>
    <message>
        <source>From the copy of {when}</source>
        <translation>D’après la copie du {when}</translation>
    </message>
    <message>
        <source>From the copy of {when}, compared with that of {later}</source>
        <translation>D’après la copie du {when}, comparée à celle du {later}</translation>
    </message>
    <message>
        <source>From {count} copies, of {when} to {later}</source>
        <translation>D’après {count} copies, du {when} au {later}</translation>
    </message>
    <message>
        <source>The files in {folder} bear the patient’s name</source>
        <translation>Les fichiers de {folder} portent le nom du patient</translation>
    </message>
    <message>
        <source>Each folder in {folder} is one patient</source>
        <translation>Chaque dossier de {folder} est un patient</translation>
    </message>
    <message>
        <source>Each folder {depth} levels below {folder} is one patient</source>
        <translation>Chaque dossier, {depth} niveaux sous {folder}, est un patient</translation>
    </message>
</context>
<context>
    <name>AffectedCard</name>
    <message>
        <source>Who is affected</source>
        <translation>Qui est touché</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Les voir</translation>
    </message>
    <message>
        <source>Nobody was counted yet. The law of the practice’s own country does not wait; other countries and states appear here when it is known where patients live.</source>
        <translation>Personne n’a encore été compté. La loi du pays du cabinet n’attend pas&#xa0;; d’autres pays et États apparaissent ici quand on sait où vivent les patients.</translation>
    </message>
    <message>
        <source>As the log has it. It can only be lowered with proof.</source>
        <translation>D’après le journal. Ce nombre ne baisse qu’avec une preuve.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>with photographs</source>
        <translation>avec photographies</translation>
    </message>
    <message>
        <source>with identity documents</source>
        <translation>avec pièces d’identité</translation>
    </message>
    <message>
        <source>without an address</source>
        <translation>sans adresse</translation>
    </message>
</context>
<context>
    <name>AffectedPage</name>
    <message>
        <source>To give files back to {name}, we have to know which are theirs.</source>
        <translation>Pour remettre ses fichiers à {name}, il faut savoir lesquels sont les siens.</translation>
    </message>
    <message>
        <source>Count who is affected; then we look for this name.</source>
        <translation>Comptez qui est concerné&#xa0;; nous chercherons ensuite ce nom.</translation>
    </message>
</context>
<context>
    <name>AlsoLookAtLaws</name>
    <message>
        <source>Also look at</source>
        <translation>À regarder aussi</translation>
    </message>
    <message>
        <source>These laws may apply as well. Nothing above counts them, and no deadline of theirs is watched here: ask a lawyer whether they are for your practice.</source>
        <translation>Ces lois peuvent s’appliquer aussi. Rien ci-dessus ne les compte, et aucun de leurs délais n’est surveillé ici&#xa0;: demandez à un avocat si elles concernent votre cabinet.</translation>
    </message>
    <message>
        <source>For: {whom}</source>
        <translation>Pour&#xa0;: {whom}</translation>
    </message>
    <message>
        <source>By when: {words}</source>
        <translation>Délai&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Checked on {date}. {how}</source>
        <translation>Vérifié le {date}. {how}</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>What hangs on it has to be done, in its time.</source>
        <translation>Ce qui en dépend est à faire, dans les temps.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>What hangs on it falls away. It can be answered anew later.</source>
        <translation>Ce qui en dépend tombe. On peut répondre à nouveau plus tard.</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Comment le savez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>It stands in the log, beside the answer before it.</source>
        <translation>Cela reste dans le journal, à côté de la réponse précédente.</translation>
    </message>
    <message>
        <source>Needed for a no; it stands in the log.</source>
        <translation>Nécessaire pour un non&#xa0;; figure au journal.</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Conserver cette réponse</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>The answers behind it</source>
        <translation>Les réponses dont cela découle</translation>
    </message>
    <message>
        <source>From these it follows which laws are asked. If one of them is wrong, correct it: the duties are worked out anew, and what was sent keeps its receipt.</source>
        <translation>De ces réponses découlent les lois consultées. Si l’une d’elles est fausse, corrigez-la&#xa0;: les obligations sont recalculées, et ce qui a été envoyé garde son récépissé.</translation>
    </message>
    <message>
        <source>Before: {line}</source>
        <translation>Avant&#xa0;: {line}</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Where is the practice?</source>
        <translation>Où se trouve le cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>{answer} ({who}, {when})</source>
        <translation>{answer} ({who}, {when})</translation>
    </message>
    <message>
        <source>{answer} ({who}, {when}: {why})</source>
        <translation>{answer} ({who}, {when}&#xa0;: {why})</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>AttackerDialogs</name>
    <message>
        <source>When was it?</source>
        <translation>Quand était-ce&#xa0;?</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messagerie instantanée</translation>
    </message>
    <message>
        <source>Message on the screen</source>
        <translation>Message à l’écran</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>What is demanded?</source>
        <translation>Que demande-t-on&#xa0;?</translation>
    </message>
    <message>
        <source>How much, in what, to which account or wallet: as it stands there.</source>
        <translation>Combien, en quoi, sur quel compte ou portefeuille&#xa0;: tel que c’est écrit.</translation>
    </message>
    <message>
        <source>Which file shows it?</source>
        <translation>Quel fichier le montre&#xa0;?</translation>
    </message>
    <message>
        <source>A contact of the attacker</source>
        <translation>Un contact de l’attaquant</translation>
    </message>
    <message>
        <source>Write it down as it is, keep the original, and do not answer.</source>
        <translation>Notez-le tel quel, gardez l’original et ne répondez pas.</translation>
    </message>
    <message>
        <source>By which way?</source>
        <translation>Par quel moyen&#xa0;?</translation>
    </message>
    <message>
        <source>Who do they say they are?</source>
        <translation>Pour qui se font-ils passer&#xa0;?</translation>
    </message>
    <message>
        <source>They set a deadline</source>
        <translation>Ils fixent un délai</translation>
    </message>
    <message>
        <source>Their deadline</source>
        <translation>Leur délai</translation>
    </message>
    <message>
        <source>A patient was contacted</source>
        <translation>Un patient a été contacté</translation>
    </message>
    <message>
        <source>The name stands in the encrypted log only. From now on nothing can be judged harmless.</source>
        <translation>Le nom figure seulement dans le journal chiffré. Dès maintenant, plus rien ne peut être jugé sans gravité.</translation>
    </message>
    <message>
        <source>Which patient?</source>
        <translation>Quel patient&#xa0;?</translation>
    </message>
    <message>
        <source>When were they contacted?</source>
        <translation>Quand a-t-il été contacté&#xa0;?</translation>
    </message>
    <message>
        <source>Who takes it down?</source>
        <translation>Qui prend note&#xa0;?</translation>
    </message>
</context>
<context>
    <name>AttackerSection</name>
    <message>
        <source>What never to do</source>
        <translation>Ce qu’il ne faut jamais faire</translation>
    </message>
    <message>
        <source>What to say to a patient who calls</source>
        <translation>Que dire à un patient qui appelle</translation>
    </message>
    <message>
        <source>Who helps those concerned</source>
        <translation>Qui aide les personnes concernées</translation>
    </message>
    <message>
        <source>Numbers change: where “check this first” stands, call there before you pass it on.</source>
        <translation>Les numéros changent&#xa0;: là où il est écrit «&#xa0;à vérifier d’abord&#xa0;», appelez avant de le transmettre.</translation>
    </message>
    <message>
        <source>The attacker</source>
        <translation>L’attaquant</translation>
    </message>
    <message>
        <source>The attacker ({count})</source>
        <translation>L’attaquant ({count})</translation>
    </message>
    <message>
        <source>Demands, contacts and deadlines of the attacker</source>
        <translation>Demandes, contacts et délais de l’attaquant</translation>
    </message>
    <message>
        <source>Nothing was written down yet.</source>
        <translation>Rien n’est encore noté.</translation>
    </message>
    <message>
        <source>Write down a contact…</source>
        <translation>Noter un contact…</translation>
    </message>
    <message>
        <source>Patients who were contacted</source>
        <translation>Patients contactés</translation>
    </message>
    <message>
        <source>One by one, as they tell it. Warn the others who may be written to without waiting for the whole list. A service can look for a picture only if the patient has it: give it back, encrypted, after checking who it is.</source>
        <translation>Un par un, comme ils le racontent. Prévenez sans attendre la liste complète les autres à qui l’on pourrait écrire. Un service ne peut chercher une image que si le patient la possède&#xa0;: remettez-la-lui, chiffrée, après avoir vérifié son identité.</translation>
    </message>
    <message>
        <source>Nobody has told us so yet.</source>
        <translation>Personne ne nous l’a encore signalé.</translation>
    </message>
    <message>
        <source>A patient was contacted…</source>
        <translation>Un patient a été contacté…</translation>
    </message>
    <message>
        <source>{when}, {channel}, as {who}</source>
        <translation>{when}, {channel}, sous le nom de {who}</translation>
    </message>
    <message>
        <source>Their deadline: {when} ({left}). It binds you to nothing.</source>
        <translation>Leur délai&#xa0;: {when} ({left}). Il ne vous engage à rien.</translation>
    </message>
    <message>
        <source>Give pictures back…</source>
        <translation>Remettre les images…</translation>
    </message>
    <message>
        <source>Give pictures back to {patient}…</source>
        <translation>Remettre ses images à {patient}…</translation>
    </message>
    <message>
        <source>{patient}, {when}, {channel}</source>
        <translation>{patient}, {when}, {channel}</translation>
    </message>
    <message>
        <source>Taken down by {who}</source>
        <translation>Noté par {who}</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Looked up on {date} ({how})</source>
        <translation>Vérifié le {date} ({how})</translation>
    </message>
    <message>
        <source>looked up long ago</source>
        <translation>vérifié il y a longtemps</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>check this first</source>
        <translation>à vérifier d’abord</translation>
    </message>
</context>
<context>
    <name>AuthorDialog</name>
    <message>
        <source>Who is writing?</source>
        <translation>Qui écrit&#xa0;?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Your name stands beside everything you write into the log of the incident. It is asked once, until the window is closed.</source>
        <translation>Votre nom figure à côté de tout ce que vous écrivez dans le journal de l’incident. Il est demandé une fois, jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>Ajouter un emplacement…</translation>
    </message>
    <message>
        <source>Set up now</source>
        <translation>Commencer la mise en route</translation>
    </message>
    <message>
        <source>No copies are made yet</source>
        <translation>Aucune copie n’est encore faite</translation>
    </message>
    <message>
        <source>Place, plan and history will stand here once set-up is finished.</source>
        <translation>L’emplacement, le plan et l’historique apparaîtront ici après la mise en route.</translation>
    </message>
    <message>
        <source>Copies go to: {place}</source>
        <translation>Les copies vont ici&#xa0;: {place}</translation>
    </message>
    <message>
        <source>There is no complete copy yet.</source>
        <translation>Il n’y a pas encore de copie complète.</translation>
    </message>
    <message>
        <source>Last complete copy: {when}. Each copy can be opened under “Restore”.</source>
        <translation>Dernière copie complète&#xa0;: {when}. Chaque copie s’ouvre sous «&#xa0;Restaurer&#xa0;».</translation>
    </message>
</context>
<context>
    <name>BasketCard</name>
    <message>
        <source>What is chosen</source>
        <translation>Ce qui est choisi</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Put back in place…</source>
        <translation>Remettre en place…</translation>
    </message>
    <message>
        <source>Put on the Desktop</source>
        <translation>Mettre sur le Bureau</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Rien n’est encore choisi</translation>
    </message>
    <message>
        <source>Tick files or folders above. You may choose from several copies.</source>
        <translation>Cochez des fichiers ou des dossiers ci-dessus. Vous pouvez choisir dans plusieurs copies.</translation>
    </message>
    <message>
        <source>Each file is checked against the copy before it is handed to you.</source>
        <translation>Chaque fichier est comparé à la copie avant de vous être remis.</translation>
    </message>
    <message>
        <source>{files}, {size}</source>
        <translation>{files}, {size}</translation>
    </message>
    <message>
        <source>{what}, from {count} copies</source>
        <translation>{what}, de {count} copies</translation>
    </message>
</context>
<context>
    <name>BatchesDialog</name>
    <message>
        <source>Write it down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Which batches?</source>
        <translation>Quels lots&#xa0;?</translation>
    </message>
    <message>
        <source>Tick at least one batch.</source>
        <translation>Cochez au moins un lot.</translation>
    </message>
    <message>
        <source>Choose batches of one mailing at a time.</source>
        <translation>Choisissez les lots d’un seul envoi à la fois.</translation>
    </message>
    <message>
        <source>Letters in them: {count}</source>
        <translation>Lettres qu’ils contiennent&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{batch}, letters: {count}</source>
        <translation>{batch}, lettres&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>BesideDuties</name>
    <message>
        <source>Did the police ask you to wait?</source>
        <translation>La police vous a-t-elle demandé d’attendre&#xa0;?</translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation>Le noter…</translation>
    </message>
    <message>
        <source>Lift or prolong it…</source>
        <translation>Lever ou prolonger…</translation>
    </message>
    <message>
        <source>HIPAA</source>
        <translation>HIPAA</translation>
    </message>
    <message>
        <source>Answer anew…</source>
        <translation>Répondre à nouveau…</translation>
    </message>
    <message>
        <source>It binds the practice.</source>
        <translation>La loi lie le cabinet.</translation>
    </message>
    <message>
        <source>It does not bind the practice.</source>
        <translation>La loi ne lie pas le cabinet.</translation>
    </message>
    <message>
        <source>{who} asked on {when}: until {day}.</source>
        <translation>{who} l’a demandé le {when}&#xa0;: jusqu’au {day}.</translation>
    </message>
    <message>
        <source>Only the police can let some notices wait: not the insurer, not an expert.</source>
        <translation>Seule la police peut faire attendre certaines notifications&#xa0;: ni l’assureur, ni un expert.</translation>
    </message>
</context>
<context>
    <name>BesideText</name>
    <message>
        <source>Before it can go out</source>
        <translation>Avant l’envoi</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>À propos de ce texte</translation>
    </message>
    <message>
        <source>Other words of it were released on {when}: read these again.</source>
        <translation>D’autres mots en ont été validés le {when}&#xa0;: relisez ceux-ci.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>There is no text in this language: it is shown in another one. Have it translated by a person.</source>
        <translation>Il n’y a pas de texte dans cette langue&#xa0;: il est affiché dans une autre. Faites-le traduire par une personne.</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>formulation</translation>
    </message>
    <message>
        <source>The wording cannot be checked in this language: let somebody read it.</source>
        <translation>La formulation ne peut pas être vérifiée dans cette langue&#xa0;: faites-la relire par quelqu’un.</translation>
    </message>
    <message>
        <source>Nothing in it must be changed.</source>
        <translation>Rien n’oblige à le modifier.</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>faits</translation>
    </message>
    <message>
        <source>Every fact in it is written down.</source>
        <translation>Tous les faits cités sont consignés.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>The service against identity theft that you offer</source>
        <translation>Le service contre l’usurpation d’identité que vous offrez</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Indiquer</translation>
    </message>
    <message>
        <source>The service against identity theft is in it.</source>
        <translation>Le service contre l’usurpation d’identité y figure.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>Have you told the police?</source>
        <translation>Avez-vous informé la police&#xa0;?</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Whether the police was told is written down.</source>
        <translation>Il est noté si la police a été informée.</translation>
    </message>
    <message>
        <source>It is written down in another language.</source>
        <translation>C’est consigné dans une autre langue.</translation>
    </message>
    <message>
        <source>Put it into the text</source>
        <translation>L’écrire dans le texte</translation>
    </message>
    <message>
        <source>Kit &amp; contacts</source>
        <translation>Kit et contacts</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>change</source>
        <translation>à modifier</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>à relire</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>Other laws that ask for it: {count}</source>
        <translation>Autres lois qui le demandent&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Easy to read.</source>
        <translation>Facile à lire.</translation>
    </message>
    <message>
        <source>Fairly easy to read.</source>
        <translation>Assez facile à lire.</translation>
    </message>
    <message>
        <source>Hard to read: use shorter sentences and words.</source>
        <translation>Difficile à lire&#xa0;: raccourcissez les phrases et les mots.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>Released by {who} on {when}.</source>
        <translation>Validé par {who} le {when}.</translation>
    </message>
    <message>
        <source>Your practice changed this text.</source>
        <translation>Votre cabinet a modifié ce texte.</translation>
    </message>
    <message>
        <source>Reviewed by a lawyer: {who}</source>
        <translation>Relu par un avocat&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Not reviewed by a lawyer.</source>
        <translation>Non relu par un avocat.</translation>
    </message>
    <message>
        <source>Language reviewed: {who}</source>
        <translation>Langue relue&#xa0;: {who}</translation>
    </message>
    <message>
        <source>No native speaker has reviewed the language.</source>
        <translation>Aucune personne de langue maternelle n’a relu ce texte.</translation>
    </message>
    <message>
        <source>Made for: {laws}</source>
        <translation>Fait pour&#xa0;: {laws}</translation>
    </message>
    <message>
        <source>Check this first: {what}</source>
        <translation>À vérifier d’abord&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Version {number} of the text</source>
        <translation>Version {number} du texte</translation>
    </message>
</context>
<context>
    <name>Binder</name>
    <message>
        <source>{count} more</source>
        <translation>{count} autres</translation>
    </message>
    <message>
        <source>It was never printed.</source>
        <translation>Il n’a jamais été imprimé.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>Printed as things were on {date}: {who}.</source>
        <translation>Imprimé dans l’état du {date}&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>Printed as things were on {date}.</source>
        <translation>Imprimé dans l’état du {date}.</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>older than a year</source>
        <translation>plus d’un an</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>It was not saved yet.</source>
        <translation>Elle n’a pas encore été enregistrée.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Saved on {date}.</source>
        <translation>Enregistrée le {date}.</translation>
    </message>
</context>
<context>
    <name>BinderSection</name>
    <message>
        <source>Save the binder as</source>
        <translation>Enregistrer le classeur sous</translation>
    </message>
    <message>
        <source>Emergency binder {date}.pdf</source>
        <translation>Classeur d’urgence {date}.pdf</translation>
    </message>
    <message>
        <source>The binder, on paper</source>
        <translation>Le classeur, sur papier</translation>
    </message>
    <message>
        <source>For the night on which no computer works: what to do first, whom to call, who leads, what to say, the law’s deadlines, forms to fill in by hand, and how to get the files back. The recovery code is not in it.</source>
        <translation>Pour la nuit où aucun ordinateur ne marche&#xa0;: que faire d’abord, qui appeler, qui dirige, quoi dire, les délais de la loi, des formulaires à remplir à la main, et comment récupérer les fichiers. Le code de récupération n’y est pas.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Make the binder…</source>
        <translation>Faire le classeur…</translation>
    </message>
    <message>
        <source>It is printed…</source>
        <translation>Il est imprimé…</translation>
    </message>
    <message>
        <source>The same, for a telephone</source>
        <translation>Le même, pour un téléphone</translation>
    </message>
    <message>
        <source>One page for the doctor’s own device: no patient, but numbers in clear.</source>
        <translation>Une page pour l’appareil du médecin&#xa0;: aucun patient, mais des numéros en clair.</translation>
    </message>
    <message>
        <source>For the phone…</source>
        <translation>Pour le téléphone…</translation>
    </message>
    <message>
        <source>Changed since:</source>
        <translation>Changé depuis&#xa0;:</translation>
    </message>
    <message>
        <source>Save the page as</source>
        <translation>Enregistrer la page sous</translation>
    </message>
    <message>
        <source>Emergency page {date}.html</source>
        <translation>Page d’urgence {date}.html</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
</context>
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Where you are in this copy</source>
        <translation>Où vous êtes dans cette copie</translation>
    </message>
    <message>
        <source>All folders of this copy</source>
        <translation>Tous les dossiers de cette copie</translation>
    </message>
    <message>
        <source>Go to the folder {name}</source>
        <translation>Aller au dossier {name}</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>What is in the copy</source>
        <translation>Ce que contient la copie</translation>
    </message>
    <message>
        <source>Choose a day on the left to look into its copy.</source>
        <translation>Choisissez un jour à gauche pour regarder dans sa copie.</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search files by name</source>
        <translation>Chercher des fichiers par nom</translation>
    </message>
    <message>
        <source>In all copies</source>
        <translation>Dans toutes les copies</translation>
    </message>
    <message>
        <source>Search in the copies of every day, not only in the chosen one</source>
        <translation>Chercher dans les copies de tous les jours, pas seulement celle choisie</translation>
    </message>
    <message>
        <source>Folders and files of this copy</source>
        <translation>Dossiers et fichiers de cette copie</translation>
    </message>
    <message>
        <source>Files that were found</source>
        <translation>Fichiers trouvés</translation>
    </message>
    <message>
        <source>Opening this copy…</source>
        <translation>Ouverture de cette copie…</translation>
    </message>
    <message>
        <source>The list of this copy could not be read: {why}</source>
        <translation>La liste de cette copie n’a pas pu être lue&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The search begins when the list of this copy has been read…</source>
        <translation>La recherche commence quand la liste de cette copie est lue…</translation>
    </message>
    <message>
        <source>Reading the list of this copy…</source>
        <translation>Lecture de la liste de cette copie…</translation>
    </message>
    <message>
        <source>Could not be read: {why}</source>
        <translation>Lecture impossible&#xa0;: {why}</translation>
    </message>
    <message>
        <source>✓ In all copies</source>
        <translation>✓ Dans toutes les copies</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Reading the lists of the copies… {files}</source>
        <translation>Lecture des listes des copies… {files}</translation>
    </message>
    <message>
        <source>{files} for “{text}” in this copy</source>
        <translation>{files} pour «&#xa0;{text}&#xa0;» dans cette copie</translation>
    </message>
    <message>
        <source>{files} for “{text}” in this copy, {all} in all copies</source>
        <translation>{files} pour «&#xa0;{text}&#xa0;» dans cette copie, {all} dans toutes</translation>
    </message>
    <message>
        <source>searched {done} of {count} copies</source>
        <translation>{done} copies parcourues sur {count}</translation>
    </message>
    <message>
        <source>there are more: type a longer part of the name</source>
        <translation>il y en a d’autres&#xa0;: tapez une plus longue partie du nom</translation>
    </message>
    <message>
        <source>some copies could not be read</source>
        <translation>certaines copies n’ont pas pu être lues</translation>
    </message>
</context>
<context>
    <name>CameBackDialog</name>
    <message>
        <source>A letter came back</source>
        <translation>Une lettre est revenue</translation>
    </message>
    <message>
        <source>Its number stands on every page. That it was sent stays true; the patient counts as out of reach until something else arrives.</source>
        <translation>Son numéro figure sur chaque page. Elle a bien été envoyée, cela reste vrai&#xa0;; le patient compte comme injoignable jusqu’à ce qu’autre chose lui parvienne.</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Numéro de la lettre</translation>
    </message>
    <message>
        <source>Type it, or scan it: PG-2026-…</source>
        <translation>Saisissez-le ou scannez-le&#xa0;: PG-2026-…</translation>
    </message>
    <message>
        <source>When it came back</source>
        <translation>Quand elle est revenue</translation>
    </message>
    <message>
        <source>What the post wrote on it</source>
        <translation>Ce que la poste y a inscrit</translation>
    </message>
    <message>
        <source>For example: unknown, moved, refused.</source>
        <translation>Par exemple&#xa0;: inconnu, déménagé, refusé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Type or scan the number of a letter.</source>
        <translation>Saisissez ou scannez le numéro d’une lettre.</translation>
    </message>
    <message>
        <source>Written down: {name}</source>
        <translation>Noté&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{count} so far. Type or scan the next one, or close.</source>
        <translation>{count} jusqu’ici. Saisissez ou scannez la suivante, ou fermez.</translation>
    </message>
    <message>
        <source>Not a whole number of a letter yet, or a digit is wrong.</source>
        <translation>Ce n’est pas encore un numéro entier, ou un chiffre est faux.</translation>
    </message>
    <message>
        <source>No letter of this incident has that number.</source>
        <translation>Aucune lettre de cet incident ne porte ce numéro.</translation>
    </message>
</context>
<context>
    <name>CertaintyCard</name>
    <message>
        <source>Certain</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Nobody can tell whose</source>
        <translation>Nul ne sait à qui</translation>
    </message>
    <message>
        <source>We know who they are, and files in the copy are theirs.</source>
        <translation>Nous savons qui ils sont, et des fichiers de la copie sont les leurs.</translation>
    </message>
    <message>
        <source>There are files, but who it is has to be settled; or a database may hold them.</source>
        <translation>Il y a des fichiers, mais il reste à savoir de qui&#xa0;; ou une base de données peut les contenir.</translation>
    </message>
    <message>
        <source>Files that no rule gives to a patient. They are said beside the number, never left out.</source>
        <translation>Des fichiers qu’aucune règle n’attribue à un patient. Ils sont dits à côté du nombre, jamais omis.</translation>
    </message>
    <message>
        <source>It rests on: {what}</source>
        <translation>Cela repose sur&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>What stands in double braces comes from the record and cannot be typed. Your text is kept for this practice; the original stays beside it.</source>
        <translation>Ce qui est entre doubles accolades vient du dossier et ne se tape pas. Votre texte est gardé pour ce cabinet&#xa0;; l’original reste à côté.</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Garder ce texte</translation>
    </message>
    <message>
        <source>Your changes of the text are not kept yet.</source>
        <translation>Vos changements du texte ne sont pas encore gardés.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Close without keeping</source>
        <translation>Fermer sans garder</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>How it reads now</source>
        <translation>Ce que l’on lit maintenant</translation>
    </message>
    <message>
        <source># subject, ## heading, - point, 1. step, &gt; box, **bold**, *emphasis*</source>
        <translation># objet, ## titre, - point, 1. étape, &gt; encadré, **gras**, *italique*</translation>
    </message>
    <message>
        <source>The original has changed since you wrote yours: look at both.</source>
        <translation>L’original a changé depuis que vous avez écrit le vôtre&#xa0;: regardez les deux.</translation>
    </message>
    <message>
        <source>Use the original again</source>
        <translation>Reprendre l’original</translation>
    </message>
</context>
<context>
    <name>ChangePlaceDialog</name>
    <message>
        <source>Change this place</source>
        <translation>Modifier cet emplacement</translation>
    </message>
    <message>
        <source>New password for this computer</source>
        <translation>Nouveau mot de passe pour cet ordinateur</translation>
    </message>
    <message>
        <source>If somebody else may have seen what is kept in this computer’s keyring. The recovery sheet stays valid.</source>
        <translation>Si quelqu’un a pu voir ce que garde le trousseau de cet ordinateur. La fiche de secours reste valable.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nom de l’emplacement</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Folder in which the copy lies now</source>
        <translation>Dossier où se trouve maintenant la copie</translation>
    </message>
    <message>
        <source>If it was moved. A drive that comes back under another letter is found by itself.</source>
        <translation>Si elle a été déplacée. Un disque qui revient sous une autre lettre est retrouvé de lui-même.</translation>
    </message>
    <message>
        <source>Keeping the change…</source>
        <translation>Enregistrement de la modification…</translation>
    </message>
    <message>
        <source>Looking for the copy there…</source>
        <translation>Recherche de la copie à cet endroit…</translation>
    </message>
    <message>
        <source>The place is called {name} now.</source>
        <translation>L’emplacement s’appelle maintenant&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>This computer has a new password of the copy.</source>
        <translation>Cet ordinateur a un nouveau mot de passe de la copie.</translation>
    </message>
    <message>
        <source>The former one opens nothing any more.</source>
        <translation>L’ancien n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>The server deletes nothing, so the former one still opens the copy.</source>
        <translation>Le serveur ne supprime rien&#xa0;: l’ancien ouvre donc encore la copie.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to remove the former key there.</source>
        <translation>Demandez au responsable du serveur d’y retirer l’ancienne clé.</translation>
    </message>
    <message>
        <source>Making a new password. This takes a few seconds…</source>
        <translation>Création d’un nouveau mot de passe. Cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Change: {place}</source>
        <translation>Modifier&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Its history stays, whatever is changed here.</source>
        <translation>Son historique reste, quoi que vous changiez ici.</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Enregistrer la modification</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Last check: {place}</source>
        <translation>Dernier contrôle&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Last check of the copy</source>
        <translation>Dernier contrôle de la copie</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>non prouvé</translation>
    </message>
    <message>
        <source>sound: {what}</source>
        <translation>en bon état&#xa0;: {what}</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Reading a twelfth of the copy and comparing it</source>
        <translation>Lecture et comparaison d’un douzième de la copie</translation>
    </message>
    <message>
        <source>Closing the window ends the check; no copy is harmed by that.</source>
        <translation>Fermer la fenêtre arrête le contrôle, sans dommage pour aucune copie.</translation>
    </message>
    <message>
        <source>Reading all of the copy and comparing it</source>
        <translation>Lecture et comparaison de toute la copie</translation>
    </message>
    <message>
        <source>This reads every byte: on a large copy it takes hours.</source>
        <translation>Chaque octet est lu&#xa0;: pour une grande copie, cela prend des heures.</translation>
    </message>
    <message>
        <source>Each check takes the next twelfth.</source>
        <translation>Chaque contrôle prend le douzième suivant.</translation>
    </message>
    <message>
        <source>The check found nothing wrong.</source>
        <translation>Le contrôle n’a rien trouvé d’anormal.</translation>
    </message>
    <message>
        <source>Read and compared: {what}, {when}.</source>
        <translation>Lu et comparé&#xa0;: {what}, {when}.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Le contrôle a été arrêté.</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>as now</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>Chosen on {when} by {name}.</source>
        <translation>Choisi le {when} par {name}.</translation>
    </message>
    <message>
        <source>A rule of your own was chosen on {when} by {name}.</source>
        <translation>Une règle à vous a été choisie le {when} par {name}.</translation>
    </message>
    <message>
        <source>Nobody has chosen yet: every copy is kept.</source>
        <translation>Personne n’a encore choisi&#xa0;: toutes les copies sont conservées.</translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>What stands against it</source>
        <translation>Ce qui s’y oppose</translation>
    </message>
    <message>
        <source>It was not closed: something new stands against it.</source>
        <translation>L’incident n’a pas été clos&#xa0;: quelque chose de nouveau s’y oppose.</translation>
    </message>
    <message>
        <source>This incident is closed.</source>
        <translation>Cet incident est clos.</translation>
    </message>
    <message>
        <source>This incident cannot be closed yet.</source>
        <translation>Cet incident ne peut pas encore être clos.</translation>
    </message>
    <message>
        <source>Nothing stands against closing this incident.</source>
        <translation>Rien ne s’oppose à la clôture de cet incident.</translation>
    </message>
    <message>
        <source>{whom} ({where}): neither a receipt nor a reason</source>
        <translation>{whom} ({where})&#xa0;: ni reçu ni raison</translation>
    </message>
    <message>
        <source>No day yet: {what}</source>
        <translation>Pas encore de date&#xa0;: {what}</translation>
    </message>
    <message>
        <source>No repair is planned: the next attack would find the same door</source>
        <translation>Aucune réparation n’est prévue&#xa0;: la prochaine attaque trouverait la même porte</translation>
    </message>
    <message>
        <source>Not answered: {question}</source>
        <translation>Sans réponse&#xa0;: {question}</translation>
    </message>
    <message>
        <source>{whom} ({where}): it has to stay up; closing sooner needs a reason</source>
        <translation>{whom} ({where})&#xa0;: à laisser en place&#xa0;; clore plus tôt demande une raison</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go there: {what}</source>
        <translation>Y aller&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Clore l’incident</translation>
    </message>
    <message>
        <source>In a few sentences: what happened, what was done, what was learned</source>
        <translation>En quelques phrases&#xa0;: ce qui s’est passé, ce qui a été fait, ce qui a été appris</translation>
    </message>
    <message>
        <source>It is what an authority reads first, years later. The log stays beside it.</source>
        <translation>C’est ce qu’une autorité lit en premier, des années plus tard. Le journal reste à côté.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>The copies of your files</source>
        <translation>Les copies de vos fichiers</translation>
    </message>
    <message>
        <source>{when}, by {who}</source>
        <translation>{when}, par {who}</translation>
    </message>
    <message>
        <source>Since {when} no copy is removed, because of this incident. Closing it does not change that: the copies are kept until a person lifts the hold, under “Backups”.</source>
        <translation>Depuis {when}, aucune copie n’est supprimée, à cause de cet incident. Le clore n’y change rien&#xa0;: les copies sont gardées jusqu’à ce qu’une personne lève le gel, sous «&#xa0;Sauvegardes&#xa0;».</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Code from the recovery sheet</source>
        <translation>Code de la fiche de secours</translation>
    </message>
    <message>
        <source>“{character}” does not occur in a code. Look at it again.</source>
        <translation>«&#xa0;{character}&#xa0;» ne figure dans aucun code. Regardez encore une fois.</translation>
    </message>
    <message>
        <source>{count} of {all} characters. Hyphens and spaces do not matter.</source>
        <translation>{count} caractères sur {all}. Les tirets et les espaces ne comptent pas.</translation>
    </message>
    <message>
        <source>That is {count} too many. Compare it group by group.</source>
        <translation>Il y en a {count} de trop. Comparez groupe par groupe.</translation>
    </message>
    <message>
        <source>✓ No slip in it. Now try it on the copy.</source>
        <translation>✓ Aucune faute de frappe. Essayez-le maintenant sur la copie.</translation>
    </message>
    <message>
        <source>There is a slip in it. Compare it with the sheet, group by group.</source>
        <translation>Il y a une faute de frappe. Comparez avec la fiche, groupe par groupe.</translation>
    </message>
</context>
<context>
    <name>ColumnsChart</name>
    <message>
        <source>New data per day, last 30 days</source>
        <translation>Nouvelles données par jour, 30 derniers jours</translation>
    </message>
    <message>
        <source>The first copy will appear here.</source>
        <translation>La première copie apparaîtra ici.</translation>
    </message>
    <message>
        <source>{kept} of {days} with a complete copy. Arrow keys tell each day.</source>
        <translation>{kept} sur {days} avec une copie complète. Les touches fléchées décrivent chaque jour.</translation>
    </message>
    <message>
        <source>{day}: complete copy, {size} of new data</source>
        <translation>{day}&#xa0;: copie complète, {size} de nouvelles données</translation>
    </message>
    <message>
        <source>{day}: only an incomplete copy</source>
        <translation>{day}&#xa0;: seulement une copie incomplète</translation>
    </message>
    <message>
        <source>{day}: no copy</source>
        <translation>{day}&#xa0;: aucune copie</translation>
    </message>
    <message>
        <source>{day}: before the first copy</source>
        <translation>{day}&#xa0;: avant la première copie</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Choose the column with the surname, the whole name or the patient number.</source>
        <translation>Choisissez la colonne du nom, du nom complet ou du numéro de patient.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Row with the headings</source>
        <translation>Ligne des titres</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>If letters look wrong</source>
        <translation>Si des lettres paraissent fausses</translation>
    </message>
    <message>
        <source>As you said it the last time you took in such a list.</source>
        <translation>Comme vous l’avez dit la dernière fois pour une telle liste.</translation>
    </message>
    <message>
        <source>Proposed from the headings and from what stands below them.</source>
        <translation>Proposé d’après les titres et ce qui se trouve dessous.</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>What each column means, with examples</source>
        <translation>Le sens de chaque colonne, avec des exemples</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <source>Column {number}, {heading}</source>
        <translation>Colonne {number}, {heading}</translation>
    </message>
</context>
<context>
    <name>ConcernList</name>
    <message>
        <source>Nothing missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>All that is asked for is written down.</source>
        <translation>Tout ce qui est demandé est noté.</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Put back in place</source>
        <translation>Remettre en place</translation>
    </message>
    <message>
        <source>Nothing on this PC is replaced or moved.</source>
        <translation>Rien sur ce PC n’est remplacé ni déplacé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>{what} go back to where they were; nothing is in the way.</source>
        <translation>{what}&#xa0;: retour à leur place&#xa0;; rien ne gêne.</translation>
    </message>
    <message>
        <source>1 file is there already</source>
        <translation>1 fichier est déjà là</translation>
    </message>
    <message>
        <source>{count} files are there already</source>
        <translation>{count} fichiers sont déjà là</translation>
    </message>
    <message>
        <source>Those that are the same as in the copy are left alone, whatever you choose. Nothing is ever deleted.</source>
        <translation>Ceux qui sont identiques à la copie sont laissés, quel que soit votre choix. Rien n’est jamais effacé.</translation>
    </message>
    <message>
        <source>Files that are there already</source>
        <translation>Fichiers déjà présents</translation>
    </message>
    <message>
        <source>Same answer for all</source>
        <translation>Même réponse pour tous</translation>
    </message>
    <message>
        <source>Keep both: the one from the copy gets another name</source>
        <translation>Garder les deux&#xa0;: celui de la copie prend un autre nom</translation>
    </message>
    <message>
        <source>Replace: the one on this PC is moved aside under another name</source>
        <translation>Remplacer&#xa0;: celui de ce PC est mis de côté sous un autre nom</translation>
    </message>
    <message>
        <source>Leave the one on this PC as it is</source>
        <translation>Laisser celui de ce PC tel quel</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Keep this</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>We have nobody of that kind</source>
        <translation>Nous n’avons personne de ce genre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The person or the service that answers.</source>
        <translation>La personne ou le service qui répond.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>It has to work when your computers and your internet do not.</source>
        <translation>Il doit fonctionner quand vos ordinateurs et votre internet ne fonctionnent pas.</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Un autre numéro</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Customer or policy number</source>
        <translation>Numéro de client ou de contrat</translation>
    </message>
    <message>
        <source>They ask for it first.</source>
        <translation>C’est la première chose qu’on vous demande.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Called today</source>
        <translation>Appelé aujourd’hui</translation>
    </message>
    <message>
        <source>{name}: somebody answered there today</source>
        <translation>{name}&#xa0;: quelqu’un y a répondu aujourd’hui</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Compléter…</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>The list outside the practice</source>
        <translation>La liste hors du cabinet</translation>
    </message>
    <message>
        <source>Copy taken home…</source>
        <translation>Copie mise à l’abri…</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Which copies are looked at?</source>
        <translation>Quelles copies sont examinées&#xa0;?</translation>
    </message>
    <message>
        <source>The newest one from before the first sign shows what was there. A later one shows what was changed, taken away or added since.</source>
        <translation>La plus récente d’avant le premier signe montre ce qu’il y avait. Une plus récente montre ce qui a été modifié, enlevé ou ajouté depuis.</translation>
    </message>
    <message>
        <source>Copies, the newest first</source>
        <translation>Copies, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Look at these</source>
        <translation>Examiner celles-ci</translation>
    </message>
    <message>
        <source>Everything in these copies counts</source>
        <translation>Tout ce que contiennent ces copies compte</translation>
    </message>
    <message>
        <source>Only some folders: only they were reached</source>
        <translation>Seulement certains dossiers&#xa0;: eux seuls ont été atteints</translation>
    </message>
    <message>
        <source>Add the folder that is shown</source>
        <translation>Ajouter le dossier affiché</translation>
    </message>
    <message>
        <source>The list of files of this copy was not read yet. Count once, or set up how files are named; then folders can be chosen.</source>
        <translation>La liste des fichiers de cette copie n’a pas encore été lue. Comptez une fois, ou dites comment les fichiers sont nommés&#xa0;; les dossiers pourront alors être choisis.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove: {folder}</source>
        <translation>Enlever&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Tick at least one copy.</source>
        <translation>Cochez au moins une copie.</translation>
    </message>
    <message>
        <source>Tick {count} copies at most.</source>
        <translation>Cochez {count} copies au plus.</translation>
    </message>
    <message>
        <source>The list of files of a copy is read once, which takes a few minutes. Its place has to be connected.</source>
        <translation>La liste des fichiers d’une copie est lue une fois, ce qui prend quelques minutes. Son emplacement doit être branché.</translation>
    </message>
    <message>
        <source>The lists of files of these copies were read already.</source>
        <translation>Les listes des fichiers de ces copies ont déjà été lues.</translation>
    </message>
    <message>
        <source>before the first sign</source>
        <translation>avant le premier signe</translation>
    </message>
    <message>
        <source>after the first sign</source>
        <translation>après le premier signe</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>incomplete: some files could not be read</source>
        <translation>incomplète&#xa0;: certains fichiers n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>not known to be complete</source>
        <translation>complète ou non&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>{when}, {sign}, {known}</source>
        <translation>{when}, {sign}, {known}</translation>
    </message>
    <message>
        <source>{copy} (proposed)</source>
        <translation>{copy} (proposée)</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>Copy of</source>
        <translation>Copie du</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Files in it</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Faite par</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>not known to be complete</source>
        <translation>complète ou non&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies in this place</source>
        <translation>Copies à cet emplacement</translation>
    </message>
    <message>
        <source>Do you know this copy?…</source>
        <translation>Connaissez-vous cette copie&#xa0;?…</translation>
    </message>
    <message>
        <source>Would go ({count})</source>
        <translation>Partiraient ({count})</translation>
    </message>
    <message>
        <source>Stay ({count})</source>
        <translation>Restent ({count})</translation>
    </message>
    <message>
        <source>Nobody’s ({count})</source>
        <translation>À personne ({count})</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Toutes ({count})</translation>
    </message>
    <message>
        <source>Files in it</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>It was us…</source>
        <translation>C’était nous…</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Lever le gel…</translation>
    </message>
    <message>
        <source>See these copies</source>
        <translation>Voir ces copies</translation>
    </message>
</context>
<context>
    <name>CopyCalendar</name>
    <message>
        <source>Earlier month with copies</source>
        <translation>Mois précédent avec des copies</translation>
    </message>
    <message>
        <source>Later month with copies</source>
        <translation>Mois suivant avec des copies</translation>
    </message>
    <message>
        <source>Days with copies</source>
        <translation>Jours avec des copies</translation>
    </message>
    <message>
        <source>{day}, no copy</source>
        <translation>{day}, aucune copie</translation>
    </message>
    <message>
        <source>{day}, 1 copy</source>
        <translation>{day}, 1 copie</translation>
    </message>
    <message>
        <source>{day}, {count} copies</source>
        <translation>{day}, {count} copies</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Copies of this day</source>
        <translation>Copies de ce jour</translation>
    </message>
    <message>
        <source>Copy of {time}, {state}</source>
        <translation>Copie de {time}, {state}</translation>
    </message>
    <message>
        <source>made on {computer}</source>
        <translation>faite sur {computer}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>{place}: correct one entry</source>
        <translation>{place}&#xa0;: corriger une entrée</translation>
    </message>
    <message>
        <source>It will read otherwise on this computer only. The original stays beside it, and you can withdraw the correction at any time.</source>
        <translation>Elle ne se lira autrement que sur cet ordinateur. L’original reste à côté, et vous pouvez retirer la correction à tout moment.</translation>
    </message>
    <message>
        <source>Correct this entry</source>
        <translation>Corriger cette entrée</translation>
    </message>
    <message>
        <source>In which part?</source>
        <translation>Dans quelle partie&#xa0;?</translation>
    </message>
    <message>
        <source>Which entry?</source>
        <translation>Quelle entrée&#xa0;?</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>The law as a whole</source>
        <translation>La loi dans son ensemble</translation>
    </message>
    <message>
        <source>It reads now: {value}</source>
        <translation>Se lit maintenant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>The original: {value}. {state}</source>
        <translation>L’original&#xa0;: {value}. {state}</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>These say something that the record no longer says</source>
        <translation>Ces documents disent ce que le dossier ne dit plus</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>To the form</source>
        <translation>Vers le formulaire</translation>
    </message>
    <message>
        <source>Read the new one</source>
        <translation>Lire le nouveau</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Form of the authority: {place}</source>
        <translation>Formulaire de l’autorité&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Notice to the authority: {place}</source>
        <translation>Notification à l’autorité&#xa0;: {place}</translation>
    </message>
    <message>
        <source>They were told of a breach. You decided that it is none.</source>
        <translation>Une violation leur a été notifiée. Vous avez décidé que ce n’en est pas une.</translation>
    </message>
    <message>
        <source>And more of the kind: {count}</source>
        <translation>Et d’autres de ce genre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{what}: it says “{old}”; the record no longer says it.</source>
        <translation>{what}&#xa0;: il y est écrit «&#xa0;{old}&#xa0;»&#xa0;; le dossier ne le dit plus.</translation>
    </message>
    <message>
        <source>{what}: it says “{old}”; the record says “{new}”.</source>
        <translation>{what}&#xa0;: il y est écrit «&#xa0;{old}&#xa0;»&#xa0;; le dossier dit «&#xa0;{new}&#xa0;».</translation>
    </message>
    <message>
        <source>Take the notice back, with your reason.</source>
        <translation>Retirez la notification, en donnant votre raison.</translation>
    </message>
    <message>
        <source>It was filed: file a further notice with what changed.</source>
        <translation>Il a été déposé&#xa0;: déposez une notification complémentaire avec ce qui a changé.</translation>
    </message>
    <message>
        <source>It was sent: a further notice puts it right.</source>
        <translation>Elle a été envoyée&#xa0;: une notification complémentaire la corrige.</translation>
    </message>
    <message>
        <source>It went out: read it again and release it anew, and tell those who got it.</source>
        <translation>Il est parti&#xa0;: relisez-le, validez-le de nouveau, et informez ceux qui l’ont reçu.</translation>
    </message>
    <message>
        <source>Read it again and release it anew, and replace it wherever it is shown or said.</source>
        <translation>Relisez-le, validez-le de nouveau, et remplacez-le partout où il est affiché ou dit.</translation>
    </message>
    <message>
        <source>Read it again and release it anew before it goes out.</source>
        <translation>Relisez-le et validez-le de nouveau avant qu’il ne parte.</translation>
    </message>
</context>
<context>
    <name>CorrectionNote</name>
    <message>
        <source>Corrected by your practice</source>
        <translation>Corrigé par votre cabinet</translation>
    </message>
    <message>
        <source>It reads here: {value}</source>
        <translation>Se lit ici&#xa0;: {value}</translation>
    </message>
    <message>
        <source>The original: {value}</source>
        <translation>L’original&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Why: {note}</source>
        <translation>Pourquoi&#xa0;: {note}</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Withdraw: {name}</source>
        <translation>Retirer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Corrected: {name}</source>
        <translation>Corrigé&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>How many people are affected?</source>
        <translation>Combien de personnes sont touchées&#xa0;?</translation>
    </message>
    <message>
        <source>The log says {count}. More is written at once. Fewer needs a reason and a file that shows it: from this number follows whom you have to tell.</source>
        <translation>Le journal dit {count}. Un nombre plus grand est écrit aussitôt. Un nombre plus petit demande une raison et un fichier qui la montre&#xa0;: de ce nombre dépend qui vous devez prévenir.</translation>
    </message>
    <message>
        <source>Nothing was counted in a copy. A number from elsewhere needs a reason and a file that shows it, such as the list of your software.</source>
        <translation>Rien n’a été compté dans une copie. Un nombre venu d’ailleurs demande une raison et un fichier qui le montre, par exemple la liste de votre logiciel.</translation>
    </message>
    <message>
        <source>Write it into the log</source>
        <translation>L’écrire dans le journal</translation>
    </message>
    <message>
        <source>People affected</source>
        <translation>Personnes touchées</translation>
    </message>
    <message>
        <source>Why is it this number?</source>
        <translation>Pourquoi ce nombre&#xa0;?</translation>
    </message>
    <message>
        <source>What you found out, and how. It stays in the log beside the number.</source>
        <translation>Ce que vous avez appris, et comment. Cela reste dans le journal à côté du nombre.</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>aucune de celles-ci</translation>
    </message>
    <message>
        <source>Evidence that was taken in already</source>
        <translation>Preuve déjà recueillie</translation>
    </message>
    <message>
        <source>For example the report of who looked into it. It is taken in as evidence.</source>
        <translation>Par exemple le rapport de qui l’a examiné. Il est recueilli comme preuve.</translation>
    </message>
    <message>
        <source>This is fewer than the log says: a reason and a file are needed.</source>
        <translation>C’est moins que ne dit le journal&#xa0;: il faut une raison et un fichier.</translation>
    </message>
</context>
<context>
    <name>CountryModel</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Sans adresse</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>Which service against identity theft do you offer?</source>
        <translation>Quel service contre l’usurpation d’identité offrez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>You buy it for this incident; those affected get it free of charge. Letters say how to get it.</source>
        <translation>Vous l’achetez pour cet incident&#xa0;; les personnes concernées l’obtiennent gratuitement. Les lettres disent comment l’obtenir.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>{place}: {words}. Check this first.</source>
        <translation>{place}&#xa0;: {words}. À vérifier d’abord.</translation>
    </message>
    <message>
        <source>{place}: {words}.</source>
        <translation>{place}&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Prestataire</translation>
    </message>
    <message>
        <source>For how many months?</source>
        <translation>Pour combien de mois&#xa0;?</translation>
    </message>
    <message>
        <source>Telephone number to get it</source>
        <translation>Numéro de téléphone pour l’obtenir</translation>
    </message>
    <message>
        <source>Website to get it</source>
        <translation>Site internet pour l’obtenir</translation>
    </message>
    <message>
        <source>Code to sign up with, if it is the same for all</source>
        <translation>Code d’inscription, s’il est le même pour tous</translation>
    </message>
    <message>
        <source>Last day to sign up</source>
        <translation>Dernier jour pour s’inscrire</translation>
    </message>
    <message>
        <source>A law asks for at least {months} months.</source>
        <translation>Une loi demande au moins {months} mois.</translation>
    </message>
    <message>
        <source>Type who provides the service.</source>
        <translation>Saisissez le nom du prestataire.</translation>
    </message>
    <message>
        <source>Type a telephone number or a website.</source>
        <translation>Saisissez un numéro de téléphone ou un site internet.</translation>
    </message>
    <message>
        <source>The last day to sign up is over.</source>
        <translation>Le dernier jour pour s’inscrire est passé.</translation>
    </message>
</context>
<context>
    <name>DatabasesCard</name>
    <message>
        <source>Databases and lists among the files</source>
        <translation>Bases de données et listes parmi les fichiers</translation>
    </message>
    <message>
        <source>Everybody may be in them: that is why the whole address book counts as affected.</source>
        <translation>Tout le monde peut y être&#xa0;: c’est pourquoi tout le carnet d’adresses compte comme touché.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>{count} rows in “{name}”, {size}</source>
        <translation>{count} lignes dans «&#xa0;{name}&#xa0;», {size}</translation>
    </message>
    <message>
        <source>How many are in it cannot be told, {size}</source>
        <translation>Combien y sont ne peut être dit, {size}</translation>
    </message>
    <message>
        <source>Count its rows</source>
        <translation>Compter ses lignes</translation>
    </message>
    <message>
        <source>Count its rows: {name}</source>
        <translation>Compter ses lignes&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>DeadlineStrip</name>
    <message>
        <source>{text}. Open questions may come earlier</source>
        <translation>{text}. Des questions ouvertes peuvent venir avant</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>Name of the person who decides this</source>
        <translation>Nom de la personne qui en décide</translation>
    </message>
    <message>
        <source>Kept with the decision and its date.</source>
        <translation>Conservé avec la décision et sa date.</translation>
    </message>
    <message>
        <source>Going now, for good: {copies}. Nobody can bring back what went.</source>
        <translation>Partent maintenant, pour toujours&#xa0;: {copies}. Personne ne peut faire revenir ce qui est parti.</translation>
    </message>
    <message>
        <source>No copy goes now.</source>
        <translation>Aucune copie ne part maintenant.</translation>
    </message>
    <message>
        <source>No copy is ever removed, until somebody chooses otherwise.</source>
        <translation>Aucune copie n’est jamais supprimée, tant que personne ne choisit autre chose.</translation>
    </message>
    <message>
        <source>From now on the same is done by itself once a week, after a complete copy, and only while nothing speaks against it. The rule: {rule}.</source>
        <translation>Désormais, la même chose se fait d’elle-même une fois par semaine, après une copie complète, et seulement si rien ne s’y oppose. La règle&#xa0;: {rule}.</translation>
    </message>
    <message>
        <source>Staying: {copies}, the oldest of {oldest}, the newest of {newest}.</source>
        <translation>Restent&#xa0;: {copies}, la plus ancienne du {oldest}, la plus récente du {newest}.</translation>
    </message>
</context>
<context>
    <name>DecidingDialog</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>How grave is it for the patients?</source>
        <translation>Quelle gravité pour les patients&#xa0;?</translation>
    </message>
    <message>
        <source>If you are not sure, leave it: what is not judged counts as high, and no deadline waits for it. A criminal’s promise changes nothing.</source>
        <translation>En cas de doute, laissez ainsi&#xa0;: ce qui n’est pas jugé compte comme élevé, et aucun délai n’attend. La promesse d’un criminel ne change rien.</translation>
    </message>
    <message>
        <source>Decide so</source>
        <translation>Décider ainsi</translation>
    </message>
    <message>
        <source>Why, in one or two sentences?</source>
        <translation>Pourquoi, en une ou deux phrases&#xa0;?</translation>
    </message>
    <message>
        <source>Work out the ENISA score, as a written justification</source>
        <translation>Calculer le score ENISA, comme justification écrite</translation>
    </message>
    <message>
        <source>Who decides this?</source>
        <translation>Qui décide cela&#xa0;?</translation>
    </message>
    <message>
        <source>This was not decided.</source>
        <translation>Cela n’a pas été décidé.</translation>
    </message>
    <message>
        <source>Nothing was written. What you typed is still there.</source>
        <translation>Rien n’a été écrit. Votre saisie est toujours là.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Health data, photographs or identity documents that somebody may have or has.</source>
        <translation>Données de santé, photographies ou pièces d’identité que quelqu’un a ou peut avoir.</translation>
    </message>
    <message>
        <source>Some, but not high</source>
        <translation>Réel, mais pas élevé</translation>
    </message>
    <message>
        <source>The authority hears of it; letters to patients are not asked for.</source>
        <translation>L’autorité en est informée&#xa0;; des lettres aux patients ne sont pas exigées.</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Improbable</translation>
    </message>
    <message>
        <source>Nobody could read it, or it came back unread. It stays in the record.</source>
        <translation>Personne ne pouvait lire, ou tout est revenu sans être lu. Cela reste au registre.</translation>
    </message>
    <message>
        <source>It was no breach at all</source>
        <translation>Ce n’était pas une violation</translation>
    </message>
    <message>
        <source>No data of patients was lost, altered, seen or out of reach.</source>
        <translation>Aucune donnée de patient n’a été perdue, modifiée, vue ou inaccessible.</translation>
    </message>
    <message>
        <source>Before anything is judged to be less than high, answer these:</source>
        <translation>Avant de juger quoi que ce soit moins qu’élevé, répondez&#xa0;:</translation>
    </message>
    <message>
        <source>The four factors of HIPAA</source>
        <translation>Les quatre facteurs de HIPAA</translation>
    </message>
</context>
<context>
    <name>DelayNotes</name>
    <message>
        <source>{source} (seen on {date})</source>
        <translation>{source} (vu le {date})</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été noté.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>What stands on your letters</source>
        <translation>Ce qui figure sur vos courriers</translation>
    </message>
    <message>
        <source>It is written once, now, and not at night. You can leave out what you lack.</source>
        <translation>On l’écrit une fois, maintenant, et pas la nuit. Vous pouvez laisser vide ce qui vous manque.</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>How people reach you</source>
        <translation>Comment on vous joint</translation>
    </message>
    <message>
        <source>Who signs, and who answers</source>
        <translation>Qui signe, et qui répond</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>DoneDialog</name>
    <message>
        <source>Done?</source>
        <translation>Fait&#xa0;?</translation>
    </message>
    <message>
        <source>It was done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>How can one see that?</source>
        <translation>À quoi le voit-on&#xa0;?</translation>
    </message>
    <message>
        <source>Who did it, on which devices; may be empty.</source>
        <translation>Qui l’a fait, sur quels appareils&#xa0;; peut rester vide.</translation>
    </message>
</context>
<context>
    <name>DriveCard</name>
    <message>
        <source>Network drive “{label}”</source>
        <translation>Lecteur réseau «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>USB drive “{label}”</source>
        <translation>Disque ou clé USB «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>Second disk “{label}”</source>
        <translation>Second disque «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>same disk as the records</source>
        <translation>même disque que les dossiers</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>{free} free of {total}.</source>
        <translation>{free} libres sur {total}.</translation>
    </message>
    <message>
        <source>If this disk breaks, records and copy are lost together.</source>
        <translation>Si ce disque tombe en panne, dossiers et copie sont perdus ensemble.</translation>
    </message>
    <message>
        <source>Safe from a broken disk here. A virus that reaches it can erase it.</source>
        <translation>À l’abri d’une panne de cet ordinateur. Un virus qui l’atteint peut l’effacer.</translation>
    </message>
    <message>
        <source>Keep it unplugged and away from the computer between copies.</source>
        <translation>Débranchez-le et gardez-le loin de l’ordinateur entre deux copies.</translation>
    </message>
    <message>
        <source>Helps if the first disk breaks, not against theft, fire or a virus.</source>
        <translation>Utile si le premier disque tombe en panne, pas contre le vol, le feu ou un virus.</translation>
    </message>
</context>
<context>
    <name>DutiesPage</name>
    <message>
        <source>It was decided that this is no breach: nobody has to be told.</source>
        <translation>Il a été décidé que ce n’est pas une violation&#xa0;: personne n’est à prévenir.</translation>
    </message>
    <message>
        <source>still to be told: {count}</source>
        <translation>encore à prévenir&#xa0;: {count}</translation>
    </message>
    <message>
        <source>to be answered: {count}</source>
        <translation>questions ouvertes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Everybody whom the law names was told, or need not be.</source>
        <translation>Tous ceux que la loi nomme ont été prévenus, ou n’ont pas à l’être.</translation>
    </message>
    <message>
        <source>Patients in the United States of whom nobody knows the state: {count}. Each state has a law of its own, some with less time: find out where they live.</source>
        <translation>Patients aux États-Unis dont personne ne connaît l’État&#xa0;: {count}. Chaque État a sa propre loi, certaines avec moins de temps&#xa0;: cherchez où ils vivent.</translation>
    </message>
    <message>
        <source>Whom the law asks you to tell</source>
        <translation>Qui la loi demande de prévenir</translation>
    </message>
    <message>
        <source>Look up the law…</source>
        <translation>Consulter la loi…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Also wise, though no law known here asks for it</source>
        <translation>Sage aussi, sans loi connue ici qui le demande</translation>
    </message>
    <message>
        <source>Also wise</source>
        <translation>Sage aussi</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details: {what}</source>
        <translation>Détails&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Nobody has looked up the law of these countries; ask a lawyer: {names}.</source>
        <translation>Personne n’a cherché la loi de ces pays&#xa0;; demandez à un avocat&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Last checked more than a year ago; ask whether it still holds: {names}.</source>
        <translation>Vérifié pour la dernière fois il y a plus d’un an&#xa0;; demandez si c’est toujours valable&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>All times are those of the practice: {zone}. This is no legal advice.</source>
        <translation>Toutes les heures sont celles du cabinet&#xa0;: {zone}. Ceci n’est pas un conseil juridique.</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>What hangs on it:</source>
        <translation>Ce qui en dépend&#xa0;:</translation>
    </message>
    <message>
        <source>The notice is drafted from your record, to be read and released.</source>
        <translation>La notification est rédigée à partir de votre dossier&#xa0;; il reste à la lire et à la valider.</translation>
    </message>
    <message>
        <source>Read the notice…</source>
        <translation>Lire la notification…</translation>
    </message>
    <message>
        <source>Every answer that the form asks for, filled in from your record, to be copied.</source>
        <translation>Chaque réponse que le formulaire demande, remplie d’après votre dossier, à copier.</translation>
    </message>
    <message>
        <source>Fill in the form…</source>
        <translation>Remplir le formulaire…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Letters so far</source>
        <translation>Lettres jusqu’ici</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>In the words of the law</source>
        <translation>Dans les mots de la loi</translation>
    </message>
    <message>
        <source>What the notice has to say</source>
        <translation>Ce que la notification doit dire</translation>
    </message>
    <message>
        <source>Check this first</source>
        <translation>À vérifier d’abord</translation>
    </message>
    <message>
        <source>The law names no number of hours or days: without undue delay.</source>
        <translation>La loi ne donne aucun nombre d’heures ou de jours&#xa0;: sans retard injustifié.</translation>
    </message>
    <message>
        <source>It ends: {when}</source>
        <translation>Fin&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Your own target, which is no limit of the law: {when}</source>
        <translation>Votre propre objectif, qui n’est pas une limite légale&#xa0;: {when}</translation>
    </message>
    <message>
        <source>To look into a suspicion: {clock}</source>
        <translation>Pour examiner un soupçon&#xa0;: {clock}</translation>
    </message>
    <message>
        <source>Counted from {when}, when {event}</source>
        <translation>Compté depuis {when}, quand {event}</translation>
    </message>
    <message>
        <source>Nobody has recorded yet when {event}. Until somebody does, the strictest reading holds: it is counted from what is known.</source>
        <translation>Personne n’a encore noté quand {event}. D’ici là, la lecture la plus stricte vaut&#xa0;: on compte depuis ce qui est connu.</translation>
    </message>
    <message>
        <source>The police asked to wait: {who}. It holds until {day}.</source>
        <translation>La police a demandé d’attendre&#xa0;: {who}. Valable jusqu’au {day}.</translation>
    </message>
    <message>
        <source>It goes with another notice of this law that is due earlier: then.</source>
        <translation>Elle part avec une autre notification de cette loi, due plus tôt&#xa0;: à ce moment-là.</translation>
    </message>
    <message>
        <source>By the counting rules of the EU (Regulation 1182/71) it would end {when}. Do not rely on it: it is for explaining a late notice only.</source>
        <translation>Selon les règles de calcul de l’UE (règlement 1182/71), la fin serait {when}. Ne vous y fiez pas&#xa0;: cela sert seulement à expliquer un retard.</translation>
    </message>
</context>
<context>
    <name>DutyFoot</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>Pas nécessaire…</translation>
    </message>
    <message>
        <source>Answer anew…</source>
        <translation>Répondre à nouveau…</translation>
    </message>
    <message>
        <source>A part was sent…</source>
        <translation>Une partie est partie…</translation>
    </message>
    <message>
        <source>It was taken down…</source>
        <translation>Il a été retiré…</translation>
    </message>
    <message>
        <source>The notice is up…</source>
        <translation>L’avis est en place…</translation>
    </message>
    <message>
        <source>They were told…</source>
        <translation>C’est fait…</translation>
    </message>
    <message>
        <source>Follow the letters…</source>
        <translation>Suivre les lettres…</translation>
    </message>
    <message>
        <source>Some get none…</source>
        <translation>Certains n’en reçoivent pas…</translation>
    </message>
    <message>
        <source>More were sent…</source>
        <translation>D’autres sont parties…</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
</context>
<context>
    <name>DutyLines</name>
    <message>
        <source>best by {when}</source>
        <translation>au mieux avant {when}</translation>
    </message>
    <message>
        <source>1 other EU country is named in the notice to {authority}</source>
        <translation>1 autre pays de l’UE est nommé dans la notification à {authority}</translation>
    </message>
    <message>
        <source>{count} other EU countries are named in the notice to {authority}</source>
        <translation>{count} autres pays de l’UE sont nommés dans la notification à {authority}</translation>
    </message>
    <message>
        <source>1 country you do not aim at: no notice, for the letters only</source>
        <translation>1 pays que vous ne visez pas&#xa0;: aucune notification, pour les lettres seulement</translation>
    </message>
    <message>
        <source>{count} countries you do not aim at: no notice, for the letters only</source>
        <translation>{count} pays que vous ne visez pas&#xa0;: aucune notification, pour les lettres seulement</translation>
    </message>
    <message>
        <source>May help, nothing obliges you: {count}</source>
        <translation>Peut aider, rien ne vous y oblige&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Not needed as things stand: {count}</source>
        <translation>Pas nécessaire en l’état&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{place}, {whom}: {why}</source>
        <translation>{place}, {whom}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>HIPAA</source>
        <translation>HIPAA</translation>
    </message>
    <message>
        <source>United States, federal law</source>
        <translation>États-Unis, loi fédérale</translation>
    </message>
    <message>
        <source>until then it counts as a yes</source>
        <translation>d’ici là, compte comme un oui</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>if yes: {when}</source>
        <translation>si oui&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Do you aim your services at patients there: adverts, an agent, a branch, consultations?</source>
        <translation>Visez-vous des patients de ce pays&#xa0;: publicité, agent, succursale, consultations&#xa0;?</translation>
    </message>
    <message>
        <source>the police asked to wait until {day}</source>
        <translation>la police a demandé d’attendre jusqu’au {day}</translation>
    </message>
    <message>
        <source>Tell…</source>
        <translation>Prévenir…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>DutyRow</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why? {whom}</source>
        <translation>Pourquoi&#xa0;? {whom}</translation>
    </message>
</context>
<context>
    <name>DutyRows</name>
    <message>
        <source>Whom</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>{count} patients</source>
        <translation>{count} patients</translation>
    </message>
    <message>
        <source>The patients affected</source>
        <translation>Les patients concernés</translation>
    </message>
    <message>
        <source>Complaint to the police</source>
        <translation>Plainte à la police</translation>
    </message>
    <message>
        <source>{place} · {name}</source>
        <translation>{place} · {name}</translation>
    </message>
    <message>
        <source>ddd</source>
        <comment>date pattern of Qt</comment>
        <translation>ddd</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{date}, until midnight</source>
        <translation>{date}, jusqu’à minuit</translation>
    </message>
    <message>
        <source>without undue delay</source>
        <translation>sans retard injustifié</translation>
    </message>
    <message>
        <source>your target has passed: {when}</source>
        <translation>votre objectif est passé&#xa0;: {when}</translation>
    </message>
    <message>
        <source>your target: {when}</source>
        <translation>votre objectif&#xa0;: {when}</translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation>prévenu {when}</translation>
    </message>
    <message>
        <source>{when}: {people}, receipt: {receipt}</source>
        <translation>{when}&#xa0;: {people}, récépissé&#xa0;: {receipt}</translation>
    </message>
    <message>
        <source>No letter to {people}: {why}</source>
        <translation>Pas de lettre pour {people}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Nobody knows yet how many there are: count first who is affected.</source>
        <translation>On ne sait pas encore combien il y en a&#xa0;: comptez d’abord qui est concerné.</translation>
    </message>
    <message>
        <source>Still without a letter or a reason: {people}</source>
        <translation>Encore sans lettre ni raison&#xa0;: {people}</translation>
    </message>
    <message>
        <source>receipt: {receipt}</source>
        <translation>reçu&#xa0;: {receipt}</translation>
    </message>
    <message>
        <source>was up until {date}</source>
        <translation>est resté en place jusqu’au {date}</translation>
    </message>
    <message>
        <source>is up, and stays up until {date}</source>
        <translation>en place, et à laisser jusqu’au {date}</translation>
    </message>
    <message>
        <source>after the end of the period</source>
        <translation>après la fin du délai</translation>
    </message>
    <message>
        <source>This law was last checked on {date}, more than a year ago: ask whether it still holds.</source>
        <translation>Cette loi a été vérifiée pour la dernière fois le {date}, il y a plus d’un an&#xa0;: demandez si elle vaut toujours.</translation>
    </message>
    <message>
        <source>text of the law in English</source>
        <translation>texte de loi en anglais</translation>
    </message>
    <message>
        <source>Do you aim your services at patients in this country: adverts, an agent, a branch, consultations there? ({country})</source>
        <translation>Visez-vous des patients de ce pays&#xa0;: publicité, agent, succursale, consultations sur place&#xa0;? ({country})</translation>
    </message>
    <message>
        <source>Does HIPAA bind the practice?</source>
        <translation>HIPAA lie-t-elle le cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>recorded by {who}: {why}</source>
        <translation>noté par {who}&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>EmailDialog</name>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Finding out who can be written to…</source>
        <translation>Recherche de qui peut recevoir un courriel…</translation>
    </message>
    <message>
        <source>The texts are written into the log…</source>
        <translation>Les textes sont inscrits au journal…</translation>
    </message>
    <message>
        <source>Test messages are being sent…</source>
        <translation>Les messages d’essai partent…</translation>
    </message>
    <message>
        <source>The mailing is written into the log…</source>
        <translation>L’envoi est inscrit au journal…</translation>
    </message>
    <message>
        <source>Where shall the messages go?</source>
        <translation>Où mettre les messages&#xa0;?</translation>
    </message>
    <message>
        <source>This folder is backed up.</source>
        <translation>Ce dossier est sauvegardé.</translation>
    </message>
    <message>
        <source>The messages would stay in the copies for as long as they do.</source>
        <translation>Les messages resteraient dans les copies aussi longtemps qu’elles.</translation>
    </message>
    <message>
        <source>Choose a stick or another folder. Chosen once more, this one is taken.</source>
        <translation>Choisissez une clé ou un autre dossier. Choisi une seconde fois, celui-ci est pris.</translation>
    </message>
</context>
<context>
    <name>EmailPart</name>
    <message>
        <source>Send by e-mail…</source>
        <translation>Envoyer par courriel…</translation>
    </message>
    <message>
        <source>By e-mail: {sent} went out, {waiting} still wait.</source>
        <translation>Par courriel&#xa0;: {sent} partis, {waiting} en attente.</translation>
    </message>
    <message>
        <source>Go on with the e-mails…</source>
        <translation>Continuer les courriels…</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Something happened?</source>
        <translation>Il s’est passé quelque chose&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>PracticeGuard itself made a mistake.</source>
        <translation>PracticeGuard lui-même a fait une erreur.</translation>
    </message>
    <message>
        <source>Your copies and your files are not concerned, but this was not finished.</source>
        <translation>Vos copies et vos fichiers ne sont pas touchés, mais l’opération n’est pas terminée.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, copy the details and send them to support.</source>
        <translation>Réessayez. Si l’erreur revient, copiez les détails et envoyez-les à l’assistance.</translation>
    </message>
</context>
<context>
    <name>EvidenceChoice</name>
    <message>
        <source>No file yet</source>
        <translation>Pas encore de fichier</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>What is it, and where was it found?</source>
        <translation>Qu’est-ce que c’est, et où l’a-t-on trouvé&#xa0;?</translation>
    </message>
    <message>
        <source>“Photograph of the screen at the front desk”.</source>
        <translation>«&#xa0;Photo de l’écran de l’accueil&#xa0;».</translation>
    </message>
    <message>
        <source>When was it collected?</source>
        <translation>Quand a-t-il été recueilli&#xa0;?</translation>
    </message>
    <message>
        <source>Who collected it?</source>
        <translation>Qui l’a recueilli&#xa0;?</translation>
    </message>
</context>
<context>
    <name>EvidenceDialogs</name>
    <message>
        <source>Data was seen published</source>
        <translation>Des données ont été vues publiées</translation>
    </message>
    <message>
        <source>A sample was shown</source>
        <translation>Un échantillon a été montré</translation>
    </message>
    <message>
        <source>A patient was contacted</source>
        <translation>Un patient a été contacté</translation>
    </message>
    <message>
        <source>Take in a file as evidence</source>
        <translation>Ajouter un fichier comme preuve</translation>
    </message>
    <message>
        <source>A copy is kept encrypted; the file stays where it is.</source>
        <translation>Une copie est conservée chiffrée&#xa0;; le fichier reste où il est.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>What shows that they have the data?</source>
        <translation>Qu’est-ce qui montre qu’ils ont les données&#xa0;?</translation>
    </message>
    <message>
        <source>Do not look for it yourself. From now on nothing can be judged harmless.</source>
        <translation>Ne cherchez pas vous-même. Dès maintenant, plus rien ne peut être jugé sans gravité.</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Evidence ({count})</source>
        <translation>Preuves ({count})</translation>
    </message>
    <message>
        <source>Files taken in</source>
        <translation>Fichiers ajoutés</translation>
    </message>
    <message>
        <source>Pictures of the screen, messages, logs, the attacker’s demand. Each is kept encrypted, with its origin and a fingerprint (SHA-256) in the log: later anybody can prove that it is what was taken in. The file itself stays where it is.</source>
        <translation>Photos de l’écran, messages, journaux, demande de l’attaquant. Chacun est conservé chiffré, avec son origine et une empreinte (SHA-256) dans le journal&#xa0;: plus tard, chacun peut prouver que c’est bien ce qui a été ajouté. Le fichier lui-même reste où il est.</translation>
    </message>
    <message>
        <source>Nothing was taken in yet.</source>
        <translation>Rien n’a encore été ajouté.</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>Does somebody show that they have the data?</source>
        <translation>Quelqu’un montre-t-il qu’il a les données&#xa0;?</translation>
    </message>
    <message>
        <source>Data seen on the internet, a sample that was shown, a patient who was written to: from then on nothing can be judged harmless any more.</source>
        <translation>Des données vues sur Internet, un échantillon montré, un patient contacté&#xa0;: dès lors, plus rien ne peut être jugé sans gravité.</translation>
    </message>
    <message>
        <source>Write down a sign…</source>
        <translation>Noter un signe…</translation>
    </message>
    <message>
        <source>{count} written down under “The attacker”</source>
        <translation>{count} noté(s) sous «&#xa0;L’attaquant&#xa0;»</translation>
    </message>
    <message>
        <source>{origin}; collected by {who} on {when}; {size}</source>
        <translation>{origin}&#xa0;; recueilli par {who} le {when}&#xa0;; {size}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Quel fichier&#xa0;?</translation>
    </message>
    <message>
        <source>A copy of the evidence “{name}” was saved</source>
        <translation>Une copie de la preuve «&#xa0;{name}&#xa0;» a été enregistrée</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>That file is not encrypted: mind where it goes.</source>
        <translation>Ce fichier n’est pas chiffré&#xa0;: attention où il va.</translation>
    </message>
    <message>
        <source>All evidence is what was taken in</source>
        <translation>Toutes les preuves sont telles qu’elles ont été ajoutées</translation>
    </message>
    <message>
        <source>{count} compared with the fingerprints in the log.</source>
        <translation>{count} comparée(s) aux empreintes du journal.</translation>
    </message>
    <message>
        <source>Some evidence is not what was taken in</source>
        <translation>Certaines preuves ne sont plus ce qui a été ajouté</translation>
    </message>
    <message>
        <source>Take it in again from where it came from.</source>
        <translation>Ajoutez-la de nouveau depuis son origine.</translation>
    </message>
</context>
<context>
    <name>ExposureDialog</name>
    <message>
        <source>What was seen, where, by whom?</source>
        <translation>Qu’a-t-on vu, où, qui l’a vu&#xa0;?</translation>
    </message>
    <message>
        <source>The address, and who told you. No patient’s name.</source>
        <translation>L’adresse, et qui vous l’a dit. Pas de nom de patient.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Which file shows it?</source>
        <translation>Quel fichier le montre&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>I know it</source>
        <translation>Je le sais</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>It is being looked into</source>
        <translation>C’est en cours de vérification</translation>
    </message>
    <message>
        <source>It does not apply, because</source>
        <translation>Cela ne s’applique pas, parce que</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Pourquoi cela ne s’applique pas</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>What you do not know stays “being looked into”: that is an answer, and an authority accepts it. Write nothing that you only suppose.</source>
        <translation>Ce que vous ne savez pas reste «&#xa0;en cours de vérification&#xa0;»&#xa0;: c’est une réponse, et une autorité l’accepte. N’écrivez rien que vous ne faites que supposer.</translation>
    </message>
    <message>
        <source>After the template of the European Data Protection Board for notices under GDPR Art. 33, version 1.0 for consultation, June 2026, in our own words; the form of your authority prevails.</source>
        <translation>D’après le modèle du Comité européen de la protection des données pour les notifications de l’art. 33 du RGPD, version 1.0 soumise à consultation, juin 2026, dans nos propres mots&#xa0;; le formulaire de votre autorité prévaut.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Facts ({count} open)</source>
        <translation>Faits ({count} à vérifier)</translation>
    </message>
</context>
<context>
    <name>FateDialog</name>
    <message>
        <source>Write it down</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>FatesModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu’il est devenu</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Drop the file here</source>
        <translation>Déposez le fichier ici</translation>
    </message>
    <message>
        <source>One row a person, with name, birth date, address, country, e-mail. Columns in any order, with or without headings, in any of the usual forms.</source>
        <translation>Une ligne par personne, avec nom, date de naissance, adresse, pays, courriel. Colonnes dans n’importe quel ordre, avec ou sans titres, sous toute forme usuelle.</translation>
    </message>
    <message>
        <source>Columns for children, the deceased, protected addresses and the patient number help; they need not be there.</source>
        <translation>Des colonnes pour les enfants, les décédés, les adresses protégées et le numéro de patient aident&#xa0;; elles peuvent manquer.</translation>
    </message>
</context>
<context>
    <name>FiledDialog</name>
    <message>
        <source>{whom}: the form is filed</source>
        <translation>{whom}&#xa0;: le formulaire est déposé</translation>
    </message>
    <message>
        <source>The number leads to this notice when something is to be added. Each answer is kept as it stands now, so that the next notice shows what changed.</source>
        <translation>Le numéro mène à cette notification quand il faut la compléter. Chaque réponse est conservée telle qu’elle est maintenant, pour que la prochaine notification montre ce qui a changé.</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>From which copy?</source>
        <translation>De quelle copie&#xa0;?</translation>
    </message>
    <message>
        <source>Which files?</source>
        <translation>Quels fichiers&#xa0;?</translation>
    </message>
    <message>
        <source>Files that are handed back</source>
        <translation>Fichiers qui sont remis</translation>
    </message>
    <message>
        <source>It is only probable that these files are this person’s.</source>
        <translation>Il est seulement probable que ces fichiers soient ceux de cette personne.</translation>
    </message>
    <message>
        <source>A wrong file would show another patient.</source>
        <translation>Un fichier de trop montrerait un autre patient.</translation>
    </message>
    <message>
        <source>Somebody has to look at each of them first, under “Restore”.</source>
        <translation>Quelqu’un doit d’abord regarder chacun d’eux, sous «&#xa0;Restaurer&#xa0;».</translation>
    </message>
    <message>
        <source>Who looked at all of them, and says that they are this person’s?</source>
        <translation>Qui les a tous regardés, et dit qu’ils sont bien ceux de cette personne&#xa0;?</translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind} ({count})</translation>
    </message>
    <message>
        <source>{count}: databases, lists and archives are never handed back, because other patients may be in them.</source>
        <translation>{count}&#xa0;: les bases de données, listes et archives ne sont jamais remises, car d’autres patients peuvent s’y trouver.</translation>
    </message>
    <message>
        <source>{files}, {size}</source>
        <translation>{files}, {size}</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Aucun fichier n’est choisi.</translation>
    </message>
</context>
<context>
    <name>FirstBackupPage</name>
    <message>
        <source>Everything is ready for the first backup</source>
        <translation>Tout est prêt pour la première sauvegarde</translation>
    </message>
    <message>
        <source>Until it has finished, nothing is protected here; so let it begin now.</source>
        <translation>Tant qu’elle n’est pas terminée, rien n’est protégé ici&#xa0;; lancez-la donc maintenant.</translation>
    </message>
    <message>
        <source>to try it out: not a real backup</source>
        <translation>pour essayer&#xa0;: pas une vraie sauvegarde</translation>
    </message>
    <message>
        <source>The first one copies everything and may take hours; later ones copy only what is new. You can work meanwhile, and close this window: the backup goes on. Only the computer must stay on, and the drive plugged in.</source>
        <translation>La première copie tout et peut durer des heures&#xa0;; les suivantes ne copient que ce qui est nouveau. Vous pouvez travailler pendant ce temps et fermer cette fenêtre&#xa0;: la sauvegarde continue. Il faut seulement que l’ordinateur reste allumé et le disque branché.</translation>
    </message>
    <message>
        <source>Start the first backup</source>
        <translation>Lancer la première sauvegarde</translation>
    </message>
    <message>
        <source>Starting the backup…</source>
        <translation>Lancement de la sauvegarde…</translation>
    </message>
    <message>
        <source>{folders} ({size})</source>
        <translation>{folders} ({size})</translation>
    </message>
    <message>
        <source>{what} of {practice} will be copied, encrypted, to this computer itself.</source>
        <translation>À copier, sous forme chiffrée, sur cet ordinateur lui-même&#xa0;: {what}, pour {practice}.</translation>
    </message>
    <message>
        <source>{what} of {practice} will be copied, encrypted, to “{place}”.</source>
        <translation>À copier, sous forme chiffrée, sur «&#xa0;{place}&#xa0;»&#xa0;: {what}, pour {practice}.</translation>
    </message>
    <message>
        <source>In the copy this computer is called “{host}”.</source>
        <translation>Dans la copie, cet ordinateur s’appelle «&#xa0;{host}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>FirstHourDialog</name>
    <message>
        <source>Something happened?</source>
        <translation>Il s’est passé quelque chose&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FirstHourSection</name>
    <message>
        <source>It is of another kind…</source>
        <translation>C’est d’un autre type…</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Imprimer la fiche</translation>
    </message>
    <message>
        <source>First hour ({done} of {count})</source>
        <translation>Première heure ({done} sur {count})</translation>
    </message>
    <message>
        <source>done {when}, {who}</source>
        <translation>fait {when}, {who}</translation>
    </message>
    <message>
        <source>Incident {number}</source>
        <translation>Incident {number}</translation>
    </message>
    <message>
        <source>{who}, {when}: {what}</source>
        <translation>{who}, {when}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Where this advice comes from</source>
        <translation>D’où viennent ces conseils</translation>
    </message>
    <message>
        <source>PracticeGuard keeps no copies here yet, so there are none to protect</source>
        <translation>PracticeGuard ne conserve encore aucune copie ici, il n’y en a donc pas à protéger</translation>
    </message>
    <message>
        <source>The log of this incident is kept, encrypted, on this computer.</source>
        <translation>Le journal de cet incident est conservé, chiffré, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It is not certain that no copy is removed</source>
        <translation>Il n’est pas certain qu’aucune copie ne soit supprimée</translation>
    </message>
    <message>
        <source>The order to keep every copy is not there, or was lifted.</source>
        <translation>La consigne de garder toutes les copies n’y est pas, ou a été levée.</translation>
    </message>
    <message>
        <source>Under “Backups” somebody can say that every copy is to stay.</source>
        <translation>Sous «&#xa0;Sauvegardes&#xa0;», on peut demander que toutes les copies restent.</translation>
    </message>
    <message>
        <source>no copy from before is known</source>
        <translation>aucune copie d’avant n’est connue</translation>
    </message>
    <message>
        <source>1 copy from before is marked</source>
        <translation>1 copie d’avant est marquée</translation>
    </message>
    <message>
        <source>{count} copies from before are marked</source>
        <translation>{count} copies d’avant sont marquées</translation>
    </message>
    <message>
        <source>This stays so until somebody lifts it.</source>
        <translation>Cela reste ainsi jusqu’à ce que quelqu’un le lève.</translation>
    </message>
    <message>
        <source>No copy is removed any more; {marked}</source>
        <translation>Plus aucune copie n’est supprimée&#xa0;; {marked}</translation>
    </message>
    <message>
        <source>They are evidence, and what the records can be restored from. This stays so until somebody lifts it.</source>
        <translation>Ce sont des preuves, et ce dont les dossiers peuvent être restaurés. Cela reste ainsi jusqu’à ce que quelqu’un le lève.</translation>
    </message>
</context>
<context>
    <name>FirstHourView</name>
    <message>
        <source>Print this page</source>
        <translation>Imprimer cette page</translation>
    </message>
    <message>
        <source>Stay calm, and do these things in this order</source>
        <translation>Restez calme, et faites ceci dans cet ordre</translation>
    </message>
    <message>
        <source>If it is not a virus</source>
        <translation>Si ce n’est pas un virus</translation>
    </message>
    <message>
        <source>Open an incident</source>
        <translation>Ouvrir un incident</translation>
    </message>
    <message>
        <source>This page changes nothing on this computer and asks for nothing. When the first things are done, open an incident: it keeps the log and tells whom to tell.</source>
        <translation>Cette page ne change rien sur cet ordinateur et ne demande rien. Une fois les premiers gestes faits, ouvrez un incident&#xa0;: il tient le journal et dit qui prévenir.</translation>
    </message>
    <message>
        <source>The records of PracticeGuard cannot be opened just now, so no incident can be opened either. This page works on paper: write times and names down, they can be typed in later.</source>
        <translation>Les données de PracticeGuard ne peuvent pas être ouvertes en ce moment&#xa0;; on ne peut donc pas non plus ouvrir d’incident. Cette page fonctionne sur papier&#xa0;: notez heures et noms, ils pourront être saisis plus tard.</translation>
    </message>
    <message>
        <source>Where this advice comes from</source>
        <translation>D’où viennent ces conseils</translation>
    </message>
    <message>
        <source>Go to incident {number}: {title}</source>
        <translation>Aller à l’incident {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>A computer, telephone, drive or file of papers is lost or stolen</source>
        <translation>Un ordinateur, un téléphone, un disque ou un dossier papier est perdu ou volé</translation>
    </message>
    <message>
        <source>Go back over the way, call the places, lock the device from afar if that was set up. Note its make and number, what was on it, and whether it was encrypted.</source>
        <translation>Refaites le chemin, appelez les lieux, verrouillez l’appareil à distance si c’était prévu. Notez sa marque et son numéro, ce qu’il contenait, et s’il était chiffré.</translation>
    </message>
    <message>
        <source>Something was sent to the wrong person</source>
        <translation>Quelque chose a été envoyé à la mauvaise personne</translation>
    </message>
    <message>
        <source>Ask them to delete or return it unread and to confirm that in writing. Keep the message as it was sent.</source>
        <translation>Demandez-lui de l’effacer ou de le rendre sans le lire, et de le confirmer par écrit. Gardez le message tel qu’il a été envoyé.</translation>
    </message>
    <message>
        <source>An e-mail account is used by somebody else</source>
        <translation>Quelqu’un d’autre utilise une boîte de courriel</translation>
    </message>
    <message>
        <source>From another, clean device: change the password, sign out everywhere, look for forwarding rules. Warn people by telephone, not from that account.</source>
        <translation>Depuis un autre appareil sain&#xa0;: changez le mot de passe, fermez toutes les sessions, cherchez des règles de transfert. Prévenez par téléphone, pas depuis cette boîte.</translation>
    </message>
    <message>
        <source>A provider says that it was attacked</source>
        <translation>Un prestataire dit avoir été attaqué</translation>
    </message>
    <message>
        <source>Keep its message and note when it came: your own deadline begins when you are told. Ask in writing what was seen, when, and whose data it is.</source>
        <translation>Gardez son message et notez quand il est arrivé&#xa0;: votre propre délai commence quand on vous prévient. Demandez par écrit ce qui a été vu, quand, et de qui sont les données.</translation>
    </message>
    <message>
        <source>Who has to be told, and by when, depends on your country and on what happened. This page is practical help for the first hour, not legal advice.</source>
        <translation>Qui doit être prévenu, et pour quand, dépend de votre pays et de ce qui s’est passé. Cette page est une aide pratique pour la première heure, pas un conseil juridique.</translation>
    </message>
    <message>
        <source>Noticed: {when}</source>
        <translation>Découvert&#xa0;: {when}</translation>
    </message>
    <message>
        <source>By: ______________________   What: ______________________</source>
        <translation>Par&#xa0;: ______________________   Quoi&#xa0;: ______________________</translation>
    </message>
    <message>
        <source>When was it noticed?</source>
        <translation>Quand cela a-t-il été découvert&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Noticed on</source>
        <translation>&amp;Découvert le</translation>
    </message>
    <message>
        <source>When it was noticed</source>
        <translation>Moment de la découverte</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Correct the time if you noticed earlier. Write it on paper as well.</source>
        <translation>Corrigez l’heure si vous l’avez vu plus tôt. Notez-la aussi sur papier.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>FirstHourWords</name>
    <message>
        <source>The first hour</source>
        <translation>La première heure</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>Le premier jour</translation>
    </message>
    <message>
        <source>The first three days</source>
        <translation>Les trois premiers jours</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>second-hand, check this first</source>
        <translation>de seconde main, à vérifier d’abord</translation>
    </message>
    <message>
        <source>from knowledge, check this first</source>
        <translation>de mémoire, à vérifier d’abord</translation>
    </message>
    <message>
        <source>Check this first: {sources}</source>
        <translation>À vérifier d’abord&#xa0;: {sources}</translation>
    </message>
    <message>
        <source>Looked at on {date}.</source>
        <translation>Consulté le {date}.</translation>
    </message>
</context>
<context>
    <name>FoldedPart</name>
    <message>
        <source>Fold away</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Browse: {field}</source>
        <translation>Parcourir&#xa0;: {field}</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Ce dossier est vide.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>partly chosen</source>
        <translation>choisi en partie</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>non choisi</translation>
    </message>
    <message>
        <source>{name}, file, {chosen}</source>
        <translation>{name}, fichier, {chosen}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>{name}, folder, {folded}, {chosen}, level {level}</source>
        <translation>{name}, dossier, {folded}, {chosen}, niveau {level}</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>A printer has to read the letters, so they lie in this folder in clear: names, addresses, and that each is a patient here.</source>
        <translation>Une imprimante doit lire les lettres&#xa0;; elles sont donc en clair dans ce dossier&#xa0;: noms, adresses, et le fait que chacun est patient ici.</translation>
    </message>
    <message>
        <source>Choose an encrypted drive or an encrypted stick; no folder that is shared, synchronised or backed up.</source>
        <translation>Choisissez un disque ou une clé USB chiffrés&#xa0;; pas de dossier partagé, synchronisé ou sauvegardé.</translation>
    </message>
    <message>
        <source>Delete the folder once everything is posted.</source>
        <translation>Supprimez le dossier une fois que tout est posté.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Letters were begun here: they go on where they stopped, none is made twice.</source>
        <translation>Des lettres ont été commencées ici&#xa0;: elles continuent là où elles s’étaient arrêtées, aucune n’est faite deux fois.</translation>
    </message>
    <message>
        <source>This folder is backed up.</source>
        <translation>Ce dossier est sauvegardé.</translation>
    </message>
    <message>
        <source>The letters would stay in the copies for as long as they do.</source>
        <translation>Les lettres resteraient dans les copies aussi longtemps que celles-ci.</translation>
    </message>
    <message>
        <source>Choose a stick or another folder if you can.</source>
        <translation>Choisissez une clé USB ou un autre dossier si possible.</translation>
    </message>
    <message>
        <source>Where shall the letters go?</source>
        <translation>Où mettre les lettres&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message>
        <source>No drive is plugged in</source>
        <translation>Aucun disque n’est branché</translation>
    </message>
    <message>
        <source>Plug one in now: it appears here by itself.</source>
        <translation>Branchez-en un&#xa0;: il apparaît ici de lui-même.</translation>
    </message>
    <message>
        <source>The folder on the network</source>
        <translation>Le dossier sur le réseau</translation>
    </message>
    <message>
        <source>Its path, or the letter under which this computer knows it.</source>
        <translation>Son chemin, ou la lettre sous laquelle cet ordinateur le connaît.</translation>
    </message>
    <message>
        <source>Path of the network folder</source>
        <translation>Chemin du dossier réseau</translation>
    </message>
    <message>
        <source>for example: \\SERVER\Backup</source>
        <translation>par exemple&#xa0;: \\SERVEUR\Sauvegarde</translation>
    </message>
    <message>
        <source>Which drive shall hold a copy?</source>
        <translation>Quel disque doit porter une copie&#xa0;?</translation>
    </message>
    <message>
        <source>A thief, a fire or a virus must not reach both your computer and it.</source>
        <translation>Ni un voleur, ni un incendie, ni un virus ne doit atteindre à la fois votre ordinateur et ce disque.</translation>
    </message>
    <message>
        <source>The copy gets a folder of its own there.</source>
        <translation>La copie y reçoit son propre dossier.</translation>
    </message>
    <message>
        <source>Take over this copy</source>
        <translation>Reprendre cette copie</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>Utiliser cet emplacement</translation>
    </message>
    <message>
        <source>copies go there already</source>
        <translation>des copies y vont déjà</translation>
    </message>
    <message>
        <source>The password or the recovery code is still missing.</source>
        <translation>Il manque encore le mot de passe ou le code de secours.</translation>
    </message>
</context>
<context>
    <name>FolderPicker</name>
    <message>
        <source>One folder up</source>
        <translation>Un dossier plus haut</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Ouvrir ce dossier</translation>
    </message>
    <message>
        <source>Folders in this one</source>
        <translation>Dossiers dans celui-ci</translation>
    </message>
    <message>
        <source>No folder lies in this one.</source>
        <translation>Il n’y a aucun dossier dans celui-ci.</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove from the list: {folder}</source>
        <translation>Retirer de la liste&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>comptage…</translation>
    </message>
    <message>
        <source>{files}, counting…</source>
        <translation>{files}, comptage…</translation>
    </message>
    <message>
        <source>{files}, {count} cannot be read</source>
        <translation>{files}, dont {count} illisibles</translation>
    </message>
    <message>
        <source>included</source>
        <translation>compris</translation>
    </message>
    <message>
        <source>in “{folder}”</source>
        <translation>dans «&#xa0;{folder}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>FormAnswers</name>
    <message>
        <source>What the law asks the notice to say</source>
        <translation>Ce que la loi demande de dire</translation>
    </message>
    <message>
        <source>Missing: the form asks for it</source>
        <translation>Il manque&#xa0;: le formulaire le demande</translation>
    </message>
    <message>
        <source>Do not wait for all of it: a first notice may say that something is being looked into. Say what you know.</source>
        <translation>N’attendez pas de tout savoir&#xa0;: une première notification peut dire que des vérifications sont en cours. Dites ce que vous savez.</translation>
    </message>
    <message>
        <source>More that is missing: {count}</source>
        <translation>Il manque aussi&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Remplir…</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Form for {whom}</source>
        <translation>Formulaire pour {whom}</translation>
    </message>
    <message>
        <source>{form}. Looked up on {date}.</source>
        <translation>{form}. Relevé le {date}.</translation>
    </message>
    <message>
        <source>All times are those of the practice.</source>
        <translation>Toutes les heures sont celles du cabinet.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Ready-made answers are in {language}: write your own in a language that the authority reads.</source>
        <translation>Les réponses toutes faites sont en {language}&#xa0;: écrivez les vôtres dans une langue que l’autorité lit.</translation>
    </message>
    <message>
        <source>It was last looked up more than a year ago: forms change.</source>
        <translation>La dernière vérification date de plus d’un an&#xa0;: les formulaires changent.</translation>
    </message>
    <message>
        <source>Copy each answer into the form, from top to bottom.</source>
        <translation>Copiez chaque réponse dans le formulaire, de haut en bas.</translation>
    </message>
    <message>
        <source>Answers that are missing: {count}.</source>
        <translation>Réponses qui manquent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Copied: {question}</source>
        <translation>Copié&#xa0;: {question}</translation>
    </message>
    <message>
        <source>What do you file?</source>
        <translation>Que déposez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Show what was filed too</source>
        <translation>Montrer aussi ce qui est déposé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It is filed…</source>
        <translation>C’est déposé…</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Choose on the form: {options}</source>
        <translation>À choisir sur le formulaire&#xa0;: {options}</translation>
    </message>
    <message>
        <source>Filed before: {value}</source>
        <translation>Déposé auparavant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>second-hand</source>
        <translation>de seconde main</translation>
    </message>
    <message>
        <source>not looked up</source>
        <translation>non relevé</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{value}%</source>
        <translation>{value}&#xa0;%</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} octets</translation>
    </message>
    <message>
        <source>{value} KB</source>
        <translation>{value}&#xa0;ko</translation>
    </message>
    <message>
        <source>{value} MB</source>
        <translation>{value}&#xa0;Mo</translation>
    </message>
    <message>
        <source>{value} GB</source>
        <translation>{value}&#xa0;Go</translation>
    </message>
    <message>
        <source>{value} TB</source>
        <translation>{value}&#xa0;To</translation>
    </message>
    <message>
        <source>{size} per second</source>
        <translation>{size} par seconde</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>aucun fichier</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} fichiers</translation>
    </message>
    <message>
        <source>1 folder</source>
        <translation>1 dossier</translation>
    </message>
    <message>
        <source>{count} folders</source>
        <translation>{count} dossiers</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} heures</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>encore moins d’une minute</translation>
    </message>
    <message>
        <source>about {span} left</source>
        <translation>encore {span} environ</translation>
    </message>
    <message>
        <source>{value} Mbit/s</source>
        <translation>{value} Mbit/s</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>tomorrow, {time}</source>
        <translation>demain, {time}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern of Qt</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern of Qt</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>date pattern of Qt</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date pattern of Qt</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date pattern of Qt</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} à {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>il y a {span}</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>Hier à {time}</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>{list} and {last}</source>
        <translation>{list} et {last}</translation>
    </message>
</context>
<context>
    <name>FormerSettings</name>
    <message>
        <source>Go on as on the former computer</source>
        <translation>Continuer comme sur l’ancien ordinateur</translation>
    </message>
    <message>
        <source>The copy knows its schedule, how long copies are kept and who is told. Passwords are never in it: those for messages are asked for again.</source>
        <translation>La copie connaît ses horaires, la durée de conservation et les personnes prévenues. Elle ne contient jamais de mot de passe&#xa0;: ceux des messages seront redemandés.</translation>
    </message>
    <message>
        <source>Before, these were copied too, and are not chosen now: {folders}</source>
        <translation>Avant, ceci était aussi copié, et n’est pas choisi maintenant&#xa0;: {folders}</translation>
    </message>
    <message>
        <source>Add these places again, each with its recovery sheet: {places}</source>
        <translation>Ajoutez de nouveau ces emplacements, chacun avec sa fiche de secours&#xa0;: {places}</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>{count} of {all} still being looked into</source>
        <translation>{count} sur {all} en cours de vérification</translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>tout est répondu</translation>
    </message>
    <message>
        <source>because {why}</source>
        <translation>parce que {why}</translation>
    </message>
    <message>
        <source>field {number} of the form</source>
        <translation>champ {number} du formulaire</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>being looked into</source>
        <translation>en cours de vérification</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>ne s’applique pas</translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message>
        <source>Group {number}</source>
        <translation>Groupe {number}</translation>
    </message>
</context>
<context>
    <name>HandBackDialog</name>
    <message>
        <source>Give files back</source>
        <translation>Remettre des fichiers</translation>
    </message>
    <message>
        <source>The copy of {when}</source>
        <translation>La copie du {when}</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Quand&#xa0;?</translation>
    </message>
    <message>
        <source>These files</source>
        <translation>Ces fichiers</translation>
    </message>
    <message>
        <source>Identity is checked</source>
        <translation>L’identité est vérifiée</translation>
    </message>
    <message>
        <source>Make the archive</source>
        <translation>Créer l’archive</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Which files does {name} get back?</source>
        <translation>Quels fichiers remettre à {name}&#xa0;?</translation>
    </message>
    <message>
        <source>So that platforms can be asked to remove a picture, the person concerned needs the picture itself.</source>
        <translation>Pour demander aux plateformes de retirer une image, la personne concernée a besoin de l’image elle-même.</translation>
    </message>
    <message>
        <source>Who stands before you?</source>
        <translation>Qui est devant vous&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever writes or calls may be the attacker. Without a checked identity nothing is handed back.</source>
        <translation>Quelqu’un qui écrit ou appelle peut être l’attaquant. Sans identité vérifiée, rien n’est remis.</translation>
    </message>
    <message>
        <source>Where shall the archive go?</source>
        <translation>Où doit aller l’archive&#xa0;?</translation>
    </message>
    <message>
        <source>{files} for {name}</source>
        <translation>{files} pour {name}</translation>
    </message>
    <message>
        <source>The archive is made</source>
        <translation>L’archive est prête</translation>
    </message>
    <message>
        <source>It was opened again with its password, and every file compared.</source>
        <translation>Elle a été rouverte avec son mot de passe, et chaque fichier comparé.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made, and nothing of it is left.</source>
        <translation>Arrêté. Rien n’a été créé, et il n’en reste rien.</translation>
    </message>
    <message>
        <source>Making the archive…</source>
        <translation>Création de l’archive…</translation>
    </message>
    <message>
        <source>Making the archive… {percent}</source>
        <translation>Création de l’archive… {percent}</translation>
    </message>
</context>
<context>
    <name>HipaaDialog</name>
    <message>
        <source>It hangs on electronic claims, not on the size of the practice. Ask whoever does the billing.</source>
        <translation>Cela dépend des facturations électroniques, pas de la taille du cabinet. Demandez à qui s’occupe de la facturation.</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Conserver cette réponse</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Comment le savez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Needed for a yes and for a no; it stands in the log.</source>
        <translation>Nécessaire pour un oui comme pour un non&#xa0;; cela reste dans le journal.</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>No copy yet</source>
        <translation>Pas encore de copie</translation>
    </message>
    <message>
        <source>Each attempt will stand here with its result. Press “Back up now” to begin.</source>
        <translation>Chaque essai apparaîtra ici avec son résultat. Appuyez sur «&#xa0;Sauvegarder maintenant&#xa0;» pour commencer.</translation>
    </message>
    <message>
        <source>History of copies</source>
        <translation>Historique des copies</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Choose a line to see what happened and what to do.</source>
        <translation>Choisissez une ligne pour voir ce qui s’est passé et ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>It is meant: there are fewer files now</source>
        <translation>C’est voulu&#xa0;: il y a moins de fichiers</translation>
    </message>
    <message>
        <source>It is meant: there is less in the files now</source>
        <translation>C’est voulu&#xa0;: les fichiers contiennent moins maintenant</translation>
    </message>
    <message>
        <source>It is meant: the folder is empty</source>
        <translation>C’est voulu&#xa0;: le dossier est vide</translation>
    </message>
    <message>
        <source>Back up again</source>
        <translation>Sauvegarder à nouveau</translation>
    </message>
    <message>
        <source>Began: {when}</source>
        <translation>Début&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Place: {place}</source>
        <translation>Emplacement&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Took: {span}</source>
        <translation>Durée&#xa0;: {span}</translation>
    </message>
    <message>
        <source>Files: {total}, of these {new} new and {changed} changed</source>
        <translation>Fichiers&#xa0;: {total}, dont {new} nouveaux et {changed} modifiés</translation>
    </message>
    <message>
        <source>Size: {size}; added to the copy: {added}</source>
        <translation>Taille&#xa0;: {size}&#xa0;; ajouté à la copie&#xa0;: {added}</translation>
    </message>
    <message>
        <source>Number of the copy: {id}</source>
        <translation>Numéro de la copie&#xa0;: {id}</translation>
    </message>
    <message>
        <source>Not read: {files}</source>
        <translation>Non lus&#xa0;: {files}</translation>
    </message>
    <message>
        <source>What the copying program said:</source>
        <translation>Message du programme de copie&#xa0;:</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>No copy was ever removed from this place</source>
        <translation>Aucune copie n’a jamais été supprimée de cet emplacement</translation>
    </message>
    <message>
        <source>Each removal will stand here: when, by whom, how many, and how it ended.</source>
        <translation>Chaque suppression figurera ici&#xa0;: quand, par qui, combien, et comment elle s’est terminée.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>{gone} of {asked}</source>
        <translation>{gone} sur {asked}</translation>
    </message>
    <message>
        <source>{when} – {name}: {copies} removed, {outcome}</source>
        <translation>{when} – {name}&#xa0;: suppression de {copies}, {outcome}</translation>
    </message>
</context>
<context>
    <name>HoldBanner</name>
    <message>
        <source>Something happened?</source>
        <translation>Il s’est passé quelque chose&#xa0;?</translation>
    </message>
    <message>
        <source>It was us…</source>
        <translation>C’était nous…</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Lever le gel…</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Last complete copy: {when}.</source>
        <translation>Dernière copie complète&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Seen in its place: {when}.</source>
        <translation>Vue à son emplacement&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>{place}: connect it now, there is no complete copy on it yet</source>
        <translation>{place}&#xa0;: branchez-le maintenant, il ne contient pas encore de copie complète</translation>
    </message>
    <message>
        <source>{place}: connect it when it suits you, a copy is waiting</source>
        <translation>{place}&#xa0;: branchez-le quand cela vous convient, une copie attend</translation>
    </message>
    <message>
        <source>{place}: connect it today, a copy is waiting</source>
        <translation>{place}&#xa0;: branchez-le aujourd’hui, une copie attend</translation>
    </message>
    <message>
        <source>{place}: connect it now, its last complete copy is {days} old</source>
        <translation>{place}&#xa0;: branchez-le maintenant, sa dernière copie complète date de {days}</translation>
    </message>
    <message>
        <source>{place}: connect it today, its last complete copy is {days} old</source>
        <translation>{place}&#xa0;: branchez-le aujourd’hui, sa dernière copie complète date de {days}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>Choisir les dossiers</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>Voir qui</translation>
    </message>
    <message>
        <source>Whom to call when the computers do not work is not written down yet</source>
        <translation>Personne n’a encore noté qui appeler quand les ordinateurs ne fonctionnent plus</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>La noter</translation>
    </message>
    <message>
        <source>Who leads, who writes and who calls in an emergency is not settled</source>
        <translation>Qui dirige, qui écrit et qui appelle en cas d’urgence n’est pas décidé</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>Choisir qui</translation>
    </message>
    <message>
        <source>No list of contacts lies outside the practice</source>
        <translation>Aucune liste des contacts ne se trouve hors du cabinet</translation>
    </message>
    <message>
        <source>The list of contacts that lies outside the practice is out of date</source>
        <translation>La liste des contacts qui se trouve hors du cabinet n’est plus à jour</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Voir la liste</translation>
    </message>
    <message>
        <source>One number for emergencies was not called for six months</source>
        <translation>Un numéro d’urgence n’a pas été appelé depuis six mois</translation>
    </message>
    <message>
        <source>{count} numbers for emergencies were not called for six months</source>
        <translation>{count} numéros d’urgence n’ont pas été appelés depuis six mois</translation>
    </message>
    <message>
        <source>One contact for emergencies has no number that somebody has called</source>
        <translation>Un contact d’urgence n’a pas de numéro que quelqu’un ait appelé</translation>
    </message>
    <message>
        <source>{count} contacts for emergencies have no number that somebody has called</source>
        <translation>{count} contacts d’urgence n’ont pas de numéro que quelqu’un ait appelé</translation>
    </message>
    <message>
        <source>See the hold</source>
        <translation>Voir le gel</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Faire de la place</translation>
    </message>
    <message>
        <source>some files</source>
        <translation>certains fichiers</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>Ajouter un emplacement…</translation>
    </message>
    <message>
        <source>Who hosts it…</source>
        <translation>Qui l’héberge…</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers gestes</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>Choose a drive</source>
        <translation>Choisir un disque</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>Taper le code</translation>
    </message>
    <message>
        <source>Nobody is told when copies stop</source>
        <translation>Personne n’est prévenu si les copies s’arrêtent</translation>
    </message>
    <message>
        <source>Nobody is told when copies stop, except on this screen</source>
        <translation>Personne n’est prévenu si les copies s’arrêtent, sauf sur cet écran</translation>
    </message>
    <message>
        <source>Messages have not got out since {when}: {whom}</source>
        <translation>Des messages ne partent plus depuis {when}&#xa0;: {whom}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Binder</source>
        <translation>Classeur</translation>
    </message>
    <message>
        <source>See the binder</source>
        <translation>Voir le classeur</translation>
    </message>
    <message>
        <source>The emergency binder for a night without computers was never printed</source>
        <translation>Le classeur d’urgence, pour une nuit sans ordinateurs, n’a jamais été imprimé</translation>
    </message>
    <message>
        <source>The emergency binder was made, and nobody has said that it is printed</source>
        <translation>Le classeur d’urgence a été fait, et personne n’a dit qu’il est imprimé</translation>
    </message>
    <message>
        <source>The binder on paper is out of date: {what}</source>
        <translation>Le classeur sur papier est périmé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The binder on paper is older than a year</source>
        <translation>Le classeur sur papier a plus d’un an</translation>
    </message>
    <message>
        <source>The page on a telephone is out of date: {what}</source>
        <translation>La page sur un téléphone est périmée&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>HomeCards</name>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>Recovery sheet: {place}</source>
        <translation>Fiche de secours&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Non prouvée</translation>
    </message>
    <message>
        <source>opens the copy</source>
        <translation>ouvre la copie</translation>
    </message>
</context>
<context>
    <name>HomeCopyDialog</name>
    <message>
        <source>Where is the copy of this list?</source>
        <translation>Où se trouve la copie de cette liste&#xa0;?</translation>
    </message>
    <message>
        <source>On paper, with somebody of the practice, where it can be read at night. As soon as a number changes, this page says that it is out of date.</source>
        <translation>Sur papier, chez quelqu’un du cabinet, là où on peut la lire la nuit. Dès qu’un numéro change, cette page dit qu’elle n’est plus à jour.</translation>
    </message>
    <message>
        <source>It is there now</source>
        <translation>Elle y est</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>for example: at Dr Martin’s home</source>
        <translation>par exemple&#xa0;: chez le Dr Martin</translation>
    </message>
    <message>
        <source>Say where it is.</source>
        <translation>Dites où elle se trouve.</translation>
    </message>
</context>
<context>
    <name>HomeDialog</name>
    <message>
        <source>Where is the practice?</source>
        <translation>Où se trouve le cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>Which authority you tell follows from it. The duties are worked out anew; what was sent keeps its receipt, and the earlier answer stays in the log.</source>
        <translation>De cela dépend l’autorité que vous prévenez. Les obligations sont recalculées&#xa0;; ce qui a été envoyé garde son récépissé, et la réponse précédente reste dans le journal.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Why was it wrong?</source>
        <translation>Pourquoi était-ce faux&#xa0;?</translation>
    </message>
    <message>
        <source>It stands in the log.</source>
        <translation>Cela reste dans le journal.</translation>
    </message>
</context>
<context>
    <name>HomeFields</name>
    <message>
        <source>In which country is the practice?</source>
        <translation>Dans quel pays est le cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>In which part of it?</source>
        <translation>Dans quelle partie du pays&#xa0;?</translation>
    </message>
    <message>
        <source>Each of them has a law of its own.</source>
        <translation>Chacune a sa propre loi.</translation>
    </message>
    <message>
        <source>Elsewhere in the country</source>
        <translation>Ailleurs dans le pays</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Looking at your copies…</source>
        <translation>Lecture de vos copies…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>New data per day, one column per day; a hollow column is a day without a complete copy.</source>
        <translation>Nouvelles données par jour&#xa0;; une colonne vide en pointillé est un jour sans copie complète.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation>Ce qui est protégé</translation>
    </message>
    <message>
        <source>Set up now</source>
        <translation>Commencer la mise en route</translation>
    </message>
    <message>
        <source>Nothing to do. Have a good day.</source>
        <translation>Rien à faire. Bonne journée.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien pour l’instant.</translation>
    </message>
    <message>
        <source>Files in the last complete copy</source>
        <translation>Fichiers de la dernière copie complète</translation>
    </message>
    <message>
        <source>Their size</source>
        <translation>Leur taille</translation>
    </message>
    <message>
        <source>It is not known whether your records are protected</source>
        <translation>On ne sait pas si vos dossiers sont protégés</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
</context>
<context>
    <name>HostingDialog</name>
    <message>
        <source>Who hosts this place?</source>
        <translation>Qui héberge cet emplacement&#xa0;?</translation>
    </message>
    <message>
        <source>The law behind this</source>
        <translation>Le droit derrière ces questions</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The name of the host is still missing.</source>
        <translation>Il manque encore le nom de l’hébergeur.</translation>
    </message>
    <message>
        <source>Your name is still missing.</source>
        <translation>Il manque encore votre nom.</translation>
    </message>
    <message>
        <source>A paper would end before it begins.</source>
        <translation>Un document se terminerait avant d’avoir commencé.</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Choisissez le pays</translation>
    </message>
    <message>
        <source>Where the copies lie, not where the host has its office: ask if in doubt.</source>
        <translation>Là où se trouvent les copies, non là où l’hébergeur a son siège&#xa0;: demandez en cas de doute.</translation>
    </message>
    <message>
        <source>Name of the host</source>
        <translation>Nom de l’hébergeur</translation>
    </message>
    <message>
        <source>Country in which the copies lie</source>
        <translation>Pays où se trouvent les copies</translation>
    </message>
    <message>
        <source>Kept with the answer and its date, as evidence. Earlier answers stay.</source>
        <translation>Conservé comme preuve avec la réponse et sa date. Les réponses précédentes restent.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Who is it, and where do the copies lie?</source>
        <translation>Qui est-ce, et où se trouvent les copies&#xa0;?</translation>
    </message>
    <message>
        <source>Which papers of the host do you hold?</source>
        <translation>Quels documents de l’hébergeur avez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Conserver cette réponse</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Said on {when} by {name}.</source>
        <translation>Dit le {when} par {name}.</translation>
    </message>
</context>
<context>
    <name>HttpForm</name>
    <message>
        <source>Encrypted connection (TLS)</source>
        <translation>Connexion chiffrée (TLS)</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Établi pour</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Garanti par</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Type de clé</translation>
    </message>
    <message>
        <source>This is what the administrator told me</source>
        <translation>C’est bien ce que l’administrateur m’a dit</translation>
    </message>
    <message>
        <source>from {begin} to {end}</source>
        <translation>du {begin} au {end}</translation>
    </message>
    <message>
        <source>from {begin} to {end}: not today</source>
        <translation>du {begin} au {end}&#xa0;: pas aujourd’hui</translation>
    </message>
</context>
<context>
    <name>IncidentDeadline</name>
    <message>
        <source>the people affected</source>
        <translation>les personnes touchées</translation>
    </message>
    <message>
        <source>the press</source>
        <translation>la presse</translation>
    </message>
    <message>
        <source>the credit agencies</source>
        <translation>les agences de crédit</translation>
    </message>
    <message>
        <source>the police</source>
        <translation>la police</translation>
    </message>
    <message>
        <source>Tell {whom}: {when}</source>
        <translation>À prévenir&#xa0;: {whom}, {when}</translation>
    </message>
    <message>
        <source>Tell {whom}, our own target: {when}</source>
        <translation>À prévenir&#xa0;: {whom}, notre propre objectif&#xa0;: {when}</translation>
    </message>
    <message>
        <source>check this first</source>
        <translation>à vérifier d’abord</translation>
    </message>
    <message>
        <source>if it applies: to be answered</source>
        <translation>si cela s’applique&#xa0;: réponse attendue</translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>Lecture des données…</translation>
    </message>
    <message>
        <source>Something happened?</source>
        <translation>Il s’est passé quelque chose&#xa0;?</translation>
    </message>
    <message>
        <source>Here is what you do when something went wrong</source>
        <translation>Ici, que faire quand quelque chose a mal tourné</translation>
    </message>
    <message>
        <source>Files that do not open, a lost telephone, a letter to the wrong person: you get a list of what to do first, a log in which any later change shows, who is affected, and whom to tell by when, under which law.</source>
        <translation>Des fichiers qui ne s’ouvrent pas, un téléphone perdu, un courrier à la mauvaise personne&#xa0;: vous obtenez la liste des premiers gestes, un journal où toute modification ultérieure se voit, qui est touché, et qui prévenir avant quand, selon quelle loi.</translation>
    </message>
    <message>
        <source>The log of an incident is gone</source>
        <translation>Le journal d’un incident a disparu</translation>
    </message>
    <message>
        <source>An incident is gone: {numbers}</source>
        <translation>Un incident a disparu&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>Its log was written here and is not there any more. No button of this program removes a log: somebody or something took it away.</source>
        <translation>Son journal a été écrit ici et n’y est plus. Aucun bouton de ce logiciel n’efface un journal&#xa0;: quelqu’un ou quelque chose l’a enlevé.</translation>
    </message>
    <message>
        <source>Change nothing more, and tell the police and your computer specialist. The log left with each backup since; it can be brought back from there.</source>
        <translation>Ne changez plus rien, et prévenez la police et votre informaticien. Le journal est parti avec chaque sauvegarde depuis&#xa0;; on peut l’en faire revenir.</translation>
    </message>
    <message>
        <source>The records of incidents cannot be read just now</source>
        <translation>Les données des incidents ne peuvent pas être lues en ce moment</translation>
    </message>
    <message>
        <source>No incident was ever opened here</source>
        <translation>Aucun incident n’a jamais été ouvert ici</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>Aucun incident n’est ouvert</translation>
    </message>
    <message>
        <source>Closed ones stay here as they ended.</source>
        <translation>Ceux qui sont clos restent ici tels qu’ils se sont terminés.</translation>
    </message>
    <message>
        <source>One incident is open</source>
        <translation>Un incident est ouvert</translation>
    </message>
    <message>
        <source>Go on where you left it.</source>
        <translation>Reprenez où vous en étiez.</translation>
    </message>
    <message>
        <source>{count} incidents are open</source>
        <translation>{count} incidents sont ouverts</translation>
    </message>
    <message>
        <source>Begin with the one whose deadline is nearest.</source>
        <translation>Commencez par celui dont l’échéance est la plus proche.</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>{left}: {whom}</source>
        <translation>{left}&#xa0;: {whom}</translation>
    </message>
    <message>
        <source>Incident {number}, noticed {when}</source>
        <translation>Incident {number}, remarqué le {when}</translation>
    </message>
    <message>
        <source>{about}, closed {when}</source>
        <translation>{about}, clos le {when}</translation>
    </message>
    <message>
        <source>On legal hold since {when}: delete nothing of it</source>
        <translation>Conservé pour litige depuis {when}&#xa0;: n’en supprimez rien</translation>
    </message>
    <message>
        <source>Its record may be deleted from {day} on, not before</source>
        <translation>Son dossier peut être supprimé à partir du {day}, pas avant</translation>
    </message>
</context>
<context>
    <name>IncidentSteps</name>
    <message>
        <source>What happened</source>
        <translation>Que s’est-il passé</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>Qui est touché</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Qui prévenir</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Clore</translation>
    </message>
</context>
<context>
    <name>IncidentTimes</name>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{date}, until midnight</source>
        <translation>{date}, jusqu’à minuit</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>{span} de retard</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>encore {span}</translation>
    </message>
</context>
<context>
    <name>KeepingBanner</name>
    <message>
        <source>Nothing makes copies by itself</source>
        <translation>Plus rien ne fait de copies automatiquement</translation>
    </message>
    <message>
        <source>Until that is mended, a copy is only made when somebody asks for it.</source>
        <translation>Tant que ce n’est pas réparé, une copie n’est faite que si quelqu’un la demande.</translation>
    </message>
    <message>
        <source>Make copies by themselves again</source>
        <translation>Reprendre les copies automatiques</translation>
    </message>
    <message>
        <source>Copies are made by themselves only until this computer is switched off</source>
        <translation>Les copies automatiques s’arrêteront quand cet ordinateur sera éteint</translation>
    </message>
    <message>
        <source>Until then, open this window once each time the computer was started.</source>
        <translation>En attendant, ouvrez cette fenêtre une fois après chaque démarrage de l’ordinateur.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Démarrer avec l’ordinateur</translation>
    </message>
</context>
<context>
    <name>KindChooser</name>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>What is it, as it looks now?</source>
        <translation>De quoi s’agit-il, à ce qu’il semble maintenant&#xa0;?</translation>
    </message>
    <message>
        <source>The card changes; what was ticked, and when, stays in the log.</source>
        <translation>La fiche change&#xa0;; ce qui a été coché, et quand, reste dans le journal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write into the log</source>
        <translation>Écrire au journal</translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message>
        <source>One number is missing on your list</source>
        <translation>Il manque un numéro sur votre liste</translation>
    </message>
    <message>
        <source>{count} numbers are missing on your list</source>
        <translation>Il manque {count} numéros sur votre liste</translation>
    </message>
    <message>
        <source>One number was not called for six months</source>
        <translation>Un numéro n’a pas été appelé depuis six mois</translation>
    </message>
    <message>
        <source>{count} numbers were not called for six months</source>
        <translation>{count} numéros n’ont pas été appelés depuis six mois</translation>
    </message>
    <message>
        <source>One number was never called</source>
        <translation>Un numéro n’a jamais été appelé</translation>
    </message>
    <message>
        <source>{count} numbers were never called</source>
        <translation>{count} numéros n’ont jamais été appelés</translation>
    </message>
    <message>
        <source>Everybody can be called; the roles are not settled</source>
        <translation>Tout le monde peut être appelé&#xa0;; les rôles ne sont pas décidés</translation>
    </message>
    <message>
        <source>Everybody can be called; the list at home is not this one</source>
        <translation>Tout le monde peut être appelé&#xa0;; la liste à la maison n’est pas celle-ci</translation>
    </message>
    <message>
        <source>Everybody who is needed can be called</source>
        <translation>Toutes les personnes utiles peuvent être appelées</translation>
    </message>
    <message>
        <source>Numbers that work when the computers do not. Call each once, and keep the list on paper outside the practice.</source>
        <translation>Des numéros qui marchent quand les ordinateurs ne marchent pas. Appelez chacun une fois, et gardez la liste sur papier hors du cabinet.</translation>
    </message>
    <message>
        <source>Say under “On our letters” in which country you are: the authority, the police and who else helps there are filled in then.</source>
        <translation>Dites sous «&#xa0;Sur nos courriers&#xa0;» dans quel pays vous êtes&#xa0;: l’autorité, la police et qui d’autre y aide seront alors remplis.</translation>
    </message>
    <message>
        <source>Called on {date} by {who}</source>
        <translation>Appelé le {date} par {who}</translation>
    </message>
    <message>
        <source>From the law in this app, checked on {date}</source>
        <translation>Tiré du droit dans ce logiciel, vérifié le {date}</translation>
    </message>
    <message>
        <source>{origin}: check this first</source>
        <translation>{origin}&#xa0;: à vérifier d’abord</translation>
    </message>
    <message>
        <source>Complaint to the police: {wording}. {law}</source>
        <translation>Plainte à la police&#xa0;: {wording}. {law}</translation>
    </message>
    <message>
        <source>no copy</source>
        <translation>pas de copie</translation>
    </message>
    <message>
        <source>No copy of this list lies outside the practice.</source>
        <translation>Aucune copie de cette liste ne se trouve hors du cabinet.</translation>
    </message>
    <message>
        <source>Outside the practice: {where}, since {date}.</source>
        <translation>Hors du cabinet&#xa0;: {where}, depuis le {date}.</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>cette liste</translation>
    </message>
    <message>
        <source>The list has changed since: take a new copy there.</source>
        <translation>La liste a changé depuis&#xa0;: portez-y une nouvelle copie.</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>périmée</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>Deputy: {who}</source>
        <translation>Suppléance&#xa0;: {who}</translation>
    </message>
    <message>
        <source>The law in this app has another number: {phone}. Look which one answers.</source>
        <translation>Le droit dans ce logiciel indique un autre numéro&#xa0;: {phone}. Voyez lequel répond.</translation>
    </message>
    <message>
        <source>Changed since the copy was taken outside.</source>
        <translation>Modifié depuis que la copie a été mise à l’abri.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ouvrir sa page</translation>
    </message>
    <message>
        <source>Open the page of {name}</source>
        <translation>Ouvrir la page de {name}</translation>
    </message>
    <message>
        <source>Your name stands beside each number that you called. It is asked once, until the window is closed.</source>
        <translation>Votre nom figure à côté de chaque numéro que vous avez appelé. On vous le demande une fois, jusqu’à la fermeture de la fenêtre.</translation>
    </message>
</context>
<context>
    <name>KitView</name>
    <message>
        <source>Fill in the next one…</source>
        <translation>Compléter le suivant…</translation>
    </message>
    <message>
        <source>Whom to call, and who does what</source>
        <translation>Qui appeler, et qui fait quoi</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Parties de cette page</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>On our letters</source>
        <translation>Sur nos courriers</translation>
    </message>
    <message>
        <source>Binder</source>
        <translation>Classeur</translation>
    </message>
    <message>
        <source>Settle the roles</source>
        <translation>Décider des rôles</translation>
    </message>
    <message>
        <source>Copy taken home…</source>
        <translation>Copie mise à l’abri…</translation>
    </message>
</context>
<context>
    <name>KnownCopyDialog</name>
    <message>
        <source>Do you know this copy?</source>
        <translation>Connaissez-vous cette copie&#xa0;?</translation>
    </message>
    <message>
        <source>It bears a date in the future. A clock was wrong, or somebody tampered with the copies.</source>
        <translation>Elle porte une date future. Une horloge était fausse, ou quelqu’un a touché aux copies.</translation>
    </message>
    <message>
        <source>It is not among those that this computer has made. It stays, whatever you answer here.</source>
        <translation>Elle n’est pas de celles que cet ordinateur a faites. Elle reste, quoi que vous répondiez ici.</translation>
    </message>
    <message>
        <source>It is one of our own</source>
        <translation>C’est une des nôtres</translation>
    </message>
    <message>
        <source>Made by a former computer of the practice, say. From now on the rule applies to it: one day it may go, as any other.</source>
        <translation>Faite par un ancien ordinateur du cabinet, par exemple. Désormais la règle vaut pour elle&#xa0;: un jour elle pourra partir, comme toute autre.</translation>
    </message>
    <message>
        <source>We know where it is from</source>
        <translation>Nous savons d’où elle vient</translation>
    </message>
    <message>
        <source>It stays, and no longer keeps other copies from being removed.</source>
        <translation>Elle reste, et n’empêche plus la suppression d’autres copies.</translation>
    </message>
    <message>
        <source>If nobody knows it, somebody else writes to this place: put a hold on, and press “Something happened?”.</source>
        <translation>Si personne ne la connaît, quelqu’un d’autre écrit à cet emplacement&#xa0;: posez un gel, et appuyez sur «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;».</translation>
    </message>
    <message>
        <source>Kept with the answer and its date.</source>
        <translation>Conservé avec la réponse et sa date.</translation>
    </message>
    <message>
        <source>I do not know it</source>
        <translation>Je ne la connais pas</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Conserver cette réponse</translation>
    </message>
    <message>
        <source>Copy of: {when}</source>
        <translation>Copie du&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Made by the computer: {name}</source>
        <translation>Faite par l’ordinateur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>In it: {files}</source>
        <translation>Elle contient&#xa0;: {files}</translation>
    </message>
</context>
<context>
    <name>LanguageChips</name>
    <message>
        <source>Show the other texts: {count}</source>
        <translation>Afficher les autres textes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{text}, people: {count}</source>
        <translation>{text}, personnes&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>LargerDialog</name>
    <message>
        <source>Picture of {name}</source>
        <translation>Image de {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LastCard</name>
    <message>
        <source>The last messages</source>
        <translation>Les derniers messages</translation>
    </message>
    <message>
        <source>None so far. Here will stand what was told, when and to whom.</source>
        <translation>Aucun pour l’instant. Ici figurera ce qui a été dit, quand et à qui.</translation>
    </message>
</context>
<context>
    <name>LawCards</name>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Phone: {phone}</source>
        <translation>Téléphone&#xa0;: {phone}</translation>
    </message>
    <message>
        <source>E-mail: {address}</source>
        <translation>Courriel&#xa0;: {address}</translation>
    </message>
    <message>
        <source>What you need beforehand, and about the form</source>
        <translation>Ce qu’il faut avant, et à propos du formulaire</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Check this first: not all of it has been verified.</source>
        <translation>À vérifier d’abord&#xa0;: tout n’a pas été vérifié.</translation>
    </message>
    <message>
        <source>Checked on {date}. {how}</source>
        <translation>Vérifié le {date}. {how}</translation>
    </message>
    <message>
        <source>Where that is from</source>
        <translation>D’où cela vient</translation>
    </message>
    <message>
        <source>seen on {date}</source>
        <translation>vu le {date}</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>non vu</translation>
    </message>
    <message>
        <source>This is no legal advice.</source>
        <translation>Ceci n’est pas un conseil juridique.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {address}</source>
        <translation>Ouvrir {address}</translation>
    </message>
</context>
<context>
    <name>LawDuty</name>
    <message>
        <source>What it has to say</source>
        <translation>Ce qu’elle doit dire</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>The law names no number of hours or days: “{wording}” ({law})</source>
        <translation>La loi ne nomme aucun nombre d’heures ou de jours&#xa0;: «&#xa0;{wording}&#xa0;» ({law})</translation>
    </message>
    <message>
        <source>Our own target, which is no limit of the law: {hours} hours</source>
        <translation>Notre propre objectif, qui n’est pas une limite de la loi&#xa0;: {hours} heures</translation>
    </message>
    <message>
        <source>To look into a suspicion: {clock}</source>
        <translation>Pour examiner un soupçon&#xa0;: {clock}</translation>
    </message>
    <message>
        <source>When: {threshold}</source>
        <translation>Quand&#xa0;: {threshold}</translation>
    </message>
    <message>
        <source>Only if: {question}</source>
        <translation>Seulement si&#xa0;: {question}</translation>
    </message>
    <message>
        <source>In force from {day}.</source>
        <translation>En vigueur à partir du {day}.</translation>
    </message>
    <message>
        <source>Where: {address}</source>
        <translation>Où&#xa0;: {address}</translation>
    </message>
    <message>
        <source>{article}. Checked on {day}. {how}</source>
        <translation>{article}. Vérifié le {day}. {how}</translation>
    </message>
    <message>
        <source>Checked on {day}. {how}</source>
        <translation>Vérifié le {day}. {how}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Found in the sources at the foot of the page.</source>
        <translation>Trouvé dans les sources au pied de la page.</translation>
    </message>
</context>
<context>
    <name>LawListPage</name>
    <message>
        <source>‹ Back</source>
        <translation>‹ Retour</translation>
    </message>
    <message>
        <source>Take in an update…</source>
        <translation>Reprendre une mise à jour…</translation>
    </message>
    <message>
        <source>The law in this app</source>
        <translation>Le droit dans cette application</translation>
    </message>
    <message>
        <source>Reading the law…</source>
        <translation>Lecture du droit…</translation>
    </message>
    <message>
        <source>Places whose law is known</source>
        <translation>Lieux dont le droit est connu</translation>
    </message>
    <message>
        <source>Look for a country or a state by its name</source>
        <translation>Chercher un pays ou un État par son nom</translation>
    </message>
    <message>
        <source>Places whose law is known; Return shows the law</source>
        <translation>Lieux dont le droit est connu&#xa0;; Entrée montre la loi</translation>
    </message>
    <message>
        <source>Of those that matter here: {places}.</source>
        <translation>Parmi ceux qui comptent ici&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>Take in an update, or ask your authority or a lawyer whether it still holds.</source>
        <translation>Reprenez une mise à jour, ou demandez à votre autorité ou à un avocat s’il vaut encore.</translation>
    </message>
    <message>
        <source>Corrections of yours do not agree with the newer law: {places}</source>
        <translation>Des corrections de votre part ne concordent pas avec le droit plus récent&#xa0;: {places}</translation>
    </message>
    <message>
        <source>Look at each: stand by it by correcting it anew, or withdraw it.</source>
        <translation>Regardez chacune&#xa0;: maintenez-la en la corrigeant à nouveau, ou retirez-la.</translation>
    </message>
    <message>
        <source>Nobody has looked up the law of a place of that name: “{name}”. Ask the data protection authority there, or a lawyer.</source>
        <translation>Personne n’a cherché le droit d’un lieu de ce nom&#xa0;: «&#xa0;{name}&#xa0;». Demandez à l’autorité de protection des données de ce lieu, ou à un avocat.</translation>
    </message>
</context>
<context>
    <name>LawPages</name>
    <message>
        <source>The law here is of {day}; for {count} of {all} places nobody has checked it for a year</source>
        <translation>Le droit présenté ici date du {day}&#xa0;; pour {count} lieux sur {all}, personne ne l’a vérifié depuis un an</translation>
    </message>
    <message>
        <source>The law here is of {day}; for {count} of {all} places something is to be checked first</source>
        <translation>Le droit présenté ici date du {day}&#xa0;; pour {count} lieux sur {all}, quelque chose est à vérifier d’abord</translation>
    </message>
    <message>
        <source>The law here is of {day}, and all of it was found in a source</source>
        <translation>Le droit présenté ici date du {day}, et tout a été trouvé dans une source</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date pattern of Qt</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Never found in a source, or only in part: {count} of {all} places.</source>
        <translation>Jamais trouvé dans une source, ou seulement en partie&#xa0;: {count} lieux sur {all}.</translation>
    </message>
    <message>
        <source>your practice</source>
        <translation>votre cabinet</translation>
    </message>
    <message>
        <source>patients live there</source>
        <translation>des patients y vivent</translation>
    </message>
    <message>
        <source>older than a year</source>
        <translation>plus d’un an</translation>
    </message>
    <message>
        <source>check this first</source>
        <translation>à vérifier d’abord</translation>
    </message>
    <message>
        <source>found in a source</source>
        <translation>trouvé dans une source</translation>
    </message>
    <message>
        <source>{state}, corrected here</source>
        <translation>{state}, corrigé ici</translation>
    </message>
    <message>
        <source>The patients affected</source>
        <translation>Les patients concernés</translation>
    </message>
    <message>
        <source>The police</source>
        <translation>La police</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Newer law</source>
        <translation>Droit plus récent</translation>
    </message>
</context>
<context>
    <name>LawRow</name>
    <message>
        <source>It does not bind a small private practice.</source>
        <translation>Elle ne lie pas un petit cabinet privé.</translation>
    </message>
    <message>
        <source>In force from {day}.</source>
        <translation>En vigueur à partir du {day}.</translation>
    </message>
    <message>
        <source>Whom it binds</source>
        <translation>Qui elle lie</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>What you need beforehand, and about the form:</source>
        <translation>Ce qu’il faut avoir à l’avance, et sur le formulaire&#xa0;:</translation>
    </message>
    <message>
        <source>Telephone: {phone}</source>
        <translation>Téléphone&#xa0;: {phone}</translation>
    </message>
    <message>
        <source>E-mail: {address}</source>
        <translation>Courriel&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Health data</source>
        <translation>Données de santé</translation>
    </message>
    <message>
        <source>HIPAA</source>
        <translation>HIPAA</translation>
    </message>
    <message>
        <source>Service against misuse of identities</source>
        <translation>Service contre l’usurpation d’identité</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Who helps against attacks</source>
        <translation>Qui aide contre les attaques</translation>
    </message>
    <message>
        <source>Whether those affected can sue</source>
        <translation>Si les personnes concernées peuvent agir en justice</translation>
    </message>
    <message>
        <source>Related law: {law}</source>
        <translation>Loi voisine&#xa0;: {law}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Where that is from</source>
        <translation>D’où cela vient</translation>
    </message>
    <message>
        <source>Kind of source: {grade}</source>
        <translation>Type de source&#xa0;: {grade}</translation>
    </message>
    <message>
        <source>seen on {date}</source>
        <translation>vu le {date}</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>non vu</translation>
    </message>
</context>
<context>
    <name>LawRowPage</name>
    <message>
        <source>‹ The law in this app</source>
        <translation>‹ Le droit dans cette application</translation>
    </message>
    <message>
        <source>Correct an entry…</source>
        <translation>Corriger une entrée…</translation>
    </message>
    <message>
        <source>{place}: what the law asks after a breach</source>
        <translation>{place}&#xa0;: ce que la loi demande après une violation</translation>
    </message>
    <message>
        <source>{law}. Checked on {day}. {how}</source>
        <translation>{law}. Vérifié le {day}. {how}</translation>
    </message>
    <message>
        <source>Check this first: not all of it was found in a source.</source>
        <translation>À vérifier d’abord&#xa0;: tout n’a pas été trouvé dans une source.</translation>
    </message>
    <message>
        <source>What was not stands below with “check this first”.</source>
        <translation>Ce qui ne l’a pas été porte ci-dessous «&#xa0;à vérifier d’abord&#xa0;».</translation>
    </message>
    <message>
        <source>Ask the authority or a lawyer before you rely on it.</source>
        <translation>Demandez à l’autorité ou à un avocat avant de vous y fier.</translation>
    </message>
</context>
<context>
    <name>LawValue</name>
    <message>
        <source>What it is to read here</source>
        <translation>Ce qui doit se lire ici</translation>
    </message>
    <message>
        <source>One line for each.</source>
        <translation>Une ligne pour chacun.</translation>
    </message>
</context>
<context>
    <name>LawView</name>
    <message>
        <source>Your correction holds from now on.</source>
        <translation>Votre correction vaut désormais.</translation>
    </message>
    <message>
        <source>The original holds again.</source>
        <translation>L’original vaut de nouveau.</translation>
    </message>
    <message>
        <source>Choose the file with newer law</source>
        <translation>Choisissez le fichier du droit plus récent</translation>
    </message>
    <message>
        <source>The law of {version} holds from now on.</source>
        <translation>Le droit du {version} vaut désormais.</translation>
    </message>
</context>
<context>
    <name>LeftOutPanel</name>
    <message>
        <source>Copy them nevertheless</source>
        <translation>Les copier quand même</translation>
    </message>
    <message>
        <source>Copy nevertheless: {what}</source>
        <translation>Copier quand même&#xa0;: {what}</translation>
    </message>
    <message>
        <source>What is left out, and why</source>
        <translation>Ce qui n’est pas copié, et pourquoi</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>LetterAccountDialog</name>
    <message>
        <source>The mail account for letters</source>
        <translation>Le compte de messagerie pour les lettres</translation>
    </message>
    <message>
        <source>Letters to patients go out from it. Take an account that the practice is known by, and whose answers somebody reads.</source>
        <translation>Les lettres aux patients en partent. Prenez un compte sous lequel le cabinet est connu, et dont quelqu’un lit les réponses.</translation>
    </message>
</context>
<context>
    <name>LetterProgress</name>
    <message>
        <source>Reading each letter back, and comparing it with the record</source>
        <translation>Relecture de chaque lettre et comparaison avec les données</translation>
    </message>
    <message>
        <source>Making the letters</source>
        <translation>Les lettres sont faites l’une après l’autre</translation>
    </message>
    <message>
        <source>{done} of {total} letters</source>
        <translation>{done} lettres sur {total}</translation>
    </message>
    <message>
        <source>do not agree: {count}</source>
        <translation>ne concordent pas&#xa0;: {count}</translation>
    </message>
    <message>
        <source>cannot be printed: {count}</source>
        <translation>ne peuvent pas être imprimées&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message>
        <source>The letter as it will be printed</source>
        <translation>La lettre telle qu’elle sera imprimée</translation>
    </message>
    <message>
        <source>This letter cannot be printed.</source>
        <translation>Cette lettre ne peut pas être imprimée.</translation>
    </message>
    <message>
        <source>This person stands on the list of those without a letter.</source>
        <translation>Cette personne figure dans la liste de celles qui n’ont pas de lettre.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>This letter was made, but it cannot be shown here.</source>
        <translation>Cette lettre a été faite, mais elle ne peut pas être affichée ici.</translation>
    </message>
</context>
<context>
    <name>LettersSection</name>
    <message>
        <source>On our letters</source>
        <translation>Sur nos courriers</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Compléter…</translation>
    </message>
    <message>
        <source>Fill in what stands on letters</source>
        <translation>Compléter ce qui figure sur les courriers</translation>
    </message>
    <message>
        <source>Letters still lack: {what}.</source>
        <translation>Il manque encore aux courriers&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>Letters have what they need.</source>
        <translation>Les courriers ont ce qu’il leur faut.</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
</context>
<context>
    <name>LiftHoldDialog</name>
    <message>
        <source>Lift the legal hold?</source>
        <translation>Lever la conservation pour litige&#xa0;?</translation>
    </message>
    <message>
        <source>From then on the term of keeping holds again. Ask whoever asked for it.</source>
        <translation>Dès lors, la durée de conservation s’applique à nouveau. Demandez à qui l’a voulue.</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Lever le gel</translation>
    </message>
    <message>
        <source>Why is it over?</source>
        <translation>Pourquoi prend-elle fin&#xa0;?</translation>
    </message>
    <message>
        <source>What changed your files?</source>
        <translation>Qu’est-ce qui a changé vos fichiers&#xa0;?</translation>
    </message>
    <message>
        <source>Lift the hold, so that old copies may go again?</source>
        <translation>Lever le gel, pour que d’anciennes copies puissent à nouveau partir&#xa0;?</translation>
    </message>
    <message>
        <source>It was us</source>
        <translation>C’était nous</translation>
    </message>
    <message>
        <source>An update, a new program, a folder tidied up. Some files were opened since, and they are as they should be. The copies made since then are as good as any other.</source>
        <translation>Une mise à jour, un nouveau logiciel, un dossier rangé. Des fichiers ont été ouverts depuis, et ils sont comme ils doivent être. Les copies faites depuis valent toute autre copie.</translation>
    </message>
    <message>
        <source>It was not us, and it is over</source>
        <translation>Ce n’était pas nous, et c’est fini</translation>
    </message>
    <message>
        <source>The files are repaired. The copies made meanwhile stay in doubt: they never make another copy go, and do not go themselves.</source>
        <translation>Les fichiers sont réparés. Les copies faites entre-temps restent douteuses&#xa0;: elles ne font partir aucune autre copie, et ne partent pas elles-mêmes.</translation>
    </message>
    <message>
        <source>If you are not sure, leave it on: it costs only room.</source>
        <translation>En cas de doute, laissez-le&#xa0;: il ne coûte que de la place.</translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation>Qu’est-ce que c’était&#xa0;?</translation>
    </message>
    <message>
        <source>For example: the images were converted.</source>
        <translation>Par exemple&#xa0;: les images ont été converties.</translation>
    </message>
    <message>
        <source>Why is it no longer needed?</source>
        <translation>Pourquoi n’est-il plus nécessaire&#xa0;?</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>Le laisser</translation>
    </message>
</context>
<context>
    <name>LimitedText</name>
    <message>
        <source>Only the first {count} characters fit here: save the whole as a file, and take it in under “Evidence”.</source>
        <translation>Seuls les {count} premiers caractères tiennent ici&#xa0;: enregistrez le tout dans un fichier, et ajoutez-le sous «&#xa0;Preuves&#xa0;».</translation>
    </message>
</context>
<context>
    <name>LimitsField</name>
    <message>
        <source>Limit the speed at certain hours</source>
        <translation>Limiter la vitesse à certaines heures</translation>
    </message>
    <message>
        <source>A copy keeps the limit of the time at which it begins: one that begins before these hours and lasts into them goes on as fast as before.</source>
        <translation>Une copie garde la limite de l’heure à laquelle elle commence&#xa0;: celle qui commence avant ces heures et se prolonge garde sa vitesse.</translation>
    </message>
    <message>
        <source>Limit of speed begins</source>
        <translation>Début de la limite de vitesse</translation>
    </message>
    <message>
        <source>Limit of speed ends</source>
        <translation>Fin de la limite de vitesse</translation>
    </message>
    <message>
        <source>Megabits per second</source>
        <translation>Mégabits par seconde</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take out this limit of speed</source>
        <translation>Retirer cette limite de vitesse</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>no faster than</source>
        <translation>pas plus vite que</translation>
    </message>
</context>
<context>
    <name>LiveRunCard</name>
    <message>
        <source>A copy is being made: {place}</source>
        <translation>Une copie est en cours&#xa0;: {place}</translation>
    </message>
    <message>
        <source>A copy is being made</source>
        <translation>Une copie est en cours</translation>
    </message>
    <message>
        <source>{places} will follow while this window stays open; if you close it, at the next planned time.</source>
        <translation>Ensuite viendra {places}, si cette fenêtre reste ouverte&#xa0;; sinon, à la prochaine heure prévue.</translation>
    </message>
    <message>
        <source>You may close this window: the copy goes on without it.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;: la copie continue sans elle.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message>
        <source>The log</source>
        <translation>Le journal</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Enregistrer en texte…</translation>
    </message>
    <message>
        <source>Somebody else is writing…</source>
        <translation>Quelqu’un d’autre écrit…</translation>
    </message>
    <message>
        <source>The log, the newest entry first</source>
        <translation>Le journal, l’entrée la plus récente d’abord</translation>
    </message>
    <message>
        <source>Log ({count})</source>
        <translation>Journal ({count})</translation>
    </message>
    <message>
        <source>Change nothing more. Print it as it is, and show it to the police and to your computer specialist; earlier copies of the log leave with each backup.</source>
        <translation>Ne changez plus rien. Imprimez-le tel quel et montrez-le à la police et à votre informaticien&#xa0;; des copies antérieures du journal partent avec chaque sauvegarde.</translation>
    </message>
    <message>
        <source>{count} entries, none altered, added, moved or removed.</source>
        <translation>{count} entrées, aucune modifiée, ajoutée, déplacée ni retirée.</translation>
    </message>
    <message>
        <source>Log of incident {number}</source>
        <translation>Journal de l’incident {number}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>That file is not encrypted: mind where it goes.</source>
        <translation>Ce fichier n’est pas chiffré&#xa0;: attention où il va.</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>Log of incident {number}. Times: {zone}.</source>
        <translation>Journal de l’incident {number}. Heures&#xa0;: {zone}.</translation>
    </message>
    <message>
        <source>The clock of this computer was set back: entry {number} was written on {later}, and now it says {earlier}. The order of the entries is right. Set the clock, and name the times of receipts as they were.</source>
        <translation>L’horloge de cet ordinateur a été reculée&#xa0;: l’entrée {number} a été écrite le {later}, et elle indique maintenant {earlier}. L’ordre des entrées est juste. Réglez l’horloge, et indiquez les heures des accusés de réception telles qu’elles étaient.</translation>
    </message>
    <message>
        <source>The clock of this computer was set back after entry {number}: that one says {later}, the next one {earlier}. The order of the entries is right, their times need not be.</source>
        <translation>L’horloge de cet ordinateur a été reculée après l’entrée {number}&#xa0;: celle-ci indique {later}, la suivante {earlier}. L’ordre des entrées est juste, leurs heures ne le sont pas forcément.</translation>
    </message>
    <message>
        <source>This log is not as it was written: somebody or something altered it.</source>
        <translation>Ce journal n’est pas tel qu’il a été écrit&#xa0;: quelqu’un ou quelque chose l’a modifié.</translation>
    </message>
    <message>
        <source>This log is as it was written: each entry seals the one before it.</source>
        <translation>Ce journal est tel qu’il a été écrit&#xa0;: chaque entrée scelle la précédente.</translation>
    </message>
</context>
<context>
    <name>LotDialog</name>
    <message>
        <source>A part of the letters went out</source>
        <translation>Une partie des lettres est partie</translation>
    </message>
    <message>
        <source>Write down each lot with its receipt. It counts as sent when the lots reach everybody, or it is written down why somebody gets none. What has to follow the letters is counted from the first lot.</source>
        <translation>Notez chaque envoi avec son récépissé. C’est considéré comme envoyé quand les envois atteignent tout le monde, ou qu’il est noté pourquoi quelqu’un n’en reçoit pas. Ce qui doit suivre les lettres est compté à partir du premier envoi.</translation>
    </message>
    <message>
        <source>How many people did it reach?</source>
        <translation>Combien de personnes a-t-il atteint&#xa0;?</translation>
    </message>
</context>
<context>
    <name>MadePage</name>
    <message>
        <source>Fingerprint: to be compared by telephone</source>
        <translation>Empreinte&#xa0;: à comparer au téléphone</translation>
    </message>
    <message>
        <source>Fingerprint of the record</source>
        <translation>Empreinte du dossier de preuve</translation>
    </message>
    <message>
        <source>It stands in README.txt and in the log. Whoever gets the record computes it anew and compares it with what you say: only that shows that nobody made the whole record anew.</source>
        <translation>Elle figure dans README.txt et dans le journal. Qui reçoit le dossier la recalcule et la compare à ce que vous dites&#xa0;: cela seul montre que personne n’a refait tout le dossier.</translation>
    </message>
    <message>
        <source>Password of the record: shown this once</source>
        <translation>Mot de passe du dossier de preuve&#xa0;: montré cette seule fois</translation>
    </message>
    <message>
        <source>Password of the record</source>
        <translation>Mot de passe du dossier de preuve</translation>
    </message>
    <message>
        <source>The password is written down on paper</source>
        <translation>Le mot de passe est noté sur papier</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Write the password down, and tick it.</source>
        <translation>Notez le mot de passe, puis cochez la case.</translation>
    </message>
    <message>
        <source>{archive}: it goes as far as entry {number} of the log.</source>
        <translation>{archive}&#xa0;: il va jusqu’à l’entrée {number} du journal.</translation>
    </message>
    <message>
        <source>Mind this</source>
        <translation>À noter</translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation>Le dossier n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Files of evidence that were left out: {count}. papers.html says why.</source>
        <translation>Fichiers de preuve laissés de côté&#xa0;: {count}. papers.html dit pourquoi.</translation>
    </message>
    <message>
        <source>Texts of the law that were not kept on the day and cannot be found any more: {count}</source>
        <translation>Textes de loi qui n’ont pas été gardés ce jour-là et restent introuvables&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Not all names of those affected are known here: there is no list of patients, or a copy that was counted in could not be read. Some may have stayed: read the record before you hand it over.</source>
        <translation>Tous les noms des personnes concernées ne sont pas connus ici&#xa0;: il n’y a pas de liste de patients, ou une copie prise en compte n’a pas pu être lue. Certains peuvent être restés&#xa0;: relisez le dossier avant de le remettre.</translation>
    </message>
</context>
<context>
    <name>MailDialog</name>
    <message>
        <source>Messages by e-mail</source>
        <translation>Messages par courriel</translation>
    </message>
    <message>
        <source>PracticeGuard sends them from a mail account of the practice. No message names a patient or a file.</source>
        <translation>PracticeGuard les envoie depuis un compte de courriel du cabinet. Aucun message ne nomme un patient ou un fichier.</translation>
    </message>
    <message>
        <source>Address of the account that sends</source>
        <translation>Adresse du compte qui envoie</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>Un autre fournisseur</translation>
    </message>
    <message>
        <source>Its provider</source>
        <translation>Son fournisseur</translation>
    </message>
    <message>
        <source>Password of the account</source>
        <translation>Mot de passe du compte</translation>
    </message>
    <message>
        <source>It is kept in the keyring of this computer, and nowhere else.</source>
        <translation>Il est gardé dans le trousseau de cet ordinateur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Who gets the messages</source>
        <translation>Qui reçoit les messages</translation>
    </message>
    <message>
        <source>One or several addresses, with commas between them.</source>
        <translation>Une ou plusieurs adresses, séparées par des virgules.</translation>
    </message>
    <message>
        <source>Mail server for sending</source>
        <translation>Serveur d’envoi (SMTP)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>encrypted from the first word (TLS)</source>
        <translation>chiffré dès le premier mot (TLS)</translation>
    </message>
    <message>
        <source>encrypted after the greeting (STARTTLS)</source>
        <translation>chiffré après l’accueil (STARTTLS)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Without encryption nothing is sent.</source>
        <translation>Sans chiffrement, rien n’est envoyé.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Mostly the address itself; empty if the server wants none.</source>
        <translation>Le plus souvent l’adresse elle-même&#xa0;; vide si le serveur n’en demande pas.</translation>
    </message>
    <message>
        <source>Chosen by itself</source>
        <translation>Choisie d’elle-même</translation>
    </message>
    <message>
        <source>Language of all messages</source>
        <translation>Langue de tous les messages</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>gardé dans le trousseau</translation>
    </message>
    <message>
        <source>More: server, encryption</source>
        <translation>Plus&#xa0;: serveur, chiffrement</translation>
    </message>
    <message>
        <source>Give the one address that the messages come from.</source>
        <translation>Indiquez l’adresse, une seule, d’où viennent les messages.</translation>
    </message>
    <message>
        <source>This is no mail address: {address}</source>
        <translation>Ce n’est pas une adresse de courriel&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Type the password of the account.</source>
        <translation>Saisissez le mot de passe du compte.</translation>
    </message>
    <message>
        <source>Give the mail server for sending; the provider says its name.</source>
        <translation>Indiquez le serveur d’envoi&#xa0;; le fournisseur donne son nom.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Files are still being brought back.</source>
        <translation>Des fichiers sont encore en cours de récupération.</translation>
    </message>
    <message>
        <source>Closing now stops that. What is already in place stays there.</source>
        <translation>Fermer maintenant arrête la récupération. Ce qui est déjà en place y reste.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message>
        <source>Finding out who gets a letter…</source>
        <translation>Recherche de qui reçoit une lettre…</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Examen du dossier…</translation>
    </message>
    <message>
        <source>The texts are written into the log…</source>
        <translation>Les textes sont inscrits au journal…</translation>
    </message>
    <message>
        <source>This computer has no program that opens PDF files.</source>
        <translation>Cet ordinateur n’a pas de programme pour ouvrir les fichiers PDF.</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>Mise en page…</translation>
    </message>
    <message>
        <source>Files for Word in the folder “word”: {count}.</source>
        <translation>Fichiers pour Word dans le dossier «&#xa0;word&#xa0;»&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>What is changed there nobody compares with the record.</source>
        <translation>Ce qui y est modifié n’est plus comparé avec le dossier.</translation>
    </message>
    <message>
        <source>A file that was there already was left as it is.</source>
        <translation>Un fichier déjà présent est resté tel quel.</translation>
    </message>
    <message>
        <source>Writing the letters for Word…</source>
        <translation>Les lettres sont écrites pour Word…</translation>
    </message>
    <message>
        <source>Stopped. Nothing is released yet.</source>
        <translation>Arrêté. Rien n’est encore validé.</translation>
    </message>
    <message>
        <source>What was made stays in the folder.</source>
        <translation>Ce qui a été fait reste dans le dossier.</translation>
    </message>
    <message>
        <source>Make the letters in the same folder to go on where it stopped.</source>
        <translation>Faites les lettres dans le même dossier pour continuer là où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>Reading the texts again…</source>
        <translation>Relecture des textes…</translation>
    </message>
</context>
<context>
    <name>MakeLetters</name>
    <message>
        <source>Who gets a letter?</source>
        <translation>Qui reçoit une lettre&#xa0;?</translation>
    </message>
    <message>
        <source>Everybody affected is in one of these lists: nobody is left out.</source>
        <translation>Chaque personne concernée figure dans l’une de ces listes&#xa0;: personne n’est oublié.</translation>
    </message>
    <message>
        <source>Read every text: {count}</source>
        <translation>Lisez chaque texte&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Each says what is known of its people. Names and addresses are put in by the program, and compared at the end.</source>
        <translation>Chacun dit ce que l’on sait des personnes qui le reçoivent. Les noms et adresses sont insérés par le programme, puis comparés à la fin.</translation>
    </message>
    <message>
        <source>Look at a few letters before any other is made</source>
        <translation>Regardez quelques lettres avant que les autres soient faites</translation>
    </message>
    <message>
        <source>They were chosen to show what may go wrong: the longest name, the longest address, another script.</source>
        <translation>Elles sont choisies pour montrer ce qui peut mal tourner&#xa0;: le nom le plus long, l’adresse la plus longue, une autre écriture.</translation>
    </message>
    <message>
        <source>Nothing is sent by it. You print and post them yourself.</source>
        <translation>Rien n’est envoyé ainsi. C’est vous qui les imprimez et les postez.</translation>
    </message>
    <message>
        <source>Letters: {count}. Where shall their files go?</source>
        <translation>Lettres&#xa0;: {count}. Où mettre leurs fichiers&#xa0;?</translation>
    </message>
    <message>
        <source>Letters being made: {count}</source>
        <translation>Lettres en cours de préparation&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Each is made, then read back and compared with the record. It can be stopped, and goes on in the same folder.</source>
        <translation>Chacune est faite, puis relue et comparée aux données. On peut arrêter, puis continuer dans le même dossier.</translation>
    </message>
    <message>
        <source>The letters are made</source>
        <translation>Les lettres sont faites</translation>
    </message>
    <message>
        <source>Mailing {number}</source>
        <translation>Envoi {number}</translation>
    </message>
    <message>
        <source>These letters must not go out</source>
        <translation>Ces lettres ne doivent pas partir</translation>
    </message>
    <message>
        <source>Something in them does not agree with the record.</source>
        <translation>Quelque chose n’y concorde pas avec les données.</translation>
    </message>
    <message>
        <source>Release these texts</source>
        <translation>Valider ces textes</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Make the letters</source>
        <translation>Faire les lettres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MakeSteps</name>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Stopping after this letter.</source>
        <translation>Arrêt après cette lettre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nobody here can get a letter: see why.</source>
        <translation>Personne ici ne peut recevoir de lettre&#xa0;: voyez pourquoi.</translation>
    </message>
    <message>
        <source>Say why a letter may go to protected addresses.</source>
        <translation>Dites pourquoi une lettre peut aller aux adresses protégées.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
</context>
<context>
    <name>MessageBanner</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>MetDialog</name>
    <message>
        <source>{whom}: told</source>
        <translation>{whom}&#xa0;: prévenu</translation>
    </message>
    <message>
        <source>Without a receipt nobody can show later that it was done, and when.</source>
        <translation>Sans reçu, personne ne pourra montrer plus tard que c’est fait, et quand.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>When it went out</source>
        <translation>Quand c’est parti</translation>
    </message>
    <message>
        <source>Reference number or receipt</source>
        <translation>Numéro de référence ou reçu</translation>
    </message>
    <message>
        <source>The number that the form showed, that of the registered letter, or with whom you spoke.</source>
        <translation>Le numéro affiché par le formulaire, celui du recommandé, ou avec qui vous avez parlé.</translation>
    </message>
    <message>
        <source>The confirmation as a file, if there is one: it is kept as evidence.</source>
        <translation>La confirmation en fichier, s’il y en a une&#xa0;: elle est gardée comme preuve.</translation>
    </message>
    <message>
        <source>Type the reference number, or what the receipt says.</source>
        <translation>Saisissez le numéro de référence, ou ce que dit le reçu.</translation>
    </message>
</context>
<context>
    <name>MomentDialog</name>
    <message>
        <source>How do you know?</source>
        <translation>Comment le savez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Who saw it, what it is read from. If it is estimated, say so.</source>
        <translation>Qui l’a vu, d’où on le tient. Si c’est une estimation, dites-le.</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Quand était-ce&#xa0;?</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>That is still to come: it was put back to now.</source>
        <translation>Ce moment n’est pas encore venu&#xa0;: l’heure actuelle a été remise.</translation>
    </message>
    <message>
        <source>Nobody had noticed anything yet: it was put back to that time.</source>
        <translation>Personne n’avait encore rien remarqué&#xa0;: l’heure où on l’a remarqué a été remise.</translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>How files are named</source>
        <translation>Comment les fichiers sont nommés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading the list of files of the copy</source>
        <translation>Lecture de la liste des fichiers de la copie</translation>
    </message>
    <message>
        <source>This is done once for each copy. No file is opened.</source>
        <translation>C’est fait une fois par copie. Aucun fichier n’est ouvert.</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Arrêt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>See what this finds</source>
        <translation>Voir ce que cela trouve</translation>
    </message>
    <message>
        <source>This is the folder</source>
        <translation>C’est ce dossier</translation>
    </message>
    <message>
        <source>Take this rule</source>
        <translation>Prendre cette règle</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Utiliser ces règles</translation>
    </message>
    <message>
        <source>{count} patients were found</source>
        <translation>{count} patients ont été trouvés</translation>
    </message>
    <message>
        <source>Look through the examples: is each file with the right person?</source>
        <translation>Parcourez les exemples&#xa0;: chaque fichier est-il avec la bonne personne&#xa0;?</translation>
    </message>
    <message>
        <source>How do your files say whose they are?</source>
        <translation>Comment vos fichiers disent-ils à qui ils sont&#xa0;?</translation>
    </message>
    <message>
        <source>Names from the copy of {when} are looked at first.</source>
        <translation>Les noms de la copie du {when} sont d’abord examinés.</translation>
    </message>
    <message>
        <source>The first rule that fits a file decides. This is set up once.</source>
        <translation>La première règle qui convient à un fichier décide. Cela se règle une fois.</translation>
    </message>
    <message>
        <source>In which folder are the patients?</source>
        <translation>Dans quel dossier sont les patients&#xa0;?</translation>
    </message>
    <message>
        <source>Open folders until you see the patients’ names in the list.</source>
        <translation>Ouvrez des dossiers jusqu’à voir les noms des patients dans la liste.</translation>
    </message>
    <message>
        <source>What is the patient in this folder?</source>
        <translation>Qu’est-ce que le patient dans ce dossier&#xa0;?</translation>
    </message>
    <message>
        <source>{folder}: the examples below follow what you choose.</source>
        <translation>{folder}&#xa0;: les exemples ci-dessous suivent vos choix.</translation>
    </message>
    <message>
        <source>Keeping the rules…</source>
        <translation>Enregistrement des règles…</translation>
    </message>
</context>
<context>
    <name>NewAddressDialog</name>
    <message>
        <source>Another address of {name}</source>
        <translation>Une autre adresse de {name}</translation>
    </message>
    <message>
        <source>“Make the letters…” then makes a letter for those alone who moved. The address book of your practice stays as it is.</source>
        <translation>«&#xa0;Faire les lettres…&#xa0;» fait ensuite une lettre pour les seules personnes qui ont déménagé. Le carnet d’adresses de votre cabinet reste tel quel.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <source>Type street and town, or an e-mail address.</source>
        <translation>Saisissez la rue et la ville, ou une adresse électronique.</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Or an e-mail address</source>
        <translation>Ou une adresse électronique</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Connue depuis</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Par qui</translation>
    </message>
</context>
<context>
    <name>NotReachedDialog</name>
    <message>
        <source>Not reached: {name}</source>
        <translation>Personne non jointe&#xa0;: {name}</translation>
    </message>
    <message>
        <source>What was tried stands in the log: an authority may ask for it.</source>
        <translation>Ce qui a été tenté figure dans le journal&#xa0;: une autorité peut le demander.</translation>
    </message>
    <message>
        <source>When somebody last tried</source>
        <translation>Dernière tentative</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Ce qui a été tenté</translation>
    </message>
    <message>
        <source>For example: three calls, and the family doctor.</source>
        <translation>Par exemple&#xa0;: trois appels, et le médecin traitant.</translation>
    </message>
    <message>
        <source>Say what was tried.</source>
        <translation>Dites ce qui a été tenté.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Add to the log</source>
        <translation>Ajouter au journal</translation>
    </message>
    <message>
        <source>Who called, what was said, what was done. It stays as you write it: a correction is another note.</source>
        <translation>Qui a appelé, ce qui a été dit, ce qui a été fait. Cela reste tel que vous l’écrivez&#xa0;: une correction est une autre note.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Que s’est-il passé</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>It happened earlier, at</source>
        <translation>C’est arrivé plus tôt, à</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Quand c’est arrivé</translation>
    </message>
    <message>
        <source>Keep patients’ names out of it where that can be done.</source>
        <translation>Évitez les noms de patients quand c’est possible.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write into the log</source>
        <translation>Écrire au journal</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Everything the law asks for is read and released.</source>
        <translation>Tout ce que la loi demande est lu et validé.</translation>
    </message>
    <message>
        <source>Drafted from the record, to be read: {count}.</source>
        <translation>Rédigés d’après le dossier, à lire&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Facts that are missing in them: {count}.</source>
        <translation>Faits qui y manquent&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>NumberSection</name>
    <message>
        <source>People affected, as the log has it</source>
        <translation>Personnes touchées, selon le journal</translation>
    </message>
    <message>
        <source>Set another number…</source>
        <translation>Fixer un autre nombre…</translation>
    </message>
    <message>
        <source>How it came to this number</source>
        <translation>Comment on en est arrivé à ce nombre</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>Le nombre</translation>
    </message>
    <message>
        <source>Nothing is in the log yet.</source>
        <translation>Rien n’est encore dans le journal.</translation>
    </message>
    <message>
        <source>{count} could be reached in the copies. The number was lowered; that stays visible here and in the log.</source>
        <translation>{count} pouvaient être atteintes dans les copies. Le nombre a été abaissé&#xa0;; cela reste visible ici et dans le journal.</translation>
    </message>
    <message>
        <source>It begins at everybody who could be reached in the copies, and goes down only with a reason and a file that shows it.</source>
        <translation>Il commence à toutes les personnes qui pouvaient être atteintes dans les copies, et ne baisse qu’avec une raison et un fichier qui la montre.</translation>
    </message>
    <message>
        <source>counted in the copies</source>
        <translation>compté dans les copies</translation>
    </message>
    <message>
        <source>lowered</source>
        <translation>abaissé</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>fixé par une personne</translation>
    </message>
    <message>
        <source>{count} people, {when}, {who}</source>
        <translation>{count} personnes, {when}, {who}</translation>
    </message>
    <message>
        <source>besides: {files} of which nobody can tell whose they are</source>
        <translation>en plus&#xa0;: {files} dont nul ne sait à qui ils sont</translation>
    </message>
    <message>
        <source>Reason: {why}</source>
        <translation>Raison&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Shown by: {file}</source>
        <translation>Montré par&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>OccupiedModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>Sur ce PC</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>Dans la copie</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>OnPaperDialog</name>
    <message>
        <source>Is the binder on paper?</source>
        <translation>Le classeur est-il sur papier&#xa0;?</translation>
    </message>
    <message>
        <source>Print all of it, put it into a folder, and keep it where it is found at night without a computer. Print another one for somebody’s home.</source>
        <translation>Imprimez-le en entier, mettez-le dans un classeur, et gardez-le là où on le trouve la nuit sans ordinateur. Imprimez-en un autre pour le domicile de quelqu’un.</translation>
    </message>
    <message>
        <source>It is printed</source>
        <translation>Il est imprimé</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Who has the paper, and where</source>
        <translation>Qui a le papier, et où</translation>
    </message>
    <message>
        <source>for example: reception, red folder; a second one at Dr Martin’s home</source>
        <translation>par exemple&#xa0;: accueil, classeur rouge&#xa0;; un second chez le Dr Martin</translation>
    </message>
    <message>
        <source>Say where it is: nobody can search for it at night.</source>
        <translation>Dites où il est&#xa0;: personne ne peut le chercher la nuit.</translation>
    </message>
    <message>
        <source>It could not be opened from here. Its name stands above.</source>
        <translation>Il n’a pas pu être ouvert d’ici. Son nom figure ci-dessus.</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open an incident</source>
        <translation>Ouvrir un incident</translation>
    </message>
    <message>
        <source>Only what you know now; all of it can be corrected later. From this moment on a log is kept, and no copy is removed.</source>
        <translation>Seulement ce que vous savez maintenant&#xa0;; tout pourra être corrigé plus tard. Dès ce moment, un journal est tenu et aucune copie n’est supprimée.</translation>
    </message>
    <message>
        <source>When it was first noticed</source>
        <translation>Quand cela a été remarqué pour la première fois</translation>
    </message>
    <message>
        <source>When did anybody here first notice?</source>
        <translation>Quand quelqu’un ici l’a-t-il remarqué pour la première fois&#xa0;?</translation>
    </message>
    <message>
        <source>Not only you: did somebody see something odd earlier, this morning, last week? Then that time. Deadlines may run from it.</source>
        <translation>Pas seulement vous&#xa0;: quelqu’un a-t-il vu quelque chose d’étrange plus tôt, ce matin, la semaine dernière&#xa0;? Alors ce moment-là. Des délais peuvent courir dès lors.</translation>
    </message>
    <message>
        <source>Who noticed?</source>
        <translation>Qui l’a remarqué&#xa0;?</translation>
    </message>
    <message>
        <source>What did they see?</source>
        <translation>Qu’a-t-on vu&#xa0;?</translation>
    </message>
    <message>
        <source>In their own words, as on a postcard.</source>
        <translation>Avec leurs propres mots, comme sur une carte postale.</translation>
    </message>
    <message>
        <source>Who is writing this?</source>
        <translation>Qui écrit ceci&#xa0;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Ouvrir l’incident</translation>
    </message>
    <message>
        <source>Nothing was opened. Go on with the card on paper and write down the times; they can be typed in later.</source>
        <translation>Rien n’a été ouvert. Continuez avec la fiche sur papier et notez les heures&#xa0;; elles pourront être saisies plus tard.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>De quoi s’agit-il&#xa0;?</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Rows that are no person</source>
        <translation>Lignes qui ne sont pas une personne</translation>
    </message>
    <message>
        <source>{rows} rows = {people} people + {merged} merged + {aside} set aside</source>
        <translation>{rows} lignes = {people} personnes + {merged} réunies + {aside} mises de côté</translation>
    </message>
    <message>
        <source>People without an address</source>
        <translation>Personnes sans adresse</translation>
    </message>
    <message>
        <source>People whose country is not known</source>
        <translation>Personnes dont le pays est inconnu</translation>
    </message>
    <message>
        <source>Birth dates that stay open</source>
        <translation>Dates de naissance laissées ouvertes</translation>
    </message>
    <message>
        <source>Birth dates that cannot be read</source>
        <translation>Dates de naissance illisibles</translation>
    </message>
    <message>
        <source>States or regions nobody knows</source>
        <translation>États ou régions inconnus</translation>
    </message>
    <message>
        <source>Questions left open</source>
        <translation>Questions laissées ouvertes</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>Row {number}: {why}</source>
        <translation>Ligne {number}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Empty rows: {count}</source>
        <translation>Lignes vides&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Password of the archive: shown this once</source>
        <translation>Mot de passe de l’archive&#xa0;: affiché cette seule fois</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>Mot de passe de l’archive</translation>
    </message>
    <message>
        <source>Small letters and digits, with the hyphens. It is stored nowhere: without it nobody opens the archive, and a new one has to be made.</source>
        <translation>Lettres minuscules et chiffres, avec les tirets. Il n’est enregistré nulle part&#xa0;: sans lui, personne n’ouvre l’archive, et il faut en créer une autre.</translation>
    </message>
    <message>
        <source>The password is written down on paper</source>
        <translation>Le mot de passe est noté sur papier</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Que faire maintenant</translation>
    </message>
    <message>
        <source>What the pictures can be used for</source>
        <translation>À quoi les images peuvent servir</translation>
    </message>
    <message>
        <source>{archive}: {files}. It is in the log, with the fingerprint of each file.</source>
        <translation>{archive}&#xa0;: {files}. C’est inscrit au journal, avec l’empreinte de chaque fichier.</translation>
    </message>
    <message>
        <source>{count} could not be read from this copy: {names}</source>
        <translation>{count}&#xa0;: lecture impossible dans cette copie&#xa0;: {names}</translation>
    </message>
    <message>
        <source>They are not in the archive, and the log says so.</source>
        <translation>Ils ne sont pas dans l’archive, et le journal le dit.</translation>
    </message>
    <message>
        <source>Try another copy for them.</source>
        <translation>Essayez une autre copie pour ceux-là.</translation>
    </message>
    <message>
        <source>Looked up on {date} ({how})</source>
        <translation>Vérifié le {date} ({how})</translation>
    </message>
    <message>
        <source>{told}: long ago, check this first</source>
        <translation>{told}&#xa0;: il y a longtemps, à vérifier d’abord</translation>
    </message>
    <message>
        <source>What did not agree</source>
        <translation>Ce qui ne concorde pas</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>See who gets no letter…</source>
        <translation>Voir qui ne reçoit pas de lettre…</translation>
    </message>
    <message>
        <source>It is in the log; the list of all letters is kept as evidence.</source>
        <translation>C’est inscrit au journal&#xa0;; la liste de toutes les lettres est conservée comme preuve.</translation>
    </message>
    <message>
        <source>Print the files in the folder “print”, one after the other.</source>
        <translation>Imprimez les fichiers du dossier «&#xa0;print&#xa0;», l’un après l’autre.</translation>
    </message>
    <message>
        <source>Letters read back, each agrees with the record: {count}.</source>
        <translation>Lettres relues, chacune concorde avec les données&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The same for Word</source>
        <translation>Les mêmes pour Word</translation>
    </message>
    <message>
        <source>Do not post these letters. What does not agree: {count}.</source>
        <translation>Ne postez pas ces lettres. Points qui ne concordent pas&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Somebody might get another person’s letter. Nothing was released.</source>
        <translation>Quelqu’un pourrait recevoir la lettre d’une autre personne. Rien n’a été validé.</translation>
    </message>
    <message>
        <source>Delete this folder, and make the letters again in an empty one.</source>
        <translation>Supprimez ce dossier et refaites les lettres dans un dossier vide.</translation>
    </message>
    <message>
        <source>People, as they were counted</source>
        <translation>Personnes, telles qu’elles ont été comptées</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Could not be printed</source>
        <translation>N’ont pas pu être imprimées</translation>
    </message>
    <message>
        <source>Without a letter</source>
        <translation>Sans lettre</translation>
    </message>
    <message>
        <source>Files for the printer</source>
        <translation>Fichiers pour l’imprimante</translation>
    </message>
    <message>
        <source>Sheets of paper, printed on both sides</source>
        <translation>Feuilles de papier, imprimées recto verso</translation>
    </message>
    <message>
        <source>It cannot be opened from here. It is: {folder}</source>
        <translation>Il ne peut pas être ouvert d’ici. Il s’agit de&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Who has to be seen to</source>
        <translation>De qui il faut s’occuper</translation>
    </message>
    <message>
        <source>Whoever was refused gets a letter on paper. Of the others nobody knows: look into the folder of sent messages, or call them. Sent once more, somebody may get two.</source>
        <translation>Qui a été refusé reçoit une lettre sur papier. Pour les autres, on ne sait pas&#xa0;: regardez dans le dossier des messages envoyés, ou appelez-les. Renvoyé, le message peut arriver deux fois.</translation>
    </message>
    <message>
        <source>Send once more to those of whom nobody knows</source>
        <translation>Renvoyer à ceux pour qui on ne sait pas</translation>
    </message>
    <message>
        <source>Write the files…</source>
        <translation>Écrire les fichiers…</translation>
    </message>
    <message>
        <source>I have sent all of them</source>
        <translation>Je les ai tous envoyés</translation>
    </message>
    <message>
        <source>Do not send the others by e-mail</source>
        <translation>Ne pas envoyer les autres par courriel</translation>
    </message>
    <message>
        <source>Still to go out: {count}. All others are in the log.</source>
        <translation>Encore à envoyer&#xa0;: {count}. Tous les autres sont au journal.</translation>
    </message>
    <message>
        <source>Messages waiting to be sent: {count}.</source>
        <translation>Messages en attente d’envoi&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Messages waiting to be sent by you: {count}.</source>
        <translation>Messages que vous devez encore envoyer&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Messages that went out: {sent}. To be seen to: {lost}.</source>
        <translation>Messages partis&#xa0;: {sent}. À traiter&#xa0;: {lost}.</translation>
    </message>
    <message>
        <source>It is in the log, with the list of them as evidence.</source>
        <translation>C’est au journal, avec leur liste comme preuve.</translation>
    </message>
    <message>
        <source>Who has to be seen to stands below.</source>
        <translation>Les personnes dont il faut s’occuper sont ci-dessous.</translation>
    </message>
    <message>
        <source>Messages that went out: {count}.</source>
        <translation>Messages partis&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Some may come back later: write that down where letters are followed.</source>
        <translation>Certains peuvent revenir plus tard&#xa0;: notez-le là où les lettres sont suivies.</translation>
    </message>
    <message>
        <source>Nothing was sent by e-mail.</source>
        <translation>Rien n’a été envoyé par courriel.</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Next copy: {when}</source>
        <translation>Prochaine copie&#xa0;: {when}</translation>
    </message>
    <message>
        <source>The next copy begins now</source>
        <translation>La prochaine copie commence maintenant</translation>
    </message>
    <message>
        <source>No copy is planned: it is only made by hand</source>
        <translation>Aucune copie n’est prévue&#xa0;: elle se fait seulement à la demande</translation>
    </message>
    <message>
        <source>Paused until {when}</source>
        <translation>En pause jusqu’à {when}</translation>
    </message>
    <message>
        <source>Retrying at {when}</source>
        <translation>Nouvel essai à {when}</translation>
    </message>
    <message>
        <source>A copy is due: it begins as soon as “{place}” is connected</source>
        <translation>Une copie est due&#xa0;: elle commencera dès que «&#xa0;{place}&#xa0;» sera branché</translation>
    </message>
    <message>
        <source>A copy is due: waiting for the network</source>
        <translation>Une copie est due&#xa0;: en attente du réseau</translation>
    </message>
    <message>
        <source>A copy is due: waiting for the power cable, the battery is low</source>
        <translation>Une copie est due&#xa0;: en attente du secteur, la batterie est faible</translation>
    </message>
    <message>
        <source>A copy is due: waiting for a connection that is not paid by volume</source>
        <translation>Une copie est due&#xa0;: en attente d’une connexion qui n’est pas facturée au volume</translation>
    </message>
    <message>
        <source>A copy is due: it follows the one being made now</source>
        <translation>Une copie est due&#xa0;: elle suivra celle qui est en cours</translation>
    </message>
    <message>
        <source>A copy is due: it follows the check of the copies there</source>
        <translation>Une copie est due&#xa0;: elle suivra le contrôle des copies à cet endroit</translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Looking who is affected</source>
        <translation>Recherche des personnes touchées</translation>
    </message>
    <message>
        <source>You may go on with other pages meanwhile.</source>
        <translation>Vous pouvez continuer sur d’autres pages entre-temps.</translation>
    </message>
    <message>
        <source>Stopping. What was counted before stays.</source>
        <translation>Arrêt. Ce qui a été compté avant reste.</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Sur quoi cela repose</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Who is affected is read from your copies, not from memory</source>
        <translation>Qui est touché se lit dans vos copies, pas de mémoire</translation>
    </message>
    <message>
        <source>No copy is known here, so nothing can be counted. Write what you know from elsewhere, such as the list of your software, under “The number”.</source>
        <translation>Aucune copie n’est connue ici&#xa0;: rien ne peut être compté. Notez ce que vous savez d’ailleurs, par exemple de la liste de votre logiciel, sous «&#xa0;Le nombre&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing was counted yet. No file is opened for it: names of folders and files are enough.</source>
        <translation>Rien n’a encore été compté. Aucun fichier n’est ouvert pour cela&#xa0;: les noms des dossiers et des fichiers suffisent.</translation>
    </message>
    <message>
        <source>{copies}; the first of them is from before the first sign</source>
        <translation>{copies}&#xa0;; la première date d’avant le premier signe</translation>
    </message>
    <message>
        <source>{copies}, from before the first sign</source>
        <translation>{copies}, d’avant le premier signe</translation>
    </message>
    <message>
        <source>{copies}; only some folders</source>
        <translation>{copies}&#xa0;; seulement certains dossiers</translation>
    </message>
    <message>
        <source>{told}. The number in the log is {count}: see “The number”.</source>
        <translation>{told}. Le nombre du journal est {count}&#xa0;: voir «&#xa0;Le nombre&#xa0;».</translation>
    </message>
    <message>
        <source>Choose copies…</source>
        <translation>Choisir les copies…</translation>
    </message>
    <message>
        <source>Set up names of files…</source>
        <translation>Régler les noms…</translation>
    </message>
    <message>
        <source>Count who is affected</source>
        <translation>Compter qui est touché</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Compter à nouveau</translation>
    </message>
    <message>
        <source>Write the number into the log</source>
        <translation>Écrire le nombre dans le journal</translation>
    </message>
    <message>
        <source>Reading what is set up…</source>
        <translation>Lecture de ce qui est réglé…</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>No copy is known</source>
        <translation>Aucune copie n’est connue</translation>
    </message>
    <message>
        <source>How files are named</source>
        <translation>Comment les fichiers sont nommés</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Carnet d’adresses</translation>
    </message>
    <message>
        <source>Take it in…</source>
        <translation>Le reprendre…</translation>
    </message>
    <message>
        <source>Take in a newer one…</source>
        <translation>En reprendre un plus récent…</translation>
    </message>
    <message>
        <source>The list of your software: {count} patients with a number</source>
        <translation>La liste de votre logiciel&#xa0;: {count} patients avec un numéro</translation>
    </message>
    <message>
        <source>Not set up yet. It takes a few minutes, is done once, and you see what it finds.</source>
        <translation>Pas encore réglé. Cela prend quelques minutes, se fait une fois, et vous voyez ce que cela trouve.</translation>
    </message>
    <message>
        <source>Not taken in yet. Without it nobody knows where people live: drop a CSV or Excel file from your software here.</source>
        <translation>Pas encore repris. Sans lui, nul ne sait où habitent les personnes&#xa0;: déposez ici un fichier CSV ou Excel de votre logiciel.</translation>
    </message>
    <message>
        <source>{file}, taken in {when}: {rows} rows are {people} people, {merged} merged, {aside} set aside</source>
        <translation>{file}, repris le {when}&#xa0;: {rows} lignes font {people} personnes, {merged} réunies, {aside} mises de côté</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>We hold this paper</source>
        <translation>Nous avons ce document</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Son numéro</translation>
    </message>
    <message>
        <source>It began on</source>
        <translation>Il commence le</translation>
    </message>
    <message>
        <source>It ends on</source>
        <translation>Il se termine le</translation>
    </message>
    <message>
        <source>Where the paper is</source>
        <translation>Où se trouve le document</translation>
    </message>
    <message>
        <source>for example: blue binder, second shelf</source>
        <translation>par exemple&#xa0;: classeur bleu, deuxième étagère</translation>
    </message>
    <message>
        <source>Take the fingerprint of its file…</source>
        <translation>Prendre l’empreinte de son fichier…</translation>
    </message>
    <message>
        <source>Fingerprint kept: {hash}. The file itself stays where it is; the fingerprint proves later that it is the same.</source>
        <translation>Empreinte conservée&#xa0;: {hash}. Le fichier lui-même reste où il est&#xa0;; l’empreinte prouve plus tard que c’est le même.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>For those whom the law asks you to tell</source>
        <translation>Pour ceux que la loi demande de prévenir</translation>
    </message>
    <message>
        <source>Also at hand, filled in</source>
        <translation>Également prêts, déjà remplis</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Read: {what}</source>
        <translation>Lire&#xa0;: {what}</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>read and released</source>
        <translation>lu et validé</translation>
    </message>
    <message>
        <source>cannot be drafted</source>
        <translation>ne peut pas être rédigé</translation>
    </message>
    <message>
        <source>facts missing: {count}</source>
        <translation>faits manquants&#xa0;: {count}</translation>
    </message>
    <message>
        <source>drafted: to be read</source>
        <translation>rédigé&#xa0;: à lire</translation>
    </message>
    <message>
        <source>{places} and {count} others</source>
        <translation>{places} et {count} autres</translation>
    </message>
    <message>
        <source>by {when}</source>
        <translation>avant le {when}</translation>
    </message>
    <message>
        <source>your target: {when}</source>
        <translation>votre objectif&#xa0;: {when}</translation>
    </message>
    <message>
        <source>released: {texts}</source>
        <translation>validé&#xa0;: {texts}</translation>
    </message>
    <message>
        <source>known since: {what}</source>
        <translation>connu depuis&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>← All notices</source>
        <translation>← Tous les textes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>For people who live in</source>
        <translation>Lieu de vie des destinataires</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Valider…</translation>
    </message>
    <message>
        <source>Change the text…</source>
        <translation>Modifier le texte…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>facts missing: {count}</source>
        <translation>faits manquants&#xa0;: {count}</translation>
    </message>
    <message>
        <source>words to be changed: {count}</source>
        <translation>mots à changer&#xa0;: {count}</translation>
    </message>
    <message>
        <source>It cannot be released yet: {what}.</source>
        <translation>Ce texte ne peut pas encore être validé&#xa0;: {what}.</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Ce qu’il y avait</translation>
    </message>
    <message>
        <source>To be reached</source>
        <translation>Joignable</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>décédé</translation>
    </message>
    <message>
        <source>protected address</source>
        <translation>adresse protégée</translation>
    </message>
    <message>
        <source>child</source>
        <translation>enfant</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>âge inconnu</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Name, number or town</source>
        <translation>Nom, numéro ou ville</translation>
    </message>
    <message>
        <source>Search: name, number or town</source>
        <translation>Recherche&#xa0;: nom, numéro ou ville</translation>
    </message>
    <message>
        <source>Whom to list</source>
        <translation>Qui afficher</translation>
    </message>
    <message>
        <source>People affected</source>
        <translation>Personnes touchées</translation>
    </message>
    <message>
        <source>What was there of this person…</source>
        <translation>Ce qu’il y avait de cette personne…</translation>
    </message>
    <message>
        <source>Release the list for the police…</source>
        <translation>Communiquer la liste à la police…</translation>
    </message>
    <message>
        <source>Pictures of patients are never shown here.</source>
        <translation>Les images des patients ne sont jamais montrées ici.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People ({count})</source>
        <translation>Personnes ({count})</translation>
    </message>
    <message>
        <source>{shown} of {all} people</source>
        <translation>{shown} personnes sur {all}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>those of whom it is certain</source>
        <translation>ceux pour qui c’est certain</translation>
    </message>
    <message>
        <source>those of whom it is probable</source>
        <translation>ceux pour qui c’est probable</translation>
    </message>
    <message>
        <source>those without an address</source>
        <translation>ceux sans adresse</translation>
    </message>
    <message>
        <source>those with photographs</source>
        <translation>ceux avec des photographies</translation>
    </message>
    <message>
        <source>those with identity documents</source>
        <translation>ceux avec des pièces d’identité</translation>
    </message>
    <message>
        <source>children</source>
        <translation>les enfants</translation>
    </message>
    <message>
        <source>those whose age is not known</source>
        <translation>ceux dont l’âge est inconnu</translation>
    </message>
    <message>
        <source>the deceased</source>
        <translation>les décédés</translation>
    </message>
    <message>
        <source>those with a protected address</source>
        <translation>ceux avec une adresse protégée</translation>
    </message>
    <message>
        <source>those with an open question</source>
        <translation>ceux avec une question ouverte</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>A second person</source>
        <translation>Une deuxième personne</translation>
    </message>
    <message>
        <source>Somebody who is not there each day, such as the doctor at home: hears of it when nobody in the practice did anything.</source>
        <translation>Quelqu’un qui n’est pas là chaque jour, comme le médecin chez lui&#xa0;: l’apprend si personne au cabinet n’a rien fait.</translation>
    </message>
    <message>
        <source>for example: Dr Martin</source>
        <translation>par exemple&#xa0;: Dr Martin</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Only for this page: it is not sent.</source>
        <translation>Pour cette page seulement&#xa0;: il n’est pas envoyé.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse de courriel</translation>
    </message>
    <message>
        <source>An address that is read outside the practice, too.</source>
        <translation>Une adresse lue aussi en dehors du cabinet.</translation>
    </message>
    <message>
        <source>Is told when no complete copy was made for</source>
        <translation>Est prévenu(e) si aucune copie complète n’a été faite depuis</translation>
    </message>
    <message>
        <source>Copies that are gone are told after a day; what looks like an attack, at once.</source>
        <translation>Des copies disparues sont signalées après un jour&#xa0;; ce qui ressemble à une attaque, aussitôt.</translation>
    </message>
    <message>
        <source>This is no mail address: {address}</source>
        <translation>Ce n’est pas une adresse de courriel&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Give the address of this person.</source>
        <translation>Indiquez l’adresse de cette personne.</translation>
    </message>
    <message>
        <source>{sure}: {basis}; {match}</source>
        <translation>{sure}&#xa0;: {basis}&#xa0;; {match}</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Ce qu’il y avait</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>First and last seen</source>
        <translation>Vu d’abord et en dernier</translation>
    </message>
    <message>
        <source>What happened to them</source>
        <translation>Ce qui leur est arrivé</translation>
    </message>
    <message>
        <source>In the address book</source>
        <translation>Dans le carnet d’adresses</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>To be reached</source>
        <translation>Joignable</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Look at this row</source>
        <translation>Regardez cette ligne</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Peut-être</translation>
    </message>
    <message>
        <source>Give files back…</source>
        <translation>Remettre des fichiers…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>in the copy of {when}</source>
        <translation>dans la copie du {when}</translation>
    </message>
    <message>
        <source>in the copies of {first} to {last}</source>
        <translation>dans les copies du {first} au {last}</translation>
    </message>
    <message>
        <source>Where the files lie</source>
        <translation>Où sont les fichiers</translation>
    </message>
</context>
<context>
    <name>PhoneDialog</name>
    <message>
        <source>A page for the doctor’s own telephone</source>
        <translation>Une page pour le téléphone du médecin</translation>
    </message>
    <message>
        <source>One file that opens in any browser, without internet: first-hour cards, whom to call, who does what, what to say, the law’s deadlines, where the copies are.</source>
        <translation>Un seul fichier, qui s’ouvre dans n’importe quel navigateur, sans internet&#xa0;: fiches de la première heure, qui appeler, qui fait quoi, quoi dire, les délais de la loi, où sont les copies.</translation>
    </message>
    <message>
        <source>It holds telephone numbers, private ones too, that anybody can read who has the file. It holds no patient, no password and no recovery code.</source>
        <translation>Elle contient des numéros de téléphone, privés aussi, que toute personne qui a le fichier peut lire. Elle ne contient aucun patient, aucun mot de passe et aucun code de récupération.</translation>
    </message>
    <message>
        <source>Send it to a telephone that locks itself, and delete the page before. It does not change by itself: PracticeGuard says when it is out of date.</source>
        <translation>Envoyez-la sur un téléphone qui se verrouille, et supprimez la page précédente. Elle ne change pas toute seule&#xa0;: PracticeGuard dit quand elle est périmée.</translation>
    </message>
    <message>
        <source>Choose where to save it…</source>
        <translation>Choisir où l’enregistrer…</translation>
    </message>
</context>
<context>
    <name>PlaceAbout</name>
    <message>
        <source>Use another server</source>
        <translation>Utiliser un autre serveur</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>not looked at yet</source>
        <translation>pas encore consulté</translation>
    </message>
    <message>
        <source>Back up here</source>
        <translation>Copier ici</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Horaire…</translation>
    </message>
    <message>
        <source>Check the copy</source>
        <translation>Contrôler la copie</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>How long copies are kept…</source>
        <translation>Durée de conservation…</translation>
    </message>
    <message>
        <source>Put a hold on…</source>
        <translation>Poser un gel…</translation>
    </message>
    <message>
        <source>Check all of it</source>
        <translation>Tout contrôler</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Arrêter le contrôle</translation>
    </message>
    <message>
        <source>Test the recovery sheet…</source>
        <translation>Vérifier la fiche de secours…</translation>
    </message>
    <message>
        <source>Change this place…</source>
        <translation>Modifier cet emplacement…</translation>
    </message>
    <message>
        <source>Use another place…</source>
        <translation>Changer d’emplacement…</translation>
    </message>
    <message>
        <source>Remove this place…</source>
        <translation>Retirer cet emplacement…</translation>
    </message>
    <message>
        <source>Who hosts it…</source>
        <translation>Qui l’héberge…</translation>
    </message>
    <message>
        <source>No complete copy yet</source>
        <translation>Pas encore de copie complète</translation>
    </message>
    <message>
        <source>Last complete copy: {when}</source>
        <translation>Dernière copie complète&#xa0;: {when}</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>accessible</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>A drive that rests in the safe is as it should be.</source>
        <translation>Un disque rangé dans le coffre, c’est très bien ainsi.</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>à voir</translation>
    </message>
</context>
<context>
    <name>PlaceCards</name>
    <message>
        <source>A network folder</source>
        <translation>Un dossier du réseau</translation>
    </message>
    <message>
        <source>On another computer or a network storage of the practice.</source>
        <translation>Sur un autre ordinateur ou un serveur de stockage du cabinet.</translation>
    </message>
    <message>
        <source>Path of the network folder</source>
        <translation>Chemin du dossier réseau</translation>
    </message>
    <message>
        <source>for example: \\SERVER\Backup</source>
        <translation>par exemple&#xa0;: \\SERVEUR\Sauvegarde</translation>
    </message>
    <message>
        <source>I already have a copy</source>
        <translation>J’ai déjà une copie</translation>
    </message>
    <message>
        <source>Made by this program on an older computer, or by restic. You need its password or its recovery sheet.</source>
        <translation>Faite par ce logiciel sur un ancien ordinateur, ou par restic. Il vous faut son mot de passe ou sa fiche de secours.</translation>
    </message>
    <message>
        <source>Folder of the copy</source>
        <translation>Dossier de la copie</translation>
    </message>
    <message>
        <source>The folder or drive the copy is on</source>
        <translation>Le dossier ou le disque où se trouve la copie</translation>
    </message>
    <message>
        <source>A USB drive or a second disk</source>
        <translation>Un disque USB ou un second disque</translation>
    </message>
    <message>
        <source>None is plugged in. Plug one in now: it appears here by itself.</source>
        <translation>Aucun n’est branché. Branchez-en un&#xa0;: il apparaît ici de lui-même.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
</context>
<context>
    <name>PlaceKinds</name>
    <message>
        <source>A server that cannot be emptied</source>
        <translation>Un serveur qu’on ne peut pas vider</translation>
    </message>
    <message>
        <source>A USB drive or a second disk</source>
        <translation>Un disque USB ou un second disque</translation>
    </message>
    <message>
        <source>A network folder</source>
        <translation>Un dossier du réseau</translation>
    </message>
    <message>
        <source>A server with SFTP</source>
        <translation>Un serveur SFTP</translation>
    </message>
    <message>
        <source>Cloud storage (S3)</source>
        <translation>Stockage en ligne (S3)</translation>
    </message>
    <message>
        <source>Something else, through rclone</source>
        <translation>Autre chose, avec rclone</translation>
    </message>
    <message>
        <source>Survives theft, fire and a virus that takes over this computer. Your IT provider gives you an address, a user name and a password (restic REST server, append-only).</source>
        <translation>Résiste au vol, à l’incendie et à un virus qui s’empare de cet ordinateur. Votre prestataire informatique vous donne une adresse, un nom et un mot de passe (serveur REST de restic, «&#xa0;append-only&#xa0;»).</translation>
    </message>
    <message>
        <source>Helps if a disk breaks. Unplugged and kept elsewhere, also against theft, fire and viruses.</source>
        <translation>Aide si un disque casse. Débranché et gardé ailleurs, il protège aussi du vol, de l’incendie et des virus.</translation>
    </message>
    <message>
        <source>On another computer or a network storage of the practice. Helps if this computer breaks; a virus that reaches the folder can erase it.</source>
        <translation>Sur un autre ordinateur ou un stockage du cabinet. Aide si cet ordinateur tombe en panne&#xa0;; un virus qui atteint le dossier peut l’effacer.</translation>
    </message>
    <message>
        <source>Elsewhere, it survives theft and fire. Whoever takes over this computer could also delete the copies there.</source>
        <translation>Situé ailleurs, il résiste au vol et à l’incendie. Qui s’empare de cet ordinateur pourrait aussi y supprimer les copies.</translation>
    </message>
    <message>
        <source>Rented space at a provider. Survives theft and fire; whether copies could be deleted depends on the key and the provider.</source>
        <translation>De la place louée chez un fournisseur. Résiste au vol et à l’incendie&#xa0;; la clé et le fournisseur décident si les copies peuvent être supprimées.</translation>
    </message>
    <message>
        <source>For storage that only the program rclone reaches. For people who know it already.</source>
        <translation>Pour un stockage que seul le programme rclone atteint. Pour qui le connaît déjà.</translation>
    </message>
</context>
<context>
    <name>PlaceNotes</name>
    <message>
        <source>The copy is prepared here.</source>
        <translation>La copie est préparée ici.</translation>
    </message>
    <message>
        <source>Continue, or choose another place.</source>
        <translation>Continuez, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The copy is prepared on {server}.</source>
        <translation>La copie est préparée sur {server}.</translation>
    </message>
    <message>
        <source>There may not be enough room here: {free} free, {needed} to copy.</source>
        <translation>Il risque de manquer de place ici&#xa0;: {free} libres, {needed} à copier.</translation>
    </message>
    <message>
        <source>A copy that does not fit protects nothing.</source>
        <translation>Une copie qui ne tient pas ne protège rien.</translation>
    </message>
    <message>
        <source>Choose a larger drive, or go back and protect less.</source>
        <translation>Choisissez un disque plus grand, ou revenez en arrière pour protéger moins.</translation>
    </message>
    <message>
        <source>This is the disk your records are on.</source>
        <translation>C’est le disque où se trouvent vos dossiers.</translation>
    </message>
    <message>
        <source>If it breaks, is stolen or burns, records and copy are gone together.</source>
        <translation>S’il tombe en panne, est volé ou brûle, dossiers et copie disparaissent ensemble.</translation>
    </message>
    <message>
        <source>Choose a drive that can be unplugged, if there is one.</source>
        <translation>Choisissez un disque que l’on peut débrancher, s’il y en a un.</translation>
    </message>
    <message>
        <source>A copy made by this computer is here.</source>
        <translation>Une copie faite par cet ordinateur se trouve ici.</translation>
    </message>
    <message>
        <source>Continue to go on with it.</source>
        <translation>Continuez pour la poursuivre.</translation>
    </message>
    <message>
        <source>There is a copy here already.</source>
        <translation>Il y a déjà une copie ici.</translation>
    </message>
    <message>
        <source>Nothing of it is lost or overwritten.</source>
        <translation>Rien n’en est perdu ni écrasé.</translation>
    </message>
    <message>
        <source>Take it over with its password or recovery code, or choose another place.</source>
        <translation>Reprenez-la avec son mot de passe ou son code de secours, ou choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the copy live?</source>
        <translation>Où doit se trouver la copie&#xa0;?</translation>
    </message>
    <message>
        <source>A thief, a fire or a virus must not reach both your computer and the copy.</source>
        <translation>Un voleur, un incendie ou un virus ne doit pas atteindre à la fois l’ordinateur et la copie.</translation>
    </message>
    <message>
        <source>Opening the copy. This takes a few seconds…</source>
        <translation>Ouverture de la copie. Cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Preparing an encrypted copy. This takes a few seconds…</source>
        <translation>Préparation d’une copie chiffrée. Cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Testing the place…</source>
        <translation>Test de l’emplacement…</translation>
    </message>
    <message>
        <source>No place is chosen yet.</source>
        <translation>Aucun emplacement n’est encore choisi.</translation>
    </message>
    <message>
        <source>Type the folder, or look for it with “Browse…”.</source>
        <translation>Tapez le dossier, ou cherchez-le avec «&#xa0;Parcourir…&#xa0;».</translation>
    </message>
    <message>
        <source>The password or the recovery code is still missing.</source>
        <translation>Il manque encore le mot de passe ou le code de secours.</translation>
    </message>
    <message>
        <source>{name} was unplugged.</source>
        <translation>{name} a été débranché.</translation>
    </message>
    <message>
        <source>Plug it in again, or choose another place.</source>
        <translation>Rebranchez-le, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The files go straight from the copy into one archive, encrypted with AES-256. Nothing in clear is kept on this computer.</source>
        <translation>Les fichiers passent directement de la copie dans une archive chiffrée en AES-256. Rien ne reste en clair sur cet ordinateur.</translation>
    </message>
    <message>
        <source>File names in it are only numbers, as names can be read without the password. A list inside says which is which.</source>
        <translation>Les noms de fichiers n’y sont que des numéros, car les noms se lisent sans le mot de passe. Une liste à l’intérieur dit lequel est lequel.</translation>
    </message>
    <message>
        <source>Best on a stick, or in a folder that is not backed up.</source>
        <translation>De préférence sur une clé USB, ou dans un dossier qui n’est pas sauvegardé.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>This folder is backed up.</source>
        <translation>Ce dossier est sauvegardé.</translation>
    </message>
    <message>
        <source>The archive would stay in the copies, encrypted, for as long as they do.</source>
        <translation>L’archive resterait dans les copies, chiffrée, aussi longtemps qu’elles.</translation>
    </message>
    <message>
        <source>Choose a stick or another folder if you can.</source>
        <translation>Choisissez une clé USB ou un autre dossier si possible.</translation>
    </message>
    <message>
        <source>Where shall the archive go?</source>
        <translation>Où doit aller l’archive&#xa0;?</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Pourquoi ici</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>What is copied, and when</source>
        <translation>Ce qui est copié, et quand</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui n’est pas copié</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change what is copied</source>
        <translation>Modifier ce qui est copié</translation>
    </message>
    <message>
        <source>Pause for a day</source>
        <translation>Pause d’un jour</translation>
    </message>
    <message>
        <source>Nothing is copied yet.</source>
        <translation>Rien n’est encore copié.</translation>
    </message>
    <message>
        <source>Paused until {when}: no copy is made by itself.</source>
        <translation>En pause jusqu’à {when}&#xa0;: aucune copie ne se fait automatiquement.</translation>
    </message>
    <message>
        <source>Copies are made by themselves, also when this window is closed.</source>
        <translation>Les copies se font automatiquement, même quand cette fenêtre est fermée.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Make no copy by itself for a day</source>
        <translation>Ne faire aucune copie automatique pendant un jour</translation>
    </message>
    <message>
        <source>Make copies by themselves again</source>
        <translation>Reprendre les copies automatiques</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Everything in {folders} is copied, encrypted.</source>
        <translation>Tout le contenu de {folders} est copié et chiffré.</translation>
    </message>
    <message>
        <source>In the last complete copy these were {files}, {size}.</source>
        <translation>Dans la dernière copie complète, cela fait {files}, {size}.</translation>
    </message>
    <message>
        <source>Older copies are thinned out, as somebody chose.</source>
        <translation>Les copies anciennes sont éclaircies, comme quelqu’un l’a choisi.</translation>
    </message>
    <message>
        <source>Every copy is kept; nothing is deleted from the place of the copy.</source>
        <translation>Toutes les copies sont gardées&#xa0;; rien n’est effacé de leur emplacement.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>What has to change, and by when?</source>
        <translation>Que faut-il changer, et pour quand&#xa0;?</translation>
    </message>
    <message>
        <source>An incident cannot be closed while a repair has no day.</source>
        <translation>Un incident ne peut pas être clos tant qu’une réparation n’a pas de date.</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Le prévoir</translation>
    </message>
    <message>
        <source>What has to change</source>
        <translation>Ce qui doit changer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Avant le</translation>
    </message>
</context>
<context>
    <name>PoliceDialog</name>
    <message>
        <source>Did the police ask you to wait?</source>
        <translation>La police vous a-t-elle demandé d’attendre&#xa0;?</translation>
    </message>
    <message>
        <source>Only some laws let notices wait for that, and only as long as they asked. Reporting to the police does not stop any deadline. Notices it can move: {count}.</source>
        <translation>Seules certaines lois laissent attendre pour cela, et seulement aussi longtemps que demandé. Le dépôt de plainte n’arrête aucun délai. Notifications concernées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Do the police let you tell sooner, or later?</source>
        <translation>La police vous laisse-t-elle prévenir plus tôt, ou plus tard&#xa0;?</translation>
    </message>
    <message>
        <source>Only whoever asked can change how long you wait. What was written before stays in the log; the last day that you name here counts. For a later day keep what they wrote.</source>
        <translation>Seul celui qui a demandé peut changer la durée de l’attente. Ce qui a été écrit avant reste dans le journal&#xa0;; le dernier jour que vous indiquez ici compte. Pour un jour plus tardif, gardez ce qu’ils ont écrit.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Who asked: name and office</source>
        <translation>Qui l’a demandé&#xa0;: nom et service</translation>
    </message>
    <message>
        <source>When they asked</source>
        <translation>Quand cela a été demandé</translation>
    </message>
    <message>
        <source>They said it</source>
        <translation>De vive voix</translation>
    </message>
    <message>
        <source>It holds for 30 days at most, unless a written statement follows.</source>
        <translation>Valable 30 jours au plus, sauf si un écrit suit.</translation>
    </message>
    <message>
        <source>They wrote it</source>
        <translation>Par écrit</translation>
    </message>
    <message>
        <source>It holds until the day that the statement names.</source>
        <translation>Valable jusqu’au jour que l’écrit indique.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>The written statement, if it is there as a file.</source>
        <translation>L’écrit, s’il existe en fichier.</translation>
    </message>
    <message>
        <source>It ends with {day}; deadlines that end later stay where they are.</source>
        <translation>Cela finit avec le {day}&#xa0;; les délais qui finissent plus tard restent où ils sont.</translation>
    </message>
</context>
<context>
    <name>PoliceToldDialog</name>
    <message>
        <source>Have you told the police?</source>
        <translation>Avez-vous informé la police&#xa0;?</translation>
    </message>
    <message>
        <source>Several notices say so. Write down only what is so: an answer can be changed later, and stays in the log.</source>
        <translation>Plusieurs documents le disent. N’écrivez que ce qui est vrai&#xa0;: une réponse peut être changée plus tard, et reste dans le journal.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>A report or a complaint was made.</source>
        <translation>Un signalement ou une plainte a été fait.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Notices then say so.</source>
        <translation>Les documents le disent alors.</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Quand&#xa0;?</translation>
    </message>
    <message>
        <source>Where: station, or website</source>
        <translation>Où&#xa0;: commissariat, ou site internet</translation>
    </message>
    <message>
        <source>Number of the report, if there is one</source>
        <translation>Numéro du signalement, s’il y en a un</translation>
    </message>
    <message>
        <source>Type where it was, or the number of the report.</source>
        <translation>Saisissez le lieu ou le numéro du signalement.</translation>
    </message>
    <message>
        <source>Choose “Yes” or “Not yet”.</source>
        <translation>Choisissez «&#xa0;Oui&#xa0;» ou «&#xa0;Pas encore&#xa0;».</translation>
    </message>
</context>
<context>
    <name>PostedDialog</name>
    <message>
        <source>Which letters were posted?</source>
        <translation>Quelles lettres ont été postées&#xa0;?</translation>
    </message>
    <message>
        <source>From here on these patients count as told: periods that run from the letters begin, and what the law asks for is settled by what really went out.</source>
        <translation>À partir d’ici, ces patients comptent comme informés&#xa0;: les délais qui courent à partir des lettres commencent, et ce que demande la loi est réglé par ce qui est vraiment parti.</translation>
    </message>
    <message>
        <source>When they went out</source>
        <translation>Quand elles sont parties</translation>
    </message>
    <message>
        <source>Number or name of the receipt</source>
        <translation>Numéro ou nom du reçu</translation>
    </message>
    <message>
        <source>Of the post office or the courier, with the number of letters on it.</source>
        <translation>De la poste ou du coursier, avec le nombre de lettres.</translation>
    </message>
    <message>
        <source>A photograph or copy of the receipt: it is kept as evidence.</source>
        <translation>Une photo ou une copie du reçu&#xa0;: elle est gardée comme preuve.</translation>
    </message>
    <message>
        <source>Type the number or name of the receipt.</source>
        <translation>Saisissez le numéro ou le nom du reçu.</translation>
    </message>
</context>
<context>
    <name>PostedInPublicDialog</name>
    <message>
        <source>Write it down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>The notice is up</source>
        <translation>L’avis est en place</translation>
    </message>
    <message>
        <source>On the home page it stays for {days}; the free telephone number is answered for at least {phone}.</source>
        <translation>Sur la page d’accueil, il reste {days}&#xa0;; on répond au numéro gratuit pendant au moins {phone}.</translation>
    </message>
    <message>
        <source>on the home page of our website</source>
        <translation>sur la page d’accueil de notre site web</translation>
    </message>
    <message>
        <source>in a newspaper, on radio or television where these patients live</source>
        <translation>dans un journal, à la radio ou à la télévision là où vivent ces patients</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Où se trouve-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>Address of the page, or name of the newspaper or station</source>
        <translation>Adresse de la page, ou nom du journal ou de la chaîne</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>Free telephone number</source>
        <translation>Numéro de téléphone gratuit</translation>
    </message>
    <message>
        <source>It costs the caller nothing, and somebody who knows the list answers it.</source>
        <translation>L’appel ne coûte rien, et une personne qui connaît la liste y répond.</translation>
    </message>
    <message>
        <source>A picture of the page, or the page of the newspaper: kept as evidence.</source>
        <translation>Une image de la page, ou la page du journal&#xa0;: gardée comme preuve.</translation>
    </message>
    <message>
        <source>Say where the notice is.</source>
        <translation>Dites où se trouve l’avis.</translation>
    </message>
    <message>
        <source>Type the free telephone number: the law asks for one.</source>
        <translation>Saisissez le numéro gratuit&#xa0;: la loi en demande un.</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Which practice are the records from?</source>
        <translation>De quel cabinet viennent les dossiers&#xa0;?</translation>
    </message>
    <message>
        <source>The name is printed on your recovery sheet. The country decides which rules of data protection apply to you.</source>
        <translation>Le nom figure sur votre fiche de secours. Le pays détermine les règles de protection des données qui s’appliquent à vous.</translation>
    </message>
    <message>
        <source>for example: Dr Moreau&apos;s practice</source>
        <translation>par exemple&#xa0;: Cabinet du Dr Moreau</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Choisissez le pays</translation>
    </message>
    <message>
        <source>The name of the practice is still missing.</source>
        <translation>Il manque encore le nom du cabinet.</translation>
    </message>
    <message>
        <source>The country is still missing.</source>
        <translation>Il manque encore le pays.</translation>
    </message>
    <message>
        <source>Keeping your answer…</source>
        <translation>Enregistrement de votre réponse…</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Type the first letters to jump to a country.</source>
        <translation>Tapez les premières lettres pour aller à un pays.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The notice as it reads now</source>
        <translation>Le texte tel qu’on le lit maintenant</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Letter by letter</source>
        <translation>Lettre par lettre</translation>
    </message>
    <message>
        <source>Each as it would be printed now. The numbers are given when they are made.</source>
        <translation>Chacune telle qu’elle serait imprimée maintenant. Les numéros sont attribués quand elles sont faites.</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} sur {count}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Nobody can be written to by post.</source>
        <translation>Personne ne peut recevoir de courrier.</translation>
    </message>
    <message>
        <source>The letters are being put together…</source>
        <translation>Les lettres sont en préparation…</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>Search: name or number of a letter</source>
        <translation>Recherche&#xa0;: nom ou numéro d’une lettre</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>No letter has that name or number.</source>
        <translation>Aucune lettre n’a ce nom ou ce numéro.</translation>
    </message>
    <message>
        <source>Letter before</source>
        <translation>Lettre précédente</translation>
    </message>
    <message>
        <source>Next letter</source>
        <translation>Lettre suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Whose it is</source>
        <translation>À qui il est</translation>
    </message>
    <message>
        <source>What says so</source>
        <translation>Ce qui le dit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>nobody can tell</source>
        <translation>nul ne sait</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Which examples are shown</source>
        <translation>Quels exemples sont montrés</translation>
    </message>
    <message>
        <source>one file of each patient</source>
        <translation>un fichier de chaque patient</translation>
    </message>
    <message>
        <source>files of which nobody can tell whose they are</source>
        <translation>des fichiers dont nul ne sait à qui ils sont</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>Fichiers examinés</translation>
    </message>
    <message>
        <source>of a patient</source>
        <translation>d’un patient</translation>
    </message>
    <message>
        <source>of which nobody can tell whose they are</source>
        <translation>dont nul ne sait à qui ils sont</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Fetching it from the copy…</source>
        <translation>Extraction de la copie…</translation>
    </message>
    <message>
        <source>This file cannot be shown: it may be empty, damaged or of another kind.</source>
        <translation>Ce fichier ne peut pas être affiché&#xa0;: il est peut-être vide, endommagé ou d’un autre type.</translation>
    </message>
    <message>
        <source>The only page of this document</source>
        <translation>L’unique page de ce document</translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation>Page 1 sur {count}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>modifié le {when}</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>Afficher l’image</translation>
    </message>
    <message>
        <source>Show the first page</source>
        <translation>Afficher la première page</translation>
    </message>
    <message>
        <source>Show the first lines</source>
        <translation>Afficher les premières lignes</translation>
    </message>
    <message>
        <source>A folder: tick it to get everything in it back.</source>
        <translation>Un dossier&#xa0;: cochez-le pour récupérer tout son contenu.</translation>
    </message>
    <message>
        <source>This file is too large to be looked at here.</source>
        <translation>Ce fichier est trop gros pour être affiché ici.</translation>
    </message>
    <message>
        <source>There is no preview for this kind of file.</source>
        <translation>Il n’y a pas d’aperçu pour ce type de fichier.</translation>
    </message>
</context>
<context>
    <name>PrintedDialog</name>
    <message>
        <source>Which letters are printed?</source>
        <translation>Quelles lettres sont imprimées&#xa0;?</translation>
    </message>
    <message>
        <source>Count the letters before they go into envelopes: as many as here.</source>
        <translation>Comptez les lettres avant de les mettre sous enveloppe&#xa0;: autant qu’ici.</translation>
    </message>
    <message>
        <source>When they were printed</source>
        <translation>Quand elles ont été imprimées</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop: {what}</source>
        <translation>Arrêter&#xa0;: {what}</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>Dans {folder}</translation>
    </message>
    <message>
        <source>Stopping. If it had gone on for long, the next copy uses most of what it had stored.</source>
        <translation>Arrêt en cours. Si la copie durait depuis longtemps, la suivante réutilise la plus grande partie de ce qu’elle avait enregistré.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Counting the files</source>
        <translation>Comptage des fichiers</translation>
    </message>
    <message>
        <source>Copying, encrypted</source>
        <translation>Copie chiffrée en cours</translation>
    </message>
    <message>
        <source>Reading the list of files</source>
        <translation>Lecture de la liste des fichiers</translation>
    </message>
    <message>
        <source>Getting the files out of the copy</source>
        <translation>Extraction des fichiers de la copie</translation>
    </message>
    <message>
        <source>Comparing each file with the copy</source>
        <translation>Comparaison de chaque fichier avec la copie</translation>
    </message>
    <message>
        <source>Putting the files in their place</source>
        <translation>Mise en place des fichiers</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{files} could not be read</source>
        <translation>illisibles&#xa0;: {files}</translation>
    </message>
</context>
<context>
    <name>ProofField</name>
    <message>
        <source>Attach a file…</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Which file proves it?</source>
        <translation>Quel fichier le prouve&#xa0;?</translation>
    </message>
</context>
<context>
    <name>PutOnHoldDialog</name>
    <message>
        <source>Put a hold on</source>
        <translation>Poser un gel</translation>
    </message>
    <message>
        <source>Keep every copy until somebody says otherwise?</source>
        <translation>Conserver toutes les copies jusqu’à nouvel ordre&#xa0;?</translation>
    </message>
    <message>
        <source>While a hold is on, no copy is removed, however old; new ones are made as always. For when files may have been changed, stolen or deleted.</source>
        <translation>Tant qu’un gel est en place, aucune copie n’est supprimée, si ancienne soit-elle&#xa0;; de nouvelles se font comme toujours. Utile si des fichiers ont pu être changés, volés ou effacés.</translation>
    </message>
    <message>
        <source>In every place</source>
        <translation>À tous les emplacements</translation>
    </message>
    <message>
        <source>Best if you do not know yet what happened.</source>
        <translation>Le mieux si vous ne savez pas encore ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Only here: {place}</source>
        <translation>Ici seulement&#xa0;: {place}</translation>
    </message>
    <message>
        <source>In the other places copies go as somebody chose.</source>
        <translation>Aux autres emplacements, les copies partent comme quelqu’un l’a choisi.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>In your own words, for whoever wants to lift it one day.</source>
        <translation>Avec vos propres mots, pour qui voudra le lever un jour.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put the hold on</source>
        <translation>Poser le gel</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Cannot tell: leave it open</source>
        <translation>Je ne sais pas&#xa0;: laisser ouvert</translation>
    </message>
    <message>
        <source>Ask again what was left open</source>
        <translation>Reposer ce qui est resté ouvert</translation>
    </message>
    <message>
        <source>Left open: {count}. Nobody is left out because of it.</source>
        <translation>Laissées ouvertes&#xa0;: {count}. Personne n’est omis pour cela.</translation>
    </message>
    <message>
        <source>No question is open</source>
        <translation>Aucune question n’est ouverte</translation>
    </message>
    <message>
        <source>Still to be asked: {count}</source>
        <translation>Encore à demander&#xa0;: {count}</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>This one: {entry}</source>
        <translation>Celui-ci&#xa0;: {entry}</translation>
    </message>
    <message>
        <source>“{text}”, in {count} rows</source>
        <translation>«&#xa0;{text}&#xa0;», dans {count} lignes</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>C’est celui-ci</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>La même personne</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Deux personnes</translation>
    </message>
    <message>
        <source>None of them: it is somebody else</source>
        <translation>Aucune d’elles&#xa0;: c’est quelqu’un d’autre</translation>
    </message>
</context>
<context>
    <name>QuestionsSection</name>
    <message>
        <source>While a question is open everybody who may be meant counts as affected. Answer only what you know: “cannot tell” is an answer too.</source>
        <translation>Tant qu’une question est ouverte, tous ceux qui peuvent être visés comptent comme touchés. Ne répondez que ce que vous savez&#xa0;: «&#xa0;je ne sais pas&#xa0;» est aussi une réponse.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Questions ({count})</source>
        <translation>Questions ({count})</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Kit &amp;&amp; contacts</source>
        <translation>Kit et contacts</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Something
happened?</source>
        <translation>Il s’est passé
quelque chose&#xa0;?</translation>
    </message>
    <message>
        <source>What to do in the first hour</source>
        <translation>Que faire pendant la première heure</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} ouvert(s)</translation>
    </message>
</context>
<context>
    <name>RcloneForm</name>
    <message>
        <source>Kind of storage, as rclone calls it</source>
        <translation>Genre de stockage, selon rclone</translation>
    </message>
    <message>
        <source>for example: webdav</source>
        <translation>par exemple&#xa0;: webdav</translation>
    </message>
    <message>
        <source>Folder there</source>
        <translation>Dossier à cet endroit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Name and value of each line that “rclone config show” has for this storage, without “type”. They are kept in this computer’s keyring only.</source>
        <translation>Nom et valeur de chaque ligne que «&#xa0;rclone config show&#xa0;» donne pour ce stockage, sans «&#xa0;type&#xa0;». Ils ne sont gardés que dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>One more setting</source>
        <translation>Un réglage de plus</translation>
    </message>
    <message>
        <source>The settings stay as they are. To change one, enter all of them anew.</source>
        <translation>Les réglages restent tels quels. Pour en changer un, saisissez-les tous à nouveau.</translation>
    </message>
    <message>
        <source>Value of setting {number}</source>
        <translation>Valeur du réglage {number}</translation>
    </message>
    <message>
        <source>Name of setting {number}</source>
        <translation>Nom du réglage {number}</translation>
    </message>
</context>
<context>
    <name>ReachedDialog</name>
    <message>
        <source>Reached: {name}</source>
        <translation>Personne jointe&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Somebody without an address was reached</source>
        <translation>Une personne sans adresse a été jointe</translation>
    </message>
    <message>
        <source>A talk by telephone tells somebody, but it is no address: some laws count those whom writing cannot reach.</source>
        <translation>Un appel informe la personne, mais ce n’est pas une adresse&#xa0;: certaines lois comptent ceux qu’aucun écrit n’atteint.</translation>
    </message>
    <message>
        <source>Name of the patient</source>
        <translation>Nom du patient</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>in person: the letter was handed over</source>
        <translation>en personne&#xa0;: la lettre a été remise</translation>
    </message>
    <message>
        <source>answered by letter</source>
        <translation>a répondu par lettre</translation>
    </message>
    <message>
        <source>answered by e-mail</source>
        <translation>a répondu par courriel</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Comment&#xa0;?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who spoke to whom</source>
        <translation>Qui a parlé à qui</translation>
    </message>
    <message>
        <source>For example: Sophie to the patient herself, by the number in the file.</source>
        <translation>Par exemple&#xa0;: Sophie à la patiente elle-même, au numéro du dossier.</translation>
    </message>
    <message>
        <source>Type the name of the patient.</source>
        <translation>Saisissez le nom du patient.</translation>
    </message>
    <message>
        <source>Say who spoke to whom.</source>
        <translation>Dites qui a parlé à qui.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Say why.</source>
        <translation>Dites pourquoi.</translation>
    </message>
</context>
<context>
    <name>ReceiverPage</name>
    <message>
        <source>By your address book this patient died.</source>
        <translation>D’après votre carnet d’adresses, ce patient est décédé.</translation>
    </message>
    <message>
        <source>By what is known this patient is a child.</source>
        <translation>D’après ce que l’on sait, ce patient est mineur.</translation>
    </message>
    <message>
        <source>Who receives the files?</source>
        <translation>Qui reçoit les fichiers&#xa0;?</translation>
    </message>
    <message>
        <source>Name of who receives them</source>
        <translation>Nom de qui les reçoit</translation>
    </message>
    <message>
        <source>By what right? For example “mother, family book seen”</source>
        <translation>À quel titre&#xa0;? Par exemple «&#xa0;mère, livret de famille vu&#xa0;»</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Veuillez choisir</translation>
    </message>
    <message>
        <source>How did you make sure who it is?</source>
        <translation>Comment avez-vous vérifié qui c’est&#xa0;?</translation>
    </message>
    <message>
        <source>Who checked it?</source>
        <translation>Qui l’a vérifié&#xa0;?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Quand&#xa0;?</translation>
    </message>
    <message>
        <source>What was seen (never the number of a document)</source>
        <translation>Ce qui a été vu (jamais le numéro d’un document)</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Record for a court or an authority</source>
        <translation>Dossier de preuve pour un tribunal ou une autorité</translation>
    </message>
    <message>
        <source>One archive with the timeline, decisions and reasons, every notice, the evidence and the law of the day. Whoever gets it can check it without PracticeGuard.</source>
        <translation>Une archive avec la chronologie, les décisions et leurs raisons, chaque notification, les preuves et la loi du jour. Qui la reçoit peut la vérifier sans PracticeGuard.</translation>
    </message>
    <message>
        <source>Make the record…</source>
        <translation>Établir le dossier de preuve…</translation>
    </message>
    <message>
        <source>Set a legal hold…</source>
        <translation>Conserver pour litige…</translation>
    </message>
    <message>
        <source>Lift the legal hold…</source>
        <translation>Lever la conservation pour litige…</translation>
    </message>
    <message>
        <source>On hold since {when}, asked by {who}: {why}
Nothing of it may be deleted until the hold is lifted.</source>
        <translation>Conservé pour litige depuis {when}, à la demande de {who}&#xa0;: {why}
Rien ne peut en être supprimé tant que cette conservation n’est pas levée.</translation>
    </message>
    <message>
        <source>The record is kept as long as the incident is open, and {years} years from the last entry after that.</source>
        <translation>Le dossier est conservé tant que l’incident est ouvert, puis {years} ans à compter de la dernière entrée.</translation>
    </message>
    <message>
        <source>Its term of {years} years ended on {day}. PracticeGuard deletes nothing by itself.</source>
        <translation>Sa durée de {years} ans a pris fin le {day}. PracticeGuard ne supprime rien de lui-même.</translation>
    </message>
    <message>
        <source>To be kept until {day}: {years} years from the last entry. Nothing in PracticeGuard deletes it.</source>
        <translation>À conserver jusqu’au {day}&#xa0;: {years} ans à compter de la dernière entrée. Rien dans PracticeGuard ne le supprime.</translation>
    </message>
    <message>
        <source>{what} ({law}; looked up on {day})</source>
        <translation>{what} ({law}&#xa0;; consulté le {day})</translation>
    </message>
    <message>
        <source>{told} Check this first.</source>
        <translation>{told} À vérifier d’abord.</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Record of the incident</source>
        <translation>Dossier de preuve de l’incident</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>Établir le dossier de preuve</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>For whom is the record?</source>
        <translation>Pour qui est ce dossier de preuve&#xa0;?</translation>
    </message>
    <message>
        <source>It is written into the log that it was made, for whom, and its fingerprint.</source>
        <translation>Le journal note qu’il a été établi, pour qui, et son empreinte.</translation>
    </message>
    <message>
        <source>The record is made</source>
        <translation>Le dossier de preuve est établi</translation>
    </message>
    <message>
        <source>It was opened again, and every file compared.</source>
        <translation>Il a été rouvert, et chaque fichier comparé.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made, and nothing of it is left.</source>
        <translation>Arrêté. Rien n’a été créé, et il n’en reste rien.</translation>
    </message>
    <message>
        <source>Making the record…</source>
        <translation>Établissement du dossier…</translation>
    </message>
    <message>
        <source>Making the record… {percent}</source>
        <translation>Établissement du dossier… {percent}</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release: {what}</source>
        <translation>Valider&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The words are written into the log exactly as they stand. Nothing is sent yet.</source>
        <translation>Les mots sont inscrits au journal exactement tels quels. Rien n’est encore envoyé.</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>I have read it from the first word to the last.</source>
        <translation>Je l’ai lu du premier au dernier mot.</translation>
    </message>
    <message>
        <source>Nobody has counted yet how many people it goes to: a second person reads it too, and gives their name.</source>
        <translation>Personne n’a encore compté à combien de personnes cela s’adresse&#xa0;: une deuxième personne le lit aussi et donne son nom.</translation>
    </message>
    <message>
        <source>It goes to {count} people: a second person reads it too, and gives their name.</source>
        <translation>Il part vers {count} personnes&#xa0;: une deuxième personne le lit aussi et donne son nom.</translation>
    </message>
    <message>
        <source>Read it, and tick that you did.</source>
        <translation>Lisez-le, puis cochez la case.</translation>
    </message>
    <message>
        <source>Type who else has read it.</source>
        <translation>Saisissez le nom de la deuxième personne qui l’a lu.</translation>
    </message>
    <message>
        <source>Who else has read it?</source>
        <translation>Qui d’autre l’a lu&#xa0;?</translation>
    </message>
</context>
<context>
    <name>ReleaseListDialog</name>
    <message>
        <source>Release the list of patients</source>
        <translation>Communiquer la liste des patients</translation>
    </message>
    <message>
        <source>For the police or an authority only, if the law or an order asks for it. It goes into the log: who, to whom, why.</source>
        <translation>Seulement pour la police ou une autorité, si la loi ou une réquisition le demande. C’est noté dans le journal&#xa0;: qui, à qui, pourquoi.</translation>
    </message>
    <message>
        <source>Names, birth dates and addresses of those who are listed now: {count}. Nothing of their records; addresses that must not become known are left out.</source>
        <translation>Noms, dates de naissance et adresses des personnes inscrites dans la liste en ce moment&#xa0;: {count}. Rien de leurs dossiers&#xa0;; les adresses qui ne doivent pas être connues sont laissées de côté.</translation>
    </message>
    <message>
        <source>Release the list</source>
        <translation>Communiquer la liste</translation>
    </message>
    <message>
        <source>Nobody is in the list.</source>
        <translation>Personne n’est dans la liste.</translation>
    </message>
    <message>
        <source>Type who gets the list.</source>
        <translation>Saisissez qui reçoit la liste.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Dites pourquoi.</translation>
    </message>
    <message>
        <source>List of patients</source>
        <translation>Liste des patients</translation>
    </message>
    <message>
        <source>The list lies here: {path}</source>
        <translation>La liste se trouve ici&#xa0;: {path}</translation>
    </message>
    <message>
        <source>It is not encrypted. Hand it over yourself, or by a way that the receiver names; then delete it here, and empty the bin.</source>
        <translation>Elle n’est pas chiffrée. Remettez-la vous-même, ou par la voie que le destinataire indique&#xa0;; puis supprimez-la ici, et videz la corbeille.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>Pour qui&#xa0;?</translation>
    </message>
    <message>
        <source>the police or a prosecutor</source>
        <translation>la police ou un procureur</translation>
    </message>
    <message>
        <source>an authority</source>
        <translation>une autorité</translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Nom et service</translation>
    </message>
    <message>
        <source>By what right, and what for?</source>
        <translation>À quel titre, et pour quoi&#xa0;?</translation>
    </message>
    <message>
        <source>The order with its number, or the article of the law.</source>
        <translation>La réquisition avec son numéro, ou l’article de la loi.</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>Sous quelle forme&#xa0;?</translation>
    </message>
    <message>
        <source>a table, for their computer</source>
        <translation>un tableau, pour leur ordinateur</translation>
    </message>
    <message>
        <source>a PDF, for paper</source>
        <translation>un PDF, pour le papier</translation>
    </message>
    <message>
        <source>So many people are given as a table.</source>
        <translation>Autant de personnes sont communiquées sous forme de tableau.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Best a drive that is handed over: nothing of it then stays here.</source>
        <translation>De préférence un support que vous remettez&#xa0;: rien n’en reste alors ici.</translation>
    </message>
    <message>
        <source>Where shall the list go?</source>
        <translation>Où doit aller la liste&#xa0;?</translation>
    </message>
</context>
<context>
    <name>RemovePlaceDialog</name>
    <message>
        <source>Remove this place</source>
        <translation>Retirer cet emplacement</translation>
    </message>
    <message>
        <source>Stop making copies here?</source>
        <translation>Ne plus faire de copies ici&#xa0;?</translation>
    </message>
    <message>
        <source>{place}. The copies that lie there stay as they are.</source>
        <translation>{place}. Les copies qui s’y trouvent restent telles quelles.</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Ce qui serait perdu</translation>
    </message>
    <message>
        <source>I have read this, and want to remove the place</source>
        <translation>J’ai lu ceci et je veux retirer l’emplacement</translation>
    </message>
    <message>
        <source>Remove the place</source>
        <translation>Retirer l’emplacement</translation>
    </message>
    <message>
        <source>Keep the place</source>
        <translation>Garder l’emplacement</translation>
    </message>
    <message>
        <source>Its recovery sheet was never proved. This computer forgets the password: without the sheet nobody can ever open these copies again.</source>
        <translation>Sa fiche de secours n’a jamais été vérifiée. Cet ordinateur oublie le mot de passe&#xa0;: sans la fiche, plus personne ne pourra jamais ouvrir ces copies.</translation>
    </message>
    <message>
        <source>No other place is outside the practice: fire or theft takes all.</source>
        <translation>Aucun autre emplacement n’est hors du cabinet&#xa0;: un incendie ou un vol emporte tout.</translation>
    </message>
    <message>
        <source>No other place refuses to delete copies: a virus could erase all.</source>
        <translation>Aucun autre emplacement ne refuse de supprimer des copies&#xa0;: un virus pourrait tout effacer.</translation>
    </message>
    <message>
        <source>How many copies lie there was never read.</source>
        <translation>Le nombre de copies qui s’y trouvent n’a jamais été lu.</translation>
    </message>
    <message>
        <source>No copy lies there yet.</source>
        <translation>Aucune copie ne s’y trouve encore.</translation>
    </message>
    <message>
        <source>One copy lies there, of {when}. It can be opened with the sheet only.</source>
        <translation>Une copie s’y trouve, du {when}. Elle ne s’ouvrira plus qu’avec la fiche.</translation>
    </message>
    <message>
        <source>{count} copies lie there, the newest of {when}. They can be opened with the sheet only.</source>
        <translation>{count} copies s’y trouvent, la plus récente du {when}. Elles ne s’ouvriront plus qu’avec la fiche.</translation>
    </message>
    <message>
        <source>This is the only place: without it nothing is protected.</source>
        <translation>C’est le seul emplacement&#xa0;: sans lui, rien n’est protégé.</translation>
    </message>
    <message>
        <source>Add another place first.</source>
        <translation>Ajoutez d’abord un autre emplacement.</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>take care</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>à savoir</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Retrait…</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Open “{whom}” again?</source>
        <translation>Rouvrir «&#xa0;{whom}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>What was written before stays in the log; it counts as open again.</source>
        <translation>Ce qui a été écrit reste au journal&#xa0;; cela compte de nouveau comme ouvert.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Why does it not hold?</source>
        <translation>Pourquoi cela ne tient-il pas&#xa0;?</translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Planned and done</source>
        <translation>Prévu et fait</translation>
    </message>
    <message>
        <source>Plan a repair…</source>
        <translation>Prévoir une réparation…</translation>
    </message>
    <message>
        <source>What usually has to change after an incident like this</source>
        <translation>Ce qui doit d’ordinaire changer après un tel incident</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Without a repair the next attack finds the same door.</source>
        <translation>Rien n’est encore prévu. Sans réparation, la prochaine attaque trouvera la même porte.</translation>
    </message>
    <message>
        <source>Every repair that was planned is done.</source>
        <translation>Toutes les réparations prévues sont faites.</translation>
    </message>
    <message>
        <source>Repairs still to be done: {count}</source>
        <translation>Réparations encore à faire&#xa0;: {count}</translation>
    </message>
    <message>
        <source>left over from the earlier incident</source>
        <translation>reste de l’incident précédent</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Finalement pas fait</translation>
    </message>
    <message>
        <source>Not done after all: {what}</source>
        <translation>Finalement pas fait&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Autre date…</translation>
    </message>
    <message>
        <source>Another day: {what}</source>
        <translation>Autre date&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Fait…</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Fait&#xa0;: {what}</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>fait le {day}</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>pas encore de date</translation>
    </message>
    <message>
        <source>late: it was to be done by {day}</source>
        <translation>en retard&#xa0;: à faire avant le {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>avant le {day}</translation>
    </message>
    <message>
        <source>Plan it…</source>
        <translation>Prévoir…</translation>
    </message>
    <message>
        <source>Plan it: {what}</source>
        <translation>Prévoir&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Files are back</source>
        <translation>Les fichiers sont revenus</translation>
    </message>
    <message>
        <source>In the folder: {folder}</source>
        <translation>Dans le dossier&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Not everything is back</source>
        <translation>Tout n’est pas revenu</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Pas terminé</translation>
    </message>
    <message>
        <source>Checked against the copy</source>
        <translation>Comparé à la copie</translation>
    </message>
    <message>
        <source>You stopped: {back} are back, {left} were not put back.</source>
        <translation>Vous avez arrêté. Revenus&#xa0;: {back}. Non remis&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>No file was put back.</source>
        <translation>Aucun fichier n’a été remis.</translation>
    </message>
    <message>
        <source>1 file is back and identical to the copy.</source>
        <translation>1 fichier est revenu, identique à la copie.</translation>
    </message>
    <message>
        <source>{count} files are back and identical to the copy.</source>
        <translation>{count} fichiers sont revenus, identiques à la copie.</translation>
    </message>
    <message>
        <source>1 file did not come back whole and was not put in place; what was there is untouched. Look for it in an earlier copy: search for its name in all copies.</source>
        <translation>1 fichier n’est pas revenu intact et n’a pas été mis en place&#xa0;; ce qui était là n’a pas changé. Cherchez-le dans une copie précédente&#xa0;: cherchez son nom dans toutes les copies.</translation>
    </message>
    <message>
        <source>{files} did not come back whole and were not put in place; what was there is untouched. Look for them in an earlier copy: search for the name in all copies.</source>
        <translation>{files}&#xa0;: non revenus intacts, donc non mis en place&#xa0;; ce qui était là n’a pas changé. Cherchez-les dans une copie précédente&#xa0;: cherchez le nom dans toutes les copies.</translation>
    </message>
    <message>
        <source>1 file could not be put there, and is still safe in the copy. Try another folder, for example on the Desktop.</source>
        <translation>1 fichier n’a pas pu être mis à cet endroit&#xa0;; il reste à l’abri dans la copie. Essayez un autre dossier, par exemple sur le Bureau.</translation>
    </message>
    <message>
        <source>{files} could not be put there, and are still safe in the copy. Try another folder, for example on the Desktop.</source>
        <translation>{files}&#xa0;: impossible de les mettre à cet endroit&#xa0;; ils restent à l’abri dans la copie. Essayez un autre dossier, par exemple sur le Bureau.</translation>
    </message>
    <message>
        <source>Files of which there is more to say</source>
        <translation>Fichiers sur lesquels il y a plus à dire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The folder could not be opened from here. Its name stands above.</source>
        <translation>Le dossier n’a pas pu être ouvert d’ici. Son nom figure ci-dessus.</translation>
    </message>
</context>
<context>
    <name>RestDialog</name>
    <message>
        <source>Some get no letter</source>
        <translation>Certains ne reçoivent pas de lettre</translation>
    </message>
    <message>
        <source>For example: no address anywhere, or a lawyer advised it. The reason stands in the log with your name, and an authority may ask for it.</source>
        <translation>Par exemple&#xa0;: aucune adresse connue, ou un avocat l’a conseillé. La raison reste dans le journal avec votre nom, et une autorité peut la demander.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>How many people?</source>
        <translation>Combien de personnes&#xa0;?</translation>
    </message>
    <message>
        <source>Why do they get none?</source>
        <translation>Pourquoi n’en reçoivent-ils pas&#xa0;?</translation>
    </message>
    <message>
        <source>Where an address is missing, some laws ask for a public notice instead.</source>
        <translation>Quand une adresse manque, certaines lois demandent à la place un avis public.</translation>
    </message>
</context>
<context>
    <name>RestForm</name>
    <message>
        <source>for example: copies.example.org</source>
        <translation>par exemple&#xa0;: copies.example.org</translation>
    </message>
    <message>
        <source>A whole address may be pasted here.</source>
        <translation>On peut coller ici une adresse entière.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Folder on the server</source>
        <translation>Dossier sur le serveur</translation>
    </message>
    <message>
        <source>Usually the same as the user name.</source>
        <translation>En général le même que le nom d’utilisateur.</translation>
    </message>
</context>
<context>
    <name>RestoreActions</name>
    <message>
        <source>PracticeGuard restore {when}</source>
        <translation>PracticeGuard restauration {when}</translation>
    </message>
</context>
<context>
    <name>RestoreView</name>
    <message>
        <source>Get files back</source>
        <translation>Récupérer des fichiers</translation>
    </message>
    <message>
        <source>Nothing on this PC is changed until you say where the files should go.</source>
        <translation>Rien n’est modifié sur ce PC tant que vous n’avez pas dit où vont les fichiers.</translation>
    </message>
    <message>
        <source>Files are being brought back</source>
        <translation>Récupération des fichiers en cours</translation>
    </message>
    <message>
        <source>Please leave the window open until they are back.</source>
        <translation>Laissez la fenêtre ouverte jusqu’à leur retour.</translation>
    </message>
    <message>
        <source>Stopping. Files that are back already stay where they are.</source>
        <translation>Arrêt en cours. Les fichiers déjà revenus restent où ils sont.</translation>
    </message>
    <message>
        <source>Days with copies</source>
        <translation>Jours avec des copies</translation>
    </message>
    <message>
        <source>Looking for your copies…</source>
        <translation>Recherche de vos copies…</translation>
    </message>
    <message>
        <source>The copies cannot be looked into now</source>
        <translation>On ne peut pas regarder dans les copies en ce moment</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>Il n’y a pas encore de copies</translation>
    </message>
    <message>
        <source>After the first copy you find its day here, and can get every file in it back.</source>
        <translation>Après la première copie, vous trouverez son jour ici et pourrez en récupérer chaque fichier.</translation>
    </message>
    <message>
        <source>The list below is as it was read on {when}.</source>
        <translation>La liste ci-dessous est celle lue le {when}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copies on {day}</source>
        <translation>Copies du {day}</translation>
    </message>
    <message>
        <source>This copy cannot be looked into now</source>
        <translation>On ne peut pas regarder dans cette copie en ce moment</translation>
    </message>
    <message>
        <source>Its place is not reachable. Follow the message above, then try again.</source>
        <translation>Son emplacement est hors de portée. Suivez le message ci-dessus, puis réessayez.</translation>
    </message>
    <message>
        <source>Its place is not reachable just now. Connect it, or choose a copy in another place.</source>
        <translation>Son emplacement n’est pas accessible pour le moment. Connectez-le, ou choisissez une copie d’un autre emplacement.</translation>
    </message>
    <message>
        <source>This copy is no longer there</source>
        <translation>Cette copie n’est plus là</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>Où doivent aller les fichiers&#xa0;?</translation>
    </message>
    <message>
        <source>Put them here</source>
        <translation>Les mettre ici</translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplète</translation>
    </message>
    <message>
        <source>made elsewhere</source>
        <translation>faite ailleurs</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>garder les deux</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>remplacer</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>laisser</translation>
    </message>
    <message>
        <source>is back as “{name}”</source>
        <translation>est revenu sous le nom «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>is back; the former one is now “{name}”</source>
        <translation>est revenu&#xa0;; l’ancien s’appelle maintenant «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>was there already, identical</source>
        <translation>était déjà là, identique</translation>
    </message>
    <message>
        <source>did not come back whole from this copy</source>
        <translation>n’est pas revenu intact de cette copie</translation>
    </message>
    <message>
        <source>not put back: you stopped</source>
        <translation>non remis&#xa0;: vous avez arrêté</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>could not be put in place; the present one is now “{name}”</source>
        <translation>n’a pas pu être mis en place&#xa0;; le fichier présent s’appelle maintenant «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>is not a file and cannot be put back</source>
        <translation>n’est pas un fichier et ne peut pas être remis</translation>
    </message>
    <message>
        <source>is a link, which this computer does not allow to be made</source>
        <translation>est un lien, que cet ordinateur ne permet pas de créer</translation>
    </message>
    <message>
        <source>has a name that this computer cannot hold</source>
        <translation>a un nom impossible sur cet ordinateur</translation>
    </message>
    <message>
        <source>there was no room left for it</source>
        <translation>il n’y avait plus de place pour lui</translation>
    </message>
    <message>
        <source>could not be written there</source>
        <translation>n’a pas pu être écrit à cet endroit</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>What shall this place be called?</source>
        <translation>Comment appeler cet emplacement&#xa0;?</translation>
    </message>
    <message>
        <source>a copy is there</source>
        <translation>une copie s’y trouve</translation>
    </message>
    <message>
        <source>it can be used</source>
        <translation>utilisable</translation>
    </message>
    <message>
        <source>proved: cannot be emptied from here</source>
        <translation>prouvé&#xa0;: ne peut pas être vidé d’ici</translation>
    </message>
    <message>
        <source>could be emptied from here</source>
        <translation>pourrait être vidé d’ici</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>non prouvé</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for “--append-only”, then test again.</source>
        <translation>Demandez «&#xa0;--append-only&#xa0;» au responsable du serveur, puis testez à nouveau.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>What was there of them</source>
        <translation>Ce qu’il y avait d’eux</translation>
    </message>
    <message>
        <source>What to know about them</source>
        <translation>Ce qu’il faut savoir d’eux</translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation>Où ils habitent</translation>
    </message>
    <message>
        <source>People by country and kind of data</source>
        <translation>Personnes par pays et par sorte de données</translation>
    </message>
    <message>
        <source>A person counts once, under each kind of data that was there.</source>
        <translation>Une personne compte une fois, sous chaque sorte de données qu’il y avait.</translation>
    </message>
    <message>
        <source>What changed in the files</source>
        <translation>Ce qui a changé dans les fichiers</translation>
    </message>
    <message>
        <source>and in {count} more</source>
        <translation>et dans {count} de plus</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Sans adresse</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>Age not known</source>
        <translation>Âge inconnu</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Décédés</translation>
    </message>
    <message>
        <source>Protected address</source>
        <translation>Adresse protégée</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions ouvertes</translation>
    </message>
    <message>
        <source>Perhaps counted twice</source>
        <translation>Peut-être comptés deux fois</translation>
    </message>
    <message>
        <source>{name}: {count}. List them</source>
        <translation>{name}&#xa0;: {count}. Les afficher</translation>
    </message>
    <message>
        <source>From {when} to {later}</source>
        <translation>Du {when} au {later}</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>rien n’a changé</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>No copy can be removed from this computer</source>
        <translation>Aucune copie ne peut être supprimée depuis cet ordinateur</translation>
    </message>
    <message>
        <source>How long are copies kept?</source>
        <translation>Combien de temps les copies sont-elles conservées&#xa0;?</translation>
    </message>
    <message>
        <source>Remove {copies} for good?</source>
        <translation>Supprimer {copies} pour toujours&#xa0;?</translation>
    </message>
    <message>
        <source>Shall this be the rule from now on?</source>
        <translation>Est-ce la règle désormais&#xa0;?</translation>
    </message>
    <message>
        <source>Removing {copies}</source>
        <translation>Suppression de {copies}</translation>
    </message>
    <message>
        <source>What was removed so far</source>
        <translation>Ce qui a été supprimé jusqu’ici</translation>
    </message>
    <message>
        <source>There is no copy in this place yet</source>
        <translation>Il n’y a pas encore de copie à cet emplacement</translation>
    </message>
    <message>
        <source>Every copy would stay</source>
        <translation>Toutes les copies resteraient</translation>
    </message>
    <message>
        <source>No copy may be removed now</source>
        <translation>Aucune copie ne peut être supprimée maintenant</translation>
    </message>
    <message>
        <source>{copies} of {total} would go</source>
        <translation>{copies} sur {total} partiraient</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date pattern of Qt</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>no copy</source>
        <translation>aucune copie</translation>
    </message>
    <message>
        <source>1 copy</source>
        <translation>1 copie</translation>
    </message>
    <message>
        <source>{count} copies</source>
        <translation>{count} copies</translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>Une règle à vous</translation>
    </message>
    <message>
        <source>goes: the copy of {when} stays</source>
        <translation>part&#xa0;: la copie du {when} reste</translation>
    </message>
    <message>
        <source>Every copy is kept: none can be removed from this computer.</source>
        <translation>Toutes les copies sont conservées&#xa0;: aucune ne peut être supprimée depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Every copy is kept, until somebody chooses how long.</source>
        <translation>Toutes les copies sont conservées, jusqu’à ce que quelqu’un choisisse une durée.</translation>
    </message>
    <message>
        <source>Every copy is kept.</source>
        <translation>Toutes les copies sont conservées.</translation>
    </message>
    <message>
        <source>Kept: {rule}</source>
        <translation>Conservation&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>It is full: the last copy did not fit.</source>
        <translation>Il est plein&#xa0;: la dernière copie n’y a pas tenu.</translation>
    </message>
    <message>
        <source>Full in about {span} at the present pace: {size} are left.</source>
        <translation>Plein dans {span} environ au rythme actuel&#xa0;: il reste {size}.</translation>
    </message>
    <message>
        <source>{size} are left, enough for about {span} at the present pace.</source>
        <translation>Il reste {size}, assez pour {span} environ au rythme actuel.</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} mois</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} ans</translation>
    </message>
    <message>
        <source>{changed} of your {files} changed at once.</source>
        <translation>{changed} de vos {files} ont changé d’un coup.</translation>
    </message>
    <message>
        <source>Most of your files changed at once.</source>
        <translation>La plupart de vos fichiers ont changé d’un coup.</translation>
    </message>
    <message>
        <source>A hold is on for {place}: no copy is removed there.</source>
        <translation>Un gel est en place pour {place}&#xa0;: aucune copie n’y est supprimée.</translation>
    </message>
    <message>
        <source>A hold is on: no copy is removed.</source>
        <translation>Un gel est en place&#xa0;: aucune copie n’est supprimée.</translation>
    </message>
    <message>
        <source>Somebody may be encrypting them. Since {when} no copy is removed: those made before bring the files back.</source>
        <translation>Quelqu’un est peut-être en train de les chiffrer. Depuis le {when}, aucune copie n’est supprimée&#xa0;: celles faites avant rendent les fichiers.</translation>
    </message>
    <message>
        <source>Put on by {name}, {when}. The reason: {reason}</source>
        <translation>Posé par {name}, {when}. La raison&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Open some of your files now. If they do not open, or have names you do not know, press “Something happened?”.</source>
        <translation>Ouvrez quelques fichiers maintenant. S’ils ne s’ouvrent pas, ou portent des noms inconnus, appuyez sur «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;».</translation>
    </message>
    <message>
        <source>New copies are made as always. Lift the hold when it is no longer needed.</source>
        <translation>De nouvelles copies se font comme toujours. Levez le gel quand il n’est plus nécessaire.</translation>
    </message>
    <message>
        <source>by itself, once a week</source>
        <translation>d’elle-même, une fois par semaine</translation>
    </message>
    <message>
        <source>checked afterwards, and sound</source>
        <translation>vérifié ensuite, et sain</translation>
    </message>
    <message>
        <source>going on, or the computer went off</source>
        <translation>en cours, ou l’ordinateur s’est éteint</translation>
    </message>
    <message>
        <source>did not end well</source>
        <translation>s’est mal terminée</translation>
    </message>
    <message>
        <source>There is {size} more room.</source>
        <translation>Il y a {size} de place en plus.</translation>
    </message>
    <message>
        <source>Removed: {copies}.</source>
        <translation>Suppression faite&#xa0;: {copies}.</translation>
    </message>
    <message>
        <source>What is left was checked, and is sound.</source>
        <translation>Ce qui reste a été vérifié, et est sain.</translation>
    </message>
    <message>
        <source>Removed: {gone} of {asked}. {happened}</source>
        <translation>Suppression faite&#xa0;: {gone} sur {asked}. {happened}</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>How long copies are kept</source>
        <translation>Durée de conservation des copies</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>It did not end well</source>
        <translation>Cela s’est mal terminé</translation>
    </message>
</context>
<context>
    <name>RetentionFoot</name>
    <message>
        <source>What was removed so far…</source>
        <translation>Ce qui a été supprimé…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove these {copies}</source>
        <translation>Supprimer ces {copies}</translation>
    </message>
    <message>
        <source>Remove this copy</source>
        <translation>Supprimer cette copie</translation>
    </message>
    <message>
        <source>Keep every copy</source>
        <translation>Conserver toutes les copies</translation>
    </message>
    <message>
        <source>Use this rule</source>
        <translation>Utiliser cette règle</translation>
    </message>
    <message>
        <source>Remove nothing</source>
        <translation>Ne rien supprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading the place…</source>
        <translation>Lecture de l’emplacement…</translation>
    </message>
    <message>
        <source>See what would go</source>
        <translation>Voir ce qui partirait</translation>
    </message>
</context>
<context>
    <name>RetentionLines</name>
    <message>
        <source>Make room…</source>
        <translation>Faire de la place…</translation>
    </message>
</context>
<context>
    <name>RiskCard</name>
    <message>
        <source>Seen once more.</source>
        <translation>Vu encore une fois.</translation>
    </message>
    <message>
        <source>Seen {count} more times.</source>
        <translation>Vu encore {count} fois.</translation>
    </message>
    <message>
        <source>Risk for the patients</source>
        <translation>Risque pour les patients</translation>
    </message>
    <message>
        <source>Judge the risk…</source>
        <translation>Juger le risque…</translation>
    </message>
    <message>
        <source>It counts as high until a named person has answered the questions. Nothing waits for that.</source>
        <translation>Il compte comme élevé jusqu’à ce qu’une personne nommée ait répondu aux questions. Rien n’attend pour cela.</translation>
    </message>
    <message>
        <source>{who}, {when}: {why}</source>
        <translation>{who}, {when}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>ENISA score {score}, a justification only.</source>
        <translation>Score ENISA {score}, justification seulement.</translation>
    </message>
    <message>
        <source>What was decided before no longer holds with what came to light since: it counts as high until somebody judges it anew.</source>
        <translation>Ce qui avait été décidé ne tient plus avec ce qui est apparu depuis&#xa0;: le risque compte comme élevé jusqu’à un nouveau jugement.</translation>
    </message>
    <message>
        <source>Judge it anew…</source>
        <translation>Juger à nouveau…</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Keep this</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Private: it is called at night and on Sundays.</source>
        <translation>Privé&#xa0;: on l’appelle la nuit et le dimanche.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Deputy: name</source>
        <translation>Suppléance&#xa0;: nom</translation>
    </message>
    <message>
        <source>Deputy: telephone number</source>
        <translation>Suppléance&#xa0;: numéro de téléphone</translation>
    </message>
    <message>
        <source>Nobody can stand in for themselves.</source>
        <translation>Personne ne peut être son propre suppléant.</translation>
    </message>
</context>
<context>
    <name>RolesSection</name>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>{task}: choose who, and who stands in</source>
        <translation>{task}&#xa0;: choisir qui, et qui supplée</translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message>
        <source>Make room for new copies</source>
        <translation>Faire de la place pour de nouvelles copies</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>See which copies may go</source>
        <translation>Voir quelles copies peuvent partir</translation>
    </message>
    <message>
        <source>This place is full</source>
        <translation>Cet emplacement est plein</translation>
    </message>
    <message>
        <source>The last copy did not fit. Every earlier copy is still whole.</source>
        <translation>La dernière copie n’y a pas tenu. Toutes les copies précédentes sont intactes.</translation>
    </message>
    <message>
        <source>This place is full in about {span}</source>
        <translation>Cet emplacement sera plein dans {span} environ</translation>
    </message>
    <message>
        <source>Then no new copy can be made there. There is time to choose calmly.</source>
        <translation>Alors plus aucune copie ne pourra y être faite. Vous avez le temps de choisir calmement.</translation>
    </message>
    <message>
        <source>When this place is full</source>
        <translation>Quand cet emplacement sera plein</translation>
    </message>
    <message>
        <source>Then no new copy can be made there.</source>
        <translation>Alors plus aucune copie ne pourra y être faite.</translation>
    </message>
    <message>
        <source>Room left now: {size}</source>
        <translation>Place restante&#xa0;: {size}</translation>
    </message>
    <message>
        <source>Or use a larger drive</source>
        <translation>Ou utiliser un disque plus grand</translation>
    </message>
    <message>
        <source>Keep the old one in a safe place: its copies stay as they are, and can be opened with its recovery sheet.</source>
        <translation>Gardez l’ancien en lieu sûr&#xa0;: ses copies restent telles quelles, et s’ouvrent avec sa fiche de secours.</translation>
    </message>
    <message>
        <source>Ask whoever runs the place for more room</source>
        <translation>Demander plus de place à qui gère l’emplacement</translation>
    </message>
    <message>
        <source>None of its copies can be removed from this computer, and so by nobody who gets hold of it. Whoever runs the place can remove old ones there.</source>
        <translation>Aucune de ses copies ne peut être supprimée depuis cet ordinateur, donc par personne qui s’en emparerait. Qui gère l’emplacement peut y supprimer les anciennes.</translation>
    </message>
    <message>
        <source>Let old copies go</source>
        <translation>Laisser partir d’anciennes copies</translation>
    </message>
    <message>
        <source>You choose how long copies are kept, and see a list of every copy that would go. Recent ones never do. Nothing is removed before you say yes.</source>
        <translation>Vous choisissez combien de temps les copies sont conservées, et voyez la liste de celles qui partiraient. Les récentes ne partent jamais. Rien n’est supprimé avant votre accord.</translation>
    </message>
    <message>
        <source>First find out why a hold is on</source>
        <translation>D’abord savoir pourquoi un gel est en place</translation>
    </message>
    <message>
        <source>While it is on, no copy is removed. Lift it only when you are sure: the banner over “Backups” says who put it on, and why.</source>
        <translation>Tant qu’il est en place, aucune copie n’est supprimée. Ne le levez qu’en étant sûr&#xa0;: le bandeau au-dessus de «&#xa0;Sauvegardes&#xa0;» dit qui l’a posé, et pourquoi.</translation>
    </message>
    <message>
        <source>Take other things off this place</source>
        <translation>Retirer autre chose de cet emplacement</translation>
    </message>
    <message>
        <source>Films, music, copies of other programs: whatever lies beside the folder “{folder}”. Never delete anything inside that folder: every copy needs it.</source>
        <translation>Films, musique, copies d’autres logiciels&#xa0;: tout ce qui se trouve à côté du dossier «&#xa0;{folder}&#xa0;». N’effacez jamais rien dans ce dossier&#xa0;: chaque copie en a besoin.</translation>
    </message>
    <message>
        <source>Do this first: the place has no room left at all, and even removing a copy needs a little.</source>
        <translation>À faire d’abord&#xa0;: il n’y a plus de place du tout, et même supprimer une copie en demande un peu.</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>Add to the log</source>
        <translation>Ajouter au journal</translation>
    </message>
    <message>
        <source>Incident {number} · opened by {who} · noticed {when}</source>
        <translation>Incident {number} · ouvert par {who} · remarqué le {when}</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>Tous les incidents</translation>
    </message>
</context>
<context>
    <name>RuleFields</name>
    <message>
        <source>Each folder in it is one patient</source>
        <translation>Chaque dossier qu’il contient est un patient</translation>
    </message>
    <message>
        <source>Everything in such a folder belongs to this patient.</source>
        <translation>Tout ce qui est dans un tel dossier est à ce patient.</translation>
    </message>
    <message>
        <source>The files in it bear the patient’s name</source>
        <translation>Les fichiers qu’il contient portent le nom du patient</translation>
    </message>
    <message>
        <source>The files of all patients lie together.</source>
        <translation>Les fichiers de tous les patients sont ensemble.</translation>
    </message>
    <message>
        <source>Levels below: 1 for the folders directly in it</source>
        <translation>Niveaux en dessous&#xa0;: 1 pour les dossiers directement dedans</translation>
    </message>
    <message>
        <source>How is the name written?</source>
        <translation>Comment le nom est-il écrit&#xa0;?</translation>
    </message>
    <message>
        <source>The sign between the parts</source>
        <translation>Le signe entre les parties</translation>
    </message>
    <message>
        <source>Pattern, of {name}, {first}, {born}, {number} and {any}</source>
        <translation>Modèle, fait de {name}, {first}, {born}, {number} et {any}</translation>
    </message>
    <message>
        <source>What is read from the first names there</source>
        <translation>Ce qui est lu dans les premiers noms</translation>
    </message>
    <message>
        <source>Nothing lies there.</source>
        <translation>Il n’y a rien ici.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Look for patient numbers as well</source>
        <translation>Chercher aussi les numéros</translation>
    </message>
    <message>
        <source>These seem to be the folders of your patients. Nothing is taken unseen: look at what they find.</source>
        <translation>Ce semblent être les dossiers de vos patients. Rien n’est pris sans être vu&#xa0;: regardez ce qu’ils donnent.</translation>
    </message>
    <message>
        <source>No rule yet: add the folder in which your patients are.</source>
        <translation>Pas encore de règle&#xa0;: ajoutez le dossier où sont vos patients.</translation>
    </message>
    <message>
        <source>A file or folder that begins with a number of the address book is that patient’s.</source>
        <translation>Un fichier ou dossier qui commence par un numéro du carnet d’adresses est à ce patient.</translation>
    </message>
    <message>
        <source>For this, take in the list of your software first: under “Address book”.</source>
        <translation>Pour cela, reprenez d’abord la liste de votre logiciel&#xa0;: sous «&#xa0;Carnet d’adresses&#xa0;».</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove: {rule}</source>
        <translation>Enlever&#xa0;: {rule}</translation>
    </message>
</context>
<context>
    <name>RunTableModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>New data</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>a place no longer in use</source>
        <translation>un emplacement qui n’est plus utilisé</translation>
    </message>
</context>
<context>
    <name>S3Form</name>
    <message>
        <source>Another provider</source>
        <translation>Un autre fournisseur</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>for example: s3.example.org</source>
        <translation>par exemple&#xa0;: s3.example.org</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Compartiment (bucket)</translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation>Dossier dans le compartiment</translation>
    </message>
    <message>
        <source>Key ID (access key)</source>
        <translation>Identifiant de clé (access key)</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Clé secrète</translation>
    </message>
    <message>
        <source>Found out by itself</source>
        <translation>Trouvé automatiquement</translation>
    </message>
    <message>
        <source>Before the server’s name</source>
        <translation>Avant le nom du serveur</translation>
    </message>
    <message>
        <source>After the server’s name</source>
        <translation>Après le nom du serveur</translation>
    </message>
    <message>
        <source>Where the bucket stands in the address</source>
        <translation>Place du compartiment dans l’adresse</translation>
    </message>
    <message>
        <source>Read on {date} in the provider’s documentation.</source>
        <translation>Lu le {date} dans la documentation du fournisseur.</translation>
    </message>
</context>
<context>
    <name>SamplesPage</name>
    <message>
        <source>Letter before</source>
        <translation>Lettre précédente</translation>
    </message>
    <message>
        <source>Next letter</source>
        <translation>Lettre suivante</translation>
    </message>
    <message>
        <source>Open them to print…</source>
        <translation>Les ouvrir pour imprimer…</translation>
    </message>
    <message>
        <source>Print them, fold one, and look at it in one of your own envelopes: only the address may show in the window.</source>
        <translation>Imprimez-les, pliez-en une et regardez-la dans l’une de vos enveloppes&#xa0;: seule l’adresse doit apparaître dans la fenêtre.</translation>
    </message>
    <message>
        <source>Letters not looked at yet: {count}. Press “Next letter”.</source>
        <translation>Lettres pas encore regardées&#xa0;: {count}. Appuyez sur «&#xa0;Lettre suivante&#xa0;».</translation>
    </message>
    <message>
        <source>Tick that the letters were read.</source>
        <translation>Cochez que les lettres ont été lues.</translation>
    </message>
    <message>
        <source>{name}: I have read these letters. Name, address and text belong together.</source>
        <translation>{name}&#xa0;: j’ai lu ces lettres. Nom, adresse et texte vont ensemble.</translation>
    </message>
    <message>
        <source>I</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>{name} has read them too.</source>
        <translation>{name} les a lues aussi.</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} sur {count}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>SavePaperDialog</name>
    <message>
        <source>Save as a file: {what}</source>
        <translation>Enregistrer en fichier&#xa0;: {what}</translation>
    </message>
    <message>
        <source>You choose where. The file is not encrypted: whoever gets at it can read it.</source>
        <translation>Vous choisissez où. Le fichier n’est pas chiffré&#xa0;: qui y accède peut le lire.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>A patient may be named in it: “{words}”. Read it before it goes out.</source>
        <translation>Un patient y est peut-être nommé&#xa0;: «&#xa0;{words}&#xa0;». Relisez-le avant qu’il parte.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>It lies there unencrypted. Delete it once nobody needs it any more, and empty the bin.</source>
        <translation>Il s’y trouve non chiffré. Supprimez-le dès que personne n’en a plus besoin, et videz la corbeille.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>As it reads now: a draft, and each page says so</source>
        <translation>Comme il se lit maintenant&#xa0;: un projet, et chaque page le dit</translation>
    </message>
    <message>
        <source>Which words?</source>
        <translation>Quel texte&#xa0;?</translation>
    </message>
    <message>
        <source>As they were released by {who}, {when}</source>
        <translation>Tel que validé par {who}, {when}</translation>
    </message>
    <message>
        <source>What was recorded since changes the words now.</source>
        <translation>Ce qui a été noté depuis change le texte actuel.</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>Sous quelle forme&#xa0;?</translation>
    </message>
    <message>
        <source>PDF, to print or to send</source>
        <translation>PDF, pour imprimer ou envoyer</translation>
    </message>
    <message>
        <source>Word, to change something in it</source>
        <translation>Word, pour y modifier quelque chose</translation>
    </message>
    <message>
        <source>Plain text, to paste it elsewhere</source>
        <translation>Texte brut, pour le coller ailleurs</translation>
    </message>
    <message>
        <source>What you change in Word is checked by nobody, and it is not what was released. Each page says so.</source>
        <translation>Ce que vous modifiez dans Word n’est vérifié par personne, et n’est pas ce qui a été validé. Chaque page le dit.</translation>
    </message>
    <message>
        <source>Without patients: a copy for others</source>
        <translation>Sans patients&#xa0;: une copie pour d’autres</translation>
    </message>
    <message>
        <source>Only of words that were released.</source>
        <translation>Seulement d’un texte validé.</translation>
    </message>
    <message>
        <source>Names, addresses, birth dates and numbers of your patients are taken out, not covered. What is misspelt is not found: read the copy before it goes out.</source>
        <translation>Noms, adresses, dates de naissance et numéros de vos patients sont retirés, non recouverts. Ce qui est mal orthographié n’est pas trouvé&#xa0;: relisez la copie avant qu’elle parte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Only when somebody asks for it</source>
        <translation>Seulement quand quelqu’un le demande</translation>
    </message>
    <message>
        <source>Every day at {times}</source>
        <translation>Tous les jours à {times}</translation>
    </message>
    <message>
        <source>{first} to {last} at {times}</source>
        <translation>Du {first} au {last} à {times}</translation>
    </message>
    <message>
        <source>Each {days} at {times}</source>
        <translation>Chaque {days} à {times}</translation>
    </message>
    <message>
        <source>Every day, each hour from {begins} to {ends}</source>
        <translation>Tous les jours, chaque heure de {begins} à {ends}</translation>
    </message>
    <message>
        <source>{first} to {last}, each hour from {begins} to {ends}</source>
        <translation>Du {first} au {last}, chaque heure de {begins} à {ends}</translation>
    </message>
    <message>
        <source>Each {days}, each hour from {begins} to {ends}</source>
        <translation>Chaque {days}, chaque heure de {begins} à {ends}</translation>
    </message>
    <message>
        <source>{when}, also on battery.</source>
        <translation>{when}, aussi sur batterie.</translation>
    </message>
    <message>
        <source>{when}, also on battery above {percent}.</source>
        <translation>{when}, aussi sur batterie au-dessus de {percent}.</translation>
    </message>
    <message>
        <source>{when}, but not on battery.</source>
        <translation>{when}, mais pas sur batterie.</translation>
    </message>
    <message>
        <source>Not over a connection that is paid by volume, such as a telephone&apos;s.</source>
        <translation>Pas par une connexion facturée au volume, comme celle d’un téléphone.</translation>
    </message>
    <message>
        <source>Also over a connection that is paid by volume, such as a telephone&apos;s.</source>
        <translation>Aussi par une connexion facturée au volume, comme celle d’un téléphone.</translation>
    </message>
    <message>
        <source>From {begins} to {ends} no faster than {speed}.</source>
        <translation>De {begins} à {ends}, pas plus vite que {speed}.</translation>
    </message>
    <message>
        <source>Never faster than {speed}.</source>
        <translation>Jamais plus vite que {speed}.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>When copies are made</source>
        <translation>Quand les copies se font</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use this schedule</source>
        <translation>Utiliser cet horaire</translation>
    </message>
    <message>
        <source>When are copies made?</source>
        <translation>Quand les copies se font-elles&#xa0;?</translation>
    </message>
    <message>
        <source>Several times a day</source>
        <translation>Plusieurs fois par jour</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Une fois par jour</translation>
    </message>
    <message>
        <source>Every hour while you work</source>
        <translation>Chaque heure pendant votre travail</translation>
    </message>
    <message>
        <source>Only when somebody asks for it</source>
        <translation>Seulement quand quelqu’un le demande</translation>
    </message>
    <message>
        <source>Time of the copy</source>
        <translation>Heure de la copie</translation>
    </message>
    <message>
        <source>First copy of the day</source>
        <translation>Première copie du jour</translation>
    </message>
    <message>
        <source>Last copy of the day</source>
        <translation>Dernière copie du jour</translation>
    </message>
    <message>
        <source>Nothing is copied then unless somebody remembers it each day.</source>
        <translation>Rien n’est alors copié, sauf si quelqu’un y pense chaque jour.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>Ces jours-là</translation>
    </message>
    <message>
        <source>Copies while the computer runs on battery</source>
        <translation>Copies quand l’ordinateur est sur batterie</translation>
    </message>
    <message>
        <source>While the computer runs on battery</source>
        <translation>Quand l’ordinateur est sur batterie</translation>
    </message>
    <message>
        <source>Also over a connection that is paid by volume</source>
        <translation>Aussi par une connexion facturée au volume</translation>
    </message>
    <message>
        <source>Such as that of a telephone</source>
        <translation>Comme celle d’un téléphone</translation>
    </message>
    <message>
        <source>copies are made as usual</source>
        <translation>les copies se font comme d’habitude</translation>
    </message>
    <message>
        <source>no copies are made</source>
        <translation>aucune copie ne se fait</translation>
    </message>
    <message>
        <source>copies are made above {percent}</source>
        <translation>les copies se font au-dessus de {percent}</translation>
    </message>
    <message>
        <source>The last copy of the day has to come after the first one.</source>
        <translation>La dernière copie du jour doit venir après la première.</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>Choisissez au moins un jour.</translation>
    </message>
    <message>
        <source>The next copy would be made: {when}.</source>
        <translation>La prochaine copie se ferait&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>More: battery, speed</source>
        <translation>Plus&#xa0;: batterie, vitesse</translation>
    </message>
    <message>
        <source>More: battery, connections paid by volume, speed</source>
        <translation>Plus&#xa0;: batterie, connexions au volume, vitesse</translation>
    </message>
</context>
<context>
    <name>SearchFeed</name>
    <message>
        <source>in {count} copies</source>
        <translation>dans {count} copies</translation>
    </message>
    <message>
        <source>copy of {date}</source>
        <translation>copie du {date}</translation>
    </message>
    <message>
        <source>not in the newest copy</source>
        <translation>absent de la copie la plus récente</translation>
    </message>
    <message>
        <source>gone since {date}</source>
        <translation>disparu depuis le {date}</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>non choisi</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide: {name}</source>
        <translation>Masquer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>Afficher&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Parts of this page</source>
        <translation>Parties de cette page</translation>
    </message>
</context>
<context>
    <name>SendEmails</name>
    <message>
        <source>E-mails</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>Stopping after this message.</source>
        <translation>Arrêt après ce message.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set up a mail account, or choose files.</source>
        <translation>Configurez un compte de messagerie, ou choisissez les fichiers.</translation>
    </message>
    <message>
        <source>Release these texts</source>
        <translation>Valider ces textes</translation>
    </message>
    <message>
        <source>Send all of them</source>
        <translation>Les envoyer tous</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Continuer l’envoi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Who gets the letter by e-mail?</source>
        <translation>Qui reçoit la lettre par courriel&#xa0;?</translation>
    </message>
    <message>
        <source>One message per person, with nobody else’s address in it. Everybody else gets the letter on paper.</source>
        <translation>Un message par personne, sans l’adresse de personne d’autre. Tous les autres reçoivent la lettre sur papier.</translation>
    </message>
    <message>
        <source>Read every text: {count}</source>
        <translation>Lisez chaque texte&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The words are the same as on paper, without the postal address.</source>
        <translation>Les mots sont les mêmes que sur papier, sans l’adresse postale.</translation>
    </message>
    <message>
        <source>Messages: {count}. How shall they go?</source>
        <translation>Messages&#xa0;: {count}. Comment les faire partir&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing leaves yet: test messages to the practice come first.</source>
        <translation>Rien ne part encore&#xa0;: des messages d’essai au cabinet viennent d’abord.</translation>
    </message>
    <message>
        <source>Read a few messages before any other goes out</source>
        <translation>Lisez quelques messages avant que d’autres partent</translation>
    </message>
    <message>
        <source>What was sent cannot be taken back.</source>
        <translation>Ce qui est parti ne peut pas être repris.</translation>
    </message>
    <message>
        <source>The messages are on their way</source>
        <translation>Les messages partent</translation>
    </message>
    <message>
        <source>It can be stopped, and the computer may be switched off: it goes on where it was, and nobody gets two.</source>
        <translation>On peut arrêter, et même éteindre l’ordinateur&#xa0;: cela reprend où c’en était, et personne n’en reçoit deux.</translation>
    </message>
    <message>
        <source>The letter by e-mail</source>
        <translation>La lettre par courriel</translation>
    </message>
    <message>
        <source>Everybody is in one of these lines.</source>
        <translation>Chacun se trouve dans l’une de ces lignes.</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Preview all…</source>
        <translation>Tout parcourir…</translation>
    </message>
    <message>
        <source>Make the letters…</source>
        <translation>Faire les lettres…</translation>
    </message>
    <message>
        <source>With a postal address</source>
        <translation>Avec une adresse postale</translation>
    </message>
    <message>
        <source>With an e-mail address</source>
        <translation>Avec une adresse électronique</translation>
    </message>
    <message>
        <source>Cannot be written to</source>
        <translation>Ne peuvent pas recevoir d’écrit</translation>
    </message>
    <message>
        <source>Letters can be made once it was counted who is affected.</source>
        <translation>Les lettres peuvent être faites une fois compté qui est touché.</translation>
    </message>
    <message>
        <source>No letter can be made: nobody has an address.</source>
        <translation>Aucune lettre ne peut être faite&#xa0;: personne n’a d’adresse.</translation>
    </message>
    <message>
        <source>The incident is closed.</source>
        <translation>L’incident est clos.</translation>
    </message>
    <message>
        <source>Can be written to: {count}. Languages: {languages}.</source>
        <translation>Peuvent recevoir un écrit&#xa0;: {count}. Langues&#xa0;: {languages}.</translation>
    </message>
    <message>
        <source>Letters {mailing}: made, each compared, {when}</source>
        <translation>Lettres {mailing}&#xa0;: faites, chacune comparée, {when}</translation>
    </message>
</context>
<context>
    <name>SendingProgress</name>
    <message>
        <source>Making the messages and comparing each with the record</source>
        <translation>Préparation des messages, chacun comparé au dossier</translation>
    </message>
    <message>
        <source>Handing them over to the mail server, one after the other</source>
        <translation>Remise au serveur de messagerie, l’un après l’autre</translation>
    </message>
    <message>
        <source>{done} of {total} messages</source>
        <translation>{done} messages sur {total}</translation>
    </message>
    <message>
        <source>{count} to be seen to</source>
        <translation>{count} à revoir</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>A server on the internet</source>
        <translation>Un serveur sur Internet</translation>
    </message>
    <message>
        <source>Your IT provider or host gives you an address, a user name and a password. Survives theft and fire.</source>
        <translation>Votre prestataire ou hébergeur vous donne une adresse, un nom et un mot de passe. Résiste au vol et à l’incendie.</translation>
    </message>
</context>
<context>
    <name>ServerPages</name>
    <message>
        <source>Which kind of server is it?</source>
        <translation>De quel genre de serveur s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever runs it can tell you. If you may choose, take the first one.</source>
        <translation>Son responsable peut vous le dire. Si vous avez le choix, prenez le premier.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ServerPane</name>
    <message>
        <source>Enter what you were given. Nothing is kept before the test went well.</source>
        <translation>Saisissez ce qu’on vous a donné. Rien n’est gardé avant que le test ait réussi.</translation>
    </message>
    <message>
        <source>Is this the right server?</source>
        <translation>Est-ce le bon serveur&#xa0;?</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one from whoever runs the server: on the phone or on paper, letter by letter.</source>
        <translation>Comparez l’empreinte avec celle du responsable du serveur&#xa0;: au téléphone ou sur papier, lettre par lettre.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Accept this server</source>
        <translation>Accepter ce serveur</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Enregistrer la modification</translation>
    </message>
    <message>
        <source>Take over this copy</source>
        <translation>Reprendre cette copie</translation>
    </message>
    <message>
        <source>Go on with this copy</source>
        <translation>Continuer avec cette copie</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>Utiliser cet emplacement</translation>
    </message>
    <message>
        <source>Still missing: {field}</source>
        <translation>Il manque encore&#xa0;: {field}</translation>
    </message>
    <message>
        <source>This cannot be right: {field}</source>
        <translation>Ceci ne peut pas être juste&#xa0;: {field}</translation>
    </message>
    <message>
        <source>The password or the recovery code is still missing.</source>
        <translation>Il manque encore le mot de passe ou le code de secours.</translation>
    </message>
    <message>
        <source>The place is being tested</source>
        <translation>L’emplacement est en cours de test</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>The place cannot be used like this</source>
        <translation>L’emplacement n’est pas utilisable ainsi</translation>
    </message>
    <message>
        <source>Nothing was kept, and nothing was changed there.</source>
        <translation>Rien n’a été gardé, et rien n’y a été changé.</translation>
    </message>
    <message>
        <source>A copy is there already</source>
        <translation>Une copie s’y trouve déjà</translation>
    </message>
    <message>
        <source>Without its password or recovery code nothing is done there. If it is not yours, go back and choose another folder.</source>
        <translation>Sans son mot de passe ou son code de secours, rien n’y est fait. Si elle n’est pas à vous, revenez en arrière et choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Your copy answers there</source>
        <translation>Votre copie répond à cet endroit</translation>
    </message>
    <message>
        <source>Its history stays as it is.</source>
        <translation>Son historique reste tel quel.</translation>
    </message>
    <message>
        <source>The place can be used</source>
        <translation>L’emplacement est utilisable</translation>
    </message>
    <message>
        <source>Everything there will be encrypted.</source>
        <translation>Tout y sera chiffré.</translation>
    </message>
</context>
<context>
    <name>SetHoldDialog</name>
    <message>
        <source>Is there a claim, or may there be one?</source>
        <translation>Y a-t-il un litige, ou pourrait-il y en avoir un&#xa0;?</translation>
    </message>
    <message>
        <source>As long as a legal hold stands, nothing of this incident may be deleted, however old it is: the log, the evidence and the papers. Every copy is kept until a person lifts that, under “Backups”.</source>
        <translation>Tant qu’une conservation pour litige est posée, rien de cet incident ne peut être supprimé, quel que soit son âge&#xa0;: ni le journal, ni les preuves, ni les documents. Chaque copie est gardée jusqu’à ce que quelqu’un en décide autrement, sous «&#xa0;Sauvegardes&#xa0;».</translation>
    </message>
    <message>
        <source>Set the hold</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Who asks for it: a court, a lawyer, the insurer</source>
        <translation>Qui le demande&#xa0;: un tribunal, un avocat, l’assureur</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Type who asks for it.</source>
        <translation>Saisissez qui le demande.</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Each change takes effect at once.</source>
        <translation>Chaque changement prend effet aussitôt.</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The law in this app</source>
        <translation>Le droit dans cette application</translation>
    </message>
    <message>
        <source>Whom to tell after a breach, by when, and under which law: each with its source and the day it was checked. Law changes: take in an update from time to time.</source>
        <translation>Qui prévenir après une violation, avant quand et selon quelle loi&#xa0;: chaque fois avec la source et le jour de la vérification. Le droit change&#xa0;: reprenez une mise à jour de temps en temps.</translation>
    </message>
    <message>
        <source>Look at the law…</source>
        <translation>Consulter le droit…</translation>
    </message>
    <message>
        <source>Does everything work here?</source>
        <translation>Est-ce que tout fonctionne ici&#xa0;?</translation>
    </message>
    <message>
        <source>Looks at everything a copy needs. Nothing is changed.</source>
        <translation>Passe en revue tout ce qu’il faut pour une copie. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Regarder maintenant</translation>
    </message>
    <message>
        <source>Look whether everything works</source>
        <translation>Regarder si tout fonctionne</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Own records: {folder}</source>
        <translation>Données de PracticeGuard&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Logs: {folder}</source>
        <translation>Journaux&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Its folders</source>
        <translation>Ses dossiers</translation>
    </message>
    <message>
        <source>works</source>
        <translation>fonctionne</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>à voir</translation>
    </message>
    <message>
        <source>The copying program (restic)</source>
        <translation>Le programme de copie (restic)</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring</source>
        <translation>Le trousseau de mots de passe de l’ordinateur</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Mise en route</translation>
    </message>
    <message>
        <source>The place of the copy</source>
        <translation>L’emplacement de la copie</translation>
    </message>
    <message>
        <source>Room in the place of the copy</source>
        <translation>Place libre à l’emplacement de la copie</translation>
    </message>
    <message>
        <source>The folders to be copied</source>
        <translation>Les dossiers à copier</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>La fiche de secours</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Keep the present place</source>
        <translation>Garder l’emplacement actuel</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Something happened?</source>
        <translation>Il s’est passé quelque chose&#xa0;?</translation>
    </message>
</context>
<context>
    <name>SeveralPlaces</name>
    <message>
        <source>Three copies, one of them elsewhere</source>
        <translation>Trois copies, dont une ailleurs</translation>
    </message>
    <message>
        <source>Your records, a copy at hand and one outside the practice: as it should be.</source>
        <translation>Vos dossiers, une copie à portée de main et une hors du cabinet&#xa0;: c’est bien ainsi.</translation>
    </message>
    <message>
        <source>A copy outside the practice</source>
        <translation>Une copie hors du cabinet</translation>
    </message>
    <message>
        <source>Fire, water and burglars take all that is in one house.</source>
        <translation>Le feu, l’eau et les voleurs emportent tout ce qui est sous un même toit.</translation>
    </message>
    <message>
        <source>A second copy, on a drive at hand</source>
        <translation>Une deuxième copie, sur un disque à portée de main</translation>
    </message>
    <message>
        <source>If the server fails or the network is down, it brings the records back at once.</source>
        <translation>Si le serveur ou le réseau tombe en panne, elle rend les dossiers tout de suite.</translation>
    </message>
    <message>
        <source>A copy that is not on this computer</source>
        <translation>Une copie hors de cet ordinateur</translation>
    </message>
    <message>
        <source>A virus, a theft or a broken disk takes the records and this copy at once.</source>
        <translation>Un virus, un vol ou une panne de disque emporte les dossiers et cette copie d’un coup.</translation>
    </message>
</context>
<context>
    <name>SeverityFields</name>
    <message>
        <source>A method of 2013: kind of data times how easily people are recognised, plus what was lost. For health data it is nearly always high, so it decides nothing here: the questions above do.</source>
        <translation>Une méthode de 2013&#xa0;: type de données fois facilité d’identification, plus ce qui a été perdu. Pour des données de santé le score est presque toujours élevé&#xa0;; il ne décide donc de rien ici&#xa0;: les questions ci-dessus décident.</translation>
    </message>
    <message>
        <source>What kind of data, the gravest of it?</source>
        <translation>Quel type de données, le plus grave&#xa0;?</translation>
    </message>
    <message>
        <source>How easily are people recognised?</source>
        <translation>Les personnes sont-elles faciles à reconnaître&#xa0;?</translation>
    </message>
    <message>
        <source>Who may have seen it?</source>
        <translation>Qui a pu voir les données&#xa0;?</translation>
    </message>
    <message>
        <source>Was it altered?</source>
        <translation>Ont-elles été modifiées&#xa0;?</translation>
    </message>
    <message>
        <source>Was it missing?</source>
        <translation>Ont-elles manqué&#xa0;?</translation>
    </message>
    <message>
        <source>Somebody did it on purpose</source>
        <translation>Quelqu’un l’a fait exprès</translation>
    </message>
    <message>
        <source>Nobody who has it can read it</source>
        <translation>Personne de ceux qui les ont ne peut les lire</translation>
    </message>
    <message>
        <source>Score {score}: {band}</source>
        <translation>Score {score}&#xa0;: {band}</translation>
    </message>
    <message>
        <source>But nobody can read it: that goes before the score, and the record says why.</source>
        <translation>Mais personne ne peut lire&#xa0;: cela passe avant le score, et le registre dit pourquoi.</translation>
    </message>
    <message>
        <source>Close to the next step: take the stricter one.</source>
        <translation>Proche du degré suivant&#xa0;: prenez le plus strict.</translation>
    </message>
</context>
<context>
    <name>SftpForm</name>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>for example: copies.example.org</source>
        <translation>par exemple&#xa0;: copies.example.org</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Folder on the server</source>
        <translation>Dossier sur le serveur</translation>
    </message>
    <message>
        <source>An absolute one begins with a slash; any other lies in the user’s own.</source>
        <translation>Un chemin absolu commence par une barre oblique&#xa0;; tout autre part du dossier de l’utilisateur.</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>The line that lets this computer in</source>
        <translation>La ligne qui laisse entrer cet ordinateur</translation>
    </message>
    <message>
        <source>Send it to whoever runs the server, to be added to “authorized_keys” of this user. It is no secret. Then test.</source>
        <translation>Envoyez-la au responsable du serveur, qui l’ajoute à «&#xa0;authorized_keys&#xa0;» de cet utilisateur. Elle n’est pas secrète. Puis testez.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Créer une nouvelle clé</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>The sheet is lost: make a new one…</source>
        <translation>La fiche est perdue&#xa0;: en faire une nouvelle…</translation>
    </message>
    <message>
        <source>Does your recovery sheet still open the copy?</source>
        <translation>Votre fiche de secours ouvre-t-elle toujours la copie&#xa0;?</translation>
    </message>
    <message>
        <source>Take the sheet from where you keep it, and type the whole code.</source>
        <translation>Prenez la fiche là où vous la gardez, et tapez le code entier.</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Make a new recovery sheet?</source>
        <translation>Faire une nouvelle fiche de secours&#xa0;?</translation>
    </message>
    <message>
        <source>The copies stay as they are; only the code that opens them changes.</source>
        <translation>Les copies restent telles quelles&#xa0;; seul change le code qui les ouvre.</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>Faire une nouvelle fiche</translation>
    </message>
    <message>
        <source>Your new recovery sheet</source>
        <translation>Votre nouvelle fiche de secours</translation>
    </message>
    <message>
        <source>Print or save it, then type three groups of its code.</source>
        <translation>Imprimez-la ou enregistrez-la, puis tapez trois groupes de son code.</translation>
    </message>
    <message>
        <source>It opens this place only: each place has a sheet of its own. Print or save it, then type three groups of its code.</source>
        <translation>Elle n’ouvre que cet emplacement&#xa0;: chacun a sa propre fiche. Imprimez-la ou enregistrez-la, puis tapez trois groupes de son code.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Type three groups of the new code</source>
        <translation>Tapez trois groupes du nouveau code</translation>
    </message>
    <message>
        <source>So we know that the new paper is there, before the old one stops working.</source>
        <translation>Ainsi nous savons que la nouvelle fiche est bien là, avant que l’ancienne cesse de servir.</translation>
    </message>
    <message>
        <source>So we know that the paper is there, before you ever depend on it.</source>
        <translation>Ainsi nous savons que le papier existe, avant que vous n’en dépendiez un jour.</translation>
    </message>
    <message>
        <source>A new sheet was begun and has not been typed back yet.</source>
        <translation>Une nouvelle fiche a été commencée et n’a pas encore été retapée.</translation>
    </message>
    <message>
        <source>Until then the sheet before it, if there is one, still opens the copy.</source>
        <translation>Jusque-là, la fiche précédente, s’il y en a une, ouvre toujours la copie.</translation>
    </message>
    <message>
        <source>Print or save the new one now, and finish.</source>
        <translation>Imprimez ou enregistrez la nouvelle maintenant, et terminez.</translation>
    </message>
    <message>
        <source>Last proved on {date}.</source>
        <translation>Vérifiée pour la dernière fois le {date}.</translation>
    </message>
    <message>
        <source>An older recovery sheet, which still opens the copy</source>
        <translation>Une fiche de secours plus ancienne, qui ouvre encore la copie</translation>
    </message>
    <message>
        <source>This is not the newest recovery sheet.</source>
        <translation>Ce n’est pas la fiche de secours la plus récente.</translation>
    </message>
    <message>
        <source>It is an older one, or was made on another computer.</source>
        <translation>Elle est plus ancienne, ou a été établie sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Look for the newest one, or make a new one: the others then stop opening.</source>
        <translation>Cherchez la plus récente, ou établissez-en une nouvelle&#xa0;: les autres n’ouvriront alors plus rien.</translation>
    </message>
    <message>
        <source>One group is still missing.</source>
        <translation>Il manque encore un groupe.</translation>
    </message>
    <message>
        <source>Your recovery sheet opens the copy</source>
        <translation>Votre fiche de secours ouvre la copie</translation>
    </message>
    <message>
        <source>Proved today, {date}.</source>
        <translation>Vérifiée aujourd’hui, {date}.</translation>
    </message>
    <message>
        <source>The code was tried on the copy itself.</source>
        <translation>Le code a été essayé sur la copie elle-même.</translation>
    </message>
    <message>
        <source>Put the sheet back where you keep it, away from the computer.</source>
        <translation>Remettez la fiche à sa place, loin de l’ordinateur.</translation>
    </message>
    <message>
        <source>This server deletes nothing, so the old sheet still opens the copy: destroy it.</source>
        <translation>Ce serveur ne supprime rien&#xa0;: l’ancienne fiche ouvre donc encore la copie. Détruisez-la.</translation>
    </message>
    <message>
        <source>Put the new sheet away from the computer, and destroy the old one.</source>
        <translation>Rangez la nouvelle fiche loin de l’ordinateur, et détruisez l’ancienne.</translation>
    </message>
    <message>
        <source>Trying the code on the copy…</source>
        <translation>Essai du code sur la copie…</translation>
    </message>
    <message>
        <source>You get a new code on a new sheet. As soon as you have typed three groups of it back, the old sheet no longer opens anything, whoever may hold it. Until then the old one still works.</source>
        <translation>Vous recevez un nouveau code sur une nouvelle fiche. Dès que vous en aurez retapé trois groupes, l’ancienne fiche n’ouvrira plus rien, quelle que soit la personne qui la détient. Jusque-là, l’ancienne sert toujours.</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Your recovery sheet</source>
        <translation>Votre fiche de secours</translation>
    </message>
    <message>
        <source>If this computer burns or is stolen, this sheet is the only thing that opens the copy. Nobody else has the code, not even we. Print or save it to go on.</source>
        <translation>Si cet ordinateur brûle ou est volé, cette fiche est la seule chose qui ouvre la copie. Personne d’autre n’a le code, pas même nous. Imprimez-la ou enregistrez-la pour continuer.</translation>
    </message>
    <message>
        <source>The code is on paper, and only there.</source>
        <translation>Le code est sur papier, et seulement là.</translation>
    </message>
    <message>
        <source>You have typed it back, so it is no longer kept on this computer.</source>
        <translation>Vous l’avez retapé&#xa0;: il n’est donc plus conservé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>If the sheet is lost, you can make a new one later in the settings.</source>
        <translation>Si la fiche est perdue, vous pourrez en faire une nouvelle dans les réglages.</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Où la garder</translation>
    </message>
    <message>
        <source>Away from the computer, where a thief or a fire would not find both: in a safe, at home, or with somebody you trust.</source>
        <translation>Loin de l’ordinateur, là où un voleur ou un incendie n’atteindrait pas les deux&#xa0;: dans un coffre, chez vous ou chez une personne de confiance.</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut la voir</translation>
    </message>
    <message>
        <source>Whoever holds this sheet and the copy can read your patients&apos; records.</source>
        <translation>Qui détient cette fiche et la copie peut lire les dossiers de vos patients.</translation>
    </message>
    <message>
        <source>If you save it as a file</source>
        <translation>Si vous l’enregistrez en fichier</translation>
    </message>
    <message>
        <source>Print the file, then delete it and empty the recycle bin.</source>
        <translation>Imprimez le fichier, puis supprimez-le et videz la corbeille.</translation>
    </message>
    <message>
        <source>The sheet is being prepared…</source>
        <translation>La fiche est en préparation…</translation>
    </message>
    <message>
        <source>Preparing the recovery sheet…</source>
        <translation>Préparation de la fiche de secours…</translation>
    </message>
    <message>
        <source>The sheet cannot be shown here. Save it and print it from the file.</source>
        <translation>La fiche ne peut pas être affichée ici. Enregistrez-la et imprimez-la depuis le fichier.</translation>
    </message>
    <message>
        <source>PracticeGuard recovery sheet.pdf</source>
        <translation>Fiche de secours PracticeGuard.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Enregistrer la fiche de secours</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>new</source>
        <comment>part of a file name, when the name is taken</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>Saving the sheet…</source>
        <translation>Enregistrement de la fiche…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistrée sous {file}</translation>
    </message>
    <message>
        <source>It lies in {folder}, which is among the folders that are copied.</source>
        <translation>Elle se trouve dans {folder}, qui fait partie des dossiers copiés.</translation>
    </message>
    <message>
        <source>It lies in {folder}.</source>
        <translation>Elle se trouve dans {folder}.</translation>
    </message>
    <message>
        <source>Print it now, then delete the file.</source>
        <translation>Imprimez-la maintenant, puis supprimez le fichier.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>The printer did not take the sheet.</source>
        <translation>L’imprimante n’a pas pris la fiche.</translation>
    </message>
    <message>
        <source>Nothing is on paper yet.</source>
        <translation>Rien n’est encore sur papier.</translation>
    </message>
    <message>
        <source>Check the printer and print again, or save the sheet as a PDF.</source>
        <translation>Vérifiez l’imprimante et recommencez, ou enregistrez la fiche en PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyée à l’imprimante.</translation>
    </message>
    <message>
        <source>Take the sheet from the printer: you need it in a moment.</source>
        <translation>Prenez la fiche à l’imprimante&#xa0;: vous en aurez besoin dans un instant.</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Preview of the recovery sheet</source>
        <translation>Aperçu de la fiche de secours</translation>
    </message>
    <message>
        <source>The sheet is being prepared…</source>
        <translation>La fiche est en préparation…</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Choose another place for the copies?</source>
        <translation>Choisir un autre emplacement pour les copies&#xa0;?</translation>
    </message>
    <message>
        <source>The copies made so far stay where they are. You will choose a place, print a new recovery sheet for it, and make a first copy there.</source>
        <translation>Les copies déjà faites restent où elles sont. Vous choisirez un emplacement, imprimerez une nouvelle fiche de secours et y ferez une première copie.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Choisir un emplacement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SignedDialog</name>
    <message>
        <source>Why, and where did you find that?</source>
        <translation>Pourquoi, et où l’avez-vous trouvé&#xa0;?</translation>
    </message>
    <message>
        <source>It stands beside the entry, with your name and the day. It is needed.</source>
        <translation>Cela figure à côté de l’entrée, avec votre nom et le jour. C’est nécessaire.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Change what is copied</source>
        <translation>Modifier ce qui est copié</translation>
    </message>
    <message>
        <source>Which folders are copied?</source>
        <translation>Quels dossiers sont copiés&#xa0;?</translation>
    </message>
    <message>
        <source>What you take out here stays in the copies that exist, and is no longer in new ones.</source>
        <translation>Ce que vous retirez ici reste dans les copies existantes, mais ne sera plus dans les nouvelles.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use these folders</source>
        <translation>Utiliser ces dossiers</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take out {folder}</source>
        <translation>Retirer {folder}</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>What should be protected?</source>
        <translation>Que faut-il protéger&#xa0;?</translation>
    </message>
    <message>
        <source>A copy can only give back what was in it. When in doubt, leave a folder ticked: too much does no harm.</source>
        <translation>Une copie ne peut rendre que ce qu’elle contient. Dans le doute, laissez un dossier coché&#xa0;: mieux vaut trop que pas assez.</translation>
    </message>
    <message>
        <source>Looking for folders on this computer…</source>
        <translation>Recherche de dossiers sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Nothing is ticked, so nothing would be protected.</source>
        <translation>Rien n’est coché&#xa0;: rien ne serait donc protégé.</translation>
    </message>
    <message>
        <source>Tick at least one folder, or add the one with your records.</source>
        <translation>Cochez au moins un dossier, ou ajoutez celui de vos dossiers patients.</translation>
    </message>
    <message>
        <source>Keeping your answer…</source>
        <translation>Enregistrement de votre réponse…</translation>
    </message>
    <message>
        <source>Take it out or connect its drive. If it is meant, press “Continue” again.</source>
        <translation>Retirez-le de la liste ou branchez son disque. Si c’est voulu, appuyez encore une fois sur «&#xa0;Continuer&#xa0;».</translation>
    </message>
    <message>
        <source>No folders were found by themselves. Add the one with your records.</source>
        <translation>Aucun dossier n’a été trouvé automatiquement. Ajoutez celui de vos dossiers patients.</translation>
    </message>
    <message>
        <source>Which folder should be protected?</source>
        <translation>Quel dossier faut-il protéger&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing is ticked yet.</source>
        <translation>Rien n’est encore coché.</translation>
    </message>
    <message>
        <source>Together so far: {size}, {files}</source>
        <translation>En tout jusqu’ici&#xa0;: {size}, {files}</translation>
    </message>
    <message>
        <source>Together: {size}, {files}</source>
        <translation>En tout&#xa0;: {size}, {files}</translation>
    </message>
    <message>
        <source>Links in these folders lead to others, which are not copied.</source>
        <translation>Des liens dans ces dossiers mènent à d’autres, qui ne sont pas copiés.</translation>
    </message>
    <message>
        <source>If records lie there, add those folders too.</source>
        <translation>S’il y a des dossiers de patients là-bas, ajoutez-les aussi.</translation>
    </message>
</context>
<context>
    <name>StepPath</name>
    <message>
        <source>Steps, in any order</source>
        <translation>Étapes, dans n’importe quel ordre</translation>
    </message>
    <message>
        <source>nothing left to do here</source>
        <translation>plus rien à faire ici</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Stolen</name>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>{count} patients</source>
        <translation>{count} patients</translation>
    </message>
    <message>
        <source>1 photograph</source>
        <translation>1 photographie</translation>
    </message>
    <message>
        <source>{count} photographs</source>
        <translation>{count} photographies</translation>
    </message>
    <message>
        <source>1 identity document</source>
        <translation>1 pièce d’identité</translation>
    </message>
    <message>
        <source>{count} identity documents</source>
        <translation>{count} pièces d’identité</translation>
    </message>
</context>
<context>
    <name>StolenLine</name>
    <message>
        <source>Find out…</source>
        <translation>Le savoir…</translation>
    </message>
    <message>
        <source>Say how patients’ files are named</source>
        <translation>Dire comment les fichiers des patients sont nommés</translation>
    </message>
    <message>
        <source>Not counted yet: what would be lost if this computer were stolen today</source>
        <translation>Pas encore compté&#xa0;: ce qui serait perdu si cet ordinateur était volé aujourd’hui</translation>
    </message>
    <message>
        <source>Who would be affected if this computer were stolen today?</source>
        <translation>Qui serait touché si cet ordinateur était volé aujourd’hui&#xa0;?</translation>
    </message>
    <message>
        <source>If this computer were stolen today: {what}</source>
        <translation>Si cet ordinateur était volé aujourd’hui&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Counted in the copy of {when}.</source>
        <translation>Compté dans la copie du {when}.</translation>
    </message>
    <message>
        <source>Besides: {files} of which nobody can tell whose they are.</source>
        <translation>En plus&#xa0;: {files} dont nul ne sait à qui ils sont.</translation>
    </message>
</context>
<context>
    <name>SubstituteSection</name>
    <message>
        <source>Out of reach: {people}. From {number} on a notice in public is asked for.</source>
        <translation>Injoignables&#xa0;: {people}. À partir de {number}, un avis public est demandé.</translation>
    </message>
    <message>
        <source>Out of reach: {people}, fewer than {number}: to be told otherwise.</source>
        <translation>Injoignables&#xa0;: {people}, moins de {number}&#xa0;: à informer autrement.</translation>
    </message>
    <message>
        <source>{whom}: {when}</source>
        <translation>{whom}&#xa0;: {when}</translation>
    </message>
    <message>
        <source>It was taken down…</source>
        <translation>Il a été retiré…</translation>
    </message>
    <message>
        <source>The notice is up…</source>
        <translation>L’avis est en place…</translation>
    </message>
    <message>
        <source>{place} names no number. Instead of letters, as an exception: {words}</source>
        <translation>{place} ne fixe aucun nombre. À la place des lettres, par exception&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{law}. It is advice: a person decides, and writes down why.</source>
        <translation>{law}. C’est un conseil&#xa0;: une personne décide, et note pourquoi.</translation>
    </message>
</context>
<context>
    <name>TakenDownDialog</name>
    <message>
        <source>Write it down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>The notice was taken down</source>
        <translation>L’avis a été retiré</translation>
    </message>
    <message>
        <source>The law asks that it stay until {date}, that day included.</source>
        <translation>La loi demande qu’il reste jusqu’au {date} inclus.</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Quel jour&#xa0;?</translation>
    </message>
    <message>
        <source>That is too early. Put it up again if you can; if not, say why, and who advised it.</source>
        <translation>C’est trop tôt. Remettez-le si vous le pouvez&#xa0;; sinon, dites pourquoi, et qui l’a conseillé.</translation>
    </message>
    <message>
        <source>Why is it down so soon?</source>
        <translation>Pourquoi a-t-il été retiré si tôt&#xa0;?</translation>
    </message>
    <message>
        <source>Say why it is down so soon.</source>
        <translation>Dites pourquoi il a été retiré si tôt.</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Reaches whoever is away. A mail account of the practice is all it needs.</source>
        <translation>Atteint qui n’est pas sur place. Un compte de courriel du cabinet suffit.</translation>
    </message>
    <message>
        <source>Nobody of the practice</source>
        <translation>Personne au cabinet</translation>
    </message>
    <message>
        <source>Sent by {sender} through {server}</source>
        <translation>Envoyé par {sender} via {server}</translation>
    </message>
    <message>
        <source>Somebody who is not there each day, such as the doctor at home: hears of it when copies have stopped for days.</source>
        <translation>Quelqu’un qui n’est pas là chaque jour, comme le médecin chez lui&#xa0;: l’apprend si les copies sont arrêtées depuis des jours.</translation>
    </message>
    <message>
        <source>Set up e-mail first.</source>
        <translation>Configurez d’abord le courriel.</translation>
    </message>
    <message>
        <source>After {days} without a complete copy, or one day after copies were found gone.</source>
        <translation>Après {days} sans copie complète, ou un jour après la disparition de copies.</translation>
    </message>
    <message>
        <source>is not told</source>
        <translation>n’est pas prévenu(e)</translation>
    </message>
    <message>
        <source>Whoever sits here sees it; nobody else does.</source>
        <translation>Qui est assis ici la voit&#xa0;; personne d’autre.</translation>
    </message>
    <message>
        <source>Nothing is shown on this screen.</source>
        <translation>Rien ne s’affiche sur cet écran.</translation>
    </message>
    <message>
        <source>Nobody is told</source>
        <translation>Personne n’est prévenu</translation>
    </message>
    <message>
        <source>Nobody is told, except on this screen</source>
        <translation>Personne n’est prévenu, sauf sur cet écran</translation>
    </message>
    <message>
        <source>Messages do not get out</source>
        <translation>Des messages ne partent pas</translation>
    </message>
    <message>
        <source>You are told {ways}</source>
        <translation>Vous êtes prévenu {ways}</translation>
    </message>
    <message>
        <source>{who} is told {ways}</source>
        <comment>one person</comment>
        <translation>{who} reçoit les alertes {ways}</translation>
    </message>
    <message>
        <source>{who} are told {ways}</source>
        <comment>several people</comment>
        <translation>{who} reçoivent les alertes {ways}</translation>
    </message>
    <message>
        <source>If copies stop, or if some are deleted, nobody who is away from this computer learns of it. Choose at least e-mail.</source>
        <translation>Si les copies s’arrêtent ou si certaines sont supprimées, personne ne l’apprend loin de cet ordinateur. Choisissez au moins le courriel.</translation>
    </message>
    <message>
        <source>Last message: delivered {when}.</source>
        <translation>Dernier message&#xa0;: remis {when}.</translation>
    </message>
    <message>
        <source>There was nothing to tell so far. The last test got out {when}.</source>
        <translation>Il n’y a rien eu à dire jusqu’ici. Le dernier essai est parti {when}.</translation>
    </message>
    <message>
        <source>No message was sent so far. Try each way once, so that you can rely on it.</source>
        <translation>Aucun message n’a encore été envoyé. Essayez chaque voie une fois, pour pouvoir compter dessus.</translation>
    </message>
    <message>
        <source>Messages get out</source>
        <translation>Les messages partent</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Pas encore essayé</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>the practice</source>
        <translation>le cabinet</translation>
    </message>
    <message>
        <source>the second person</source>
        <translation>la deuxième personne</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>par courriel</translation>
    </message>
    <message>
        <source>on this screen</source>
        <translation>sur cet écran</translation>
    </message>
    <message>
        <source>by ntfy</source>
        <translation>par ntfy</translation>
    </message>
    <message>
        <source>by a web hook</source>
        <translation>par un webhook</translation>
    </message>
    <message>
        <source>by a watchdog outside</source>
        <translation>par un veilleur extérieur</translation>
    </message>
    <message>
        <source>this screen</source>
        <translation>cet écran</translation>
    </message>
    <message>
        <source>Weekly line</source>
        <translation>Ligne de la semaine</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>Signe de vie</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translation>pas encore remis</translation>
    </message>
    <message>
        <source>about to be sent</source>
        <translation>sur le point de partir</translation>
    </message>
    <message>
        <source>replaced by a later one</source>
        <translation>remplacé par un plus récent</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>devenu inutile</translation>
    </message>
    <message>
        <source>it did not say why.</source>
        <translation>il n’a pas dit pourquoi.</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>hier, {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>a message does not get out</source>
        <translation>un message ne part pas</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>pas encore essayé</translation>
    </message>
    <message>
        <source>worked {when}</source>
        <translation>a fonctionné {when}</translation>
    </message>
</context>
<context>
    <name>TellingCard</name>
    <message>
        <source>Who is told when something is wrong</source>
        <translation>Qui est prévenu si quelque chose ne va pas</translation>
    </message>
    <message>
        <source>Choose who is told…</source>
        <translation>Choisir qui est prévenu…</translation>
    </message>
</context>
<context>
    <name>TellingView</name>
    <message>
        <source>‹ Settings</source>
        <translation>‹ Réglages</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Retour aux réglages</translation>
    </message>
    <message>
        <source>Set up e-mail</source>
        <translation>Configurer le courriel</translation>
    </message>
    <message>
        <source>Who is told when something is wrong</source>
        <translation>Qui est prévenu si quelque chose ne va pas</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Set up e-mail…</source>
        <translation>Configurer le courriel…</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Deuxième personne</translation>
    </message>
    <message>
        <source>Choose somebody…</source>
        <translation>Choisir quelqu’un…</translation>
    </message>
    <message>
        <source>Notification on this screen</source>
        <translation>Notification sur cet écran</translation>
    </message>
    <message>
        <source>Show it on this screen, too</source>
        <translation>L’afficher aussi sur cet écran</translation>
    </message>
    <message>
        <source>ntfy, a web hook of yours, a watchdog outside</source>
        <translation>ntfy, un webhook à vous, un veilleur extérieur</translation>
    </message>
    <message>
        <source>ntfy</source>
        <translation>ntfy</translation>
    </message>
    <message>
        <source>ntfy for the second person</source>
        <translation>ntfy pour la deuxième personne</translation>
    </message>
    <message>
        <source>Web hook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Watchdog outside</source>
        <translation>Veilleur extérieur</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>Messages on a telephone, by the app ntfy.</source>
        <translation>Des messages sur un téléphone, par l’application ntfy.</translation>
    </message>
    <message>
        <source>A topic of their own, on their telephone.</source>
        <translation>Un sujet à elle, sur son téléphone.</translation>
    </message>
    <message>
        <source>Messages to a program of yours, such as a chat.</source>
        <translation>Des messages à un programme à vous, comme une messagerie d’équipe.</translation>
    </message>
    <message>
        <source>A service that alarms you when no sign comes from here.</source>
        <translation>Un service qui vous alerte si aucun signe ne vient d’ici.</translation>
    </message>
    <message>
        <source>The notification was handed to the system: do you see it?</source>
        <translation>La notification a été confiée au système&#xa0;: la voyez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>The watchdog got a sign of life.</source>
        <translation>Le veilleur a reçu un signe de vie.</translation>
    </message>
    <message>
        <source>The test message got out. Look whether it arrived: {where}.</source>
        <translation>Le message d’essai est parti. Regardez s’il est arrivé&#xa0;: {where}.</translation>
    </message>
    <message>
        <source>Tell nobody by this way any more?</source>
        <translation>Ne plus prévenir personne par cette voie&#xa0;?</translation>
    </message>
    <message>
        <source>What is secret about it is forgotten; to use it again, type it again.</source>
        <translation>Ce qu’elle a de secret est oublié&#xa0;; pour s’en servir de nouveau, il faut le ressaisir.</translation>
    </message>
    <message>
        <source>Go on telling</source>
        <translation>Continuer à prévenir</translation>
    </message>
    <message>
        <source>No longer use</source>
        <translation>Ne plus utiliser</translation>
    </message>
    <message>
        <source>For those who have it</source>
        <translation>Pour ceux qui en disposent</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
</context>
<context>
    <name>TestPage</name>
    <message>
        <source>Send the test messages</source>
        <translation>Envoyer les messages d’essai</translation>
    </message>
    <message>
        <source>They arrived, and I have read them: names, words, sender, subject.</source>
        <translation>Ils sont arrivés et je les ai lus&#xa0;: noms, mots, expéditeur, objet.</translation>
    </message>
    <message>
        <source>Who else has read them?</source>
        <translation>Qui d’autre les a lus&#xa0;?</translation>
    </message>
    <message>
        <source>Send the test messages first.</source>
        <translation>Envoyez d’abord les messages d’essai.</translation>
    </message>
    <message>
        <source>Read them, and tick that you did.</source>
        <translation>Lisez-les, puis cochez la case.</translation>
    </message>
    <message>
        <source>Type who else has read them.</source>
        <translation>Saisissez le nom de la deuxième personne qui les a lus.</translation>
    </message>
    <message>
        <source>A few messages go to {sender} only, marked as a test. Open them in the mailbox, on a telephone too.</source>
        <translation>Quelques messages partent vers {sender} seulement, marqués comme essai. Ouvrez-les dans la messagerie, aussi sur un téléphone.</translation>
    </message>
    <message>
        <source>I have read the texts, and the addresses are right.</source>
        <translation>J’ai lu les textes, et les adresses sont justes.</translation>
    </message>
    <message>
        <source>Nothing leaves by PracticeGuard: you send the files yourself.</source>
        <translation>Rien ne part par PracticeGuard&#xa0;: vous envoyez vous-même les fichiers.</translation>
    </message>
    <message>
        <source>Test messages that went out: {count}. Look into the mailbox.</source>
        <translation>Messages d’essai partis&#xa0;: {count}. Regardez dans la messagerie.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>going on</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplète</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>started by hand</source>
        <translation>lancée à la main</translation>
    </message>
    <message>
        <source>the first copy</source>
        <translation>la première copie</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>comme prévu</translation>
    </message>
    <message>
        <source>made up for a missed one</source>
        <translation>en remplacement d’une copie manquée</translation>
    </message>
    <message>
        <source>made by the former computer</source>
        <translation>faite par l’ancien ordinateur</translation>
    </message>
    <message>
        <source>{files} could not be read and are not in this copy.</source>
        <translation>Non lus, donc absents de cette copie&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>This copy is being made.</source>
        <translation>Cette copie est en cours.</translation>
    </message>
    <message>
        <source>Every file was read and is in this copy.</source>
        <translation>Tous les fichiers ont été lus et sont dans cette copie.</translation>
    </message>
    <message>
        <source>Some files are missing.</source>
        <translation>Il manque des fichiers.</translation>
    </message>
    <message>
        <source>No copy was made.</source>
        <translation>Aucune copie n’a été faite.</translation>
    </message>
    <message>
        <source>Somebody stopped it.</source>
        <translation>Quelqu’un l’a arrêtée.</translation>
    </message>
    <message>
        <source>The computer or the program went off in the middle.</source>
        <translation>L’ordinateur ou le programme s’est arrêté en plein milieu.</translation>
    </message>
    <message>
        <source>You may close the window: the copy goes on without it.</source>
        <translation>Vous pouvez fermer la fenêtre&#xa0;: la copie continue sans elle.</translation>
    </message>
    <message>
        <source>Anything in it can be brought back as it was at that moment.</source>
        <translation>Tout ce qu’elle contient peut revenir tel qu’il était à ce moment.</translation>
    </message>
    <message>
        <source>The other files are in it. It does not count as a full copy.</source>
        <translation>Les autres fichiers y sont. Elle ne compte pas comme une copie complète.</translation>
    </message>
    <message>
        <source>Earlier copies stay as they are.</source>
        <translation>Les copies précédentes restent telles quelles.</translation>
    </message>
    <message>
        <source>It does not count as a copy. Earlier copies stay as they are.</source>
        <translation>Cela ne compte pas comme une copie. Les copies précédentes restent telles quelles.</translation>
    </message>
    <message>
        <source>Close the programs that have these files open, or ask who may read them, then back up again.</source>
        <translation>Fermez les programmes qui utilisent ces fichiers, ou demandez qui a le droit de les lire, puis sauvegardez à nouveau.</translation>
    </message>
    <message>
        <source>Back up again when it suits you.</source>
        <translation>Sauvegardez à nouveau quand cela vous convient.</translation>
    </message>
    <message>
        <source>Nothing to do. Under “Restore” you get files back from it.</source>
        <translation>Rien à faire. Sous «&#xa0;Restaurer&#xa0;», vous en récupérez des fichiers.</translation>
    </message>
    <message>
        <source>Back up again.</source>
        <translation>Sauvegardez à nouveau.</translation>
    </message>
    <message>
        <source>say whether it is meant</source>
        <translation>dire si c’est voulu</translation>
    </message>
    <message>
        <source>plug in the right drive</source>
        <translation>brancher le bon disque</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>attendre</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>rien à faire</translation>
    </message>
    <message>
        <source>see which files</source>
        <translation>voir quels fichiers</translation>
    </message>
    <message>
        <source>see what to do</source>
        <translation>voir que faire</translation>
    </message>
    <message>
        <source>back up again</source>
        <translation>sauvegarder à nouveau</translation>
    </message>
    <message>
        <source>USB drive or second disk</source>
        <translation>Disque USB ou second disque</translation>
    </message>
    <message>
        <source>Network folder</source>
        <translation>Dossier du réseau</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Cet ordinateur seulement</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Serveur SFTP</translation>
    </message>
    <message>
        <source>Copy server (REST)</source>
        <translation>Serveur de copies (REST)</translation>
    </message>
    <message>
        <source>Cloud storage (S3)</source>
        <translation>Stockage en ligne (S3)</translation>
    </message>
    <message>
        <source>Another cloud (rclone)</source>
        <translation>Autre service en ligne (rclone)</translation>
    </message>
    <message>
        <source>Network folder “{name}”</source>
        <translation>Dossier du réseau «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Server “{name}”</source>
        <translation>Serveur «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Drive “{name}”</source>
        <translation>Disque «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{place}: {text}</source>
        <translation>{place}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>All of it read back by {date}</source>
        <translation>Tout aura été relu d’ici le {date}</translation>
    </message>
    <message>
        <source>All of it was read back since {date}</source>
        <translation>Tout a été relu depuis le {date}</translation>
    </message>
    <message>
        <source>Being checked now, since {time}</source>
        <translation>Contrôle en cours depuis {time}</translation>
    </message>
    <message>
        <source>the lists of the copy</source>
        <translation>les listes de la copie</translation>
    </message>
    <message>
        <source>a twelfth of the data</source>
        <translation>un douzième des données</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>toutes les données</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Texts to read</source>
        <translation>Textes à lire</translation>
    </message>
    <message>
        <source>Who else has read them?</source>
        <translation>Qui d’autre les a lus&#xa0;?</translation>
    </message>
    <message>
        <source>Texts that are not ready: {count}. Choose one to see why.</source>
        <translation>Textes qui ne sont pas prêts&#xa0;: {count}. Choisissez-en un pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Read every text, and tick that you did.</source>
        <translation>Lisez chaque texte, puis cochez la case.</translation>
    </message>
    <message>
        <source>Type who else has read them.</source>
        <translation>Saisissez le nom de la deuxième personne qui les a lus.</translation>
    </message>
    <message>
        <source>Do not let the others wait. Those whose text is not ready get their letters later: {count}</source>
        <translation>Ne pas faire attendre les autres. Ceux dont le texte n’est pas prêt recevront leur lettre plus tard&#xa0;: {count}</translation>
    </message>
    <message>
        <source>I have read all {count} texts from the first word to the last.</source>
        <translation>J’ai lu les {count} textes du premier mot au dernier.</translation>
    </message>
    <message>
        <source>I have read the text from the first word to the last.</source>
        <translation>J’ai lu le texte du premier mot au dernier.</translation>
    </message>
    <message>
        <source>The letters go to many people: a second person reads the texts and the test letters too, and gives their name.</source>
        <translation>Les lettres vont à beaucoup de personnes&#xa0;: une deuxième personne lit aussi les textes et les lettres d’essai, et donne son nom.</translation>
    </message>
    <message>
        <source>Not opened yet: {count}. Go through the list first.</source>
        <translation>Pas encore ouverts&#xa0;: {count}. Parcourez d’abord la liste.</translation>
    </message>
    <message>
        <source>Facts are missing in it: {facts}.</source>
        <translation>Il y manque des faits&#xa0;: {facts}.</translation>
    </message>
    <message>
        <source>Words that must be changed first: {count}.</source>
        <translation>Mots à changer d’abord&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>People: {count} · not ready</source>
        <translation>Personnes&#xa0;: {count} · pas prêt</translation>
    </message>
    <message>
        <source>People: {count} · released by {who}</source>
        <translation>Personnes&#xa0;: {count} · validé par {who}</translation>
    </message>
    <message>
        <source>People: {count} · opened</source>
        <translation>Personnes&#xa0;: {count} · ouvert</translation>
    </message>
    <message>
        <source>People: {count} · to be read</source>
        <translation>Personnes&#xa0;: {count} · à lire</translation>
    </message>
</context>
<context>
    <name>ThisComputerCard</name>
    <message>
        <source>This computer only, to try it out</source>
        <translation>Cet ordinateur seulement, pour essayer</translation>
    </message>
    <message>
        <source>Works at once. Protects against deleting a file by mistake, and nothing else.</source>
        <translation>Fonctionne tout de suite. Protège d’un fichier supprimé par erreur, et de rien d’autre.</translation>
    </message>
    <message>
        <source>not a real backup</source>
        <translation>pas une vraie sauvegarde</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>TimesField</name>
    <message>
        <source>Add a time</source>
        <translation>Ajouter une heure</translation>
    </message>
    <message>
        <source>Time of a copy</source>
        <translation>Heure d’une copie</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take out {time}</source>
        <translation>Retirer {time}</translation>
    </message>
</context>
<context>
    <name>TimesSection</name>
    <message>
        <source>The times, kept apart</source>
        <translation>Les moments, séparés</translation>
    </message>
    <message>
        <source>Each law counts from one of these. A time that is not recorded counts as the earliest it can have been. Correct one by recording it again: the earlier entry stays readable.</source>
        <translation>Chaque loi compte à partir de l’un d’eux. Un moment non noté compte comme le plus tôt possible. Pour en corriger un, notez-le de nouveau&#xa0;: l’entrée précédente reste lisible.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Moments</translation>
    </message>
    <message>
        <source>Before: {line}</source>
        <translation>Avant&#xa0;: {line}</translation>
    </message>
    <message>
        <source>Until then it counts from: {event}, {when}</source>
        <translation>D’ici là, on compte à partir de&#xa0;: {event}, {when}</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>noté</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>pas noté</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Noter…</translation>
    </message>
    <message>
        <source>{when} ({who}: {why})</source>
        <translation>{when} ({who}&#xa0;: {why})</translation>
    </message>
</context>
<context>
    <name>TrackingDialog</name>
    <message>
        <source>What became of the letters</source>
        <translation>Ce que sont devenues les lettres</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Told, as far as is known: {told} of {all}</source>
        <translation>Informés, d’après ce que l’on sait&#xa0;: {told} sur {all}</translation>
    </message>
    <message>
        <source>What was sent stays sent; who is out of reach is counted apart.</source>
        <translation>Ce qui est parti reste parti&#xa0;; les injoignables sont comptés à part.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>It names patients: keep it where only the practice can read it.</source>
        <translation>Il nomme des patients&#xa0;: gardez-le là où seul le cabinet peut le lire.</translation>
    </message>
    <message>
        <source>Save the list: it names patients</source>
        <translation>Enregistrer la liste&#xa0;: elle nomme des patients</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Printed…</source>
        <translation>Imprimées…</translation>
    </message>
    <message>
        <source>Posted…</source>
        <translation>Postées…</translation>
    </message>
    <message>
        <source>A letter came back…</source>
        <translation>Une lettre est revenue…</translation>
    </message>
    <message>
        <source>Somebody without an address…</source>
        <translation>Une personne sans adresse…</translation>
    </message>
    <message>
        <source>Reached…</source>
        <translation>Jointe…</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>Autre adresse…</translation>
    </message>
    <message>
        <source>Not reached…</source>
        <translation>Pas jointe…</translation>
    </message>
    <message>
        <source>Whoever is chosen in the list:</source>
        <translation>La personne choisie dans la liste&#xa0;:</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Enregistrer comme tableau…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The table names patients.</source>
        <translation>Le tableau nomme des patients.</translation>
    </message>
</context>
<context>
    <name>TrackingList</name>
    <message>
        <source>Number of a letter, or name</source>
        <translation>Numéro de lettre ou nom</translation>
    </message>
    <message>
        <source>Search: number of a letter, or name</source>
        <translation>Rechercher&#xa0;: numéro de lettre ou nom</translation>
    </message>
    <message>
        <source>Whom to list</source>
        <translation>Qui afficher</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Injoignables</translation>
    </message>
    <message>
        <source>{shown} of {all} in the list</source>
        <translation>{shown} sur {all} dans la liste</translation>
    </message>
</context>
<context>
    <name>TrackingModel</name>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>TrackingPart</name>
    <message>
        <source>Follow the letters…</source>
        <translation>Suivre les lettres…</translation>
    </message>
    <message>
        <source>Out of reach: {count}</source>
        <translation>Injoignables&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>TrialSteps</name>
    <message>
        <source>Steps of the test</source>
        <translation>Étapes du test</translation>
    </message>
    <message>
        <source>The server answers</source>
        <translation>Le serveur répond</translation>
    </message>
    <message>
        <source>It is the right server</source>
        <translation>C’est le bon serveur</translation>
    </message>
    <message>
        <source>It lets this computer in</source>
        <translation>Il laisse entrer cet ordinateur</translation>
    </message>
    <message>
        <source>The place can be used</source>
        <translation>L’emplacement est utilisable</translation>
    </message>
    <message>
        <source>Whether copies could be deleted there</source>
        <translation>Si l’on pourrait y supprimer des copies</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>en cours…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>to be answered</source>
        <translation>à vous de répondre</translation>
    </message>
</context>
<context>
    <name>TypeBackPage</name>
    <message>
        <source>Take the sheet and type three groups of the code</source>
        <translation>Prenez la fiche et tapez trois groupes du code</translation>
    </message>
    <message>
        <source>So we know that the paper is there and readable, before you ever depend on it.</source>
        <translation>Ainsi nous savons que la fiche est là et lisible, avant que vous en ayez besoin un jour.</translation>
    </message>
    <message>
        <source>The groups are numbered on the sheet. Capitals or small letters do not matter; I and L count as 1, O counts as 0. No sheet at hand? Go back and print it again.</source>
        <translation>Les groupes sont numérotés sur la fiche. Majuscules ou minuscules, peu importe&#xa0;; I et L valent 1, O vaut 0. Pas de fiche sous la main&#xa0;? Revenez en arrière et imprimez-la de nouveau.</translation>
    </message>
    <message>
        <source>You have typed the code back.</source>
        <translation>Vous avez retapé le code.</translation>
    </message>
    <message>
        <source>The paper was proved on the copy itself: it opens it.</source>
        <translation>La fiche a été vérifiée sur la copie elle-même&#xa0;: elle l’ouvre.</translation>
    </message>
    <message>
        <source>Put the sheet away from the computer.</source>
        <translation>Rangez la fiche loin de l’ordinateur.</translation>
    </message>
    <message>
        <source>One group is still missing.</source>
        <translation>Il manque encore un groupe.</translation>
    </message>
    <message>
        <source>Trying the code on the copy…</source>
        <translation>Essai du code sur la copie…</translation>
    </message>
</context>
<context>
    <name>UnclearPage</name>
    <message>
        <source>I cannot tell: leave them open</source>
        <translation>Je ne sais pas&#xa0;: les laisser ouvertes</translation>
    </message>
    <message>
        <source>the day first: 3/4/1980 is 3 April</source>
        <translation>le jour d’abord&#xa0;: 3/4/1980 est le 3 avril</translation>
    </message>
    <message>
        <source>the month first: 3/4/1980 is March 4</source>
        <translation>le mois d’abord&#xa0;: 3/4/1980 est le 4 mars</translation>
    </message>
    <message>
        <source>the year first: 80/4/3 is 3 April 1980</source>
        <translation>l’année d’abord&#xa0;: 80/4/3 est le 3 avril 1980</translation>
    </message>
    <message>
        <source>How are the dates written?</source>
        <translation>Comment les dates sont-elles écrites&#xa0;?</translation>
    </message>
    <message>
        <source>Years of two digits that may be either are</source>
        <translation>Les années à deux chiffres qui peuvent être l’un ou l’autre sont</translation>
    </message>
    <message>
        <source>I cannot tell: leave it open</source>
        <translation>Je ne sais pas&#xa0;: le laisser ouvert</translation>
    </message>
    <message>
        <source>Those without a country live in</source>
        <translation>Ceux sans pays habitent en</translation>
    </message>
    <message>
        <source>{count} birth dates can be read in several ways, as {examples}.</source>
        <translation>{count} dates de naissance peuvent se lire de plusieurs façons, comme {examples}.</translation>
    </message>
    <message>
        <source>No country stands in {count} rows.</source>
        <translation>Aucun pays dans {count} lignes.</translation>
    </message>
    <message>
        <source>The list has no column for the country.</source>
        <translation>La liste n’a pas de colonne pour le pays.</translation>
    </message>
</context>
<context>
    <name>UndeliveredCard</name>
    <message>
        <source>Not delivered yet</source>
        <translation>Pas encore remis</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>It is tried again within a minute, while this computer is on.</source>
        <translation>Un nouvel essai a lieu dans la minute, tant que cet ordinateur est allumé.</translation>
    </message>
    <message>
        <source>Next attempt: {when}.</source>
        <translation>Prochain essai&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>{what}, to {whom}.</source>
        <translation>{what}, à {whom}.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Open the incident again?</source>
        <translation>Rouvrir l’incident&#xa0;?</translation>
    </message>
    <message>
        <source>What was written stays; the deadlines count on from where they are.</source>
        <translation>Ce qui a été écrit reste&#xa0;; les délais continuent de courir.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>What came to light?</source>
        <translation>Qu’est-ce qui est apparu&#xa0;?</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Take in the law of {version}?</source>
        <translation>Reprendre le droit du {version}&#xa0;?</translation>
    </message>
    <message>
        <source>Published on {day}. It would hold instead of that of {current}, for everything this app says about whom to tell.</source>
        <translation>Publié le {day}. Il vaudrait à la place de celui du {current}, pour tout ce que cette application dit de qui prévenir.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>It is signed by {name}, whom this app knows</source>
        <translation>Il est signé par {name}, que cette application connaît</translation>
    </message>
    <message>
        <source>Nobody changed it on its way.</source>
        <translation>Personne ne l’a modifié en chemin.</translation>
    </message>
    <message>
        <source>Nobody signed this file: compare its fingerprint</source>
        <translation>Personne n’a signé ce fichier&#xa0;: comparez son empreinte</translation>
    </message>
    <message>
        <source>Its fingerprint (SHA-256) begins with {digits}.</source>
        <translation>Son empreinte (SHA-256) commence par {digits}.</translation>
    </message>
    <message>
        <source>Ask whoever made it for the whole of it, by another way than the file came, such as the telephone, and type it here. Without it nothing is taken in.</source>
        <translation>Demandez-la en entier à qui l’a fait, par une autre voie que celle du fichier, comme le téléphone, et tapez-la ici. Sans elle, rien n’est repris.</translation>
    </message>
    <message>
        <source>The fingerprint as it reached you by another way</source>
        <translation>L’empreinte telle qu’elle vous est parvenue par une autre voie</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>New places: {places}</source>
        <translation>Nouveaux lieux&#xa0;: {places}</translation>
    </message>
    <message>
        <source>Nothing that it says; only the day on which it was published.</source>
        <translation>Rien de ce qu’il dit&#xa0;; seulement le jour de sa publication.</translation>
    </message>
    <message>
        <source>{place}: 1 entry</source>
        <translation>{place}&#xa0;: 1 entrée</translation>
    </message>
    <message>
        <source>{place}: {count} entries</source>
        <translation>{place}&#xa0;: {count} entrées</translation>
    </message>
    <message>
        <source>{place}: its sources or conditions</source>
        <translation>{place}&#xa0;: ses sources ou ses conditions</translation>
    </message>
    <message>
        <source>Until now: {value}</source>
        <translation>Jusqu’ici&#xa0;: {value}</translation>
    </message>
    <message>
        <source>From then on: {value}</source>
        <translation>Ensuite&#xa0;: {value}</translation>
    </message>
    <message>
        <source>No period, authority or text changed, but what it rests on or when.</source>
        <translation>Ni délai, ni autorité, ni texte n’a changé, mais ce sur quoi il repose, ou ses conditions.</translation>
    </message>
    <message>
        <source>What you corrected</source>
        <translation>Ce que vous avez corrigé</translation>
    </message>
    <message>
        <source>{place}, {entry}: {state}</source>
        <translation>{place}, {entry}&#xa0;: {state}</translation>
    </message>
</context>
<context>
    <name>VeiledPicture</name>
    <message>
        <source>Hidden until you ask to see it</source>
        <translation>Masqué tant que vous ne demandez pas à le voir</translation>
    </message>
    <message>
        <source>Picture of the chosen file</source>
        <translation>Image du fichier choisi</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
</context>
<context>
    <name>WaiveDialog</name>
    <message>
        <source>{whom}: not needed?</source>
        <translation>{whom}&#xa0;: pas nécessaire&#xa0;?</translation>
    </message>
    <message>
        <source>The law puts the burden of proof on the practice: the reason stands in the log with your name, and an authority may ask for it.</source>
        <translation>La loi met la preuve à la charge du cabinet&#xa0;: la raison figure au journal avec votre nom, et une autorité peut la demander.</translation>
    </message>
    <message>
        <source>Not needed, for this reason</source>
        <translation>Pas nécessaire, pour cette raison</translation>
    </message>
    <message>
        <source>Why is it not needed?</source>
        <translation>Pourquoi n’est-ce pas nécessaire&#xa0;?</translation>
    </message>
    <message>
        <source>Facts that can be shown, and who advised it: no hope, no promise.</source>
        <translation>Des faits que l’on peut montrer, et qui l’a conseillé&#xa0;: ni espoir ni promesse.</translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message>
        <source>If this computer is stolen or broken</source>
        <translation>Si cet ordinateur est volé ou en panne</translation>
    </message>
    <message>
        <source>Then it tells nobody. Another computer can: the doctor’s, the reception’s or the NAS looks whether copies still arrive, without any password.</source>
        <translation>Alors il ne prévient personne. Un autre peut le faire&#xa0;: l’ordinateur du médecin, de l’accueil ou le NAS regarde si des copies arrivent encore, sans aucun mot de passe.</translation>
    </message>
    <message>
        <source>How to set it up…</source>
        <translation>Comment faire…</translation>
    </message>
    <message>
        <source>How to let another computer watch</source>
        <translation>Comment faire veiller un autre ordinateur</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>A watch on another computer</source>
        <translation>Une veille sur un autre ordinateur</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>A small program that looks several times a day at the folder in which the copies arrive. It needs no password and no account. It tells on its screen, and by e-mail, when no new copy has arrived for three days, when copies are gone, and when it cannot reach the folder.</source>
        <translation>Un petit programme qui regarde plusieurs fois par jour le dossier où arrivent les copies. Il n’a besoin ni de mot de passe ni de compte. Il prévient sur son écran, et par courriel, si aucune copie n’est arrivée depuis trois jours, si des copies ont disparu, et s’il ne peut pas atteindre le dossier.</translation>
    </message>
    <message>
        <source>On a computer of somebody else in the practice</source>
        <translation>Sur l’ordinateur de quelqu’un d’autre au cabinet</translation>
    </message>
    <message>
        <source>Install PracticeGuard there, and set nothing up. Open a terminal and type these lines; FOLDER is where that computer sees the copies. It starts by itself at each login.</source>
        <translation>Installez-y PracticeGuard, sans rien configurer. Ouvrez un terminal et tapez ces lignes&#xa0;; FOLDER est l’endroit où cet ordinateur voit les copies. La veille démarre ensuite d’elle-même à chaque ouverture de session.</translation>
    </message>
    <message>
        <source>The lines to type</source>
        <translation>Les lignes à taper</translation>
    </message>
    <message>
        <source>Save the check for a NAS…</source>
        <translation>Enregistrer le contrôle pour un NAS…</translation>
    </message>
    <message>
        <source>On the NAS or server itself</source>
        <translation>Sur le NAS ou le serveur lui-même</translation>
    </message>
    <message>
        <source>One small file that its task planner starts each day, and once a week even if all is well. Whoever looks after the NAS does that in ten minutes.</source>
        <translation>Un petit fichier que son planificateur de tâches lance chaque jour, et une fois par semaine même si tout va bien. Qui s’occupe du NAS le fait en dix minutes.</translation>
    </message>
    <message>
        <source>The lines for the task planner</source>
        <translation>Les lignes pour le planificateur</translation>
    </message>
    <message>
        <source>What it cannot see</source>
        <translation>Ce qu’elle ne peut pas voir</translation>
    </message>
    <message>
        <source>Whether a copy is complete or opens; a thief who knows the password of the copies, or who makes false files with skill; and its own computer being off. A place that only answers with a password is seen from its server alone.</source>
        <translation>Si une copie est complète ou s’ouvre&#xa0;; un voleur qui connaît le mot de passe des copies, ou qui fabrique habilement de faux fichiers&#xa0;; ni que son propre ordinateur est éteint. Un emplacement qui ne répond qu’avec un mot de passe ne se voit que depuis son serveur.</translation>
    </message>
    <message>
        <source>The handbook shows each step: “Telling people”.</source>
        <translation>Le manuel montre chaque étape&#xa0;: «&#xa0;Telling people&#xa0;» (en anglais).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved: {file}. Take it to the NAS.</source>
        <translation>Enregistré&#xa0;: {file}. Portez-le sur le NAS.</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Test</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>No longer use</source>
        <translation>Ne plus utiliser</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>A test message is being sent…</source>
        <translation>Un message d’essai est en train de partir…</translation>
    </message>
</context>
<context>
    <name>WayPage</name>
    <message>
        <source>PracticeGuard sends them</source>
        <translation>PracticeGuard les envoie</translation>
    </message>
    <message>
        <source>Through the mail account of the practice, one after the other. It can be stopped and goes on where it was; nobody gets two.</source>
        <translation>Par le compte de messagerie du cabinet, l’un après l’autre. On peut arrêter et reprendre&#xa0;; personne n’en reçoit deux.</translation>
    </message>
    <message>
        <source>As files, to be sent by your own mail program</source>
        <translation>En fichiers, à envoyer par votre propre logiciel de messagerie</translation>
    </message>
    <message>
        <source>One file per person. You send each of them, and say here when it was done.</source>
        <translation>Un fichier par personne. Vous envoyez chacun, et dites ici quand c’est fait.</translation>
    </message>
    <message>
        <source>What stands above the messages</source>
        <translation>L’objet des messages</translation>
    </message>
    <message>
        <source>It shows on locked telephones. It must not say what was done for somebody, or which data it is about.</source>
        <translation>Il s’affiche sur les téléphones verrouillés. Il ne doit dire ni quel soin a été donné, ni de quelles données il s’agit.</translation>
    </message>
    <message>
        <source>There is no mail account yet.</source>
        <translation>Il n’y a pas encore de compte de messagerie.</translation>
    </message>
    <message>
        <source>Set up a mail account…</source>
        <translation>Indiquer un compte de messagerie…</translation>
    </message>
    <message>
        <source>From {sender}, by {server}.</source>
        <translation>De {sender}, par {server}.</translation>
    </message>
    <message>
        <source>Use another mail account…</source>
        <translation>Prendre un autre compte de messagerie…</translation>
    </message>
    <message>
        <source>Messages: {count}. Seconds between them: {seconds}. In all: about {time}.</source>
        <translation>Messages&#xa0;: {count}. Secondes entre deux&#xa0;: {seconds}. En tout&#xa0;: environ {time}.</translation>
    </message>
    <message>
        <source>How many messages this provider takes a day is not known here: ask it before you send many. If it takes no more, the others wait.</source>
        <translation>On ne sait pas ici combien de messages ce fournisseur accepte par jour&#xa0;: demandez-le-lui avant un grand envoi. S’il n’en accepte plus, les autres attendent.</translation>
    </message>
    <message>
        <source>{provider} takes {count} messages a day ({source}).</source>
        <translation>{provider} accepte {count} messages par jour ({source}).</translation>
    </message>
    <message>
        <source>from memory: check this first</source>
        <translation>de mémoire&#xa0;: à vérifier d’abord</translation>
    </message>
</context>
<context>
    <name>WaysForm</name>
    <message>
        <source>Send a test</source>
        <translation>Envoyer un essai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Garder ce choix</translation>
    </message>
    <message>
        <source>A test message is being sent…</source>
        <translation>Un message d’essai est en train de partir…</translation>
    </message>
    <message>
        <source>The test message got out. Look whether it arrived: {where}.</source>
        <translation>Le message d’essai est parti. Regardez s’il est arrivé&#xa0;: {where}.</translation>
    </message>
</context>
<context>
    <name>WeeklyCard</name>
    <message>
        <source>One line each week</source>
        <translation>Une ligne chaque semaine</translation>
    </message>
    <message>
        <source>Also when all is well: if it does not come, something is wrong.</source>
        <translation>Même si tout va bien&#xa0;: si elle ne vient pas, quelque chose ne va pas.</translation>
    </message>
    <message>
        <source>Send it on</source>
        <translation>L’envoyer le</translation>
    </message>
    <message>
        <source>Send one line each week</source>
        <translation>Envoyer une ligne chaque semaine</translation>
    </message>
    <message>
        <source>Day of the weekly line</source>
        <translation>Jour de la ligne de la semaine</translation>
    </message>
    <message>
        <source>Time of the weekly line</source>
        <translation>Heure de la ligne de la semaine</translation>
    </message>
    <message>
        <source>{who} gets it, too</source>
        <translation>{who} la reçoit aussi</translation>
    </message>
    <message>
        <source>No weekly line: nobody notices when this computer falls silent.</source>
        <translation>Pas de ligne&#xa0;: personne ne remarque si cet ordinateur se tait.</translation>
    </message>
    <message>
        <source>It goes to nobody yet: a notification on this screen is no help here.</source>
        <translation>Elle ne va encore à personne&#xa0;: une notification sur cet écran n’aide pas ici.</translation>
    </message>
    <message>
        <source>It goes to: {who}</source>
        <translation>Elle va à&#xa0;: {who}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Without a letter</source>
        <translation>Sans lettre</translation>
    </message>
    <message>
        <source>See who they are…</source>
        <translation>Voir de qui il s’agit…</translation>
    </message>
    <message>
        <source>Make letters also for those who have such a letter</source>
        <translation>Faire aussi des lettres pour ceux qui ont déjà une telle lettre</translation>
    </message>
    <message>
        <source>Make letters also for addresses that must not become known</source>
        <translation>Faire aussi des lettres pour les adresses qui ne doivent pas être connues</translation>
    </message>
    <message>
        <source>Why may a letter go to them? Who agreed? It goes into the log.</source>
        <translation>Pourquoi une lettre peut-elle leur être envoyée&#xa0;? Qui est d’accord&#xa0;? C’est inscrit au journal.</translation>
    </message>
    <message>
        <source>People: {people}. With a letter: {letters}. Without: {without}.</source>
        <translation>Personnes&#xa0;: {people}. Avec une lettre&#xa0;: {letters}. Sans&#xa0;: {without}.</translation>
    </message>
    <message>
        <source>The log counts {count} people, but only these are known by name. The others have to be told in another way.</source>
        <translation>Le journal compte {count} personnes, mais seules celles-ci sont connues par leur nom. Les autres doivent être informées autrement.</translation>
    </message>
    <message>
        <source>They read a language in which there is no text, and get another one: {languages}.</source>
        <translation>Ces personnes lisent une langue dans laquelle il n’y a pas de texte, et en reçoivent un autre&#xa0;: {languages}.</translation>
    </message>
    <message>
        <source>Not by e-mail</source>
        <translation>Pas par courriel</translation>
    </message>
    <message>
        <source>All of them agreed to be written to by e-mail</source>
        <translation>Tous ont accepté de recevoir un courriel</translation>
    </message>
    <message>
        <source>How do you know? It goes into the log with your name.</source>
        <translation>Comment le savez-vous&#xa0;? Cela s’inscrit au journal avec votre nom.</translation>
    </message>
    <message>
        <source>Say how you know that they agreed.</source>
        <translation>Dites comment vous savez qu’ils ont accepté.</translation>
    </message>
    <message>
        <source>Nobody gets it by e-mail so far: see why below.</source>
        <translation>Personne ne la reçoit par courriel pour l’instant&#xa0;: voyez pourquoi ci-dessous.</translation>
    </message>
    <message>
        <source>By e-mail: {emailed} of {people}.</source>
        <translation>Par courriel&#xa0;: {emailed} sur {people}.</translation>
    </message>
    <message>
        <source>The address book does not say whether they agreed to e-mail. People: {count}.</source>
        <translation>Le carnet d’adresses ne dit pas si ces personnes ont accepté le courriel&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>People to whom e-mail may go only if they agreed ({article}): {count}.</source>
        <translation>Personnes à qui un courriel ne peut aller que si elles l’ont accepté ({article})&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Check this first: our book of laws does not say whether e-mail is enough where they live. People of whom this is so: {count}.</source>
        <translation>À vérifier d’abord&#xa0;: notre recueil de lois ne dit pas si le courriel suffit là où ils vivent. Personnes dans ce cas&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Checked on {date}: {source}</source>
        <translation>Vérifié le {date}&#xa0;: {source}</translation>
    </message>
</context>
<context>
    <name>WiseDialog</name>
    <message>
        <source>No law known to this program asks for it; it is wise.</source>
        <translation>Aucune loi connue de ce programme ne le demande&#xa0;; c’est sage.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Noted on {date}. {how}</source>
        <translation>Noté le {date}. {how}</translation>
    </message>
    <message>
        <source>Where that is from</source>
        <translation>D’où cela vient</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>Pas nécessaire…</translation>
    </message>
    <message>
        <source>They were told…</source>
        <translation>C’est fait…</translation>
    </message>
</context>
<context>
    <name>WishPage</name>
    <message>
        <source>For whom?</source>
        <translation>Pour qui&#xa0;?</translation>
    </message>
    <message>
        <source>Who gets it: name and place</source>
        <translation>Qui le reçoit&#xa0;: nom et lieu</translation>
    </message>
    <message>
        <source>With names of patients</source>
        <translation>Avec les noms des patients</translation>
    </message>
    <message>
        <source>Who asked for the names, and by what right</source>
        <translation>Qui a demandé les noms, et de quel droit</translation>
    </message>
    <message>
        <source>With the files of evidence</source>
        <translation>Avec les fichiers de preuve</translation>
    </message>
    <message>
        <source>Encrypted with a password</source>
        <translation>Chiffré avec un mot de passe</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Type who gets it.</source>
        <translation>Saisissez qui le reçoit.</translation>
    </message>
    <message>
        <source>Type who asked for the names.</source>
        <translation>Saisissez qui a demandé les noms.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>Names are under medical secrecy: they go only to somebody to whom a law or a court lets you give them.</source>
        <translation>Les noms relèvent du secret médical&#xa0;: ne les donnez qu’à qui une loi ou un tribunal vous le permet.</translation>
    </message>
    <message>
        <source>Names, addresses and numbers of patients are removed, not covered. What is misspelt may stay: read it before you hand it over.</source>
        <translation>Noms, adresses et numéros des patients sont retirés, non masqués. Ce qui est mal orthographié peut rester&#xa0;: relisez-le avant de le remettre.</translation>
    </message>
    <message>
        <source>Every file is compared with the log while it is copied.</source>
        <translation>Chaque fichier est comparé au journal pendant sa copie.</translation>
    </message>
    <message>
        <source>Lists of patients are left out. Pictures and documents are not looked into: open each before you hand it over.</source>
        <translation>Les listes de patients sont laissées de côté. Images et documents ne sont pas examinés&#xa0;: ouvrez chacun avant de le remettre.</translation>
    </message>
    <message>
        <source>Where shall the record go?</source>
        <translation>Où mettre le dossier de preuve&#xa0;?</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Let the original hold again?</source>
        <translation>Laisser l’original valoir de nouveau&#xa0;?</translation>
    </message>
    <message>
        <source>Withdraw the correction</source>
        <translation>Retirer la correction</translation>
    </message>
    <message>
        <source>It reads now: {value}</source>
        <translation>Se lit maintenant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>It will read: {value}</source>
        <translation>Se lira&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>WithoutDialog</name>
    <message>
        <source>Without a letter</source>
        <translation>Sans lettre</translation>
    </message>
    <message>
        <source>Without a letter: {count}</source>
        <translation>Sans lettre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Each has to be told in another way, or looked for: nobody is left out.</source>
        <translation>Chacune doit être informée autrement, ou recherchée&#xa0;: personne n’est oublié.</translation>
    </message>
    <message>
        <source>People without a letter</source>
        <translation>Personnes sans lettre</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Enregistrer comme tableau…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>It names patients: keep it where only the practice can read it.</source>
        <translation>Il nomme des patients&#xa0;: gardez-le là où seul le cabinet peut le lire.</translation>
    </message>
    <message>
        <source>Save the list of those without a letter</source>
        <translation>Enregistrer la liste de ceux qui n’ont pas de lettre</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>First the copies go, then what no other copy needs is tidied up, then what is left is checked. On a large or slow place that takes hours. Leave this window open and the place connected.</source>
        <translation>D’abord les copies partent, puis ce dont aucune autre n’a besoin est rangé, puis ce qui reste est vérifié. À un emplacement grand ou lent, cela prend des heures. Laissez cette fenêtre ouverte et l’emplacement connecté.</translation>
    </message>
    <message>
        <source>Stopping. What is gone stays gone; nothing else is touched.</source>
        <translation>Arrêt en cours. Ce qui est parti reste parti&#xa0;; rien d’autre n’est touché.</translation>
    </message>
    <message>
        <source>Under way for: {span}</source>
        <translation>En cours depuis&#xa0;: {span}</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Write into the log</source>
        <translation>Écrire au journal</translation>
    </message>
</context>
<context>
    <name>_Bars</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>_HoldDialog</name>
    <message>
        <source>Kept with the decision and its date.</source>
        <translation>Conservé avec la décision et sa date.</translation>
    </message>
</context>
<context>
    <name>affected</name>
    <message>
        <source>Photographs and films</source>
        <translation>Photographies et films</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation>Pièces d’identité</translation>
    </message>
    <message>
        <source>Letters and other documents</source>
        <translation>Courriers et autres documents</translation>
    </message>
    <message>
        <source>Results of examinations</source>
        <translation>Résultats d’examens</translation>
    </message>
    <message>
        <source>A database or list of the practice</source>
        <translation>Une base de données ou une liste du cabinet</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>impossible à dire</translation>
    </message>
    <message>
        <source>the name of a folder</source>
        <translation>le nom d’un dossier</translation>
    </message>
    <message>
        <source>the name of a file</source>
        <translation>le nom d’un fichier</translation>
    </message>
    <message>
        <source>the list of your software</source>
        <translation>la liste de votre logiciel</translation>
    </message>
    <message>
        <source>a database or list among the files, in which everybody may be</source>
        <translation>une base de données ou une liste parmi les fichiers, où tout le monde peut figurer</translation>
    </message>
    <message>
        <source>none of your rules fits these files</source>
        <translation>aucune de vos règles ne convient à ces fichiers</translation>
    </message>
    <message>
        <source>found by the patient number</source>
        <translation>trouvé par le numéro de patient</translation>
    </message>
    <message>
        <source>found by name and birth date</source>
        <translation>trouvé par le nom et la date de naissance</translation>
    </message>
    <message>
        <source>found by name and year of birth</source>
        <translation>trouvé par le nom et l’année de naissance</translation>
    </message>
    <message>
        <source>found by the name, which only one person has</source>
        <translation>trouvé par le nom, qu’une seule personne porte</translation>
    </message>
    <message>
        <source>found by an earlier or double name</source>
        <translation>trouvé par un nom antérieur ou un nom double</translation>
    </message>
    <message>
        <source>as you answered</source>
        <translation>comme vous avez répondu</translation>
    </message>
    <message>
        <source>not in the address book</source>
        <translation>absent du carnet d’adresses</translation>
    </message>
    <message>
        <source>a question is open</source>
        <translation>une question est ouverte</translation>
    </message>
    <message>
        <source>in the address book, without files</source>
        <translation>dans le carnet d’adresses, sans fichiers</translation>
    </message>
    <message>
        <source>by post and by e-mail</source>
        <translation>par la poste et par e-mail</translation>
    </message>
    <message>
        <source>by post only</source>
        <translation>par la poste seulement</translation>
    </message>
    <message>
        <source>by e-mail only</source>
        <translation>par e-mail seulement</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>sans adresse</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Numéro de patient</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Earlier name</source>
        <translation>Nom antérieur</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>État ou région</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Child: yes or no</source>
        <translation>Mineur&#xa0;: oui ou non</translation>
    </message>
    <message>
        <source>Deceased: yes, no or the day</source>
        <translation>Décédé&#xa0;: oui, non ou le jour</translation>
    </message>
    <message>
        <source>Protected address: yes or no</source>
        <translation>Adresse protégée&#xa0;: oui ou non</translation>
    </message>
    <message>
        <source>Agreed to e-mail: yes or no</source>
        <translation>Accord pour l’e-mail&#xa0;: oui ou non</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>un titre</translation>
    </message>
    <message>
        <source>an empty row</source>
        <translation>une ligne vide</translation>
    </message>
    <message>
        <source>neither a name nor a number stands in it</source>
        <translation>elle ne contient ni nom ni numéro</translation>
    </message>
    <message>
        <source>A cell begins like a formula: it is kept as text.</source>
        <translation>Une cellule commence comme une formule&#xa0;: elle est gardée comme texte.</translation>
    </message>
    <message>
        <source>A cell holds characters that cannot be seen.</source>
        <translation>Une cellule contient des caractères invisibles.</translation>
    </message>
    <message>
        <source>The birth date can be read in several ways.</source>
        <translation>La date de naissance peut se lire de plusieurs façons.</translation>
    </message>
    <message>
        <source>The birth date cannot be read.</source>
        <translation>La date de naissance est illisible.</translation>
    </message>
    <message>
        <source>The country is not known.</source>
        <translation>Le pays est inconnu.</translation>
    </message>
    <message>
        <source>The state or region is not known.</source>
        <translation>L’État ou la région est inconnu.</translation>
    </message>
    <message>
        <source>The language is not known.</source>
        <translation>La langue est inconnue.</translation>
    </message>
    <message>
        <source>The e-mail address cannot be right.</source>
        <translation>L’adresse e-mail ne peut pas être juste.</translation>
    </message>
    <message>
        <source>Neither yes nor no stands where one of the two belongs.</source>
        <translation>Il n’y a ni oui ni non là où il faut l’un des deux.</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>La ligne a plus de cellules qu’il n’y a de colonnes.</translation>
    </message>
    <message>
        <source>The whole name is the patient: Doe Jane 1980</source>
        <translation>Le nom entier est le patient&#xa0;: Dupont Jeanne 1980</translation>
    </message>
    <message>
        <source>The patient number stands at the beginning: 4711 Doe Jane</source>
        <translation>Le numéro de patient est au début&#xa0;: 4711 Dupont Jeanne</translation>
    </message>
    <message>
        <source>The patient number stands at the end: Doe Jane (4711)</source>
        <translation>Le numéro de patient est à la fin&#xa0;: Dupont Jeanne (4711)</translation>
    </message>
    <message>
        <source>Name and first name come first, with a sign between them: Doe_Jane_scan</source>
        <translation>Le nom et le prénom viennent d’abord, avec un signe entre eux&#xa0;: Dupont_Jeanne_scan</translation>
    </message>
    <message>
        <source>Everything before a certain sign is the patient: Doe Jane - letter</source>
        <translation>Tout ce qui précède un certain signe est le patient&#xa0;: Dupont Jeanne - courrier</translation>
    </message>
    <message>
        <source>An own pattern, for experts</source>
        <translation>Un modèle à vous, pour experts</translation>
    </message>
    <message>
        <source>The pattern is too long.</source>
        <translation>Le modèle est trop long.</translation>
    </message>
    <message>
        <source>Something in braces is none of: name, first, born, number, any.</source>
        <translation>Entre accolades, il y a autre chose que&#xa0;: name, first, born, number, any.</translation>
    </message>
    <message>
        <source>Neither a name nor a number is in the pattern.</source>
        <translation>Le modèle ne contient ni nom ni numéro.</translation>
    </message>
    <message>
        <source>Something stands in the pattern twice.</source>
        <translation>Un élément figure deux fois dans le modèle.</translation>
    </message>
    <message>
        <source>“any” may stand in the pattern twice at most.</source>
        <translation>«&#xa0;any&#xa0;» peut figurer deux fois au plus dans le modèle.</translation>
    </message>
    <message>
        <source>Two parts follow each other with nothing between them.</source>
        <translation>Deux parties se suivent sans rien entre elles.</translation>
    </message>
    <message>
        <source>Are these rows one person?</source>
        <translation>Ces lignes sont-elles une seule personne&#xa0;?</translation>
    </message>
    <message>
        <source>Who is the person of these files?</source>
        <translation>De qui sont ces fichiers&#xa0;?</translation>
    </message>
    <message>
        <source>Which country is this?</source>
        <translation>De quel pays s’agit-il&#xa0;?</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>No complete copy of the patients’ records has been made yet; one has been due for {days}.</source>
        <translation>Aucune copie complète des dossiers des patients n’a encore été faite&#xa0;; elle est attendue depuis {days}.</translation>
    </message>
    <message>
        <source>No complete copy has been made on {place} yet; one has been due for {days}.</source>
        <translation>Aucune copie complète n’a encore été faite sur {place}&#xa0;; elle est attendue depuis {days}.</translation>
    </message>
    <message>
        <source>No copy has arrived at {place} yet; it has been watched for {days}.</source>
        <translation>Aucune copie n’est encore arrivée dans {place}, surveillé depuis {days}.</translation>
    </message>
    <message>
        <source>Call the practice, and have somebody open PracticeGuard on its computer: Home says what is in the way.</source>
        <translation>Appelez le cabinet et faites ouvrir PracticeGuard sur son ordinateur&#xa0;: l’accueil dit ce qui bloque.</translation>
    </message>
    <message>
        <source>Open PracticeGuard on the computer of the practice: under “Backups” it says why no copy gets to {place}.</source>
        <translation>Ouvrez PracticeGuard sur l’ordinateur du cabinet&#xa0;: sous «&#xa0;Sauvegardes&#xa0;», il est dit pourquoi rien n’arrive ici&#xa0;: {place}.</translation>
    </message>
    <message>
        <source>Ask whoever runs {place} what was changed there. If nobody changed anything, treat it as an attack: open “Something happened?” in PracticeGuard.</source>
        <translation>Demandez à la personne qui gère {place} ce qui y a été modifié. Si personne n’a rien modifié, traitez cela comme une attaque&#xa0;: ouvrez «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;» dans PracticeGuard.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What it means for the patients’ records</source>
        <translation>Ce que cela signifie pour les dossiers des patients</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
    <message>
        <source>Practice: {practice}</source>
        <translation>Cabinet&#xa0;: {practice}</translation>
    </message>
    <message>
        <source>PracticeGuard sent this by itself on {now}. Nobody reads answers to it.</source>
        <translation>PracticeGuard a envoyé ce message de lui-même le {now}. Personne ne lit les réponses.</translation>
    </message>
    <message>
        <source>You were told of this before; another message comes only if it lasts.</source>
        <translation>Vous en avez déjà été prévenu&#xa0;; un autre message ne viendra que si cela dure.</translation>
    </message>
    <message>
        <source>From here only the names and times of the copies are seen: not whether they are complete, nor whether they open.</source>
        <translation>D’ici, on ne voit que les noms et les dates des copies&#xa0;: ni si elles sont complètes, ni si elles s’ouvrent.</translation>
    </message>
    <message>
        <source>Test message</source>
        <translation>Message d’essai</translation>
    </message>
    <message>
        <source>This is a test: PracticeGuard will tell you by this way if the patients’ records are in danger. There is nothing to do.</source>
        <translation>Ceci est un essai&#xa0;: PracticeGuard vous préviendra par ce moyen si les dossiers des patients sont en danger. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>A complete copy was made.</source>
        <translation>Une copie complète a été faite.</translation>
    </message>
    <message>
        <source>Week of {day}: {verdict}</source>
        <translation>Semaine du {day}&#xa0;: {verdict}</translation>
    </message>
    <message>
        <source>{verdict}. {files} in the newest complete copy, of {at}. Places: {places}.</source>
        <translation>{verdict}. {files} dans la dernière copie complète, du {at}. Emplacements&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>{verdict}. No complete copy has been made yet. Places: {places}.</source>
        <translation>{verdict}. Aucune copie complète n’a encore été faite. Emplacements&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>{places}; {place}</source>
        <translation>{places}&#xa0;; {place}</translation>
    </message>
    <message>
        <source>{place} (copy of {at})</source>
        <translation>{place} (copie du {at})</translation>
    </message>
    <message>
        <source>{place} (no complete copy)</source>
        <translation>{place} (aucune copie complète)</translation>
    </message>
    <message>
        <source>This line comes once a week. If it does not come, something is wrong: look at PracticeGuard.</source>
        <translation>Cette ligne arrive une fois par semaine. Si elle n’arrive pas, quelque chose ne va pas&#xa0;: regardez PracticeGuard.</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} fichiers</translation>
    </message>
    <message>
        <source>{kind} “{label}”</source>
        <translation>{kind} «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>the place of the copies</source>
        <translation>l’emplacement des copies</translation>
    </message>
    <message>
        <source>The patients’ records are protected</source>
        <translation>Les dossiers des patients sont protégés</translation>
    </message>
    <message>
        <source>The patients’ records were protected when last looked at</source>
        <translation>Les dossiers des patients étaient protégés au dernier contrôle</translation>
    </message>
    <message>
        <source>The protection of the patients’ records needs attention</source>
        <translation>La protection des dossiers des patients demande votre attention</translation>
    </message>
    <message>
        <source>The patients’ records are not protected</source>
        <translation>Les dossiers des patients ne sont pas protégés</translation>
    </message>
    <message>
        <source>The last attempt failed.</source>
        <translation>La dernière tentative a échoué.</translation>
    </message>
    <message>
        <source>The last copy lacks files that could not be read.</source>
        <translation>Il manque à la dernière copie des fichiers qui n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The last attempt was interrupted.</source>
        <translation>La dernière tentative a été interrompue.</translation>
    </message>
    <message>
        <source>A place of the copies cannot be reached.</source>
        <translation>Un emplacement des copies est inaccessible.</translation>
    </message>
    <message>
        <source>The computer of the practice cannot open the password of the copies.</source>
        <translation>L’ordinateur du cabinet n’accède pas au mot de passe des copies.</translation>
    </message>
    <message>
        <source>the drive</source>
        <translation>le disque</translation>
    </message>
    <message>
        <source>the network folder</source>
        <translation>le dossier réseau</translation>
    </message>
    <message>
        <source>the folder on the computer itself</source>
        <translation>le dossier sur l’ordinateur lui-même</translation>
    </message>
    <message>
        <source>the SSH server</source>
        <translation>le serveur SSH</translation>
    </message>
    <message>
        <source>the backup server</source>
        <translation>le serveur de sauvegarde</translation>
    </message>
    <message>
        <source>the online storage</source>
        <translation>le stockage en ligne</translation>
    </message>
    <message>
        <source>the online place</source>
        <translation>l’emplacement en ligne</translation>
    </message>
    <message>
        <source>This provider wants a password made for PracticeGuard alone (an “app password”): make one in the security settings of the account.</source>
        <translation>Ce fournisseur exige un mot de passe créé pour PracticeGuard seul («&#xa0;mot de passe d’application&#xa0;»)&#xa0;: créez-le dans les paramètres de sécurité du compte.</translation>
    </message>
    <message>
        <source>Microsoft no longer takes mails from programs that log in with a password, so this account cannot be used here. Choose another one, or another way to be told.</source>
        <translation>Microsoft n’accepte plus les messages de programmes qui se connectent avec un mot de passe&#xa0;: ce compte ne peut pas servir ici. Choisissez-en un autre, ou un autre moyen d’être prévenu.</translation>
    </message>
    <message>
        <source>Proton Mail Bridge has to run on this computer. Use the password that Bridge shows, and let this computer trust the certificate of Bridge.</source>
        <translation>Proton Mail Bridge doit fonctionner sur cet ordinateur. Utilisez le mot de passe que Bridge affiche et faites reconnaître son certificat par cet ordinateur.</translation>
    </message>
    <message>
        <source>The user name is what stands before the @.</source>
        <translation>Le nom d’utilisateur est ce qui précède le @.</translation>
    </message>
    <message>
        <source>Sending by programs has to be allowed once in the settings of the account.</source>
        <translation>L’envoi par des programmes doit être autorisé une fois dans les paramètres du compte.</translation>
    </message>
    <message>
        <source>No complete copy for {days}</source>
        <translation>Aucune copie complète depuis {days}</translation>
    </message>
    <message>
        <source>The last complete copy of the patients’ records was made on {at}, {days} ago.</source>
        <translation>La dernière copie complète des dossiers des patients date du {at}, il y a {days}.</translation>
    </message>
    <message>
        <source>What was added or changed since then exists only on the computer of the practice: if it fails or is stolen, that is lost.</source>
        <translation>Ce qui a été ajouté ou modifié depuis n’existe que sur l’ordinateur du cabinet&#xa0;: s’il tombe en panne ou est volé, c’est perdu.</translation>
    </message>
    <message>
        <source>Turn that computer on, connect the place of the copies, and open PracticeGuard: Home says what is in the way.</source>
        <translation>Allumez cet ordinateur, connectez l’emplacement des copies et ouvrez PracticeGuard&#xa0;: l’accueil dit ce qui bloque.</translation>
    </message>
    <message>
        <source>Complete copies are being made again</source>
        <translation>Des copies complètes se font de nouveau</translation>
    </message>
    <message>
        <source>A complete copy of the patients’ records was made on {at}.</source>
        <translation>Une copie complète des dossiers des patients a été faite le {at}.</translation>
    </message>
    <message>
        <source>All that PracticeGuard was told to protect is in it.</source>
        <translation>Tout ce que PracticeGuard doit protéger s’y trouve.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>One place has had no new copy for {days}</source>
        <translation>Un emplacement n’a pas de nouvelle copie depuis {days}</translation>
    </message>
    <message>
        <source>The last complete copy on {place} was made on {at}, {days} ago; another place has a newer one.</source>
        <translation>La dernière copie complète sur {place} date du {at}, il y a {days}&#xa0;; un autre emplacement en a une plus récente.</translation>
    </message>
    <message>
        <source>The records are copied, but in fewer places than you planned: one fire, theft or virus may reach all that is left.</source>
        <translation>Les dossiers sont copiés, mais à moins d’endroits que prévu&#xa0;: un seul incendie, vol ou virus peut atteindre tout ce qui reste.</translation>
    </message>
    <message>
        <source>Connect {place}, and leave it connected until its copy is made.</source>
        <translation>Connectez {place} et laissez la connexion jusqu’à ce que sa copie soit faite.</translation>
    </message>
    <message>
        <source>The place has a new copy again</source>
        <translation>L’emplacement a de nouveau une copie récente</translation>
    </message>
    <message>
        <source>A complete copy was made on {place} on {at}.</source>
        <translation>Une copie complète a été faite sur {place} le {at}.</translation>
    </message>
    <message>
        <source>The records are again in as many places as you planned.</source>
        <translation>Les dossiers sont de nouveau à autant d’endroits que prévu.</translation>
    </message>
    <message>
        <source>A copy has disappeared</source>
        <translation>Une copie a disparu</translation>
    </message>
    <message>
        <source>A complete copy of the patients’ records has disappeared from {place}.</source>
        <translation>Une copie complète des dossiers des patients a disparu. Emplacement&#xa0;: {place}.</translation>
    </message>
    <message>
        <source>The records of that moment can no longer be brought back from there; somebody may be deleting copies.</source>
        <translation>Les dossiers de ce moment ne peuvent plus être récupérés de là&#xa0;; quelqu’un supprime peut-être des copies.</translation>
    </message>
    <message>
        <source>Find out who removed it. If nobody of the practice did, treat it as an attack: open “Something happened?” in PracticeGuard.</source>
        <translation>Cherchez qui l’a supprimée. Si ce n’est personne du cabinet, traitez cela comme une attaque&#xa0;: ouvrez «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;» dans PracticeGuard.</translation>
    </message>
    <message>
        <source>A complete copy is there again</source>
        <translation>Une copie complète est de nouveau là</translation>
    </message>
    <message>
        <source>On {place} there is a complete copy again, of {at}.</source>
        <translation>Sur {place}, il y a de nouveau une copie complète, du {at}.</translation>
    </message>
    <message>
        <source>The records can be brought back from it. The copy that disappeared may be missing all the same.</source>
        <translation>Les dossiers peuvent en être récupérés. La copie disparue peut malgré tout manquer.</translation>
    </message>
    <message>
        <source>If you do not know yet who removed it, find out.</source>
        <translation>Si vous ne savez pas encore qui l’a supprimée, cherchez-le.</translation>
    </message>
    <message>
        <source>This is not your copy</source>
        <translation>Ce n’est pas votre copie</translation>
    </message>
    <message>
        <source>What lies on {place} is not your copy, or it no longer opens with its password.</source>
        <translation>Ce qui se trouve sur {place} n’est pas votre copie, ou elle ne s’ouvre plus avec son mot de passe.</translation>
    </message>
    <message>
        <source>No copy is made there, so that nothing is overwritten: as long as this lasts, this place does not protect the records.</source>
        <translation>Aucune copie n’y est faite, pour ne rien écraser&#xa0;: tant que cela dure, cet emplacement ne protège pas les dossiers.</translation>
    </message>
    <message>
        <source>Connect the right drive. If it is the right one, somebody exchanged or changed the copy: call whoever helps you with computers.</source>
        <translation>Connectez le bon disque. Si c’est le bon, quelqu’un a échangé ou modifié la copie&#xa0;: appelez la personne qui vous aide en informatique.</translation>
    </message>
    <message>
        <source>Your own copy is there again</source>
        <translation>Votre copie est de nouveau là</translation>
    </message>
    <message>
        <source>On {place} your own copy is found again, and it opens.</source>
        <translation>Sur {place}, votre copie est de nouveau là, et elle s’ouvre.</translation>
    </message>
    <message>
        <source>The records can be brought back from it.</source>
        <translation>Les dossiers peuvent en être récupérés.</translation>
    </message>
    <message>
        <source>If you do not know why it was not found, find out.</source>
        <translation>Si vous ne savez pas pourquoi elle manquait, cherchez-le.</translation>
    </message>
    <message>
        <source>The copy is no longer in its place</source>
        <translation>La copie n’est plus à sa place</translation>
    </message>
    <message>
        <source>{Place} can be reached, but your copy is no longer on it.</source>
        <translation>{Place} est accessible, mais votre copie n’y est plus.</translation>
    </message>
    <message>
        <source>Nothing can be brought back from there.</source>
        <translation>Rien ne peut plus en être récupéré.</translation>
    </message>
    <message>
        <source>Find out who moved or removed it. If nobody of the practice did, treat it as an attack: open “Something happened?” in PracticeGuard.</source>
        <translation>Cherchez qui l’a déplacée ou supprimée. Si ce n’est personne du cabinet, traitez cela comme une attaque&#xa0;: ouvrez «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;» dans PracticeGuard.</translation>
    </message>
    <message>
        <source>A copy is damaged</source>
        <translation>Une copie est endommagée</translation>
    </message>
    <message>
        <source>The copy on {place} is damaged.</source>
        <translation>La copie sur {place} est endommagée.</translation>
    </message>
    <message>
        <source>Part of the patients’ records could not be read back from it.</source>
        <translation>Une partie des dossiers des patients ne pourrait pas en être relue.</translation>
    </message>
    <message>
        <source>Keep it as it is, and begin another copy at another place.</source>
        <translation>Gardez-la telle quelle et commencez une autre copie à un autre endroit.</translation>
    </message>
    <message>
        <source>The copy is sound</source>
        <translation>La copie est saine</translation>
    </message>
    <message>
        <source>A check as thorough as the one that found damage found none on {place} any more.</source>
        <translation>Un contrôle aussi poussé que celui qui avait trouvé des dégâts n’en trouve plus sur {place}.</translation>
    </message>
    <message>
        <source>There is nothing to do. If it happens again, begin another copy at another place.</source>
        <translation>Il n’y a rien à faire. Si cela se reproduit, commencez une autre copie à un autre endroit.</translation>
    </message>
    <message>
        <source>A copy bears a date in the future</source>
        <translation>Une copie porte une date future</translation>
    </message>
    <message>
        <source>A copy on {place} bears a date in the future.</source>
        <translation>Une copie sur {place} porte une date future.</translation>
    </message>
    <message>
        <source>The clock of a computer was wrong, or somebody tampered with the copy: which copy is the newest is in doubt.</source>
        <translation>L’horloge d’un ordinateur était fausse, ou quelqu’un a manipulé la copie&#xa0;: on ne sait plus quelle copie est la plus récente.</translation>
    </message>
    <message>
        <source>Set the clock of the computer of the practice right. If it is right, call whoever helps you with computers.</source>
        <translation>Réglez l’horloge de l’ordinateur du cabinet. Si elle est juste, appelez la personne qui vous aide en informatique.</translation>
    </message>
    <message>
        <source>The dates of the copies are right again</source>
        <translation>Les dates des copies sont de nouveau justes</translation>
    </message>
    <message>
        <source>No copy on {place} bears a date in the future any more.</source>
        <translation>Plus aucune copie sur {place} ne porte une date future.</translation>
    </message>
    <message>
        <source>Which copy is the newest is certain again.</source>
        <translation>On sait de nouveau quelle copie est la plus récente.</translation>
    </message>
    <message>
        <source>Most files of the practice changed at once</source>
        <translation>La plupart des fichiers du cabinet ont changé d’un coup</translation>
    </message>
    <message>
        <source>Between two copies, most files of the practice changed or were replaced.</source>
        <translation>Entre deux copies, la plupart des fichiers du cabinet ont changé ou ont été remplacés.</translation>
    </message>
    <message>
        <source>It may be an attack that encrypts them. The copies made before are kept: none is removed until somebody has looked.</source>
        <translation>C’est peut-être une attaque qui les chiffre. Les copies faites avant sont conservées&#xa0;: aucune n’est supprimée tant que personne n’a regardé.</translation>
    </message>
    <message>
        <source>Open some files of the practice. If they do not open, switch off its network and open “Something happened?” in PracticeGuard.</source>
        <translation>Ouvrez quelques fichiers du cabinet. S’ils ne s’ouvrent pas, coupez son réseau et ouvrez «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;» dans PracticeGuard.</translation>
    </message>
    <message>
        <source>Somebody has looked into the changed files</source>
        <translation>Quelqu’un a examiné les fichiers modifiés</translation>
    </message>
    <message>
        <source>The hold on the copies was lifted, with a reason.</source>
        <translation>Le gel des copies a été levé, avec une raison.</translation>
    </message>
    <message>
        <source>Old copies may be removed again as was chosen.</source>
        <translation>Les anciennes copies peuvent de nouveau être supprimées comme il a été choisi.</translation>
    </message>
    <message>
        <source>If you do not know who lifted it, find out.</source>
        <translation>Si vous ne savez pas qui l’a levé, cherchez-le.</translation>
    </message>
    <message>
        <source>Files of the practice seem to be missing</source>
        <translation>Des fichiers du cabinet semblent manquer</translation>
    </message>
    <message>
        <source>A folder that is to be copied is gone, empty, or has lost most of its files.</source>
        <translation>Un dossier à copier n’est plus là, est vide ou a perdu la plupart de ses fichiers.</translation>
    </message>
    <message>
        <source>Earlier copies still hold what was in it; the newest copy does not count as complete.</source>
        <translation>Les copies antérieures contiennent encore ce qui s’y trouvait&#xa0;; la plus récente ne compte pas comme complète.</translation>
    </message>
    <message>
        <source>Look whether the files of the practice are where they should be. If not, open “Something happened?” in PracticeGuard.</source>
        <translation>Regardez si les fichiers du cabinet sont à leur place. Sinon, ouvrez «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;» dans PracticeGuard.</translation>
    </message>
    <message>
        <source>The files of the practice are as they should be again</source>
        <translation>Les fichiers du cabinet sont de nouveau en ordre</translation>
    </message>
    <message>
        <source>A copy was made in which no folder is in doubt; the last complete one is of {at}.</source>
        <translation>Une copie a été faite sans qu’aucun dossier soit douteux&#xa0;; la dernière complète date du {at}.</translation>
    </message>
    <message>
        <source>All that PracticeGuard was told to protect was found.</source>
        <translation>Tout ce que PracticeGuard doit protéger a été trouvé.</translation>
    </message>
    <message>
        <source>No new copy has arrived for {days}</source>
        <translation>Aucune nouvelle copie n’est arrivée depuis {days}</translation>
    </message>
    <message>
        <source>The newest copy at {place} arrived on {at}, {days} ago.</source>
        <translation>La copie la plus récente dans {place} est arrivée le {at}, il y a {days}.</translation>
    </message>
    <message>
        <source>The computer of the practice may be off, broken or stolen; what was added since then may exist nowhere else.</source>
        <translation>L’ordinateur du cabinet est peut-être éteint, en panne ou volé&#xa0;; ce qui a été ajouté depuis n’existe peut-être nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Call the practice, and have somebody open PracticeGuard on its computer.</source>
        <translation>Appelez le cabinet et faites ouvrir PracticeGuard sur son ordinateur.</translation>
    </message>
    <message>
        <source>Copies are arriving again</source>
        <translation>Des copies arrivent de nouveau</translation>
    </message>
    <message>
        <source>A new copy arrived at {place} on {at}.</source>
        <translation>Une nouvelle copie est arrivée dans {place} le {at}.</translation>
    </message>
    <message>
        <source>Whether it is complete cannot be seen from here: the computer of the practice tells that.</source>
        <translation>D’ici, on ne voit pas si elle est complète&#xa0;: l’ordinateur du cabinet le dit.</translation>
    </message>
    <message>
        <source>Copies have disappeared</source>
        <translation>Des copies ont disparu</translation>
    </message>
    <message>
        <source>Copies that were at {place} are no longer there, and no newer one is.</source>
        <translation>Des copies qui étaient dans {place} n’y sont plus, et aucune plus récente n’y est.</translation>
    </message>
    <message>
        <source>What they held can perhaps no longer be brought back; somebody may be deleting copies.</source>
        <translation>Ce qu’elles contenaient ne peut peut-être plus être récupéré&#xa0;; quelqu’un supprime peut-être des copies.</translation>
    </message>
    <message>
        <source>Disconnect {place} from the network, and ask the practice. If nobody there did it, treat it as an attack.</source>
        <translation>Déconnectez {place} du réseau et demandez au cabinet. Si personne n’y a touché, traitez cela comme une attaque.</translation>
    </message>
    <message>
        <source>There are copies again</source>
        <translation>Il y a de nouveau des copies</translation>
    </message>
    <message>
        <source>The copies are there again at {place}, or a newer one is; the newest arrived on {at}.</source>
        <translation>Les copies sont de nouveau dans {place}, ou une plus récente&#xa0;; la dernière est arrivée le {at}.</translation>
    </message>
    <message>
        <source>The copies that disappeared may be missing all the same.</source>
        <translation>Les copies disparues peuvent malgré tout manquer.</translation>
    </message>
    <message>
        <source>If you do not know yet who removed them, find out.</source>
        <translation>Si vous ne savez pas encore qui les a supprimées, cherchez-le.</translation>
    </message>
    <message>
        <source>These are not the copies that were there before</source>
        <translation>Ce ne sont pas les copies d’avant</translation>
    </message>
    <message>
        <source>At {place} there is another set of copies than before, or none.</source>
        <translation>Dans {place}, il y a un autre ensemble de copies qu’avant, ou aucun.</translation>
    </message>
    <message>
        <source>The copies of the practice may be gone.</source>
        <translation>Les copies du cabinet ont peut-être disparu.</translation>
    </message>
    <message>
        <source>Connect the right drive. If it is the right one, call the practice.</source>
        <translation>Connectez le bon disque. Si c’est le bon, appelez le cabinet.</translation>
    </message>
    <message>
        <source>The copies that were there before are back</source>
        <translation>Les copies d’avant sont de retour</translation>
    </message>
    <message>
        <source>At {place} the copies that were there before are found again.</source>
        <translation>Dans {place}, les copies d’avant sont de nouveau là.</translation>
    </message>
    <message>
        <source>They are watched as before.</source>
        <translation>Elles sont surveillées comme avant.</translation>
    </message>
    <message>
        <source>If you do not know why they were not found, find out.</source>
        <translation>Si vous ne savez pas pourquoi elles manquaient, cherchez-le.</translation>
    </message>
    <message>
        <source>The place of the copies could not be reached for {days}</source>
        <translation>L’emplacement des copies est inaccessible depuis {days}</translation>
    </message>
    <message>
        <source>This computer last reached {place} on {at}, {days} ago.</source>
        <translation>Cet ordinateur a atteint {place} pour la dernière fois le {at}, il y a {days}.</translation>
    </message>
    <message>
        <source>So it cannot tell whether copies still arrive there.</source>
        <translation>Il ne peut donc pas dire si des copies y arrivent encore.</translation>
    </message>
    <message>
        <source>Switch the place on or connect it. If it is gone, call the practice.</source>
        <translation>Allumez ou connectez l’emplacement. S’il a disparu, appelez le cabinet.</translation>
    </message>
    <message>
        <source>The place of the copies is reached again</source>
        <translation>L’emplacement des copies est de nouveau accessible</translation>
    </message>
    <message>
        <source>This computer reaches {place} again.</source>
        <translation>Cet ordinateur atteint de nouveau {place}.</translation>
    </message>
    <message>
        <source>The copies there are watched again.</source>
        <translation>Les copies y sont de nouveau surveillées.</translation>
    </message>
</context>
<context>
    <name>attacker</name>
    <message>
        <source>Do not pay, and do not answer. It gives no certainty.</source>
        <translation>Ne payez pas et ne répondez pas. Cela ne garantit rien.</translation>
    </message>
    <message>
        <source>Never say who is a patient, not even to deny it, and pay for no patient.</source>
        <translation>Ne dites jamais qui est patient, pas même pour le nier, et ne payez pour aucun patient.</translation>
    </message>
    <message>
        <source>Open no link, no file and no chat of theirs.</source>
        <translation>N’ouvrez aucun lien, aucun fichier et aucune discussion venant d’eux.</translation>
    </message>
    <message>
        <source>Do not look for the data on the internet, and download nothing of it.</source>
        <translation>Ne cherchez pas les données sur Internet et n’en téléchargez rien.</translation>
    </message>
    <message>
        <source>Keep every message as it came, with its address and time. Any answer goes through the police or the negotiator of your insurer.</source>
        <translation>Gardez chaque message tel qu’il est arrivé, avec son adresse et son heure. Toute réponse passe par la police ou le négociateur de votre assureur.</translation>
    </message>
    <message>
        <source>You did nothing wrong. Do not pay, and do not answer.</source>
        <translation>Vous n’avez rien fait de mal. Ne payez pas et ne répondez pas.</translation>
    </message>
    <message>
        <source>Keep the messages, with a picture of the screen, the address and the date.</source>
        <translation>Gardez les messages, avec une photo de l’écran, l’adresse et la date.</translation>
    </message>
    <message>
        <source>Then block the sender.</source>
        <translation>Puis bloquez l’expéditeur.</translation>
    </message>
    <message>
        <source>Tell the police, and keep the number of the complaint.</source>
        <translation>Prévenez la police et gardez le numéro de la plainte.</translation>
    </message>
    <message>
        <source>Tell us: we write it down and pass it on to the same police.</source>
        <translation>Dites-le-nous&#xa0;: nous le notons et le transmettons à la même police.</translation>
    </message>
    <message>
        <source>We never ask for money or passwords.</source>
        <translation>Nous ne demandons jamais d’argent ni de mots de passe.</translation>
    </message>
    <message>
        <source>Let only friends see your accounts, and turn on the second step at login. Tell your bank if cards or identity documents are among the data.</source>
        <translation>Ne laissez que vos amis voir vos comptes et activez la seconde étape de connexion. Prévenez votre banque si des cartes ou pièces d’identité sont parmi les données.</translation>
    </message>
    <message>
        <source>If you feel in danger: the emergency number.</source>
        <translation>Si vous vous sentez en danger&#xa0;: le numéro d’urgence.</translation>
    </message>
</context>
<context>
    <name>authority_forms</name>
    <message>
        <source>First notice, more will follow</source>
        <translation>Première notification, la suite viendra</translation>
    </message>
    <message>
        <source>What is new since the last</source>
        <translation>Ce qui est nouveau depuis la dernière</translation>
    </message>
    <message>
        <source>Complete: nothing will follow</source>
        <translation>Complète&#xa0;: rien ne suivra</translation>
    </message>
    <message>
        <source>Take it back: no breach after all</source>
        <translation>La retirer&#xa0;: ce n’était pas une violation</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>being looked into</source>
        <translation>vérification en cours</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
</context>
<context>
    <name>autostart</name>
    <message>
        <source>One click puts it right.</source>
        <translation>Un clic suffit pour y remédier.</translation>
    </message>
    <message>
        <source>PracticeGuard is not among the programs that start when you log in.</source>
        <translation>PracticeGuard n’est pas parmi les programmes qui démarrent à l’ouverture de votre session.</translation>
    </message>
    <message>
        <source>Somebody switched PracticeGuard off in the list of programs that start with the computer.</source>
        <translation>Quelqu’un a désactivé PracticeGuard dans la liste des programmes qui démarrent avec l’ordinateur.</translation>
    </message>
    <message>
        <source>What starts PracticeGuard when you log in was changed, or belongs to another version of it.</source>
        <translation>Ce qui démarre PracticeGuard à l’ouverture de session a été modifié, ou appartient à une autre version.</translation>
    </message>
    <message>
        <source>PracticeGuard runs from a place where it will not be tomorrow.</source>
        <translation>PracticeGuard s’exécute depuis un endroit où il ne sera plus demain.</translation>
    </message>
    <message>
        <source>Install it first (on a Mac: move it to Applications), then start it from there.</source>
        <translation>Installez-le d’abord (sur un Mac&#xa0;: déplacez-le dans Applications), puis démarrez-le de là.</translation>
    </message>
    <message>
        <source>A rule of this computer forbids programs to start when you log in.</source>
        <translation>Une règle de cet ordinateur interdit aux programmes de démarrer à l’ouverture de la session.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer to allow it for PracticeGuard.</source>
        <translation>Demandez à la personne qui s’occupe de l’ordinateur de l’autoriser pour PracticeGuard.</translation>
    </message>
    <message>
        <source>The name of PracticeGuard’s folder is too long, or has signs that cannot be used.</source>
        <translation>Le nom du dossier de PracticeGuard est trop long, ou contient des signes qui ne peuvent pas être utilisés.</translation>
    </message>
    <message>
        <source>Move it to a folder with a shorter, plain name.</source>
        <translation>Déplacez-le dans un dossier au nom plus court et plus simple.</translation>
    </message>
</context>
<context>
    <name>binder</name>
    <message>
        <source>Emergency binder</source>
        <translation>Classeur d’urgence</translation>
    </message>
    <message>
        <source>What is where</source>
        <translation>Où se trouve quoi</translation>
    </message>
    <message>
        <source>Printed on {date}</source>
        <translation>Imprimé le {date}</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>à remplir</translation>
    </message>
    <message>
        <source>Check this first.</source>
        <translation>À vérifier d’abord.</translation>
    </message>
    <message>
        <source>check this first</source>
        <translation>à vérifier d’abord</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Check this first: {sources}</source>
        <translation>À vérifier d’abord&#xa0;: {sources}</translation>
    </message>
    <message>
        <source>Checked on {date}.</source>
        <translation>Vérifié le {date}.</translation>
    </message>
    <message>
        <source>(in English)</source>
        <translation>(en anglais)</translation>
    </message>
    <message>
        <source>Our practice</source>
        <translation>Notre cabinet</translation>
    </message>
    <message>
        <source>Read this first</source>
        <translation>À lire en premier</translation>
    </message>
    <message>
        <source>Stay calm, and do these things in this order.</source>
        <translation>Gardez votre calme, et faites ces choses dans cet ordre.</translation>
    </message>
    <message>
        <source>Then take the card of what happened: it has more, with boxes to tick and lines for the time.</source>
        <translation>Prenez ensuite la fiche de ce qui est arrivé&#xa0;: elle en dit plus, avec des cases à cocher et des lignes pour l’heure.</translation>
    </message>
    <message>
        <source>Who leads</source>
        <translation>Qui dirige</translation>
    </message>
    <message>
        <source>If nobody answers</source>
        <translation>Si personne ne répond</translation>
    </message>
    <message>
        <source>Private telephone numbers stand in here, and no patient. Keep it locked away where you find it at night, and another one outside the practice. The recovery code is not in here.</source>
        <translation>Ce classeur contient des numéros de téléphone privés, et aucun patient. Gardez-le sous clé là où vous le trouvez la nuit, et un autre hors du cabinet. Le code de récupération n’est pas dedans.</translation>
    </message>
    <message>
        <source>This program has not all words in the language of the country: this binder is in English. Texts for patients are in that language as far as there are any.</source>
        <translation>Ce programme n’a pas tous les mots dans la langue du pays&#xa0;: ce classeur est en français. Les textes pour les patients sont dans la langue du pays, pour autant qu’il y en ait.</translation>
    </message>
    <message>
        <source>Practical help, not legal advice. What has to be checked first says so.</source>
        <translation>Une aide pratique, pas un conseil juridique. Ce qui doit d’abord être vérifié le dit.</translation>
    </message>
    <message>
        <source>First-hour cards</source>
        <translation>Fiches de la première heure</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Qui appeler</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Qui fait quoi</translation>
    </message>
    <message>
        <source>Log on paper</source>
        <translation>Journal sur papier</translation>
    </message>
    <message>
        <source>What we say on the telephone</source>
        <translation>Ce que nous disons au téléphone</translation>
    </message>
    <message>
        <source>For the door and the answering machine</source>
        <translation>Pour la porte et le répondeur</translation>
    </message>
    <message>
        <source>For the website</source>
        <translation>Pour le site internet</translation>
    </message>
    <message>
        <source>Whom the law wants told, and by when</source>
        <translation>Qui la loi demande d’informer, et pour quand</translation>
    </message>
    <message>
        <source>What the authority’s form asks</source>
        <translation>Ce que demande le formulaire de l’autorité</translation>
    </message>
    <message>
        <source>Who helps patients</source>
        <translation>Qui aide les patients</translation>
    </message>
    <message>
        <source>Where the copies are, and how to get them back</source>
        <translation>Où sont les copies, et comment les récupérer</translation>
    </message>
    <message>
        <source>The first hour</source>
        <translation>La première heure</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>Le premier jour</translation>
    </message>
    <message>
        <source>The first three days</source>
        <translation>Les trois premiers jours</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Noticed on, at</source>
        <translation>Constaté le, à</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Ce qui a été vu</translation>
    </message>
    <message>
        <source>Where this advice comes from</source>
        <translation>D’où viennent ces conseils</translation>
    </message>
    <message>
        <source>Looked at on {date}, in our own words. Read: {read}.</source>
        <translation>Consulté le {date}, dit avec nos mots. Lu&#xa0;: {read}.</translation>
    </message>
    <message>
        <source>Second-hand or from knowledge, to be checked: {others}.</source>
        <translation>De seconde main ou de mémoire, à vérifier&#xa0;: {others}.</translation>
    </message>
    <message>
        <source>Call from a telephone that does not hang on the computers. The numbers are those that work when the computers do not.</source>
        <translation>Appelez d’un téléphone qui ne dépend pas des ordinateurs. Ces numéros sont ceux qui marchent quand les ordinateurs ne marchent pas.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Autre numéro</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Number of the customer or policy</source>
        <translation>Numéro de client ou de contrat</translation>
    </message>
    <message>
        <source>Called and reached</source>
        <translation>Appelé et joint</translation>
    </message>
    <message>
        <source>{date}, {name}</source>
        <translation>{date}, {name}</translation>
    </message>
    <message>
        <source>Nobody here has called this number yet.</source>
        <translation>Personne ici n’a encore appelé ce numéro.</translation>
    </message>
    <message>
        <source>Nobody has called it for six months.</source>
        <translation>Personne ne l’a appelé depuis six mois.</translation>
    </message>
    <message>
        <source>As looked up on {date}; nobody here has called it.</source>
        <translation>Relevé le {date}&#xa0;; personne ici ne l’a appelé.</translation>
    </message>
    <message>
        <source>We have none</source>
        <translation>Nous n’en avons pas</translation>
    </message>
    <message>
        <source>Does it</source>
        <translation>S’en charge</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>Number, private</source>
        <translation>Numéro, privé</translation>
    </message>
    <message>
        <source>One person writes. One line for each thing that was seen, done or said; nothing is crossed out so that it cannot be read, nothing is left out. It is typed in later.</source>
        <translation>Une seule personne écrit. Une ligne pour chaque chose vue, faite ou dite&#xa0;; rien n’est rayé au point d’être illisible, rien n’est omis. Tout est saisi plus tard.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What is not known yet is a line to fill in by hand, with what belongs there. Say and write nothing that nobody knows.</source>
        <translation>Ce qui n’est pas encore connu est une ligne à remplir à la main, avec ce qui doit y figurer. Ne dites et n’écrivez rien que personne ne sait.</translation>
    </message>
    <message>
        <source>Whether data was copied: choose the one sentence that is true, and change none.</source>
        <translation>Des données ont-elles été copiées&#xa0;: choisissez la seule phrase qui est vraie, et n’en changez aucune.</translation>
    </message>
    <message>
        <source>What happened: choose the one that is true.</source>
        <translation>Ce qui s’est passé&#xa0;: choisissez la phrase qui est vraie.</translation>
    </message>
    <message>
        <source>This program has no text for this.</source>
        <translation>Ce programme n’a pas de texte pour cela.</translation>
    </message>
    <message>
        <source>There is no text in the language of the country yet.</source>
        <translation>Il n’y a pas encore de texte dans la langue du pays.</translation>
    </message>
    <message>
        <source>This text was changed so that it cannot be filled in any more: mend it in the app.</source>
        <translation>Ce texte a été modifié de telle façon qu’il ne peut plus être rempli&#xa0;: corrigez-le dans l’application.</translation>
    </message>
    <message>
        <source>{place}: what the law asks, as looked up on {date}. If patients live elsewhere, other laws may ask for more: the app tells which.</source>
        <translation>{place}&#xa0;: ce que demande la loi, tel que relevé le {date}. Si des patients vivent ailleurs, d’autres lois peuvent demander davantage&#xa0;: l’application dit lesquelles.</translation>
    </message>
    <message>
        <source>The law of the country of the practice is not known to this program: ask a lawyer at once.</source>
        <translation>Ce programme ne connaît pas la loi du pays du cabinet&#xa0;: demandez tout de suite à un avocat.</translation>
    </message>
    <message>
        <source>Looked up twelve months ago or longer. Check this first.</source>
        <translation>Relevé il y a douze mois ou plus. À vérifier d’abord.</translation>
    </message>
    <message>
        <source>Whom it binds</source>
        <translation>Qui elle oblige</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Whether</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>In which case</source>
        <translation>Dans quel cas</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>Seulement si</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Seen on {date}</source>
        <translation>Vu le {date}</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Non vu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Told on, receipt</source>
        <translation>Informé le, reçu</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>{name}. To collect by hand what the form asks, until it can be filled in on a computer. Name no patient.</source>
        <translation>{name}. Pour rassembler à la main ce que demande le formulaire, jusqu’à ce qu’il puisse être rempli sur un ordinateur. Ne nommez aucun patient.</translation>
    </message>
    <message>
        <source>Looked up on {date}.</source>
        <translation>Relevé le {date}.</translation>
    </message>
    <message>
        <source>For patients who are blackmailed, or whose pictures or data are shown.</source>
        <translation>Pour les patients que l’on fait chanter, ou dont on montre des images ou des données.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Do not plug a copy into a computer that may be attacked. Get the files back on another, clean computer.</source>
        <translation>Ne branchez pas de copie sur un ordinateur qui est peut-être attaqué. Récupérez les fichiers sur un autre ordinateur, sain.</translation>
    </message>
    <message>
        <source>PracticeGuard makes no copies yet. Where other copies lie, if there are any:</source>
        <translation>PracticeGuard ne fait pas encore de copies. Où se trouvent d’autres copies, s’il y en a&#xa0;:</translation>
    </message>
    <message>
        <source>The recovery code is not in here. It stands on the recovery sheet of each place, and the files cannot be read without it.</source>
        <translation>Le code de récupération n’est pas ici. Il figure sur la feuille de récupération de chaque emplacement, et sans lui les fichiers ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>Recovery sheet made on</source>
        <translation>Feuille de récupération faite le</translation>
    </message>
    <message>
        <source>Where the sheet is kept</source>
        <translation>Où la feuille est gardée</translation>
    </message>
    <message>
        <source>There is no recovery sheet yet: make one in the app.</source>
        <translation>Il n’y a pas encore de feuille de récupération&#xa0;: faites-en une dans l’application.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Il faut</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Où elle est gardée</translation>
    </message>
    <message>
        <source>Who runs it, whom to ask</source>
        <translation>Qui le gère, à qui demander</translation>
    </message>
    <message>
        <source>Without PracticeGuard, on Windows (PowerShell)</source>
        <translation>Sans PracticeGuard, sous Windows (PowerShell)</translation>
    </message>
    <message>
        <source>Without PracticeGuard, on macOS or Linux (terminal)</source>
        <translation>Sans PracticeGuard, sous macOS ou Linux (terminal)</translation>
    </message>
    <message>
        <source>With PracticeGuard</source>
        <translation>Avec PracticeGuard</translation>
    </message>
    <message>
        <source>Take a computer that was not attacked, and the recovery sheet.</source>
        <translation>Prenez un ordinateur qui n’a pas été attaqué, et la feuille de récupération.</translation>
    </message>
    <message>
        <source>Install PracticeGuard there, and plug in or connect the place.</source>
        <translation>Installez-y PracticeGuard, et branchez ou reliez l’emplacement.</translation>
    </message>
    <message>
        <source>In the set-up choose to use a copy that exists already, show it the place, and type the code from the sheet.</source>
        <translation>Dans l’installation, choisissez d’utiliser une copie qui existe déjà, indiquez l’emplacement, et tapez le code de la feuille.</translation>
    </message>
    <message>
        <source>Open “Restore”, choose a day before the attack and the files. Nothing is overwritten.</source>
        <translation>Ouvrez «&#xa0;Restaurer&#xa0;», choisissez un jour avant l’attaque et les fichiers. Rien n’est écrasé.</translation>
    </message>
    <message>
        <source>Without PracticeGuard</source>
        <translation>Sans PracticeGuard</translation>
    </message>
    <message>
        <source>The copy is an ordinary restic repository. Get restic from restic.net or github.com/restic/restic/releases; on Windows unpack it and name it restic.exe.</source>
        <translation>La copie est un dépôt restic ordinaire. Téléchargez restic sur restic.net ou github.com/restic/restic/releases&#xa0;; sous Windows, décompressez-le et nommez-le restic.exe.</translation>
    </message>
    <message>
        <source>Open a terminal in its folder and type the two lines below: the first lists the days, the second brings back the newest. For another day put its number instead of “latest”.</source>
        <translation>Ouvrez un terminal dans son dossier et tapez les deux lignes ci-dessous&#xa0;: la première énumère les jours, la seconde ramène le plus récent. Pour un autre jour, mettez son numéro à la place de «&#xa0;latest&#xa0;».</translation>
    </message>
    <message>
        <source>When it asks for the password, type the code from the sheet without hyphens, in capital letters. Nothing appears while you type.</source>
        <translation>Quand il demande le mot de passe, tapez le code de la feuille sans traits d’union, en majuscules. Rien ne s’affiche pendant que vous tapez.</translation>
    </message>
    <message>
        <source>A drive</source>
        <translation>Un disque</translation>
    </message>
    <message>
        <source>The drive itself. On another computer its letter or path may differ.</source>
        <translation>Le disque lui-même. Sur un autre ordinateur, sa lettre ou son chemin peut être différent.</translation>
    </message>
    <message>
        <source>A folder on the network</source>
        <translation>Un dossier sur le réseau</translation>
    </message>
    <message>
        <source>The practice’s network, and an account that may open the folder.</source>
        <translation>Le réseau du cabinet, et un compte qui peut ouvrir le dossier.</translation>
    </message>
    <message>
        <source>A folder on the practice’s own computer</source>
        <translation>Un dossier sur l’ordinateur du cabinet</translation>
    </message>
    <message>
        <source>That computer, still working. This copy does not help after theft, fire or a broken disk.</source>
        <translation>Cet ordinateur, en état de marche. Cette copie n’aide pas après un vol, un incendie ou une panne de disque.</translation>
    </message>
    <message>
        <source>A server for copies (restic REST server)</source>
        <translation>Un serveur de copies (serveur REST de restic)</translation>
    </message>
    <message>
        <source>The internet or the network; user and password of the server.</source>
        <translation>Internet ou le réseau&#xa0;; l’utilisateur et le mot de passe du serveur.</translation>
    </message>
    <message>
        <source>A folder on an SSH server (SFTP)</source>
        <translation>Un dossier sur un serveur SSH (SFTP)</translation>
    </message>
    <message>
        <source>The internet or the network, and an account on that server: the key of this computer is lost with it.</source>
        <translation>Internet ou le réseau, et un compte sur ce serveur&#xa0;: la clé de cet ordinateur est perdue avec lui.</translation>
    </message>
    <message>
        <source>Storage at a provider (S3)</source>
        <translation>Un stockage chez un prestataire (S3)</translation>
    </message>
    <message>
        <source>The internet, and a key of the provider’s account.</source>
        <translation>Internet, et une clé du compte chez le prestataire.</translation>
    </message>
    <message>
        <source>Storage reached by the program rclone</source>
        <translation>Un stockage accessible par le programme rclone</translation>
    </message>
    <message>
        <source>The internet, the program rclone, and that account.</source>
        <translation>Internet, le programme rclone, et ce compte.</translation>
    </message>
    <message>
        <source>the first-hour cards</source>
        <translation>les fiches de la première heure</translation>
    </message>
    <message>
        <source>the number of “{name}”</source>
        <translation>le numéro de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the contact “{name}”</source>
        <translation>le contact «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the role “{name}”</source>
        <translation>le rôle «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the text “{name}”</source>
        <translation>le texte «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>name or address of the practice</source>
        <translation>le nom ou l’adresse du cabinet</translation>
    </message>
    <message>
        <source>the law of {name}, checked on {date}</source>
        <translation>la loi ({name}), vérifiée le {date}</translation>
    </message>
    <message>
        <source>the law of {name}, which is left out now</source>
        <translation>la loi ({name}), qui n’y est plus</translation>
    </message>
    <message>
        <source>the form of the authority</source>
        <translation>le formulaire de l’autorité</translation>
    </message>
    <message>
        <source>the helplines</source>
        <translation>les lignes d’aide</translation>
    </message>
    <message>
        <source>where the copies in “{name}” are</source>
        <translation>où sont les copies de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>a new place, “{name}”</source>
        <translation>un nouvel emplacement, «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>a place that is not used any more</source>
        <translation>un emplacement qui n’est plus utilisé</translation>
    </message>
    <message>
        <source>the recovery sheet of “{name}”</source>
        <translation>la feuille de récupération de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the recovery sheet of a place</source>
        <translation>la feuille de récupération d’un emplacement</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>IT helper</source>
        <translation>Dépanneur informatique</translation>
    </message>
    <message>
        <source>Called first: what to unplug, what to leave alone.</source>
        <translation>Appelé en premier&#xa0;: ce qu’il faut débrancher, ce qu’il ne faut pas toucher.</translation>
    </message>
    <message>
        <source>Insurer, emergency line</source>
        <translation>Assureur, ligne d’urgence</translation>
    </message>
    <message>
        <source>Many policies want a call before anybody is hired. Have the policy number.</source>
        <translation>Beaucoup de contrats veulent un appel avant d’engager qui que ce soit. Ayez le numéro de contrat.</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>Avocat</translation>
    </message>
    <message>
        <source>Reads letters and notices before they go out.</source>
        <translation>Relit courriers et notifications avant leur envoi.</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police ou gendarmerie</translation>
    </message>
    <message>
        <source>Takes the complaint, before anything is installed anew. Note your station.</source>
        <translation>Reçoit la plainte, avant toute réinstallation. Notez votre commissariat ou brigade.</translation>
    </message>
    <message>
        <source>Data protection authority</source>
        <translation>Autorité de protection des données</translation>
    </message>
    <message>
        <source>Has to be told within days, often hours.</source>
        <translation>À prévenir en quelques jours, souvent quelques heures.</translation>
    </message>
    <message>
        <source>Emergency team against attacks (CERT)</source>
        <translation>Équipe d’urgence contre les attaques (CERT)</translation>
    </message>
    <message>
        <source>Knows attackers and tools, and costs nothing.</source>
        <translation>Connaît les attaquants et les outils, et ne coûte rien.</translation>
    </message>
    <message>
        <source>Maker of the practice software</source>
        <translation>Éditeur du logiciel métier</translation>
    </message>
    <message>
        <source>Installs it anew, and says what it saw.</source>
        <translation>Le réinstalle, et dit ce qu’il a vu.</translation>
    </message>
    <message>
        <source>Telephone provider</source>
        <translation>Opérateur téléphonique</translation>
    </message>
    <message>
        <source>Sends calls elsewhere when the telephones hang on the computers.</source>
        <translation>Renvoie les appels ailleurs quand les téléphones dépendent des ordinateurs.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banque</translation>
    </message>
    <message>
        <source>Stops payments and blocks cards at night, too.</source>
        <translation>Arrête les paiements et bloque les cartes, la nuit aussi.</translation>
    </message>
    <message>
        <source>Doctor who takes urgent patients</source>
        <translation>Médecin qui prend les urgences</translation>
    </message>
    <message>
        <source>When care without records would not be safe.</source>
        <translation>Quand soigner sans dossiers ne serait pas sûr.</translation>
    </message>
    <message>
        <source>Professional order or chamber</source>
        <translation>Ordre professionnel</translation>
    </message>
    <message>
        <source>Advises on secrecy, and may have to be told.</source>
        <translation>Conseille sur le secret, et doit parfois être prévenu.</translation>
    </message>
    <message>
        <source>Hospital or clinic you work with</source>
        <translation>Hôpital ou clinique partenaire</translation>
    </message>
    <message>
        <source>An attack can reach them through you, or you through them.</source>
        <translation>Une attaque peut les atteindre par vous, ou vous par eux.</translation>
    </message>
    <message>
        <source>Host of the website</source>
        <translation>Hébergeur du site web</translation>
    </message>
    <message>
        <source>Puts a notice on the home page, or takes a page down.</source>
        <translation>Met un avis sur la page d’accueil, ou retire une page.</translation>
    </message>
    <message>
        <source>Press adviser</source>
        <translation>Conseil en relations presse</translation>
    </message>
    <message>
        <source>When journalists call before the patients know.</source>
        <translation>Quand des journalistes appellent avant que les patients ne sachent.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>call again</source>
        <translation>à rappeler</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>pas encore appelé</translation>
    </message>
    <message>
        <source>called</source>
        <translation>appelé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Dirige</translation>
    </message>
    <message>
        <source>Decides, and alone speaks for the practice.</source>
        <translation>Décide, et parle seul au nom du cabinet.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Keeps the log: what, who, at what time.</source>
        <translation>Tient le journal&#xa0;: quoi, qui, à quelle heure.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appelle</translation>
    </message>
    <message>
        <source>Telephones, by the list of contacts.</source>
        <translation>Téléphone, en suivant la liste des contacts.</translation>
    </message>
    <message>
        <source>no deputy</source>
        <translation>pas de suppléant</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>street and place</source>
        <translation>la rue et la ville</translation>
    </message>
    <message>
        <source>a telephone or an e-mail address for questions</source>
        <translation>un téléphone ou une adresse de courriel pour les questions</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>qui signe</translation>
    </message>
    <message>
        <source>This is too long to be printed on one line.</source>
        <translation>C’est trop long pour tenir sur une ligne.</translation>
    </message>
    <message>
        <source>This holds a sign that cannot be printed. Type it again by hand.</source>
        <translation>Il y a là un signe qui ne s’imprime pas. Retapez-le à la main.</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>Ce n’est pas un numéro de téléphone.</translation>
    </message>
    <message>
        <source>This is not one e-mail address.</source>
        <translation>Ce n’est pas une adresse de courriel.</translation>
    </message>
    <message>
        <source>This is no address of a website.</source>
        <translation>Ce n’est pas l’adresse d’un site web.</translation>
    </message>
    <message>
        <source>Choose a country.</source>
        <translation>Choisissez un pays.</translation>
    </message>
</context>
<context>
    <name>court_record</name>
    <message>
        <source>A court</source>
        <translation>Un tribunal</translation>
    </message>
    <message>
        <source>An authority</source>
        <translation>Une autorité</translation>
    </message>
    <message>
        <source>Our insurer</source>
        <translation>Notre assureur</translation>
    </message>
    <message>
        <source>Our lawyer</source>
        <translation>Notre avocat</translation>
    </message>
    <message>
        <source>The law as it read then was kept: {law}. SHA-256 {hash}</source>
        <translation>Le texte de loi d’alors a été gardé&#xa0;: {law}. SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Record made for: {purpose}, {who}. It goes as far as entry {number}. File: {archive}. Digest {hash}</source>
        <translation>Dossier établi pour&#xa0;: {purpose}, {who}. Il va jusqu’à l’entrée {number}. Fichier&#xa0;: {archive}. Empreinte {hash}</translation>
    </message>
    <message>
        <source>Names of patients are in it, because {why}</source>
        <translation>Il contient les noms des patients, car {why}</translation>
    </message>
    <message>
        <source>Names of patients were removed</source>
        <translation>Les noms des patients ont été retirés</translation>
    </message>
    <message>
        <source>The files of evidence are in it</source>
        <translation>Il contient les fichiers de preuve</translation>
    </message>
    <message>
        <source>Legal hold: nothing of this incident may be deleted. Asked by {who}: {why}</source>
        <translation>Conservation pour litige&#xa0;: rien de cet incident ne peut être supprimé. Demandée par {who}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The legal hold was lifted, because {why}</source>
        <translation>La conservation pour litige a été levée, car {why}</translation>
    </message>
    <message>
        <source>[name removed]</source>
        <translation>[nom retiré]</translation>
    </message>
    <message>
        <source>Timeline of incident {number}</source>
        <translation>Chronologie de l’incident {number}</translation>
    </message>
    <message>
        <source>Decisions, notices and evidence of incident {number}</source>
        <translation>Décisions, notifications et preuves de l’incident {number}</translation>
    </message>
    <message>
        <source>Each entry was written at the time that stands before it, and was never changed: it bears the seal of the one before. Times of the practice: {zone}.</source>
        <translation>Chaque entrée a été écrite à l’heure qui la précède et n’a jamais été modifiée&#xa0;: elle porte le sceau de la précédente. Heures du cabinet&#xa0;: {zone}.</translation>
    </message>
    <message>
        <source>Times of the practice: {zone}.</source>
        <translation>Heures du cabinet&#xa0;: {zone}.</translation>
    </message>
    <message>
        <source>The names of those affected were removed, not covered: where they stood, it says {mark}. Who acted for the practice is named.</source>
        <translation>Les noms des personnes concernées ont été retirés, non masqués&#xa0;: à leur place figure {mark}. Qui a agi pour le cabinet est nommé.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Time of the practice</source>
        <translation>Heure du cabinet</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Écrit par</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Seal (SHA-256)</source>
        <translation>Sceau (SHA-256)</translation>
    </message>
    <message>
        <source>Decisions and their reasons</source>
        <translation>Décisions et leurs raisons</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>A breach. Risk: {risk}</source>
        <translation>Une violation. Risque&#xa0;: {risk}</translation>
    </message>
    <message>
        <source>No breach. Risk: {risk}</source>
        <translation>Pas de violation. Risque&#xa0;: {risk}</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>How many are affected, and every change</source>
        <translation>Combien de personnes sont concernées, et chaque changement</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Counted in the copies</source>
        <translation>Comptées dans les copies</translation>
    </message>
    <message>
        <source>Lowered: {why}</source>
        <translation>Abaissé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Whom to tell, by which law, and what became of it</source>
        <translation>Qui prévenir, par quelle loi, et ce qui a été fait</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Il faut</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>No number in the law; our own target {when}</source>
        <translation>Aucun délai chiffré dans la loi&#xa0;; notre objectif {when}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Receipt or reason</source>
        <translation>Reçu ou raison</translation>
    </message>
    <message>
        <source>As they follow from what was recorded, by the law of edition {version}. What was done is told with its time in the timeline.</source>
        <translation>Telles qu’elles découlent de ce qui a été noté, selon la loi de l’édition {version}. Ce qui a été fait figure avec son heure dans la chronologie.</translation>
    </message>
    <message>
        <source>Notices that were read and released: the very words</source>
        <translation>Notifications relues et libérées&#xa0;: mot pour mot</translation>
    </message>
    <message>
        <source>Entry {number}. Read and released by {who} on {when}. File: {file}. SHA-256 {hash}</source>
        <translation>Entrée {number}. Relue et libérée par {who} le {when}. Fichier&#xa0;: {file}. SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Also read by {who}.</source>
        <translation>Relue aussi par {who}.</translation>
    </message>
    <message>
        <source>A name was removed here: the fingerprint is that of the words with it, and cannot be computed from these.</source>
        <translation>Un nom a été retiré ici&#xa0;: l’empreinte est celle des mots avec ce nom, et ne peut être recalculée à partir de ceux-ci.</translation>
    </message>
    <message>
        <source>Forms filed with authorities: every answer</source>
        <translation>Formulaires déposés auprès des autorités&#xa0;: chaque réponse</translation>
    </message>
    <message>
        <source>Entry {number}. Form {form} ({kind}), filed on {when}, receipt {receipt}. File: {file}. SHA-256 {hash}</source>
        <translation>Entrée {number}. Formulaire {form} ({kind}), déposé le {when}, reçu {receipt}. Fichier&#xa0;: {file}. SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Collected by, on</source>
        <translation>Recueilli par, le</translation>
    </message>
    <message>
        <source>In this record</source>
        <translation>Dans ce dossier</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>left out: it lists patients by name</source>
        <translation>laissé de côté&#xa0;: il liste des patients par leur nom</translation>
    </message>
    <message>
        <source>left out: too long to look for names in all of it</source>
        <translation>laissé de côté&#xa0;: trop long pour y chercher partout des noms</translation>
    </message>
    <message>
        <source>could not be read: {why}</source>
        <translation>illisible&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>The law as it read on the day</source>
        <translation>La loi telle qu’elle était ce jour-là</translation>
    </message>
    <message>
        <source>Named in entries {numbers}. File: {file}</source>
        <translation>Citée dans les entrées {numbers}. Fichier&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Named in entries {numbers}. The text with this fingerprint was not kept and cannot be found any more.</source>
        <translation>Citée dans les entrées {numbers}. Le texte de cette empreinte n’a pas été gardé et reste introuvable.</translation>
    </message>
    <message>
        <source>Legal hold since {when}, asked by {who}: {why}</source>
        <translation>Conservation pour litige depuis {when}, à la demande de {who}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>This log is not as it was written:</source>
        <translation>Ce journal n’est pas tel qu’il a été écrit&#xa0;:</translation>
    </message>
    <message>
        <source>The program does not know the names of all who are affected: some may still be in here.</source>
        <translation>Le programme ne connaît pas les noms de toutes les personnes concernées&#xa0;: certains peuvent encore être ici.</translation>
    </message>
    <message>
        <source>RECORD OF INCIDENT {number}</source>
        <translation>DOSSIER DE PREUVE DE L’INCIDENT {number}</translation>
    </message>
    <message>
        <source>{practice}. Made on {when} by {who}, for: {purpose}, {recipient}. It goes as far as entry {entries} of the log.</source>
        <translation>{practice}. Établi le {when} par {who}, pour&#xa0;: {purpose}, {recipient}. Il va jusqu’à l’entrée {entries} du journal.</translation>
    </message>
    <message>
        <source>WHAT IS IN IT
timeline.html, timeline.csv: everything that was written down, by whom and when
papers.html: decisions and reasons, numbers of people, duties, notices, forms, evidence
notices/, forms/: the very words that were released, the very answers that were filed
law/: the law as it read on the day on which something was done under it
evidence/: files of evidence, if they were asked for
log.jsonl: the log itself, each line sealed
manifest.json: every file with its size and SHA-256
verify.html, verify.py: check all of it without the program that made it</source>
        <translation>CE QU’IL CONTIENT
timeline.html, timeline.csv&#xa0;: tout ce qui a été noté, par qui et quand
papers.html&#xa0;: décisions et raisons, nombres de personnes, obligations, notifications, formulaires, preuves
notices/, forms/&#xa0;: les mots mêmes qui ont été libérés, les réponses mêmes qui ont été déposées
law/&#xa0;: la loi telle qu’elle était le jour où quelque chose a été fait d’après elle
evidence/&#xa0;: les fichiers de preuve, s’ils ont été demandés
log.jsonl&#xa0;: le journal lui-même, chaque ligne scellée
manifest.json&#xa0;: chaque fichier avec sa taille et son SHA-256
verify.html, verify.py&#xa0;: vérifient le tout sans le programme qui l’a établi</translation>
    </message>
    <message>
        <source>HOW TO CHECK IT
Unpack everything into one folder. Open verify.html in a browser and choose that folder: nothing is sent anywhere. Or run: python3 verify.py
Then compare this digest with the one that the practice tells you by another way, for example by telephone. It also stands in the log of the practice.</source>
        <translation>COMMENT LE VÉRIFIER
Décompressez le tout dans un même dossier. Ouvrez verify.html dans un navigateur et choisissez ce dossier&#xa0;: rien n’est envoyé. Ou lancez&#xa0;: python3 verify.py
Comparez ensuite cette empreinte à celle que le cabinet vous donne par une autre voie, par exemple au téléphone. Elle figure aussi dans le journal du cabinet.</translation>
    </message>
    <message>
        <source>WHAT THAT PROVES
Each entry of the log bears the seal of the one before it, so nothing in it can be changed, removed, added or moved without breaking the chain. Whoever makes everything anew, the verifiers too, makes another digest: that is why it is compared by another way. The times are those of the computer of the practice.</source>
        <translation>CE QUE CELA PROUVE
Chaque entrée du journal porte le sceau de la précédente&#xa0;: rien ne peut y être modifié, retiré, ajouté ou déplacé sans rompre la chaîne. Qui refait tout, vérificateurs compris, obtient une autre empreinte&#xa0;: c’est pourquoi on la compare par une autre voie. Les heures sont celles de l’ordinateur du cabinet.</translation>
    </message>
    <message>
        <source>The log up to entry {number} also lies beside a copy of the practice’s files: there it can be compared, too.</source>
        <translation>Le journal jusqu’à l’entrée {number} se trouve aussi à côté d’une copie des fichiers du cabinet&#xa0;: il peut y être comparé aussi.</translation>
    </message>
    <message>
        <source>NAMES OF PATIENTS WERE REMOVED
They are not covered but gone: where one stood, it says {mark}. The content of {count} of {entries} entries named somebody; in log.jsonl it is replaced by null, and only its seal is left. The chain can be followed through these entries, but their seals cannot be computed again from here: what they said is proved by the complete record only, which the practice keeps. Names were looked for as the practice has them: what is misspelt or inflected may have stayed. Of files of evidence only plain text was looked into: no pictures, no PDF, no documents of Word or Excel.</source>
        <translation>LES NOMS DES PATIENTS ONT ÉTÉ RETIRÉS
Ils ne sont pas masqués mais absents&#xa0;: à leur place figure {mark}. Le contenu de {count} entrées sur {entries} nommait quelqu’un&#xa0;; dans log.jsonl, il est remplacé par null et il n’en reste que le sceau. La chaîne peut être suivie à travers ces entrées, mais leur sceau ne peut être recalculé d’ici&#xa0;: seul le dossier complet, que garde le cabinet, prouve ce qu’elles disaient. Les noms ont été cherchés tels que le cabinet les connaît&#xa0;: ce qui est mal orthographié ou décliné peut être resté. Des pièces, seul le texte brut a été examiné&#xa0;: ni images, ni PDF, ni documents Word ou Excel.</translation>
    </message>
    <message>
        <source>THIS RECORD NAMES PATIENTS
It was made with their names because: {why}. It is under medical secrecy: give it to nobody else, and keep it encrypted.</source>
        <translation>CE DOSSIER NOMME DES PATIENTS
Il a été établi avec leurs noms, car&#xa0;: {why}. Il relève du secret médical&#xa0;: ne le donnez à personne d’autre et gardez-le chiffré.</translation>
    </message>
    <message>
        <source>The texts of the law are the program’s own summary, with source, date and mark; they are no legal advice.</source>
        <translation>Les textes de loi sont le résumé propre au programme, avec source, date et fiabilité&#xa0;; ils ne sont pas un conseil juridique.</translation>
    </message>
</context>
<context>
    <name>delays</name>
    <message>
        <source>From the first sign until it was sure that patients’ data is involved, {days} days passed.</source>
        <translation>Du premier signe jusqu’à la certitude que des données de patients sont concernées, {days} jours se sont écoulés.</translation>
    </message>
    <message>
        <source>The first sign was {days} days ago, and no letter to the patients is written down as sent.</source>
        <translation>Le premier signe remonte à {days} jours, et aucune lettre aux patients n’est notée comme envoyée.</translation>
    </message>
    <message>
        <source>The first letters to the patients went out {days} days after the first sign.</source>
        <translation>Les premières lettres aux patients sont parties {days} jours après le premier signe.</translation>
    </message>
    <message>
        <source>Write down what was done in that time, day by day, and why it took as long: you will be asked. If a time is wrong, correct it.</source>
        <translation>Notez ce qui a été fait pendant ce temps, jour par jour, et pourquoi cela a duré&#xa0;: on vous le demandera. Si un moment est faux, corrigez-le.</translation>
    </message>
    <message>
        <source>Letters with what is known now can go out today, and be completed later. If they were sent, write that down with the receipt.</source>
        <translation>Des lettres avec ce que l’on sait maintenant peuvent partir aujourd’hui et être complétées plus tard. Si elles ont été envoyées, notez-le avec le récépissé.</translation>
    </message>
    <message>
        <source>Write down why it took as long. A late letter is better than none.</source>
        <translation>Notez pourquoi cela a duré. Une lettre tardive vaut mieux que pas de lettre.</translation>
    </message>
    <message>
        <source>The data protection authorities of the EU allow a short and prompt look into a first hint, and the 72 hours do not run meanwhile; time that passes unused they do not allow.</source>
        <translation>Les autorités de protection des données de l’UE admettent une vérification courte et rapide d’un premier indice, pendant laquelle les 72 heures ne courent pas&#xa0;; elles n’admettent pas le temps qui passe sans rien faire.</translation>
    </message>
    <message>
        <source>EDPB Guidelines 9/2022, as a report sums them up</source>
        <translation>Lignes directrices 9/2022 du CEPD, telles qu’un article les résume</translation>
    </message>
    <message>
        <source>Under HIPAA a breach counts as discovered on the first day on which anybody of the practice knew of it, or would have with care: not when an expert is done, and not when the owner is told.</source>
        <translation>Selon HIPAA, une violation est réputée découverte le premier jour où quelqu’un du cabinet l’a connue, ou l’aurait connue avec du soin&#xa0;: non pas quand un expert a fini, ni quand le propriétaire est prévenu.</translation>
    </message>
    <message>
        <source>A US health network that told the authority 101 days after it had noticed, of 863 people, paid 475,000 dollars. A Finnish clinic that knew in March 2019 and told it in September 2020 was fined 608,000 euros.</source>
        <translation>Un réseau de santé américain qui a prévenu l’autorité 101 jours après l’avoir remarqué, pour 863 personnes, a payé 475 000 dollars. Une clinique finlandaise qui savait en mars 2019 et l’a dit en septembre 2020 a reçu une amende de 608 000 euros.</translation>
    </message>
    <message>
        <source>Reports on Presence Health and Vastaamo; check this first</source>
        <translation>Articles sur Presence Health et Vastaamo&#xa0;; à vérifier d’abord</translation>
    </message>
    <message>
        <source>Patients of a surgeon in Beverly Hills say in their lawsuit that they were told ten months or more after their photographs were stolen, and found themselves on the web before. Nothing of it has been decided by a court.</source>
        <translation>Des patients d’un chirurgien de Beverly Hills disent dans leur plainte avoir été prévenus dix mois ou plus après le vol de leurs photographies, et s’être trouvés en ligne avant. Aucun tribunal n’a rien décidé.</translation>
    </message>
    <message>
        <source>A press report on the lawsuit</source>
        <translation>Un article de presse sur la plainte</translation>
    </message>
</context>
<context>
    <name>duties</name>
    <message>
        <source>to be told</source>
        <translation>à prévenir</translation>
    </message>
    <message>
        <source>check this first</source>
        <translation>à vérifier d’abord</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>may help</source>
        <translation>peut aider</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>pas nécessaire</translation>
    </message>
    <message>
        <source>The law asks for it after a breach like this one.</source>
        <translation>La loi le demande après une violation comme celle-ci.</translation>
    </message>
    <message>
        <source>As many people are affected as the law names.</source>
        <translation>Le nombre de personnes que nomme la loi est atteint.</translation>
    </message>
    <message>
        <source>As many people as the law names may be affected: it is not known of all where they live.</source>
        <translation>Le nombre que nomme la loi est peut-être atteint&#xa0;: on ne sait pas de tous où ils vivent.</translation>
    </message>
    <message>
        <source>Nobody knows yet how many people are affected: as many as the law names may be.</source>
        <translation>Personne ne sait encore combien de personnes sont concernées&#xa0;: peut-être autant que la loi en nomme.</translation>
    </message>
    <message>
        <source>This law is for people who live there, and nobody affected does.</source>
        <translation>Cette loi vaut pour les personnes qui y vivent, et aucune personne concernée n’y vit.</translation>
    </message>
    <message>
        <source>So many patients have no address that works as the law names.</source>
        <translation>Autant de patients que la loi l’indique n’ont pas d’adresse valable.</translation>
    </message>
    <message>
        <source>With those of whom nobody knows where they live, so many have no address that works as the law names.</source>
        <translation>Avec ceux dont personne ne connaît le lieu de résidence, ils sont autant sans adresse valable que la loi l’indique.</translation>
    </message>
    <message>
        <source>As far as is recorded, every patient has an address that works, or was told.</source>
        <translation>D’après ce qui est noté, chaque patient a une adresse valable, ou a été informé.</translation>
    </message>
    <message>
        <source>Fewer patients are without an address that works than the law names.</source>
        <translation>Moins de patients que la loi ne l’indique sont sans adresse valable.</translation>
    </message>
    <message>
        <source>So many are without an address that works that a notice in public is asked for.</source>
        <translation>Il y en a tant sans adresse valable qu’un avis public est demandé.</translation>
    </message>
    <message>
        <source>It stands in for letters, and none have to be written.</source>
        <translation>Il remplace des lettres, et il n’y en a pas à écrire.</translation>
    </message>
    <message>
        <source>It is up, and the law asks that it stay.</source>
        <translation>Il est en place, et la loi demande qu’il y reste.</translation>
    </message>
    <message>
        <source>It was up for as long as the law asks.</source>
        <translation>Il est resté en place aussi longtemps que la loi le demande.</translation>
    </message>
    <message>
        <source>The number of people is not the one from which the law asks for it.</source>
        <translation>Le nombre de personnes n’est pas celui à partir duquel la loi le demande.</translation>
    </message>
    <message>
        <source>Nobody has judged the risk yet, so it counts as high.</source>
        <translation>Personne n’a encore jugé le risque&#xa0;; il compte donc comme élevé.</translation>
    </message>
    <message>
        <source>Somebody decided, with reasons, that no risk is likely.</source>
        <translation>Quelqu’un a décidé, avec des raisons, qu’aucun risque n’est probable.</translation>
    </message>
    <message>
        <source>Somebody decided, with reasons, that the risk is not high.</source>
        <translation>Quelqu’un a décidé, avec des raisons, que le risque n’est pas élevé.</translation>
    </message>
    <message>
        <source>Only if the practice aims its services at this country, and nobody has said.</source>
        <translation>Seulement si le cabinet vise ce pays, et personne ne l’a dit.</translation>
    </message>
    <message>
        <source>The practice does not aim at this country; patients there may turn to this office.</source>
        <translation>Le cabinet ne vise pas ce pays&#xa0;; les patients peuvent s’adresser à ce bureau.</translation>
    </message>
    <message>
        <source>The authority of the practice’s own country covers it (GDPR Art. 56): this country is named in that notice.</source>
        <translation>L’autorité du pays du cabinet s’en charge (RGPD art. 56)&#xa0;: ce pays est nommé dans cette notification.</translation>
    </message>
    <message>
        <source>Nobody has said whether HIPAA binds the practice, so it counts as bound.</source>
        <translation>Personne n’a dit si HIPAA lie le cabinet&#xa0;; il compte donc comme lié.</translation>
    </message>
    <message>
        <source>This law leaves out those whom HIPAA binds and who do what it asks.</source>
        <translation>Cette loi exclut ceux que HIPAA lie et qui font ce qu’elle demande.</translation>
    </message>
    <message>
        <source>It is only for those whom HIPAA binds.</source>
        <translation>Seulement pour ceux que HIPAA lie.</translation>
    </message>
    <message>
        <source>Only if somebody decides that no harm is likely: then that is sent in.</source>
        <translation>Seulement si quelqu’un décide qu’aucun dommage n’est probable&#xa0;: alors cela est envoyé.</translation>
    </message>
    <message>
        <source>It hangs on a question that is still open.</source>
        <translation>Cela dépend d’une question encore ouverte.</translation>
    </message>
    <message>
        <source>The question on which it hangs was answered with no.</source>
        <translation>La question dont cela dépend a reçu un non.</translation>
    </message>
    <message>
        <source>It goes with letters to the patients, and none need be written: decide.</source>
        <translation>Cela accompagne les lettres aux patients, et aucune n’est nécessaire&#xa0;: décidez.</translation>
    </message>
    <message>
        <source>Only when an authority asks for it.</source>
        <translation>Seulement si une autorité le demande.</translation>
    </message>
    <message>
        <source>Nobody has checked yet whether there is such a duty.</source>
        <translation>Personne n’a encore vérifié si cette obligation existe.</translation>
    </message>
    <message>
        <source>Nothing obliges the practice; it may help.</source>
        <translation>Rien n’y oblige le cabinet&#xa0;; cela peut aider.</translation>
    </message>
    <message>
        <source>The law asks for nothing here.</source>
        <translation>La loi ne demande rien ici.</translation>
    </message>
    <message>
        <source>As far as we know the law asks for nothing here, but nobody has verified that.</source>
        <translation>À notre connaissance la loi ne demande rien ici, mais personne ne l’a vérifié.</translation>
    </message>
    <message>
        <source>The law was not in force yet.</source>
        <translation>La loi n’était pas encore en vigueur.</translation>
    </message>
    <message>
        <source>The law has held in this form only since after it was noticed: check which law held then.</source>
        <translation>La loi n’a cette forme que depuis une date postérieure au constat&#xa0;: vérifiez quelle loi valait alors.</translation>
    </message>
    <message>
        <source>The law of the province, which stands here too, may take its place: check which of them binds the practice.</source>
        <translation>La loi de la province, qui figure ici aussi, peut la remplacer&#xa0;: vérifiez laquelle lie le cabinet.</translation>
    </message>
    <message>
        <source>By what is written down now no law asks for it any more; what was done, and its receipt, stay.</source>
        <translation>D’après ce qui est noté maintenant, aucune loi ne le demande plus&#xa0;; ce qui a été fait, et son récépissé, restent.</translation>
    </message>
    <message>
        <source>The law does not bind a practice of this kind or size.</source>
        <translation>La loi ne lie pas un cabinet de ce type ou de cette taille.</translation>
    </message>
    <message>
        <source>The practice is there: this law covers all its patients, wherever they live.</source>
        <translation>Le cabinet y est&#xa0;: cette loi couvre tous ses patients, où qu’ils vivent.</translation>
    </message>
    <message>
        <source>HIPAA binds the practice.</source>
        <translation>HIPAA lie le cabinet.</translation>
    </message>
    <message>
        <source>HIPAA may bind the practice: nobody has said, so it counts as bound.</source>
        <translation>HIPAA peut lier le cabinet&#xa0;: personne ne l’a dit, il compte donc comme lié.</translation>
    </message>
    <message>
        <source>Patients live there, and this law goes by where they live.</source>
        <translation>Des patients y vivent, et cette loi dépend du lieu de vie.</translation>
    </message>
    <message>
        <source>The practice aims its services at patients there.</source>
        <translation>Le cabinet vise des patients de ce pays.</translation>
    </message>
    <message>
        <source>It applies if the practice aims its services there, and nobody has said.</source>
        <translation>Elle s’applique si le cabinet vise ce pays, et personne ne l’a dit.</translation>
    </message>
    <message>
        <source>The authority of the practice’s own country covers it (GDPR Art. 56).</source>
        <translation>L’autorité du pays du cabinet s’en charge (RGPD art. 56).</translation>
    </message>
    <message>
        <source>Patients live there, but the practice does not aim its services at them.</source>
        <translation>Des patients y vivent, mais le cabinet ne les vise pas.</translation>
    </message>
    <message>
        <source>This law was asked because of an answer that was corrected since.</source>
        <translation>Cette loi a été consultée à cause d’une réponse corrigée depuis.</translation>
    </message>
    <message>
        <source>Patients live there, and nobody knows in which state: each state has a law of its own, some with less time.</source>
        <translation>Des patients y vivent, et personne ne sait dans quel État&#xa0;: chaque État a sa propre loi, certaines avec moins de temps.</translation>
    </message>
    <message>
        <source>Patients live there, and nobody has looked up its law: ask a lawyer.</source>
        <translation>Des patients y vivent, et personne n’a cherché sa loi&#xa0;: demandez à un avocat.</translation>
    </message>
    <message>
        <source>from when the breach began</source>
        <translation>à partir du début de la violation</translation>
    </message>
    <message>
        <source>from when anybody of the practice first noticed it</source>
        <translation>à partir du moment où quelqu’un du cabinet l’a remarqué</translation>
    </message>
    <message>
        <source>from when your provider told you</source>
        <translation>à partir du moment où votre prestataire vous a prévenu</translation>
    </message>
    <message>
        <source>from when you are sure that patients’ data is involved</source>
        <translation>à partir du moment où vous êtes sûr que des données de patients sont concernées</translation>
    </message>
    <message>
        <source>from when you determined that it is a breach</source>
        <translation>à partir du moment où vous avez établi que c’est une violation</translation>
    </message>
    <message>
        <source>from when the breach was confirmed and those affected were known</source>
        <translation>à partir du moment où la violation était confirmée et les personnes connues</translation>
    </message>
    <message>
        <source>from when the risk was judged to be high</source>
        <translation>à partir du moment où le risque a été jugé élevé</translation>
    </message>
    <message>
        <source>from when a ransom was paid</source>
        <translation>à partir du paiement d’une rançon</translation>
    </message>
    <message>
        <source>from when the letters to the patients went out</source>
        <translation>à partir de l’envoi des lettres aux patients</translation>
    </message>
    <message>
        <source>from when the first notice to the authority went out</source>
        <translation>à partir de la première notification à l’autorité</translation>
    </message>
    <message>
        <source>from when the notice to the US Department of Health went out</source>
        <translation>à partir de la notification au ministère de la Santé des États-Unis</translation>
    </message>
    <message>
        <source>the breach began</source>
        <translation>la violation a commencé</translation>
    </message>
    <message>
        <source>somebody here first noticed it</source>
        <translation>quelqu’un ici l’a remarqué pour la première fois</translation>
    </message>
    <message>
        <source>your provider told you</source>
        <translation>votre prestataire vous a prévenu</translation>
    </message>
    <message>
        <source>you were sure that patients’ data is involved</source>
        <translation>vous étiez sûr que des données de patients sont concernées</translation>
    </message>
    <message>
        <source>you determined that it is a breach</source>
        <translation>vous avez établi que c’est une violation</translation>
    </message>
    <message>
        <source>it was confirmed and those affected were known</source>
        <translation>elle était confirmée et les personnes connues</translation>
    </message>
    <message>
        <source>the risk was judged to be high</source>
        <translation>le risque a été jugé élevé</translation>
    </message>
    <message>
        <source>a ransom was paid</source>
        <translation>une rançon a été payée</translation>
    </message>
    <message>
        <source>the letters to the patients went out</source>
        <translation>les lettres aux patients sont parties</translation>
    </message>
    <message>
        <source>the first notice to the authority went out</source>
        <translation>la première notification à l’autorité est partie</translation>
    </message>
    <message>
        <source>the notice to the US Department of Health went out</source>
        <translation>la notification au ministère de la Santé des États-Unis est partie</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} heures</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>1 business day</source>
        <translation>1 jour ouvré</translation>
    </message>
    <message>
        <source>{count} business days</source>
        <translation>{count} jours ouvrés</translation>
    </message>
    <message>
        <source>1 day after the end of the year, counted</source>
        <translation>1 jour après la fin de l’année, compté</translation>
    </message>
    <message>
        <source>{count} days after the end of the year, counted</source>
        <translation>{count} jours après la fin de l’année, comptés</translation>
    </message>
    <message>
        <source>Every hour counts: nights, weekends and holidays are inside.</source>
        <translation>Chaque heure compte&#xa0;: nuits, week-ends et jours fériés compris.</translation>
    </message>
    <message>
        <source>Every day counts, weekends and holidays too; the day of the event does not. No end is moved later for a Sunday.</source>
        <translation>Chaque jour compte, week-ends et jours fériés aussi&#xa0;; le jour de l’événement ne compte pas. Aucune fin n’est reportée pour un dimanche.</translation>
    </message>
    <message>
        <source>Weekends and the holidays of that place are left out.</source>
        <translation>Les week-ends et les jours fériés du lieu ne comptent pas.</translation>
    </message>
    <message>
        <source>Counted from the 31 December of the year in which it was noticed.</source>
        <translation>Compté depuis le 31 décembre de l’année où cela a été remarqué.</translation>
    </message>
    <message>
        <source>{amount} {since} ({law})</source>
        <translation>{amount} {since} ({law})</translation>
    </message>
    <message>
        <source>It goes before the letters to the patients.</source>
        <translation>Elle part avant les lettres aux patients.</translation>
    </message>
    <message>
        <source>It goes no later than the letters to the patients.</source>
        <translation>Elle part au plus tard avec les lettres aux patients.</translation>
    </message>
    <message>
        <source>It follows the letters to the patients.</source>
        <translation>Elle suit les lettres aux patients.</translation>
    </message>
    <message>
        <source>It follows the first notice to the authority.</source>
        <translation>Elle suit la première notification à l’autorité.</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>autorité</translation>
    </message>
    <message>
        <source>another public body</source>
        <translation>autre organisme public</translation>
    </message>
    <message>
        <source>the patients</source>
        <translation>les patients</translation>
    </message>
    <message>
        <source>patients whom no letter reaches</source>
        <translation>les patients qu’aucune lettre n’atteint</translation>
    </message>
    <message>
        <source>newspapers and broadcasters</source>
        <translation>presse et radios</translation>
    </message>
    <message>
        <source>consumer reporting agencies</source>
        <translation>agences d’évaluation du crédit</translation>
    </message>
    <message>
        <source>complaint to the police</source>
        <translation>plainte à la police</translation>
    </message>
    <message>
        <source>other organisations</source>
        <translation>autres organisations</translation>
    </message>
    <message>
        <source>The law demands it.</source>
        <translation>La loi l’exige.</translation>
    </message>
    <message>
        <source>The law demands it in certain cases.</source>
        <translation>La loi l’exige dans certains cas.</translation>
    </message>
    <message>
        <source>The law leaves it to you.</source>
        <translation>La loi vous laisse le choix.</translation>
    </message>
    <message>
        <source>The law asks for nothing.</source>
        <translation>La loi ne demande rien.</translation>
    </message>
    <message>
        <source>Whether the law demands it is not checked.</source>
        <translation>On n’a pas vérifié si la loi l’exige.</translation>
    </message>
    <message>
        <source>Found in a source that is named below.</source>
        <translation>Trouvé dans une source nommée ci-dessous.</translation>
    </message>
    <message>
        <source>Only part of it was found in a source. Check this first.</source>
        <translation>Une partie seulement a été trouvée dans une source. À vérifier d’abord.</translation>
    </message>
    <message>
        <source>Nobody looked it up. Check this first, before you rely on it.</source>
        <translation>Personne ne l’a cherché. À vérifier d’abord, avant de vous y fier.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>drafted, not sent</source>
        <translation>rédigé, pas envoyé</translation>
    </message>
    <message>
        <source>sent in part</source>
        <translation>envoyé en partie</translation>
    </message>
    <message>
        <source>is up</source>
        <translation>en place</translation>
    </message>
    <message>
        <source>told</source>
        <translation>prévenu</translation>
    </message>
    <message>
        <source>Yes, HIPAA binds us</source>
        <translation>Oui, HIPAA nous lie</translation>
    </message>
    <message>
        <source>No, HIPAA does not bind us</source>
        <translation>Non, HIPAA ne nous lie pas</translation>
    </message>
    <message>
        <source>We do not know</source>
        <translation>Nous ne savons pas</translation>
    </message>
    <message>
        <source>We, or somebody for us, send claims, ask insurers about cover, or exchange other standard transactions electronically (45 CFR 160.103).</source>
        <translation>Nous, ou quelqu’un pour nous, envoyons des facturations, interrogeons des assureurs ou échangeons d’autres transactions standard par voie électronique (45 CFR 160.103).</translation>
    </message>
    <message>
        <source>Patients pay themselves, and nothing is ever sent to an insurer electronically, not even by a billing service. The laws of the states remain.</source>
        <translation>Les patients paient eux-mêmes, et rien n’est jamais envoyé à un assureur par voie électronique, même par un service de facturation. Les lois des États demeurent.</translation>
    </message>
    <message>
        <source>Then it counts as bound, and no exemption of a state is used: the stricter way.</source>
        <translation>Alors il compte comme lié, et aucune exemption d’un État n’est utilisée&#xa0;: la voie la plus stricte.</translation>
    </message>
</context>
<context>
    <name>emails</name>
    <message>
        <source>nobody knows who it is</source>
        <translation>on ne sait pas qui c’est</translation>
    </message>
    <message>
        <source>a question is open: which person is meant</source>
        <translation>une question est ouverte&#xa0;: de qui s’agit-il</translation>
    </message>
    <message>
        <source>have such a letter already</source>
        <translation>ont déjà une telle lettre</translation>
    </message>
    <message>
        <source>protected: others may read the mailbox</source>
        <translation>adresse protégée&#xa0;: d’autres peuvent lire la messagerie</translation>
    </message>
    <message>
        <source>died: the family gets a letter on paper</source>
        <translation>personne décédée&#xa0;: la famille reçoit une lettre sur papier</translation>
    </message>
    <message>
        <source>children: the parents get a letter on paper</source>
        <translation>enfants&#xa0;: les parents reçoivent une lettre sur papier</translation>
    </message>
    <message>
        <source>without one usable e-mail address</source>
        <translation>sans une adresse électronique utilisable</translation>
    </message>
    <message>
        <source>share an address with another person affected</source>
        <translation>partagent une adresse avec une autre personne concernée</translation>
    </message>
    <message>
        <source>do not want e-mail</source>
        <translation>ne veulent pas de courriel</translation>
    </message>
    <message>
        <source>nobody knows whether they agreed, and the law asks for it</source>
        <translation>on ne sait pas si elles ont accepté, et la loi le demande</translation>
    </message>
    <message>
        <source>nobody knows whether they agreed</source>
        <translation>on ne sait pas si elles ont accepté</translation>
    </message>
    <message>
        <source>Taken by the mail server</source>
        <translation>Acceptés par le serveur de messagerie</translation>
    </message>
    <message>
        <source>Still to go out</source>
        <translation>Encore à envoyer</translation>
    </message>
    <message>
        <source>Being handed over</source>
        <translation>En cours de remise</translation>
    </message>
    <message>
        <source>Refused by the mail server</source>
        <translation>Refusés par le serveur de messagerie</translation>
    </message>
    <message>
        <source>Nobody knows whether they went out</source>
        <translation>On ne sait pas s’ils sont partis</translation>
    </message>
    <message>
        <source>Not sent by e-mail after all</source>
        <translation>Finalement pas envoyés par courriel</translation>
    </message>
    <message>
        <source>Stopped, as you wished.</source>
        <translation>Arrêté, comme vous l’avez voulu.</translation>
    </message>
    <message>
        <source>It goes on where it stopped; nobody gets two.</source>
        <translation>Cela reprend où c’en était&#xa0;; personne n’en reçoit deux.</translation>
    </message>
    <message>
        <source>The mail provider takes no more messages today.</source>
        <translation>Le fournisseur de messagerie n’accepte plus de messages aujourd’hui.</translation>
    </message>
    <message>
        <source>Go on from {when}. Nobody gets two.</source>
        <translation>Continuez à partir du {when}. Personne n’en reçoit deux.</translation>
    </message>
    <message>
        <source>The mail server takes no more messages from this account.</source>
        <translation>Le serveur de messagerie n’accepte plus de messages de ce compte.</translation>
    </message>
    <message>
        <source>It said: {words}. Ask the mail provider, and go on when it is settled.</source>
        <translation>Il a dit&#xa0;: {words}. Demandez au fournisseur de messagerie, et continuez quand c’est réglé.</translation>
    </message>
    <message>
        <source>The mail server put us off again and again.</source>
        <translation>Le serveur de messagerie a remis l’envoi plusieurs fois à plus tard.</translation>
    </message>
    <message>
        <source>It said: {words}. Go on in an hour or two.</source>
        <translation>Il a dit&#xa0;: {words}. Continuez dans une heure ou deux.</translation>
    </message>
    <message>
        <source>The mail server no longer says whether it takes messages.</source>
        <translation>Le serveur de messagerie ne dit plus s’il accepte les messages.</translation>
    </message>
    <message>
        <source>Look into the folder of sent messages of the account before you go on.</source>
        <translation>Regardez dans le dossier des messages envoyés du compte avant de continuer.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached, or refuses the account.</source>
        <translation>Le serveur de messagerie est injoignable, ou refuse le compte.</translation>
    </message>
    <message>
        <source>Look at the connection and the account, and go on.</source>
        <translation>Vérifiez la connexion et le compte, puis continuez.</translation>
    </message>
    <message>
        <source>A few messages were put off by the mail server.</source>
        <translation>Quelques messages ont été remis à plus tard par le serveur de messagerie.</translation>
    </message>
    <message>
        <source>It said: {words}. Go on later: only these are tried again.</source>
        <translation>Il a dit&#xa0;: {words}. Continuez plus tard&#xa0;: seuls ceux-ci sont essayés à nouveau.</translation>
    </message>
    <message>
        <source>List of all messages of the mailing {mailing}</source>
        <translation>Liste de tous les messages de l’envoi {mailing}</translation>
    </message>
    <message>
        <source>List of the messages of the mailing {mailing} that went out</source>
        <translation>Liste des messages de l’envoi {mailing} qui sont partis</translation>
    </message>
    <message>
        <source>E-mail ({mailing}): people of whom the address book does not say that they agreed are written to, because: {because}</source>
        <translation>Courriel ({mailing})&#xa0;: on écrit aussi aux personnes dont le carnet d’adresses ne dit pas qu’elles ont accepté, parce que&#xa0;: {because}</translation>
    </message>
    <message>
        <source>{file}, SHA-256 {hash}</source>
        <translation>{file}, SHA-256 {hash}</translation>
    </message>
    <message>
        <source>E-mail ({mailing}): sent once more, although they may have arrived: {numbers}</source>
        <translation>Courriel ({mailing})&#xa0;: renvoyés, bien qu’ils soient peut-être arrivés&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The copying program (restic) was not found.</source>
        <translation>Le programme de copie (restic) est introuvable.</translation>
    </message>
    <message>
        <source>No copy can be made or read until it is here.</source>
        <translation>Sans lui, aucune copie ne peut être faite ni lue.</translation>
    </message>
    <message>
        <source>Connect to the internet and start PracticeGuard again: it fetches and verifies it.</source>
        <translation>Connectez-vous à internet et relancez PracticeGuard&#xa0;: il le télécharge et le vérifie.</translation>
    </message>
    <message>
        <source>The copying program is not the one we know: it was changed.</source>
        <translation>Le programme de copie n’est pas celui que nous connaissons&#xa0;: il a été modifié.</translation>
    </message>
    <message>
        <source>It was not started. Your copies were not touched.</source>
        <translation>Il n’a pas été lancé. Vos copies n’ont pas été touchées.</translation>
    </message>
    <message>
        <source>Install PracticeGuard again, and have the computer checked for viruses.</source>
        <translation>Réinstallez PracticeGuard et faites rechercher les virus sur l’ordinateur.</translation>
    </message>
    <message>
        <source>The copying program stopped with an error we do not know.</source>
        <translation>Le programme de copie s’est arrêté sur une erreur inconnue.</translation>
    </message>
    <message>
        <source>This does not count as a copy. Earlier copies stay as is.</source>
        <translation>Cela ne compte pas comme une copie. Les copies précédentes restent telles quelles.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send the details to support.</source>
        <translation>Réessayez. Si l’erreur revient, envoyez les détails à l’assistance.</translation>
    </message>
    <message>
        <source>The place of the copy did not answer in time.</source>
        <translation>L’emplacement de la copie n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Check the drive or the network, then try again.</source>
        <translation>Vérifiez le disque ou le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The drive or folder of the copy is not there: {location}</source>
        <translation>Le disque ou le dossier de la copie n’est pas là&#xa0;: {location}</translation>
    </message>
    <message>
        <source>The copies on it are as they were; nothing new can be added now.</source>
        <translation>Les copies qui s’y trouvent sont intactes&#xa0;; rien ne peut y être ajouté pour l’instant.</translation>
    </message>
    <message>
        <source>Plug in the drive, or connect the network, and try again.</source>
        <translation>Branchez le disque, ou connectez le réseau, et réessayez.</translation>
    </message>
    <message>
        <source>Nothing can be written at {location}.</source>
        <translation>Impossible d’écrire à l’emplacement {location}.</translation>
    </message>
    <message>
        <source>No new copy was made. Earlier copies stay as they are.</source>
        <translation>Aucune nouvelle copie n’a été faite. Les copies précédentes restent telles quelles.</translation>
    </message>
    <message>
        <source>Check whether the drive is write-protected, or choose another place.</source>
        <translation>Vérifiez si le disque est protégé en écriture, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The place of the copy is full.</source>
        <translation>L’emplacement de la copie est plein.</translation>
    </message>
    <message>
        <source>No new copy was made. Earlier copies are whole.</source>
        <translation>Aucune nouvelle copie n’a été faite. Les copies précédentes sont intactes.</translation>
    </message>
    <message>
        <source>There is no copy at {location}.</source>
        <translation>Il n’y a pas de copie à l’emplacement {location}.</translation>
    </message>
    <message>
        <source>It may be another drive, or the copy was moved. Nothing was created in its place.</source>
        <translation>C’est peut-être un autre disque, ou la copie a été déplacée. Rien n’a été créé à la place.</translation>
    </message>
    <message>
        <source>Plug in the drive with the copy, or look for its folder.</source>
        <translation>Branchez le disque qui porte la copie, ou cherchez son dossier.</translation>
    </message>
    <message>
        <source>There is something at {location} already.</source>
        <translation>Il y a déjà quelque chose à l’emplacement {location}.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Rien n’y a été touché.</translation>
    </message>
    <message>
        <source>If it is a copy of yours, take it over with its password; else choose another folder.</source>
        <translation>Si c’est une de vos copies, reprenez-la avec son mot de passe&#xa0;; sinon choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This is the very copy of “{place}”, reached by another address.</source>
        <translation>C’est la copie même de «&#xa0;{place}&#xa0;», atteinte par une autre adresse.</translation>
    </message>
    <message>
        <source>Nothing was changed: counted twice, one copy would look like two.</source>
        <translation>Rien n’a été modifié&#xa0;: comptée deux fois, une seule copie passerait pour deux.</translation>
    </message>
    <message>
        <source>If it has moved, change the address of “{place}”. For one more copy, choose an empty folder.</source>
        <translation>Si elle a été déplacée, modifiez l’adresse de «&#xa0;{place}&#xa0;». Pour une copie de plus, choisissez un dossier vide.</translation>
    </message>
    <message>
        <source>The copy would lie around the very folders it protects.</source>
        <translation>La copie contiendrait les dossiers mêmes qu’elle protège.</translation>
    </message>
    <message>
        <source>It would copy itself.</source>
        <translation>Elle se copierait elle-même.</translation>
    </message>
    <message>
        <source>Choose another drive or folder for the copy.</source>
        <translation>Choisissez un autre disque ou dossier pour la copie.</translation>
    </message>
    <message>
        <source>The same copy is on several drives: {locations}</source>
        <translation>La même copie se trouve sur plusieurs disques&#xa0;: {locations}</translation>
    </message>
    <message>
        <source>One was made from the other. Nothing was added to either: which one goes on, only you can say.</source>
        <translation>L’une a été faite d’après l’autre. Rien n’a été ajouté ni à l’une ni à l’autre&#xa0;: vous seul pouvez dire laquelle continue.</translation>
    </message>
    <message>
        <source>Unplug the drive that is not to be used, and try again.</source>
        <translation>Débranchez le disque qui ne doit pas servir, puis réessayez.</translation>
    </message>
    <message>
        <source>The copy at {location} is not the one that was set up.</source>
        <translation>La copie à l’emplacement {location} n’est pas celle de ce cabinet.</translation>
    </message>
    <message>
        <source>Nothing was written to it. Your own copy may be on another drive.</source>
        <translation>Rien n’y a été écrit. Votre copie est peut-être sur un autre disque.</translation>
    </message>
    <message>
        <source>Plug in the right drive. If somebody exchanged it, use “Something happened?”.</source>
        <translation>Branchez le bon disque. Si quelqu’un l’a échangé, utilisez «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;».</translation>
    </message>
    <message>
        <source>The password does not open this copy.</source>
        <translation>Le mot de passe n’ouvre pas cette copie.</translation>
    </message>
    <message>
        <source>The copy was not changed.</source>
        <translation>La copie n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>Check the password, or type the code from the recovery sheet.</source>
        <translation>Vérifiez le mot de passe, ou tapez le code de la fiche de secours.</translation>
    </message>
    <message>
        <source>Another program is working on the copy just now.</source>
        <translation>Un autre programme travaille sur la copie en ce moment.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it; two must not write at once.</source>
        <translation>Elle n’a rien&#xa0;; deux programmes ne doivent pas écrire en même temps.</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation>Attendez qu’il ait fini, puis réessayez.</translation>
    </message>
    <message>
        <source>The copy is damaged.</source>
        <translation>La copie est endommagée.</translation>
    </message>
    <message>
        <source>Some files may not come back from it. Your own records are not concerned.</source>
        <translation>Certains fichiers pourraient ne pas en revenir. Vos dossiers eux-mêmes ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Make a new copy on another drive today, and keep this one for an expert.</source>
        <translation>Faites dès aujourd’hui une nouvelle copie sur un autre disque, et gardez celle-ci pour un spécialiste.</translation>
    </message>
    <message>
        <source>This computer&apos;s own disk is full.</source>
        <translation>Le disque de cet ordinateur est plein.</translation>
    </message>
    <message>
        <source>Free some room on this computer, then try again.</source>
        <translation>Libérez de la place sur cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>This does not count as a copy. Earlier copies are whole. If it had gone on for long, the next one uses most of what it had stored.</source>
        <translation>Cela ne compte pas comme une copie. Les copies précédentes sont intactes. Si elle durait depuis longtemps, la suivante réutilise la plus grande partie de ce qu’elle avait enregistré.</translation>
    </message>
    <message>
        <source>A folder to be protected is not there: {folder}</source>
        <translation>Un dossier à protéger n’est pas là&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>It is not in the newest copy; earlier copies still have it.</source>
        <translation>Il n’est pas dans la copie la plus récente&#xa0;; les précédentes l’ont toujours.</translation>
    </message>
    <message>
        <source>Connect its drive or put the folder back. If it moved, change what is copied.</source>
        <translation>Connectez son disque ou remettez le dossier. S’il a changé de place, modifiez ce qui est copié.</translation>
    </message>
    <message>
        <source>A folder to be protected is empty: {folder}</source>
        <translation>Un dossier à protéger est vide&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>There were {before} files to copy last time, now only {now}.</source>
        <translation>Il y avait {before} fichiers à copier la dernière fois, il n’y en a plus que {now}.</translation>
    </message>
    <message>
        <source>Files may have been deleted or moved; earlier copies still have them.</source>
        <translation>Des fichiers ont pu être effacés ou déplacés&#xa0;; les copies précédentes les ont toujours.</translation>
    </message>
    <message>
        <source>If that is meant, say so; if not, get the files back now.</source>
        <translation>Si c’est voulu, dites-le&#xa0;; sinon, récupérez les fichiers maintenant.</translation>
    </message>
    <message>
        <source>The files to copy held {before} MB last time, now they hold only {now} MB.</source>
        <translation>Les fichiers à copier contenaient {before}&#xa0;Mo la dernière fois&#xa0;; ils n’en contiennent plus que {now}&#xa0;Mo.</translation>
    </message>
    <message>
        <source>A large file may have been emptied or lost; earlier copies still have it.</source>
        <translation>Un gros fichier a peut-être été vidé ou perdu&#xa0;; les copies précédentes l’ont encore.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Rien n’est encore choisi.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Rien n’a été fait.</translation>
    </message>
    <message>
        <source>Choose at least one folder or file.</source>
        <translation>Choisissez au moins un dossier ou un fichier.</translation>
    </message>
    <message>
        <source>There is no file in this folder: {folder}</source>
        <translation>Il n’y a aucun fichier dans ce dossier&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>A copy could bring nothing of it back. The records may lie elsewhere, or the drive with them is not connected.</source>
        <translation>Une copie ne pourrait rien en rendre. Les données se trouvent peut-être ailleurs, ou le disque qui les contient n’est pas branché.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the records, or say that it is meant.</source>
        <translation>Choisissez le dossier qui contient les données, ou dites que c’est voulu.</translation>
    </message>
    <message>
        <source>There is not a single file in what you chose: {folder}</source>
        <translation>Il n’y a pas un seul fichier dans ce que vous avez choisi&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>A copy of it could bring nothing back.</source>
        <translation>Une copie ne pourrait rien rendre.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the records; if it is on a drive, connect it first.</source>
        <translation>Choisissez le dossier qui contient les données&#xa0;; s’il est sur un disque, branchez-le d’abord.</translation>
    </message>
    <message>
        <source>A copy is being made already.</source>
        <translation>Une copie est déjà en cours.</translation>
    </message>
    <message>
        <source>A second one at the same time would gain nothing.</source>
        <translation>Une seconde en même temps n’apporterait rien.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or stop it first.</source>
        <translation>Attendez qu’elle soit finie, ou arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>It was stopped before the end.</source>
        <translation>L’opération a été arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>What was not finished does not count; what was there before stays.</source>
        <translation>Ce qui n’est pas terminé ne compte pas&#x202f;; ce qui existait avant reste en place.</translation>
    </message>
    <message>
        <source>Start again when it suits you.</source>
        <translation>Recommencez quand cela vous convient.</translation>
    </message>
    <message>
        <source>The computer or the program went off in the middle.</source>
        <translation>L’ordinateur ou le programme s’est arrêté en plein milieu.</translation>
    </message>
    <message>
        <source>Start the copy again; what was left open is tidied up.</source>
        <translation>Relancez la copie&#xa0;; ce qui était resté ouvert sera remis en ordre.</translation>
    </message>
    <message>
        <source>PracticeGuard itself made a mistake.</source>
        <translation>PracticeGuard lui-même a fait une erreur.</translation>
    </message>
    <message>
        <source>Try again, and send the details to support.</source>
        <translation>Réessayez, et envoyez les détails à l’assistance.</translation>
    </message>
    <message>
        <source>This copy is no longer there.</source>
        <translation>Cette copie n’est plus là.</translation>
    </message>
    <message>
        <source>Others may hold the same files.</source>
        <translation>D’autres contiennent peut-être les mêmes fichiers.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Choisissez un autre jour.</translation>
    </message>
    <message>
        <source>This is not in the copy: {file}</source>
        <translation>Ceci n’est pas dans la copie&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Search for its name in all copies.</source>
        <translation>Cherchez son nom dans toutes les copies.</translation>
    </message>
    <message>
        <source>Files did not come back whole from this copy.</source>
        <translation>Des fichiers ne sont pas revenus intacts de cette copie.</translation>
    </message>
    <message>
        <source>They were not put in place; what was there is untouched.</source>
        <translation>Ils n’ont pas été mis en place&#xa0;; ce qui était là n’a pas changé.</translation>
    </message>
    <message>
        <source>Try an earlier copy of the same files.</source>
        <translation>Essayez une copie précédente des mêmes fichiers.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}.</source>
        <translation>Impossible d’écrire dans {folder}.</translation>
    </message>
    <message>
        <source>Nothing was changed there.</source>
        <translation>Rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>Choose another folder, for example the Desktop.</source>
        <translation>Choisissez un autre dossier, par exemple le Bureau.</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}.</source>
        <translation>Il n’y a pas assez de place dans {folder}.</translation>
    </message>
    <message>
        <source>Nothing was put there.</source>
        <translation>Rien n’y a été mis.</translation>
    </message>
    <message>
        <source>Free some room, or choose another drive.</source>
        <translation>Libérez de la place, ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>This computer cannot hold a file of that name: {file}</source>
        <translation>Cet ordinateur ne peut pas garder un fichier de ce nom&#xa0;: {file}</translation>
    </message>
    <message>
        <source>The file is still safe in the copy.</source>
        <translation>Le fichier est toujours à l’abri dans la copie.</translation>
    </message>
    <message>
        <source>Restore it on the kind of computer it came from.</source>
        <translation>Restaurez-le sur un ordinateur du même type que celui d’origine.</translation>
    </message>
    <message>
        <source>This place lets copies be added only: none can be removed from here.</source>
        <translation>Cet emplacement permet seulement d’ajouter des copies&#xa0;: aucune ne peut être supprimée d’ici.</translation>
    </message>
    <message>
        <source>That is its strength: nobody who gets hold of this computer can remove a copy either.</source>
        <translation>C’est sa force&#xa0;: quiconque s’empare de cet ordinateur ne peut pas non plus supprimer de copie.</translation>
    </message>
    <message>
        <source>When it is nearly full, ask whoever runs the place to remove old copies.</source>
        <translation>Quand il sera presque plein, demandez à qui gère l’emplacement de supprimer les anciennes copies.</translation>
    </message>
    <message>
        <source>A hold is on: no copy is removed. {reason}</source>
        <translation>Un gel est en place&#xa0;: aucune copie n’est supprimée. {reason}</translation>
    </message>
    <message>
        <source>Every copy stays until somebody lifts the hold.</source>
        <translation>Toutes les copies restent jusqu’à ce que quelqu’un lève le gel.</translation>
    </message>
    <message>
        <source>Find out why it was put on. Lift it when you are sure, with your reason.</source>
        <translation>Cherchez pourquoi il a été posé. Levez-le quand vous êtes sûr, en donnant votre raison.</translation>
    </message>
    <message>
        <source>Most of your files changed at once. Since then no copy is removed.</source>
        <translation>La plupart de vos fichiers ont changé d’un coup. Depuis, aucune copie n’est supprimée.</translation>
    </message>
    <message>
        <source>If somebody encrypted them, the copies made before are what brings them back.</source>
        <translation>Si quelqu’un les a chiffrés, ce sont les copies faites avant qui les ramèneront.</translation>
    </message>
    <message>
        <source>Open some of your files. If you cannot, open “Something happened?” now.</source>
        <translation>Ouvrez quelques-uns de vos fichiers. Si c’est impossible, ouvrez maintenant «&#xa0;Il s’est passé quelque chose&#xa0;?&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody has chosen yet how long copies are kept there.</source>
        <translation>Personne n’a encore choisi combien de temps les copies y sont conservées.</translation>
    </message>
    <message>
        <source>Every copy stays, and the place fills up in time.</source>
        <translation>Toutes les copies restent, et l’emplacement se remplit avec le temps.</translation>
    </message>
    <message>
        <source>Look at the list of what would go, and choose.</source>
        <translation>Regardez la liste de ce qui partirait, et choisissez.</translation>
    </message>
    <message>
        <source>A copy bears a date in the future.</source>
        <translation>Une copie porte une date future.</translation>
    </message>
    <message>
        <source>The clock was wrong, or somebody wants good copies to look old. None was removed.</source>
        <translation>L’horloge était fausse, ou quelqu’un veut faire passer de bonnes copies pour anciennes. Aucune n’a été supprimée.</translation>
    </message>
    <message>
        <source>Set the clock right; then look at that copy, and say whether you know it.</source>
        <translation>Réglez l’horloge&#xa0;; puis regardez cette copie, et dites si vous la connaissez.</translation>
    </message>
    <message>
        <source>The newest copy in the place was not made by this computer, as far as known.</source>
        <translation>La copie la plus récente de l’emplacement n’a pas été faite par cet ordinateur, autant qu’on sache.</translation>
    </message>
    <message>
        <source>Somebody else writes to the place. None of your copies was removed.</source>
        <translation>Quelqu’un d’autre écrit à cet emplacement. Aucune de vos copies n’a été supprimée.</translation>
    </message>
    <message>
        <source>Look at that copy, and say whether you know where it is from.</source>
        <translation>Regardez cette copie, et dites si vous savez d’où elle vient.</translation>
    </message>
    <message>
        <source>The newest copy lacks files.</source>
        <translation>Il manque des fichiers à la copie la plus récente.</translation>
    </message>
    <message>
        <source>Old copies stay until a new one is complete.</source>
        <translation>Les anciennes copies restent jusqu’à ce qu’une nouvelle soit complète.</translation>
    </message>
    <message>
        <source>See what the newest copy lacks, and make a complete one.</source>
        <translation>Voyez ce qui manque à la copie la plus récente, et faites-en une complète.</translation>
    </message>
    <message>
        <source>The newest copy is not like the ones before: far smaller, or in doubt.</source>
        <translation>La copie la plus récente ne ressemble pas aux précédentes&#xa0;: bien plus petite, ou douteuse.</translation>
    </message>
    <message>
        <source>It could not take the place of older copies, so none was removed.</source>
        <translation>Elle ne pourrait pas remplacer des copies plus anciennes&#xa0;; aucune n’a donc été supprimée.</translation>
    </message>
    <message>
        <source>Find out what happened to your files, then make a new copy.</source>
        <translation>Cherchez ce qui est arrivé à vos fichiers, puis faites une nouvelle copie.</translation>
    </message>
    <message>
        <source>The clock of this computer may be wrong.</source>
        <translation>L’horloge de cet ordinateur est peut-être fausse.</translation>
    </message>
    <message>
        <source>By a wrong clock, good copies would look old. None was removed.</source>
        <translation>Avec une horloge fausse, de bonnes copies paraîtraient anciennes. Aucune n’a été supprimée.</translation>
    </message>
    <message>
        <source>Set the clock right, and let copies be made on three days.</source>
        <translation>Réglez l’horloge, et laissez des copies se faire pendant trois jours.</translation>
    </message>
    <message>
        <source>More than a third of the copies would go at once.</source>
        <translation>Plus d’un tiers des copies partiraient d’un coup.</translation>
    </message>
    <message>
        <source>That is not done unasked. Every copy is still there.</source>
        <translation>Cela ne se fait pas sans le demander. Toutes les copies sont encore là.</translation>
    </message>
    <message>
        <source>Look at the list of what would go, and say yes if it is right.</source>
        <translation>Regardez la liste de ce qui partirait, et dites oui si elle est juste.</translation>
    </message>
    <message>
        <source>The copies have changed since the list was shown.</source>
        <translation>Les copies ont changé depuis que la liste a été montrée.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Look at the new list, and say yes again.</source>
        <translation>Regardez la nouvelle liste, et dites oui de nouveau.</translation>
    </message>
    <message>
        <source>Only some of the copies that were to go were removed.</source>
        <translation>Seule une partie des copies qui devaient partir a été supprimée.</translation>
    </message>
    <message>
        <source>All others are still there. No newer copy was touched.</source>
        <translation>Toutes les autres sont encore là. Aucune copie plus récente n’a été touchée.</translation>
    </message>
    <message>
        <source>Check whether the place can be written to, then try again.</source>
        <translation>Vérifiez que l’on peut écrire à l’emplacement, puis réessayez.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the passwords in.</source>
        <translation>Cet ordinateur n’a pas de trousseau où garder les mots de passe.</translation>
    </message>
    <message>
        <source>On Linux install “gnome-keyring” or “kwalletmanager” and log in again; on Windows and macOS it is built in: log in as the usual user.</source>
        <translation>Sous Linux, installez «&#xa0;gnome-keyring&#xa0;» ou «&#xa0;kwalletmanager&#xa0;» et reconnectez-vous&#xa0;; sous Windows et macOS il est intégré&#xa0;: ouvrez la session habituelle.</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring is locked.</source>
        <translation>Le trousseau de l’ordinateur est verrouillé.</translation>
    </message>
    <message>
        <source>The password of the copy cannot be read until it is opened.</source>
        <translation>Le mot de passe de la copie ne peut pas être lu tant qu’il est fermé.</translation>
    </message>
    <message>
        <source>Log in again, or unlock the keyring, and try again.</source>
        <translation>Reconnectez-vous, ou déverrouillez le trousseau, et réessayez.</translation>
    </message>
    <message>
        <source>The password is no longer in this computer&apos;s keyring.</source>
        <translation>Le mot de passe n’est plus dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The copies are whole, but this computer cannot open them.</source>
        <translation>Les copies sont intactes, mais cet ordinateur ne peut pas les ouvrir.</translation>
    </message>
    <message>
        <source>What opens the way to a place is no longer in this computer&apos;s keyring.</source>
        <translation>Ce qui ouvre l’accès à un emplacement n’est plus dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The copies there are whole, but this computer cannot reach them.</source>
        <translation>Les copies qui s’y trouvent sont intactes, mais cet ordinateur ne peut pas les atteindre.</translation>
    </message>
    <message>
        <source>Under “Backups”, choose “More…” and “Change this place…”, and enter its password or key again (or run “practiceguard place change”).</source>
        <translation>Sous «&#xa0;Sauvegardes&#xa0;», choisissez «&#xa0;Plus…&#xa0;» puis «&#xa0;Modifier cet emplacement…&#xa0;», et saisissez de nouveau son mot de passe ou sa clé (ou lancez «&#xa0;practiceguard place change&#xa0;»).</translation>
    </message>
    <message>
        <source>This password is too long for the computer&apos;s keyring.</source>
        <translation>Ce mot de passe est trop long pour le trousseau de l’ordinateur.</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>Il n’a pas été gardé.</translation>
    </message>
    <message>
        <source>Use one of at most 1,200 characters.</source>
        <translation>Utilisez-en un de 1 200 caractères au plus.</translation>
    </message>
    <message>
        <source>Nothing was opened or changed.</source>
        <translation>Rien n’a été ouvert ni modifié.</translation>
    </message>
    <message>
        <source>Compare it with the sheet, group by group.</source>
        <translation>Comparez-le avec la fiche, groupe par groupe.</translation>
    </message>
    <message>
        <source>Group {group} is not as it stands on the sheet.</source>
        <translation>Le groupe {group} n’est pas comme sur la fiche.</translation>
    </message>
    <message>
        <source>Look at that group on the paper again, and type it anew.</source>
        <translation>Regardez à nouveau ce groupe sur le papier, et retapez-le.</translation>
    </message>
    <message>
        <source>This is not the code of this copy.</source>
        <translation>Ce n’est pas le code de cette copie.</translation>
    </message>
    <message>
        <source>With this paper the copy could not be opened.</source>
        <translation>Avec ce papier, la copie ne pourrait pas être ouverte.</translation>
    </message>
    <message>
        <source>Look for the newest recovery sheet, or print a new one.</source>
        <translation>Cherchez la fiche de secours la plus récente, ou imprimez-en une nouvelle.</translation>
    </message>
    <message>
        <source>PracticeGuard&apos;s records were written by a newer version.</source>
        <translation>Les données de PracticeGuard ont été écrites par une version plus récente.</translation>
    </message>
    <message>
        <source>They were not touched, so that nothing is lost.</source>
        <translation>Elles n’ont pas été touchées, pour que rien ne soit perdu.</translation>
    </message>
    <message>
        <source>Install the newest version of PracticeGuard.</source>
        <translation>Installez la dernière version de PracticeGuard.</translation>
    </message>
    <message>
        <source>PracticeGuard&apos;s own records cannot be read.</source>
        <translation>Les données de PracticeGuard lui-même sont illisibles.</translation>
    </message>
    <message>
        <source>The copies of your files are not concerned.</source>
        <translation>Les copies de vos fichiers ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Call support. To begin anew with the recovery sheet, run “practiceguard setup --start-anew”: the old records are kept.</source>
        <translation>Appelez l’assistance. Pour recommencer avec la fiche de secours, lancez «&#xa0;practiceguard setup --start-anew&#xa0;»&#xa0;: les anciennes données sont conservées.</translation>
    </message>
    <message>
        <source>The key of PracticeGuard&apos;s own records is not in this computer&apos;s keyring.</source>
        <translation>La clé des données de PracticeGuard n’est pas dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The copies of your files are whole; the recovery sheet opens them.</source>
        <translation>Les copies de vos fichiers sont intactes&#x202f;; la fiche de secours les ouvre.</translation>
    </message>
    <message>
        <source>Log in as the usual user. If the keyring was lost, run “practiceguard setup --start-anew” and take the copy over with the recovery sheet.</source>
        <translation>Ouvrez la session habituelle. Si le trousseau est perdu, lancez «&#xa0;practiceguard setup --start-anew&#xa0;» et reprenez la copie avec la fiche de secours.</translation>
    </message>
    <message>
        <source>There is no server called {server}.</source>
        <translation>Aucun serveur ne s’appelle {server}.</translation>
    </message>
    <message>
        <source>So nobody was told by this way. Your copies are not affected.</source>
        <translation>Personne n’a donc été prévenu par ce moyen. Vos copies ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Check the spelling of the server, and whether this computer is connected to the internet.</source>
        <translation>Vérifiez l’orthographe du serveur et la connexion de cet ordinateur à internet.</translation>
    </message>
    <message>
        <source>Nobody answers at {server}.</source>
        <translation>Personne ne répond à {server}.</translation>
    </message>
    <message>
        <source>Check the internet connection and the number of the port; a firewall may also be in the way.</source>
        <translation>Vérifiez la connexion à internet et le numéro de port&#xa0;; un pare-feu peut aussi faire obstacle.</translation>
    </message>
    <message>
        <source>The server {server} did not answer in time.</source>
        <translation>Le serveur {server} n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The message may have arrived or not. Your copies are not affected.</source>
        <translation>Le message est peut-être arrivé, peut-être pas. Vos copies ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Look whether it arrived. PracticeGuard tries again by itself.</source>
        <translation>Regardez s’il est arrivé. PracticeGuard réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The connection to {server} cannot be trusted.</source>
        <translation>La connexion à {server} n’est pas digne de confiance.</translation>
    </message>
    <message>
        <source>Nothing was sent, above all no password: somebody could have read it.</source>
        <translation>Rien n’a été envoyé, surtout pas de mot de passe&#xa0;: quelqu’un aurait pu le lire.</translation>
    </message>
    <message>
        <source>Check the name of the server and the kind of security that the provider gives.</source>
        <translation>Vérifiez le nom du serveur et le type de sécurité indiqués par le fournisseur.</translation>
    </message>
    <message>
        <source>The server {server} refuses the user name or the password.</source>
        <translation>Le serveur {server} refuse le nom d’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>Type both again. Many providers want a password made for one program only, not the usual one.</source>
        <translation>Saisissez-les de nouveau. Beaucoup de fournisseurs exigent un mot de passe créé pour un seul programme, pas le mot de passe habituel.</translation>
    </message>
    <message>
        <source>The server {server} does not take mails from this sender.</source>
        <translation>Le serveur {server} n’accepte pas les messages de cet expéditeur.</translation>
    </message>
    <message>
        <source>Use the address that belongs to the user name as the sender.</source>
        <translation>Utilisez comme expéditeur l’adresse qui correspond au nom d’utilisateur.</translation>
    </message>
    <message>
        <source>The server {server} does not know or does not accept the recipient.</source>
        <translation>Le serveur {server} ne connaît pas ou n’accepte pas le destinataire.</translation>
    </message>
    <message>
        <source>So this person was not told. Your copies are not affected.</source>
        <translation>Cette personne n’a donc pas été prévenue. Vos copies ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Check the spelling of the recipient’s address.</source>
        <translation>Vérifiez l’orthographe de l’adresse du destinataire.</translation>
    </message>
    <message>
        <source>The server {server} did not take the message: {reason}</source>
        <translation>Le serveur {server} n’a pas accepté le message&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Check the address; if it was made by a service, make a new one there.</source>
        <translation>Vérifiez l’adresse&#xa0;; si un service l’a créée, créez-en une nouvelle chez lui.</translation>
    </message>
    <message>
        <source>This computer has no means to show a notification.</source>
        <translation>Cet ordinateur n’a aucun moyen d’afficher une notification.</translation>
    </message>
    <message>
        <source>So nobody is told on its screen. Your copies are not affected.</source>
        <translation>Personne n’est donc prévenu sur son écran. Vos copies ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Choose another way to be told, such as e-mail.</source>
        <translation>Choisissez un autre moyen d’être prévenu, par exemple l’e-mail.</translation>
    </message>
    <message>
        <source>This way to be told is not set up.</source>
        <translation>Ce moyen d’être prévenu n’est pas réglé.</translation>
    </message>
    <message>
        <source>So nobody is told by it. Your copies are not affected.</source>
        <translation>Personne n’est donc prévenu par lui. Vos copies ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Fill in what it needs, then try it again.</source>
        <translation>Remplissez ce qu’il lui faut, puis réessayez.</translation>
    </message>
    <message>
        <source>PracticeGuard cannot write its own records in {folder}.</source>
        <translation>PracticeGuard ne peut pas écrire ses propres données dans {folder}.</translation>
    </message>
    <message>
        <source>Without them no copy is made.</source>
        <translation>Sans elles, aucune copie n’est faite.</translation>
    </message>
    <message>
        <source>Free some room, or check the rights of that folder.</source>
        <translation>Libérez de la place, ou vérifiez les droits de ce dossier.</translation>
    </message>
    <message>
        <source>Until it does, copies are only made while PracticeGuard is open, or when you ask.</source>
        <translation>D’ici là, des copies ne sont faites que tant que PracticeGuard est ouvert, ou à votre demande.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, show this to whoever looks after the computer.</source>
        <translation>Réessayez. Si cela persiste, montrez ce message à la personne qui s’occupe de l’ordinateur.</translation>
    </message>
    <message>
        <source>PracticeGuard is not set up yet.</source>
        <translation>La mise en route de PracticeGuard n’est pas encore faite.</translation>
    </message>
    <message>
        <source>Nothing is protected.</source>
        <translation>Rien n’est protégé.</translation>
    </message>
    <message>
        <source>Finish the set-up: it takes five minutes.</source>
        <translation>Terminez la mise en route&#xa0;: elle prend cinq minutes.</translation>
    </message>
    <message>
        <source>PracticeGuard is set up already.</source>
        <translation>La mise en route de PracticeGuard est déjà faite.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Free some room on it, then choose how long copies are kept and let old ones be removed; or use a larger drive.</source>
        <translation>Libérez un peu de place, puis choisissez combien de temps les copies sont conservées et laissez supprimer les anciennes&#xa0;; ou utilisez un disque plus grand.</translation>
    </message>
    <message>
        <source>The newest copy has nothing of it; what earlier copies have stays in them.</source>
        <translation>La copie la plus récente n’en contient rien&#xa0;; ce qu’ont les copies antérieures y reste.</translation>
    </message>
    <message>
        <source>Find out where its files are: is a drive not connected? If it is meant to be empty, say so under “Backups”, or take it out of what is copied.</source>
        <translation>Cherchez où sont ses fichiers&#xa0;: un disque n’est-il pas branché&#xa0;? S’il est vide exprès, dites-le sous «&#xa0;Sauvegardes&#xa0;», ou retirez-le de ce qui est copié.</translation>
    </message>
    <message>
        <source>Passwords are never kept in a plain file, so this cannot go on.</source>
        <translation>Les mots de passe ne sont jamais gardés dans un simple fichier&#xa0;: impossible de continuer.</translation>
    </message>
    <message>
        <source>Under “Backups”, choose “More…” on the card of the place, then “Test the recovery sheet…”, and type its code: this opens the copies again (or run “practiceguard sheet reconnect”).</source>
        <translation>Sous «&#xa0;Sauvegardes&#xa0;», choisissez «&#xa0;Plus…&#xa0;» sur la carte de l’emplacement, puis «&#xa0;Vérifier la fiche de secours…&#xa0;», et saisissez son code&#xa0;: les copies s’ouvrent de nouveau (ou exécutez «&#xa0;practiceguard sheet reconnect&#xa0;»).</translation>
    </message>
    <message>
        <source>There is a slip in the code ({typed} of {expected} characters typed).</source>
        <translation>Il y a une erreur dans le code ({typed} caractères tapés sur {expected}).</translation>
    </message>
    <message>
        <source>This computer does not let PracticeGuard start when you log in: {reason}</source>
        <translation>Cet ordinateur ne laisse pas PracticeGuard démarrer à l’ouverture de la session&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Change single settings instead.</source>
        <translation>Modifiez plutôt tel ou tel réglage.</translation>
    </message>
    <message>
        <source>This cannot be right: {field}</source>
        <translation>Ceci ne peut pas être juste&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corrigez et réessayez.</translation>
    </message>
    <message>
        <source>The recovery sheet is not saved or printed yet.</source>
        <translation>La fiche de secours n’est pas encore enregistrée ni imprimée.</translation>
    </message>
    <message>
        <source>If this computer is lost, nobody could open the copies without it.</source>
        <translation>Si cet ordinateur est perdu, personne ne pourrait ouvrir les copies sans elle.</translation>
    </message>
    <message>
        <source>Print or save the sheet first.</source>
        <translation>Imprimez ou enregistrez d’abord la fiche.</translation>
    </message>
    <message>
        <source>Nobody has typed back the code of the recovery sheet yet.</source>
        <translation>Personne n’a encore retapé le code de la fiche de secours.</translation>
    </message>
    <message>
        <source>So it is not proved that the paper is there and readable.</source>
        <translation>Il n’est donc pas prouvé que le papier existe et soit lisible.</translation>
    </message>
    <message>
        <source>Take the sheet and type the groups that are asked for.</source>
        <translation>Prenez la fiche et tapez les groupes demandés.</translation>
    </message>
    <message>
        <source>Nobody knows a server called “{host}”.</source>
        <translation>Personne ne connaît de serveur nommé «&#xa0;{host}&#xa0;».</translation>
    </message>
    <message>
        <source>No new copy was made there. Earlier ones are as they were.</source>
        <translation>Aucune nouvelle copie n’y a été faite. Les précédentes sont inchangées.</translation>
    </message>
    <message>
        <source>Check the name, and whether this computer is connected to the internet.</source>
        <translation>Vérifiez le nom, et si cet ordinateur est connecté à Internet.</translation>
    </message>
    <message>
        <source>The computer “{host}” is there, but its copying service is not running.</source>
        <translation>L’ordinateur «&#xa0;{host}&#xa0;» répond, mais son service de copie ne fonctionne pas.</translation>
    </message>
    <message>
        <source>Check the port, or ask whoever runs the server to start the service.</source>
        <translation>Vérifiez le port, ou demandez au responsable du serveur de démarrer le service.</translation>
    </message>
    <message>
        <source>The server “{host}” does not answer.</source>
        <translation>Le serveur «&#xa0;{host}&#xa0;» ne répond pas.</translation>
    </message>
    <message>
        <source>Check the internet connection, and whether the server is switched on.</source>
        <translation>Vérifiez la connexion à Internet, et si le serveur est allumé.</translation>
    </message>
    <message>
        <source>Something else than the expected service answers at “{host}”.</source>
        <translation>Un autre service que celui attendu répond sur «&#xa0;{host}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing was sent, and no copy was made or changed.</source>
        <translation>Rien n’a été envoyé, et aucune copie n’a été faite ni modifiée.</translation>
    </message>
    <message>
        <source>Check the kind of place, the port, and whether the connection is encrypted.</source>
        <translation>Vérifiez le type d’emplacement, le port, et si la connexion est chiffrée.</translation>
    </message>
    <message>
        <source>Nobody known vouches for the certificate of “{host}”: it may be another server.</source>
        <translation>Aucune autorité connue ne garantit le certificat de «&#xa0;{host}&#xa0;»&#xa0;: ce pourrait être un autre serveur.</translation>
    </message>
    <message>
        <source>Compare its fingerprint with whoever runs the server; accept only the same.</source>
        <translation>Comparez son empreinte avec le responsable du serveur&#xa0;; n’acceptez que la même.</translation>
    </message>
    <message>
        <source>“{host}” shows another certificate than the accepted one.</source>
        <translation>«&#xa0;{host}&#xa0;» présente un autre certificat que celui qui a été accepté.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server if it was renewed, and compare the fingerprint.</source>
        <translation>Demandez au responsable du serveur s’il a été renouvelé, et comparez l’empreinte.</translation>
    </message>
    <message>
        <source>The certificate of the server “{host}” has expired, or is not valid yet.</source>
        <translation>Le certificat du serveur «&#xa0;{host}&#xa0;» a expiré, ou n’est pas encore valable.</translation>
    </message>
    <message>
        <source>Check this computer’s date; else have the server’s certificate renewed.</source>
        <translation>Vérifiez la date de cet ordinateur&#xa0;; sinon, faites renouveler le certificat du serveur.</translation>
    </message>
    <message>
        <source>The certificate that “{host}” shows is made out for another server.</source>
        <translation>Le certificat que présente «&#xa0;{host}&#xa0;» est établi pour un autre serveur.</translation>
    </message>
    <message>
        <source>Use the address it was made for, or ask whoever runs the server.</source>
        <translation>Utilisez l’adresse pour laquelle il a été établi, ou demandez au responsable du serveur.</translation>
    </message>
    <message>
        <source>The server “{host}” has not been identified yet.</source>
        <translation>Le serveur «&#xa0;{host}&#xa0;» n’a pas encore été identifié.</translation>
    </message>
    <message>
        <source>Compare the fingerprint of its key with whoever runs it, then accept it.</source>
        <translation>Comparez l’empreinte de sa clé avec son responsable, puis acceptez-la.</translation>
    </message>
    <message>
        <source>“{host}” is not the server that was accepted: its key is another.</source>
        <translation>«&#xa0;{host}&#xa0;» n’est pas le serveur qui a été accepté&#xa0;: sa clé est différente.</translation>
    </message>
    <message>
        <source>Call whoever runs the server; accept the new key only if they confirm it.</source>
        <translation>Appelez le responsable du serveur&#xa0;; n’acceptez la nouvelle clé que s’il la confirme.</translation>
    </message>
    <message>
        <source>The server “{host}” does not accept this user with this password or key.</source>
        <translation>Le serveur «&#xa0;{host}&#xa0;» n’accepte pas cet utilisateur avec ce mot de passe ou cette clé.</translation>
    </message>
    <message>
        <source>Enter user and password again; with SFTP, have our key added for this user.</source>
        <translation>Saisissez à nouveau l’utilisateur et le mot de passe&#xa0;; avec SFTP, faites ajouter notre clé pour cet utilisateur.</translation>
    </message>
    <message>
        <source>The server “{host}” knows us, but does not allow us to do this.</source>
        <translation>Le serveur «&#xa0;{host}&#xa0;» nous connaît, mais ne nous permet pas de faire cela.</translation>
    </message>
    <message>
        <source>Ask whoever runs the place for the right to read and write there.</source>
        <translation>Demandez au responsable de l’emplacement le droit d’y lire et d’y écrire.</translation>
    </message>
    <message>
        <source>There is no bucket of that name at “{host}”.</source>
        <translation>Il n’y a pas de compartiment (bucket) de ce nom sur «&#xa0;{host}&#xa0;».</translation>
    </message>
    <message>
        <source>Check the name of the bucket, and that it was made with this provider.</source>
        <translation>Vérifiez le nom du compartiment (bucket), et qu’il a été créé chez ce fournisseur.</translation>
    </message>
    <message>
        <source>The bucket at “{host}” is in another region.</source>
        <translation>Le compartiment (bucket) sur «&#xa0;{host}&#xa0;» se trouve dans une autre région.</translation>
    </message>
    <message>
        <source>Look up the region of the bucket with the provider, and enter it.</source>
        <translation>Cherchez la région du compartiment chez le fournisseur, et saisissez-la.</translation>
    </message>
    <message>
        <source>The clocks of this computer and of “{host}” do not agree.</source>
        <translation>Les horloges de cet ordinateur et de «&#xa0;{host}&#xa0;» ne concordent pas.</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer, best automatically; try again.</source>
        <translation>Réglez la date, l’heure et le fuseau horaire de cet ordinateur, de préférence automatiquement&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>This kind of place needs the program rclone, which is not on this computer.</source>
        <translation>Ce type d’emplacement a besoin du programme rclone, absent de cet ordinateur.</translation>
    </message>
    <message>
        <source>Have rclone installed (rclone.org), then try again.</source>
        <translation>Faites installer rclone (rclone.org), puis réessayez.</translation>
    </message>
    <message>
        <source>The program rclone cannot work with these settings.</source>
        <translation>Le programme rclone ne peut rien faire de ces réglages.</translation>
    </message>
    <message>
        <source>Set the storage up in rclone itself, then enter its kind and each setting exactly as “rclone config show” prints them: passwords, too, stand there in another form.</source>
        <translation>Configurez le stockage dans rclone lui-même, puis saisissez son type et chaque réglage exactement comme «&#xa0;rclone config show&#xa0;» les affiche&#xa0;: les mots de passe y ont aussi une autre forme.</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}): {path}</source>
        <translation>Le fichier ne peut pas être lu ({reason})&#xa0;: {path}</translation>
    </message>
    <message>
        <source>It was not taken in as evidence. The file is as it was.</source>
        <translation>Il n’a pas été ajouté comme preuve. Le fichier est tel qu’il était.</translation>
    </message>
    <message>
        <source>Close it in other programs or copy it to this computer, and try again.</source>
        <translation>Fermez-le dans les autres programmes ou copiez-le sur cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>Something wrote into the file while it was read: {path}</source>
        <translation>Quelque chose a écrit dans le fichier pendant sa lecture&#xa0;: {path}</translation>
    </message>
    <message>
        <source>It was not taken in as evidence: it would have been half of before and half of after.</source>
        <translation>Il n’a pas été pris comme preuve&#xa0;: il aurait été pour moitié d’avant et pour moitié d’après.</translation>
    </message>
    <message>
        <source>Close the program that writes into it, or copy the file and take in the copy.</source>
        <translation>Fermez le programme qui y écrit, ou copiez le fichier et prenez la copie.</translation>
    </message>
    <message>
        <source>A file of evidence is not where it was kept: {evidence}</source>
        <translation>Une preuve n’est plus là où elle était conservée&#xa0;: {evidence}</translation>
    </message>
    <message>
        <source>The log still says what it was, with its fingerprint; the file itself is gone from this computer.</source>
        <translation>Le journal dit encore ce que c’était, avec son empreinte&#xa0;; le fichier lui-même a disparu de cet ordinateur.</translation>
    </message>
    <message>
        <source>Take it in again from where it came from.</source>
        <translation>Ajoutez-la de nouveau depuis son origine.</translation>
    </message>
    <message>
        <source>A file of evidence is not what was taken in: {evidence}</source>
        <translation>Une preuve n’est plus ce qui avait été ajouté&#xa0;: {evidence}</translation>
    </message>
    <message>
        <source>Its fingerprint no longer fits the one in the log, so it proves nothing as it is.</source>
        <translation>Son empreinte ne correspond plus à celle du journal&#xa0;; en l’état, elle ne prouve rien.</translation>
    </message>
    <message>
        <source>What was kept beside the copies is not whole: {name}</source>
        <translation>Ce qui a été gardé à côté des copies n’est pas entier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The patients&apos; records in the copies are not touched by this; what PracticeGuard itself wrote down there cannot be read from this place.</source>
        <translation>Les dossiers des patients dans les copies ne sont pas touchés&#xa0;; ce que PracticeGuard y a lui-même noté ne peut pas être lu dans cet emplacement.</translation>
    </message>
    <message>
        <source>Look in another place, or have this place checked.</source>
        <translation>Cherchez dans un autre emplacement, ou faites contrôler celui-ci.</translation>
    </message>
    <message>
        <source>Incident {incident} here is not the one that left with the copies.</source>
        <translation>L’incident {incident} d’ici n’est pas celui qui est parti avec les copies.</translation>
    </message>
    <message>
        <source>Either it is another incident of the same number, opened on this computer, or one of the two logs was written anew. Both stay as they are.</source>
        <translation>Soit c’est un autre incident du même numéro, ouvert sur cet ordinateur, soit l’un des deux journaux a été réécrit. Les deux restent tels quels.</translation>
    </message>
    <message>
        <source>Keep both, and show them to whoever looks into the incident.</source>
        <translation>Gardez les deux, et montrez-les à la personne qui enquête sur l’incident.</translation>
    </message>
    <message>
        <source>The law that came with the program is damaged: {file}</source>
        <translation>Le droit fourni avec le programme est endommagé&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Whom you have to tell cannot be worked out now. Your copies and records are as they were.</source>
        <translation>Qui vous devez informer ne peut pas être déterminé pour l’instant. Vos copies et vos dossiers sont intacts.</translation>
    </message>
    <message>
        <source>Install PracticeGuard again. If something happened, do not wait for that: call your data protection authority.</source>
        <translation>Réinstallez PracticeGuard. S’il s’est passé quelque chose, n’attendez pas&#xa0;: appelez votre autorité de protection des données.</translation>
    </message>
    <message>
        <source>The file with newer law is damaged: {part}</source>
        <translation>Le fichier du droit plus récent est endommagé&#xa0;: {part}</translation>
    </message>
    <message>
        <source>Nothing was taken from it. The law you had still holds.</source>
        <translation>Rien n’en a été repris. Le droit que vous aviez reste valable.</translation>
    </message>
    <message>
        <source>Get the file again from where it is published.</source>
        <translation>Récupérez de nouveau le fichier là où il est publié.</translation>
    </message>
    <message>
        <source>The signature of the file with newer law is not genuine.</source>
        <translation>La signature du fichier du droit plus récent n’est pas authentique.</translation>
    </message>
    <message>
        <source>Somebody may have changed it. Nothing was taken from it; the law you had still holds.</source>
        <translation>Quelqu’un l’a peut-être modifié. Rien n’en a été repris&#xa0;; le droit que vous aviez reste valable.</translation>
    </message>
    <message>
        <source>Do not use this file. Get it again from where it is published, or update PracticeGuard.</source>
        <translation>N’utilisez pas ce fichier. Récupérez-le là où il est publié, ou mettez PracticeGuard à jour.</translation>
    </message>
    <message>
        <source>Nobody has signed the file with newer law.</source>
        <translation>Personne n’a signé le fichier du droit plus récent.</translation>
    </message>
    <message>
        <source>Nothing was taken from it yet. Its fingerprint begins with {fingerprint}.</source>
        <translation>Rien n’en a encore été repris. Son empreinte commence par {fingerprint}.</translation>
    </message>
    <message>
        <source>Ask whoever made it for the fingerprint (SHA-256), by another way than the file came, and type it.</source>
        <translation>Demandez l’empreinte (SHA-256) à celui qui l’a établi, par une autre voie que celle du fichier, et saisissez-la.</translation>
    </message>
    <message>
        <source>The fingerprint you typed is not that of the file with newer law.</source>
        <translation>L’empreinte saisie n’est pas celle du fichier du droit plus récent.</translation>
    </message>
    <message>
        <source>Check for a typing mistake. If there is none, the file is another one: do not use it.</source>
        <translation>Vérifiez la saisie. S’il n’y a pas d’erreur, le fichier est un autre&#xa0;: ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>The file has the law of {version}. You have that of {current} already.</source>
        <translation>Le fichier contient le droit du {version}. Vous avez déjà celui du {current}.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>The file with newer law lacks countries you have: {countries}</source>
        <translation>Il manque au fichier du droit plus récent des pays que vous avez&#xa0;: {countries}</translation>
    </message>
    <message>
        <source>With it their law would be lost. Nothing was taken from the file.</source>
        <translation>Leur droit serait perdu. Rien n’a été repris du fichier.</translation>
    </message>
    <message>
        <source>Ask whoever made it for a whole one.</source>
        <translation>Demandez un fichier complet à celui qui l’a établi.</translation>
    </message>
    <message>
        <source>The file with newer law was made for a newer PracticeGuard.</source>
        <translation>Le fichier du droit plus récent est destiné à un PracticeGuard plus récent.</translation>
    </message>
    <message>
        <source>Update PracticeGuard, then take the file in.</source>
        <translation>Mettez PracticeGuard à jour, puis reprenez le fichier.</translation>
    </message>
    <message>
        <source>This cannot stand there: {place}</source>
        <translation>Cela ne peut pas figurer ici&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Nothing was corrected. The entry reads as before.</source>
        <translation>Rien n’a été corrigé. L’entrée reste telle quelle.</translation>
    </message>
    <message>
        <source>Check what you typed against the entry beside it.</source>
        <translation>Comparez votre saisie avec l’entrée d’à côté.</translation>
    </message>
    <message>
        <source>The list cannot be read: {file}</source>
        <translation>La liste est illisible&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Nobody was taken in from it. The list you had before is as it was.</source>
        <translation>Personne n’en a été repris. La liste que vous aviez avant est restée telle quelle.</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program, save it anew as XLSX or CSV, and try again.</source>
        <translation>Ouvrez-la dans votre tableur, enregistrez-la de nouveau en XLSX ou CSV, puis réessayez.</translation>
    </message>
    <message>
        <source>The list has a password: {file}</source>
        <translation>La liste a un mot de passe&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Save a copy of it without a password, and try again.</source>
        <translation>Enregistrez-en une copie sans mot de passe, puis réessayez.</translation>
    </message>
    <message>
        <source>The list is larger than any list of patients: {file}</source>
        <translation>La liste est plus grande que toute liste de patients&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Copy only the rows and columns of the patients into a new spreadsheet, and try again.</source>
        <translation>Copiez seulement les lignes et colonnes des patients dans une nouvelle feuille, puis réessayez.</translation>
    </message>
    <message>
        <source>There is nothing in the list: {file}</source>
        <translation>La liste est vide&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Choose another file, or another sheet of it.</source>
        <translation>Choisissez un autre fichier, ou une autre de ses feuilles.</translation>
    </message>
    <message>
        <source>A lower number of people needs a reason.</source>
        <translation>Un nombre de personnes plus bas demande une raison.</translation>
    </message>
    <message>
        <source>The number stays as it was: everyone who may be affected counts.</source>
        <translation>Le nombre reste tel quel&#xa0;: toute personne qui peut être touchée compte.</translation>
    </message>
    <message>
        <source>Write down why fewer people are affected.</source>
        <translation>Notez pourquoi moins de personnes sont touchées.</translation>
    </message>
    <message>
        <source>A lower number of people needs evidence.</source>
        <translation>Un nombre de personnes plus bas demande une preuve.</translation>
    </message>
    <message>
        <source>Take in the file that shows it as evidence, and choose it with the reason.</source>
        <translation>Versez comme preuve le fichier qui le montre, et choisissez-le avec la raison.</translation>
    </message>
    <message>
        <source>One of the fields cannot be kept as it was typed.</source>
        <translation>Un des champs ne peut pas être gardé tel qu’il a été saisi.</translation>
    </message>
    <message>
        <source>It is too long, or nobody could print it, call it or write to it. Nothing was changed.</source>
        <translation>Il est trop long, ou personne ne pourrait l’imprimer, l’appeler ou y écrire. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Correct the field that is marked, and keep it again.</source>
        <translation>Corrigez le champ signalé, et gardez à nouveau.</translation>
    </message>
    <message>
        <source>Nobody can stand in for themselves: {name}</source>
        <translation>Personne ne peut être son propre suppléant&#xa0;: {name}</translation>
    </message>
    <message>
        <source>If this person is ill, nobody would do it. Nothing was changed.</source>
        <translation>Si cette personne est malade, personne ne le ferait. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Name somebody else, or leave the deputy empty for now.</source>
        <translation>Nommez quelqu’un d’autre, ou laissez la suppléance vide pour l’instant.</translation>
    </message>
    <message>
        <source>The binder could not be laid out.</source>
        <translation>Le classeur n’a pas pu être mis en page.</translation>
    </message>
    <message>
        <source>No file was written. A binder on paper stays as it is.</source>
        <translation>Aucun fichier n’a été écrit. Un classeur déjà sur papier reste ce qu’il est.</translation>
    </message>
    <message>
        <source>Print the first-hour page and the list of contacts instead, and report this as a bug.</source>
        <translation>Imprimez à la place la page de la première heure et la liste des contacts, et signalez cette erreur.</translation>
    </message>
    <message>
        <source>This text of a notice cannot be used: {found}</source>
        <translation>Ce texte ne peut pas être utilisé&#xa0;: {found}</translation>
    </message>
    <message>
        <source>Nothing was changed: the text that was there before still holds.</source>
        <translation>Rien n’a été modifié&#xa0;: le texte d’avant reste valable.</translation>
    </message>
    <message>
        <source>Mend it near line {line}. Facts stand in double braces, and only those in the list can be used.</source>
        <translation>Corrigez-le vers la ligne {line}. Les faits sont entre doubles accolades, et seuls ceux de la liste sont utilisables.</translation>
    </message>
    <message>
        <source>There is no text for this notice: {template}</source>
        <translation>Il n’y a pas de texte pour cet envoi&#xa0;: {template}</translation>
    </message>
    <message>
        <source>Nothing was changed. The other notices can be drafted.</source>
        <translation>Rien n’a été modifié. Les autres textes peuvent être rédigés.</translation>
    </message>
    <message>
        <source>Install PracticeGuard again, or write this notice by hand.</source>
        <translation>Réinstallez PracticeGuard, ou écrivez ce texte à la main.</translation>
    </message>
    <message>
        <source>This notice cannot be released yet.</source>
        <translation>Ce texte ne peut pas encore être validé.</translation>
    </message>
    <message>
        <source>Nothing was written down, and nothing goes out.</source>
        <translation>Rien n’a été consigné, et rien ne part.</translation>
    </message>
    <message>
        <source>Look at what stands beside the text, and mend it first.</source>
        <translation>Regardez ce qui est indiqué à côté du texte, et corrigez-le d’abord.</translation>
    </message>
    <message>
        <source>The letter {number} cannot be printed.</source>
        <translation>La lettre {number} ne peut pas être imprimée.</translation>
    </message>
    <message>
        <source>Nobody was written to by it. The other letters are not held.</source>
        <translation>Personne n’a été informé par elle. Les autres lettres ne sont pas retenues.</translation>
    </message>
    <message>
        <source>Correct the name, the address or the text of this letter, and try again.</source>
        <translation>Corrigez le nom, l’adresse ou le texte de cette lettre, puis réessayez.</translation>
    </message>
    <message>
        <source>A file of letters is no whole PDF.</source>
        <translation>Un fichier de lettres n’est pas un PDF complet.</translation>
    </message>
    <message>
        <source>Nothing of it may be posted: what is in it cannot be told.</source>
        <translation>Rien n’en doit être posté&#xa0;: on ne peut pas dire ce qu’il contient.</translation>
    </message>
    <message>
        <source>Choose an empty folder and have the letters made again.</source>
        <translation>Choisissez un dossier vide et faites refaire les lettres.</translation>
    </message>
    <message>
        <source>The folder holds something else: {folder}</source>
        <translation>Le dossier contient autre chose&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Letters of two mailings, or of before and after a correction, must not be mixed.</source>
        <translation>Il ne faut pas mélanger les lettres de deux envois, ni celles d’avant et d’après une correction.</translation>
    </message>
    <message>
        <source>Choose an empty folder. Nothing in this one was changed.</source>
        <translation>Choisissez un dossier vide. Rien n’a été modifié dans celui-ci.</translation>
    </message>
    <message>
        <source>A file is not what was made: {file}</source>
        <translation>Un fichier n’est plus ce qui a été produit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Somebody changed or removed it since, or the drive did not keep it.</source>
        <translation>Quelqu’un l’a modifié ou supprimé depuis, ou le disque ne l’a pas conservé.</translation>
    </message>
    <message>
        <source>Do not post letters from this folder. Choose an empty one and have them made again.</source>
        <translation>Ne postez aucune lettre de ce dossier. Choisissez-en un vide et faites-les refaire.</translation>
    </message>
    <message>
        <source>Of {expected} letters {found} are accounted for: the mailing is not whole.</source>
        <translation>Sur {expected} lettres, {found} sont retrouvées&#xa0;: l’envoi n’est pas complet.</translation>
    </message>
    <message>
        <source>Somebody would get no letter, or two. Nothing may be posted.</source>
        <translation>Quelqu’un ne recevrait aucune lettre, ou en recevrait deux. Rien ne doit être posté.</translation>
    </message>
    <message>
        <source>Nobody has counted yet who is affected.</source>
        <translation>Personne n’a encore compté qui est touché.</translation>
    </message>
    <message>
        <source>So nobody knows to whom the letters go.</source>
        <translation>On ne sait donc pas à qui vont les lettres.</translation>
    </message>
    <message>
        <source>Count under “Who is affected”; then come back.</source>
        <translation>Comptez sous «&#xa0;Qui est touché&#xa0;», puis revenez.</translation>
    </message>
    <message>
        <source>There is nobody to whom a letter could be made.</source>
        <translation>Il n’y a personne à qui faire une lettre.</translation>
    </message>
    <message>
        <source>Nothing was made, and nothing was written down.</source>
        <translation>Rien n’a été fait, et rien n’a été inscrit.</translation>
    </message>
    <message>
        <source>Look at the list of those without a letter: it says why for each.</source>
        <translation>Regardez la liste de ceux qui n’ont pas de lettre&#xa0;: elle dit pourquoi pour chacun.</translation>
    </message>
    <message>
        <source>Texts that nobody released as they stand: {count}</source>
        <translation>Textes que personne n’a validés tels qu’ils sont&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Something was written down or corrected meanwhile. Nothing was released.</source>
        <translation>Quelque chose a été inscrit ou corrigé entre-temps. Rien n’a été validé.</translation>
    </message>
    <message>
        <source>Read these texts, release them, and make the letters then.</source>
        <translation>Lisez ces textes, validez-les, puis faites les lettres.</translation>
    </message>
    <message>
        <source>The letters in this folder must not be posted: {folder}</source>
        <translation>Les lettres de ce dossier ne doivent pas être postées&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>When they were read back, something did not agree.</source>
        <translation>À la relecture, quelque chose ne concordait pas.</translation>
    </message>
    <message>
        <source>Another mailing has the number {mailing} meanwhile.</source>
        <translation>Un autre envoi a entre-temps le numéro {mailing}.</translation>
    </message>
    <message>
        <source>Two letters would have one number. These were not released: do not post them.</source>
        <translation>Deux lettres auraient le même numéro. Celles-ci n’ont pas été validées&#xa0;: ne les postez pas.</translation>
    </message>
    <message>
        <source>There is no number left: 99 mailings were made in {year}.</source>
        <translation>Il ne reste plus de numéro&#xa0;: 99 envois ont été faits en {year}.</translation>
    </message>
    <message>
        <source>The letters that were made stay as they are.</source>
        <translation>Les lettres déjà faites restent comme elles sont.</translation>
    </message>
    <message>
        <source>Copy the text and write the last letters by hand.</source>
        <translation>Copiez le texte et écrivez les dernières lettres à la main.</translation>
    </message>
    <message>
        <source>The paper holds characters that cannot be written: {found}</source>
        <translation>Le document contient des caractères qui ne peuvent pas être écrits&#xa0;: {found}</translation>
    </message>
    <message>
        <source>It was not saved: something in it would have been lost without a word.</source>
        <translation>Il n’a pas été enregistré&#xa0;: une partie aurait été perdue sans un mot.</translation>
    </message>
    <message>
        <source>Take them out where they were written down, and try again.</source>
        <translation>Retirez-les là où ils ont été notés, puis réessayez.</translation>
    </message>
    <message>
        <source>The paper speaks of one patient, and does not go to one.</source>
        <translation>Le document parle d’un patient, et ne s’adresse pas à lui.</translation>
    </message>
    <message>
        <source>It was not saved. Medical confidentiality protects who your patients are.</source>
        <translation>Il n’a pas été enregistré. Le secret médical protège l’identité de vos patients.</translation>
    </message>
    <message>
        <source>Take what is said of a person out of the text, with “Change the text…”.</source>
        <translation>Retirez du texte ce qui est dit d’une personne, avec «&#xa0;Modifier le texte…&#xa0;».</translation>
    </message>
    <message>
        <source>The paper could not be laid out.</source>
        <translation>Le document n’a pas pu être mis en page.</translation>
    </message>
    <message>
        <source>It was not saved. What is recorded is not touched.</source>
        <translation>Il n’a pas été enregistré. Ce qui est noté n’est pas touché.</translation>
    </message>
    <message>
        <source>Save it for Word or as text instead.</source>
        <translation>Enregistrez-le plutôt pour Word ou comme texte.</translation>
    </message>
    <message>
        <source>The message {number} does not say what the record says.</source>
        <translation>Le message {number} ne dit pas ce que dit le dossier.</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody.</source>
        <translation>Rien n’a été envoyé à personne.</translation>
    </message>
    <message>
        <source>Look at the name and the e-mail address of this person in the address book.</source>
        <translation>Vérifiez le nom et l’adresse électronique de cette personne dans le carnet d’adresses.</translation>
    </message>
    <message>
        <source>A mailing by e-mail is under way already ({mailing}).</source>
        <translation>Un envoi par courriel est déjà en cours ({mailing}).</translation>
    </message>
    <message>
        <source>Two at once could write to somebody twice.</source>
        <translation>Deux à la fois pourraient écrire deux fois à quelqu’un.</translation>
    </message>
    <message>
        <source>Go on with it, or end it, before you begin another one.</source>
        <translation>Continuez-le, ou terminez-le, avant d’en commencer un autre.</translation>
    </message>
    <message>
        <source>No test message has gone to the practice itself yet.</source>
        <translation>Aucun message d’essai n’est encore parti au cabinet lui-même.</translation>
    </message>
    <message>
        <source>Send the test messages, read them, and go on.</source>
        <translation>Envoyez les messages d’essai, lisez-les, et continuez.</translation>
    </message>
    <message>
        <source>There is no e-mail address from which it could be sent.</source>
        <translation>Il n’y a pas d’adresse électronique d’où l’envoyer.</translation>
    </message>
    <message>
        <source>Choose a mail account, or give the practice’s e-mail address in Settings.</source>
        <translation>Choisissez un compte de messagerie, ou indiquez l’adresse électronique du cabinet dans les réglages.</translation>
    </message>
    <message>
        <source>Since these messages were made, other words were released, or the record was changed.</source>
        <translation>Depuis que ces messages ont été préparés, d’autres mots ont été validés ou le dossier a changé.</translation>
    </message>
    <message>
        <source>They would get a letter that was corrected. None was sent.</source>
        <translation>Ils recevraient une lettre qui a été corrigée. Aucune n’est partie.</translation>
    </message>
    <message>
        <source>Choose not to send the others by e-mail, and begin a new mailing for them.</source>
        <translation>Choisissez de ne pas envoyer les autres par courriel, et commencez pour eux un nouvel envoi.</translation>
    </message>
    <message>
        <source>Messages of this incident are being sent already.</source>
        <translation>Des messages de cet incident sont déjà en cours d’envoi.</translation>
    </message>
    <message>
        <source>Another window does it; nobody is written to twice.</source>
        <translation>Une autre fenêtre s’en charge&#xa0;; personne ne reçoit deux messages.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it there.</source>
        <translation>Attendez que ce soit terminé, ou arrêtez-le là-bas.</translation>
    </message>
</context>
<context>
    <name>finding_choices</name>
    <message>
        <source>We did ourselves</source>
        <translation>Nous-mêmes</translation>
    </message>
    <message>
        <source>A provider of ours</source>
        <translation>Un de nos prestataires</translation>
    </message>
    <message>
        <source>A patient</source>
        <translation>Un patient</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>The press</source>
        <translation>La presse</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Autrement</translation>
    </message>
    <message>
        <source>Somebody saw or has it who may not</source>
        <translation>Quelqu’un qui n’en a pas le droit les a vues ou les a</translation>
    </message>
    <message>
        <source>It was altered</source>
        <translation>Elles ont été modifiées</translation>
    </message>
    <message>
        <source>We cannot get at it, or it is gone</source>
        <translation>Nous n’y avons plus accès, ou elles ont disparu</translation>
    </message>
    <message>
        <source>It was copied</source>
        <translation>Elles ont été copiées</translation>
    </message>
    <message>
        <source>It was probably copied; there is no proof</source>
        <translation>Elles ont probablement été copiées&#xa0;; il n’y a pas de preuve</translation>
    </message>
    <message>
        <source>We cannot tell</source>
        <translation>Nous ne pouvons pas le dire</translation>
    </message>
    <message>
        <source>There is good reason to think that it was not copied</source>
        <translation>Il y a de bonnes raisons de penser qu’elles n’ont pas été copiées</translation>
    </message>
    <message>
        <source>No: it was encrypted, and the key is safe</source>
        <translation>Non&#xa0;: elles étaient chiffrées et la clé est en sûreté</translation>
    </message>
    <message>
        <source>Probably: the protection can be got round</source>
        <translation>Probablement&#xa0;: la protection peut être contournée</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Nothing was altered</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Something was altered</source>
        <translation>Quelque chose a été modifié</translation>
    </message>
    <message>
        <source>Altered and used; it can be put right</source>
        <translation>Modifié et utilisé&#xa0;; cela peut être rétabli</translation>
    </message>
    <message>
        <source>Altered and used; it cannot be put right</source>
        <translation>Modifié et utilisé&#xa0;; cela ne peut pas être rétabli</translation>
    </message>
    <message>
        <source>For a time</source>
        <translation>Pour un temps</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Définitivement</translation>
    </message>
    <message>
        <source>We cannot tell yet</source>
        <translation>Nous ne pouvons pas encore le dire</translation>
    </message>
    <message>
        <source>Somebody of ours misused the access they have</source>
        <translation>Quelqu’un de chez nous a abusé de son accès</translation>
    </message>
    <message>
        <source>Ransomware</source>
        <translation>Rançongiciel</translation>
    </message>
    <message>
        <source>Hacking or malware</source>
        <translation>Piratage ou logiciel malveillant</translation>
    </message>
    <message>
        <source>A false message took in somebody</source>
        <translation>Quelqu’un s’est laissé prendre à un faux message</translation>
    </message>
    <message>
        <source>A flaw in software was used</source>
        <translation>Une faille d’un logiciel a été exploitée</translation>
    </message>
    <message>
        <source>Somebody got into a system</source>
        <translation>Quelqu’un s’est introduit dans un système</translation>
    </message>
    <message>
        <source>Data was taken out</source>
        <translation>Des données ont été extraites</translation>
    </message>
    <message>
        <source>Records were mixed up</source>
        <translation>Des dossiers ont été confondus</translation>
    </message>
    <message>
        <source>A device was lost or stolen</source>
        <translation>Un appareil a été perdu ou volé</translation>
    </message>
    <message>
        <source>An old device was thrown away with data on it</source>
        <translation>Un vieil appareil a été jeté avec des données</translation>
    </message>
    <message>
        <source>Paper was thrown away unshredded</source>
        <translation>Des papiers ont été jetés sans être détruits</translation>
    </message>
    <message>
        <source>Post was lost, opened or misdelivered</source>
        <translation>Un courrier a été perdu, ouvert ou mal distribué</translation>
    </message>
    <message>
        <source>Something was set up wrongly</source>
        <translation>Quelque chose a été mal configuré</translation>
    </message>
    <message>
        <source>Too many could see a folder or link</source>
        <translation>Trop de personnes pouvaient voir un dossier ou un lien</translation>
    </message>
    <message>
        <source>Paper was lost or stolen</source>
        <translation>Des papiers ont été perdus ou volés</translation>
    </message>
    <message>
        <source>Data was deleted</source>
        <translation>Des données ont été effacées</translation>
    </message>
    <message>
        <source>Data was shown to the wrong person</source>
        <translation>Des données ont été montrées à la mauvaise personne</translation>
    </message>
    <message>
        <source>It was sent by mistake</source>
        <translation>Envoi par erreur</translation>
    </message>
    <message>
        <source>An e-mail showed all addresses</source>
        <translation>Un courriel montrait toutes les adresses</translation>
    </message>
    <message>
        <source>A technical fault</source>
        <translation>Une panne technique</translation>
    </message>
    <message>
        <source>Data was changed by somebody who may not</source>
        <translation>Des données ont été modifiées par quelqu’un qui n’en a pas le droit</translation>
    </message>
    <message>
        <source>It was published unintentionally</source>
        <translation>Publication involontaire</translation>
    </message>
    <message>
        <source>It was said aloud to somebody who may not know</source>
        <translation>Cela a été dit à quelqu’un qui ne devait pas le savoir</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Somebody of ours, on purpose</source>
        <translation>Quelqu’un de chez nous, volontairement</translation>
    </message>
    <message>
        <source>Somebody of ours, not on purpose</source>
        <translation>Quelqu’un de chez nous, involontairement</translation>
    </message>
    <message>
        <source>Somebody from outside, on purpose</source>
        <translation>Quelqu’un d’extérieur, volontairement</translation>
    </message>
    <message>
        <source>Somebody from outside, not on purpose</source>
        <translation>Quelqu’un d’extérieur, involontairement</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation>Enfants et adolescents</translation>
    </message>
    <message>
        <source>People who need special protection</source>
        <translation>Personnes à protéger particulièrement</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Étudiants</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Users of a website</source>
        <translation>Utilisateurs d’un site</translation>
    </message>
    <message>
        <source>Soldiers, police</source>
        <translation>Militaires, police</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Name, birth date, sex</source>
        <translation>Nom, date de naissance, sexe</translation>
    </message>
    <message>
        <source>Address, telephone, e-mail</source>
        <translation>Adresse, téléphone, courriel</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>National or social security number</source>
        <translation>Numéro national ou de sécurité sociale</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation>Pièces d’identité</translation>
    </message>
    <message>
        <source>Cards and accounts</source>
        <translation>Cartes et comptes bancaires</translation>
    </message>
    <message>
        <source>Income and other finances</source>
        <translation>Revenus et autres données financières</translation>
    </message>
    <message>
        <source>User names and passwords</source>
        <translation>Identifiants et mots de passe</translation>
    </message>
    <message>
        <source>Fingerprint, face</source>
        <translation>Empreinte digitale, visage</translation>
    </message>
    <message>
        <source>Genetic data</source>
        <translation>Données génétiques</translation>
    </message>
    <message>
        <source>Sex life or orientation</source>
        <translation>Vie ou orientation sexuelle</translation>
    </message>
    <message>
        <source>Religion or belief</source>
        <translation>Religion ou convictions</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Political opinion</source>
        <translation>Opinion politique</translation>
    </message>
    <message>
        <source>Trade union</source>
        <translation>Syndicat</translation>
    </message>
    <message>
        <source>Offences</source>
        <translation>Infractions</translation>
    </message>
    <message>
        <source>Fitness for work</source>
        <translation>Aptitude au travail</translation>
    </message>
    <message>
        <source>Where somebody was</source>
        <translation>Localisation</translation>
    </message>
    <message>
        <source>Habits and preferences</source>
        <translation>Habitudes et préférences</translation>
    </message>
    <message>
        <source>Backups, and restoring tried</source>
        <translation>Sauvegardes, et restauration essayée</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Not everybody may see everything</source>
        <translation>Chacun ne voit pas tout</translation>
    </message>
    <message>
        <source>Passwords, a second step at login</source>
        <translation>Mots de passe, seconde étape de connexion</translation>
    </message>
    <message>
        <source>Up-to-date software</source>
        <translation>Logiciels à jour</translation>
    </message>
    <message>
        <source>Locked rooms and cupboards</source>
        <translation>Pièces et armoires fermées</translation>
    </message>
    <message>
        <source>Training of the team</source>
        <translation>Formation de l’équipe</translation>
    </message>
    <message>
        <source>Written rules</source>
        <translation>Règles écrites</translation>
    </message>
    <message>
        <source>A record of incidents</source>
        <translation>Un registre des incidents</translation>
    </message>
    <message>
        <source>Regular checks by somebody else</source>
        <translation>Contrôles réguliers par un tiers</translation>
    </message>
    <message>
        <source>Names kept apart from the data</source>
        <translation>Noms séparés des données</translation>
    </message>
    <message>
        <source>Professional secrecy is broken</source>
        <translation>Le secret professionnel est rompu</translation>
    </message>
    <message>
        <source>They lose control of their data</source>
        <translation>Elles perdent la maîtrise de leurs données</translation>
    </message>
    <message>
        <source>Others learn of it</source>
        <translation>D’autres l’apprennent</translation>
    </message>
    <message>
        <source>Their reputation suffers</source>
        <translation>Leur réputation en souffre</translation>
    </message>
    <message>
        <source>Harm to body or mind</source>
        <translation>Atteinte physique ou psychique</translation>
    </message>
    <message>
        <source>They are blackmailed</source>
        <translation>Elles subissent un chantage</translation>
    </message>
    <message>
        <source>They are treated worse</source>
        <translation>Elles sont discriminées</translation>
    </message>
    <message>
        <source>Somebody uses their identity</source>
        <translation>Quelqu’un utilise leur identité</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>Fraude</translation>
    </message>
    <message>
        <source>They lose money</source>
        <translation>Elles perdent de l’argent</translation>
    </message>
    <message>
        <source>They can be recognised again</source>
        <translation>Elles peuvent être réidentifiées</translation>
    </message>
    <message>
        <source>They cannot use their rights</source>
        <translation>Elles ne peuvent pas exercer leurs droits</translation>
    </message>
    <message>
        <source>Disadvantages in work or society</source>
        <translation>Désavantages au travail ou en société</translation>
    </message>
    <message>
        <source>Harm to property</source>
        <translation>Atteinte aux biens</translation>
    </message>
    <message>
        <source>Slight</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modérée</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>There is a risk</source>
        <translation>Il y a un risque</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Improbable</translation>
    </message>
    <message>
        <source>We need to know more</source>
        <translation>Nous devons en savoir plus</translation>
    </message>
    <message>
        <source>Another way of working</source>
        <translation>Une autre façon de travailler</translation>
    </message>
    <message>
        <source>Deleting what is not needed</source>
        <translation>Effacer ce qui n’est pas nécessaire</translation>
    </message>
    <message>
        <source>Data without names</source>
        <translation>Des données sans noms</translation>
    </message>
    <message>
        <source>They will be, on a day that is fixed</source>
        <translation>Elles le seront, à une date fixée</translation>
    </message>
    <message>
        <source>No, it is still being looked into</source>
        <translation>Non, c’est encore en cours de vérification</translation>
    </message>
    <message>
        <source>No: the risk is not high</source>
        <translation>Non&#xa0;: le risque n’est pas élevé</translation>
    </message>
    <message>
        <source>No: a condition of GDPR Art. 34(3) is met</source>
        <translation>Non&#xa0;: une condition de l’art. 34(3) du RGPD est remplie</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>What happened, in a few sentences?</source>
        <translation>Que s’est-il passé, en quelques phrases&#xa0;?</translation>
    </message>
    <message>
        <source>As you would tell it to a colleague.</source>
        <translation>Comme vous le raconteriez à un collègue.</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation>Quand cela a-t-il commencé&#xa0;?</translation>
    </message>
    <message>
        <source>One day, a span of days, or how you estimated it.</source>
        <translation>Un jour, une période, ou comment vous l’avez estimé.</translation>
    </message>
    <message>
        <source>When did it end, or does it go on?</source>
        <translation>Quand cela s’est-il terminé, ou cela dure-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>Who found out?</source>
        <translation>Qui l’a découvert&#xa0;?</translation>
    </message>
    <message>
        <source>How was it found out?</source>
        <translation>Comment l’a-t-on découvert&#xa0;?</translation>
    </message>
    <message>
        <source>And when whoever it was told you.</source>
        <translation>Et quand cette personne vous l’a dit.</translation>
    </message>
    <message>
        <source>Of what kind was it?</source>
        <translation>De quel type était-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Several may hold.</source>
        <translation>Plusieurs réponses possibles.</translation>
    </message>
    <message>
        <source>Who caused it?</source>
        <translation>Qui l’a causé&#xa0;?</translation>
    </message>
    <message>
        <source>Which computers, programs or papers, and where are they?</source>
        <translation>Quels ordinateurs, programmes ou papiers, et où sont-ils&#xa0;?</translation>
    </message>
    <message>
        <source>What else is to say about the times?</source>
        <translation>Que faut-il ajouter sur les moments&#xa0;?</translation>
    </message>
    <message>
        <source>How they were estimated, what happened in between.</source>
        <translation>Comment ils ont été estimés, ce qui s’est passé entre-temps.</translation>
    </message>
    <message>
        <source>What happened to the data?</source>
        <translation>Qu’est-il arrivé aux données&#xa0;?</translation>
    </message>
    <message>
        <source>Was data copied?</source>
        <translation>Des données ont-elles été copiées&#xa0;?</translation>
    </message>
    <message>
        <source>Say what you know: letters to patients say exactly this, and no more.</source>
        <translation>Dites ce que vous savez&#xa0;: les lettres aux patients disent exactement cela, et pas plus.</translation>
    </message>
    <message>
        <source>Could whoever has it read it?</source>
        <translation>Celui qui les a pourrait-il les lire&#xa0;?</translation>
    </message>
    <message>
        <source>Was data altered?</source>
        <translation>Des données ont-elles été modifiées&#xa0;?</translation>
    </message>
    <message>
        <source>Is data gone?</source>
        <translation>Des données ont-elles disparu&#xa0;?</translation>
    </message>
    <message>
        <source>What kinds of data?</source>
        <translation>Quels types de données&#xa0;?</translation>
    </message>
    <message>
        <source>How many records?</source>
        <translation>Combien de dossiers ou d’enregistrements&#xa0;?</translation>
    </message>
    <message>
        <source>Files, letters, lines of a list: not people.</source>
        <translation>Des fichiers, des lettres, des lignes d’une liste&#xa0;: pas des personnes.</translation>
    </message>
    <message>
        <source>Whose data is it?</source>
        <translation>De qui sont les données&#xa0;?</translation>
    </message>
    <message>
        <source>How many people?</source>
        <translation>Combien de personnes&#xa0;?</translation>
    </message>
    <message>
        <source>And whether the number is exact, estimated, or unknown.</source>
        <translation>Et si le nombre est exact, estimé ou inconnu.</translation>
    </message>
    <message>
        <source>In which countries do they live?</source>
        <translation>Dans quels pays vivent-elles&#xa0;?</translation>
    </message>
    <message>
        <source>What may happen to them?</source>
        <translation>Que peut-il leur arriver&#xa0;?</translation>
    </message>
    <message>
        <source>What consequences are likely?</source>
        <translation>Quelles conséquences sont probables&#xa0;?</translation>
    </message>
    <message>
        <source>How severe?</source>
        <translation>De quelle gravité&#xa0;?</translation>
    </message>
    <message>
        <source>How great is the risk for them?</source>
        <translation>Quel est le risque pour elles&#xa0;?</translation>
    </message>
    <message>
        <source>What decides is recorded under “Whom to tell”.</source>
        <translation>Ce qui décide est noté sous «&#xa0;Qui prévenir&#xa0;».</translation>
    </message>
    <message>
        <source>Were they told?</source>
        <translation>Ont-elles été prévenues&#xa0;?</translation>
    </message>
    <message>
        <source>How, and how many of them?</source>
        <translation>Comment, et combien d’entre elles&#xa0;?</translation>
    </message>
    <message>
        <source>What protected the data before?</source>
        <translation>Qu’est-ce qui protégeait les données avant&#xa0;?</translation>
    </message>
    <message>
        <source>Several may hold. Tick only what you can prove.</source>
        <translation>Plusieurs réponses possibles. Ne cochez que ce que vous pouvez prouver.</translation>
    </message>
    <message>
        <source>What was done at once?</source>
        <translation>Qu’a-t-on fait aussitôt&#xa0;?</translation>
    </message>
    <message>
        <source>What will change?</source>
        <translation>Qu’est-ce qui va changer&#xa0;?</translation>
    </message>
    <message>
        <source>Were the police told?</source>
        <translation>La police a-t-elle été prévenue&#xa0;?</translation>
    </message>
    <message>
        <source>When, where, and the number of the complaint.</source>
        <translation>Quand, où, et le numéro de la plainte.</translation>
    </message>
    <message>
        <source>Who else was told?</source>
        <translation>Qui d’autre a été prévenu&#xa0;?</translation>
    </message>
    <message>
        <source>Insurer, professional body, other authorities, with numbers.</source>
        <translation>Assureur, ordre professionnel, autres autorités, avec les numéros.</translation>
    </message>
    <message>
        <source>Who is responsible for the records?</source>
        <translation>Qui est responsable des dossiers&#xa0;?</translation>
    </message>
    <message>
        <source>Name, number and address of the practice, and its size.</source>
        <translation>Nom, numéro et adresse du cabinet, et sa taille.</translation>
    </message>
    <message>
        <source>Who reports it?</source>
        <translation>Qui fait la notification&#xa0;?</translation>
    </message>
    <message>
        <source>Name, function, telephone.</source>
        <translation>Nom, fonction, téléphone.</translation>
    </message>
    <message>
        <source>Whom may they ask?</source>
        <translation>À qui s’adresser&#xa0;?</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail.</source>
        <translation>Nom, téléphone, courriel.</translation>
    </message>
    <message>
        <source>Is there a data protection officer?</source>
        <translation>Y a-t-il un délégué à la protection des données&#xa0;?</translation>
    </message>
    <message>
        <source>Which providers are involved?</source>
        <translation>Quels prestataires sont concernés&#xa0;?</translation>
    </message>
    <message>
        <source>Software, host, computer service: name, role, telephone.</source>
        <translation>Logiciel, hébergeur, informaticien&#xa0;: nom, rôle, téléphone.</translation>
    </message>
    <message>
        <source>Why is the notice late, if it is?</source>
        <translation>Pourquoi la notification est-elle tardive, si elle l’est&#xa0;?</translation>
    </message>
    <message>
        <source>Who has the data, or may have it?</source>
        <translation>Qui a les données, ou pourrait les avoir&#xa0;?</translation>
    </message>
    <message>
        <source>Only if you know or suspect it. Some laws want it said.</source>
        <translation>Seulement si vous le savez ou le soupçonnez. Certaines lois veulent que ce soit dit.</translation>
    </message>
    <message>
        <source>What goes with the notice?</source>
        <translation>Qu’est-ce qui accompagne la notification&#xa0;?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Que s’est-il passé</translation>
    </message>
    <message>
        <source>What it did to the data</source>
        <translation>Ce que cela a fait aux données</translation>
    </message>
    <message>
        <source>The people</source>
        <translation>Les personnes</translation>
    </message>
    <message>
        <source>What was and is done</source>
        <translation>Ce qui a été fait et se fait</translation>
    </message>
    <message>
        <source>The practice and its providers</source>
        <translation>Le cabinet et ses prestataires</translation>
    </message>
</context>
<context>
    <name>first_hour</name>
    <message>
        <source>Write down the time you noticed, who noticed, and what was seen</source>
        <translation>Notez l’heure de la découverte, qui a remarqué et ce qui a été vu</translation>
    </message>
    <message>
        <source>With a pen, on paper. Deadlines may run from this hour, so the time matters.</source>
        <translation>Au stylo, sur papier. Des délais peuvent courir à partir de cette heure&#xa0;: elle compte.</translation>
    </message>
    <message>
        <source>Patients first</source>
        <translation>Les patients d’abord</translation>
    </message>
    <message>
        <source>Go on with pen, paper and telephone. Where care is not safe without the records, send urgent patients elsewhere.</source>
        <translation>Continuez avec stylo, papier et téléphone. Là où les soins ne sont pas sûrs sans les dossiers, adressez les urgences ailleurs.</translation>
    </message>
    <message>
        <source>Take the computer off the network</source>
        <translation>Coupez l’ordinateur du réseau</translation>
    </message>
    <message>
        <source>Pull out the network cable and switch Wi-Fi off. If other computers behave oddly, do the same there; if in doubt, switch the internet box off.</source>
        <translation>Débranchez le câble réseau et coupez le Wi-Fi. Si d’autres ordinateurs se comportent bizarrement, faites de même&#xa0;; en cas de doute, éteignez la box.</translation>
    </message>
    <message>
        <source>Leave the computer switched on</source>
        <translation>Laissez l’ordinateur allumé</translation>
    </message>
    <message>
        <source>Do not switch it off, restart it, clean it or install it anew: traces would be lost. Switch it off only if there is no other way to cut the network, or if the police or your computer specialist say so.</source>
        <translation>Ne l’éteignez pas, ne le redémarrez pas, ne le nettoyez pas, ne le réinstallez pas&#xa0;: des traces seraient perdues. N’éteignez que s’il n’y a pas d’autre moyen de couper le réseau, ou si la police ou votre informaticien le demande.</translation>
    </message>
    <message>
        <source>Unplug the backup drive and put it aside</source>
        <translation>Débranchez le disque de sauvegarde et mettez-le de côté</translation>
    </message>
    <message>
        <source>Do not plug any backup into a computer you no longer trust. Unplug a network storage too.</source>
        <translation>Ne branchez aucune sauvegarde sur un ordinateur auquel vous ne faites plus confiance. Débranchez aussi un stockage réseau.</translation>
    </message>
    <message>
        <source>Photograph the screen with a telephone</source>
        <translation>Photographiez l’écran avec un téléphone</translation>
    </message>
    <message>
        <source>Messages, demands, odd e-mails: one picture for each, without patients’ names in it where that can be done.</source>
        <translation>Messages, demandes, courriels étranges&#xa0;: une photo pour chacun, si possible sans noms de patients.</translation>
    </message>
    <message>
        <source>Delete nothing, answer nobody, pay nothing</source>
        <translation>N’effacez rien, ne répondez à personne, ne payez rien</translation>
    </message>
    <message>
        <source>Open no link or chat of the attacker, and do not confirm anything about any patient.</source>
        <translation>N’ouvrez aucun lien ni aucune discussion de l’attaquant, et ne confirmez rien sur aucun patient.</translation>
    </message>
    <message>
        <source>Call from a telephone, not by e-mail</source>
        <translation>Appelez par téléphone, pas par courriel</translation>
    </message>
    <message>
        <source>First your computer specialist, then the emergency number of your insurer (some policies want to be called before anybody else), then the police.</source>
        <translation>D’abord votre informaticien, puis le numéro d’urgence de votre assureur (certains contrats veulent être appelés avant tout autre), puis la police.</translation>
    </message>
    <message>
        <source>One person decides, one person writes</source>
        <translation>Une personne décide, une personne écrit</translation>
    </message>
    <message>
        <source>Everything that is done goes on the sheet with its time. Nobody else speaks about it outside, and nothing goes on social media.</source>
        <translation>Tout ce qui est fait est noté avec l’heure. Personne d’autre n’en parle au dehors, et rien ne va sur les réseaux sociaux.</translation>
    </message>
    <message>
        <source>Change the passwords from a clean device</source>
        <translation>Changez les mots de passe depuis un appareil sain</translation>
    </message>
    <message>
        <source>E-mail, records, bank, place of the copies. Sign out everywhere, and turn on the second step at login.</source>
        <translation>Courriel, dossiers, banque, lieu des copies. Déconnectez partout et activez la seconde étape de connexion.</translation>
    </message>
    <message>
        <source>Collect what proves it</source>
        <translation>Rassemblez ce qui le prouve</translation>
    </message>
    <message>
        <source>Pictures, messages with their full headers, logs of the internet box, a few of the files concerned; who took them, and when. Take them in under “Evidence”.</source>
        <translation>Photos, messages avec tous leurs en-têtes, journaux de la box, quelques fichiers concernés&#xa0;; qui les a recueillis, et quand. Ajoutez-les sous «&#xa0;Preuves&#xa0;».</translation>
    </message>
    <message>
        <source>Report it to the police before anything is installed anew</source>
        <translation>Portez plainte avant toute réinstallation</translation>
    </message>
    <message>
        <source>Ask for a copy with its number. In France an insurer may refuse to pay if the complaint comes later than 72 hours after you knew of the attack.</source>
        <translation>Demandez une copie avec son numéro. En France, un assureur peut refuser de payer si la plainte vient plus de 72 heures après que vous avez eu connaissance de l’attaque.</translation>
    </message>
    <message>
        <source>Tell your insurer in writing</source>
        <translation>Prévenez votre assureur par écrit</translation>
    </message>
    <message>
        <source>A few facts are enough; keep what you sent and when.</source>
        <translation>Quelques faits suffisent&#xa0;; gardez ce que vous avez envoyé et quand.</translation>
    </message>
    <message>
        <source>Ask the two hard questions</source>
        <translation>Posez les deux questions difficiles</translation>
    </message>
    <message>
        <source>Could it have been copied? Could it be read? Say what you know and no more: “we cannot tell” is an answer.</source>
        <translation>A-t-on pu les copier&#xa0;? Pouvait-on les lire&#xa0;? Dites ce que vous savez et pas plus&#xa0;: «&#xa0;nous ne pouvons pas le dire&#xa0;» est une réponse.</translation>
    </message>
    <message>
        <source>Find out what it is, without giving files away</source>
        <translation>Identifiez-le sans donner de fichiers</translation>
    </message>
    <message>
        <source>The name is in the message or in the new endings of the files. Upload no patient’s file to any website for that; ask the police for a way to unlock.</source>
        <translation>Le nom est dans le message ou dans les nouvelles terminaisons des fichiers. N’envoyez pour cela aucun fichier de patient sur un site&#xa0;; demandez à la police un moyen de déverrouiller.</translation>
    </message>
    <message>
        <source>Paying is no repair</source>
        <translation>Payer ne répare rien</translation>
    </message>
    <message>
        <source>It does not make the law’s duties smaller, proves nothing, and may break sanctions. Do not decide it alone.</source>
        <translation>Cela n’allège aucune obligation légale, ne prouve rien et peut enfreindre des sanctions. Ne le décidez pas seul.</translation>
    </message>
    <message>
        <source>Keep the locked files</source>
        <translation>Gardez les fichiers verrouillés</translation>
    </message>
    <message>
        <source>A way to unlock them may be found later.</source>
        <translation>Un moyen de les déverrouiller sera peut-être trouvé plus tard.</translation>
    </message>
    <message>
        <source>Write down every contact of the attacker</source>
        <translation>Notez chaque contact de l’attaquant</translation>
    </message>
    <message>
        <source>Date, way, name, demand, deadline, account or wallet. Keep the originals.</source>
        <translation>Date, moyen, nom, demande, délai, compte ou portefeuille. Gardez les originaux.</translation>
    </message>
    <message>
        <source>Never confirm a patient’s name</source>
        <translation>Ne confirmez jamais le nom d’un patient</translation>
    </message>
    <message>
        <source>Do not decide alone once patients are threatened</source>
        <translation>Ne décidez pas seul dès que des patients sont menacés</translation>
    </message>
    <message>
        <source>Bring the police in at once, and warn patients who may be written to directly before the whole list is known.</source>
        <translation>Faites intervenir la police aussitôt et prévenez les patients qui pourraient être contactés directement, avant de connaître toute la liste.</translation>
    </message>
    <message>
        <source>Say who could be recognised, without looking through the pictures</source>
        <translation>Dites qui pourrait être reconnu, sans parcourir les images</translation>
    </message>
    <message>
        <source>Nobody opens pictures without need. The list is made from the names of folders and files.</source>
        <translation>Personne n’ouvre d’images sans nécessité. La liste est établie à partir des noms de dossiers et de fichiers.</translation>
    </message>
    <message>
        <source>Do not look for the pictures, and download none</source>
        <translation>Ne cherchez pas les images et n’en téléchargez aucune</translation>
    </message>
    <message>
        <source>The police do that. Write down the address where they were seen, and who told you.</source>
        <translation>La police s’en charge. Notez l’adresse où elles ont été vues, et qui vous l’a dit.</translation>
    </message>
    <message>
        <source>The doctor calls those affected in person</source>
        <translation>Le médecin appelle lui-même les personnes touchées</translation>
    </message>
    <message>
        <source>Then a letter. Leave no detail on an answering machine.</source>
        <translation>Puis une lettre. Ne laissez aucun détail sur un répondeur.</translation>
    </message>
    <message>
        <source>Have the pictures taken down</source>
        <translation>Faites retirer les images</translation>
    </message>
    <message>
        <source>Neither confirm nor deny. Ask for proof or time only through the police or the insurer.</source>
        <translation>Ne confirmez ni ne niez. Ne demandez une preuve ou du temps que par la police ou l’assureur.</translation>
    </message>
    <message>
        <source>Ask the website and the search engines. Show the patients the services under “The attacker”: for most of them they need the picture themselves.</source>
        <translation>Demandez-le au site et aux moteurs de recherche. Montrez aux patients les services sous «&#xa0;L’attaquant&#xa0;»&#xa0;: pour la plupart, il leur faut l’image elle-même.</translation>
    </message>
    <message>
        <source>If somebody was under 18 in a picture</source>
        <translation>Si quelqu’un avait moins de 18 ans sur une image</translation>
    </message>
    <message>
        <source>Police at once, and Take It Down.</source>
        <translation>La police aussitôt, et Take It Down.</translation>
    </message>
    <message>
        <source>Go back over the way and call the places</source>
        <translation>Refaites le trajet et appelez les lieux</translation>
    </message>
    <message>
        <source>Say nothing of what is on it.</source>
        <translation>Ne dites rien de ce qu’il contient.</translation>
    </message>
    <message>
        <source>Lock or wipe it from afar</source>
        <translation>Verrouillez-le ou effacez-le à distance</translation>
    </message>
    <message>
        <source>If that was set up. Note the time and what was shown.</source>
        <translation>Si c’était prévu. Notez l’heure et ce qui s’est affiché.</translation>
    </message>
    <message>
        <source>Note make and number, and whether it was encrypted</source>
        <translation>Notez la marque et le numéro, et s’il était chiffré</translation>
    </message>
    <message>
        <source>How do you know, and since when? An encrypted one whose password was not with it may change what has to be done.</source>
        <translation>Comment le savez-vous, et depuis quand&#xa0;? S’il était chiffré et que le mot de passe n’était pas avec lui, cela peut changer ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>Take away its access</source>
        <translation>Retirez-lui ses accès</translation>
    </message>
    <message>
        <source>Sign it out of e-mail, records and cloud; have the card of a telephone blocked.</source>
        <translation>Déconnectez-le de la messagerie, des dossiers et du cloud&#xa0;; faites bloquer la carte d’un téléphone.</translation>
    </message>
    <message>
        <source>Say what was on it</source>
        <translation>Dites ce qu’il contenait</translation>
    </message>
    <message>
        <source>From the last copy of that device, not from memory.</source>
        <translation>D’après la dernière copie de cet appareil, pas de mémoire.</translation>
    </message>
    <message>
        <source>From a clean device: new password, sign out everywhere</source>
        <translation>Depuis un appareil sain&#xa0;: nouveau mot de passe, déconnexion partout</translation>
    </message>
    <message>
        <source>And turn on the second step at login.</source>
        <translation>Et activez la seconde étape de connexion.</translation>
    </message>
    <message>
        <source>Look for forwarding and inbox rules, and take them away</source>
        <translation>Cherchez les transferts et règles de la boîte, et supprimez-les</translation>
    </message>
    <message>
        <source>Photograph them first.</source>
        <translation>Photographiez-les d’abord.</translation>
    </message>
    <message>
        <source>Save headers and the list of logins</source>
        <translation>Enregistrez les en-têtes et la liste des connexions</translation>
    </message>
    <message>
        <source>Before the provider deletes them.</source>
        <translation>Avant que le fournisseur ne les efface.</translation>
    </message>
    <message>
        <source>Make three lists</source>
        <translation>Faites trois listes</translation>
    </message>
    <message>
        <source>Whose account it is; who got messages from it; whose data was in it.</source>
        <translation>À qui est le compte&#xa0;; qui en a reçu des messages&#xa0;; de qui s’y trouvaient des données.</translation>
    </message>
    <message>
        <source>Warn those who got messages, not from that account</source>
        <translation>Prévenez ceux qui ont reçu des messages, pas depuis ce compte</translation>
    </message>
    <message>
        <source>By telephone or post.</source>
        <translation>Par téléphone ou par courrier.</translation>
    </message>
    <message>
        <source>Confront nobody alone</source>
        <translation>N’affrontez personne seul</translation>
    </message>
    <message>
        <source>Speak to nobody of the team about it before somebody decides.</source>
        <translation>N’en parlez à personne de l’équipe avant qu’une personne ait décidé.</translation>
    </message>
    <message>
        <source>Suspend the access quietly, and keep the logs</source>
        <translation>Suspendez l’accès discrètement et gardez les journaux</translation>
    </message>
    <message>
        <source>Of the records software, the door, the e-mail.</source>
        <translation>Du logiciel de dossiers, de la porte, de la messagerie.</translation>
    </message>
    <message>
        <source>Take advice before touching somebody’s device</source>
        <translation>Prenez conseil avant de toucher l’appareil de quelqu’un</translation>
    </message>
    <message>
        <source>On employment law; have the instruction in writing.</source>
        <translation>En droit du travail&#xa0;; ayez l’instruction par écrit.</translation>
    </message>
    <message>
        <source>List whose records were opened</source>
        <translation>Listez les dossiers qui ont été ouverts</translation>
    </message>
    <message>
        <source>From the log of the software. Letters name and accuse nobody.</source>
        <translation>D’après le journal du logiciel. Les lettres ne nomment et n’accusent personne.</translation>
    </message>
    <message>
        <source>Ask them to delete or return it unread</source>
        <translation>Demandez de l’effacer ou de le rendre sans le lire</translation>
    </message>
    <message>
        <source>And to confirm that in writing. Keep the message as it was sent.</source>
        <translation>Et de le confirmer par écrit. Gardez le message tel qu’il a été envoyé.</translation>
    </message>
    <message>
        <source>Call back what can be called back</source>
        <translation>Rappelez ce qui peut l’être</translation>
    </message>
    <message>
        <source>A message that is still waiting, a shared link, a parcel.</source>
        <translation>Un message encore en attente, un lien partagé, un colis.</translation>
    </message>
    <message>
        <source>Count who and what was in it</source>
        <translation>Comptez qui et quoi s’y trouvait</translation>
    </message>
    <message>
        <source>Every line of a list, every attachment.</source>
        <translation>Chaque ligne d’une liste, chaque pièce jointe.</translation>
    </message>
    <message>
        <source>Mend what made it happen</source>
        <translation>Corrigez ce qui l’a permis</translation>
    </message>
    <message>
        <source>The template, the address book, the envelope.</source>
        <translation>Le modèle, le carnet d’adresses, l’enveloppe.</translation>
    </message>
    <message>
        <source>Keep the provider’s message, and note when it came</source>
        <translation>Gardez le message du prestataire et notez quand il est arrivé</translation>
    </message>
    <message>
        <source>Your own deadline begins when you are told.</source>
        <translation>Votre propre délai commence quand on vous prévient.</translation>
    </message>
    <message>
        <source>Ask in writing what they saw, when, and whose data it is</source>
        <translation>Demandez par écrit ce qu’il a vu, quand, et de qui sont les données</translation>
    </message>
    <message>
        <source>And that they keep their logs. Ask for a name and a number to call.</source>
        <translation>Et qu’il garde ses journaux. Demandez un nom et un numéro à appeler.</translation>
    </message>
    <message>
        <source>Ask whether you may go on working with it</source>
        <translation>Demandez si vous pouvez continuer à travailler avec</translation>
    </message>
    <message>
        <source>If not: pen and paper, and no password of theirs anywhere else.</source>
        <translation>Sinon&#xa0;: papier et stylo, et aucun de ces mots de passe ailleurs.</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Data of {name}</source>
        <translation>Données de {name}</translation>
    </message>
    <message>
        <source>Folder of your choice</source>
        <translation>Dossier de votre choix</translation>
    </message>
    <message>
        <source>Folder with your files</source>
        <translation>Dossier avec vos fichiers</translation>
    </message>
</context>
<context>
    <name>hand_back</name>
    <message>
        <source>There in person, identity document seen</source>
        <translation>Présent, pièce d’identité vue</translation>
    </message>
    <message>
        <source>There in person, and known to us by sight</source>
        <translation>Présent, et connu de nous de vue</translation>
    </message>
    <message>
        <source>Video call, face and identity document seen</source>
        <translation>Appel vidéo, visage et pièce d’identité vus</translation>
    </message>
    <message>
        <source>In another way, written down below</source>
        <translation>D’une autre façon, notée ci-dessous</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Le patient</translation>
    </message>
    <message>
        <source>A parent or guardian</source>
        <translation>Un parent ou tuteur</translation>
    </message>
    <message>
        <source>A relative of a patient who died</source>
        <translation>Un proche d’un patient décédé</translation>
    </message>
    <message>
        <source>Somebody with a written authority</source>
        <translation>Une personne munie d’un pouvoir écrit</translation>
    </message>
    <message>
        <source>Give the archive on a stick, or by the way you agreed on.</source>
        <translation>Remettez l’archive sur une clé USB, ou par la voie convenue.</translation>
    </message>
    <message>
        <source>Tell the password by telephone, on a number that you had before the incident. Never send it with the archive.</source>
        <translation>Dites le mot de passe par téléphone, à un numéro que vous aviez avant l’incident. Ne l’envoyez jamais avec l’archive.</translation>
    </message>
    <message>
        <source>To open it takes a program that knows AES-256, as 7-Zip, which is free. What comes with Windows, a Mac or a telephone may refuse it: try it together.</source>
        <translation>Pour l’ouvrir, il faut un programme qui connaît l’AES-256, comme 7-Zip, gratuit. Ce qui est fourni avec Windows, un Mac ou un téléphone peut la refuser&#xa0;: essayez ensemble.</translation>
    </message>
    <message>
        <source>For the police: the same archive. Its fingerprint, and that of each file, is in the log.</source>
        <translation>Pour la police&#xa0;: la même archive. Son empreinte, et celle de chaque fichier, est au journal.</translation>
    </message>
    <message>
        <source>Promise nothing: no service says which pictures it will find or remove.</source>
        <translation>Ne promettez rien&#xa0;: aucun service ne dit quelles images il trouvera ou retirera.</translation>
    </message>
    <message>
        <source>These are files of yours that our practice kept.</source>
        <translation>Voici des fichiers qui vous concernent et que notre cabinet conservait.</translation>
    </message>
    <message>
        <source>Below stands what each file was called with us. A line that begins with --- is a file that could not be read.</source>
        <translation>Ci-dessous, le nom que chaque fichier portait chez nous. Une ligne qui commence par --- est un fichier qui n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Adults who are naked, half naked or in a sexual act in a picture can have its fingerprint made at https://stopncii.org: the picture stays on your own device. Keep the number and PIN of your case. Clinical pictures that are not sexual may be refused.</source>
        <translation>Les adultes nus, à demi nus ou dans un acte sexuel sur une image peuvent en faire calculer l’empreinte sur https://stopncii.org&#xa0;: l’image reste sur votre propre appareil. Gardez le numéro et le code PIN de votre dossier. Des images cliniques non sexuelles peuvent être refusées.</translation>
    </message>
    <message>
        <source>If you were under 18 in the picture: https://takeitdown.ncmec.org, and the police.</source>
        <translation>Si vous aviez moins de 18 ans sur l’image&#xa0;: https://takeitdown.ncmec.org, et la police.</translation>
    </message>
    <message>
        <source>Do not pay, do not answer, and send these files to nobody who writes to you. We never ask for money or passwords.</source>
        <translation>Ne payez pas, ne répondez pas, et n’envoyez ces fichiers à personne qui vous écrit. Nous ne demandons jamais d’argent ni de mot de passe.</translation>
    </message>
</context>
<context>
    <name>hosting</name>
    <message>
        <source>We do, in the practice</source>
        <translation>Nous-mêmes, au cabinet</translation>
    </message>
    <message>
        <source>We do, elsewhere</source>
        <translation>Nous-mêmes, ailleurs</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>A drive in the cupboard, a storage or a server of your own in these rooms.</source>
        <translation>Un disque dans l’armoire, un stockage ou un serveur à vous dans ces locaux.</translation>
    </message>
    <message>
        <source>A drive at the doctor’s home, a second practice of yours.</source>
        <translation>Un disque au domicile du médecin, un second cabinet à vous.</translation>
    </message>
    <message>
        <source>A provider, the company that looks after your computers, a friend.</source>
        <translation>Un prestataire, la société qui s’occupe de vos ordinateurs, un ami.</translation>
    </message>
    <message>
        <source>HDS certificate of the host</source>
        <translation>Certificat HDS de l’hébergeur</translation>
    </message>
    <message>
        <source>Contract for data processing (GDPR Art. 28)</source>
        <translation>Contrat de sous-traitance (RGPD, art. 28)</translation>
    </message>
    <message>
        <source>Business associate agreement</source>
        <translation>«&#xa0;Business associate agreement&#xa0;»</translation>
    </message>
    <message>
        <source>C5 attestation of the host</source>
        <translation>Attestation C5 de l’hébergeur</translation>
    </message>
    <message>
        <source>Contract with the host</source>
        <translation>Contrat avec l’hébergeur</translation>
    </message>
    <message>
        <source>Nobody has said who hosts this place.</source>
        <translation>Personne n’a dit qui héberge cet emplacement.</translation>
    </message>
    <message>
        <source>Missing: {contract}.</source>
        <translation>Il manque&#xa0;: {contract}.</translation>
    </message>
    <message>
        <source>The copies lie in a country where they may not be allowed: {country}.</source>
        <translation>Les copies se trouvent dans un pays où elles ne sont peut-être pas permises&#xa0;: {country}.</translation>
    </message>
    <message>
        <source>Ended on {date}: {contract}.</source>
        <translation>Terminé le {date}&#xa0;: {contract}.</translation>
    </message>
    <message>
        <source>Ends on {date}, in {days}: {contract}. Ask for the next one now.</source>
        <translation>Se termine le {date}, dans {days}&#xa0;: {contract}. Demandez dès maintenant le suivant.</translation>
    </message>
    <message>
        <source>Nobody has said in which country the copies lie.</source>
        <translation>Personne n’a dit dans quel pays se trouvent les copies.</translation>
    </message>
    <message>
        <source>Without the day it ends, nobody can be warned in time: {contract}.</source>
        <translation>Sans sa date de fin, personne ne peut être averti à temps&#xa0;: {contract}.</translation>
    </message>
    <message>
        <source>Neither a number nor where the paper is was written down: {contract}.</source>
        <translation>Ni le numéro ni l’endroit où se trouve le document n’ont été notés&#xa0;: {contract}.</translation>
    </message>
    <message>
        <source>This rule was last checked on {date}; ask whether it still holds: {basis}.</source>
        <translation>Cette règle a été vérifiée pour la dernière fois le {date}&#xa0;; demandez si elle vaut encore&#xa0;: {basis}.</translation>
    </message>
    <message>
        <source>{basis}. Read on {date}: {source}</source>
        <translation>{basis}. Lu le {date}&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Check this first. {basis}. Second-hand, read on {date}: {source}</source>
        <translation>À vérifier d’abord. {basis}. De seconde main, lu le {date}&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Check this first: nobody looked it up. {basis}, noted on {date}.</source>
        <translation>À vérifier d’abord&#xa0;: personne ne l’a recherché. {basis}, noté le {date}.</translation>
    </message>
    <message>
        <source>Hosted by: not said yet</source>
        <translation>Hébergé par&#xa0;: pas encore indiqué</translation>
    </message>
    <message>
        <source>Hosted by {host}, {country}</source>
        <translation>Hébergé par {host}, {country}</translation>
    </message>
    <message>
        <source>Hosted by {host}</source>
        <translation>Hébergé par {host}</translation>
    </message>
    <message>
        <source>Hosted by ourselves, in the practice</source>
        <translation>Hébergé par nous-mêmes, au cabinet</translation>
    </message>
    <message>
        <source>Hosted by ourselves, elsewhere</source>
        <translation>Hébergé par nous-mêmes, ailleurs</translation>
    </message>
    <message>
        <source>This is what was said and what was read; it is no legal advice.</source>
        <translation>C’est ce qui a été dit et ce qui a été lu&#xa0;; ce n’est pas un conseil juridique.</translation>
    </message>
</context>
<context>
    <name>incident_kinds</name>
    <message>
        <source>Our files do not open any more, or are gone</source>
        <translation>Nos fichiers ne s’ouvrent plus, ou ont disparu</translation>
    </message>
    <message>
        <source>Odd endings, a message on the screen that asks for money.</source>
        <translation>Des terminaisons étranges, un message à l’écran qui demande de l’argent.</translation>
    </message>
    <message>
        <source>Files are locked or gone</source>
        <translation>Des fichiers sont verrouillés ou ont disparu</translation>
    </message>
    <message>
        <source>Somebody says they have our data and wants money</source>
        <translation>Quelqu’un dit avoir nos données et veut de l’argent</translation>
    </message>
    <message>
        <source>An e-mail, a call or a patient who was written to by strangers.</source>
        <translation>Un courriel, un appel, ou un patient à qui des inconnus ont écrit.</translation>
    </message>
    <message>
        <source>Data taken, money demanded</source>
        <translation>Données prises, argent demandé</translation>
    </message>
    <message>
        <source>Pictures of patients are out</source>
        <translation>Des images de patients circulent</translation>
    </message>
    <message>
        <source>On the internet, or sent to people.</source>
        <translation>Sur Internet, ou envoyées à des gens.</translation>
    </message>
    <message>
        <source>A computer, telephone, drive or file is lost</source>
        <translation>Un ordinateur, téléphone, disque ou dossier est perdu</translation>
    </message>
    <message>
        <source>Lost or stolen, on paper or not.</source>
        <translation>Perdu ou volé, sur papier ou non.</translation>
    </message>
    <message>
        <source>Lost or stolen, with patients’ data on it</source>
        <translation>Perdu ou volé, avec des données de patients</translation>
    </message>
    <message>
        <source>Somebody else is in our e-mail</source>
        <translation>Quelqu’un d’autre est dans notre messagerie</translation>
    </message>
    <message>
        <source>Messages nobody here wrote, rules nobody here made.</source>
        <translation>Des messages que personne ici n’a écrits, des règles que personne ici n’a faites.</translation>
    </message>
    <message>
        <source>Somebody else was in the mailbox</source>
        <translation>Quelqu’un d’autre était dans la messagerie</translation>
    </message>
    <message>
        <source>Somebody of ours looked at or took what they may not</source>
        <translation>Quelqu’un de chez nous a vu ou pris ce qu’il ne devait pas</translation>
    </message>
    <message>
        <source>Out of curiosity, or copied for themselves.</source>
        <translation>Par curiosité, ou copié pour soi.</translation>
    </message>
    <message>
        <source>Records seen or taken by somebody of the practice</source>
        <translation>Dossiers vus ou pris par quelqu’un du cabinet</translation>
    </message>
    <message>
        <source>Something went to the wrong person</source>
        <translation>Quelque chose est parti à la mauvaise personne</translation>
    </message>
    <message>
        <source>A letter, an e-mail, all addresses in sight.</source>
        <translation>Un courrier, un courriel, toutes les adresses visibles.</translation>
    </message>
    <message>
        <source>Sent to the wrong person</source>
        <translation>Envoyé à la mauvaise personne</translation>
    </message>
    <message>
        <source>A provider told us that it was attacked</source>
        <translation>Un prestataire nous a dit avoir été attaqué</translation>
    </message>
    <message>
        <source>The maker of our software, who hosts it, a booking service.</source>
        <translation>L’éditeur de notre logiciel, son hébergeur, un service de rendez-vous.</translation>
    </message>
    <message>
        <source>A provider was attacked</source>
        <translation>Un prestataire a été attaqué</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Something is wrong; the rest can be said later.</source>
        <translation>Quelque chose ne va pas&#xa0;; le reste pourra être dit plus tard.</translation>
    </message>
    <message>
        <source>Something happened, and nobody knows yet what</source>
        <translation>Il s’est passé quelque chose, et personne ne sait encore quoi</translation>
    </message>
</context>
<context>
    <name>incident_times</name>
    <message>
        <source>It began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>The attack, the loss, the mistake itself.</source>
        <translation>L’attaque, la perte, l’erreur elle-même.</translation>
    </message>
    <message>
        <source>Somebody here first noticed</source>
        <translation>Quelqu’un ici l’a remarqué pour la première fois</translation>
    </message>
    <message>
        <source>Anybody of the practice, also who thought nothing of it.</source>
        <translation>N’importe qui du cabinet, même sans y attacher d’importance.</translation>
    </message>
    <message>
        <source>A provider told us</source>
        <translation>Un prestataire nous a prévenus</translation>
    </message>
    <message>
        <source>The maker of the software, its host, a computer service.</source>
        <translation>L’éditeur du logiciel, son hébergeur, un informaticien.</translation>
    </message>
    <message>
        <source>We were sure that patients’ data is involved</source>
        <translation>Nous étions sûrs que des données de patients sont concernées</translation>
    </message>
    <message>
        <source>Reasonably sure, not certain. Until somebody says when, the earliest time counts.</source>
        <translation>Raisonnablement sûrs, pas certains. Tant que personne ne dit quand, le moment le plus tôt compte.</translation>
    </message>
    <message>
        <source>We determined that it is a breach of the law</source>
        <translation>Nous avons établi que c’est une violation au sens de la loi</translation>
    </message>
    <message>
        <source>Some laws of the United States count from here.</source>
        <translation>Certaines lois des États-Unis comptent à partir d’ici.</translation>
    </message>
    <message>
        <source>It was confirmed, and those affected were known</source>
        <translation>C’était confirmé, et les personnes touchées étaient connues</translation>
    </message>
    <message>
        <source>Rhode Island counts from here.</source>
        <translation>Le Rhode Island compte à partir d’ici.</translation>
    </message>
    <message>
        <source>A ransom was paid</source>
        <translation>Une rançon a été payée</translation>
    </message>
    <message>
        <source>By anybody for the practice. Australia asks for it.</source>
        <translation>Par quiconque pour le cabinet. L’Australie le demande.</translation>
    </message>
</context>
<context>
    <name>judging</name>
    <message>
        <source>Not judged yet</source>
        <translation>Pas encore jugé</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Some, not high</source>
        <translation>Réel, pas élevé</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Improbable</translation>
    </message>
    <message>
        <source>Not a breach</source>
        <translation>Pas une violation</translation>
    </message>
    <message>
        <source>Could whoever has it read it?</source>
        <translation>Celui qui les a pourrait-il les lire&#xa0;?</translation>
    </message>
    <message>
        <source>Who has it, or may have it?</source>
        <translation>Qui les a, ou peut les avoir&#xa0;?</translation>
    </message>
    <message>
        <source>Can it be undone?</source>
        <translation>Peut-on revenir en arrière&#xa0;?</translation>
    </message>
    <message>
        <source>Could anybody’s care or dignity suffer?</source>
        <translation>Les soins ou la dignité de quelqu’un pourraient-ils en souffrir&#xa0;?</translation>
    </message>
    <message>
        <source>What kinds of data are in it, and how easily could people be recognised?</source>
        <translation>Quelles données en font partie, et les personnes sont-elles faciles à reconnaître&#xa0;?</translation>
    </message>
    <message>
        <source>Who used it without permission, or to whom was it disclosed?</source>
        <translation>Qui les a utilisées sans permission, ou à qui ont-elles été révélées&#xa0;?</translation>
    </message>
    <message>
        <source>Was it actually taken or looked at, and how do you know?</source>
        <translation>Ont-elles vraiment été prises ou vues, et comment le savez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>How far was the risk made smaller since?</source>
        <translation>Dans quelle mesure le risque a-t-il été réduit depuis&#xa0;?</translation>
    </message>
    <message>
        <source>Encrypted, with the key safe elsewhere, is unreadable; a computer that was switched on and unlocked is not.</source>
        <translation>Chiffré, avec la clé à l’abri ailleurs, est illisible&#xa0;; un ordinateur allumé et déverrouillé ne l’est pas.</translation>
    </message>
    <message>
        <source>A colleague bound to secrecy is not the same as somebody who asks for money.</source>
        <translation>Un confrère tenu au secret n’est pas quelqu’un qui réclame de l’argent.</translation>
    </message>
    <message>
        <source>Returned unread, with a written confirmation? What was copied stays copied.</source>
        <translation>Rendu sans être lu, avec confirmation écrite&#xa0;? Ce qui est copié reste copié.</translation>
    </message>
    <message>
        <source>Treatment delayed, photographs, diagnoses, identity documents, blackmail.</source>
        <translation>Soins retardés, photographies, diagnostics, pièces d’identité, chantage.</translation>
    </message>
    <message>
        <source>First factor of 45 CFR 164.402(2): faces, names, numbers, diagnoses.</source>
        <translation>Premier facteur de 45 CFR 164.402(2)&#xa0;: visages, noms, numéros, diagnostics.</translation>
    </message>
    <message>
        <source>Second factor: somebody bound by HIPAA, or somebody who is not?</source>
        <translation>Deuxième facteur&#xa0;: quelqu’un que HIPAA lie, ou non&#xa0;?</translation>
    </message>
    <message>
        <source>Third factor: logs, a demand with samples, patients who were contacted.</source>
        <translation>Troisième facteur&#xa0;: journaux, demande avec échantillons, patients contactés.</translation>
    </message>
    <message>
        <source>Fourth factor. The promise of a criminal makes nothing smaller.</source>
        <translation>Quatrième facteur. La promesse d’un criminel ne réduit rien.</translation>
    </message>
    <message>
        <source>Somebody was shown to have the data: this cannot be judged away.</source>
        <translation>Il est établi que quelqu’un a les données&#xa0;: on ne peut pas juger que ce n’est rien.</translation>
    </message>
    <message>
        <source>Not every question has an answer yet: {questions}</source>
        <translation>Toutes les questions n’ont pas encore de réponse&#xa0;: {questions}</translation>
    </message>
    <message>
        <source>The name of whoever decides is missing.</source>
        <translation>Le nom de la personne qui décide manque.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>La raison manque.</translation>
    </message>
    <message>
        <source>Data was seen published on {date} (entry {number}): this cannot be judged away.</source>
        <translation>Des données ont été vues publiées le {date} (entrée {number})&#xa0;: on ne peut pas juger que ce n’est rien.</translation>
    </message>
    <message>
        <source>A sample was shown on {date} (entry {number}): this cannot be judged away.</source>
        <translation>Un échantillon a été montré le {date} (entrée {number})&#xa0;: on ne peut pas juger que ce n’est rien.</translation>
    </message>
    <message>
        <source>A patient was contacted on {date} (entry {number}): this cannot be judged away.</source>
        <translation>Un patient a été contacté le {date} (entrée {number})&#xa0;: on ne peut pas juger que ce n’est rien.</translation>
    </message>
    <message>
        <source>low: small annoyances</source>
        <translation>faible&#xa0;: petits désagréments</translation>
    </message>
    <message>
        <source>medium: real trouble that can be got over</source>
        <translation>moyen&#xa0;: de vrais ennuis, surmontables</translation>
    </message>
    <message>
        <source>high: serious consequences</source>
        <translation>élevé&#xa0;: conséquences graves</translation>
    </message>
    <message>
        <source>very high: consequences that may never go away</source>
        <translation>très élevé&#xa0;: conséquences peut-être irréversibles</translation>
    </message>
    <message>
        <source>1 – Contact details alone, which say nothing of health</source>
        <translation>1 – Coordonnées seules, qui ne disent rien de la santé</translation>
    </message>
    <message>
        <source>2 – Habits, whereabouts; that somebody was in hospital</source>
        <translation>2 – Habitudes, lieux&#xa0;; le fait d’avoir été à l’hôpital</translation>
    </message>
    <message>
        <source>3 – Bank details; that somebody was tested for an illness</source>
        <translation>3 – Coordonnées bancaires&#xa0;; le fait d’un test pour une maladie</translation>
    </message>
    <message>
        <source>4 – Health: photographs, letters, results</source>
        <translation>4 – Santé&#xa0;: photographies, lettres, résultats</translation>
    </message>
    <message>
        <source>Hardly: initials or a pseudonym</source>
        <translation>À peine&#xa0;: initiales ou pseudonyme</translation>
    </message>
    <message>
        <source>With effort: a common name, an unclear photograph with its context</source>
        <translation>Avec effort&#xa0;: nom courant, photo floue avec son contexte</translation>
    </message>
    <message>
        <source>Probably: a name in a small town, a clear face alone</source>
        <translation>Probablement&#xa0;: nom dans une petite ville, visage net seul</translation>
    </message>
    <message>
        <source>At once: name with birth date, a clear face with a name</source>
        <translation>Tout de suite&#xa0;: nom et date de naissance, visage net avec nom</translation>
    </message>
    <message>
        <source>No sign that anybody used it</source>
        <translation>Aucun signe d’utilisation</translation>
    </message>
    <message>
        <source>It went to somebody who is known</source>
        <translation>Parti chez quelqu’un de connu</translation>
    </message>
    <message>
        <source>Nobody knows how many have it</source>
        <translation>Nul ne sait combien les ont</translation>
    </message>
    <message>
        <source>Nothing was altered, or it was never used so</source>
        <translation>Rien n’a été modifié, ou jamais utilisé ainsi</translation>
    </message>
    <message>
        <source>Altered, and it can be put right</source>
        <translation>Modifié, et réparable</translation>
    </message>
    <message>
        <source>Altered, and it cannot be put right</source>
        <translation>Modifié, et irréparable</translation>
    </message>
    <message>
        <source>Nothing was missing, or it was back at once</source>
        <translation>Rien n’a manqué, ou tout est revenu aussitôt</translation>
    </message>
    <message>
        <source>Missing for a time</source>
        <translation>Manquant un temps</translation>
    </message>
    <message>
        <source>Lost for good</source>
        <translation>Perdu pour de bon</translation>
    </message>
</context>
<context>
    <name>law</name>
    <message>
        <source>It came with the program.</source>
        <translation>Il a été fourni avec le programme.</translation>
    </message>
    <message>
        <source>{who} took it in on {when}. It is signed by {signed_by}.</source>
        <translation>Repris par {who} le {when}. Signé par {signed_by}.</translation>
    </message>
    <message>
        <source>{who} took it in on {when}, after comparing its fingerprint.</source>
        <translation>Repris par {who} le {when}, après comparaison de l’empreinte.</translation>
    </message>
    <message>
        <source>The law as of {version}</source>
        <translation>Le droit au {version}</translation>
    </message>
    <message>
        <source>The newer law of {version}, taken in on {when}, cannot be read any more. This one holds instead: take the newer one in again.</source>
        <translation>Le droit plus récent du {version}, repris le {when}, n’est plus lisible. Celui-ci vaut à sa place&#xa0;: reprenez le plus récent.</translation>
    </message>
    <message>
        <source>Nobody has checked this law for twelve months or longer. Law changes: check it first.</source>
        <translation>Personne n’a vérifié ce droit depuis douze mois ou plus. Le droit change&#xa0;: à vérifier d’abord.</translation>
    </message>
    <message>
        <source>Your correction holds.</source>
        <translation>Votre correction vaut.</translation>
    </message>
    <message>
        <source>Your correction holds; the newer law says the same by now.</source>
        <translation>Votre correction vaut&#xa0;; le droit plus récent dit désormais la même chose.</translation>
    </message>
    <message>
        <source>Your correction holds, but the newer law says something else: stand by it, or give way.</source>
        <translation>Votre correction vaut, mais le droit plus récent dit autre chose&#xa0;: maintenez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>Your correction does not hold any more: the newer law has no such entry. Look at it again.</source>
        <translation>Votre correction ne vaut plus&#xa0;: le droit plus récent n’a pas cette entrée. Revoyez-la.</translation>
    </message>
    <message>
        <source>{who} corrected this on {when}: {note} Before it said: {original}</source>
        <translation>Corrigé par {who} le {when}&#xa0;: {note} Auparavant&#xa0;: {original}</translation>
    </message>
    <message>
        <source>This is what was read, where and when. It is no legal advice: in doubt ask a lawyer or your authority.</source>
        <translation>Voici ce qui a été lu, où et quand. Ce n’est pas un conseil juridique&#xa0;: dans le doute, demandez à un avocat ou à votre autorité.</translation>
    </message>
</context>
<context>
    <name>law-entries</name>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Whom it binds</source>
        <translation>Qui elle lie</translation>
    </message>
    <message>
        <source>Does it bind a small practice?</source>
        <translation>Lie-t-elle un petit cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>How it binds a practice elsewhere</source>
        <translation>Comment elle lie un cabinet d’ailleurs</translation>
    </message>
    <message>
        <source>Authority: name</source>
        <translation>Autorité&#xa0;: nom</translation>
    </message>
    <message>
        <source>Authority: page of its form</source>
        <translation>Autorité&#xa0;: page du formulaire</translation>
    </message>
    <message>
        <source>Authority: website</source>
        <translation>Autorité&#xa0;: site</translation>
    </message>
    <message>
        <source>Authority: telephone</source>
        <translation>Autorité&#xa0;: téléphone</translation>
    </message>
    <message>
        <source>Authority: e-mail</source>
        <translation>Autorité&#xa0;: courriel</translation>
    </message>
    <message>
        <source>Authority: what is needed beforehand</source>
        <translation>Autorité&#xa0;: ce qu’il faut avoir à l’avance</translation>
    </message>
    <message>
        <source>Authority: how well it was checked</source>
        <translation>Autorité&#xa0;: degré de vérification</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>What is special about health data</source>
        <translation>Ce qui est particulier aux données de santé</translation>
    </message>
    <message>
        <source>Police: name</source>
        <translation>Police&#xa0;: nom</translation>
    </message>
    <message>
        <source>Police: how a complaint is made</source>
        <translation>Police&#xa0;: comment porter plainte</translation>
    </message>
    <message>
        <source>Police: web page</source>
        <translation>Police&#xa0;: page du site</translation>
    </message>
    <message>
        <source>Who helps against attacks</source>
        <translation>Qui aide contre les attaques</translation>
    </message>
    <message>
        <source>Whether those affected can sue</source>
        <translation>Si les personnes concernées peuvent agir en justice</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur à partir du</translation>
    </message>
    <message>
        <source>How well it was checked</source>
        <translation>Degré de vérification</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>whom to tell</source>
        <translation>qui prévenir</translation>
    </message>
    <message>
        <source>law and article</source>
        <translation>loi et article</translation>
    </message>
    <message>
        <source>whether the law demands it</source>
        <translation>si la loi l’exige</translation>
    </message>
    <message>
        <source>the law’s own words for how soon</source>
        <translation>les mots de la loi pour le délai</translation>
    </message>
    <message>
        <source>period, the number</source>
        <translation>délai, le nombre</translation>
    </message>
    <message>
        <source>period, counted in</source>
        <translation>délai, compté en</translation>
    </message>
    <message>
        <source>period, counted from when</source>
        <translation>délai, compté à partir de quand</translation>
    </message>
    <message>
        <source>our own target in hours</source>
        <translation>notre propre objectif en heures</translation>
    </message>
    <message>
        <source>from which harm or number on</source>
        <translation>à partir de quel dommage ou nombre</translation>
    </message>
    <message>
        <source>number of people</source>
        <translation>nombre de personnes</translation>
    </message>
    <message>
        <source>question on which it hangs</source>
        <translation>question dont cela dépend</translation>
    </message>
    <message>
        <source>where it goes</source>
        <translation>où cela va</translation>
    </message>
    <message>
        <source>what the notice has to say</source>
        <translation>ce que la notification doit dire</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>remarques</translation>
    </message>
    <message>
        <source>in force from</source>
        <translation>en vigueur à partir du</translation>
    </message>
    <message>
        <source>how well it was checked</source>
        <translation>degré de vérification</translation>
    </message>
    <message>
        <source>{whom}: {field}</source>
        <translation>{whom}&#xa0;: {field}</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>jours calendaires</translation>
    </message>
    <message>
        <source>business days</source>
        <translation>jours ouvrés</translation>
    </message>
    <message>
        <source>days after the end of the year</source>
        <translation>jours après la fin de l’année</translation>
    </message>
</context>
<context>
    <name>left_out</name>
    <message>
        <source>PracticeGuard&apos;s own records</source>
        <translation>Les données propres à PracticeGuard</translation>
    </message>
    <message>
        <source>They change during the copy, and set-up makes them again.</source>
        <translation>Elles changent pendant la copie, et la mise en route les recrée.</translation>
    </message>
    <message>
        <source>Memory files of Windows</source>
        <translation>Les fichiers de mémoire de Windows</translation>
    </message>
    <message>
        <source>Nobody can read them while Windows runs.</source>
        <translation>Personne ne peut les lire pendant que Windows fonctionne.</translation>
    </message>
    <message>
        <source>Marks that a document is open</source>
        <translation>Les marques de document ouvert</translation>
    </message>
    <message>
        <source>They hold no content; the document itself is copied.</source>
        <translation>Elles n’ont pas de contenu&#xa0;; le document lui-même est copié.</translation>
    </message>
    <message>
        <source>Small previews of pictures</source>
        <translation>Les petits aperçus des images</translation>
    </message>
    <message>
        <source>The computer makes them again; the pictures are copied.</source>
        <translation>L’ordinateur les refait&#xa0;; les images, elles, sont copiées.</translation>
    </message>
    <message>
        <source>The recycle bin</source>
        <translation>La corbeille</translation>
    </message>
    <message>
        <source>What lies in it was thrown away on purpose.</source>
        <translation>Ce qui s’y trouve a été jeté exprès.</translation>
    </message>
    <message>
        <source>Web pages the browser has put by</source>
        <translation>Les pages web gardées par le navigateur</translation>
    </message>
    <message>
        <source>They come back by themselves; bookmarks are copied.</source>
        <translation>Elles reviennent d’elles-mêmes&#xa0;; les favoris sont copiés.</translation>
    </message>
    <message>
        <source>Other files of the system</source>
        <translation>D’autres fichiers du système</translation>
    </message>
    <message>
        <source>The computer makes them again by itself.</source>
        <translation>L’ordinateur les refait de lui-même.</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Nobody can tell whose files these are: look under “Who is affected”.</source>
        <translation>Nul ne peut dire à qui sont ces fichiers&#xa0;: regardez sous «&#xa0;Qui est touché&#xa0;».</translation>
    </message>
    <message>
        <source>Several people of the address book may be meant: answer the question first.</source>
        <translation>Plusieurs personnes du carnet d’adresses sont possibles&#xa0;: répondez d’abord à la question.</translation>
    </message>
    <message>
        <source>No postal address: look for one, or tell this person by telephone.</source>
        <translation>Pas d’adresse postale&#xa0;: cherchez-en une, ou informez cette personne par téléphone.</translation>
    </message>
    <message>
        <source>The address must not become known: somebody sees to this letter by hand.</source>
        <translation>L’adresse ne doit pas être connue&#xa0;: quelqu’un s’occupe de cette lettre à la main.</translation>
    </message>
    <message>
        <source>Such a letter was made for them before.</source>
        <translation>Une telle lettre a déjà été faite pour cette personne.</translation>
    </message>
    <message>
        <source>Their text is not ready: complete it, and make their letters after these.</source>
        <translation>Son texte n’est pas prêt&#xa0;: complétez-le et faites sa lettre après celles-ci.</translation>
    </message>
    <message>
        <source>nobody knows who it is</source>
        <translation>nul ne sait de qui il s’agit</translation>
    </message>
    <message>
        <source>a question is open</source>
        <translation>une question est ouverte</translation>
    </message>
    <message>
        <source>without a postal address</source>
        <translation>sans adresse postale</translation>
    </message>
    <message>
        <source>protected addresses</source>
        <translation>adresses protégées</translation>
    </message>
    <message>
        <source>have such a letter already</source>
        <translation>ont déjà une telle lettre</translation>
    </message>
    <message>
        <source>their text is not ready</source>
        <translation>leur texte n’est pas prêt</translation>
    </message>
    <message>
        <source>Facts are missing in the text:</source>
        <translation>Il manque des faits dans le texte&#xa0;:</translation>
    </message>
    <message>
        <source>A name or an address is missing.</source>
        <translation>Il manque un nom ou une adresse.</translation>
    </message>
    <message>
        <source>Characters that cannot be printed; correct them in the address book:</source>
        <translation>Caractères qui ne peuvent pas être imprimés&#xa0;; corrigez-les dans le carnet d’adresses&#xa0;:</translation>
    </message>
    <message>
        <source>The address does not fit the window of the envelope: shorten it.</source>
        <translation>L’adresse n’entre pas dans la fenêtre de l’enveloppe&#xa0;: raccourcissez-la.</translation>
    </message>
    <message>
        <source>Another letter has the same number: write to this person by hand.</source>
        <translation>Une autre lettre a le même numéro&#xa0;: écrivez à cette personne à la main.</translation>
    </message>
    <message>
        <source>The page could not be made: write to this person by hand.</source>
        <translation>La page n’a pas pu être faite&#xa0;: écrivez à cette personne à la main.</translation>
    </message>
    <message>
        <source>A letter’s file is missing</source>
        <translation>Le fichier d’une lettre manque</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Un fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>A file is not what was made</source>
        <translation>Un fichier n’est pas ce qui a été fait</translation>
    </message>
    <message>
        <source>There is a file that belongs to no letter</source>
        <translation>Il y a un fichier qui n’appartient à aucune lettre</translation>
    </message>
    <message>
        <source>A page bears another letter’s number, or none</source>
        <translation>Une page porte le numéro d’une autre lettre, ou aucun</translation>
    </message>
    <message>
        <source>In the window stands something else than this person’s name and address</source>
        <translation>Dans la fenêtre figure autre chose que le nom et l’adresse de cette personne</translation>
    </message>
    <message>
        <source>The text does not speak to this person</source>
        <translation>Le texte ne s’adresse pas à cette personne</translation>
    </message>
    <message>
        <source>A page is missing</source>
        <translation>Une page manque</translation>
    </message>
    <message>
        <source>There is a page too many</source>
        <translation>Il y a une page de trop</translation>
    </message>
    <message>
        <source>In the file for the printer another letter stands here</source>
        <translation>Dans le fichier pour l’imprimante, une autre lettre figure ici</translation>
    </message>
    <message>
        <source>The list of the letters does not have it</source>
        <translation>La liste des lettres ne la contient pas</translation>
    </message>
    <message>
        <source>{what}: letter {number} ({where})</source>
        <translation>{what}&#xa0;: lettre {number} ({where})</translation>
    </message>
    <message>
        <source>{what}: {where}</source>
        <translation>{what}&#xa0;: {where}</translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation>{file}, page {page}</translation>
    </message>
    <message>
        <source>{name}: {apart}</source>
        <translation>{name}&#xa0;: {apart}</translation>
    </message>
    <message>
        <source>for families of patients who died</source>
        <translation>pour les familles de patients décédés</translation>
    </message>
    <message>
        <source>for parents of children</source>
        <translation>pour les parents d’enfants</translation>
    </message>
    <message>
        <source>Envelopes DL (220 × 110 mm) or C6/5 (229 × 114 mm), window 90 × 45 mm on the left, 20 mm from the left edge and 15 mm from the bottom. Paper A4.</source>
        <translation>Enveloppes DL (220 × 110 mm) ou C6/5 (229 × 114 mm), fenêtre de 90 × 45 mm à gauche, à 20 mm du bord gauche et 15 mm du bas. Papier A4.</translation>
    </message>
    <message>
        <source>Envelopes DL (220 × 110 mm), window 100 × 35 or 45 mm on the right, 20 mm from the right edge and 20 mm from the bottom. Paper A4.</source>
        <translation>Enveloppes DL (220 × 110 mm), fenêtre de 100 × 35 ou 45 mm à droite, à 20 mm du bord droit et 20 mm du bas. Papier A4.</translation>
    </message>
    <message>
        <source>Envelopes #10 (9½ × 4⅛ in), window 4½ × 1⅛ in on the left, ⅞ in from the left edge and ½ in from the bottom, with your address printed on them. Paper US Letter, folded at 4 in.</source>
        <translation>Enveloppes n° 10 (9½ × 4⅛ po), fenêtre de 4½ × 1⅛ po à gauche, à ⅞ po du bord gauche et ½ po du bas, avec votre adresse imprimée dessus. Papier US Letter, plié à 4 po.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Why there is no letter</source>
        <translation>Pourquoi il n’y a pas de lettre</translation>
    </message>
    <message>
        <source>List of all letters of mailing {mailing}: who got which, with their fingerprints</source>
        <translation>Liste de toutes les lettres de l’envoi {mailing}&#xa0;: qui a reçu laquelle, avec leurs empreintes</translation>
    </message>
    <message>
        <source>List of those who get no letter by mailing {mailing}, with the reasons</source>
        <translation>Liste de ceux qui ne reçoivent pas de lettre par l’envoi {mailing}, avec les raisons</translation>
    </message>
    <message>
        <source>Letters to protected addresses may be made in mailing {mailing}: {because}</source>
        <translation>Des lettres aux adresses protégées peuvent être faites dans l’envoi {mailing}&#xa0;: {because}</translation>
    </message>
    <message>
        <source>Letters to patients, in clear: a printer has to read them. Nobody else should.

Post nothing from this folder unless the file {ready} lies beside this one: only then was each letter compared with the record.

Print the files in the folder “print”. Delete this whole folder once everything is posted.</source>
        <translation>Lettres aux patients, en clair&#xa0;: une imprimante doit les lire. Personne d’autre ne le devrait.

Ne postez rien de ce dossier si le fichier {ready} ne se trouve pas à côté de celui-ci&#xa0;: ce n’est qu’alors que chaque lettre a été comparée aux données.

Imprimez les fichiers du dossier «&#xa0;print&#xa0;». Supprimez tout ce dossier une fois que tout est posté.</translation>
    </message>
    <message>
        <source>Mailing {mailing}: each of {count} letters was read back and compared with the record: name, address and number are those of one person. They may be printed and posted.

Before you post them, fold one and look at it in your own envelope. Delete this whole folder once everything is posted.</source>
        <translation>Envoi {mailing}&#xa0;: chacune des {count} lettres a été relue et comparée aux données&#xa0;: nom, adresse et numéro sont ceux d’une seule personne. Elles peuvent être imprimées et postées.

Avant de les poster, pliez-en une et regardez-la dans votre propre enveloppe. Supprimez tout ce dossier une fois que tout est posté.</translation>
    </message>
    <message>
        <source>Do not post anything from this folder. When the letters of mailing {mailing} were read back, something did not agree with the record: somebody might get another person’s letter.

Delete this folder, and have the letters made again in an empty one.</source>
        <translation>Ne postez rien de ce dossier. À la relecture des lettres de l’envoi {mailing}, quelque chose ne concordait pas avec les données&#xa0;: quelqu’un pourrait recevoir la lettre d’une autre personne.

Supprimez ce dossier et faites refaire les lettres dans un dossier vide.</translation>
    </message>
</context>
<context>
    <name>log_entries</name>
    <message>
        <source>Anything</source>
        <translation>Divers</translation>
    </message>
    <message>
        <source>A call</source>
        <translation>Un appel</translation>
    </message>
    <message>
        <source>The attacker</source>
        <translation>L’attaquant</translation>
    </message>
    <message>
        <source>A patient</source>
        <translation>Un patient</translation>
    </message>
    <message>
        <source>A decision</source>
        <translation>Une décision</translation>
    </message>
    <message>
        <source>Incident opened: {kind}. Noticed {when} by {who}: {what}</source>
        <translation>Incident ouvert&#xa0;: {kind}. Remarqué {when} par {who}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>It follows incident {incident}, whose repairs are not finished.</source>
        <translation>Il suit l’incident {incident}, dont les réparations ne sont pas terminées.</translation>
    </message>
    <message>
        <source>It turned out to be: {kind}</source>
        <translation>Il s’avère que c’est&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>{topic}: {what}</source>
        <translation>{topic}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{topic}, {when}: {what}</source>
        <translation>{topic}, {when}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Done at {when}: {what}</source>
        <translation>Fait {when}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Not done after all: {what}</source>
        <translation>Pas fait finalement&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{event}: {when} ({why})</source>
        <translation>{event}&#xa0;: {when} ({why})</translation>
    </message>
    <message>
        <source>{question} {value}</source>
        <translation>{question} {value}</translation>
    </message>
    <message>
        <source>{question} It is being looked into.</source>
        <translation>{question} En cours de vérification.</translation>
    </message>
    <message>
        <source>{question} Does not apply, because {why}</source>
        <translation>{question} Ne s’applique pas, parce que {why}</translation>
    </message>
    <message>
        <source>Data was seen published: {what}</source>
        <translation>Des données ont été vues publiées&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The attacker showed a sample: {what}</source>
        <translation>L’attaquant a montré un échantillon&#xa0;: {what}</translation>
    </message>
    <message>
        <source>A patient was contacted with it: {what}</source>
        <translation>Un patient a été contacté avec&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Evidence taken in: {name}, {size}, from {origin}, collected by {who} on {when}. SHA-256 {hash}</source>
        <translation>Preuve ajoutée&#xa0;: {name}, {size}, de {origin}, recueillie par {who} le {when}. SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Decided that it is a breach. Risk: {risk}. {why}</source>
        <translation>Décidé que c’est une violation. Risque&#xa0;: {risk}. {why}</translation>
    </message>
    <message>
        <source>Decided that it is no breach. Risk: {risk}. {why}</source>
        <translation>Décidé que ce n’est pas une violation. Risque&#xa0;: {risk}. {why}</translation>
    </message>
    <message>
        <source>Answered with yes: {duty}. {why}</source>
        <translation>Répondu oui&#xa0;: {duty}. {why}</translation>
    </message>
    <message>
        <source>Answered with no: {duty}. {why}</source>
        <translation>Répondu non&#xa0;: {duty}. {why}</translation>
    </message>
    <message>
        <source>We aim our services at {country}. {why}</source>
        <translation>Nos services visent ce pays&#xa0;: {country}. {why}</translation>
    </message>
    <message>
        <source>We do not aim our services at {country}. {why}</source>
        <translation>Nos services ne visent pas ce pays&#xa0;: {country}. {why}</translation>
    </message>
    <message>
        <source>Corrected: the practice is in {place}. {why}</source>
        <translation>Corrigé&#xa0;: le cabinet se trouve à cet endroit&#xa0;: {place}. {why}</translation>
    </message>
    <message>
        <source>HIPAA binds us. {why}</source>
        <translation>HIPAA s’applique à nous. {why}</translation>
    </message>
    <message>
        <source>HIPAA does not bind us. {why}</source>
        <translation>HIPAA ne s’applique pas à nous. {why}</translation>
    </message>
    <message>
        <source>Whether HIPAA binds us is not known. {why}</source>
        <translation>On ne sait pas si HIPAA s’applique à nous. {why}</translation>
    </message>
    <message>
        <source>The police asked on {when} to wait with notices: {who}</source>
        <translation>La police a demandé le {when} d’attendre avant de notifier&#xa0;: {who}</translation>
    </message>
    <message>
        <source>The police asked on {when} to wait with notices until {until}: {who}</source>
        <translation>La police a demandé le {when} d’attendre avant de notifier jusqu’au {until}&#xa0;: {who}</translation>
    </message>
    <message>
        <source>The police was told on {when}: {what}</source>
        <translation>La police a été informée le {when}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The police has not been told yet.</source>
        <translation>La police n’a pas encore été informée.</translation>
    </message>
    <message>
        <source>Those affected are offered a service against identity theft. Provider: {who}. Number of months: {count}. {how}</source>
        <translation>Un service contre l’usurpation d’identité est offert aux personnes concernées. Prestataire&#xa0;: {who}. Nombre de mois&#xa0;: {count}. {how}</translation>
    </message>
    <message>
        <source>Notice drafted: {duty}</source>
        <translation>Notification rédigée&#xa0;: {duty}</translation>
    </message>
    <message>
        <source>Notice sent on {when}: {duty}. Receipt: {receipt}</source>
        <translation>Notification envoyée le {when}&#xa0;: {duty}. Récépissé&#xa0;: {receipt}</translation>
    </message>
    <message>
        <source>Letters sent on {when} to {count} people: {duty}. Receipt: {receipt}</source>
        <translation>Lettres envoyées le {when} à {count} personnes&#xa0;: {duty}. Récépissé&#xa0;: {receipt}</translation>
    </message>
    <message>
        <source>Form filed on {when}, first notice: {duty}. Receipt: {receipt}. Answers kept: {count}, SHA-256 {hash}</source>
        <translation>Formulaire déposé le {when}, première notification&#xa0;: {duty}. Récépissé&#xa0;: {receipt}. Réponses conservées&#xa0;: {count}, SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Form filed on {when}, what is new: {duty}. Receipt: {receipt}. Answers kept: {count}, SHA-256 {hash}</source>
        <translation>Formulaire déposé le {when}, ce qui est nouveau&#xa0;: {duty}. Récépissé&#xa0;: {receipt}. Réponses conservées&#xa0;: {count}, SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Form filed on {when}, complete notice: {duty}. Receipt: {receipt}. Answers kept: {count}, SHA-256 {hash}</source>
        <translation>Formulaire déposé le {when}, notification complète&#xa0;: {duty}. Récépissé&#xa0;: {receipt}. Réponses conservées&#xa0;: {count}, SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Notice taken back on {when}: {duty}. Receipt: {receipt}. Answers kept: {count}, SHA-256 {hash}</source>
        <translation>Notification retirée le {when}&#xa0;: {duty}. Récépissé&#xa0;: {receipt}. Réponses conservées&#xa0;: {count}, SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Read and released: {what} ({language}). SHA-256 {hash}</source>
        <translation>Lu et validé&#xa0;: {what} ({language}). SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Read and released: {what} ({language}). Also read by {second}. SHA-256 {hash}</source>
        <translation>Lu et validé&#xa0;: {what} ({language}). Lu aussi par {second}. SHA-256 {hash}</translation>
    </message>
    <message>
        <source>No letter to {count} people: {duty}, because {why}</source>
        <translation>Pas de lettre à {count} personnes&#xa0;: {duty}, parce que {why}</translation>
    </message>
    <message>
        <source>Not needed: {duty}, because {why}</source>
        <translation>Pas nécessaire&#xa0;: {duty}, parce que {why}</translation>
    </message>
    <message>
        <source>Open again: {duty}, because {why}</source>
        <translation>De nouveau ouvert&#xa0;: {duty}, parce que {why}</translation>
    </message>
    <message>
        <source>The attacker, {when}, by {channel}, as {who}: {what}</source>
        <translation>L’attaquant, {when}, par {channel}, sous le nom de {who}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The attacker, {when}, by {channel}, as {who}: {what} Their deadline: {until}</source>
        <translation>L’attaquant, {when}, par {channel}, sous le nom de {who}&#xa0;: {what} Leur délai&#xa0;: {until}</translation>
    </message>
    <message>
        <source>A patient was contacted by the attacker on {when} by {channel}: {patient}. Demand: {what}. Taken down by {who}</source>
        <translation>Un patient a été contacté par l’attaquant le {when} par {channel}&#xa0;: {patient}. Demande&#xa0;: {what}. Noté par {who}</translation>
    </message>
    <message>
        <source>The list of patients was released for the police: {who}. Number of people: {count}. Reason: {why}. SHA-256: {hash}</source>
        <translation>La liste des patients a été communiquée à la police&#xa0;: {who}. Nombre de personnes&#xa0;: {count}. Motif&#xa0;: {why}. SHA-256&#xa0;: {hash}</translation>
    </message>
    <message>
        <source>The list of patients was released for an authority: {who}. Number of people: {count}. Reason: {why}. SHA-256: {hash}</source>
        <translation>La liste des patients a été communiquée à une autorité&#xa0;: {who}. Nombre de personnes&#xa0;: {count}. Motif&#xa0;: {why}. SHA-256&#xa0;: {hash}</translation>
    </message>
    <message>
        <source>Own files of {patient} handed back: {count}, in the archive {archive}. Identity checked: {how}. SHA-256 of the archive {hash}</source>
        <translation>Fichiers de {patient} remis&#xa0;: {count}, dans l’archive {archive}. Identité vérifiée&#xa0;: {how}. SHA-256 de l’archive {hash}</translation>
    </message>
    <message>
        <source>Received by {receiver} ({kind}), checked by {who} on {when}</source>
        <translation>Reçus par {receiver} ({kind}), vérifié par {who} le {when}</translation>
    </message>
    <message>
        <source>By what right: {why}</source>
        <translation>À quel titre&#xa0;: {why}</translation>
    </message>
    <message>
        <source>What was seen: {what}</source>
        <translation>Ce qui a été vu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Looked at the files, and said that they are this person’s: {who}</source>
        <translation>A regardé les fichiers, et dit qu’ils sont bien ceux de cette personne&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Could not be read from the copy: {names}</source>
        <translation>Lecture impossible dans la copie&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Copies marked so that they stay: {count}</source>
        <translation>Copies marquées pour rester&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Number of people affected: {count}</source>
        <translation>Nombre de personnes touchées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Number of people affected: {count}. {why}</source>
        <translation>Nombre de personnes touchées&#xa0;: {count}. {why}</translation>
    </message>
    <message>
        <source>Found in the copies: {count} people. Countries: {where}. No address: {none}</source>
        <translation>Trouvé dans les copies&#xa0;: {count} personnes. Pays&#xa0;: {where}. Sans adresse&#xa0;: {none}</translation>
    </message>
    <message>
        <source>To repair: {what}</source>
        <translation>À réparer&#xa0;: {what}</translation>
    </message>
    <message>
        <source>To repair by {until}: {what}</source>
        <translation>À réparer avant le {until}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Repaired on {until}: {what}</source>
        <translation>Réparé le {until}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Incident closed. {what}</source>
        <translation>Incident clos. {what}</translation>
    </message>
    <message>
        <source>Incident opened again, because {why}</source>
        <translation>Incident rouvert, parce que {why}</translation>
    </message>
    <message>
        <source>An entry of another version of the program: {what}</source>
        <translation>Une entrée d’une autre version du programme&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Entry {number} is not as it was written: it does not bear its own seal.</source>
        <translation>L’entrée {number} n’est pas telle qu’elle a été écrite&#xa0;: elle ne porte pas son propre sceau.</translation>
    </message>
    <message>
        <source>Entry {number} does not follow the one before it: one was removed, added or moved.</source>
        <translation>L’entrée {number} ne suit pas la précédente&#xa0;: une entrée a été retirée, ajoutée ou déplacée.</translation>
    </message>
    <message>
        <source>Entries up to {number} were written once and are gone: somebody took the end of this log away.</source>
        <translation>Les entrées jusqu’à la {number} ont été écrites et ont disparu&#xa0;: quelqu’un a enlevé la fin de ce journal.</translation>
    </message>
    <message>
        <source>Entry {number} is not the one that was written before: from there on the log was written anew.</source>
        <translation>L’entrée {number} n’est pas celle qui avait été écrite&#xa0;: à partir de là, le journal a été réécrit.</translation>
    </message>
</context>
<context>
    <name>mailings</name>
    <message>
        <source>Test letters also read by {second}</source>
        <translation>Lettres d’essai lues aussi par {second}</translation>
    </message>
    <message>
        <source>Could not be printed: {count}</source>
        <translation>N’ont pas pu être imprimées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>People without a letter in it: {count}</source>
        <translation>Personnes sans lettre dans cet envoi&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Letters made and each compared with the record: {count}, {what} ({mailing}). Fingerprint of the list: {hash}</source>
        <translation>Lettres faites et comparées une à une avec le dossier&#xa0;: {count}, {what} ({mailing}). Empreinte de la liste&#xa0;: {hash}</translation>
    </message>
    <message>
        <source>Letters printed on {when}: {count} ({mailing})</source>
        <translation>Lettres imprimées le {when}&#xa0;: {count} ({mailing})</translation>
    </message>
    <message>
        <source>Letters sent on {when}, {way}: {count} ({mailing}). Receipt: {receipt}</source>
        <translation>Lettres parties le {when}, {way}&#xa0;: {count} ({mailing}). Preuve&#xa0;: {receipt}</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>par la poste</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>par courriel</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>en main propre</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>The e-mail to {who} came back on {when}</source>
        <translation>L’e-mail à {who} est revenu le {when}</translation>
    </message>
    <message>
        <source>Nobody knows whether the e-mail to {who} went out on {when}</source>
        <translation>Personne ne sait si l’e-mail à {who} est parti le {when}</translation>
    </message>
    <message>
        <source>The letter to {who} came back on {when}</source>
        <translation>La lettre à {who} est revenue le {when}</translation>
    </message>
    <message>
        <source>Another address of {who} is known since {when}</source>
        <translation>Une autre adresse de {who} est connue depuis le {when}</translation>
    </message>
    <message>
        <source>Sent once more to {who} on {when}</source>
        <translation>Envoyée de nouveau à {who} le {when}</translation>
    </message>
    <message>
        <source>Reached: {who}, on {when}</source>
        <translation>Personne jointe&#xa0;: {who}, le {when}</translation>
    </message>
    <message>
        <source>Not reached: {who}, on {when}</source>
        <translation>Personne non jointe&#xa0;: {who}, le {when}</translation>
    </message>
    <message>
        <source>on the home page</source>
        <translation>sur la page d’accueil</translation>
    </message>
    <message>
        <source>in the press</source>
        <translation>dans la presse</translation>
    </message>
    <message>
        <source>Notice in public for those whom no letter reaches, {place}, since {when}: {where}. It has to stay until {until}</source>
        <translation>Avis public pour ceux qu’aucune lettre n’atteint, {place}, depuis le {when}&#xa0;: {where}. Il doit rester jusqu’au {until}</translation>
    </message>
    <message>
        <source>Free telephone number: {phone}</source>
        <translation>Numéro de téléphone gratuit&#xa0;: {phone}</translation>
    </message>
    <message>
        <source>Notice in public taken down on {when}</source>
        <translation>Avis public retiré le {when}</translation>
    </message>
</context>
<context>
    <name>notice_facts</name>
    <message>
        <source>today’s day</source>
        <translation>la date du jour</translation>
    </message>
    <message>
        <source>helplines</source>
        <translation>les numéros d’aide</translation>
    </message>
    <message>
        <source>what was taken in as evidence</source>
        <translation>les preuves recueillies</translation>
    </message>
    <message>
        <source>the name of the practice</source>
        <translation>le nom du cabinet</translation>
    </message>
    <message>
        <source>the address of the practice</source>
        <translation>l’adresse du cabinet</translation>
    </message>
    <message>
        <source>the town of the practice</source>
        <translation>la ville du cabinet</translation>
    </message>
    <message>
        <source>the telephone number of the practice</source>
        <translation>le téléphone du cabinet</translation>
    </message>
    <message>
        <source>a telephone number that costs the caller nothing</source>
        <translation>un numéro de téléphone gratuit pour l’appelant</translation>
    </message>
    <message>
        <source>the e-mail address of the practice</source>
        <translation>l’adresse e-mail du cabinet</translation>
    </message>
    <message>
        <source>the website of the practice</source>
        <translation>le site du cabinet</translation>
    </message>
    <message>
        <source>when the telephone is answered</source>
        <translation>les heures de réponse au téléphone</translation>
    </message>
    <message>
        <source>the contact for data protection</source>
        <translation>le contact pour la protection des données</translation>
    </message>
    <message>
        <source>the number of the practice in the register</source>
        <translation>le numéro du cabinet au registre</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>qui signe</translation>
    </message>
    <message>
        <source>what the person who signs is</source>
        <translation>la fonction de la personne qui signe</translation>
    </message>
    <message>
        <source>to whom it goes</source>
        <translation>à qui il est adressé</translation>
    </message>
    <message>
        <source>the address it goes to</source>
        <translation>l’adresse de destination</translation>
    </message>
    <message>
        <source>their number for the practice</source>
        <translation>leur numéro pour le cabinet</translation>
    </message>
    <message>
        <source>the number of the incident</source>
        <translation>le numéro de l’incident</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ce qui s’est passé</translation>
    </message>
    <message>
        <source>what happened, in your words</source>
        <translation>ce qui s’est passé, avec vos mots</translation>
    </message>
    <message>
        <source>when anybody first noticed</source>
        <translation>quand quelqu’un l’a remarqué pour la première fois</translation>
    </message>
    <message>
        <source>when it was certain that personal data is involved</source>
        <translation>quand il a été certain que des données personnelles sont touchées</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>quand cela a commencé</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>quand cela a pris fin</translation>
    </message>
    <message>
        <source>when the log was begun</source>
        <translation>quand le journal a été ouvert</translation>
    </message>
    <message>
        <source>how many people are affected</source>
        <translation>combien de personnes sont touchées</translation>
    </message>
    <message>
        <source>in which countries they live</source>
        <translation>dans quels pays elles vivent</translation>
    </message>
    <message>
        <source>which company is involved</source>
        <translation>quelle entreprise est concernée</translation>
    </message>
    <message>
        <source>which systems are concerned</source>
        <translation>quels systèmes sont concernés</translation>
    </message>
    <message>
        <source>how it was discovered</source>
        <translation>comment cela a été découvert</translation>
    </message>
    <message>
        <source>the likely consequences</source>
        <translation>les conséquences probables</translation>
    </message>
    <message>
        <source>why the notice is late</source>
        <translation>pourquoi la notification est tardive</translation>
    </message>
    <message>
        <source>whether data was copied</source>
        <translation>si des données ont été copiées</translation>
    </message>
    <message>
        <source>which kinds of data</source>
        <translation>quels types de données</translation>
    </message>
    <message>
        <source>how many people live in each country</source>
        <translation>combien de personnes vivent dans chaque pays</translation>
    </message>
    <message>
        <source>how many records</source>
        <translation>combien de dossiers</translation>
    </message>
    <message>
        <source>how the risk was judged</source>
        <translation>comment le risque a été jugé</translation>
    </message>
    <message>
        <source>why the risk was judged so</source>
        <translation>pourquoi le risque a été jugé ainsi</translation>
    </message>
    <message>
        <source>why it is no breach after all</source>
        <translation>pourquoi ce n’est finalement pas une violation</translation>
    </message>
    <message>
        <source>when the authority was told</source>
        <translation>quand l’autorité a été prévenue</translation>
    </message>
    <message>
        <source>the authority’s number for your notice</source>
        <translation>le numéro de votre notification chez l’autorité</translation>
    </message>
    <message>
        <source>when the police was told</source>
        <translation>quand la police a été prévenue</translation>
    </message>
    <message>
        <source>the number of the police report</source>
        <translation>le numéro de la plainte</translation>
    </message>
    <message>
        <source>how long the notice in public has to stay</source>
        <translation>combien de temps l’avis public doit rester</translation>
    </message>
    <message>
        <source>when the first letters went out</source>
        <translation>quand les premières lettres sont parties</translation>
    </message>
    <message>
        <source>what the attacker demanded</source>
        <translation>ce que l’attaquant a exigé</translation>
    </message>
    <message>
        <source>how many patients the attacker contacted</source>
        <translation>combien de patients l’attaquant a contactés</translation>
    </message>
    <message>
        <source>the name of the authority</source>
        <translation>le nom de l’autorité</translation>
    </message>
    <message>
        <source>the website of the authority</source>
        <translation>le site de l’autorité</translation>
    </message>
    <message>
        <source>the telephone number of the authority</source>
        <translation>le téléphone de l’autorité</translation>
    </message>
    <message>
        <source>the e-mail address of the authority</source>
        <translation>l’adresse e-mail de l’autorité</translation>
    </message>
    <message>
        <source>where a crime is reported</source>
        <translation>où porter plainte</translation>
    </message>
    <message>
        <source>how a crime is reported</source>
        <translation>comment porter plainte</translation>
    </message>
    <message>
        <source>the authority of that place</source>
        <translation>l’autorité de ce lieu</translation>
    </message>
    <message>
        <source>the website of the authority of that place</source>
        <translation>le site internet de l’autorité de ce lieu</translation>
    </message>
    <message>
        <source>the telephone number of the authority of that place</source>
        <translation>le numéro de téléphone de l’autorité de ce lieu</translation>
    </message>
    <message>
        <source>who has the data</source>
        <translation>qui a les données</translation>
    </message>
    <message>
        <source>what protected the data before</source>
        <translation>ce qui protégeait les données avant</translation>
    </message>
    <message>
        <source>what was done so far</source>
        <translation>ce qui a été fait jusqu’ici</translation>
    </message>
    <message>
        <source>what will change</source>
        <translation>ce qui va changer</translation>
    </message>
    <message>
        <source>for how many months a service against identity theft is offered</source>
        <translation>pendant combien de mois un service contre l’usurpation d’identité est offert</translation>
    </message>
    <message>
        <source>who provides the service against identity theft</source>
        <translation>qui fournit le service contre l’usurpation d’identité</translation>
    </message>
    <message>
        <source>how to get the service against identity theft</source>
        <translation>comment obtenir le service contre l’usurpation d’identité</translation>
    </message>
    <message>
        <source>the code to sign up with</source>
        <translation>le code d’inscription</translation>
    </message>
    <message>
        <source>the last day to sign up</source>
        <translation>le dernier jour pour s’inscrire</translation>
    </message>
    <message>
        <source>the data that the law protects most</source>
        <translation>les données que la loi protège le plus</translation>
    </message>
    <message>
        <source>the name of the person</source>
        <translation>le nom de la personne</translation>
    </message>
    <message>
        <source>the first line of the letter</source>
        <translation>la première ligne de la lettre</translation>
    </message>
    <message>
        <source>which data of the person</source>
        <translation>quelles données de la personne</translation>
    </message>
</context>
<context>
    <name>notice_findings</name>
    <message>
        <source>Must be changed</source>
        <translation>À modifier</translation>
    </message>
    <message>
        <source>Look at this again</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Makes it smaller than it may be</source>
        <translation>Fait paraître l’incident plus petit qu’il ne l’est peut-être</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Ne dit rien</translation>
    </message>
    <message>
        <source>Softens what people went through</source>
        <translation>Adoucit ce que des personnes ont subi</translation>
    </message>
    <message>
        <source>Comforts with “no evidence”</source>
        <translation>Rassure par «&#xa0;aucune preuve&#xa0;»</translation>
    </message>
    <message>
        <source>Says that a kind of data is not affected</source>
        <translation>Dit qu’un type de données n’est pas concerné</translation>
    </message>
    <message>
        <source>Blames patients</source>
        <translation>Met en cause des patients</translation>
    </message>
    <message>
        <source>Blames staff</source>
        <translation>Met en cause le personnel</translation>
    </message>
    <message>
        <source>Blames a company</source>
        <translation>Met en cause une entreprise</translation>
    </message>
    <message>
        <source>Promises that data was deleted</source>
        <translation>Promet que des données ont été effacées</translation>
    </message>
    <message>
        <source>Promises that nothing will be published</source>
        <translation>Promet que rien ne sera publié</translation>
    </message>
    <message>
        <source>Promises safety</source>
        <translation>Promet la sécurité</translation>
    </message>
    <message>
        <source>Speaks of paying</source>
        <translation>Parle de paiement</translation>
    </message>
    <message>
        <source>Puts people off until later</source>
        <translation>Remet l’information à plus tard</translation>
    </message>
    <message>
        <source>Other news in the same message</source>
        <translation>Autres nouvelles dans le même message</translation>
    </message>
    <message>
        <source>A word of computer people</source>
        <translation>Un mot d’informaticien</translation>
    </message>
    <message>
        <source>A word of lawyers</source>
        <translation>Un mot de juriste</translation>
    </message>
    <message>
        <source>Health shows in the subject line</source>
        <translation>La santé apparaît dans l’objet</translation>
    </message>
    <message>
        <source>Says that data was not copied</source>
        <translation>Dit que des données n’ont pas été copiées</translation>
    </message>
    <message>
        <source>Says that data was copied</source>
        <translation>Dit que des données ont été copiées</translation>
    </message>
    <message>
        <source>Describes the incident</source>
        <translation>Décrit l’incident</translation>
    </message>
    <message>
        <source>Says how many people</source>
        <translation>Dit combien de personnes</translation>
    </message>
    <message>
        <source>Another number of people than the record</source>
        <translation>Un autre nombre de personnes que le dossier</translation>
    </message>
    <message>
        <source>A date that the record does not have</source>
        <translation>Une date que le dossier n’a pas</translation>
    </message>
    <message>
        <source>Something that the law asks for is not there</source>
        <translation>Il manque quelque chose que la loi demande</translation>
    </message>
    <message>
        <source>A patient can be recognised</source>
        <translation>Un patient est reconnaissable</translation>
    </message>
    <message>
        <source>A long sentence</source>
        <translation>Une longue phrase</translation>
    </message>
    <message>
        <source>A fact is missing</source>
        <translation>Il manque un fait</translation>
    </message>
    <message>
        <source>Something is still to be filled in</source>
        <translation>Il reste quelque chose à remplir</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ce qui s’est passé</translation>
    </message>
    <message>
        <source>when it happened and when it was noticed</source>
        <translation>quand cela s’est passé et quand on l’a remarqué</translation>
    </message>
    <message>
        <source>which kinds of data</source>
        <translation>quels types de données</translation>
    </message>
    <message>
        <source>what it could mean for people</source>
        <translation>ce que cela peut signifier pour les personnes</translation>
    </message>
    <message>
        <source>what the practice does</source>
        <translation>ce que fait le cabinet</translation>
    </message>
    <message>
        <source>what the reader can do</source>
        <translation>ce que le lecteur peut faire</translation>
    </message>
    <message>
        <source>whom to ask</source>
        <translation>à qui s’adresser</translation>
    </message>
    <message>
        <source>the authority to which one can complain</source>
        <translation>l’autorité auprès de laquelle on peut se plaindre</translation>
    </message>
    <message>
        <source>the police</source>
        <translation>la police</translation>
    </message>
    <message>
        <source>credit agencies and how to protect one’s credit</source>
        <translation>les organismes de crédit et comment se protéger</translation>
    </message>
    <message>
        <source>how many people are affected</source>
        <translation>combien de personnes sont touchées</translation>
    </message>
    <message>
        <source>how many records are affected</source>
        <translation>combien de dossiers sont touchés</translation>
    </message>
    <message>
        <source>who writes</source>
        <translation>qui écrit</translation>
    </message>
    <message>
        <source>the date of the letter</source>
        <translation>la date de la lettre</translation>
    </message>
    <message>
        <source>when it happened, or that nobody knows yet</source>
        <translation>quand cela s’est passé, ou que personne ne le sait encore</translation>
    </message>
    <message>
        <source>when it was noticed</source>
        <translation>quand cela a été constaté</translation>
    </message>
    <message>
        <source>which of the data the law protects most</source>
        <translation>lesquelles des données la loi protège le plus</translation>
    </message>
    <message>
        <source>what protected the data before</source>
        <translation>ce qui protégeait les données avant</translation>
    </message>
    <message>
        <source>whether it is known who has the data</source>
        <translation>si l’on sait qui a les données</translation>
    </message>
    <message>
        <source>why the letter comes late</source>
        <translation>pourquoi la lettre arrive tard</translation>
    </message>
    <message>
        <source>whether the police asked to wait with it</source>
        <translation>si la police a demandé de l’envoyer plus tard</translation>
    </message>
    <message>
        <source>that the authority was told</source>
        <translation>que l’autorité a été informée</translation>
    </message>
    <message>
        <source>that the authority can be asked to investigate</source>
        <translation>que l’on peut demander une enquête à l’autorité</translation>
    </message>
    <message>
        <source>the right to damages, and how to get them</source>
        <translation>le droit à réparation, et comment l’obtenir</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>un numéro de téléphone</translation>
    </message>
    <message>
        <source>a telephone number that costs the caller nothing</source>
        <translation>un numéro de téléphone gratuit pour qui appelle</translation>
    </message>
    <message>
        <source>the website of the practice</source>
        <translation>le site internet du cabinet</translation>
    </message>
    <message>
        <source>what is offered against misuse of the data</source>
        <translation>ce qui est offert contre l’usage abusif des données</translation>
    </message>
    <message>
        <source>how to reach the credit agencies</source>
        <translation>comment joindre les agences de crédit</translation>
    </message>
    <message>
        <source>how to block one’s credit file</source>
        <translation>comment bloquer son dossier de crédit</translation>
    </message>
    <message>
        <source>to read account statements and credit reports</source>
        <translation>de lire ses relevés de compte et ses rapports de crédit</translation>
    </message>
    <message>
        <source>the rights under the law on credit reports</source>
        <translation>les droits selon la loi sur les rapports de crédit</translation>
    </message>
    <message>
        <source>how to reach the Federal Trade Commission</source>
        <translation>comment joindre la Federal Trade Commission</translation>
    </message>
    <message>
        <source>how to reach the office of the state against identity theft</source>
        <translation>comment joindre le service de l’État contre l’usurpation d’identité</translation>
    </message>
    <message>
        <source>to report identity theft to the police</source>
        <translation>de signaler une usurpation d’identité à la police</translation>
    </message>
    <message>
        <source>the right to a police report</source>
        <translation>le droit à un procès-verbal de police</translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation>Facile à lire</translation>
    </message>
    <message>
        <source>Not quite easy to read</source>
        <translation>Pas tout à fait facile à lire</translation>
    </message>
    <message>
        <source>Hard to read</source>
        <translation>Difficile à lire</translation>
    </message>
    <message>
        <source>Flesch Reading Ease, for English (1948)</source>
        <translation>Flesch Reading Ease, pour l’anglais (1948)</translation>
    </message>
    <message>
        <source>Kandel and Moles, for French (1958)</source>
        <translation>Kandel et Moles, pour le français (1958)</translation>
    </message>
    <message>
        <source>Amstad, for German (1978)</source>
        <translation>Amstad, pour l’allemand (1978)</translation>
    </message>
    <message>
        <source>Fernández Huerta, for Spanish (1959)</source>
        <translation>Fernández Huerta, pour l’espagnol (1959)</translation>
    </message>
    <message>
        <source>Gulpease, for Italian (1988)</source>
        <translation>Gulpease, pour l’italien (1988)</translation>
    </message>
    <message>
        <source>LIX by Björnsson (1968)</source>
        <translation>LIX de Björnsson (1968)</translation>
    </message>
    <message>
        <source>{law} asks: {words}</source>
        <translation>{law} demande&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Source: {source}, checked on {day}</source>
        <translation>Source&#xa0;: {source}, vérifiée le {day}</translation>
    </message>
    <message>
        <source>It has: {contents}.</source>
        <translation>On y trouve&#xa0;: {contents}.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>Look yourself whether it has: {contents}. This program does not know the words of this language for it.</source>
        <translation>Regardez vous-même si l’on y trouve&#xa0;: {contents}. Ce programme ne connaît pas les mots de cette langue pour cela.</translation>
    </message>
    <message>
        <source>Not in it: {contents}. One law forbids it here, another asks for it. Have a lawyer read the letter.</source>
        <translation>N’y figure pas&#xa0;: {contents}. Une loi l’interdit ici, une autre le demande. Faites lire la lettre par un avocat.</translation>
    </message>
    <message>
        <source>This formula was made for Swedish. In this language it may say that a text is harder than it is.</source>
        <translation>Cette formule a été faite pour le suédois. Dans cette langue, elle peut juger un texte plus difficile qu’il ne l’est.</translation>
    </message>
    <message>
        <source>There are no wording rules for this language yet: phrases were not checked. Have somebody read it who speaks the language.</source>
        <translation>Il n’y a pas encore de règles de formulation pour cette langue&#xa0;: les expressions n’ont pas été vérifiées. Faites relire par quelqu’un qui parle la langue.</translation>
    </message>
    <message>
        <source>No native speaker has reviewed these rules yet.</source>
        <translation>Aucun locuteur natif n’a encore relu ces règles.</translation>
    </message>
    <message>
        <source>Nobody has looked this case up in its source yet: check it before you quote it.</source>
        <translation>Personne n’a encore vérifié ce cas à sa source&#xa0;: vérifiez-le avant de le citer.</translation>
    </message>
    <message>
        <source>Told by others: the source itself was not read.</source>
        <translation>Rapporté par d’autres&#xa0;: la source elle-même n’a pas été lue.</translation>
    </message>
    <message>
        <source>If the number grows later, or is not small to the reader, these words will be held against the practice.</source>
        <translation>Si le nombre augmente ensuite, ou s’il n’est pas petit pour le lecteur, ces mots seront retenus contre le cabinet.</translation>
    </message>
    <message>
        <source>Such words stand in so many notices that readers skip them. They take the place of what people need to know.</source>
        <translation>Ces mots figurent dans tant d’avis que les lecteurs les sautent. Ils prennent la place de ce qu’il faut savoir.</translation>
    </message>
    <message>
        <source>For the person concerned it is not small. Softening words hurt, and are quoted later.</source>
        <translation>Pour la personne concernée, ce n’est pas anodin. Les mots qui adoucissent blessent, et sont cités plus tard.</translation>
    </message>
    <message>
        <source>Readers take “no evidence” for “no danger” and do not protect themselves. That nothing was found does not mean that nothing happened.</source>
        <translation>Les lecteurs comprennent «&#xa0;aucun danger&#xa0;» et ne se protègent pas. N’avoir rien trouvé ne veut pas dire que rien ne s’est passé.</translation>
    </message>
    <message>
        <source>The record says that somebody was shown to have the data. So there is evidence.</source>
        <translation>Le dossier dit qu’il a été montré que quelqu’un a les données. Il y a donc une preuve.</translation>
    </message>
    <message>
        <source>The record says that data was copied, or probably was. This sentence says the opposite to whoever reads it.</source>
        <translation>Le dossier dit que des données ont été copiées, ou l’ont probablement été. Cette phrase dit le contraire à qui la lit.</translation>
    </message>
    <message>
        <source>That is to be said only after somebody has looked, and can show it. If it turns out to be wrong, everybody has to be written to again.</source>
        <translation>Cela ne se dit qu’après vérification, et preuve à l’appui. Si c’est faux, il faut réécrire à tout le monde.</translation>
    </message>
    <message>
        <source>Patients read that it is their fault. They are the ones who were harmed.</source>
        <translation>Les patients lisent que c’est leur faute. Ce sont eux qui ont subi le dommage.</translation>
    </message>
    <message>
        <source>Whoever is meant is recognised in a small practice. Whether it was a fault is not settled by a letter, and readers hear an excuse.</source>
        <translation>Dans un petit cabinet, on reconnaît la personne visée. Une lettre ne décide pas s’il y a faute, et les lecteurs y entendent une excuse.</translation>
    </message>
    <message>
        <source>To its patients the practice answers for those who work for it. Blame in a letter may have to be proved in court.</source>
        <translation>Devant ses patients, le cabinet répond de ceux qui travaillent pour lui. Une accusation dans une lettre peut devoir être prouvée en justice.</translation>
    </message>
    <message>
        <source>Nobody can know whether an attacker has deleted every copy.</source>
        <translation>Personne ne peut savoir si un attaquant a effacé toutes les copies.</translation>
    </message>
    <message>
        <source>Nobody can know what others will do with the data. A promise that is broken hurts a second time.</source>
        <translation>Personne ne peut savoir ce que d’autres feront des données. Une promesse rompue blesse une seconde fois.</translation>
    </message>
    <message>
        <source>No practice can promise this. Readers stop being careful, and the sentence is quoted if something happens.</source>
        <translation>Aucun cabinet ne peut le promettre. Les lecteurs cessent d’être prudents, et la phrase est citée si quelque chose arrive.</translation>
    </message>
    <message>
        <source>Whether a ransom was paid or refused does not help the reader, may provoke the attacker, and has been quoted in court. Ask the police and a lawyer first.</source>
        <translation>Savoir si une rançon a été payée ou refusée n’aide pas le lecteur, peut provoquer l’attaquant et a été cité en justice. Demandez d’abord à la police et à un avocat.</translation>
    </message>
    <message>
        <source>People have to protect themselves now, and the law counts from now. What is not known yet can follow.</source>
        <translation>Les personnes doivent se protéger maintenant, et la loi compte dès maintenant. Ce qui n’est pas encore connu peut suivre.</translation>
    </message>
    <message>
        <source>Who finds advertising or an invoice in the same message takes it for unimportant.</source>
        <translation>Qui trouve une publicité ou une facture dans le même message le croit sans importance.</translation>
    </message>
    <message>
        <source>Many patients do not know this word, and stop reading.</source>
        <translation>Beaucoup de patients ne connaissent pas ce mot et arrêtent de lire.</translation>
    </message>
    <message>
        <source>Many patients do not know this word. It sounds like a letter to protect the practice.</source>
        <translation>Beaucoup de patients ne connaissent pas ce mot. On croirait une lettre faite pour protéger le cabinet.</translation>
    </message>
    <message>
        <source>The subject line is seen by others: in a window of an envelope, on a screen, in a list of messages.</source>
        <translation>L’objet est vu par d’autres&#xa0;: par la fenêtre d’une enveloppe, sur un écran, dans une liste de messages.</translation>
    </message>
    <message>
        <source>The record says that data was copied, or probably was. This sentence says the opposite.</source>
        <translation>Le dossier dit que des données ont été copiées, ou l’ont probablement été. Cette phrase dit le contraire.</translation>
    </message>
    <message>
        <source>The record does not say that. Nobody knows yet whether data was copied.</source>
        <translation>Le dossier ne dit pas cela. Personne ne sait encore si des données ont été copiées.</translation>
    </message>
    <message>
        <source>The record has good reason to think so, but cannot rule the opposite out. This sentence does.</source>
        <translation>Le dossier a de bonnes raisons de le penser, mais ne peut exclure le contraire. Cette phrase l’exclut.</translation>
    </message>
    <message>
        <source>The record has good reason to think that data was not copied. Correct the record or this sentence.</source>
        <translation>Le dossier a de bonnes raisons de penser que les données n’ont pas été copiées. Corrigez le dossier ou cette phrase.</translation>
    </message>
    <message>
        <source>The record does not say it for certain.</source>
        <translation>Le dossier ne le dit pas avec certitude.</translation>
    </message>
    <message>
        <source>The law that applies to this letter does not allow it to describe what happened.</source>
        <translation>La loi applicable à cette lettre ne permet pas d’y décrire ce qui s’est passé.</translation>
    </message>
    <message>
        <source>The law that applies to this letter does not allow it to say how many people are affected.</source>
        <translation>La loi applicable à cette lettre ne permet pas d’y dire combien de personnes sont touchées.</translation>
    </message>
    <message>
        <source>The record says {about}. Papers with different numbers are laid side by side by authorities and journalists.</source>
        <translation>Le dossier dit {about}. Les autorités et les journalistes comparent les documents dont les nombres diffèrent.</translation>
    </message>
    <message>
        <source>Nobody has recorded how many people are affected. A number that is too low has to be corrected before everybody.</source>
        <translation>Personne n’a noté combien de personnes sont touchées. Un nombre trop bas doit être corrigé devant tout le monde.</translation>
    </message>
    <message>
        <source>No time in the record is on this day. Perhaps it is a slip, or the record lacks it.</source>
        <translation>Aucun moment du dossier n’est ce jour-là. C’est peut-être une erreur, ou il manque au dossier.</translation>
    </message>
    <message>
        <source>The law that applies asks for this part: {about}. Nothing was found that tells it.</source>
        <translation>La loi applicable demande cette partie&#xa0;: {about}. Rien n’a été trouvé qui le dise.</translation>
    </message>
    <message>
        <source>The law that applies asks for this part: {about}. There is a heading with nothing below.</source>
        <translation>La loi applicable demande cette partie&#xa0;: {about}. Il y a un titre sans rien en dessous.</translation>
    </message>
    <message>
        <source>The law that applies fixes the title of this letter: “{about}”.</source>
        <translation>La loi applicable fixe le titre de cette lettre&#xa0;: «&#xa0;{about}&#xa0;».</translation>
    </message>
    <message>
        <source>The law that applies fixes the headings of this letter and their order. This one is not there, or not in its place: “{about}”.</source>
        <translation>La loi applicable fixe les intertitres de cette lettre et leur ordre. Celui-ci manque, ou n’est pas à sa place&#xa0;: «&#xa0;{about}&#xa0;».</translation>
    </message>
    <message>
        <source>Check this first. The law that applies asks for something that this program cannot look for: “{about}”. Read yourself whether the letter tells it.</source>
        <translation>À vérifier d’abord. La loi applicable demande quelque chose que ce programme ne sait pas chercher&#xa0;: «&#xa0;{about}&#xa0;». Lisez vous-même si la lettre le dit.</translation>
    </message>
    <message>
        <source>Authorities ask not to be sent data of patients, and what is public must name nobody.</source>
        <translation>Les autorités demandent de ne pas leur envoyer de données de patients, et ce qui est public ne doit nommer personne.</translation>
    </message>
    <message>
        <source>It has {about} words. Frightened people lose the thread of long sentences.</source>
        <translation>Elle compte {about} mots. Les personnes inquiètes perdent le fil des longues phrases.</translation>
    </message>
    <message>
        <source>Nobody has recorded this yet, and a notice says only what is in the record.</source>
        <translation>Personne ne l’a encore noté, et un avis ne dit que ce qui est dans le dossier.</translation>
    </message>
    <message>
        <source>Somebody left this to come back to it.</source>
        <translation>Quelqu’un a laissé ceci pour y revenir.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Supprimez-le.</translation>
    </message>
    <message>
        <source>Give the number from the record, and nothing that weighs it.</source>
        <translation>Donnez le nombre du dossier, sans rien qui le juge.</translation>
    </message>
    <message>
        <source>Use the sentence that comes from the record. If you know more, write it into the record first.</source>
        <translation>Utilisez la phrase qui vient du dossier. Si vous en savez plus, notez-le d’abord dans le dossier.</translation>
    </message>
    <message>
        <source>Say what is known to be affected, what may be, and what is not known yet.</source>
        <translation>Dites ce qui est touché, ce qui l’est peut-être, et ce qu’on ne sait pas encore.</translation>
    </message>
    <message>
        <source>Say what you have done, and what the reader can do.</source>
        <translation>Dites ce que vous avez fait et ce que le lecteur peut faire.</translation>
    </message>
    <message>
        <source>Say what happened, not who is to blame.</source>
        <translation>Dites ce qui s’est passé, pas à qui est la faute.</translation>
    </message>
    <message>
        <source>Say it as you would to a patient at the desk.</source>
        <translation>Dites-le comme à un patient à l’accueil.</translation>
    </message>
    <message>
        <source>Make two sentences of it.</source>
        <translation>Faites-en deux phrases.</translation>
    </message>
    <message>
        <source>Add it, or have a lawyer confirm that it is not needed.</source>
        <translation>Ajoutez-le, ou faites confirmer par un avocat que ce n’est pas nécessaire.</translation>
    </message>
    <message>
        <source>Write it into the record; it then appears here by itself.</source>
        <translation>Notez-le dans le dossier&#xa0;; il apparaîtra ici de lui-même.</translation>
    </message>
    <message>
        <source>Fill it in, or take it out.</source>
        <translation>Remplissez-le, ou supprimez-le.</translation>
    </message>
    <message>
        <source>Send it another day, in a message of its own.</source>
        <translation>Envoyez-le un autre jour, dans un message à part.</translation>
    </message>
    <message>
        <source>Write what is known now, and again when you know more.</source>
        <translation>Écrivez ce qui est connu maintenant, puis de nouveau quand vous en saurez plus.</translation>
    </message>
    <message>
        <source>Compare it with the record, and correct whichever is wrong.</source>
        <translation>Comparez avec le dossier, et corrigez ce qui est faux.</translation>
    </message>
    <message>
        <source>Write a subject line that tells others nothing about health.</source>
        <translation>Écrivez un objet qui n’apprend rien à d’autres sur la santé.</translation>
    </message>
    <message>
        <source>Take it out, and have a lawyer read the letter.</source>
        <translation>Supprimez-le, et faites lire la lettre par un avocat.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Letter to patients</source>
        <translation>Lettre aux patients</translation>
    </message>
    <message>
        <source>Warning of blackmail</source>
        <translation>Mise en garde contre le chantage</translation>
    </message>
    <message>
        <source>Notice for the website</source>
        <translation>Texte pour le site internet</translation>
    </message>
    <message>
        <source>What to say on the telephone</source>
        <translation>Que dire au téléphone</translation>
    </message>
    <message>
        <source>Text for the door</source>
        <translation>Texte pour la porte</translation>
    </message>
    <message>
        <source>Text for the voicemail</source>
        <translation>Texte pour le répondeur</translation>
    </message>
    <message>
        <source>First words, while little is known</source>
        <translation>Premiers mots, tant que l’on sait peu de choses</translation>
    </message>
    <message>
        <source>Words for the press</source>
        <translation>Texte pour la presse</translation>
    </message>
    <message>
        <source>First notice to the authority</source>
        <translation>Première notification à l’autorité</translation>
    </message>
    <message>
        <source>Further notice to the authority</source>
        <translation>Notification complémentaire à l’autorité</translation>
    </message>
    <message>
        <source>Taking a notice back</source>
        <translation>Retrait d’une notification</translation>
    </message>
    <message>
        <source>Complaint to the police</source>
        <translation>Plainte à la police</translation>
    </message>
    <message>
        <source>Letter to the insurer</source>
        <translation>Lettre à l’assureur</translation>
    </message>
    <message>
        <source>Letter to the bank</source>
        <translation>Lettre à la banque</translation>
    </message>
    <message>
        <source>Letter to the professional body</source>
        <translation>Lettre à l’ordre professionnel</translation>
    </message>
    <message>
        <source>Letter to a hospital or clinic</source>
        <translation>Lettre à un hôpital ou une clinique</translation>
    </message>
    <message>
        <source>Questions to a provider</source>
        <translation>Questions à un prestataire</translation>
    </message>
    <message>
        <source>Instruction for the team</source>
        <translation>Consignes pour l’équipe</translation>
    </message>
    <message>
        <source>Facts are missing in it. Write them down first.</source>
        <translation>Des faits y manquent. Consignez-les d’abord.</translation>
    </message>
    <message>
        <source>Something in it must not go out. Look at what is marked.</source>
        <translation>Quelque chose ne doit pas partir ainsi. Regardez ce qui est signalé.</translation>
    </message>
    <message>
        <source>It goes to many people: a second person has to read it and give their name.</source>
        <translation>Il part vers beaucoup de personnes&#xa0;: une deuxième personne doit le lire et donner son nom.</translation>
    </message>
    <message>
        <source>The second reader has to be somebody else.</source>
        <translation>Le deuxième lecteur doit être une autre personne.</translation>
    </message>
    <message>
        <source>Something was written down meanwhile, and it reads differently now. Read it again.</source>
        <translation>Entre-temps, quelque chose a été noté et le texte n’est plus le même. Relisez-le.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>The place can be used, and is empty.</source>
        <translation>L’emplacement est utilisable, et vide.</translation>
    </message>
    <message>
        <source>The place can be used. A copy of this practice is there.</source>
        <translation>L’emplacement est utilisable. Une copie de ce cabinet s’y trouve.</translation>
    </message>
    <message>
        <source>The place can be used. The password opens the copy there.</source>
        <translation>L’emplacement est utilisable. Le mot de passe ouvre la copie qui s’y trouve.</translation>
    </message>
    <message>
        <source>A copy is there already; its password or recovery code is needed to go on.</source>
        <translation>Une copie s’y trouve déjà&#xa0;; il faut son mot de passe ou son code de récupération pour continuer.</translation>
    </message>
    <message>
        <source>The server lets nobody at this computer delete a copy: not even an attacker.</source>
        <translation>Le serveur ne laisse personne supprimer une copie depuis cet ordinateur&#xa0;: pas même un attaquant.</translation>
    </message>
    <message>
        <source>Whoever takes over this computer could also delete the copies there.</source>
        <translation>Quiconque prendrait le contrôle de cet ordinateur pourrait aussi y supprimer les copies.</translation>
    </message>
    <message>
        <source>Whether copies could be deleted from this computer is not known.</source>
        <translation>On ne sait pas si des copies pourraient être supprimées depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Not encrypted: whoever is on the network between reads the server’s password.</source>
        <translation>Non chiffré&#xa0;: quiconque se trouve sur le réseau entre les deux lit le mot de passe du serveur.</translation>
    </message>
    <message>
        <source>Make the bucket with the provider first; PracticeGuard does not make one.</source>
        <translation>Créez d’abord le compartiment (bucket) chez le fournisseur&#xa0;; PracticeGuard n’en crée pas.</translation>
    </message>
    <message>
        <source>Make a key that may use this one bucket only.</source>
        <translation>Créez une clé limitée à ce seul compartiment (bucket).</translation>
    </message>
    <message>
        <source>The master key does not work: make an application key.</source>
        <translation>La clé principale ne fonctionne pas&#xa0;: créez une clé d’application.</translation>
    </message>
    <message>
        <source>A key for one bucket must also be allowed to list all bucket names.</source>
        <translation>Une clé limitée à un compartiment doit aussi pouvoir lister tous les noms de compartiments.</translation>
    </message>
    <message>
        <source>The region stands in the bucket’s endpoint, for example eu-central-003.</source>
        <translation>La région figure dans l’adresse (endpoint) du compartiment, par exemple eu-central-003.</translation>
    </message>
    <message>
        <source>What is deleted early is still charged for a while: see the provider’s terms.</source>
        <translation>Ce qui est supprimé tôt reste facturé un certain temps&#xa0;: voir les conditions du fournisseur.</translation>
    </message>
    <message>
        <source>Make a user of the object storage in your project; it has the two keys.</source>
        <translation>Créez un utilisateur du stockage objet dans votre projet&#xa0;; il détient les deux clés.</translation>
    </message>
    <message>
        <source>A key opens every bucket of the project: use a project for the copies alone.</source>
        <translation>Une clé ouvre tous les compartiments du projet&#xa0;: utilisez un projet réservé aux copies.</translation>
    </message>
    <message>
        <source>A server of your own may show a certificate of its own: compare its fingerprint.</source>
        <translation>Un serveur à vous peut présenter son propre certificat&#xa0;: comparez son empreinte.</translation>
    </message>
</context>
<context>
    <name>practice_details</name>
    <message>
        <source>Name on letters</source>
        <translation>Nom sur les courriers</translation>
    </message>
    <message>
        <source>Name on the outside of envelopes</source>
        <translation>Nom à l’extérieur des enveloppes</translation>
    </message>
    <message>
        <source>Neutral: it must not tell neighbours what kind of practice it is.</source>
        <translation>Neutre&#xa0;: il ne doit pas dire aux voisins de quel cabinet il s’agit.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Only where addresses have one.</source>
        <translation>Seulement là où les adresses en ont.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Free telephone line</source>
        <translation>Ligne téléphonique gratuite</translation>
    </message>
    <message>
        <source>It costs the caller nothing. Some laws ask for one after a breach.</source>
        <translation>Elle ne coûte rien à qui appelle. Certaines lois en demandent une après une violation.</translation>
    </message>
    <message>
        <source>When somebody answers</source>
        <translation>Quand quelqu’un répond</translation>
    </message>
    <message>
        <source>for example: Monday to Friday, 9:00 to 17:00</source>
        <translation>par exemple&#xa0;: du lundi au vendredi, de 9 h à 17 h</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numéro d’enregistrement</translation>
    </message>
    <message>
        <source>SIRET, NPI or the like: forms ask for it.</source>
        <translation>SIRET, NPI ou équivalent&#xa0;: les formulaires le demandent.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Qui signe</translation>
    </message>
    <message>
        <source>Their function</source>
        <translation>Sa fonction</translation>
    </message>
    <message>
        <source>for example: owner of the practice</source>
        <translation>par exemple&#xa0;: titulaire du cabinet</translation>
    </message>
    <message>
        <source>Data protection officer or contact point</source>
        <translation>Délégué à la protection des données ou point de contact</translation>
    </message>
    <message>
        <source>Whom patients and the authority ask.</source>
        <translation>À qui s’adressent les patients et l’autorité.</translation>
    </message>
    <message>
        <source>Their telephone number</source>
        <translation>Son numéro de téléphone</translation>
    </message>
    <message>
        <source>Their e-mail address</source>
        <translation>Son adresse de courriel</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <source>Your patient records are protected</source>
        <translation>Les dossiers de vos patients sont protégés</translation>
    </message>
    <message>
        <source>Your patient records were protected when last looked at</source>
        <translation>Les dossiers de vos patients étaient protégés à la dernière vérification</translation>
    </message>
    <message>
        <source>Your patient records need your attention</source>
        <translation>Les dossiers de vos patients demandent votre attention</translation>
    </message>
    <message>
        <source>Your patient records are not protected</source>
        <translation>Les dossiers de vos patients ne sont pas protégés</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>mise en route à faire</translation>
    </message>
    <message>
        <source>Your patient records are not protected yet</source>
        <translation>Les dossiers de vos patients ne sont pas encore protégés</translation>
    </message>
    <message>
        <source>Setting up takes about five minutes; the first copy starts at the end of it.</source>
        <translation>La mise en route prend cinq minutes environ&#xa0;; la première copie démarre à la fin.</translation>
    </message>
    <message>
        <source>Set up the protection of your records</source>
        <translation>Mettez en route la protection de vos dossiers</translation>
    </message>
    <message>
        <source>no copy</source>
        <translation>aucune copie</translation>
    </message>
    <message>
        <source>Make the first copy</source>
        <translation>Faites la première copie</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>The last complete copy is {days} old</source>
        <translation>La dernière copie complète date de {days}</translation>
    </message>
    <message>
        <source>Make a new copy today</source>
        <translation>Faites une nouvelle copie aujourd’hui</translation>
    </message>
    <message>
        <source>very late</source>
        <translation>très en retard</translation>
    </message>
    <message>
        <source>Not protected: the last complete copy is {days} old</source>
        <translation>Pas de protection&#xa0;: la dernière copie complète date de {days}</translation>
    </message>
    <message>
        <source>Make a new copy now</source>
        <translation>Faites une nouvelle copie maintenant</translation>
    </message>
    <message>
        <source>a folder is not copied yet</source>
        <translation>un dossier n’est pas encore copié</translation>
    </message>
    <message>
        <source>A folder you chose is not in the last complete copy</source>
        <translation>Un dossier que vous avez choisi n’est pas dans la dernière copie complète</translation>
    </message>
    <message>
        <source>It was chosen after the copy of {at}; nothing brings it back yet.</source>
        <translation>Il a été choisi après la copie du {at}&#xa0;; rien ne permet encore de le récupérer.</translation>
    </message>
    <message>
        <source>Make a copy with every folder you chose</source>
        <translation>Faites une copie de tous les dossiers choisis</translation>
    </message>
    <message>
        <source>the newest is incomplete</source>
        <translation>la plus récente est incomplète</translation>
    </message>
    <message>
        <source>The newest copy lacks {files}</source>
        <translation>Il manque {files} dans la copie la plus récente</translation>
    </message>
    <message>
        <source>See what the newest copy lacks</source>
        <translation>Voyez ce qui manque dans la copie la plus récente</translation>
    </message>
    <message>
        <source>the last attempt failed</source>
        <translation>le dernier essai a échoué</translation>
    </message>
    <message>
        <source>The last attempt to make a copy failed</source>
        <translation>Le dernier essai de copie a échoué</translation>
    </message>
    <message>
        <source>Find out why the last attempt failed</source>
        <translation>Voyez pourquoi le dernier essai a échoué</translation>
    </message>
    <message>
        <source>the last one was interrupted</source>
        <translation>la dernière a été interrompue</translation>
    </message>
    <message>
        <source>The last copy was interrupted</source>
        <translation>La dernière copie a été interrompue</translation>
    </message>
    <message>
        <source>Make the interrupted copy again</source>
        <translation>Refaites la copie interrompue</translation>
    </message>
    <message>
        <source>a copy has disappeared</source>
        <translation>une copie a disparu</translation>
    </message>
    <message>
        <source>A copy has disappeared from its place</source>
        <translation>Une copie a disparu de son emplacement</translation>
    </message>
    <message>
        <source>The copy of {at} was complete and is no longer there.</source>
        <translation>La copie du {at} était complète et n’est plus là.</translation>
    </message>
    <message>
        <source>Find out who removed the copy of {at}, and make a new one</source>
        <translation>Cherchez qui a enlevé la copie du {at}, et faites-en une nouvelle</translation>
    </message>
    <message>
        <source>not known to be complete</source>
        <translation>complète ou non&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>There are copies, but none is known to be complete</source>
        <translation>Il y a des copies, mais on ne sait pas si elles sont complètes</translation>
    </message>
    <message>
        <source>There is no copy of your patient records here yet</source>
        <translation>Il n’y a pas encore de copie des dossiers de vos patients ici</translation>
    </message>
    <message>
        <source>If this computer is lost today, nothing comes back from this place. Make the first copy now.</source>
        <translation>Si cet ordinateur est perdu aujourd’hui, rien ne revient de cet emplacement. Faites la première copie maintenant.</translation>
    </message>
    <message>
        <source>Each is incomplete, or was not made by this computer. Back up once.</source>
        <translation>Chacune est incomplète, ou n’a pas été faite par cet ordinateur. Faites une sauvegarde.</translation>
    </message>
    <message>
        <source>Make a copy that is known to be complete</source>
        <translation>Faites une copie dont on sait qu’elle est complète</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>hors de portée</translation>
    </message>
    <message>
        <source>The place of the copy cannot be reached</source>
        <translation>L’emplacement de la copie est hors de portée</translation>
    </message>
    <message>
        <source>Connect the place of the copy: {place}</source>
        <translation>Connectez l’emplacement de la copie&#xa0;: {place}</translation>
    </message>
    <message>
        <source>a date in the future</source>
        <translation>une date dans le futur</translation>
    </message>
    <message>
        <source>A copy bears a date in the future</source>
        <translation>Une copie porte une date dans le futur</translation>
    </message>
    <message>
        <source>The clock of this computer was wrong, or somebody tampered with the copy.</source>
        <translation>L’horloge de cet ordinateur était fausse, ou quelqu’un a touché à la copie.</translation>
    </message>
    <message>
        <source>Set the clock of this computer right</source>
        <translation>Mettez cet ordinateur à l’heure</translation>
    </message>
    <message>
        <source>not a real protection</source>
        <translation>pas une vraie protection</translation>
    </message>
    <message>
        <source>Your only copy is on this computer</source>
        <translation>Votre seule copie est sur cet ordinateur</translation>
    </message>
    <message>
        <source>It helps after a deletion by mistake, not after theft, fire or a virus.</source>
        <translation>Elle aide après un effacement par erreur, pas après un vol, un incendie ou un virus.</translation>
    </message>
    <message>
        <source>Put a copy on a drive that is kept elsewhere</source>
        <translation>Mettez une copie sur un disque gardé ailleurs</translation>
    </message>
    <message>
        <source>on the records’ own disk</source>
        <translation>sur le même disque que les dossiers</translation>
    </message>
    <message>
        <source>The copy lies on the same disk as your records</source>
        <translation>La copie se trouve sur le même disque que vos dossiers</translation>
    </message>
    <message>
        <source>If that disk fails or is stolen, both are lost.</source>
        <translation>Si ce disque tombe en panne ou est volé, les deux sont perdus.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>The copy is damaged</source>
        <translation>La copie est endommagée</translation>
    </message>
    <message>
        <source>Parts of it cannot be read back. Do not rely on it for a restoration.</source>
        <translation>Certaines parties ne peuvent plus être relues. Ne comptez pas sur elle pour une restauration.</translation>
    </message>
    <message>
        <source>Keep the damaged copy, and begin one elsewhere</source>
        <translation>Conservez la copie endommagée et commencez-en une autre ailleurs</translation>
    </message>
    <message>
        <source>not your copy</source>
        <translation>pas votre copie</translation>
    </message>
    <message>
        <source>What lies in the place is not your copy, or it no longer opens</source>
        <translation>Ce qui se trouve à l’emplacement n’est pas votre copie, ou ne s’ouvre plus</translation>
    </message>
    <message>
        <source>A wrong drive may be connected, or somebody exchanged or changed the copy.</source>
        <translation>Un autre disque est peut-être branché, ou quelqu’un a échangé ou modifié la copie.</translation>
    </message>
    <message>
        <source>Connect the drive that holds your copy</source>
        <translation>Branchez le disque qui contient votre copie</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>Your copy is no longer in its place</source>
        <translation>Votre copie n’est plus à son emplacement</translation>
    </message>
    <message>
        <source>The place can be reached, but somebody moved or removed what was in it.</source>
        <translation>L’emplacement est accessible, mais quelqu’un a déplacé ou supprimé ce qu’il contenait.</translation>
    </message>
    <message>
        <source>Find out who moved or removed the copy</source>
        <translation>Cherchez qui a déplacé ou supprimé la copie</translation>
    </message>
    <message>
        <source>cannot be opened here</source>
        <translation>ne peut pas être ouverte ici</translation>
    </message>
    <message>
        <source>This computer cannot open the copy to look at it</source>
        <translation>Cet ordinateur ne peut pas ouvrir la copie pour la vérifier</translation>
    </message>
    <message>
        <source>The password of the copy cannot be had from this computer&apos;s keyring.</source>
        <translation>Le mot de passe de la copie ne peut pas être lu dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Let this computer&apos;s keyring be opened, then look again</source>
        <translation>Autorisez l’ouverture du trousseau de cet ordinateur, puis regardez à nouveau</translation>
    </message>
    <message>
        <source>most files changed at once</source>
        <translation>la plupart des fichiers ont changé d’un coup</translation>
    </message>
    <message>
        <source>Most of your files changed at once</source>
        <translation>La plupart de vos fichiers ont changé d’un coup</translation>
    </message>
    <message>
        <source>It was noticed on {at}. It may be an attack that encrypts them. The copies made before are kept: none is removed until somebody has looked.</source>
        <translation>Remarqué le {at}. C’est peut-être une attaque qui les chiffre. Les copies faites avant sont conservées&#xa0;: aucune n’est supprimée tant que personne n’a regardé.</translation>
    </message>
    <message>
        <source>Open some of your files now; if you cannot, follow the first steps</source>
        <translation>Ouvrez maintenant quelques-uns de vos fichiers&#xa0;; si c’est impossible, suivez les premiers gestes</translation>
    </message>
    <message>
        <source>every copy is held</source>
        <translation>toutes les copies sont gelées</translation>
    </message>
    <message>
        <source>A hold has kept every copy for {days}</source>
        <translation>Un gel conserve toutes les copies depuis {days}</translation>
    </message>
    <message>
        <source>No copy is removed, and the place fills up.</source>
        <translation>Aucune copie n’est supprimée, et l’emplacement se remplit.</translation>
    </message>
    <message>
        <source>Lift the hold if it is no longer needed</source>
        <translation>Levez le gel s’il n’est plus nécessaire</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>presque plein</translation>
    </message>
    <message>
        <source>The place of the copy is full in about {days}</source>
        <translation>L’emplacement de la copie sera plein dans {days} environ</translation>
    </message>
    <message>
        <source>Then no new copy can be made there.</source>
        <translation>Alors plus aucune copie ne pourra y être faite.</translation>
    </message>
    <message>
        <source>Choose how long copies are kept, or connect a larger drive</source>
        <translation>Choisissez combien de temps les copies sont conservées, ou branchez un disque plus grand</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>pas relue</translation>
    </message>
    <message>
        <source>The copies have not been read back for {days}</source>
        <translation>Les copies n’ont pas été relues depuis {days}</translation>
    </message>
    <message>
        <source>A drive can forget without a sign. Each month a twelfth is read back by itself, while the place is connected.</source>
        <translation>Un disque peut perdre des données sans prévenir. Chaque mois, un douzième est relu automatiquement, si l’emplacement est connecté.</translation>
    </message>
    <message>
        <source>Connect the place, or check the copy by hand</source>
        <translation>Connectez l’emplacement, ou contrôlez la copie vous-même</translation>
    </message>
    <message>
        <source>type the code once</source>
        <translation>tapez le code une fois</translation>
    </message>
    <message>
        <source>Nobody has proved that the recovery sheet works</source>
        <translation>Personne n’a prouvé que la fiche de secours fonctionne</translation>
    </message>
    <message>
        <source>Prove that the recovery sheet opens the copy</source>
        <translation>Prouvez que la fiche de secours ouvre la copie</translation>
    </message>
    <message>
        <source>due for a test</source>
        <translation>à vérifier à nouveau</translation>
    </message>
    <message>
        <source>Your records are copied; the recovery sheet is due for a test</source>
        <translation>Vos dossiers sont copiés&#xa0;; la fiche de secours est à vérifier</translation>
    </message>
    <message>
        <source>Test the recovery sheet again: last time {at}</source>
        <translation>Vérifiez à nouveau la fiche de secours&#xa0;: dernière fois le {at}</translation>
    </message>
    <message>
        <source>a link leads elsewhere</source>
        <translation>un lien mène ailleurs</translation>
    </message>
    <message>
        <source>A link leads out of the folders you chose: {folder}</source>
        <translation>Un lien mène hors des dossiers choisis&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Only the link is copied, not what it leads to. If records lie there, choose that folder too.</source>
        <translation>Seul le lien est copié, pas ce vers quoi il mène. Si des dossiers de patients s’y trouvent, choisissez aussi ce dossier.</translation>
    </message>
    <message>
        <source>If records lie behind this link, choose their folder too; it is not copied: {folder}</source>
        <translation>Si des données se trouvent derrière ce lien, choisissez aussi leur dossier&#xa0;; il n’est pas copié&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>host not said</source>
        <translation>hébergeur non indiqué</translation>
    </message>
    <message>
        <source>Nobody has said who hosts the copy</source>
        <translation>Personne n’a dit qui héberge la copie</translation>
    </message>
    <message>
        <source>Say who hosts the copy</source>
        <translation>Dites qui héberge la copie</translation>
    </message>
    <message>
        <source>The certificate of the host is not known</source>
        <translation>Le certificat de l’hébergeur n’est pas connu</translation>
    </message>
    <message>
        <source>Ask the host for its certificate</source>
        <translation>Demandez son certificat à l’hébergeur</translation>
    </message>
    <message>
        <source>The copy lies in a country where it may not be allowed</source>
        <translation>La copie se trouve dans un pays où elle n’est peut-être pas permise</translation>
    </message>
    <message>
        <source>Ask the host in which country the copy lies</source>
        <translation>Demandez à l’hébergeur dans quel pays se trouve la copie</translation>
    </message>
    <message>
        <source>A paper of the host ended {days} ago</source>
        <translation>Un document de l’hébergeur est terminé depuis {days}</translation>
    </message>
    <message>
        <source>Ask the host for a new paper, the old one ended {days} ago</source>
        <translation>Demandez un nouveau document à l’hébergeur, l’ancien est terminé depuis {days}</translation>
    </message>
    <message>
        <source>No contract with the host is known</source>
        <translation>Aucun contrat avec l’hébergeur n’est connu</translation>
    </message>
    <message>
        <source>Ask the host for a contract</source>
        <translation>Demandez un contrat à l’hébergeur</translation>
    </message>
    <message>
        <source>A paper of the host ends in {days}</source>
        <translation>Un document de l’hébergeur se termine dans {days}</translation>
    </message>
    <message>
        <source>Ask the host for a new paper, the present one ends in {days}</source>
        <translation>Demandez un nouveau document à l’hébergeur, l’actuel se termine dans {days}</translation>
    </message>
    <message>
        <source>no certificate of the host</source>
        <translation>pas de certificat de l’hébergeur</translation>
    </message>
    <message>
        <source>in another country</source>
        <translation>dans un autre pays</translation>
    </message>
    <message>
        <source>host’s paper has ended</source>
        <translation>document de l’hébergeur terminé</translation>
    </message>
    <message>
        <source>no contract with the host</source>
        <translation>pas de contrat avec l’hébergeur</translation>
    </message>
    <message>
        <source>host’s paper ends soon</source>
        <translation>document de l’hébergeur bientôt terminé</translation>
    </message>
    <message>
        <source>complete, out of reach now</source>
        <translation>complète, hors de portée en ce moment</translation>
    </message>
    <message>
        <source>The last copy is complete, but out of reach now</source>
        <translation>La dernière copie est complète, mais hors de portée en ce moment</translation>
    </message>
    <message>
        <source>complete, but not a real protection</source>
        <translation>complète, mais ce n’est pas une vraie protection</translation>
    </message>
</context>
<context>
    <name>retention</name>
    <message>
        <source>Keep every copy</source>
        <translation>Conserver toutes les copies</translation>
    </message>
    <message>
        <source>Nothing is ever removed. The place fills up in time.</source>
        <translation>Rien n’est jamais supprimé. L’emplacement se remplit avec le temps.</translation>
    </message>
    <message>
        <source>Every copy for 3 months, one a week for a year, one a month for 10 years</source>
        <translation>Toutes les copies pendant 3 mois, une par semaine pendant un an, une par mois pendant 10 ans</translation>
    </message>
    <message>
        <source>Suits most practices.</source>
        <translation>Convient à la plupart des cabinets.</translation>
    </message>
    <message>
        <source>Every copy for 3 months, one a week for a year, one a month for 10 years, one a year for 20 years</source>
        <translation>Toutes les copies pendant 3 mois, une par semaine pendant un an, une par mois pendant 10 ans, une par an pendant 20 ans</translation>
    </message>
    <message>
        <source>For whoever wants to look far back.</source>
        <translation>Pour qui veut remonter loin.</translation>
    </message>
    <message>
        <source>Every copy for a month, one a week for 6 months, one a month for 2 years</source>
        <translation>Toutes les copies pendant un mois, une par semaine pendant 6 mois, une par mois pendant 2 ans</translation>
    </message>
    <message>
        <source>For a place with little room.</source>
        <translation>Pour un emplacement avec peu de place.</translation>
    </message>
    <message>
        <source>A copy is for getting files back; it is no archive. Medical files often have to be kept for longer than copies are: keep them in the practice software or in an archive, and every copy will have them.</source>
        <translation>Une copie sert à retrouver des fichiers&#xa0;; ce n’est pas une archive. Les dossiers médicaux doivent souvent être gardés plus longtemps que les copies&#xa0;: gardez-les dans le logiciel du cabinet ou dans une archive, et chaque copie les contiendra.</translation>
    </message>
    <message>
        <source>stays: every copy is kept</source>
        <translation>reste&#xa0;: toutes les copies sont conservées</translation>
    </message>
    <message>
        <source>stays: it is recent</source>
        <translation>reste&#xa0;: elle est récente</translation>
    </message>
    <message>
        <source>stays: the copy of its day</source>
        <translation>reste&#xa0;: la copie de son jour</translation>
    </message>
    <message>
        <source>stays: the copy of its week</source>
        <translation>reste&#xa0;: la copie de sa semaine</translation>
    </message>
    <message>
        <source>stays: the copy of its month</source>
        <translation>reste&#xa0;: la copie de son mois</translation>
    </message>
    <message>
        <source>stays: the copy of its year</source>
        <translation>reste&#xa0;: la copie de son année</translation>
    </message>
    <message>
        <source>stays: one of the last ones</source>
        <translation>reste&#xa0;: l’une des dernières</translation>
    </message>
    <message>
        <source>stays: not made by this computer, as far as known</source>
        <translation>reste&#xa0;: pas faite par cet ordinateur, autant qu’on sache</translation>
    </message>
    <message>
        <source>stays: it bears a date in the future</source>
        <translation>reste&#xa0;: elle porte une date future</translation>
    </message>
    <message>
        <source>stays: the clock was wrong when it was made</source>
        <translation>reste&#xa0;: l’horloge était fausse quand elle a été faite</translation>
    </message>
    <message>
        <source>stays: made while most files had just changed at once</source>
        <translation>reste&#xa0;: faite alors que la plupart des fichiers venaient de changer d’un coup</translation>
    </message>
    <message>
        <source>goes: another copy of that time stays in its place</source>
        <translation>part&#xa0;: une autre copie de cette période reste à sa place</translation>
    </message>
    <message>
        <source>goes: older than copies are kept</source>
        <translation>part&#xa0;: plus ancienne que la durée de conservation</translation>
    </message>
</context>
<context>
    <name>tracking</name>
    <message>
        <source>no address</source>
        <translation>sans adresse</translation>
    </message>
    <message>
        <source>no letter yet</source>
        <translation>pas encore de lettre</translation>
    </message>
    <message>
        <source>made</source>
        <translation>préparée</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imprimée</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>postée</translation>
    </message>
    <message>
        <source>sent by e-mail</source>
        <translation>envoyée par courriel</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>remise en main propre</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>peut-être envoyée</translation>
    </message>
    <message>
        <source>e-mail came back</source>
        <translation>courriel revenu</translation>
    </message>
    <message>
        <source>letter came back</source>
        <translation>lettre revenue</translation>
    </message>
    <message>
        <source>to be sent to another address</source>
        <translation>à envoyer à une autre adresse</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>envoyée de nouveau</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>personne jointe</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>personne non jointe</translation>
    </message>
    <message>
        <source>That is no number of a letter: a digit is wrong or missing.</source>
        <translation>Ce n’est pas un numéro de lettre&#xa0;: un chiffre est faux ou manque.</translation>
    </message>
    <message>
        <source>No letter of this incident has that number.</source>
        <translation>Aucune lettre de cet incident ne porte ce numéro.</translation>
    </message>
    <message>
        <source>Say whose letter it is.</source>
        <translation>Dites de qui est la lettre.</translation>
    </message>
    <message>
        <source>At that time the letter had not gone out yet.</source>
        <translation>À ce moment, la lettre n’était pas encore partie.</translation>
    </message>
    <message>
        <source>Say who spoke to whom, or what was tried.</source>
        <translation>Dites qui a parlé à qui, ou ce qui a été tenté.</translation>
    </message>
    <message>
        <source>A street with its town, or an e-mail address, is wanted.</source>
        <translation>Il faut une rue avec sa ville, ou une adresse électronique.</translation>
    </message>
    <message>
        <source>Those letters are not in the record.</source>
        <translation>Ces lettres ne figurent pas au dossier.</translation>
    </message>
    <message>
        <source>Choose at least one batch of these letters.</source>
        <translation>Choisissez au moins un lot de ces lettres.</translation>
    </message>
    <message>
        <source>One of these batches is down as sent already: nobody gets a letter twice.</source>
        <translation>Un de ces lots est déjà noté comme envoyé&#xa0;: personne ne reçoit deux fois la même lettre.</translation>
    </message>
    <message>
        <source>That is another number of letters than these batches have.</source>
        <translation>Ce nombre de lettres n’est pas celui de ces lots.</translation>
    </message>
    <message>
        <source>Somebody is not in the list of these letters.</source>
        <translation>Une personne ne figure pas dans la liste de ces lettres.</translation>
    </message>
    <message>
        <source>Without a receipt nobody can show that they went.</source>
        <translation>Sans reçu, personne ne peut montrer qu’elles sont parties.</translation>
    </message>
    <message>
        <source>That time cannot be.</source>
        <translation>Ce moment n’est pas possible.</translation>
    </message>
    <message>
        <source>Say where the notice stands.</source>
        <translation>Dites où se trouve l’avis.</translation>
    </message>
    <message>
        <source>The law asks for a telephone number that costs the caller nothing.</source>
        <translation>La loi demande un numéro de téléphone gratuit pour celui qui appelle.</translation>
    </message>
    <message>
        <source>It has to stay longer: taking it down sooner needs a reason.</source>
        <translation>Il doit rester plus longtemps&#xa0;: le retirer plus tôt demande une raison.</translation>
    </message>
    <message>
        <source>That day cannot be.</source>
        <translation>Ce jour n’est pas possible.</translation>
    </message>
    <message>
        <source>No law on the table asks for that now.</source>
        <translation>Aucune loi du tableau ne le demande à présent.</translation>
    </message>
</context>
</TS>
