//! Type variables within arguments: finding them, and putting something in their place.

use ophion_vm::{Kind, Object, PyResult, Vm, shape};

/// The type variables in arguments, each once.
pub fn collect(vm: &mut Vm, args: &Object) -> PyResult {
    let mut found = Vec::new();
    let items = vm.collect(args)?;
    walk(vm, &items, &mut found)?;
    Ok(vm.tuple(found))
}

fn walk(vm: &mut Vm, items: &[Object], found: &mut Vec<Object>) -> PyResult<()> {
    vm.check_native_stack(" in type parameters")?;
    for x in items {
        if vm.is_type(x) || !x.value().is_pointer() {
            continue;
        }
        if matches!(vm.kind(x), Kind::Tuple | Kind::List) {
            let inner = vm.collect(x)?;
            walk(vm, &inner, found)?;
            continue;
        }
        if vm.getattr_str_opt(x, "__typing_subst__")?.is_some() {
            add(found, x);
            continue;
        }
        if let Some(p) = vm.getattr_str_opt(x, "__parameters__")?
            && vm.kind(&p) == Kind::Tuple
        {
            for y in vm.collect(&p)? {
                add(found, &y);
            }
        }
    }
    Ok(())
}

fn add(found: &mut Vec<Object>, x: &Object) {
    if !found.iter().any(|y| y.is(x)) {
        found.push(x.clone());
    }
}

/// Arguments given in `[]` with unpacked tuples opened.
fn open(vm: &mut Vm, item: &Object) -> PyResult<Vec<Object>> {
    let items = if vm.kind(item) == Kind::Tuple { vm.collect(item)? } else { vec![item.clone()] };
    let mut out = Vec::new();
    for x in items {
        if vm.is_type(&x) || !x.value().is_pointer() {
            out.push(x);
            continue;
        }
        match vm.getattr_str_opt(&x, "__typing_unpacked_tuple_args__")?.filter(|t| vm.kind(t) == Kind::Tuple) {
            Some(t) => {
                let inner = vm.collect(&t)?;
                if inner.last().is_some_and(|l| l.value() == ophion_vm::Value::ELLIPSIS) {
                    out.push(x);
                } else {
                    out.extend(inner);
                }
            }
            None => out.push(x),
        }
    }
    Ok(out)
}

/// `self[item]`: the arguments with the parameters replaced.
pub fn substitute(vm: &mut Vm, this: &Object, args: &Object, params: &Object, item: &Object) -> PyResult<Vec<Object>> {
    let parameters = vm.collect(params)?;
    if parameters.is_empty() {
        let r = vm.repr(this)?;
        let r = vm.lossy(&r);
        return Err(vm.type_error(format!("{r} is not a generic class")));
    }
    let mut given = open(vm, item)?;
    for p in &parameters {
        if let Some(prepare) = vm.getattr_str_opt(p, "__typing_prepare_subst__")?.filter(|f| !f.is_none()) {
            let packed = vm.tuple(given);
            let r = vm.call(&prepare, &[this.clone(), packed])?;
            given = if vm.kind(&r) == Kind::Tuple { vm.collect(&r)? } else { vec![r] };
        }
    }
    if given.len() != parameters.len() {
        let r = vm.repr(this)?;
        let what = if given.len() > parameters.len() { "many" } else { "few" };
        let text =
            format!("Too {what} arguments for {}; actual {}, expected {}", vm.lossy(&r), given.len(), parameters.len());
        return Err(vm.type_error(text));
    }
    let items = vm.collect(args)?;
    replace(vm, &items, &parameters, &given)
}

fn replace(vm: &mut Vm, items: &[Object], parameters: &[Object], given: &[Object]) -> PyResult<Vec<Object>> {
    vm.check_native_stack(" in type parameters")?;
    let mut out = Vec::new();
    for x in items {
        if vm.is_type(x) || !x.value().is_pointer() {
            out.push(x.clone());
            continue;
        }
        if matches!(vm.kind(x), Kind::Tuple | Kind::List) {
            let inner = vm.collect(x)?;
            let inner = replace(vm, &inner, parameters, given)?;
            out.push(if vm.kind(x) == Kind::List { vm.list(inner) } else { vm.tuple(inner) });
            continue;
        }
        let unpack = match vm.getattr_str_opt(x, "__typing_is_unpacked_typevartuple__")? {
            Some(u) => vm.truth(&u)?,
            None => false,
        };
        let new = if let Some(f) = vm.getattr_str_opt(x, "__typing_subst__")? {
            match parameters.iter().position(|p| p.is(x)).and_then(|i| given.get(i)) {
                Some(g) => vm.call(&f, std::slice::from_ref(g))?,
                None => x.clone(),
            }
        } else {
            inner_alias(vm, x, parameters, given)?
        };
        if unpack && vm.kind(&new) == Kind::Tuple {
            out.extend(vm.collect(&new)?);
        } else {
            out.push(new);
        }
    }
    Ok(out)
}

/// An argument that has parameters of its own, subscripted with what stands for them.
fn inner_alias(vm: &mut Vm, x: &Object, parameters: &[Object], given: &[Object]) -> PyResult {
    let Some(own) = vm.getattr_str_opt(x, "__parameters__")?.filter(|p| vm.kind(p) == Kind::Tuple) else {
        return Ok(x.clone());
    };
    let own = vm.collect(&own)?;
    if own.is_empty() {
        return Ok(x.clone());
    }
    let mut args = Vec::new();
    for p in &own {
        match parameters.iter().position(|q| q.is(p)).and_then(|i| given.get(i)) {
            Some(g) if vm.kind(g) == Kind::Tuple && vm.shape_of(p) == shape::TYPE_VAR_TUPLE => {
                args.extend(vm.collect(g)?)
            }
            Some(g) => args.push(g.clone()),
            None => args.push(p.clone()),
        }
    }
    let args = vm.tuple(args);
    vm.get_item(x, &args)
}

/// How a type is shown as an argument.
pub fn show(vm: &mut Vm, x: &Object) -> PyResult<String> {
    if x.value() == ophion_vm::Value::ELLIPSIS {
        return Ok("...".to_string());
    }
    if matches!(vm.shape_of(x), shape::LIST) {
        let mut parts = Vec::new();
        for y in vm.collect(x)? {
            parts.push(show(vm, &y)?);
        }
        return Ok(format!("[{}]", parts.join(", ")));
    }
    let alias = x.value().is_pointer()
        && !vm.is_type(x)
        && vm.getattr_str_opt(x, "__origin__")?.is_some()
        && vm.getattr_str_opt(x, "__args__")?.is_some();
    if !alias
        && x.value().is_pointer()
        && let Some(q) = vm.getattr_str_opt(x, "__qualname__")?
        && let Some(m) = vm.getattr_str_opt(x, "__module__")?.filter(|m| !m.is_none())
    {
        let (q, m) = (vm.str_of(&q)?, vm.str_of(&m)?);
        let (q, m) = (vm.lossy(&q), vm.lossy(&m));
        return Ok(if m == "builtins" { q } else { format!("{m}.{q}") });
    }
    let r = vm.repr(x)?;
    Ok(vm.lossy(&r))
}
