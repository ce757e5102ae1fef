//! `import`.

use super::*;
use ophion_syntax::ast::{StmtImport, StmtImportFrom};

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, s: &'a StmtImport) -> Result<()> {
        let position = self.at(s);
        for alias in &s.names {
            let mark = self.mark();
            let t = self.import_name(&alias.name, 0, Const::None, position, s.range)?;
            match &alias.asname {
                Some(asname) => {
                    // `import a.b.c as d` binds the last of them.
                    for part in alias.name.split('.').skip(1) {
                        let name = self.short_name(part, s.range)?;
                        let inner = self.alloc();
                        self.emit(Op::ImportFrom, 0, inner, t, name, position);
                        self.take(t, inner, position);
                        self.release(inner);
                    }
                    self.store_name(asname, Operand { register: t, kill: true }, position)?;
                }
                None => {
                    let name = alias.name.split('.').next().unwrap_or(&alias.name);
                    self.store_name(name, Operand { register: t, kill: true }, position)?;
                }
            }
            self.release(mark);
        }
        Ok(())
    }

    fn import_name(&mut self, name: &str, level: u32, names: Const, at: Position, range: TextRange) -> Result<Reg> {
        let t = self.alloc();
        let fromlist = self.alloc();
        self.load_const(Const::Int(level as i64), t, at);
        self.load_const(names, fromlist, at);
        let name = self.short_name(&self.mangled(name), range)?;
        self.emit(Op::ImportName, 0, t, t, name, at);
        self.release(fromlist);
        Ok(t)
    }

    pub(super) fn import_from(&mut self, s: &'a StmtImportFrom) -> Result<()> {
        let position = self.at(s);
        let module = s.module.as_ref().map_or("", |module| module.as_str());
        if module == "__future__" && s.level == 0 && !self.future_allowed(s) {
            return self.early_error(s.range, "from __future__ imports must occur at the beginning of the file");
        }
        let names = s.names.iter().map(|alias| Const::str(&alias.name)).collect();
        let mark = self.mark();
        let t = self.import_name(module, s.level, Const::Tuple(names), position, s.range)?;
        for alias in &s.names {
            if &*alias.name == "*" {
                self.emit(Op::ImportStar, KILL_A, t, 0, 0, position);
                self.release(mark);
                return Ok(());
            }
            let name = self.short_name(&self.mangled(&alias.name), s.range)?;
            let target = alias.asname.as_ref().unwrap_or(&alias.name);
            match self.fast_local(target) {
                Some(register) => {
                    self.emit(Op::ImportFrom, 0, register, t, name, position);
                    self.wrote(register);
                }
                None => {
                    let value = self.alloc();
                    self.emit(Op::ImportFrom, 0, value, t, name, position);
                    self.store_name(target, Operand { register: value, kill: true }, position)?;
                    self.release(value);
                }
            }
        }
        self.clear(t, position);
        self.release(mark);
        Ok(())
    }

    /// Is this import among those that the module begins with?
    fn future_allowed(&self, s: &StmtImportFrom) -> bool {
        self.outer.is_empty() && s.range.start().to_u32() <= self.last_future
    }
}
