#!/usr/bin/env python3
"""report_search.py PENEMPATAN DATASET FOLDER

Looks for people and villages in report.html, filters its tables and sorts them, by typing in headless
Chromium (Debian chromium) where it is there; with plain names and with hostile ones.
"""
import csv, pathlib, subprocess, sys
sys.dont_write_bytecode = True
from browser import chromium, searching
from browser.hostile import HOSTILE, check_hostile, copy_of_dataset

penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)


def lines(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def check(browser, out):
    """The index of people and villages, the fields above the tables, the headings."""
    people = lines(out / "placements.csv")
    chosen = [next(line for line in people if line["status"] == status) for status in ("placed", "reserve")]
    found = [(line["name"], line["applicant_id"], line["region_name"]) for line in chosen]
    villages = [(line["name"], line["cooperative_id"], line["assistant_name"])
                for line in lines(out / "assignments.csv")[::100]]
    browser.open(out / "report.html")
    searching.check_finding(browser, found, villages, HOSTILE)
    tables = searching.check_filtering(browser, HOSTILE)
    searching.check_sorting(browser)
    check_hostile(browser, out)
    assert browser.complaints() == [], browser.complaints()
    return len(found) + len(villages), tables


if not chromium.PATH:
    print("Chromium is not there: nothing was looked for")
    sys.exit(0)
browser = chromium.Chromium(work / "profile")
try:
    for name, hostile in (("plain", False), ("hostile", True)):
        source, out = copy_of_dataset(dataset, work / f"{name}-data", hostile), work / name
        subprocess.run([penempatan, "solve", source, "-o", out, "--effort", "quick", "--quiet",
                        "--without", "workbook,map,public,pages"], check=True)
        for width, height in ((1366, 768), (390, 844)):
            browser.show(width, height)
            count, tables = check(browser, out)
        print(f"report.html, {name} names: {count} people and villages found, {tables} tables filtered and sorted")
finally:
    browser.close()
