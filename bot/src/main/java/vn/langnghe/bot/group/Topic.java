package vn.langnghe.bot.group;

import java.util.Optional;

/// The topic of a case, and how far it was brought.
///
/// @param thread id of the platform; empty until it is opened
/// @param events the log of the case was looked at up to here
/// @param lines the conversation was looked at up to this position
/// @param relayed what was said up to this position stands in the topic
@SuppressWarnings("checkstyle:ParameterNumber")
public record Topic(
    String caseId,
    String conversationId,
    Optional<Integer> thread,
    long events,
    long lines,
    long relayed,
    long version) {
  /// The same, brought further.
  Topic upTo(long event, long line, long toldTo) {
    return new Topic(
        caseId,
        conversationId,
        thread,
        Math.max(events, event),
        Math.max(lines, line),
        Math.max(relayed, toldTo),
        version);
  }
}
