//! The functions of an ELF binary, and its dispatch table.

use std::collections::{BTreeMap, BTreeSet};

use object::{Object, ObjectSection, ObjectSymbol, RelocationTarget, SymbolKind};

use crate::Failure;

/// A function by its symbol.
pub struct Function {
    pub address: u64,
    /// Demangled, without the hash.
    pub name: String,
    pub code: Vec<u8>,
}

/// What is looked at of a binary.
pub struct Image {
    pub functions: BTreeMap<u64, Function>,
    /// Pointers that the loader fills in: where, and to what.
    pub pointers: BTreeMap<u64, u64>,
    /// Address and size of the dispatch table.
    pub table: Option<(u64, u64)>,
}

impl Image {
    pub fn read(bytes: &[u8]) -> Result<Image, Failure> {
        let file = object::File::parse(bytes)?;
        let mut image = Image { functions: BTreeMap::new(), pointers: BTreeMap::new(), table: None };
        for symbol in file.symbols() {
            let name = format!("{:#}", rustc_demangle::demangle(symbol.name().unwrap_or_default()));
            if symbol.kind() == SymbolKind::Data && name == "ophion_vm::dispatch::tables::TABLE" {
                image.table = Some((symbol.address(), symbol.size()));
            }
            if symbol.kind() != SymbolKind::Text || symbol.size() == 0 {
                continue;
            }
            let Some(section) = symbol.section_index().and_then(|i| file.section_by_index(i).ok()) else { continue };
            let Ok(Some(code)) = section.data_range(symbol.address(), symbol.size()) else { continue };
            let address = symbol.address();
            image.functions.insert(address, Function { address, name, code: code.to_vec() });
        }
        for (place, relocation) in file.dynamic_relocations().into_iter().flatten() {
            if relocation.target() == RelocationTarget::Absolute {
                image.pointers.insert(place, relocation.addend() as u64);
            }
        }
        Ok(image)
    }

    /// The handlers in the dispatch table.
    pub fn table(&self) -> Result<BTreeSet<u64>, Failure> {
        let (address, size) = self.table.ok_or("the binary has no symbol of the dispatch table")?;
        Ok(self.pointers.range(address..address + size).map(|(_, &to)| to).collect())
    }
}
