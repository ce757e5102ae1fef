# Decorators that are descriptors: a method with state per instance, an alias, a hybrid of class and instance method, a bound event.
import functools
import types
import weakref


class per_instance_counter:
    def __init__(self, function):
        self.function = function
        self.counts = weakref.WeakKeyDictionary()
        functools.update_wrapper(self, function)

    def __set_name__(self, owner, name):
        self.where = f"{owner.__name__}.{name}"

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        bound = types.MethodType(self, instance)
        return bound

    def __call__(self, instance, *args, **kwargs):
        n = self.counts[instance] = self.counts.get(instance, 0) + 1
        return n, self.function(instance, *args, **kwargs)


class hybrid:
    def __init__(self, function):
        self.function = function
        self.for_class = function

    def on_class(self, function):
        self.for_class = function
        return self

    def __get__(self, instance, owner):
        return functools.partial(self.for_class, owner) if instance is None else types.MethodType(self.function, instance)


class alias:
    def __init__(self, target):
        self.target = target

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.target)

    def __set__(self, instance, value):
        setattr(instance, self.target, value)

    def __delete__(self, instance):
        delattr(instance, self.target)


class event:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        listeners = vars(instance).setdefault("_listeners_" + self.name, [])

        def fire(*args):
            result = self.function(instance, *args)
            for l in listeners:
                l(result)
            return result
        fire.connect = lambda f: (listeners.append(f), f)[1]
        return fire


class Machine:
    size = 3
    length = alias("size")

    @per_instance_counter
    def run(self, n=1):
        "Runs."
        return n * self.size

    @hybrid
    def describe(self):
        return "instance", self.size

    @describe.on_class
    def describe(cls):
        return "class", cls.__name__

    @event
    def stopped(self, why):
        return why.upper()


m, n = Machine(), Machine()
print(m.run(), m.run(2), n.run(), Machine.run.where, Machine.run.__doc__, Machine.run(m, 5))
print(m.describe(), Machine.describe(), type("Sub", (Machine,), {}).describe())
m.length = 7
print(m.length, vars(m), n.length)
del m.length
print(m.length, vars(m))
try:
    del m.length
except AttributeError as e:
    print(type(e).__name__, e)
seen = []


@m.stopped.connect
def listener(text):
    seen.append(text)


m.stopped.connect(seen.append)
n.stopped("nobody listens")
print(m.stopped("done"), seen, sorted(vars(n)))
del n
print(len(Machine.run.counts))
