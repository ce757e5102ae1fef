//! ophion-compiler
