package vn.langnghe.bot.store;

import java.io.IOException;
import java.nio.file.Path;

/// The store of a service, opened by a test beside it.
public final class ServedStore {
  private ServedStore() {}

  /// @param data the service's data folder
  public static Store open(Path data) throws IOException {
    return Store.open(
        "jdbc:sqlite:" + data.resolve("langnghe.db"), MasterKey.file(data.resolve("master.key")));
  }
}
