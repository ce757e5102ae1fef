//! ophion-vm
