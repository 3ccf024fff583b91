package vn.langnghe.bot.console.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.LineWhy;
import vn.langnghe.bot.referral.Referrals;
import vn.langnghe.bot.referral.Visit;
import vn.langnghe.bot.referral.Way;

/// The keys of the texts that these pages need; each text may use the slot `days`.
public final class ReferralKeys {
  private static final String PLAIN =
      "handover handover.open handover.lead handover.line handover.none handover.words handover.words.hint handover.ask"
          + " handover.ask.hint handover.list handover.call handover.code handover.told handover.copy handover.copied"
          + " handover.due handover.done handover.unverified handover.script"
          + " visit visit.lead visit.hours visit.go visit.h"
          + " lines lines.lead lines.rate lines.few lines.answers lines.alarm lines.alarm.lead lines.out lines.in"
          + " lines.look lines.take-out lines.take-out.lead lines.put-back lines.check lines.check.lead lines.why lines.words"
          + " lines.gaps lines.gaps.sure lines.gaps.missing lines.no-gaps lines.hours lines.imminent lines.high lines.age.any"
          + " lines.history lines.history.none lines.open lines.closed lines.uncertain lines.unknown lines.not-done"
          + " lines.did.out lines.did.back lines.did.checked lines.did.alarm lines.why-missing nav.lines nav.alarms";

  private ReferralKeys() {}

  /// The texts that these pages need, with the slots that are filled.
  public static Map<String, Set<String>> texts() {
    return Stream.of(
            Arrays.stream(PLAIN.split(" ")),
            Arrays.stream(HandOver.Stage.values()).map(one -> key("handover.stage", one)),
            Arrays.stream(HandOver.Follow.values()).map(one -> key("handover.follow", one)),
            Arrays.stream(Way.values()).map(one -> key("handover.way", one)),
            Arrays.stream(Visit.Stage.values()).map(one -> key("visit.stage", one)),
            Arrays.stream(Referrals.Outcome.values()).map(one -> key("handover.result", one)),
            Arrays.stream(LineWhy.values()).map(why -> "lines.why." + why.label()))
        .flatMap(keys -> keys)
        .map("console."::concat)
        .collect(Collectors.toMap(Function.identity(), key -> Set.of("days")));
  }

  /// The key of one of several, below `console.`.
  public static String key(String prefix, Enum<?> one) {
    return prefix + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
