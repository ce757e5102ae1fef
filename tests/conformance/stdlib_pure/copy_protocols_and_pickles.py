# copy and pickle: hooks, memo, slots, cycles, reduce values of every length, subclasses of built-ins, replace.
import copy
import pickle


class Plain:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return type(self) is type(o) and vars(self) == vars(o)


class Slots:
    __slots__ = ("a", "b", "__dict__")


class State(Plain):
    def __getstate__(self):
        return {"v": self.v, "saved": True}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Reduced:
    def __init__(self, *parts):
        self.parts = list(parts)
        self.extra = {}

    def __reduce__(self):
        return Reduced, (1, 2), {"extra": {"k": "v"}}, iter([3, 4]), iter([("x", 5)])

    def append(self, x):
        self.parts.append(x)

    def extend(self, xs):
        self.parts.extend(xs)

    def __setitem__(self, k, v):
        self.extra[k] = v


class NewArgs(tuple):
    def __new__(cls, *a, label="none"):
        self = super().__new__(cls, a)
        self.label = label
        return self

    def __getnewargs_ex__(self):
        return tuple(self), {"label": self.label + "!"}


class Hooks(Plain):
    def __copy__(self):
        return Hooks(("copied", self.v))

    def __deepcopy__(self, memo):
        memo["seen"] = True
        return Hooks(("deep", copy.deepcopy(self.v, memo)))

    def __replace__(self, /, **changes):
        return Hooks(changes)


class Singleton:
    def __reduce__(self):
        return "SINGLE"


SINGLE = Singleton()


class MyList(list):
    pass


class MyDict(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.tag = "t"


def show(o):
    if isinstance(o, Slots):
        return [getattr(o, n, "unset") for n in ("a", "b", "c")]
    return o if isinstance(o, (list, dict, tuple, set, str, int)) and not hasattr(o, "__dict__") else (type(o).__name__, {k: show(v) for k, v in vars(o).items()}, show(list(o)) if isinstance(o, (list, tuple, dict)) else "")


s = Slots()
s.a, s.c = [1], [2]
ml = MyList([1, [2]])
ml.attr = ml
md = MyDict(k=[1])
for o in (Plain([1]), s, State([2]), Reduced(9), NewArgs(1, 2, label="L"), md):
    shallow, deep, pickled = copy.copy(o), copy.deepcopy(o), pickle.loads(pickle.dumps(o))
    print(type(o).__name__, show(shallow), show(deep), show(pickled))
h = Hooks([1])
print(copy.copy(h).v, copy.deepcopy(h).v, copy.replace(h, z=1).v, copy.copy(SINGLE) is SINGLE, pickle.loads(pickle.dumps(SINGLE)) is SINGLE)
deep = copy.deepcopy(ml)
print(deep.attr is deep, deep[1] is ml[1], copy.copy(ml).attr is ml, copy.copy(ml)[1] is ml[1])
inner = []
pair = copy.deepcopy([inner, inner, (inner,), {"k": inner}])
print(pair[0] is pair[1] is pair[2][0] is pair[3]["k"], pair[0] is inner)
loop = {"self": None, "list": []}
loop["self"] = loop
loop["list"].append(loop)
clone, again = copy.deepcopy(loop), pickle.loads(pickle.dumps(loop))
print(clone["self"] is clone, clone["list"][0] is clone, again["list"][0]["self"] is again)
t = (1, "a", frozenset([2]))
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([1],)) == ([1],), copy.copy(len) is len, copy.deepcopy(Plain) is Plain, copy.deepcopy(show) is show, copy.copy(range(3)), copy.deepcopy(slice(1, 2)), copy.copy(...), copy.deepcopy(b"x"))
memo = {}
copy.deepcopy(h, memo)
print(memo["seen"], copy.deepcopy({1: {2: [3]}}), copy.copy({1, 2}), copy.deepcopy(bytearray(b"ab")), copy.copy(Plain.__init__) is Plain.__init__, copy.deepcopy([].append)(1) if False else "")


class NoPickle:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"not with protocol {protocol}")


class BadState:
    def __reduce__(self):
        return 5


class Raises:
    def __deepcopy__(self, memo):
        raise ValueError("no copies")


for bad in (lambda: copy.copy(NoPickle()), lambda: copy.deepcopy([NoPickle()]), lambda: pickle.dumps(NoPickle()), lambda: copy.copy(BadState()), lambda: pickle.dumps(BadState()), lambda: copy.deepcopy({"k": Raises()}), lambda: pickle.dumps(lambda: 1), lambda: pickle.loads(b"junk"), lambda: pickle.loads(b""), lambda: copy.replace([1], x=2), lambda: copy.copy((x for x in "a")), lambda: pickle.dumps(type("Local", (), {})()), lambda: copy.deepcopy(open(__file__)), lambda: pickle.loads(pickle.dumps(Plain(1))[:-3])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split("<function")[0])
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(protocol, pickle.loads(pickle.dumps([1, 2.5, "é", b"b", None, True, {3: (4,)}, {5}, 1j, 10**30, ...], protocol)), pickle.loads(pickle.dumps(Plain("p"), protocol)) == Plain("p"))
