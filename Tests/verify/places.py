"""The part of verify_roster.py that checks `one_more`: not what one place more of a quota changes, which takes
deciding again (one_more.py does), but that it can be read, that nothing is said to change where the quota is not
what limits a kabupaten, and that no change leads out of the possible."""
NAMES = ("placed", "missing", "covered", "local", "first_choice", "travel_m", "objective")
NOTHING = " ".join(f"{name}=0" for name in NAMES)


def certain(v, code):
    """What stands there whatever a second solve would say; None where only that could tell."""
    quota = v.listed[code].get("quota")
    if quota in (None, ""):
        return ""
    if v.divided:
        return None
    _, _, most, cap, floor = v.limits(code)
    wider = min([most, *v.quotas(code[:2], "ID"), int(quota) + 1])
    wanted = min(max(v.limits(code)[0], v.minimum(code)), wider)
    return NOTHING if (wider, wanted) == (cap, floor) else None


def is_possible(v, text):
    parts = [part.partition("=") for part in text.split(" ")]
    if tuple(name for name, _, _ in parts) != NAMES:
        return False
    try:
        change = {name: int(value) for name, _, value in parts}
    except ValueError:
        return False
    people = len(v.seat)
    empty = v.policy == "local-first"
    fewest, greatest = (-people, len(v.placements)) if empty else (0, 1)
    fewer, more = (-v.totals["missing"], people + 1) if empty else (-1, 1)
    after = people + change["placed"]
    share = {"local": v.tiers.count(0), "first_choice": v.wished.count(1)}
    return (fewest <= change["placed"] <= greatest and fewer <= change["missing"] <= more
            and 0 <= v.totals["covered"] + change["covered"] <= len(v.village)
            and all(0 <= before + change[name] <= after for name, before in share.items())
            and v.totals["travel"] + change["travel_m"] >= 0
            and v.totals["objective"] + change["objective"] >= 0)


def check(v):
    for code, row in v.regions.items():
        stated = row.get("one_more") or ""
        if stated == "" or code not in v.members:
            continue
        sure = certain(v, code)
        if sure is not None:
            v.compare("regions", code, row, {"one_more": sure})
        elif not is_possible(v, stated):
            v.report("figure", "regions", code, f"one_more cannot be {stated}")
