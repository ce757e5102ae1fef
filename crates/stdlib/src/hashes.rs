//! `_md5`, `_sha1`, `_sha2`, `_sha3`, `_blake2`: hash objects. What has been hashed so far is a bytes object (a serialised state), so that they are
//! plain data.

mod blake2;
mod keccak;

use crate::support::{HIDDEN_TYPE, bytes_like, def, flag, int_or, natives, set_int};
use ophion_vm::{GetSetDef, NativeDef, NativeType, Object, PyResult, TypeDef, Vm};
use sha2::digest::common::hazmat::{SerializableState, SerializedState};
use sha2::digest::{Digest, Update};

/// A hash function over serialised states.
struct Algorithm {
    name: &'static str,
    size: usize,
    block: usize,
    start: fn() -> Vec<u8>,
    update: fn(&[u8], &[u8]) -> Vec<u8>,
    finish: fn(&[u8], usize) -> Vec<u8>,
}

/// A state back as a hasher; a fresh one if it is none.
fn load<D: SerializableState + Default>(state: &[u8]) -> D {
    SerializedState::<D>::try_from(state).ok().and_then(|s| D::deserialize(&s).ok()).unwrap_or_default()
}
fn start<D: SerializableState + Default>() -> Vec<u8> {
    D::default().serialize().to_vec()
}
fn update<D: SerializableState + Default + Update>(state: &[u8], data: &[u8]) -> Vec<u8> {
    let mut d: D = load(state);
    d.update(data);
    d.serialize().to_vec()
}
fn finish<D: SerializableState + Default + Digest>(state: &[u8], _: usize) -> Vec<u8> {
    load::<D>(state).finalize().to_vec()
}

macro_rules! crate_hash {
    ($name:literal, $type:ty, $size:literal, $block:literal) => {
        Algorithm {
            name: $name,
            size: $size,
            block: $block,
            start: start::<$type>,
            update: update::<$type>,
            finish: finish::<$type>,
        }
    };
}
macro_rules! sha3 {
    ($name:literal, $size:literal, $block:literal, $suffix:literal) => {
        Algorithm {
            name: $name,
            size: $size,
            block: $block,
            start: || keccak::start($block),
            update: keccak::update,
            finish: |s, n| keccak::finish(s, $suffix, n),
        }
    };
}

static ALGORITHMS: [Algorithm; 14] = [
    crate_hash!("md5", md5::Md5, 16, 64),
    crate_hash!("sha1", sha1::Sha1, 20, 64),
    crate_hash!("sha224", sha2::Sha224, 28, 64),
    crate_hash!("sha256", sha2::Sha256, 32, 64),
    crate_hash!("sha384", sha2::Sha384, 48, 128),
    crate_hash!("sha512", sha2::Sha512, 64, 128),
    sha3!("sha3_224", 28, 144, 0x06),
    sha3!("sha3_256", 32, 136, 0x06),
    sha3!("sha3_384", 48, 104, 0x06),
    sha3!("sha3_512", 64, 72, 0x06),
    sha3!("shake_128", 0, 168, 0x1f),
    sha3!("shake_256", 0, 136, 0x1f),
    Algorithm {
        name: "blake2b",
        size: 64,
        block: blake2::b::BLOCK,
        start: || blake2::b::start(&[0; 64], false),
        update: blake2::b::update,
        finish: |s, _| blake2::b::finish(s),
    },
    Algorithm {
        name: "blake2s",
        size: 32,
        block: blake2::s::BLOCK,
        start: || blake2::s::start(&[0; 32], false),
        update: blake2::s::update,
        finish: |s, _| blake2::s::finish(s),
    },
];

// A hash object: the state; number of the algorithm, size of the digest.
const STATE: usize = 0;
const WHICH: usize = 1;
const SIZE: usize = 2;

macro_rules! types {
    ($($static:ident $text:literal $methods:ident $new:expr;)*) => {
        $(static $static: NativeType = NativeType {
            def: TypeDef { name: $text, methods: &$methods, getset: &GETSET, new: $new, ..HIDDEN_TYPE },
            values: 1,
            raws: 2,
            ..NativeType::EMPTY
        };)*
    };
}
types! {
    MD5 "_md5.md5" METHODS None;
    SHA1 "_sha1.sha1" METHODS None;
    SHA224 "_sha2.SHA224Type" METHODS None;
    SHA256 "_sha2.SHA256Type" METHODS None;
    SHA384 "_sha2.SHA384Type" METHODS None;
    SHA512 "_sha2.SHA512Type" METHODS None;
    SHA3_224 "_sha3.sha3_224" METHODS None;
    SHA3_256 "_sha3.sha3_256" METHODS None;
    SHA3_384 "_sha3.sha3_384" METHODS None;
    SHA3_512 "_sha3.sha3_512" METHODS None;
    SHAKE_128 "_sha3.shake_128" SHAKE_METHODS None;
    SHAKE_256 "_sha3.shake_256" SHAKE_METHODS None;
}
static TYPES: [&NativeType; 14] = [
    &MD5, &SHA1, &SHA224, &SHA256, &SHA384, &SHA512, &SHA3_224, &SHA3_256, &SHA3_384, &SHA3_512, &SHAKE_128,
    &SHAKE_256, &BLAKE2B, &BLAKE2S,
];

macro_rules! blake_type {
    ($static:ident $new:ident $text:literal $which:literal) => {
        static $static: NativeType = NativeType {
            def: TypeDef { name: $text, methods: &METHODS, getset: &GETSET, new: Some(&$new), ..TypeDef::EMPTY },
            values: 1,
            raws: 2,
            ..NativeType::EMPTY
        };
        static $new: NativeDef = def(
            "__new__($cls, data=b'', /, *, digest_size=<unrepresentable>, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)",
            |vm, a| new_blake(vm, a, $which),
            "",
        );
    };
}
blake_type!(BLAKE2B BLAKE2B_NEW "_blake2.blake2b" 12);
blake_type!(BLAKE2S BLAKE2S_NEW "_blake2.blake2s" 13);

static GETSET: [GetSetDef; 3] = [
    GetSetDef::read(
        "name",
        |vm, o| {
            let n = of(vm, o).name;
            Ok(vm.str(n))
        },
        "",
    ),
    GetSetDef::read(
        "digest_size",
        |vm, o| {
            let n = vm.raw(o, SIZE);
            Ok(vm.uint(n))
        },
        "",
    ),
    GetSetDef::read(
        "block_size",
        |vm, o| {
            let n = of(vm, o).block;
            Ok(vm.usize(n))
        },
        "",
    ),
];

macro_rules! maker {
    ($name:literal, $which:literal) => {
        def(
            concat!($name, "($module, /, data=b'', *, usedforsecurity=True, string=None)"),
            |vm, a| make(vm, a, $which),
            concat!("Return a new ", $name, " hash object."),
        )
    };
}

natives! {
    static METHODS = [
        def("update($self, data, /)", |vm, a| {
            feed(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }, "Update this hash object's state with the provided bytes-like object."),
        def("digest($self, /)", |vm, a| {
            let d = digest(vm, &a[0], None);
            Ok(vm.bytes(&d))
        }, "Return the digest value as a bytes object."),
        def("hexdigest($self, /)", |vm, a| {
            let d = digest(vm, &a[0], None);
            Ok(hex(vm, &d))
        }, "Return the digest value as a string of hexadecimal digits."),
        def("copy($self, /)", copy, "Return a copy of the hash object."),
    ];
    static SHAKE_METHODS = [
        def("update($self, data, /)", |vm, a| {
            feed(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }, "Update this hash object's state with the provided bytes-like object."),
        def("digest($self, /, length)", |vm, a| {
            let n = length(vm, &a[1])?;
            let d = digest(vm, &a[0], Some(n));
            Ok(vm.bytes(&d))
        }, "Return the digest value as a bytes object."),
        def("hexdigest($self, /, length)", |vm, a| {
            let n = length(vm, &a[1])?;
            let d = digest(vm, &a[0], Some(n));
            Ok(hex(vm, &d))
        }, "Return the digest value as a string of hexadecimal digits."),
        def("copy($self, /)", copy, "Return a copy of the hash object."),
    ];
    static MAKE_MD5 = [maker!("md5", 0)];
    static MAKE_SHA1 = [maker!("sha1", 1)];
    static MAKE_SHA2 = [maker!("sha224", 2), maker!("sha256", 3), maker!("sha384", 4), maker!("sha512", 5)];
    static MAKE_SHA3 = [
        maker!("sha3_224", 6), maker!("sha3_256", 7), maker!("sha3_384", 8), maker!("sha3_512", 9), maker!("shake_128", 10), maker!("shake_256", 11),
    ];
}

pub fn md5(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_md5", &MAKE_MD5);
    Ok(())
}
pub fn sha1(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_sha1", &MAKE_SHA1);
    Ok(())
}
pub fn sha2(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_sha2", &MAKE_SHA2);
    Ok(())
}
pub fn sha3(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_sha3", &MAKE_SHA3);
    crate::support::set_str(vm, module, "implementation", "generic");
    Ok(())
}
pub fn blake2(vm: &mut Vm, module: &Object) -> PyResult<()> {
    for (d, prefix, limits) in [(&BLAKE2B, "BLAKE2B", [16, 16, 64, 64]), (&BLAKE2S, "BLAKE2S", [8, 8, 32, 32])] {
        let class = vm.add_type(module, d);
        for (name, n) in ["SALT_SIZE", "PERSON_SIZE", "MAX_KEY_SIZE", "MAX_DIGEST_SIZE"].into_iter().zip(limits) {
            set_int(vm, module, &format!("{prefix}_{name}"), n);
            let n = vm.int(n);
            vm.set_type_entry(&class, name, &n);
        }
    }
    Ok(())
}

fn of(vm: &Vm, o: &Object) -> &'static Algorithm {
    &ALGORITHMS[(vm.raw(o, WHICH) as usize).min(ALGORITHMS.len() - 1)]
}

fn make(vm: &mut Vm, a: &[Object], which: usize) -> PyResult {
    flag(vm, &a[1], true)?;
    let algorithm = &ALGORITHMS[which];
    let state = vm.bytes(&(algorithm.start)());
    let o = vm.new_native(TYPES[which], [state], &[which as u64, algorithm.size as u64]);
    let data = a[0].given().or_else(|| crate::support::option(&a[2]));
    if let Some(data) = data {
        feed(vm, &o, data)?;
    }
    Ok(o)
}

fn feed(vm: &mut Vm, o: &Object, data: &Object) -> PyResult<()> {
    if vm.is_str(data) {
        return Err(vm.type_error("Strings must be encoded before hashing"));
    }
    let Ok(data) = bytes_like(vm, data) else {
        vm.take_exception();
        return Err(vm.type_error("object supporting the buffer API required"));
    };
    feed_bytes(vm, o, &data);
    Ok(())
}

fn feed_bytes(vm: &mut Vm, o: &Object, data: &[u8]) {
    let old = vm.field(o, STATE);
    let new = (of(vm, o).update)(vm.as_bytes(&old).unwrap_or_default(), data);
    let new = vm.bytes(&new);
    vm.set_field(o, STATE, new);
}

fn digest(vm: &Vm, o: &Object, length: Option<usize>) -> Vec<u8> {
    let state = vm.field(o, STATE);
    let n = length.unwrap_or(vm.raw(o, SIZE) as usize);
    let mut d = (of(vm, o).finish)(vm.as_bytes(&state).unwrap_or_default(), n);
    d.truncate(n);
    d
}

fn hex(vm: &mut Vm, d: &[u8]) -> Object {
    let text: String = d.iter().map(|b| format!("{b:02x}")).collect();
    vm.str(&text)
}

fn length(vm: &mut Vm, o: &Object) -> PyResult<usize> {
    let n = vm.index_i64(o)?;
    if !(0..1 << 29).contains(&n) {
        return Err(vm.value_error(if n < 0 { "value must be positive" } else { "length is too large" }));
    }
    Ok(n as usize)
}

fn copy(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let (state, raws) = (vm.field(&a[0], STATE), [vm.raw(&a[0], WHICH), vm.raw(&a[0], SIZE)]);
    Ok(vm.fill_native(&class, [state], &raws))
}

/// `blake2b(...)` and `blake2s(...)`: the parameters make the first chain value, a key the first block.
fn new_blake(vm: &mut Vm, a: &[Object], which: usize) -> PyResult {
    let small = which == 13;
    let (most, extra) = if small { (32, 8) } else { (64, 16) };
    let size = int_or(vm, &a[2], most)?;
    if !(1..=most).contains(&size) {
        return Err(vm.value_error(format!(
            "digest_size for {} must be between 1 and {most} bytes, here it is {size}",
            if small { "Blake2s" } else { "Blake2b" }
        )));
    }
    let mut parts = Vec::new();
    for (i, name, limit) in [(3, "key", most), (4, "salt", extra), (5, "person", extra)] {
        let b = match a[i].given() {
            Some(o) => bytes_like(vm, o)?,
            None => Vec::new(),
        };
        if b.len() as i64 > limit {
            return Err(vm.value_error(format!("maximum {name} length is {limit} bytes")));
        }
        parts.push(b);
    }
    let mut numbers = Vec::new();
    for (i, name, default, low, high) in [
        (6, "fanout", 1, 0, 255),
        (7, "depth", 1, 1, 255),
        (8, "leaf_size", 0, 0, u32::MAX as i64),
        (9, "node_offset", 0, 0, if small { (1 << 48) - 1 } else { i64::MAX }),
        (10, "node_depth", 0, 0, 255),
        (11, "inner_size", 0, 0, most),
    ] {
        let n = int_or(vm, &a[i], default)?;
        if !(low..=high).contains(&n) {
            return Err(vm.value_error(match name {
                "leaf_size" | "node_offset" => format!("{name} is too large"),
                _ => format!("{name} must be between {low} and {high}"),
            }));
        }
        numbers.push(n);
    }
    let last_node = flag(vm, &a[12], false)?;
    let mut p = vec![size as u8, parts[0].len() as u8, numbers[0] as u8, numbers[1] as u8];
    p.extend((numbers[2] as u32).to_le_bytes());
    let offset = numbers[3].to_le_bytes();
    p.extend(&offset[..if small { 6 } else { 8 }]);
    p.extend([numbers[4] as u8, numbers[5] as u8]);
    p.resize(most as usize - 2 * extra as usize, 0);
    for b in &mut parts[1..] {
        b.resize(extra as usize, 0);
        p.extend_from_slice(b);
    }
    let state = if small { blake2::s::start(&p, last_node) } else { blake2::b::start(&p, last_node) };
    let state = vm.bytes(&state);
    let o = vm.fill_native(&a[0], [state], &[which as u64, size as u64]);
    if !parts[0].is_empty() {
        let mut block = std::mem::take(&mut parts[0]);
        block.resize(ALGORITHMS[which].block, 0);
        feed_bytes(vm, &o, &block);
    }
    if let Some(data) = a[1].given() {
        feed(vm, &o, data)?;
    }
    Ok(o)
}
