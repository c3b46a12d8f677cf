"""DIMACS files that `flow` must refuse by line and reason."""
from .case import Case

GOOD = "p min 3 2\nn 1 2\nn 3 -2\na 1 2 0 5 1\na 2 3 0 5 1\n"


def network(name, text, at, *says):
    return Case(f"network: {name}", {"x.min": text if isinstance(text, bytes) else text.encode()}, at, says, remedy=False)


def cases():
    yield network("empty", "", "x.min")
    yield network("no p line", GOOD.replace("p min 3 2\n", ""), "x.min:1")
    yield network("two p lines", "p min 3 2\n" + GOOD, "x.min:2")
    yield network("p max", GOOD.replace("min", "max", 1), "x.min:1", "min")
    yield network("negative count", GOOD.replace("3 2", "-3 2", 1), "x.min:1", "-3")
    yield network("huge count", GOOD.replace("3 2", "3 99999999999", 1), "x.min:1", "99999999999")
    yield network("too few arcs", GOOD.replace("3 2\n", "3 3\n", 1), "x.min", "3")
    yield network("too many arcs", GOOD.replace("3 2\n", "3 1\n", 1), "x.min:5")
    yield network("node 0", GOOD.replace("a 1 2", "a 0 2"), "x.min:4", "0")
    yield network("node beyond", GOOD.replace("a 2 3", "a 2 4"), "x.min:5", "4")
    yield network("supply of a node beyond", GOOD.replace("\nn 3", "\nn 7"), "x.min:3", "7")
    yield network("supply twice", GOOD.replace("n 3 -2", "n 3 -2\nn 3 0"), "x.min:4", "3")
    yield network("unbalanced", GOOD.replace("n 3 -2", "n 3 -1"), "x.min", "1")
    yield network("capacity below lower bound", GOOD.replace("a 1 2 0 5", "a 1 2 6 5"), "x.min:4", "6", "5")
    yield network("cost beyond range", GOOD.replace("5 1\na 2", "5 99999999999999999999\na 2"), "x.min:4", "99999999999999999999")
    yield network("cost of a fraction", GOOD.replace("0 5 1\na 2", "0 5 1.5\na 2"), "x.min:4", "1.5")
    yield network("a number too few", GOOD.replace("a 1 2 0 5 1", "a 1 2 0 5"), "x.min:4")
    yield network("a number too many", GOOD.replace("a 1 2 0 5 1", "a 1 2 0 5 1 1"), "x.min:4")
    yield network("an unknown line", GOOD + "q 1\n", "x.min:6", "q")
    yield network("rubbish at the end", GOOD + "\x00\x01", "x.min:6")
    yield network("a line of 20 MB", GOOD + "a " + "1" * 20_000_000, "x.min:6")
    yield network("gzip", b"\x1f\x8b\x08\x00" + b"\x00" * 20, "x.min:1")
