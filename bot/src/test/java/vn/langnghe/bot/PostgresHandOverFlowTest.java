package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresHandOverFlowTest extends HandOverFlowContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
