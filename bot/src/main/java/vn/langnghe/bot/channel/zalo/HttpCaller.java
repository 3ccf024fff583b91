package vn.langnghe.bot.channel.zalo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Requests over HTTP/1.1. The JDK's client repeats no POST by itself; what it says about a failure
/// tells whether the request can have left.
public final class HttpCaller implements Caller {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int LARGEST_ANSWER = 1_000_000;

  private final HttpClient client;
  private final Duration patience;

  /// @param threads for the client's own work; virtual threads
  /// @param patience longest wait for a whole answer
  public HttpCaller(Executor threads, Duration patience) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();
    this.patience = patience;
  }

  @Override
  public Answer post(URI address, Map<String, String> headers, String type, byte[] body) {
    return send(
        request(address, headers)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  @Override
  public Answer get(URI address, Map<String, String> headers) {
    return send(request(address, headers).GET().build());
  }

  private HttpRequest.Builder request(URI address, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
      return new Answer.Got(response.statusCode(), response.body());
    } catch (IOException e) {
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Lost("interrupted");
    }
  }

  /// Only what fails before anything was written is known not to have been sent.
  private static Answer failed(IOException failure) {
    boolean neverLeft = false;
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      neverLeft |=
          cause instanceof ConnectException
              || cause instanceof HttpConnectTimeoutException
              || cause instanceof UnknownHostException
              || cause instanceof UnresolvedAddressException
              || cause instanceof SSLHandshakeException;
    }
    String why = failure.getClass().getSimpleName();
    return neverLeft ? new Answer.NotSent(why) : new Answer.Lost(why);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
