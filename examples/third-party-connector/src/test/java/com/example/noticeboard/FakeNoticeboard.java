package com.example.noticeboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.tck.CallCounts;
import io.firsthand.spi.tck.KnownSurvey;
import io.firsthand.spi.tck.Situation;
import io.firsthand.spi.tck.SurveyToolFixture;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Noticeboard on the loopback interface, in the situation that a test asks for. */
final class FakeNoticeboard implements SurveyToolFixture {
    private static final String KEY = "k3y-0f-the-b0ard";
    private static final List<String> TEXTS = List.of(" 👩‍🔬 kept\r\nas <b>typed</b> ", "שלום", "plain", "", "last");
    private static final Pattern NOTES = Pattern.compile("after=(\\d+)&limit=(\\d+)");
    private static final Column WHY =
            new Column("why", Column.Role.TEXT, Question.open("why", "Why?", List.of(), null), List.of());
    private static final Column WHERE = new Column(
            "where",
            Column.Role.ANSWER,
            new Question("where", "Where?", Question.Kind.OTHER, List.of(), List.of(), null),
            List.of());

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Situation situation = Situation.GOOD;

    FakeNoticeboard() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        int status =
                switch (situation) {
                    case MISSING -> 404;
                    case WRONG_KEY -> 401;
                    case NO_PERMISSION -> 403;
                    case SERVER_ERROR -> 500;
                    case RATE_LIMITED -> 429;
                    default -> KEY.equals(exchange.getRequestHeaders().getFirst("X-Board-Key")) ? 200 : 401;
                };
        if (situation == Situation.TIMED_OUT) {
            awaitTheEnd();
        }
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "17");
        }
        byte[] body = status == 200 ? body(exchange.getRequestURI().toString()).getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            over.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String body(String address) {
        if (address.endsWith("/boards")) {
            return "{\"boards\":[{\"id\":\"known\",\"title\":\"Known\",\"open\":true}]}";
        }
        var notes = NOTES.matcher(address);
        if (!notes.find()) {
            return "{\"title\":\"Known\",\"questions\":[{\"code\":\"why\",\"text\":\"Why?\",\"type\":\"text\"},"
                    + "{\"code\":\"where\",\"text\":\"Where?\",\"type\":\"map\"}]}";
        }
        var page = Json.createArrayBuilder();
        int after = Integer.parseInt(notes.group(1));
        for (int i = after; i < Math.min(TEXTS.size(), after + Integer.parseInt(notes.group(2))); i++) {
            var note = Json.createObjectBuilder()
                    .add("number", i + 1)
                    .add("at", "2026-01-02T04:04:00+01:00")
                    .add("done", true)
                    .add(
                            "answers",
                            Json.createObjectBuilder().add("why", TEXTS.get(i)).add("where", 48));
            page.add(situation == Situation.BROKEN_RESPONSE ? note : note.add("id", "n" + i));
        }
        return Json.createObjectBuilder()
                .add("total", TEXTS.size())
                .add("notes", page)
                .build()
                .toString();
    }

    @Override
    public KnownSurvey survey() {
        var responses = new ArrayList<SurveyResponse>();
        for (int i = 0; i < TEXTS.size(); i++) {
            var answers = new java.util.LinkedHashMap<String, Answer>();
            answers.put("why", new Answer.FreeText(TEXTS.get(i)));
            answers.put("where", new Answer.Unsupported("note", "48"));
            responses.add(new SurveyResponse(
                    "n" + i,
                    SurveyResponse.State.COMPLETED,
                    Instant.parse("2026-01-02T03:04:00Z"),
                    "2026-01-02T04:04:00+01:00",
                    null,
                    null,
                    null,
                    answers));
        }
        var source = new SourceDescription(
                SourceDescription.Kind.SURVEY, SourceDescription.PermissionBasis.CONSENT, List.of(WHY, WHERE));
        return new KnownSurvey("known", List.of(WHY, WHERE), source, responses);
    }

    @Override
    public ConnectionSettings arrange(Situation wanted) {
        situation = wanted;
        int port = wanted == Situation.UNREACHABLE ? 1 : server.getAddress().getPort();
        return new ConnectionSettings(Map.of("url", "http://127.0.0.1:" + port, "key", KEY));
    }

    @Override
    public String secret() {
        return KEY;
    }

    @Override
    public String brokenField() {
        return "notes[0].id";
    }

    @Override
    public Duration announcedWait() {
        return Duration.ofSeconds(17);
    }

    @Override
    public int calls() {
        return calls.get();
    }

    @Override
    public CallCounts expectedCalls() {
        return new CallCounts(1, 1, 1, 1);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
