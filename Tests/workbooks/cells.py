"""What every cell of rosters.xlsx in English must hold, worked out from the other files of the roster.

Text is text, a number a Decimal, a day a date, an empty cell None.
"""
import csv, datetime, json
from decimal import ROUND_HALF_UP, Decimal

STATUS = {"placed": "Placed", "reserve": "Reserve", "ineligible": "Not eligible", "banned": "Withdrawn or barred"}
TIERS = ["own kabupaten", "own province", "same island group", "elsewhere"]
EXCEPTIONS = {"": None, "unfit": "no number fits", "underload": "loads below the limit",
              "understaffed": "too few assistants", "constrained": "bound by conflicts or pins"}


def lines(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def text(value):
    """A CSV cell without the apostrophe that keeps spreadsheets from evaluating it."""
    if value[:1] == "'" and value.lstrip("' ")[:1] in tuple("=+-@\t\r\n"):
        value = value[1:]
    return value or None


def number(value):
    return None if value == "" else Decimal(value)


def thousandth(value):
    """Kilometres of metres."""
    return None if value == "" else Decimal(value) / 1000


def day(value):
    return None if value == "" else datetime.date.fromisoformat(value)


def tier(value):
    return None if value == "" else TIERS[int(value)]


def choice(value):
    return None if value == "" else "not a stated choice" if value == "10" else f"choice {value}"


def placements(out):
    yield ["Applicant ID", "Name", "Role", "Rank", "Status", "Region code", "Kabupaten/kota", "From", "Choice",
           "Base code", "Load", "Total travel, km", "Farthest, km", "Reason", "Looked after by", "Lottery number"]
    for line in lines(out / "placements.csv"):
        yield [text(line["applicant_id"]), text(line["name"]), text(line["role"]), number(line["rank"]),
               STATUS[line["status"]], text(line["region_code"]), text(line["region_name"]),
               tier(line["domicile_tier"]), choice(line["preference"]), text(line["base_code"]),
               number(line["load"]), thousandth(line["travel_m_total"]), thousandth(line["travel_m_max"]),
               text(line["reason"]), text(line["pmo_id"]), text(line["lottery"])]


def cooperatives(out, province=""):
    names = {line["region_code"]: text(line["region_name"]) for line in lines(out / "regions.csv")}
    yield ["Cooperative ID", "Name", "Village code", "Region code", "Kabupaten/kota", "Assistant ID", "Assistant",
           "Distance, km"]
    for line in lines(out / "assignments.csv"):
        if line["region_code"].startswith(province):
            yield [text(line["cooperative_id"]), text(line["name"]), line["village_code"], line["region_code"],
                   names[line["region_code"]], text(line["assistant_id"]),
                   text(line["assistant_name"]) if line["assistant_id"] else "Uncovered",
                   thousandth(line["distance_m"])]


def regions(out):
    counts = ["quota", "cooperatives", "need", "room", "placed", "missing", "unused_quota", "covered", "uncovered",
              "load_min"]
    yield ["Region code", "Kabupaten/kota", "Quota", "Cooperatives", "Need", "Room", "Placed", "Missing",
           "Quota unused", "Cooperatives covered", "Uncovered", "Least load", "Mean load", "Largest load",
           "Total travel, km", "Between cooperatives, km", "Unevenness of loads", "Districts split", "Objective",
           "Proven lower bound", "Gap", "Exception", "With one more assistant"]
    for line in lines(out / "regions.csv"):
        mean = number(line["load_mean"])
        yield [line["region_code"], text(line["region_name"]), *(number(line[name]) for name in counts),
               None if mean is None else mean.quantize(Decimal("0.001"), ROUND_HALF_UP), number(line["load_max"]),
               thousandth(line["travel"]), thousandth(line["pairs"]),
               *(number(line[name]) for name in ("balance", "splits", "objective", "lower_bound", "gap")),
               EXCEPTIONS[line["exception"]], text(line["one_more"])]


def reserve(out):
    yield ["Region code", "Kabupaten/kota", "Role", "Position", "Length of list", "Applicant ID", "Name", "Rank",
           "From", "Choice"]
    for line in lines(out / "reserve.csv"):
        yield [line["region_code"], text(line["region_name"]), text(line["role"]), number(line["position"]),
               number(line["list_length"]), text(line["applicant_id"]), text(line["name"]), number(line["rank"]),
               tier(line["domicile_tier"]), choice(line["preference"])]


def remarks(out, names):
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    yield ["Kind", "About", "Name", "Note", "Code"]
    for kind, key in (("Exception", "exceptions"), ("Notice", "notices")):
        for remark in summary[key]:
            subject = remark["subject"]
            yield [kind, subject or None, names.get(subject) if names.get(subject) != subject else None,
                   remark["message"], remark["code"]]


def decisions(out, names):
    """All but the price, which is a sentence."""
    yield ["Applicant ID", "Name", "Decision", "By", "Reason", "Date"]
    for line in lines(out / "decisions.csv"):
        place = names.get(line["region_code"], line["region_code"]) or line["cooperative_id"]
        ban = f"banned from {place}" if place else "barred altogether"
        what = f"pinned to {place}" if line["kind"] == "pin" else ban
        yield [text(line["applicant_id"]), text(line["name"]), what, text(line["by"]), text(line["reason"]),
               day(line["date"])]


def summary(out):
    """The items, by name."""
    told = json.loads((out / "summary.json").read_text("utf-8"))
    totals, rules = told["totals"], told["rules"]
    covered = totals["covered"]
    mean = (Decimal(totals["travel"]) / max(1, covered)).quantize(Decimal(1), ROUND_HALF_UP)
    bound = totals["lower_bound"]
    items = {"Placed": totals["placed"], "Reserve": totals["reserve"], "Not eligible": totals["ineligible"],
             "Withdrawn or barred": totals["banned"], "Missing": totals["missing"],
             "Cooperatives covered": covered, "Uncovered": totals["uncovered"],
             "Exceptions": len(told["exceptions"]), "Mean distance, km": mean / 1000,
             "Total travel, km": Decimal(totals["travel"]) / 1000,
             "Between cooperatives, km": Decimal(totals["pairs"]) / 1000,
             "Unevenness of loads": totals["balance"], "Districts split": totals["splits"],
             "Objective": totals["objective"], "Proven lower bound": bound, "Gap": Decimal(str(totals["gap"])),
             "Placement policy": told["policy"],
             "Limits of loads": f"{rules['load']['minimum']}–{rules['load']['maximum']}"}
    if rules["eligibility"]["asOf"]:
        items["Ages as of"] = day(rules["eligibility"]["asOf"])
    if rules["version"]:
        items["Version of the rules"] = rules["version"]
    items |= {"Seed of the lottery": str(told["seed"]), "Version of the program": told["version"]}
    yield ["Item", "Value"]
    yield from ([name, Decimal(value) if isinstance(value, int) else value] for name, value in items.items())
    yield []
    yield ["Placement policy", "Placed", "In their own kabupaten", "First choice",
           "Mean distance from home to region", "Envy by rank", "Envy by origin, then rank"]
    for name in ("balanced", "merit", "local-first", "efficient", "first-choice"):
        figures = told["policies"][name]
        counts = [Decimal(figures[key]) for key in
                  ("placed", "local", "first_choice", "mean_distance_km", "envy_rank", "envy_tier")]
        yield [name + (" (chosen)" if name == told["policy"] else ""), *counts]


def sheets(out, provinces=()):
    """Every sheet in order: its name, and its rows from the header down.

    - provinces: code and name of those that have a sheet.
    """
    names = {line["region_code"]: text(line["region_name"]) for line in lines(out / "regions.csv")} | dict(provinces)
    found = [("Summary", list(summary(out))), ("Placements", list(placements(out))),
             ("Cooperatives", list(cooperatives(out))), ("Regions", list(regions(out))),
             ("Reserve", list(reserve(out))), ("Exceptions", list(remarks(out, names)))]
    if (out / "decisions.csv").exists():
        found.append(("Decisions", list(decisions(out, names))))
    return found + [(f"{code} {name}", list(cooperatives(out, code))) for code, name in provinces]
