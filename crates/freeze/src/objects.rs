//! One object and what it reaches: a suspended generator, say. The library's modules and what they define are named, not written; of the
//! namespace of a function's module only the names that its code uses travel.

use crate::Error;
use crate::anchors;
use crate::format::{Reader, What, Writer, seal, unseal};
use crate::read::Thawer;
use crate::write::Freezer;
use ophion_object::address_map::AddressMap;
use ophion_object::codes::{self, GeneratorState};
use ophion_object::header::Header;
use ophion_object::{Object, Value, dicts, heap, records, shape, strings, types};
use ophion_vm::{Kind, Vm};
use std::collections::HashSet;

/// The byte form of an object and all it reaches.
///
/// # Errors
/// It reaches something that runs or that cannot be frozen: the message names it and the way to it.
pub fn freeze_object(vm: &mut Vm, object: &Object) -> Result<Vec<u8>, Error> {
    let keys = vm.heap.hash_keys;
    let mut f = Freezer::new(vm);
    name_library(&mut f);
    // SAFETY: the objects are live, and nothing runs meanwhile.
    unsafe {
        let found = reach(&mut f, object.value())?;
        f.number(found);
        let objects = f.objects()?;
        let mut tail = Writer::default();
        f.value(&mut tail, object.value())?;
        let mut body = Writer::default();
        body.word(keys.0);
        body.word(keys.1);
        // Only the modules that something was named after.
        let used: HashSet<String> = f.name_list().iter().filter_map(|n| module_of(n)).collect();
        body.texts(&used.into_iter().collect::<Vec<_>>());
        body.out.extend_from_slice(&f.names());
        body.out.extend_from_slice(&objects);
        body.out.extend_from_slice(&tail.out);
        Ok(seal(What::Object, &body.out))
    }
}

/// The object that [`freeze_object`] wrote, in this isolate.
///
/// # Errors
/// The bytes are no frozen object, or damaged, or name what is not here.
pub fn thaw_object(vm: &mut Vm, bytes: &[u8]) -> Result<Object, Error> {
    let mut r = Reader::new(unseal(What::Object, bytes)?);
    let keys = (r.word()?, r.word()?);
    for name in r.texts()? {
        if vm.import_dotted(&name).is_err() {
            vm.take_exception();
            return Err(Error::new(format!("there is no module '{name}' here")));
        }
    }
    let mut known = anchors::by_name(vm);
    for (name, module, dict) in anchors::library_modules(vm) {
        known.insert(format!("module {name}"), module);
        known.insert(format!("namespace {name}"), dict);
        let dict = unsafe { Object::share(dict) };
        for (key, value) in vm.dict_items(&dict) {
            known.insert(format!("of {name} {}", vm.lossy(&key)), value.value());
        }
    }
    let mut t = Thawer::new(vm, r, known)?;
    t.same_keys = t.vm.heap.hash_keys == keys;
    // SAFETY: the checksum says that the bytes are as `freeze_object` wrote them.
    unsafe {
        t.objects()?;
        t.rehash()?;
        let object = Object::own(t.value()?);
        t.release_holds();
        Ok(object)
    }
}

/// The module that a name refers to.
fn module_of(name: &str) -> Option<String> {
    let (what, rest) = name.split_once(' ')?;
    match what {
        "module" | "namespace" => Some(rest.to_string()),
        "of" => rest.split_once(' ').map(|(m, _)| m.to_string()),
        // `native _io.FileIO`, and what is in it.
        "native" => rest.split_once(' ').map_or(rest, |(n, _)| n).split_once('.').map(|(m, _)| m.to_string()),
        _ => None,
    }
}

/// Gives names to the library's modules, their namespaces, and the objects in these; a module's own definitions first.
fn name_library(f: &mut Freezer) {
    let list = anchors::library_modules(f.vm);
    for own in [true, false] {
        for (name, module, dict) in &list {
            if own {
                f.named.insert(module.as_pointer(), format!("module {name}"));
                f.named.insert(dict.as_pointer(), format!("namespace {name}"));
            }
            // SAFETY: a live namespace.
            let entries = unsafe { dicts::data(*dict).entries.clone() };
            for e in entries {
                // SAFETY: live entries.
                unsafe {
                    if !e.value.is_pointer()
                        || matches!(f.vm.heap.kind_of(e.value), Kind::Str | Kind::Int | Kind::Float)
                    {
                        continue;
                    }
                    if own && defining_module(f.vm, e.value).as_deref() != Some(name) {
                        continue;
                    }
                    let label = format!("of {name} {}", strings::to_string(e.key));
                    f.named.entry(e.value.as_pointer()).or_insert(label);
                }
            }
        }
    }
}

unsafe fn defining_module(vm: &mut Vm, v: Value) -> Option<String> {
    // SAFETY: live.
    unsafe {
        let module = if vm.heap.kind_of(v) == Kind::Type {
            let namespace = Object::share(types::data(v).dict);
            vm.dict_get_str(&namespace, "__module__")?
        } else if v.has_shape(shape::FUNCTION) {
            Object::share(records::get(v, records::function::MODULE))
        } else {
            return None;
        };
        vm.is_str(&module).then(|| vm.lossy(&module))
    }
}

/// All objects that are to be written, from `root` on.
unsafe fn reach(f: &mut Freezer, root: Value) -> Result<Vec<*mut Header>, Error> {
    // SAFETY: what a live object refers to is live.
    unsafe {
        let mut found = Vec::new();
        let mut parents: AddressMap<*mut Header, *mut Header> = AddressMap::default();
        let mut work = vec![(root, std::ptr::null_mut::<Header>())];
        while let Some((v, parent)) = work.pop() {
            if !v.is_pointer() {
                continue;
            }
            let p = v.as_pointer();
            if f.named.contains_key(&p) || parents.contains_key(&p) {
                continue;
            }
            parents.insert(p, parent);
            found.push(p);
            refuse(f, p, &parents)?;
            if (*p).shape >= shape::FIRST_DYNAMIC {
                // Keys of the shape are strings of the heap's own.
                let keys = f.vm.heap.shapes.get((*p).shape).keys.clone();
                work.extend(keys.into_iter().map(|k| (k, p)));
            }
            if v.has_shape(shape::FUNCTION) {
                let globals = records::get(v, records::function::GLOBALS);
                if globals.is_pointer() && !f.named.contains_key(&globals.as_pointer()) {
                    let mut names = HashSet::new();
                    names_of(f.vm, records::get(v, records::function::CODE), &mut names);
                    for extra in ["__name__", "__builtins__", "__package__", "__spec__", "__file__"] {
                        names.insert(strings::intern(&mut f.vm.heap, extra));
                    }
                    let entries = dicts::data(globals).entries.clone();
                    let kept = f.partial.entry(globals.as_pointer()).or_default();
                    for e in entries.iter().filter(|e| !e.key.is_null() && names.contains(&e.key)) {
                        if kept.insert(e.key) {
                            work.push((e.key, globals.as_pointer()));
                            work.push((e.value, globals.as_pointer()));
                        }
                    }
                }
            }
            if f.partial.contains_key(&p) {
                continue;
            }
            if f.vm.heap.kind(p) == Kind::Generator {
                let g = codes::generator(v);
                let code = ophion_vm::Frame(g.fp()).code() as *mut codes::CodeData as *mut Header;
                work.push((Value::pointer(code), p));
            }
            let heap = &f.vm.heap;
            heap::children(heap, p, &mut |c| work.push((c, p)));
        }
        Ok(found)
    }
}

/// Names that a code block and those in it refer to.
unsafe fn names_of(vm: &Vm, code: Value, names: &mut HashSet<Value>) {
    // SAFETY: a live code object.
    unsafe {
        if vm.heap.kind_of(code) != Kind::Code {
            return;
        }
        let d = codes::data(code);
        names.extend(d.name_values.iter().copied());
        for &c in d.const_values.clone().iter() {
            names_of(vm, c, names);
        }
    }
}

/// Refuses what runs.
unsafe fn refuse(f: &mut Freezer, p: *mut Header, parents: &AddressMap<*mut Header, *mut Header>) -> Result<(), Error> {
    // SAFETY: live.
    unsafe {
        let v = Value::pointer(p);
        let why = match f.vm.heap.kind(p) {
            Kind::Generator if codes::generator(v).state == GeneratorState::Running => "it is running",
            Kind::Frame if !codes::frame_data(v).ended && !codes::frame_data(v).fp.is_null() => {
                // A suspended generator's frame is data; a running one's is the stack's.
                let of_generator = ophion_vm::Frame(codes::frame_data(v).fp).is_suspended();
                if of_generator { return Ok(()) } else { "it is running" }
            }
            Kind::Native => "it holds something of the process",
            _ => return Ok(()),
        };
        let mut path = vec![anchors::class_name(f.vm, v)];
        let mut at = p;
        while let Some(&up) = parents.get(&at).filter(|u| !u.is_null() && path.len() < 12) {
            path.push(anchors::class_name(f.vm, Value::pointer(up)));
            at = up;
        }
        path.reverse();
        let t = anchors::class_name(f.vm, v);
        Err(Error::new(format!("cannot freeze a '{t}' object: {why} (reached by {})", path.join(" -> "))))
    }
}
