"""Checks a roster against its dataset: python3 verify_roster.py DATASET ROSTER [--edited] [--json]. Shares nothing with the program that
made it, and trusts none of its figures. Ends with 0; 1 if a rule is broken or a figure wrong; 64 if called otherwise; 65 if it cannot read
the input. It reads folders of CSV in UTF-8 with English headers and mends no codes; only the program proves that goals and bounds are the
best. It compares no rules but version, seed, placement and load; where the seed is another, it goes by the lottery numbers in the roster."""
import collections, csv, functools, hashlib, io, itertools, json, math, os, pathlib, sys, types
from decimal import Decimal
sys.dont_write_bytecode = True
from verify import decisions, places, policies, reasons, reserve, roles, ties, tracks
from verify.people import Rules, decimal, is_yes
def unreadable(kind, fault, trace): os._exit(print(f"Cannot read this input: {fault} ({kind.__name__}, line {trace.tb_lineno})", file=sys.stderr, flush=True) or 65)
sys.excepthook, folders = unreadable, [pathlib.Path(word) for word in sys.argv[1:] if not word.startswith("--")]
if len(folders) != 2: sys.exit(print("usage: verify_roster.py DATASET ROSTER [--edited] [--json]", file=sys.stderr) or 64)
(DATASET, ROSTER), violations, exceptions, DERIVED = folders, [], [], ("figure", "line.order", "base.resident", "base.point", "bound", "goal.unmet", "guarantee.ties")
def report(code, table, name, message, into=violations):
    if not code.startswith(DERIVED) or "--edited" not in sys.argv: into.append({"code": code, "table": table, "id": name, "message": message})
def compare(table, name, row, figures):
    for column, value in figures.items():
        if str(row.get(column)) != str("" if value is None else value): report("figure", table, name, f"{column} is not {value!r}")
# --- Reading: UTF-8; comma, semicolon or tab; an apostrophe guards a text that looks like a formula -----------------
COLUMNS = {"regions": "region_code region_name", "cooperatives": "cooperative_id name village_code latitude longitude",
    "pins": "applicant_id kind", "applicants": "applicant_id name domicile_code", "travel": "from_code to_code metres",
    "assignments": "cooperative_id assistant_id distance_m", "placements": "applicant_id rank status region_code base_code base_latitude base_longitude lottery",
    "reserve": "region_code role position applicant_id", "decisions": "applicant_id kind goal people_changed"}
def plain(cell): return cell[cell[:1] == "'" and cell.lstrip("' ")[:1] in list("=+-@\t\r\n＝＋－＠"):]
def read(folder, name):
    path = folder / f"{name}.csv"
    text = path.read_bytes().decode("utf-8-sig") if path.exists() or name not in ("pins", "travel") else COLUMNS[name].replace(" ", ",")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=text.split("\n", 1)[0].count))
    missing = [column for column in COLUMNS[name].split() if column not in (rows.fieldnames or [])]
    if missing: raise ValueError(f"{path} has no column {', '.join(missing)} in its first line")
    comma = [] if rows.reader.dialect.delimiter == "," else ["load_mean", "gap", "travel_gap"]   # decimals with a comma
    cells = [{key: plain((row[key] or "").strip()) for key in rows.fieldnames} for row in rows if any(map(row.get, rows.fieldnames))]
    return [row | {key: row[key].replace(",", ".") for key in comma if key in row} for row in cells]
def lies_in(code, wide): return (code + ".").startswith(wide + ".")
def point(row, prefix=""): return tuple(float(decimal(row[prefix + axis])) for axis in ("latitude", "longitude")) if row.get(prefix + "latitude") else None
rules = json.loads((DATASET / "policy.json").read_text("utf-8-sig")) if (DATASET / "policy.json").exists() else {}
summary = json.loads((ROSTER / "summary.json").read_text("utf-8"), parse_float=str)
load, person = rules.get("load", {}), Rules(rules)
low, high, stretch, seed = load.get("minimum", 8), load.get("maximum", 12), load.get("stretch"), rules.get("seed", 1)
policy, prices = rules.get("placement", "balanced"), {"travel": 10, "pairs": 1, "balance": 5000, "splits": 30000, **rules.get("weights", {})}
version = rules.get("version", "")
in_cells = " ".join(version.split())
stated = {**summary["rules"], "policy": summary["policy"], "version": summary["rules"].get("version") or "", "seed": seed if {summary["seed"], summary["rules"]["seed"]} == {seed} else None}
for name, mine in ("load", {"minimum": low, "maximum": high, "stretch": stretch}), ("placement", policy), ("policy", policy), ("seed", seed), ("version", version):
    if stated[name] != mine: report("policy.changed", "summary", f"policy.{name}", f"the dataset says {mine}")
listed, coops, people = ({row[key]: row for row in read(DATASET, table)} for table, key in (
    ("regions", "region_code"), ("cooperatives", "cooperative_id"), ("applicants", "applicant_id")))
village, place = {cid: row["village_code"] for cid, row in coops.items()}, {cid: point(coops[cid]) for cid in coops}
members = {code: [] for code in sorted(listed) if len(code) == 5}
for cid in coops: members[village[cid][:5]].append(cid)
known = {name.upper(): name for name in ["BA", "PMO", *rules.get("roles", {})]}   # any case will do
role, home = {pid: known[people[pid].get("role", "").upper() or "BA"] for pid in people}, {pid: people[pid]["domicile_code"] for pid in people}
travel = {(row["from_code"], row["to_code"]): int(row["metres"]) for row in read(DATASET, "travel")}
# --- What the dataset implies: limits, distances, ranks, who may be placed and where --------------------------------
divided = tracks.are_divided(rules, listed)
def quotas(*codes):
    found = [listed.get(code, {}).get("quota") for code in codes] + [rules.get("budget", {}).get("assistants")] * ("ID" in codes)
    return [int(most) for most in found if most not in (None, "")] + [most for code in codes if divided and len(code) == 5 for most in tracks.in_all(listed[code])]
def minimum(code): return int(listed.get(code, {}).get("minimum") or 0)
@functools.cache
def limits(code):   # how many are needed, have work, may be placed whatever the quotas, may be placed, and are wanted
    count, need, above = len(members[code]), -(-len(members[code]) // high), quotas(code, code[:2], "ID")
    most = count if above and rules.get("surplus") == "underload" else max(count // low, need)
    return need, max(count // low, need), most, min([most, *above]), min([max(need, minimum(code)), most, *above])
def metres(start, end):
    north, east = (math.sin(math.radians(b - a) / 2) for a, b in zip(start, end))
    haversine = north * north + math.cos(math.radians(start[0])) * math.cos(math.radians(end[0])) * east * east
    return math.floor(2 * 6371008.8 * math.asin(min(1, math.sqrt(haversine))) + 0.5)
def mean(points): return tuple(sum(axis) / len(axis) for axis in zip(*points)) or None
centre = {code: point(listed[code]) or mean(place[cid] for cid in members[code]) for code in members}
def apart(a, b): return travel.get((a, b), 0 if a == b else metres(centre[a], centre[b]) if centre[a] and centre[b] else None)
largest = max([apart(a, b) or 0 for a in centre for b in centre if a != b], default=0)
@functools.cache
def journey(start, code):   # tier and whole kilometres to a kabupaten from a listed one, from a province, or from ID
    def group(region):   # its own line's; a province without a line has that of its kabupaten, if they share one
        inside = {group(kabupaten) for kabupaten in members if kabupaten[:2] == region} if region not in listed else ()
        return inside.pop() if len(inside) == 1 else listed.get(region, {}).get("island_group") or region[:1]
    middle = centre.get(start) or mean(centre[k] for k in centre if k[:2] == start and centre[k])
    away = apart(start, code) if start in centre else metres(middle, centre[code]) if middle and centre[code] else None
    return (0 if start == code else 1 if start[:2] == code[:2] else 2 if group(start) == group(code) else 3), ((largest if away is None else away) + 500) // 1000
def trip(pid, code): return journey(home[pid][:5] if home[pid][:5] in centre else home[pid][:2], code)
lottery = {pid: int(hashlib.sha256(f"{seed}:{pid}".encode()).hexdigest()[:16], 16) for pid in people}
if stated["seed"] != seed: lottery |= {row["applicant_id"]: int(row["lottery"]) for row in read(ROSTER, "placements")[::-1]}
order, rank, place_on_list = person.ranking(people, role, lottery, divided)
def items(pid, column): return [item.strip() for item in people[pid].get(column, "").split("|") if item.strip()]
conflicts = {pid: {cid for item in items(pid, "conflicts") for cid in coops if item in (cid, village[cid])} for pid in people}
closed, barred, pinned, holder = {pid: [("excluded", wide) for wide in items(pid, "excluded")] for pid in people}, set(), {}, {}
for pin in read(DATASET, "pins"):
    pid, code, cid = pin["applicant_id"], pin.get("region_code"), pin.get("cooperative_id")
    if pin["kind"].lower() in ("pin", "tetap"): pinned[pid], holder[cid] = village[cid][:5] if cid else code, pid
    else: conflicts[pid].add(cid) if cid else closed[pid].append(("banned", code)) if code else barred.add(pid)
standing = person.standings(people, rank, role, barred)
candidates, wishes = {pid for pid in people if standing[pid] == "eligible" and role[pid] == "BA"}, {pid: [people[pid].get(f"preference_{number}") for number in range(1, 10)] for pid in people}
def preference(pid, code): return next((wishes[pid].index(wide) + 1 for wide in (code, code[:2]) if wide in wishes[pid]), 10)
def barrier(pid, code):
    for reason, wide in closed[pid]:
        if lies_in(code, wide): return reason
    if conflicts[pid] and len(set(members[code]) - conflicts[pid]) < min(low, len(members[code])): return "conflict"
    if home[pid][:2] != code[:2] and preference(pid, code) == 10 and not is_yes(people[pid], "willing_anywhere"): return "unwilling"
# --- The lines of the roster: decisions are taken from them, nothing else -------------------------------------------
def match(table, key, expected):
    found, last, position = {}, -1, {name: index for index, name in enumerate(expected)}
    for row in read(ROSTER, table):
        name, at = row[key], position.get(row[key], -1)
        fault = "unknown" if at < 0 else "doubled" if name in found else "order" if at < last else None
        if fault: report(f"line.{fault}", table, name, "this line should not stand here")
        found[name], last = found.get(name, row), max(last, at)
    for name in sorted(position.keys() - found.keys()): report("line.missing", table, name, "has no line")
    return {name: found[name] for name in expected if name in found}
for table, key in ("placements", "applicant_id"), ("assignments", "cooperative_id"), ("regions", "region_code"), ("reserve", "applicant_id"), ("decisions", "applicant_id"):
    for row in read(ROSTER, table) if (ROSTER / f"{table}.csv").exists() else (): compare(table, row[key], row, {"policy_version": in_cells} if in_cells or "policy_version" in row else {})
placements = match("placements", "applicant_id", order)
assignments, regions = match("assignments", "cooperative_id", sorted(coops, key=lambda cid: (village[cid], cid))), match("regions", "region_code", list(members))
sitting = {pid: row["region_code"] for pid, row in placements.items() if row["status"] == "placed" and role[pid] == "BA"}
seat = {pid: code for pid, code in sitting.items() if code in members}
server = {cid: row["assistant_id"] for cid, row in assignments.items() if seat.get(row["assistant_id"]) == village[cid][:5]}
portfolio = {pid: [cid for cid in members[code] if server.get(cid) == pid] for pid, code in seat.items()}
crew = {code: [pid for pid in seat if seat[pid] == code] for code in members}
placed, settled, bases, legs = collections.Counter(wide for code in seat.values() for wide in (code, code[:2], "ID")), {*pinned, *roles.kept(placements)}, {}, {}
# --- Cooperatives and people: bases, distances, conflicts, pins, status, place, rank --------------------------------
for pid, code in seat.items():
    chosen, printed, areas = placements[pid]["base_code"], point(placements[pid], "base_"), {home[pid], home[pid][:8]} - {code}
    homes = [(wide, mean(place[cid] for cid in members[code] if lies_in(village[cid], wide))) for wide in sorted(areas, key=len, reverse=True)]
    fixed = next((base for base in [(home[pid], point(people[pid])), *homes] if base[1]), None) if lies_in(home[pid], code) else None
    bases[pid] = fixed or (chosen, place.get(min((cid for cid in members[code] if village[cid] == chosen), default=None)))
    if not bases[pid][1]: report("base.outsider", "placements", pid, f"{chosen!r} is no village with a cooperative there")
    elif chosen != bases[pid][0]: report("base.resident", "placements", pid, f"works from {bases[pid][0]}")
    elif not printed or math.dist(printed, bases[pid][1]) > 2e-7: report("base.point", "placements", pid, f"not {bases[pid][1]}")
for cid, row in assignments.items():
    pid, right = row["assistant_id"], {"name": coops[cid]["name"], "village_code": village[cid], "region_code": village[cid][:5]}
    if cid in server:
        (base, spot), printed = bases[pid], int(row["distance_m"] or -9)
        away = travel.get((base, village[cid]), metres(spot, place[cid]) if spot else max(printed, 0))
        legs[cid] = printed if abs(printed - away) <= 1 else away
        if cid in conflicts[pid]: report("conflict.cooperative", "assignments", cid, f"{pid} must not serve it")
    elif pid: report(f"assistant.{'elsewhere' if pid in people else 'unknown'}", "assignments", cid, f"{pid} is not placed there")
    if holder.get(cid) in candidates and server.get(cid) != holder[cid]: report("pin.cooperative", "assignments", cid, f"not {holder[cid]}")
    if cid in server or not pid: right["distance_m"] = legs.get(cid)
    if pid in people or not pid: right["assistant_name"] = people.get(pid, {}).get("name")
    compare("assignments", cid, row, right)
for pid, row in placements.items():
    code, status, is_free, mine = seat.get(pid), row["status"], standing[pid] == "eligible", [legs[cid] for cid in portfolio.get(pid, [])]
    right, kind = (["reserve", "placed"][:1 + (role[pid] == "BA" or any(rules.get("roles", {}).get(role[pid], {}).get(key) for key in ("perRegion", "perProvince", "places")))], "role") if is_free else ([standing[pid]], standing[pid])
    if status not in right: report(f"status.{kind if status == 'placed' else standing[pid]}", "placements", pid, f"is {status}, not {right}")
    if pid in candidates and pinned.get(pid, code) != code: report("pin.region", "placements", pid, f"belongs in {pinned[pid]}")
    fault = barrier(pid, code) if code else "unknown" if pid in sitting else None
    if fault and (fault, code) != ("unwilling", pinned.get(pid)): report(f"place.{fault}", "placements", pid, "must not be there")
    for kind, said, value in ("position", row["rank"], place_on_list[pid]), ("lottery", row["lottery"], lottery[pid]):
        if said != str(value): report(f"rank.{kind}", "placements", pid, f"is {value}, not {said}")
    figures = {"name": people[pid]["name"], "role": role[pid], **dict.fromkeys([*list(row)[5:15], *(["pmo_id"] if "pmo_id" in row else [])] if status != "placed" else (), "")}
    if code: figures |= {"region_name": listed[code]["region_name"], "domicile_tier": trip(pid, code)[0], "load": len(mine),
                         "preference": preference(pid, code), "travel_m_total": sum(mine), "travel_m_max": max(mine, default=0)}
    compare("placements", pid, row, figures)
# --- Regions: quotas, loads, cover and figures ----------------------------------------------------------------------
def coverable(allowed, capacity, sequence):   # which can be covered together, tried in this order, by augmenting paths
    held = {pid: [] for pid in capacity}
    def take(cid, seen):
        for pid in allowed[cid]:
            if len(held[pid]) < capacity[pid]: return held[pid].append(cid) or True
        for pid in [pid for pid in allowed[cid] if not (pid in seen or seen.add(pid))]:
            freed = next((at for at, other in enumerate(held[pid]) if take(other, seen)), None)
            if freed is not None: return held[pid].__setitem__(freed, cid) or True
    return [cid for cid in sequence if take(cid, set())]
def urgency(cids): return sorted((int(coops[cid].get("priority") or 0) for cid in cids), reverse=True)
def check_loads(code):
    team, count, (need, room) = crew[code], len(members[code]), limits(code)[:2]
    if not team: return "understaffed" if need else ""
    name, least, most, share = "" if need <= len(team) else "understaffed", low, high if need <= len(team) else stretch or high, count // len(team)
    if len(team) > max(need - 1, count // low): name, least, most = "underload" if len(team) > room else "unfit", share, -(-count // len(team))
    own = {cid: holder[cid] for cid in members[code] if holder.get(cid) in team}
    allowed = {cid: [own[cid]] if cid in own else [pid for pid in team if cid not in conflicts[pid]] for cid in members[code]}
    sequence = sorted(members[code], key=lambda cid: (cid not in own, -urgency([cid])[0]))
    bounds, fills = dict.fromkeys(team, most), coverable(allowed, dict.fromkeys(team, least), sequence)
    best = coverable(allowed, bounds, sequence)
    fits = all(list(own.values()).count(pid) <= most for pid in team)
    if not fits or urgency(best) != urgency(sequence[:most * len(team)]) or len(fills) < least * len(team):   # then pins, most, cover
        bounds = {pid: max(most if len(team) < need else high, list(own.values()).count(pid)) for pid in team}
        if sum(min(least, len(portfolio[pid])) for pid in team) < len(fills): report("load.minimum", "regions", code, f"loads could come nearer to {least}")
        name, least, best = "constrained", 0, coverable(allowed, bounds, sequence)
    for pid, size in ((pid, len(portfolio[pid])) for pid in team):
        kind = "uneven" if name in ("unfit", "underload") else "maximum" if size > most else "minimum"
        if not least <= size <= bounds[pid]: report(f"load.{kind}", "placements", pid, f"is {size}, not {least} to {bounds[pid]}")
    covered = urgency(server.keys() & members[code])
    if len(covered) < len(best): report("cover.incomplete", "regions", code, f"{len(covered)} of {len(best)} are covered")
    elif covered < urgency(best): report("cover.priority", "regions", code, "a more urgent cooperative is left out")
    return name
def ratio(value, divisor): return f"{(Decimal(value) / max(1, divisor)).quantize(Decimal('0.000001'), 'ROUND_HALF_UP')}"
def squares(count, team): return sum((count // team + (at < count % team)) ** 2 for at in range(team))
def between(a, b): return max(travel.get((village[x], village[y]), metres(place[x], place[y])) for x, y in ((a, b), (b, a)))
for code, kind in (("ID", "nation"), *((code, "province" if len(code) == 2 else "kabupaten") for code in sorted(listed) if code != "ID")):
    if placed[code] > min(quotas(code), default=placed[code]): report(f"quota.{kind}", "regions", code, f"{placed[code]} are placed")
    if kind != "kabupaten" and placed[code] < min([minimum(code), *quotas(code)]): report("people.missing", "regions", code, f"{placed[code]} placed", exceptions)
totals = collections.Counter(row["status"] for row in placements.values())
for code in members:
    row, loads, count, (need, room, most, _, floor) = regions.get(code, {}), [len(portfolio[pid]) for pid in crew[code]], len(members[code]), limits(code)
    unusual, printed = check_loads(code), int(row.get("pairs") or 0)
    if len(loads) > most: report("quota.room", "regions", code, f"{len(loads)} are placed, there is work for {most}")
    for name in ["people.missing"] * (len(loads) < floor) + [f"load.{unusual}"] * (unusual != ""):
        report(name, "regions", code, f"{len(loads)} placed, {count} cooperatives, {floor} wanted", exceptions)
    served, pairs = [(village[cid][:8], server[cid]) for cid in server.keys() & members[code]], sum(between(a, b) for pid in crew[code] for a, b in itertools.combinations(portfolio[pid], 2))
    terms = {"travel": sum(legs.get(cid, 0) for cid in members[code]), "splits": len(set(served)) - len({part for part, _ in served}),
             "balance": sum(size * size for size in loads) - squares(len(served), len(loads)), "pairs": printed if abs(printed - pairs) <= sum(size * (size - 1) // 2 for size in loads) else pairs}
    objective = sum({**prices, **rules.get("weightsByRegion", {}).get(code, {})}[term] * terms[term] for term in terms)
    sums = {"missing": max(0, floor - len(loads)), "covered": len(served), "uncovered": count - len(served), **terms, "objective": objective}
    quota, lower, travel_lower = int(listed[code]["quota"]) if listed[code].get("quota") else None, int(row.get("lower_bound") or 0), int(row.get("travel_lower_bound") or 0)
    totals.update(sums, lower_bound=lower, service=squares(count, len(loads)) if loads else 2 * count * count)
    for bound, value, name in (lower, objective, "objective"), (travel_lower, terms["travel"], "travel"):
        if not 0 <= bound <= value: report(f"bound.{name}", "regions", code, f"the bound {bound} of {value}")
    if row: compare("regions", code, row, {**sums, "region_name": listed[code]["region_name"], "quota": quota, "cooperatives": count, "need": need,
        "room": room, "placed": len(loads), "load_mean": ratio(len(served), len(loads)) if loads else None, "exception": unusual,
        "unused_quota": None if quota is None else quota - len(loads), "load_min": min(loads, default=None), "load_max": max(loads, default=None),
        "gap": ratio(objective - lower, lower), "travel_gap": ratio(terms["travel"] - travel_lower, travel_lower)})
known_so_far = types.SimpleNamespace(**globals())
def spot(pid, code): return tracks.spot(known_so_far, pid, code)
# --- Envy and waste: who would rather be where somebody with a weaker claim is, or nobody ---------------------------
def preferred(pid, here):
    wish = {code: (preference(pid, code), *trip(pid, code), code) for code in members if not barrier(pid, code)}
    return [code for code in wish if code != here and (here not in wish or wish[code] < wish[here])]
better = {pid: preferred(pid, seat.get(pid)) for pid in sorted(candidates - settled)}
def envious(claim):
    weakest = {}
    for code, pid in ((code, pid) for code in members for pid in crew[code] if pid not in settled):
        weakest[spot(pid, code)] = max(weakest.get(spot(pid, code), (-1, 0)), claim(pid, code))
    return {pid for pid in better if any(claim(pid, code) < weakest.get(spot(pid, code), (-1, 0)) for code in better[pid])}
by_rank, by_tier = envious(lambda pid, code: (0, rank[pid])), envious(lambda pid, code: (trip(pid, code)[0], rank[pid]))
def has_room(code, here, pid):   # a quota that the person's own place counts against leaves room
    full = divided and len(tracks.crew(known_so_far, spot(pid, code))) >= tracks.cap(known_so_far, spot(pid, code))
    return not full and placed[code] < limits(code)[3] and all(placed[wide] < min(quotas(wide), default=math.inf) for wide in (code[:2], "ID") if here is None or wide not in (here[:2], "ID"))
wasted = {pid for pid in better if any(has_room(code, seat.get(pid), pid) for code in better[pid])}
for pid in sorted({"balanced": by_rank - set(seat), "local-first": by_tier}.get(policy, ())): report(f"guarantee.{policy}", "placements", pid, "somebody with a weaker claim is there")
for pid in sorted(wasted - set(seat)): report("place.empty", "placements", pid, "would take a place that is empty", exceptions)
tiers, away, wished = zip(*((*trip(pid, code), preference(pid, code)) for pid, code in seat.items())) if seat else ((), (), ())
goals = {"cover": totals["missing"], "service": totals["service"], "fill": len(seat), "merit": sum(rank[pid] for pid in seat), "tier": sum(tiers), "preference": sum(wished), "distance": sum(away)}
goals["minimums"] = sum(max(0, min([minimum(code), *quotas(code)]) - placed[code]) for code in listed if len(code) == 2)
goals |= policies.goals(types.SimpleNamespace(**globals()))
policies.check(types.SimpleNamespace(**globals()))
dict.update(totals, roles.rounds(placements, assignments), gap=ratio(totals["objective"] - totals["lower_bound"], totals["lower_bound"]))
compare("summary", "totals", summary["totals"], {name: totals[name] for name in summary["totals"] if name != "previously_placed"})
compare("summary", "certificate", summary["certificate"], {name: goals[name] for name in summary["certificate"] if name in goals})
compare("summary", "policies", summary["policies"].get(policy, {}), {"placed": len(seat), "local": tiers.count(0),
    "first_choice": wished.count(1), "envy_rank": len(by_rank), "envy_tier": len(by_tier), "mean_distance_km": f"{(2000 * sum(away) + len(away)) // (2 * len(away) or 1) / 1000:.3f}"})
compare("summary", "exceptions", {"": sorted([entry["code"], entry["subject"]] for entry in summary["exceptions"])},
        {"": sorted([entry["code"], entry["id"]] for entry in exceptions if entry["table"] == "regions" or entry["code"].startswith("envy."))})
for part in roles, reserve, tracks, decisions, ties, places, reasons: part.check(types.SimpleNamespace(**globals()))
answer = {"count": len(violations), "violations": violations, "exceptions": exceptions, "totals": totals, "envy": {"rank": len(by_rank), "tier": len(by_tier)}}
lines = [*("{table} {id}: {code}: {message}".format(**finding) for finding in violations), f"{len(violations)} violations"]
sys.exit(print(json.dumps({**answer, "waste": len(wasted)}) if "--json" in sys.argv else "\n".join(lines)) or bool(violations))
