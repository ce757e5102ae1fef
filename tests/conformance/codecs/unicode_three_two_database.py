import unicodedata
import stringprep

old = unicodedata.ucd_3_2_0
print(type(old), unicodedata.UCD, old.unidata_version)
try:
    unicodedata.UCD()
except TypeError as error:
    print("TypeError:", error)

for text in ("a", "\u20ac", "\u0221", "\u0234", "\u0350", "\u1d00", "\u2150", "\ua000", "\ufa6e", "\U0001f600", "\ud800", "\u00b2", "\u1369", "\uac01"):
    print(ascii(text), [f(text) for f in (old.category, unicodedata.category)], [f(text) for f in (old.bidirectional, unicodedata.bidirectional)], end=" ")
    print(old.combining(text), old.mirrored(text), old.east_asian_width(text), unicodedata.east_asian_width(text), end=" ")
    print(repr(old.decomposition(text)), old.decimal(text, None), old.digit(text, None), old.numeric(text, None), old.name(text, "-"))

# Characters whose decompositions a later version corrected, and such as it does not know.
for text in ("\U0002f868", "\U0002f874", "\U0002f91f", "\U0002f95f", "\U0002f9bf", "\u2adc", "\u1d2c", "\u0958", "e\u0301\u0323", "\ufb01"):
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        print(ascii(old.normalize(form, text)), ascii(unicodedata.normalize(form, text)), old.is_normalized(form, text), end="; ")
    print()
for call in (lambda: old.lookup("GREEK SMALL LETTER ALPHA"), lambda: old.lookup("GRINNING FACE"), lambda: unicodedata.lookup("GRINNING FACE"),
             lambda: old.name("\U0001f600"), lambda: old.decimal("x"), lambda: old.normalize("NFX", "a"), lambda: old.category("ab"), lambda: old.category(1)):
    try:
        print(call())
    except (KeyError, ValueError, TypeError) as error:
        print(type(error).__name__ + ":", error)

print([stringprep.in_table_a1(c) for c in "a\u0221\u0234\U0001f600"])
print(ascii(stringprep.map_table_b2("\u00df")), ascii(stringprep.map_table_b3("\u0130")), stringprep.in_table_c12("\u00a0"))
print([stringprep.in_table_d1(c) for c in "a\u05d0\u0627"], [stringprep.in_table_d2(c) for c in "a\u05d0\u0627"])
for name in ("LATIN CAPITAL LETTER GHA", "LATIN SMALL LETTER R WITH TILDE", "BELL", "NULL"):
    for database in (unicodedata, old):
        try:
            print(name, ascii(database.lookup(name)))
        except KeyError as error:
            print(error)
