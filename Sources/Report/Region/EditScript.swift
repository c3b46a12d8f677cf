/// The controls of a kabupaten's page: takes decisions, shows what becomes of them, writes the file.
///
/// Whatever it shows goes in as text; it never writes markup.
enum EditScript {
  static let script = HTML.Script(text)

  private static let text: StaticString = #"""

    "use strict";
    const Editor = (() => {
    const find = id => document.getElementById(id);
    const language = document.documentElement.lang;
    const write = (value, places = 0) => value.toLocaleString(language,
      {minimumFractionDigits: places, maximumFractionDigits: places});
    const kilometres = metres => write(Math.round(metres / 100) / 10, 1);
    const signed = value => value > 0 ? "+" + write(value) : value < 0 ? "−" + write(-value) : "0";
    const sentences = new Map([...document.querySelectorAll("#sentences li")]
      .map(item => [item.dataset.code, item.textContent]));
    const say = (code, values = {}) => (sentences.get(code) ?? code).replace(/\{(\w+)\}/g,
      (_, name) => typeof values[name] === "number" ? write(values[name]) : values[name] ?? "");
    function element(name, text, attributes = {}) {
      const made = document.createElement(name);
      made.textContent = text;
      for (const key in attributes) made.setAttribute(key, attributes[key]);
      return made;
    }

    const kabupaten = new Kabupaten(find("data"));
    const {people, cooperatives} = kabupaten;
    const sheet = document.querySelector(".region");
    const states = [kabupaten.start()], edits = [];
    const now = () => states[states.length - 1];
    const label = at => cooperatives[at].name + " · " + cooperatives[at].id;
    const personLabel = at => people[at].name + " · " + people[at].id;

    // MARK: What is shown

    function showFigures() {
      const figures = kabupaten.figures(now());
      for (const row of document.querySelectorAll("[data-figure]")) {
        const value = figures[row.dataset.figure], before = Number(row.dataset.before);
        row.cells[2].textContent = write(value);
        row.cells[3].textContent = signed(value - before);
        row.classList.toggle("changed", value !== before);
      }
    }

    function showRules() {
      const {broken, exceptions} = kabupaten.findings(now());
      const items = [...broken.map(([code, values]) => element("li", say(code, values), {class: "alarm", "data-code": code})),
        ...exceptions.map(([code, values]) => element("li", say(code, {...values, name: kabupaten.name}), {"data-code": code}))];
      find("edit-rules").replaceChildren(...items.length ? items
        : [element("li", say("edit.no-rule"), {class: "calm"})]);
    }

    function showLog() {
      find("edit-log").replaceChildren(...edits.map(edit => element("li", sentenceOf(edit))));
      find("edit-undo").disabled = edits.length === 0;
      find("edit-export").disabled = edits.length === 0;
    }

    function sentenceOf(edit) {
      const person = people.find(one => one.id === edit.person);
      const cooperative = cooperatives.find(one => one.id === edit.cooperative);
      const code = edit.kind === "ban" ? (edit.region === "" ? "edit.did-bar" : "edit.did-ban")
        : cooperative ? "edit.did-move" : "edit.did-pin";
      return say(code, {...edit, name: person.name, cooperative: cooperative?.name});
    }

    // The table of assistants: load, travel and the cooperatives of each.
    function showPeople() {
      const served = kabupaten.served(now());
      people.forEach((person, at) => {
        if (person.state === "other") return;
        const body = bodyOf(at);
        if (!body) return;
        const legs = kabupaten.legs(at, served[at]);
        const [load, travel, farthest] = [...body.rows[0].cells].slice(-3);
        load.textContent = write(legs.length);
        travel.textContent = kilometres(legs.reduce((total, leg) => total + leg, 0));
        farthest.textContent = kilometres(Math.max(0, ...legs));
        body.classList.toggle("gone", !now().isPlaced[at]);
        body.querySelector("summary").textContent = say("edit.count", {count: legs.length});
        listOf(body).replaceChildren(...served[at].map((cooperative, place) => entry(cooperative, legs[place])));
      });
      const left = now().server.flatMap((person, at) => person < 0 ? [at] : []);
      find("uncovered").hidden = left.length === 0;
      find("uncovered").querySelector("ul").replaceChildren(...left.map(at => entry(at)));
    }

    function bodyOf(at) {
      const body = sheet.querySelector(`tbody[data-position="${at}"]`);
      const table = sheet.querySelector(".people table");
      if (body || !table || !now().isPlaced[at]) return body;
      const made = element("tbody", "", {"data-position": at}), row = made.insertRow();
      const cells = [say("edit.new"), people[at].name, "", "", "", "", ""];
      row.append(...cells.map((text, column) =>
        element(column === 1 ? "th" : "td", text, column > 2 ? {class: "number"} : column === 1 ? {scope: "row"} : {})));
      row.cells[1].append(element("small", people[at].id));
      const more = made.insertRow(), details = element("details", "");
      more.className = "more";
      details.append(element("summary", ""));
      const cell = element("td", "", {colspan: 6});
      cell.append(details);
      more.append(element("td", ""), cell);
      table.append(made);
      return made;
    }

    function listOf(body) {
      const details = body.querySelector("details");
      return details.querySelector("ul")
        ?? details.appendChild(element("ul", "", {class: "columns"}));
    }

    function entry(at, leg) {
      const item = element("li", ""), choose = element("button", cooperatives[at].name, {type: "button", class: "link"});
      choose.addEventListener("click", () => {
        find("edit-cooperative").value = label(at);
        offerTargets();
        find("edit-to").focus();
      });
      item.append(choose, element("small", cooperatives[at].id + (leg === undefined ? "" : " · " + kilometres(leg) + " km")));
      return item;
    }

    // The map: each mark goes to its assistant's group, and spokes follow.
    const panels = [...document.querySelectorAll(".map > svg")].map(panel => ({
      paths: [...panel.querySelectorAll(":scope > path.w")],
      groups: [...panel.querySelectorAll(":scope > g.m")]}));
    for (const panel of panels) {
      panel.starts = panel.paths.map(path => path.getAttribute("d").match(/^M\d+ \d+/)?.[0]);
      panel.added = new Map();
      panel.marks = [];
      for (const person of [...people.keys(), -1]) {
        const own = cooperatives.flatMap((one, at) => one.server === person ? [at] : []);
        const marks = own.length ? groupOf(panel, person).children : [];
        own.forEach((at, place) => { panel.marks[at] = marks[place]; });
      }
    }

    // The marks of a person; whoever is new gets a group of their own.
    function groupOf(panel, person) {
      const last = panel.groups.length - 1;
      if (person < last) return panel.groups[person < 0 ? last : person];
      if (!panel.added.has(person)) {
        const group = panel.groups[last].cloneNode(false);
        group.setAttribute("class", "m k6");
        group.setAttribute("data-shape", "4");
        panel.groups[last].after(group);
        panel.added.set(person, group);
      }
      return panel.added.get(person);
    }

    function showMap() {
      const served = kabupaten.served(now());
      for (const panel of panels) {
        const {paths, starts, marks} = panel;
        now().server.forEach((person, at) => {
          const mark = marks[at], group = groupOf(panel, person);
          if (!mark || mark.parentElement === group) return;
          group.append(mark);
          mark.setAttribute("href", "#s" + group.dataset.shape);
        });
        paths.forEach((path, person) => {
          if (!starts[person]) return;
          const spokes = (served[person] ?? []).map(at => marks[at]).filter(mark => mark)
            .map(mark => starts[person] + "L" + mark.getAttribute("x") + " " + mark.getAttribute("y"));
          path.setAttribute("d", spokes.join("") || starts[person]);
        });
      }
    }

    function show() {
      showFigures();
      showRules();
      showLog();
      showPeople();
      showMap();
      offerPeople();
      offerTargets();
    }

    // MARK: What is offered

    function chosenCooperative() {
      const text = find("edit-cooperative").value.trim();
      return cooperatives.findIndex((one, at) => one.id === text || label(at) === text);
    }

    // Everybody who could take the cooperative, the least objective first.
    function offerTargets() {
      const at = chosenCooperative(), list = find("edit-to"), chosen = list.value;
      if (at < 0) return list.replaceChildren(new Option(say("edit.choose-cooperative"), ""));
      const before = kabupaten.figures(now()).objective;
      const offers = kabupaten.crew(now()).filter(person => now().server[at] !== person).map(person => {
        const figures = kabupaten.figures(kabupaten.after(now(), moving(at, person)));
        return {person, change: figures.objective - before};
      });
      offers.sort((one, other) => one.change - other.change || one.person - other.person);
      list.replaceChildren(...offers.map(({person, change}) => new Option(
        people[person].name + " (" + signed(change) + ")", people[person].id)));
      if (offers.some(({person}) => people[person].id === chosen)) list.value = chosen;
    }

    function offerPeople() {
      find("edit-people").replaceChildren(...people.flatMap((person, at) => person.state === "other" ? []
        : [new Option(say(now().isPlaced[at] ? "edit.here" : "edit.reserve"), personLabel(at))]));
    }

    function chosenPerson() {
      const text = find("edit-person").value.trim();
      return people.findIndex((one, at) => one.state !== "other" && (one.id === text || personLabel(at) === text));
    }

    // MARK: Decisions

    const moving = (at, person) => ({person: people[person].id, kind: "pin", region: "",
      cooperative: cooperatives[at].id, by: "", reason: "", date: ""});

    // The decision with who, why and when; nothing where one of them is missing.
    function signedDecision(decision) {
      for (const name of ["by", "reason", "date"]) {
        const field = find("edit-" + name);
        decision[name] = field.value.trim();
        if (decision[name] === "") {
          find("edit-hint").textContent = say("edit.who-why-when");
          field.focus();
          return null;
        }
      }
      return decision;
    }

    function decide(decision) {
      const isSame = row => ["person", "kind", "region", "cooperative"].every(key => row[key] === decision[key]);
      if (now().decisions.some(isSame)) {
        find("edit-hint").textContent = say("edit.decided-already");
        return false;
      }
      const whole = signedDecision(decision);
      if (!whole) return false;
      find("edit-hint").textContent = "";
      states.push(kabupaten.after(now(), whole));
      edits.push(whole);
      show();
      return true;
    }

    function undo() {
      if (edits.length === 0) return;
      edits.pop();
      states.pop();
      show();
    }

    function move() {
      const at = chosenCooperative(), person = people.findIndex(one => one.id === find("edit-to").value);
      if (at < 0 || person < 0) {
        find("edit-hint").textContent = say("edit.choose-cooperative");
        return find("edit-cooperative").focus();
      }
      if (!decide(moving(at, person))) return;
      find("edit-cooperative").value = "";   // So that a second press moves nothing.
      offerTargets();
    }

    function about(kind, region) {
      const at = chosenPerson();
      if (at < 0) {
        find("edit-hint").textContent = say("edit.choose-person");
        return find("edit-person").focus();
      }
      decide({person: people[at].id, kind, region, cooperative: "", by: "", reason: "", date: ""});
    }

    // MARK: The file

    // Text that a spreadsheet would take for a formula gets an apostrophe, as in every table.
    function cell(text) {
      const guarded = /^[' ]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)
        ? "'" + text : text;
      return /[",;\t\r\n]/.test(guarded) ? "\"" + guarded.replaceAll("\"", "\"\"") + "\"" : guarded;
    }

    function pins() {
      const separator = find("edit").dataset.separator, isSemicolon = separator === ";";
      const rows = now().decisions.map(row =>
        [row.person, row.kind, row.region, row.cooperative, row.by, row.reason, row.date]);
      const lines = [["applicant_id", "kind", "region_code", "cooperative_id", "by", "reason", "date"], ...rows];
      const end = isSemicolon ? "\r\n" : "\n";
      return (isSemicolon ? "\uFEFF" : "") + lines.map(row => row.map(cell).join(separator) + end).join("");
    }

    function exportPins() {
      const link = element("a", "", {download: "pins.csv"});
      link.href = URL.createObjectURL(new Blob([pins()], {type: "text/csv"}));
      link.click();
      URL.revokeObjectURL(link.href);
    }

    const today = new Date();
    find("edit-date").value = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
      .map(part => String(part).padStart(2, "0")).join("-");
    find("edit-cooperatives").append(...cooperatives.map((_, at) => new Option("", label(at))));
    const actions = {move, undo, export: exportPins, pin: () => about("pin", kabupaten.code),
      ban: () => about("ban", kabupaten.code), bar: () => about("ban", "")};
    for (const name in actions) find("edit-" + name).addEventListener("click", actions[name]);
    find("edit-cooperative").addEventListener("input", offerTargets);
    show();
    find("edit-disagrees").hidden = document.querySelectorAll("[data-figure].changed").length === 0;
    return {kabupaten, decide, undo, pins, now};
    })();

    """#
}
