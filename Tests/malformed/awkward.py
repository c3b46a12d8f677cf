"""Inputs that look odd and are sound: each is taken, with a notice where something was read otherwise than it stands."""
import json

from .case import Case, POLICY, TABLES

APPLICANTS, REGIONS, COOPERATIVES = TABLES["applicants"], TABLES["regions"], TABLES["cooperatives"]


def taken(name, files, *says):
    return Case(f"awkward: {name}", {file: text.encode() if isinstance(text, str) else text for file, text in files.items()}, says=says, code=0)


def everywhere(change):
    return {f"{name}.csv": change(text) for name, text in TABLES.items()}


def people(old, new, name, *says):
    assert old in APPLICANTS, old
    return taken(name, {"applicants.csv": APPLICANTS.replace(old, new)}, *says)


def semicolons(text):
    head, *lines = text.replace(",", ";").splitlines()
    comma = lambda cell: cell.replace(".", ",") if cell.count(".") == 1 and cell.replace(".", "").replace("-", "").isdigit() and not cell.startswith("64") else cell
    return "\n".join([head, *(";".join(map(comma, line.split(";"))) for line in lines)]) + "\n"


def cases():
    yield from bytes_and_lines()
    yield from cells()
    yield from shapes()


def bytes_and_lines():
    yield taken("a mark of UTF-8", everywhere(lambda text: b"\xef\xbb\xbf" + text.encode()))
    yield taken("UTF-16, low byte first", everywhere(lambda text: b"\xff\xfe" + text.encode("utf-16-le")))
    yield taken("UTF-16, high byte first", everywhere(lambda text: b"\xfe\xff" + text.encode("utf-16-be")))
    yield taken("Windows-1252", {"applicants.csv": APPLICANTS.replace("Ani", "André").encode("cp1252")}, "Windows-1252")
    yield taken("CR LF", everywhere(lambda text: text.replace("\n", "\r\n")))
    yield taken("CR alone", everywhere(lambda text: text.replace("\n", "\r")))
    yield taken("no last line end", everywhere(lambda text: text.rstrip("\n")))
    yield taken("empty lines at the end", everywhere(lambda text: text + "\n\n"))
    yield taken("semicolons and decimal commas", everywhere(semicolons))
    yield taken("tabs", everywhere(lambda text: text.replace(",", "\t")))
    yield taken("sep=", {"regions.csv": "sep=;\n" + semicolons(REGIONS)})
    yield taken("every cell quoted", everywhere(lambda text: "\n".join(",".join(f'"{cell}"' for cell in line.split(",")) for line in text.splitlines()) + "\n"))
    yield taken("columns in reverse", everywhere(lambda text: "\n".join(",".join(line.split(",")[::-1]) for line in text.splitlines()) + "\n"))
    yield taken("an unknown column", {"regions.csv": "\n".join(line + ",x" for line in REGIONS.splitlines())}, "regions.csv")
    yield taken("headers in capitals and spaces", {"regions.csv": REGIONS.replace("region_code,region_name", " REGION_CODE , Region Name ")})
    yield taken("headers in Indonesian", {"regions.csv": REGIONS.replace("region_code,region_name,quota,minimum,latitude,longitude,island_group,province_name,source",
                                                                        "kode_wilayah,nama_wilayah,kuota,minimum,lintang,bujur,kelompok_pulau,nama_provinsi,sumber")})


def cells():
    yield people("Ani Lestari", '"Lestari, Ani"', "a comma in a name")
    yield people("Ani Lestari", '"Ani ""Nona"" Lestari"', "quotation marks in a name")
    yield people("Ani Lestari", '"Ani\nLestari"', "a line break in a name")
    yield people("Ani Lestari", "=HYPERLINK(1)", "a formula for a name")
    yield people("Ani Lestari", "<script>alert(1)</script>", "a script for a name")
    yield people("Ani Lestari", "../../etc/passwd", "a path for a name")
    yield people("Ani Lestari", "Äńí Ľ 😀", "letters of other scripts")
    yield people("Ani Lestari", "O'Brien-Simanjuntak, S.E.".replace(",", ""), "an apostrophe")
    yield people("Ani Lestari", "A" * 1000, "a long name")
    yield people("1990-01-31", "31/1/1990", "a day as people write it")
    yield people("1990-01-31", "29/02/1992", "a day of a leap year")
    yield people(",yes,", ",Ya,", "ya with a capital")
    yield people(",64.02.01.2001,", ",64.02.09.2099,", "a village that no cooperative has")
    yield people("A-2,", "A|2,", "a bar in a person's id")
    yield people("64.01,64.02,yes", "64.01,64.01,yes", "one region wished for twice")
    yield people(",K-201,", ",64.01.01.2099,", "a conflict with a village that has no cooperative")
    yield people("A-2,", "00012,", "an id of digits with zeros in front")
    yield people(",64.01,64.02,yes", ",64,,yes", "a province wished for")


def shapes():
    yield taken("a quota of 0", {"regions.csv": REGIONS.replace("Dua,2,1", "Dua,0,0")})
    yield taken("no quota at all", {"regions.csv": REGIONS.replace("Dua,2,1", "Dua,,")})
    yield taken("a quota far beyond use", {"regions.csv": REGIONS.replace("Dua,2,1", "Dua,9999,1")})
    yield taken("no pins", {"pins.csv": TABLES["pins"].splitlines()[0] + "\n"})
    yield taken("no applicants", {"applicants.csv": APPLICANTS.splitlines()[0] + "\n", "pins.csv": TABLES["pins"].splitlines()[0] + "\n"})
    yield taken("no cooperatives", {"cooperatives.csv": COOPERATIVES.splitlines()[0] + "\n", "applicants.csv": APPLICANTS.replace("K-201", ""),
                                    "travel.csv": "from_code,to_code,metres\n64.01,64.02,60000\n", "pins.csv": None})
    yield taken("all at one place", {"cooperatives.csv": "\n".join(
        [COOPERATIVES.splitlines()[0], *(",".join([*line.split(",")[:3], "0", "117", "0"]) for line in COOPERATIVES.splitlines()[1:])])})
    yield taken("rank equal for all", {"applicants.csv": "\n".join(
        [APPLICANTS.splitlines()[0], *(",".join([*line.split(",")[:2], "1", *line.split(",")[3:]]) for line in APPLICANTS.splitlines()[1:])])})
    yield taken("a policy of nothing", {"policy.json": "{}"})
    yield taken("a policy with a mark", {"policy.json": b"\xef\xbb\xbf" + json.dumps(POLICY).encode()})
    yield taken("a load of 1 to 1000", {"policy.json": '{"load": {"minimum": 1, "maximum": 1000}}'})
