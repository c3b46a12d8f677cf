#!/usr/bin/env python3
"""whole_country.py PENEMPATAN FOLDER

Writes the report of the whole country, 100,000 invented applicants over Data/nasional, and holds it to 15 MB.
Opens it in headless Chromium (Debian chromium), where it is there: finds people and villages in it, and says
what opening took. How long that may take no two machines agree about, so a time fails nothing.
"""
import csv, pathlib, subprocess, sys
sys.dont_write_bytecode = True
from browser import chromium, searching

penempatan, work = sys.argv[1], pathlib.Path(sys.argv[2])
LARGEST = 15_000_000
DATA = pathlib.Path(__file__).resolve().parent.parent / "Data" / "nasional"


def lines(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def processor_seconds(browser):
    """Of the page's main thread, since it began."""
    metrics = browser.send("Performance.getMetrics")["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


def open_report(out):
    browser = chromium.Chromium(work / "profile")
    try:
        browser.show(1366, 768)
        browser.send("Performance.enable", timeDomain="threadTicks")
        milliseconds = browser.open(out / "report.html")
        seconds = processor_seconds(browser)
        assert browser.complaints() == [], browser.complaints()
        people, villages = lines(out / "placements.csv"), lines(out / "assignments.csv")
        last = [next(line for line in reversed(people) if line["status"] == status) for status in ("placed", "reserve")]
        searching.find_each(browser, [(line["name"], line["applicant_id"], line["region_name"]) for line in last]
                            + [(line["name"], line["cooperative_id"], line["assistant_name"])
                               for line in villages[::40_000]])
        return milliseconds / 1000, seconds
    finally:
        browser.close()


work.mkdir(parents=True, exist_ok=True)
subprocess.run([penempatan, "generate", "--like", DATA, "--applicants", "100000", "-o", work / "data", "--quiet"],
               check=True)
subprocess.run([penempatan, "solve", work / "data", "-o", work / "out", "--effort", "quick", "--quiet",
                "--without", "workbook,map,public,pages"], check=True)
size = (work / "out" / "report.html").stat().st_size
assert size < LARGEST, f"report.html has {size:,} bytes; {LARGEST:,} are allowed"
print(f"report.html of the whole country: {size:,} bytes")
if chromium.PATH:
    wall, processor = open_report(work / "out")
    print(f"report.html opens after {wall:.1f} s, of which its main thread worked {processor:.1f} s; "
          "the last person and villages far apart are found")
else:
    print("Chromium is not there: how it opens was not looked at")
