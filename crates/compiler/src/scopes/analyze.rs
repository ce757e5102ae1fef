//! Where each name lives: the walk over the finished blocks.

use super::*;
use crate::error::{Result, at};
use ophion_syntax::{Future, Source};

type Names = FxHashSet<Name>;

pub(super) fn analyze(source: &Source, scopes: &mut Scopes, future: Future) -> Result<()> {
    let mut analysis = Analysis { source, scopes: &mut scopes.scopes, future };
    let (mut global, mut params) = (Names::default(), Names::default());
    analysis.block(0, None, &mut global, &mut params, None)?;
    Ok(())
}

struct Analysis<'a> {
    source: &'a Source,
    scopes: &'a mut Vec<Scope>,
    future: Future,
}

impl Analysis<'_> {
    /// Decides for a block and those in it; gives the names that must come from outside.
    fn block(
        &mut self,
        id: ScopeId,
        bound: Option<&mut Names>,
        global: &mut Names,
        type_params: &mut Names,
        class: Option<ScopeId>,
    ) -> Result<Names> {
        let kind = self.scopes[id].kind;
        let (mut local, mut new_bound, mut new_global) = (Names::default(), Names::default(), Names::default());
        let mut free = Names::default();
        let mut nothing = Names::default();
        let has_bound = bound.is_some();
        let bound = bound.unwrap_or(&mut nothing);
        if kind == ScopeKind::Class {
            // What the class itself binds is seen by no function in it.
            new_global.extend(global.iter().cloned());
            new_bound.extend(bound.iter().cloned());
        }
        for i in 0..self.scopes[id].symbols.len() {
            let place = self.name(id, i, bound, has_bound, &mut local, &mut free, global, type_params, class)?;
            self.scopes[id].symbols[i].place = place;
        }
        if kind == ScopeKind::Class {
            for name in ["__class__", "__classdict__", "__conditional_annotations__"] {
                new_bound.insert(Name::new(name));
            }
        } else {
            if self.scopes[id].is_function_like() {
                new_bound.extend(local.iter().cloned());
            }
            new_bound.extend(bound.iter().cloned());
            new_global.extend(global.iter().cloned());
        }
        let mut child_free = Names::default();
        let children = std::mem::take(&mut self.scopes[id].children);
        let mut spliced = Vec::with_capacity(children.len());
        for &child in &children {
            let new_class = if self.scopes[child].can_see_class_scope {
                if kind == ScopeKind::Class { Some(id) } else { class }
            } else {
                None
            };
            let comprehension = self.scopes[child].comprehension;
            let inlined = !matches!(comprehension, Comprehension::No | Comprehension::Generator)
                && !self.scopes[id].can_see_class_scope;
            // Each child starts from the same sets.
            let (mut b, mut g, mut t) = (new_bound.clone(), new_global.clone(), type_params.clone());
            let mut wanted = self.block(child, Some(&mut b), &mut g, &mut t, new_class)?;
            if self.future.annotations && self.scopes[child].kind == ScopeKind::Annotation {
                continue;
            }
            if inlined {
                self.inline(id, child, &mut wanted);
                self.scopes[child].inlined = true;
                spliced.append(&mut self.scopes[child].children.clone());
            } else {
                spliced.push(child);
            }
            child_free.extend(wanted);
        }
        self.scopes[id].children = spliced;
        if self.scopes[id].is_function_like() {
            for symbol in self.scopes[id].symbols.iter_mut() {
                let (name, symbol) = symbol;
                if symbol.place == Place::Local && child_free.contains(name) {
                    symbol.place = Place::Cell;
                    child_free.remove(name);
                }
            }
        } else if kind == ScopeKind::Class {
            let scope = &mut self.scopes[id];
            scope.needs_class_closure |= child_free.remove("__class__");
            scope.needs_class_dict |= child_free.remove("__classdict__");
            scope.has_conditional_annotations |= child_free.remove("__conditional_annotations__");
        }
        self.update(id, bound, &child_free);
        free.extend(child_free);
        Ok(free)
    }

    #[expect(clippy::too_many_arguments, reason = "the sets are the state of the walk")]
    fn name(
        &mut self,
        id: ScopeId,
        index: usize,
        bound: &mut Names,
        has_bound: bool,
        local: &mut Names,
        free: &mut Names,
        global: &mut Names,
        type_params: &mut Names,
        class: Option<ScopeId>,
    ) -> Result<Place> {
        let scope = &self.scopes[id];
        let Some((name, symbol)) = scope.symbols.get_index(index) else { return Ok(Place::Unknown) };
        let flags = symbol.flags;
        if flags & DEF_GLOBAL != 0 {
            if flags & DEF_NONLOCAL != 0 {
                return self.directive_error(id, name, format!("name '{name}' is nonlocal and global"));
            }
            global.insert(name.clone());
            bound.remove(name);
            return Ok(Place::GlobalExplicit);
        }
        if flags & DEF_NONLOCAL != 0 {
            if !has_bound {
                return self.directive_error(id, name, "nonlocal declaration not allowed at module level".into());
            }
            if !bound.contains(name) {
                return self.directive_error(id, name, format!("no binding for nonlocal '{name}' found"));
            }
            if type_params.contains(name) {
                let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                return self.directive_error(id, name, message);
            }
            free.insert(name.clone());
            return Ok(Place::Free);
        }
        if flags & DEF_BOUND != 0 {
            local.insert(name.clone());
            global.remove(name);
            if flags & DEF_TYPE_PARAM != 0 {
                type_params.insert(name.clone());
            } else {
                type_params.remove(name);
            }
            return Ok(Place::Local);
        }
        // What sees a class's names finds them there at run time, and else globally.
        if let Some(class) = class {
            let in_class = self.scopes[class].flags(name);
            if in_class & DEF_GLOBAL != 0 {
                return Ok(Place::GlobalExplicit);
            }
            if in_class & DEF_BOUND != 0 && in_class & DEF_NONLOCAL == 0 {
                return Ok(Place::GlobalImplicit);
            }
        }
        if bound.contains(name) {
            free.insert(name.clone());
            return Ok(Place::Free);
        }
        Ok(Place::GlobalImplicit)
    }

    fn directive_error<T>(&self, id: ScopeId, name: &Name, message: String) -> Result<T> {
        let range = self.scopes[id].directives.iter().find(|(n, _)| n == name).map(|&(_, range)| range);
        Err(Box::new(at(self.source, range.unwrap_or_default(), message).apart()))
    }

    /// Merges the names of a comprehension into the block around it.
    fn inline(&mut self, id: ScopeId, comprehension: ScopeId, wanted: &mut Names) {
        let in_class = self.scopes[id].kind == ScopeKind::Class;
        let symbols: Vec<(Name, Symbol)> =
            self.scopes[comprehension].symbols.iter().map(|(name, &symbol)| (name.clone(), symbol)).collect();
        for (name, symbol) in symbols {
            if symbol.flags & DEF_PARAM != 0 {
                // The iterable is no variable any more.
                continue;
            }
            let mut place = symbol.place;
            let own_cell = in_class
                && place == Place::Free
                && ["__class__", "__classdict__", "__conditional_annotations__"].contains(&name.as_str());
            if own_cell && self.still_wanted(comprehension, &name) {
                continue;
            }
            if own_cell {
                place = Place::GlobalImplicit;
                wanted.remove(&name);
                self.scopes[comprehension].symbols[&name].place = place;
            }
            let scope = &mut self.scopes[id];
            match scope.symbols.get(&name) {
                None => {
                    // Bound in the comprehension alone: no symbol of the block around (its register is the comprehension's own).
                    if !matches!(place, Place::Local | Place::Cell) {
                        let flags = symbol.flags & !(DEF_LOCAL | DEF_COMP_ITER);
                        scope.symbols.insert(name.clone(), Symbol { flags, place, ..symbol });
                    }
                }
                Some(existing) => {
                    // Free in the comprehension, bound here: it is not free after inlining, unless this is a class.
                    if existing.flags & DEF_BOUND != 0
                        && !in_class
                        && !self.still_wanted(comprehension, &name)
                        && place == Place::Free
                    {
                        wanted.remove(&name);
                    }
                }
            }
            // What other blocks do with the name decides as well how often it is used.
            if let Some(existing) = self.scopes[id].symbols.get_mut(&name)
                && !matches!(place, Place::Local | Place::Cell)
            {
                existing.uses += symbol.uses;
            }
        }
    }

    /// Is the name free in a block inside of the comprehension?
    fn still_wanted(&self, comprehension: ScopeId, name: &Name) -> bool {
        self.scopes[comprehension]
            .children
            .iter()
            .any(|&child| matches!(self.scopes[child].place(name), Place::Free) || self.class_wants(child, name))
    }

    fn class_wants(&self, child: ScopeId, name: &Name) -> bool {
        self.scopes[child].flags(name) & DEF_FREE_CLASS != 0
    }

    /// Enters the names that blocks inside want from outside.
    fn update(&mut self, id: ScopeId, bound: &Names, wanted: &Names) {
        let scope = &mut self.scopes[id];
        let class = scope.kind == ScopeKind::Class || scope.can_see_class_scope;
        for name in wanted {
            if let Some(symbol) = scope.symbols.get_mut(name) {
                // A class binds it (or looks it up in a class around it) and passes it on from outside as well.
                if class && !matches!(symbol.place, Place::Free | Place::Cell) {
                    symbol.flags |= DEF_FREE_CLASS;
                }
                continue;
            }
            if !bound.contains(name) {
                continue;
            }
            let symbol = Symbol { flags: 0, place: Place::Free, uses: 0, forwards: 0 };
            scope.symbols.insert(name.clone(), symbol);
        }
    }
}
