"""Workbooks that are no workbooks, lie about themselves, or ask for what no sound one needs."""
import io, struct, zipfile

from .case import Case, Large, TABLES

TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
NAMES = "regions", "cooperatives", "applicants"


def sheet(table):
    rows = (line.split(",") for line in TABLES[table].splitlines())
    text = lambda cell: f'<c t="inlineStr"><is><t>{cell}</t></is></c>'
    return f"<worksheet {MAIN}><sheetData>" + "".join(f"<row>{''.join(map(text, row))}</row>" for row in rows) + "</sheetData></worksheet>"


def parts():
    book = f"<workbook {MAIN}><sheets>" + "".join(f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(NAMES, 1)) + "</sheets></workbook>"
    relations = "".join(f'<Relationship Id="r{i}" Type="{RELATION}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, 4))
    return {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
            **{f"xl/worksheets/sheet{i}.xml": sheet(name) for i, name in enumerate(NAMES, 1)}}


def packed(contents, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, text in contents.items():
            entry = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = method
            with archive.open(entry, "w") as part:
                text.write(part) if isinstance(text, Large) else part.write(text.encode())
    return file.getvalue()


def book(name, content, *says, at="x.xlsx", code=65):
    return Case(f"workbook: {name}", {"x.xlsx": content}, at, says, code=code)


def changed(part, old, new):
    contents = parts()
    assert old in contents[part], old
    return packed({**contents, part: contents[part].replace(old, new, 1)})


def cases():
    yield from archives()
    yield from documents()
    yield from sheets()


def archives():
    good = packed(parts())
    end = good.rfind(b"PK\x05\x06")
    central = struct.unpack("<I", good[end + 16:end + 20])[0]
    yield book("empty", b"", code=66)
    yield book("text", b"applicant_id,name\n", code=66)
    yield book("first half", good[:len(good) // 2])
    yield book("last byte missing", good[:-1])
    yield book("directory overwritten", good[:central] + b"\0" * (end - central) + good[end:])
    yield book("more entries than there are", good[:end + 8] + struct.pack("<HH", 99, 99) + good[end + 12:])
    yield book("directory behind the end", good[:end + 16] + struct.pack("<I", 2**31) + good[end + 20:])
    yield book("zip64", good[:end + 8] + b"\xff" * 12 + good[end + 20:])
    yield book("checksum wrong", wrong_checksum(good, central))
    yield book("encrypted", good[:central + 8] + b"\x01\x00" + good[central + 10:])
    yield book("unknown method", good[:central + 10] + b"\x63\x00" + good[central + 12:])
    yield book("two entries of one name", packed(parts())[:central] + doubled(good, central, end))
    bomb = {**parts(), "xl/worksheets/sheet1.xml": Large(f"<worksheet {MAIN}><sheetData>".encode(), b" " * 1000, 300_000)}
    yield book("300 MB in 300 kB", packed(bomb))
    yield book("deflate cut short", damaged_stream(good))


def wrong_checksum(good, central):
    """The directory states another checksum for the first sheet."""
    place = good.find(b"xl/worksheets/sheet1.xml", central) - 46 + 16
    return good[:place] + bytes([good[place] ^ 1]) + good[place + 1:]


def doubled(good, central, end):
    """The directory with its first entry once more."""
    size = 46 + sum(struct.unpack("<HHH", good[central + 28:central + 34]))
    directory = good[central:end] + good[central:central + size]
    count = struct.unpack("<H", good[end + 10:end + 12])[0] + 1
    return directory + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), central, 0)


def damaged_stream(good):
    place = good.find(b"xl/worksheets/sheet1.xml") + 40
    return good[:place] + bytes(byte ^ 0x55 for byte in good[place:place + 30]) + good[place + 30:]


def documents():
    first = "xl/worksheets/sheet1.xml"
    yield book("a document type", changed(first, "<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'))
    yield book("an unknown entity", changed(first, "Kalimantan", "&a;"))
    yield book("an element never closed", changed(first, "</sheetData>", ""))
    yield book("elements crossed", changed(first, "</t></is>", "</is></t>"))
    yield book("text after the end", changed(first, "</worksheet>", "</worksheet><worksheet/>"))
    yield book("a control character", changed(first, "Kalimantan", "Kali\x02mantan"))
    yield book("a deep nest", changed(first, "<row>", "<a>" * 100_000))
    yield book("an attribute twice", changed(first, "<row>", '<row r="1" r="2">'))
    yield book("no workbook part", packed({name: text for name, text in parts().items() if name != "xl/workbook.xml"}))
    yield book("a sheet outside the archive", changed("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../etc/passwd"))
    yield book("an external sheet", changed("xl/_rels/workbook.xml.rels", 'Target="worksheets/sheet1.xml"', 'TargetMode="External" Target="http://example.org/x"'))


def sheets():
    first = "xl/worksheets/sheet1.xml"
    yield book("no such sheet", changed("xl/workbook.xml", 'name="applicants"', 'name="people"'), "applicants")
    yield book("one table twice", changed("xl/workbook.xml", 'name="applicants"', 'name="Wilayah"'))
    yield book("a shared string that is not there", changed(first, '<c t="inlineStr"><is><t>64</t></is></c>', '<c t="s"><v>9</v></c>'))
    yield book("an error value", changed(first, '<c t="inlineStr"><is><t>4</t></is></c>', '<c t="e"><v>#REF!</v></c>'), "#REF!")
    yield book("column beyond the sheet", changed(first, "<c t", '<c r="ZZZZ1" t'))
    yield book("row 99999999", changed(first, "<row>", '<row r="99999999">'))
    yield book("a quota of 2.5", changed(first, "<t>2</t>", "<t>2.5</t>"), "2.5")
