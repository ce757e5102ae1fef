class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(obj).__name__}.{self.name}: expected {self.kind.__name__}, got {value!r}")
        obj.__dict__[self.name] = value


class ModelMeta(type):
    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, ns)
        cls.fields = {}
        for base in reversed(cls.__mro__):
            cls.fields.update((k, v) for k, v in vars(base).items() if isinstance(v, Field))
        params = ", ".join(f"{n}=None" for n in cls.fields)
        body = "\n".join(f"    if {n} is not None: self.{n} = {n}" for n in cls.fields) or "    pass"
        if "__init__" not in ns:
            scope = {}
            exec(f"def __init__(self{', ' + params if params else ''}):\n{body}", scope)
            cls.__init__ = scope["__init__"]
        return cls


class Model(metaclass=ModelMeta):
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)


class Person(Model):
    name = Field(str)
    age = Field(int, 18)


class Employee(Person):
    salary = Field(float, 0.0)
    name = Field(str, "?")


p = Person("Ann")
e = Employee(age=30, salary=1.5)
print(p, e, list(Employee.fields), p == Person("Ann"), p == e, Person.name.kind.__name__)
for f in (lambda: Person(5), lambda: setattr(e, "salary", "much"), lambda: Person(bogus=1), lambda: Person(1, 2, 3)):
    try:
        f()
    except TypeError as err:
        print(err)
e.name = "Bob"
print(e, vars(e))
