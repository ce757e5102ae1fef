//! Operations and endings that belong to no family.

use crate::{Object, Value};

slow_op! {
    /// Goes on with the next instruction, after what became necessary (finalisers, stale caches).
    attend_next(vm, pc, fp, table) {
        let v = &mut *vm;
        v.pc = pc.add(1);
        v.fp = fp;
        if v.needs_attention() {
            v.attend();
        }
        resume!(vm)
    }
}

slow_op! { CheckExitCall(vm, pc, fp, table) { next!(vm, pc.add(1), fp, table) } }

slow_op! { SetupAnnotations(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let ns = Object::share(reg!(fp, 0));
    let name = Object::share(v.names.annotations);
    let missing = match v.lookup_namespace(&ns, name.value()) {
        Ok(found) => found.is_none(),
        Err(_) => { v.unwind(); resume!(vm) }
    };
    if missing {
        let dict = v.dict();
        if v.set_item(&ns, &name, &dict).is_err() {
            v.unwind();
            resume!(vm)
        }
    }
    go_on!(vm, pc, fp, table)
} }

slow_op! { ImportName(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let name = Object::share(*v.frame().code().names.add((*pc).c as usize));
    let level = Object::own(std::mem::replace(&mut reg!(fp, (*pc).b), Value::NULL));
    let fromlist = Object::own(std::mem::replace(&mut reg!(fp, (*pc).b + 1), Value::NULL));
    let out = match v.import_statement(&name, &fromlist, &level) { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { ImportFrom(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let name = Object::share(*v.frame().code().names.add((*pc).c as usize));
    let module = Object::share(reg!(fp, (*pc).b));
    let out = match v.import_from(&module, &name) { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { ImportStar(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let module = Object::share(reg!(fp, (*pc).a));
    let ns = Object::share(reg!(fp, 0));
    if v.import_star(&module, &ns).is_err() {
        v.unwind();
        resume!(vm)
    }
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

slow_op! { Intrinsic1(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let x = Object::share(reg!(fp, (*pc).b));
    let out = match v.intrinsic1((*pc).c, &x) { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { Intrinsic2(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let x = Object::own(std::mem::replace(&mut reg!(fp, (*pc).b), Value::NULL));
    let y = Object::own(std::mem::replace(&mut reg!(fp, (*pc).b + 1), Value::NULL));
    let out = match v.intrinsic2((*pc).c, &x, &y) { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }
