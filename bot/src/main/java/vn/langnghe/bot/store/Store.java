package vn.langnghe.bot.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.store.editing.StoredBookcase;
import vn.langnghe.bot.store.staff.StaffTables;
import vn.langnghe.knowledge.text.Language;

/// Everything that is kept. Thread-safe. Failures of the database are unchecked (`JdbiException`
/// and kin) and worth a retry.
public final class Store implements AutoCloseable {
  static final String STATE = "state";
  static final String CHAT = "chat";
  static final String IN = "in:";
  static final String OUT = "out:";

  private final Database database;
  private final Vault vault;
  private volatile CaseKeeper keeper = CaseKeeper.NONE;
  private final Cache<String, Vault.Seal> seals = Caffeine.newBuilder().maximumSize(10_000).build();

  private Store(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// Opens a database and brings it to the newest version.
  ///
  /// @param url `jdbc:sqlite:FILE` or `jdbc:postgresql://…`
  /// @throws MasterKey.UnusableKey when the database was made with another key
  public static Store open(String url, Vault vault) {
    Store store = new Store(Database.open(url), vault);
    if (!KeyMark.isMadeWith(store.database, vault)) {
      store.close();
      throw new MasterKey.UnusableKey(
          "the master key is not the one this database was made with; put that key back");
    }
    return store;
  }

  /// Keeps a message for good.
  ///
  /// @return ACCEPTED once committed, DUPLICATE when its id was kept before
  public Kept accept(Inbound inbound) {
    String messageKey = messageKey(inbound.chat(), inbound.messageId());
    Intake intake = new Intake(this, vault);
    Optional<Kept> kept = Optional.empty();
    while (kept.isEmpty()) {
      kept = database.write(handle -> intake.keep(handle, inbound, messageKey));
    }
    return kept.get();
  }

  /// What became of a message, and the conversation it belongs to.
  public record Kept(Acceptance acceptance, String conversationId) {}

  /// What an inbox row holds.
  ///
  /// @param language what the person had chosen to read when they wrote it
  record Body(String messageId, Content content, Optional<Language> language) {}

  record Row(String id, Vault.Seal seal) {}

  Optional<Row> find(Handle handle, String channel, String chatKey) {
    return handle
        .createQuery(
            "select id, data_key from conversation where channel = :channel and chat_key = :key")
        .bind("channel", channel)
        .bind("key", chatKey)
        .map((row, context) -> new Row(row.getString(1), seal(row.getString(1), row.getBytes(2))))
        .findOne();
  }

  Optional<String> idOf(Handle handle, String channel, String chatKey) {
    return handle
        .createQuery("select id from conversation where channel = :channel and chat_key = :key")
        .bind("channel", channel)
        .bind("key", chatKey)
        .mapTo(String.class)
        .findOne();
  }

  /// The database itself, for rows in packages of their own.
  public Database database() {
    return database;
  }

  /// What conversations hold for cases.
  public ChatRows chats() {
    return new ChatRows(this);
  }

  /// From now on cases, or what belongs to them, are kept with each turn.
  public void keepCases(CaseKeeper cases) {
    keeper = keeper.and(cases);
  }

  CaseKeeper keeper() {
    return keeper;
  }

  /// Turns: what waits, and what was decided.
  public TurnRows turns() {
    return new TurnRows(database, this);
  }

  /// What is due later.
  public ReminderRows reminders() {
    return new ReminderRows(database, this);
  }

  /// Forgetting, for good.
  public Erasure erasure() {
    return new Erasure(database, this);
  }

  /// The outgoing side.
  public OutboxRows outbox() {
    return new OutboxRows(database, this);
  }

  /// Questions that no card answered, for those who write them.
  public QuestionRows questions() {
    return new QuestionRows(database, vault);
  }

  /// Messages that were rated wrongly, for those who keep signals.
  public CorrectionRows corrections() {
    return new CorrectionRows(database, vault);
  }

  /// Counts of what happened.
  public InsightRows insight() {
    return new InsightRows(database);
  }

  /// News about chats.
  public NoticeRows notices() {
    return new NoticeRows(database, this);
  }

  /// What platforms delivered, before anybody reads it.
  public RawRows raw() {
    return new RawRows(database, vault);
  }

  /// How long ago people wrote and how much was said to them since.
  public StoredHeard heard() {
    return new StoredHeard(database, this);
  }

  /// What channels remember.
  public StoredNotes notes() {
    return new StoredNotes(database, vault);
  }

  /// Who does what only one node may do.
  public StoredLeases leases() {
    return new StoredLeases(database);
  }

  /// The people who work here.
  public StaffTables staff() {
    return StaffTables.of(database, vault);
  }

  /// What the bot knows, as documents.
  public Bookcase bookcase() {
    return new StoredBookcase(database);
  }

  /// Whether the database answers.
  public boolean answers() {
    return database.answers();
  }

  /// Whether no other process shares this database.
  public boolean isAlone() {
    return database.isAlone();
  }

  /// What was said, for channels that show their own history.
  public StoredTranscripts transcripts() {
    return new StoredTranscripts(database, this);
  }

  void drop(String conversation) {
    seals.invalidate(conversation);
  }

  private String messageKey(ChatRef chat, String messageId) {
    return vault.hash(chat.channel(), "message", chat.chat() + '\n' + messageId);
  }

  /// A key of staff, as it is kept.
  public String staffKey(String key) {
    return vault.hash("staff", "message", key);
  }

  String receipt(ChatRef chat, String messageId) {
    return vault.hash(chat.channel(), "receipt", chat.chat() + '\n' + messageId);
  }

  String chatKey(ChatRef chat) {
    return vault.hash(chat.channel(), "chat", chat.chat());
  }

  Vault.Seal seal(String conversation, byte[] dataKey) {
    return seals.get(conversation, id -> vault.seal(id, dataKey));
  }

  @Override
  public void close() {
    database.close();
  }
}
