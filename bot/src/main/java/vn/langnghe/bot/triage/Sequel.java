package vn.langnghe.bot.triage;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// What a message comes to because of what was told before: "he is back" from somebody who told of
/// blows, "still sitting up here" from somebody who told of wanting to die. How people say it
/// stands in `signals/then-told.yaml`; by itself it is level 0.
public enum Sequel {
  /// Still up high, after a wish to die.
  UP_HIGH("then.up-high", Level.IMMINENT, Hazard.HEIGHT),
  /// The cut is done, after self-harm or a wish to die.
  WOUNDED("then.wounded", Level.IMMINENT, Hazard.MEDICAL),
  /// Blood, while somebody does harm: an ambulance as well.
  BLEEDS("then.wounded", Level.IMMINENT, Hazard.ATTACK, Hazard.MEDICAL),
  /// A voice that was told of commands.
  COMMANDED("then.commanded", Level.HIGH),
  /// They will do what the voice says.
  OBEYS("then.obeys", Level.IMMINENT),
  /// They have swallowed it, after self-harm or a wish to die.
  TOOK_IT("then.took-it", Level.IMMINENT, Hazard.POISON),
  /// The means are at hand, after thoughts of suicide.
  MEANS("then.means-near", Level.IMMINENT),
  /// The same after a veiled wish.
  MEANS_AFTER_HINT("then.means-near", Level.HIGH),
  /// All is settled and locked, after thoughts of suicide: preparatory acts (C-SSRS).
  SETTLED("then.settled", Level.IMMINENT),
  /// The same after a veiled wish.
  SETTLED_AFTER_HINT("then.settled", Level.HIGH),
  /// On the way to somebody they said they want to harm.
  ON_THE_WAY("then.on-the-way", Level.IMMINENT, Hazard.WEAPON),
  /// Somebody does not move, after danger of any kind.
  LIES_STILL("then.lies-still", Level.IMMINENT, Hazard.MEDICAL),
  /// Who does harm is coming, or there.
  THEY_COME("then.they-come", Level.IMMINENT, Hazard.ATTACK);

  private static final Set<Topic> BY_OWN_HAND = EnumSet.of(Topic.SELF_HARM, Topic.SUICIDE);

  /// News that takes the fear out of it: they sleep or left, or help was reached or comes. Somebody
  /// who "is there" may be the one who does harm.
  private static final Set<String> CALMING = Set.of("said.helped", "said.lull", "said.rescue");

  private final String signal;
  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Hazard> hazards;

  Sequel(String signal, Level level, Hazard... hazards) {
    this.signal = signal;
    this.level = level;
    this.hazards = Set.of(hazards);
  }

  /// The same finding, raised where what was told before gives it another weight.
  ///
  /// @param before what the conversation knew
  public static Finding of(Finding finding, History before) {
    Finding heard = finding;
    for (Sequel sequel : values()) {
      if (has(finding, sequel.signal) && sequel.topic(finding, before).isPresent()) {
        heard = sequel.raised(heard, sequel.topic(finding, before).get());
      }
    }
    return heard;
  }

  private static boolean has(Finding finding, String signal) {
    return finding.hits().stream().map(SignalHit::id).anyMatch(signal::equals);
  }

  /// What it is about; empty where what was told before does not bear it out.
  private Optional<Topic> topic(Finding finding, History before) {
    return switch (this) {
      case UP_HIGH ->
          Optional.of(Topic.SUICIDE).filter(topic -> isHinted(topic, before) || isLeaked(before));
      case ON_THE_WAY ->
          Optional.of(Topic.THREAT_TO_OTHERS)
              .filter(topic -> before.level().isPage() && before.topics().contains(topic));
      case OBEYS ->
          Optional.of(Topic.PSYCHOSIS)
              .filter(topic -> before.level().isPage() && before.topics().contains(topic));
      case LIES_STILL ->
          Optional.of(Topic.MEDICAL_EMERGENCY).filter(topic -> before.level().isPage());
      case BLEEDS ->
          before.topics().stream()
              .filter(Sequel::isByAnother)
              .filter(topic -> before.level() == Level.IMMINENT)
              .findFirst();
      case COMMANDED -> Optional.of(Topic.PSYCHOSIS).filter(before.topics()::contains);
      case MEANS_AFTER_HINT, SETTLED_AFTER_HINT ->
          Optional.of(Topic.SUICIDE)
              .filter(topic -> isOwnHint(topic, before))
              .filter(topic -> !isAnothersHand(finding));
      case SETTLED ->
          Optional.of(Topic.SUICIDE)
              .filter(topic -> before.level().isPage() && isOwnHint(topic, before));
      case WOUNDED, TOOK_IT, MEANS ->
          before.topics().stream()
              .filter(BY_OWN_HAND::contains)
              .filter(topic -> before.subject() == Subject.SELF)
              .filter(topic -> before.level().isPage() || keepsPills(finding, before))
              .filter(topic -> this != MEANS || !isAnothersHand(finding))
              .findFirst();
      case THEY_COME ->
          before.topics().stream()
              .filter(Sequel::isByAnother)
              .filter(topic -> before.level().isPage() && before.subject() == Subject.SELF)
              .filter(topic -> CALMING.stream().noneMatch(calm -> has(finding, calm)))
              .findFirst();
    };
  }

  private static boolean isHinted(Topic topic, History before) {
    return before.level().isCrisisRoute() && before.topics().contains(topic);
  }

  private static boolean isOwnHint(Topic topic, History before) {
    return isHinted(topic, before) && before.subject() == Subject.SELF;
  }

  /// Images leaked, and now at the water's edge: level 4 by the labels.
  private static boolean isLeaked(History before) {
    return before.level().isPage() && before.topics().contains(Topic.ONLINE_EXPLOITATION);
  }

  /// Medicine put by is level 2 by itself; after a veiled wish it is the means at hand.
  private static boolean keepsPills(Finding finding, History before) {
    return before.level().isCrisisRoute() && has(finding, "suicide.keeps-pills");
  }

  /// "chồng em cầm dao rượt em": the knife that is near is not theirs.
  private static boolean isAnothersHand(Finding finding) {
    return finding.level().isPage()
        && finding.topics().stream().anyMatch(Sequel::isByAnother)
        && finding.topics().stream().noneMatch(BY_OWN_HAND::contains);
  }

  private static boolean isByAnother(Topic topic) {
    return topic.isBySomebody() || topic == Topic.BULLYING || topic == Topic.THREAT_TO_OTHERS;
  }

  private Finding raised(Finding finding, Topic topic) {
    Set<Hazard> all = new LinkedHashSet<>(finding.hazards());
    all.addAll(hazards);
    List<Topic> topics =
        Stream.concat(Stream.of(topic), finding.topics().stream()).distinct().toList();
    return new Finding(
        level.max(finding.level()),
        topics,
        this == ON_THE_WAY || this == LIES_STILL ? Subject.OTHER : Subject.SELF,
        all,
        finding.hits(),
        finding.withdrawn(),
        finding.faults(),
        finding.learned());
  }
}
