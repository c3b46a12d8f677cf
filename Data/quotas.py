"""What each region's quota is: published, or derived from what is."""

from dataclasses import dataclass

from apportionment import largest_remainder
from country import cooperative_count

MINIMUM_LOAD, MAXIMUM_LOAD = 8, 12


def usable(cooperatives):
    """The fewest and the most assistants that loads of 8 to 12 can use; the fewest twice where
    none fits."""
    need = -(-cooperatives // MAXIMUM_LOAD)
    return need, max(cooperatives // MINIMUM_LOAD, need)


def tenth(code, country, published):
    """A tenth of the cooperatives, half up, within what loads can use."""
    cooperatives = cooperative_count(code, country, published)
    need, room = usable(cooperatives)
    return min(max((cooperatives + 5) // 10, need), room)


def most_usable(codes, country, published):
    return sum(usable(cooperative_count(code, country, published))[1] for code in codes)


def shares_of(total, codes, country, published, source):
    """A quota for each of the kabupaten/kota, in proportion to their cooperatives, and where it
    comes from."""
    counts = {code: cooperative_count(code, country, published) for code in codes}
    shares = largest_remainder(total, counts, {code: usable(counts[code]) for code in codes})
    return {code: (quota, source) for code, quota in shares.items()}


@dataclass(frozen=True)
class Quotas:
    """What each region's quota is, and where it comes from."""
    figures: dict  # code -> (quota or "", source)
    above: list    # provinces and the nation that have one of their own

    @staticmethod
    def of_round(codes, country, published, provinces):
        """Published, or a tenth of the cooperatives; empty below a province with its own."""
        figures = {code: stated(published[code]) for code in provinces}
        for code in codes:
            if code[:2] in provinces:
                figures[code] = "", f"province quota {code[:2]}"
            elif is_stated(code, published):
                figures[code] = stated(published[code])
            else:
                figures[code] = tenth(code, country, published), "derived: cooperatives / 10"
        return Quotas(figures, list(provinces))

    @staticmethod
    def of_country(country, published):
        """Published, or a share of what is published for the province or, without that, of what
        the nation has left. A province's figure that its kabupaten/kota cannot use is not shared
        out: it stands alone, as it was published."""
        provinces = [code for code in country.provinces if is_stated(code, published)]
        figures = {code: stated(published[code]) for code in ["ID", *provinces]}
        left, rest = int(published["ID"]["assistants"]), []
        for province in country.provinces:
            codes = country.codes(province)
            own = {code: stated(published[code]) for code in codes if is_stated(code, published)}
            others = [code for code in codes if code not in own]
            of_own = sum(int(quota) for quota, _ in own.values())
            if province not in provinces:
                figures.update(own)
                rest += others
                left -= of_own
                continue
            total = int(published[province]["assistants"])
            left -= total
            if total > most_usable(codes, country, published):
                figures.update((code, ("", f"province quota {province}")) for code in codes)
            else:
                source = f"derived: share of the province's {total}"
                figures.update(own)
                figures.update(shares_of(total - of_own, others, country, published, source))
        source = f"derived: share of the {left} that other figures leave of the nation's"
        figures.update(shares_of(left, rest, country, published, source))
        return Quotas(figures, ["ID", *provinces])


def is_stated(code, published):
    return code in published and published[code]["assistants"] != ""


def stated(row):
    return row["assistants"], row["address"]
