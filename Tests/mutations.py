#!/usr/bin/env python3
"""mutations.py FOLDER [NAME...] [--record FILE]

Do the tests notice when a condition is wrong? Puts each of twelve faults, one at a time, into a copy of this tree in FOLDER
(made where there is none, and kept: the first build takes long, the others minutes), builds it, and runs the suites that should
notice. A fault that no test notices survives, and the script exits 1. --record writes the table as Markdown.
"""
import pathlib, re, shutil, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Name, file, what stands there, what is put in its place, the suites that should notice.
MUTATIONS = [
    ("age limit no longer inclusive", "RegionPlacement/Eligibility.swift", "age > maximum {", "age >= maximum {", "EligibilityTests"),
    ("one assistant too many needed", "PlacementModel/Limits.swift", "(cooperatives + maximum - 1) / maximum", "(cooperatives + maximum) / maximum", "LimitsTests"),
    ("the higher lottery number wins", "RegionPlacement/Ranking.swift", "return lottery[first] < lottery[second]", "return lottery[first] > lottery[second]", "Ranking"),
    ("sign of what a giver saves", "Caseload/Move.swift", "- assignment.service(of: cooperative, by: giver)", "+ assignment.service(of: cooperative, by: giver)", "CaseloadTests"),
    ("leaving arc without the tie rule", "MinCostFlow/TreeCycle.swift", "residualUp <= step", "residualUp < step", "MinCostFlowTests"),
    ("certificate takes slack arcs", "MinCostFlow/Certificate.swift", "sign < 0 && flow != capacities[arc]", "sign < 0 && flow < lowers[arc]", "CertificateTests"),
    ("distances rounded down", "PlacementModel/Distance.swift", ".rounded(.toNearestOrAwayFromZero)", ".rounded(.towardZero)", "DistanceTests"),
    ("less-than not escaped in pages", "Report/HTML/HTML.swift", 'write("&lt;")', 'write("<")', "ReportTests"),
    ("quotation marks not doubled in CSV", "Tables/CSVWriter.swift", "if bytes[index] == .quote { output.append(.quote) }", "", "CSVWriterTests"),
    ("checksums of archives not compared", "Workbook/Archive/ZipArchive.swift", "CRC32.checksum(of: contents) == entry.checksum else", "contents.count == entry.size else", "WorkbookTests"),
    ("groups of the least size published no more", "Report/Public/PublicStatistics.swift", "$0 >= PublicStatistics.leastGroup", "$0 > PublicStatistics.leastGroup", "Public"),
    ("verifier tolerates two metres", "Verification/Legs.swift", "(measured - 1...measured + 1)", "(measured - 2...measured + 2)", "VerificationTests"),
]


def copied(folder):
    """A copy of what is tracked, or the tree itself; files that are the same keep their time, so that nothing is built again."""
    if folder == ROOT: return
    names = subprocess.run(["git", "ls-files", "-z", "Package.swift", "Sources", "Tests", "Benchmarks", "Data"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in names.decode().split("\0")[:-1]:
        source, target = ROOT / name, folder / name
        if not target.exists() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def tests(folder, suites):
    """Whether the tests pass, how many ran, and what they said last."""
    done = subprocess.run(["swift", "test", "--filter", suites], cwd=folder, capture_output=True, text=True)
    said = done.stdout + done.stderr
    if re.search(r"\.swift:\d+:\d+: error: ", said) and "Testing Library Version" not in said: return None, 0, said
    run = re.findall(r"Test run with (\d+) tests?", said)
    return done.returncode == 0, int(run[-1]) if run else 0, said


def outcome(folder, name, file, before, after, suites):
    path = folder / "Sources" / file
    text = path.read_text()
    if text.count(before) != 1: return "not applied", f"{text.count(before)} places"
    path.write_text(text.replace(before, after))
    try:
        passed, count, said = tests(folder, suites)
    finally:
        path.write_text(text)
    if passed is None: return "not built", said[-300:]
    failed = re.findall(r'Test "([^"]+)"[^\n]*? (?:recorded an issue|failed)', said)
    stopped = re.findall(r"((?:Fatal error|Assertion failed|Precondition failed)[^\n]*)", said)
    notice = min(failed) if failed else (stopped or ["the run ended"])[0]
    return ("killed", notice) if not passed else ("survived", f"{count} tests passed")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    wanted = [word for word in sys.argv[2:] if word in {mutation[0] for mutation in MUTATIONS}]
    copied(folder)
    lines = ["| fault put in | file | suites run | outcome | first to notice |", "|---|---|---|---|---|"]
    bad = 0
    for name, file, before, after, suites in MUTATIONS:
        if wanted and name not in wanted: continue
        begin = time.monotonic()
        end, notice = outcome(folder, name, file, before, after, suites)
        bad += end != "killed"
        lines.append(f"| {name} | {file} | {suites} | {end} | {notice} |")
        print(f"{name}: {end} ({notice}), {time.monotonic() - begin:.0f} s", flush=True)
    if "--record" in sys.argv: pathlib.Path(sys.argv[sys.argv.index("--record") + 1]).write_text("\n".join(lines) + "\n")
    sys.exit(bool(bad))


main()
