#!/usr/bin/env python3
"""Compares the flow solver with LEMON (Debian: liblemon-dev) and OR-Tools (PyPI: ortools) in
interleaved runs.

  compare.py [--quick] [--family NAME] [--repetitions N] [--only SOLVERS] [--ours FILE]
             [--record FILE.md] [--files FILE ...]

Builds the solvers (ours not if --ours names an executable), has FlowBenchmark write its instances (unless --files names some), and has each
solver solve each in turn, N times round. Prints the medians of processor seconds of the solve
alone; who has taken more than five seconds over an instance is not asked again. Ours include the
checks at the entrance, presolve, set-up and the reading of the answer; LEMON's and OR-Tools' are
the call that solves, without the building of their networks.

"LEMON-best" is the best of network simplex in file order, the same with shuffled arcs, and cost
scaling. A ratio above 1 says that we are faster. Without a peer there is no ratio to it.
"""
import argparse, json, math, os, pathlib, platform, statistics, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
package = here.parent.parent
GENERAL = ("netgen", "grid", "torus", "transport", "assignment")
ENOUGH = 5.0  # seconds after which a solver has said enough about an instance


def output(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def build_ours():
    swift = ["swift", "build", "-c", "release", "--package-path", str(package)]
    subprocess.run(swift + ["--product", "FlowBenchmark"], check=True, stdout=sys.stderr)
    return pathlib.Path(output(swift + ["--show-bin-path"]).strip()) / "FlowBenchmark"


def find_solvers(folder, ours):
    solvers = {"ours": [ours, "--solve"]}
    lemon = folder / "lemon"
    compiled = subprocess.run(
        ["g++", "-O3", "-march=native", "-DNDEBUG", "-o", lemon, here / "lemon.cpp", "-llemon"],
        capture_output=True, text=True)
    if compiled.returncode == 0:
        solvers |= {"LEMON simplex": [lemon], "LEMON simplex, shuffled": [lemon, "--shuffle"],
                    "LEMON cost scaling": [lemon, "--cost-scaling"]}
    else:
        print("LEMON is not here (apt-get install liblemon-dev): no ratios to it.", file=sys.stderr)
    python = os.environ.get("ORTOOLS_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import ortools"], capture_output=True).returncode == 0:
        solvers["OR-Tools"] = [python, here / "ortools_flow.py"]
    else:
        print("OR-Tools is not here (pip install ortools; ORTOOLS_PYTHON names the Python that has "
              "it): no ratios to it.", file=sys.stderr)
    return solvers


def solve(command):
    answer = json.loads(output(command))
    return answer["objective"], answer["solve_s"]


def compare(path, solvers, repetitions):
    """Medians of seconds by solver; ends the program if two objectives differ."""
    times, objectives = {name: [] for name in solvers}, set()
    for _ in range(repetitions):
        for name, command in solvers.items():
            if sum(times[name]) > ENOUGH:
                continue
            objective, seconds = solve([*command, str(path)])
            times[name].append(seconds)
            objectives.add(objective)
    if len(objectives) != 1:
        sys.exit(f"{path}: the solvers disagree: {objectives}")
    return {name: statistics.median(values) for name, values in times.items()}


def ratios(medians):
    """How many times as fast as each peer we were, by the peer's name."""
    found = {}
    lemon = [seconds for name, seconds in medians.items() if name.startswith("LEMON")]
    if lemon:
        found["LEMON-best"] = min(lemon) / medians["ours"]
    if "OR-Tools" in medians:
        found["OR-Tools"] = medians["OR-Tools"] / medians["ours"]
    return found


def mean(values):
    return math.exp(statistics.fmean(map(math.log, values)))


def family_table(found):
    """Geometric means by family, then over the general families and the others, family by family."""
    peers = list(next(iter(found.values()))[0])
    lines = ["", "| family | " + " | ".join(f"{peer} / ours" for peer in peers) + " | worst |",
             "|---|" + "--:|" * (len(peers) + 1)]
    means = {}
    for family, rows in sorted(found.items()):
        means[family] = [mean([row[peer] for row in rows]) for peer in peers]
        worst = min(value for row in rows for value in row.values())
        lines.append(f"| {family} | " + " | ".join(f"{m:.2f}" for m in means[family]) + f" | {worst:.2f} |")
    for title, chosen in (("general families", lambda f: f.startswith(GENERAL)),
                          ("other families", lambda f: not f.startswith(GENERAL))):
        rows = [values for family, values in means.items() if chosen(family)]
        if rows:
            lines.append(f"| **{title}** | " + " | ".join(f"**{mean(c):.2f}**" for c in zip(*rows)) + " | |")
    return lines


def machine():
    model = platform.processor() or platform.machine()
    for line in open("/proc/cpuinfo") if os.path.exists("/proc/cpuinfo") else []:
        if line.startswith("model name"):
            model = line.split(":")[1].strip()
            break
    commit = output(["git", "-C", str(package), "log", "-1", "--format=“%s” (%cs)"]).strip()
    load = os.getloadavg()[1]
    return (f"At {commit}, on {os.cpu_count()} cores of {model}, {load:.1f} processes running on "
            "average; one thread each, medians of processor seconds in interleaved runs.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--family", default="")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--only", default="", help="solvers whose names contain one of these, by commas")
    parser.add_argument("--ours", help="FlowBenchmark, built already")
    parser.add_argument("--record", help="a file to write the tables to as well")
    parser.add_argument("--files", nargs="*")
    options = parser.parse_args()
    report = []

    def say(line):
        print(line, flush=True)
        report.append(line)

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        ours = pathlib.Path(options.ours) if options.ours else build_ours()
        chosen = options.only.split(",")
        solvers = {name: command for name, command in find_solvers(folder, ours).items()
                   if name == "ours" or any(part in name for part in chosen)}
        say(f"`compare.py`, {options.repetitions} times round. {machine()}\n")
        files = options.files or output(
            [ours, "--write", folder, "--family", options.family] + ["--quick"] * options.quick).split()
        peers = list(ratios(dict.fromkeys(solvers, 1.0)))
        say("| instance | " + " | ".join(solvers) + "".join(f" | {peer} / ours" for peer in peers) + " |")
        say("|---|" + "--:|" * (len(solvers) + len(peers)))
        found = {}
        for path in map(pathlib.Path, sorted(files)):
            medians = compare(path, solvers, options.repetitions)
            row = ratios(medians)
            say(f"| {path.stem} | " + " | ".join(f"{s:.4f}" for s in medians.values())
                + "".join(f" | {value:.2f}" for value in row.values()) + " |")
            if row:
                found.setdefault(path.stem.rsplit("-", 2)[0], []).append(row)
        if found:
            for line in family_table(found):
                say(line)
    if options.record:
        pathlib.Path(options.record).write_text("\n".join(report) + "\n")


main()
