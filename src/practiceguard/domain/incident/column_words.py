"""Headings of address books in English, French, German, Lithuanian, Spanish and Italian.

Other languages stand in `column_words_beyond`.
"""

from collections.abc import Mapping

HEADINGS: Mapping[str, str] = {
    "number": (
        "id;no;nr;nr.;number;patient no;patient number;patient id;patientid;patnr;mrn;chart number;"
        "chart no;file number;record number;account number;external id;numéro;n°;num;"
        "numéro patient;no patient;n° patient;id patient;numéro de dossier;dossier;ipp;ins;"
        "nummer;patientennummer;patienten-nr;pat-nr;patnr.;patienten nr;kartei-nr;karteinummer;"
        "numeris;eil. nr;paciento nr;paciento numeris;kortelės nr;kortelės numeris;paciento id;"
        "número;número de paciente;nº paciente;nº;historia clínica;nº historia;nhc;id paciente;"
        "numero;numero paziente;codice paziente;codice;n. cartella;id paziente;key;kundennummer"
    ),
    "surname": (
        "surname;last name;lastname;family name;patient surname;patient last name;last;"
        "nom;nom de famille;nom d'usage;nom usuel;nom patient;nom du patient;"
        "nachname;familienname;zuname;"
        "pavardė;paciento pavardė;"
        "apellido;apellidos;primer apellido;apellido paterno;"
        "cognome;cognome paziente"
    ),
    "given-name": (
        "first name;firstname;given name;given names;forename;christian name;patient first name;"
        "first;prénom;prénoms;prénom patient;prénom usuel;"
        "vorname;vornamen;rufname;"
        "vardas;paciento vardas;vardai;"
        "nombre;nombres;nombre de pila;"
        "nome;nome paziente;prenome"
    ),
    "full-name": (
        "name;full name;patient;patient name;name of patient;client;client name;"
        "nom complet;nom et prénom;nom prénom;nom & prénom;nom, prénom;prénom nom;"
        "prénom et nom;patient(e);"
        "patientenname;name, vorname;name vorname;vorname name;vor- und nachname;"
        "vollständiger name;"
        "vardas pavardė;vardas, pavardė;vardas ir pavardė;pavardė vardas;pavardė, vardas;pacientas;"
        "paciento vardas pavardė;"
        "nombre completo;nombre y apellidos;apellidos y nombre;apellidos, nombre;paciente;"
        "nome completo;nome e cognome;cognome e nome;cognome nome;nome cognome;nominativo;paziente"
    ),
    "former-name": (
        "maiden name;birth name;former name;previous name;née;other name;alias;"
        "nom de naissance;nom de jeune fille;nom patronymique;"
        "geburtsname;mädchenname;früherer name;"
        "mergautinė pavardė;ankstesnė pavardė;buvusi pavardė;"
        "apellido de soltera;segundo apellido;apellido materno;nombre anterior;"
        "cognome da nubile;cognome di nascita;altro nome"
    ),
    "birth-date": (
        "birth date;birthdate;date of birth;dob;d.o.b.;born;born on;birthday;patient dob;"
        "date de naissance;naissance;né le;née le;né(e) le;ddn;date naissance;"
        "geburtsdatum;geboren;geboren am;geb.;geb.-datum;gebdat;geburtstag;geb datum;"
        "gimimo data;gimimo d.;gimė;gim. data;gim.data;"
        "fecha de nacimiento;fecha nacimiento;nacimiento;f. nacimiento;fec nac;"
        "data di nascita;data nascita;nascita;nato il;nato/a il"
    ),
    "street": (
        "street;address;street address;address 1;address line 1;address 2;address line 2;addr1;"
        "address1;address2;postal address;home address;house number;apartment;"
        "rue;adresse;adresse 1;adresse 2;adresse postale;n° et rue;voie;complément d'adresse;"
        "complément;"
        "straße;strasse;str.;anschrift;straße und hausnummer;straße hausnummer;hausnummer;"
        "adresszusatz;"
        "gatvė;adresas;namo nr;namas;butas;gyvenamoji vieta;gatvė, namas;"
        "calle;dirección;domicilio;dirección 1;dirección 2;"
        "via;indirizzo;indirizzo 1;residenza;civico"
    ),
    "postal-code": (
        "postal code;postcode;post code;zip;zip code;zipcode;zip/postal code;"
        "code postal;cp;c.p.;"
        "plz;postleitzahl;"
        "pašto kodas;pašto indeksas;indeksas;"
        "código postal;c.p;codigo postal;"
        "cap;codice postale"
    ),
    "city": (
        "city;town;town/city;city/town;locality;place of residence;"
        "ville;commune;localité;"
        "ort;stadt;wohnort;"
        "miestas;gyvenvietė;vietovė;"
        "ciudad;población;localidad;municipio;"
        "città;comune;località"
    ),
    "region": (
        "state;province;region;county;state/province;st;"
        "état;région;département;canton;"
        "bundesland;kanton;land/region;"
        "valstija;regionas;apskritis;savivaldybė;"
        "estado;provincia;región;comunidad autónoma;"
        "stato/provincia;regione;prov;prov."
    ),
    "country": (
        "country;country code;country of residence;nation;iso country;"
        "pays;code pays;pays de résidence;"
        "land;ländercode;staat;wohnsitzland;"
        "šalis;valstybė;šalies kodas;"
        "país;código país;pais de residencia;"
        "paese;nazione;stato;codice paese"
    ),
    "language": (
        "language;preferred language;lang;mother tongue;"
        "langue;langue parlée;langue préférée;"
        "sprache;korrespondenzsprache;muttersprache;"
        "kalba;bendravimo kalba;"
        "idioma;lengua;"
        "lingua;lingua preferita"
    ),
    "email": (
        "e-mail;email;mail;e-mail address;email address;electronic mail;"
        "courriel;adresse e-mail;adresse mail;adresse électronique;mél;"
        "e-mail-adresse;mailadresse;emailadresse;"
        "el. paštas;el.paštas;elektroninis paštas;el. pašto adresas;"
        "correo;correo electrónico;"
        "posta elettronica;indirizzo e-mail;indirizzo email"
    ),
    "phone": (
        "phone;telephone;mobile;cell;cell phone;phone number;home phone;mobile phone;tel;tel.;"
        "téléphone;portable;tél;tél.;numéro de téléphone;mobile patient;"
        "telefon;handy;mobil;telefonnummer;mobiltelefon;tel. privat;"
        "telefonas;mob. telefonas;mobilusis;telefono nr;tel. nr;"
        "teléfono;móvil;celular;"
        "telefono;cellulare"
    ),
    "minor": (
        "minor;child;is minor;under 18;"
        "mineur;mineur(e);enfant;"
        "minderjährig;kind;"
        "nepilnametis;vaikas;nepilnametė;"
        "menor;menor de edad;"
        "minore;minorenne"
    ),
    "deceased": (
        "deceased;dead;died;date of death;death date;is deceased;deceased on;"
        "décédé;décès;décédé(e);date de décès;décédé le;"
        "verstorben;gestorben;todesdatum;sterbedatum;"
        "miręs;mirė;mirties data;mirusi;mires;"
        "fallecido;fallecimiento;fecha de fallecimiento;exitus;"
        "deceduto;decesso;data di decesso;data decesso"
    ),
    "protected": (
        "protected;protected address;address protected;confidential address;secret address;"
        "do not mail;confidential;hidden address;"
        "adresse protégée;adresse confidentielle;confidentiel;protégé;"
        "adresse geschützt;geschützte adresse;auskunftssperre;sperrvermerk;geschützt;"
        "saugomas adresas;slaptas adresas;konfidencialu;"
        "dirección protegida;confidencial;protegido;"
        "indirizzo protetto;riservato;protetto"
    ),
    "email-agreed": (
        "email consent;e-mail consent;email agreed;consent to email;email ok;agrees to email;"
        "accord e-mail;consentement e-mail;accepte e-mail;accord mail;"
        "e-mail einwilligung;einwilligung e-mail;e-mail erlaubt;"
        "sutikimas el. paštu;sutinka el. paštu;"
        "consentimiento email;acepta email;"
        "consenso email;consenso e-mail"
    ),
}
"""By the value of `Column`; `heading` compares them without accents and punctuation."""
