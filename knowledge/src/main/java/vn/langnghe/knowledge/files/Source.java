package vn.langnghe.knowledge.files;

/// A public source that content draws from.
///
/// @param code the short name content refers to, such as `MHGAP`
/// @param title its title as people would look for it
/// @param address where it stands
/// @param opened true when the address was opened and read while the content was written
public record Source(String code, String title, String address, boolean opened) {}
