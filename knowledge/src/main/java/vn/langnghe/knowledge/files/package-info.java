/// Reading knowledge files so that every fault can be named by file and line.
///
/// ```
///   YamlFile.read(path, problems) --> Node tree --> Fields (typed, required/optional, with line)
///   Problems  collects; nothing is thrown for bad content
///   Problem   place, what is wrong, what to do: both Wording, a template with its words
/// ```
///
/// Must never know what the fields mean: that is the business of the package that asks.
@NullMarked
package vn.langnghe.knowledge.files;

import org.jspecify.annotations.NullMarked;
