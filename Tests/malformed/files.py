"""Files that are broken as such: bytes, encodings, quotes, lines, columns, sizes."""
from .case import Case, Hole, Large, TABLES, raw

APPLICANTS, REGIONS, COOPERATIVES = TABLES["applicants"], TABLES["regions"], TABLES["cooperatives"]


def cases():
    yield from whole_files()
    yield from encodings()
    yield from quotes()
    yield from columns()
    yield from sizes()


def whole_files():
    for table in "regions", "cooperatives", "applicants":
        yield Case(f"no {table}", {f"{table}.csv": None}, f"{table}.csv", code=66)
        yield raw(f"{table} empty", f"{table}.csv", "", f"{table}.csv", "empty")
    yield raw("a line of names alone", "regions.csv", REGIONS.splitlines()[0] + "\n", "cooperatives.csv:2:3: village_code: ", "64.01.01.2001", "add the region")
    yield raw("a workbook called .csv", "regions.csv", b"PK\x03\x04" + b"\0" * 60, "regions.csv", "workbook")
    yield raw("a page called .csv", "regions.csv", "<!DOCTYPE html>\n<html></html>\n", "regions.csv:1")


def encodings():
    text = APPLICANTS.replace("Ani Lestari", "André Lestari")
    yield raw("UTF-8 mark, then Latin-1", "applicants.csv", b"\xef\xbb\xbf" + text.encode("latin-1"), "applicants.csv:2", "UTF-8")
    yield raw("half a unit of UTF-16", "applicants.csv", text.encode("utf-16")[:-1], "applicants.csv", "UTF-16")
    yield raw("a lone surrogate", "applicants.csv", "\ufeffapplicant_id,name\n".encode("utf-16-le") + b"\x00\xd8A\x00", "applicants.csv:2", "UTF-16")
    yield raw("a byte 0", "applicants.csv", APPLICANTS.replace("Budi", "Bu\0di"), "applicants.csv:3", "byte 0")
    yield raw("UTF-16 without a mark", "applicants.csv", APPLICANTS.encode("utf-16-le"), "applicants.csv", "byte 0")
    yield raw("not Windows-1252 either", "applicants.csv", APPLICANTS.encode().replace(b"Budi", b"Bu\x81di"), "applicants.csv:3", "UTF-8")


def quotes():
    yield raw("a quote never closed", "applicants.csv", APPLICANTS.replace("Budi", '"Budi'), "applicants.csv:3:2", "closed")
    yield raw("text behind a quote", "applicants.csv", APPLICANTS.replace("Budi Santoso", '"Budi" Santoso'), "applicants.csv:3:2", "double")
    yield raw("a cell too many", "regions.csv", REGIONS.replace("Kabupaten Dua,", "Kabupaten, Dua,"), "regions.csv:4", "10", "9")
    yield raw("a cell too few", "regions.csv", REGIONS.replace("64.02,Kabupaten Dua,", "64.02,"), "regions.csv:4", "8", "9")
    yield raw("two separators", "regions.csv", REGIONS.replace(",Kabupaten Dua,2", ";Kabupaten Dua;2"), "regions.csv:4")


def columns():
    for table, column in [("regions", "region_code"), ("regions", "region_name"), ("cooperatives", "cooperative_id"), ("cooperatives", "name"),
                          ("cooperatives", "village_code"), ("cooperatives", "latitude"), ("applicants", "applicant_id"), ("applicants", "name"),
                          ("applicants", "domicile_code"), ("applicants", "rank"), ("pins", "kind"), ("pins", "applicant_id"),
                          ("travel", "from_code"), ("travel", "metres")]:
        text = TABLES[table].replace(column, "lain", 1)
        yield raw(f"{table} without {column}", f"{table}.csv", text, f"{table}.csv:1", f"“{column}”")
    yield raw("a column twice", "regions.csv", REGIONS.replace("minimum,", "quota,", 1), "regions.csv:1:4", "“quota”", "3")
    yield raw("a column in two languages", "regions.csv", REGIONS.replace("minimum,", "kuota,", 1), "regions.csv:1:4", "“quota” and “kuota”")


def sizes():
    yield raw("a cell of 2 MB", "applicants.csv", APPLICANTS.replace("Budi", "B" * 2_000_000), "applicants.csv:3:2", "bytes")
    yield raw("a line of 200 MB", "applicants.csv", Large((APPLICANTS + "A-5,").encode(), b"x" * 1000, 200_000), "applicants.csv:6:2", "bytes")
    yield raw("a quoted cell of 200 MB", "applicants.csv", Large((APPLICANTS + 'A-5,"').encode(), b"x\n" * 500, 200_000), "applicants.csv:6:2")
    yield raw("a file of 2 GiB", "applicants.csv", Hole(2 << 30), "applicants.csv", "1,073,741,824 bytes")
    yield raw("10,000,001 rows", "travel.csv", Large(b"from_code,to_code,metres\n", b"1,1,1\n" * 10_000, 1001), "travel.csv:10000002", "10,000,000 rows")
    yield raw("20,000 columns", "regions.csv", ",".join(f"c{i}" for i in range(20_000)) + "\n1\n", "regions.csv:1")
