"""A ledger of accounts: decimals, transactions as context managers, an audit as a generator."""

from contextlib import contextmanager
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation


class Refused(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.name} has {account.balance}, not {amount}")
        self.account = account


class Account:
    def __init__(self, name, balance="0"):
        self.name, self.balance, self.entries = name, Decimal(balance), []

    def post(self, amount, text):
        if self.balance + amount < 0:
            raise Refused(self, -amount)
        self.balance += amount
        self.entries.append((amount, text))

    def __format__(self, spec):
        return f"{self.name}:{self.balance:{spec or '.2f'}}"


class Ledger:
    def __init__(self):
        self.accounts, self.log = {}, []

    def open(self, name, balance="0"):
        self.accounts[name] = Account(name, balance)
        return self.accounts[name]

    @contextmanager
    def transaction(self, title):
        before = {n: (a.balance, len(a.entries)) for n, a in self.accounts.items()}
        try:
            yield self
        except Refused as e:
            for n, (balance, count) in before.items():
                account = self.accounts[n]
                account.balance = balance
                del account.entries[count:]
            self.log.append(f"rolled back {title!r}: {e}")
        else:
            self.log.append(f"done {title!r}")

    def move(self, source, target, amount):
        amount = Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
        self.accounts[target].post(amount, f"from {source}")
        self.accounts[source].post(-amount, f"to {target}")

    def audit(self):
        for name in sorted(self.accounts):
            total = sum((a for a, _ in self.accounts[name].entries), Decimal())
            yield name, total, self.accounts[name].entries


book = Ledger()
for name, start in (("ann", "100"), ("bob", "20.50"), ("fees", "0")):
    book.open(name, start)
with book.transaction("rent") as b:
    b.move("ann", "bob", "30.005")
    b.move("ann", "fees", "0.015")
with book.transaction("too much") as b:
    b.move("bob", "ann", "10")
    b.move("bob", "fees", "1000")
with book.transaction("interest"):
    for account in book.accounts.values():
        account.post((account.balance * Decimal("0.0125")).quantize(Decimal(".01")), "interest")
try:
    with book.transaction("nonsense"):
        book.move("ann", "bob", "ten")
except InvalidOperation as e:
    print("invalid", type(e.args[0]).__name__)
print(*book.log, sep="\n")
for name, total, entries in book.audit():
    print(f"{name:>5} {total:+8} {[f'{a:+} {t}' for a, t in entries]}")
print(" ".join(f"{a}" for a in book.accounts.values()), f"{book.accounts['ann']:010.3f}")
