//! Binding arguments to parameters, for Python functions and for natives, with CPython's words for what does not fit.

mod quick;

use crate::calls::HEADER;
use crate::natives::NativeDef;
use crate::{Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_bytecode::{Code, CodeFlags};
use ophion_object::{codes, dicts, records, strings, tuples, types};

impl Vm {
    /// Lays the window's arguments out as the function's locals. On failure the window is released.
    pub(crate) unsafe fn bind(&mut self, base: *mut Value, n: usize, keywords: Value) -> PyResult<()> {
        // SAFETY: `base[0]` is a function; the window owns its values; there is room for the registers.
        unsafe {
            let function = *base;
            let data = codes::data(records::get(function, records::function::CODE));
            let code = data.code.clone();
            let args = base.add(HEADER);
            let names: &[Value] = if keywords.is_null() { &[] } else { tuples::items(keywords) };
            let given: Vec<Value> = (0..n).map(|i| std::mem::replace(&mut *args.add(i), Value::NULL)).collect();
            let positional = n - names.len();
            let parameters = code.parameters();
            let mut locals: Vec<Value> = vec![Value::NULL; code.local_names.len()];
            let count = code.arg_count as usize;
            let keyword_only = code.keyword_only as usize;
            let mut failed = None;
            // The body of a module called as a function fills its globals.
            if n == 0 && code.flags.contains(CodeFlags::NAMESPACE) && count > 0 {
                locals[0] = records::get(function, records::function::GLOBALS).incref();
            }
            let take = positional.min(count);
            locals[..take].copy_from_slice(&given[..take]);
            let mut at = count + keyword_only;
            let mut extra_positional: &[Value] = &given[take..positional];
            if code.flags.contains(CodeFlags::VARARGS) {
                locals[at] = tuples::new_owned(&mut self.heap, extra_positional);
                extra_positional = &[];
                at += 1;
            }
            let mut kwargs = Value::NULL;
            if code.flags.contains(CodeFlags::VARKEYWORDS) {
                kwargs = dicts::new(&mut self.heap);
                locals[at] = kwargs;
            }
            let mut unused: Vec<Value> = extra_positional.to_vec();
            let too_many = unused.len();
            for (i, &name) in names.iter().enumerate() {
                let value = given[positional + i];
                if failed.is_some() {
                    unused.push(value);
                    continue;
                }
                let found = data.local_values[..count + keyword_only]
                    .iter()
                    .position(|&p| p == name || strings::equal(p, name));
                match found {
                    Some(slot) if slot >= code.positional_only as usize => {
                        if locals[slot].is_null() {
                            locals[slot] = value;
                        } else {
                            unused.push(value);
                            let (f, p) = (self.function_name(function), strings::to_string(name));
                            failed = Some(self.type_error(format!("{f}() got multiple values for argument '{p}'")));
                        }
                    }
                    _ if !kwargs.is_null() => {
                        let old = dicts::set_str(&mut self.heap, kwargs, name, value);
                        old.decref();
                        value.decref();
                    }
                    _ => {
                        unused.push(value);
                        failed = Some(self.unexpected_keyword(function, &code, data, name, names));
                    }
                }
            }
            if failed.is_none() && too_many > 0 {
                failed = Some(self.too_many_positional(function, &code, positional, &locals));
            }
            if failed.is_none() {
                failed = self.fill_defaults(function, &code, positional, &mut locals).err();
            }
            for v in unused {
                v.decref();
            }
            if let Some(stop) = failed {
                for v in locals {
                    v.decref();
                }
                *base = Value::NULL;
                function.decref();
                return Err(stop);
            }
            debug_assert!(parameters <= locals.len());
            for (i, v) in locals.into_iter().enumerate() {
                *args.add(i) = v;
            }
            Ok(())
        }
    }

    unsafe fn fill_defaults(
        &mut self,
        function: Value,
        code: &Code,
        given: usize,
        locals: &mut [Value],
    ) -> PyResult<()> {
        // SAFETY: the function is live.
        unsafe {
            let count = code.arg_count as usize;
            let defaults = records::get(function, records::function::DEFAULTS);
            let values: &[Value] = if defaults.is_pointer() { tuples::items(defaults) } else { &[] };
            let first = count.saturating_sub(values.len());
            let mut missing = Vec::new();
            if given < count {
                for i in given.min(count)..count {
                    if locals[i].is_null() {
                        if i >= first {
                            locals[i] = values[i - first + values.len().saturating_sub(count)].incref();
                        } else {
                            missing.push(code.local_names[i].as_str());
                        }
                    }
                }
            }
            if !missing.is_empty() {
                return Err(self.missing_arguments(function, "positional", &missing));
            }
            let kwdefaults = records::get(function, records::function::KWDEFAULTS);
            for i in count..count + code.keyword_only as usize {
                if locals[i].is_null() {
                    let name = strings::intern(&mut self.heap, &code.local_names[i]);
                    let value =
                        if kwdefaults.is_pointer() { dicts::get_str(&self.heap, kwdefaults, name) } else { None };
                    match value {
                        Some(v) => locals[i] = v.incref(),
                        None => missing.push(code.local_names[i].as_str()),
                    }
                }
            }
            if !missing.is_empty() {
                return Err(self.missing_arguments(function, "keyword-only", &missing));
            }
            Ok(())
        }
    }

    #[cold]
    fn missing_arguments(&mut self, function: Value, kind: &str, missing: &[&str]) -> Stop {
        let quoted: Vec<String> = missing.iter().map(|m| format!("'{m}'")).collect();
        let names = match quoted.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [head @ .., last] => format!("{}, and {last}", head.join(", ")),
            [] => String::new(),
        };
        let f = self.function_name(function);
        let s = if missing.len() == 1 { "" } else { "s" };
        self.type_error(format!("{f}() missing {} required {kind} argument{s}: {names}", missing.len()))
    }

    #[cold]
    unsafe fn too_many_positional(&mut self, function: Value, code: &Code, given: usize, locals: &[Value]) -> Stop {
        // SAFETY: the function is live.
        unsafe {
            let count = code.arg_count as usize;
            let defaults = records::get(function, records::function::DEFAULTS);
            let optional = if defaults.is_pointer() { tuples::items(defaults).len() } else { 0 };
            let keyword_only_given =
                locals[count..count + code.keyword_only as usize].iter().filter(|v| !v.is_null()).count();
            let takes = if optional > 0 {
                format!("from {} to {count}", count - optional.min(count))
            } else {
                count.to_string()
            };
            let plural = if optional > 0 || count != 1 { "s" } else { "" };
            let mut got = String::new();
            if keyword_only_given > 0 {
                got = format!(
                    " positional argument{} (and {keyword_only_given} keyword-only argument{})",
                    if given == 1 { "" } else { "s" },
                    if keyword_only_given == 1 { "" } else { "s" }
                );
            }
            let was = if given == 1 && keyword_only_given == 0 { "was" } else { "were" };
            let f = self.function_name(function);
            self.type_error(format!("{f}() takes {takes} positional argument{plural} but {given}{got} {was} given"))
        }
    }

    #[cold]
    unsafe fn unexpected_keyword(
        &mut self,
        function: Value,
        code: &Code,
        data: &codes::CodeData,
        name: Value,
        names: &[Value],
    ) -> Stop {
        // SAFETY: live names.
        unsafe {
            let f = self.function_name(function);
            let positional_only: Vec<String> = data.local_values[..code.positional_only as usize]
                .iter()
                .filter(|&&p| names.iter().any(|&n| strings::equal(p, n)))
                .map(|&p| strings::to_string(p))
                .collect();
            if !positional_only.is_empty() {
                return self.type_error(format!(
                    "{f}() got some positional-only arguments passed as keyword arguments: '{}'",
                    positional_only.join(", ")
                ));
            }
            let text = strings::to_string(name);
            let candidates: Vec<String> = code.local_names
                [code.positional_only as usize..code.arg_count as usize + code.keyword_only as usize]
                .to_vec();
            let hint = match crate::traceback::suggest(&text, candidates.iter().map(String::as_str)) {
                Some(s) => format!(". Did you mean '{s}'?"),
                None => String::new(),
            };
            self.type_error(format!("{f}() got an unexpected keyword argument '{text}'{hint}"))
        }
    }

    /// The qualified name of a function, for messages.
    pub(crate) fn function_name(&self, function: Value) -> String {
        // SAFETY: a live function.
        unsafe {
            let q = records::get(function, records::function::QUALNAME);
            if q.is_pointer() {
                return strings::to_string(q);
            }
            codes::data(records::get(function, records::function::CODE)).code.qualname.clone()
        }
    }

    /// A class with an `__init__` of its own may be called with keywords that only this one knows, as one with a `__new__` whose base is `list`.
    fn keywords_are_for_another(&self, d: &NativeDef, receiver: &Object) -> bool {
        // SAFETY: live types.
        unsafe {
            match d.name() {
                "__new__" => {
                    self.kind(receiver) == Kind::Type
                        && types::data(receiver.value()).special(Special::Init) != self.object_init
                }
                "__init__" if self.kind(receiver) == Kind::List => {
                    let own = types::data(types::type_of(&self.heap, receiver.value())).special(Special::New);
                    own != types::data(self.heap.type_of_shape(shape::LIST)).special(Special::New)
                }
                _ => false,
            }
        }
    }

    /// The arguments of a native, one for each parameter.
    pub(crate) unsafe fn bind_native(
        &mut self,
        d: &'static NativeDef,
        args: *const Value,
        n: usize,
        keywords: Value,
    ) -> PyResult<Vec<Object>> {
        // SAFETY: the arguments are live.
        unsafe {
            let p = d.parameters();
            let mut names: &[Value] = if keywords.is_null() { &[] } else { tuples::items(keywords) };
            let given = Object::slice(args, n);
            let positional = n - names.len();
            let mut bound: Vec<Object> = (0..p.list.len()).map(|_| Object::NULL).collect();
            let receiver = if p.receiver { given.first().cloned() } else { None };
            let receiver = receiver.unwrap_or(Object::NULL);
            if !names.is_empty()
                && p.varkeywords.is_none()
                && p.positional_only >= p.list.len() - p.varargs.is_some() as usize
                && self.keywords_are_for_another(d, &receiver)
            {
                names = &[];
            }
            if !names.is_empty()
                && p.varkeywords.is_none()
                && p.positional_only >= p.list.len() - p.varargs.is_some() as usize
            {
                let mut f = self.native_display_name(d, &receiver);
                if let Some(called) = d.called {
                    f = called.to_string();
                } else if crate::bootstrap::is_slot_wrapper(d) && p.receiver && d.name() != "__init__" {
                    f = format!("wrapper {}", d.name());
                }
                return Err(self.type_error(format!("{f}() takes no keyword arguments")));
            }
            if positional > p.positional && p.varargs.is_none() {
                return Err(self.native_count_error(d, &receiver, positional, names.len()));
            }
            for i in 0..positional.min(p.positional) {
                bound[i] = given[i].clone();
            }
            if let Some(v) = p.varargs {
                let rest = given.get(p.positional.min(positional)..positional).unwrap_or_default().to_vec();
                bound[v] = self.tuple(rest);
            }
            if !names.is_empty()
                && p.varargs.is_none()
                && p.varkeywords.is_none()
                && positional + names.len() > p.list.len()
            {
                return Err(self.native_count_error(d, &receiver, positional, names.len()));
            }
            let mut unexpected = None;
            for (i, &name) in names.iter().enumerate() {
                let text = match strings::ascii(name) {
                    Some(text) => std::borrow::Cow::Borrowed(text),
                    None => std::borrow::Cow::Owned(strings::to_string(name)),
                };
                let slot = p.list.iter().enumerate().position(|(i, q)| {
                    q.name == text && i >= p.positional_only && Some(i) != p.varargs && Some(i) != p.varkeywords
                });
                let value = given[positional + i].clone();
                match slot {
                    Some(s) if bound[s].is_null() => bound[s] = value,
                    Some(s) => {
                        let f = self.native_short_name(d);
                        let position = s + 1 - p.receiver as usize;
                        return Err(self.type_error(format!(
                            "argument for {f}() given by name ('{text}') and position ({position})"
                        )));
                    }
                    None => match p.varkeywords {
                        Some(k) => {
                            if bound[k].is_null() {
                                bound[k] = self.dict();
                            }
                            let old = dicts::set_str(&mut self.heap, bound[k].value(), name, value.value());
                            old.decref();
                        }
                        None => {
                            let least = p.required.min(p.positional_only);
                            if positional < least {
                                return Err(self.native_count_error(d, &receiver, positional, 0));
                            }
                            unexpected.get_or_insert(text);
                        }
                    },
                }
            }
            for (i, q) in p.list.iter().enumerate() {
                if bound[i].is_null() && q.default.is_none() && Some(i) != p.varargs && Some(i) != p.varkeywords {
                    if i < p.positional_only || p.positional_only >= p.positional && i < p.positional {
                        return Err(self.native_count_error(d, &receiver, positional, names.len()));
                    }
                    let f = self.native_short_name(d);
                    let position = i + 1 - p.receiver as usize;
                    return Err(
                        self.type_error(format!("{f}() missing required argument '{}' (pos {position})", q.name))
                    );
                }
            }
            if let Some(text) = unexpected {
                // `sorted` hands its keywords to the method `sort`.
                let f = match self.native_short_name(d) {
                    f if f == "sorted" => "sort".to_string(),
                    f => f,
                };
                let candidates = p.list.iter().skip(p.positional_only).map(|q| q.name);
                let hint = match crate::traceback::suggest(&text, candidates) {
                    Some(s) => format!(". Did you mean '{s}'?"),
                    None => String::new(),
                };
                return Err(self.type_error(format!("{f}() got an unexpected keyword argument '{text}'{hint}")));
            }
            Ok(bound)
        }
    }

    /// `list.append`, `print`, `int` for `int.__new__`: the name in messages about the number of arguments.
    ///
    /// A class method, or a method of `type`, is named for the class that it was called on.
    fn native_display_name(&self, d: &'static NativeDef, receiver: &Object) -> String {
        if !receiver.is_null() && self.is_type(receiver) && d.name() != "__new__" {
            // SAFETY: a live type.
            // SAFETY: a live type has a name.
            let class = unsafe { strings::to_string(ophion_object::types::data(receiver.value()).qualname) };
            return format!("{class}.{}", d.name());
        }
        if let Some(called) = d.called {
            return called.to_string();
        }
        let full = match self.stable_names.name(d as *const NativeDef as usize) {
            Some(full) => full.strip_prefix("builtins.").unwrap_or(full).trim_end_matches('+'),
            None => d.name(),
        };
        match full.strip_suffix(".__new__").or_else(|| full.strip_suffix(".__init__")) {
            // Constructors go by the class's name alone.
            Some(class) => class.rsplit('.').next().unwrap_or(class).to_string(),
            // Methods go by their qualified names, functions of modules by their modules' too.
            None if d.parameters().receiver => {
                let start = full.rmatch_indices('.').nth(1).map_or(0, |(i, _)| i + 1);
                full[start..].to_string()
            }
            None => full.to_string(),
        }
    }
    /// The same without the class of a method.
    fn native_short_name(&self, d: &'static NativeDef) -> String {
        match d.name() {
            "__new__" | "__init__" => self.native_display_name(d, &Object::NULL),
            name => name.to_string(),
        }
    }

    #[cold]
    fn native_count_error(&mut self, d: &'static NativeDef, receiver: &Object, given: usize, named: usize) -> Stop {
        let p = d.parameters();
        let r = p.receiver as usize;
        let full = self.native_display_name(d, receiver);
        if d.name() == "__new__" && given == 0 {
            return self.type_error(format!("{full}.__new__(): not enough arguments"));
        }
        let (given, least, most) = (given.saturating_sub(r), p.required.saturating_sub(r), p.positional - r);
        let name = self.native_short_name(d);
        let s = |n: usize| if n == 1 { "" } else { "s" };
        let wrapper = crate::bootstrap::is_slot_wrapper(d) && !d.name().ends_with("init__");
        // `int`, `str` and `sorted` take their positional arguments without the machinery of the others.
        let plain = ["int", "str", "sorted", "staticmethod", "classmethod", "reversed", "super"];
        let simple = plain.contains(&name.as_str()) && named == 0;
        let text = if simple {
            let bound = if given < least { "at least " } else { "at most " };
            let bound = if least == most { "" } else { bound };
            let n = if given < least { least } else { most };
            let name = if name == "super" { "super()" } else { &name };
            format!("{name} expected {bound}{n} argument{}, got {given}", s(n))
        } else if p.positional_only < p.positional || p.list.len() > p.positional {
            let all = p.list.len() - r;
            let total = given + named;
            if total > all {
                let kind = if given == 0 { "keyword " } else { "" };
                format!("{name}() takes at most {all} {kind}argument{} ({total} given)", s(all))
            } else if given > most {
                if most == 0 {
                    format!("{name}() takes no positional arguments")
                } else {
                    let bound = if least == most { "exactly" } else { "at most" };
                    format!("{name}() takes {bound} {most} positional argument{} ({given} given)", s(most))
                }
            } else {
                let bound = if least == most { "exactly" } else { "at least" };
                let least = least.min(p.positional_only.saturating_sub(r));
                format!("{name}() takes {bound} {least} positional argument{} ({given} given)", s(least))
            }
        } else if most == 0 && !wrapper && d.called.is_some() {
            format!("{full} takes no arguments")
        } else if most == 0 && !wrapper {
            format!("{full}() takes no arguments ({given} given)")
        } else if least == 1 && most == 1 && !wrapper && d.name() != "__new__" {
            format!("{full}() takes exactly one argument ({given} given)")
        } else if wrapper && d.name() == "__get__" {
            let (bound, n) = if given < least { ("at least", least) } else { ("at most", most) };
            format!("__get__ expected {bound} {n} argument{}, got {given}", s(n))
        } else if wrapper && least + 1 == most {
            format!("expected {least} or {most} arguments, got {given}")
        } else if least == most {
            format!(
                "{}expected {most} argument{}, got {given}",
                if wrapper && most < 2 { String::new() } else { format!("{name} ") },
                s(most)
            )
        } else if given < least {
            format!("{name} expected at least {least} argument{}, got {given}", s(least))
        } else {
            format!("{name} expected at most {most} argument{}, got {given}", s(most))
        };
        self.type_error(text)
    }
}
