"""Headings of address books in Polish, Turkish, Greek, Cyrillic, Arabic and Chinese.

Cyrillic: Russian, Ukrainian, Bulgarian and Serbian. A word that means something else in one of the
languages of `column_words` is left out: a person says then what the column holds.
"""

from collections.abc import Mapping

BEYOND: Mapping[str, str] = {
    "number": (
        "numer;numer pacjenta;nr pacjenta;lp;l.p.;nr kartoteki;numer kartoteki;"
        "numara;hasta no;hasta numarası;dosya no;dosya numarası;protokol no;sıra no;"
        "αριθμός;α/α;αριθμός ασθενούς;κωδικός;κωδικός ασθενούς;αριθμός φακέλου;"
        "номер;номер пациента;номер карты;№ карты;номер пацієнта;номер картки;код;код пациента;"
        "номер на пациента;број;"
        "رقم;الرقم;رقم المريض;رقم الملف;رقم السجل;"
        "编号;序号;病历号;病历号码;患者编号;病人编号;編號;序號;病歷號;病歷號碼;患者編號;病人編號"
    ),
    "surname": (
        "nazwisko;nazwisko pacjenta;"
        "soyad;soyadı;soyadi;soyisim;hasta soyadı;"
        "επώνυμο;επίθετο;επώνυμο ασθενούς;"
        "фамилия;фамилия пациента;прізвище;фамилно име;презиме;"
        "اسم العائلة;العائلة;اللقب;الكنية;"
        "姓;姓氏"
    ),
    "given-name": (
        "imię;imiona;imię pacjenta;"
        "ad;adı;adi;isim;"
        "όνομα;"
        "имя;имена;име;ім'я;ім’я;"
        "الاسم الأول;الاسم الشخصي;"
        "名;名字"
    ),
    "full-name": (
        "imię i nazwisko;nazwisko i imię;nazwisko imię;imię nazwisko;pacjent;"
        "ad soyad;adı soyadı;adi soyadi;ad soyadı;hasta adı;hasta adı soyadı;isim soyisim;"
        "ονοματεπώνυμο;ασθενής;ονοματεπώνυμο ασθενούς;όνομα ασθενούς;"
        "фио;ф.и.о.;фио пациента;піб;п.і.б.;пациент;пацієнт;полное имя;име и фамилия;трите имена;"
        "име и презиме;"
        "الاسم;اسم;اسم المريض;الاسم الكامل;الاسم الثلاثي;الاسم الرباعي;المريض;"
        "姓名;患者姓名;病人姓名;患者;病人"
    ),
    "former-name": (
        "nazwisko rodowe;nazwisko panieńskie;poprzednie nazwisko;"
        "kızlık soyadı;önceki soyadı;evlenmeden önceki soyadı;"
        "πατρικό επώνυμο;γένος;πατρικό;"
        "девичья фамилия;прежняя фамилия;дівоче прізвище;моминско име;"
        "الاسم السابق;"
        "曾用名"
    ),
    "birth-date": (
        "data urodzenia;data ur.;ur.;urodzony;urodzona;"
        "doğum tarihi;d. tarihi;doğum;"
        "ημερομηνία γέννησης;ημ. γέννησης;ημ/νία γέννησης;γέννηση;"
        "дата рождения;д.р.;дата рожд.;дата народження;дата на раждане;датум рођења;"
        "تاريخ الميلاد;تاريخ الولادة;الميلاد;"
        "出生日期;生日;出生年月日;出生年月"
    ),
    "street": (
        "ulica;ul.;adres;adres zamieszkania;nr domu;nr mieszkania;adres korespondencyjny;"
        "sokak;cadde;mahalle;ev adresi;açık adres;"
        "διεύθυνση;οδός;διεύθυνση κατοικίας;"
        "адрес;адреса;улица;вулиця;дом;квартира;адрес проживания;місце проживання;"
        "العنوان;عنوان;الشارع;عنوان السكن;"
        "地址;住址;家庭住址;家庭地址;详细地址;街道;通讯地址;詳細地址;通訊地址"
    ),
    "postal-code": (
        "kod pocztowy;kod;"
        "posta kodu;"
        "τκ;τ.κ.;ταχυδρομικός κώδικας;ταχ. κώδικας;"
        "индекс;почтовый индекс;індекс;поштовий індекс;пощенски код;поштански број;"
        "الرمز البريدي;"
        "邮编;邮政编码;郵編;郵遞區號;郵政編碼"
    ),
    "city": (
        "miasto;miejscowość;"
        "şehir;ilçe;"
        "πόλη;δήμος;"
        "город;місто;град;населенный пункт;населений пункт;населено място;"
        "المدينة;مدينة;"
        "城市;市"
    ),
    "region": (
        "województwo;powiat;"
        "il;"
        "νομός;περιφέρεια;"
        "область;регион;край;район;"
        "المنطقة;المحافظة;الإمارة;الولاية;"
        "省;省份;州"
    ),
    "country": (
        "kraj;państwo;"
        "ülke;"
        "χώρα;"
        "страна;країна;държава;земља;држава;"
        "البلد;الدولة;بلد;بلد الإقامة;"
        "国家;國家"
    ),
    "language": ("język;dil;γλώσσα;язык;мова;език;језик;اللغة;语言;語言"),
    "email": (
        "poczta elektroniczna;adres e-mail;"
        "e-posta;eposta;e-posta adresi;"
        "ηλεκτρονικό ταχυδρομείο;ηλ. ταχυδρομείο;"
        "электронная почта;эл. почта;почта;електронна пошта;ел. пошта;имейл;"
        "البريد الإلكتروني;بريد إلكتروني;الإيميل;"
        "电子邮件;电子邮箱;邮箱;電子郵件;電郵;電子信箱"
    ),
    "phone": (
        "nr telefonu;numer telefonu;komórka;telefon komórkowy;"
        "cep;cep telefonu;gsm;ev telefonu;telefon no;"
        "τηλέφωνο;κινητό;τηλ.;κινητό τηλέφωνο;"
        "телефон;моб. телефон;мобильный;мобільний;мобилен;тел.;"
        "الهاتف;هاتف;رقم الهاتف;الجوال;جوال;رقم الجوال;المحمول;الموبايل;رقم الموبايل;"
        "电话;手机;手机号;手机号码;联系电话;電話;手機;手機號碼;聯絡電話"
    ),
    "minor": (
        "nieletni;niepełnoletni;małoletni;dziecko;"
        "reşit değil;çocuk;"
        "ανήλικος;"
        "несовершеннолетний;неповнолітній;ребенок;дитина;"
        "قاصر;"
        "未成年;未成年人"
    ),
    "deceased": (
        "zmarły;zmarł;data zgonu;zgon;"
        "vefat;ölüm tarihi;vefat tarihi;"
        "θανών;αποβιώσας;ημερομηνία θανάτου;"
        "умер;дата смерти;померлий;дата смерті;починал;"
        "متوفى;متوفي;تاريخ الوفاة;"
        "死亡;已故;死亡日期"
    ),
    "protected": (
        "adres zastrzeżony;adres chroniony;"
        "gizli adres;"
        "απόρρητη διεύθυνση;"
        "защищенный адрес;секретный адрес;"
        "عنوان سري;"
        "保密地址"
    ),
    "email-agreed": (
        "zgoda na e-mail;"
        "e-posta onayı;"
        "согласие на e-mail;"
        "الموافقة على البريد الإلكتروني;"
        "同意电子邮件;同意電子郵件"
    ),
}
"""As `column_words.HEADINGS`."""
