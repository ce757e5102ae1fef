//! Days and dates (the proleptic Gregorian calendar).

/// Days since 1970-01-01 of a date; the month may be out of range.
pub fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year + (month - 1).div_euclid(12);
    let month = (month - 1).rem_euclid(12) + 1;
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let doy = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

/// Seconds since the epoch.
pub fn seconds(year: i64, month: i64, day: i64, hour: i64, minute: i64, second: i64) -> i64 {
    days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
}

/// Year, month, day, hour, minute, second, day of the week (Monday 0), day of the year (from 1).
pub fn parts(seconds: i64) -> [i64; 8] {
    let (day, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let date = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + (month <= 2) as i64;
    [year, month, date, rest / 3600, rest / 60 % 60, rest % 60, (day + 3).rem_euclid(7), day - days(year, 1, 1) + 1]
}

#[cfg(test)]
mod tests {
    use super::{parts, seconds};

    #[test]
    fn dates_round_trip() {
        for s in [0, -1, 86_399, 951_782_400, 4_102_444_800, -62_135_596_800] {
            let p = parts(s);
            assert_eq!(seconds(p[0], p[1], p[2], p[3], p[4], p[5]), s);
        }
        assert_eq!(parts(951_782_400)[..3], [2000, 2, 29]);
    }
}
