//! Suggestions for misspelt names: "Did you mean ...?"

use crate::exceptions::fields;
use crate::{Exc, Kind, Object, Vm, shape};
use ophion_object::records::{exception, traceback};

impl Vm {
    /// ". Did you mean: 'x'?" for a name or attribute that is nearly one that exists.
    pub(super) fn suggestion(&mut self, e: &Object) -> String {
        if self.is_exception(e, Exc::AttributeError) {
            let (name, obj) = (self.exception_field(e, fields::NAME), self.exception_field(e, fields::OBJ));
            if !self.is_str(&name) || obj.is_null() {
                return String::new();
            }
            let wrong = self.lossy(&name);
            let found = self.attribute_names(&obj);
            let hide = !wrong.starts_with('_');
            let candidates = found.iter().map(String::as_str).filter(|n| !hide || !n.starts_with('_'));
            return match suggest(&wrong, candidates) {
                Some(s) => format!(". Did you mean: '{s}'?"),
                None => String::new(),
            };
        }
        if self.is_exception(e, Exc::ImportError) {
            let from = self.exception_field(e, fields::NAME_FROM);
            let module = self.exception_field(e, fields::NAME);
            if self.is_str(&from) && self.is_str(&module) {
                let m = self.lossy(&module);
                if let Some(m) = self.module_by_name(&m) {
                    let names = self.attribute_names(&m);
                    let wrong = self.lossy(&from);
                    if let Some(s) = suggest(&wrong, names.iter().map(String::as_str).filter(|n| !n.starts_with('_'))) {
                        return format!(". Did you mean: '{s}'?");
                    }
                }
            }
            return String::new();
        }
        if self.is_exception(e, Exc::NameError) {
            let name = self.exception_field(e, fields::NAME);
            if !self.is_str(&name) {
                return String::new();
            }
            let wrong = self.lossy(&name);
            let mut tb = self.exception_field(e, exception::TRACEBACK);
            let mut frame = None;
            while self.shape_of(&tb) == shape::TRACEBACK {
                frame = Some(self.field(&tb, traceback::FRAME));
                tb = self.field(&tb, traceback::NEXT);
            }
            let Some(frame) = frame else { return String::new() };
            let mut names: Vec<String> = Vec::new();
            if let Ok(locals) = self.frame_locals_dict(&frame) {
                // A method's attribute of the same name is nearer than any other name.
                if let Some(this) = self.dict_get_str(&locals, "self")
                    && matches!(self.getattr_str_opt(&this, &wrong), Ok(Some(_)))
                {
                    return format!(". Did you mean: 'self.{wrong}'?");
                }
                self.exception = Object::NULL;
                if self.kind(&locals) == Kind::Dict {
                    names.extend(self.dict_items(&locals).iter().map(|(k, _)| self.lossy(k)));
                }
            }
            let globals = self.frame_globals(&frame);
            names.extend(self.dict_items(&globals).iter().map(|(k, _)| self.lossy(k)));
            let builtins = self.builtins.clone();
            names.extend(self.dict_items(&builtins).iter().map(|(k, _)| self.lossy(k)));
            if let Some(s) = suggest(&wrong, names.iter().map(String::as_str)) {
                return format!(". Did you mean: '{s}'?");
            }
            if self.is_library_module(&wrong) {
                return format!(". Did you forget to import '{wrong}'?");
            }
        }
        String::new()
    }

    /// What `dir()` finds, sorted; nothing if it fails.
    fn attribute_names(&mut self, o: &Object) -> Vec<String> {
        let builtins = self.builtins.clone();
        let Some(dir) = self.dict_get_str(&builtins, "dir") else { return vec![] };
        match self.call(&dir, std::slice::from_ref(o)).and_then(|l| self.collect(&l)) {
            Ok(items) => items.iter().filter(|n| self.is_str(n)).map(|n| self.lossy(n)).collect(),
            Err(_) => {
                self.take_exception();
                vec![]
            }
        }
    }

    fn is_library_module(&mut self, name: &str) -> bool {
        let sys = self.sys_dict.clone();
        if sys.is_null() {
            return false;
        }
        match self.dict_get_str(&sys, "stdlib_module_names") {
            Some(names) => {
                let key = self.str(name);
                let r = self.contains(&names, &key);
                r.unwrap_or(false)
            }
            None => false,
        }
    }
}

/// The candidate nearest to a misspelt name, by the distance that CPython uses; None if none is near.
pub fn suggest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    if wrong.is_empty() || wrong.chars().count() > 40 {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for (n, c) in candidates.enumerate() {
        if n > 750 {
            return None;
        }
        if c == wrong || c.is_empty() {
            continue;
        }
        let max = (c.chars().count() + wrong.chars().count() + 3) * 2 / 6;
        let max = best.map_or(max, |(d, _)| max.min(d.saturating_sub(1)));
        if let Some(d) = distance(wrong, c, max)
            && best.is_none_or(|(b, _)| d < b)
        {
            best = Some((d, c));
        }
    }
    best.map(|(_, c)| c.to_string())
}

/// Levenshtein distance where moves cost 2 and a change of case 1; None if more than `max`.
fn distance(a: &str, b: &str, max: usize) -> Option<usize> {
    const MOVE: usize = 2;
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let cost = |x: char, y: char| {
        if x == y {
            0
        } else if x.to_lowercase().eq(y.to_lowercase()) {
            1
        } else {
            MOVE
        }
    };
    let mut row: Vec<usize> = (0..=b.len()).map(|i| i * MOVE).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        let mut least = row[0];
        for (j, &y) in b.iter().enumerate() {
            let substituted = diagonal + cost(x, y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j + 1] + MOVE).min(row[j] + MOVE);
            least = least.min(row[j + 1]);
        }
        if least > max {
            return None;
        }
    }
    Some(row[b.len()]).filter(|&d| d <= max)
}
