"""An incremental solver of one-way constraints with strengths, after the published DeltaBlue algorithm.

A chain of equalities and a projection through scale-and-offset constraints are built, changed and taken apart.
"""

N = 150

REQUIRED, STRONG, NORMAL, WEAK, WEAKEST = 0, 2, 4, 5, 6
NONE, FORWARD, BACKWARD = 0, 1, 2


class Variable:
    def __init__(self, value=0):
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAKEST
        self.stay = True


class Constraint:
    is_input = False

    def __init__(self, strength):
        self.strength = strength

    def add(self, planner):
        self.connect()
        planner.incremental_add(self)

    def destroy(self, planner):
        if self.satisfied():
            planner.incremental_remove(self)
        self.disconnect()

    def satisfy(self, mark, planner):
        self.choose(mark)
        if not self.satisfied():
            if self.strength == REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        self.mark_inputs(mark)
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.unsatisfy()
        out.determined_by = self
        if not planner.propagate(self, mark):
            raise ValueError("cycle")
        out.mark = mark
        return overridden


class Unary(Constraint):
    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.variable = variable
        self.active = False
        self.add(planner)

    def connect(self):
        self.variable.constraints.append(self)
        self.active = False

    def disconnect(self):
        self.variable.constraints.remove(self)
        self.active = False

    def choose(self, mark):
        self.active = self.variable.mark != mark and self.strength < self.variable.strength

    def satisfied(self):
        return self.active

    def unsatisfy(self):
        self.active = False

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stay = not self.is_input
        if self.variable.stay:
            self.execute()

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    is_input = True


class Binary(Constraint):
    def __init__(self, v1, v2, strength, planner):
        super().__init__(strength)
        self.v1, self.v2 = v1, v2
        self.direction = NONE
        self.add(planner)

    def variables(self):
        return (self.v1, self.v2)

    def connect(self):
        for v in self.variables():
            v.constraints.append(self)
        self.direction = NONE

    def disconnect(self):
        for v in self.variables():
            v.constraints.remove(self)
        self.direction = NONE

    def choose(self, mark):
        v1, v2 = self.v1, self.v2
        if v1.mark == mark:
            self.direction = FORWARD if v2.mark != mark and self.strength < v2.strength else NONE
        elif v2.mark == mark:
            self.direction = BACKWARD if self.strength < v1.strength else NONE
        elif v1.strength > v2.strength:
            self.direction = BACKWARD if self.strength < v1.strength else NONE
        else:
            self.direction = FORWARD if self.strength < v2.strength else NONE

    def satisfied(self):
        return self.direction != NONE

    def unsatisfy(self):
        self.direction = NONE

    def input(self):
        return self.v1 if self.direction == FORWARD else self.v2

    def output(self):
        return self.v2 if self.direction == FORWARD else self.v1

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        i = self.input()
        return i.mark == mark or i.stay or i.determined_by is None

    def recalculate(self):
        i, o = self.input(), self.output()
        o.strength = max(self.strength, i.strength)
        o.stay = i.stay
        if o.stay:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    def __init__(self, source, scale, offset, target, strength, planner):
        self.scale, self.offset = scale, offset
        super().__init__(source, target, strength, planner)

    def variables(self):
        return (self.v1, self.v2, self.scale, self.offset)

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.scale.mark = self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.v2.value = self.v1.value * self.scale.value + self.offset.value
        else:
            self.v1.value = (self.v2.value - self.offset.value) // self.scale.value

    def recalculate(self):
        i, o = self.input(), self.output()
        o.strength = max(self.strength, i.strength)
        o.stay = i.stay and self.scale.stay and self.offset.stay
        if o.stay:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        while constraint is not None:
            constraint = constraint.satisfy(mark, self)

    def incremental_remove(self, constraint):
        out = constraint.output()
        constraint.unsatisfy()
        for c in self.remove_propagate(out):
            self.incremental_add(c)

    def remove_propagate(self, out):
        out.determined_by = None
        out.strength = WEAKEST
        out.stay = True
        unsatisfied = []
        todo = [out]
        while todo:
            v = todo.pop()
            for c in v.constraints:
                if not c.satisfied():
                    unsatisfied.append(c)
            for c in self.consumers(v):
                c.recalculate()
                todo.append(c.output())
        unsatisfied.sort(key=lambda c: c.strength)
        return unsatisfied

    def consumers(self, v):
        return [c for c in v.constraints if c is not v.determined_by and c.satisfied()]

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            c = todo.pop()
            out = c.output()
            if out.mark == mark:
                self.incremental_remove(constraint)
                return False
            c.recalculate()
            todo.extend(self.consumers(out))
        return True

    def plan(self, sources):
        mark = self.new_mark()
        plan = []
        todo = [c for c in sources if c.is_input and c.satisfied()]
        while todo:
            c = todo.pop()
            if c.output().mark != mark and c.inputs_known(mark):
                plan.append(c)
                c.output().mark = mark
                todo.extend(self.consumers(c.output()))
        return plan


def change(variable, values, planner):
    edit = Edit(variable, STRONG, planner)
    plan = planner.plan([edit])
    for value in values:
        variable.value = value
        for c in plan:
            c.execute()
    edit.destroy(planner)


def chain(length):
    planner = Planner()
    variables = [Variable() for _ in range(length + 1)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b, REQUIRED, planner)
    Stay(variables[-1], NORMAL, planner)
    change(variables[0], range(1, 51), planner)
    assert variables[-1].value == 50
    return sum(v.value for v in variables)


def projection(count):
    planner = Planner()
    scale, offset = Variable(10), Variable(1000)
    pairs = []
    for i in range(count):
        source, target = Variable(i), Variable(i)
        Stay(source, NORMAL, planner)
        Scale(source, scale, offset, target, REQUIRED, planner)
        pairs.append((source, target))
    change(pairs[0][0], [17], planner)
    assert pairs[0][1].value == 1170
    change(pairs[1][1], [1050], planner)
    assert pairs[1][0].value == 5
    change(scale, [5], planner)
    change(offset, [2000], planner)
    return sum(t.value for _, t in pairs[2:])


def run(n):
    total = 0
    for _ in range(n):
        total += chain(300) + projection(120)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
