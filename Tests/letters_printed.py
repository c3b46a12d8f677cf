#!/usr/bin/env python3
"""letters_printed.py PENEMPATAN DATASET FOLDER

Prints assignment letters with headless Chromium (Debian chromium), where it is there, and counts
pages: one for each person, whatever the load, also where names are long and settings have every part.
"""
import collections, csv, html, json, os, pathlib, re, shutil, subprocess, sys

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)
SETTINGS = {
    "letterhead": ["Kementerian Koperasi Republik Indonesia", "Deputi Bidang Contoh",
                   "Jalan Contoh Nomor 1, Jakarta"],
    "number": "{number}/ST/{region}/{roman}/{year}", "firstNumber": 98,
    "basis": ["Keputusan Menteri Nomor 1 Tahun 2025 tentang contoh dasar hukum surat tugas.",
              "Hasil seleksi asisten bisnis koperasi desa/kelurahan merah putih tahun 2025."],
    "period": {"from": "2025-10-15", "through": "2025-12-31"},
    "duties": ["Melapor kepada dinas yang membidangi koperasi sebelum mulai bertugas.",
               "Menyampaikan laporan setiap akhir bulan."],
    "place": "Jakarta", "date": "2025-10-03",
    "signatory": {"title": "Deputi Bidang Contoh", "name": "Nama Contoh", "identity": "NIP 0"},
    "copies": ["Kepala dinas kabupaten/kota", "Arsip"],
}


def run(*words):
    subprocess.run([penempatan, *map(str, words), "--quiet"], check=True)


def said(*words):
    """What a command says, in English."""
    return subprocess.run([penempatan, *map(str, words)], check=True, capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "", "LANG": "en_US.UTF-8"}).stderr


def solve(name, *options, source=dataset, load=None):
    out, settings = work / name, work / "letters.json"
    settings.write_text(json.dumps(SETTINGS), encoding="utf-8")
    policy = json.loads((dataset / "policy.json").read_text("utf-8"))
    if load:
        policy["load"] = load
    (work / "policy.json").write_text(json.dumps(policy), encoding="utf-8")
    run("solve", source, "-o", out, "--effort", "quick", "--policy", work / "policy.json",
        "--letters-settings", settings, "--without", "workbook,report,map,public", *options)
    return out


def placed(out):
    with open(out / "placements.csv", newline="", encoding="utf-8") as file:
        return [line for line in csv.DictReader(file) if line["status"] == "placed"]


def check_contents(out, text):
    """Every letter names its holder, their region, and the cooperatives that they serve."""
    with open(out / "assignments.csv", newline="", encoding="utf-8") as file:
        served = collections.defaultdict(list)
        for line in csv.DictReader(file):
            served[line["assistant_id"]].append(line["name"])
    people = {line["applicant_id"]: line for line in placed(out)}
    told = set()
    for letter in text.split("<article")[1:]:
        def parts(pattern, letter=letter):
            return [html.unescape(part) for part in re.findall(pattern, letter)]

        [name] = parts(r"<dt>Nomor pelamar</dt><dd>([^<]*)")
        assert parts(r'<td class="number">\d+</td><td>([^<]*)') == served[name], name
        assert parts(r"<dt>Nama</dt><dd><strong>([^<]*)") == [people[name]["name"]], name
        [place] = parts(r"<dt>Tempat tugas</dt><dd>([^<]*)")
        assert place.startswith(people[name]["region_name"] + ", "), name
        told.add(name)
    assert told == set(people)


def pages(path):
    """How many pages Chromium prints."""
    pdf = work / "letters.pdf"
    pdf.unlink(missing_ok=True)
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    subprocess.run([CHROMIUM, "--headless", *sandbox, "--disable-gpu", "--no-pdf-header-footer",
                    f"--user-data-dir={(work / 'profile').resolve()}",
                    f"--print-to-pdf={pdf.resolve()}", path.resolve().as_uri()],
                   check=True, capture_output=True, timeout=300)
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def long_names(folder):
    """The dataset with names of villages and districts, and cooperatives of two lines."""
    folder.mkdir(exist_ok=True)
    for path in dataset.glob("*.*"):
        shutil.copy(path, folder)
    with open(dataset / "cooperatives.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["name"] += " Sejahtera Bersama Makmur Sentosa"
        row["village_name"], row["district_name"] = "Desa Bernama Panjang Sekali", "Kecamatan <b>Uji</b>"
    with open(folder / "cooperatives.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return folder


outs = {"as asked": solve("asked"),
        "35 cooperatives each": solve("heavy", load={"minimum": 30, "maximum": 45}),
        "long names": solve("long", source=long_names(work / "long-names"))}
for kind, out in outs.items():
    text = (out / "letters.html").read_text("utf-8")
    assert text.count("<article") == len(placed(out)), kind
    assert "<b>Uji</b>" not in text
    check_contents(out, text)
    numbers = re.findall(r"Nomor: (\d+)/ST/", text)
    assert [int(number) for number in numbers] == list(range(98, 98 + len(numbers))), numbers
    if CHROMIUM:
        count = pages(out / "letters.html")
        assert count == len(placed(out)), f"{kind}: {count} pages for {len(placed(out))} people"
        print(f"letters.html, {kind}: {count} people, {count} pages of A4")

regional = solve("regional", "--letters", "per-region")
for path in sorted((regional / "letters").iterdir()):
    own = [line for line in placed(regional) if line["region_code"] == path.stem]
    assert own and path.read_text("utf-8").count("<article") == len(own), path
print(f"letters/: {len(list((regional / 'letters').iterdir()))} regions, a page for everybody there")

leaver = placed(regional)[0]["applicant_id"]
after = work / "after"
replacing = ["replace", dataset, "--roster", regional, "--withdraw", leaver, "-o", after, "--effort", "quick",
             "--policy", work / "policy.json", "--letters", "changed", "--letters-settings", work / "letters.json"]
next_number = 98 + len(placed(regional))
assert "have the numbers 98–" in (warned := said(*replacing)) and f'"firstNumber": {next_number}' in warned, warned
with open(after / "changes.csv", newline="", encoding="utf-8") as file:
    affected = {line["to"] for line in csv.DictReader(file) if line["kind"] == "reassigned"}
text = (after / "letters.html").read_text("utf-8")
assert text.count("<article") == len(affected) and all(f">{name}<" in text for name in affected)
print(f"letters.html after one withdrew: {len(affected)} people have other cooperatives and get one")
settings = {key: value for key, value in SETTINGS.items() if key != "firstNumber"}
(work / "letters.json").write_text(json.dumps(settings), encoding="utf-8")
assert "have the numbers" not in said(*replacing)
first = min(int(number) for number in re.findall(r"Nomor: (\d+)/ST/", (after / "letters.html").read_text("utf-8")))
assert first == next_number, f"letters after the first {next_number - 1} begin with {first}"
print("letters of a roster that goes on from another repeat no number, or say so")
if not CHROMIUM:
    print("Chromium is not there: how letters print was not checked")
