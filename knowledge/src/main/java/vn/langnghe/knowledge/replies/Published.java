package vn.langnghe.knowledge.replies;

/// A published text, ready to be read.
///
/// @param ref what it is and which revision, such as `replies/hello@3f2a91c0`
/// @param text the text with its slots filled
public record Published(String ref, String text) {}
