"""The part of verify_roster.py that checks decisions.csv: whose decisions they are, and that what they are said to cost
fits the rest of the roster. A rule less cannot make a goal worse; what nobody's place depends on costs nothing."""

SAID = "applicant_id kind region_code cooperative_id by reason date".split()


def order_of(pin):
    """As the program sorts them: by person, kind of decision, what it is about, day, who and why."""
    kind = 4 if not pin["region_code"] and not pin["cooperative_id"] else (0 if pin["kind"] == "pin" else 2) + bool(pin["cooperative_id"])
    return pin["applicant_id"].encode(), kind, (pin["cooperative_id"] or pin["region_code"]).encode(), pin["date"], pin["by"].encode(), pin["reason"].encode()


def made(v):
    """Every pin and ban, in the program's order."""
    pins = [{column: row.get(column) or "" for column in SAID} for row in v.read(v.DATASET, "pins")]
    for pin in pins:
        pin["kind"] = "pin" if pin["kind"].lower() in ("pin", "tetap") else "ban"
        if pin["cooperative_id"]: pin["region_code"] = ""   # the cooperative says where
        if "/" in pin["date"]: pin["date"] = "-".join(part.zfill(2) for part in pin["date"].split("/")[::-1])
    return sorted(pins, key=order_of)


def check(v):
    if not (v.ROSTER / "decisions.csv").exists(): return
    stated, pins = v.read(v.ROSTER, "decisions"), made(v)
    for row, pin in zip(stated, pins):
        v.compare("decisions", pin["applicant_id"], row, {**pin, "name": v.people[pin["applicant_id"]]["name"]})
    if len(stated) != len(pins): v.report("figure", "decisions", "", f"{len(stated)} lines, not {len(pins)}")
    for row in stated:
        if row["people_changed"]: check_price(v, row)


def check_price(v, row):
    pid, goal, changed = row["applicant_id"], row["goal"], int(row["people_changed"])
    role = v.summary.get("roles", {}).get(v.role[pid], {})
    wrong = lambda column: v.report("figure", "decisions", pid, f"{column} cannot be {row[column]!r}")
    if goal:
        value, without = role.get("certificate", v.summary["certificate"]).get(goal), int(row["goal_without"])
        v.compare("decisions", pid, row, {"goal_with": value})
        better = value is not None and (without > value if goal == "fill" or goal.startswith("choice_") else without < value)
        if without == value or only_binds(v, row) and not better: wrong("goal_without")
    if not (goal != "") <= changed <= len(v.people): wrong("people_changed")
    own = v.village[row["cooperative_id"]][:5] if row["cooperative_id"] else None
    least = int(v.regions[own]["objective"]) if own in v.regions else 0
    if changed == 0:
        v.compare("decisions", pid, row, {"objective_with": least, **({} if own else {"objective_without": 0})})
    elif not least <= int(row["objective_with"]) <= v.totals["objective"]: wrong("objective_with")
    if int(row["objective_without"]) < 0: wrong("objective_without")


def only_binds(v, row):
    """A pin also opens a place to somebody who would not go there; an earlier round would bind instead."""
    if any(place.get("previous_region_code") for place in v.placements.values()): return False
    if row["kind"] == "ban": return True
    pid = row["applicant_id"]
    return v.role[pid] == "BA" and v.pinned.get(pid) in v.members and not v.barrier(pid, v.pinned[pid])
