class Dog:
    kind = "canine"

    def __init__(self, name):
        self.name = name
        self.tricks = []

    def add(self, trick):
        self.tricks.append(trick)
        return self

    def __repr__(self):
        return f"Dog({self.name!r})"


d = Dog("Rex")
e = Dog("Fido")
d.add("sit").add("roll")
print(d, d.tricks, e.tricks, d.kind, Dog.kind, d.name)
d.kind = "special"
print(d.kind, e.kind)
d.extra = 1
print(d.extra, isinstance(d, Dog), type(d).__name__)
