"""The commands as a user types them: exit 0, or 2 with a message; each in a process of its own."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kanban_app.cli import _parsed

pytestmark = pytest.mark.timeout(180)

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
SPAN = ("--from", "2026-01-01T00:00:00Z", "--to", "2026-01-31T00:00:00Z")


@pytest.fixture
def run(tmp_path):
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    kept |= {"PYTHONPATH": str(ROOT), "TZ": "Europe/Berlin", "XDG_STATE_HOME": str(tmp_path / "st")}

    def run(*words: str, code: int = 0, lang: str = "en") -> str:
        done = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "kanban_app", "--store", str(tmp_path / "d" / "b.sqlite"),
             "--lang", lang, *words],
            cwd=tmp_path, env=kept, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout if code == 0 else done.stderr

    return run


def test_the_worked_example_through_the_command_line_gives_exactly_its_numbers(run):
    run("journey", "add", str(DATA / "golden" / "three_stages.toml"))
    cards, events = DATA / "golden" / "ten_cards.csv", DATA / "golden" / "ten_events.csv"
    run("import", str(cards), "--journey", "three", "--as", "cards")
    run("import", str(events), "--journey", "three", "--as", "history")
    found = json.loads(
        run("stats", "--journey", "three", *SPAN, "--as-of", "2026-01-31T00:00:00Z", "--json")
    )
    expected = json.loads((DATA / "golden" / "ten_events.expected.json").read_text())
    same = set(expected) - {"ledger", "conversion", "cycle_time", "percentiles_S1_visits",
                            "monte_carlo_exact", "energy_ledger_eur"}  # fmt: skip
    assert {key: found[key] for key in same} == {key: expected[key] for key in same}
    for part in ("ledger", "conversion"):
        for stage, numbers in expected[part].items():
            assert numbers.items() <= found[part][stage].items()
    assert expected["energy_ledger_eur"].items() <= found["energy_ledger_eur"].items()
    # The wheel stands beside the journey, as of the same moment.
    assert found["flywheel"]["as_of"] == found["as_of"]
    assert list(found["flywheel"]["journeys"]) == ["owner", "buyer"]
    nearest = expected["percentiles_S1_visits"]["nearest_rank"]
    assert found["percentiles_visits"]["S1"]["nearest_rank"] == nearest


def test_sample_data_fills_an_empty_store_once(run):
    run("demo", "--cards", "12", "--months", "6", "--seed", "3")
    assert json.loads(run("check", "--json")) == {"ok": True, "problems": []}
    assert "empty board" in run("demo", "--cards", "12", code=2)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json", "pdf", "png", "svg"])
def test_every_format_is_written_for_the_user_only(run, tmp_path, ending):
    run("demo", "--cards", "6", "--months", "3", "--seed", "1")
    target = tmp_path / f"out.{ending}"
    run("export", str(target))
    assert target.stat().st_size > 200
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("ending", ["json", "pdf"])
def test_all_data_of_one_person_are_written_for_the_user_only(run, tmp_path, ending):
    run("demo", "--cards", "6", "--months", "3", "--seed", "1")
    run("export", "all.json")
    cards = json.loads((tmp_path / "all.json").read_text())["cards"]
    names = [card["contact"]["name"] for card in cards]
    name = next(name for name in reversed(names) if names.count(name) == 1)
    assert "written" in run("export-person", name, f"person.{ending}")
    assert stat.S_IMODE((tmp_path / f"person.{ending}").stat().st_mode) == 0o600
    assert "no contact called" in run("export-person", "Niemand", f"x.{ending}", code=2)
    assert "no format" in run("export-person", name, "person.txt", code=2)


def test_milestones_that_nobody_confirmed_are_counted_apart(run):
    run("demo", "--cards", "60", "--months", "12", "--seed", "1")
    told = json.loads(run("stats", "--journey", "owner", "--json"))
    assert told["milestones"].keys() == told["milestones_unconfirmed"].keys() == {
        "mandate", "contract",
    }  # fmt: skip
    assert told["milestones"]["mandate"] > 0
    count = told["milestones"]["mandate"]
    lines = run("stats", "--journey", "owner", *("--from", "2026-01-01"), "--as-of", "2026-03-31")
    assert lines.splitlines()[0] == "01/01/2026 to 31/03/2026, as of 31/03/2026"
    assert any(line.endswith(f": {count}") or f": {count} · " in line
               for line in run("stats", "--journey", "owner").splitlines()
               if "Manda" in line)  # fmt: skip


def test_printed_stats_tell_the_flywheel_with_the_numbers_of_the_json(run):
    run("demo", "--cards", "300", "--months", "24", "--seed", "1")
    wheel = json.loads(run("stats", "--json"))["flywheel"]
    lines = run("stats").splitlines()
    start = lines.index("Flywheel: Owner, Buyer")
    told = dict(line.strip().split(": ", 1) for line in lines[start + 1 :] if ": " in line)
    assert told["deals won"] == str(wheel["deals"])
    assert told["loop gain"] == f"{wheel['loop_gain']:.2f}"
    assert told["mass"] == f"{wheel['mass']['mass']:.1f}"
    share, brought = wheel["loop_share"], wheel["rates"]["referral"]
    assert told["share of new cards through clients"].endswith(f"({share['k']} of {share['n']})")
    assert (
        f"so far {brought['clients']} of {wheel['rates']['clients']}"
        in told["clients who recommended"]
    )
    came = wheel["journeys"]["owner"]["arrivals"]
    assert told["Owner"] == f"{came['external']} from outside, {came['loop']} through clients"
    (line,) = [li for li in lines[start:] if li.startswith("    Acquisition")]
    lost = wheel["journeys"]["owner"]["stages"]["acquisition"]["lost_eur"]
    assert f"lost €{lost:,.0f}" in line.replace("\u00a0", " ")


def test_a_complete_export_fills_another_store(run, tmp_path):
    run("demo", "--cards", "6", "--months", "3", "--seed", "1")
    run("export", "all.json")
    other = ("--store", str(tmp_path / "other.sqlite"))
    told = json.loads(run("import", "all.json", "--json", *other))
    assert told["added"] == 6
    assert json.loads(run("check", "--json", *other))["ok"]


def test_a_dry_run_says_what_would_happen_and_writes_nothing(run):
    path = str(DATA / "csv" / "pipedrive_deals.csv")
    told = json.loads(run("import", path, "--dry-run", "--json"))
    assert (told["format"], told["new"], told["problems"]) == ("Pipedrive", 3, [])
    assert "format: Pipedrive" in run("import", path, "--dry-run")
    assert "  0 " not in run("journey", "list")
    assert json.loads(run("stats", "--journey", "owner", "--json"))["total"]["open"] == 0


@pytest.mark.parametrize("words", [("check",), ("stats",), ("export", "out.csv")], ids=str)
def test_a_slip_in_the_name_of_the_store_makes_no_new_one(run, tmp_path, words):
    assert "There is no file" in run(*words, code=2)
    assert not (tmp_path / "d").exists()


def test_a_list_of_no_known_program_names_no_format(run):
    told = run("import", str(DATA / "csv" / "german_excel_leads_cp1252.csv"), "--dry-run")
    assert "format:" not in told
    assert "new cards: 2" in told


def test_what_clients_said_is_imported_once_and_told_row_by_row(run, tmp_path):
    cards, said = tmp_path / "cards.csv", tmp_path / "said.csv"
    cards.write_text("Name;Phase\nMeier, Eva;Erwerb\n", encoding="utf-8")
    said.write_text(
        "Name;Phase;Datum;Gefühl;Zitat\nEva Meier;Erwerb;03.02.2026;1;Gut\n"
        "Niemand;Erwerb;03.02.2026;1;\n",
        encoding="utf-8",
    )
    run("import", str(cards), "--as", "cards")
    told = run("import", str(said), "--dry-run")
    assert "new answers: 1" in told
    assert "known cards: 1" in told
    assert "line 2: Meier, Eva · Acquisition" in told
    assert "line 3: No card is that of Niemand" in told
    planned = json.loads(run("import", str(said), "--dry-run", "--json"))
    assert (planned["kind"], planned["rows"]) == ("voices", {"2": "Meier, Eva · Acquisition"})
    assert "answers added: 1" in run("import", str(said), "--as", "voices")
    again = run("import", str(said))
    assert "answers added: 0" in again
    assert "answers here already: 1" in again


def test_a_dry_run_speaks_german(run, tmp_path):
    log = tmp_path / "log.csv"
    log.write_text("card,at,to_stage\nA,2026-01-01,Mars\n")
    told = run("import", str(log), "--dry-run", lang="de")
    assert "Art: Verlauf" in told
    assert "Sensibilisierung, Erwerb" in told
    assert "awareness" not in told
    log.write_text("Titel;Ergebnis\nA;Mars\n")
    told = run("import", str(log), "--dry-run", lang="de")
    assert "Art: Karten" in told
    assert "offen, gewonnen, verloren, archiviert" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "nowhere.csv"), "nicht lesen"),
        (("import", "nowhere.csv"), "nicht gefunden"),
        (("import", "."), "ein Ordner"),
        (("export", "out.doc"), "kein Exportformat"),
        (("stats", "--journey", "moon"), "Vorhanden: owner, buyer"),
        (("stats", "--as-of", "yesterday"), "kein Datum"),
        (("stats", "--as-of", "9999-12-31"), "zu weit entfernt"),
        (("stats", "--as-of", "0001-01-01"), "zu weit entfernt"),
        (("stats", "--from", "2026-09-01", "--to", "2026-01-01"), "endet, bevor er beginnt"),
        (("import", "x.csv", "--map", "nonsense"), "nicht lesen"),
        (("demo", "--cards", "0"), "mindestens eine Karte"),
    ],
)
def test_what_cannot_be_done_is_explained_in_german(run, words, said):
    run("journey", "list")
    assert said in run(*words, code=2, lang="de")


def test_a_wrong_journey_file_is_refused_with_its_line(run, tmp_path):
    (tmp_path / "bad.toml").write_text('[journey]\nkey = "x"\nname = "X"\n\n[[stage]]\nkey = "a"\n')
    assert "5" in run("journey", "add", "bad.toml", code=2)


def test_without_a_display_the_board_is_drawn(run, tmp_path):
    told = run()
    assert "board.png" in told
    assert "After Sales" in told
    assert (tmp_path / "board.png").read_bytes().startswith(b"\x89PNG")


def test_as_of_a_day_means_its_evening_in_stats_and_export(run, tmp_path):
    run("journey", "add", str(DATA / "golden" / "three_stages.toml"))
    events = DATA / "golden" / "ten_events.csv"
    run("import", str(DATA / "golden" / "ten_cards.csv"), "--journey", "three", "--as", "cards")
    run("import", str(events), "--journey", "three", "--as", "history")

    def told(day: str) -> dict:
        return json.loads(run("stats", "--journey", "three", "--as-of", day, "--json"))

    # B moves on the 10th and A is won on the 11th, both at midnight in London.
    assert told("2026-01-10")["total"]["won"] == 0
    assert told("2026-01-11")["total"]["won"] == 1
    assert told("2026-01-10")["as_of"] == "2026-01-10T22:59:59.999999Z"
    run("export", "then.json", "--as-of", "2026-01-10")
    then = json.loads((tmp_path / "then.json").read_text())
    assert then["as_of"] == "2026-01-10T22:59:59.999999Z"
    stages = {s["id"]: s["key"] for j in then["journeys"] for s in j["stages"]}
    stands = {c["ref"]: (stages[c["stage"]], c["outcome"]) for c in then["cards"]}
    assert stands == {"A": ("S3", "open"), "B": ("S2", "open"), "C": ("S1", "open")}


def test_an_address_list_is_imported_as_contacts(run, tmp_path):
    people = str(DATA / "contacts" / "adressliste.csv")
    told = json.loads(run("import", people, "--as", "contacts", "--dry-run", "--json"))
    assert (told["kind"], told["new"], told["known"]) == ("contacts", 16, 0)
    done = json.loads(run("import", people, "--as", "contacts", "--json"))
    assert (done["added"], done["updated"], done["skipped"]) == (16, 0, 0)
    assert [p["row"] for p in done["problems"]] == [20]
    assert [n["row"] for n in done["notices"]] == [3, 5, 10, 14, 14]
    more = tmp_path / "more.csv"
    more.write_text("Name;Telefon;Ort\nBühler, David;040 66969889;Kirchzarten\n;;\n", "utf-8")
    lines = run("import", str(more), "--as", "contacts").splitlines()
    assert "contacts left as they are: 1" in lines
    assert (
        "line 2: Bühler, David: the file says Kirchzarten, but 79100 Freiburg is known and stays."
        in lines
    )
    run("check")


def test_a_journey_goes_out_and_comes_into_another_store(run, tmp_path):
    written = tmp_path / "owner.toml"
    run("demo", "--cards", "1")
    told = run("journey", "export", "owner", str(written))
    assert str(written) in told
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    other = written.read_text(encoding="utf-8").replace('key = "owner"', 'key = "mine"', 1)
    (tmp_path / "mine.toml").write_text(other, encoding="utf-8")
    run("journey", "import", str(tmp_path / "mine.toml"))
    assert "\nmine\tOwner\n" in run("journey", "list")
    assert "owner, buyer" in run("journey", "export", "nobody", str(written), code=2)


@pytest.mark.parametrize(
    "command",
    [("list",), ("add", "x.toml"), ("import", "x.toml"), ("export", "owner", "x.toml")],
)
def test_the_store_and_the_language_are_named_behind_what_is_done_with_a_journey_too(command):
    named = _parsed(["journey", *command, "--store", "other.sqlite", "--lang", "de"])
    assert (named.store, named.lang) == (Path("other.sqlite"), "de")
    before = _parsed(["--store", "other.sqlite", "journey", *command])
    assert before.store == Path("other.sqlite")


def test_the_store_is_named_behind_the_printing_of_a_map_too():
    assert _parsed(["export-map", "x.pdf", "--store", "a"]).store == Path("a")


@pytest.mark.parametrize("ending", ["pdf", "png", "svg", "md"])
def test_a_map_is_printed_without_a_screen(run, tmp_path, ending):
    run("demo", "--cards", "20", "--months", "4")
    target = tmp_path / f"map.{ending}"
    more = ("--page", "a4", "--tiles", "--as-of", "2026-01-31")
    assert str(target) in run("export-map", str(target), "--journey", "buyer", *more, lang="de")
    assert target.stat().st_size > 1000
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize(("other", "told"), [("buyer", "Fit"), ("2026-01-31", "no past")])
def test_two_maps_are_compared_without_a_screen(run, tmp_path, other, told):
    run("demo", "--cards", "20", "--months", "4")
    for ending in ("pdf", "md"):
        run("export-map", str(tmp_path / f"both.{ending}"), "--compare", other)
    assert told in (tmp_path / "both.md").read_text(encoding="utf-8")
    assert "PDF" in run("export-map", str(tmp_path / "both.png"), "--compare", other, code=2)


def test_a_map_of_a_persona_that_is_not_there_names_those_that_are(run, tmp_path):
    run("demo", "--cards", "20", "--months", "4")
    target = tmp_path / "map.md"
    said = run("export-map", str(target), "--persona", "nonexistent", code=2)
    assert "helga_brandt, geschwister_pohl, -" in said
    assert not target.exists()
    for known in ("Helga_Brandt", "helga brandt, 71", "-"):
        run("export-map", str(target), "--persona", known)
    # Everybody's map is told without a name.
    run("export-map", str(target))
    everybody = target.read_text(encoding="utf-8")
    run("export-map", str(target), "--persona", "helga_brandt")
    assert target.read_text(encoding="utf-8") != everybody


def test_a_map_in_no_format_is_refused(run, tmp_path):
    run("demo", "--cards", "1")
    assert "pdf, png, svg, md" in run("export-map", str(tmp_path / "map.docx"), code=2)
