package vn.langnghe.bot.store.staff;

import vn.langnghe.bot.store.Vault;

/// How the secrets of staff are hashed and sealed.
record Keys(Vault vault) {
  String link(String token) {
    return vault.hash("staff", "link", token);
  }

  String session(String token) {
    return vault.hash("staff", "session", token);
  }

  String login(String login) {
    return vault.hash("staff", "try", login);
  }

  byte[] sealedFactor(String member, byte[] secret) {
    return vault.close("staff-factor\n" + member, secret);
  }

  byte[] factor(String member, byte[] sealed) {
    return vault.open("staff-factor\n" + member, sealed);
  }
}
