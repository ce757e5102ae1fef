//! ophion-bytecode
