def t(x):
    print("guard", x)
    return x


def m(v):
    match v:
        case [a, b] if t(a > b):
            return f"descending {a} {b}"
        case [a, b] as pair:
            return f"pair {pair}"
        case {"k": (1 | 2 | 3) as small}:
            return f"small {small}"
        case {"k": [("x" | "y") as which, *more] as whole}:
            return (which, more, whole)
        case str() as s if s.isupper():
            return f"shout {s}"
        case (int() | float()) as number:
            return f"number {number}"
        case whatever:
            return f"whatever {whatever!r}"


for v in ([2, 1], [1, 2], {"k": 2}, {"k": ["y", 1, 2]}, "HI", "hi", 3.5, None):
    print(m(v))


def partial_binding(v):
    a = b = "unset"
    match v:
        case [a, b, 3]:
            pass
        case _:
            pass
    return a, b


print(partial_binding([1, 2, 3]), partial_binding([1, 2, 4]))


def guard_raises(v):
    try:
        match v:
            case x if 1 / x:
                return x
    except ZeroDivisionError as e:
        return str(e), x


print(guard_raises(2), guard_raises(0))


def guard_sees(v):
    match v:
        case [x, y] if (s := x + y) > 3:
            return s
        case [x, _]:
            return f"sum {s} not enough"


print(guard_sees([1, 1]), guard_sees([5, 5]))
match, case, _, type = 1, 2, 3, 4
print(match, case, _, type)
match match:
    case case:
        print("soft keywords are names", case)
print([match for match in (match, case)])
