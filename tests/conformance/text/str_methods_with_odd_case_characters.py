def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


samples = ["\u00df", "\u0130", "\u0131", "\u0149", "\u01c4", "\u01c5", "\u01c6", "\u01f0", "\u0345", "\u0390", "\u03a3", "\u03c2", "\u0587", "\u1e96", "\u1e9e", "\u1f88", "\u1fb3", "\u1fbc", "\u2160", "\u24b6", "\ufb00", "\ufb03", "\ufb13", "\u10d0", "\u1c90", "\u13a0", "\uab70", "\U00010400", "\U00010428", "\U0001d400", "\u02b0", "\u00aa", "\u212b", "\u2126", "\u1e9b"]
for c in samples:
    print(ascii(c), *[ascii(f(c)) for f in (str.upper, str.lower, str.title, str.swapcase, str.casefold, str.capitalize)], *[f(c) for f in (str.isupper, str.islower, str.istitle, str.isalpha)])
for text in ("\u03a3", "a\u03a3", "\u03a3a", "a\u03a3b", "a\u03a3 b\u03a3", "a\u03a3.", "a.\u03a3", "a\u0301\u03a3", "a\u03a3\u0301", "a\u03a3\u0301b", "\u0345\u03a3", "a\u0345\u03a3", "1\u03a3", "\u03a3\u03a3", "A\u03a3'", "A\u00ad\u03a3\u00ad", "\U00010400\u03a3", "\u03a3\U00010400"):
    print(ascii(text), ascii(text.lower()), ascii(text.title()), ascii(text.capitalize()), ascii(text.swapcase()), ascii(text.casefold()))
for text in ("they're bill's friends", "hello-world foo_bar", "x1y2", "\u01c6abc \u01c4x", "o'\u00dfx", "123abc", "\ufb01ne", "a\u0301b", "\u00aaa", "ab\u00b7cd", "\u2160ab", "HELLO wORLD", "", " ", "1", "\u0149abc"):
    print(ascii(text), ascii(text.title()), ascii(text.capitalize()), text.istitle(), text.isupper(), text.islower(), ascii(text.swapcase()))
print([c for c in "aA1 \u01c5\u02b0\u2160\u24d0\u00ba" if c.islower()] == list("a\u02b0\u24d0\u00ba"), [ascii(c) for c in "aA1 \u01c5\u2160\u24b6" if c.isupper()])


def count(f):
    return sum(map(f, map(chr, [*range(0x250), *range(0x250, 0x110000, 1499)])))


print(*[f"{f.__name__} {count(f)}" for f in (str.isalpha, str.isupper, str.islower, str.isdecimal, str.isdigit, str.isnumeric, str.isprintable, str.isspace, str.isidentifier, str.istitle, str.isalnum)])
print(count(lambda c: len(c.upper()) > 1), count(lambda c: len(c.lower()) > 1), count(lambda c: len(c.title()) > 1), count(lambda c: c.casefold() != c.lower()), count(lambda c: ("a" + c).isidentifier()))
