package vn.langnghe.bot.channel.zalo.grant;

import java.time.Instant;

/// What Zalo granted an account for a while. Never shown.
///
/// @param access sent with every request
/// @param refresh buys the next pair, once
/// @param expiresAt when `access` ends
record Tokens(String access, String refresh, Instant expiresAt) {
  @Override
  public String toString() {
    return "Tokens[until " + expiresAt + "]";
  }
}
