package vn.langnghe.knowledge.files;

/// One text of a YAML list with the place where it stands.
public record Scalar(String text, Place place) {}
