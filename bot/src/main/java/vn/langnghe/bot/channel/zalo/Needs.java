package vn.langnghe.bot.channel.zalo;

import vn.langnghe.bot.channel.Heard;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.channel.intake.Ports;

/// What a channel to Zalo needs of the rest of the service.
///
/// @param caller sends requests; closed with the channel
/// @param transcripts what was said, to know what a typed number stands for
/// @param heard how long ago a person wrote and how much was said since
public record Needs(Ports ports, Caller caller, Transcripts transcripts, Heard heard) {
  /// The words that the channels add to a reply.
  public Words words() {
    return new Words(ports.texts());
  }
}
