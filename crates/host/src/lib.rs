//! ophion-host
