#!/usr/bin/env python3
"""workbook_readers.py PENEMPATAN DATASET FOLDER

Checks workbooks against readers and writers that share nothing with ours: Python's zlib, openpyxl
and LibreOffice, those of them that are there. What solve writes they must read as the CSV files say;
what they write must give the same roster as the CSV files do.
"""
import csv, datetime, pathlib, shutil, subprocess, sys, zipfile
from decimal import Decimal
sys.dont_write_bytecode = True
from workbooks import cells

try:
    import openpyxl
except ImportError:
    openpyxl = None
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TABLES = {"regions": "Wilayah", "cooperatives": "koperasi", "applicants": "Applicants",
          "pins": "Penetapan", "travel": "Jarak"}
NUMBERS = {"quota", "minimum", "latitude", "longitude", "priority", "rank", "metres"}

penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)


def solve(source, name, *options, code=0):
    """Solves into a folder of its own; the folder, or what was said where solving must fail."""
    out = work / name
    policy = ["--policy", str(dataset / "policy.json")] if (dataset / "policy.json").exists() else []
    words = [penempatan, "solve", str(source), "-o", str(out), "--effort", "quick", "--language", "en"]
    run = subprocess.run([*words, *policy, *options, "--quiet"], capture_output=True, text=True)
    assert run.returncode == code, f"{name}: exit {run.returncode}\n{run.stderr}"
    return out if code == 0 else run.stderr


def is_same(cell, value, reader):
    """Whether a reader found what must stand in a cell; LibreOffice gives text for everything."""
    if value is None:
        return cell in (None, "")
    if isinstance(value, datetime.date):
        written = (value, str(value), f"{value:%m/%d/%Y}")
        return (cell.date() if isinstance(cell, datetime.datetime) else cell) in written
    if isinstance(value, Decimal):
        if cell in (None, "") or reader == "openpyxl" and isinstance(cell, str):
            return False
        found = float(cell[:-1]) / 100 if str(cell).endswith("%") else float(cell)
        return abs(found - float(value)) < 1e-9 * max(1.0, abs(float(value)))
    return cell == value


def compare(reader, sheet, rows, wanted):
    """Compares every row, a list of cells as a reader gives them, with what must stand there."""
    assert len(rows) == len(wanted), f"{reader}: {sheet} has {len(rows)} lines, not {len(wanted)}"
    for number, (row, line) in enumerate(zip(rows, wanted), start=1):
        prices = sheet == "Decisions"   # Sentences, which no table holds.
        line = line + [None] * (len(row) - len(line) - prices)
        row = row[:-1] if prices else row
        for column, (cell, value) in enumerate(zip(row, line, strict=True), start=1):
            assert is_same(cell, value, reader), \
                f"{reader}: {sheet}, line {number}, column {column}: {cell!r} instead of {value!r}"


def check_written(out, provinces=()):
    with zipfile.ZipFile(out / "rosters.xlsx") as archive:
        assert archive.testzip() is None
        for entry in archive.infolist():
            text = archive.read(entry).decode("utf-8")
            assert "<f>" not in text and "<f " not in text, f"{entry.filename} has a formula"
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
    print("rosters.xlsx: zlib inflates every part; no cell is a formula")
    wanted = cells.sheets(out, provinces)
    if openpyxl:
        book = openpyxl.load_workbook(out / "rosters.xlsx")
        assert book.sheetnames == [name for name, _ in wanted], book.sheetnames
        for sheet, rows in wanted:
            compare("openpyxl", sheet, [list(row) for row in book[sheet].iter_rows(values_only=True)], rows)
            assert book[sheet].freeze_panes and book[sheet].auto_filter.ref
            assert all(cell.data_type != "f" for row in book[sheet] for cell in row)
        print(f"rosters.xlsx: openpyxl reads every cell of {len(wanted)} sheets as the other files say")
    if SOFFICE:
        # Every sheet to a file of its own, cells as they are rather than as they are shown.
        convert(out / "rosters.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,"
                "false,false,-1", work / "csv")
        for sheet, rows in wanted:
            with open(work / "csv" / f"rosters-{sheet}.csv", newline="", encoding="utf-8") as file:
                compare("LibreOffice", sheet, list(csv.reader(file)), rows)
        print(f"rosters.xlsx: LibreOffice reads every cell of {len(wanted)} sheets as the other files say")


def convert(path, kind, folder):
    profile = f"-env:UserInstallation=file://{(work / 'profile').resolve()}"
    subprocess.run([SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder),
                    str(path)], check=True, capture_output=True, timeout=300)


def write_input(path, with_numbers=False, is1904=False, rich=False):
    """The dataset as openpyxl writes it: every cell text, or numbers and days as such."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    book = openpyxl.Workbook()
    book.remove(book.active)
    if is1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for table, sheet_name in TABLES.items():
        if not (dataset / f"{table}.csv").exists():
            continue
        sheet = book.create_sheet(sheet_name)
        for row, line in enumerate(cells.lines(dataset / f"{table}.csv"), start=2):
            for column, (name, text) in enumerate(line.items(), start=1):
                sheet.cell(1, column, name)
                cell = sheet.cell(row, column)
                if with_numbers and name in NUMBERS and text:
                    cell.value = float(text) if "." in text else int(text)
                elif with_numbers and name == "birth_date" and text:
                    cell.value = datetime.date.fromisoformat(text)
                    cell.number_format = "dd/mm/yyyy"
                elif text and rich and name == "name":
                    runs = [TextBlock(InlineFont(b=True), text[:3]), text[3:]]
                    cell.value = CellRichText([run for run in runs if run])
                elif text:
                    cell.value = cells.text(text)
                    cell.data_type = "s"
    book.save(path)


def same_roster(one, other):
    for name in ("placements.csv", "assignments.csv", "regions.csv", "reserve.csv", "summary.json",
                 "report.html", "rosters.xlsx"):
        assert (one / name).read_bytes() == (other / name).read_bytes(), f"{other}: {name} differs"


def check_inputs(out):
    kinds = {"text": {}, "numbers": {"with_numbers": True},
             "days from 1904, runs": {"with_numbers": True, "is1904": True, "rich": True}}
    for index, (kind, options) in enumerate(kinds.items()):
        path = work / f"input-{index}.xlsx"
        write_input(path, **options)
        same_roster(out, solve(path, f"from-openpyxl-{index}"))
        print(f"input of openpyxl, {kind}: the same roster as from CSV")
        if SOFFICE:
            convert(path, "xlsx:Calc MS Excel 2007 XML", work / "saved")
            same_roster(out, solve(work / "saved" / path.name, f"from-libreoffice-{index}"))
            print(f"input of LibreOffice, {kind}: the same roster as from CSV")
    options = ["--cooperatives", str(work / "input-0.xlsx"), "--regions", str(work / "input-1.xlsx")]
    same_roster(out, solve(dataset, "mixed", *options))
    print("single tables from workbooks: the same roster as from CSV")


def check_faults():
    book = openpyxl.load_workbook(work / "input-1.xlsx")
    sheet = book["Applicants"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    mark = "rank" if "rank" in heads else "score_tpa"
    sheet.cell(3, heads["domicile_code"]).value = "99.99.99.9999x"
    sheet.cell(4, heads[mark]).value = "#N/A"
    sheet.cell(4, heads[mark]).data_type = "e"
    sheet.cell(5, heads[mark]).value = "=1+1"
    book.save(work / "faulty.xlsx")
    said = solve(work / "faulty.xlsx", "faulty", code=65)
    letter = {name: openpyxl.utils.get_column_letter(heads[name]) for name in heads}
    for place in (f"!Applicants:{letter['domicile_code']}3: domicile_code", "#N/A",
                  f"!Applicants:{letter[mark]}4: {mark}", f"!Applicants:{letter[mark]}5: {mark}"):
        assert place in said, f"{place} is not in\n{said}"
    print("faults name workbook, sheet and cell")


def check_decided():
    """A roster with decisions, and a sheet a province whose name is awkward."""
    folder, province = work / "decided-data", "[Kalimantan]: 'Timur'/?*'"
    folder.mkdir(exist_ok=True)
    for path in dataset.glob("*.*"):
        shutil.copy(path, folder)
    regions = cells.lines(dataset / "regions.csv")
    for line in regions:
        line["province_name"] = province
    people = [line["applicant_id"] for line in cells.lines(roster / "placements.csv") if line["status"] == "placed"]
    decided = [{"applicant_id": people[0], "kind": "pin", "region_code": regions[-1]["region_code"], "by": "=Ketua",
                "reason": "Alasan; \"satu\"", "date": "2025-11-03"},
               {"applicant_id": people[1], "kind": "ban", "by": "Ketua", "reason": "Mundur", "date": "2025-11-04"}]
    for name, rows in (("regions", regions), ("pins", decided)):
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
    out = solve(folder, "decided", "--sheets", "province")
    check_written(out, [(regions[-1]["region_code"][:2], "Kalimantan 'Timur")])


roster = solve(dataset, "from-csv")
check_written(roster)
check_decided()
if openpyxl:
    check_inputs(roster)
    check_faults()
else:
    print("openpyxl is not there: what it writes and reads was not checked")
if not SOFFICE:
    print("LibreOffice is not there: what it writes and reads was not checked")
