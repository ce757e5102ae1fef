//! Reading, binding and deleting names.

use super::*;
use crate::scopes::Place;

/// Where a name is in the present code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    Fast(Reg),
    Cell(Reg),
    /// An index into the closure.
    Free(u16),
    Global,
    Name,
}

pub(super) struct Resolved {
    pub home: Home,
    pub place: Place,
    /// Seen from an inlined comprehension, which does not look into the class around it.
    in_comprehension: bool,
}

impl<'a> Compiler<'a> {
    pub(super) fn mangled(&self, name: &str) -> Name {
        self.scopes.get(self.u.scope).mangle(self.u.private.as_deref(), name)
    }

    pub(super) fn resolve(&mut self, mangled: &Name) -> Resolved {
        let in_comprehension = !self.u.inlined.is_empty();
        let mut seen = Place::Unknown;
        for inlined in self.u.inlined.iter().rev() {
            if let Some(&register) = inlined.fast.get(mangled) {
                return Resolved { home: Home::Fast(register), place: Place::Local, in_comprehension };
            }
            if let Some(&register) = inlined.cells.get(mangled) {
                return Resolved { home: Home::Cell(register), place: Place::Cell, in_comprehension };
            }
            let place = self.scopes.get(inlined.scope).place(mangled);
            if place != Place::Unknown && seen != Place::Free {
                seen = place;
            }
            if matches!(place, Place::GlobalImplicit | Place::GlobalExplicit) {
                break;
            }
        }
        let scope = self.scopes.get(self.u.scope);
        let function_like = scope.is_function_like();
        let mut place = scope.place(mangled);
        match seen {
            Place::Free if self.u.kind == UnitKind::Class => place = Place::Free,
            Place::GlobalExplicit => place = seen,
            Place::GlobalImplicit => {
                let home = if self.u.kind == UnitKind::Module { Home::Name } else { Home::Global };
                return Resolved { home, place: seen, in_comprehension };
            }
            _ => {}
        }
        if let (Place::Cell, Some(&register)) = (place, self.u.cells.get(mangled)) {
            return Resolved { home: Home::Cell(register), place, in_comprehension };
        }
        let home = match place {
            Place::Free => match self.u.free.binary_search(mangled) {
                Ok(index) => Home::Free(index as u16),
                Err(_) => match self.u.cells.get(mangled) {
                    Some(&register) => Home::Cell(register),
                    None => Home::Global,
                },
            },
            Place::Local | Place::Cell if function_like => Home::Fast(self.local(mangled)),
            Place::GlobalExplicit => Home::Global,
            _ if function_like => Home::Global,
            _ => Home::Name,
        };
        Resolved { home, place, in_comprehension }
    }

    /// The register of a plain local.
    pub(super) fn local(&mut self, mangled: &Name) -> Reg {
        if let Some(&register) = self.u.fast.get(mangled) {
            return register;
        }
        let register = self.u.new_local(mangled.clone(), LocalKind::Plain);
        self.u.fast.insert(mangled.clone(), register);
        if self.scopes.get(self.u.scope).deleted.contains(mangled) {
            self.u.deletable.insert(register);
        }
        register
    }

    /// The register of a name that is a plain local.
    pub(super) fn fast_local(&mut self, name: &str) -> Option<Reg> {
        let mangled = self.mangled(name);
        match self.resolve(&mangled).home {
            Home::Fast(register) => Some(register),
            _ => None,
        }
    }

    pub(super) fn check_local(&mut self, register: Reg, position: Position) {
        if !self.u.flow.is_assigned(register) {
            self.emit(Op::CheckLocal, 0, register, 0, 0, position);
            self.u.flow.assign(register);
        }
    }

    /// Reads a name into a register.
    pub(super) fn load_name(&mut self, name: &str, dst: Reg, position: Position, range: TextRange) -> Result<()> {
        let mangled = self.mangled(name);
        let resolved = self.resolve(&mangled);
        let sees_class = self.scopes.get(self.u.scope).can_see_class_scope && mangled != "__classdict__";
        let class = self.u.kind == UnitKind::Class && !resolved.in_comprehension;
        match resolved.home {
            Home::Fast(register) => {
                self.check_local(register, position);
                if register != dst {
                    self.emit(Op::Move, 0, dst, register, 0, position);
                }
            }
            Home::Cell(register) => {
                if sees_class {
                    let mapping = self.alloc();
                    self.load_class_dict(mapping, position, range)?;
                    self.emit(Op::LoadCellOrClass, KILL_B, dst, mapping, register, position);
                    self.release(mapping);
                } else {
                    self.emit(Op::LoadCell, 0, dst, register, 0, position);
                }
            }
            Home::Free(index) => {
                if class {
                    self.emit(Op::LoadFreeOrClass, 0, dst, 0, index, position);
                } else if sees_class {
                    let mapping = self.alloc();
                    self.load_class_dict(mapping, position, range)?;
                    self.emit(Op::LoadFreeOrClass, KILL_B, dst, mapping, index, position);
                    self.release(mapping);
                } else {
                    self.emit(Op::LoadFree, 0, dst, index, 0, position);
                }
            }
            Home::Global => {
                if sees_class && resolved.place == Place::GlobalImplicit {
                    let index = self.short_name(&mangled, range)?;
                    let mapping = self.alloc();
                    self.load_class_dict(mapping, position, range)?;
                    self.emit(Op::LoadNameOrGlobal, KILL_B, dst, mapping, index, position);
                    self.release(mapping);
                } else {
                    let index = self.name_index(&mangled);
                    self.u.flow.emit_wide(Op::LoadGlobal, 0, dst, index, position);
                }
            }
            Home::Name => {
                let index = self.name_index(&mangled);
                self.u.flow.emit_wide(Op::LoadName, 0, dst, index, position);
            }
        }
        self.wrote(dst);
        Ok(())
    }

    fn load_class_dict(&mut self, dst: Reg, position: Position, range: TextRange) -> Result<()> {
        self.load_name("__classdict__", dst, position, range)
    }

    /// Binds a name to a value.
    pub(super) fn store_name(&mut self, name: &str, value: Operand, position: Position) -> Result<()> {
        let mangled = self.mangled(name);
        match self.resolve(&mangled).home {
            Home::Fast(register) => self.store_local(register, value, position),
            Home::Cell(register) => self.emit(Op::StoreCell, value.b(), register, value.register, 0, position),
            Home::Free(index) => self.emit(Op::StoreFree, value.b(), index, value.register, 0, position),
            Home::Global => {
                let index = self.name_index(&mangled);
                self.u.flow.emit_wide(Op::StoreGlobal, value.a(), value.register, index, position);
            }
            Home::Name => {
                let index = self.name_index(&mangled);
                self.u.flow.emit_wide(Op::StoreName, value.a(), value.register, index, position);
            }
        }
        Ok(())
    }

    pub(super) fn store_local(&mut self, register: Reg, value: Operand, position: Position) {
        if value.kill {
            self.emit(Op::Take, 0, register, value.register, 0, position);
        } else if value.register != register {
            self.emit(Op::Move, 0, register, value.register, 0, position);
        }
        self.wrote(register);
    }

    /// Evaluates an expression and binds a name to it.
    pub(super) fn assign_name(&mut self, name: &str, value: &'a Expr, position: Position) -> Result<()> {
        if let Some(register) = self.fast_local(name) {
            return self.expr_to(value, register);
        }
        let mark = self.mark();
        let value = self.operand(value)?;
        self.store_name(name, value, position)?;
        self.release(mark);
        Ok(())
    }

    pub(super) fn delete_name(&mut self, name: &str, position: Position) {
        let mangled = self.mangled(name);
        match self.resolve(&mangled).home {
            Home::Fast(register) => {
                let op = if self.u.flow.is_assigned(register) { Op::Clear } else { Op::DeleteLocal };
                self.emit(op, 0, register, 0, 0, position);
                self.u.flow.unassign(register);
            }
            Home::Cell(register) => self.emit(Op::DeleteCell, 0, register, 0, 0, position),
            Home::Free(index) => self.emit(Op::DeleteFree, 0, index, 0, 0, position),
            Home::Global => {
                let index = self.name_index(&mangled);
                self.u.flow.emit_wide(Op::DeleteGlobal, 0, 0, index, position);
            }
            Home::Name => {
                let index = self.name_index(&mangled);
                self.u.flow.emit_wide(Op::DeleteName, 0, 0, index, position);
            }
        }
    }

    /// Loads the cell of a name, for a closure.
    pub(super) fn load_cell_of(&mut self, name: &Name, dst: Reg, position: Position) {
        for inlined in self.u.inlined.iter().rev() {
            if let Some(&register) = inlined.cells.get(name) {
                self.emit(Op::Move, 0, dst, register, 0, position);
                return;
            }
        }
        if let Some(&register) = self.u.cells.get(name) {
            self.emit(Op::Move, 0, dst, register, 0, position);
        } else {
            let index = self.u.free.binary_search(name).unwrap_or_default();
            self.emit(Op::LoadClosure, 0, dst, index as u16, 0, position);
        }
    }
}
