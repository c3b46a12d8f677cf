#!/usr/bin/env python3
"""Compares the flow solver with LEMON (Debian: liblemon-dev) in interleaved runs.

  compare.py [--quick] [--family NAME] [--repetitions N] [--files FILE ...]

Builds both, has FlowBenchmark write its instances (unless --files names some), and solves each in
turn by FlowBenchmark, LEMON in file order and LEMON with shuffled arcs, N times round. Prints the
medians of processor seconds of the solve alone. "LEMON-best" is the better of LEMON's two orders;
a ratio above 1 says that we are faster. Without LEMON there are no ratios.
"""
import argparse, json, math, pathlib, statistics, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
package = here.parent.parent


def output(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def build(folder):
    swift = ["swift", "build", "-c", "release", "--package-path", str(package)]
    subprocess.run(swift + ["--product", "FlowBenchmark"], check=True, stdout=sys.stderr)
    ours = pathlib.Path(output(swift + ["--show-bin-path"]).strip()) / "FlowBenchmark"
    lemon = folder / "lemon"
    compiled = subprocess.run(
        ["g++", "-O3", "-march=native", "-DNDEBUG", "-o", lemon, here / "lemon.cpp", "-llemon"],
        capture_output=True, text=True)
    if compiled.returncode:
        print("LEMON is not here (apt-get install liblemon-dev): no ratios.", file=sys.stderr)
        return ours, None
    return ours, lemon


def solve(command):
    answer = json.loads(output(command))
    return answer["objective"], answer["solve_s"]


def compare(path, solvers, repetitions):
    times, objectives = {name: [] for name in solvers}, set()
    for _ in range(repetitions):
        for name, command in solvers.items():
            objective, seconds = solve([*command, str(path)])
            times[name].append(seconds)
            objectives.add(objective)
    if len(objectives) != 1:
        sys.exit(f"{path}: the solvers disagree: {objectives}")
    return {name: statistics.median(values) for name, values in times.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--family", default="")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--files", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        ours, lemon = build(folder)
        solvers = {"ours": [ours, "--solve"]}
        if lemon:
            solvers |= {"lemon": [lemon], "lemon shuffled": [lemon, "--shuffle"]}
        files = options.files or output(
            [ours, "--write", folder, "--family", options.family] + ["--quick"] * options.quick).split()
        print("| instance | " + " | ".join(solvers) + " | LEMON-best / ours |")
        print("|---|" + "--:|" * (len(solvers) + 1))
        ratios = {}
        for path in map(pathlib.Path, sorted(files)):
            medians = compare(path, solvers, options.repetitions)
            ratio = ""
            if lemon:
                value = min(medians["lemon"], medians["lemon shuffled"]) / medians["ours"]
                ratios.setdefault(path.stem.rsplit("-", 2)[0], []).append(value)
                ratio = f"{value:.2f}"
            print(f"| {path.stem} | " + " | ".join(f"{s:.4f}" for s in medians.values())
                  + f" | {ratio} |", flush=True)
        mean = lambda values: math.exp(statistics.fmean(map(math.log, values)))
        if ratios:
            print("\n| family | LEMON-best / ours, geometric mean |\n|---|--:|")
            for family, values in ratios.items():
                print(f"| {family} | {mean(values):.2f} |")
            print(f"| all | {mean([v for values in ratios.values() for v in values]):.2f} |")


main()
