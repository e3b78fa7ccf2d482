package io.firsthand.connector.limesurvey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A LimeSurvey for tests: a real HTTP server on loopback that answers RemoteControl 2 as LimeSurvey 6.14 was seen to do.
 *
 * <p>It has sessions that expire, a lock-out after three refused log-ins, exports made of pages of 100 rows by {@code
 * LIMIT/OFFSET} (so that rows deleted between two pages hide others and leave a phantom row), errors inside HTTP 200, HTML
 * error pages, and surveys that are deactivated and activated again. {@link #failNext} and {@link #slowAbove} make trouble on
 * demand, {@link #betweenServerPages} lets the world change in the middle of an export.
 *
 * <p>Needs the JDK and an implementation of Jakarta JSON. Thread-safe.
 */
public final class SimulatedLimeSurvey implements AutoCloseable {
    /** Who may see everything. */
    public static final String USER = "firsthand";

    /** The password of {@link #USER}. */
    public static final String PASSWORD = "sesame-open-4711";

    /** A survey with one question of every type, as recorded. */
    public static final int EVERY_TYPE = 481516;

    /** A survey with generated responses. */
    public static final int VOLUME = 481601;

    private static final int PAGE = 100;
    private static final Duration SESSION = Duration.ofSeconds(7200);
    private static final Duration LOCK_OUT = Duration.ofMinutes(10);
    private static final String RECORDINGS = "/recordings/limesurvey/";

    static {
        // head and body are written apart; without this each answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Clock clock;
    private final Map<Integer, Survey> surveys = new LinkedHashMap<>();
    private final Map<String, Instant> sessions = new HashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private int keys;
    private int refusedLogins;
    private @Nullable Instant lockedUntil;
    private int slowAbove = Integer.MAX_VALUE;
    private boolean administrator = true;
    private Runnable betweenServerPages = () -> {};

    /** Trouble that can be ordered. */
    public enum Fault {
        /** HTTP 500 and LimeSurvey's error page. */
        HTML_500,
        /** HTTP 200 and nothing: the interface is switched off. */
        EMPTY_200,
        /** HTTP 200 and a web page. */
        HTML_200,
        /** HTTP 200 and a fault in XML: the interface speaks XML-RPC. */
        XML_200,
        /** HTTP 200 and an error with SQL in it. */
        SQL_ERROR,
        /** HTTP 504 and a gateway's page. */
        GATEWAY_504,
        /** HTTP 503. */
        BUSY_503,
        /** The connection breaks in the middle of the answer. */
        CUT_OFF
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any
     * @param clock the time of sessions and of the lock-out
     */
    public SimulatedLimeSurvey(int port, Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Runs one until the process ends, with the recorded survey and a large one.
     *
     * @param args port (default 8901) and number of generated responses (default 100000)
     */
    public static void main(String[] args) {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8901;
        int responses = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        SimulatedLimeSurvey simulated = new SimulatedLimeSurvey(port, Clock.systemUTC());
        simulated.addRecorded();
        simulated.addVolume(responses);
        System.out.println(simulated.url() + " user=" + USER + " password=" + PASSWORD);
    }

    /** Returns the address to enter into a connection. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    // --- the world

    /** Adds the recorded survey with its recorded responses. */
    public synchronized Survey addRecorded() {
        Survey survey = new Survey(
                EVERY_TYPE,
                "Customer feedback – Zürich & \"Köln\"",
                resource("fieldmap-481516.json").asJsonObject(),
                resource("questions-481516.json").asJsonObject());
        Map<String, String> names = survey.namesByHeading();
        for (JsonValue each : resource("export-481516.json").asJsonObject().getJsonArray("responses")) {
            Map<String, String> cells = new LinkedHashMap<>();
            each.asJsonObject().forEach((heading, value) -> {
                if (value != JsonValue.NULL) {
                    cells.put(
                            names.get(heading), value instanceof JsonString text ? text.getString() : value.toString());
                }
            });
            survey.put(Long.parseLong(cells.get("id")), cells);
        }
        surveys.put(survey.id, survey);
        return survey;
    }

    /** Adds a survey of the recorded form with so many generated responses, ids from 1, one in ten unfinished. */
    public synchronized Survey addVolume(int responses) {
        Survey survey = new Survey(
                VOLUME,
                "Volume " + responses,
                resource("fieldmap-481516.json").asJsonObject(),
                resource("questions-481516.json").asJsonObject());
        survey.generated = responses;
        surveys.put(survey.id, survey);
        return survey;
    }

    /** Adds an empty survey with an open question {@code why} and a five point question {@code stars}. */
    public synchronized Survey addSmall(int id) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        for (String name : List.of("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp")) {
            fields.add(name, field(name, name, "", "", ""));
        }
        fields.add(id + "X1X1", field(id + "X1X1", "T", "1", "why", "Why did you leave?"));
        fields.add(id + "X1X2", field(id + "X1X2", "5", "2", "stars", "How many points?"));
        Survey survey = new Survey(id, "Small " + id, fields.build(), JsonValue.EMPTY_JSON_OBJECT);
        surveys.put(id, survey);
        return survey;
    }

    /** Takes a survey away altogether. */
    public synchronized void removeSurvey(int id) {
        surveys.remove(id);
    }

    /** Sets whether {@link #USER} is an administrator, who may ask for the version. */
    public synchronized void setAdministrator(boolean allowed) {
        administrator = allowed;
    }

    /** Orders trouble for the next call, after what was ordered before. */
    public synchronized void failNext(Fault fault) {
        faults.add(fault);
    }

    /** Makes exports of more rows than that end in a 504, as behind a gateway. */
    public synchronized void slowAbove(int rows) {
        slowAbove = rows;
    }

    /** Sets what happens between two pages of 100 rows of an export. */
    public synchronized void betweenServerPages(Runnable change) {
        betweenServerPages = change;
    }

    /** Ends all sessions. */
    public synchronized void expireSessions() {
        sessions.clear();
    }

    /** Returns the methods that were called, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Returns how many sessions are open. */
    public synchronized int openSessions() {
        return sessions.size();
    }

    /** One survey and its responses. */
    public final class Survey {
        private final int id;
        private final String title;
        private final JsonObject fieldMap;
        private final JsonObject questions;
        private final NavigableMap<Long, Map<String, String>> rows = new TreeMap<>();
        private long lastId;
        private boolean active = true;
        private int generated;
        private boolean exportable = true;

        private Survey(int id, String title, JsonObject fieldMap, JsonObject questions) {
            this.id = id;
            this.title = title;
            this.fieldMap = fieldMap;
            this.questions = questions;
        }

        /** Adds a response with the next id; {@code cells} by question code, finished when it says {@code submitdate}. */
        public long insert(Map<String, String> cells) {
            synchronized (SimulatedLimeSurvey.this) {
                return insert(lastId + 1, cells);
            }
        }

        /** Adds a response with an id of the client's choice. */
        public long insert(long responseId, Map<String, String> cells) {
            synchronized (SimulatedLimeSurvey.this) {
                Map<String, String> row = new LinkedHashMap<>();
                Map<String, String> names = namesByHeading();
                cells.forEach((heading, value) -> row.put(names.get(heading), value));
                row.put("id", Long.toString(responseId));
                put(responseId, row);
                return responseId;
            }
        }

        /** Changes cells of a response; {@code datestamp} stays, as with an edit by the API. */
        public void change(long responseId, Map<String, String> cells) {
            synchronized (SimulatedLimeSurvey.this) {
                Map<String, String> names = namesByHeading();
                cells.forEach((heading, value) -> rows.get(responseId).put(names.get(heading), value));
            }
        }

        /** Deletes a response; its id is not given again. */
        public void delete(long responseId) {
            synchronized (SimulatedLimeSurvey.this) {
                rows.remove(responseId);
            }
        }

        /** Moves all responses out of reach, as LimeSurvey does. */
        public void deactivate() {
            synchronized (SimulatedLimeSurvey.this) {
                active = false;
                rows.clear();
            }
        }

        /** Begins again without responses; ids go on from the old end. */
        public void reactivate() {
            synchronized (SimulatedLimeSurvey.this) {
                active = true;
            }
        }

        /** Sets whether {@link #USER} may export, a right of its own. */
        public void setExportable(boolean allowed) {
            synchronized (SimulatedLimeSurvey.this) {
                exportable = allowed;
            }
        }

        /** Returns the responses by id, each by question code as an export shows it; cells without a value are left out. */
        public NavigableMap<Long, Map<String, String>> responses() {
            synchronized (SimulatedLimeSurvey.this) {
                Map<String, String> headings = new HashMap<>();
                namesByHeading().forEach((heading, name) -> headings.put(name, heading));
                NavigableMap<Long, Map<String, String>> copy = new TreeMap<>();
                rows.forEach((responseId, row) -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    row.forEach((name, value) -> cells.put(headings.get(name), value));
                    copy.put(responseId, cells);
                });
                return copy;
            }
        }

        private void put(long responseId, Map<String, String> row) {
            rows.put(responseId, row);
            lastId = Math.max(lastId, responseId);
        }

        private long highest() {
            long stored = rows.isEmpty() ? 0 : rows.lastKey();
            return Math.max(generated, stored);
        }

        private int count(long from, long to) {
            long made = Math.max(0, Math.min(to, generated) - from + 1);
            return (int) made + slice(from, to).size();
        }

        private Collection<Map<String, String>> slice(long from, long to) {
            return from > to ? List.of() : rows.subMap(from, true, to, true).values();
        }

        /** One query of the server: {@code LIMIT 100 OFFSET offset}. */
        private List<Map<String, String>> query(long from, long to, int offset) {
            if (generated > 0) {
                List<Map<String, String>> page = new ArrayList<>();
                long last = Math.min(Math.min(to, generated), from + offset + PAGE - 1);
                for (long each = from + offset; each <= last; each++) {
                    page.add(generate(each));
                }
                return page;
            }
            return slice(from, to).stream().skip(offset).limit(PAGE).toList();
        }

        private Map<String, String> generate(long responseId) {
            Map<String, String> row = new HashMap<>();
            row.put("id", Long.toString(responseId));
            String time = "2026-10-" + (10 + responseId % 20) + " 12:" + (10 + responseId % 50) + ":00";
            row.put("submitdate", responseId % 10 == 0 ? "" : time);
            row.put("startdate", time);
            row.put("datestamp", time);
            row.put("startlanguage", responseId % 3 == 0 ? "de" : "en");
            row.put("lastpage", "3");
            fieldMap.forEach((name, field) -> {
                if (!field.asJsonObject().get("qid").toString().equals("\"\"")) {
                    row.put(name, generatedCell(field.asJsonObject().getString("type"), responseId));
                }
            });
            return row;
        }

        private Map<String, String> namesByHeading() {
            Map<String, String> names = new LinkedHashMap<>();
            fieldMap.forEach((name, field) -> names.put(heading(field.asJsonObject()), name));
            return names;
        }
    }

    private static String generatedCell(String type, long id) {
        return switch (type) {
            case "S" -> "Person " + id;
            case "T" ->
                "I left because number " + id + " was too slow, and nobody called back 🦊 — the price was \"fine\".";
            case "N", "K", ":" -> Long.toString(id % 90);
            case "D" -> "2026-03-01 00:00:00";
            case "Y", "M", "P" -> id % 2 == 0 ? "Y" : "";
            case "G" -> "F";
            case "5" -> Long.toString(1 + id % 5);
            case "Q", ";" -> "words " + id;
            case "|", "X" -> "";
            default -> "A1";
        };
    }

    // --- the wire

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!path.endsWith("/admin/remotecontrol")) {
                send(exchange, 404, "text/html", "<html><body><h1>Not Found</h1></body></html>");
                return;
            }
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (!type.startsWith("application/json")) {
                send(exchange, 200, "text/html", "");
                return;
            }
            Fault fault;
            synchronized (this) {
                fault = faults.poll();
            }
            if (fault != null) {
                fail(exchange, fault);
                return;
            }
            answer(exchange, new String(body, StandardCharsets.UTF_8));
        }
    }

    private void fail(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case HTML_500 ->
                send(
                        exchange,
                        500,
                        "text/html",
                        "<html><h1>500: Internal Server Error</h1><p>An internal error</p></html>");
            case EMPTY_200 -> send(exchange, 200, "text/html", "");
            case HTML_200 -> send(exchange, 200, "text/html", "<!DOCTYPE html><html><body>Log in</body></html>");
            case XML_200 ->
                send(
                        exchange,
                        200,
                        "text/html",
                        "<?xml version=\"1.0\"?>\n<methodResponse><fault></fault></methodResponse>");
            case SQL_ERROR ->
                send(
                        exchange,
                        200,
                        "application/json",
                        "{\"id\":1,\"result\":null,\"error\":\"CDbCommand failed to execute the SQL statement: "
                                + "SQLSTATE[42S22]: Column not found: 'hush hush' in 'field list'\"}");
            case GATEWAY_504 ->
                send(exchange, 504, "text/html", "<html><h1>504 Gateway Time-out</h1><hr>gateway</html>");
            case BUSY_503 -> send(exchange, 503, "text/html", "<html><h1>503</h1></html>");
            case CUT_OFF -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 4000);
                exchange.getResponseBody().write("{\"id\":1, \"result\":\"eyJyZXNw".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        }
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        JsonObject request;
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            request = reader.readObject();
        } catch (JsonException e) {
            send(
                    exchange,
                    200,
                    "application/json",
                    "{\"id\":null,\"result\":null,\"error\":\"unable to decode malformed json\"}");
            return;
        }
        if (!(request.get("id") instanceof JsonNumber id) || id.intValue() == 0) {
            send(exchange, 200, "text/html", "");
            return;
        }
        String method = request.getString("method");
        JsonArray params = request.getJsonArray("params");
        synchronized (this) {
            calls.add(method);
        }
        if (method.equals("export_responses")) {
            export(exchange, params);
            return;
        }
        String result;
        synchronized (this) {
            result = result(method, params);
        }
        if (result.isEmpty()) {
            send(
                    exchange,
                    500,
                    "text/html",
                    "<html><h1>500: Internal Server Error - class remotecontrol_handle does not have a method</h1></html>");
            return;
        }
        send(exchange, 200, "application/json", "{\"id\":" + id + ",\"result\":" + result + ",\"error\":null}");
    }

    private String result(String method, JsonArray params) {
        if (method.equals("get_session_key")) {
            return logIn(params.getString(0), params.getString(1));
        }
        if (method.equals("release_session_key")) {
            sessions.remove(params.getString(0));
            return "\"OK\"";
        }
        if (!hasSession(params)) {
            return status("Invalid session key");
        }
        return switch (method) {
            case "list_surveys" -> listed();
            case "get_site_settings" -> administrator ? "\"6.14.0\"" : status("Invalid setting");
            case "get_survey_properties" -> {
                Survey survey = surveys.get(params.getInt(1));
                yield survey == null
                        ? status("Error: Invalid survey ID")
                        : Json.createObjectBuilder()
                                .add("active", survey.active ? "Y" : "N")
                                .add("language", "en")
                                .add("additional_languages", "de")
                                .build()
                                .toString();
            }
            case "get_language_properties" -> {
                Survey survey = surveys.get(params.getInt(1));
                yield survey == null
                        ? status("Error: Invalid survey ID")
                        : Json.createObjectBuilder()
                                .add("surveyls_title", survey.title)
                                .build()
                                .toString();
            }
            case "get_fieldmap" -> {
                Survey survey = surveys.get(params.getInt(1));
                yield survey == null ? status("Error: Invalid survey ID") : survey.fieldMap.toString();
            }
            case "get_question_properties" -> question(params.get(1).toString());
            case "get_summary" -> {
                Survey survey = surveys.get(params.getInt(1));
                yield survey == null ? status("Invalid surveyid") : summary(survey);
            }
            default -> "";
        };
    }

    private String logIn(String user, String password) {
        Instant locked = lockedUntil;
        if (locked != null && clock.instant().isBefore(locked)) {
            return status(
                    "You have exceeded the number of maximum login attempts. Please wait 10 minutes before trying "
                            + "again.");
        }
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            refusedLogins++;
            if (refusedLogins >= 3) {
                lockedUntil = clock.instant().plus(LOCK_OUT);
                refusedLogins = 0;
            }
            return status("Invalid user name or password");
        }
        refusedLogins = 0;
        String key = "key-" + ++keys;
        sessions.put(key, clock.instant().plus(SESSION));
        return "\"" + key + "\"";
    }

    private boolean hasSession(JsonArray params) {
        Instant until = params.isEmpty() ? null : sessions.get(params.getString(0));
        return until != null && clock.instant().isBefore(until);
    }

    private String listed() {
        if (surveys.isEmpty()) {
            return status("No surveys found");
        }
        var list = Json.createArrayBuilder();
        for (Survey each : surveys.values()) {
            list.add(Json.createObjectBuilder()
                    .add("sid", each.id)
                    .add("gsid", 1)
                    .add("surveyls_title", each.title)
                    .addNull("startdate")
                    .addNull("expires")
                    .add("active", each.active ? "Y" : "N"));
        }
        return list.build().toString();
    }

    private String question(String questionId) {
        for (Survey each : surveys.values()) {
            JsonValue found = each.questions.get(questionId);
            if (found != null) {
                return found.toString();
            }
        }
        return status("Error: Invalid questionid");
    }

    private static String summary(Survey survey) {
        if (!survey.active) {
            return "[]";
        }
        long finished = survey.rows.values().stream()
                .filter(row -> !row.getOrDefault("submitdate", "").isEmpty())
                .count();
        long all = survey.rows.size() + survey.generated;
        return "{\"completed_responses\":" + (finished + survey.generated - survey.generated / 10)
                + ",\"incomplete_responses\":" + (all - finished - survey.generated + survey.generated / 10)
                + ",\"full_responses\":" + all + "}";
    }

    /** Parameters: key, survey, format, language, completion, heading, answer, from, to, fields. */
    private void export(HttpExchange exchange, JsonArray params) throws IOException {
        Survey survey;
        List<String> fields = new ArrayList<>();
        Map<String, String> headings = new HashMap<>();
        long from = number(params, 7, 1);
        long to;
        int count;
        synchronized (this) {
            survey = surveys.get(params.getInt(1));
            String refusal = refusal(params, survey);
            if (refusal != null) {
                send(exchange, 200, "application/json", "{\"id\":1,\"result\":" + refusal + ",\"error\":null}");
                return;
            }
            if (params.size() > 9 && params.get(9) instanceof JsonArray names) {
                if (names.isEmpty()) {
                    send(exchange, 200, "text/html", "At least one column must be selected for export.");
                    return;
                }
                names.forEach(name -> fields.add(((JsonString) name).getString()));
            } else {
                fields.addAll(survey.fieldMap.keySet());
            }
            survey.namesByHeading().forEach((heading, name) -> headings.put(name, heading));
            to = number(params, 8, 0) <= 0 ? survey.highest() : number(params, 8, 0);
            count = survey.count(from, to);
        }
        if (count > slowAbove) {
            fail(exchange, Fault.GATEWAY_504);
            return;
        }
        StringBuilder json = new StringBuilder("{\"responses\": [");
        boolean first = true;
        for (int offset = 0; offset < count; offset += PAGE) {
            List<Map<String, String>> page;
            synchronized (this) {
                if (offset > 0) {
                    betweenServerPages.run();
                }
                page = survey.query(from, to, offset);
            }
            if (page.isEmpty()) {
                page = List.of(Map.of("id", ""));
                offset = count;
            }
            for (Map<String, String> row : page) {
                json.append(first ? "{" : ",{");
                first = false;
                append(json, row, fields, headings);
                json.append('}');
            }
        }
        json.append("]}");
        String encoded = Base64.getEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
        send(exchange, 200, "application/json", "{\"id\":1, \"result\":\"" + encoded + "\",\"error\":null}");
    }

    private @Nullable String refusal(JsonArray params, @Nullable Survey survey) {
        if (!hasSession(params)) {
            return status("Invalid session key");
        }
        if (survey == null || !survey.exportable) {
            return status("No permission");
        }
        if (!survey.active) {
            return status("No Data, survey table does not exist.");
        }
        if (survey.highest() == 0) {
            return status("No Data, could not get max id.");
        }
        return null;
    }

    private static void append(
            StringBuilder json, Map<String, String> row, List<String> fields, Map<String, String> headings) {
        boolean first = true;
        for (String field : fields) {
            if (!first) {
                json.append(',');
            }
            first = false;
            quote(json, headings.getOrDefault(field, field));
            json.append(':');
            String value = headings.containsKey(field) ? row.get(field) : null;
            if (value == null || (field.equals("submitdate") && value.isEmpty())) {
                json.append(row.size() == 1 && "".equals(row.get("id")) ? "\"\"" : "null");
            } else if ((field.equals("id") || field.equals("lastpage")) && !value.isEmpty()) {
                json.append(value);
            } else {
                quote(json, value);
            }
        }
    }

    /** Writes a text as PHP does: everything outside of ASCII escaped, slashes too. */
    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c == '/') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7e) {
                String hex = Integer.toHexString(c);
                json.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static long number(JsonArray params, int index, long otherwise) {
        if (params.size() <= index || !(params.get(index) instanceof JsonNumber number)) {
            return otherwise;
        }
        return number.longValue();
    }

    private static String status(String text) {
        return Json.createObjectBuilder().add("status", text).build().toString();
    }

    private static JsonObject field(String name, String type, String questionId, String code, String wording) {
        return Json.createObjectBuilder()
                .add("fieldname", name)
                .add("type", type)
                .add("gid", questionId.isEmpty() ? "" : "1")
                .add("qid", questionId)
                .add("aid", "")
                .add("title", code)
                .add("question", wording)
                .add("group_name", "")
                .build();
    }

    /** Returns the heading of a field in an export with question codes. */
    private static String heading(JsonObject field) {
        String title = field.getString("title");
        if (title.isEmpty()) {
            return field.getString("fieldname");
        }
        JsonValue aid = field.get("aid");
        String code = aid instanceof JsonString text ? text.getString() : aid.toString();
        String scale = field.containsKey("scale_id") ? "[" + (field.getInt("scale_id") + 1) + "]" : "";
        return title + (code.isEmpty() ? "" : "[" + code + "]") + scale;
    }

    private static JsonValue resource(String name) {
        try (InputStream in = SimulatedLimeSurvey.class.getResourceAsStream(RECORDINGS + name)) {
            if (in == null) {
                throw new IllegalStateException(RECORDINGS + name + " is not on the class path");
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readValue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
