"""The least objective of an instance so small that every portfolio can be tried."""

import itertools

import numpy


def least_of_every_plan(tables):
    """Every term is a sum over portfolios, so the cheapest way to part the cooperatives is found
    by trying every portfolio that holds the lowest cooperative left. Loads keep their limits."""
    count, weights = tables.count, tables.weights
    people = ["outsider"] * tables.outsiders + tables.homes
    costs = [portfolio_costs(tables, person) for person in people]
    everything = (1 << count) - 1
    sizes = range(tables.least, tables.largest + 1)
    if len(people) == 2:
        first = subsets(count, sizes, everything, anchored=len(set(people)) == 1)
        total = costs[0][first] + costs[1][everything ^ first]
        best = total.min()
    else:
        best = min(least_of_three(tables, costs, everything, sizes, order)
                   for order in orders(people))
    even = least_squares(count, len(people))
    districts = len(set(tables.districts.tolist()))
    return int(best) - weights["balance"] * even - weights["splits"] * districts


def least_of_three(tables, costs, everything, sizes, order):
    """`order` says who serves the lowest cooperative, and who the lowest of the others."""
    best = IMPOSSIBLE
    first, second, third = (costs[person] for person in order)
    for portfolio in subsets(tables.count, sizes, everything, anchored=True):
        rest = everything ^ int(portfolio)
        halves = subsets(tables.count, sizes, rest, anchored=True)
        total = second[halves] + third[rest ^ halves]
        best = min(best, int(first[portfolio]) + int(total.min(initial=IMPOSSIBLE)))
    return best


IMPOSSIBLE = 1 << 60


def orders(people):
    """The orders of people that differ in more than who of the outsiders is who."""
    seen = {}
    for order in itertools.permutations(range(len(people))):
        seen.setdefault(tuple(people[person] for person in order), order)
    return seen.values()


def subsets(count, sizes, universe, anchored):
    """Subsets of a set, of these sizes, as bits; all with its lowest member if `anchored`."""
    members = [index for index in range(count) if universe >> index & 1]
    fixed = 1 << members[0] if anchored else 0
    free = members[1:] if anchored else members
    found = numpy.array([fixed], dtype=numpy.int64)
    for member in free:
        found = numpy.concatenate([found, found | 1 << member])
    return found[numpy.isin(numpy.bitwise_count(found), list(sizes))]


def portfolio_costs(tables, person):
    """By set of cooperatives, what it costs one person; IMPOSSIBLE outside the load limits."""
    count, weights = tables.count, tables.weights
    sites = range(tables.villages) if person == "outsider" else [person]
    travel = numpy.full(1 << count, IMPOSSIBLE, dtype=numpy.int64)
    for site in sites:
        numpy.minimum(travel, additive(tables.travel[site]), out=travel)
    pairs = numpy.zeros(1, dtype=numpy.int64)
    for last in range(count):
        pairs = numpy.concatenate([pairs, pairs + additive(tables.pairs[last][:last])])
    bits = numpy.arange(1 << count)
    districts = sum(
        ((bits & sum(1 << int(i) for i in numpy.nonzero(tables.districts == district)[0])) != 0)
        .astype(numpy.int64)
        for district in set(tables.districts.tolist()))
    loads = numpy.bitwise_count(bits).astype(numpy.int64)
    cost = (weights["travel"] * travel + weights["pairs"] * pairs
            + weights["balance"] * loads * loads + weights["splits"] * districts)
    cost[(loads < tables.least) | (loads > tables.largest)] = IMPOSSIBLE
    return cost


def additive(values):
    """By set, the sum of its members' values."""
    sums = numpy.zeros(1, dtype=numpy.int64)
    for value in values:
        sums = numpy.concatenate([sums, sums + value])
    return sums


def least_squares(count, parts):
    share, rest = divmod(count, parts)
    return (parts - rest) * share ** 2 + rest * (share + 1) ** 2
