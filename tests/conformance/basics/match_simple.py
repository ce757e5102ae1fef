def f(x):
    match x:
        case 0:
            return "zero"
        case "a" | "b":
            return "letter"
        case [x, y]:
            return f"pair {x} {y}"
        case {"k": v}:
            return f"mapping {v}"
        case int(n) if n > 10:
            return f"big {n}"
        case _:
            return "other"


for v in (0, "b", [1, 2], {"k": 3}, 50, 5, None):
    print(f(v))
