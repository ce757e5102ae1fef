# Any expression may decorate: subscripts, calls of calls, lambdas, walrus, conditional, attributes; when each part is evaluated.
log = []


def note(tag):
    log.append(f"expr {tag}")

    def apply(f):
        log.append(f"apply {tag} to {getattr(f, '__name__', f)}")
        return f
    return apply


table = {"a": note, "b": [note]}


class Space:
    deco = staticmethod(note)

    class Inner:
        deco = staticmethod(note)


@table["a"]("subscript")
@table["b"][0]("index")
@Space.Inner.deco("attribute")
@(lambda f: f)
@(note if log else note)("conditional")
@(kept := note("walrus"))
@note("a") or note("b")
def f(x=log.append("default"), *, y: log.append("annotation") = log.append("kw default")):
    return x


print(log, kept.__name__, f())
log.clear()


@note("class")
class C(log.append("base") or object, metaclass=note("meta") and type):
    log.append("body")

    @note("method")
    def m(self): pass

    @property
    @note("getter")
    def p(self): return "p"

    @p.setter
    @note("setter")
    def p(self, v): log.append(v)

    @staticmethod
    @note("static")
    def s(): return "s"


C().p = "assigned"
print(log, C.s())


@print
@str
@len
@repr
def name(): pass


print(name)


@[].append
def gone(): pass


print(gone)


@type.__call__
class Single:
    x = 1


print(Single.x, type(Single).__name__)


@lambda f: [f() for _ in range(2)]
def twice():
    return len(log)


print(twice == [len(log)] * 2)


@dict
@iter
@(lambda f: f())
def pairs():
    return [("k", 1), ("l", 2)]


print(pairs)
try:
    @dict
    @zip
    @(lambda f: f())
    def triples():
        return [("k", 1)]
except ValueError as e:
    print(e, "triples" in globals())
for source in ("@x = 1\ndef f(): pass", "@\ndef f(): pass", "@a, b\ndef f(): pass", "@a\nx = 1", "@yield\ndef f(): pass", "@a\n\n@b\nclass C: pass\nprint('fine')"):
    try:
        exec(source, {"a": lambda c: c, "b": lambda c: c})
    except (SyntaxError, TypeError) as e:
        print(type(e).__name__, e.args[0])
try:
    @undefined
    def never(): log.append("never")
except NameError as e:
    print(e, "never" in globals())
try:
    @(lambda f: 1 / 0)
    def kept_old(): pass
except ZeroDivisionError as e:
    print(e, "kept_old" in globals())
