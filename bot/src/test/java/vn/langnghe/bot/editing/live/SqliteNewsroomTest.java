package vn.langnghe.bot.editing.live;

import java.nio.file.Path;

class SqliteNewsroomTest extends NewsroomContract {
  @Override
  String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("news.db");
  }
}
