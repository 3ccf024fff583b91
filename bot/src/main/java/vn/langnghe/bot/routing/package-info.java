/// From the danger to whom a person can reach now. Pure.
///
/// ```
///   HotlineRequest + Hotlines --> Router.route --> Route (offers, night, emergency department, what to ask)
/// ```
///
/// Must never read a clock or write a sentence.
@NullMarked
package vn.langnghe.bot.routing;

import org.jspecify.annotations.NullMarked;
