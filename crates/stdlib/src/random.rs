//! `_random`: the Mersenne Twister (M. Matsumoto, T. Nishimura, MT19937), seeded as CPython seeds it.

use crate::support::{def, natives};
use dashu_base::Sign;
use dashu_int::{IBig, UBig};
use ophion_object::types::type_flag;
use ophion_vm::{NativeDef, NativeType, Object, PyResult, TypeDef, Vm};

const N: usize = 624;
const M: usize = 397;

// The state's words as a bytearray; the next word's index.
const STATE: usize = 0;
const INDEX: usize = 1;

static RANDOM: NativeType = NativeType {
    def: TypeDef {
        name: "_random.Random",
        doc: "Random() -> create a random number generator with its own internal state.",
        flags: type_flag::BASETYPE,
        new: Some(&NEW),
        methods: &METHODS,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 1,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let state = vm.bytearray(vec![0; N * 4]);
        Ok(vm.fill_native(&a[0], [state], &[N as u64]))
    },
    "",
);

natives! {
    static METHODS = [
        def("__init__($self, seed=None, /)", seed, "Initialize self.  See help(type(self)) for accurate signature."),
        def("random($self, /)", |vm, a| {
            let (x, y) = (next(vm, &a[0]) >> 5, next(vm, &a[0]) >> 6);
            Ok(vm.float((x as f64 * 67_108_864.0 + y as f64) * (1.0 / 9_007_199_254_740_992.0)))
        }, "random() -> x in the interval [0, 1)."),
        def("seed($self, n=None, /)", seed, "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination of the current time\nand the process identifier."),
        def("getstate($self, /)", |vm, a| {
            let mut words: Vec<Object> = (0..N).map(|i| { let w = word(vm, &a[0], i); vm.uint(w as u64) }).collect();
            let i = vm.raw(&a[0], INDEX);
            words.push(vm.uint(i));
            Ok(vm.tuple(words))
        }, "getstate() -> tuple containing the current state."),
        def("setstate($self, state, /)", set_state, "setstate(state) -> None.  Restores generator state."),
        def("getrandbits($self, k, /)", bits, "getrandbits(k) -> x.  Generates an int with k random bits."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_type(module, &RANDOM);
    Ok(())
}

fn read(state: &[u8], i: usize) -> u32 {
    match state.get(4 * i..4 * i + 4) {
        Some(&[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]),
        _ => 0,
    }
}
fn write(state: &mut [u8], i: usize, w: u32) {
    if let Some(place) = state.get_mut(4 * i..4 * i + 4) {
        place.copy_from_slice(&w.to_le_bytes());
    }
}

fn word(vm: &Vm, o: &Object, i: usize) -> u32 {
    let state = vm.field(o, STATE);
    vm.as_bytes(&state).map_or(0, |s| read(s, i))
}

/// The next 32 bits.
fn next(vm: &mut Vm, o: &Object) -> u32 {
    let mut i = vm.raw(o, INDEX) as usize;
    let state = vm.field(o, STATE);
    if i >= N {
        let s = vm.bytearray_mut(&state);
        for k in 0..N {
            let y = read(s, k) & 0x8000_0000 | read(s, (k + 1) % N) & 0x7fff_ffff;
            let mixed = read(s, (k + M) % N) ^ y >> 1 ^ if y & 1 == 1 { 0x9908_b0df } else { 0 };
            write(s, k, mixed);
        }
        i = 0;
    }
    vm.set_raw(o, INDEX, i as u64 + 1);
    let mut y = vm.as_bytes(&state).map_or(0, |s| read(s, i));
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c_5680;
    y ^= y << 15 & 0xefc6_0000;
    y ^ y >> 18
}

fn seed(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = match crate::support::option(&a[1]) {
        None => {
            let mut bytes = vec![0; N * 4];
            vm.host.random(&mut bytes);
            UBig::from_le_bytes(&bytes)
        }
        Some(x) if vm.is_int(x) => vm.index_big(x)?.into_parts().1,
        Some(x) => UBig::from(vm.hash(x)? as u64),
    };
    let mut key: Vec<u32> =
        n.to_le_bytes().chunks(4).map(|c| c.iter().rev().fold(0, |w, &b| w << 8 | u32::from(b))).collect();
    if key.is_empty() {
        key.push(0);
    }
    let mut mt = vec![0u32; N];
    mt[0] = 19_650_218;
    for i in 1..N {
        mt[i] = 1_812_433_253u32.wrapping_mul(mt[i - 1] ^ mt[i - 1] >> 30).wrapping_add(i as u32);
    }
    let (mut i, mut j) = (1, 0);
    let mix = |mt: &[u32], i: usize, by: u32| mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30).wrapping_mul(by);
    for _ in 0..N.max(key.len()) {
        mt[i] = mix(&mt, i, 1_664_525).wrapping_add(key[j]).wrapping_add(j as u32);
        (i, j) = (i + 1, (j + 1) % key.len());
        if i >= N {
            mt[0] = mt[N - 1];
            i = 1;
        }
    }
    for _ in 1..N {
        mt[i] = mix(&mt, i, 1_566_083_941).wrapping_sub(i as u32);
        i += 1;
        if i >= N {
            mt[0] = mt[N - 1];
            i = 1;
        }
    }
    mt[0] = 0x8000_0000;
    store(vm, &a[0], &mt, N as u64);
    Ok(Object::NONE)
}

fn store(vm: &mut Vm, o: &Object, words: &[u32], index: u64) {
    let state = vm.field(o, STATE);
    let bytes = vm.bytearray_mut(&state);
    for (i, &w) in words.iter().enumerate() {
        write(bytes, i, w);
    }
    vm.set_raw(o, INDEX, index);
}

fn set_state(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some(items) = vm.tuple_items(&a[1]).map(<[Object]>::to_vec) else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    if items.len() != N + 1 {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut words = Vec::with_capacity(N + 1);
    for x in &items {
        let n = vm.index_big(x)?;
        match u64::try_from(&n) {
            Ok(w) => words.push(w as u32),
            Err(_) => return Err(vm.overflow_error("can't convert negative int to unsigned")),
        }
    }
    let index = words.pop().unwrap_or(0);
    if index as usize > N {
        return Err(vm.value_error("invalid state"));
    }
    store(vm, &a[0], &words, index as u64);
    Ok(Object::NONE)
}

fn bits(vm: &mut Vm, a: &[Object]) -> PyResult {
    let k = vm.index_i64(&a[1])?;
    if k < 0 {
        return Err(vm.value_error("Cannot convert negative int"));
    }
    if k == 0 {
        return Ok(Object::small(0));
    }
    if k <= 32 {
        let w = next(vm, &a[0]) >> (32 - k);
        return Ok(vm.uint(w as u64));
    }
    let k = k as usize;
    vm.check_size(Some(k / 8))?;
    let mut bytes = Vec::with_capacity(k.div_ceil(32) * 4);
    let mut left = k;
    while left > 0 {
        let mut w = next(vm, &a[0]);
        if left < 32 {
            w >>= 32 - left;
        }
        bytes.extend(w.to_le_bytes());
        left = left.saturating_sub(32);
    }
    let n = IBig::from_parts(Sign::Positive, UBig::from_le_bytes(&bytes));
    Ok(vm.big(&n))
}
