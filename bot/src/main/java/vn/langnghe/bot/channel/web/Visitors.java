package vn.langnghe.bot.channel.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.knowledge.text.Language;

/// Who is visiting: an anonymous random id in a signed cookie. A cookie that is missing or forged
/// gives a new visitor.
final class Visitors {
  private static final String VISITOR = "ln_visitor";
  private static final String LANGUAGE = "ln_language";
  private static final int THIRTY_DAYS = 30 * 24 * 60 * 60;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final byte[] key;
  private final boolean secure;
  private final boolean trustedProxy;
  private final SecureRandom random = new SecureRandom();

  Visitors(WebChannel.Settings settings) {
    this.key = settings.cookieKey().bytes();
    this.secure = settings.secure();
    this.trustedProxy = settings.trustedProxy();
  }

  /// The visitor of a request, if the cookie is one of ours.
  Optional<ChatRef> known(Context context) {
    @Nullable String cookie = context.cookie(VISITOR);
    int dot = cookie == null ? -1 : cookie.indexOf('.');
    if (cookie == null || dot < 0) {
      return Optional.empty();
    }
    String id = cookie.substring(0, dot);
    byte[] given = cookie.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
    boolean ours = MessageDigest.isEqual(given, signature(id).getBytes(StandardCharsets.US_ASCII));
    return ours ? Optional.of(new ChatRef(WebChannel.NAME, id)) : Optional.empty();
  }

  /// The visitor of a request; a new one gets a cookie.
  ChatRef welcome(Context context) {
    return known(context).orElseGet(() -> renew(context));
  }

  /// A new identity: nothing leads from the old one to it.
  ChatRef renew(Context context) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String id = TEXT.encodeToString(bytes);
    context.cookie(cookie(VISITOR, id + "." + signature(id)));
    return new ChatRef(WebChannel.NAME, id);
  }

  /// The language the visitor chose; Vietnamese until they choose.
  Language language(Context context) {
    @Nullable String code = context.cookie(LANGUAGE);
    return code == null ? Language.VI : Language.ofCode(code).orElse(Language.VI);
  }

  void remember(Context context, Language language) {
    context.cookie(cookie(LANGUAGE, language.code().toLowerCase(Locale.ROOT)));
  }

  /// The address a request comes from, as far as it can be known.
  String address(Context context) {
    @Nullable String forwarded = trustedProxy ? context.header("X-Forwarded-For") : null;
    if (forwarded == null) {
      return context.ip();
    }
    String[] hops = forwarded.split(",");
    return hops[hops.length - 1].strip();
  }

  private Cookie cookie(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(THIRTY_DAYS);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }

  private String signature(String id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return TEXT.encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
