package vn.langnghe.bot.message;

import java.time.Duration;

/// Something a platform tells about a chat that is no message: nobody is answered, but what is kept
/// of the chat changes. The same notice twice changes nothing more.
public sealed interface Notice {
  /// The person shut us out: what waits for them is not sent, and stays readable for counsellors.
  record Blocked() implements Notice {}

  /// The person let us in again.
  record Unblocked() implements Notice {}

  /// The person withdrew their consent at the platform: everything kept of the chat goes.
  record Withdrawn() implements Notice {}

  /// A person of ours wrote in the platform's own tool: the service keeps quiet there for a while,
  /// except where danger rises.
  ///
  /// @param quiet for how long
  record OperatorSpoke(Duration quiet) implements Notice {}

  /// The platform shows a message of ours in the chat, which proves that it was sent.
  ///
  /// @param messageId the platform's id of that message
  record Delivered(String messageId) implements Notice {
    @Override
    public String toString() {
      return "Delivered";
    }
  }
}
