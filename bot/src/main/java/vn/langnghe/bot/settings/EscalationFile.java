package vn.langnghe.bot.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.langnghe.bot.escalation.policy.Need;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Rota;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.escalation.policy.Tier;
import vn.langnghe.bot.escalation.policy.Timing;
import vn.langnghe.bot.escalation.policy.Week;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// Reads `escalation.yaml` strictly: each fault is a problem with its line and a remedy.
public final class EscalationFile {
  /// The ways of telling that exist.
  private static final Set<String> WAYS = Set.of("console", "telegram");

  private static final int MOST_SECONDS = 86_400;

  private final Fields top;
  private final Map<String, Fields> places = new LinkedHashMap<>();

  private EscalationFile(Fields top) {
    this.top = top;
  }

  /// Reads and checks the file.
  ///
  /// @param root folder that problems name the file relative to
  /// @return the policy; with problems added, one that must not be used; [Policy#NOBODY] where
  ///   there is no such file, as in deployments that were set up before there were cases
  public static Policy load(Path root, Path file, Problems problems) {
    if (Files.notExists(file)) {
      return Policy.NOBODY;
    }
    return YamlFile.read(root, file, problems)
        .map(fields -> new EscalationFile(fields).policy())
        .orElse(Policy.NOBODY);
  }

  private Policy policy() {
    Rota rota = RotaReader.read(top);
    Map<String, Tier> tiers = new LinkedHashMap<>();
    for (Fields fields : top.mappings("tiers")) {
      Tier tier = tier(fields);
      if (tiers.putIfAbsent(tier.name(), tier) != null) {
        fields
            .problems()
            .add(
                fields.placeOf("name"),
                Wording.of("the tier '{}' stands twice", tier.name()),
                Wording.of("give one of them another name"));
      }
      places.putIfAbsent(tier.name(), fields);
    }
    List<vn.langnghe.bot.escalation.policy.Path> paths =
        top.mappings("paths").stream().map(EscalationFile::path).toList();
    Timing timing = top.mapping("timing").map(EscalationFile::timing).orElse(Timing.USUAL);
    StaffCare care = top.mapping("care").map(CareReader::read).orElse(StaffCare.USUAL);
    top.rejectUnknown();
    Policy policy = new Policy(tiers, paths, rota, timing, care);
    new EscalationCheck(policy, top, places).check();
    return policy;
  }

  private static Tier tier(Fields fields) {
    String name = fields.text("name");
    fields.text("who");
    Tier.Who who =
        fields
            .convert(
                "who", Tier.Who::ofLabel, Wording.of("counsellors, supervisor, hotlines or advice"))
            .orElse(Tier.Who.ADVICE);
    List<String> toldBy =
        fields.texts("told_by").stream()
            .filter(way -> known(fields, way))
            .map(Scalar::text)
            .toList();
    Map<Need, Duration> waits =
        fields.mapping("wait_seconds").map(EscalationFile::waits).orElse(Map.of());
    Optional<String> next = fields.optionalText("next");
    fields.rejectUnknown();
    return new Tier(name, who, toldBy, waits, next);
  }

  private static boolean known(Fields fields, Scalar way) {
    if (!WAYS.contains(way.text())) {
      fields
          .problems()
          .add(
              way.place(),
              Wording.of("'{}' is no way of telling", way.text()),
              Wording.of("use console or telegram"));
    }
    return WAYS.contains(way.text());
  }

  private static Map<Need, Duration> waits(Fields fields) {
    Map<Need, Duration> waits = new EnumMap<>(Need.class);
    for (Need need : Need.values()) {
      int seconds = BotSettings.within(fields, need.label(), 0, 1, MOST_SECONDS);
      if (seconds > 0) {
        waits.put(need, Duration.ofSeconds(seconds));
      }
    }
    fields.rejectUnknown();
    return waits;
  }

  private static vn.langnghe.bot.escalation.policy.Path path(Fields fields) {
    Set<Need> needs = some(fields, "needs", Need::ofLabel, Wording.of("level_4, level_3 or asked"));
    Set<Topic> topics =
        some(
            fields, "topics", Topic::ofLabel, Wording.of("a topic such as suicide or child_abuse"));
    Week hours = WeekReader.read(fields, Week.ALWAYS);
    String first = fields.text("first");
    fields.rejectUnknown();
    return new vn.langnghe.bot.escalation.policy.Path(needs, topics, hours, first);
  }

  private static <T> Set<T> some(
      Fields fields, String name, Function<String, Optional<T>> known, Wording allowed) {
    Set<T> found = new HashSet<>();
    for (Scalar text : fields.texts(name)) {
      Optional<T> value = known.apply(text.text());
      value.ifPresent(found::add);
      if (value.isEmpty()) {
        fields
            .problems()
            .add(
                text.place(),
                Wording.of("'{}' is not known in '{}'", text.text(), name),
                Wording.of("use {}", allowed));
      }
    }
    return found;
  }

  private static Timing timing(Fields fields) {
    Timing usual = Timing.USUAL;
    Timing timing =
        new Timing(
            Duration.ofMinutes(
                within(fields, "check_in_minutes", usual.checkIn().toMinutes(), 1_440)),
            Duration.ofHours(within(fields, "begin_again_hours", usual.again().toHours(), 168)),
            Duration.ofMinutes(
                within(fields, "silent_counsellor_minutes", usual.silent().toMinutes(), 1_440)),
            Duration.ofSeconds(
                within(fields, "reaction_seconds", usual.reaction().toSeconds(), 3_600)),
            Duration.ofHours(within(fields, "stale_hours", usual.stale().toHours(), 168)),
            Duration.ofDays(within(fields, "reopen_days", usual.reopen().toDays(), 365)));
    fields.rejectUnknown();
    return timing;
  }

  private static int within(Fields fields, String name, long usual, int most) {
    return BotSettings.within(fields, name, (int) usual, 1, most);
  }
}
