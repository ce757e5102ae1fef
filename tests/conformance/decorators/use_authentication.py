import functools


class PermissionDenied(Exception):
    def __init__(self, user, need):
        super().__init__(f"{user or 'anonymous'} lacks {need}")
        self.user, self.need = user, need


current = {"user": None}
ROLES = {"ann": {"read", "write"}, "bob": {"read"}}


def requires(*roles):
    def deco(f):
        needed = frozenset(roles) | getattr(f, "required", frozenset())

        @functools.wraps(f)
        def wrapper(*a, **k):
            user = current["user"]
            missing = frozenset(roles) - ROLES.get(user, set())
            if missing:
                raise PermissionDenied(user, ", ".join(sorted(missing)))
            return f(*a, **k)

        wrapper.required = needed
        return wrapper

    return deco


@requires("read")
def view(doc):
    return f"viewing {doc}"


@requires("read")
@requires("write")
def edit(doc, text=""):
    return f"editing {doc}: {text}"


for user in (None, "bob", "ann", "eve"):
    current["user"] = user
    for call in (lambda: view("d1"), lambda: edit("d1", text="t")):
        try:
            print(user, call())
        except PermissionDenied as e:
            print(user, "denied:", e, "|", e.need)
print(sorted(edit.required), sorted(view.required), edit.__name__)
