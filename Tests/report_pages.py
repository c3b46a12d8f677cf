#!/usr/bin/env python3
"""report_pages.py PENEMPATAN DATASET FOLDER

Opens every page that the program writes in headless Chromium (Debian chromium), where it is there: no
error on the console, no request, nothing wider than a laptop or a phone, hostile names inert. With axe
(PyPI axe-core-python), where that is there too: no accessibility violation, in light and dark.
"""
import importlib.util, json, pathlib, subprocess, sys
sys.dont_write_bytecode = True
from browser import chromium, searching
from browser.hostile import HOSTILE, check_hostile, copy_of_dataset

penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)
LETTERS = {"place": HOSTILE, "date": "2025-10-03", "basis": [HOSTILE], "letterhead": [HOSTILE],
           "period": {"from": "2025-10-15", "through": "2025-12-31"},
           "signatory": {"title": HOSTILE, "name": HOSTILE}}
SIZES = [(1366, 768, False), (390, 844, True)]


def axe():
    """The text of axe, or nothing."""
    package = importlib.util.find_spec("axe_core_python")
    if not package:
        return None
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def written_pages(name, hostile):
    """Every page of a roster, of its public part, and of scenarios over it."""
    source, out, scenarios = copy_of_dataset(dataset, work / f"{name}-data", hostile), work / name, work / "s.json"
    settings, key = work / "letters.json", work / "key"
    settings.write_text(json.dumps(LETTERS), "utf-8")
    key.write_bytes(bytes(range(32)))
    label = HOSTILE if hostile else "Kuota 13"
    scenarios.write_text(json.dumps({"scenarios": [
        {"name": label, "quota": {"64.08": 13}}, {"name": "12", "quota": {"64.08": 12}}]}), "utf-8")
    common = ["--effort", "quick", "--quiet"]
    subprocess.run([penempatan, "solve", source, "-o", out, *common, "--without", "workbook,map",
                    "--public-key", key, "--letters-settings", settings], check=True)
    subprocess.run([penempatan, "whatif", source, "--scenarios", scenarios, "-o", f"{out}-what-if",
                    *common], check=True)
    return [out / "report.html", *(out / "pages").glob("*.html"), out / "letters.html", out / "public" / "index.html",
            work / f"{name}-what-if" / "whatif.html"]


def check(browser, path, hostile, accessibility):
    for width, height, dark in SIZES:
        browser.show(width, height, dark)
        browser.open(path)
        wide = browser.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{path} is {wide} pixels wider than {width}"
        if hostile:
            check_hostile(browser, path)
        if accessibility:
            browser.evaluate(accessibility + ";0")
            found = browser.evaluate("axe.run(document, {resultTypes: ['violations']}).then(result => "
                                     "result.violations.map(v => v.id + ': ' + v.help + ' ' + "
                                     "v.nodes.slice(0, 3).map(n => n.html.slice(0, 200))))")
            assert found == [], f"{path}, {width} wide:\n" + "\n".join(found)
        if path.name == "whatif.html" or path.name == "report.html":
            searching.check_sorting(browser)
        assert browser.complaints() == [], f"{path}: {browser.complaints()}"


if not chromium.PATH:
    print("Chromium is not there: no page was opened")
    sys.exit(0)
accessibility = axe()
browser = chromium.Chromium(work / "profile")
try:
    for name, hostile in (("plain", False), ("hostile", True)):
        for path in written_pages(name, hostile):
            check(browser, path, hostile, accessibility)
            print(f"{path.name}, {name} names: opens without a complaint, on a laptop and a phone")
finally:
    browser.close()
print("axe found no violation" if accessibility else "axe is not there: accessibility was not checked")
