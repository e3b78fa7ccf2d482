package io.firsthand.pulls.control;

import io.firsthand.evidence.control.Extraction;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.pulls.control.Leases.Lease;
import io.firsthand.pulls.control.PageWriter.Outcome;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.entity.Source;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.ResponsePage.RejectedRow;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Responses that a program sends, line by line: the same canonical text, analysis and transactions of one page as a pull, with a result
 * for each line. Sending the same again changes nothing.
 */
@ApplicationScoped
public class Pushes {
    private static final int PAGE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    private Sources sources;

    @Inject
    private Leases leases;

    @Inject
    private PageWriter writer;

    @Inject
    private Extraction extraction;

    @Inject
    private Pulls pulls;

    /** One request while it is read: the page that fills up, and what is known of each line so far. */
    private final class Push {
        private final Lease lease;
        private final Analysis analysis;
        private final PushLine reader;
        private final Map<String, Integer> ids = new HashMap<>();
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<SurveyResponse> responses = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final Map<Integer, JsonObject> results = new TreeMap<>();

        Push(Lease lease, Source source) {
            this.lease = lease;
            this.analysis = new Analysis(extraction, source.description().columns(), source.html());
            this.reader = new PushLine(source.description().columns());
        }

        void take(PushLines.Line line) {
            if (line.isTooLong()) {
                reject(line.number(), "The line has more than " + PushLines.LONGEST + " bytes.");
                return;
            }
            try {
                take(reader.read(line.bytes()), line);
            } catch (ProblemException e) {
                reject(line.number(), e.problem().detail());
            }
        }

        private void take(SurveyResponse response, PushLines.Line line) {
            var earlier = ids.putIfAbsent(response.id(), line.number());
            if (earlier != null) {
                // storing both would change the response back and forth each time the request is repeated
                reject(line.number(), "Line " + earlier + " has the same id; send the newer one in another request.");
                return;
            }
            add(response, line.number());
        }

        /** Adds a response to the page that fills up. */
        void add(SurveyResponse response, int number) {
            numbers.put(response.id(), number);
            responses.add(response);
            if (responses.size() == PAGE) {
                store();
            }
        }

        private void reject(int line, String reason) {
            rejected.add(new RejectedRow("line " + line, reason));
            results.put(
                    line,
                    result(line).add("result", "rejected").add("reason", reason).build());
        }

        void store() {
            if (responses.isEmpty() && rejected.isEmpty()) {
                return;
            }
            var analysed = analysis.page(List.copyOf(responses));
            var page =
                    new ResponsePage(responses, rejected, Cursor.START, false, results.size() + responses.size(), -1);
            var outcomes = writer.write(lease, page, analysed);
            var reasons = new HashMap<String, String>();
            analysed.rejected().forEach(row -> reasons.put(row.place(), row.reason()));
            numbers.forEach((id, line) -> results.put(line, stored(id, line, outcomes, reasons)));
            numbers.clear();
            responses.clear();
            rejected.clear();
            if (leases.isToStop(lease)) {
                throw ProblemException.conflict("Somebody stopped this; what was stored before stays.");
            }
        }
    }

    private static JsonObject stored(String id, int line, Map<String, Outcome> outcomes, Map<String, String> reasons) {
        var json = result(line).add("id", id);
        var outcome = outcomes.get(id);
        return outcome != null
                ? json.add("result", Kebab.of(outcome)).build()
                : json.add("result", "rejected")
                        .add("reason", reasons.getOrDefault("response " + id, "It cannot be stored."))
                        .build();
    }

    private static JsonObjectBuilder result(int line) {
        return Json.createObjectBuilder().add("line", line);
    }

    /**
     * Stores the responses of a request and returns a result for each line, in their order.
     *
     * @param by the person in whose name the program sends
     * @throws ProblemException 404 or 409 when there is no such source for programs, 413 when the request is too large, 422 when it
     *     holds no line
     */
    public List<JsonObject> push(long sourceId, InputStream body, String by) {
        var source = sources.source(sourceId);
        if (source.kind() != SourceDescription.Kind.PUSH) {
            throw ProblemException.conflict("'" + source.name()
                    + "' is read from a file or a survey tool; make a source of the kind 'push' for a program.");
        }
        var lines = new PushLines(body);
        var first = lines.next()
                .orElseThrow(
                        () -> ProblemException.invalid("", "Send at least one line, a JSON object for each response."));
        var push = new Push(leases.push(sourceId, LONGEST, by), source);
        run(push, () -> {
            for (var line = java.util.Optional.of(first); line.isPresent(); line = lines.next()) {
                push.take(line.get());
            }
            push.store();
        });
        return List.copyOf(push.results.values());
    }

    /**
     * Stores the responses of a source that another part of Firsthand fills, and takes back those of it that are not among them.
     *
     * @param responses all responses of the source, with different ids
     * @param by the person in whose name it is done
     */
    public void replace(long sourceId, List<SurveyResponse> responses, String by) {
        var source = sources.source(sourceId);
        var push = new Push(leases.push(sourceId, LONGEST, by), source);
        run(push, () -> {
            for (var response : responses) {
                push.add(response, push.results.size() + push.responses.size() + 1);
            }
            push.store();
            var ids = responses.stream().map(SurveyResponse::id).collect(Collectors.toSet());
            writer.vanish(push.lease, pulls.others(sourceId, ids));
        });
    }

    private void run(Push push, Runnable work) {
        try {
            work.run();
            leases.change(push.lease, (pull, now) -> pull.finish(now));
        } catch (ProblemException e) {
            end(push.lease, e.problem().detail());
            throw e;
        } catch (RuntimeException e) {
            end(push.lease, "Something went wrong in Firsthand; send it again, what is stored stays.");
            throw e;
        }
    }

    private void end(Lease lease, String why) {
        leases.change(lease, (pull, now) -> {
            if (pull.isCancelRequested()) {
                pull.cancelled(now);
            } else {
                pull.fail(null, why, now);
            }
        });
    }
}
