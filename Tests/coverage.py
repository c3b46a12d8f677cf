#!/usr/bin/env python3
"""coverage.py JSON [--least PERCENT] [--missed MODULE]

Prints, by module, how many lines of Sources/ the tests ran, from what `swift test --enable-code-coverage` wrote (its path:
`swift test --show-codecov-path`). With --least it exits 1 where a module of the core has less, or was not measured at all; with
--missed it lists a module's files from the least covered on.
"""
import collections, json, pathlib, sys

# Whatever reads, decides or checks.
CORE = ("Caseload Datasets Explanation MinCostFlow Parallel Penempatan PlacementModel Planning Randomness RegionPlacement Replacement "
        "Scenarios Synthesis Tables Verification Workbook").split()
# What is said and shown, and the command line: the scripts beside this one run those as a process and read what comes out.
EDGES = ["Report", "Messages", "PenempatanTool", "PenempatanMain", "FileExchange"]


def by_file(path):
    """By module and file, lines and those that were run."""
    lines = collections.defaultdict(dict)
    for file in json.loads(pathlib.Path(path).read_text())["data"][0]["files"]:
        parts = pathlib.Path(file["filename"]).parts
        if "Sources" not in parts or ".build" in parts: continue
        module, *rest = parts[len(parts) - parts[::-1].index("Sources"):]
        summary = file["summary"]["lines"]
        lines[module]["/".join(rest)] = (summary["count"], summary["covered"])
    return lines


def share(files):
    total, run = (sum(numbers) for numbers in zip(*files.values()))
    return total, run, 100 * run / max(1, total)


def main():
    modules = by_file(sys.argv[1])
    least = float(sys.argv[sys.argv.index("--least") + 1]) if "--least" in sys.argv else 0
    print("| module | lines | run | share |\n|---|--:|--:|--:|")
    below = []
    for name in CORE + [name for name in EDGES if name in modules]:
        total, run, percent = share(modules[name]) if name in modules else (0, 0, 0)
        print(f"| {name} | {total:,} | {run:,} | {percent:.1f} % |")
        if name in CORE and percent < least: below.append(name)
    if "--missed" in sys.argv:
        files = modules[sys.argv[sys.argv.index("--missed") + 1]]
        for name, (total, run) in sorted(files.items(), key=lambda item: item[1][1] - item[1][0]):
            if run < total: print(f"{total - run:5} of {total:5} lines not run: {name}")
    unknown = sorted(modules.keys() - {*CORE, *EDGES})
    if below: print(f"below {least:g} %: {', '.join(below)}")
    if unknown: print(f"neither core nor edge: {', '.join(unknown)}")
    sys.exit(bool(below or unknown))


main()
