package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresGroupFaultTest extends GroupFaultContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
