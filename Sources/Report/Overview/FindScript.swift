/// The script of ``FindSection``: looks for a person or a village in the index of the page.
enum FindScript {
  static let script = HTML.Script(text)

  private static let text: StaticString = #"""

    "use strict";
    (() => {
    const most = 20, field = document.getElementById("find-text"), list = document.getElementById("find-found");
    const {dataset} = document.getElementById("find");
    const lines = [];
    // The index is long: it is read when somebody first looks for something.
    function readIndex() {
      for (const part of document.querySelectorAll("#find-index > p")) {
        const {name, link} = part.dataset;
        for (const line of part.textContent.split("\n")) {
          if (line) lines.push({line, plain: line.toLowerCase(), name, link});
        }
      }
    }

    function entry({line, name, link}) {
      const [title, id, told] = line.split("\t"), item = document.createElement("li");
      const where = document.createElement(link ? "a" : "span"), small = document.createElement("small");
      if (link) where.href = link;
      where.textContent = name;
      small.textContent = [id, told].filter(text => text).join(" · ");
      item.append(title + " – ", where, small);
      return item;
    }

    field.addEventListener("input", () => {
      if (lines.length === 0) readIndex();
      const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
      const found = words.join("").length < 2 ? []
        : lines.filter(({plain}) => words.every(word => plain.includes(word)));
      list.replaceChildren(...found.slice(0, most).map(entry));
      const count = document.getElementById("find-count");
      count.textContent = words.join("").length < 2 ? "" : found.length === 0 ? dataset.none
        : found.length > most ? dataset.more.replace("{count}", found.length.toLocaleString(document.documentElement.lang)) : "";
    });
    })();

    """#
}
