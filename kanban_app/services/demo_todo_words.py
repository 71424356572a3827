"""What a broker of the sample data still has to do, in his own words."""

from kanban_app.domain.task import TaskChannel

_PHONE, _EMAIL, _DESK, _VISIT = (
    TaskChannel.PHONE, TaskChannel.EMAIL, TaskChannel.DESK, TaskChannel.VISIT,
)  # fmt: skip
Words = tuple[tuple[str, TaskChannel], ...]

OWN: dict[tuple[str, str], Words] = {
    ("owner", "awareness"): (
        ("Rückruf zum Wunschpreis", _PHONE), ("Vergleichspreise der Straße schicken", _EMAIL),
        ("Geschwister anrufen", _PHONE),
    ),
    ("owner", "acquisition"): (
        ("Provisionsmodell erklären", _PHONE), ("Grundbuchauszug anfordern", _EMAIL),
        ("Angebotsmappe vorbeibringen", _VISIT),
    ),
    ("owner", "staging"): (
        ("Energieausweis nachfassen", _EMAIL), ("Schlüssel für den Fotografen holen", _VISIT),
        ("Protokolle bei der Hausverwaltung anfordern", _EMAIL),
    ),
    ("owner", "marketing"): (
        ("Anzeigentext auffrischen", _DESK), ("Rückmeldungen der Besichtigung weitergeben", _PHONE),
        ("Gegenangebot besprechen", _PHONE),
    ),
    ("owner", "transaction"): (
        ("Zählerstände und Schlüssel klären", _PHONE), ("Notar nach dem Entwurf fragen", _PHONE),
    ),
    ("buyer", "awareness"): (
        ("Anfrage zurückrufen", _PHONE), ("Selbstauskunft anfordern", _EMAIL),
    ),
    ("buyer", "low_commitment"): (
        ("Besichtigung vorschlagen", _PHONE), ("Zwei Objekte vorstellen", _EMAIL),
        ("Nach dem Eigenkapital fragen", _PHONE),
    ),
    ("buyer", "high_commitment"): (
        ("Zweite Besichtigung abstimmen", _PHONE), ("Preisvorstellung erfragen", _PHONE),
        ("Grundriss und Protokolle schicken", _EMAIL),
    ),
    ("buyer", "fit"): (
        ("Zusage der Bank anfordern", _EMAIL), ("Notartermin abstimmen", _PHONE),
    ),
    ("buyer", "transaction"): (
        ("Bank wegen der Auszahlung anrufen", _PHONE), ("Übergabe vorbereiten", _DESK),
    ),
}  # fmt: skip
OWN_ANYWHERE: Words = (("Zurückrufen", _PHONE), ("Unterlagen prüfen", _DESK))
# About those who help, by what they do: no card is behind it.
ABOUT_HELPERS = (
    ("notary", "Termine im nächsten Monat erfragen", _PHONE),
    ("bank", "Konditionen der Woche anfordern", _EMAIL),
    ("craftsman", "Angebot für zwei Energieausweise einholen", _EMAIL),
    ("tipster", "Zum Kaffee treffen", _VISIT),
)
DONE = (
    "",
    "",
    "",
    "erledigt",
    "auf die Mailbox gesprochen",
    "bespricht es zu Hause",
    "schickt es zu",
)
