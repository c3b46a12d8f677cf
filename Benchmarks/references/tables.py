"""The tables that `SearchBenchmark --write` gives; their columns are described there."""

import csv

import numpy


def lines(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


class Tables:
    def __init__(self, folder):
        values = {line["key"]: int(line["value"]) for line in lines(folder / "instance.csv")}
        self.count = values["cooperatives"]
        self.assistants = values["assistants"]
        self.outsiders = values["outsiders"]
        self.least, self.largest = values["least_load"], values["largest_load"]
        self.weights = {key: values[key] for key in ("travel", "pairs", "balance", "splits")}
        self.travel = numpy.loadtxt(folder / "travel.csv", delimiter=",", dtype=numpy.int64, ndmin=2)
        self.pairs = numpy.loadtxt(folder / "pairs.csv", delimiter=",", dtype=numpy.int64, ndmin=2)
        table = lines(folder / "cooperatives.csv")
        self.districts = numpy.array([int(line["district"]) for line in table])
        self.homes = [int(line["site"]) for line in lines(folder / "homes.csv")]
        self.villages = len(self.travel) - len(self.homes)
        self.plan = None
        if (folder / "plan.csv").exists():
            self.plan = numpy.array([int(line["site"]) for line in lines(folder / "plan.csv")])

    @staticmethod
    def size(folder):
        return sum(1 for _ in open(folder / "cooperatives.csv"))

    def travel_of(self, plan):
        """Metres of a plan that says by cooperative which site serves it."""
        return int(self.travel[plan, numpy.arange(self.count)].sum())

    def travel_of_plan(self):
        return self.travel_of(self.plan)

    def counts(self, plan):
        """By site, how many assistants a plan needs there: as few as the largest load allows."""
        loads = numpy.bincount(plan, minlength=len(self.travel))
        return -(-loads // self.largest), loads
