package vn.langnghe.bot;

import vn.langnghe.bot.store.Postgres;

class PostgresPartnerGroupTest extends PartnerGroupContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
