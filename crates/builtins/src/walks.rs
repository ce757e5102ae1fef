//! Walks over iterators that run the program's code: `walks.py`, compiled when one is first needed, and the natives that it stands on.

use crate::containers::nested;
use crate::{containers, functions};
use ophion_object::types::type_flag;
use ophion_vm::{HIDDEN_CODE, NativeDef, Object, PyResult, Special, Stop, Vm, shape};

const SOURCE: &str = include_str!("walks.py");

const NAMES: [&str; 74] = [
    "quietly",
    "buffer_wrapper_of",
    "release_wrapped",
    "told",
    "all_of",
    "any_of",
    "all_from",
    "any_from",
    "sum_from",
    "least_from",
    "greatest_from",
    "list_of",
    "tuple_of",
    "set_of",
    "frozenset_of",
    "join_of",
    "sum_of",
    "least_of",
    "greatest_of",
    "sort_by",
    "sorted_of",
    "compare_of",
    "repr_of",
    "text_of",
    "print_of",
    "extend_of",
    "extended_of",
    "update_of",
    "truth_of",
    "length_of",
    "iterator_of",
    "ask_of",
    "hash_of",
    "find_of",
    "index_of",
    "count_of",
    "remove_of",
    "contains_in",
    "contains_of",
    "unpack_of",
    "unpack_starred_of",
    "set_slice_of",
    "update_pairs_of",
    "updated_of",
    "from_keys_of",
    "bytes_of",
    "bytearray_of",
    "sort_plain",
    "sort_asking",
    "run_of",
    "power_of",
    "merge_runs",
    "less_by",
    "step_of",
    "next_or",
    "row_of",
    "enumerate_steps",
    "zip_steps",
    "map_steps",
    "filter_steps",
    "callable_steps",
    "chain_steps",
    "islice_steps",
    "takewhile_steps",
    "dropwhile_steps",
    "filterfalse_steps",
    "compress_steps",
    "starmap_steps",
    "accumulate_steps",
    "pairwise_steps",
    "batched_steps",
    "each_of",
    "each_added_to",
    "close_of",
];

static NATIVES: [NativeDef; 40] = [
    NativeDef::new("_replay(state, answer, failed, /)", |vm, a| vm.replay(&a[0], &a[1], a[2].is(&Object::TRUE)), ""),
    NativeDef::new("_join(separator, items, /)", crate::str::join, ""),
    NativeDef::new("_parts(z, /)", functions::complex_parts, ""),
    NativeDef::new("_add_part(parts, x, /)", functions::add_complex_part, ""),
    NativeDef::new("_whole(parts, /)", functions::complex_whole, ""),
    NativeDef::new(
        "_fits(x, /)",
        |vm, a| {
            let plain = matches!(vm.shape_of(&a[0]), shape::INT | shape::BOOL);
            Ok(Object::bool(plain && vm.as_i64(&a[0]).is_some()))
        },
        "",
    ),
    NativeDef::new(
        "_compensated(high, low, /)",
        |vm, a| {
            let (high, low) = (vm.as_float(&a[0]).unwrap_or(0.0), vm.as_float(&a[1]).unwrap_or(0.0));
            Ok(vm.float(if low != 0.0 && low.is_finite() { high + low } else { high }))
        },
        "",
    ),
    NativeDef::new(
        "_take_items(values, /)",
        |vm, a| {
            let items = std::mem::take(vm.list_items_mut(&a[0]));
            Ok(vm.list(items))
        },
        "",
    ),
    NativeDef::new("_give_back(values, items, strict=False, /)", containers::give_back, ""),
    NativeDef::new("_sort_by_keys(items, keys, reverse, /)", containers::sort_by_keys, ""),
    NativeDef::new("_compare_on(state, equal, /)", nested::compare_step, ""),
    NativeDef::new("_repr_on(state, text, /)", nested::repr_step, ""),
    NativeDef::new(
        "_check_text(text, is_str, /)",
        |vm, a| vm.check_repr_result(a[0].clone(), a[1].is(&Object::TRUE)),
        "",
    ),
    NativeDef::new(
        "_check_length(n, /)",
        |vm, a| {
            let n = vm.length_result(&a[0])?;
            Ok(vm.usize(n))
        },
        "",
    ),
    NativeDef::new("_check_iterator(it, /)", |vm, a| vm.check_iterator(a[0].clone()), ""),
    NativeDef::new(
        "_check_hash(h, /)",
        |vm, a| {
            let h = vm.hash_result(&a[0])?;
            Ok(vm.int(h))
        },
        "",
    ),
    NativeDef::new("_repr_fails(state, /)", nested::repr_fails, ""),
    NativeDef::new(
        "_append(values, x, /)",
        |vm, a| {
            vm.list_items_mut(&a[0]).push(a[1].clone());
            Ok(Object::NONE)
        },
        "",
    ),
    NativeDef::new(
        "_len(items, /)",
        |vm, a| {
            let n = vm.tuple_items(&a[0]).map_or(0, <[Object]>::len);
            Ok(vm.int(n as i64))
        },
        "",
    ),
    NativeDef::new("_sort(values, key, reverse, /)", containers::sort, ""),
    NativeDef::new("_scan(values, x, at, stop, /)", containers::scan, ""),
    NativeDef::new(
        "_remove_at(values, at, /)",
        |vm, a| {
            let at = vm.index_i64(&a[1])? as usize;
            let items = vm.list_items_mut(&a[0]);
            if at < items.len() {
                let old = items.remove(at);
                drop(old);
            }
            Ok(Object::NONE)
        },
        "",
    ),
    NativeDef::new(
        "_starred(values, before, after, /)",
        |vm, a| {
            let (before, after) = (vm.index_i64(&a[1])? as usize, vm.index_i64(&a[2])? as usize);
            let mut items = std::mem::take(vm.list_items_mut(&a[0]));
            if items.len() < before + after {
                let (n, got) = (before + after, items.len());
                let text = format!("not enough values to unpack (expected at least {n}, got {got})");
                return Err(vm.value_error(text));
            }
            let tail = items.split_off(items.len() - after);
            let middle = items.split_off(before);
            items.push(vm.list(middle));
            items.extend(tail);
            Ok(vm.list(items))
        },
        "",
    ),
    NativeDef::new("_set_item(values, part, new, /)", containers::set_list_item, ""),
    NativeDef::new("_add_pair(d, pair, number, /)", containers::add_pair, ""),
    NativeDef::new(
        "_update(d, named, /)",
        |vm, a| {
            vm.dict_merge(&a[0], &a[1])?;
            Ok(Object::NONE)
        },
        "",
    ),
    NativeDef::new(
        "_new_bytes(kind, values, /)",
        |vm, a| crate::bytes::new(vm, &[a[0].clone(), a[1].clone(), Object::NULL, Object::NULL]),
        "",
    ),
    NativeDef::new(
        "_fill_bytearray(array, values, /)",
        |vm, a| crate::bytes::init_array(vm, &[a[0].clone(), a[1].clone(), Object::NULL, Object::NULL]),
        "",
    ),
    NativeDef::new(
        "_count(items, /)",
        |vm, a| {
            let n = vm.list_items(&a[0]).map_or(0, <[Object]>::len);
            Ok(vm.usize(n))
        },
        "",
    ),
    NativeDef::new("_rotate(keys, items, low, end, /)", containers::rotate, ""),
    NativeDef::new("_reverse(keys, items, start, end, /)", containers::reverse, ""),
    NativeDef::new("_number(o, x, /)", |vm, a| Ok(containers::number(vm, &a[0], a[1].clone())), ""),
    NativeDef::new("_throw(generator, exception, /)", crate::generators::throw_step, ""),
    NativeDef::new("_bare(it, /)", |vm, a| Ok(vm.record(shape::CELL, [a[0].clone()], &[])), ""),
    NativeDef::new(
        "_field(o, i, /)",
        |vm, a| {
            let i = vm.index_i64(&a[1])? as usize;
            let field = vm.field(&a[0], i);
            Ok(if field.is_null() { Object::NONE } else { field })
        },
        "",
    ),
    NativeDef::new(
        "_has_field(o, i, /)",
        |vm, a| {
            let i = vm.index_i64(&a[1])? as usize;
            Ok(Object::bool(!vm.field(&a[0], i).is_null()))
        },
        "",
    ),
    NativeDef::new(
        "_set_field(o, i, value=<none>, /)",
        |vm, a| {
            let i = vm.index_i64(&a[1])? as usize;
            let old = vm.field(&a[0], i);
            vm.set_field(&a[0], i, a[2].clone());
            drop(old);
            Ok(Object::NONE)
        },
        "",
    ),
    NativeDef::new(
        "_raw(o, i, /)",
        |vm, a| {
            let i = vm.index_i64(&a[1])? as usize;
            let word = vm.raw(&a[0], i);
            Ok(vm.int(word as i64))
        },
        "",
    ),
    NativeDef::new("_islice_took(o, /)", islice_took, ""),
    NativeDef::new(
        "_set_raw(o, i, word, /)",
        |vm, a| {
            let (i, word) = (vm.index_i64(&a[1])? as usize, vm.index_i64(&a[2])? as u64);
            vm.set_raw(&a[0], i, word);
            Ok(Object::NONE)
        },
        "",
    ),
];

/// `itertools.islice` has taken the item that it wanted: is the next one wanted too? (Its words: wanted position, stop or -1, step, position.)
fn islice_took(vm: &mut Vm, a: &[Object]) -> PyResult {
    let [wanted, stop, step, at] = [1, 2, 3, 4].map(|i| vm.raw(&a[0], i) as i64);
    let at = at + 1;
    let wanted = wanted.saturating_add(step);
    let wanted = if stop < 0 || wanted < stop { wanted } else { stop.max(at) };
    vm.set_raw(&a[0], 4, at as u64);
    vm.set_raw(&a[0], 1, wanted as u64);
    Ok(Object::bool(wanted == at && (stop < 0 || at < stop)))
}

/// Is a call of it a call of the program's own code, which is better made by the interpreter?
pub fn is_program_code(vm: &Vm, f: &Object) -> bool {
    match vm.shape_of(f) {
        shape::FUNCTION | shape::BOUND_METHOD => true,
        _ if vm.is_type(f) => vm.type_flags(f) & type_flag::HEAP != 0,
        _ if vm.compares_by_call(f) => true,
        _ => vm.special(f, Special::Call).is_some_and(|m| vm.shape_of(&m) == shape::FUNCTION),
    }
}

/// A special method of the program's own that is asked as the last thing that a native does; the walk of this name checks what it gives.
pub fn special_walk(vm: &mut Vm, o: &Object, special: Special, name: &'static str) -> PyResult<()> {
    match vm.special(o, special) {
        Some(m) if vm.shape_of(&m) == shape::FUNCTION => Err(walk(vm, name, vec![o.clone(), m])),
        _ => Ok(()),
    }
}

/// Hands over to one of the walks.
pub fn walk(vm: &mut Vm, name: &'static str, args: Vec<Object>) -> Stop {
    match vm.prelude_function(name) {
        Ok(f) => vm.tail_call(f, args),
        Err(stop) => stop,
    }
}

/// Makes the walks known, to be compiled when they are needed.
pub fn install(vm: &mut Vm) {
    vm.prelude_loader = Some(load);
    // Frozen programs name these natives.
    NATIVES.iter().for_each(|d| vm.tell_native(d, "_walks"));
}

/// Compiles the walks (see [`Vm::prelude_loader`]).
fn load(vm: &mut Vm) -> PyResult<()> {
    let code = vm.compile_with(SOURCE, "<walks>", "exec", HIDDEN_CODE, 0)?;
    let globals = vm.dict();
    for d in &NATIVES {
        let f = vm.native_function(d, "_walks");
        vm.dict_set_str(&globals, d.name(), &f);
    }
    let name = vm.str("builtins");
    vm.dict_set_str(&globals, "__name__", &name);
    for (name, number) in [
        ("_type", shape::TYPE),
        ("_bool", shape::BOOL),
        ("_str", shape::STR),
        ("_set", shape::SET),
        ("_int", shape::INT),
        ("_float", shape::FLOAT),
        ("_complex", shape::COMPLEX),
        ("_tuple", shape::TUPLE),
        ("_frozenset", shape::FROZENSET),
        ("_range", shape::RANGE),
    ] {
        let t = vm.builtin_type(number);
        vm.dict_set_str(&globals, name, &t);
    }
    for (name, own) in [("next", "_next"), ("iter", "_iter")] {
        if let Some(d) = functions::FUNCTIONS.iter().find(|d| d.name() == name) {
            let f = vm.native_function(d, "builtins");
            vm.dict_set_str(&globals, own, &f);
        }
    }
    vm.exec_code(&code, &globals, &globals)?;
    for name in NAMES {
        if let Some(f) = vm.dict_get_str(&globals, name) {
            vm.prelude.insert(name, f);
        }
    }
    Ok(())
}
