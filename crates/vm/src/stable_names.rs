//! The stable names of native declarations, by which frozen programs, `repr` and messages speak of them.
//!
//! Thousands are told at every start and hardly ever asked for, so they are only listed until somebody asks.

use ophion_object::address_map::AddressMap;
use std::cell::OnceCell;
use std::collections::HashMap;

#[derive(Default)]
pub(crate) struct StableNames {
    told: Vec<(usize, &'static str, &'static str)>,
    tables: OnceCell<Tables>,
}

#[derive(Default)]
struct Tables {
    addresses: HashMap<String, usize>,
    names: AddressMap<usize, String>,
}

impl Tables {
    fn insert(&mut self, address: usize, owner: &str, name: &str) {
        if self.names.contains_key(&address) {
            return;
        }
        // Two declarations may share a name (a method and its twin in another role): the later one gets a number.
        let mut name = if name.is_empty() { owner.to_string() } else { format!("{owner}.{name}") };
        while self.addresses.contains_key(&name) {
            name.push('+');
        }
        self.addresses.insert(name.clone(), address);
        self.names.insert(address, name);
    }
}

impl StableNames {
    /// Tells that the declaration at this address is `owner.name` (`owner` if the name is empty). What was told first counts.
    pub(crate) fn tell(&mut self, address: usize, owner: &'static str, name: &'static str) {
        match self.tables.get_mut() {
            Some(tables) => tables.insert(address, owner, name),
            None => self.told.push((address, owner, name)),
        }
    }

    fn tables(&self) -> &Tables {
        self.tables.get_or_init(|| {
            let mut tables = Tables::default();
            for &(address, owner, name) in &self.told {
                tables.insert(address, owner, name);
            }
            tables
        })
    }

    pub(crate) fn name(&self, address: usize) -> Option<&str> {
        self.tables().names.get(&address).map(String::as_str)
    }

    pub(crate) fn address(&self, name: &str) -> Option<usize> {
        self.tables().addresses.get(name).copied()
    }
}
