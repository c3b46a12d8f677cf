"""Replaces people in real rosters, in every mode, and checks what comes out three times over: python3 replacements.py PENEMPATAN FOLDER.
The program verifies each roster with the one before it, verify_roster.py checks it against tables changed by hand, verify/changes.py
recounts the changes. The numbers of Kutai Timur are those of arithmetic by hand. Ends with 0; 1 if anything does not agree."""
import csv, io, pathlib, shutil, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "Data"
PENEMPATAN, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
faults = []


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if done.returncode: faults.append(f"{' '.join(map(str, words))}: {done.returncode}\n{done.stdout[-600:]}{done.stderr[-600:]}")
    return done.stdout


def rows(path): return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))


def solved(dataset):
    folder = FOLDER / dataset
    if not folder.exists(): run(PENEMPATAN, "solve", DATA / dataset, "-o", folder, "--quiet", "--effort", "quick")
    return folder


def replaced(dataset, name, *words):
    """Runs one replacement with every check, and gives its folder."""
    before, after, tables = solved(dataset), FOLDER / f"{dataset}-{name}", FOLDER / f"{dataset}-{name}-tables"
    run(PENEMPATAN, "replace", DATA / dataset, "--roster", before, "-o", after, "--quiet", "--effort", "quick", *words)
    if not (after / "changes.json").exists(): return after
    shutil.copytree(DATA / dataset, tables, dirs_exist_ok=True)
    changed = [("pins", "pins.csv"), ("regions", "quotas.csv"), ("cooperatives", "cooperatives.csv"), ("applicants", "applicants.csv")]
    options = ["--effort", "quick"]
    for table, file in changed:
        if (after / file).exists():
            shutil.copy(after / file, tables / f"{table}.csv")
            options += [f"--{table}", after / file]
    run(PENEMPATAN, "verify", DATA / dataset, "--roster", after, "--previous", before, *options)
    run(sys.executable, HERE / "verify_roster.py", tables, after)
    run(sys.executable, HERE / "verify" / "changes.py", before, after)
    return after


def expect(what, mine, theirs):
    if mine != theirs: faults.append(f"{what}: {theirs!r}, not {mine!r}")


def loads(folder):
    return sorted(int(row["load"]) for row in rows(folder / "placements.csv") if row["status"] == "placed" and row["load"])


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    people = [row for row in rows(solved("kutai-timur") / "placements.csv") if row["status"] == "placed"]
    for leaver in people:   # whoever leaves: exactly that person's cooperatives move, and loads come out even
        folder = replaced("kutai-timur", leaver["applicant_id"], "--withdraw", leaver["applicant_id"])
        moved = [row for row in rows(folder / "changes.csv") if row["cooperative_id"]]
        expect("moved", (int(leaver["load"]), {leaver["applicant_id"]}), (len(moved), {row["from"] for row in moved}))
        expect("loads", [10] * 2 + [11] * 11, loads(folder))
    first = people[0]["applicant_id"]
    for mode in ("promote", "reopen"):
        folder = replaced("kutai-timur", mode, "--withdraw", first, "--mode", mode, "--budget-moves", 3)
        expect(mode, 14, len(loads(folder)))
    replaced("kutai-timur", "fewer", "--quota", "64.08=10")
    replaced("kutai-timur", "closed", "--close", "K-6408012001,K-6408012003", "--withdraw", first)
    placed = [row["applicant_id"] for row in rows(solved("tahap-2") / "placements.csv") if row["status"] == "placed"]
    leavers = ",".join(placed[5::60])
    for mode in ("absorb", "promote", "reopen"): replaced("tahap-2", mode, "--withdraw", leavers, "--mode", mode)
    replaced("tahap-2", "moves", "--withdraw", leavers, "--mode", "reopen", "--allow-moves")
    print("\n".join(faults) or "Replacements: 0 faults.")
    sys.exit(1 if faults else 0)


main()
