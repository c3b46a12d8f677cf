"""The part of verify_roster.py that knows quotas of tracks: where kabupaten divide their places between
two lists, who stands on which, and what each may hold. A spot is what nobody of another list can take:
a list in a kabupaten, or the kabupaten itself where everybody stands on one list."""
import collections
import math

TRACKS = ("professional", "business")
COLUMNS = [f"{kind}_{track}" for track in TRACKS for kind in ("quota", "placed", "places")]


def quota(row, track):
    cell = row.get(f"quota_{track}")
    return int(cell) if cell not in (None, "") else None


def are_divided(rules, listed):
    return rules.get("lists") == "tracks" and any(
        quota(row, track) is not None for code, row in listed.items() if len(code) == 5 for track in TRACKS)


def in_all(row):
    """What both tracks come to, where both have a quota: it binds like one for all."""
    both = [quota(row, track) for track in TRACKS]
    return [] if None in both else [sum(both)]


def spot(v, pid, code):
    return (code, v.person.track(v.people[pid])) if v.divided and code in v.members else code


def spots(v, code): return [(code, track) for track in TRACKS] if v.divided else [code]


def cap(v, place):
    if not isinstance(place, tuple):
        return v.limits(place)[3]
    own = quota(v.listed[place[0]], place[1])
    return min(v.limits(place[0])[3], math.inf if own is None else own)


def crew(v, place):
    """Who sits there."""
    code = place[0] if isinstance(place, tuple) else place
    return [pid for pid in v.crew[code] if spot(v, pid, code) == place]


def opened(v, place):
    """How many places the roster says the goals open there."""
    code = place[0] if isinstance(place, tuple) else place
    column = f"places_{place[1]}" if isinstance(place, tuple) else "places"
    return int(v.regions.get(code, {}).get(column) or len(crew(v, place)))


def check(v):
    for pid, row in v.placements.items():
        stands = v.divided and v.role[pid] == "BA"
        v.compare("placements", pid, {"track": row.get("track") or ""},
                  {"track": v.person.track(v.people[pid]) if stands else ""})
    for code, row in v.regions.items():
        if not v.divided:
            v.compare("regions", code, {"tracks": sorted(set(COLUMNS) & row.keys())}, {"tracks": []})
            continue
        for place in spots(v, code):
            track, filled, places = place[1], len(crew(v, place)), opened(v, place)
            v.compare("regions", code, row, {f"quota_{track}": quota(v.listed[code], track),
                                             f"placed_{track}": filled})
            if v.policy != "local-first" or places < filled:
                v.compare("regions", code, row, {f"places_{track}": filled})
            elif places > max(filled, cap(v, place)):
                v.report("places.beyond", "regions", code, f"{places} are opened for {track}")
        v.compare("regions", code, row, {"places": sum(opened(v, place) for place in spots(v, code))})
    if v.divided:
        check_quotas(v)
    check_summary(v)


def check_quotas(v):
    for code, row in v.listed.items():
        for track in TRACKS:
            inside = [inner for inner in v.members if code == "ID" or v.lies_in(inner, code)]
            count = sum(len(crew(v, (inner, track))) for inner in inside)
            if count > (count if quota(row, track) is None else quota(row, track)):
                v.report("quota.track", "regions", code, f"{count} of {track} are placed")


def check_summary(v):
    stated = v.summary.get("tracks", {})
    statuses = {track: collections.Counter(
        row["status"] for pid, row in v.placements.items()
        if v.role[pid] == "BA" and v.person.track(v.people[pid]) == track) for track in TRACKS}
    derived = {track: {
        "quota": sum(quota(v.listed[code], track) or 0 for code in v.members),
        **{name: statuses[track][name] for name in ("placed", "reserve", "ineligible", "banned")}}
        for track in TRACKS} if v.divided else {}
    v.compare("summary", "tracks", {"tracks": stated}, {"tracks": derived})
