#!/usr/bin/env python3
"""coverage.py JSON [--least PERCENT] [--missed MODULE]

Prints, by module, how many lines of Sources/ the tests ran, from what `swift test --enable-code-coverage` wrote (its path:
`swift test --show-codecov-path`). With --least it exits 1 where a core module has less; with --missed it lists a module's files
from the least covered on. PenempatanTool is no core module: the scripts beside this one run it as a process.
"""
import collections, json, pathlib, sys

EDGES = {"PenempatanTool", "PenempatanMain", "FileExchange"}


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
    for name in sorted(modules, key=lambda name: (name in EDGES, name)):
        total, run, percent = share(modules[name])
        print(f"| {name} | {total:,} | {run:,} | {percent:.1f} % |")
        if name not in EDGES and percent < least: below.append(name)
    if "--missed" in sys.argv:
        files = modules[sys.argv[sys.argv.index("--missed") + 1]]
        for name, (total, run) in sorted(files.items(), key=lambda item: item[1][1] - item[1][0]):
            if run < total: print(f"{total - run:5} of {total:5} lines not run: {name}")
    if below: print(f"below {least:g} %: {', '.join(below)}")
    sys.exit(bool(below))


main()
