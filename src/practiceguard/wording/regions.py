"""The parts of countries that have a law or an authority of their own, in every language.

Babel has the names of countries and none of their parts. These are those of ISO 3166-2 for the
countries of which resources/jurisdictions/ names parts; English and French after the Unicode CLDR
and the ISO codes of Debian (seen on 2026-11-22).
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from practiceguard.wording.countries import country_names

_SAME: Mapping[str, str] = {
    "AE-AJ": "Ajman",
    "CA-AB": "Alberta",
    "CA-MB": "Manitoba",
    "CA-NU": "Nunavut",
    "CA-ON": "Ontario",
    "CA-SK": "Saskatchewan",
    "CA-YT": "Yukon",
    "DE-BE": "Berlin",
    "DE-HE": "Hesse",
    "DE-SH": "Schleswig-Holstein",
    "US-AK": "Alaska",
    "US-AL": "Alabama",
    "US-AR": "Arkansas",
    "US-AZ": "Arizona",
    "US-CO": "Colorado",
    "US-CT": "Connecticut",
    "US-DE": "Delaware",
    "US-GU": "Guam",
    "US-IA": "Iowa",
    "US-ID": "Idaho",
    "US-IL": "Illinois",
    "US-IN": "Indiana",
    "US-KS": "Kansas",
    "US-KY": "Kentucky",
    "US-MA": "Massachusetts",
    "US-MD": "Maryland",
    "US-ME": "Maine",
    "US-MI": "Michigan",
    "US-MN": "Minnesota",
    "US-MO": "Missouri",
    "US-MS": "Mississippi",
    "US-MT": "Montana",
    "US-NE": "Nebraska",
    "US-NH": "New Hampshire",
    "US-NJ": "New Jersey",
    "US-NV": "Nevada",
    "US-OH": "Ohio",
    "US-OK": "Oklahoma",
    "US-OR": "Oregon",
    "US-RI": "Rhode Island",
    "US-TN": "Tennessee",
    "US-TX": "Texas",
    "US-UT": "Utah",
    "US-VT": "Vermont",
    "US-WI": "Wisconsin",
    "US-WY": "Wyoming",
}
"""Those that are called the same in both languages."""

_NAMES: Mapping[str, tuple[str, str]] = {
    "AE-AZ": ("Abu Dhabi", "Abou Dabi"),
    "AE-DIFC": (
        "Dubai International Financial Centre",
        "Centre financier international de Dubaï (DIFC)",
    ),
    "AE-DU": ("Dubai", "Dubaï"),
    "AE-FU": ("Fujairah", "Fujaïrah"),
    "AE-RK": ("Ras al Khaimah", "Ras el Khaïmah"),
    "AE-SH": ("Sharjah", "Charjah"),
    "AE-UQ": ("Umm al Quwain", "Oumm al Qaïwaïn"),
    "CA-BC": ("British Columbia", "Colombie-Britannique"),
    "CA-NB": ("New Brunswick", "Nouveau-Brunswick"),
    "CA-NL": ("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
    "CA-NS": ("Nova Scotia", "Nouvelle-Écosse"),
    "CA-NT": ("Northwest Territories", "Territoires du Nord-Ouest"),
    "CA-PE": ("Prince Edward Island", "Île-du-Prince-Édouard"),
    "CA-QC": ("Quebec", "Québec"),
    "DE-BB": ("Brandenburg", "Brandebourg"),
    "DE-BW": ("Baden-Württemberg", "Bade-Wurtemberg"),
    "DE-BY": ("Bavaria", "Bavière"),
    "DE-HB": ("Bremen", "Brême"),
    "DE-HH": ("Hamburg", "Hambourg"),
    "DE-MV": ("Mecklenburg-Western Pomerania", "Mecklembourg-Poméranie-Occidentale"),
    "DE-NI": ("Lower Saxony", "Basse-Saxe"),
    "DE-NW": ("North Rhine-Westphalia", "Rhénanie-du-Nord-Westphalie"),
    "DE-RP": ("Rhineland-Palatinate", "Rhénanie-Palatinat"),
    "DE-SL": ("Saarland", "Sarre"),
    "DE-SN": ("Saxony", "Saxe"),
    "DE-ST": ("Saxony-Anhalt", "Saxe-Anhalt"),
    "DE-TH": ("Thuringia", "Thuringe"),
    "US-AS": ("American Samoa", "Samoa américaines"),
    "US-CA": ("California", "Californie"),
    "US-DC": ("District of Columbia", "District de Columbia"),
    "US-FL": ("Florida", "Floride"),
    "US-GA": ("Georgia (United States)", "Géorgie (États-Unis)"),
    "US-HI": ("Hawaii", "Hawaï"),
    "US-LA": ("Louisiana", "Louisiane"),
    "US-MP": ("Northern Mariana Islands", "Îles Mariannes du Nord"),
    "US-NC": ("North Carolina", "Caroline du Nord"),
    "US-ND": ("North Dakota", "Dakota du Nord"),
    "US-NM": ("New Mexico", "Nouveau-Mexique"),
    "US-NY": ("New York", "État de New York"),
    "US-PA": ("Pennsylvania", "Pennsylvanie"),
    "US-PR": ("Puerto Rico", "Porto Rico"),
    "US-SC": ("South Carolina", "Caroline du Sud"),
    "US-SD": ("South Dakota", "Dakota du Sud"),
    "US-VA": ("Virginia", "Virginie"),
    "US-VI": ("U.S. Virgin Islands", "Îles Vierges des États-Unis"),
    "US-WA": ("Washington", "État de Washington"),
    "US-WV": ("West Virginia", "Virginie-Occidentale"),
}
"""English, French."""


@cache
def place_names(language: str) -> Mapping[str, str]:
    """Given a language (`en`, `fr`), return the name of each country and of each known part of one.

    By ISO 3166-1 alpha-2 and ISO 3166-2. A language that nobody wrote the parts in reads English.
    """
    column = 1 if language.startswith("fr") else 0
    parts = {code: names[column] for code, names in _NAMES.items()}
    return MappingProxyType({**country_names(language), **_SAME, **parts})
