"""Searching and sorting in a report, as somebody at the keyboard does it."""
import json

VISIBLE = ("[...document.querySelectorAll('[data-search]')].map(frame => ({"
           "status: frame.previousElementSibling.querySelector?.('[role=status]')?.textContent ?? null,"
           "rows: [...frame.querySelector('tbody').rows].map(row => ({shown: row.getClientRects().length > 0,"
           "text: row.textContent, name: row.querySelector('th')?.firstChild?.textContent ?? ''}))}))")
FIELD = "document.getElementById('find-text')"
FOUND = "[...document.querySelectorAll('#find-found li')].map(item => item.textContent)"


def press(browser, key, code=0, text=""):
    for kind in ("keyDown", "keyUp"):
        browser.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code,
                     **({"text": text} if text and kind == "keyDown" else {}))


def type_into(browser, field, text):
    """Puts the caret into a field, empties it by the keyboard, and types."""
    browser.evaluate(f"{field}.focus(); {field}.select()")
    press(browser, "Delete", 46)
    if text:
        browser.send("Input.insertText", text=text)


def find_each(browser, wanted):
    """Finds everything by its id, and by part of its name and of its id."""
    for name, identifier, told in wanted:
        for words in (identifier, f"  {name.split()[-1].upper()} {identifier[-6:].lower()}"):
            type_into(browser, FIELD, words)
            lines = browser.evaluate(FOUND)
            assert any(name in line and identifier in line and told in line for line in lines), (words, lines)
            assert len(lines) <= 20


def check_finding(browser, people, villages, hostile):
    """Finds people and villages, by the keyboard; what is found leads to its kabupaten; nothing is run."""
    field, found = FIELD, FOUND
    count = "document.getElementById('find-count').textContent"
    find_each(browser, [*people, *villages])
    type_into(browser, field, people[0][1])
    press(browser, "Tab", 9)
    target = browser.evaluate("document.activeElement.getAttribute('href')")
    assert target and browser.evaluate(f"document.getElementById({json.dumps(target[1:])}) !== null"), target
    press(browser, "Enter", 13, "\r")
    assert browser.evaluate("location.hash") == target
    type_into(browser, field, "a")
    assert browser.evaluate(found) == [] and browser.evaluate(count) == ""
    type_into(browser, field, hostile)
    assert browser.evaluate(found) == [] or all(hostile in line for line in browser.evaluate(found))
    type_into(browser, field, "tidak-ada-yang-bernama-begini")
    assert browser.evaluate(found) == [] and browser.evaluate(count) != ""
    type_into(browser, field, "")
    assert browser.evaluate(found) == [] and browser.evaluate(count) == ""


def check_filtering(browser, hostile):
    """Every table with a field above it shows the rows that hold what is typed, and says how many."""
    fields = browser.evaluate("document.querySelectorAll('label.search input:not(#find-text)').length")
    assert fields > 0, "no table can be searched"
    browser.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    tables = [place for place, table in enumerate(browser.evaluate(VISIBLE)) if table["status"] is not None]
    assert len(tables) == fields
    for number, place in enumerate(tables):
        field = f"document.querySelectorAll('label.search input:not(#find-text)')[{number}]"
        rows = browser.evaluate(VISIBLE)[place]["rows"]
        name = rows[len(rows) // 2]["name"] or rows[0]["text"]
        for words in (name.upper(), hostile, ""):
            type_into(browser, field, words)
            table = browser.evaluate(VISIBLE)[place]
            wanted = [words.strip().lower() in row["text"].lower() for row in table["rows"]]
            assert [row["shown"] for row in table["rows"]] == wanted, (words, table)
            shown = f"{sum(wanted)} / {len(wanted)}" if words.strip() else ""
            assert table["status"] == shown, (table["status"], shown)
    return fields


def check_sorting(browser):
    """A heading pressed by the keyboard sorts its column, says so, and turns round when pressed again."""
    for wanted in ("ascending", "descending"):
        browser.evaluate("document.querySelectorAll('table.sortable th button')[1].focus()")
        press(browser, "Enter", 13, "\r")
        said = browser.evaluate("document.querySelectorAll('table.sortable th')[1].ariaSort")
        assert said == wanted, said
        texts = browser.evaluate("[...document.querySelector('table.sortable').tBodies[0].rows]"
                                 ".filter(row => !row.classList.contains('group')).map(row => row.cells[1])"
                                 ".map(cell => cell.dataset.value ?? cell.textContent.trim())")
        ordered = sorted(texts, key=lambda text: (0, float(text)) if text.replace("-", "").isdigit() else (1, text))
        assert texts == (ordered if wanted == "ascending" else ordered[::-1]), (wanted, texts)
    states = browser.evaluate("[...document.querySelector('table.sortable').querySelectorAll('thead th')]"
                              ".filter(th => th.ariaSort != 'none').length")
    assert states == 1, states
