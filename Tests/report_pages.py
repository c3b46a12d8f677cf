#!/usr/bin/env python3
"""report_pages.py PENEMPATAN DATASET FOLDER

Opens every page that the program writes in headless Chromium (Debian chromium), where it is there: no
error on the console, no request, nothing wider than a laptop or a phone, hostile names inert. With axe
(PyPI axe-core-python), where that is there too: no accessibility violation, in light and dark.
"""
import csv, importlib.util, json, pathlib, subprocess, sys
sys.dont_write_bytecode = True
from browser import chromium

penempatan, dataset, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
work.mkdir(parents=True, exist_ok=True)
HOSTILE = ('</title></style></script><script>hacked=1</script><img src=x onerror="hacked=1">'
           '<a href="javascript:hacked=1">x</a><svg onload=hacked=1>\'";{{7*7}}')
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


def copy_of_dataset(name, hostile):
    folder = work / name
    folder.mkdir(exist_ok=True)
    for path in dataset.glob("*.*"):
        (folder / path.name).write_bytes(path.read_bytes())
    if hostile:
        for table in ("applicants", "cooperatives", "regions"):
            with open(dataset / f"{table}.csv", newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
            for row in rows:
                column = "region_name" if table == "regions" else "name"
                row[column] += HOSTILE
            with open(folder / f"{table}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, rows[0])
                writer.writeheader()
                writer.writerows(rows)
    return folder


def written_pages(name, hostile):
    """Every page of a roster, of its public part, and of scenarios over it."""
    source, out, scenarios = copy_of_dataset(f"{name}-data", hostile), work / name, work / "s.json"
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


def check_hostile(browser, path):
    assert browser.evaluate("typeof hacked") == "undefined", f"{path}: a name became a script"
    assert browser.evaluate("document.images.length + document.querySelectorAll("
                            "'svg[onload], a[href^=javascript]').length") == 0, path
    scripts = browser.evaluate("[...document.scripts].map(s => s.textContent).join('')")
    assert "hacked" not in scripts and browser.evaluate("document.scripts.length") <= 3, path


def check_sorting(browser):
    """A heading pressed by the keyboard sorts its column, says so, and turns round when pressed again."""
    for wanted in ("ascending", "descending"):
        browser.evaluate("document.querySelectorAll('table.sortable th button')[1].focus()")
        for kind in ("keyDown", "char", "keyUp"):
            browser.send("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", text="\r",
                         windowsVirtualKeyCode=13)
        said = browser.evaluate("document.querySelectorAll('table.sortable th')[1].ariaSort")
        assert said in ("ascending", "descending"), said
    states = browser.evaluate("[...document.querySelectorAll('table.sortable thead th')]"
                              ".filter(th => th.ariaSort != 'none').length")
    assert states == 1, states


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
            check_sorting(browser)
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
