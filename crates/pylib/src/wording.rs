//! Where CPython runs the native twin of a module that runs here as Python (`_datetime`, `_decimal`), its messages are the native one's: places in
//! the text of such modules, and what stands there instead.

/// Module, and pairs of old and new text. Each old one is there, once or more often; all of its places are changed.
type Rewording = (&'static str, &'static [(&'static str, &'static str)]);

static REWORDINGS: &[Rewording] = &[("_pydatetime", DATETIME), ("_pydecimal", DECIMAL), ("pickle", PICKLE)];

const DATETIME: &[(&str, &str)] = &[
    ("OverflowError(\"result out of range\")", "OverflowError(\"date value out of range\")"),
    ("cannot compare naive and aware ", "can't compare offset-naive and offset-aware "),
    ("cannot mix naive and timezone-aware time", "can't subtract offset-naive and offset-aware datetimes"),
    ("\"timedelta # of days is too large: %d\" % d", "\"days=%d; must have magnitude <= 999999999\" % d"),
    ("tzinfo subclass must override tzname()", "a tzinfo subclass must implement tzname()"),
    ("tzinfo subclass must override utcoffset()", "a tzinfo subclass must implement utcoffset()"),
    ("tzinfo subclass must override dst()", "a tzinfo subclass must implement dst()"),
    ("fromutc() requires a datetime argument", "fromutc: argument must be a datetime"),
    ("ValueError(\"dt.tzinfo is not self\")", "ValueError(\"fromutc: dt.tzinfo is not self\")"),
    (
        "TypeError(\"offset must be a timedelta\")",
        "TypeError(f\"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}\")",
    ),
    (
        "TypeError(\"name must be a string\")",
        "TypeError(f\"timezone() argument 2 must be str, not {type(name).__name__}\")",
    ),
    ("must return None or string, ", "must return None or a string, "),
    (
        "TypeError(\"date argument must be a date instance\")",
        "TypeError(f\"combine() argument 1 must be datetime.date, not {type(date).__name__}\")",
    ),
    (
        "TypeError(\"time argument must be a time instance\")",
        "TypeError(f\"combine() argument 2 must be datetime.time, not {type(time).__name__}\")",
    ),
    ("TypeError('Argument must be a str')", "TypeError('fromisoformat: argument must be str')"),
    ("f\"not {type(tz).__name__!r}\"", "f\"not type {type(tz).__name__!r}\""),
    (
        "TypeError(\"tz argument must be an instance of tzinfo\")",
        "TypeError(f\"tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}\")",
    ),
    (
        "        return (f'{self.__class__.__name__}'\n                f'(year=",
        "        return (f'datetime.{self.__class__.__name__}'\n                f'(year=",
    ),
    (
        "        if isinstance(other, date):\n            days1 =",
        "        if isinstance(other, date) and not isinstance(other, datetime):\n            days1 =",
    ),
    // What is well-formed and yet no date is told from what is not.
    (
        "        try:\n            return cls(*_parse_isoformat_date(date_string))\n        except Exception:\n            \
         raise ValueError(f'Invalid isoformat string: {date_string!r}')\n",
        "        try:\n            parts = _parse_isoformat_date(date_string)\n        except Exception:\n            \
         raise ValueError(f'Invalid isoformat string: {date_string!r}') from None\n        return cls(*parts)\n",
    ),
    (
        "        try:\n            return cls(*_parse_isoformat_time(time_string)[0])\n        except Exception:\n            \
         raise ValueError(f'Invalid isoformat string: {time_string!r}')\n",
        "        try:\n            parts = _parse_isoformat_time(time_string)[0]\n        except Exception:\n            \
         raise ValueError(f'Invalid isoformat string: {time_string!r}') from None\n        return cls(*parts)\n",
    ),
    (
        "        else:\n            time_components = [0, 0, 0, 0, None]\n\n        return cls(*(date_components",
        "        elif len(date_string) > len(dstr):\n            raise ValueError(f'Invalid isoformat string: {date_string!r}')\n        \
         else:\n            time_components = [0, 0, 0, 0, None]\n\n        return cls(*(date_components",
    ),
    (
        "        y, m, d = _ord2ymd(n)\n        return cls(y, m, d)\n",
        "        n = _index(n)\n        if n < 1:\n            raise ValueError('ordinal must be >= 1')\n        y, m, d = _ord2ymd(n)\n        \
         return cls(y, m, d)\n",
    ),
    (
        "        year, month, day = _check_date_fields(year, month, day)\n",
        "        if month is None or day is None:\n            name, n = ('month', 2) if month is None else ('day', 3)\n            \
         raise TypeError(f\"function missing required argument '{name}' (pos {n})\")\n        year, month, day = \
         _check_date_fields(year, month, day)\n",
    ),
];

const DECIMAL: &[(&str, &str)] = &[
    ("raise error(explanation)", "raise error([condition])"),
    ("self.flags[error] = 1", "self.flags[error] = True"),
    ("\"Invalid format specifier: \" + format_spec", "\"invalid format string\""),
    (
        "\"Cannot convert %r to Decimal\" % value",
        "\"conversion from %s to Decimal is not supported\" % type(value).__name__",
    ),
    (
        "('Invalid tuple size in creation of Decimal '\n                                 'from list or tuple.  The list or tuple '\n                                 \
         'should have exactly three elements.')",
        "('argument must be a sequence of length 3')",
    ),
    (
        "(\"Invalid sign.  The first value in the tuple \"\n                                 \"should be an integer; either 0 for a \"\n                                 \
         \"positive number or 1 for a negative number.\")",
        "(\"sign must be an integer with the value 0 or 1\")",
    ),
    ("Cannot hash a signaling NaN value.", "Cannot hash a signaling NaN value"),
    ("Cannot convert NaN to integer", "cannot convert NaN to integer"),
    ("Cannot convert infinity to integer", "cannot convert Infinity to integer"),
    ("Cannot convert signaling NaN to float", "cannot convert signaling NaN to float"),
    ("cannot round a NaN", "cannot convert NaN to integer"),
    ("cannot round an infinity", "cannot convert Infinity to integer"),
];

/// Damaged pickles are refused with the one exception that programs wait for.
const PICKLE: &[(&str, &str)] = &[
    (
        "unsupported persistent id encountered",
        "A load persistent id instruction was encountered, but no persistent_load function was specified.",
    ),
    (
        "                raise UnpicklingError(\n                    \"pickle exhausted before end of frame\")\n            return data\n        \
         else:\n            return self.file_read(n)\n",
        "                raise UnpicklingError(\n                    \"pickle data was truncated\")\n            return data\n        \
         else:\n            data = self.file_read(n)\n            if len(data) < n:\n                \
         raise UnpicklingError(\"pickle data was truncated\")\n            return data\n",
    ),
    (
        "                self.current_frame = None\n                return self.file_read(n)\n            if len(data) < n:\n",
        "                self.current_frame = None\n                return self.read(n)\n            if len(data) < n:\n",
    ),
    (
        "                self.current_frame = None\n                return self.file_readline()\n",
        "                self.current_frame = None\n                return self.readline()\n",
    ),
    (
        "            return data\n        else:\n            return self.file_readline()\n",
        "            return data\n        else:\n            data = self.file_readline()\n            if not data.endswith(b'\\n'):\n                \
         raise UnpicklingError(\"pickle data was truncated\")\n            return data\n",
    ),
    (
        "        self.current_frame = io.BytesIO(self.file_read(frame_size))\n",
        "        frame = self.file_read(frame_size)\n        if len(frame) < frame_size:\n            \
         raise UnpicklingError(\"pickle data was truncated\")\n        self.current_frame = io.BytesIO(frame)\n",
    ),
    (
        "                key = read(1)\n                if not key:\n                    raise EOFError\n                \
         assert isinstance(key, bytes_types)\n                dispatch[key[0]](self)\n        except _Stop as stopinst:\n            \
         return stopinst.value\n",
        "                try:\n                    key = read(1)\n                except UnpicklingError:\n                    \
         raise EOFError(\"Ran out of input\") from None\n                handler = dispatch.get(key[0])\n                \
         if handler is None:\n                    shown = chr(key[0])\n                    \
         if not ' ' <= shown <= '~' or shown in \"'\\\\\":\n                        shown = f'\\\\x{key[0]:02x}'\n                    \
         raise UnpicklingError(f\"invalid load key, '{shown}'.\")\n                handler(self)\n        \
         except _Stop as stopinst:\n            return stopinst.value\n        except IndexError as e:\n            \
         place = e.__traceback__\n            while place.tb_next:\n                place = place.tb_next\n            \
         if place.tb_frame.f_globals is globals():\n                \
         raise UnpicklingError(\"unpickling stack underflow\") from None\n            raise\n",
    ),
    (
        "        items = self.stack\n        self.stack = self.metastack.pop()\n",
        "        items = self.stack\n        if not self.metastack:\n            raise UnpicklingError(\"could not find MARK\")\n        \
         self.stack = self.metastack.pop()\n",
    ),
];

/// What stands at the end of such a module: its classes are called by their full names in messages, and are not to be changed.
static CLASSES: &[(&str, &str)] = &[
    ("_pydatetime", "date, datetime, time, timedelta, timezone, tzinfo, _IsoCalendarDate"),
    ("_pydecimal", "Decimal, Context"),
];

/// A module's text with the native twin's words; None for all other modules.
pub fn reworded(name: &str, source: &str) -> Option<String> {
    let (_, pairs) = REWORDINGS.iter().find(|(module, _)| *module == name)?;
    let mut text = source.to_string();
    for (old, new) in *pairs {
        text = text.replace(old, new);
    }
    if let Some((_, classes)) = CLASSES.iter().find(|(module, _)| *module == name) {
        text.push_str(&format!("\nfrom _static_classes import make_static\nmake_static({classes})\ndel make_static\n"));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_place_is_there() {
        for (module, pairs) in super::REWORDINGS {
            let source = crate::module_text(module).expect("a module of the library");
            for (old, _) in *pairs {
                assert!(source.contains(old), "{module}: {old}");
            }
        }
    }
}
