#!/usr/bin/env python3
"""Values and proven bounds of the search benchmark's instances, found by other means than ours.

    SearchBenchmark --write FOLDER --effort standard      # tables, and a plan to begin with
    python3 -m venv VENV && VENV/bin/pip install highspy
    VENV/bin/python Benchmarks/references/reference.py FOLDER [--seconds N] [INSTANCE ...]

Tiny instances are solved by trying every portfolio. Travel alone is a capacitated p-median
problem: bundles.py proves a bound and removes what no better plan can use, median.py solves what
is left with HiGHS, or neighbourhoods of it where it is large. The plan to begin with is ours; the
bound owes nothing to it. Each line of references.csv says who found the value: `HiGHS` where the
solver improved on our plan or proved it optimal, `search` or an effort where it could only
bound it, `every plan` where all were tried. The full objective of larger instances is beyond exact methods: those
lines come from `SearchBenchmark --best-known` and have no bound.
"""

import argparse
import csv
import datetime
import pathlib
import time

from bundles import Bundles
from median import Median
from tables import Tables
from tiny import least_of_every_plan

RECORD = pathlib.Path(__file__).with_name("references.csv")
COLUMNS = ["instance", "weights", "value", "bound", "solver", "seconds", "date"]


def read_record():
    with open(RECORD, newline="") as file:
        return {(line["instance"], line["weights"]): line for line in csv.DictReader(file)}


def keep(instance, weights, value, bound, solver, seconds):
    """Writes a line where it is better than the one on record: a lower value, a higher bound."""
    record = read_record()
    before = record.get((instance, weights))
    line = {"instance": instance, "weights": weights, "value": value, "bound": bound,
            "solver": solver, "seconds": f"{seconds:.1f}",
            "date": datetime.date.today().isoformat()}
    if before:
        bound = max(bound, int(before["bound"] or 0))
        if int(before["value"]) < value or (int(before["value"]) == value != bound):
            line = before
        line["bound"] = bound
    record[instance, weights] = line
    with open(RECORD, "w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(record[key] for key in sorted(record))


def travel(tables, seconds):
    """The least travel found, the best proven bound, and who found the value."""
    value, solver = tables.travel_of_plan(), "search"
    bundles = Bundles(tables)
    bundles.climb(value, steps=700 if tables.count < 500 else 350)
    median = Median(tables, bundles)
    plan, bound = tables.plan, bundles.bound
    for attempt in range(2):
        better = median.improve_neighbourhoods(plan, seconds / 2)
        if tables.travel_of(better) < value:
            plan, value, solver = better, tables.travel_of(better), "HiGHS"
        better, proved = median.solve(plan, seconds)
        bound = max(bound, proved)
        if tables.travel_of(better) < value:
            plan, value, solver = better, tables.travel_of(better), "HiGHS"
        if bound >= value:
            return value, value, "HiGHS"
        if solver == "search" or attempt:
            return value, bound, solver
    return value, bound, solver


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("instances", nargs="*")
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    for folder in sorted(options.folder.iterdir(), key=lambda folder: Tables.size(folder)):
        instance, weights = folder.name.rsplit("-", 1)
        if options.instances and instance not in options.instances:
            continue
        begin = time.process_time()
        tables = Tables(folder)
        if tables.count <= 20:
            value = least_of_every_plan(tables)
            bound, solver = value, "every plan"
        elif weights == "travel":
            value, bound, solver = travel(tables, options.seconds)
        else:
            continue
        seconds = time.process_time() - begin
        keep(instance, weights, value, bound, solver, seconds)
        print(f"{folder.name}: best {value}, bound {bound} "
              f"({100 * (1 - bound / value):.2f} % below), {solver}, {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
