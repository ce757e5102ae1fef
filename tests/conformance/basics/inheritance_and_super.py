class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def intro(self):
        return f"{self.name} says {self.speak()}"


class Cat(Animal):
    def speak(self):
        return "meow"


class Kitten(Cat):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak() + "!"


for a in (Animal("thing"), Cat("Tom"), Kitten("Tim", 1)):
    print(a.intro(), isinstance(a, Cat), type(a).__mro__[0].__name__)
print(issubclass(Kitten, Animal), Kitten("x", 2).age)
