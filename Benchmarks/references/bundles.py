"""A bound on travel by pricing cooperatives, and what no plan below a known value can use."""

import numpy


class Bundles:
    """Relaxes "every cooperative has one assistant" (Lagrange). At prices of the cooperatives, a
    site serves those cheapest to it, within the limits of the load; as many sites are taken as
    there are outsiders, the cheapest. A site may be taken twice, at the cost of its second load."""

    def __init__(self, tables):
        self.tables = tables
        self.metres = tables.travel.astype(float)
        self.bound = 0
        self.prices = None

    def climb(self, known, steps):
        """Subgradient steps (Held, Wolfe and Crowder 1974) towards a known value."""
        prices = numpy.sort(self.metres[: self.tables.villages], axis=0)[4]
        best, step, failures, direction = -1e18, 1.0, 0, 0
        for _ in range(steps):
            value, served, _ = self.priced(prices)
            if value > best + 1e-6:
                best, self.prices, failures = value, prices, 0
            else:
                failures += 1
                if failures == 12:
                    step, failures, prices = step / 1.5, 0, self.prices
            # A memory of earlier steps keeps from zigzagging (Camerini, Fratta and Maffioli 1975).
            direction = (1 - served) + 0.4 * direction
            length = float((direction ** 2).sum())
            if length == 0 or step < 1e-3:
                break
            prices = prices + step * max(known * 1.001 - value, 1) / length * direction
        self.bound = int(numpy.ceil(best - 1e-3))

    def priced(self, prices):
        """The bound at these prices, how often each cooperative is served, and by site the costs
        of a first and of a second load with the reduced metres of the last in the first."""
        tables = self.tables
        reduced = self.metres - prices
        reach = min(2 * tables.largest, tables.count)
        order = numpy.argpartition(reduced, reach - 1, axis=1)[:, :reach]
        ranks = numpy.take_along_axis(reduced, order, axis=1)
        inside = numpy.argsort(ranks, axis=1)
        order = numpy.take_along_axis(order, inside, axis=1)
        sums = numpy.cumsum(numpy.take_along_axis(ranks, inside, axis=1), axis=1)
        sizes = [sums[:, tables.least - 1: tables.largest].argmin(axis=1) + tables.least]
        costs = [sums[numpy.arange(len(sums)), sizes[0] - 1]]
        if reach >= 2 * tables.least:
            both = sums[:, 2 * tables.least - 1: 2 * tables.largest]
            sizes.append(both.argmin(axis=1) + 2 * tables.least)
            costs.append(both.min(axis=1) - costs[0])
        villages = tables.villages
        chosen, limit = self.cheapest(costs)
        value = prices.sum() + costs[0][villages:].sum()
        value += sum(costs[load][site] for load, site in chosen)
        served = numpy.zeros(tables.count)
        for load, site in chosen:
            start = sizes[0][site] if load else 0
            numpy.add.at(served, order[site, start: sizes[load][site]], 1)
        for home in tables.homes:
            numpy.add.at(served, order[home, : sizes[0][home]], 1)
        self.parts = (reduced, sums, sizes, costs, limit)
        return value, served, limit

    def cheapest(self, costs):
        """The cheapest loads of outsiders, as (0 for a first or 1 for a later load, site), and the
        cost of the last of them. A third load costs no less than a second, so offering the second
        again keeps the bound."""
        tables = self.tables
        if tables.outsiders == 0:
            return [], 0.0
        offers = [(cost, 0, site) for site, cost in enumerate(costs[0][: tables.villages])]
        limit = sorted(offers)[min(tables.outsiders, tables.villages) - 1][0]
        if len(costs) > 1:
            for site in numpy.nonzero(costs[1][: tables.villages] < limit)[0]:
                offers += [(costs[1][site], 1, site)] * tables.outsiders
        chosen = sorted(offers)[: tables.outsiders]
        return [(load, site) for _, load, site in chosen], chosen[-1][0]

    def penalties(self):
        """By site and cooperative, by how much the bound rises at least where that site serves
        that cooperative; and by site, where somebody works there at all, and where two do."""
        tables = self.tables
        value, _, limit = self.priced(self.prices)
        reduced, sums, sizes, costs, _ = self.parts
        least, largest = tables.least, tables.largest
        open_one = numpy.maximum(0, costs[0] - limit)
        open_one[tables.villages:] = 0
        open_two = numpy.full(len(sums), numpy.inf)
        if len(costs) > 1:
            # Never less than a second load at the cheapest, whatever else changes.
            open_two = numpy.maximum(0, costs[1] - limit) + open_one
        open_two[tables.villages:] = numpy.inf
        ranks = numpy.diff(sums, axis=1, prepend=0)
        rows = numpy.arange(len(sums))
        size = sizes[0]
        last = ranks[rows, size - 1]
        # One more is served in addition, or in place of the last of the load.
        join = numpy.where((size < largest)[:, None], reduced, numpy.inf)
        swap = reduced - last[:, None]
        join = numpy.maximum(0, numpy.minimum(join, swap))
        return value, open_one[:, None] + join, open_one, open_two
