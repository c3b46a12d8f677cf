#!/usr/bin/env python3
"""damaged_rosters.py PENEMPATAN FOLDER [--full]

Damages written rosters at random, one thing each: a cell of any column of any table or a figure of the summary, a line lost,
doubled, moved or exchanged, a person or a cooperative handed over. `penempatan verify` and verify_roster.py each find every one.
Left alone is what an earlier round decided, which is believed unless --previous shows it.
Then edits rosters by hand as the rules allow: both accept those under --edited. 200 damages with --full, 40 without.
"""
import csv, io, json, pathlib, random, shutil, subprocess, sys

program, work, full = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), "--full" in sys.argv
HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "Data" / "kutai-timur"
TABLES = ["placements.csv", "assignments.csv", "regions.csv", "reserve.csv"]


def read(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))


def write(path, rows):
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows(rows)
    path.write_text(file.getvalue(), "utf-8")


def other(value, column, rows, chance):
    """Another value for a cell: one of the same column, else one near it."""
    values = sorted({row[column] for row in rows[1:]} - {value})
    if values and chance.random() < 0.5: return chance.choice(values)
    try: number = float(value)
    except ValueError: return value + "x" if value else "1"
    step = chance.choice([-7, 5, 1000])
    return str(int(number) + step) if number == int(number) and "." not in value else f"{number + step / 10:.6f}"


def cell(folder, chance):
    name = chance.choice(TABLES)
    rows = read(folder / name)
    checked = [index for index, title in enumerate(rows[0]) if not title.startswith("previous_")]
    row, column = chance.randrange(1, len(rows)), chance.choice(checked)
    before = rows[row][column]
    rows[row][column] = other(before, column, rows, chance)
    write(folder / name, rows)
    return f"{name}, line {row + 1}: {rows[0][column]} {before!r} -> {rows[row][column]!r}"


def line(folder, chance):
    name, what = chance.choice(TABLES[:3]), chance.choice(["lost", "doubled", "moved"])
    rows = read(folder / name)
    row = chance.randrange(1, len(rows))
    if what == "lost": del rows[row]
    if what == "doubled": rows.append(rows[row])
    if what == "moved" and len(rows) > 2: rows.insert(1 if row > 1 else 2, rows.pop(row))
    elif what == "moved": del rows[row]
    write(folder / name, rows)
    return f"{name}: line {row + 1} {what}"


def handed(folder, chance):
    """A cooperative given to another assistant, to nobody, or to somebody who is not placed."""
    rows, people = read(folder / "assignments.csv"), read(folder / "placements.csv")
    row = chance.randrange(1, len(rows))
    person = chance.choice([["", ""], *([line[0], line[1]] for line in people[1:])])
    if person[0] == rows[row][4]: person = ["", ""]
    rows[row][4:6] = person
    write(folder / "assignments.csv", rows)
    return f"{rows[row][0]} handed to {person[0] or 'nobody'}"


def placed(folder, chance):
    """Somebody who is placed takes the status and the region of somebody who is not, and the other way round."""
    rows = read(folder / "placements.csv")
    status = rows[0].index("status")
    one = chance.choice([row for row in rows[1:] if row[status] == "placed"])
    two = chance.choice([row for row in rows[1:] if row[status] != "placed"])
    for column in range(status, len(rows[0]) - 1): one[column], two[column] = two[column], one[column]
    write(folder / "placements.csv", rows)
    return f"{one[0]} and {two[0]} exchanged"


def figure(folder, chance):
    """A number of the summary that follows from the tables; of policies not chosen only how many they place does."""
    path = folder / "summary.json"
    summary = json.loads(path.read_text())
    leaves = []
    def walk(node, trail):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(value, (dict, list)): walk(value, [*trail, key])
            elif isinstance(value, (int, float)) and not isinstance(value, bool): leaves.append((node, key, [*trail, key]))
    for part in (summary["totals"], summary["certificate"], summary["policies"][summary["policy"]]): walk(part, [])
    leaves += [(row, "placed", ["policies", name, "placed"]) for name, row in summary["policies"].items()]
    node, key, trail = chance.choice(leaves)
    before, node[key] = node[key], node[key] + chance.choice([1, 10, 0.5 if isinstance(node[key], float) else 3])
    path.write_text(json.dumps(summary))
    return f"summary.json: {'.'.join(map(str, trail))} {before} -> {node[key]}"


def verdicts(folder, *options):
    """What both verifiers say: whether they accept the roster."""
    mine = subprocess.run([program, "verify", DATA, "--roster", folder, *options], capture_output=True, text=True)
    theirs = subprocess.run([sys.executable, HERE / "verify_roster.py", DATA, folder, *options], capture_output=True, text=True)
    return mine, theirs


def exchanged(folder, chance):
    """Two cooperatives of equal standing exchanged between two assistants by hand: as legal as before."""
    rows = read(folder / "assignments.csv")
    one = chance.choice([row for row in rows[1:] if row[4]])
    two = chance.choice([row for row in rows[1:] if row[4] not in ("", one[4])])
    one[4:6], two[4:6] = two[4:6], one[4:6]
    write(folder / "assignments.csv", rows)
    return f"{one[0]} and {two[0]} exchanged"


def main():
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    subprocess.run([program, "solve", DATA, "-o", work / "roster", "--effort", "quick", "--quiet"], check=True)
    faults, count = [], 200 if full else 40
    for seed in range(count):
        chance, folder = random.Random(seed), work / "damaged"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(work / "roster", folder)
        damage = (cell, cell, cell, line, handed, placed, figure)[seed % 7](folder, chance)
        mine, theirs = verdicts(folder)
        if mine.returncode not in (1, 65): faults.append(f"{seed}: verify ends with {mine.returncode} after {damage}: {mine.stderr[:300]}")
        if theirs.returncode != 1: faults.append(f"{seed}: verify_roster.py ends with {theirs.returncode} after {damage}: {theirs.stderr[-300:]}")
    edits = 20 if full else 5
    for seed in range(edits):
        folder = work / "edited"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(work / "roster", folder)
        edit = exchanged(folder, random.Random(seed))
        for verdict in verdicts(folder, "--edited"):
            if verdict.returncode: faults.append(f"{seed}: {edit} is refused: {verdict.stdout[-300:]}{verdict.stderr[-300:]}")
    print(f"Damaged rosters: {count} damages and {edits} legal edits shown to both verifiers, {len(faults)} verdicts wrong")
    if faults: sys.exit("\n".join(faults))


main()
