package vn.langnghe.knowledge.files;

/// A place in a file: where an entry stands.
///
/// @param file path as the reader named it
/// @param line counted from 1; 0 for the file as a whole
public record Place(String file, int line) {}
