s = "Hello, World"
print(s.upper(), s.lower(), s.split(", "), s.replace("l", "L"), len(s), s[0], s[-5:], s.find("W"))
name, n = "Ann", 3
print(f"{name} has {n} items, {n * 2:>4}|{1 / 3:.3f}|{name!r}")
print("-".join(["a", "b"]), "ab" * 3, "x" in "xyz", "a" < "b", " pad ".strip() + "|")
print("%s is %d" % ("x", 5), "{} {}".format(1, 2))
