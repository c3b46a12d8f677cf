"""Recounts what `penempatan replace` says it changed: python3 changes.py BEFORE AFTER, two rosters' folders. Shares nothing with the program,
and trusts neither changes.csv nor changes.json. Ends with 0; 1 if something does not agree; 64 if called otherwise."""
import collections, csv, io, json, pathlib, sys


def plain(cell): return cell[cell[:1] == "'" and cell.lstrip("' ")[:1] in list("=+-@\t\r\n＝＋－＠"):]


def read(folder, name):
    text = (folder / name).read_bytes().decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=text.split("\n", 1)[0].count))
    return [{key: plain(cell or "") for key, cell in row.items()} for row in rows]


class Roster:
    def __init__(self, folder):
        people = read(folder, "placements.csv")
        self.place = {row["applicant_id"]: row["region_code"] for row in people if row["status"] == "placed"}
        self.base = {row["applicant_id"]: row["base_code"] for row in people if row["status"] == "placed"}
        self.role = {row["applicant_id"]: row["role"] for row in people}
        self.status = {row["applicant_id"]: row["status"] for row in people}
        self.coops = {row["cooperative_id"]: row for row in read(folder, "assignments.csv")}
        self.server = {cid: row["assistant_id"] for cid, row in self.coops.items()}

    def crew(self, code): return sorted(pid for pid in self.place if self.place[pid] == code and self.role[pid] == "BA")

    def loads(self, code):
        counts = collections.Counter(self.server.values())
        return sorted(counts[pid] for pid in self.crew(code))

    def members(self, code): return [cid for cid, row in self.coops.items() if row["region_code"] == code]

    def travel(self, code): return sum(int(self.coops[cid]["distance_m"] or 0) for cid in self.members(code))

    def uncovered(self, code): return sum(not self.server[cid] for cid in self.members(code))


def expected_changes(before, after, opened):
    lines = set()
    for pid in before.place.keys() | after.place.keys():
        was, now = before.place.get(pid, ""), after.place.get(pid, "")
        if was != now:
            kind = "joined" if not was else "moved" if now else "withdrew" if after.status.get(pid) == "banned" else "released"
            lines.add((kind, pid, "", was, now))
        elif before.role[pid] == "BA" and before.base[pid] != after.base[pid]:
            lines.add(("base", pid, "", before.base[pid], after.base[pid]))
    for cid in before.server.keys() | after.server.keys():
        was, now = before.server.get(cid, ""), after.server.get(cid, "")
        if cid not in after.server: lines.add(("closed", "", cid, was, ""))
        elif was != now:
            stays = after.place.get(was) == after.coops[cid]["region_code"]
            kind = ("uncovered" if not now else "transferred" if stays else "reassigned") if was else "opened" if cid in opened else "covered"
            lines.add((kind, "", cid, was, now))
    return lines


def counted(before, after, code, low, high):
    """What must change hands by counting alone: whatever lost its assistant or had none, and then what loads ask for."""
    crew, members = set(after.crew(code)), after.members(code)
    orphans = [cid for cid in members if before.server.get(cid) and before.server[cid] not in crew]
    fresh = [cid for cid in members if not before.server.get(cid) and after.server[cid]]
    loads = collections.Counter(before.server.get(cid) for cid in members)
    above = sum(max(0, loads[pid] - high) for pid in crew)
    below = sum(max(0, low - loads[pid]) for pid in crew)
    return len(orphans) + len(fresh) + max(above, below - len(orphans) - len(fresh), 0)


def limits(after, code, rules):
    """The least and the largest load of a kabupaten, as its number of people has it."""
    load, count, crew = rules["load"], len(after.members(code)), len(after.crew(code))
    low, high = load["minimum"], load["maximum"]
    if crew < -(-count // high): return low, load["stretch"] or high
    return (low, high) if crew <= count // low else (count // crew, -(-count // crew))


def check(before_folder, after_folder):
    before, after, faults = Roster(before_folder), Roster(after_folder), []
    stated = json.loads((after_folder / "changes.json").read_text("utf-8"))
    rules = json.loads((after_folder / "summary.json").read_text("utf-8"))["rules"]

    def expect(what, mine, theirs):
        if mine != theirs: faults.append(f"{what}: {theirs!r}, not {mine!r}")

    lines = [tuple(row[key] for key in "kind applicant_id cooperative_id from to".split()) for row in read(after_folder, "changes.csv")]
    derived = expected_changes(before, after, set(stated["event"]["opened"]))
    for line in sorted(derived ^ set(lines)): faults.append(f"changes.csv: {'lacks' if line in derived else 'has'} {line}")
    expect("changes.csv: lines", len(derived), len(lines))
    expect("changes.json: changes", lines, [tuple(change.values()) for change in stated["changes"]])
    changed = collections.Counter(after.coops[cid]["region_code"] for kind, _, cid, _, _ in derived if cid and kind != "closed")
    expect("changed", sum(changed.values()), stated["changed"])
    expect("least", sum(region["least"] for region in stated["regions"]), stated["least"])
    for code in changed.keys() - {region["region_code"] for region in stated["regions"]}: faults.append(f"changes.json lacks {code}")
    exceptions = {row["region_code"]: row["exception"] for row in read(after_folder, "regions.csv")}
    for region in stated["regions"]:
        code, proof = region["region_code"], region["proof"]
        for name, roster in ("before", before), ("after", after):
            figures = {"loads": roster.loads(code), "travel": roster.travel(code), "uncovered": roster.uncovered(code)}
            expect(f"{code} {name}", figures, region[name])
        if not stated["curve"]: expect(f"{code} least", changed[code], region["least"])
        if exceptions[code] not in ("constrained", "understaffed") and proof["by_flow_alone"] == 0:
            expect(f"{code} counted", counted(before, after, code, *limits(after, code, rules)), region["least"])
    curve = stated["curve"]
    if curve:
        expect("curve", [stated["least"] + more for more in range(len(curve))], [point["changed"] for point in curve])
        expect("curve falls", sorted((point["travel"] for point in curve), reverse=True), [point["travel"] for point in curve])
        if any(point["lower_bound"] > point["travel"] for point in curve): faults.append("curve: a bound above its value")
        expect("curve ends", sum(after.travel(region["region_code"]) for region in stated["regions"]), curve[-1]["travel"])
        if stated["changed"] > curve[-1]["changed"]: faults.append("more changes than the budget")
    return faults


if __name__ == "__main__":
    if len(sys.argv) != 3: sys.exit(print("usage: changes.py BEFORE AFTER", file=sys.stderr) or 64)
    found = check(*map(pathlib.Path, sys.argv[1:]))
    for fault in found: print(fault)
    print(f"Changes recounted: {len(found)} faults.")
    sys.exit(1 if found else 0)
