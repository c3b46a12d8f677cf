"""Why everybody is where they are: the part of verify_roster.py that derives the column `reason` of placements.csv
anew, in both languages, from the tables and the lines.

A roster that gives nobody a reason is not asked for any. Sentences are pairs, Indonesian and English."""
import collections
import re
from decimal import Decimal

from verify import decisions, roles, tracks
from verify.people import SCHOOLS, day, decimal, education, is_yes, years


def check(v):
    if not any(row.get("reason") for row in v.placements.values()):
        return
    reasons = Reasons(v)
    for pid, row in v.placements.items():
        said = reasons.of(pid, row)
        if said and row["reason"] not in said:
            v.compare("placements", pid, row, {"reason": said[0]})


def both(indonesian, english, **parts):
    """One sentence in both languages; a part is a pair, a number to be grouped, or text."""
    shown = [{name: part[language] if isinstance(part, tuple) else number(part, language) for name, part in parts.items()}
             for language in (0, 1)]
    return indonesian.format(**shown[0]), english.format(**shown[1])


def number(value, language):
    """A number as the language writes it; text as it is."""
    if isinstance(value, str):
        return value
    text = f"{value:,}" if isinstance(value, int) else f"{value.normalize():,f}"
    return text if language else text.translate(str.maketrans(",.", ".,"))


class Reasons:
    def __init__(self, v):
        self.v, self.pinned, self.barred = v, {}, {}
        for pin in decisions.made(v):
            if pin["kind"] == "pin":
                self.pinned.setdefault(pin["applicant_id"], pin)
            elif not pin["region_code"] and not pin["cooperative_id"]:
                self.barred[pin["applicant_id"]] = pin
        kept = roles.kept(v.placements) - self.pinned.keys()
        self.later = {v.role[pid] for pid in kept}
        self.last = collections.defaultdict(int)   # by role and place: the worst rank of those whom nothing but rank placed
        for pid, row in v.placements.items():
            if row["status"] == "placed" and pid not in kept and pid not in self.pinned:
                place = v.role[pid], v.spot(pid, row["region_code"]) if v.role[pid] == "BA" else row["region_code"]
                self.last[place] = max(self.last[place], v.place_on_list[pid])

    def of(self, pid, row):
        """What the line may say; None where it breaks a rule that other parts report."""
        v, standing = self.v, self.v.standing[pid]
        if standing in ("banned", "ineligible"):
            return (self.banned if standing == "banned" else self.ineligible)(pid) if row["status"] == standing else None
        if row["status"] == "reserve":
            return self.in_reserve(pid)
        named = row["region_code"] in v.members if v.role[pid] == "BA" else row["region_code"]
        return self.placed(pid, row) if row["status"] == "placed" and named else None

    def banned(self, pid):
        return both("Tidak ditempatkan atas keputusan panitia{why}.", "Not placed by decision of the panel{why}.",
                    why=decision(self.barred[pid]))

    # --- Ineligible ---

    def ineligible(self, pid):
        row, person = self.v.people[pid], self.v.person
        parts = [*age(person, row), *schooling(person, row), *answers(person, row), *evidence(person, row), *scores(person, row)]
        if self.other(pid):
            parts.append(both("orang yang sama dengan {other}, yang datanya berlaku",
                              "the same person as {other}, whose entry counts", other=self.other(pid)))
        return both("Tidak memenuhi syarat: {parts}.", "Not eligible: {parts}.",
                    parts=tuple("; ".join(texts) for texts in zip(*parts)))

    def other(self, pid):
        """The entry of the same person that counts instead."""
        if not hasattr(self, "entries"):
            v = self.v
            self.entries = v.person.entries(v.people, v.rank, v.role, v.barred)[1]
        return self.entries[pid] if self.entries[pid] != pid else None

    # --- Placed ---

    def placed(self, pid, row):
        v, code = self.v, row["region_code"]
        name = roles.name_of(v, code)
        if pid in self.pinned:
            return both("Ditempatkan di {name} atas keputusan panitia{why}.", "Placed in {name} by decision of the panel{why}.",
                        name=name, why=decision(self.pinned[pid]))
        if row.get("previous_region_code") == code:
            return both("Tetap di {name}, seperti pada putaran sebelumnya.", "Stays in {name}, as in the previous round.", name=name)
        if code == "ID":
            return both("Ditempatkan pada tingkat nasional ({name}) menurut peringkat.",
                        "Placed at the national level ({name}), by rank.", name=name)
        (tier, kilometres), choice = roles.trip(v, pid, code), v.preference(pid, code)
        if choice < 10:
            return both(*HOME_AND_CHOICE if tier == 0 else CHOICE, name=name, choice=choice)
        away = both(", {km} km dari pusat wilayah domisili", ", {km} km from the centre of the home region", km=kilometres)
        return both(*NEARNESS[tier], name=name, away=away if self.is_measured(pid, code) else "")

    def is_measured(self, pid, code):
        """Whether both ends have a reference point of their own."""
        v = self.v
        return bool(v.centre.get(v.home[pid][:5])) and any(v.centre[kabupaten] for kabupaten in v.members if v.lies_in(kabupaten, code))

    # --- In reserve ---

    def in_reserve(self, pid):
        v, role = self.v, self.v.role[pid]
        places = roles.places_of(v, v.rules.get("roles", {}).get(role, {})) if role != "BA" else None
        if role != "BA" and not places:
            return both("Cadangan: peran {role} tidak mempunyai tempat dalam putaran ini.",
                        "Reserve: the role {role} has no places in this round.", role=role)
        if role == "BA":
            found = [(v.spot(pid, code), code) for code in v.members if not v.barrier(pid, code)]
            is_open = any(tracks.cap(v, place) > 0 for place, _ in found)
        else:
            wide = {code for code in places[0] if code not in v.members and places[0][code]}
            found = [(code, code) for code in [*v.members, *sorted(wide)] if not roles.barrier(v, pid, code, places[1])]
            is_open = any(places[0][code] for code, _ in found)
        if not found:
            return both("Cadangan: tidak ada wilayah dalam daftar yang dapat dan mau ditempati.",
                        "Reserve: no listed region is both open and acceptable to this person.")
        if not is_open:
            return both("Cadangan: {regions} wilayah yang dapat diterima tidak mempunyai tempat.",
                        "Reserve: the acceptable regions ({regions}) have no places.", regions=len(found))
        last, code = max((self.last.get((role, place), 0), code) for place, code in found)
        if last == 0:
            return both(*HELD, regions=len(found), holders=LATER if role in self.later else PANEL)
        rank = v.place_on_list[pid]
        order = "" if last < rank else both(" (kebijakan “{policy}” tidak menurut peringkat saja)",
                                            " (the policy “{policy}” does not go by rank alone)", policy=v.policy)
        return both(*FULL, rank=rank, regions=len(found), last=last, name=roles.name_of(v, code), order=order)


HOME_AND_CHOICE = ("Ditempatkan di {name}, wilayah domisili dan pilihan ke-{choice}.", "Placed in {name}, the home region and choice {choice}.")
CHOICE = "Ditempatkan di {name}, pilihan ke-{choice}.", "Placed in {name}, choice {choice}."
NEARNESS = (("Ditempatkan di {name}, wilayah domisili.", "Placed in {name}, the home region."),
            ("Ditempatkan di {name}, di provinsi domisili{away}.", "Placed in {name}, in the home province{away}."),
            ("Ditempatkan di {name}, di kelompok pulau domisili{away}.", "Placed in {name}, in the home island group{away}."),
            ("Ditempatkan di {name}, di luar kelompok pulau domisili{away}.", "Placed in {name}, outside the home island group{away}."))
HELD = ("Cadangan: tempat di {regions} wilayah yang dapat diterima terisi {holders}, atau tertutup oleh kuota di atasnya.",
        "Reserve: the places in the acceptable regions ({regions}) are held {holders}, or closed by a quota above them.")
LATER = ("oleh keputusan panitia atau dari putaran sebelumnya, tidak diisi lagi",
         "by decision of the panel or from an earlier round, not filled again")
PANEL = "oleh keputusan panitia", "by decision of the panel"
FULL = ("Cadangan: peringkat {rank}; {regions} wilayah yang dapat diterima sudah penuh, peringkat terakhir di sana {last} di {name}{order}.",
        "Reserve: rank {rank}; the acceptable regions ({regions}) take nobody more, and the last placed there has rank {last}, in {name}{order}.")


def decision(pin):
    return (f" ({pin['by']})" if pin["by"] else "") + (f": {pin['reason']}" if pin["reason"] else "")


# --- What somebody fails, in the order in which it is said ---

def age(person, row):
    least, most = (person.eligibility.get(rule) for rule in ("minimumAge", "maximumAge"))
    if not person.today or (least, most) == (None, None):
        return
    birth = day(row.get("birth_date"))
    if birth is None:
        yield both("tanggal lahir kosong, padahal usia dibatasi", "no birth date, though there is an age limit")
    elif years(birth, person.today) < (least or 0):
        yield both("usia {age}, paling muda {least}", "aged {age}, at least {least} is required", age=years(birth, person.today), least=least)
    elif most is not None and years(birth, person.today) > most:
        yield both("usia {age}, paling tua {most}", "aged {age}, at most {most} is allowed", age=years(birth, person.today), most=most)


def schooling(person, row):
    if not person.has_education(row):
        track, stated = person.track(row), row.get("education", "")
        least = SCHOOLS[education(person.eligibility["education"][track])][0]
        name = {"business": ("pelaku usaha", "business"), "professional": ("pakar", "professional")}.get(track, f"“{track}”")
        yield both("pendidikan {stated}, jalur {name} paling rendah {least}" if stated else "pendidikan kosong, jalur {name} paling rendah {least}",
                   "education {stated}, the {name} track requires at least {least}" if stated
                   else "education is empty, the {name} track requires at least {least}", stated=f"“{stated}”", name=name, least=least)


def answers(person, row):
    for rule, wanted, words in (("requireYes", True, ("ya", "yes")), ("requireNo", False, ("tidak", "no"))):
        for column in person.eligibility.get(rule, []):
            if is_yes(row, column) != wanted:
                yield both("{column} berisi “{value}”, harus {wanted}", "{column} says “{value}”, {wanted} is required",
                           column=column, value=row.get(column, ""), wanted=words)


def evidence(person, row):
    for track in ("everyone", person.track(row)):
        for column, rule in sorted(person.eligibility.get("evidence", {}).get(track, {}).items()):
            cell = row.get(column, "")
            for kind, wanted in rule.items():
                if not person.proves(cell, kind, wanted):
                    demand = demanded(person, kind, wanted)
                    yield both("{column} {shown}, {demand}", "{column} {shown}, {demand}", column=column, shown=shown(row, kind, cell),
                               demand=demand)


def demanded(person, kind, wanted):
    if kind == "minimum":
        return both("paling sedikit {wanted}", "at least {wanted} is required", wanted=wanted)
    if kind == "digits":
        return both("harus {wanted} angka", "{wanted} digit is required" if wanted == 1 else "{wanted} digits are required", wanted=wanted)
    if kind == "years":
        return both("paling sedikit {wanted} tahun sebelum {today}", "at least {wanted} year{s} before {today} is required", wanted=wanted,
                    today=str(person.today), s="" if wanted == 1 else "s")
    return both("harus masih berlaku pada {last}", "must still be valid on {last}", last=str(person.today if wanted == "asOf" else day(wanted)))


def shown(row, kind, cell):
    """A number, a day, or an identifier in quotation marks; of a national id no more than its length."""
    if not cell:
        return "kosong", "is empty"
    if kind == "minimum":
        return both("{value}", "{value}", value=int(cell))
    if kind != "digits":
        return str(day(cell)), str(day(cell))
    text, own = re.sub("[ .-]", "", cell), re.sub("[ .-]", "", row.get("national_id", ""))
    if text != own or not own:
        return f"“{text}”", f"“{text}”"
    return both("berisi {count} karakter", "of {count} character{s}", count=len(text), s="" if len(text) == 1 else "s")


def scores(person, row):
    for stage, least in sorted(person.scores.get("thresholds", {}).items()):
        score, least = decimal(row.get("score_" + stage)), Decimal(str(least))
        if score is None:
            yield both("nilai {stage} kosong, paling rendah {least}", "no score for {stage}, at least {least} is required", stage=stage, least=least)
        elif score < least:
            yield both("nilai {stage} {score}, paling rendah {least}", "{stage} score {score}, at least {least} is required",
                       stage=stage, score=score, least=least)
