/// The rules of a kabupaten's page: which of them a state of it breaks, by the verifier's codes.
///
/// It builds on ``CaseloadScript``, whose figures it judges.
enum RuleScript {
  static let script = HTML.Script(text)

  private static let text: StaticString = #"""

    "use strict";
    const Kabupaten = (() => {
    const {Figures, sum} = Caseload;

    // The cooperatives that can be covered at once, tried in the order given, by augmenting paths.
    function coverable(allowed, capacities, order) {
      const held = capacities.map(() => []);
      const take = (cooperative, visited) => {
        for (const person of allowed[cooperative]) {
          if (held[person].length < capacities[person]) return held[person].push(cooperative) > 0;
        }
        for (const person of allowed[cooperative]) {
          if (visited.has(person)) continue;
          visited.add(person);
          for (let place = 0; place < held[person].length; place++) {
            if (take(held[person][place], visited)) {
              held[person][place] = cooperative;
              return true;
            }
          }
        }
        return false;
      };
      return order.filter(cooperative => take(cooperative, new Set()));
    }

    class Kabupaten extends Figures {
      // The loads that hold for so many people.
      loadRule(placed) {
        const share = Math.floor(this.cooperatives.length / placed);
        const rest = this.cooperatives.length % placed;
        if (placed < this.need) {
          const most = this.stretch < 0 ? this.most : this.stretch;
          return {least: this.least, most, ceiling: most, isEven: false, exception: "load.understaffed"};
        }
        if (placed <= this.fitting) {
          return {least: this.least, most: this.most, ceiling: this.most, isEven: false, exception: null};
        }
        return {least: share, most: share + (rest > 0 ? 1 : 0), ceiling: this.most, isEven: true,
          exception: placed > this.room ? "load.underload" : "load.unfit"};
      }

      // Every rule that a state breaks, and every exception it is, by the verifier's codes.
      findings(state) {
        const broken = [], exceptions = [];
        const served = this.served(state);
        const crew = this.crew(state);
        const holders = this.holders(state);
        state.server.forEach((person, at) => {
          const values = {cooperative: this.cooperatives[at].name};
          if (person >= 0 && this.people[person].conflicts.has(at)) {
            broken.push(["conflict.cooperative", {...values, name: this.people[person].name}]);
          }
          if (holders.has(at) && holders.get(at) !== person) {
            broken.push(["pin.cooperative", {...values, name: this.people[holders.get(at)].name}]);
          }
        });
        const placed = crew.length;
        if (placed > this.work) broken.push(["quota.room", {placed, quota: this.work}]);
        for (const {level, track, called, quota, elsewhere} of this.quotas) {
          const own = track ? crew.filter(person => this.people[person].track === track).length : placed;
          if (own + elsewhere > quota) {
            broken.push(["quota." + level, {placed: own + elsewhere, quota, track: called}]);
          }
        }
        if (placed < this.floor) exceptions.push(["people.missing", {missing: this.floor - placed}]);
        if (placed > 0) this.loadFindings(state, crew, served, holders, broken, exceptions);
        else if (this.need > 0) exceptions.push(["load.understaffed", {}]);
        return {broken, exceptions};
      }

      // By cooperative, whom the panel gave it to.
      holders(state) {
        const holders = new Map();
        for (const row of state.decisions) {
          if (row.kind !== "pin" || row.cooperative === "") continue;
          const at = this.cooperatives.findIndex(one => one.id === row.cooperative);
          const person = this.people.findIndex(one => one.id === row.person);
          if (at >= 0 && person >= 0 && state.isPlaced[person]) holders.set(at, person);
        }
        return holders;
      }

      loadFindings(state, crew, served, holders, broken, exceptions) {
        const rule = this.loadRule(crew.length), everybody = [...crew.keys()];
        const allowed = this.cooperatives.map((_, at) => holders.has(at)
          ? [crew.indexOf(holders.get(at))]
          : everybody.filter(person => !this.people[crew[person]].conflicts.has(at)));
        const pins = everybody.map(person => [...holders.values()].filter(one => one === crew[person]).length);
        const order = [...this.cooperatives.keys()].sort((left, right) =>
          holders.has(right) - holders.has(left)
          || this.cooperatives[right].priority - this.cooperatives[left].priority || left - right);
        const isRestricted = allowed.some(people => people.length < crew.length) || holders.size > 0;
        const isPossible = !isRestricted || this.canMeet(rule, crew.length, allowed, order);
        const ceilings = pins.map(count => isPossible ? rule.most : Math.max(count, rule.ceiling));
        everybody.forEach(person => {
          const load = served[crew[person]].length, name = this.people[crew[person]].name;
          const values = {name, load, least: rule.least, most: ceilings[person]};
          if (load > ceilings[person]) {
            broken.push([isPossible && rule.isEven ? "load.uneven" : "load.maximum", values]);
          } else if (load < rule.least && isPossible) {
            broken.push([rule.isEven ? "load.uneven" : "load.minimum", values]);
          }
        });
        if (!isPossible) {
          const shortfall = sum(crew.map(person => Math.max(0, rule.least - served[person].length)));
          const lowest = coverable(allowed, crew.map(() => rule.least), [...allowed.keys()]);
          if (shortfall > rule.least * crew.length - lowest.length) {
            broken.push(["load.minimum", {name: this.name, load: Math.min(...crew.map(one => served[one].length)),
              least: rule.least, most: rule.most}]);
          }
        }
        const possible = isRestricted
          ? coverable(allowed, ceilings, order) : order.slice(0, sum(ceilings));
        this.coverFindings(state, possible, broken);
        const exception = isPossible ? rule.exception : "load.constrained";
        if (exception) exceptions.push([exception, {}]);
      }

      // Whether conflicts and pins leave the rule possible.
      canMeet(rule, placed, allowed, order) {
        const everybody = Array(placed).fill(rule.most);
        const covered = this.urgency(coverable(allowed, everybody, order));
        const wished = this.urgency(order.slice(0, sum(everybody)));
        const lowest = coverable(allowed, everybody.map(() => rule.least), [...allowed.keys()]);
        return covered.join() === wished.join() && lowest.length === rule.least * placed;
      }

      // Priorities, the highest first.
      urgency(cooperatives) {
        return cooperatives.map(at => this.cooperatives[at].priority).sort((one, other) => other - one);
      }

      coverFindings(state, possible, broken) {
        const covered = this.urgency([...state.server.keys()].filter(at => state.server[at] >= 0));
        const expected = this.urgency(possible);
        if (covered.length < expected.length) {
          broken.push(["cover.incomplete", {covered: covered.length, possible: expected.length}]);
          return;
        }
        const at = expected.findIndex((priority, at) => covered[at] !== priority);
        if (at >= 0 && covered[at] < expected[at]) broken.push(["cover.priority", {}]);
      }
    }
    return Kabupaten;
    })();

    """#
}
