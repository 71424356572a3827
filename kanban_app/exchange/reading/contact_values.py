"""Reading what single cells of an address list say: countries, languages, channels and roles."""

from kanban_app.domain.contact import Channel, Role
from kanban_app.exchange.reading.values import word

_CODE = 2
# ISO 3166, as Germans and English call them; an address list has few others.
_COUNTRIES = {
    "DE": "deutschland germany d brd allemagne",
    "AT": "osterreich austria a oesterreich",
    "CH": "schweiz switzerland suisse svizzera",
    "LI": "liechtenstein fl",
    "FR": "frankreich france f",
    "IT": "italien italy italia i",
    "ES": "spanien spain espana e",
    "PT": "portugal p",
    "NL": "niederlande netherlands holland thenetherlands nederland",
    "BE": "belgien belgium belgique",
    "LU": "luxemburg luxembourg",
    "PL": "polen poland polska",
    "CZ": "tschechien czechia czechrepublic tschechischerepublik",
    "SK": "slowakei slovakia",
    "HU": "ungarn hungary",
    "SI": "slowenien slovenia",
    "HR": "kroatien croatia hrvatska",
    "RO": "rumanien rumaenien romania",
    "BG": "bulgarien bulgaria",
    "GR": "griechenland greece",
    "TR": "turkei tuerkei turkey turkiye",
    "DK": "danemark daenemark denmark danmark",
    "SE": "schweden sweden sverige",
    "NO": "norwegen norway norge",
    "FI": "finnland finland",
    "GB": "grossbritannien greatbritain england vereinigteskonigreich unitedkingdom uk schottland",
    "IE": "irland ireland",
    "US": "usa vereinigtestaaten vereinigtestaatenvonamerika unitedstates "
    "unitedstatesofamerica amerika",
    "CA": "kanada canada",
    "UA": "ukraine",
    "RU": "russland russia",
}
_COUNTRY_WORDS = {name: code for code, names in _COUNTRIES.items() for name in names.split()}
_LANGUAGES = {
    "de": "deutsch german allemand",
    "en": "englisch english anglais",
    "fr": "franzosisch franzoesisch french francais",
    "it": "italienisch italian italiano",
    "es": "spanisch spanish espanol",
    "pt": "portugiesisch portuguese",
    "nl": "niederlandisch niederlaendisch hollandisch dutch",
    "pl": "polnisch polish polski",
    "cs": "tschechisch czech",
    "hu": "ungarisch hungarian",
    "hr": "kroatisch croatian",
    "sr": "serbisch serbian",
    "ro": "rumanisch rumaenisch romanian",
    "bg": "bulgarisch bulgarian",
    "el": "griechisch greek",
    "tr": "turkisch tuerkisch turkish",
    "ru": "russisch russian",
    "uk": "ukrainisch ukrainian",
    "ar": "arabisch arabic",
    "zh": "chinesisch chinese",
}
_LANGUAGE_WORDS = {name: code for code, names in _LANGUAGES.items() for name in names.split()}
_CHANNELS = {
    Channel.PHONE: "phone telefon telefonisch anruf festnetz call tel",
    Channel.MOBILE: "mobile mobil handy mobiltelefon cell cellphone mobilephone",
    Channel.EMAIL: "email mail emails",
    Channel.LETTER: "letter brief post postalisch briefpost mailpost",
    Channel.FAX: "fax telefax",
}
_CHANNEL_WORDS = {name: channel for channel, names in _CHANNELS.items() for name in names.split()}
_ROLES = {
    Role.OWNER: "owner eigentumer eigentuemer eigentumerin verkaufer verkaeufer verkauferin seller "
    "vendor",
    Role.BUYER: "buyer kaufer kaeufer kauferin interessent interessentin kaufinteressent suchkunde "
    "suchende prospect",
    Role.TIPSTER: "tipster tippgeber tippgeberin empfehler",
    Role.PARTNER: "partner netzwerkpartner kooperationspartner partnerin",
    Role.BANK: "bank finanzierer finanzierung finanzierungspartner lender sparkasse",
    Role.NOTARY: "notary notar notarin notariat",
    Role.AUTHORITY: "authority behorde behoerde amt",
    Role.CRAFTSMAN: "craftsman handwerker handwerkerin dienstleister tradesman",
    Role.OTHER: "other sonstige sonstiger sonstiges andere",
}
_ROLE_WORDS = {name: role for role, names in _ROLES.items() for name in names.split()}


def country_of(text: str) -> str:
    """Return the ISO 3166 code of a country, a name we do not know as it is written."""
    bare = text.strip()
    if len(bare) == _CODE and bare.isascii() and bare.isalpha():
        return "GB" if bare.upper() == "UK" else bare.upper()
    return _COUNTRY_WORDS.get(word(bare), bare)


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of a language, "" if it is none we know; `de-AT` is German."""
    bare = word(text.replace("_", "-").split("-")[0])
    return bare if bare in _LANGUAGES else _LANGUAGE_WORDS.get(bare, "")


def channel_of(text: str) -> Channel | None:
    """Return the channel that `text` names, None if it names none of ours."""
    return _CHANNEL_WORDS.get(word(text))


def role_of(text: str) -> Role | None:
    """Return the role that `text` names, None if it names none of ours."""
    return _ROLE_WORDS.get(word(text))
