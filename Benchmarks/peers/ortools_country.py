#!/usr/bin/env python3
"""The whole country as a competent user writes it in Python with OR-Tools (PyPI: ortools, numpy).

    ortools_country.py DATASET ROSTER

Places assistants under the policy `balanced` (who is placed by rank, then least tiers, preferences
and kilometres) and gives cooperatives to them from the bases that stand in ROSTER, by weighted
travel and balance, each with OR-Tools' min-cost flow. Distances and arcs are made with numpy, the
C++ solver does the work. What it finds is compared with ROSTER: the proven goals of stage 1, and
travel and balance of every kabupaten where nothing else weighs. PMO are left out, as are reasons,
reserve lists, the choice of bases, bounds, verification and every file. Prints one document of JSON.

It takes for granted what holds for Data/nasional and is checked: every kabupaten can be filled to
its quota or room, and every domicile is listed.
"""

import csv
import hashlib
import json
import sys
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
from ortools.graph.python import min_cost_flow

RADIUS, UNLISTED = 6_371_008.8, 10
EDUCATION = ["SD", "SMP", "SMA", "D1", "D2", "D3", "D4", "S1", "S2", "S3"]


class Clock:
    """Processor seconds by phase, those of the C++ solver apart."""

    def __init__(self):
        self.seconds, self.phase, self.begin = defaultdict(float), "", time.process_time()

    def enter(self, phase):
        now = time.process_time()
        if self.phase:
            self.seconds[self.phase] += now - self.begin
        self.phase, self.begin = phase, now


clock = Clock()


def solve(tails, heads, capacities, costs, supplies):
    """The flow on every arc and the least cost."""
    before, flow = clock.phase, min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, costs)
    flow.set_nodes_supplies(np.arange(len(supplies)), supplies)
    clock.enter(before + ": C++ solver")
    status = flow.solve()
    clock.enter(before)
    if status != flow.OPTIMAL:
        sys.exit(f"{before}: no optimal flow ({status})")
    return flow.flows(np.arange(len(tails))), flow.optimal_cost()


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def metres(latitudes, longitudes, other_latitudes, other_longitudes):
    """Great circles between every point of one row and every one of the other."""
    a, b = np.radians(latitudes)[:, None], np.radians(other_latitudes)[None, :]
    east = np.radians(other_longitudes)[None, :] - np.radians(longitudes)[:, None]
    h = np.sin((b - a) / 2) ** 2 + np.cos(a) * np.cos(b) * np.sin(east / 2) ** 2
    return np.floor(2 * RADIUS * np.arcsin(np.minimum(1, np.sqrt(h))) + 0.5).astype(np.int64)


class Country:
    def __init__(self, folder):
        self.policy = json.loads((folder / "policy.json").read_text(encoding="utf-8"))
        self.load = self.policy["load"]
        self.people = [p for p in rows(folder / "applicants.csv") if p["role"] in ("", "BA")]
        regions = {r["region_code"]: r for r in rows(folder / "regions.csv")}
        self.members = defaultdict(list)
        for row in rows(folder / "cooperatives.csv"):
            self.members[row["village_code"][:5]].append(row)
        self.holders = defaultdict(set)
        for row in (row for rows_ in self.members.values() for row in rows_):
            self.holders[row["village_code"]].add(row["cooperative_id"])
            self.holders[row["cooperative_id"]].add(row["cooperative_id"])
        self.kabupaten = {row["cooperative_id"]: code for code, rows_ in self.members.items() for row in rows_}
        self.codes = sorted(code for code in regions if len(code) == 5)
        self.index = {code: i for i, code in enumerate(self.codes)}
        self.provinces = sorted({code[:2] for code in self.codes})
        self.inside = {p: [i for i, c in enumerate(self.codes) if c[:2] == p] for p in self.provinces}
        self.province = np.array([self.provinces.index(code[:2]) for code in self.codes])
        groups = [regions[c].get("island_group") or c[0] for c in self.codes]
        self.group = np.unique(groups, return_inverse=True)[1]
        self.points = {c: np.array([(float(m["latitude"]), float(m["longitude"])) for m in self.members[c]])
                       for c in self.codes}
        centres = np.array([self.points[c].mean(axis=0) for c in self.codes])
        self.kilometres = (metres(*centres.T, *centres.T) + 500) // 1000
        self.caps = []
        for code in self.codes:
            count, quota = len(self.members[code]), regions[code].get("quota")
            room = max(count // self.load["minimum"], -(-count // self.load["maximum"]))
            self.caps.append(min(int(quota), room) if quota else room)
        for code, row in regions.items():
            if len(code) != 5 and row.get("quota"):
                held = sum(c for c, k in zip(self.caps, self.codes) if code == "ID" or k[:2] == code)
                assert held <= int(row["quota"]), f"the quota of {code} binds"

    # People

    def rank(self):
        """By person: the position from 1; the best first."""
        weights = self.policy["scores"]["weights"]

        def key(person):
            score = {stage: float(person["score_" + stage] or 0) for stage in weights}
            digest = hashlib.sha256(f"{self.policy['seed']}:{person['applicant_id']}".encode()).digest()
            ties = [person["birth_date"] or "9999" if name == "older" else -score[name]
                    for name in self.policy["ties"]]
            return (-sum(weights[s] * score[s] for s in weights), *ties, digest[:8], person["applicant_id"])

        self.people.sort(key=key)
        self.positions = np.arange(1, len(self.people) + 1)

    def is_eligible(self, person):
        rules, day = self.policy["eligibility"], self.policy["eligibility"]["asOf"]
        if any(float(person["score_" + s] or -1) < least for s, least in self.policy["scores"]["thresholds"].items()):
            return False
        least = rules["education"].get(person["track"])
        if least and (person["education"] not in EDUCATION
                      or EDUCATION.index(person["education"]) < EDUCATION.index(least)):
            return False
        born = person["birth_date"]
        age = int(day[:4]) - int(born[:4]) - (day[5:] < born[5:])
        return rules["minimumAge"] <= age <= rules["maximumAge"]

    def conflicts(self, person):
        """The cooperatives that the person must not serve."""
        return {held for text in person["conflicts"].split("|") for held in self.holders.get(text, ())}

    def barred(self, person):
        """Kabupaten that the person must not go to."""
        barred = set()
        for code in filter(None, person["excluded"].split("|")):
            barred.update(self.inside[code] if len(code) == 2 else [self.index[code]])
        conflicts = defaultdict(set)
        for cooperative in self.conflicts(person):
            conflicts[self.kabupaten[cooperative]].add(cooperative)
        for code, held in conflicts.items():
            count = len(self.members[code])
            if count - len(held) < min(self.load["minimum"], count):
                barred.add(self.index[code])
        return barred

    def wishes(self, person):
        """Listed kabupaten, provinces that are open as a whole, and whether all of them are."""
        listed = [w for w in (person[f"preference_{i}"] for i in range(1, 4)) if w]
        open_provinces = {person["domicile_code"][:2]} | {w for w in listed if len(w) == 2}
        return listed, open_provinces, person["willing_anywhere"] in ("yes", "ya", "true", "1")


def choose(country):
    """Stage 1, first flow: who is placed. A place costs nothing, so hubs stand for whole provinces
    and the country."""
    clock.enter("stage 1, who: model")
    kabupaten, hubs = len(country.codes), len(country.provinces)
    country.candidates = [i for i, p in enumerate(country.people) if country.is_eligible(p)]
    first_hub, everywhere = kabupaten, kabupaten + hubs
    arcs = [(everywhere, first_hub + p) for p in range(hubs)]
    arcs += [(first_hub + int(p), i) for i, p in enumerate(country.province)]
    first_person, wide = everywhere + 2, len(arcs)
    for turn, index in enumerate(country.candidates):
        person, node = country.people[index], first_person + turn
        listed, provinces, anywhere = country.wishes(person)
        barred = country.barred(person)
        if barred:
            arcs += [(node, i) for i in acceptable(country, listed, provinces, anywhere, barred)]
            continue
        if anywhere:
            arcs.append((node, everywhere))
            continue
        arcs += [(node, first_hub + country.provinces.index(p)) for p in provinces]
        arcs += [(node, country.index[w]) for w in listed if len(w) == 5 and w[:2] not in provinces]
    tails, heads = np.array(arcs).T
    count = len(country.candidates)
    people = first_person + np.arange(count)
    source = everywhere + 1
    placed = sum(country.caps)
    supplies = np.zeros(first_person + count, np.int64)
    supplies[:kabupaten] = -np.array(country.caps)
    supplies[source] = placed
    capacities = np.ones(len(arcs) + count, np.int64)
    capacities[:wide] = placed
    costs = np.concatenate([np.zeros(len(arcs), np.int64), country.positions[country.candidates]])
    flows, merit = solve(np.concatenate([tails, np.full(count, source)]), np.concatenate([heads, people]),
                         capacities, costs, supplies)
    chosen = [index for index, flow in zip(country.candidates, flows[len(arcs):]) if flow]
    return chosen, merit


def acceptable(country, listed, provinces, anywhere, barred):
    if anywhere:
        inside = set(range(len(country.codes)))
    else:
        inside = {i for p in provinces for i in country.inside.get(p, [])}
        inside |= {country.index[w] for w in listed if len(w) == 5}
    return sorted(inside - barred)


def place(country, chosen):
    """Stage 1, second flow: where each of them goes, by tiers, preferences, kilometres at once."""
    clock.enter("stage 1, where: model")
    tails, heads, costs, goals = [], [], [], []
    reach = len(chosen) * int(country.kilometres.max()) + 1
    weights = np.array([UNLISTED * len(chosen) * reach, reach, 1])
    for turn, index in enumerate(chosen):
        person = country.people[index]
        listed, provinces, anywhere = country.wishes(person)
        targets = np.array(acceptable(country, listed, provinces, anywhere, country.barred(person)))
        home = country.index[person["domicile_code"][:5]]
        tier = np.where(country.province[targets] == country.province[home], 1,
                        np.where(country.group[targets] == country.group[home], 2, 3))
        tier[targets == home] = 0
        preference = np.full(len(targets), UNLISTED)
        for position in range(9, 0, -1):
            wish = person.get(f"preference_{position}")
            if wish and len(wish) == 2:
                preference[np.isin(targets, country.inside.get(wish, []))] = position
        for position in range(9, 0, -1):
            wish = person.get(f"preference_{position}")
            if wish and len(wish) == 5:
                preference[targets == country.index[wish]] = position
        goal = np.stack([tier, preference, country.kilometres[home, targets]])
        tails.append(np.full(len(targets), len(country.codes) + turn))
        heads.append(targets)
        goals.append(goal)
        costs.append(weights @ goal)
    supplies = np.concatenate([-np.array(country.caps), np.ones(len(chosen), np.int64)])
    tails, goals = np.concatenate(tails), np.concatenate(goals, axis=1)
    flows, _ = solve(tails, np.concatenate(heads), np.ones(len(tails), np.int64), np.concatenate(costs), supplies)
    return dict(zip(["tier", "preference", "distance"], (goals @ flows).tolist()))


def allocate(country, code, places, weights):
    """Stage 2 of one kabupaten: weighted travel and balance, loads within their limits, nobody serves
    where they have a conflict of interest. A place is a person with a base."""
    clock.enter("stage 2: model")
    bases = np.array([base for _, base in places])
    points, people, count = country.points[code], len(bases), len(country.points[code])
    allowed = np.ones((count, people), bool)
    for turn, (person, _) in enumerate(places):
        for held in country.conflicts(person):
            if country.kabupaten[held] == code:
                allowed[[m["cooperative_id"] for m in country.members[code]].index(held), turn] = False
    travel = metres(*points.T, *bases.T)
    least, most = country.load["minimum"], country.load["maximum"]
    share, rest = divmod(count, people)
    if share < least:
        least, most = share, share + (rest > 0)
    tails, heads = np.nonzero(allowed)
    heads += count
    # The first `least` units of each are certain; beyond, each costs what it adds to the squares.
    steps = np.arange(least, most)
    sink = count + people
    tails = np.concatenate([tails, np.repeat(count + np.arange(people), len(steps))])
    heads = np.concatenate([heads, np.full(people * len(steps), sink)])
    costs = np.concatenate([weights["travel"] * travel[allowed], np.tile(weights["balance"] * (2 * steps + 1), people)])
    supplies = np.concatenate([np.ones(count, np.int64), np.full(people, -least), [-(count - people * least)]])
    _, cost = solve(tails, heads, np.ones(len(tails), np.int64), costs, supplies)
    even = rest * (share + 1) ** 2 + (people - rest) * share**2
    return cost + weights["balance"] * (people * least**2 - even)


def main():
    dataset, roster = Path(sys.argv[1]), Path(sys.argv[2])
    begin = time.perf_counter()
    clock.enter("reading")
    country = Country(dataset)
    clock.enter("ranking")
    country.rank()
    chosen, merit = choose(country)
    found = {"fill": len(chosen), "merit": merit, **place(country, chosen)}
    clock.enter("reading the bases")
    known, bases = {p["applicant_id"]: p for p in country.people}, defaultdict(list)
    for row in rows(roster / "placements.csv"):
        if row["role"] == "BA" and row["base_latitude"]:
            base = (float(row["base_latitude"]), float(row["base_longitude"]))
            bases[row["region_code"]].append((known[row["applicant_id"]], base))
    weights = country.policy.get("weights", {"travel": 10, "balance": 5000})
    costs = {code: int(allocate(country, code, places, weights)) for code, places in bases.items()}
    clock.enter("end")
    wall = time.perf_counter() - begin

    summary = json.loads((roster / "summary.json").read_text(encoding="utf-8"))
    ours = {row["region_code"]: weights["travel"] * int(row["travel"]) + weights["balance"] * int(row["balance"])
            for row in rows(roster / "regions.csv")}
    differing = [goal for goal, value in found.items() if summary["certificate"][goal] != value]
    stated = summary["rules"]["weights"]
    flow_decides = not stated["pairs"] and not stated["splits"]
    dearer = [code for code, cost in costs.items() if ours[code] < cost or (flow_decides and ours[code] != cost)]
    seconds = {phase: round(value, 2) for phase, value in clock.seconds.items()}
    print(json.dumps({
        "wall_s": round(wall, 2), "processor_s": round(sum(clock.seconds.values()), 2), "profile_s": seconds,
        "in_solver": round(sum(v for p, v in clock.seconds.items() if p.endswith("solver"))
                           / sum(clock.seconds.values()), 3),
        "goals": found, "goals_that_differ": differing, "kabupaten_that_differ": dearer,
        "stage_2_is_comparable": flow_decides}, indent=1))
    return 1 if differing or dearer else 0


if __name__ == "__main__":
    sys.exit(main())
