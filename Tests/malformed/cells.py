"""Cells that say nothing sound: numbers, places, codes, dates, words."""
import re

from .case import cell, edited

BIDI, ZERO_WIDTH, NUL_NAME = "\u202e", "\u200b", "Ani\u0001"


def cases():
    yield from numbers()
    yield from places()
    yield from codes()
    yield from words()
    yield from people()
    yield from doubled()


def numbers():
    for value in "-3", "2.5", "99999999999999999999", "1e3", "dua":
        yield cell("regions", "quota", value, value)
    for value in "-1", "1,5", "0x2", "∞", "9999999":
        yield cell("regions", "minimum", value, value, row=1, quoted=True)
    for value in "nan", "inf", "tinggi", "1.5", "99999999999999999999":
        yield cell("cooperatives", "priority", value, value)
    for value in "0", "-2", "1.5", "NaN", "pertama":
        yield cell("applicants", "rank", value, value)
    for value in "-1", "1.5", "inf", "0x1p3", "":
        yield cell("travel", "metres", value, value)


def places():
    for value in "nan", "inf", "0x1p3", "1e-1", "0°30'":
        yield cell("cooperatives", "latitude", value, value)
    for value in "1171000", "-181", "117,1,2", "", "timur":
        yield cell("cooperatives", "longitude", value, value, quoted=True)
    for value in "51.5", "-33.9", "95":
        yield cell("cooperatives", "latitude", value, value)
    for value in "2.35", "151.2":
        yield cell("cooperatives", "longitude", value, value)
    yield edited("cooperatives", "0.101,117.101", "117.101,0.101", "cooperatives.csv:2:4: latitude: ", "“117.101” is a longitude",
                 name="latitude and longitude swapped")
    yield edited("applicants", "0.11,117.11", "117.11,0.11", "applicants.csv:2:7: latitude: ", "“117.11” is a longitude",
                 name="an applicant's latitude and longitude swapped")
    yield cell("applicants", "latitude", "", "empty")
    yield cell("applicants", "longitude", "", "empty")
    yield cell("regions", "latitude", "95", "95", row=1)
    yield cell("regions", "longitude", "", "empty", row=1)


def codes():
    for value in "64.1.1", "64.x", "64.01.1", "64-01", "kutai":
        yield cell("regions", "region_code", value, value, row=1)
    for value in "64.01", "64.01.01", "64.01.01.20", "64:01:01", "6.4E+09":
        yield cell("cooperatives", "village_code", value, value)
    yield cell("cooperatives", "village_code", "65.01.01.2001", "65.01.01.2001")
    yield cell("cooperatives", "village_code", "64.03.01.2001", "64.03")
    for value in "", "Kutai", "64.0", "64.01.01.2001.1":
        yield cell("applicants", "domicile_code", value, value)
    # Of what may be somebody's birth date the year alone is told.
    yield cell("applicants", "domicile_code", "1901-06-04", "1901-")
    for value in "64.01.01", "64.99", "1", "Kab. Satu", "ID":
        yield cell("applicants", "preference_1", value, value)
    for value in "64.01.01.2001", "64.01;64.02", "x|64.02":
        yield cell("applicants", "excluded", value, row=3)
    for value in "K-999", "K-101,K-102":
        yield cell("applicants", "conflicts", value, row=3, quoted=True)
    for value in "64", "64.01.01.2001", "64.9":
        yield cell("pins", "region_code", value, value)
    for value in "64.01.01", "64.01.01.20999", "":
        yield cell("travel", "from_code", value, value)


def hidden(value):
    """A date as a message may tell it: the year alone."""
    parts = re.split("[-/]", value)
    return "".join("••" if part.isdigit() and len(part) < 4 and len(parts) == 3 else part for part in re.split("([-/])", value))


def words():
    for value in "mungkin", "2", "y e s", "TRUE?", "1.0":
        yield cell("applicants", "willing_anywhere", value, value)
    for value in "pakarr", "expert", "Profesional!":
        yield cell("applicants", "track", value, value)
    for value in "BAA", "EXPERT", "ASISTEN":
        yield cell("applicants", "role", value, value, row=1)
    for value in "31/02/1990", "1990-13-01", "31-01-1990", "1990", "32874":
        yield cell("applicants", "birth_date", value, hidden(value))
    for value in "pinn", "", "larang!":
        yield cell("pins", "kind", value, value)
    for value in "2025-02-30", "kemarin", "10/2025":
        yield cell("pins", "date", value, hidden(value))
    for value in "A-9", "a-1", "":
        yield cell("pins", "applicant_id", value, value)
    for value in "K-999", "64.01.01.2001":
        yield cell("pins", "cooperative_id", value, value, row=1)


def people():
    for value in "", "6.4E+15", "A" + BIDI + "-1", "A" + ZERO_WIDTH + "1", "A\u00a01":
        yield cell("applicants", "applicant_id", value, row=1)
    for value in "", "1,02E+11", "K" + BIDI, "K\u00ad101", "K|1":
        yield cell("cooperatives", "cooperative_id", value, quoted=True)
    yield cell("applicants", "name", "", "empty")
    yield cell("cooperatives", "name", "", "empty")
    yield cell("regions", "region_name", "", "empty", row=1)


def doubled():
    yield edited("applicants", "A-2,", "A-1,", "applicants.csv:3:1: applicant_id: ", "“A-1”", "2")
    yield edited("cooperatives", "K-102,", "K-101,", "cooperatives.csv:3:1: cooperative_id: ", "“K-101”", "2")
    yield edited("regions", "64.02,Kab", "64.01,Kab", "regions.csv:4:1: region_code: ", "“64.01”", "3")
    yield edited("travel", "64.01,64.02,60000", "64.01.01.2001,64.01.01.2002,9", "travel.csv:3", "2")
    yield edited("applicants", "6402010202910002", "6401010101900001", "applicants.csv:3:16: national_id: ", name="one national id twice")
