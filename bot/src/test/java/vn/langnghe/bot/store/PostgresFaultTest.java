package vn.langnghe.bot.store;

import java.nio.file.Path;

class PostgresFaultTest extends FaultContract {
  @Override
  String fresh() throws Exception {
    return Postgres.fresh();
  }

  @Override
  Path onDisk() throws Exception {
    return Postgres.onDisk();
  }
}
