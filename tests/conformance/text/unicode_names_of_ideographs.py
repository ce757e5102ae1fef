import unicodedata


def look(name):
    try:
        return ascii(unicodedata.lookup(name))
    except KeyError as error:
        return str(error)


for name in ("CJK UNIFIED IDEOGRAPH-4E00", "cjk unified ideograph-4e00", "CJK UNIFIED IDEOGRAPH-04E00", "CJK UNIFIED IDEOGRAPH-33FF",
             "CJK UNIFIED IDEOGRAPH-F900", "CJK COMPATIBILITY IDEOGRAPH-F900", "CJK COMPATIBILITY IDEOGRAPH-3400", "CJK UNIFIED IDEOGRAPH-2A6DF",
             "CJK UNIFIED IDEOGRAPH-", "CJK UNIFIED IDEOGRAPH-G", "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE AC00", "hangul syllable hih", "HANGUL SYLLABLE ",
             "LATIN SMALL LETTER A", "latin small letter a", "LATIN CAPITAL LETTER GHA", "LATIN SMALL LETTER R WITH TILDE", "NULL", "BELL", "SPACE ", " SPACE", ""):
    print(repr(name), look(name))
for c in "\u4e00\uf900\uac00\uac01\ud7a3\U00020000\u3400\x00\x07\ue000\ud800\U0010ffff\u0378":
    print(ascii(c), unicodedata.name(c, None), unicodedata.category(c), repr(unicodedata.decomposition(c)))

# What 16.0 does not know has no properties, even where a later version gives it some.
for c in "\u0558\u058b\u05c8\u20c1\ua7f1\U00011de0\U0001f6d8\U0002b73a\U000323b0\u0295\u1b3a":
    print(ascii(c), unicodedata.category(c), repr(unicodedata.bidirectional(c)), unicodedata.combining(c), unicodedata.east_asian_width(c),
          repr(unicodedata.decomposition(c)), unicodedata.decimal(c, None), unicodedata.name(c, None), ascii(unicodedata.normalize("NFKC", c)))
for c in "\U0002f868\U0002f874\uac00\uac01\u01c4\u1e9b\u2460\ufdfa":
    print(ascii(c), unicodedata.decomposition(c))
print("\N{LATIN SMALL LETTER A}\N{BULLET}\N{hangul syllable gag}\N{CJK UNIFIED IDEOGRAPH-4E00}" == "a\u2022\uac01\u4e00")
print(unicodedata.unidata_version)
