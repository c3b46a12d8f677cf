#!/usr/bin/env python3
"""public_files.py PENEMPATAN DATASET FOLDER

Looks for every private value of a dataset in every file that may be published: ids, national ids, days
of birth, homes, scores, phones and addresses, and the names of people who are not placed. Checks the
codes by which applicants find their own line, and that no statistic stands for one or two people.
"""
import csv, hashlib, hmac, html, io, json, pathlib, re, subprocess, sys

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MONTHS = ("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
          "Desember").split()
penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
source, out = work / "dataset", work / "out"
source.mkdir(parents=True, exist_ok=True)


def lines(path):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""),
                               delimiter=";" if ";" in text.split("\n", 1)[0] else ","))


def private_dataset():
    """The dataset with a phone, an address and a home for everybody, and values that stand out."""
    people = lines(dataset / "applicants.csv")
    for number, person in enumerate(people):
        person["phone"], person["address"] = f"+62 812 7700 {number:05d}", f"Gang Rahasia {number:05d}"
        person["latitude"], person["longitude"] = f"0.{314159 + 7 * number}", f"117.{271828 + 7 * number}"
        for column in person:
            if column.startswith("score") and person[column]:
                person[column] = f"{int(float(person[column]))}.{600001 + number}"
    for path in dataset.glob("*.*"):
        (source / path.name).write_bytes(path.read_bytes())
    with open(source / "applicants.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, people[0])
        writer.writeheader()
        writer.writerows(people)
    return people


def secrets(people, placed):
    """What must stand in no public file, with whose it is."""
    names = {people_by_id[name]["name"] for name in placed}
    for person in people:
        for column in ("applicant_id", "national_id", "phone", "address", "latitude", "longitude"):
            yield person[column], person
        yield re.sub(r"\D", "", person["phone"]), person
        year, month, day = person["birth_date"].split("-")
        for text in (person["birth_date"], f"{day}/{month}/{year}",
                     f"{int(day)} {MONTHS[int(month) - 1]} {year}"):
            yield text, person
        for column in person:
            if column.startswith("score"):
                yield person[column], person
                yield person[column].replace(".", ","), person
        if person["name"] not in names:
            yield person["name"], person


def code(key, name):
    bits = int.from_bytes(hmac.new(key, name.encode(), hashlib.sha256).digest(), "big") >> 156
    text = "".join(ALPHABET[bits >> shift & 31] for shift in range(95, -1, -5))
    return "-".join(text[start:start + 5] for start in range(0, 20, 5))


def check(options):
    subprocess.run([penempatan, "solve", str(source), "-o", str(out), "--effort", "quick", "--quiet",
                    "--without", "workbook,report,map", "--public-key", str(work / "key"), *options],
                   check=True)
    rows = lines(out / "placements.csv")
    placed = {row["applicant_id"] for row in rows if row["status"] == "placed"}
    assert placed and len(placed) < len(rows)
    texts = {path.name: html.unescape(path.read_text("utf-8")).casefold()
             for path in sorted((out / "public").iterdir())}
    for value, person in secrets(people, placed):
        for name, text in texts.items():
            assert value.casefold() not in text, f"{name} tells {value!r} of {person['name']}"
    for name in ("placements.csv", "index.html"):
        assert all(people_by_id[pid]["name"].casefold() in texts[name] for pid in placed), name

    names = {pid: people_by_id[pid]["name"] for pid in placed}
    served = {row["cooperative_id"]: names.get(row["assistant_id"], "")
              for row in lines(out / "assignments.csv")}
    assert served == {row["cooperative_id"]: row["assistant_name"]
                      for row in lines(out / "public" / "cooperatives.csv")}

    results = {row["code"]: row for row in lines(out / "public" / "results.csv")}
    assert list(results) == sorted(results) and len(results) == len(rows)
    sent = {row["applicant_id"]: row["code"] for row in lines(out / "codes.csv")}
    for row in rows:
        own = code((work / "key").read_bytes(), row["applicant_id"])
        assert sent[row["applicant_id"]] == own and own.casefold() in texts["index.html"]
        assert results[own]["status"] == row["status"].replace("banned", "not_taking_part")
        assert results[own]["region_code"] == row["region_code"]
    assert (work / "key").read_bytes().hex() not in (out / "manifest.json").read_text("utf-8")
    assert hashlib.sha256((work / "key").read_bytes()).hexdigest() not in (
        out / "manifest.json").read_text("utf-8")

    *provinces, nation = lines(out / "public" / "statistics.csv")
    assert nation["home_province"] == "ID" and int(nation["applicants"]) == len(rows)
    for column in ("applicants", "placed", "not_placed"):
        assert all(int(row[column]) not in (1, 2) for row in provinces), column
        assert not provinces or sum(int(row[column]) for row in provinces) == int(nation[column])
    print(f"public/: {len(texts)} files tell nothing of {len(rows)} people but who is placed where")


people = private_dataset()
people_by_id = {person["applicant_id"]: person for person in people}
(work / "key").write_bytes(bytes(range(200, 232)))
check([])
check(["--csv-dialect", "id", "--language", "en"])
(work / "key").write_bytes(b"short")
refused = subprocess.run([penempatan, "solve", str(source), "-o", str(out), "--public-key",
                          str(work / "key")], capture_output=True, text=True)
assert refused.returncode == 65 and "5 b" in refused.stderr, refused.stderr
