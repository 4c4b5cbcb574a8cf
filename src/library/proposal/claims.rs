//! What holds for proposals.
