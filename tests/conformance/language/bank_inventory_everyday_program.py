from collections import Counter, defaultdict
from functools import reduce


class InsufficientFunds(Exception):
    def __init__(self, need, have):
        self.need, self.have = need, have
        super().__init__(f"need {need}, have {have}")


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(-value + self._balance, self._balance)
        self.history.append(value - self._balance)
        self._balance = value

    def __iadd__(self, n):
        self.balance += n
        return self

    def __isub__(self, n):
        self.balance -= n
        return self

    def __str__(self):
        return f"{self.owner:<6}{self.balance:>10.2f}"

    def year(self):
        self.balance *= 1 + self.interest


class Savings(Account):
    interest = 0.1


accounts = [Account("ann", 100), Savings("bob", 200), Account("eve")]
for a in accounts:
    a += 50
    a.year()
    print(a)
try:
    accounts[2] -= 1000
except InsufficientFunds as e:
    print(e, e.have)
print(max(accounts, key=lambda a: a.balance).owner, sum(a.balance for a in accounts), [len(a.history) for a in accounts])
orders = """ann,apple,3,0.5
bob,pear,2,0.75
ann,pear,1,0.75
eve,fig,10,0.2
bob,apple,bad,1
eve,plum
ann,fig,5,0.2"""
totals, items, errors = defaultdict(float), Counter(), []
for number, line in enumerate(orders.splitlines(), 1):
    try:
        who, item, count, price = line.split(",")
        totals[who] += (n := int(count)) * float(price)
        items[item] += n
    except ValueError as e:
        errors.append((number, str(e)))
for who, total in sorted(totals.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"{who:.<10}{total:>8.2f}")
print(items.most_common(), errors, sep="\n")
report = {w: {"total": round(t, 2), "share": f"{t / sum(totals.values()):.1%}"} for w, t in totals.items()}
print(report)
text = "it was the best of times it was the worst of times"
print(Counter(text.split()).most_common(3), reduce(lambda d, w: {**d, len(w): d.get(len(w), 0) + 1}, text.split(), {}))
matrix = [[1, 2], [3, 4], [5, 6]]
print([list(r) for r in zip(*matrix)], sum(map(sum, matrix)), [[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 0, 2], [0, 1, 3]])] for r in matrix])
