#!/usr/bin/env python3
"""lost_outputs.py PENEMPATAN FOLDER [--full]

Runs every command with a standard output that is full, closed, or a pipe whose reader leaves. An answer that does not arrive is
exit 74 and a sentence, in either language; a reader that leaves has what it wanted, and the command ends quietly. Files are put
in place all the same, and no answer ever ends up in one of them. With --full every form of every command, not only one of each.
"""
import json, os, pathlib, shutil, subprocess, sys

program, work, full = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), "--full" in sys.argv
DATA = pathlib.Path(__file__).resolve().parent.parent / "Data" / "kutai-timur"
QUICK = ["--effort", "quick", "--threads", "2"]


def commands():
    """Every command, with whether it writes a folder."""
    roster, scenarios, network, part = work / "roster", work / "scenarios.json", work / "network.min", work / "part"
    subprocess.run([program, "solve", DATA, "-o", roster, *QUICK, "--quiet"], check=True)
    scenarios.write_text(json.dumps({"scenarios": [{"name": "one", "quota": {"64.08": 12}}]}))
    subprocess.run([program, "whatif", DATA, "--scenarios", scenarios, "-o", part, *QUICK, "--quiet"], check=True)
    network.write_text("p min 2 1\nn 1 1\nn 2 -1\na 1 2 0 1 5\n")
    explain = ["explain", DATA, "--roster", roster]
    plain = [["audit", DATA], [*explain, "--applicant", "SINT-000008"], ["verify", DATA, "--roster", roster], ["flow", network], ["man"],
             ["completions", "bash"], ["--help"], ["--version"], ["solve", "--help"]]
    writing = [["solve", DATA, *QUICK], ["whatif", DATA, "--scenarios", scenarios, *QUICK], ["whatif", "merge", part],
               ["replace", DATA, "--roster", roster, "--withdraw", "SINT-000012", *QUICK], ["generate", "--regions", "1", "--cooperatives", "9"], ["template"]]
    if full:
        plain += [[*explain, "--region", "64.08"], [*explain, "--cooperative", "K-6408012001"], ["flow", network, "--flows"], ["flow", network, "--json"],
                  ["completions", "zsh"], ["completions", "fish"], ["help"], ["flow", "--version"],
                  *([*words, "--json"] for words in (["audit", DATA], [*explain, "--region", "64.08"], ["verify", DATA, "--roster", roster]))]
        writing += [["whatif", DATA, "--ladder", "14:12", *QUICK], ["whatif", DATA, "--prices", *QUICK], *([*words, "--json"] for words in writing)]
    return [(words, False) for words in plain] + [(words, True) for words in writing]


def emptied(words):
    """Where a command writes to, with nothing there."""
    out = work / ("out.xlsx" if words[0] == "template" else "out")
    shutil.rmtree(out, ignore_errors=True)
    out.unlink(missing_ok=True)
    return out


def run(words, writes, **options):
    """The process's end and what it said, and the folder that it wrote."""
    out = emptied(words)
    words = [program, *words, *(["-o", out] if writes else [])]
    return subprocess.run(words, stderr=subprocess.PIPE, env={**os.environ, "LANG": "id_ID.UTF-8", "LC_ALL": ""}, **options), out


def complete(out):
    """Whether the folder has a manifest and every file that it names; a workbook is one file."""
    if out.suffix: return out.read_bytes()[-22:-18] == b"PK\5\6"
    named = json.loads((out / "manifest.json").read_text())["outputs"]
    return all((out / name).is_file() for name in named)


def reader_leaves(words, writes):
    """Runs a command into a pipe that nobody reads any more, or whose reader leaves after a byte."""
    for wanted in (0, 1):
        reading, writing = os.pipe()
        process = subprocess.Popen([program, *map(str, words), *(["-o", str(emptied(words))] if writes else [])], stdout=writing, stderr=subprocess.PIPE)
        os.close(writing)
        if wanted: os.read(reading, 1)
        os.close(reading)
        said = process.communicate()[1]
        yield process.returncode == 0 and not said, f"exit {process.returncode} and {said!r} where the reader leaves after {wanted} bytes"


def checks(words, writes):
    """What should hold of one command, and what to say where it does not."""
    with open("/dev/full", "wb") as nowhere: done, out = run(words, writes, stdout=nowhere)
    yield done.returncode == 74 and b"stdout" in done.stderr and "tidak dapat ditulis" in done.stderr.decode(), f"full: exit {done.returncode}, {done.stderr.decode()!r}"
    yield not writes or complete(out), "full: the folder is not complete"
    done, out = run(words, writes, preexec_fn=lambda: os.close(1))
    yield done.returncode == 74 and b"stdout" in done.stderr, f"closed: exit {done.returncode}, {done.stderr.decode()!r}"
    yield not writes or complete(out), "closed: the folder is not complete"
    done, out = run(words, writes, stdout=subprocess.DEVNULL)
    usual, quiet = done.returncode, [*words, "--quiet"] if writes and "--json" not in words else None
    yield usual == 0, f"exit {usual}: {done.stderr.decode()!r}"
    for closed in ([0], [2], [0, 2]):
        done, out = run(words, writes, stdout=subprocess.PIPE, preexec_fn=lambda: [os.close(number) for number in closed])
        yield done.returncode == usual and done.stdout and (not writes or complete(out)), f"streams {closed} closed: exit {done.returncode}"
    if quiet:
        done, out = run(quiet, writes, preexec_fn=lambda: [os.close(number) for number in (0, 1, 2)])
        yield done.returncode == 0 and complete(out), f"--quiet with every stream closed: exit {done.returncode}"
    yield from reader_leaves(words, writes)


def main():
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    count, faults = 0, []
    every = commands()
    for words, writes in every:
        for holds, fault in checks(list(map(str, words)), writes):
            count += 1
            if not holds: faults.append(f"{' '.join(map(str, words))}: {fault}")
    done, _ = run(["flow", "-"], False, stdout=subprocess.DEVNULL, preexec_fn=lambda: os.close(0))
    if done.returncode != 74: faults.append(f"flow - without standard input: exit {done.returncode}, {done.stderr.decode()!r}")
    print(f"No answer is lost: {len(every)} commands, {count + 1} runs with full, closed and left streams, {len(faults)} faults")
    if faults: sys.exit("\n".join(faults))


main()
