/// The script of pages with long tables: sorts a table by the column whose heading is pressed, and
/// shows only the rows that hold what is typed above it.
///
/// Without it every row is there, in its first order.
enum TableScript {
  static let script = HTML.Script(text)

  private static let text: StaticString = #"""

    "use strict";
    (() => {
    const mark = new Intl.NumberFormat(document.documentElement.lang).formatToParts(1234.5);
    const [group, decimal] = ["group", "decimal"].map(type => mark.find(part => part.type === type).value);

    // What a cell sorts by: its number, if it begins with one, or its text.
    function key(cell) {
      if (!cell) return NaN;
      if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
      const text = cell.textContent.trim();
      if (!cell.classList.contains("number")) return text;
      return parseFloat(text.replaceAll(group, "").replace(decimal, ".").replace("−", "-"));
    }

    function order(one, other) {
      if (typeof one === "number" && typeof other === "number") {
        return isNaN(one) ? 1 : isNaN(other) ? -1 : one - other;
      }
      return String(one).localeCompare(String(other));
    }

    // Lines that sum those below them stand there only in the first order.
    function sort(table, heads, column) {
      const up = heads[column].getAttribute("aria-sort") !== "ascending";
      heads.forEach((head, at) =>
        head.setAttribute("aria-sort", at !== column ? "none" : up ? "ascending" : "descending"));
      const isFirst = column === 0 && up, body = table.tBodies[0];
      const rows = [...body.rows].filter(row => !row.classList.contains("group"));
      const keys = new Map(rows.map(row => [row, key(row.cells[column])]));
      rows.sort((one, other) => (up ? 1 : -1) * order(keys.get(one), keys.get(other)));
      const groups = table.groupRows ??= [...body.rows].filter(row => row.classList.contains("group"));
      table.firstRows ??= [...body.rows];
      groups.forEach(row => row.remove());
      body.append(...(isFirst && groups.length ? table.firstRows : rows));
    }

    for (const table of document.querySelectorAll("table.sortable")) {
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        let button = head.querySelector("button");
        if (!button) {
          button = document.createElement("button");
          button.type = "button";
          button.append(...head.childNodes);
          head.append(button);
          head.setAttribute("aria-sort", "none");
        }
        button.addEventListener("click", () => sort(table, heads, column));
      });
    }

    for (const frame of document.querySelectorAll("[data-search]")) {
      const label = document.createElement("label"), field = document.createElement("input");
      const count = document.createElement("small"), body = frame.querySelector("tbody");
      if (body.rows.length < 10) continue;
      label.className = "search";
      field.type = "search";
      count.setAttribute("role", "status");
      const name = document.createElement("span");
      name.textContent = frame.dataset.search;
      label.append(name, field, count);
      frame.before(label);
      field.addEventListener("input", () => {
        const wanted = field.value.trim().toLowerCase();
        let shown = 0;
        for (const row of body.rows) {
          row.hidden = wanted !== "" && !row.textContent.toLowerCase().includes(wanted);
          if (!row.hidden) shown++;
        }
        count.textContent = wanted === "" ? "" : shown + " / " + body.rows.length;
      });
    }
    })();

    """#
}
