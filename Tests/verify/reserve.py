"""The part of verify_roster.py that checks reserve.csv: derives every list anew from who is in reserve and what they accept. `v` holds what
verify_roster.py knows and derived."""
import collections

from verify import roles, tracks

COLUMNS = "region_code region_name role list_length position applicant_id name rank domicile_tier preference track".split()


def check(v):
    if not (v.ROSTER / "reserve.csv").exists(): return
    stated = [tuple(row.get(column) or "" for column in COLUMNS) for row in v.read(v.ROSTER, "reserve")]
    depth, lists = v.rules.get("reserve", {}).get("depth", 10), collections.defaultdict(list)
    for pid in v.placements:
        if v.standing[pid] == "eligible" and v.placements[pid]["status"] != "placed":
            for code, entry in places_of(v, pid).items(): lists[v.role[pid], order_of(code), code].append((entry[0], v.rank[pid], pid, *entry[1:]))
    derived = [
        tuple(map(str, (code, roles.name_of(v, code), role, len(people), at, pid, v.people[pid]["name"], v.place_on_list[pid], tier, wished,
                        v.person.track(v.people[pid]) if v.divided and role == "BA" else "")))
        for (role, _, code), people in sorted(lists.items(), key=lambda item: item[0][:2])
        for at, (_, _, pid, wished, tier) in enumerate(sorted(people)[:depth], start=1)]
    for mine, theirs in zip(derived, stated):
        if mine != theirs: return v.report("figure", "reserve", theirs[0], f"is {theirs}, not {mine}")
    if len(derived) != len(stated): v.report("figure", "reserve", "", f"{len(stated)} lines, not {len(derived)}")


def order_of(code): return "" if code == "ID" else code   # as a register prints them: the nation first


def places_of(v, pid):   # the region of every list that the person stands on: what decides, position of the wish, tier
    if v.role[pid] != "BA":
        rule = v.rules.get("roles", {}).get(v.role[pid], {})
        places, free_for_all = roles.places_of(v, rule) or ({}, None)
        codes = [code for code in places if places[code] > 0 and not roles.barrier(v, pid, code, free_for_all)]
        return {code: entry_of(v, roles.trip(v, pid, code), v.preference(pid, code)) for code in codes}
    best = {}
    for code in v.members:
        if tracks.cap(v, v.spot(pid, code)) < 1 or v.barrier(pid, code): continue
        entry = entry_of(v, v.trip(pid, code), v.preference(pid, code))
        for wide in (code, code[:2], "ID"): best[wide] = min(best.get(wide, entry), entry)
    return best


def entry_of(v, trip, wished):
    prices = {"tier": 100, "preference": 10, "distance": 1, **v.rules.get("efficient", {})}
    cost = prices["tier"] * trip[0] + prices["preference"] * wished + prices["distance"] * trip[1]
    return {"local-first": trip[0], "first-choice": wished, "efficient": cost}.get(v.policy, 0), wished, trip[0]
