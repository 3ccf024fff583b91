package vn.langnghe.bot.store.staff;

import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Vault;

/// All rows about the people who work here.
///
/// @param accounts who they are
/// @param sessions their stays
/// @param audit what they did
/// @param crew their accounts in the staff group
public record StaffTables(
    StoredStaff accounts, StoredSessions sessions, StoredAudit audit, StoredCrew crew) {
  /// The rows of a database.
  public static StaffTables of(Database database, Vault vault) {
    return new StaffTables(
        new StoredStaff(database, vault),
        new StoredSessions(database, vault),
        new StoredAudit(database),
        new StoredCrew(database, vault));
  }
}
