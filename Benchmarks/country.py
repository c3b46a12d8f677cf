#!/usr/bin/env python3
"""The whole country, from reading its tables to the last written byte, with 100,000 applicants.

    python3 Benchmarks/country.py BIN                where the time goes, phase by phase, and the floor
        --effort EFFORT    quick (default), standard or thorough
        --peer PYTHON      a Python that has ortools and numpy: runs peers/ortools_country.py beside it

BIN is the folder of a release build. suite.py runs the same and compares it with its record.
"""

import argparse
import csv
import hashlib
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE / "results" / "country.json"
APPLICANTS = 100_000
# Written besides tables and summary only where somebody wants to look at them.
FOR_PEOPLE = "workbook,report,map,public"


class Country:
    """Data/nasional with invented applicants, solved by one program."""

    def __init__(self, penempatan, root, work):
        self.penempatan, self.work = penempatan, work
        self.dataset = work / "nasional"
        subprocess.run([penempatan, "generate", "--like", root / "Data" / "nasional",
                        "--applicants", str(APPLICANTS), "-o", self.dataset, "--quiet"], check=True)

    def rows(self, run, efforts, record):
        """A row for each effort: what it took, its figures, and whether they are those on record."""
        known = json.loads(RECORD.read_text()) if RECORD.exists() else {}
        rows = []
        for effort in efforts:
            out = self.work / f"out-{effort}"
            arguments = ["solve", self.dataset, "-o", out, "--effort", effort,
                         "--without", FOR_PEOPLE, "--quiet"]
            _, code, took = run([self.penempatan, *arguments])
            figures = self.figures(out) if code == 0 else {}
            if record:
                known[effort] = figures
            differing = [key for key in figures if known.get(effort, {}).get(key) != figures[key]]
            for key in differing:
                print(f"the country, {effort}: {key} is {figures[key]}, "
                      f"on record {known.get(effort, {}).get(key)}")
            print(f"the country, {effort}: {'holds' if not differing else 'DOES NOT HOLD'}, "
                  f"{took['wall_s']} s, {took['processor_s']} s of processor time", flush=True)
            rows.append({
                "name": f"the country, {effort}", "exit": code or (1 if differing else 0), **took,
                "command": f"penempatan solve nasional --effort {effort} --without {FOR_PEOPLE}",
                "figures": {**figures, **self.times(out)} if code == 0 else {}})
        if record:
            RECORD.write_text(json.dumps(known, indent=1) + "\n")
        return rows

    @staticmethod
    def figures(out):
        """What must be the same on every machine."""
        totals = json.loads((out / "summary.json").read_text(encoding="utf-8"))["totals"]
        digest = hashlib.sha256()
        for path in sorted(out.iterdir()):
            if path.name != "manifest.json":
                digest.update(path.name.encode() + path.read_bytes())
        keys = ["placed", "missing", "covered", "uncovered", "objective", "lower_bound"]
        return {**{key: totals[key] for key in keys if key in totals}, "sha256": digest.hexdigest()}

    def times(self, out):
        """What differs: seconds of each phase, the peak of memory, and Python's csv module beside
        our reading."""
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        begin = time.perf_counter()
        size = 0
        for path in self.dataset.glob("*.csv"):
            size += path.stat().st_size
            with open(path, newline="", encoding="utf-8") as file:
                for _ in csv.reader(file):
                    pass
        return {**{f"{name} s": seconds for name, seconds in manifest["seconds"].items()},
                "csv module, reading alone, s": round(time.perf_counter() - begin, 3),
                "read, bytes": size, "peak, bytes": manifest["peak_memory_bytes"]}

    # Where the time goes

    def profile(self, effort):
        """What one solve took, phase by phase, in seconds of wall time; the comparison of policies,
        which answers another question, apart."""
        out = self.work / f"out-{effort}"
        processor, _, peak = processor_of(
            [self.penempatan, "solve", self.dataset, "-o", out, "--effort", effort,
             "--without", FOR_PEOPLE, "--quiet"])
        phases = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["seconds"]
        compared = phases.pop("compare", 0)
        return out, {"phases": phases, "all but the comparison": round(sum(phases.values()), 2),
                     "compare": compared, "processor_s": processor, "peak_bytes": peak}

    def floor(self, out):
        """What nobody can go below who reads these tables and writes these files: every byte read and
        hashed, and as many written and hashed; and Python's csv module merely reading."""
        begin, size = time.process_time(), 0
        for path in [*self.dataset.glob("*.csv"), *out.iterdir()]:
            data = path.read_bytes()
            size += len(data)
            hashlib.sha256(data).digest()
            if path.parent == out:
                (self.work / "floor").write_bytes(data)
        read_and_write = time.process_time() - begin
        begin = time.process_time()
        for path in self.dataset.glob("*.csv"):
            with open(path, newline="", encoding="utf-8") as file:
                for _ in csv.reader(file):
                    pass
        return {"bytes": size, "read, hash, write, s": round(read_and_write, 3),
                "csv module, s": round(time.process_time() - begin, 3)}

    def peer(self, python, weights):
        """The same model in Python with OR-Tools beside ours, by processor time, under weights that a
        flow decides by itself."""
        check = subprocess.run([python, "-c", "import ortools, numpy"], capture_output=True)
        if check.returncode:
            return {"absent": "no ortools and numpy there: pip install ortools numpy"}
        policy = json.loads((self.dataset / "policy.json").read_text(encoding="utf-8"))
        (self.dataset / "policy.json").write_text(json.dumps({**policy, "weights": weights}))
        out = self.work / "out-peer"
        ours, _, peak = processor_of(
            [self.penempatan, "solve", self.dataset, "-o", out, "--effort", "quick",
             "--without", FOR_PEOPLE, "--quiet"])
        theirs, printed, their_peak = processor_of(
            [python, HERE / "peers" / "ortools_country.py", self.dataset, out])
        same, told, _ = processor_of(
            [self.penempatan.parent / "PlacementBenchmark", "--country", self.dataset, out])
        return {**json.loads(printed), "processor_s": theirs, "peak_bytes": their_peak,
                "ours_processor_s": ours, "ours_peak_bytes": peak, "ratio": round(theirs / ours, 2),
                "same_work": json.loads(told), "same_work_processor_s": same,
                "same_work_ratio": round(theirs / same, 2)}


def processor_of(command):
    """Processor seconds and what was printed, with the peak of memory in bytes."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}\n{printed}")
    return round(usage.ru_utime + usage.ru_stime, 2), printed, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[1])
    parser.add_argument("bin", type=Path, help="the folder of a release build")
    parser.add_argument("--effort", default="quick", choices=["quick", "standard", "thorough"])
    parser.add_argument("--peer", metavar="PYTHON", help="a Python that has ortools and numpy")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        country = Country(options.bin.resolve() / "penempatan", HERE.parent, Path(work))
        out, took = country.profile(options.effort)
        answer = {"load": round(os.getloadavg()[0], 1), **took, "floor": country.floor(out)}
        if options.peer:
            weights = {"travel": 10, "pairs": 0, "balance": 5000, "splits": 0}
            answer["peer"] = country.peer(options.peer, weights)
    print(json.dumps(answer, indent=1))


if __name__ == "__main__":
    main()
