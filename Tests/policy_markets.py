"""Small random markets under every placement policy: python3 policy_markets.py PENEMPATAN FOLDER [COUNT].

Each roster must pass the second verifier, which must list the same exceptions, and every policy must
be compared with the same figures, whichever was chosen. Every other market divides its places between
two tracks, every third has decisions of the panel. In the others two people whom rank alone tells apart
change places, and both verifiers must see it. Ends with 1 where one does not."""
import csv
import itertools
import json
import pathlib
import random
import shutil
import subprocess
import sys

POLICIES = ("balanced", "merit", "local-first", "efficient", "first-choice")
KABUPATEN = ("11.01", "11.02", "12.01", "61.01", "61.02")
VERIFIER = pathlib.Path(__file__).with_name("verify_roster.py")


def lines(path, header, rows):
    path.write_text("\n".join([header, *(",".join(map(str, row)) for row in rows)]) + "\n")


def write(folder, seed):
    """Regions with few cooperatives, nested quotas and minimums; people of whom few go anywhere."""
    chance = random.Random(seed)
    some = lambda odds, most: chance.randint(1, most) if chance.random() < odds else ""
    folder.mkdir(parents=True, exist_ok=True)
    divided, of_track = seed % 2, lambda code, odds: some(odds, 3) if seed % 2 and "." in code else ""
    lines(folder / "regions.csv", "region_code,region_name,quota,minimum,quota_professional,quota_business", [
        (code, f"Region {code}", some(0.3, 4 if "." in code else 9), some(0.25, 3),
         of_track(code, 0.7), of_track(code, 1 if code == KABUPATEN[0] else 0.5))
        for code in (*KABUPATEN, "11", "12", "61", "ID")])
    lines(folder / "cooperatives.csv", "cooperative_id,name,village_code,latitude,longitude", [
        (f"K{code}-{index}", "K", f"{code}.01.{1001 + index}", chance.randint(-50, 50) / 10,
         chance.randint(950, 1200) / 10)
        for code in KABUPATEN for index in range(chance.randint(2, 8))])
    wish = lambda: chance.choice([*KABUPATEN, "11", "12", "61"]) if chance.random() < 0.5 else ""
    lines(folder / "applicants.csv",
          "applicant_id,name,rank,domicile_code,preference_1,preference_2,willing_anywhere,excluded,track", [
              (f"A{index}", f"Person {index}", chance.randint(1, 9), chance.choice(KABUPATEN), wish(),
               wish(), "yes" if chance.random() < 0.15 else "no",
               chance.choice(KABUPATEN) if chance.random() < 0.15 else "",
               chance.choice(["pakar", "business"]) if divided else "")
              for index in range(chance.randint(8, 20))])
    if seed % 3 == 0:   # decisions that can always be kept, and have a price
        lines(folder / "pins.csv", "applicant_id,kind,region_code,by,date", [
            ("A0", "ban", "", "Panel", "2025-11-03"), ("A1", "larang", chance.choice([*KABUPATEN, "11"]), "Panel", ""),
            ("A1", "ban", chance.choice(KABUPATEN[2:]), "Chair", "04/11/2025")])


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def swapped(dataset, roster, target):
    """Writes a roster in which two people whom only their rank tells apart have changed places; returns
    the better of them, or None where there are no two."""
    people = {row["applicant_id"]: [value for column, value in row.items() if column not in ("applicant_id", "name", "rank")]
              for row in table(dataset / "applicants.csv")}
    placed = [row for row in table(roster / "placements.csv") if row["status"] == "placed"]
    pair = next(((one, other) for one, other in itertools.combinations(placed, 2)
                 if one["region_code"] != other["region_code"]
                 and people[one["applicant_id"]] == people[other["applicant_id"]]), None)
    if not pair:
        return None
    shutil.copytree(roster, target, dirs_exist_ok=True)
    (first, second), kept = pair, ("applicant_id", "name", "role", "rank", "lottery", "track")
    partner = {first["applicant_id"]: second, second["applicant_id"]: first}
    for name, key in ("placements.csv", "applicant_id"), ("assignments.csv", "assistant_id"):
        rows = table(roster / name)
        for row in rows:
            other = partner.get(row[key])
            if other and name == "assignments.csv":
                row |= {"assistant_id": other["applicant_id"], "assistant_name": other["name"]}
            elif other:
                row |= {column: value for column, value in other.items() if column not in kept}
        with (target / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
    return first["applicant_id"]


def check_swap(penempatan, dataset, roster):
    """Whether both verifiers find the one tie that is settled against rank: 0 or 1 fault, and 1 if tried."""
    target = roster.with_name(f"{roster.name}-swapped")
    wronged = swapped(dataset, roster, target)
    if wronged is None:
        return 0, 0
    answers = []
    for command in ([penempatan, "verify", dataset, "--roster", target, "--json"],
                    [sys.executable, VERIFIER, dataset, target, "--json"]):
        answer = subprocess.run(command, capture_output=True, text=True)
        found = [(finding["code"], finding["id"]) for finding in json.loads(answer.stdout or "{}").get("violations", [])]
        answers.append((answer.returncode, sorted(found)))
    # Who envies whom changes with the seats, so figures may differ as well, and nothing else.
    ties = [[found for found in violations if found[0] == "guarantee.ties"] for _, violations in answers]
    kinds = {code for _, violations in answers for code, _ in violations}
    if ties[0] == ties[1] and ("guarantee.ties", wronged) in ties[0] and kinds <= {"guarantee.ties", "figure"} \
            and {code for code, _ in answers} == {1}:
        return 0, 1
    print(f"{target}: {answers}, not {wronged}")
    return 1, 1


def main(penempatan, work, count):
    work, faults, listed, swaps = pathlib.Path(work), 0, 0, 0
    for seed in range(count):
        figures = []
        for policy in POLICIES:
            dataset, roster = work / f"{seed}-{policy}", work / f"{seed}-{policy}-out"
            write(dataset, seed)
            rules = {"load": {"minimum": 2, "maximum": 4}, "placement": policy, "effort": "quick", "version": f"Market {seed % 4}" * (seed % 4 > 0)}
            if seed % 2: rules["lists"] = "tracks"
            (dataset / "policy.json").write_text(json.dumps(rules))
            subprocess.run([penempatan, "solve", dataset, "-o", roster, "--quiet"], check=True)
            answer = subprocess.run([sys.executable, VERIFIER, dataset, roster],
                                    capture_output=True, text=True)
            summary = json.loads((roster / "summary.json").read_text("utf-8"))
            figures.append(summary["policies"])
            listed += sum(entry["code"].startswith("envy.") for entry in summary["exceptions"])
            if policy in ("balanced", "efficient", "first-choice") and seed % 3:
                fault, tried = check_swap(penempatan, dataset, roster)
                faults, swaps = faults + fault, swaps + tried
            if answer.returncode or list(figures[-1]) != list(POLICIES):
                faults += 1
                print(f"{seed} {policy}:", answer.stdout, answer.stderr, sep="\n")
        if any(other != figures[0] for other in figures):
            faults += 1
            print(f"{seed}: the comparison depends on the policy that was chosen")
    print(f"{count} markets, {len(POLICIES)} policies each: {faults} faults, {listed} wishes ungranted, {swaps} ties turned round")
    return 1 if faults or count >= 20 and not swaps else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 20))
