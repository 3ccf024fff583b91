package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresGroupTest extends GroupContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
