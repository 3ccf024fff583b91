package vn.langnghe.bot.channel.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// HTTP to the Bot API. Never repeats a request by itself, and tells a request that cannot have
/// reached the platform from one whose answer was lost.
final class Wire {
  private static final int MOST_AT_ONCE = 100;

  /// The request never left: no connection could be made.
  static final class NotReached extends IOException {
    private static final long serialVersionUID = 1L;

    NotReached(IOException cause) {
      super("no connection could be made", cause);
    }
  }

  /// Notes whether a request got a connection.
  private record Journey(AtomicBoolean begun) {}

  private final AtomicReference<Optional<Instant>> date = new AtomicReference<>(Optional.empty());
  private final OkHttpClient client;

  /// @param threads virtual threads for the calls
  /// @param longest a call that takes longer is given up
  Wire(ExecutorService threads, Duration longest) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
    client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(MOST_AT_ONCE, 5, TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(longest)
            .writeTimeout(Duration.ofSeconds(10))
            .callTimeout(longest)
            .addInterceptor(this::watched)
            .addNetworkInterceptor(Wire::begun)
            .build();
  }

  OkHttpClient client() {
    return client;
  }

  /// The platform's clock at its last answer.
  Optional<Instant> platformTime() {
    return date.get();
  }

  /// Breaks off what is on its way.
  void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  private Response watched(Interceptor.Chain chain) throws IOException {
    Journey journey = new Journey(new AtomicBoolean());
    Request request = chain.request().newBuilder().tag(Journey.class, journey).build();
    try {
      Response response = chain.proceed(request);
      Optional.ofNullable(response.headers().getInstant("Date"))
          .ifPresent(instant -> date.set(Optional.of(instant)));
      return response;
    } catch (IOException e) {
      if (!journey.begun().get()) {
        throw new NotReached(e);
      }
      throw e;
    }
  }

  private static Response begun(Interceptor.Chain chain) throws IOException {
    Optional.ofNullable(chain.request().tag(Journey.class))
        .ifPresent(journey -> journey.begun().set(true));
    return chain.proceed(chain.request());
  }
}
