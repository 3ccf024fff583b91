package vn.langnghe.bot.store.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.staff.Link;

/// Rows of links.
final class Links {
  private Links() {}

  static int add(Handle handle, String tokenKey, Link link) {
    return handle
        .createUpdate(
            "insert into staff_link (token_key, kind, staff_id, until_at) values (:key, :kind, :member, :until)")
        .bind("key", tokenKey)
        .bind("kind", link.kind().label())
        .bind("member", link.member())
        .bind("until", link.until().toEpochMilli())
        .execute();
  }

  static Optional<Link> find(Handle handle, String tokenKey) {
    return handle
        .createQuery("select kind, staff_id, until_at from staff_link where token_key = :key")
        .bind("key", tokenKey)
        .map((row, context) -> link(row.getString(1), row.getString(2), row.getLong(3)))
        .findOne()
        .flatMap(link -> link);
  }

  private static Optional<Link> link(String kind, String member, long until) {
    return Link.Kind.ofLabel(kind).map(of -> new Link(of, member, Instant.ofEpochMilli(until)));
  }

  /// Uses up all links to the first administrator: whoever comes second finds none.
  ///
  /// @return keys of those that still worked
  static List<String> useUpFirst(Handle handle, Instant now) {
    return handle
        .createQuery(
            "delete from staff_link where kind = 'first' and until_at > :now returning token_key")
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .list();
  }
}
