# An ORM in miniature: fields as descriptors, a metaclass that collects them, expressions by operators, lazy relations.
class Expression:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __and__(self, other):
        return Expression(f"({self.text} and {other.text})", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Expression(f"({self.text} or {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Expression(f"not {self.text}", lambda row: not self.test(row))

    def __bool__(self):
        raise TypeError("use & and |, not 'and' and 'or'")


class Field:
    order = 0

    def __init__(self, kind, *, default=None, null=False):
        self.kind, self.default, self.null = kind, default, null
        Field.order += 1
        self.order = Field.order

    def __set_name__(self, owner, name):
        self.name, self.owner = name, owner

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if value is None and not self.null:
            raise ValueError(f"{self.owner.__name__}.{self.name} may not be None")
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: {self.kind.__name__} expected, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def _compare(sign, function):
        def method(self, other):
            return Expression(f"{self.name} {sign} {other!r}", lambda row: function(getattr(row, self.name), other))
        return method

    __eq__ = _compare("=", lambda a, b: a == b)
    __ne__ = _compare("<>", lambda a, b: a != b)
    __lt__ = _compare("<", lambda a, b: a < b)
    __gt__ = _compare(">", lambda a, b: a > b)
    __hash__ = object.__hash__
    del _compare


class Reference(Field):
    def __init__(self, target, **kw):
        super().__init__(int, **kw)
        self.target = target

    def __get__(self, instance, owner):
        value = super().__get__(instance, owner)
        return value if instance is None or value is None else ModelMeta.tables[self.target].get(value)

    def __set__(self, instance, value):
        super().__set__(instance, getattr(value, "id", value))


class ModelMeta(type):
    tables = {}

    def __new__(mcls, name, bases, ns, *, table=None, abstract=False):
        cls = super().__new__(mcls, name, bases, ns)
        inherited = {k: f for b in reversed(cls.__mro__[1:]) for k, f in getattr(b, "_fields", {}).items()}
        own = sorted((f.order, k, f) for k, f in ns.items() if isinstance(f, Field))
        cls._fields = inherited | {k: f for _, k, f in own}
        cls._rows = {}
        if not abstract:
            cls._table = table or name.lower() + "s"
            mcls.tables[name] = cls
        return cls

    def __iter__(cls):
        return iter(cls._rows.values())

    def __len__(cls):
        return len(cls._rows)

    def __getitem__(cls, condition):
        print(f"select * from {cls._table} where {condition.text}")
        return [r for r in cls if condition.test(r)]

    def get(cls, id):
        return cls._rows[id]


class Model(metaclass=ModelMeta, abstract=True):
    id = Field(int)

    def __init__(self, **values):
        cls = type(self)
        unknown = values.keys() - cls._fields.keys()
        if unknown:
            raise TypeError(f"unknown fields: {sorted(unknown)}")
        self.id = values.pop("id", len(cls._rows) + 1)
        for k, v in values.items():
            setattr(self, k, v)
        cls._rows[self.id] = self

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={self.__dict__.get(k, f.default)!r}' for k, f in self._fields.items())})"


class Author(Model):
    name = Field(str)
    born = Field(int, null=True)


class Book(Model, table="library"):
    title = Field(str)
    author = Reference("Author")
    pages = Field(int, default=100)


ann, bob = Author(name="Ann", born=1950), Author(name="Bob")
Book(title="A", author=ann)
Book(title="B", author=bob, pages=300)
Book(title="C", author=1, pages=20)
print(Author._fields.keys(), Book._table, len(Book), list(ModelMeta.tables))
print(Book[(Book.pages > 50) & ~(Book.title == "B")])
print(Book[(Book.pages < 50) | (Book.title == "B")])
print(Book.get(2).author, Book.get(3).author is ann, Author.get(2).born)
for wrong in (lambda: Book(title=3), lambda: Author(name=None), lambda: Book(nothing=1), lambda: Book[Book.pages > 1 and Book.pages < 3], lambda: Book.get(2).author.nothing):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
