# Decorators that inject by parameter name or annotation, resolve in order, detect cycles, and scope instances.
import contextlib
import functools
import inspect


class Container:
    def __init__(self, parent=None):
        self.parent, self.makers, self.made, self.making = parent, {}, {}, []

    def provides(self, key=None, *, once=True):
        if callable(key) and not isinstance(key, type):
            return self.provides()(key)

        def register(f):
            name = key or f.__name__
            self.makers[name] = (f, once)
            return f
        return register

    def get(self, key):
        if key in self.made:
            return self.made[key]
        if key not in self.makers:
            if self.parent:
                return self.parent.get(key)
            raise LookupError(f"nothing provides {key if isinstance(key, str) else key.__name__}")
        if key in self.making:
            raise RecursionError(" -> ".join(map(str, [*self.making, key])))
        f, once = self.makers[key]
        self.making.append(key)
        try:
            value = self.call(f)
        finally:
            self.making.pop()
        if once:
            self.made[key] = value
        return value

    def call(self, f, /, *args, **kw):
        signature = inspect.signature(f)
        bound = signature.bind_partial(*args, **kw)
        for name, p in signature.parameters.items():
            if name in bound.arguments or p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD):
                continue
            key = p.annotation if p.annotation in self.makers else name
            try:
                bound.arguments[name] = self.get(key)
            except LookupError:
                if p.default is p.empty:
                    raise
        bound.apply_defaults()
        return f(*bound.args, **bound.kwargs)

    def inject(self, f):
        @functools.wraps(f)
        def wrapper(*args, **kw):
            return self.call(f, *args, **kw)
        return wrapper

    @contextlib.contextmanager
    def scope(self):
        child = Container(self)
        try:
            yield child
        finally:
            child.made.clear()


app = Container()


class Database:
    count = 0

    def __init__(self, url):
        Database.count += 1
        self.url = url


@app.provides
def url():
    print("making url")
    return "db://x"


app.provides(Database)(Database)


@app.provides(once=False)
def request_id(counter=[0]):
    counter[0] += 1
    return counter[0]


@app.inject
def handler(db: Database, /, request_id, *rest, limit=10, missing=None):
    return db.url, request_id, rest, limit, missing


print(handler(), handler(), handler(limit=1), Database.count)
print(handler(Database("other"), "given", 3))
print(handler.__name__, inspect.signature(handler))


class Service:
    @app.inject
    def run(self, db: Database, x):
        return type(self).__name__, db.url, x


print(Service().run(x=5))
try:
    Service().run()
except LookupError as e:
    print(e)


@app.provides
def a(b):
    return b


@app.provides
def b(a):
    return a


try:
    app.get("a")
except RecursionError as e:
    print(e, app.making)
with app.scope() as s:
    s.provides("x")(lambda: "scoped x")
    print(s.inject(Service.run.__wrapped__)(Service(), db=app.get(Database)), s.get("url"))
