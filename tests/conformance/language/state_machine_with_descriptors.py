# A state machine declared in a class body: descriptors, __set_name__, __init_subclass__, guards, coroutine-driven script.
class Transition:
    def __init__(self, *sources, to, guard=None):
        self.sources, self.to, self.guard = sources, to, guard
        self.hooks = []

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, machine, owner=None):
        if machine is None:
            return self

        def fire(*args, **kwargs):
            return self.fire(machine, *args, **kwargs)

        fire.__name__ = self.name
        return fire

    def after(self, f):
        self.hooks.append(f)
        return f

    def fire(self, machine, *args, **kwargs):
        if machine.state not in self.sources:
            raise IllegalTransition(machine, self)
        if self.guard and not self.guard(machine, *args, **kwargs):
            return False
        machine.state = self.to
        for hook in self.hooks:
            hook(machine, *args, **kwargs)
        return True


class IllegalTransition(Exception):
    def __init__(self, machine, transition):
        self.machine, self.transition = machine, transition

    def __str__(self):
        return f"{self.transition.name} not possible in state {self.machine.state!r} (only in {', '.join(map(repr, self.transition.sources))})"


class Machine:
    transitions: dict[str, Transition]

    def __init_subclass__(cls, *, initial, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.initial = initial
        cls.transitions = {k: v for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Transition)}
        cls.states = sorted({s for t in cls.transitions.values() for s in (*t.sources, t.to)} | {initial})

    def __init__(self):
        self.state = self.initial
        self.trace = [self.state]

    def __setattr__(self, name, value):
        if name == "state" and "state" in self.__dict__:
            self.trace.append(value)
        super().__setattr__(name, value)

    def possible(self):
        return [n for n, t in self.transitions.items() if self.state in t.sources]


class Door(Machine, initial="closed"):
    open = Transition("closed", to="open", guard=lambda self, key=None: key != "wrong")
    close = Transition("open", to="closed")
    lock = Transition("closed", to="locked")
    unlock = Transition("locked", to="closed", guard=lambda self, code=0: code == 42)

    @lock.after
    def _beep(self):
        print("beep")

    @unlock.after
    def _log(self, code):
        print("unlocked with", code)


class Vault(Door, initial="locked"):
    alarm = Transition("locked", "closed", "open", to="alarmed")


door = Door()
print(door.possible(), Door.states, Vault.states, list(Vault.transitions))
print(door.open("wrong"), door.state, door.open(), door.possible(), door.open.__name__)
for action in (door.lock, door.close, door.lock, door.unlock, lambda: door.unlock(code=42)):
    try:
        print(action(), door.state)
    except IllegalTransition as e:
        print("illegal:", e)
vault = Vault()


def script(machine):
    while True:
        command = yield machine.state
        try:
            getattr(machine, command)()
        except (IllegalTransition, AttributeError) as e:
            print(type(e).__name__, e)


s = script(vault)
next(s)
print([s.send(c) for c in ("open", "alarm", "close", "explode")], vault.trace, Door.open is Vault.open, type(Door.lock).__name__)
s.close()
