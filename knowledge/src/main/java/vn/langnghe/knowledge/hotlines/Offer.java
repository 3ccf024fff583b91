package vn.langnghe.knowledge.hotlines;

/// A line offered to one person at one moment.
///
/// @param unverified true when it must be shown as not checked recently
/// @param due true when it should have been called since; for operators
public record Offer(Hotline hotline, OpenState state, boolean unverified, boolean due) {}
