"""The whole country, from reading its tables to the last written byte, with 100,000 applicants."""

import csv
import hashlib
import json
import subprocess
import time
from pathlib import Path

RECORD = Path(__file__).resolve().parent / "results" / "country.json"
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
