package vn.langnghe.bot.console.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Session;
import vn.langnghe.knowledge.text.Language;

/// Somebody asks for a page.
///
/// @param session their stay; empty only where the gate is open to anybody
/// @param token of the stay, empty when there is none; never shown
public record Visit(
    Context context, Optional<Session> session, String token, Language language, Instant now) {
  /// The stay of somebody who passed a gate.
  public Session stay() {
    return session.orElseThrow(() -> new IllegalStateException("the gate let a stranger in"));
  }

  /// Who it is.
  public Member member() {
    return stay().member();
  }

  /// A field of the form; empty when it is not there.
  public String form(String name) {
    @Nullable String value = context.formParam(name);
    return value == null ? "" : value;
  }

  /// All values of a field of the form.
  public List<String> forms(String name) {
    return context.formParams(name);
  }

  /// A parameter of the address; empty when it is not there.
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
  }

  /// A part of the path.
  public String path(String name) {
    return context.pathParam(name);
  }

  /// Whether only a part of the page is wanted.
  public boolean isPart() {
    return context.header("HX-Request") != null;
  }

  /// Answers with a page.
  public void html(String page) {
    context.contentType("text/html; charset=utf-8").result(page);
  }

  /// Answers with a page and a status.
  public void html(int status, String page) {
    context.status(status);
    html(page);
  }

  /// Sends the browser on.
  public void to(String address) {
    if (isPart()) {
      context.header("HX-Redirect", address).status(HttpStatus.OK).result("");
    } else {
      context.redirect(address, HttpStatus.SEE_OTHER);
    }
  }

  @Override
  public String toString() {
    return "Visit[" + session + "]";
  }
}
