#!/usr/bin/env python3
"""atomic_outputs.py PENEMPATAN FOLDER [--full]

Ends runs at random moments, several at once, on full disks and with targets that cannot be written. Whatever happens, the folder
holds the old files or the new ones, all of them and no others, and the exit code says what happened. With --full hundreds of
times and for every command that writes; else some seconds long.
"""
import os, pathlib, shutil, signal, stat, subprocess, sys

from atomic import ends, refusals
from atomic.writer import DATA, writers

program, work, full = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), "--full" in sys.argv


def long_runs(name):
    """Interrupts deep inside a long search of one kabupaten, or inside stage 1 of many people."""
    people, moments = (100_000, (0.5, 2, 5)) if full else (20_000, (0.5, 1.5))
    size = {"search": [1, 1000, 200], "many": [514, 60_000, people]}[name]
    options = [word for option, value in zip(("--regions", "--cooperatives", "--applicants"), size) for word in (option, str(value))]
    here = work / f"long-{name}"
    here.mkdir()
    subprocess.run([program, "generate", *options, "-o", here / "data", "--quiet"], check=True)
    solve = ["solve", here / "data", "--effort", "thorough" if name == "search" else "quick"]
    took = [ends.interrupted(program, solve, after, here) for after in moments]
    return {f"interruptions {'deep in a search' if name == 'search' else f'with {people:,} applicants'}, {max(took)} ms at most": len(took)}


def private(folder):
    """Files of a roster are their owner's alone."""
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}
    assert modes == {0o600} and stat.S_IMODE(folder.stat().st_mode) == 0o700, f"modes {modes}"
    return {}


def checks():
    """Every check, as a function that says what it showed."""
    every = list(writers(program, work))
    solve = every[0]
    shares = {"solve": 10, "previous": 4, "whatif": 5, "ladder": 3, "replace": 5, "generate": 3}
    for writer in every:
        share = shares[writer.name]
        yield ends.killed, writer, 10 * share if full else max(2, share // 2)
        if full or writer is solve:
            for number in (signal.SIGINT, signal.SIGTERM): yield ends.signalled, writer, 20 if full else 6, number
        yield ends.together, writer, 20 if full else 2
        yield refusals.full_sizes, writer, 20 if full else 2
    yield private, solve.target
    yield refusals.full_disk, solve, work
    yield refusals.aside, solve
    yield refusals.unfinished, program, work
    yield refusals.impossible, program, ["solve", DATA / "kutai-timur", "--effort", "quick", "--quiet"], work
    for name in ("search", "many"): yield long_runs, name


def main():
    # A shell that starts this in the background ignores SIGINT, and so would every program started here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    work.chmod(0o755)
    told, faults = {}, []
    for check, *arguments in checks():
        try:
            for what, count in check(*arguments).items(): told[what] = told.get(what, 0) + count
        except AssertionError as fault: faults.append(str(fault))
    print("Old files or new, never a mixture:", "; ".join(f"{count} {what}" for what, count in told.items()) + ".")
    if faults: sys.exit("\n".join(["atomic_outputs:", *faults]))


main()
