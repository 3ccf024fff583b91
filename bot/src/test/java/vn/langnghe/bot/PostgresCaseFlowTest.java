package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresCaseFlowTest extends CaseFlowContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
