class Colour:
    RED = 1
    GREEN = "g"

    class Deep:
        BLUE = 3.0


def m(v):
    match v:
        case Colour.RED:
            return "red"
        case Colour.GREEN:
            return "green"
        case Colour.Deep.BLUE:
            return "blue"
        case Colour.MISSING:
            return "?"


print(m(1), m("g"), m(3))
try:
    m(7)
except AttributeError as e:
    print(e)


class Trace:
    def __getattr__(self, name):
        print("look up", name)
        return name


tr = Trace()
match "b":
    case tr.a | tr.b | tr.c:
        print("hit")


def statement_result(v):
    match v:
        case 1:
            pass
        case 2:
            return "two"
    return "after"


print(statement_result(1), statement_result(2), statement_result(3))
for i in range(5):
    match i:
        case 1:
            continue
        case 3:
            break
    print("loop", i)


def gen(xs):
    for x in xs:
        match x:
            case int():
                yield x
            case [*inner]:
                yield from gen(inner)


print(list(gen([1, [2, [3, "s"]], 4])))
match [1, [2, {"a": [3, 4]}]]:
    case [1, [2, {"a": [c, d]}]]:
        print(c, d)
