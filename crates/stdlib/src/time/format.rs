//! `strftime` and `asctime` in the C locale.

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn day(t: &[i64; 9]) -> &'static str {
    DAYS.get(t[6] as usize).copied().unwrap_or("?")
}
fn month(t: &[i64; 9]) -> &'static str {
    MONTHS.get((t[1] - 1) as usize).copied().unwrap_or("?")
}

/// `Sat Jun  6 16:26:11 1998`.
pub fn asctime(t: &[i64; 9]) -> String {
    format!("{} {}{:3} {:02}:{:02}:{:02} {}", &day(t)[..3], &month(t)[..3], t[2], t[3], t[4], t[5], t[0])
}

/// The ISO year and week of a date.
fn iso_week(t: &[i64; 9]) -> (i64, i64) {
    let week = (t[7] - 1 - t[6] + 10) / 7;
    let p = |y: i64| (y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400)).rem_euclid(7);
    let weeks = |y: i64| if p(y) == 4 || p(y - 1) == 3 { 53 } else { 52 };
    if week < 1 {
        (t[0] - 1, weeks(t[0] - 1))
    } else if week > weeks(t[0]) {
        (t[0] + 1, 1)
    } else {
        (t[0], week)
    }
}

/// The text of a format.
pub fn strftime(format: &str, t: &[i64; 9]) -> String {
    let mut out = String::new();
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let mut flag = None;
        if let Some(&f) = chars.peek()
            && matches!(f, '-' | '_' | '0' | '^' | '#')
        {
            flag = Some(f);
            chars.next();
        }
        let Some(c) = chars.next() else {
            out.push('%');
            break;
        };
        let hour12 = if t[3] % 12 == 0 { 12 } else { t[3] % 12 };
        let number = |n: i64, width: usize, fill: char| -> String {
            match flag {
                Some('-') => n.to_string(),
                Some('_') => format!("{n:width$}"),
                Some('0') => format!("{n:0width$}"),
                _ if fill == ' ' => format!("{n:width$}"),
                _ => format!("{n:0width$}"),
            }
        };
        let text = match c {
            'a' => day(t)[..3].to_string(),
            'A' => day(t).to_string(),
            'b' | 'h' => month(t)[..3].to_string(),
            'B' => month(t).to_string(),
            'c' => {
                format!("{} {} {:2} {:02}:{:02}:{:02} {}", &day(t)[..3], &month(t)[..3], t[2], t[3], t[4], t[5], t[0])
            }
            'C' => number(t[0].div_euclid(100), 2, '0'),
            'd' => number(t[2], 2, '0'),
            'D' | 'x' => format!("{:02}/{:02}/{:02}", t[1], t[2], t[0].rem_euclid(100)),
            'e' => number(t[2], 2, ' '),
            'F' => format!("{}-{:02}-{:02}", t[0], t[1], t[2]),
            'g' => number(iso_week(t).0.rem_euclid(100), 2, '0'),
            'G' => iso_week(t).0.to_string(),
            'H' => number(t[3], 2, '0'),
            'I' => number(hour12, 2, '0'),
            'j' => number(t[7], 3, '0'),
            'k' => number(t[3], 2, ' '),
            'l' => number(hour12, 2, ' '),
            'm' => number(t[1], 2, '0'),
            'M' => number(t[4], 2, '0'),
            'n' => "\n".to_string(),
            'p' => if t[3] < 12 { "AM" } else { "PM" }.to_string(),
            'P' => if t[3] < 12 { "am" } else { "pm" }.to_string(),
            'r' => format!("{hour12:02}:{:02}:{:02} {}", t[4], t[5], if t[3] < 12 { "AM" } else { "PM" }),
            'R' => format!("{:02}:{:02}", t[3], t[4]),
            's' => super::calendar::seconds(t[0], t[1], t[2], t[3], t[4], t[5]).to_string(),
            'S' => number(t[5], 2, '0'),
            't' => "\t".to_string(),
            'T' | 'X' => format!("{:02}:{:02}:{:02}", t[3], t[4], t[5]),
            'u' => (t[6] + 1).to_string(),
            'U' => number((t[7] - 1 + 7 - (t[6] + 1) % 7) / 7, 2, '0'),
            'V' => number(iso_week(t).1, 2, '0'),
            'w' => ((t[6] + 1) % 7).to_string(),
            'W' => number((t[7] - 1 + 7 - t[6]) / 7, 2, '0'),
            'y' => number(t[0].rem_euclid(100), 2, '0'),
            'Y' => t[0].to_string(),
            'z' => "+0000".to_string(),
            'Z' => "UTC".to_string(),
            '%' => "%".to_string(),
            other => format!("%{other}"),
        };
        match flag {
            Some('^') => out.push_str(&text.to_uppercase()),
            Some('#') => out.push_str(
                &text
                    .chars()
                    .map(|c| if c.is_uppercase() { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() })
                    .collect::<String>(),
            ),
            _ => out.push_str(&text),
        }
    }
    out
}
