/// Measuring what is known against labelled sets: sensitivity, specificity, hits, misses.
///
/// ```
///   JSON lines (labels) + Signals | Guidance --> TriageReport | GuidanceReport
/// ```
///
/// Must never feed a labelled line back into signals, examples or training data.
@NullMarked
package vn.langnghe.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
