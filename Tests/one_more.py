"""Does `one_more` say what one place more would change?

    python3 Tests/one_more.py PENEMPATAN FOLDER

Takes `one_more` of regions.csv at its word: writes a quota one larger into the table of regions, solves
those tables from nothing, has the second verifier check that roster, and compares every figure. Of
each data set and placement policy the kabupaten with the largest and the smallest change and some
between are tried.
"""

import csv
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TRIED = 4


def solve(program, dataset, target, *options):
    subprocess.run(
        [program, "solve", dataset, "-o", target, "--quiet", "--without",
         "workbook,report,map,public", *options],
        check=True)
    subprocess.run(
        [sys.executable, ROOT / "Tests/verify_roster.py", dataset, target], check=True,
        stdout=subprocess.DEVNULL)


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def figures(folder, placement):
    """The figures of a roster by the names that one_more has for them."""
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    totals, policy = summary["totals"], summary["policies"][placement]
    return {
        "placed": totals["placed"], "missing": totals["missing"], "covered": totals["covered"],
        "local": policy["local"], "first_choice": policy["first_choice"],
        "travel_m": totals["travel"], "objective": totals["objective"],
    }


def copied(dataset, target, **rules):
    """A copy of a data set, under other rules if any are given."""
    target.mkdir()
    for source in pathlib.Path(dataset).glob("*.csv"):
        (target / source.name).write_bytes(source.read_bytes())
    policy = pathlib.Path(dataset) / "policy.json"
    stated = json.loads(policy.read_text(encoding="utf-8")) if policy.exists() else {}
    (target / "policy.json").write_text(json.dumps(stated | rules), encoding="utf-8")
    return target


def with_one_more(dataset, code, target):
    """A copy of a data set in which a kabupaten has a place more."""
    copied(dataset, target)
    table = rows(target / "regions.csv")
    for row in table:
        if row["region_code"] == code:
            row["quota"] = str(int(row["quota"]) + 1)
    with open(target / "regions.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, table[0].keys())
        writer.writeheader()
        writer.writerows(table)
    return target


def sample(stated):
    """Some codes of kabupaten, from those whose objective changes most to those where nothing does."""
    def change(code):
        return abs(int(stated[code].rpartition("=")[2]))
    ranked = sorted(stated, key=lambda code: (-change(code), code))
    return sorted({ranked[turn * (len(ranked) - 1) // (TRIED - 1)] for turn in range(TRIED)})


def check(program, dataset, placement, folder):
    """Compares a sample; how many were tried, and how many differ."""
    folder.mkdir()
    tables = copied(dataset, folder / "data", effort="quick", placement=placement)
    base = folder / "base"
    solve(program, tables, base, "--prices")
    stated = {
        row["region_code"]: row["one_more"] for row in rows(base / "regions.csv")
        if row["one_more"]}
    before, faults = figures(base, placement), 0
    for code in sample(stated):
        changed = with_one_more(tables, code, folder / f"data-{code}")
        solve(program, changed, folder / f"out-{code}")
        after = figures(folder / f"out-{code}", placement)
        found = {name: after[name] - before[name] for name in before}
        said = {name: int(value) for name, value in
                (part.split("=") for part in stated[code].split(" "))}
        if said != found:
            faults += 1
            print(f"{dataset}, {placement}, {code}: said {said}, found {found}")
    return len(sample(stated)), faults


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True)
    country = folder / "country"
    subprocess.run(
        [program, "generate", "-o", country, "--regions", "12", "--cooperatives", "700",
         "--applicants", "160", "--quiet"], check=True)
    tried = faults = 0
    for dataset in [country, ROOT / "Data/kutai-timur"]:
        for placement in ["balanced", "merit", "local-first", "efficient", "first-choice"]:
            name = f"{pathlib.Path(dataset).name}-{placement}"
            some, wrong = check(program, dataset, placement, folder / name)
            tried, faults = tried + some, faults + wrong
    print(f"{tried} kabupaten with one place more solved from nothing, {faults} otherwise than said")
    sys.exit(1 if faults or tried < 20 else 0)


main()
