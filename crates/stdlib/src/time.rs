//! `time`: the host's clocks, and the calendar in UTC (a host has no time zone).

mod calendar;
mod format;

use crate::struct_sequence::{make, struct_sequence};
use crate::support::{self, def, natives, option, set, set_int};
use ophion_vm::{Object, PyResult, Vm};

struct_sequence!(pub STRUCT_TIME: "time.struct_time", "The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime().  May be considered as a\nsequence of 9 integers.", true, 9, [
    tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst tm_zone tm_gmtoff
]);

natives! {
    static FUNCTIONS = [
        def("time($module, /)", |vm, _| {
            let t = vm.host.wall_clock();
            Ok(vm.float(t as f64 / 1e9))
        }, "Return the current time in seconds since the Epoch."),
        def("time_ns($module, /)", |vm, _| {
            let t = vm.host.wall_clock();
            Ok(vm.int(t as i64))
        }, "Return the current time in nanoseconds since the Epoch."),
        def("monotonic($module, /)", |vm, _| {
            let t = vm.host.monotonic();
            Ok(vm.float(t as f64 / 1e9))
        }, "Monotonic clock, cannot go backward."),
        def("monotonic_ns($module, /)", |vm, _| {
            let t = vm.host.monotonic();
            Ok(vm.uint(t))
        }, "Monotonic clock, cannot go backward, as nanoseconds."),
        def("perf_counter($module, /)", |vm, _| {
            let t = vm.host.monotonic();
            Ok(vm.float(t as f64 / 1e9))
        }, "Performance counter for benchmarking."),
        def("perf_counter_ns($module, /)", |vm, _| {
            let t = vm.host.monotonic();
            Ok(vm.uint(t))
        }, "Performance counter for benchmarking as nanoseconds."),
        def("process_time($module, /)", |vm, _| {
            let t = vm.host.cpu_clock();
            Ok(vm.float(t as f64 / 1e9))
        }, "Process time for profiling: sum of the kernel and user-space CPU time."),
        def("process_time_ns($module, /)", |vm, _| {
            let t = vm.host.cpu_clock();
            Ok(vm.uint(t))
        }, "Process time for profiling as nanoseconds."),
        def("thread_time($module, /)", |vm, _| {
            let t = vm.host.cpu_clock();
            Ok(vm.float(t as f64 / 1e9))
        }, "Thread time for profiling: sum of the kernel and user-space CPU time."),
        def("thread_time_ns($module, /)", |vm, _| {
            let t = vm.host.cpu_clock();
            Ok(vm.uint(t))
        }, "Thread time for profiling as nanoseconds."),
        def("sleep($module, seconds, /)", |vm, a| {
            let s = if vm.is_int(&a[0]) || vm.as_float(&a[0]).is_some() {
                vm.to_float(&a[0])?
            } else {
                let t = vm.type_name(&a[0]);
                return Err(vm.type_error(format!("'{t}' object cannot be interpreted as an integer or float")));
            };
            if s.is_nan() {
                return Err(vm.value_error("Invalid value NaN (not a number)"));
            }
            if s < 0.0 {
                return Err(vm.value_error("sleep length must be non-negative"));
            }
            if s > 9.2e9 {
                return Err(vm.overflow_error("timestamp out of range for platform time_t"));
            }
            let end = vm.host.monotonic().saturating_add((s * 1e9) as u64);
            loop {
                let now = vm.host.monotonic();
                vm.host.sleep(end.saturating_sub(now));
                vm.check_interrupt()?;
                if vm.host.monotonic() >= end {
                    return Ok(Object::NONE);
                }
            }
        }, "Delay execution for a given number of seconds."),
        def("gmtime($module, seconds=None, /)", |vm, a| broken_down(vm, &a[0], "GMT"), "Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."),
        def("localtime($module, seconds=None, /)", |vm, a| broken_down(vm, &a[0], "UTC"), "Convert seconds since the Epoch to a time tuple expressing local time."),
        def("mktime($module, tuple, /)", |vm, a| {
            let t = fields(vm, &a[0], "mktime")?;
            let s = calendar::seconds(t[0], t[1], t[2], t[3], t[4], t[5]);
            Ok(vm.float(s as f64))
        }, "Convert a time tuple in local time to seconds since the Epoch."),
        def("strftime($module, format, tuple=None, /)", |vm, a| {
            let f = support::string(vm, &a[0], "strftime", "1")?;
            let t = checked(vm, &a[1], "strftime")?;
            let text = format::strftime(&f, &t);
            Ok(vm.str(&text))
        }, "Convert a time tuple to a string according to a format specification."),
        def("strptime($module, string, format='%a %b %d %H:%M:%S %Y', /)", |vm, a| {
            let m = vm.import_dotted("_strptime")?;
            let f = vm.getattr_str(&m, "_strptime_time")?;
            let args: Vec<Object> = a.iter().filter(|x| !x.is_null()).cloned().collect();
            vm.call(&f, &args)
        }, "Parse a string to a time tuple according to a format specification."),
        def("asctime($module, tuple=None, /)", |vm, a| {
            let t = checked(vm, &a[0], "asctime")?;
            let text = format::asctime(&t);
            Ok(vm.str(&text))
        }, "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."),
        def("ctime($module, seconds=None, /)", |vm, a| {
            let o = broken_down(vm, &a[0], "UTC")?;
            let t = fields(vm, &o, "ctime")?;
            let text = format::asctime(&t);
            Ok(vm.str(&text))
        }, "Convert a time in seconds since the Epoch to a string in local time."),
        def("tzset($module, /)", |_, _| Ok(Object::NONE), "Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ']."),
        def("get_clock_info($module, name, /)", clock_info, "Get information of the specified clock."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "time", &FUNCTIONS);
    vm.add_type(module, &STRUCT_TIME);
    for name in ["timezone", "altzone", "daylight"] {
        set_int(vm, module, name, 0);
    }
    let names = vec![vm.str("UTC"), vm.str("UTC")];
    let names = vm.tuple(names);
    set(vm, module, "tzname", names);
    for (name, n) in
        [("CLOCK_REALTIME", 0), ("CLOCK_MONOTONIC", 1), ("CLOCK_PROCESS_CPUTIME_ID", 2), ("CLOCK_THREAD_CPUTIME_ID", 3)]
    {
        set_int(vm, module, name, n);
    }
    set_int(vm, module, "_STRUCT_TM_ITEMS", 11);
    Ok(())
}

fn clock_info(vm: &mut Vm, a: &[Object]) -> PyResult {
    let name = support::string(vm, &a[0], "get_clock_info", "1")?;
    if !matches!(name.as_str(), "time" | "monotonic" | "perf_counter" | "process_time" | "thread_time") {
        return Err(vm.value_error("unknown clock"));
    }
    let info = vm.record(ophion_vm::shape::SIMPLE_NAMESPACE, [], &[]);
    let implementation = vm.str("host");
    let resolution = vm.float(1e-9);
    vm.setattr_str(&info, "implementation", &implementation)?;
    vm.setattr_str(&info, "monotonic", &Object::bool(name != "time"))?;
    vm.setattr_str(&info, "adjustable", &Object::bool(name == "time"))?;
    vm.setattr_str(&info, "resolution", &resolution)?;
    Ok(info)
}

/// Seconds since the epoch as a time tuple.
fn broken_down(vm: &mut Vm, o: &Object, zone: &str) -> PyResult {
    let s = match option(o) {
        None => (vm.host.wall_clock() / 1_000_000_000) as i64,
        Some(o) if vm.is_int(o) => match vm.as_i64(o) {
            Some(s) => s,
            None => return Err(vm.overflow_error("timestamp out of range for platform time_t")),
        },
        Some(o) if vm.as_float(o).is_none() => vm.index_i64(o)?,
        Some(o) => {
            let f = vm.to_float(o)?;
            if f.is_nan() {
                return Err(vm.value_error("Invalid value NaN (not a number)"));
            }
            if f.abs() > 9.2e18 {
                return Err(vm.overflow_error("timestamp out of range for platform time_t"));
            }
            f.floor() as i64
        }
    };
    if s.unsigned_abs() > 67_768_036_191_676_799 {
        return Err(vm.raise_io(&std::io::Error::from_raw_os_error(75), None));
    }
    let t = calendar::parts(s);
    let mut items: Vec<Object> = t.iter().map(|&n| vm.int(n)).collect();
    items.push(Object::small(0));
    items.push(vm.str(zone));
    items.push(Object::small(0));
    Ok(make(vm, &STRUCT_TIME, items, 9))
}

/// Nine fields of a time tuple, for the named function.
fn fields(vm: &mut Vm, o: &Object, function: &str) -> PyResult<[i64; 9]> {
    let Some(items) = vm.tuple_items(o).map(<[Object]>::to_vec) else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    if items.len() != 9 {
        return Err(vm.type_error(format!("{function}(): illegal time tuple argument")));
    }
    let mut out = [0; 9];
    for (slot, x) in out.iter_mut().zip(&items) {
        *slot = vm.index_i64(x)?;
    }
    Ok(out)
}

fn checked(vm: &mut Vm, o: &Object, function: &str) -> PyResult<[i64; 9]> {
    let given = match option(o) {
        Some(o) => o.clone(),
        None => broken_down(vm, &Object::NULL, "UTC")?,
    };
    let mut t = fields(vm, &given, function)?;
    for (i, low, high, what) in [
        (1, 0, 12, "month out of range"),
        (2, 0, 31, "day of month out of range"),
        (3, 0, 23, "hour out of range"),
        (4, 0, 59, "minute out of range"),
        (5, 0, 61, "seconds out of range"),
        (7, 0, 366, "day of year out of range"),
    ] {
        if t[i] < low || t[i] > high {
            return Err(vm.value_error(what));
        }
    }
    if t[6] < 0 {
        return Err(vm.value_error("day of week out of range"));
    }
    t[1] = t[1].max(1);
    t[2] = t[2].max(1);
    t[7] = t[7].max(1);
    t[6] %= 7;
    Ok(t)
}
