# The numeric and calendar modules that are written in Python.
import datetime
import decimal
import fractions
import statistics

d = datetime.date(2024, 2, 29)
print(d, d.isoformat(), d.weekday(), d.toordinal(), d + datetime.timedelta(days=366), d.strftime("%d/%m/%y %j %A"))
t = datetime.datetime(2024, 5, 17, 13, 45, 6, 789, tzinfo=datetime.timezone.utc)
print(t, repr(t), t.isoformat(timespec="milliseconds"), t.timestamp(), t.astimezone(datetime.timezone(datetime.timedelta(hours=-3))))
print(datetime.datetime.fromisoformat("2011-11-04T00:05:23+04:00"), datetime.timedelta(seconds=100000.5), t - datetime.timedelta(weeks=1))
print(datetime.datetime.strptime("21/11/06 16:30", "%d/%m/%y %H:%M"), tuple(d.isocalendar()), datetime.time(1, 2, 3).replace(hour=4))
for bad in (lambda: datetime.date(2023, 2, 29), lambda: datetime.datetime.fromisoformat("x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

D = decimal.Decimal
print(D("1.10") + D("2.2"), D(1) / D(7), D("1E+3").quantize(D("0.01")), D("-0").is_signed(), D("NaN"), round(D("2.675"), 2), D(2).sqrt())
with decimal.localcontext() as c:
    c.prec = 5
    print(D(1) / D(3), D("123456.789") + 0)
for bad in (lambda: D("x"), lambda: D(1) / D(0), lambda: D(0) / D(0)):
    try:
        bad()
    except decimal.DecimalException as e:
        print(type(e).__name__)
print(f"{D('1234567.891'):,.2f}", D("3.14").as_tuple(), D(3).compare(D(4)), max(D(1), D("1.0")), hash(D(5)) == hash(5))

F = fractions.Fraction
print(F(3, 6), F("0.125") + F(1, 3), F(1.5), F(22, 7).limit_denominator(5), F(7, 2) // 1, float(F(1, 4)), f"{F(1, 3):.5f}")
data = [2.5, 3.1, 4.0, 4.0, 5.2]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.stdev(data), statistics.quantiles(data, n=4))
print(statistics.fmean([1, 2, 3]), statistics.harmonic_mean([40, 60]), statistics.multimode("aabb"), statistics.variance([F(1), F(2), F(4)]))
