package vn.langnghe.knowledge.evaluation;

import java.util.Locale;

/// How many of how many. Of none at all the share is 1: nothing was missed.
///
/// @param part those that did
/// @param whole all that were asked
public record Share(int part, int whole) {
  private static final double Z = 1.959964;

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole + " is no share");
    }
  }

  /// The share, from 0 to 1.
  public double value() {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /// Lower end of the 95% interval (Wilson); 0 of none at all.
  public double lower() {
    return whole == 0 ? 0 : Math.max(0, middle() - spread());
  }

  /// Upper end of the 95% interval (Wilson); 1 of none at all.
  public double upper() {
    return whole == 0 ? 1 : Math.min(1, middle() + spread());
  }

  private double middle() {
    return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private double spread() {
    double p = value();
    return Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole)) / (1 + Z * Z / whole);
  }

  @Override
  public String toString() {
    return whole == 0
        ? "-"
        : String.format(
            Locale.ROOT, "%.3f (%d/%d, %.3f-%.3f)", value(), part, whole, lower(), upper());
  }
}
