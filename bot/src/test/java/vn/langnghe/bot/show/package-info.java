/// Numbers to show: what `./mvnw -q -Pshow verify -Dshow=NAME` measures and prints. Not part of the
/// tests and not of the product.
///
/// ```
///   Show NAME --> a Showing --> Figures --> table for people, target/show/NAME.json
/// ```
///
/// Must never send anything to another machine.
@NullMarked
package vn.langnghe.bot.show;

import org.jspecify.annotations.NullMarked;
