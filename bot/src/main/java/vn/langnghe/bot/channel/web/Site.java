package vn.langnghe.bot.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.knowledge.text.Language;

/// What the pages and forms do.
final class Site {
  /// Larger requests are refused; a text of 200,000 Vietnamese letters fits.
  static final long LARGEST_BODY = 1_000_000;

  /// Lines of history shown after a reload.
  private static final int HISTORY = 200;

  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  /// Where the language switch may lead back to.
  private static final Pattern OUR_PAGE =
      Pattern.compile("/|/huong-dan(/[a-z0-9-]{1,60})?|/duong-day-nong(\\?[\\w%=&.+-]{0,300})?");

  private static final int LONGEST_BUTTON = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebChannel.Ports ports;
  private final Pages pages;
  private final Visitors visitors;
  private final Throttle throttle;
  private final WebChannel.Settings settings;

  Site(
      WebChannel.Ports ports,
      Pages pages,
      Visitors visitors,
      Throttle throttle,
      WebChannel.Settings settings) {
    this.ports = ports;
    this.pages = pages;
    this.visitors = visitors;
    this.throttle = throttle;
    this.settings = settings;
  }

  /// What a visitor handed in.
  private record Handed(String id, Content content) {}

  void page(Context context) {
    ChatRef chat = visitors.welcome(context);
    List<Transcripts.Line> lines = ports.transcripts().of(chat, 0, HISTORY);
    context.contentType("text/html; charset=utf-8");
    context.result(pages.chat(lines, visitors.language(context), UUID.randomUUID().toString()));
  }

  void message(Context context) throws IOException {
    boolean form = isForm(context);
    Language language = visitors.language(context);
    if (isForeign(context)) {
      refuse(context, 403, pages.text("web.error.other", language), form);
      return;
    }
    Optional<ChatRef> known = visitors.known(context);
    ChatRef chat = known.orElseGet(() -> visitors.renew(context));
    Optional<Handed> handed = form ? form(context) : json(context);
    if (handed.isEmpty()) {
      refuse(context, 400, pages.text("web.error.unreadable", language), form);
    } else if (!throttle.allows(chat.chat(), visitors.address(context))) {
      context.header("Retry-After", "10");
      refuse(context, 429, pages.text("web.error.fast", language), form);
    } else {
      accept(context, chat, handed.get(), language, form);
    }
  }

  private void accept(
      Context context, ChatRef chat, Handed handed, Language language, boolean form) {
    Inbound inbound =
        new Inbound(chat, handed.id(), ports.clock().instant(), language, handed.content());
    Acceptance acceptance = ports.acceptor().accept(inbound);
    switch (acceptance) {
      case ACCEPTED, DUPLICATE -> {
        if (form
            && handed.content() instanceof Content.Button(String id)
            && id.equals(Choice.EXIT)) {
          leave(context);
        } else if (form) {
          context.redirect("/", HttpStatus.SEE_OTHER);
        } else {
          context
              .status(acceptance == Acceptance.ACCEPTED ? 202 : 200)
              .contentType("application/json; charset=utf-8")
              .result("{}");
        }
      }
      case BUSY -> {
        context.header("Retry-After", "5");
        refuse(context, 503, EmergencyCard.text(language), form);
      }
      case FAILED -> refuse(context, 503, EmergencyCard.text(language), form);
    }
  }

  void leave(Context context) {
    if (!isForeign(context)) {
      visitors.known(context).ifPresent(ports.transcripts()::hide);
      visitors.renew(context);
    }
    context.redirect(settings.exitPage().toString(), HttpStatus.SEE_OTHER);
  }

  void language(Context context) {
    Optional<Language> chosen =
        Optional.ofNullable(context.formParam("language")).flatMap(Language::ofCode);
    if (!isForeign(context)) {
      chosen.ifPresent(language -> visitors.remember(context, language));
    }
    String back =
        Optional.ofNullable(context.formParam("back"))
            .filter(page -> OUR_PAGE.matcher(page).matches())
            .orElse("/");
    context.redirect(back, HttpStatus.SEE_OTHER);
  }

  private static boolean isForm(Context context) {
    @Nullable String type = context.contentType();
    return type != null && type.startsWith("application/x-www-form-urlencoded");
  }

  private static Optional<Handed> form(Context context) {
    return handed(context.formParam("id"), context.formParam("text"), context.formParam("button"));
  }

  private static Optional<Handed> json(Context context) throws IOException {
    byte[] body = context.bodyInputStream().readNBytes((int) LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new ContentTooLargeResponse();
    }
    try {
      return JSON.readTree(body) instanceof ObjectNode object
          ? handed(text(object, "id"), text(object, "text"), text(object, "button"))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    return value != null && value.isTextual() ? value.textValue() : null;
  }

  private static Optional<Handed> handed(
      @Nullable String id, @Nullable String text, @Nullable String button) {
    if (id == null || !MESSAGE_ID.matcher(id).matches()) {
      return Optional.empty();
    }
    if (button != null) {
      return button.length() <= LONGEST_BUTTON
          ? Optional.of(new Handed(id, new Content.Button(button)))
          : Optional.empty();
    }
    return text == null ? Optional.empty() : Optional.of(new Handed(id, new Content.Text(text)));
  }

  /// True for a request that another site made the browser send.
  static boolean isForeign(Context context) {
    @Nullable String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    @Nullable String origin = context.header("Origin");
    if (origin == null) {
      return false;
    }
    try {
      @Nullable String authority = URI.create(origin).getAuthority();
      return authority == null || !authority.equals(context.header("Host"));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private void refuse(Context context, int status, String text, boolean form) {
    context.status(status);
    if (form) {
      context
          .contentType("text/html; charset=utf-8")
          .result(pages.told(text, visitors.language(context)));
    } else {
      context
          .contentType("application/json; charset=utf-8")
          .result(JSON.createObjectNode().put("text", text).toString());
    }
  }
}
