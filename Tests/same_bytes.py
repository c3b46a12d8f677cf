#!/usr/bin/env python3
"""same_bytes.py PENEMPATAN DATASET FOLDER [--full] [--also PENEMPATAN...]

Runs the commands that write folders again and again in other circumstances, and compares every file but manifest.json, byte for
byte: 1, 2, 3 and 8 threads, lines shuffled, tables in UTF-16, other time zones, languages and working
folders, other builds of the program (--also: debug, release, static), and, with --full, twenty
times the same.
"""
import os, pathlib, random, shutil, subprocess, sys

words = sys.argv[1:]
also = [os.path.abspath(path) for path in words[words.index("--also") + 1:]] if "--also" in words else []
program, dataset, work = os.path.abspath(words[0]), pathlib.Path(words[1]).resolve(), pathlib.Path(words[2]).resolve()
full = "--full" in words


def changed(name, change):
    """The dataset with the lines of every table changed."""
    target = work / name
    shutil.copytree(dataset, target)
    for path in target.glob("*.csv"):
        header, *lines = path.read_bytes().splitlines()
        path.write_bytes(change(path.name, header, lines))
    return target


def shuffled(seed):
    def change(name, header, lines):
        random.Random(f"{name}{seed}").shuffle(lines)
        return b"\n".join([header, *lines]) + b"\n"
    return changed(f"shuffled-{seed}", change)


def utf16(name, header, lines):
    return "\r\n".join(line.decode() for line in [header, *lines]).encode("utf-16")


def circumstances():
    """Name, program, dataset, further words, environment and working folder."""
    plain = lambda name, **others: {"name": name, "program": program, "data": dataset, "words": [], "env": {}, "cwd": work, **others}
    for threads in (1, 2, 3, 8): yield plain(f"{threads} threads", words=["--threads", str(threads)])
    for zone in ("Asia/Jayapura", "America/Los_Angeles"): yield plain(f"TZ={zone}", env={"TZ": zone})
    for language in ("C", "id_ID.UTF-8", "tr_TR.UTF-8"): yield plain(f"LANG={language}", env={"LANG": language, "LC_ALL": language})
    yield plain("no environment", env=None)
    yield plain("another folder", cwd="/", words=["--threads", "2"])
    yield plain("a relative path", data=os.path.relpath(dataset, work))
    for seed in range(5 if full else 1): yield plain(f"shuffled {seed}", data=shuffled(seed))
    yield plain("UTF-16 and CRLF", data=changed("utf-16", utf16))
    for number in range(20 if full else 0): yield plain(f"again {number}")
    for number, path in enumerate(also): yield plain(f"build {number}", program=path)


def run(case, command, out):
    environment = {} if case["env"] is None else {"PATH": os.environ["PATH"], **case["env"]}
    data = str(case["data"])
    done = subprocess.run([case["program"], *(data if word == "DATA" else word for word in command), "-o", out, *case["words"], "--quiet"],
                          cwd=case["cwd"], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{case['name']}: exit {done.returncode}: {done.stderr}"
    files = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    files.pop("manifest.json")
    return files


def main():
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    effort = ["--effort", "standard" if full else "quick"]
    run({"name": "first", "program": program, "data": dataset, "words": [], "env": {}, "cwd": work}, ["solve", "DATA", *effort], work / "before")
    placed = next(line.split(",")[0] for line in (work / "before" / "placements.csv").read_text().splitlines() if ",placed," in line)
    commands = [["solve", "DATA", *effort]]
    later = [["solve", "DATA", "--previous", str(work / "before"), "--seed", "5", *effort], ["replace", "DATA", "--roster", str(work / "before"), "--withdraw", placed, "--mode", "reopen", *effort]]
    commands += later if full else later[1:]
    count, faults = 0, []
    cases = list(circumstances())
    for number, command in enumerate(commands):
        first = None
        for case in cases:
            files = run(case, command, work / f"out-{number}")
            first = first or files
            differing = sorted(name for name in first.keys() | files.keys() if first.get(name) != files.get(name))
            count += 1
            if differing: faults.append(f"{command[0]}, {case['name']}: {', '.join(differing)}")
    print(f"Same bytes: {len(commands)} commands in {len(cases)} circumstances, {count} runs, {len(faults)} of them with others")
    if faults: sys.exit("\n".join(faults))


main()
