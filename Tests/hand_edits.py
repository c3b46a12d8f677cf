#!/usr/bin/env python3
"""hand_edits.py PENEMPATAN DATASET FOLDER

Makes decisions by hand in a kabupaten's page, in headless Chromium (Debian chromium) where it is there, and
compares every figure and broken rule with what `penempatan verify --edited` says of the same roster with
the exported pins.csv. Then solves with that file, and looks whether the decisions hold.
"""
import csv, json, pathlib, random, shutil, subprocess, sys, time
sys.dont_write_bytecode = True
from browser import chromium

penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)
FIGURES = ("placed", "covered", "uncovered", "travel", "pairs", "balance", "splits", "objective")
RULES = ("load.", "cover.", "quota.", "conflict.cooperative", "pin.cooperative")


def table(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def write_table(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def solve(out, *options):
    run = subprocess.run([penempatan, "solve", dataset, "-o", out, "--quiet", "--effort", "quick",
                          "--without", "workbook,map,public", *map(str, options)])
    assert run.returncode == 0, f"solve ends with {run.returncode}"
    return out


def edited_roster(roster, state, name):
    """A copy of a roster's tables with the page's state in it."""
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path in roster.glob("*.*"):
        if path.suffix in (".csv", ".json") and path.name != "manifest.json":
            shutil.copy(path, folder)
    assignments = table(folder / "assignments.csv")
    for row in assignments:
        server = state["server"][row["cooperative_id"]]
        if server != row["assistant_id"]:
            row.update(assistant_id=server, assistant_name=state["names"].get(server, ""), distance_m="")
    write_table(folder / "assignments.csv", assignments)
    placements = table(folder / "placements.csv")
    for row in placements:
        if row["status"] == "placed" and row["applicant_id"] in state["gone"]:
            row.update({key: "" for key in row if key.startswith(("region", "base", "load", "travel", "domicile"))},
                       status="banned" if row["applicant_id"] in state["barred"] else "reserve", preference="")
    write_table(folder / "placements.csv", placements)
    (folder / "pins.csv").write_text(state["pins"], "utf-8")
    return folder


STATE = """(() => {
  const {kabupaten, now, pins} = Editor, state = now(), {people, cooperatives} = kabupaten;
  const findings = kabupaten.findings(state);
  return JSON.stringify({figures: kabupaten.figures(state), rules: findings.broken.map(([code]) => code),
    shown: Object.fromEntries([...document.querySelectorAll("[data-figure]")].map(row =>
      [row.dataset.figure, [row.cells[2].textContent, row.cells[3].textContent]])),
    told: [...document.querySelectorAll("#edit-rules li.alarm")].map(item => item.dataset.code),
    server: Object.fromEntries(cooperatives.map((one, at) => [one.id, people[state.server[at]]?.id ?? ""])),
    names: Object.fromEntries(people.map(one => [one.id, one.name])),
    gone: people.filter((one, at) => one.state === "placed" && !state.isPlaced[at]).map(one => one.id),
    barred: state.decisions.filter(row => row.kind === "ban" && row.region === "" && row.cooperative === "")
      .map(row => row.person), pins: pins()});
})()"""


def compare(browser, roster, name):
    """What the page says, against what the verifier says of the same."""
    state = json.loads(browser.evaluate(STATE))
    folder = edited_roster(roster, state, name)
    answer = subprocess.run([penempatan, "verify", dataset, "--roster", folder, "--edited", "--json",
                             "--pins", folder / "pins.csv"], capture_output=True, text=True)
    said = json.loads(answer.stdout)
    for figure in FIGURES:
        assert state["figures"][figure] == said["totals"][figure], \
            f"{name}: {figure} is {state['figures'][figure]} on the page, {said['totals'][figure]} by verify"
        if figure in state["shown"]:
            shown = int(state["shown"][figure][0].replace(".", ""))
            assert shown == said["totals"][figure], (name, figure, state["shown"][figure])
    rules = sorted(v["code"] for v in said["violations"] if v["code"].startswith(RULES))
    assert sorted(state["rules"]) == rules, f"{name}: {sorted(state['rules'])} on the page, {rules} by verify"
    assert state["told"] == state["rules"], name
    return state, len(rules)


def press(browser, key, text=""):
    for kind in ("keyDown", "keyUp"):
        browser.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, text=text if kind == "keyDown" else "",
                     windowsVirtualKeyCode={"Enter": 13, "Tab": 9}.get(key, 0))


def field(browser, name, value):
    browser.evaluate(f"(() => {{const field = document.getElementById({json.dumps(name)});"
                     f"field.value = {json.dumps(value)};"
                     "field.dispatchEvent(new Event('input', {bubbles: true}))})()")


def click(browser, name):
    """Presses a button by the keyboard."""
    browser.evaluate(f"document.getElementById({json.dumps(name)}).focus()")
    press(browser, "Enter", "\r")


def move(browser, cooperative, person):
    field(browser, "edit-cooperative", cooperative)
    field(browser, "edit-to", person)
    click(browser, "edit-move")


def downloaded(browser):
    """The file that the button gives."""
    folder = work / "downloads"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    browser.send("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder.resolve()))
    click(browser, "edit-export")
    for _ in range(100):
        found = list(folder.glob("pins.csv"))
        if found and found[0].stat().st_size:
            return found[0]
        time.sleep(0.1)
    raise AssertionError("no pins.csv was downloaded")


def try_edits(browser, roster):
    """Moves at random, a ban, a bar and somebody from the reserve; then all undone."""
    draws, findings, tried = random.Random(1), 0, 0
    start = json.loads(browser.evaluate(STATE))
    people = sorted({holder for holder in start["server"].values() if holder})
    click(browser, "edit-undo")
    field(browser, "edit-person", "Siapa pun")
    click(browser, "edit-pin")
    assert browser.evaluate("document.getElementById('edit-hint').textContent") != "", "nobody was chosen"
    move(browser, next(iter(start["server"])), people[1])   # Nobody said who, why and when.
    assert json.loads(browser.evaluate(STATE))["server"] == start["server"], "a decision without an author"
    field(browser, "edit-by", "=Ketua, \"Panitia\"")
    field(browser, "edit-reason", "Jarak; cuaca\u00a0laut, <b>uji</b>")
    field(browser, "edit-date", "2025-10-03")
    for step in range(24):
        cooperative = draws.choice(sorted(start["server"]))
        holder = json.loads(browser.evaluate(STATE))["server"][cooperative]
        move(browser, cooperative, draws.choice([person for person in people[:6] if person != holder]))
        tried += 1
        if step % 4 == 3:
            findings += compare(browser, roster, f"moved-{step}")[1]
    for button, person in (("edit-ban", people[2]), ("edit-bar", people[0])):
        field(browser, "edit-person", person)
        click(browser, button)
        tried += 1
        findings += compare(browser, roster, button)[1]
    assert findings > 10, f"only {findings} broken rules"
    log = browser.evaluate("document.querySelectorAll('#edit-log li').length")
    assert log == tried, f"{log} decisions are listed, {tried} were made"
    for _ in range(tried):
        click(browser, "edit-undo")
    state, _ = compare(browser, roster, "undone")
    assert state["server"] == start["server"] and state["pins"].count("\n") == 1, "not all was undone"
    return tried


def decide(browser):
    """Decisions that a roster can keep: two moves, a newcomer for one who is barred."""
    start = json.loads(browser.evaluate(STATE))
    people = sorted({holder for holder in start["server"].values() if holder})
    moved = [next(c for c, holder in sorted(start["server"].items()) if holder == people[3])]
    move(browser, moved[0], people[4])
    field(browser, "edit-person", people[5])
    click(browser, "edit-bar")
    # The last whom the page can bring in, not only whoever is next.
    newcomer = browser.evaluate("Editor.kabupaten.people.findLast(one => one.state === 'reserve')?.id ?? ''")
    if newcomer:
        field(browser, "edit-person", newcomer)
        click(browser, "edit-pin")
        given = [c for c, holder in sorted(start["server"].items()) if holder == people[5]]
        move(browser, given[0], newcomer)
        moved.append(given[0])
    return {"holder": dict(zip(moved, [people[4], newcomer])), "barred": people[5], "pinned": newcomer}


def check_next_roster(pins, decisions):
    rows = table(pins)
    assert all(row["by"] == "'=Ketua, \"Panitia\"" and row["date"] == "2025-10-03" for row in rows), rows
    out = solve(work / "next", "--pins", pins)
    server = {row["cooperative_id"]: row["assistant_id"] for row in table(out / "assignments.csv")}
    status = {row["applicant_id"]: row["status"] for row in table(out / "placements.csv")}
    for cooperative, person in decisions["holder"].items():
        assert server[cooperative] == person, f"{cooperative} went to {server[cooperative]}, not {person}"
    assert status[decisions["barred"]] == "banned", "who was barred is placed"
    assert decisions["pinned"] in ("", *[p for p, s in status.items() if s == "placed"]), "a pin did not hold"
    verdict = subprocess.run([penempatan, "verify", dataset, "--roster", out, "--pins", pins, "--quiet"])
    assert verdict.returncode == 0, "the next roster breaks a rule"
    reasons = {row["reason"] for row in table(out / "decisions.csv")}
    assert reasons == {"Jarak; cuaca\u00a0laut, <b>uji</b>"}, reasons


def check_tracks(browser):
    """Where each track has a quota of its own, one person more of a track breaks it."""
    folder = work / "tracks-data"
    folder.mkdir(exist_ok=True)
    for path in dataset.glob("*.*"):
        shutil.copy(path, folder)
    placed = {row["applicant_id"] for row in table(work / "roster" / "placements.csv") if row["status"] == "placed"}
    tracks = [row["track"] for row in table(dataset / "applicants.csv") if row["applicant_id"] in placed]
    regions = table(dataset / "regions.csv")
    for row in regions:
        row["quota"] = ""
        row |= {f"quota_{track}": tracks.count(track) for track in ("professional", "business")}
    write_table(folder / "regions.csv", regions)
    policy = json.loads((dataset / "policy.json").read_text("utf-8"))
    (folder / "policy.json").write_text(json.dumps({**policy, "lists": "tracks"}), "utf-8")
    globals()["dataset"] = folder
    out = solve(work / "tracks-roster", "--language", "id")
    browser.open(sorted((out / "pages").glob("*.html"))[0])
    compare(browser, out, "tracks")
    newcomer = browser.evaluate("Editor.kabupaten.people.find(one => one.state === 'reserve').id")
    for name, value in (("edit-by", "Ketua"), ("edit-reason", "Uji"), ("edit-date", "2025-10-03"),
                        ("edit-person", newcomer)):
        field(browser, name, value)
    click(browser, "edit-pin")
    assert "quota.track" in json.loads(browser.evaluate(STATE))["rules"], "one too many of a track"


if not chromium.PATH:
    print("Chromium is not there: nothing was tried by hand")
    sys.exit(0)
roster = solve(work / "roster", "--language", "id")
page = sorted((roster / "pages").glob("*.html"))[0]
browser = chromium.Chromium(work / "profile")
try:
    browser.show(1366, 768)
    browser.open(page)
    assert browser.evaluate("document.getElementById('edit-disagrees').hidden"), "the first figures differ"
    compare(browser, roster, "start")
    tried = try_edits(browser, roster)
    decisions = decide(browser)
    check_next_roster(downloaded(browser), decisions)
    check_tracks(browser)
    assert browser.complaints() == [], browser.complaints()
finally:
    browser.close()
print(f"{tried} decisions by hand: every figure and broken rule as verify has them; pins.csv is honoured")
