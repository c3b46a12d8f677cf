#!/usr/bin/env python3
"""Solves one DIMACS file with OR-Tools (PyPI: ortools) and prints what it took as one line of JSON:
the processor time of the solve alone.

  ortools_flow.py FILE
"""
import json, sys, time

import numpy
from ortools.graph.python import min_cost_flow


def read(path):
    """Supplies by node, and one row an arc: tail, head, lower bound, capacity, cost."""
    with open(path, "rb") as file:
        lines = [line for line in file.read().split(b"\n") if line[:1] in b"pna" and line]
    supplies = numpy.zeros(int(lines[0].split()[2]), numpy.int64)
    for line in lines:
        if line[:1] == b"n":
            _, node, supply = line.split()
            supplies[int(node) - 1] = int(supply)
    numbers = b" ".join(line[1:] for line in lines if line[:1] == b"a").split()
    return supplies, numpy.array(numbers, numpy.int64).reshape(-1, 5)


def main():
    supplies, arcs = read(sys.argv[1])
    tails, heads, lowers, capacities, costs = (numpy.ascontiguousarray(c) for c in arcs.T)
    numpy.subtract.at(supplies, tails - 1, lowers)
    numpy.add.at(supplies, heads - 1, lowers)
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(
        (tails - 1).astype(numpy.int32), (heads - 1).astype(numpy.int32), capacities - lowers, costs)
    solver.set_nodes_supplies(numpy.arange(len(supplies), dtype=numpy.int32), supplies)
    start = time.process_time()
    status = solver.solve()
    seconds = time.process_time() - start
    if status != solver.OPTIMAL:
        print(json.dumps({"status": "INFEASIBLE"}))
        return 1
    objective = int(solver.optimal_cost()) + int((lowers * costs).sum())
    print(json.dumps({"status": "OPTIMAL", "objective": objective, "solve_s": seconds}))
    return 0


sys.exit(main())
