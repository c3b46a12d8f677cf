#!/usr/bin/env python3
"""malformed_inputs.py PENEMPATAN FOLDER [--show]

Gives the program inputs that are wrong in one thing each, and some that only look wrong. A wrong one ends with exit 65, a
line that names file, line, column and value and says what to do, and nothing written; an odd but sound one is taken.
Each within 2 s of processor time and 400 MB. With --show every sentence is printed, for reading.
"""
import os, pathlib, resource, shutil, subprocess, sys

from malformed import awkward, cells, files, networks, settings, workbooks
from malformed.case import sound

SECONDS, MEGABYTES = 2, 400
penempatan, work = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
show = "--show" in sys.argv


def write(path, content):
    with open(path, "wb") as file:
        file.write(content) if isinstance(content, bytes) else content.write(file)


def prepared(case):
    """The folder of the case and the words to run there."""
    folder = work / "data"
    shutil.rmtree(work, ignore_errors=True)
    folder.mkdir(parents=True)
    if set(case.files) & {"x.min", "x.xlsx"}:
        (name, content), = case.files.items()
        write(folder / name, content)
        return ["flow", f"data/{name}"] if name == "x.min" else ["solve", f"data/{name}", "-o", "out", "--quiet", "--effort", "quick"]
    for name, content in {**sound(), **case.files}.items():
        if content is not None: write(folder / name, content)
    if "scenarios.json" in case.files: return ["whatif", "data", "--scenarios", "data/scenarios.json", "-o", "out", "--quiet"]
    return ["solve", "data", "-o", "out", "--effort", "quick"]


def run(case):
    """Exit status, what was said, seconds of processor time and megabytes at most."""
    words = [penempatan, *prepared(case), "--language", "en", *case.options]
    if words[1] == "flow": words = words[:3]
    process = subprocess.Popen(words, cwd=work, stdout=subprocess.PIPE if case.code == 0 else subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, "LANG": "en_US.UTF-8"})
    streams = [stream for stream in (process.stdout, process.stderr) if stream]
    said = "".join(stream.read().decode("utf-8", "backslashreplace") for stream in streams)
    for stream in streams: stream.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def complaints(case):
    code, said, seconds, megabytes = run(case)
    if code != case.code: yield f"exit {code}, not {case.code}"
    if seconds > SECONDS: yield f"{seconds:.1f} s"
    if megabytes > MEGABYTES: yield f"{megabytes:.0f} MB"
    if case.code and (work / "out").exists(): yield "something was written"
    if any(ord(sign) < 32 and sign != "\n" or sign in "\u202e\u200b\u00ad" for sign in said): yield "a sign that nobody sees was said"
    if max(map(len, said.splitlines()), default=0) > 600: yield "a line longer than 600 signs"
    lines = [line for line in said.splitlines() if case.at in line] if case.code else [said]
    if not lines: yield f"no line names {case.at!r}"
    elif not any(all(text in line for text in case.says) for line in lines): yield f"{case.says} is not in what was said"
    elif case.code and case.remedy and not any("; " in line or "? " in line for line in lines): yield "no remedy"
    if show and code: print(f"  {case.name!r}: {said.strip()[:400]}")


def main():
    count, wrong = {}, 0
    for module in (cells, files, settings, networks, workbooks, awkward):
        for case in module.cases():
            count[case.code] = count.get(case.code, 0) + 1
            found = list(complaints(case))
            wrong += bool(found)
            for text in found: print(f"{module.__name__.split('.')[-1]}: {case.name}: {text}\n    {run(case)[1].strip()[:500]}")
    print(f"{count[65] + count[66]} malformed inputs refused, {count[0]} awkward ones taken, {wrong} otherwise than they should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
