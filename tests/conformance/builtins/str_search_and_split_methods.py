s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("zz"), s.rfind("the"), s.index("cat"), s.rindex("at"), s.count("at"), s.count(""), "".count(""), s.find(""), s.find("", 100), s.rfind(""), s.find("t", -3), s.find("the", 1, -1))
print(s.startswith("the"), s.startswith(("x", "th")), s.startswith("cat", 4), s.startswith("", 5, 3), s.endswith("mat"), s.endswith(("a", "t"), 0, 7), "".startswith(""), s.startswith(()), "a" in s, "" in s, "zz" not in s)
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(None, 1), "a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "abc".split("b", 0), "a--b--c".split("--"), "  x  y ".split(" "), "a\u2003b\x1cc".split())
print("a\nb\r\nc\rd\x0be\u2028f".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "abc".splitlines())
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="), ",".join(["a", "b"]), "".join(()), "-".join("abc"), ", ".join({"k": 1}), "x".join(["only"]))
print("  ab ".strip(), "xxabxx".strip("x"), "xyabyx".lstrip("xy"), "abyx".rstrip("xy"), "\t\n a\u2003".strip() + "|", "abc".strip(""), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "aa".removeprefix("b"), "aaa".removesuffix("aaaa"))
print("aXbX".replace("X", "-"), "aXbX".replace("X", "-", 1), "abc".replace("", "-"), "aaa".replace("a", "b", 2), "abc".replace("", "-", 2), "".replace("", "x"), "aaa".replace("aa", "b"), "abc".replace("b", ""), "aa".replace("a", "bb", count=1))
for f in (lambda: s.index("zz"), lambda: s.rindex("zz"), lambda: s.split(""), lambda: s.partition(""), lambda: s.find(5), lambda: s.startswith(5), lambda: s.startswith(["a"]), lambda: s.endswith(("a", 5)), lambda: s.replace("a", 5), lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: s.split(5), lambda: s.strip(5), lambda: 5 in s, lambda: s.count(5), lambda: s.removeprefix(("a",)), lambda: s.find("a", "b"), lambda: "a".join(5), lambda: s.replace(), lambda: s.split(maxsplit="x"), lambda: s.index("a", 5, "z")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
