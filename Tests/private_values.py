#!/usr/bin/env python3
"""private_values.py PENEMPATAN FOLDER [--full]

Plants national ids, days of birth and phone numbers that stand out, runs every command with sound input and with input that is
wrong in every place where such a value may end up, and looks for them in all that is said and written: standard output, standard
error, every file, and every part of a workbook. What somebody types on the command line is theirs. With --full in both languages, and by audit too.
"""
import csv, io, itertools, json, os, pathlib, re, shutil, stat, subprocess, sys, zipfile

program, work, full = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), "--full" in sys.argv
DATA = pathlib.Path(__file__).resolve().parent.parent / "Data" / "kutai-timur"
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
QUICK = ["--effort", "quick", "--threads", "2"]


def people():
    """The applicants with a national id, a day of birth and a phone of their own."""
    rows = list(csv.DictReader(io.StringIO((DATA / "applicants.csv").read_text())))
    for number, row in enumerate(rows):
        row["national_id"] = f"64087{number:03d}98765{number:03d}"
        row["birth_date"] = f"{1972 + number}-{number % 12 + 1:02d}-{number % 9 + 19}"
        row["phone"], row["no_hp"] = f"0813770{number:05d}", f"+62 811-5550-{number:04d}"
    return rows


def table(rows, **dialect):
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, rows[0], **dialect)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def secrets():
    """Every way in which a private value may be written."""
    for row in people():
        year, month, day = row["birth_date"].split("-")
        yield from (row["national_id"], row["phone"], row["no_hp"])
        yield from (row["birth_date"], f"{day}/{month}/{year}", f"{month}/{day}/{year}", f"{day}.{month}.{year}", f"{int(day)} {MONTHS[int(month) - 1]} {year}")
    yield from (re.sub(r"\D", "", row["no_hp"]) for row in people())


SECRETS = sorted(set(secrets()))


def told(text, where):
    """The private values in a text."""
    for secret in SECRETS:
        if secret in text: yield f"{where} tells {secret!r}: {text[max(0, text.index(secret) - 90):][:200]!r}"


def texts(folder):
    """Every file below a folder, and every part of the workbooks."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file(): continue
        if stat.S_IMODE(path.stat().st_mode) != 0o600: raise SystemExit(f"{path} is not its owner's alone")
        yield path.relative_to(folder), path.read_bytes().decode("utf-8", "replace")
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as parts:
                for name in parts.namelist(): yield f"{path.name}/{name}", parts.read(name).decode("utf-8", "replace")


def run(*words, files=True):
    """Runs a command and gives its exit code and the private values that it told."""
    out = work / "out"
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run([program, *map(str, words), *(["-o", out] if files else [])], capture_output=True, text=True, errors="replace")
    found = [*told(done.stdout, "standard output"), *told(done.stderr, "standard error")]
    for name, text in texts(out) if files and out.exists() else (): found += told(text, name)
    return done.returncode, found, done.stderr


def dataset(name, **tables):
    """A folder with the planted people and other tables in place of the usual ones."""
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(DATA, folder)
    (folder / "applicants.csv").write_text(table(people()))
    for table_name, text in tables.items(): (folder / table_name.replace("_json", ".json").replace("_csv", ".csv")).write_text(text)
    return folder


def good():
    """Every command with sound input."""
    data, roster = dataset("data"), work / "roster"
    key, scenarios = work / "key", work / "scenarios.json"
    key.write_bytes(bytes(range(32)))
    scenarios.write_text(json.dumps({"scenarios": [{"name": "one", "withdraw": ["SINT-000012"]}]}))
    subprocess.run([program, "solve", data, "-o", roster, *QUICK, "--quiet"], check=True)
    withdraw = ["replace", data, "--roster", roster, "--withdraw", "SINT-000012", *QUICK]
    for words in (["solve", data, *QUICK], ["solve", data, "--json", *QUICK], ["solve", data, "--language", "en", "--public-key", key, *QUICK],
                  ["solve", data, "--previous", roster, *QUICK], withdraw, [*withdraw, "--json", "--mode", "reopen"], ["whatif", data, "--scenarios", scenarios, "--rosters", *QUICK],
                  ["whatif", data, "--ladder", "14:12", *QUICK], ["whatif", data, "--prices", *QUICK]): yield 0, words, True
    explain = ["explain", data, "--roster", roster]
    for words in (["audit", data], ["audit", data, "--json"], ["verify", data, "--roster", roster], ["verify", data, "--roster", roster, "--json"]): yield 0, words, False
    for choice in (["--applicant", "SINT-000008"], ["--applicant", "SINT-000001", "--json"], ["--region", "64.08"], ["--cooperative", "K-6408012001"]): yield 0, [*explain, *choice], False


def bad():
    """Input that is wrong where a private value stands, or that is private where something else should stand."""
    rows = people()
    first, second = rows[3], rows[7]
    columns = [column for column in first if column not in ("applicant_id", "name", "phone", "no_hp")]
    values = [first["national_id"], first["phone"], first["no_hp"], first["birth_date"], "{1}/{2}/{0}".format(*first["birth_date"].split("-"))]
    for column, value in itertools.product(columns, values):
        changed = people()
        changed[5][column] = value
        yield f"{column} is {value}", {"applicants_csv": table(changed)}
    for column in ("score_tpa", "latitude", "excluded"):   # a line whose cells slipped
        for shift in (-1, 1):
            changed = [list(row.values()) for row in people()]
            changed[6] = changed[6][shift:] + changed[6][:shift]
            yield f"cells slipped by {shift}", {"applicants_csv": "\n".join(",".join(row) for row in [list(first), *changed])}
    text = table(people())
    yield "no header", {"applicants_csv": text.split("\n", 1)[1]}
    yield "an unclosed quote", {"applicants_csv": text.replace(first["national_id"], '"' + first["national_id"], 1)}
    yield "a cell too many", {"applicants_csv": text.replace(first["no_hp"], first["no_hp"] + "," + first["phone"], 1)}
    yield "another separator", {"applicants_csv": table(rows, delimiter="^")}
    yield "a sign that nobody sees", {"applicants_csv": text.replace(first["national_id"], first["national_id"] + "\u202e", 1)}
    yield "NUL", {"applicants_csv": text.replace(first["phone"], first["phone"] + "\0", 1)}
    yield "ids that are national ids, twice", {"applicants_csv": text.replace(first["applicant_id"], first["national_id"]).replace(second["applicant_id"], first["national_id"])}
    yield "a policy that is the applicants", {"policy_json": text}
    yield "a policy with a person", {"policy_json": json.dumps({"seed": first["national_id"], first["phone"]: 1, "load": {"minimum": second["national_id"]}})}
    yield "regions that are the applicants", {"regions_csv": text}
    yield "cooperatives that are the applicants", {"cooperatives_csv": text}
    for column, value in itertools.product(("applicant_id", "kind", "region_code", "cooperative_id", "date"), values[:3]):
        pin = {"applicant_id": "SINT-000001", "kind": "pin", "region_code": "64.08", "cooperative_id": "", "by": "x", "reason": "y", "date": "2025-01-01", column: value}
        yield f"a pin whose {column} is {value}", {"pins_csv": table([pin])}
    duplicates = people()
    duplicates[2].update(national_id=first["national_id"], birth_date=first["birth_date"], name=first["name"])
    for action in ("refuse", "report", "keep-best"):
        policy = {**json.loads((DATA / "policy.json").read_text()), "duplicates": {"nationalId": action, "nameAndBirthDate": action}}
        yield f"duplicates: {action}", {"applicants_csv": table(duplicates), "policy_json": json.dumps(policy)}


def main():
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    faults, refused, count = [], 0, 0
    for expected, words, files in good():
        code, found, said = run(*words, files=files)
        count += 1
        faults += [f"{words[0]}: {fault}" for fault in found[:3]]
        if code != expected: faults.append(f"{words}: exit {code}: {said[:300]}")
    sound = count
    for name, tables in bad():
        data = dataset("bad", **tables)
        for language in ("id", "en") if full else ("en",):
            for words in (["solve", data, *QUICK], ["audit", data]) if full else (["solve", data, *QUICK],):
                code, found, _ = run(*words, "--language", language, files=words[0] == "solve")
                count, refused = count + 1, refused + (code != 0)
                faults += [f"{words[0]}, {name}: {fault}" for fault in found[:2]]
    print(f"Nothing private is told: {len(SECRETS)} values looked for after {sound} sound runs and {count - sound} others, {refused} of them refused; {len(faults)} found")
    if faults: sys.exit("\n".join(faults))


main()
