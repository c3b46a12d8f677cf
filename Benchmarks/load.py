#!/usr/bin/env python3
"""How time and memory grow with the size of a dataset, and what awkward datasets take.

    python3 Benchmarks/load.py PENEMPATAN FOLDER
        --most N         leave out families' members with more applicants or cooperatives than N
        --only NAME      one family alone; may be repeated
        --results DIR    write load.md and load.json there, families that were left out kept

Every dataset is made, solved with --effort quick and two threads into tables and summary, and
verified by the solve itself. Time is of the processor, user and system, so that it says the same
on a busy machine. Growth is the exponent between a size and the one before: 1 is linear.
"""

import argparse
import csv
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NATION = ROOT / "Data" / "nasional"
SOLVE = ["--effort", "quick", "--threads", "2", "--without", "workbook,report,map,public", "--quiet"]
MOST_MEMORY_MB = 24 * 1024


def measured(command):
    """Runs a command: its exit code, processor and wall seconds, and peak memory in MB."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, {
        "processor_s": round(usage.ru_utime + usage.ru_stime, 2),
        "wall_s": round(time.perf_counter() - begin, 1), "peak_mb": round(usage.ru_maxrss / 1024)}


def generated(program, folder, *options):
    subprocess.run([program, "generate", "-o", folder, "--quiet", *map(str, options)], check=True)


def rewritten(folder, table, change):
    """Changes every row of a table in place; a row of which nothing is left is left out."""
    path = folder / f"{table}.csv"
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        names, rows = reader.fieldnames, list(reader)
    for number, row in enumerate(rows):
        change(number, row)
    rows = [row for row in rows if row]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def nation(program, folder, applicants):
    generated(program, folder, "--like", NATION, "--applicants", applicants)


def part(program, folder, cooperatives):
    """A country with the nation's density: about 163 cooperatives a kabupaten."""
    generated(program, folder, "--regions", max(1, cooperatives // 163), "--cooperatives", cooperatives)


def one_region(program, folder, cooperatives):
    """As many kabupaten as are needed, made one: its villages are numbered anew, its people all live there."""
    generated(program, folder, "--regions", -(-cooperatives // 1_000), "--cooperatives", cooperatives)
    with open(folder / "regions.csv", newline="", encoding="utf-8") as file:
        regions = list(csv.DictReader(file))
    code, quota = regions[0]["region_code"], sum(int(row["quota"]) for row in regions)

    def first_alone(number, row):
        row.update(quota=quota) if number == 0 else row.clear()

    def moved(row):
        row.update({name: "" for name in row if name.startswith("preference_")}, domicile_code=code)
    rewritten(folder, "regions", first_alone)
    rewritten(folder, "cooperatives", lambda number, row: row.update(
        village_code=f"{code}.{number // 60 + 1:02}.{2001 + number % 60}"))
    rewritten(folder, "applicants", lambda _, row: moved(row))


def equal_costs(program, folder, cooperatives):
    """Nothing weighs anything, and people do not care where they go."""
    part(program, folder, cooperatives)
    policy = json.loads((folder / "policy.json").read_text()) if (folder / "policy.json").exists() else {}
    policy["weights"] = {"travel": 0, "pairs": 0, "balance": 0, "splits": 0}
    policy.pop("weightsByRegion", None)
    (folder / "policy.json").write_text(json.dumps(policy))
    first = next(csv.DictReader(open(folder / "regions.csv", encoding="utf-8")))["region_code"]

    def indifferent(_, row):
        row.update({name: "" for name in row if name.startswith(("preference_", "latitude", "longitude"))})
        row.update(domicile_code=first, willing_anywhere="yes")
    rewritten(folder, "applicants", indifferent)


def one_point(program, folder, cooperatives):
    part(program, folder, cooperatives)
    for table in ("regions", "cooperatives", "applicants"):
        rewritten(folder, table, lambda _, row: row.update(
            {name: value for name, value in (("latitude", "-0.5"), ("longitude", "117.0")) if row.get(name)}))


def one_village(program, folder, applicants):
    nation(program, folder, applicants)
    village = next(csv.DictReader(open(folder / "cooperatives.csv", encoding="utf-8")))["village_code"]
    rewritten(folder, "applicants", lambda _, row: row.update(
        {name: value for name, value in (("domicile_code", village), ("latitude", ""), ("longitude", "")) if name in row}))


# By family: what its sizes count, how one is made, the sizes.
FAMILIES = {
    "nation": ("applicants", nation, [1_000, 10_000, 100_000, 1_000_000]),
    "cooperatives": ("cooperatives", part, [1_000, 5_000, 20_000, 83_000]),
    "one region": ("cooperatives", one_region, [1_000, 2_000, 5_000]),
    "all costs equal": ("cooperatives", equal_costs, [1_000, 5_000, 20_000]),
    "all at one point": ("cooperatives", one_point, [1_000, 5_000, 20_000]),
    "all from one village": ("applicants", one_village, [10_000, 100_000]),
}


def rows(program, work, names, most):
    """A row for each size of each family, said as soon as it is known."""
    for name in names:
        unit, make, sizes = FAMILIES[name]
        before = None
        for size in (size for size in sizes if size <= most):
            dataset, out = work / "dataset", work / "out"
            for folder in (dataset, out):
                shutil.rmtree(folder, ignore_errors=True)
            make(program, dataset, size)
            code, took = measured([program, "solve", dataset, "-o", out, *SOLVE])
            row = {"family": name, "size": size, "unit": unit, "exit": code, **took}
            if code == 0:
                totals = json.loads((out / "summary.json").read_text())["totals"]
                row.update({key: totals[key] for key in ("placed", "covered", "objective")})
            if before:
                row["growth"] = round(math.log(max(took["processor_s"], 0.01) / max(before["processor_s"], 0.01))
                                      / math.log(size / before["size"]), 2)
            before = row
            print(json.dumps(row), flush=True)
            yield row


# What the table shows, said under it.
READING = """
- Applicants: below linear, for most of the work is that of places and cooperatives. A million people and 514
  kabupaten take about 3 GB. With 300,000 a third of the time is the verification's, which grows with people.
- Cooperatives: linear while kabupaten grow in number, not in size.
- One region: nearly with the square, because distances and prices are between all cooperatives of a kabupaten,
  and every village may be anybody's base. The largest that there is has 852; 5,000 take ten seconds.
- Equal costs, one point, one village: linear, and no slower than people and places spread out, but for costs
  that are all zero, where every move ties with every other (four times as long).
"""


def markdown(result):
    lines = ["# Load", "",
             f"{result['machine']}, {result['when']}; `python3 Benchmarks/load.py PENEMPATAN FOLDER`: "
             "`solve --effort quick --threads 2`, tables and summary, verified. Time of the processor; growth is its "
             "exponent from the size before.", "",
             "| family | size | processor s | growth | peak MB | placed | covered |", "|---|--:|--:|--:|--:|--:|--:|"]
    for row in result["rows"]:
        growth = f"{row['growth']:.2f}" if "growth" in row else ""
        done = [f"{row[key]:,}" if key in row else f"exit {row['exit']}" for key in ("placed", "covered")]
        lines.append(f"| {row['family']} | {row['size']:,} {row['unit']} | {row['processor_s']:,.2f} | {growth} | "
                     f"{row['peak_mb']:,} | {done[0]} | {done[1]} |")
    return "\n".join(lines) + "\n" + READING


def write(folder, found):
    """The new rows in place of those of the same families."""
    path = folder / "load.json"
    old = json.loads(path.read_text())["rows"] if path.exists() else []
    new = {row["family"] for row in found}
    merged = [row for row in old if row["family"] not in new] + found
    order = {name: index for index, name in enumerate(FAMILIES)}
    result = {"machine": f"{platform.machine()}, {os.cpu_count()} cores",
              "when": datetime.now(timezone.utc).strftime("%Y-%m-%d"),
              "rows": sorted(merged, key=lambda row: (order[row["family"]], row["size"]))}
    path.write_text(json.dumps(result, indent=1) + "\n")
    (folder / "load.md").write_text(markdown(result))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--only", action="append", choices=FAMILIES)
    parser.add_argument("--results", type=Path)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    found = []
    for row in rows(options.program.resolve(), options.work.resolve(), options.only or FAMILIES, options.most):
        found.append(row)
        if options.results:
            write(options.results, found)
    sys.exit(any(row["exit"] != 0 or row["peak_mb"] > MOST_MEMORY_MB for row in found))


main()
