package vn.langnghe.bot.store;

class PostgresChannelRowsTest extends ChannelRowsContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
