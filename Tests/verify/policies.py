"""What placement policies promise, checked on a roster: a part of verify_roster.py.

`check` takes all that the verifier has derived so far. For `local-first` it looks at the places that
the roster says were opened; for `merit` it asks, wish by wish, which goal would be worse if somebody
envious had their way, by relaxing potentials over the exchanges that the seats leave possible.
"""
import math

from verify import tracks

GOALS = ("cover", "minimums", "fill", "service")
RESERVE = "reserve"


def plus(*changes): return tuple(map(sum, zip(*changes)))


def minus(change): return tuple(-part for part in change)


def opened(v):
    """By kabupaten, how many places the roster says the goals open."""
    return {code: int(v.regions.get(code, {}).get("places") or len(v.crew[code])) for code in v.members}


def goals(v):
    """What the seats come to by goals that single policies have; headcounts as places are opened."""
    weights = {"tier": 100, "preference": 10, "distance": 1, **v.rules.get("efficient", {})}
    found = {f"choice_{position}": v.wished.count(position) for position in range(1, 10)}
    found["cost"] = sum(
        weights["tier"] * tier + weights["preference"] * wish + weights["distance"] * away
        for tier, wish, away in zip(v.tiers, v.wished, v.away))
    if v.policy != "local-first":
        return found
    places = opened(v)
    inside = {wide: sum(count for code, count in places.items() if wide in (code[:2], "ID"))
              for wide in v.listed if len(wide) == 2}
    return found | {
        "cover": sum(max(0, v.limits(code)[4] - places[code]) for code in places),
        "fill": sum(places.values()),
        "service": sum(squares(v, code, places[code]) for code in places),
        "minimums": sum(
            max(0, min([v.minimum(wide), *v.quotas(wide)]) - inside[wide]) for wide in inside)}


def squares(v, code, team):
    count = len(v.members[code])
    return v.squares(count, team) if team else 2 * count * count


def check_others(v):
    """What the comparison says of policies not chosen, as far as it follows from this roster: all but local-first fill
    as many places, none of those more first choices than first-choice. The rest takes deciding anew, as policy_markets.py does."""
    stated, filled = v.summary["policies"], sum(opened(v).values()) if v.policy == "local-first" else len(v.seat)
    most = stated.get("first-choice", {}).get("first_choice", filled)
    for name, row in stated.items():
        if name == v.policy: continue
        placed = min(row["placed"], filled) if name == "local-first" else filled
        limits = {"placed": (placed, placed), "local": (0, placed), "envy_rank": (0, len(v.candidates)), "envy_tier": (0, len(v.candidates)),
                  "first_choice": (0, placed if name == "local-first" else min(placed, most))}
        v.compare("summary", f"policies.{name}", row, {column: min(max(row[column], low), high) for column, (low, high) in limits.items()})


def check(v):
    check_others(v)
    places = opened(v)
    for code, row in v.regions.items():
        filled = len(v.crew[code])
        if v.policy != "local-first" or places[code] < filled:
            v.compare("regions", code, row, {"places": filled} if "places" in row else {})
        elif places[code] > max(filled, v.limits(code)[3]):
            v.report("places.beyond", "regions", code, f"{places[code]} are opened")
    for wide in sorted({code[:2] for code in places} | {"ID"}):
        count = sum(places[code] for code in places if wide in (code[:2], "ID"))
        if count > max(v.placed[wide], min(v.quotas(wide), default=count)):
            v.report("places.beyond", "regions", wide, f"{count} are opened")
    if v.policy == "local-first":
        for pid in sorted(set(v.better) - v.by_tier):
            if any(len(tracks.crew(v, spot)) < tracks.opened(v, spot)
                   for spot in (v.spot(pid, code) for code in v.better[pid])):
                v.report("guarantee.local-first", "placements", pid, "a place opened stays empty")
    if v.policy == "merit" and v.by_rank:
        check_wishes(v)


def check_wishes(v):
    steps, ranks = headcount_steps(v), personal_steps(v)
    potentials = relaxed(v, steps, ranks)
    if potentials is None:
        return v.report("goal.unmet", "summary", "certificate", "exchanges would better the goals")
    for pid in sorted(v.by_rank, key=v.rank.get):
        wishes = sorted(
            (v.preference(pid, code), *v.trip(pid, code), code) for code in v.better[pid]
            if v.rank[pid] < max((v.rank[other] for other in tracks.crew(v, v.spot(pid, code))
                                  if other in v.better), default=0))
        against = [goal_against(v, pid, wish[-1], steps, ranks, potentials) for wish in wishes]
        if None in against:
            v.report("guarantee.merit", "placements", pid, "a better place could have been given")
        else:
            v.report(f"envy.{against[0]}", "placements", pid,
                     f"would rather be in {wishes[0][-1]}", v.exceptions)


def headcount_steps(v):
    """From where to where a surplus person may be handed on as one more or one fewer placed."""
    steps = []

    def both(low, high, count, most, gain):
        if count < most: steps.append((low, high, gain(count + 1)))
        if count > 0: steps.append((high, low, minus(gain(count))))
    for spot in (spot for code in v.members if v.divided for spot in tracks.spots(v, code)):
        both(spot, spot[0], len(tracks.crew(v, spot)), tracks.cap(v, spot), lambda count: (0, 0, 0, 0))
    for code in v.members:
        cap, floor = v.limits(code)[3:]
        both(code, code[:2], v.placed[code], cap, lambda count: (
            -(count <= floor), 0, 0, squares(v, code, count) - squares(v, code, count - 1)))
    for wide in sorted({code[:2] for code in v.members} | {"ID"}):
        least, last = min([v.minimum(wide), *v.quotas(wide)]), wide == "ID"
        both(wide, RESERVE if last else "ID", v.placed[wide], min(v.quotas(wide), default=math.inf),
             lambda count: (0, -(count <= least), -last, 0))
    return steps


def personal_steps(v):
    """From where to where people may go, with the worst rank of those who would."""
    ranks = {}
    for pid in v.better:
        start = v.spot(pid, v.seat.get(pid, RESERVE))
        targets = [v.spot(pid, code) for code in v.members if not v.barrier(pid, code)]
        for target in targets + [RESERVE]:
            if target != start:
                ranks[start, target] = max(ranks.get((start, target), 0), v.rank[pid])
    return ranks


def relaxed(v, steps, ranks):
    """Potentials (Bellman 1958, Ford 1956); None where some round of exchanges betters the goals."""
    nodes = {*v.members, *(spot for code in v.members for spot in tracks.spots(v, code)), *(code[:2] for code in v.members), "ID", RESERVE}
    potentials = dict.fromkeys(nodes, (0, 0, 0, 0))
    arcs = [*steps, *((start, end, (0, 0, 0, 0)) for start, end in ranks)]
    for _ in range(len(nodes) + 1):
        settled = True
        for start, end, change in arcs:
            offer = plus(potentials[start], change)
            if offer < potentials[end]:
                potentials[end], settled = offer, False
        if settled:
            return potentials
    return None


def goal_against(v, pid, wanted, steps, ranks, potentials):
    """The first goal that would be worse if the person sat there and all better ranked stayed."""
    own, wanted = (v.spot(pid, code) for code in (v.seat.get(pid, RESERVE), wanted))
    arcs = [*steps, *((start, end, (0, 0, 0, 0)) for (start, end), rank in ranks.items()
                      if rank > v.rank[pid])]
    arcs = [(start, end, plus(change, potentials[start], minus(potentials[end])))
            for start, end, change in arcs]
    for at, goal in enumerate(GOALS, 1):
        reached, grows = {wanted}, potentials[own][:at] == potentials[wanted][:at]
        while grows:
            more = {end for start, end, change in arcs if start in reached and not any(change[:at])}
            grows, reached = not more <= reached, reached | more
        if own not in reached or potentials[own][:at] != potentials[wanted][:at]:
            return goal
    return None
