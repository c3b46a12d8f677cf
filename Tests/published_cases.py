#!/usr/bin/env python3
"""published_cases.py PENEMPATAN FOLDER: solves and audits the published cases and compares with
the arithmetic that anybody can do by hand. Standard library only."""
import collections
import csv
import json
import pathlib
import subprocess
import sys

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
failures = 0


def check(what, found, expected):
    global failures
    verdict = "ok" if found == expected else f"FAILED, expected {expected}"
    print(f"{what}: {found} {verdict}")
    failures += found != expected


def run(*words):
    return subprocess.run([program, *map(str, words)], check=True, capture_output=True, text=True).stdout


def roster(name):
    out = folder / name
    summary = json.loads(run("solve", f"Data/{name}", "-o", out, "--json"))
    with open(out / "placements.csv", newline="", encoding="utf-8") as file:
        placed = [row for row in csv.DictReader(file) if row["status"] == "placed"]
    return summary, dict(sorted(collections.Counter(int(row["load"]) for row in placed).items()))


for name, people, loads in [
    ("sumenep", 33, {10: 29, 11: 4}),
    ("banyumas", 32, {10: 21, 11: 11}),
    ("kutai-timur", 14, {10: 13, 11: 1}),
]:
    summary, found = roster(name)
    check(f"{name} placed", summary["totals"]["placed"], people)
    check(f"{name} loads", found, loads)
    check(f"{name} uncovered", summary["totals"]["uncovered"], 0)

summary, loads = roster("kaltim")
check("kaltim placed", summary["totals"]["placed"], 126)
check("kaltim covered", summary["totals"]["covered"], 1037)
check("kaltim places left empty", "152" in " ".join(n["message"] for n in summary["notices"]), True)
check("kaltim exceptions", [e["subject"] for e in summary["exceptions"]], ["64.74"])

# One of fourteen leaves: exactly that person's 10 or 11 cooperatives change hands.
source, later = pathlib.Path("Data/kutai-timur"), folder / "kutai-timur-13"
later.mkdir(exist_ok=True)
for path in source.iterdir():
    (later / path.name).write_bytes(path.read_bytes())
before = list(csv.DictReader(open(folder / "kutai-timur" / "placements.csv", encoding="utf-8")))
leaver = next(row["applicant_id"] for row in before if row["status"] == "placed" and row["load"] == "11")
people = (source / "applicants.csv").read_text(encoding="utf-8").splitlines(keepends=True)
(later / "applicants.csv").write_text("".join(line for line in people if leaver not in line), encoding="utf-8")
regions = (source / "regions.csv").read_text(encoding="utf-8").replace(",14,", ",13,")
(later / "regions.csv").write_text(regions, encoding="utf-8")
rules = json.loads((source / "policy.json").read_text())
rules["weights"]["continuity"] = 1_000_000
(later / "policy.json").write_text(json.dumps(rules))
summary = json.loads(
    run("solve", later, "-o", folder / "kutai-timur-after", "--previous", folder / "kutai-timur", "--json"))
check("kutai-timur, one fewer, stay", summary["totals"]["stayed"], 13)
check("kutai-timur, one fewer, keep their assistant", summary["totals"]["kept"], 141 - 11)
check("kutai-timur, one fewer, leaves by name", any(leaver in n["message"] for n in summary["notices"]), True)

audit = json.loads(run("audit", "Data/kaltim", "--json", "--language", "en"))
check("audit says it cannot be carried out as stated", audit["feasible"], False)
check("the one that no number fits", [r["region_code"] for r in audit["regions"] if not r["fits"]], ["64.74"])
check("cooperatives short", any("1,187" in p["message"] for p in audit["proofs"]), True)
area = next(a for a in audit["areas"] if a["region_code"] == "64")
check("the other nine hold", (area["fitting_need"], area["fitting_room"]), (89, 124))
check("with Bontang's exception", (area["need"], area["room"]), (91, 126))
check("repairs with numbers", any(r["subject"] == "64" and "126" in r["message"] for r in audit["repairs"]), True)
band = next(b for b in audit["bands"] if (b["minimum"], b["maximum"]) == (7, 15))
check("at 7 to 15 the ten hold", (band["least"], band["most"]), (73, 143))

sys.exit(failures > 0)
