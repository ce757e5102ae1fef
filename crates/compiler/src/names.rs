//! Names: private name mangling and the names that the compiler makes.

use ophion_syntax::ast::name::Name;

/// `name` as it is known inside of class `private`: `__x` becomes `_Class__x`.
pub(crate) fn mangle(private: Option<&str>, name: &str) -> Name {
    let Some(class) = private else { return Name::new(name) };
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return Name::new(name);
    }
    let class = class.trim_start_matches('_');
    if class.is_empty() {
        return Name::new(name);
    }
    Name::from(format!("_{class}{name}"))
}

#[cfg(test)]
mod tests {
    use super::mangle;

    #[test]
    fn only_private_names_are_mangled() {
        assert_eq!(mangle(Some("C"), "__x"), "_C__x");
        assert_eq!(mangle(Some("__C"), "__x"), "_C__x");
        assert_eq!(mangle(Some("__"), "__x"), "__x");
        assert_eq!(mangle(Some("C"), "__x__"), "__x__");
        assert_eq!(mangle(Some("C"), "_x"), "_x");
        assert_eq!(mangle(None, "__x"), "__x");
    }
}
