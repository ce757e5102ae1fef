//! The interrupt signal (`^C`), told to the interpreter as a flag that it looks at between instructions.

use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

/// The flag that the handler sets; leaked, for a handler may run at any time.
static FLAG: AtomicPtr<AtomicU32> = AtomicPtr::new(std::ptr::null_mut());

extern "C" fn on_interrupt(_: libc::c_int) {
    let flag = FLAG.load(Ordering::Acquire);
    if !flag.is_null() {
        // SAFETY: what FLAG points to is never freed, and a store is allowed in a signal handler.
        unsafe { (*flag).store(1, Ordering::Relaxed) };
    }
}

/// From now on an interrupt sets `flag` instead of ending the process. System calls that wait come back with an error. Not for processes
/// that were started with interrupts ignored: there nothing changes.
pub fn flag_interrupts(flag: &Arc<AtomicU32>) {
    FLAG.store(Arc::into_raw(Arc::clone(flag)).cast_mut(), Ordering::Release);
    // SAFETY: both actions are valid; the handler only stores to an atomic.
    unsafe {
        let mut old: libc::sigaction = std::mem::zeroed();
        libc::sigaction(libc::SIGINT, std::ptr::null(), &mut old);
        if old.sa_sigaction == libc::SIG_IGN {
            return;
        }
        let mut new: libc::sigaction = std::mem::zeroed();
        new.sa_sigaction = on_interrupt as *const () as usize;
        libc::sigemptyset(&mut new.sa_mask);
        libc::sigaction(libc::SIGINT, &new, std::ptr::null_mut());
    }
}

/// Ends the process by the interrupt signal, as a program ends that does not catch it: a shell that waits then knows why.
pub fn die_of_interrupt() {
    // SAFETY: the default action ends the process.
    unsafe {
        libc::signal(libc::SIGINT, libc::SIG_DFL);
        libc::kill(libc::getpid(), libc::SIGINT);
    }
}
