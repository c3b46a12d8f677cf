"""Who may be placed, and in which order people stand: the rules of policy.json, read once more.

A part of verify_roster.py, on its own because panels argue about these rules most. It knows the
tables as dictionaries of text and shares nothing with the program that made the roster.
"""
import collections
import datetime
import itertools
import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

SCHOOLS = [names.split() for names in (
    "SD MI SDN SEKOLAHDASAR MADRASAHIBTIDAIYAH PAKETA KEJARPAKETA",
    "SMP MTS SLTP SMPN MTSN SEKOLAHMENENGAHPERTAMA MADRASAHTSANAWIYAH PAKETB KEJARPAKETB",
    "SMA SMK MA SLTA SMU MAN MAK STM SMEA SMAN SMKN SEKOLAHMENENGAHATAS SEKOLAHMENENGAHKEJURUAN"
    " MADRASAHALIYAH PAKETC KEJARPAKETC",
    "D1 DI DIPLOMA1 DIPLOMAI AHLIPRATAMA", "D2 DII DIPLOMA2 DIPLOMAII AHLIMUDA",
    "D3 DIII DIPLOMA3 DIPLOMAIII AHLIMADYA AMD",
    "D4 DIV DIPLOMA4 DIPLOMAIV SARJANATERAPAN STR", "S1 SI SARJANA STRATA1 STRATAI SARJANAS1",
    "S2 SII MAGISTER MASTER STRATA2 STRATAII PASCASARJANAS2", "S3 SIII DOKTOR STRATA3 STRATAIII")]
LEVELS = {name: level for level, names in enumerate(SCHOOLS) for name in names}


def decimal(cell):
    return Decimal(str(cell).replace(",", ".")) if cell else None


def day(cell):
    parts = map(int, cell.split("/")[::-1] if "/" in cell else cell.split("-")) if cell else None
    return datetime.date(*parts) if parts else None


def is_yes(row, column):
    return row.get(column, "").lower() in ("ya", "yes", "true", "1")


def education(text):
    """A level from 0; of several between slashes the lowest; -1 if it is none."""
    keys = [re.sub(r"\W|_", "", part.upper()) for part in text.split("/")]
    for ending in ("SEDERAJAT", "SETARA", "ATAU"):
        keys = [key.removesuffix(ending) for key in keys]
    return min((LEVELS.get(key, -1) for key in keys if key), default=-1)


def years(start, end):
    """Completed years from one day to another."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def name_key(name):
    """Letters and digits alone, without marks on letters."""
    def base(letter):
        stem, mark, _ = unicodedata.name(letter, "").partition(" WITH ")
        plain = re.fullmatch("LATIN SMALL LETTER (.)", stem)
        return plain[1].lower() if mark and plain else letter
    return "".join(base(letter) for letter in name.lower() if letter.isalnum())


def national_id_key(text):
    """Letters and digits alone; None for what stands for no id."""
    key = re.sub("[ ./'-]", "", text.upper())
    empty = not re.search("[0-9]", key) or len(set(key)) < 2 or key == "1234567890123456"
    return None if empty or "XX" in key or re.search("[^0-9A-Z]", key) else key


class Rules:
    """The part of a policy that speaks of people."""

    def __init__(self, policy):
        self.scores = policy.get("scores", {})
        self.ties = policy.get("ties", [])
        self.eligibility = policy.get("eligibility", {})
        self.today = day(self.eligibility.get("asOf"))
        self.duplicates = policy.get("duplicates", {})

    def track(self, row):
        track = row.get("track", "").lower().replace(" ", "_").replace("-", "_")
        return {"pakar": "professional", "pelaku_usaha": "business"}.get(track, track)

    # --- Eligibility ---

    def is_eligible(self, row):
        thresholds = self.scores.get("thresholds", {}).items()
        return (self.has_age(row) and self.has_education(row) and self.has_answers(row)
                and self.has_evidence(row) and all(
            decimal(row.get("score_" + name) or "-Infinity") >= Decimal(str(least))
            for name, least in thresholds))

    def has_age(self, row):
        least, most = (self.eligibility.get(rule) for rule in ("minimumAge", "maximumAge"))
        if not self.today or (least, most) == (None, None):
            return True
        birth = day(row.get("birth_date"))
        return birth is not None and (least or 0) <= years(birth, self.today) and (
            most is None or years(birth, self.today) <= most)

    def has_education(self, row):
        least = self.eligibility.get("education", {}).get(self.track(row))
        return not least or education(row.get("education", "")) >= education(least)

    def has_answers(self, row):
        return all(is_yes(row, column) == wanted
                   for rule, wanted in (("requireYes", True), ("requireNo", False))
                   for column in self.eligibility.get(rule, []))

    def has_evidence(self, row):
        evidence = self.eligibility.get("evidence", {})
        return all(self.proves(row.get(column, ""), kind, wanted)
                   for track in ("everyone", self.track(row))
                   for column, rule in evidence.get(track, {}).items()
                   for kind, wanted in rule.items())

    def proves(self, cell, kind, wanted):
        if not cell:
            return False
        if kind == "minimum":
            return int(cell) >= wanted
        if kind == "years":
            return years(day(cell), self.today) >= wanted
        if kind == "digits":
            return re.fullmatch("[0-9]{%d}" % wanted, re.sub("[ .-]", "", cell)) is not None
        return day(cell) >= (self.today if wanted == "asOf" else day(wanted))

    # --- One person, several entries ---

    def standings(self, people, rank, role, barred):
        """banned, eligible or ineligible, once one entry of each person is kept."""
        alone, counts = self.entries(people, rank, role, barred)
        return {pid: "ineligible" if alone[pid] == "eligible" and counts[pid] != pid else alone[pid]
                for pid in people}

    def entries(self, people, rank, role, barred):
        """Everybody's standing alone, and the entry of the same person that counts; one's own where none does."""
        alone = {pid: "banned" if pid in barred else "eligible" if self.is_eligible(row)
                 else "ineligible" for pid, row in people.items()}
        kept, person = {}, self.persons(people)
        for pid in sorted(people, key=lambda pid: (alone[pid] != "banned", rank[pid], role[pid], pid)):
            if alone[pid] != "ineligible":
                kept.setdefault(person[pid], pid)
        return alone, {pid: kept.get(person[pid], pid) for pid in people}

    def persons(self, people):
        """Everybody's least entry among those that are surely theirs."""
        ids = {pid: national_id_key(row.get("national_id", "")) for pid, row in people.items()}
        births = {pid: (name_key(row["name"]), day(row.get("birth_date")))
                  for pid, row in people.items()}
        groups = collections.defaultdict(list)
        for pid in sorted(people):
            if self.duplicates.get("nationalID") == "keep-best" and ids[pid]:
                groups[ids[pid]].append(pid)
            if self.duplicates.get("nameAndBirthDate") == "keep-best" and births[pid][1]:
                groups[births[pid]].append(pid)
        person = {pid: pid for pid in people}
        for pair in itertools.chain(*(itertools.combinations(group, 2) for group in groups.values())):
            told_apart = any(set(pair) <= set(known) for known in self.duplicates.get("distinct", []))
            if not told_apart and len({ids[pid] for pid in pair} - {None}) < 2:
                low, high = sorted(person[pid] for pid in pair)
                person = {pid: low if least == high else least for pid, least in person.items()}
        return person

    # --- Ranking ---

    def claim(self, row):
        """What decides a position before the lottery: the least is the best."""
        if row.get("rank"):
            basis = (0, int(row["rank"]))
        elif row.get("score"):
            basis = (1, -decimal(row["score"]))
        else:
            basis = (2, -self.total(row))
        return basis, [self.tie(row, name) for name in self.ties]

    def total(self, row):
        """Weighted stage scores, each as a share of its full mark where the policy states those."""
        return sum(weight * Fraction(decimal(row.get("score_" + name)) or 0)
                   / (self.scores.get("scale", {}).get(name) or 1)
                   for name, weight in self.scores.get("weights", {}).items())

    def tie(self, row, name):
        if name == "total":
            return (0, -decimal(row["score"])) if row.get("score") else (1, -self.total(row))
        if name == "education":
            wanted = self.eligibility.get("preferredEducation", {}).get(self.track(row))
            return bool(wanted) and education(row.get("education", "")) < education(wanted)
        if name == "lottery":
            return 0
        if name == "older":
            return (day(row.get("birth_date")) or datetime.date.max).toordinal()
        return -decimal(row.get("score_" + name) or "-Infinity")

    def ranking(self, people, role, lottery, divided):
        """Everybody by role and position; the position of each within the role, and on their list.

        Lists take turns: first the first of each, then the second of each, the lower lottery first."""
        shelf = {pid: (role[pid], self.track(row) if divided and role[pid] == "BA" else "")
                 for pid, row in people.items()}
        stands = sorted(people, key=lambda pid: (shelf[pid], self.claim(people[pid]), lottery[pid], pid))
        on_list = self.counted(stands, shelf.get)
        order = sorted(people, key=lambda pid: (role[pid], on_list[pid], lottery[pid], pid))
        return order, self.counted(order, role.get), on_list

    def counted(self, order, group):
        return {pid: position for _, same in itertools.groupby(order, group)
                for position, pid in enumerate(same, start=1)}
