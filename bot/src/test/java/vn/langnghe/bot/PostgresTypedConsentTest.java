package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresTypedConsentTest extends TypedConsentContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
