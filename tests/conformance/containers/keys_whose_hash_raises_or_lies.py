def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Raises:
    def __hash__(self):
        raise KeyError("no hash")


class Wrong:
    def __hash__(self):
        return "text"


class Huge:
    def __hash__(self):
        return 2**200


class Negative:
    def __hash__(self):
        return -1


class NoneHash:
    __hash__ = None


class OnlyEq:
    def __eq__(self, other):
        return True


for kind in (Raises, Wrong, NoneHash, OnlyEq):
    for source in ("hash(k)", "{k: 1}", "{k}", "{}.get(k)", "{1: 1}.get(k)", "{1: 1}.pop(k)", "{1: 1}.pop(k, 5)", "{}.setdefault(k)", "k in {}", "k in {1: 1}", "k in set()", "{1}.discard(k)", "{1}.remove(k)", "{1}.add(k)", "set([k])", "frozenset([k])", "dict([(k, 1)])", "dict.fromkeys([k])", "{1: 1}.update({}) or {1: 1}.__setitem__(k, 1)", "{1: 1}.__delitem__(k)", "{1: 1}.__contains__(k)", "hash((1, k))", "{(1, k): 1}", "{1} & {k}", "{1}.union([k])", "{1}.difference([k])", "{1}.issuperset([k])", "{1: 1}.keys() - [k]", "k in {1: 1}.keys()", "k in {1: 1}.values()", "(k, 1) in {1: 1}.items()"):
        try:
            result = eval(source, {"k": kind()})
            print(kind.__name__, source, "->", result if not isinstance(result, (dict, set, frozenset)) else len(result))
        except Exception as error:
            print(kind.__name__, source, "!!", type(error).__name__ + ":", error)
show("hash(Huge()) == hash(2**200), hash(Negative())")
show("type(hash(Huge())).__name__")
