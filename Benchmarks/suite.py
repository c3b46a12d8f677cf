#!/usr/bin/env python3
"""Runs every benchmark, compares what is deterministic with its record, and says what it took.

    python3 Benchmarks/suite.py BIN              quick: what CI runs
    python3 Benchmarks/suite.py BIN --full       with every family and size
        --results DIR    write suite.md and suite.json there
        --record         renew the record of the whole country

BIN is the folder of a release build (swift build -c release --show-bin-path). A figure on record
that got worse, or differs where it must not, fails the run. A time never does: it stands beside
that of a fixed loop of Python run before and after it, for no two machines agree about a second.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

from country import Country

ROOT = Path(__file__).resolve().parent.parent

# What it measures, the quick command and the full one.
BENCHMARKS = [
    ("flow solver", "FlowBenchmark --quick", "FlowBenchmark"),
    ("flow solver, warm", "FlowBenchmark --warm --quick", "FlowBenchmark --warm"),
    ("search", "SearchBenchmark --quick", "SearchBenchmark --effort standard --largest 700"),
    ("scenarios", "ScenarioBenchmark Data/tahap-2 --quick", "ScenarioBenchmark Data/tahap-2"),
]


def reference_loop():
    """Processor seconds of a loop that is the same everywhere."""
    begin, total = time.process_time(), 0
    for number in range(3_000_000):
        total = (total + number * number) % 1_000_003
    return time.process_time() - begin


def run(command):
    """Runs a command in the root: what it printed, its exit code, what it took."""
    before, usage = reference_loop(), resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE)
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - usage.ru_utime - usage.ru_stime
    loop = (before + reference_loop()) / 2
    return done.stdout, done.returncode, {
        "wall_s": round(wall, 2), "processor_s": round(processor, 2),
        "reference_loops": round(processor / loop, 1)}


def machine():
    """Where and of what this run is."""
    cpu = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in cpu.read_text().splitlines()
             if line.startswith("model name")] if cpu.exists() else [platform.machine()]
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, text=True,
                            capture_output=True).stdout.strip()
    return {"machine": f"{len(os.sched_getaffinity(0))} cores of {names[0]}", "commit": commit,
            "date": datetime.now(timezone.utc).strftime("%Y-%m-%d"),
            "load": round(os.getloadavg()[0], 1)}


def markdown(about, rows):
    lines = [f"# Every benchmark, {about['mode']}", "",
             f"At {about['commit']} ({about['date']}), on {about['machine']}, "
             f"{about['load']} processes running on average when it began. A reference loop is one of "
             "Python that is the same everywhere; times change from run to run, the rest does not.",
             "", "| benchmark | holds to its record | wall s | processor s | reference loops |",
             "|---|---|--:|--:|--:|"]
    for row in rows:
        held = "yes" if row["exit"] == 0 else f"NO (exit {row['exit']})"
        lines.append(f"| {row['name']}: `{row['command']}` | {held} | {row['wall_s']} | "
                     f"{row['processor_s']} | {row['reference_loops']} |")
    for row in rows:
        if row.get("figures"):
            lines += ["", f"## {row['name']}", "", "| | |", "|---|--:|"]
            lines += [f"| {key} | {value:,} |" if isinstance(value, int) else f"| {key} | {value} |"
                      for key, value in row["figures"].items()]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bin", type=Path, help="the folder of a release build")
    parser.add_argument("--full", action="store_true", help="every family and size")
    parser.add_argument("--record", action="store_true", help="renew the record of the country")
    parser.add_argument("--results", type=Path, help="where to write suite.md and suite.json")
    options = parser.parse_args()

    about = {**machine(), "mode": "full" if options.full else "quick"}
    rows = []
    for name, quick, full in BENCHMARKS:
        command = full if options.full else quick
        program, *arguments = command.split()
        printed, code, took = run([options.bin.resolve() / program, *arguments])
        rows.append({"name": name, "command": command, "exit": code, **took, "printed": printed})
        print(f"{name}: {'holds' if code == 0 else 'DOES NOT HOLD'}, {took['processor_s']} s "
              f"of processor time, {took['reference_loops']} reference loops", flush=True)

    with tempfile.TemporaryDirectory() as work:
        country = Country(options.bin.resolve() / "penempatan", ROOT, Path(work))
        rows += country.rows(run, efforts=["quick", "standard"] if options.full else ["quick"],
                             record=options.record)

    if options.results:
        options.results.mkdir(parents=True, exist_ok=True)
        (options.results / "suite.md").write_text(markdown(about, rows), encoding="utf-8")
        kept = [{key: value for key, value in row.items() if key != "printed"} for row in rows]
        (options.results / "suite.json").write_text(
            json.dumps({**about, "benchmarks": kept}, indent=1) + "\n", encoding="utf-8")
    failed = [row["name"] for row in rows if row["exit"] != 0]
    sys.exit(f"not as on record: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
