package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresReachTest extends ReachContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
