class Router:
    def __init__(self):
        self.routes = {}

    def route(self, path, *, methods=("GET",)):
        def deco(f):
            for m in methods:
                self.routes[m, path] = f
            return f

        return deco

    def __call__(self, method, path):
        for (m, pattern), f in self.routes.items():
            args = self.match(pattern, path) if m == method else None
            if args is not None:
                return f(**args)
        return 404

    @staticmethod
    def match(pattern, path):
        p, q = pattern.split("/"), path.split("/")
        if len(p) != len(q):
            return None
        found = {}
        for a, b in zip(p, q):
            if a.startswith("<") and a.endswith(">"):
                found[a[1:-1]] = b
            elif a != b:
                return None
        return found


app = Router()


@app.route("/")
def home():
    return "home"


@app.route("/user/<name>")
@app.route("/u/<name>")
def user(name):
    return f"user {name}"


@app.route("/item/<id>/<op>", methods=("POST", "PUT"))
def item(id, op):
    return f"{op} {id}"


for m, p in (
    ("GET", "/"),
    ("GET", "/user/ann"),
    ("GET", "/u/bob"),
    ("POST", "/item/5/delete"),
    ("GET", "/item/5/delete"),
    ("GET", "/x"),
):
    print(m, p, app(m, p))
print([f.__name__ for f in app.routes.values()])


class Plugin:
    registry = {}

    @classmethod
    def register(cls, name):
        def deco(obj):
            if name in cls.registry:
                raise ValueError(f"{name} registered twice")
            cls.registry[name] = obj
            return obj

        return deco


@Plugin.register("json")
class Json:
    pass


@Plugin.register("double")
def double(x):
    return 2 * x


print(sorted(Plugin.registry), Plugin.registry["double"](4))
try:
    Plugin.register("json")(int)
except ValueError as e:
    print(e)
