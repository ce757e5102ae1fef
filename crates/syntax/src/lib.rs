//! ophion-syntax
