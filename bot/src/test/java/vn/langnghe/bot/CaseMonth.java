package vn.langnghe.bot;

import java.util.List;
import java.util.stream.Stream;

/// What came of a simulation.
///
/// @param cases opened
/// @param days simulated
/// @param forgotten open cases found without owner or next step, summed over all sweeps
/// @param lost clocks that were due and fired on no node
/// @param twice clocks that fired on more than one node
/// @param doubleSpeaker replies of the bot while a counsellor had the case
/// @param answered cases that a counsellor wrote in
/// @param waits seconds from opening to being taken, of each case that was taken
/// @param kills processes ended without warning
/// @param stillOpen cases still open at the end, all with owner and next step
@SuppressWarnings("checkstyle:ParameterNumber")
public record CaseMonth(
    long cases,
    double days,
    long forgotten,
    long lost,
    long twice,
    long doubleSpeaker,
    long answered,
    List<Long> waits,
    long kills,
    long stillOpen) {
  public CaseMonth {
    waits = List.copyOf(waits);
  }

  /// Share of cases that a counsellor wrote in.
  public double answerRate() {
    return cases == 0 ? 0 : (double) answered / cases;
  }

  /// Mean seconds from opening to being taken, of those who were taken.
  public double meanSeconds() {
    return waits.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  /// This helpline and another of the same time together.
  public CaseMonth and(CaseMonth other) {
    return new CaseMonth(
        cases + other.cases,
        Math.min(days, other.days),
        forgotten + other.forgotten,
        lost + other.lost,
        twice + other.twice,
        doubleSpeaker + other.doubleSpeaker,
        answered + other.answered,
        Stream.concat(waits.stream(), other.waits.stream()).toList(),
        kills + other.kills,
        stillOpen + other.stillOpen);
  }
}
