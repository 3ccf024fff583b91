package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresColleagueFlowTest extends ColleagueFlowContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
