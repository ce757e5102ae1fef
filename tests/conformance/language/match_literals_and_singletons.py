def m(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5 | 2.5:
            return "halves"
        case 1 + 2j:
            return "complex"
        case -3 - 1j:
            return "negative complex"
        case "a" "b":
            return "joined"
        case b"by":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case _:
            return "other"


for v in (0, 0.0, -1, 1.5, 2.5, 1 + 2j, -3 - 1j, "ab", b"by", None, True, False, 1, "x", [], 10**30):
    print(repr(v), m(v))


class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("eq with", other)
        return other == self.v


print(m(Eq("ab")))
print(m(Eq(None)))
print(m(Eq(True)))


def big(x):
    match x:
        case 123456789012345678901234567890:
            return "big"
        case 1e300:
            return "float"
    return "fell through"


print(big(123456789012345678901234567890), big(1e300), big(5))
match (yes := 5):
    case 5:
        print("walrus subject", yes)
match 1, 2:
    case 1, 2:
        print("tuple subject")
match *[1, 2], 3:
    case [1, 2, 3]:
        print("star subject")
