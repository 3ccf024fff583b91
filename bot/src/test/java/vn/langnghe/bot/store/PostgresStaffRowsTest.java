package vn.langnghe.bot.store;

class PostgresStaffRowsTest extends StaffRowsContract {
  @Override
  String url() throws Exception {
    return Postgres.fresh();
  }
}
