"""Names that try to be more than names."""
import csv

HOSTILE = ('</title></style></script><script>hacked=1</script><img src=x onerror="hacked=1">'
           '<a href="javascript:hacked=1">x</a><svg onload=hacked=1>\'";{{7*7}}')


def copy_of_dataset(dataset, folder, hostile):
    """The dataset again; if asked for, with a hostile end to every name in it."""
    folder.mkdir(exist_ok=True)
    for path in dataset.glob("*.*"):
        (folder / path.name).write_bytes(path.read_bytes())
    for table in ("applicants", "cooperatives", "regions") if hostile else ():
        with open(dataset / f"{table}.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            row["region_name" if table == "regions" else "name"] += HOSTILE
        with open(folder / f"{table}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
    return folder


def check_hostile(browser, path):
    assert browser.evaluate("typeof hacked") == "undefined", f"{path}: a name became a script"
    assert browser.evaluate("document.images.length + document.querySelectorAll("
                            "'svg[onload], a[href^=javascript]').length") == 0, path
    scripts = browser.evaluate("[...document.scripts].map(s => s.textContent).join('')")
    assert "hacked" not in scripts and browser.evaluate("document.scripts.length") <= 3, path
