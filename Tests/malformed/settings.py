"""Settings that say nothing, too much, or not what JSON allows: policy.json and scenarios."""
from .case import policy, raw


def cases():
    yield from syntax()
    yield from keys()
    yield from values()
    yield from scenarios()


def syntax():
    yield policy("", "policy.json:1:1: ")
    yield policy("{", "policy.json:1:2: ")
    yield policy("[]", "policy.json:1:1: ")
    yield policy('{"seed": 1,}', "policy.json:1:12: ")
    yield policy("{'seed': 1}", "policy.json:1:2: ")
    yield policy('{"seed": 01}', "policy.json:1:10: ")
    yield policy('{"seed": 1} x', "policy.json:1:13: ")
    yield policy('{"seed": NaN}', "policy.json:1:10: ")
    yield policy('{"seed": 1 /* best */}', "policy.json:1:12: ")
    yield policy('{"version": "\\ud800"}', "policy.json:1:1")
    yield policy('{"version": "a\tb"}', "policy.json:1:1")
    yield policy("[" * 100_000, "policy.json:1:")
    yield policy('{"version": "' + "x" * 3_000_000 + '"}', "policy.json:1")
    yield raw("policy of bytes", "policy.json", b'{"version": "\xff"}', "policy.json:1")


def keys():
    yield policy('{"lod": {}}', "policy.json:1:2: ", "“lod”", "“load”")
    yield policy('{"load": {"minimal": 8}}', "policy.json:1:11: load: ", "“minimal”", "“minimum”")
    yield policy('{"seed": 1,\n "seed": 2}', "policy.json:2:2: ", "“seed”", "twice")
    yield policy('{"weights": {"travel": 1, "Travel": 1}}', "policy.json:1:27: weights: ", "“Travel”", "“travel”")
    yield policy('{"weightsByRegion": {"64.99": {"pairs": 1}}}', "policy.json:1:22: weightsByRegion", "64.99")
    yield policy('{"eligibility": {"umurMinimum": 20}}', "policy.json:1:18: eligibility: ", "“umurMinimum”", "minimumAge")


def values():
    for load in '{"minimum": 0}', '{"minimum": 13}', '{"maximum": -1}', '{"maximum": 8.5}', '{"minimum": "8"}':
        yield policy(f'{{"load": {load}}}', "policy.json:1:")
    yield policy('{"load": 8}', "policy.json:1:10: load: ")
    yield policy('{"load": {"stretch": 11}}', "policy.json:1:10: load.stretch: ", "11")
    for weight in "-1", "1000001", "1.5", "1e2", "true":
        yield policy(f'{{"weights": {{"travel": {weight}}}}}', "policy.json:1:24: weights.travel: ", weight)
    yield policy('{"placement": "merrit"}', "policy.json:1:15: placement: ", "“merrit”", "“merit”")
    yield policy('{"surplus": "keep"}', "policy.json:1:13: surplus: ", "“keep”")
    yield policy('{"effort": "max"}', "policy.json:1:12: effort: ", "“max”")
    yield policy('{"seed": -1}', "policy.json:1:10: seed: ", "-1")
    yield policy('{"seed": 99999999999999999999}', "policy.json:1:10: seed: ")
    yield policy('{"budget": {"assistants": -5}}', "policy.json:1:27: budget.assistants: ", "-5")
    yield policy('{"ties": ["interview"]}', "policy.json:1:11: ", "score_interview")
    yield policy('{"scores": {"weights": {"tpa": 2}}}', "policy.json:1:", "tpa")
    yield policy('{"eligibility": {"asOf": "2025-02-30"}}', "policy.json:1:26: eligibility.asOf: ", "2025-02-30")
    yield policy('{"eligibility": {"asOf": "2025-12-31", "minimumAge": 60, "maximumAge": 20}}', "policy.json:1:")
    yield policy('{"eligibility": {"minimumAge": 25}, "x": 1}', "policy.json:1:37: ", "“x”")
    yield policy('{"eligibility": {"education": {"business": "SMAA"}}}', "policy.json:1:", "SMAA")
    yield policy('{"roles": {"PMO": {"perRegion": -2}}}', "policy.json:1:33: roles.PMO.perRegion: ", "-2")
    yield policy('{"roles": {"EXPERT": {"places": 5}, "EXPERT": {}}}', "policy.json:1:37: ", "“EXPERT”")


def scenario(text, at, *says):
    return raw(f"scenarios {text[:60]}", "scenarios.json", text, at, *says)


def scenarios():
    yield scenario("", "scenarios.json:1:1: ")
    yield scenario("{}", "scenarios.json:1")
    yield scenario('{"scenarios": {}}', "scenarios.json:1:15: scenarios: ")
    yield scenario('{"scenario": []}', "scenarios.json:1:2: ", "“scenario”", "“scenarios”")
    yield scenario('{"scenarios": [{"quota": {"64": 1}}]}', "scenarios.json:1:16: ", "name")
    yield scenario('{"scenarios": [{"name": "a", "quotas": {"64": 1}}]}', "scenarios.json:1:30: ", "“quota”")
    yield scenario('{"scenarios": [{"name": "a", "quota": {"65": 1}}]}', "scenarios.json:1:40: ", "65")
    yield scenario('{"scenarios": [{"name": "a", "quota": {"64": "-10"}}]}', "scenarios.json:1:46: ", "-10")
    yield scenario('{"scenarios": [{"name": "a", "quota": {"64": -1}}]}', "scenarios.json:1:46: ", "-1")
    yield scenario('{"scenarios": [{"name": "a", "withdraw": ["A-9"]}]}', "scenarios.json:1:43: ", "A-9")
    yield scenario('{"scenarios": [{"name": "a"}, {"name": "a"}]}', "scenarios.json:1:", "“a”")
    yield scenario('{"scenarios": [{"name": "base"}]}', "scenarios.json:1:25: ", "base")
    yield scenario('{"scenarios": [{"name": "a", "load": {"minimum": 20}}]}', "scenarios.json:1:")
    yield scenario('{"sweep": {"load.minimum": 8}}', "scenarios.json:1:28: ")
    yield scenario('{"sweep": {"load.minimun": [8]}}', "scenarios.json:1:29: load: ", "“minimun”", "“minimum”")
    yield scenario('{"sweep": {"load.minimum": []}}', "scenarios.json:1:28: ")
    yield scenario('{"scenarios": [{"name": "a", "withdrawShare": {"share": 1.5}}]}', "scenarios.json:1:", "1.5")
    yield scenario('{"sweep": {"budget.assistants": [' + ",".join(map(str, range(2000))) + '], "seed": [' + ",".join(map(str, range(2000))) + "]}}",
                   "scenarios.json:1")
