"""Travel alone as a mixed-integer program, for HiGHS."""

import time

import highspy
import numpy

# More services than this are too many for the whole program; neighbourhoods of it are solved.
LARGEST_PROGRAM = 60_000
# How many assistants' cooperatives are shared anew in a neighbourhood (POPMUSIC, Taillard and
# Voss 2002), and how long that may take.
NEIGHBOURHOOD, NEIGHBOURHOOD_SECONDS = 7, 10
# Villages that lie so far from all others, in metres, are an island.
ISLAND_GAP = 8_000


class Median:
    def __init__(self, tables, bundles):
        self.tables = tables
        self.bundles = bundles

    def solve(self, plan, seconds):
        """The best plan found, and a bound that holds for every plan."""
        tables = self.tables
        known = tables.travel_of(plan)
        value, service, one, two = self.bundles.penalties()
        room = known - value
        allowed = service <= room
        twice = two <= room
        # Where two may work, what one would not serve the other may.
        allowed |= twice[:, None]
        if allowed.sum() > LARGEST_PROGRAM:
            return plan, self.bundles.bound
        better, bound = self.program(
            allowed, numpy.where(twice, tables.outsiders, 1), tables.outsiders,
            numpy.arange(tables.count), tables.homes, plan, seconds)
        # What was left out belongs to plans no better than the known one.
        return better, max(self.bundles.bound, min(bound, known))

    def improve_neighbourhoods(self, plan, seconds):
        """Shares the cooperatives of neighbouring assistants anew until none improves, or time is
        over."""
        tables, end = self.tables, time.monotonic() + seconds
        if tables.count < 300:
            return plan
        order = numpy.random.default_rng(1).permutation(len(numpy.unique(plan)))
        for turn in order:
            if time.monotonic() > end:
                break
            sites = numpy.unique(plan)
            site = sites[turn % len(sites)]
            near = sorted(sites, key=lambda other: tables.travel[other][plan == site].sum())
            near = near[:NEIGHBOURHOOD]
            members = numpy.nonzero(numpy.isin(plan, near))[0]
            homes = [home for home in tables.homes if home in near]
            counts, _ = tables.counts(plan)
            outsiders = int(sum(counts[other] for other in near if other < tables.villages))
            allowed = numpy.zeros(tables.travel.shape, dtype=bool)
            candidates = numpy.union1d(near, self.sites_near(members)).astype(int)
            candidates = candidates[candidates < tables.villages]
            for member in members:
                nearest = candidates[numpy.argsort(tables.travel[candidates, member])[:30]]
                allowed[nearest, member] = True
            allowed[numpy.ix_(homes, members)] = True
            better, _ = self.program(
                allowed, numpy.ones(len(tables.travel), dtype=int) * outsiders, outsiders, members,
                homes, plan, min(NEIGHBOURHOOD_SECONDS, max(1, end - time.monotonic())))
            if tables.travel_of(better) < tables.travel_of(plan):
                plan = better
        return plan

    def sites_near(self, members):
        """The villages nearest to each of some cooperatives: their own, as a rule."""
        return numpy.unique(self.tables.travel[: self.tables.villages, members].argmin(axis=0))

    def islands(self, sites):
        """Groups of villages far from all others, by merging the nearest first (Kruskal): a group
        counts where what it is merged with at last lies beyond the gap."""
        villages = [site for site in sites if site < self.tables.villages]
        seats = self.tables.travel[: self.tables.villages].argmin(axis=1)
        metres = self.tables.travel[numpy.ix_(villages, seats[villages])]
        group = {index: [index] for index in range(len(villages))}
        found = []
        order = numpy.argsort(metres, axis=None, kind="stable")
        for first, second in zip(*numpy.unravel_index(order, metres.shape)):
            here, there = group[int(first)], group[int(second)]
            if here is there:
                continue
            if metres[first, second] > ISLAND_GAP:
                found += [part for part in (here, there) if len(part) > 1]
            merged = here + there
            if len(merged) == len(villages):
                break
            for index in merged:
                group[index] = merged
        return [[villages[index] for index in part] for part in found]

    def program(self, allowed, counts, outsiders, members, homes, plan, seconds):
        """Who serves `members` from where at least travel, the others left as they are.

        Whole numbers say how many work at a site; services are at most those, and are whole where
        the sites are. Returns the better of what was found and the plan given; and a bound."""
        tables = self.tables
        if outsiders == 0 and not homes:
            return plan, 0
        sites, columns = numpy.nonzero(allowed[:, members])
        members = numpy.asarray(members)
        # A plan's own services are always possible: it is where the solver begins.
        own = set(zip(plan[members].tolist(), range(len(members))))
        pairs = sorted(own | set(zip(sites.tolist(), columns.tolist())))
        sites = numpy.array([site for site, _ in pairs])
        columns = numpy.array([column for _, column in pairs])
        opened = sorted(set(sites.tolist()) | set(homes))
        row_of = {site: index for index, site in enumerate(opened)}
        costs = tables.travel[sites, members[columns]].astype(float)

        model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        model.setOptionValue("threads", 1)
        model.setOptionValue("time_limit", float(seconds))
        model.setOptionValue("mip_rel_gap", 0.0)
        model.setOptionValue("mip_abs_gap", 0.9)
        lp = highspy.HighsLp()
        services, places = len(pairs), len(opened)
        islands = self.islands(opened)
        is_home = numpy.array([site in set(homes) for site in opened])
        most = numpy.array([1 if home else max(1, counts[site])
                            for site, home in zip(opened, is_home)], dtype=float)
        lp.num_col_ = services + places + len(islands)
        lp.col_cost_ = numpy.concatenate([costs, numpy.zeros(places + len(islands))])
        lp.col_lower_ = numpy.concatenate(
            [numpy.zeros(services), is_home.astype(float), numpy.zeros(len(islands))])
        lp.col_upper_ = numpy.concatenate(
            [numpy.ones(services), most, numpy.full(len(islands), float(outsiders))])
        lp.integrality_ = ([highspy.HighsVarType.kContinuous] * services
                           + [highspy.HighsVarType.kInteger] * (places + len(islands)))
        at = numpy.array([row_of[site] for site in sites.tolist()])
        inf = highspy.kHighsInf
        count = len(members)
        # Rows: every cooperative once; loads at least, at most; the number of outsiders; services
        # only from where somebody works; how many work on an island, to branch on.
        lp.num_row_ = count + 2 * places + 1 + services + len(islands)
        lp.row_lower_ = numpy.concatenate(
            [numpy.ones(count), numpy.zeros(places), numpy.full(places, -inf), [outsiders],
             numpy.full(services, -inf), numpy.zeros(len(islands))])
        lp.row_upper_ = numpy.concatenate(
            [numpy.ones(count), numpy.full(places, inf), numpy.zeros(places), [outsiders],
             numpy.zeros(services + len(islands))])
        last = count + 2 * places
        service = numpy.arange(services)
        place = numpy.arange(places)
        village = place[~is_home]
        entries = [
            (columns, service, numpy.ones(services)),
            (count + at, service, numpy.ones(services)),
            (count + places + at, service, numpy.ones(services)),
            (last + 1 + service, service, numpy.ones(services)),
            (count + place, services + place, numpy.full(places, -float(tables.least))),
            (count + places + place, services + place, numpy.full(places, -float(tables.largest))),
            (numpy.full(len(village), last), services + village, numpy.ones(len(village))),
            (last + 1 + service, services + at, -numpy.ones(services)),
        ]
        for index, island in enumerate(islands):
            row = last + 1 + services + index
            inside = numpy.array([row_of[site] for site in island])
            entries += [
                (numpy.full(len(inside), row), services + inside, numpy.ones(len(inside))),
                ([row], [services + places + index], [-1.0])]
        rows, cols, values = (numpy.concatenate(part) for part in zip(*entries))
        order = numpy.lexsort((rows, cols))
        starts = numpy.searchsorted(cols[order], numpy.arange(lp.num_col_ + 1))
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_ = starts
        lp.a_matrix_.index_ = rows[order]
        lp.a_matrix_.value_ = values[order]
        model.passModel(lp)
        solution = highspy.HighsSolution()
        begin = numpy.zeros(lp.num_col_)
        for index, (site, column) in enumerate(pairs):
            begin[index] = float((site, column) in own)
        needed, _ = tables.counts(plan)
        for site in opened:
            begin[services + row_of[site]] = needed[site]
        for index, island in enumerate(islands):
            begin[services + places + index] = sum(needed[site] for site in island)
        solution.col_value = begin.tolist()
        model.setSolution(solution)
        model.run()
        if model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
            return plan, tables.travel_of(plan)  # nothing better is left
        information = model.getInfo()
        bound = int(numpy.ceil(information.mip_dual_bound - 1e-3)) \
            if abs(information.mip_dual_bound) < 1e18 else 0
        better = plan.copy()
        values = numpy.array(model.getSolution().col_value)
        if len(values) and information.primal_solution_status == 2:
            # Services may be shared where they cost the same: then the flow's vertex is whole.
            for index in numpy.nonzero(values[:services] > 0.5)[0]:
                better[members[columns[index]]] = sites[index]
            if numpy.any((values[:services] > 1e-6) & (values[:services] < 1 - 1e-6)):
                better = plan
        if tables.travel_of(better) > tables.travel_of(plan):
            better = plan
        return better, bound
