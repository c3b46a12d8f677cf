#!/usr/bin/env python3
"""map_readers.py PENEMPATAN DATASET FOLDER

Checks map.geojson by RFC 7946, in code that shares nothing with ours, against what the CSV files
say; and against GDAL's ogrinfo (Debian gdal-bin), where it is there.
"""
import csv, json, pathlib, re, shutil, subprocess, sys
from fractions import Fraction

OGRINFO = shutil.which("ogrinfo")
penempatan, dataset, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])


def lines(name):
    with open(work / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def unguarded(text):
    return text[1:] if text[:1] == "'" and text.lstrip("' ")[:1] in tuple("=+-@\t\r\n") else text


def turn(first, second, third):
    """Twice the area of a triangle, above zero where it is walked counterclockwise."""
    return ((second[0] - first[0]) * (third[1] - first[1])
            - (second[1] - first[1]) * (third[0] - first[0]))


def positions(coordinates):
    if not isinstance(coordinates[0], list):
        return [tuple(coordinates)]
    return [place for part in coordinates for place in positions(part)]


def check_geometry(features):
    """Types, ranges, digits; outlines closed, counterclockwise, convex, around their spokes."""
    kinds = {"cooperative": "Point", "base": "Point", "spokes": "MultiLineString",
             "hull": "Polygon"}
    spokes = {feature["properties"]["id"]: positions(feature["geometry"]["coordinates"])
              for feature in features if feature["properties"]["kind"] == "spokes"}
    for feature in features:
        kind, geometry = feature["properties"]["kind"], feature["geometry"]
        assert feature["type"] == "Feature" and geometry["type"] == kinds[kind], feature["id"]
        for longitude, latitude in positions(geometry["coordinates"]):
            assert -180 <= longitude <= 180 and -90 <= latitude <= 90, feature["id"]
            assert (longitude * 10**6).denominator == 1 and (latitude * 10**6).denominator == 1
        if kind == "spokes":
            assert all(line[0] != line[1] and len(line) == 2 for line in geometry["coordinates"])
        if kind == "hull":
            [ring] = geometry["coordinates"]
            assert len(ring) >= 4 and ring[0] == ring[-1], feature["id"]
            for corner, after, later in zip(ring, ring[1:], ring[2:] + ring[1:2]):
                assert turn(corner, after, later) > 0, f"{feature['id']} is not counterclockwise"
            for place in spokes[feature["properties"]["id"]]:
                assert all(turn(corner, after, place) >= 0 for corner, after in zip(ring, ring[1:]))


def check_properties(features):
    """Every cooperative and every load as the CSV files have them."""
    with open(pathlib.Path(dataset) / "cooperatives.csv", newline="", encoding="utf-8-sig") as file:
        stated = {unguarded(line["cooperative_id"]): (line["longitude"], line["latitude"])
                  for line in csv.DictReader(file)}
    own = {kind: {feature["properties"]["id"]: feature for feature in features
                  if feature["properties"]["kind"] == kind} for kind in ("cooperative", "base")}
    assignments = lines("assignments.csv")
    assert len(own["cooperative"]) == len(assignments)
    for line in assignments:
        name = unguarded(line["cooperative_id"])
        feature = own["cooperative"][name]
        held = feature["properties"]
        assert (held["name"], held["region"]) == (unguarded(line["name"]), line["region_code"])
        assert (held["assistant_id"] or "") == unguarded(line["assistant_id"])
        assert (held["distance_m"] if held["distance_m"] is not None else "") == (
            int(line["distance_m"]) if line["distance_m"] else "")
        for written, given in zip(feature["geometry"]["coordinates"], stated[name]):
            assert abs(written - Fraction(given)) <= Fraction(1, 2 * 10**6), name
    placed = [line for line in lines("placements.csv") if line["status"] == "placed"
              and line["base_latitude"]]
    assert len(own["base"]) == len(placed)
    for line in placed:
        held = own["base"][unguarded(line["applicant_id"])]["properties"]
        assert (held["name"], held["region"]) == (unguarded(line["name"]), line["region_code"])
        assert str(held["load"]) == line["load"]


def check_with_ogrinfo(features):
    """GDAL counts the same features of every type, in WGS 84, and finds every outline valid."""
    path = str(work / "map.geojson")
    # One layer: GDAL reads mixed geometries as such, and says the reference system.
    said = subprocess.run([OGRINFO, "-ro", "-al", "-so", path], capture_output=True, text=True,
                          check=True)
    assert not re.search("warning|error", said.stderr, re.I), said.stderr
    assert "WGS 84" in said.stdout, said.stdout
    assert f"Feature Count: {len(features)}" in said.stdout, said.stdout
    query = ("SELECT kind, COUNT(*) AS count, MIN(ST_IsValid(geometry)) AS valid FROM map "
             "GROUP BY kind")
    said = subprocess.run([OGRINFO, "-ro", "-q", "-dialect", "SQLite", "-sql", query, path],
                          capture_output=True, text=True, check=True).stdout
    for kind in ("cooperative", "base", "spokes", "hull"):
        count = sum(feature["properties"]["kind"] == kind for feature in features)
        found = re.search(rf"kind \(String\) = {kind}\s+count \(Integer\) = (\d+)\s+"
                          rf"valid \(Integer\) = (\S+)", said)
        assert found and int(found[1]) == count and found[2] == "1", f"{kind}: {count}\n{said}"


subprocess.run([penempatan, "solve", dataset, "-o", str(work), "--effort", "quick", "--quiet"],
               check=True)
document = json.loads((work / "map.geojson").read_text(encoding="utf-8"), parse_float=Fraction,
                      parse_int=Fraction)
assert set(document) == {"type", "features"} and document["type"] == "FeatureCollection"
check_geometry(document["features"])
check_properties(document["features"])
print(f"map.geojson: {len(document['features'])} features as RFC 7946 and the CSV files have them")
if OGRINFO:
    check_with_ogrinfo(document["features"])
    print("map.geojson: ogrinfo finds them all, valid, in WGS 84")
else:
    print("ogrinfo is not there: what GDAL reads was not checked")
