# A ledger: accounts in decimals, transactions as nested contexts that roll back, statements.
from collections import ChainMap, defaultdict
from contextlib import ExitStack, contextmanager, suppress
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation, localcontext

CENT = Decimal("0.01")


class LedgerError(Exception):
    pass


class Overdrawn(LedgerError):
    def __init__(self, account, missing):
        self.account, self.missing = account, missing
        super().__init__(account, missing)

    def __str__(self):
        return f"{self.account.name} lacks {self.missing:,.2f}"


class Money:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, Decimal(0))

    def __set__(self, instance, value):
        try:
            value = Decimal(value).quantize(CENT, rounding=ROUND_HALF_EVEN)
        except InvalidOperation as error:
            raise LedgerError(f"not an amount: {value!r}") from error
        setattr(instance, self.name, value)


class Account:
    balance = Money()

    def __init__(self, name, opening="0", floor="0"):
        self.name, self.balance, self.floor = name, opening, Decimal(floor)

    def __repr__(self):
        return f"<{self.name} {self.balance}>"


class Ledger:
    def __init__(self, *accounts):
        self.accounts = {a.name: a for a in accounts}
        self.layers = ChainMap({})
        self.journal = []

    def __getitem__(self, name):
        try:
            return self.layers.get(name, self.accounts[name].balance)
        except KeyError:
            raise LedgerError(f"no account {name}") from None

    def __setitem__(self, name, value):
        account = self.accounts[name]
        if value < account.floor:
            raise Overdrawn(account, account.floor - value)
        self.layers[name] = value

    @contextmanager
    def transaction(self, title):
        outer, mark = self.layers, len(self.journal)
        self.layers = outer.new_child()
        self.journal.append((title, None, None))
        try:
            yield self
        except LedgerError as error:
            del self.journal[mark:]
            error.add_note(f"rolled back: {title}")
            raise
        else:
            outer.update(self.layers.maps[0])
        finally:
            self.layers = outer
            if len(outer.maps) == 1:
                for name, value in outer.items():
                    self.accounts[name].balance = value
                outer.clear()

    def move(self, source, target, amount):
        amount = Decimal(amount)
        self[source] -= amount
        self[target] += amount
        self.journal.append((source, target, amount))


ledger = Ledger(Account("cash", "100.005"), Account("bank", "2500"), Account("loan", floor="-5000"))
print(list(ledger.accounts.values()))
with ledger.transaction("monthly"):
    ledger.move("bank", "cash", "250.25")
    with suppress(LedgerError), ledger.transaction("too much"):
        ledger.move("cash", "bank", "300")
        ledger.move("cash", "bank", "300")
    ledger.move("loan", "bank", "1000")
print(list(ledger.accounts.values()), ledger.journal)

try:
    with ledger.transaction("outer"), ledger.transaction("inner"):
        ledger.move("bank", "cash", 1)
        ledger.move("cash", "moon", 1)
except LedgerError as error:
    print(type(error).__name__, error, error.__notes__, error.__suppress_context__)
try:
    with ledger.transaction("outer"):
        ledger.move("loan", "cash", "1e5")
except Overdrawn as error:
    print(error, error.args, error.__notes__)
try:
    ledger.accounts["cash"].balance = "ten"
except LedgerError as error:
    print(error, type(error.__cause__).__name__, error.__cause__.args)
print(list(ledger.accounts.values()), len(ledger.journal))

with ExitStack() as stack:
    for title in "abc":
        stack.enter_context(ledger.transaction(title))
        ledger.move("bank", "cash", "0.10")
    print(len(ledger.layers.maps), ledger["cash"], ledger.accounts["cash"].balance)
print(ledger["cash"])

totals = defaultdict(Decimal)
for source, target, amount in ledger.journal:
    match source, target, amount:
        case [title, None, None]:
            print(f"{title:<12}|")
        case [_, _, Decimal() as amount]:
            print(f"{source:<6}{target:>6}|{amount:>12,.2f}")
            totals[target] += amount
print(dict(totals))
with localcontext(prec=4) as context:
    interest = [ledger.accounts["bank"].balance * Decimal("0.0325") / 12 * n for n in (1, 6, 12)]
    print(interest, sorted(flag.__name__ for flag, on in context.flags.items() if on))
print(f"{sum(a.balance for a in ledger.accounts.values()):+,}", ledger.accounts["bank"].balance.as_tuple())
