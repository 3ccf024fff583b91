package vn.langnghe.bot.store;

class PostgresStoreTest extends StoreContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
