//! `match`.

use crate::{Kind, Object, PyResult, Value, Vm, shape};
use ophion_object::types::{self, type_flag};

slow_op! { MatchSequence(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let t = types::data(types::type_of(&v.heap, reg!(fp, (*pc).b)));
    let out = Value::bool(t.has(type_flag::SEQUENCE));
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { MatchMapping(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let t = types::data(types::type_of(&v.heap, reg!(fp, (*pc).b)));
    let out = Value::bool(t.has(type_flag::MAPPING));
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { MatchKeys(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (o, keys) = (Object::share(reg!(fp, (*pc).b)), Object::share(reg!(fp, (*pc).c)));
    let out = match v.match_keys(&o, &keys) { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    drop((o, keys));
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { MatchClass(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let b = (*pc).b;
    let o = Object::share(reg!(fp, b));
    let class = Object::share(reg!(fp, b + 1));
    let names = Object::share(reg!(fp, b + 2));
    let out = match v.match_class(&o, &class, (*pc).c as usize, &names) { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    drop((o, class, names));
    super::finish(vm, pc, fp, table, out)
} }

impl Vm {
    fn match_keys(&mut self, o: &Object, keys: &Object) -> PyResult {
        let keys = self.tuple_items(keys).unwrap_or_default().to_vec();
        let mut values = Vec::new();
        let seen = self.set();
        let marker = self.list(vec![]);
        for k in &keys {
            if !self.set_add(&seen, k)? {
                let r = self.repr_lossy(k);
                return Err(self.value_error(format!("mapping pattern checks duplicate key ({r})")));
            }
            let v = if self.shape_of(o) == shape::DICT {
                match self.dict_get(o, k)? {
                    Some(v) => v,
                    None => return Ok(Object::NONE),
                }
            } else {
                let v = self.call_method(o, "get", &[k.clone(), marker.clone()])?;
                if v.is(&marker) {
                    return Ok(Object::NONE);
                }
                v
            };
            values.push(v);
        }
        Ok(self.tuple(values))
    }

    fn match_class(&mut self, o: &Object, class: &Object, positional: usize, names: &Object) -> PyResult {
        if !self.is_type(class) {
            return Err(self.type_error("called match pattern must be a class"));
        }
        if !self.is_instance(o, class)? {
            return Ok(Object::NONE);
        }
        let names = self.tuple_items(names).unwrap_or_default().to_vec();
        let mut values = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        if positional > 0 {
            let c = self.name_of_type(class);
            // SAFETY: a live type.
            let by_self = unsafe { types::data(class.value()).has(type_flag::MATCH_SELF) };
            let args = match self.getattr_str_opt(class, "__match_args__")? {
                Some(a) => {
                    if self.kind(&a) != Kind::Tuple {
                        let t = self.type_name(&a);
                        return Err(self.type_error(format!("{c}.__match_args__ must be a tuple (got {t})")));
                    }
                    Some(self.tuple_items(&a).unwrap_or_default().to_vec())
                }
                None => None,
            };
            let allowed = match &args {
                Some(a) => a.len(),
                None => by_self as usize,
            };
            if positional > allowed {
                let s = if allowed == 1 { "" } else { "s" };
                return Err(
                    self.type_error(format!("{c}() accepts {allowed} positional sub-pattern{s} ({positional} given)"))
                );
            }
            match args {
                None => values.push(o.clone()),
                Some(args) => {
                    for a in &args[..positional] {
                        if !self.is_str(a) {
                            let t = self.type_name(a);
                            return Err(self.type_error(format!("__match_args__ elements must be strings (got {t})")));
                        }
                        match self.match_attribute(o, &c, a, &mut seen)? {
                            Some(v) => values.push(v),
                            None => return Ok(Object::NONE),
                        }
                    }
                }
            }
        }
        let c = self.name_of_type(class);
        for n in &names {
            match self.match_attribute(o, &c, n, &mut seen)? {
                Some(v) => values.push(v),
                None => return Ok(Object::NONE),
            }
        }
        Ok(self.tuple(values))
    }

    fn match_attribute(
        &mut self,
        o: &Object,
        class: &str,
        name: &Object,
        seen: &mut Vec<String>,
    ) -> PyResult<Option<Object>> {
        let n = self.lossy(name);
        if seen.contains(&n) {
            return Err(self.type_error(format!("{class}() got multiple sub-patterns for attribute '{n}'")));
        }
        seen.push(n);
        self.getattr_opt(o, name)
    }
}
