class Full:
    def __init__(self, v):
        self.v = v

    def __iadd__(self, o):
        print("iadd")
        self.v += o
        return self

    def __add__(self, o):
        print("add")
        return Full(self.v + o)

    def __isub__(self, o):
        print("isub declines")
        return NotImplemented

    def __sub__(self, o):
        print("sub")
        return Full(self.v - o)

    def __imul__(self, o):
        print("imul returns something else")
        return "replaced"


f = g = Full(10)
f += 5
print(f is g, g.v)
f -= 3
print(f is g, f.v, g.v)
f *= 2
print(f)


class R:
    def __radd__(self, o):
        return f"radd of {o}"


x = 5
x += R()
print(x)
l = [1]
m = l
l += "ab"
print(m, l is m)
l = l + ["c"]
print(l is m)
l *= 2
print(len(l))
t = (1,)
u = t
t += (2,)
print(t, u, t is u)
s = {1}
z = s
s |= {2}
s &= {2, 3}
s ^= {4}
s -= {9}
print(z, s is z)
fs = frozenset({1})
w = fs
fs |= {2}
print(sorted(fs), w)
d = {"a": 1}
e = d
d |= {"b": 2}
print(e)
for src in (
    "l += 5",
    "d |= 5",
    "d |= [1]",
    "s |= [1]",
    "s -= 1",
    "t += [3]",
    "q = 1; q += None",
    "q = None; q |= 1",
    "q = 'a'; q -= 'b'",
    "l -= [1]",
    "q = object(); q += 1",
):
    try:
        exec(src)
        print("ok", src)
    except TypeError as err:
        print(src, "->", err)


class Holder:
    def __init__(self):
        self.log = []

    def __getattr__(self, n):
        self.log.append(f"get {n}")
        return 1

    def __setattr__(self, n, v):
        if n != "log":
            self.log.append(f"set {n}={v}")
        object.__setattr__(self, n, v)

    def __getitem__(self, k):
        self.log.append(f"getitem {k}")
        return [k]

    def __setitem__(self, k, v):
        self.log.append(f"setitem {k}={v}")


h = Holder()
h.n += 4
h[1] += [2]
h[1:2] += [3]
print(h.log)


class Idx:
    def __init__(self):
        self.n = 0

    def __index__(self):
        self.n += 1
        print("index")
        return 0


i = Idx()
lst = [5]
lst[i] += 1
print(lst, i.n)


class NoI:
    __iadd__ = None

    def __add__(self, o):
        return "not reached"


try:
    n = NoI()
    n += 1
except TypeError as err:
    print(err)
