# datetime: construction, arithmetic, comparison, parsing, formatting, zones, errors.
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

d = date(2024, 2, 29)
dt = datetime(2024, 2, 29, 13, 5, 7, 89)
print(d, repr(d), d.isoformat(), d.isocalendar(), d.weekday(), d.isoweekday(), d.toordinal(), date.fromordinal(738945), d.timetuple()[:8], d.ctime())
print(dt, repr(dt), dt.isoformat("T", "milliseconds"), dt.isoformat(sep=" ", timespec="hours"), dt.date(), dt.time(), dt.replace(month=1, day=31), dt.timetuple().tm_yday)
print(d + timedelta(days=366), d - timedelta(weeks=1), d - date(2023, 2, 28), dt - datetime(2024, 1, 1), dt + timedelta(hours=-20, microseconds=-90), date.max - date.min)
td = timedelta(days=-1, seconds=3, microseconds=5)
print(td, repr(td), abs(td), -td, td * 2, td / 2, td // timedelta(hours=5), td % timedelta(hours=5), divmod(td, timedelta(minutes=7)), td.total_seconds(), td < timedelta(0), bool(timedelta()), timedelta(milliseconds=1.5), timedelta(0.1), timedelta.max, timedelta.resolution)
for text in ("2024-02-29", "20240229", "2024-W09-4", "2024-W09", "2024W094", "2024-02-30", "2024-13-01", "24-01-01", "2024-02-29T10:00", ""):
    try:
        print(text, date.fromisoformat(text))
    except ValueError as e:
        print(text, "ValueError", e)
for text in ("2024-02-29T10", "2024-02-29 10:11", "2024-02-29T10:11:12.123", "2024-02-29T10:11:12.123456789", "2024-02-29T10:11:12Z", "2024-02-29T10:11:12+05:30", "2024-02-29T10:11:12-00:00:01", "20240229T101112", "2024-02-29T24:00", "2024-02-29T25:00", "2024-02-29T10:60", "2024-02-29x10", "2024-02-29T"):
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as e:
        print(text, "ValueError", e)
for text in ("04:23", "T04:23:01", "04:23:01.000384", "0423", "04:23:01+04:00", "24:00", "4:23", "04:23Z"):
    try:
        print(text, repr(time.fromisoformat(text)))
    except ValueError as e:
        print(text, "ValueError", e)
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %p %I %y %U %W %w %u %V %G %% %x|%X|%c"), f"{dt:%d.%m.%Y}", f"{d}", format(dt, ""), time(1, 2).strftime("%H-%M"))
for text, fmt in (("29 Feb 2024", "%d %b %Y"), ("2024/02/29 01:05:07 PM", "%Y/%m/%d %I:%M:%S %p"), ("12:30 +0530", "%H:%M %z"), ("1:2:3.5", "%H:%M:%S.%f"), ("2024 060", "%Y %j"), ("bad", "%Y"), ("2024 x", "%Y"), ("2024", "%Q"), ("1", "%")):
    try:
        print(text, repr(datetime.strptime(text, fmt)))
    except ValueError as e:
        print(text, "ValueError", e)
east = timezone(timedelta(hours=5, minutes=30), "IST")
west = timezone(-timedelta(hours=8))
a = datetime(2024, 1, 1, 12, tzinfo=UTC)
print(a, a.astimezone(east), a.astimezone(west), repr(east), west, timezone.utc, a.astimezone(east) == a, hash(a.astimezone(west)) == hash(a), a.utcoffset(), a.tzname(), east.tzname(None), a.timestamp(), datetime.fromtimestamp(1e9, east), datetime.fromtimestamp(-1.5, UTC))


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if dt and 4 <= dt.month < 10 else timedelta(0)

    def tzname(self, dt):
        return "SUM" if self.dst(dt) else "WIN"


s = datetime(2024, 7, 1, 12, tzinfo=Summer())
print(s, s.tzname(), s.astimezone(UTC), a.astimezone(Summer()), (s - a), s.replace(month=12).isoformat(), f"{s:%Z %z}", s.timetz(), s.utctimetuple().tm_hour, s.dst())
for bad in (
    lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: datetime(2024, 1, 1, 24), lambda: time(25), lambda: timedelta(days=10**9), lambda: d - dt, lambda: date(2024, 1), lambda: datetime(2024), lambda: setattr(date, "x", 1), lambda: date.max + timedelta(1), lambda: a < dt, lambda: a - dt, lambda: d < dt, lambda: d + 1, lambda: dt - d,
    lambda: timezone(timedelta(days=2)), lambda: timezone("x"), lambda: date("2024", 1, 1), lambda: date(2024.0, 1, 1), lambda: timedelta("1"), lambda: td / 0, lambda: td * "x", lambda: datetime(2024, 1, 1, fold=2), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: date.fromordinal(0), lambda: d.replace(day=31), lambda: time(1) + td, lambda: datetime.combine(1, 2), lambda: date.fromisocalendar(2024, 54, 1),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(a == dt, d == dt, dt == "x", dt != 3, min(datetime.min, dt), datetime.combine(d, time(1, tzinfo=UTC)), date.fromisocalendar(2024, 9, 4), time.min, time.max, MINYEAR, MAXYEAR, time(0, tzinfo=UTC) == time(1, tzinfo=timezone(timedelta(hours=1))), bool(time(0)))
import copy, pickle

print(pickle.loads(pickle.dumps(a)) == a, copy.deepcopy(east) == east, copy.replace(dt, year=2000), sorted([dt, datetime(2020, 1, 1), datetime.max])[0].year)
