#!/usr/bin/env python3
"""new_user.py PENEMPATAN DATASET FOLDER

Does what a panel does first, in Indonesian and in English: takes the template, fills it in a spreadsheet
(with openpyxl, from PyPI), solves, reads what is said, opens the report, prints the letters (with Chromium
and, to read them, pdftotext of Debian's poppler-utils) and looks at one. Says so where one of these is not there.
"""
import csv, datetime, json, os, pathlib, re, shutil, subprocess, sys
sys.dont_write_bytecode = True
from browser import chromium

try:
    import openpyxl
except ImportError:
    print("openpyxl is not there: no template was filled in")
    sys.exit(0)
penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)
NUMBERS = {"quota", "latitude", "longitude", "priority", "rank"}
PLACES = {"regions": ["kode_wilayah", "nama_wilayah", "kuota", "nama_provinsi"],
          "cooperatives": ["id_koperasi", "nama", "kode_desa", "lintang", "bujur", "nama_desa", "nama_kecamatan"],
          "applicants": ["id_pelamar", "nama", "peringkat", "jalur", "kode_domisili", "pilihan_1",
                         "bersedia_di_mana_saja", "tanggal_lahir", "pendidikan", "nik"]}
FIELDS = {"regions": ["region_code", "region_name", "quota", "province_name"],
          "cooperatives": ["cooperative_id", "name", "village_code", "latitude", "longitude", "village_name",
                           "district_name"],
          "applicants": ["applicant_id", "name", "rank", "track", "domicile_code", "preference_1",
                         "willing_anywhere", "birth_date", "education", "national_id"]}
WORDS = {"professional": "pakar", "business": "pelaku_usaha", "yes": "ya", "no": "tidak"}
LANGUAGES = {
    "id": {"locale": "id_ID.UTF-8", "sheets": ["Wilayah", "Koperasi", "Pelamar", "Penetapan", "Jarak"],
           "example": "ini baris contoh", "unknown": "tidak ada wilayah dengan kode",
           "placed": "Pelamar: {} ditempatkan", "book": "Penempatan", "letter": "SURAT TUGAS", "lead": "asisten bisnis ditempatkan"},
    "en": {"locale": "en_US.UTF-8", "sheets": ["Regions", "Cooperatives", "Applicants", "Pins", "Travel"],
           "example": "this line is an example", "unknown": "no region has the code",
           "placed": "Applicants: {} placed", "book": "Placements", "letter": "LETTER OF ASSIGNMENT", "lead": "business assistants are placed"}}


def run(language, *words, code=0):
    """Runs as somebody at a terminal in their language would; what was said."""
    environment = {**os.environ, "LANG": LANGUAGES[language]["locale"], "LC_ALL": ""}
    option = ["--language", "en"] if language == "en" else []
    done = subprocess.run([penempatan, *map(str, words), *option], capture_output=True, text=True, env=environment)
    assert done.returncode == code, f"{words}: exit {done.returncode}\n{done.stderr}{done.stdout}"
    return done.stdout + done.stderr


def lines(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def typed(field, value, language):
    """What a person types into a cell, as the spreadsheet then holds it."""
    if field in NUMBERS and value:
        return float(value) if "." in value else int(value)
    if field == "birth_date" and value:
        return datetime.date.fromisoformat(value)
    return (WORDS.get(value, value) if language == "id" else value) or None


def fill(template, target, language, slip):
    """Types the dataset in below the headings; the example lines and the sheets not needed go.

    - slip: a code that nobody meant, for the first applicant's choice.
    """
    book = openpyxl.load_workbook(template)
    assert book.sheetnames[1:] == LANGUAGES[language]["sheets"], book.sheetnames
    for (table, fields), name in zip(FIELDS.items(), book.sheetnames[1:4]):
        sheet = book[name]
        heads = {cell.value: cell.column for cell in sheet[1]}
        assert sheet.freeze_panes == "A2" and sheet.data_validations.dataValidation, name
        sheet.delete_rows(2)
        rows = lines(dataset / f"{table}.csv")
        for row, line in enumerate(rows, start=2):
            line.setdefault("rank", str(row - 1))
            for field, title in zip(fields, PLACES[table] if language == "id" else fields):
                cell = sheet.cell(row, heads[title], typed(field, line.get(field, ""), language))
                if isinstance(cell.value, datetime.date):
                    cell.number_format = "dd/mm/yyyy"
        if table == "applicants" and slip:
            sheet.cell(2, heads["pilihan_1" if language == "id" else "preference_1"], slip)
    for name in book.sheetnames[4:]:
        del book[name]
    book.save(target)


def check_solved(out, language, said):
    placed = [line for line in lines(out / "placements.csv") if line["status"] == "placed"]
    assert LANGUAGES[language]["placed"].format(len(placed)) in said, said
    assert str(out / "report.html") in said.splitlines()[-1] and len(said.splitlines()) <= 12, said
    sheet = openpyxl.load_workbook(out / "rosters.xlsx")[LANGUAGES[language]["book"]]
    assert sheet.max_row == 1 + len(lines(out / "placements.csv"))
    return placed


def check_report(out, language, placed):
    """Opens the report: it says first how many are placed, and nothing is wrong with it."""
    browser = chromium.Chromium(work / "profile")
    try:
        browser.show(1366, 768)
        browser.open(out / "report.html")
        assert browser.evaluate("document.documentElement.lang") == language
        lead = browser.evaluate("document.querySelector('#summary .lead').textContent")
        assert lead.startswith(f"{len(placed)} {LANGUAGES[language]['lead']}"), lead
        assert browser.evaluate("document.querySelector('#summary .card dd').textContent") == str(len(placed))
        assert browser.complaints() == [], browser.complaints()
    finally:
        browser.close()


def print_letters(out):
    """What `chromium --print-to-pdf` makes of the letters, as anybody would run it."""
    pdf = out.parent / f"{out.name}.pdf"
    pdf.unlink(missing_ok=True)
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    subprocess.run([chromium.PATH, "--headless", *sandbox, "--disable-gpu",
                    f"--user-data-dir={(work / 'profile').resolve()}", f"--print-to-pdf={pdf.resolve()}",
                    (out / "letters.html").resolve().as_uri()], check=True, capture_output=True, timeout=300)
    return pdf


def check_letters(pdf, language, placed):
    """A page for everybody, with the name, the number, and nothing that the browser adds."""
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))
    assert pages == len(placed), f"{pages} pages for {len(placed)} people"
    if not shutil.which("pdftotext"):
        print("pdftotext is not there: printed letters were counted, not read")
        return
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    letters = text.split("\f")[:-1]
    order = sorted(placed, key=lambda line: (line["region_code"], line["role"], int(line["rank"]),
                                             line["applicant_id"]))
    assert len(letters) == len(order)
    for number, (letter, line) in enumerate(zip(letters, order), start=1):
        assert LANGUAGES[language]["letter"] in letter and f"{number:03}/ST/{line['region_code']}/" in letter, letter
        assert line["name"] in letter and line["region_name"] in letter and line["applicant_id"] in letter
        assert "file:" not in letter and not re.search(r"\d+/\d+$", letter.strip()), "the browser printed its lines"


def try_out(language):
    folder = work / language
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    template, filled, out = folder / "data.xlsx", folder / "filled.xlsx", folder / "out"
    assert str(template) in run(language, "template", "-o", template)
    said = run(language, "solve", template, "-o", out, code=65)
    for name in LANGUAGES[language]["sheets"]:
        assert re.search(rf"data\.xlsx!{name}:[A-Z]+2: .*{LANGUAGES[language]['example']}", said), said
    fill(template, filled, language, slip="99.99")
    said = run(language, "solve", filled, "-o", out, code=65)
    people = LANGUAGES[language]["sheets"][2]
    assert re.search(rf"filled\.xlsx!{people}:[A-Z]+2: .*{LANGUAGES[language]['unknown']} “99\.99”", said), said
    assert not out.exists()
    fill(template, filled, language, slip=None)
    settings = folder / "letters.json"
    run(language, "template", "--of", "letters", "-o", settings)
    assert json.loads(settings.read_text("utf-8"))["signatory"]
    said = run(language, "solve", filled, "-o", out, "--effort", "quick", "--letters-settings", settings)
    placed = check_solved(out, language, said)
    if chromium.PATH:
        check_report(out, language, placed)
        check_letters(print_letters(out), language, placed)
    again = folder / "after"
    said = run(language, "replace", filled, "--roster", out, "--withdraw", placed[0]["applicant_id"], "-o", again,
               "--effort", "quick", "--letters-settings", settings)
    numbers = [int(n) for n in re.findall(r">[^<]*: (\d+)/ST/", (again / "letters.html").read_text("utf-8"))]
    assert numbers and min(numbers) == len(placed) + 1, numbers
    printed = "printed letters" if chromium.PATH else "letters (Chromium is not there to print)"
    print(f"{language}: from the template to {len(placed)} {printed}, and {len(numbers)} more after somebody left")


for language in LANGUAGES:
    try_out(language)
