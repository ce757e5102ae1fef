"""Elevators as generators that are sent requests, a clock that steps them, and passengers that wait: a simulation without randomness."""

from collections import deque
from dataclasses import dataclass, field
from enum import Enum, auto


class Way(Enum):
    UP = auto()
    DOWN = auto()
    REST = auto()

    def __str__(self):
        return {"UP": "^", "DOWN": "v", "REST": "-"}[self.name]


@dataclass(order=True)
class Passenger:
    start: int
    goal: int
    name: str = field(compare=False)
    waited: int = field(default=0, compare=False)
    rode: int = field(default=0, compare=False)

    @property
    def way(self):
        return Way.UP if self.goal > self.start else Way.DOWN


def elevator(floor, room):
    riders, way, calls, left = [], Way.REST, set(), []
    while True:
        new = yield floor, way, tuple(p.name for p in riders), left
        left = []
        if new is not None:
            calls.add(new)
            continue
        for p in riders[:]:
            p.rode += 1
            if p.goal == floor:
                riders.remove(p)
                left.append(p)
        waiting = yield "doors", floor, way
        while waiting and len(riders) < room and (way is Way.REST or waiting[0].way is way or not riders):
            riders.append(waiting.popleft())
        calls.discard(floor)
        goals = {p.goal for p in riders} | calls
        if not goals:
            way = Way.REST
        elif way is Way.UP and max(goals) > floor or min(goals) > floor:
            way = Way.UP
        else:
            way = Way.DOWN
        floor += {Way.UP: 1, Way.DOWN: -1, Way.REST: 0}[way]


def simulate(passengers, floors, cars, steps):
    queues = [deque() for _ in range(floors)]
    for p in passengers:
        queues[p.start].append(p)
    lifts = [elevator(f, 2) for f in cars]
    for lift in lifts:
        next(lift)
    for i, p in enumerate(passengers):
        lifts[i % len(lifts)].send(p.start)
    arrived = []
    for tick in range(steps):
        shown = []
        for lift in lifts:
            where = next(lift)
            assert where[0] == "doors"
            floor, way, names, left = lift.send(queues[where[1]])
            arrived += left
            shown.append(f"{floor}{way}{'/'.join(names)}")
        for q in queues:
            for p in q:
                p.waited += 1
        print(f"{tick:2} {' '.join(f'{s:<10}' for s in shown)} waiting {sum(map(len, queues))}".rstrip())
        if len(arrived) == len(passengers):
            break
    for lift in lifts:
        lift.close()
    return arrived


people = [Passenger(0, 4, "ann"), Passenger(3, 1, "bob"), Passenger(0, 2, "cyd"), Passenger(4, 0, "dan"), Passenger(2, 3, "eve")]
done = simulate(people, 5, (0, 4), 30)
for p in sorted(done):
    print(p.name, p.start, p.goal, p.way, p.waited, p.rode)
print(max(done, key=lambda p: p.waited).name, sum(p.rode for p in done), sorted(people)[0])
