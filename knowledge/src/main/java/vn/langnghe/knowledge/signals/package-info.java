/// Distress signals: what in a message speaks of danger, and what takes that meaning away.
///
/// ```
///   content/signals/*.yaml --phrases--> interval queries in a Lucene Monitor
///   message --Reading--> signals found - contexts (negation, idiom, film, ...) --> Finding
/// ```
///
/// A rule that cannot be compiled stops loading; a rule that throws at run time is named in
/// [Finding#faults] and the message counts as level 2: a rule is never lost in silence.
@NullMarked
package vn.langnghe.knowledge.signals;

import org.jspecify.annotations.NullMarked;
