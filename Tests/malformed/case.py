"""What a malformed (or awkward) input is: a small sound dataset, one thing changed in it, and what must be said of that.

Where the fault stands is computed here from what was changed, never taken from what the program says.
"""
import dataclasses, json

TABLES = {
    "regions": """region_code,region_name,quota,minimum,latitude,longitude,island_group,province_name,source
64,Kalimantan Timur,4,,,,6,Kalimantan Timur,invented
64.01,Kabupaten Satu,2,1,0.5,117.1,6,Kalimantan Timur,invented
64.02,Kabupaten Dua,2,1,0.1,116.9,6,Kalimantan Timur,invented
""",
    "cooperatives": "cooperative_id,name,village_code,latitude,longitude,priority\n" + "".join(
        f"K-{kabupaten}{place:02},Koperasi {kabupaten}-{place},64.0{kabupaten}.01.20{place:02},0.{kabupaten}{place:02},117.{kabupaten}{place:02},{place % 3}\n"
        for kabupaten in (1, 2) for place in range(1, 18)),
    "applicants": """applicant_id,name,rank,role,track,domicile_code,latitude,longitude,preference_1,preference_2,willing_anywhere,excluded,conflicts,birth_date,education,national_id
A-1,Ani Lestari,1,BA,professional,64.01,0.11,117.11,64.01,64.02,yes,,,1990-01-31,S1,6401010101900001
A-2,Budi Santoso,2,BA,professional,64.02.01.2001,,,64.02,,ya,,,1991-02-28,S1,6402010202910002
A-3,Citra Dewi,3,BA,business,64.02,0.21,117.21,,,no,,,01/03/1988,SMA,6402010303880003
A-4,Dedi Irawan,4,BA,business,64.01,,,64,,no,64.02,K-201,1985-12-05,D3,6401010404850004
""",
    "pins": """applicant_id,kind,region_code,cooperative_id,by,reason,date
A-1,pin,64.01,,Panel,family,2025-10-01
A-3,ban,64.01,,Panel,kin,2025-10-02
""",
    "travel": """from_code,to_code,metres
64.01.01.2001,64.01.01.2002,1500
64.01,64.02,60000
""",
}
POLICY = {"load": {"minimum": 8, "maximum": 12}, "seed": 1}


@dataclasses.dataclass
class Case:
    """One input. `files` replace or add files of the sound dataset (`None` takes one away); `at` opens the line of
    standard error that must name the fault; `says` must follow in that line, a remedy among it."""
    name: str
    files: dict
    at: str = ""
    says: tuple = ()
    code: int = 65
    options: tuple = ()
    remedy: bool = True


@dataclasses.dataclass
class Large:
    """Bytes that are never all in this process's memory, which the program's own would be counted from."""
    head: bytes
    block: bytes
    count: int

    def write(self, file):
        file.write(self.head)
        for _ in range(self.count): file.write(self.block)


@dataclasses.dataclass
class Hole:
    """A file of so many bytes that take no room on the disk."""
    size: int

    def write(self, file): file.truncate(self.size)


def sound():
    """The sound dataset, as bytes by name of file."""
    files = {f"{name}.csv": text.encode() for name, text in TABLES.items()}
    return {**files, "policy.json": json.dumps(POLICY).encode()}


def cell(table, column, value, *says, row=0, quoted=False):
    """A table in which one cell holds another value. It must be named by line, column and value, and a remedy given."""
    lines = [line.split(",") for line in TABLES[table].splitlines()]
    place = lines[0].index(column)
    lines[row + 1][place] = '"' + value.replace('"', '""') + '"' if quoted else value
    text = "\n".join(",".join(line) for line in lines) + "\n"
    return Case(f"{table}.{column}={value[:40]!r}", {f"{table}.csv": text.encode()}, f"{table}.csv:{row + 2}:{place + 1}: {column}: ", says)


def edited(table, old, new, at, *says, name=None):
    """A table in which some text is another one; the caller says where the fault stands."""
    text = TABLES[table]
    assert old in text, old
    return Case(name or f"{table}: {old!r} to {new!r}"[:80], {f"{table}.csv": text.replace(old, new, 1).encode()}, at, says)


def raw(name, file, content, at, *says, **rest):
    """A file that holds just these bytes."""
    return Case(name, {file: content.encode() if isinstance(content, str) else content}, at, says, **rest)


def policy(text, at, *says):
    """A policy.json with this text, which may break every rule of JSON."""
    return raw(f"policy {text[:60]}", "policy.json", text, at, *says)
