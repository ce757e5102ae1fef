//! ophion-object
