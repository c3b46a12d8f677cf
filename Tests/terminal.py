#!/usr/bin/env python3
"""terminal.py PENEMPATAN DATASET FOLDER

Runs the program on a terminal of its own (a pseudoterminal) and away from one: a bar with the time that is left
while cooperatives are assigned, a line in place for each other phase, nothing of either elsewhere or under --quiet;
faults in red, unless NO_COLOR or the terminal forbid it; a summary of ten lines, and help that fits a screen.
"""
import os, pathlib, pty, re, subprocess, sys

penempatan, dataset, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)
ESCAPE, CLEAR, RED = "\x1b", "\r\x1b[K", "\x1b[31m"
SCREEN = 24


def run(*words, terminal=True, **environment):
    """What a command answers, and what it says where somebody watches, on a terminal or into a pipe."""
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "LC_ALL", "TERM")}
    command = [penempatan, *map(str, words)]
    settings = {**clean, "LANG": "id_ID.UTF-8", "TERM": "xterm-256color", **environment}
    if not terminal:
        done = subprocess.run(command, capture_output=True, text=True, env=settings)
        return done.stdout, done.stderr
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=settings)
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 1 << 16)
        except OSError:   # Linux says so where the other end is closed.
            break
        if not part:
            break
        said += part
    answer = process.stdout.read().decode("utf-8")
    process.wait()
    os.close(ours)
    return answer, said.decode("utf-8")


def check_progress():
    answer, said = run("solve", dataset, "-o", work / "out", "--effort", "quick")
    steps = said.split(CLEAR)
    bars = [re.search(r"\[?([#-]{20})\]? ", step) for step in steps]
    lengths = [bar[1].count("#") for bar in bars if bar]
    assert len(lengths) > 2 and lengths == sorted(lengths) and lengths[-1] == 20, steps
    left = [step for step in steps if re.search(r"[#-]{20}.*\d+ (dtk|mnt)", step)]
    assert left, steps
    assert sum(1 for step, bar in zip(steps, bars) if step and not bar) >= 2, "no phase without a bar"
    assert "\n" not in said and said.endswith(CLEAR), "a line of progress is left on the screen"
    assert ESCAPE not in answer and 8 <= len(answer.splitlines()) <= 12, answer
    for option in (["--quiet"], ["--json", "--quiet"]):
        assert run("solve", dataset, "-o", work / "out", "--effort", "quick", *option)[1] == ""
    assert run("solve", dataset, "-o", work / "out", "--effort", "quick", terminal=False) == (answer, "")
    print(f"solve: {len(lengths)} bars up to the whole, {len(left)} with the time left; "
          f"{len(answer.splitlines())} lines in the end; nothing of it away from a terminal")


def check_colours():
    wrong = ["solve", work / "there-is-none", "-o", work / "no"]
    plain = run(*wrong, terminal=False)[1]
    assert ESCAPE not in plain and plain
    red = run(*wrong)[1].replace("\r\n", "\n")
    assert RED in red and re.sub("\x1b\\[\\d*m", "", red).split(CLEAR)[-1] == plain, red
    assert red.split(CLEAR)[-1].startswith(RED), "a fault stands behind a line of progress"
    assert "\x1b[3" not in run(*wrong, NO_COLOR="1")[1]
    assert ESCAPE not in run(*wrong, TERM="dumb")[1]
    assert RED in run(*wrong, NO_COLOR="")[1], "an empty NO_COLOR forbids nothing"
    print("faults are red on a terminal, unless NO_COLOR or TERM=dumb says no")


def check_help():
    overview = run("--help", terminal=False)[0]
    commands = [line.split()[0] for line in overview.splitlines() if re.match(r"  [a-z]+ {2,}\S", line)]
    assert {"solve", "audit", "whatif", "replace", "explain", "verify", "template"} <= set(commands), overview
    pages = {"penempatan": overview, **{name: run(name, "--help", terminal=False)[0] for name in commands}}
    for name, page in pages.items():
        rows = page.splitlines()
        example = next(number for number, row in enumerate(rows) if "penempatan " in row)
        options = [number for number, row in enumerate(rows) if re.match(r"  -", row)]
        assert not options or example < options[0], f"{name}: the example stands below the options"
        assert all(len(row) <= 100 for row in rows), f"{name}: {max(map(len, rows))} columns"
    assert len(overview.splitlines()) <= SCREEN, len(overview.splitlines())
    print(f"help of {len(commands)} commands: examples first, the overview in {len(overview.splitlines())} lines")


check_progress()
check_colours()
check_help()
