# A small object mapper: metaclass with __prepare__, ordered fields, descriptors, query objects by operators, lazily bound relations.
from itertools import count


class Expr:
    def __init__(self, test, text):
        self.test, self.text = test, text

    def __and__(self, other):
        return Expr(lambda o: self.test(o) and other.test(o), f"({self} AND {other})")

    def __or__(self, other):
        return Expr(lambda o: self.test(o) or other.test(o), f"({self} OR {other})")

    def __invert__(self):
        return Expr(lambda o: not self.test(o), f"NOT {self}")

    def __bool__(self):
        raise TypeError(f"{self} is no truth value; use & and |")

    def __str__(self):
        return self.text


class Field:
    order = count()

    def __init__(self, kind, default=None, **options):
        self.kind, self.default, self.options = kind, default, options
        self.number = next(Field.order)

    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{self.owner.__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        for check in ("least", "most"):
            limit = self.options.get(check)
            if limit is not None and (value < limit if check == "least" else value > limit):
                raise ValueError(f"{self.name}: {value} is beyond {limit}")
        obj.__dict__[self.name] = value

    def _compare(symbol, op):
        def method(self, other):
            return Expr(lambda o: op(getattr(o, self.name), other), f"{self.owner.__name__}.{self.name} {symbol} {other!r}")

        return method

    __eq__ = _compare("=", lambda a, b: a == b)
    __lt__ = _compare("<", lambda a, b: a is not None and a < b)
    __gt__ = _compare(">", lambda a, b: a is not None and a > b)
    contains = _compare("HAS", lambda a, b: b in a)
    del _compare
    __hash__ = object.__hash__


class Namespace(dict):
    def __setitem__(self, key, value):
        if key in self and isinstance(self[key], Field):
            raise TypeError(f"field {key!r} defined twice")
        super().__setitem__(key, value)


class ModelMeta(type):
    registry = {}

    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return Namespace()

    def __new__(mcs, name, bases, ns, *, table=None):
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls.table = table or name.lower() + "s"
        cls.fields = {}
        for base in reversed(cls.__mro__):
            own = [(k, v) for k, v in vars(base).items() if isinstance(v, Field)]
            cls.fields |= sorted(own, key=lambda kv: kv[1].number)
        cls.rows = []
        mcs.registry[name] = cls
        return cls

    def __init__(cls, name, bases, ns, **options):
        super().__init__(name, bases, ns)

    def __iter__(cls):
        return iter(cls.rows)

    def __len__(cls):
        return len(cls.rows)

    def __getitem__(cls, query):
        return [row for row in cls if query.test(row)]

    def __getattr__(cls, name):
        if name.startswith("by_") and (field := cls.fields.get(name[3:])):
            return lambda value: next(iter(cls[field == value]), None)
        raise AttributeError(f"{cls.__name__} has no {name!r}")

    def __call__(cls, *args, **kwargs):
        obj = super().__call__(*args, **kwargs)
        cls.rows.append(obj)
        return obj

    def __repr__(cls):
        return f"<model {cls.__name__}({', '.join(cls.fields)})>"


class Model(metaclass=ModelMeta):
    id = Field(int)

    def __init__(self, **values):
        for unknown in values.keys() - self.fields.keys():
            raise TypeError(f"{type(self).__name__} has no field {unknown!r}")
        for name in self.fields:
            if name in values:
                setattr(self, name, values[name])
        self.id = self.id or len(type(self)) + 1

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


class Person(Model, table="people"):
    name = Field(str, "?")
    age = Field(int, least=0, most=150)


class Author(Person):
    books = Field(list, ())
    name = Field(str, "anonymous")


Person(name="ann", age=30), Person(name="bob", age=25), Person(age=70)
Author(name="cid", age=50, books=["one", "two"]), Author(books=[])
print(Person, Author, Person.table, Author.table, list(Person), len(Author), sorted(ModelMeta.registry))
q = (Person.age > 26) & ~(Person.name == "?") | (Person.id == 2)
print(q, Person[q], Author[Author.books.contains("two")], Person.by_name("bob"), Author.by_age(3), Person.name.kind, Author.name.owner)
for bad in (lambda: Person(nme="x"), lambda: Person(age="x"), lambda: Person(age=200), lambda: Person(age=-1), lambda: Person.by_nope, lambda: bool(q), lambda: Person[q and q], lambda: type(Model)("Twice", (Model,), (lambda ns: (ns.__setitem__("a", Field(int)), ns.__setitem__("a", 1), ns)[2])(ModelMeta.__prepare__("T", ()))), lambda: setattr(Person(name="z"), "name", 5), lambda: Person.rows[0].nope, lambda: ModelMeta("X", (Model,), {}, unknown=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(len(Person), Person.rows[-1], isinstance(Author.rows[0], Person), Author.__mro__[1:3])
