//! Sizes of payloads, stated once.

use crate::header::Kind;

/// Bytes of a payload of fixed size; 0 for kinds whose size varies with the object (their blocks hold no attributes).
pub fn payload_size(kind: Kind, values: u8, raws: u8) -> u32 {
    match kind {
        Kind::Free => 0,
        Kind::Record => 8 * (values as u32 + raws as u32),
        Kind::Float => 8,
        Kind::List => size_of::<crate::lists::ListData>() as u32 - 8,
        Kind::ByteArray => size_of::<crate::lists::ByteArrayData>() as u32 - 8,
        Kind::Dict => size_of::<crate::dicts::DictData>() as u32 - 8,
        Kind::Set => size_of::<crate::sets::SetData>() as u32 - 8,
        Kind::Type => size_of::<crate::types::TypeData>() as u32 - 8,
        Kind::Code => size_of::<crate::codes::CodeData>() as u32 - 8,
        Kind::Native => 16,
        Kind::Int | Kind::Str | Kind::Bytes | Kind::Tuple | Kind::Generator | Kind::Frame => 0,
    }
}

/// Instances of subclasses of this kind have their attributes in `Heap::side_dicts`, since the block's size varies.
pub fn is_variable(kind: Kind) -> bool {
    matches!(kind, Kind::Int | Kind::Str | Kind::Bytes | Kind::Tuple | Kind::Generator | Kind::Frame)
}
