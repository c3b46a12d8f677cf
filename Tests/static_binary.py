#!/usr/bin/env python3
"""static_binary.py STATIC DYNAMIC FOLDER [--times]

Checks the file that is shipped, built with `swift build -c release -Xswiftc -static-executable`: it needs no other file, is under
20 MB stripped, holds no ICU, no regular expressions and no Foundation beyond its essentials, and does and says what the usual build does, byte for byte,
also where libraries differ when linked statically: Windows-1252, UTF-16, named time zones, languages, odd letters. With --times it
must start in 5 ms; that and the time of a small solve are printed either way.
"""
import os, pathlib, re, resource, shutil, statistics, struct, subprocess, sys, time

static, dynamic, work = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), pathlib.Path(sys.argv[3]).resolve()
DATA = pathlib.Path(__file__).resolve().parent.parent / "Data"
UNWANTED = re.compile(rb"\b(ucol|unum|udat|ucal|ubrk|uloc|u_strToUpper|icu_)\w*_\d|FoundationInternationalization|_RegexParser|_FoundationICU|CFLocaleCreate|CFTimeZoneCreate")
faults = []


def expect(holds, fault):
    if not holds: faults.append(fault)


def program_headers(path):
    """The types of an ELF file's segments."""
    with open(path, "rb") as file:
        head = file.read(64)
        (start,), (size, count) = struct.unpack("<Q", head[32:40]), struct.unpack("<HH", head[54:58])
        file.seek(start)
        return [struct.unpack("<I", file.read(size)[:4])[0] for _ in range(count)]


def datasets():
    """Data sets whose bytes need decoding: a name in each has letters beyond ASCII."""
    text = (DATA / "kutai-timur" / "applicants.csv").read_text().replace("Maya Cahya Hasan", "Mayá Çahya Hasañ ‘Ü’")
    for encoding in ("utf-8", "cp1252", "utf-16"):
        folder = work / encoding
        shutil.copytree(DATA / "kutai-timur", folder)
        (folder / "applicants.csv").write_bytes(text.encode(encoding))
        yield folder
    yield DATA / "sumenep"


def answer(program, words, environment, out):
    """What a run says and writes, the manifest apart."""
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run([program, *map(str, words)], capture_output=True, env=environment, cwd=work)
    files = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()} if out.exists() else {}
    files.pop("manifest.json", None)
    return done.returncode, done.stdout, done.stderr, files


def alike():
    """Runs both builds in the same circumstances."""
    out, count = work / "out", 0
    surroundings = [{"TZ": zone, "LC_ALL": language} for zone, language in (("Asia/Jakarta", "id_ID.UTF-8"), ("America/New_York", "tr_TR.UTF-8"), ("", "C"))]
    for folder in datasets():
        for number, environment in enumerate(surroundings):
            words = ["solve", folder, "-o", out, "--effort", "quick", "--threads", 2, "--language", ("id", "en")[number % 2]]
            for words in (words, ["audit", folder], ["solve", folder / "missing", "-o", out], ["solve", folder, "-o", out, "--policy", folder / "regions.csv"]):
                mine, theirs = answer(static, words, environment, out), answer(dynamic, words, environment, out)
                expect(mine == theirs, f"{' '.join(map(str, words))} with {environment}: {mine[:3]} statically, {theirs[:3]} else")
                count += 1
    return count


def seconds(words, times):
    """The median wall and processor time of a run, in milliseconds."""
    walls, users = [], []
    for _ in range(times):
        began, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(list(map(str, words)), stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        walls.append(1000 * (time.monotonic() - began))
        users.append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return statistics.median(walls), statistics.median(users)


def main():
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    expect(3 not in program_headers(static), "it asks for an interpreter, so it is not static")
    stripped = work / "penempatan"
    subprocess.run(["strip", "-o", stripped, static], check=True)
    megabytes = stripped.stat().st_size / 1e6
    expect(megabytes < 20, f"{megabytes:.1f} MB stripped")
    symbols = subprocess.run(["nm", static], capture_output=True, check=True).stdout
    found = sorted({match.group(0).decode() for match in UNWANTED.finditer(symbols)})
    expect(not found, f"it holds {found[:5]}")
    count = alike()
    start, used = seconds([stripped, "--version"], 51)
    if "--times" in sys.argv: expect(start < 5, f"{start:.1f} ms to start")
    wall, processor = seconds([stripped, "solve", DATA / "kaltim", "--effort", "quick", "--quiet", "--without", "workbook,report,map,public", "-o", work / "kaltim"], 5)
    print(f"Static binary: {megabytes:.1f} MB stripped, {len(symbols.splitlines()):,} symbols and none of ICU; {count} runs like the other build's; "
          f"starts in {start:.1f} ms; solves kaltim in {wall:.0f} ms ({processor:.0f} ms of processor time); {len(faults)} faults")
    if faults: sys.exit("\n".join(faults))


main()
