# Models of fields over tables in memory: metaclass, descriptors, queries that are lazy, sessions.
import operator
from functools import reduce, total_ordering
from itertools import count, islice


class ValidationError(ValueError):
    def __init__(self, field, value, reason):
        super().__init__(f"{field.model.__name__}.{field.name}: {reason} ({value!r})")
        self.field, self.value = field, value


class Condition:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __call__(self, row): return bool(self.test(row))
    def __and__(self, other): return Condition(f"({self.text} AND {other.text})", lambda r: self(r) and other(r))
    def __or__(self, other): return Condition(f"({self.text} OR {other.text})", lambda r: self(r) or other(r))
    def __invert__(self): return Condition(f"NOT {self.text}", lambda r: not self(r))
    def __bool__(self): raise TypeError("use & and | for conditions")


def comparison(symbol, function):
    def method(self, other):
        return Condition(f"{self.name} {symbol} {other!r}", lambda row: function(getattr(row, self.name), other))
    method.__name__ = f"__{function.__name__}__"
    return method


class Field:
    counter = count()

    def __init__(self, kind=object, *, default=None, null=False, check=None):
        self.kind, self.default, self.null, self.check = kind, default, null, check
        self.order = next(Field.counter)

    def __set_name__(self, owner, name):
        self.model, self.name = owner, name

    def __get__(self, row, owner=None):
        return self if row is None else row.__dict__.get(self.name, self.default)

    def __set__(self, row, value):
        if value is None and not self.null:
            raise ValidationError(self, value, "must not be empty")
        if value is not None and not isinstance(value, self.kind):
            try:
                value = self.kind(value)
            except (TypeError, ValueError) as error:
                raise ValidationError(self, value, f"no {self.kind.__name__}") from error
        if self.check and not self.check(value):
            raise ValidationError(self, value, "refused")
        row.__dict__[self.name] = value
        row.changed.add(self.name)

    __hash__ = object.__hash__
    __eq__, __ne__ = comparison("=", operator.eq), comparison("<>", operator.ne)
    __lt__, __le__ = comparison("<", operator.lt), comparison("<=", operator.le)
    __gt__, __ge__ = comparison(">", operator.gt), comparison(">=", operator.ge)

    def __neg__(self):
        return (self, True)


class Key(Field):
    def __init__(self, target):
        super().__init__(int, null=True)
        self.target = target

    def __get__(self, row, owner=None):
        number = super().__get__(row, owner)
        return number if row is None or number is None else self.target.get(number)

    def __set__(self, row, value):
        super().__set__(row, getattr(value, "id", value))


class ModelType(type):
    def __new__(meta, name, bases, space, *, table=None):
        cls = super().__new__(meta, name, bases, space)
        cls.fields = sorted({f.name: f for c in reversed(cls.__mro__) for f in vars(c).values() if isinstance(f, Field)}.values(), key=operator.attrgetter("order"))
        cls.table, cls.rows, cls.ids = table or name.lower() + "s", {}, count(1)
        return cls

    def __iter__(cls): return iter(cls.rows.values())
    def __len__(cls): return len(cls.rows)
    def __bool__(cls): return True
    def __getitem__(cls, key): return cls.get(key)


class Query:
    def __init__(self, model, conditions=(), order=(), limit=None):
        self.model, self.conditions, self.order, self.limit = model, conditions, order, limit

    def where(self, *conditions, **equal):
        conditions += tuple(getattr(self.model, name) == value for name, value in equal.items())
        return Query(self.model, self.conditions + conditions, self.order, self.limit)

    def by(self, *order): return Query(self.model, self.conditions, order, self.limit)
    def __getitem__(self, part): return Query(self.model, self.conditions, self.order, part.stop)

    def __iter__(self):
        rows = [r for r in self.model if all(c(r) for c in self.conditions)]
        for key in reversed(self.order):
            field, down = key if isinstance(key, tuple) else (key, False)
            rows.sort(key=lambda r: getattr(r, field.name), reverse=down)
        return islice(rows, self.limit)

    def __str__(self):
        text = f"SELECT {', '.join(f.name for f in self.model.fields)} FROM {self.model.table}"
        if self.conditions:
            text += " WHERE " + reduce(operator.and_, self.conditions).text
        if self.order:
            text += " ORDER BY " + ", ".join(k[0].name + " DESC" if isinstance(k, tuple) else k.name for k in self.order)
        return text + (f" LIMIT {self.limit}" if self.limit is not None else "")


@total_ordering
class Model(metaclass=ModelType):
    def __init__(self, **values):
        self.changed, self.id = set(), None
        for name in values.keys() - {f.name for f in self.fields}:
            raise TypeError(f"{type(self).__name__} has no field {name!r}")
        for f in self.fields:
            setattr(self, f.name, values.get(f.name, f.default() if callable(f.default) else f.default))

    def save(self):
        cls = type(self)
        verb = "INSERT" if self.id is None else "UPDATE" if self.changed else "nothing"
        self.id = self.id or next(cls.ids)
        cls.rows[self.id] = self
        changed, self.changed = sorted(self.changed), set()
        return verb, changed

    @classmethod
    def get(cls, number):
        try:
            return cls.rows[number]
        except KeyError as error:
            raise LookupError(f"no {cls.__name__} {number}") from error

    def __eq__(self, other): return self.id == other.id if isinstance(other, Model) else NotImplemented
    def __lt__(self, other): return self.id < other.id if isinstance(other, Model) else NotImplemented
    def __repr__(self): return f"<{type(self).__name__} {self.id} {' '.join(f'{f.name}={self.__dict__[f.name]!r}' for f in self.fields)}>"


class Author(Model):
    name = Field(str, check=str.istitle)
    born = Field(int, default=1900)


class Book(Model, table="library"):
    title = Field(str)
    author = Key(Author)
    price = Field(float, default=0.0, check=lambda p: p >= 0)
    tags = Field(list, default=list)


for name, born in ("Ann Bee", 1950), ("Cee Dee", "1931"), ("Eff Gee", 1970):
    print(Author(name=name, born=born).save())
for i in range(6):
    Book(title=f"T{i}", author=Author[i % 3 + 1], price=i * 1.5 % 4, tags="ab"[: i % 3]).save()
print(*Book, sep="\n")
query = Query(Book).where((Book.price > 1) & ~(Book.title == "T4") | (Book.price == 0)).by(-Book.price, Book.title)
print(query, [b.title for b in query], sep="\n")
print(query[:2], [b.title for b in query[:2]], list(Query(Author).where(born=1931)))
book = Book[2]
book.price, book.author = "7.25", None
print(book.save(), book.save(), book, book.author, Author[1] < Author[2] <= Author[3], max(Author))
for bad in (lambda: Author(name="low"), lambda: Book(title=None), lambda: Book(title=1, price="x"), lambda: Book(titel=1), lambda: Author[9],
            lambda: bool(Book.price == 1), lambda: Author[1] < 3, lambda: Book.price < 3 and 1):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__))
