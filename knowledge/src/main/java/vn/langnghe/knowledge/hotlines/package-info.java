/// Local hotlines: who they serve, when they are open, what they cost, and in which order they are
/// offered to one person at one moment.
///
/// ```
///   config/hotlines.yaml --> Hotlines.offer(HotlineRequest) --> at most three Offers, open first
///                      \--> Hotlines.directory(moment)    --> Directory: all that may be shown
/// ```
///
/// Must never show a blocked number, put a closed or unverified line first, or show an unverified
/// one alone.
@NullMarked
package vn.langnghe.knowledge.hotlines;

import org.jspecify.annotations.NullMarked;
