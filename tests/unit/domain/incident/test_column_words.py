"""Headings of address books mean one thing each, in every language and script that is known."""

import pytest

from practiceguard.domain.incident.column_words import HEADINGS
from practiceguard.domain.incident.column_words_beyond import BEYOND
from practiceguard.domain.incident.columns import Column, ColumnLook, heading, proposed_mapping
from practiceguard.domain.incident.person_name import plain
from practiceguard.domain.incident.table import Table, TableForm, TableKind

SIX = (
    Column.NUMBER,
    Column.SURNAME,
    Column.GIVEN_NAME,
    Column.BIRTH_DATE,
    Column.STREET,
    Column.POSTAL_CODE,
    Column.CITY,
    Column.PHONE,
)


@pytest.mark.parametrize(
    "line",
    [
        "Eil. Nr.;Pavardė;Vardas;Gimimo data;Adresas;Pašto kodas;Miestas;Telefonas",
        "Nr pacjenta;Nazwisko;Imię;Data urodzenia;Ulica;Kod pocztowy;Miejscowość;Telefon komórkowy",
        "HASTA NO;SOYADI;ADI;DOĞUM TARİHİ;ADRES;POSTA KODU;ŞEHİR;CEP TELEFONU",
        "Α/Α;ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΗΜ. ΓΕΝΝΗΣΗΣ;ΔΙΕΥΘΥΝΣΗ;Τ.Κ.;ΠΟΛΗ;ΚΙΝΗΤΟ",
        "Номер;Фамилия;Имя;Дата рождения;Адрес;Индекс;Город;Телефон",
        "Номер картки;Прізвище;Ім’я;Дата народження;Вулиця;Поштовий індекс;Місто;Моб. телефон",
        "رقم الملف;اسم العائلة;الاسم الأول;تاريخ الميلاد;العنوان;الرمز البريدي;المدينة;رقم الجوال",
        "病历号;姓;名;出生日期;地址;邮政编码;城市;手机号",
        "病歷號;姓氏;名字;生日;詳細地址;郵遞區號;城市;聯絡電話",
    ],
)
def test_the_columns_of_a_list_are_known_in_its_language(line: str) -> None:
    rows = (tuple(line.split(";")), ("1",) * len(SIX))
    table = Table(rows, TableForm(TableKind.TEXT, "utf-8", ";"))
    look = ColumnLook(is_day=lambda _cell: False, is_country=lambda _cell: False)
    mapping = proposed_mapping(table, look)
    assert mapping.header_row == 1
    assert mapping.columns == SIX


@pytest.mark.parametrize("whole", ["姓名", "الاسم", "ФИО", "Ονοματεπώνυμο", "AD SOYAD"])
def test_a_whole_name_is_one(whole: str) -> None:
    assert heading(whole) is Column.FULL_NAME


def test_no_heading_means_two_things() -> None:
    meant: dict[str, set[str]] = {}
    for known in (HEADINGS, BEYOND):
        for column, words in known.items():
            for one in words.split(";"):
                meant.setdefault(plain(one), set()).add(column)
    assert "" not in meant
    assert {word: columns for word, columns in meant.items() if len(columns) > 1} == {}
