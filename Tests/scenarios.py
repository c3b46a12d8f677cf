"""Are answers of `whatif` those of solving the changed tables?

    python3 Tests/scenarios.py PENEMPATAN FOLDER

On Data/tahap-2, at effort quick: writes the tables of a scenario of every kind by hand, solves them from
nothing, and compares every figure and the bytes of the roster. Then: parts joined have the bytes of one
run, memory does not grow with the number of scenarios, and a ladder is nested and places on its steps
whom solving with that budget places. Ends with 0; 1 if anything does not agree.
"""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent / "Data/tahap-2"
PENEMPATAN, FOLDER = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
LIGHT = ["--quiet", "--effort", "quick", "--language", "en"]
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)
        print(f"not so: {what}")


def run(*words):
    """Runs the program; its peak memory in MiB."""
    pid = subprocess.Popen([str(word) for word in [PENEMPATAN, *words, *LIGHT]])
    _, status, usage = os.wait4(pid.pid, 0)
    check(status == 0, f"{words[0]} ends with 0, not {status}")
    return usage.ru_maxrss / 1024


def rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))


def write(path, table):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, table[0].keys())
        writer.writeheader()
        writer.writerows(table)


def whatif(name, scenarios, *options):
    """Answers scenarios into a folder; the folder, and peak memory."""
    file = FOLDER / f"{name}.json"
    file.write_text(json.dumps(scenarios), encoding="utf-8")
    return FOLDER / name, run("whatif", DATA, "--scenarios", file, "-o", FOLDER / name, *options)


def kinds(placed):
    """By name: the scenario, and what its tables are, by hand."""
    opened = rows(DATA / "cooperatives.csv")
    split, closed = opened[40], opened[700]["cooperative_id"]
    gone = [placed[3], placed[-2]]
    new = dict(split, cooperative_id="K-NEW")
    code = next(row for row in rows(DATA / "regions.csv")
                if row["quota"] and row["region_code"].count(".") == 1)["region_code"]

    def quota(row):
        return dict(row, quota="5") if row["region_code"] == code else row

    def less(row):
        if not row["quota"]: return row
        return dict(row, quota=str((int(row["quota"]) * 90 * 2 + 100) // 200))
    return {
        "quota": ({"quota": {code: 5}}, {"regions": lambda table: [quota(row) for row in table]}),
        "shares": ({"quota": {"*": "-10%"}}, {"regions": lambda table: [less(row) for row in table]}),
        "gone": ({"withdraw": gone}, {"applicants": lambda table: [
            row for row in table if row["applicant_id"] not in gone]}),
        "closed and opened": (
            {"close": [closed], "open": [
                {key: new[key] for key in ("cooperative_id", "name", "village_code")}
                | {key: float(new[key]) for key in ("latitude", "longitude")}]},
            {"cooperatives": lambda table: [
                row for row in table if row["cooperative_id"] != closed] + [new]}),
        "budget": ({"budget": {"assistants": 1400}}, {"policy": {"budget": {"assistants": 1400}}}),
        "band": ({"load": {"minimum": 7, "maximum": 15}, "placement": "merit"},
                 {"policy": {"load": {"minimum": 7, "maximum": 15}, "placement": "merit"}}),
    }


def solved(name, changes):
    """Solves the changed tables from nothing; the folder of the roster."""
    tables, target = FOLDER / f"tables-{name}", FOLDER / f"solved-{name}"
    tables.mkdir()
    for table in ["regions", "cooperatives", "applicants"]:
        change = changes.get(table, lambda table: table)
        write(tables / f"{table}.csv", change(rows(DATA / f"{table}.csv")))
    policy = json.loads((DATA / "policy.json").read_text("utf-8")) | changes.get("policy", {})
    (tables / "policy.json").write_text(json.dumps(policy), encoding="utf-8")
    run("solve", tables, "-o", target, "--without", "workbook,report,pages,map,public")
    return target


def compare():
    """Whole rosters of a scenario of every kind."""
    base = solved("base", {})
    placed = [row["applicant_id"] for row in rows(base / "placements.csv") if row["status"] == "placed"]
    asked = kinds(placed)
    folder, _ = whatif("kinds", {"scenarios": [
        {"name": name} | scenario for name, (scenario, _) in asked.items()]}, "--rosters")
    lines = {row["scenario"]: row for row in rows(folder / "comparison.csv")}
    for number, (name, (_, changes)) in enumerate(asked.items(), start=1):
        fresh = solved(name.replace(" ", "-"), changes)
        summary = json.loads((fresh / "summary.json").read_text("utf-8"))
        totals = summary["totals"] | summary["policies"][summary["policy"]]
        for key in ["placed", "reserve", "missing", "covered", "uncovered", "local", "first_choice",
                    "objective", "lower_bound"]:
            check(lines[name][key] == str(totals[key]), f"{name}: {key} {lines[name][key]}, {totals[key]}")
        roster = folder / f"rosters/{number}-{name.replace(' ', '-')}"
        for file in ["placements.csv", "assignments.csv", "regions.csv", "reserve.csv"]:
            check((roster / file).read_bytes() == (fresh / file).read_bytes(), f"{name}: the bytes of {file}")
    print(f"{len(asked)} scenarios solved from nothing as well")


def scale():
    """Ten times as many scenarios need hardly more memory, and parts joined are the bytes of one run."""
    def draws(count):
        return {"scenarios": [{"name": "gone", "withdrawShare": {"share": 0.001, "draws": count}}]}
    few, least = whatif("few", draws(30))
    _, most = whatif("many", draws(300))
    print(f"memory: 30 scenarios {least:.1f} MiB, 300 scenarios {most:.1f} MiB")
    check(most < 1.15 * least + 8, f"{most:.0f} MiB instead of {least:.0f}")
    parts = [whatif(f"part-{part}", draws(30), "--shard", f"{part}/2")[0] for part in (1, 2)]
    run("whatif", "merge", *parts, "-o", FOLDER / "joined")
    for file in ["comparison.csv", "comparison.json", "whatif.html"]:
        check((FOLDER / "joined" / file).read_bytes() == (few / file).read_bytes(), f"joined: {file}")


def ladder():
    """Lists are nested, and end with nobody."""
    run("whatif", DATA, "--ladder", "1500:0:100", "-o", FOLDER / "ladder")
    lines = rows(FOLDER / "ladder/ladder.csv")
    left = [row["applicant_id"] for row in lines if row["applicant_id"]]
    check(len(left) == len(set(left)), "nobody leaves twice")
    check(int(lines[0]["placed"]) == len(left), "everybody leaves in the end")
    at = {int(row["budget"]): row for row in lines}
    check(at[1400]["placed"] == "1400" and at[0]["placed"] == "0", "as many stay as the budget pays for")
    stay = {row["applicant_id"] for row in lines if row["applicant_id"] and int(row["budget"]) < 1400}
    fresh = {row["applicant_id"] for row in rows(FOLDER / "solved-budget/placements.csv")
             if row["status"] == "placed"}
    check(stay == fresh, "1,400 are those whom solving places")


FOLDER.mkdir(parents=True)
compare()
scale()
ladder()
sys.exit(1 if faults else 0)
