//! Functions, methods, descriptors, `super`, cells, modules: what programs call and look attributes up through.

mod descriptors;
mod function;
mod methods;
mod small;
mod super_;

use ophion_vm::TypeDef;

/// The types of this folder, bases first.
pub fn types() -> Vec<&'static TypeDef> {
    let mut list = vec![&function::FUNCTION];
    list.extend(methods::TYPES);
    list.extend(descriptors::TYPES);
    list.push(&super_::SUPER);
    list.extend(small::TYPES);
    list
}
