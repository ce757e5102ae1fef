def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


texts = ["", "abc", "ABC", "ß", "ẞ", "ŉ", "ǰ", "ΐ", "ﬁ", "ﬀﬃ", "ı", "İ", "i̇", "Σ", "ΑΣ", "ΑΣ Β", "ΑΣ.Β", "Σα", "ǆ", "ǅ", "Ǆ", "ᾳ", "ᾼ", "ͅ", "ſ", "K", "Å", "Ω", "ꭰ", "Ꭰ", "𐐀", "𐐨", "Ⅷ", "ⓐ", "ა", "Ა", "ʼn", "don't stop", "o'neil-smith x1y", "hello wORLD", "ǆabc", "1a b2c", "\ud800a", "é", "É", "Ǝ", "ı̇", "ŸÿY"]
for text in texts:
    print(ascii(text), *(ascii(getattr(text, name)()) for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold")))
for text in texts + ["Abc Def", "Abc def", "A1B", "1", " ", "ABC1", "abc1", "ªº", "ͅ"]:
    print(ascii(text), [name for name in ("isupper", "islower", "istitle", "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isidentifier", "isprintable", "isascii") if getattr(text, name)()])
import unicodedata

total = {}
for code in range(0x30000):
    c = chr(code)
    for name in ("isupper", "islower", "istitle", "isalpha", "isdigit", "isdecimal", "isnumeric", "isspace", "isidentifier", "isprintable"):
        total[name] = total.get(name, 0) + getattr(c, name)()
    for name in ("upper", "lower", "title", "casefold"):
        mapped = getattr(c, name)()
        if mapped != c:
            total[name] = (total.get(name, 0) * 31 + sum(map(ord, mapped)) + code) % 1000003
print(total)
show("'a'.upper(1)")
show("'a'.casefold(x=1)")
show("str.upper(b'a')")
show("str.title()")
