def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for text in ("", "\t", "a\tb", "abcdefgh\tx", "a\nbc\td", "a\r\tb", "\t\t", "ab\t\tc", "é\tx", "😀\tx", "a\x0b\tb", "tab\t\n\tend"):
    print(ascii(text), [ascii(text.expandtabs(size)) for size in (8, 4, 1, 0, -1)], ascii(text.expandtabs()), text.expandtabs(tabsize=2) == text.expandtabs(2))
show("'a'.expandtabs(1.0)")
show("'a'.expandtabs('8')")
show("'a'.expandtabs(tab=1)")
show("'a'.expandtabs(1, 2)")
for text in ("", "a", "ab", "é", "-1", "+12", "-", "+", "--1", "😀"):
    print(ascii(text), [ascii(getattr(text, name)(width)) for name in ("center", "ljust", "rjust", "zfill") for width in (-1, 0, 3, 4, 5)], [ascii(getattr(text, name)(5, fill)) for name in ("center", "ljust", "rjust") for fill in ("*", "é", "😀", "\ud800")])
show("'a'.center()")
show("'a'.center(5, '')")
show("'a'.center(5, 'ab')")
show("'a'.center(5, 1)")
show("'a'.center(5, b'x')")
show("'a'.center(5, None)")
show("'a'.center('5')")
show("'a'.center(5.0)")
show("'a'.center(width=5)")
show("'a'.zfill('3')")
show("'a'.zfill()")
show("'a'.ljust(2, '*', 3)")
show("  'a'.center(4), 'ab'.center(5), 'ab'.center(7, '.')")
for text in ("  a ", "xxaxx", "\t\na\x0b\x1c\x85\xa0\u3000", "abcba", "ééaé", "", "xyz"):
    print(ascii(text), ascii(text.strip()), ascii(text.lstrip()), ascii(text.rstrip()), ascii(text.strip("x")), ascii(text.strip("abé")), ascii(text.strip("")), ascii(text.rstrip("zyx")), ascii(text.lstrip(None)))
show("'a'.strip(1)")
show("'a'.strip('a', 'b')")
show("'a'.strip(chars='a')")
show("'a'.strip(b'a')")
