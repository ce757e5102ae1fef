def f(a):
    match a:
        case 1 | 2:
            return 0
        case "s" | None | True:
            return 1
        case C(x, y=D.z) if x:
            return 2
        case [1, x, *rest] | (2, x, *rest):
            return 3
        case [x, *_, y]:
            return 4
        case {"k": x, D.e: [y], **rest}:
            return 5
        case [] | [_]:
            return 6
        case str() as x:
            return 7
        case _:
            return 8
