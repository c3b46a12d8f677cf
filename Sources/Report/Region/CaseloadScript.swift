/// The arithmetic of a kabupaten's page: distances, terms and decisions, as the verifier has them.
///
/// It reads what ``EditData`` writes, changes nothing on the page, and computes in whole metres;
/// sums stay exact below 2⁵³. `Tests/hand_edits.py` compares it with `penempatan verify`.
enum CaseloadScript {
  static let script = HTML.Script(text)

  private static let text: StaticString = #"""

    "use strict";
    const Caseload = (() => {
    const numbers = text => text ? text.split(" ").map(Number) : [];
    const sum = values => values.reduce((total, value) => total + value, 0);
    const radians = degrees => degrees * Math.PI / 180;

    // A great circle by the haversine formula, half a metre up.
    function metres([startLatitude, startLongitude], [endLatitude, endLongitude]) {
      const start = radians(startLatitude), end = radians(endLatitude);
      const northing = Math.sin((end - start) / 2);
      const easting = Math.sin((radians(endLongitude) - radians(startLongitude)) / 2);
      const haversine = northing * northing + Math.cos(start) * Math.cos(end) * easting * easting;
      return Math.round(6371008.8 * (2 * Math.asin(Math.min(1, Math.sqrt(haversine)))));
    }

    function evenSquares(covered, assistants) {
      if (assistants === 0) return 0;
      const share = Math.floor(covered / assistants), rest = covered % assistants;
      return assistants * share * share + rest * (2 * share + 1);
    }

    class Figures {
      constructor(root) {
        const data = root.dataset;
        [this.code, this.name] = [data.code, data.name];
        [this.least, this.most, this.stretch] = numbers(data.load);
        [this.need, this.fitting, this.room, this.work, this.floor] = numbers(data.limits);
        this.weights = numbers(data.weights);
        this.quotas = [...root.querySelectorAll("[data-quota]")].map(item => ({
          level: item.dataset.level, track: item.dataset.track, called: item.textContent,
          quota: Number(item.dataset.quota), elsewhere: Number(item.dataset.elsewhere)}));
        this.cooperatives = [...root.querySelectorAll("[data-cooperative]")].map(item => ({
          id: item.dataset.cooperative, name: item.textContent, village: item.dataset.village,
          district: item.dataset.village.split(".").slice(0, 3).join("."),
          place: numbers(item.dataset.place), priority: Number(item.dataset.priority),
          server: Number(item.dataset.server)}));
        this.people = [...root.querySelectorAll("[data-person]")].map(item => ({
          id: item.dataset.person, name: item.textContent, state: item.dataset.state,
          track: item.dataset.track,
          base: item.dataset.base ? numbers(item.dataset.base) : null,
          legs: item.dataset.legs ? numbers(item.dataset.legs) : null,
          conflicts: new Set(numbers(item.dataset.conflicts))}));
        this.decisions = [...root.querySelectorAll("[data-kind]")].map(item => ({
          person: item.dataset.whose, kind: item.dataset.kind, region: item.dataset.region,
          cooperative: item.dataset.of, by: item.dataset.by, reason: item.textContent,
          date: item.dataset.date}));
        this.stated = new Map();
        const stated = numbers(data.travel), count = this.cooperatives.length;
        for (let at = 0; at < stated.length; at += 3) {
          this.stated.set(stated[at] * count + stated[at + 1], stated[at + 2]);
        }
        this.pairs = new Map();
        this.seats = this.villageSeats();
      }

      // One cooperative a village, that of the lowest id: where somebody new may work from.
      villageSeats() {
        const lowest = new Map();
        this.cooperatives.forEach((cooperative, index) => {
          const other = lowest.get(cooperative.village);
          if (other === undefined || cooperative.id < this.cooperatives[other].id) {
            lowest.set(cooperative.village, index);
          }
        });
        return [...lowest.values()];
      }

      way(start, end) {
        return this.stated.get(start * this.cooperatives.length + end)
          ?? metres(this.cooperatives[start].place, this.cooperatives[end].place);
      }

      // Between two cooperatives, the larger direction.
      between(first, second) {
        const key = first * this.cooperatives.length + second;
        let found = this.pairs.get(key);
        if (found === undefined) {
          found = Math.max(this.way(first, second), this.way(second, first));
          this.pairs.set(key, found);
        }
        return found;
      }

      // From a person's base to each of these; who has no base yet gets the nearest village.
      legs(person, served) {
        const {base, legs} = this.people[person];
        if (legs) return served.map(cooperative => legs[cooperative]);
        if (base) return served.map(cooperative => metres(base, this.cooperatives[cooperative].place));
        const choices = this.seats.map(seat => served.map(cooperative => this.way(seat, cooperative)));
        return choices.reduce((best, legs) => sum(legs) < sum(best) ? legs : best, choices[0] ?? []);
      }

      start() {
        return {
          server: this.cooperatives.map(cooperative => cooperative.server),
          isPlaced: this.people.map(person => person.state === "placed"),
          decisions: this.decisions};
      }

      // What one decision makes of a state. A later decision takes the place of what it contradicts.
      after(state, edit) {
        const server = [...state.server], isPlaced = [...state.isPlaced];
        const person = this.people.findIndex(person => person.id === edit.person);
        const own = new Set(this.cooperatives.map(cooperative => cooperative.id));
        const isHere = row => row.region === this.code || own.has(row.cooperative);
        let contradicts;
        if (edit.kind === "ban") {
          contradicts = row => row.person === edit.person && row.kind === "pin"
            && (edit.region === "" || isHere(row));
          server.forEach((holder, at) => { if (holder === person) server[at] = -1; });
          isPlaced[person] = false;
        } else if (edit.cooperative !== "") {
          contradicts = row => row.kind === "pin" && row.cooperative === edit.cooperative;
          server[this.cooperatives.findIndex(one => one.id === edit.cooperative)] = person;
        } else {
          contradicts = row => row.person === edit.person && isHere(row)
            && row.cooperative === "";
          isPlaced[person] = true;
        }
        return {server, isPlaced,
          decisions: [...state.decisions.filter(row => !contradicts(row)), edit]};
      }

      crew(state) {
        return [...this.people.keys()].filter(person => state.isPlaced[person]);
      }

      served(state) {
        const served = this.people.map(() => []);
        state.server.forEach((person, cooperative) => { if (person >= 0) served[person].push(cooperative); });
        return served;
      }

      figures(state) {
        const served = this.served(state);
        const crew = this.crew(state);
        const loads = crew.map(person => served[person].length), covered = sum(loads);
        const travel = sum(crew.flatMap(person => this.legs(person, served[person])));
        let pairs = 0;
        for (const person of crew) {
          served[person].forEach((first, at) => {
            for (const second of served[person].slice(at + 1)) pairs += this.between(first, second);
          });
        }
        const balance = sum(loads.map(load => load * load)) - evenSquares(covered, crew.length);
        const districts = new Set(), teams = new Set();
        state.server.forEach((person, cooperative) => {
          if (person < 0) return;
          districts.add(this.cooperatives[cooperative].district);
          teams.add(person + " " + this.cooperatives[cooperative].district);
        });
        const splits = teams.size - districts.size;
        const objective = sum([travel, pairs, balance, splits].map((term, at) => term * this.weights[at]));
        return {placed: crew.length, covered, uncovered: this.cooperatives.length - covered,
          least: crew.length ? Math.min(...loads) : 0, most: crew.length ? Math.max(...loads) : 0,
          travel, pairs, balance, splits, objective};
      }
    }
    return {Figures, sum};
    })();

    """#
}
