"""Natives that take all items of a map of natives."""


class Sized:
    def __len__(self):
        print("len")
        return 3


class Text(str):
    def upper(self):
        return "?"

    def __len__(self):
        return 100


print(sum(map(len, ["a", "bc", [1]])), sum(map(len, ["a", Sized(), "bc"])), sum(map(len, [Text("x"), "y"])))
print(list(map(str.upper, ["a", "b"])), list(map(str.upper, ["a", Text("b")])), ",".join(map(str, [1, 2.5, "x", None, True])))
print(list(map(int, ["1", "22", " 3 "])), tuple(map(float, [1, "2.5", "nan"])), sorted(map(abs, [-3, 2, -1])))
print(all(map(str.isdigit, ["1", "2"])), any(map(str.isdigit, ["a", "2", "x"])), max(map(len, ["a", "bcd"])), min(map(ord, "ba")))
for wrong in (
    lambda: list(map(int, ["1", "x", "2"])),
    lambda: sum(map(len, ["a", 5])),
    lambda: list(map(str.upper, ["a", 1])),
    lambda: sum(map(str, [1, 2])),
    lambda: max(map(len, [])),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
it = iter(["a", "bb", "", "ccc"])
m = map(len, it)
print(all(m), list(it), list(m))
it = iter(["a", "bb"])
print(sum(map(len, it)), list(it))
m = map(len, ["a", "bb", "ccc"])
print(next(m), sum(m), list(m))
print(list(map(list, ["ab", "c"])), list(map(bool, [0, 1, "", "x"])), list(map(id, [])), list(map(chr, [97, 8364])))
