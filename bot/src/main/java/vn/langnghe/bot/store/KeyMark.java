package vn.langnghe.bot.store;

/// Which master key a database was made with.
final class KeyMark {
  private KeyMark() {}

  /// Whether a database was made with this key; a fresh one is from now on.
  static boolean isMadeWith(Database database, Vault key) {
    byte[] mark =
        database.write(handle -> {
          handle
              .createUpdate(
                  "insert into key_mark (id, sealed) values (1, :mark) on conflict (id) do nothing")
              .bind("mark", key.mark())
              .execute();
          return handle
              .createQuery("select sealed from key_mark where id = 1")
              .mapTo(byte[].class)
              .one();
        });
    return key.made(mark);
  }
}
