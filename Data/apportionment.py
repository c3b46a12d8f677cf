"""Shares a number of places out in proportion, by largest remainder, within a range for each."""

from fractions import Fraction


def largest_remainder(total, weights, ranges):
    """A whole number for each key: in proportion to `weights`, inside `ranges`, adding up to
    `total`.

    The shares are those of the largest remainder (Hamilton's method), with whoever would leave
    its range held at the end of it and the others sharing what is left. Ties go to the first key
    in order. Ranges that cannot hold the total are an error.
    """
    least, most = (sum(ends) for ends in zip(*ranges.values()))
    if not least <= total <= most:
        raise ValueError(f"{total} places for ranges that hold {least} to {most}")
    held = {}
    while True:
        free = [key for key in weights if key not in held]
        left = total - sum(held.values())
        whole = sum(weights[key] for key in free)
        shares = {key: Fraction(left * weights[key], whole) for key in free}
        # Those too low and those too high pull in opposite directions: the greater pull is real.
        low = {key: ranges[key][0] for key in free if shares[key] < ranges[key][0]}
        high = {key: ranges[key][1] for key in free if shares[key] > ranges[key][1]}
        lifted = sum(low[key] - shares[key] for key in low)
        cut = sum(shares[key] - high[key] for key in high)
        if not low and not high:
            return {**held, **rounded(left, shares)}
        if lifted >= cut:
            held.update(low)
        if cut >= lifted:
            held.update(high)


def rounded(total, shares):
    """Whole numbers next to `shares`, which add up to `total`: the largest fractions go up."""
    floors = {key: int(share) for key, share in shares.items()}
    up = total - sum(floors.values())
    by_fraction = sorted(shares, key=lambda key: (floors[key] - shares[key], key))
    return {key: floors[key] + (key in by_fraction[:up]) for key in shares}
