# A seeded simulation: accounts, transfers, exceptions, a ledger as context manager, interest by generators, invariants.
import random
from collections import Counter, deque
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count


class Kind(StrEnum):
    DEPOSIT = "D"
    WITHDRAW = "W"
    TRANSFER = "T"


class BankError(Exception):
    code = 0


class Insufficient(BankError):
    code = 1


class Frozen(BankError):
    code = 2


@dataclass
class Account:
    owner: str
    balance: int = 0
    number: int = field(default_factory=count(100).__next__)
    frozen: bool = False
    history: deque = field(default_factory=lambda: deque(maxlen=3), repr=False)

    def change(self, amount, kind):
        if self.frozen:
            raise Frozen(f"account {self.number} of {self.owner} is frozen")
        if self.balance + amount < 0:
            raise Insufficient(f"{self.owner} has {self.balance}, {-amount} needed")
        self.balance += amount
        self.history.append((kind, amount))

    def __enter__(self):
        self._saved = (self.balance, list(self.history))
        return self

    def __exit__(self, kind, error, tb):
        if kind is not None:
            self.balance, old = self._saved
            self.history.clear()
            self.history.extend(old)
        del self._saved
        return False


def transfer(source, target, amount):
    with ExitStack() as stack:
        stack.enter_context(source)
        stack.enter_context(target)
        target.change(amount, Kind.TRANSFER)
        source.change(-amount, Kind.TRANSFER)


def interest(rate):
    total = 0
    while True:
        account = yield total
        gain = account.balance * rate // 100
        if gain:
            account.change(gain, Kind.DEPOSIT)
        total += gain


rng = random.Random(2024)
accounts = [Account(name, rng.randint(50, 200)) for name in ("ann", "bob", "cid", "dee")]
start = sum(a.balance for a in accounts)
print(accounts)
stats, flow = Counter(), 0
for step in range(60):
    kind = rng.choices(list(Kind), weights=[2, 3, 5])[0]
    a, b = rng.sample(accounts, 2)
    amount = rng.randrange(10, 90, 5)
    if step == 40:
        accounts[1].frozen = True
    try:
        match kind:
            case Kind.DEPOSIT:
                a.change(amount, kind)
                flow += amount
            case Kind.WITHDRAW:
                a.change(-amount, kind)
                flow -= amount
            case Kind.TRANSFER:
                transfer(a, b, amount)
    except BankError as e:
        stats[type(e).__name__, e.code] += 1
        if stats.total() <= 3:
            print(step, type(e).__name__, e)
    else:
        stats[kind.name] += 1
    assert sum(x.balance for x in accounts) == start + flow, step
print(sorted(stats.items(), key=str))
pay = interest(5)
next(pay)
for account in accounts:
    try:
        print(account.owner, pay.send(account), list(account.history))
    except BankError as e:
        print("no interest:", e)
        pay = interest(5)
        next(pay)
print(sorted(accounts, key=lambda a: (-a.balance, a.owner)))
print(rng.getstate()[1][:2] != (0, 0), rng.random() < 1, f"{start + flow:,}")
