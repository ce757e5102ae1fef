print({"b": 1, "a": 2, "b": 3}, list({"x": 1, **{"y": 2, "x": 3}, "z": 4}))
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", 0.0: "c", -0.0: "d"})
print({1, 1.0, True}, {0.0, -0.0, 0}, len({"a", "a", b"a"}))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return 1

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return True

    def __repr__(self):
        return self.name


print({Key("k1"): "v1", Key("k2"): "v2"})
print({Key("s1"), Key("s2")})
log = []


def t(x):
    log.append(x)
    return x


{t("k1"): t("v1"), t("k2"): t("v2")}
print(log)
d = dict.fromkeys("cab", 0)
del d["a"]
d["a"] = 1
print(d, list(reversed(d)), d.popitem())
print({i: None for i in range(5, 0, -1)}, {1: {2: {3: {}}}}, {(): [], (1,): {}})
for bad in ("{[]: 1}", "{{}: 1}", "{[1]}", "{{1}}", "{1: 2, []: 3}", "{**{[]: 1}}", "{(1, []): 2}", "{slice(1): 1}"):
    try:
        print(eval(bad))
    except TypeError as e:
        print(e)
print({1: 2} | {3: 4}, {"a": 1} == {"a": 1.0}, {} or "empty")
