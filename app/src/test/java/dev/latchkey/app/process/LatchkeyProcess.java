package dev.latchkey.app.process;

import dev.latchkey.app.Main;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program in a process of its own, as an operator starts it, and an HTTP client for it. */
public final class LatchkeyProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening +http://localhost:([0-9]+)");
  private static final Pattern READY = Pattern.compile("Latchkey .* is ready after .*");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Thread reader;

  private LatchkeyProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "output-of-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts with a free port, hashes that cost little, and these settings (by environment variable)
   * and arguments.
   */
  public static LatchkeyProcess start(
      Path home, Map<String, String> environment, String... arguments) {
    return start(javaOfThisTest(), home, environment, arguments);
  }

  /** As above, on another JDK. */
  public static LatchkeyProcess start(
      Path java, Path home, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(
        List.of(
            "-Xmx256m", "-Dlatchkey.home=" + home, "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_"));
    builder.environment().put("LATCHKEY_HTTP_PORT", "0");
    builder.environment().put("LATCHKEY_HASHING_MEMORY_KIB", "8192");
    builder.environment().putAll(environment);
    try {
      return new LatchkeyProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path javaOfThisTest() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          port.complete(Integer.valueOf(listening.group(1)));
        }
        if (READY.matcher(line).find()) {
          ready.complete(null);
        }
      }
    } catch (IOException e) {
      output.add(e.toString());
    }
    IllegalStateException ended = new IllegalStateException("the process ended:\n" + output());
    ready.completeExceptionally(ended);
    port.completeExceptionally(ended);
  }

  /** Waits until it says that it is ready. */
  public LatchkeyProcess ready() {
    await(ready);
    return this;
  }

  public int port() {
    return await(port);
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> postJson(String path, JsonObject body) {
    return post(path, "application/json", body.encode());
  }

  public HttpResponse<String> postForm(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> signUp(String email, String password) {
    return postJson(
        "/signup",
        new JsonObject().put("name", "Ada").put("email", email).put("password", password));
  }

  public HttpResponse<String> logIn(String email, String password) {
    return postJson("/login", new JsonObject().put("email", email).put("password", password));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(
          request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGTERM, as an operator or a container runtime sends it; the exit status. */
  public int terminate() {
    // By its handle: Process.destroy would close its output, and with it what it says last.
    process.toHandle().destroy();
    return exitStatus();
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    exitStatus();
  }

  public int exitStatus() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it still runs:\n" + output());
      }
      reader.join(Duration.ofSeconds(10).toMillis());
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that it has printed and logged. */
  public String output() {
    return output.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
