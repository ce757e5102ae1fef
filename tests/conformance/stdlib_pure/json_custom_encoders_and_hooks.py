# json: encoders and hooks of the program's own, key types, indents, errors with places, streams of documents.
import json
from collections import OrderedDict, namedtuple
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum


class Color(Enum):
    RED = "r"


class Num(IntEnum):
    ONE = 1


@dataclass
class Point:
    x: int
    y: int


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"__point__": asdict(o)}
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, Color):
            return o.value
        return super().default(o)


def hook(d):
    return Point(**d["__point__"]) if "__point__" in d else d


data = {"p": Point(1, 2), "s": {3, 1, 2}, "d": date(2024, 1, 2), "c": [Color.RED, Num.ONE], "t": (1, (2,)), "n": None}
text = json.dumps(data, cls=Encoder, sort_keys=True)
print(text)
print(json.loads(text, object_hook=hook))
print(json.dumps(data, cls=Encoder, indent=2, separators=(",", " = ")))
print(json.dumps([1, [], {}, [{}], {"a": []}], indent="\t"), json.dumps([1, 2], indent=0), json.dumps("é\u2028\"\\/\x07\ud800"), json.dumps("é", ensure_ascii=False), json.dumps({"b": 1, "a": 2}, separators=(",", ":")))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d", Num.ONE: "e"}), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), json.dumps(namedtuple("N", "a b")(1, 2)), json.dumps(1e400), json.dumps([1e16, 1.0, -0.0, 10**30, 1e-7]), json.dumps(OrderedDict(z=1, a=2)))
print(json.loads("[1, 2.50, -0, 1E3, 12345678901234567890]"), json.loads("1.10", parse_float=Decimal), json.loads("5", parse_int=str), json.loads("[NaN, -Infinity]", parse_constant=lambda c: f"<{c}>"), json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads(b'\xef\xbb\xbf"x"'.decode("utf-8-sig")), json.loads('"\\u00e9\\ud83d\\ude00\\n"'), json.loads(' \n[ ] '), json.loads(b"[1]"), json.loads('"x"'.encode("utf-16")))
for bad in ("", "[1,]", "{'a': 1}", '{"a" 1}', '{"a": }', "[1 2]", '"abc', '"\\q"', '"\t"', "nul", "[1", '{"a": 1,}', "01", "1.", "- 1", "[1]]", '"\\u12"', "\ufeff1", "{1: 2}", '{"a": 1 "b": 2}', "[\n\n  1,\n  x]"):
    try:
        print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), "|", e.msg, e.pos, e.lineno, e.colno, e)
circular = []
circular.append(circular)
for act in (lambda: json.dumps(circular), lambda: json.dumps({"k": object}), lambda: json.dumps(Color.RED), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps([{1, 2}]), lambda: json.loads(5), lambda: json.dumps({"a": [1, {"b": 1j}]}), lambda: json.dumps(1, nope=2), lambda: json.loads("[1]", parse_int=5), lambda: json.dumps(b"x")):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, str(e)[:90], getattr(e, "__notes__", ""))
decoder = json.JSONDecoder()
stream, pos, found = '{"a": 1} [2] "three" 4 tail', 0, []
while True:
    try:
        value, pos = decoder.raw_decode(stream, pos)
    except json.JSONDecodeError as e:
        print(found, e.pos)
        break
    found.append(value)
    while pos < len(stream) and stream[pos] == " ":
        pos += 1
print(list(Encoder().iterencode({"k": {1}})), Encoder(indent=1).encode([1]), json.JSONEncoder(default=repr).encode([object]), json.dumps([1, 2], default=str))
