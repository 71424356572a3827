"""What lists say of whom a task or an activity is about: one piece of SQL for all of them."""

# Of a row with card_id, contact_id and property_id; the card's own contact and property first.
ABOUT = """
coalesce(nullif(card_contact.name, ''), nullif(card.title, ''), contact.name, property.line, ''),
coalesce(card_property.line, property.line, ''), coalesce(card_property.place, property.place, ''),
card.journey_id, card.stage_id, coalesce(card.outcome, ''), coalesce(card.value_cents, 0),
coalesce(card.currency, 'EUR'), coalesce(card.entered, 0), coalesce(card.parked_until, '')
"""
JOINS = """
LEFT JOIN card ON card.id = {0}.card_id
LEFT JOIN contact AS card_contact ON card_contact.id = card.contact_id
LEFT JOIN property AS card_property ON card_property.id = card.property_id
LEFT JOIN contact ON contact.id = {0}.contact_id
LEFT JOIN property ON property.id = {0}.property_id
"""
# Not of what is deleted: the card, or where there is none the person or the property.
LIVE = "iif({0}.card_id IS NULL, coalesce(contact.gone, property.gone, 0), card.gone) = 0"
ALONE = f"""
SELECT {ABOUT} FROM (SELECT ? AS card_id, ? AS contact_id, ? AS property_id) AS line
{JOINS.format("line")}
"""  # noqa: S608 -- made of constants
