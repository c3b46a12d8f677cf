"""How placement policies by goals settle ties, checked on a roster: a part of verify_roster.py.

Rosters that meet every goal of `balanced`, `efficient` or `first-choice` equally well are settled by rank:
the first person gets the best place that any of them gives, then the second. `check` relaxes potentials
over every exchange that the seats leave possible (Bellman 1958, Ford 1956). Where there are none, some
round of exchanges betters a goal. With them, rosters that meet the goals as well differ by rounds of
exchanges that cost nothing once the potentials are taken off; so nobody may be led to a place that they
would rather have by such a round of people who rank below them, however long it is."""
import operator

from verify import policies
from verify.policies import RESERVE

HEADCOUNTS = (0, 0, 0, 0)


def plus(one, other): return tuple(map(operator.add, one, other))


def minus(one, other): return tuple(map(operator.sub, one, other))


def check(v):
    if v.policy not in ("balanced", "efficient", "first-choice"):
        return
    if any(row.get("previous_region_code") for row in v.placements.values()):
        return check_pairs(v)   # what goes on from an earlier roster may change little instead
    worth = Worth(v)
    arcs = {}

    def offer(start, end, change):
        if start != end and ((start, end) not in arcs or change < arcs[start, end]):
            arcs[start, end] = change
    for start, end, change in policies.headcount_steps(v):
        offer(start, end, change + worth.nothing)
    for pid in sorted(v.better, key=v.rank.get):
        start = v.spot(pid, v.seat.get(pid, RESERVE))
        for end, change in worth.changes(pid, arcs if v.policy == "balanced" else ()):
            offer(start, end, change)
    potentials = relaxed(arcs, HEADCOUNTS + worth.nothing)
    if potentials is not None:
        return check_turns(v, worth, arcs, potentials)
    v.report("goal.unmet", "summary", "certificate", "exchanges would better the goals")
    check_pairs(v)


class Worth:
    """What one person in one place adds to the goals of the policy that come after headcounts."""

    def __init__(self, v):
        self.v, self.found = v, {}
        self.weights = {"tier": 100, "preference": 10, "distance": 1, **v.rules.get("efficient", {})}
        self.nothing = (0,) * {"balanced": 4, "efficient": 2, "first-choice": 12}[v.policy]

    def of(self, pid, code):
        if code == RESERVE:
            return self.nothing
        (tier, away), wish, rank = self.v.trip(pid, code), self.v.preference(pid, code), self.v.rank[pid]
        if self.v.policy == "balanced":
            return rank, tier, wish, away
        if self.v.policy == "efficient":
            prices = self.weights
            return prices["tier"] * tier + prices["preference"] * wish + prices["distance"] * away, rank
        return (*(-(wish == position) for position in range(1, 10)), rank, tier, away)

    def changes(self, pid, known=()):
        """Everywhere else that a person may be, with what the goals would change by; from the reserve not where
        somebody is known to come from there, for rank decides who does."""
        here = self.v.seat.get(pid, RESERVE)
        if pid not in self.found or here == RESERVE:
            own = HEADCOUNTS + self.of(pid, here)
            self.found[pid] = [
                (spot, minus(HEADCOUNTS + self.of(pid, code), own))
                for code, spot in [*((code, self.v.spot(pid, code)) for code in self.v.members), (RESERVE, RESERVE)]
                if code != here and not (here == RESERVE and (RESERVE, spot) in known)
                and (code == RESERVE or not self.v.barrier(pid, code))]
        return self.found[pid]


def relaxed(arcs, nothing):
    """Potentials; None where some round of exchanges betters the goals."""
    nodes = {node for arc in arcs for node in arc}
    potentials = dict.fromkeys(nodes, nothing)
    for _ in range(len(nodes) + 1):
        settled = True
        for (start, end), change in arcs.items():
            offer = plus(potentials[start], change)
            if offer < potentials[end]:
                potentials[end], settled = offer, False
        if settled:
            return potentials
    return None


def check_turns(v, worth, arcs, potentials):
    """Lets people in, from the worst-ranked up, each after asking what those below them could free."""
    free = {arc: minus(potentials[arc[1]], potentials[arc[0]]) for arc in arcs}   # what costs nothing beyond them
    sources = {}   # by place: from where a round that costs nothing leads there in one step
    for start, end, change in policies.headcount_steps(v):
        if change + worth.nothing == free[start, end]:
            sources.setdefault(end, set()).add(start)
    wronged = {}
    for pid in sorted((pid for pid in v.better if pid in v.seat), key=v.rank.get, reverse=True):
        own = v.spot(pid, v.seat[pid])
        ends = {end for end, change in worth.changes(pid) if change == free[own, end]} - {RESERVE}
        wanted = [code for code in v.better[pid] if v.spot(pid, code) in ends]
        if wanted:
            leads, new = {own}, {own}
            while new:
                new = set().union(*(sources.get(node, ()) for node in new)) - leads
                leads |= new
            wronged.update((pid, code) for code in wanted if v.spot(pid, code) in leads)
        for end in ends:
            sources.setdefault(end, set()).add(own)
    for pid in sorted(wronged):
        v.report("guarantee.ties", "placements", pid, f"could be in {wronged[pid]} with every goal as it is")


def check_pairs(v):
    """Somebody of worse rank, on one list, must not hold what a better-ranked person would rather have if
    exchanging the two would leave every goal as it is."""
    wanting, origins, chooses = {}, {}, v.policy != "balanced"
    for pid in sorted(v.better, key=v.rank.get):
        here = v.seat.get(pid, RESERVE)
        for code in v.better[pid] if chooses or here != RESERVE else ():
            spot = v.spot(pid, code)
            wanting.setdefault((here, spot, change(v, pid, here, code)), []).append(pid)
            origins.setdefault(spot, set()).add(here)
    wronged = {}
    for pid, code in v.seat.items():
        spot = v.spot(pid, code)
        for here in origins.get(spot, ()) if pid in v.better else ():
            if here != RESERVE and v.barrier(pid, here): continue
            for other in wanting.get((here, spot, change(v, pid, here, code)), ()):
                if v.rank[other] < v.rank[pid]: wronged[other] = code
    for pid in sorted(wronged):
        v.report("guarantee.ties", "placements", pid,
                 f"somebody of worse rank and equal standing is in {wronged[pid]}")


def change(v, pid, here, there):
    """What the goals change by as a person goes from one place to another; from the reserve, what
    decides before the rank who is placed."""
    weights = {"tier": 100, "preference": 10, "distance": 1, **v.rules.get("efficient", {})}
    def parts(code): return (*v.trip(pid, code), v.preference(pid, code))
    def cost(code): return sum(map(int.__mul__, parts(code), (
        weights["tier"], weights["distance"], weights["preference"])))
    if v.policy == "efficient":
        return cost(there) - (0 if here == RESERVE else cost(here))
    after = parts(there)
    if here == RESERVE:
        return after[2]
    before = parts(here)
    wish = (after[2], before[2]) if v.policy == "first-choice" else after[2] - before[2]
    return (after[0] - before[0], after[1] - before[1],
            0 if after[2] == before[2] else wish)
