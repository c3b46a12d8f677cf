#!/usr/bin/env python3
"""fuzz.py FOLDER [NAME...] [--seconds N] [--jobs N] [--keep N] [--record FILE]

Builds the fuzz targets of Tests/fuzz/targets with libFuzzer and the address sanitizer, and runs each for N seconds (3) from its
committed corpus. Prints processor time, executions, coverage (edges, features) and findings; exits 1 where there is one. What
inflate makes of every input is compared with zlib. FOLDER keeps what was built and every input that reached something new; --keep N makes of
those the committed corpus, N small files at most; --record writes the table as Markdown.
"""
import concurrent.futures, json, os, pathlib, re, shutil, subprocess, sys, zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE, SOURCES = ROOT / "Tests" / "fuzz", ROOT / "Sources"
COMMAND_LINE = [SOURCES / "PenempatanTool" / name for name in
                ("CommandLine/Arguments.swift", "CommandLine/Command.swift", "CommandLine/RunOptions.swift", "ExitCode.swift")]
TARGETS = {"csv": ["Tables"], "numbers": ["Datasets"], "inflate": ["Workbook"], "zip": ["Workbook"], "xml": ["Workbook"],
           "workbook": ["Datasets"], "policy": ["Datasets"], "scenarios": ["Datasets"], "dimacs": ["MinCostFlow"],
           "arguments": ["ToolArguments"]}
FLAGS = ["-wmo", "-parse-as-library", "-enable-testing", "-swift-version", "6", "-package-name", "penempatan",
         "-sanitize=fuzzer,address", "-strict-memory-safety"] + \
        [word for name in ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility") for word in ("-enable-upcoming-feature", name)]
# What only says or describes things need not be fast; the rest runs thousands of times a second.
UNHURRIED = {"Messages", "PlacementModel"}
# The runtime's own account of a crash would wait for a process that the sanitizer holds.
ENVIRONMENT = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
LIMITS = ["-max_len=4096", "-timeout=20", "-rss_limit_mb=2048", "-detect_leaks=0", "-print_final_stats=1"]


def option(name, default):
    return type(default)(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


def sources(module):
    if module == "ToolArguments": return COMMAND_LINE + [HERE / "stand-ins" / "tool.swift"]
    return sorted((SOURCES / module).rglob("*.swift"))


def module_needs():
    """By module those that it imports, as the manifest has them; the command line's own files are a module here."""
    manifest = subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, check=True).stdout
    needs = {target["name"]: [need["byName"][0] for need in target["dependencies"] if "byName" in need] for target in json.loads(manifest)["targets"]}
    return needs | {"ToolArguments": ["PlacementModel", "Tables", "Messages"]}


def all_needs(modules, needs):
    """The modules and all that they need, in order of building."""
    found = []
    for module in modules:
        found += [need for need in [*all_needs(needs[module], needs), module] if need not in found]
    return found


def is_newer(result, files):
    return result.exists() and all(file.stat().st_mtime <= result.stat().st_mtime for file in files)


def compiled(module, result, files, *words):
    speed = ["-Onone"] if module in UNHURRIED else ["-O", "-g"]
    done = subprocess.run(["swiftc", *speed, *FLAGS, "-I", result.parent, "-module-name", module, "-o", result, *words, *files], capture_output=True, text=True)
    if done.returncode: raise RuntimeError(done.stderr)


def build_module(work, module, needs, done):
    """Compiles a module that is out of date, once those that it needs are there."""
    for need in needs: done[need].result()
    result, files = work / f"{module}.o", sources(module)
    if is_newer(result, files + [work / f"{need}.o" for need in needs]): return
    compiled(module, result, files, "-emit-module", "-emit-module-path", work / f"{module}.swiftmodule", "-emit-object")


def build_target(work, name, needs):
    """Links a target that is out of date."""
    objects = [work / f"{module}.o" for module in all_needs(TARGETS[name], needs)]
    files = [HERE / "Entry.swift", HERE / "targets" / f"{name}.swift"]
    if not is_newer(work / name, files + objects): compiled("Fuzz", work / name, files + objects)


def build(work, names, pool):
    """The targets as programs in the work folder, those that are out of date built again."""
    needs, done = module_needs(), {}
    for module in all_needs([module for name in names for module in TARGETS[name]], needs):
        done[module] = pool.submit(build_module, work, module, needs[module], done)
    for future in done.values(): future.result()
    list(pool.map(lambda name: build_target(work, name, needs), names))


def fuzz(work, name, seconds):
    """Runs a target; its time of the processor, executions, edges, features, inputs, and what was found."""
    grown, found = work / "grown" / name, work / "found"
    for folder in (grown, found): folder.mkdir(parents=True, exist_ok=True)
    words = [work / name, f"-max_total_time={seconds}", *LIMITS, f"-artifact_prefix={found}/{name}-", grown, HERE / "corpus" / name]
    with open(work / f"{name}.log", "wb") as log:
        _, status, used = os.wait4(subprocess.Popen(words, stdout=log, stderr=log, env=ENVIRONMENT).pid, 0)
    said = (work / f"{name}.log").read_text(errors="replace")
    edges, features = (re.findall(r"cov: (\d+) ft: (\d+)", said) or [("0", "0")])[-1]
    executions = re.search(r"stat::number_of_executed_units: (\d+)", said)
    faults = [] if status == 0 else [next((line for line in said.splitlines() if "Fatal error" in line or "ERROR" in line), "ended")]
    if name == "inflate": faults += unlike_zlib(work, name)
    return {"name": name, "processor": used.ru_utime + used.ru_stime, "executions": int(executions[1]) if executions else 0, "edges": int(edges),
            "features": int(features), "inputs": len(list(grown.iterdir())), "faults": faults}


def unlike_zlib(work, name):
    """The inputs of which inflate makes other bytes than zlib, or takes or refuses what zlib does not."""
    inputs = sorted([*(work / "grown" / name).iterdir(), *(HERE / "corpus" / name).iterdir()])
    inputs = [path for path in inputs if path.stat().st_size >= 2]
    answers = {}
    for start in range(0, len(inputs), 1000):
        done = subprocess.run([work / name, *inputs[start:start + 1000]], capture_output=True, text=True, env={**ENVIRONMENT, "FUZZ_ANSWERS": "1"})
        answers |= dict(re.findall(r"^answer (.*) (.*)$", done.stdout, re.M))
    contents = [(path, path.read_bytes()) for path in inputs]
    return [f"{path}: {answer}, zlib {expected}" for path, data in contents
            if (expected := by_zlib(data)) != (answer := answers.get(str(zlib.crc32(data))))]


def by_zlib(data):
    size, stream = int.from_bytes(data[:2], "little"), zlib.decompressobj(-15)
    try:
        made = stream.decompress(data[2:])
    except zlib.error:
        return "refused"
    return str(zlib.crc32(made)) if stream.eof and len(made) == size else "refused"


def keep(work, name, most):
    """Makes the smallest inputs that reach all that was reached the committed corpus."""
    least, corpus = work / "least" / name, HERE / "corpus" / name
    shutil.rmtree(least, ignore_errors=True)
    least.mkdir(parents=True)
    subprocess.run([work / name, "-merge=1", *LIMITS, least, corpus, work / "grown" / name], capture_output=True, env=ENVIRONMENT)
    kept = sorted(least.iterdir(), key=lambda path: (path.stat().st_size, path.name))
    wanted = [kept[index * len(kept) // most] for index in range(most)] if len(kept) > most else kept
    seeds = {path.name for path in corpus.iterdir() if path.name.startswith("seed-")}
    for path in corpus.iterdir():
        if path.name not in seeds: path.unlink()
    for path in wanted:
        if path.stat().st_size <= 1024: shutil.copy(path, corpus / path.name[:12])


def table(rows, seconds):
    lines = ["| target | processor s | executions | edges | features | inputs kept | findings |", "|---|--:|--:|--:|--:|--:|--:|"]
    lines += [f"| {row['name']} | {row['processor']:.0f} | {row['executions']:,} | {row['edges']:,} | {row['features']:,} | {row['inputs']:,} | {len(row['faults'])} |" for row in rows]
    return f"Each target ran {seconds} seconds of wall time.\n\n" + "\n".join(lines) + "\n"


def main():
    work = pathlib.Path(sys.argv[1]).resolve()
    named = [word for word in sys.argv[2:] if word in TARGETS]
    names, seconds = named or list(TARGETS), option("--seconds", 3)
    work.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(option("--jobs", 2)) as pool:
        build(work, names, pool)
        rows = list(pool.map(lambda name: fuzz(work, name, seconds), names))
    print(table(rows, seconds), end="")
    for row in rows:
        for fault in row["faults"]: print(f"{row['name']}: {fault} (see {work}/found and {work}/{row['name']}.log)")
    if "--keep" in sys.argv:
        for name in names: keep(work, name, option("--keep", 24))
    if "--record" in sys.argv: pathlib.Path(option("--record", "")).write_text(table(rows, seconds))
    sys.exit(any(row["faults"] for row in rows))


main()
