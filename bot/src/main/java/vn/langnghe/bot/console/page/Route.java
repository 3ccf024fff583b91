package vn.langnghe.bot.console.page;

/// One address of the console.
///
/// @param path below the console's prefix, as Javalin writes it
/// @param gate who may pass
public record Route(Method method, String path, Gate gate, Serving serving) {
  /// How it is asked for.
  public enum Method {
    GET,
    /// Changes something; must carry the form's token.
    POST,
    /// A page asks by itself: no sign that anybody sits before it.
    BACKGROUND
  }

  /// What is done for somebody who passed.
  @FunctionalInterface
  public interface Serving {
    /// Answers a visit.
    void serve(Visit visit);
  }

  /// A page.
  public static Route get(String path, Gate gate, Serving serving) {
    return new Route(Method.GET, path, gate, serving);
  }

  /// A form.
  public static Route post(String path, Gate gate, Serving serving) {
    return new Route(Method.POST, path, gate, serving);
  }

  /// A part of a page that the page fetches anew.
  public static Route background(String path, Gate gate, Serving serving) {
    return new Route(Method.BACKGROUND, path, gate, serving);
  }
}
