#!/usr/bin/env python3
"""sanitized_runs.py PENEMPATAN FOLDER [--malformed N]

Runs every command of a program that was built with `--sanitize=thread` or `--sanitize=address`, with four threads: on real data,
on runs that are interrupted, and (--malformed, for the address sanitizer) on every Nth of the inputs of malformed_inputs.py. A
sanitizer that has found something ends the process with 99, whatever the command answers; that, or another exit code than the
command's own, is a fault here.
"""
import json, os, pathlib, shutil, signal, subprocess, sys, time

import malformed_inputs
from malformed import awkward, cells, files, networks, settings, workbooks

program, work = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
every = int(sys.argv[sys.argv.index("--malformed") + 1]) if "--malformed" in sys.argv else 0
DATA = pathlib.Path(__file__).resolve().parent.parent / "Data"
FOUND = 99
# Leaks are not looked for: the process ends with what it has.
os.environ |= {"TSAN_OPTIONS": f"exitcode={FOUND} second_deadlock_stack=1", "ASAN_OPTIONS": f"exitcode={FOUND} detect_leaks=0",
               "SWIFT_BACKTRACE": "enable=no"}
RUN = ["--effort", "quick", "--threads", "4"]
SCENARIOS = {"scenarios": [{"name": "fewer", "quota": {"64.08": 12}}, {"name": "wider", "load": {"minimum": 7, "maximum": 15}},
                           {"name": "gone", "withdrawShare": {"share": 0.1, "draws": 6, "seed": 1}}],
             "sweep": {"load.minimum": [7, 8], "placement": ["merit", "local-first"]}}


def network():
    """A transport problem of 40 suppliers and 60 customers, as DIMACS has it."""
    arcs = [f"a {supplier} {customer} 0 9 {(supplier * 7 + customer * 13) % 97}" for supplier in range(1, 41) for customer in range(41, 101)]
    supplies = [f"n {node} 3" for node in range(1, 41)] + [f"n {node} -2" for node in range(41, 101)]
    return "\n".join([f"p min 100 {len(arcs)}", *supplies, *arcs]) + "\n"


def commands():
    """What to run, one after another, with the exit code that is right."""
    small, wide, roster = DATA / "kutai-timur", DATA / "kaltim", work / "roster"
    (work / "scenarios.json").write_text(json.dumps(SCENARIOS))
    (work / "network.min").write_text(network())
    yield 0, ["solve", small, "-o", roster, *RUN, "--prices"]
    yield 0, ["solve", small, "-o", work / "again", "--previous", roster, *RUN]
    yield 0, ["solve", wide, "-o", work / "wide", *RUN]
    for policy in ("merit", "local-first", "efficient", "first-choice"):
        folder = work / policy
        shutil.copytree(wide, folder)
        rules = json.loads((folder / "policy.json").read_text()) if (folder / "policy.json").exists() else {}
        (folder / "policy.json").write_text(json.dumps({**rules, "placement": policy}))
        yield 0, ["solve", folder, "-o", work / f"{policy}-out", *RUN, "--without", "workbook,report,map,public,pages"]
    yield 0, ["verify", wide, "--roster", work / "wide", "--threads", "4"]
    yield 0, ["audit", wide]
    yield 0, ["whatif", small, "--scenarios", work / "scenarios.json", "-o", work / "what-if", "--rosters", *RUN]
    yield 0, ["whatif", wide, "--ladder", "126:120", "-o", work / "ladder", *RUN]
    yield 0, ["whatif", small, "--prices", "-o", work / "prices", *RUN]
    yield 0, ["replace", small, "--roster", roster, "--withdraw", "SINT-000012", "--mode", "promote", "--budget-moves", "2", "-o", work / "after", *RUN]
    yield 0, ["explain", small, "--roster", roster, "--applicant", "SINT-000008"]
    yield 0, ["flow", work / "network.min", "--flows"]
    yield 66, ["solve", work / "missing", "-o", work / "nothing"]


def run(words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, errors="replace")
    return done.returncode, done.stderr


def interrupted(seconds):
    """A run that SIGINT reaches in the middle of its work."""
    words = ["solve", DATA / "sumenep", "-o", work / "interrupted", "--effort", "thorough", "--threads", "4"]
    process = subprocess.Popen([program, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    said = process.communicate()[1]
    return process.returncode, said


def malformed():
    """Inputs that are wrong in one thing each: every Nth, but for files so large that a sanitizer would take minutes."""
    malformed_inputs.work = work / "malformed"
    cases = [case for module in (cells, files, settings, networks, workbooks, awkward) for case in module.cases()]
    small = [case for case in cases if all(content is None or isinstance(content, bytes) for content in case.files.values())]
    for case in small[::every]:
        yield case.code, f"malformed: {case.name}", *malformed_inputs.run(case)[:2]


def runs():
    """What ran, with the exit code that is right, the one that came, and what was said."""
    for right, words in commands(): yield right, " ".join(map(str, words)), *run(words)
    for seconds in (0.3, 1, 3): yield 130, f"SIGINT after {seconds} s", *interrupted(seconds)
    if every: yield from malformed()


def main():
    code = pathlib.Path(program).read_bytes()
    if b"__tsan_write" not in code and b"__asan_report" not in code: sys.exit("sanitized_runs: no sanitizer is in that program")
    signal.signal(signal.SIGINT, signal.default_int_handler)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    count, faults = 0, 0
    for right, name, code, said in runs():
        count += 1
        if code != right:
            faults += 1
            print(f"{name}: exit {code}, not {right}\n{said[:6000]}", flush=True)
    print(f"Under the sanitizer: {count} runs, {faults} of them otherwise than they should be")
    sys.exit(bool(faults))


main()
