# What a class is to patterns, a sequence or a mapping, comes from the first of its bases that is either.
import collections
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

def kind(x):
    match x:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"

class M1(collections.UserDict, Sequence):
    pass

class M2(dict, Sequence):
    pass

class M3(collections.UserDict, MutableSequence):
    pass

class S1(Sequence, dict):
    def __getitem__(self, i): raise IndexError
    def __len__(self): return 0

class S2(collections.UserList, MutableMapping):
    __delitem__ = __setitem__ = None

class Plain:
    def __getitem__(self, i): return i
    def __len__(self): return 3

class Registered(Plain):
    pass

class Child(M2):
    pass

Sequence.register(Registered)
for x in M1(), M2(), M3(), S1(), S2(), Plain(), Registered(), Child(), "text", b"b", (), [], {}, range(0), collections.deque(), memoryview(b""):
    print(type(x).__name__, kind(x))
