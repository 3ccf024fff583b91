/// The vocabulary of danger, shared by every other package: how much ([Level]), of what kind
/// ([Topic], [Hazard]) and for whom ([Subject]).
///
/// ```
///   Level 0..4      crisis route from 2, page from 3
///   Topic           suicide, self_harm, domestic_violence, ...
///   Subject         SELF (also when unclear) | OTHER
///   Hazard          what kills first: height, water, fire, weapon, attack, medical, poison
/// ```
///
/// Must never depend on anything. The ladder is a level of the *message*, never a score of the
/// person (NICE NG225 advises against risk scales that decide who gets help).
@NullMarked
package vn.langnghe.knowledge.danger;

import org.jspecify.annotations.NullMarked;
