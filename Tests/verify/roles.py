"""The part of verify_roster.py that checks roles other than the Business Assistant: who holds which office, that nobody was passed over,
and how the people of roles with a caseload share the assistants of their kabupaten. `v` holds what verify_roster.py knows and derived."""
import collections, math


def check(v):
    assistants_of = collections.defaultdict(list)   # by role, kabupaten: who looks after its assistants
    for role, rule in sorted(v.rules.get("roles", {}).items()):
        offices = places_of(v, rule)
        if not offices: continue
        seats = check_role(v, role, rule, offices)
        for pid, code in seats.items(): assistants_of[role, code].append(pid)
    check_oversight(v, assistants_of)


def kept(placements):   # who has the place that an earlier round gave them
    return {pid for pid, row in placements.items() if row["status"] == "placed" and row["region_code"] and row.get("previous_region_code") == row["region_code"]}


def rounds(placements, assignments):
    same = sum(1 for row in assignments.values() if row["assistant_id"] and row["assistant_id"] == row.get("previous_assistant_id"))
    return {"kept": same, "stayed": len(kept(placements))}


def places_of(v, rule):   # places by office, and the office that everybody accepts
    nationwide, centre = rule.get("places") or 0, next(iter(v.members)) if len(v.members) == 1 else "ID"
    places = collections.Counter({centre: nationwide})
    for code in v.members: places[code] += rule.get("perRegion") or 0
    for code in {code[:2] for code in v.listed if code != "ID"}: places[code] += rule.get("perProvince") or 0
    return {code: count for code, count in places.items() if count > 0} and (places, centre if nationwide else None)


def name_of(v, code):
    if code in v.members: return v.listed[code]["region_name"]
    if code == "ID": return v.listed.get("ID", {}).get("region_name") or "Indonesia"
    inside = [v.listed[kabupaten].get("province_name") for kabupaten in v.members if kabupaten[:2] == code]
    return v.listed.get(code, {}).get("region_name") or next(filter(None, inside), code)


def trip(v, pid, code):   # tier and whole kilometres to an office; the nation's is equally far for everybody
    if code in v.members: return v.trip(pid, code)
    home, middle = v.home[pid][:2], lambda wide: v.mean(v.centre[k] for k in v.centre if k[:2] == wide and v.centre[k])
    if code == "ID" or home == "ID": return 3, (v.largest + 500) // 1000
    start = v.home[pid][:5] if v.home[pid][:5] in v.centre else home
    here, there = v.centre[start] if start in v.centre else middle(home), middle(code)
    tier = 1 if home == code else 2 if group(v, start) == group(v, code) else 3
    return tier, ((v.metres(here, there) if here and there else v.largest) + 500) // 1000


def group(v, region):   # the island group: its own line's; a province without a line has that of its kabupaten, if they share one
    inside = {group(v, kabupaten) for kabupaten in v.members if kabupaten[:2] == region} if region not in v.listed else ()
    return inside.pop() if len(inside) == 1 else v.listed.get(region, {}).get("island_group") or region[:1]


def barrier(v, pid, code, free_for_all):   # conflicts with single cooperatives keep nobody from an office
    for reason, wide in v.closed[pid]:
        if v.lies_in(code, wide): return reason
    accepts = code == free_for_all or (v.home[pid][:2] == code[:2] and code != "ID") or v.preference(pid, code) < 10
    return None if accepts or v.is_yes(v.people[pid], "willing_anywhere") else "unwilling"


def check_role(v, role, rule, offices):
    places, free_for_all = offices
    pins = v.pinned
    members, seats = [pid for pid in v.placements if v.role[pid] == role], {}
    for pid in members:
        row, pinned = v.placements[pid], pins.get(pid)
        if v.standing[pid] == "eligible" and pinned and row["region_code"] != pinned: v.report("pin.region", "placements", pid, f"belongs in {pinned}")
        if row["status"] != "placed": continue
        code = row["region_code"]
        if not places.get(code): v.report("place.unknown", "placements", pid, f"{code!r} has no place for {role}"); continue
        fault, seats[pid] = barrier(v, pid, code, free_for_all), code
        if fault and (fault, code) != ("unwilling", pinned): v.report(f"place.{fault}", "placements", pid, "must not be there")
        v.compare("placements", pid, row, {"region_name": name_of(v, code), "domicile_tier": trip(v, pid, code)[0], "preference": v.preference(pid, code)})
        if row.get("pmo_id"): v.report("figure", "placements", pid, "nobody looks after a person of this role")
    for code, count in sorted(collections.Counter(seats.values()).items()):
        if count > places[code]: v.report("quota.role", "regions", code, f"{count} {role} for {places[code]} places")
    claim = lambda pid, code: (trip(v, pid, code)[0] if v.policy == "local-first" else 0, v.rank[pid])
    weakest = {code: max((claim(pid, code) for pid in seats if seats[pid] == code and pid not in v.settled), default=(-1, 0)) for code in set(seats.values())}
    for pid in members if v.policy in ("balanced", "local-first") else ():
        if pid not in seats and v.standing[pid] == "eligible" and any(not barrier(v, pid, code, free_for_all) and claim(pid, code) < weakest[code] for code in weakest):
            v.report(f"guarantee.{v.policy}", "placements", pid, "somebody with a weaker claim is there")
    stated, counts = v.summary.get("roles", {}).get(role), collections.Counter(v.placements[pid]["status"] for pid in members)
    if stated is None: return v.report("figure", "summary", "roles", f"says nothing of {role}") or seats
    v.compare("summary", f"roles.{role}", stated, {"places": sum(places.values()), **{status: counts[status] for status in ("placed", "reserve", "ineligible", "banned")}})
    goals = {"cover": 0, "minimums": 0, "service": 0, "fill": len(seats), "merit": sum(v.rank[pid] for pid in seats), "preference": sum(v.preference(*seat) for seat in seats.items()),
             "tier": sum(trip(v, *seat)[0] for seat in seats.items()), "distance": sum(trip(v, *seat)[1] for seat in seats.items())}
    v.compare("summary", f"roles.{role}", stated["certificate"], {name: goals[name] for name in stated["certificate"] if name in goals})
    return seats


def check_oversight(v, offices):
    supervising = [role for role, rule in sorted(v.rules.get("roles", {}).items()) if rule.get("caseload", True)]
    overseen = collections.defaultdict(list)
    for pid, code in v.seat.items():
        teams, text = [offices[role, code] for role in supervising if offices.get((role, code))], v.placements[pid].get("pmo_id") or ""
        names = [text] if len(teams) == 1 else text.split("|") if text else []
        if len(names) != len(teams): v.report("oversight.missing", "placements", pid, f"{len(teams)} roles look after the assistants of {code}")
        for name, team in zip(names, teams):
            if name in team: overseen[name].append(pid)
            else: v.report("oversight.elsewhere", "placements", pid, f"{name} is not placed in {code}")
    for (role, code), team in sorted(offices.items()):
        is_supervising = role in supervising and code in v.members
        count = len(v.crew[code]) if is_supervising else 0
        for pid in team:
            row, own = v.placements[pid], overseen[pid]
            if not is_supervising:
                v.compare("placements", pid, row, dict.fromkeys(("base_code", "load", "travel_m_total", "travel_m_max"), ""))
                continue
            if not count // len(team) <= len(own) <= -(-count // len(team)): v.report("oversight.uneven", "placements", pid, f"looks after {len(own)} of {count} among {len(team)}")
            base, spot = base_of(v, pid, code, row, count)
            ways = [v.travel.get((base, v.bases[other][0]), v.metres(spot, v.bases[other][1])) if spot and v.bases[other][1] else 0 for other in own]
            v.compare("placements", pid, row, {"load": len(own)})
            for column, value, slack in ("travel_m_total", sum(ways), len(own)), ("travel_m_max", max(ways, default=0), min(1, len(own))):
                if abs(int(row[column] or -9) - value) > slack: v.compare("placements", pid, row, {column: value})


def base_of(v, pid, code, row, count):   # as an assistant's: fixed for a resident, a village with a cooperative for an outsider
    chosen, printed, areas = row["base_code"], v.point(row, "base_"), {v.home[pid], v.home[pid][:8]} - {code}
    homes = [(wide, v.mean(v.place[cid] for cid in v.members[code] if v.lies_in(v.village[cid], wide))) for wide in sorted(areas, key=len, reverse=True)]
    fixed = next((base for base in [(v.home[pid], v.point(v.people[pid])), *homes] if base[1]), None) if v.lies_in(v.home[pid], code) else None
    if not fixed and not chosen and not count: return "", None
    base = fixed or (chosen, v.place.get(min((cid for cid in v.members[code] if v.village[cid] == chosen), default=None)))
    if not base[1]: v.report("base.outsider", "placements", pid, f"{chosen!r} is no village with a cooperative there")
    elif chosen != base[0]: v.report("base.resident", "placements", pid, f"works from {base[0]}")
    elif not printed or math.dist(printed, base[1]) > 2e-7: v.report("base.point", "placements", pid, f"not {base[1]}")
    return base
