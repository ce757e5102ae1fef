import json

data = {"a": [1, 2.5, True, None, 'é\n"\\'], "b": {"c": []}, "n": -1e100, "u": "\u2028😀"}
text = json.dumps(data)
print(
    text,
    json.loads(text) == data,
    json.dumps(data, ensure_ascii=False),
    json.dumps({"b": 1, "a": [1, {}]}, sort_keys=True, indent=2),
    json.dumps([1, 2], separators=(",", ":")),
    json.dumps((1, 2)),
    json.dumps({1: "int", None: "none", True: "t", 1.5: "f"}),
)
print(
    json.loads('{"x": [1, -0.5, 1E3, true, false, null], "y": "\\u00e9\\ud83d\\ude00\\/"}'),
    json.loads(" [ ] "),
    json.loads('"s"'),
    json.loads("12345678901234567890"),
    json.dumps(float("inf")),
    json.loads("NaN") != 0,
)
for bad in (
    "",
    "{",
    "[1,]",
    "{'a': 1}",
    '{"a" 1}',
    '{"a": 1,}',
    "nul",
    "01",
    "1.",
    '"abc',
    '"\\x"',
    "[1 2]",
    '"\t"',
    '{"a": 1} x',
    "-",
    "{1: 2}",
):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e, e.pos, e.lineno, e.colno)
for bad in ({1, 2}, object, {(1,): 2}, b"x", 1j):
    try:
        json.dumps(bad)
    except TypeError as e:
        print(e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)


class E(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(
    json.dumps({"s": {3, 1}}, cls=E),
    json.dumps({1, 2}, default=list),
    json.loads('{"a": 1, "a": 2}', object_pairs_hook=list),
    json.loads("[1.5]", parse_float=str),
    json.loads('{"k": {"z": 1}}', object_hook=lambda d: tuple(d)),
)
