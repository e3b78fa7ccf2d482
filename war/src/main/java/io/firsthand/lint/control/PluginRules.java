package io.firsthand.lint.control;

import io.firsthand.connections.control.PluginRegistry;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Place.Part;
import io.firsthand.lint.entity.Rule;
import io.firsthand.lint.entity.Where;
import io.firsthand.spi.LintRule;
import io.firsthand.spi.LintRulePlugin;
import io.firsthand.spi.Question;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that plugins bring. They run on threads of their own with a time limit; one that throws or takes too long is broken until
 * the server starts again, and no page waits for it. What a plugin says is never trusted. Thread-safe.
 */
@ApplicationScoped
public class PluginRules {
    private static final System.Logger LOG = System.getLogger(PluginRules.class.getName());
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    private static final int MOST_RULES = 50;
    private static final int MOST_THREADS = 8;
    private static final int MOST_OBJECTIONS = 100;
    private static final int MOST_EXAMPLES = 20;
    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_WORDS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, String> broken = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MOST_THREADS, PATIENCE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), PluginRules::thread);

    /**
     * A rule as people read it, and as it is asked.
     *
     * @param rule for people
     * @param check the plugin's own
     * @param examples what it must notice and leave alone
     */
    private record Known(Rule rule, LintRule check, List<LintRule.Example> examples) {}

    /** For CDI, and where there are no plugins. */
    protected PluginRules() {}

    /** Reads the rules of the plugins that were found. */
    @Inject
    PluginRules(PluginRegistry registry) {
        this(registry.lintRules());
    }

    /** Reads the rules of plugins by id. */
    PluginRules(Map<String, LintRulePlugin> plugins) {
        new TreeMap<>(plugins).forEach(this::read);
    }

    private static Thread thread(Runnable run) {
        var thread = new Thread(run, "lint rules of plugins");
        thread.setDaemon(true);
        return thread;
    }

    private void read(String plugin, LintRulePlugin from) {
        try {
            String name = shortened(from.name(), 60);
            from.rules().stream().limit(MOST_RULES).forEach(rule -> read(plugin, name, rule));
        } catch (RuntimeException | LinkageError e) {
            breakDown(plugin, "The plugin " + plugin + " does not give its lint rules", reason(e));
        }
    }

    private void read(String plugin, String name, LintRule from) {
        String id = plugin + ":?";
        try {
            String own = from.id();
            if (!ID.matcher(own).matches()) {
                throw new IllegalArgumentException("its id is not 1 to 20 of A-Z, a-z, 0-9 and -");
            }
            id = plugin + ":" + own;
            LintRule.Words words = from.words().get(LocalText.BASE_LANGUAGE);
            if (words == null) {
                throw new IllegalArgumentException("it has no English words");
            }
            var rule = new Rule(
                    id,
                    words.name(),
                    from.severity() == LintRule.Severity.HINT ? Level.INFO : Level.WARN,
                    Set.of(Where.ITEM, Where.SURVEY),
                    words.why(),
                    words.remedy(),
                    name);
            var examples = from.examples().stream().limit(MOST_EXAMPLES).toList();
            if (known.putIfAbsent(id, new Known(rule, from, examples)) != null) {
                throw new IllegalArgumentException("another rule of the plugin has this id");
            }
        } catch (RuntimeException | LinkageError e) {
            breakDown(id, "The lint rule " + id + " cannot be read", reason(e));
        }
    }

    /** Stops the threads; a rule that does not end is left behind. */
    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** Returns the rules that can be used, by plugin and in the plugin's order. */
    public List<Rule> rules() {
        return known.values().stream()
                .map(Known::rule)
                .filter(rule -> !broken.containsKey(rule.id()))
                .toList();
    }

    /** Returns the rule with an id, broken or not, if there is one. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(known.get(id)).map(Known::rule);
    }

    /** Returns a sentence for every rule that cannot be used, in the order of ids; may be empty. */
    public List<String> broken() {
        return List.copyOf(new TreeMap<>(broken).values());
    }

    /** Returns wordings of examples that a rule must notice in a language, or must leave alone. */
    public List<String> examples(String id, String language, boolean fires) {
        return Optional.ofNullable(known.get(id)).map(Known::examples).stream()
                .flatMap(List::stream)
                .filter(example -> example.fires() == fires && isSame(example.language(), language))
                .flatMap(example -> example.asked().stream())
                .map(question -> shortened(question.wording(), LONGEST_WORDING))
                .distinct()
                .toList();
    }

    private static boolean isSame(String one, String other) {
        return primary(one).equals(primary(other));
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Returns what the rules say about questions in order, in a language. Published standards are left alone. */
    public List<Advice> check(List<BankQuestion> asked, String language) {
        var questions = asked.stream()
                .filter(item -> item.lock() == null)
                .map(item -> question(item, language))
                .toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        return known.values().stream()
                .filter(one -> !broken.containsKey(one.rule().id()))
                .flatMap(one -> check(one, questions, language))
                .toList();
    }

    private Stream<Advice> check(Known one, List<Question> asked, String language) {
        String id = one.rule().id();
        try {
            var running = threads.submit(() -> one.check().check(asked, language).stream()
                    .limit(MOST_OBJECTIONS)
                    .toList());
            try {
                return running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).stream()
                        .map(objection -> advice(one.rule(), objection, asked))
                        .toList()
                        .stream();
            } catch (TimeoutException e) {
                running.cancel(true);
                breakDown(id, "The lint rule " + id + " took longer than a second", "");
            }
        } catch (ExecutionException e) {
            breakDown(id, "The lint rule " + id + " failed", kind(e.getCause() == null ? e : e.getCause()));
        } catch (RejectedExecutionException e) {
            // every thread is busy: advice can wait, the page cannot
            LOG.log(System.Logger.Level.WARNING, "No thread was free for a lint rule of a plugin. rule={0}", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            breakDown(id, "The lint rule " + id + " failed", kind(e));
        }
        return Stream.empty();
    }

    private void breakDown(String id, String sentence, String why) {
        String whole = sentence + why + "; it is left out until the server starts again.";
        if (broken.putIfAbsent(id, whole) == null) {
            LOG.log(System.Logger.Level.ERROR, whole);
        }
    }

    /** Returns why a rule cannot be read: what it says itself where it is about a value. */
    private static String reason(Throwable thrown) {
        return thrown instanceof IllegalArgumentException && thrown.getMessage() != null
                ? ": " + shortened(thrown.getMessage(), LONGEST_WORDS)
                : kind(thrown);
    }

    /** What a rule that failed says may hold words of a question: only the kind of it is told. */
    private static String kind(Throwable thrown) {
        return " (" + thrown.getClass().getSimpleName() + ")";
    }

    private static Advice advice(Rule rule, LintRule.Objection objection, List<Question> asked) {
        String subject = asked.stream()
                .map(Question::id)
                .filter(objection.question()::equals)
                .findFirst()
                .orElse("");
        Place place = subject.isEmpty()
                ? Place.whole()
                : new Place(
                        subject,
                        Part.WORDING,
                        shortened(objection.words(), LONGEST_WORDS).toLowerCase(Locale.ROOT));
        return Advice.of(rule, place, objection.message());
    }

    private static Question question(BankQuestion item, String language) {
        return new Question(
                item.id(),
                item.wording().in(language),
                item.kind().answer(),
                item.options().stream()
                        .filter(option -> option.label() != null)
                        .map(option -> new Question.Option(
                                option.code(),
                                Optional.ofNullable(option.label())
                                        .map(label -> label.in(language))
                                        .orElse("")))
                        .toList(),
                item.feeds(),
                item.promptedness());
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
