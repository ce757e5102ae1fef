def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Quiet(str):
    def __eq__(self, other):
        return "eq"

    def __hash__(self):
        return 7

    def __len__(self):
        return 99

    def __iter__(self):
        return iter([1, 2])

    def __getitem__(self, key):
        return ("item", key)

    def __contains__(self, other):
        return True

    def __add__(self, other):
        return ("add", other)

    def __radd__(self, other):
        return ("radd", other)

    def __mod__(self, other):
        return ("mod", other)

    def __rmod__(self, other):
        return ("rmod", other)

    def __str__(self):
        return "quiet str"

    def __lt__(self, other):
        return "lt"

    def encode(self, *args):
        return b"own encode"


q = Quiet("text")
for source in ("q == 'text', 'text' == q, q != 'text', hash(q), len(q), list(q), q[0], 'z' in q", "q + 'a', 'a' + q, q % 1, 'x%s' % q, '%s' % q, '{}'.format(q), f'{q}', f'{q!r}', str(q), repr(q)", "','.join([q, q]), ','.join(q)", "''.join(['a', q])", "'text'.startswith(q), 'a text'.find(q), 'a text'.replace(q, 'b'), 'text'.split(q), 'a'.center(5, Quiet('*'))", "{q: 1}.get('text'), {'text': 1}.get(q), q in ['text'], q in {'text'}, ['text'].index(q)", "q < 'a', 'a' < q, sorted(['b', q, 'a'])[0] is not None", "q.upper(), q.encode(), str.encode(q), bytes(q, 'ascii'), q.isalpha(), str.__len__(q), ord(Quiet('a'))", "int(Quiet('5')), float(Quiet('1.5')), complex(Quiet('1j'))", "open(Quiet('no such file'))", "eval(Quiet('1 + 1'))", "type('C', (), {Quiet('a'): 1}).a", "(lambda **k: k)(**{Quiet('kw'): 1})", "isinstance(q, str), type(q).__name__, q is str(q), str.__str__(q), type(str.__str__(q)).__name__", "type(str(Quiet('a'))).__name__, type(Quiet('a') * 2).__name__, type(Quiet.__mul__(Quiet('a'), 2)).__name__, type(str.__getitem__(q, slice(0, 2))).__name__", "q.format(), Quiet('{0}').format(1), Quiet('%s').__mod__(1), str.__mod__(Quiet('%s'), 1)", "str.__eq__(q, 'text'), str.__hash__(q) == hash('text'), str.__contains__(q, 'e')"):
    show(source, q=q)
q.attribute = 5
print(q.attribute, vars(q), Quiet("a").__dict__)


class New(str):
    def __new__(cls, value="", *, extra=None):
        self = super().__new__(cls, value)
        self.extra = extra
        return self

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


show("New('a', extra=1).extra, New(), New(5), New(b'ab')")


class ReturnsSub:
    def __str__(self):
        return New("from str")

    __repr__ = __str__


show("type(str(ReturnsSub())).__name__, type(repr(ReturnsSub())).__name__, type(f'{ReturnsSub()}').__name__, type(format(ReturnsSub())).__name__")


class Slots(str):
    __slots__ = ()


show("Slots('a').x")
show("setattr(Slots('a'), 'x', 1)")
try:

    class Bad(str):
        __slots__ = ("a",)

    print(Bad("x"))
except TypeError as error:
    print(error)
import copy
import pickle

n = New("value", extra=[1])
for back in (copy.copy(n), copy.deepcopy(n), pickle.loads(pickle.dumps(n)), pickle.loads(pickle.dumps(n, 0))):
    print(type(back).__name__, str(back), back.extra, back.extra is n.extra)
