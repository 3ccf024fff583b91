package vn.langnghe.bot.channel.intake;

import java.time.Instant;
import java.util.List;

/// Reads the raw updates of one platform. Pure: the same bytes give the same.
@FunctionalInterface
public interface UpdateReader {
  /// What an update holds, in order; nothing when it is of no interest to us.
  ///
  /// @param receivedAt when it was kept
  /// @throws Puzzling when it cannot be read; any other exception counts as the same
  List<Received> read(byte[] update, Instant receivedAt);

  /// An update that cannot be read. It is kept aside and operators are told.
  final class Puzzling extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param reason for operators; holds no text and no platform id
    public Puzzling(String reason) {
      super(reason);
    }
  }
}
