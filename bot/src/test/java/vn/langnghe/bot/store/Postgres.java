package vn.langnghe.bot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL for the whole run of the tests; it stops with the JVM.
public final class Postgres {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Path FOLDER;
  private static final EmbeddedPostgres SERVER;

  static {
    try {
      FOLDER = Files.createTempDirectory("langnghe-pg");
      SERVER =
          EmbeddedPostgres.builder().setDataDirectory(FOLDER).setCleanDataDirectory(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Postgres() {}

  /// The address of a fresh database.
  public static String fresh() throws SQLException {
    String name = "store" + NUMBER.incrementAndGet();
    execute("create database " + name);
    return SERVER.getJdbcUrl("postgres", name);
  }

  /// The folder of all databases, with everything written to disk.
  static Path onDisk() throws SQLException {
    execute("checkpoint");
    return FOLDER;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
