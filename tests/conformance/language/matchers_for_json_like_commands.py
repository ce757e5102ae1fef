# Dispatch over nested data by patterns: commands, validation with guards, tree rewriting, exhaustive handling of errors.
from collections import OrderedDict, UserDict, deque
from dataclasses import dataclass
from types import MappingProxyType


class CommandError(Exception):
    __match_args__ = ("code", "detail")

    def __init__(self, code, detail=None):
        super().__init__(code, detail)
        self.code, self.detail = code, detail


state = {"items": {}, "log": []}


def run(command):
    match command:
        case {"op": "set", "path": [*path, last], "value": value, **extra}:
            target = state["items"]
            for part in path:
                match target:
                    case {}:
                        target = target.setdefault(part, {})
                    case _:
                        raise CommandError(400, part)
            if not isinstance(target, dict):
                raise CommandError(400, last)
            target[last] = value
            return sorted(extra) or "stored"
        case {"op": "get", "path": [str() | int(), *_] as path}:
            found = state["items"]
            for part in path:
                match found:
                    case {**entries} if part in entries:
                        found = entries[part]
                    case [*parts] if isinstance(part, int) and -len(parts) <= part < len(parts):
                        found = parts[part]
                    case _:
                        raise CommandError(404, part)
            return found
        case {"op": "batch", "commands": [first, *rest] as commands}:
            return [run(c) for c in commands]
        case {"op": "batch"} | ["batch"]:
            return []
        case [("inc" | "dec") as verb, str(name), *amount] if len(amount) <= 1:
            n = amount[0] if amount else 1
            state["items"][name] = state["items"].get(name, 0) + (n if verb == "inc" else -n)
            return state["items"][name]
        case {"op": op}:
            raise CommandError(501, op)
        case None | False | "" | [] | ():
            return "nothing"
        case str(text) if (words := text.split())[1:]:
            return run(words)
        case _:
            raise CommandError(422)


def outcome(command):
    try:
        return run(command)
    except CommandError as e:
        match e:
            case CommandError(404, str(name)):
                return f"no {name!r}"
            case CommandError(404 | 400 as code, where):
                return f"{code} at {where}"
            case CommandError(code, None):
                return f"bad request {code}"
            case CommandError(code=c, detail=d):
                return f"cannot {d} ({c})"


for command in (
    {"op": "set", "path": ["a", "b"], "value": [1, 2, {"c": 3}]},
    {"op": "set", "path": ["x"], "value": 5, "ttl": 1, "by": "me"},
    {"op": "set", "path": [], "value": 5},
    {"op": "set", "path": ["x", "y"], "value": 1},
    {"op": "get", "path": ("a", "b", 2, "c")},
    {"op": "get", "path": ["a", "b", -1]},
    {"op": "get", "path": ["a", "z"]},
    {"op": "get", "path": ["a", "b", 9]},
    {"op": "get", "path": "ab"},
    {"op": "batch", "commands": [["inc", "n"], ["inc", "n", 4], ("dec", "n")]},
    {"op": "batch"},
    ["batch"],
    "inc total",
    "whatever else",
    "single",
    deque(["inc", "d"]),
    MappingProxyType({"op": "get", "path": ["x"]}),
    OrderedDict(op="explode"),
    UserDict(op="get", path=["n"]),
    None, 0, False, "", [], (), {}, 3.5, {1, 2}, b"inc x",
):
    print(command if not isinstance(command, (UserDict, deque)) else type(command).__name__, "->", outcome(command))
print(state)


@dataclass(frozen=True)
class Op:
    sign: str
    left: object
    right: object


def simplify(e):
    match e:
        case Op("+", 0, x) | Op("+", x, 0) | Op("*", 1, x) | Op("*", x, 1):
            return simplify(x)
        case Op("*", 0, _) | Op("*", _, 0):
            return 0
        case Op("+", x, y) if x == y:
            return simplify(Op("*", 2, x))
        case Op(s, int() | float() as x, int() | float() as y):
            return {"+": x + y, "*": x * y, "-": x - y}[s]
        case Op(s, l, r):
            new = Op(s, simplify(l), simplify(r))
            return new if new == e else simplify(new)
    return e


def show(e):
    match e:
        case Op(s, l, r):
            return f"({show(l)}{s}{show(r)})"
        case _:
            return str(e)


for e in (Op("+", "x", 0), Op("*", Op("+", 1, 2), Op("*", 1, "y")), Op("+", Op("*", "a", 0), Op("-", 5, 3)), Op("+", "q", "q"), Op("*", Op("+", "z", Op("*", 0, "w")), Op("-", 4, 3))):
    print(show(e), "=", show(simplify(e)))
