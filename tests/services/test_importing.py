"""Importing what a broker already has, into a real store file."""

import json
from datetime import date, datetime

import pytest

from kanban_app.domain.card import Contact
from kanban_app.domain.contact import ContactFields, Home
from kanban_app.domain.errors import DomainError, ImportProblem
from kanban_app.domain.moment import LocalDays, moment_of
from kanban_app.domain.past import closings
from kanban_app.domain.records import CardRecord
from kanban_app.exchange.reading.headers import TableKind
from kanban_app.exchange.reading.table import read_table
from kanban_app.exchange.writing.csv_cards import write_cards
from kanban_app.paths import local_zone
from kanban_app.services.import_cards import CardPlanner
from kanban_app.services.import_leads import known_leads
from kanban_app.services.import_piles import CardPiles
from kanban_app.services.import_plan import CancelledError, Duplicates, ImportChoices
from kanban_app.services.importing import ImportService
from kanban_app.services.moves import Drop
from kanban_app.services.stats import Asked, StatsService
from tests.builders import DATA, Desk, a_desk, a_lead

DAYS = LocalDays(local_zone())


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


@pytest.fixture
def importing(desk):
    return ImportService(desk.store, desk.clock, LocalDays(local_zone()))


def bring(importing, path, choices=None, duplicates=Duplicates.SKIP):
    plan = importing.plan(path.name, path.read_bytes(), choices or ImportChoices())
    return importing.run(plan, duplicates)


def run(importing, text, duplicates=Duplicates.SKIP, **choices):
    return importing.run(
        importing.plan("a.csv", text.encode(), ImportChoices(**choices)), duplicates
    )


def test_rows_that_may_be_somebody_known_say_who(desk, importing):
    desk.contacts.add(ContactFields(name="Bühler, David", phones=("040 66969889",)))
    text = (
        "Name;Telefon;E-Mail;PLZ;Ort\n"
        "Müller, Jürgen;0171 3456789;j.mueller@web.de;79252;Stegen\n"
        "Mueller Jürgen;+49 171 3456789;;79252;Stegen\n"
        "Groß, Fränzi;0761/123456;fraenzi@gross.de;79100;Freiburg\n"
        "Gross, Fränzi;0049761123456;;79100;Freiburg\n"
        "Bühler, David;040 66969889;;79100;Freiburg\n"
        "Keller, Monika;;;;Merzhausen\n"
        "Keller Monika;0761 99887;;;Merzhausen\n"
    )
    plan = importing.plan("a.csv", text.encode(), ImportChoices())
    assert [(n.row, str(n)) for n in plan.notices if "Seems" in str(n)] == [
        (3, "Seems to be the same person as Müller, Jürgen in row 2."),
        (5, "Seems to be the same person as Groß, Fränzi in row 4."),
        (6, "Seems to be Bühler, David, who is among the contacts already."),
        (8, "Seems to be the same person as Keller, Monika in row 7."),
    ]


def properties(desk):
    return desk.store.snapshot(desk.clock()).daybook.properties


def home_of(desk, name):
    (line,) = [line for line in desk.contacts.lines() if line.name == name]
    return desk.contacts.detail(line.id).fields.home


def test_the_postal_address_of_a_lead_is_his_own_and_no_property(desk, importing):
    text = "Name;Telefon;Straße;PLZ;Ort\nMüller, Eva;0761 123456;Talstr. 5;79252;Stegen\n"
    run(importing, text)
    assert properties(desk) == ()
    assert home_of(desk, "Müller, Eva") == Home("Talstr. 5", "79252", "Stegen")
    # The address still tells that it is the same lead.
    assert run(importing, text).skipped == 1
    assert run(importing, text.replace("0761 123456", "")).skipped == 1
    assert desk.store.check() == []
    desk.undo.undo()
    desk.undo.redo()
    assert home_of(desk, "Müller, Eva") == Home("Talstr. 5", "79252", "Stegen")


def test_whose_address_made_a_property_before_is_still_known(desk, importing):
    contact = Contact("Müller, Eva", ("0761 123456",))
    desk.add("", contact=contact, object_line="Talstr. 5", place="79252 Stegen")
    row = "Name;Telefon;Straße;PLZ;Ort\nMüller, Eva;0761 123456;Talstr. 5;79252;Stegen\n"
    assert run(importing, row, Duplicates.UPDATE).updated == 1
    assert home_of(desk, "Müller, Eva") == Home("Talstr. 5", "79252", "Stegen")
    (face,) = desk.store.faces([c.id for c in desk.store.snapshot(desk.clock()).cards])
    assert face.object_line == "Talstr. 5"


def test_a_known_lead_moves_only_where_nothing_was_known(desk, importing):
    row = "Name;Telefon;Objekt;Straße;Ort\nMüller, Eva;0761 123456;;{};Ulm\n"
    run(importing, row.format("Weg 1"))
    run(importing, "card,name,phone,street\nK1,Neu,0171 2345678,Weg 2\n")
    run(importing, "card,name,phone,street\nK1,Anders,0171 2345678,Weg 3\n")
    assert home_of(desk, "Anders") == Home("Weg 2")
    assert home_of(desk, "Müller, Eva") == Home("Weg 1", "", "Ulm")


def test_two_rows_of_one_contact_both_count(desk, importing):
    run(importing, "card,name,phone\nK1,Neu,0171 2345678\nK2,Zwei,0171 9999999\n")
    one, two = (desk.contacts.of_card(desk.store.refs()[ref]) for ref in ("K1", "K2"))
    desk.contacts.link_card(desk.store.refs()["K2"], one)
    desk.contacts.delete(two)
    run(importing, "card,phone,email\nK1,0171 1111111,\nK2,,neu@example.org\n")
    after = desk.contacts.detail(one).fields
    assert (after.phones, after.emails) == (("0171 1111111",), ("neu@example.org",))


def test_two_spellings_of_one_street_are_one_property(desk, importing):
    run(
        importing,
        "Name;Objektadresse;Ort\nMüller, Eva;Talstr. 5;Stegen\nMaier, Max;Talstraße 5;Stegen\n"
        "Probe, Ida;Talstraße 7;Stegen\n",
    )
    kept = properties(desk)
    assert sorted(p.fields.line for p in kept) == ["Talstr. 5", "Talstraße 7"]
    assert [len(desk.store.properties.cards(p.id)) for p in kept] == [2, 1]
    assert desk.store.check() == []
    desk.undo.undo()
    assert properties(desk) == ()
    desk.undo.redo()
    assert [len(desk.store.properties.cards(p.id)) for p in properties(desk)] == [2, 1]


def test_who_was_only_imported_was_never_in_contact(desk, importing):
    run(importing, "Name;Telefon\nMüller, Eva;0761 123456\n")
    (line,) = desk.contacts.lines()
    assert line.last == 0
    # A new card of hers is news from her.
    card = desk.add("Müller, Eva")
    desk.contacts.link_card(card, line.id)
    (line,) = desk.contacts.lines([line.id])
    assert line.last == desk.store.faces([card])[0].created


@pytest.mark.parametrize(
    ("name", "added", "where"),
    [
        ("pipedrive_deals.csv", 3, {"marketing": 1, "after_sales": 1}),
        ("hubspot_deals.csv", 2, {"marketing": 1, "after_sales": 1}),
        ("propstack_deals.csv", 1, {"awareness": 1}),
        ("kanboard_tasks.csv", 1, {"marketing": 1}),
        ("wekan_board.csv", 1, {"marketing": 1}),
        ("german_excel_leads_cp1252.csv", 2, {"acquisition": 1, "awareness": 1}),
        ("kanboard_transitions.csv", 1, {"marketing": 1}),
    ],
)
def test_every_known_file_lands_where_it_says(desk, importing, name, added, where):
    report = bring(importing, DATA / "csv" / name)
    assert report.added == added
    counts = {s.key: len(desk.titles(s.key)) for s in desk.journey().stages}
    assert {k: n for k, n in counts.items() if n} == where
    assert desk.store.check() == []


def test_an_import_is_one_undo(desk, importing):
    bring(importing, DATA / "csv" / "pipedrive_deals.csv")
    desk.undo.undo()
    assert desk.store.snapshot(desk.clock()).cards == ()
    desk.undo.redo()
    assert len(desk.store.snapshot(desk.clock()).cards) == 3
    assert desk.store.check() == []


def test_the_same_file_again_changes_nothing_and_is_nothing_to_undo(desk, importing):
    bring(importing, DATA / "csv" / "pipedrive_deals.csv")
    desk.add("A")
    desk.undo.undo()
    before = desk.undo.state()
    report = bring(importing, DATA / "csv" / "pipedrive_deals.csv", duplicates=Duplicates.UPDATE)
    assert report.changes.op is None
    assert desk.undo.state() == before


def test_the_same_file_again_is_recognised(desk, importing):
    bring(importing, DATA / "csv" / "pipedrive_deals.csv")
    again = bring(importing, DATA / "csv" / "pipedrive_deals.csv")
    assert (again.added, again.updated) == (0, 3)


def test_the_same_person_and_object_is_a_duplicate(desk, importing):
    rows = b"Name;E-Mail;Objekt\nEva;eva@example.org;EFH\n"
    more = b"Name;E-Mail;Objekt\nEva M.;EVA@example.org;EFH\nEva;eva@example.org;ETW\n"
    importing.run(importing.plan("a.csv", rows, ImportChoices()), Duplicates.SKIP)
    plan = importing.plan("b.csv", more, ImportChoices())
    assert (len(plan.new), len(plan.duplicates)) == (1, 1)
    report = importing.run(plan, Duplicates.UPDATE)
    assert (report.added, report.updated) == (1, 1)
    names = {c.fields.contact.name for c in desk.store.snapshot(desk.clock()).cards}
    assert names == {"Eva M.", "Eva"}


def test_a_cancelled_import_leaves_nothing(desk, importing):
    path = DATA / "csv" / "pipedrive_deals.csv"
    plan = importing.plan(path.name, path.read_bytes(), ImportChoices())
    before = desk.undo.state()
    with pytest.raises(CancelledError):
        importing.run(plan, Duplicates.SKIP, lambda done, total: False)
    assert desk.store.snapshot(desk.clock()).cards == ()
    assert desk.undo.state() == before


def test_an_unknown_stage_keeps_its_word(desk, importing):
    report = bring(importing, DATA / "csv" / "propstack_deals.csv")
    assert "Besichtigung" in str(report.notices[0])
    (card,) = desk.store.snapshot(desk.clock()).cards
    assert "Besichtigung" in card.fields.notes


def test_a_history_with_unknown_stages_is_refused_row_by_row(desk, importing):
    data = b"seq,at,card,from_stage,to_stage,kind\n1,2026-01-01T00:00:00Z,A,,Mars,create\n"
    plan = importing.plan("h.csv", data, ImportChoices())
    assert [p.row for p in plan.problems] == [2]
    with pytest.raises(ImportProblem, match="nothing to import"):
        importing.run(plan, Duplicates.SKIP)


def test_an_unknown_journey_names_those_there_are(importing):
    with pytest.raises(DomainError, match="owner, buyer"):
        importing.plan("a.csv", b"Name\nEva\n", ImportChoices(journey="moon"))


def _golden(desk: Desk, importing, order):
    desk.journeys.add((DATA / "csv" / "three_stages.toml").read_bytes())
    kinds = {"ten_cards.csv": TableKind.CARDS, "ten_events.csv": TableKind.HISTORY}
    for name in order:
        bring(importing, DATA / "csv" / name, ImportChoices(journey="three", kind=kinds[name]))
    assert desk.store.check() == []
    moments = [
        moment_of(datetime.fromisoformat(t))
        for t in ("2026-01-01T00:00:00+00:00", "2026-01-31T00:00:00+00:00")
    ]
    service = StatsService(desk.store, LocalDays(local_zone()), desk.uses.confirming)
    asked = Asked(moments[0], moments[1], moments[1])
    return service.stats(desk.journey("three"), asked, desk.clock())


@pytest.mark.parametrize(
    "order", [("ten_cards.csv", "ten_events.csv"), ("ten_events.csv", "ten_cards.csv")]
)
def test_the_worked_example_gives_exactly_its_numbers_in_any_order(desk, importing, order):
    found = json.loads(json.dumps(_golden(desk, importing, order)))
    expected = json.loads((DATA / "golden" / "ten_events.expected.json").read_text())
    for key in ("throughput_by_stage", "arrivals", "average_wip", "littles_law", "age"):
        assert found[key] == expected[key], key
    for stage, numbers in expected["ledger"].items():
        assert numbers.items() <= found["ledger"][stage].items()
    for stage, numbers in expected["conversion"].items():
        assert numbers.items() <= found["conversion"][stage].items()
    for key in ("time_in_stage_visit_days", "weighted_pipeline_eur", "win_rate_closed_in_period"):
        assert found[key] == expected[key], key


def test_a_step_that_has_not_happened_yet_is_refused_and_drags_no_move_along(desk, importing):
    text = (
        "at,card,from_stage,to_stage\n"
        "2026-01-01T00:00:00Z,A,,awareness\n2062-01-05T00:00:00Z,A,awareness,acquisition\n"
    )
    report = run(importing, text)
    assert [(p.row, str(p)) for p in report.problems] == [
        (3, "2062-01-05T00:00:00Z lies in the future.")
    ]
    card = desk.store.refs()["A"]
    desk.board.move(Drop((card,), desk.stage("staging").id))
    assert desk.store.events_of([card])[-1].at <= desk.clock()


def test_a_date_to_come_in_a_list_of_cards_is_told_and_the_lead_kept(desk, importing):
    report = run(
        importing, "Titel;Erstellt;Ergebnis;Abgeschlossen am\nA;2030-01-01;lost;2031-02-03\n"
    )
    assert [(p.row, str(p)[:19]) for p in report.notices] == [
        (2, "The date 2030-01-01"),
        (2, "The date 2031-02-03"),
    ]
    (card,) = desk.store.snapshot(desk.clock()).cards
    assert DAYS.date_of(card.created) == DAYS.date_of(desk.clock())


def test_a_day_of_today_lies_in_no_future(desk, importing):
    report = run(importing, "Titel;Erstellt\nA;15.07.2026\n")
    assert (report.problems, report.notices) == ((), ())


FIRST = "at,card,to_stage\n2026-05-01T00:00:00Z,A,awareness\n"
LOST = FIRST + "2026-05-05T00:00:00Z,A,LOST\n"


def a_card_known_as_a(importing, outcome="open", journey="owner"):
    run(importing, f"card,title,stage,outcome\nA,One,,{outcome}\n", journey=journey)


def history(desk):
    (card,) = desk.store.snapshot(desk.clock()).cards
    assert desk.store.check() == []
    return [(str(e.kind), e.journey) for e in desk.store.events_of([card.id])]


def total(desk, journey="owner"):
    service = StatsService(desk.store, DAYS, desk.uses.confirming)
    return service.stats(desk.journey(journey), Asked(), desk.clock())["total"]


def test_a_known_card_keeps_its_journey_unless_another_is_named(desk, importing):
    a_card_known_as_a(importing, journey="buyer")
    report = run(importing, FIRST + "2026-05-03T00:00:00Z,A,transaction\n")
    buyer = desk.journey("buyer").id
    assert (report.problems, report.steps) == ((), 2)
    assert history(desk) == [("create", buyer), ("move", buyer)]


def test_the_history_of_a_card_in_another_journey_is_refused(desk, importing):
    a_card_known_as_a(importing)
    plan = importing.plan("h.csv", FIRST.encode(), ImportChoices(journey="buyer"))
    assert [p.row for p in plan.problems] == [2]
    assert "Owner" in str(plan.problems[0])
    assert (plan.new, plan.histories) == ((), {})
    with pytest.raises(ImportProblem, match="Row 2: The card A stands"):
        importing.run(plan, Duplicates.SKIP)


def test_steps_from_before_a_hand_over_do_not_count_in_the_journey_after_it(desk, importing):
    a_card_known_as_a(importing)
    card = desk.store.refs()["A"]
    desk.board.hand_over([card], desk.journey("buyer").id)
    before = history(desk)
    plan = importing.plan("h.csv", FIRST.encode(), ImportChoices())
    assert [p.row for p in plan.problems] == [2]
    assert (plan.histories, history(desk)) == ({}, before)


def test_a_history_replaces_how_a_list_said_a_card_began_and_ended(desk, importing):
    a_card_known_as_a(importing, "lost")
    run(importing, LOST)
    owner = desk.journey().id
    assert history(desk) == [("create", owner), ("close", owner)]
    assert (total(desk)["lost"], total(desk)["reopened"]) == (1, 0)


def test_what_the_broker_did_after_the_import_stays(desk, importing):
    a_card_known_as_a(importing, "lost")
    card = desk.store.refs()["A"]
    desk.board.reopen([card])
    desk.board.lose([card], "price")
    run(importing, LOST)
    assert [kind for kind, _ in history(desk)] == ["create", "close", "reopen", "close"]


def test_a_card_the_broker_closed_himself_stays_closed_by_him(desk, importing):
    a_card_known_as_a(importing)
    desk.board.lose([desk.store.refs()["A"]], "price")
    run(importing, FIRST)
    assert [kind for kind, _ in history(desk)] == ["create", "close"]


def test_steps_that_do_not_reach_back_leave_the_beginning_alone(desk, importing):
    a_card_known_as_a(importing)
    desk.board.move(Drop((desk.store.refs()["A"],), desk.stage("staging").id))
    desk.clock.pass_days(3)
    run(importing, "at,card,to_stage\n2026-07-17T00:00:00Z,A,marketing\n")
    assert [kind for kind, _ in history(desk)][:2] == ["import", "move"]


def test_undoing_a_history_brings_back_what_the_list_had_said(desk, importing):
    a_card_known_as_a(importing, "lost")
    before = history(desk)
    run(importing, LOST)
    desk.undo.undo()
    assert history(desk) == before


def test_the_same_history_again_changes_nothing_and_is_nothing_to_undo(desk, importing):
    run(importing, LOST)
    before = desk.undo.state()
    report = run(importing, LOST)
    assert (report.added, report.merged, report.steps) == (0, 0, 0)
    assert [str(n) for n in report.notices] == ["The history of this card is here already."]
    assert desk.undo.state() == before


def test_of_a_longer_history_only_what_is_new_counts(desk, importing):
    run(importing, FIRST)
    report = run(importing, LOST)
    assert (report.added, report.merged, report.steps) == (0, 1, 1)


def planned_and_done(importing, text):
    plan = importing.plan("a.csv", text.encode(), ImportChoices())
    return plan.steps, importing.run(plan, Duplicates.SKIP).steps


def test_a_plan_counts_the_steps_that_the_import_will_bring(importing):
    a_card_known_as_a(importing, "lost")
    assert planned_and_done(importing, "card,title,outcome\nB,Two,lost\n") == (0, 0)
    assert planned_and_done(importing, FIRST) == (1, 1)
    assert planned_and_done(importing, LOST + FIRST.split("\n")[1].replace("A", "C")) == (2, 2)
    assert planned_and_done(importing, LOST) == (0, 0)


@pytest.mark.parametrize("known", [False, True])
def test_a_key_that_comes_twice_in_a_file_makes_one_card(desk, importing, known):
    if known:
        a_card_known_as_a(importing)
    report = run(importing, "card,title,value,outcome\nA,One,100,lost\nA,One,200,lost\n")
    assert [(p.row, str(p)) for p in report.problems] == [
        (3, "The key A is that of row 2 already.")
    ]
    (card,) = desk.store.snapshot(desk.clock()).cards
    assert card.fields.value_cents == 10_000
    assert len(desk.store.events_of([card.id])) == 2


def test_a_row_that_was_refused_leaves_its_key_to_the_next(desk, importing):
    report = run(importing, f"card,first_name,last_name\nA,{'x' * 700},{'x' * 700}\nA,Eva,\n")
    assert ([p.row for p in report.problems], report.added) == ([2], 1)


def piled(desk, *leads):
    journeys = desk.store.journeys()
    planner = CardPlanner(journeys, journeys[0], desk.clock(), [], {}, DAYS)
    piles = CardPiles(planner, {}, known_leads(desk.store.leads(), {}))
    for row, fields in enumerate(leads, 2):
        piles.take(CardRecord(row, "", fields))
    return piles


def test_a_twin_in_the_store_comes_before_one_in_the_file(desk):
    """Sets of texts are ordered anew in every process: enough numbers make any order show."""
    phones = tuple(f"0761 {n}" for n in range(200_000, 200_008))
    here = desk.add("Eva", contact=Contact("Eva", (), ("eva@example.org",)))
    in_file = a_lead("Eva", contact=Contact("Eva", phones))
    both = a_lead("Eva", contact=Contact("Eva", phones, ("eva@example.org",)))
    piles = piled(desk, in_file, both)
    assert [d.card for d in piles.doubles] == [here]
    assert len(piles.new) == 1


def test_of_several_twins_in_the_store_the_eldest_counts(desk):
    ids = [desk.add("Eva", contact=Contact("Eva", (f"0761 20000{n}",))) for n in range(8)]
    all_of_them = tuple(f"0761 20000{n}" for n in reversed(range(8)))
    piles = piled(desk, a_lead("Eva", contact=Contact("Eva", all_of_them)))
    assert [d.card for d in piles.doubles] == ids[:1]


def closings_by_title(desk):
    snapshot = desk.store.snapshot(desk.clock())
    when = closings(snapshot)
    return {c.fields.title: when.get(c.id) for c in snapshot.cards}


def told(desk):
    """Everything an import reads of our own list but when an open stage was entered."""
    table = read_table(write_cards(desk.store.snapshot(desk.clock())))
    # What is planned and reached is only told, as the steps of the history are.
    left_out = {"ref", "uid", "entered", "created", "next_step", "due", "milestones"}
    return [
        {n: c for n, c in zip(table.header, row.cells, strict=True) if n not in left_out}
        for row in table.rows
    ]


@pytest.fixture
def other(desk, tmp_path):
    """A fresh desk that has read our list of a card of every outcome, its import, and the list."""
    tags = ("A, B", "c;d")
    ids = {n: desk.add(n, "staging", object_line=n, tags=tags) for n in ("lost", "won", "gone")}
    desk.board.lose([ids["lost"]], "price", "wollte =mehr\nund bekam es")
    desk.board.win([ids["won"]])
    desk.board.archive([ids["gone"]])
    desk.add("open", object_line="open")
    desk.clock.pass_days(200)
    resting = desk.add("resting", "marketing", object_line="resting")
    desk.board.park([resting], date(2027, 9, 1))
    data = write_cards(desk.store.snapshot(desk.clock()))
    with a_desk(tmp_path / "other.sqlite") as fresh:
        fresh.clock.now = desk.clock.now
        importing = ImportService(fresh.store, fresh.clock, DAYS)
        report = importing.run(importing.plan("x.csv", data, ImportChoices()), Duplicates.SKIP)
        assert (report.problems, report.notices, fresh.store.check()) == ((), (), [])
        yield fresh, importing, data


def test_our_own_list_gives_equal_cards_somewhere_else(desk, other):
    fresh, _, _ = other
    assert told(fresh) == told(desk)
    assert closings_by_title(fresh) == closings_by_title(desk)
    assert total(fresh)["won"] == total(desk)["won"] == 1


def test_our_own_list_again_leaves_the_cards_as_they_are(other):
    fresh, importing, data = other
    before = fresh.store.snapshot(fresh.clock())
    importing.run(importing.plan("x.csv", data, ImportChoices()), Duplicates.SKIP)
    after = fresh.store.snapshot(fresh.clock())
    assert (after.cards, after.events, after.pauses) == (before.cards, before.events, before.pauses)


def test_a_list_can_park_and_wake_a_known_card(desk, importing):
    a_card_known_as_a(importing)
    card = desk.store.refs()["A"]
    for cell, until in (("2026-09-01", date(2026, 9, 1)), ("", date(2026, 9, 1))):
        run(importing, f"card,title,parked_until\nA,One,{cell}\n")
        assert desk.store.detail(card).parked_until == until
    run(importing, "card,title,stage\nA,One,staging\n")
    assert desk.store.detail(card).parked_until is None


HEAD = "ref;Titel;Phase;Ergebnis;Verlustgrund\n"


def outcomes(desk, importing, *rows):
    for row in rows:
        importing.run(
            importing.plan("a.csv", f"{HEAD}{row}\n".encode(), ImportChoices()), Duplicates.SKIP
        )
    (card,) = desk.store.snapshot(desk.clock()).cards
    assert desk.store.check() == []
    stage = next(s.key for s in desk.journey().stages if s.id == card.stage_id)
    return str(card.outcome), stage, len(desk.store.events_of([card.id]))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("1;A;staging;open;", "1;A;staging;lost;price"), ("lost", "staging", 2)),
        (("1;A;staging;open;", "1;A;marketing;lost;price"), ("lost", "marketing", 3)),
        (("1;A;staging;open;", "1;A;staging;won;"), ("won", "after_sales", 2)),
        (("1;A;staging;open;", "1;A;after_sales;won;"), ("won", "after_sales", 2)),
        (("1;A;staging;won;", "1;A;staging;won;"), ("won", "after_sales", 2)),
        (("1;A;staging;lost;", "1;A;marketing;lost;"), ("lost", "staging", 2)),
        (("1;A;staging;lost;", "1;A;marketing;open;"), ("open", "marketing", 3)),
        (("1;A;staging;lost;", "1;A;;open;"), ("open", "staging", 3)),
        (("1;A;staging;won;", "1;A;;open;"), ("open", "transaction", 3)),
        (("1;A;after_sales;open;", "1;A;after_sales;open;"), ("won", "after_sales", 1)),
        (("1;A;staging;lost;", "1;B;;;"), ("lost", "staging", 2)),
    ],
)
def test_an_outcome_that_changed_in_the_file_changes_the_card(desk, importing, rows, expected):
    assert outcomes(desk, importing, *rows) == expected


def test_a_row_the_store_cannot_take_is_a_problem_of_that_row(desk, importing):
    long = "x" * 700
    data = f"Vorname;Nachname\n{long};{long}\nEva;Müller\n".encode()
    plan = importing.plan("a.csv", data, ImportChoices())
    report = importing.run(plan, Duplicates.SKIP)
    assert [p.row for p in report.problems] == [2]
    assert report.added == 1


def test_sums_of_the_statistics_are_in_euros_and_count_resting_cards(desk):
    card = desk.add("A", "staging", value_cents=100_000)
    desk.add("B", "staging", value_cents=700_000, currency="CHF")
    desk.board.park([card], date(2027, 1, 1))
    now = desk.clock()
    stats = StatsService(desk.store, LocalDays(local_zone()), desk.uses.confirming).stats(
        desk.journey(), Asked(), now
    )
    total = stats["weighted_pipeline_eur"]
    assert total == pytest.approx(1_000 * desk.stage("staging").probability)


LISTS = sorted(p.name for p in (DATA / "csv").glob("*.csv") if not p.name.startswith("ten_"))


@pytest.mark.parametrize("name", LISTS)
def test_no_list_brings_its_cards_twice(desk, importing, name):
    first = bring(importing, DATA / "csv" / name)
    again = bring(importing, DATA / "csv" / name)
    assert again.added == 0
    assert len(desk.store.snapshot(desk.clock()).cards) == first.added
    assert again.updated + again.skipped == (0 if first.steps else first.added)


WITHOUT_CONTACT = "Titel;Name;Objekt;Ort\n"


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ("Verkauf;Max Probe;EFH;Ulm", True),
        ("VERKAUF;max  probe;EFH;", True),
        (";Max Probe;;", True),
        ("Verkauf;Max Probe;EFH;Bonn", False),
        ("Verkauf;Max Probe;ETW;Ulm", False),
        ("Verkauf;Ida Probe;EFH;Ulm", False),
        ("Vermietung;Max Probe;EFH;Ulm", False),
    ],
)
def test_who_cannot_be_reached_is_known_by_all_the_row_says(desk, importing, row, known):
    run(importing, f"{WITHOUT_CONTACT}Verkauf;Max Probe;EFH;Ulm\n")
    report = run(importing, f"{WITHOUT_CONTACT}{row}\n")
    assert (report.added, report.skipped) == ((0, 1) if known else (1, 0))


def test_a_card_that_says_more_by_now_is_still_known_by_what_the_row_says(desk, importing):
    text = f"{WITHOUT_CONTACT}Verkauf;Max Probe;;\n"
    contact = Contact("Max Probe", ("0761 200001",))
    desk.add("Verkauf", contact=contact, object_line="EFH", place="Ulm")
    assert run(importing, text).skipped == 1
    assert run(importing, text, Duplicates.ADD).added == 1


def test_another_key_of_the_file_is_another_card_whatever_its_name(desk, importing):
    report = run(importing, "card,title\nA,Anrufen\n")
    assert (report.added, run(importing, "card,title\nB,Anrufen\n").added) == (1, 1)


def test_cards_of_one_list_may_look_alike(desk, importing):
    text = "Titel\nAnrufen\nAnrufen\n"
    assert run(importing, text).added == 2
    assert run(importing, text).skipped == 2


def test_a_list_whose_cards_are_all_here_says_so_and_is_nothing_to_undo(desk, importing):
    bring(importing, DATA / "csv" / "propstack_deals.csv")
    before = desk.undo.state()
    report = bring(importing, DATA / "csv" / "propstack_deals.csv")
    assert (report.added, report.skipped, report.changes.op) == (0, 1, None)
    assert report.notices == ()
    assert desk.undo.state() == before


OPEN_CARDS = {
    "pipedrive_deals.csv": "Deal - Deal created: 2026-01-05 09:00:00",
    "hubspot_deals.csv": "Create Date: 2026-01-05 09:00",
    "german_excel_leads_cp1252.csv": "Erstkontakt: 03.02.2026",
    "propstack_deals.csv": "Datum: 03.02.2026",
    "kanboard_tasks.csv": "Creation date: 01/05/2026 09:00",
    "wekan_board.csv": "created at: 01/05/2026",
}


@pytest.mark.parametrize(("name", "note"), OPEN_CARDS.items())
def test_an_open_card_begins_with_the_import_and_notes_when_it_was_created(
    desk, importing, name, note
):
    before = desk.clock()
    bring(importing, DATA / "csv" / name)
    opened = [c for c in desk.store.snapshot(desk.clock()).cards if c.outcome == "open"]
    assert all(before < c.created == c.entered for c in opened)
    assert note in "\n".join(c.fields.notes for c in opened).split("\n")


def test_a_lost_deal_of_pipedrive_gets_our_reason_and_keeps_its_words(desk, importing):
    bring(importing, DATA / "csv" / "pipedrive_deals.csv")
    lost = [c for c in desk.store.snapshot(desk.clock()).cards if c.outcome == "lost"]
    assert [(c.loss_reason, c.loss_note) for c in lost] == [("other_broker", "Anderer Makler")]
