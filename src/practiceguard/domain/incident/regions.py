"""The parts of countries whose law differs: how they are written, and their codes (ISO 3166-2)."""

from collections.abc import Mapping

from practiceguard.domain.incident.person_name import plain

_NAMES: Mapping[str, str] = {
    "US": (
        "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;"
        "DE Delaware;DC District of Columbia;DC Washington DC;FL Florida;GA Georgia;HI Hawaii;"
        "ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;"
        "MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;"
        "MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;"
        "NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;"
        "PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;"
        "UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;"
        "AS American Samoa;GU Guam;MP Northern Mariana Islands;PR Puerto Rico;"
        "VI US Virgin Islands;VI Virgin Islands"
    ),
    "CA": (
        "AB Alberta;BC British Columbia;BC Colombie-Britannique;MB Manitoba;NB New Brunswick;"
        "NB Nouveau-Brunswick;NL Newfoundland and Labrador;NL Terre-Neuve-et-Labrador;"
        "NS Nova Scotia;NS Nouvelle-Écosse;NT Northwest Territories;NT Territoires du Nord-Ouest;"
        "NU Nunavut;ON Ontario;PE Prince Edward Island;PE Île-du-Prince-Édouard;QC Quebec;"
        "SK Saskatchewan;YT Yukon"
    ),
    "AE": (
        "AZ Abu Dhabi;AJ Ajman;DU Dubai;FU Fujairah;RK Ras Al Khaimah;SH Sharjah;UQ Umm Al Quwain"
    ),
}


def _table() -> dict[tuple[str, str], str]:
    found = {}
    for country, names in _NAMES.items():
        for one in names.split(";"):
            code, _, name = one.partition(" ")
            for written in (code, name, f"{country}-{code}"):
                found[country, plain(written)] = f"{country}-{code}"
    return found


_CODES = _table()
COUNTRIES = frozenset(_NAMES)
"""Where the part of the country matters."""


def region_code(country: str, text: str) -> str:
    """Given a country and how a part of it is written, return its ISO 3166-2 code, "" if unknown.

    Without the country there is no answer: CA is California or Canada.
    """
    return _CODES.get((country, plain(text)), "")
