//! Comparison, repr and hash of containers that nest: a walk whose state is a list of values, so that depth costs no native stack, and
//! which is handed over to Python code (`walks.py`) as soon as it meets an object whose method is the program's own. A program can then
//! be frozen inside that method.
//!
//! Depth ends where CPython's does on a native stack of 8 MiB, by what its functions take of it (measured with CPython 3.14).

use crate::walks::walk;
use ophion_vm::{Compare, Exc, Kind, Object, PyResult, Special, Stop, Vm, shape};

/// CPython's native stack.
const BUDGET: usize = 8160 * 1024;

/// What a comparison of a list takes of it, of a tuple or dict, the hash of a tuple, and the reprs.
const COMPARE_LIST: usize = 80;
const COMPARE: usize = 112;
const HASH: usize = 80;
const REPR_SEQUENCE: usize = 128;
const REPR_DICT: usize = 160;
const REPR_SET: usize = 224;

/// Words of a state before its first level: the operation and the stack used, or the parts and the stack used.
const HEAD: usize = 2;
/// Words of a level: two containers and a place in them.
const LEVEL: usize = 3;

fn too_deep(vm: &mut Vm, doing: &str) -> Stop {
    vm.raise(Exc::RecursionError, format!("Stack overflow (used {} kB){doing}", BUDGET / 1024))
}

/// Takes `cost` more of the budget in word 1 of a state (gives back a negative one).
fn spend(vm: &mut Vm, state: &mut [Object], cost: isize, doing: &str) -> PyResult<()> {
    let Some(used) = state.get_mut(1) else { return Ok(()) };
    let now = vm.as_i64(used).unwrap_or(0) + cost as i64;
    if now > BUDGET as i64 {
        return Err(too_deep(vm, doing));
    }
    *used = vm.int(now);
    Ok(())
}

/// Is this special method of the object written in Python?
fn asks_program(vm: &Vm, o: &Object, special: Special) -> bool {
    vm.special(o, special).is_some_and(|m| vm.shape_of(&m) == shape::FUNCTION)
}

fn place(vm: &Vm, state: &[Object]) -> usize {
    state.last().and_then(|i| vm.as_i64(i)).unwrap_or(0) as usize
}

// ---- comparison -------------------------------------------------------------------------------------------------------------

/// What a walk has come to.
enum Compared {
    /// The result.
    Is(bool),
    /// It goes on when somebody knows whether these are equal.
    Equal(Object, Object),
    /// The result is that of a comparison of these.
    Order(Object, Object),
}

const OPERATIONS: [Compare; 6] = [Compare::Eq, Compare::Ne, Compare::Lt, Compare::Le, Compare::Gt, Compare::Ge];

fn operation(vm: &Vm, state: &[Object]) -> Compare {
    let i = state.first().and_then(|o| vm.as_i64(o)).unwrap_or(0);
    OPERATIONS.get(i as usize).copied().unwrap_or(Compare::Eq)
}

fn len(vm: &Vm, o: &Object) -> usize {
    match vm.kind(o) {
        Kind::Dict => vm.dict_len(o),
        _ => super::sequence::borrowed(vm, o).len(),
    }
}

/// Compares two lists, tuples or (for equality) dicts, or instances of subclasses; they may change while items are compared.
pub fn compare(vm: &mut Vm, op: Compare, a: &Object, b: &Object) -> PyResult {
    // (Tuples of different lengths are compared item by item none the less.)
    if matches!(op, Compare::Eq | Compare::Ne) && vm.kind(a) != Kind::Tuple && len(vm, a) != len(vm, b) {
        return Ok(Object::bool(op == Compare::Ne));
    }
    let number = OPERATIONS.iter().position(|&o| o == op).unwrap_or(0);
    let mut state = vec![vm.int(number as i64), vm.int(0)];
    open_pair(vm, &mut state, a, b)?;
    let step = compare_on(vm, &mut state, None);
    match step? {
        Compared::Is(b) => Ok(Object::bool(b)),
        Compared::Order(x, y) => vm.rich_compare(op, &x, &y),
        Compared::Equal(x, y) => {
            let state = vm.list(state);
            Err(walk(vm, "compare_of", vec![state, x, y]))
        }
    }
}

/// `_compare_on(state, equal, /)`: goes on, the last pair being equal or not. True or False is the result; a pair is to be compared; a
/// triple gives the result by the operation of that number.
pub fn compare_step(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut state = std::mem::take(vm.list_items_mut(&a[0]));
    let step = compare_on(vm, &mut state, Some(a[1].is(&Object::TRUE)));
    let number = state.first().cloned().unwrap_or(Object::NONE);
    let old = std::mem::replace(vm.list_items_mut(&a[0]), state);
    drop(old);
    Ok(match step? {
        Compared::Is(b) => Object::bool(b),
        Compared::Equal(x, y) => vm.tuple(vec![x, y]),
        Compared::Order(x, y) => vm.tuple(vec![x, y, number]),
    })
}

fn pair_cost(vm: &Vm, o: &Object) -> isize {
    (if vm.kind(o) == Kind::List { COMPARE_LIST } else { COMPARE }) as isize
}

fn open_pair(vm: &mut Vm, state: &mut Vec<Object>, a: &Object, b: &Object) -> PyResult<()> {
    let cost = pair_cost(vm, a);
    spend(vm, state, cost, " in comparison")?;
    let start = vm.int(0);
    state.extend([a.clone(), b.clone(), start]);
    Ok(())
}

/// The next two values to compare of the innermost level; `Err(equal)` at its end.
fn next_pair(vm: &mut Vm, a: &Object, b: &Object, at: usize) -> PyResult<Result<(Object, Object, usize), bool>> {
    if vm.kind(a) == Kind::Dict {
        let (Some((next, k, v)), Some((.., hash))) = (vm.dict_next(a, at), vm.hashed_next(a, at)) else {
            return Ok(Err(true));
        };
        return Ok(match vm.dict_get_hashed(b, &k, hash as i64)? {
            Some(w) => Ok((v, w, next)),
            None => Err(false),
        });
    }
    let (x, y) = (super::sequence::borrowed(vm, a), super::sequence::borrowed(vm, b));
    Ok(match (x.get(at), y.get(at)) {
        (Some(x), Some(y)) => Ok((x.clone(), y.clone(), at + 1)),
        _ => Err(x.len() == y.len()),
    })
}

fn compare_on(vm: &mut Vm, state: &mut Vec<Object>, mut answer: Option<bool>) -> PyResult<Compared> {
    let op = operation(vm, state);
    loop {
        let at = place(vm, state);
        let n = state.len();
        let outermost = n == HEAD + LEVEL;
        let Some([a, b, _]) = state.get(n - LEVEL..) else { return Ok(Compared::Is(op == Compare::Eq)) };
        let (a, b) = (a.clone(), b.clone());
        if answer == Some(false) {
            // Lists that became too short for the items that differed are compared by their lengths.
            let (x, y) = (len(vm, &a), len(vm, &b));
            let shrunk = vm.kind(&a) == Kind::List && at.wrapping_sub(1) >= x.min(y);
            if outermost && shrunk {
                return Ok(Compared::Is(op.holds(x.cmp(&y))));
            }
            if !outermost {
                let cost = pair_cost(vm, &a);
                spend(vm, state, -cost, "")?;
                state.truncate(n - LEVEL);
                answer = Some(shrunk && x == y);
                continue;
            }
            if matches!(op, Compare::Eq | Compare::Ne) {
                return Ok(Compared::Is(op == Compare::Ne));
            }
            // The outermost sequences differ at the item before its place: the order of these two decides.
            let (Some(a), Some(b)) = (state.get(HEAD), state.get(HEAD + 1)) else { return Ok(Compared::Is(false)) };
            let before = place(vm, &state[..HEAD + LEVEL]).wrapping_sub(1);
            let (x, y) = (super::sequence::borrowed(vm, a), super::sequence::borrowed(vm, b));
            let (Some(x), Some(y)) = (x.get(before).cloned(), y.get(before).cloned()) else {
                return Ok(Compared::Is(op.holds(x.len().cmp(&y.len()))));
            };
            let nested = vm.shape_of(&x) == vm.shape_of(&y) && matches!(vm.shape_of(&x), shape::LIST | shape::TUPLE);
            if !nested {
                return Ok(Compared::Order(x, y));
            }
            state.truncate(HEAD);
            open_pair(vm, state, &x, &y)?;
            answer = None;
            continue;
        }
        match next_pair(vm, &a, &b, at)? {
            Err(equal) => {
                if outermost {
                    return Ok(Compared::Is(match vm.kind(&a) {
                        Kind::Dict => equal == (op == Compare::Eq),
                        _ => op.holds(len(vm, &a).cmp(&len(vm, &b))),
                    }));
                }
                let cost = pair_cost(vm, &a);
                spend(vm, state, -cost, "")?;
                state.truncate(n - LEVEL);
                answer = Some(equal);
            }
            Ok((x, y, next)) => {
                let next = vm.int(next as i64);
                if let Some(place) = state.last_mut() {
                    *place = next;
                }
                answer = Some(true);
                if x.is(&y) {
                    continue;
                }
                if let Some(equal) = vm.compare_quickly(Compare::Eq, &x, &y) {
                    answer = Some(equal);
                    continue;
                }
                let s = vm.shape_of(&x);
                if s == vm.shape_of(&y) && matches!(s, shape::LIST | shape::TUPLE | shape::DICT) {
                    if s == shape::TUPLE || len(vm, &x) == len(vm, &y) {
                        open_pair(vm, state, &x, &y)?;
                    } else {
                        answer = Some(false);
                    }
                    continue;
                }
                if asks_program(vm, &x, Compare::Eq.special()) || asks_program(vm, &y, Compare::Eq.special()) {
                    return Ok(Compared::Equal(x, y));
                }
                answer = Some(vm.equal(&x, &y)?);
            }
        }
    }
}

// ---- repr -------------------------------------------------------------------------------------------------------------------

/// The repr of a list, tuple, dict or set, or of an instance of a subclass.
pub fn repr(vm: &mut Vm, o: &Object) -> PyResult {
    let parts = vm.list(Vec::new());
    let mut state = vec![parts.clone(), vm.int(0)];
    match open_repr(vm, &mut state, o).and_then(|()| repr_on(vm, &mut state)) {
        Ok(Some(x)) => {
            let state = vm.list(state);
            Err(walk(vm, "repr_of", vec![state, x]))
        }
        Ok(None) => Ok(joined(vm, &parts)),
        Err(stop) => {
            leave_all(vm, &state);
            Err(stop)
        }
    }
}

fn joined(vm: &mut Vm, parts: &Object) -> Object {
    let parts = std::mem::take(vm.list_items_mut(parts));
    vm.concat(&parts)
}

/// `_repr_on(state, text, /)`: goes on with the repr that it waited for. None if it has come to the end and the state holds the result
/// in its only place; otherwise the object that it waits for, in a tuple.
pub fn repr_step(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut state = std::mem::take(vm.list_items_mut(&a[0]));
    say(vm, &state, a[1].clone());
    let step = repr_on(vm, &mut state);
    let out = match &step {
        Ok(Some(x)) => vm.tuple(vec![x.clone()]),
        Ok(None) => {
            let parts = state.first().cloned().unwrap_or(Object::NONE);
            joined(vm, &parts)
        }
        Err(_) => Object::NULL,
    };
    let old = std::mem::replace(vm.list_items_mut(&a[0]), state);
    drop(old);
    step.map(|_| out)
}

/// `_repr_fails(state, /)`: the walk ends by an exception.
pub fn repr_fails(vm: &mut Vm, a: &[Object]) -> PyResult {
    let state = std::mem::take(vm.list_items_mut(&a[0]));
    leave_all(vm, &state);
    Ok(Object::NONE)
}

fn leave_all(vm: &mut Vm, state: &[Object]) {
    for level in state.get(HEAD..).unwrap_or_default().chunks(LEVEL).rev() {
        vm.leave_repr(&level[0]);
    }
}

fn say(vm: &mut Vm, state: &[Object], text: Object) {
    if let Some(parts) = state.first() {
        vm.list_items_mut(parts).push(text);
    }
}

fn say_text(vm: &mut Vm, state: &[Object], text: &str) {
    let text = vm.str(text);
    say(vm, state, text);
}

fn repr_cost(vm: &Vm, o: &Object) -> isize {
    (match vm.kind(o) {
        Kind::Dict => REPR_DICT,
        Kind::List | Kind::Tuple => REPR_SEQUENCE,
        _ => REPR_SET,
    }) as isize
}

/// What stands before and after the items.
fn brackets(vm: &mut Vm, o: &Object) -> (String, String) {
    match vm.kind(o) {
        Kind::List => ("[".into(), "]".into()),
        Kind::Tuple if len(vm, o) == 1 => ("(".into(), ",)".into()),
        Kind::Tuple => ("(".into(), ")".into()),
        Kind::Dict => ("{".into(), "}".into()),
        _ if vm.shape_of(o) == shape::SET => ("{".into(), "}".into()),
        _ => (format!("{}({{", vm.type_name(o)), "})".into()),
    }
}

/// Begins a container: an empty one, or one that is begun already, is done at once.
fn open_repr(vm: &mut Vm, state: &mut Vec<Object>, o: &Object) -> PyResult<()> {
    let kind = vm.kind(o);
    let is_set = !matches!(kind, Kind::List | Kind::Tuple | Kind::Dict);
    let empty = if is_set { vm.set_len(o) == 0 } else { len(vm, o) == 0 };
    if empty {
        let text = match kind {
            Kind::List => "[]".into(),
            Kind::Tuple => "()".into(),
            Kind::Dict => "{}".into(),
            _ => format!("{}()", vm.type_name(o)),
        };
        say_text(vm, state, &text);
        return Ok(());
    }
    let cost = repr_cost(vm, o);
    spend(vm, state, cost, " while getting the repr of an object")?;
    if !vm.enter_repr(o) {
        spend(vm, state, -cost, "")?;
        let text = match kind {
            Kind::List => "[...]".into(),
            Kind::Tuple => "(...)".into(),
            Kind::Dict => "{...}".into(),
            _ => format!("{}(...)", vm.type_name(o)),
        };
        say_text(vm, state, &text);
        return Ok(());
    }
    let (open, _) = brackets(vm, o);
    say_text(vm, state, &open);
    let items = if is_set {
        let items = vm.set_items(o);
        vm.list(items)
    } else {
        o.clone()
    };
    let start = vm.int(0);
    state.extend([o.clone(), items, start]);
    Ok(())
}

/// Goes on until the end (None) or an object whose repr is the program's own. Places in a dict are twice the place of the entry, and one
/// more for its value.
fn repr_on(vm: &mut Vm, state: &mut Vec<Object>) -> PyResult<Option<Object>> {
    let (comma, colon) = (vm.str(", "), vm.str(": "));
    while state.len() > HEAD {
        let at = place(vm, state);
        let n = state.len();
        let Some([o, items, _]) = state.get(n - LEVEL..) else { return Ok(None) };
        let (o, items) = (o.clone(), items.clone());
        let next = if vm.kind(&items) == Kind::Dict {
            let entry = vm.dict_next(&items, at / 2);
            match entry {
                Some((_, k, _)) if at.is_multiple_of(2) => Some((k, at + 1)),
                Some((next, _, v)) => Some((v, next * 2)),
                None => None,
            }
        } else {
            super::sequence::borrowed(vm, &items).get(at).cloned().map(|x| (x, at + 1))
        };
        let Some((x, next)) = next else {
            let (_, close) = brackets(vm, &o);
            say_text(vm, state, &close);
            vm.leave_repr(&o);
            let cost = repr_cost(vm, &o);
            spend(vm, state, -cost, "")?;
            state.truncate(n - LEVEL);
            continue;
        };
        let value = vm.kind(&items) == Kind::Dict && at % 2 == 1;
        if value {
            say(vm, state, colon.clone());
        } else if at > 0 {
            say(vm, state, comma.clone());
        }
        let next = vm.int(next as i64);
        if let Some(place) = state.last_mut() {
            *place = next;
        }
        match vm.shape_of(&x) {
            shape::LIST | shape::TUPLE | shape::DICT | shape::SET | shape::FROZENSET => open_repr(vm, state, &x)?,
            _ if asks_program(vm, &x, Special::Repr) => return Ok(Some(x)),
            _ => {
                let text = vm.repr(&x)?;
                say(vm, state, text);
            }
        }
    }
    Ok(None)
}

/// `repr(o)` or `str(o)` as the last thing that a native does: where the program's own code is asked, it takes the native's place.
pub fn text_last(vm: &mut Vm, o: &Object, special: Special) -> PyResult {
    match vm.shape_of(o) {
        shape::LIST | shape::TUPLE | shape::DICT | shape::SET | shape::FROZENSET => repr(vm, o),
        _ if special == Special::Str && asks_program(vm, o, Special::Str) => text_of(vm, o, Special::Str, Special::Str),
        // `object.__str__` is what asks for the repr.
        _ if asks_program(vm, o, Special::Repr) && (special == Special::Repr || has_object_str(vm, o)) => {
            text_of(vm, o, Special::Repr, special)
        }
        _ if special == Special::Repr => vm.repr(o),
        _ => vm.str_of(o),
    }
}

fn text_of(vm: &mut Vm, o: &Object, method: Special, asked: Special) -> PyResult {
    let method = vm.special(o, method).unwrap_or(Object::NULL);
    Err(walk(vm, "text_of", vec![o.clone(), method, Object::bool(asked == Special::Str)]))
}

/// Has the type of it the `__str__` of object?
fn has_object_str(vm: &Vm, o: &Object) -> bool {
    // None has it too.
    match (vm.special(o, Special::Str), vm.special(&Object::NONE, Special::Str)) {
        (Some(a), Some(b)) => a.is(&b),
        _ => false,
    }
}

/// May the str of it ask the program's own code?
pub fn may_ask(vm: &Vm, o: &Object) -> bool {
    match vm.shape_of(o) {
        shape::STR | shape::INT | shape::FLOAT | shape::BOOL | shape::NONE => false,
        shape::LIST | shape::TUPLE => super::sequence::borrowed(vm, o).iter().any(|x| match vm.shape_of(x) {
            shape::LIST | shape::TUPLE | shape::DICT | shape::SET | shape::FROZENSET => true,
            _ => asks_program(vm, x, Special::Repr),
        }),
        shape::DICT | shape::SET | shape::FROZENSET => true,
        _ => asks_program(vm, o, Special::Str) || asks_program(vm, o, Special::Repr),
    }
}

// ---- hash -------------------------------------------------------------------------------------------------------------------

/// The hash of a tuple.
pub fn hash_tuple(vm: &mut Vm, o: &Object) -> PyResult {
    let mut levels: Vec<(Object, Vec<i64>)> = vec![(o.clone(), Vec::new())];
    loop {
        let depth = levels.len();
        if depth * HASH > BUDGET {
            return Err(too_deep(vm, " while hashing a tuple"));
        }
        let Some((t, hashes)) = levels.last_mut() else { return Ok(vm.int(0)) };
        match super::sequence::borrowed(vm, t).get(hashes.len()).cloned() {
            Some(x) if vm.shape_of(&x) == shape::TUPLE => levels.push((x, Vec::new())),
            Some(x) => {
                let h = vm.hash(&x)?;
                if let Some((_, hashes)) = levels.last_mut() {
                    hashes.push(h);
                }
            }
            None => {
                let h = ophion_object::hashing::tuple(std::mem::take(hashes).into_iter());
                levels.pop();
                match levels.last_mut() {
                    Some((_, hashes)) => hashes.push(h),
                    None => return Ok(vm.int(h)),
                }
            }
        }
    }
}
