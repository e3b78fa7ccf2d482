package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.instruments.entity.PackShelf;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.profiles.entity.Field;
import io.firsthand.spi.Promptedness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the questions that fill the weak fields of a profile: a greedy cover with seconds as the price, once under each opening
 * sentence, within the rules of order and the length of a survey.
 *
 * <p>Only open questions that suggest nothing count, since only their answers become quotes worth having. An answer lands in the
 * field of its first feed; a further feed counts half.
 */
public final class GapCover {
    /** A proposal has so many questions at most. */
    static final int MOST_QUESTIONS = 8;

    private static final double FURTHER_FEED = 0.5;
    private static final Set<Promptedness> WORTH_HAVING = Set.of(Promptedness.UNPROMPTED, Promptedness.ON_TOPIC);

    private final QuestionBank bank;
    private final PackShelf shelf;

    /** Makes one that picks from a bank. */
    public GapCover(QuestionBank bank, PackShelf shelf) {
        this.bank = bank;
        this.shelf = shelf;
    }

    /** Proposes questions for the weak ones of these fields. */
    public Proposal propose(List<Weakness> fields, Audience audience) {
        return shelf.anchors().stream()
                .map(anchor -> new Cover(anchor, fields, audience).cover())
                .filter(cover -> !cover.picked.isEmpty())
                .max(Comparator.comparingDouble((Cover cover) -> cover.filled)
                        .thenComparing(cover -> -cover.length())
                        .thenComparing(cover -> -shelf.anchors().indexOf(cover.anchor)))
                .map(Cover::proposal)
                .orElseGet(() -> new Proposal(null, List.of(), 0, weakest(fields)));
    }

    private static List<Field> weakest(List<Weakness> fields) {
        return fields.stream()
                .filter(weakness -> weakness.need() > 0)
                .sorted(Comparator.comparing(weakness -> -weakness.need()))
                .map(Weakness::field)
                .toList();
    }

    /** The cover under one opening sentence. */
    private final class Cover {
        private final Anchor anchor;
        private final List<Weakness> fields;
        private final Audience audience;
        private final Map<Field, Double> missing = new EnumMap<>(Field.class);
        private final Map<Field, Integer> need = new EnumMap<>(Field.class);
        private List<BankQuestion> picked = new ArrayList<>();
        private double filled;

        Cover(Anchor anchor, List<Weakness> fields, Audience audience) {
            this.anchor = anchor;
            this.fields = fields;
            this.audience = audience;
            fields.forEach(weakness -> {
                need.put(weakness.field(), weakness.need());
                missing.put(weakness.field(), (double) weakness.need());
            });
        }

        Cover cover() {
            for (var next = best(); next.isPresent(); next = best()) {
                var question = next.get();
                filled += gain(question);
                shares(question).forEach((field, share) -> missing.merge(field, -share, Double::sum));
                picked = ordered(with(question)).orElseThrow();
            }
            return this;
        }

        private Optional<BankQuestion> best() {
            return bank.questions().stream()
                    .filter(question -> gain(question) > 0)
                    .filter(this::isAskable)
                    .filter(question -> ordered(with(question)).isPresent())
                    .max(Comparator.comparingDouble((BankQuestion question) -> gain(question) / seconds(question))
                            .thenComparing(this::isInASet)
                            .thenComparing(question -> -bank.questions().indexOf(question)));
        }

        private double gain(BankQuestion question) {
            if (!question.kind().isOpen()
                    || question.promptedness() == null
                    || !WORTH_HAVING.contains(question.promptedness())) {
                return 0;
            }
            return shares(question).entrySet().stream()
                    .mapToDouble(share ->
                            Math.max(0, Math.min(share.getValue(), missing.getOrDefault(share.getKey(), 0.0))))
                    .sum();
        }

        /** Returns how much of each field an answer fills. */
        private Map<Field, Double> shares(BankQuestion question) {
            var shares = new LinkedHashMap<Field, Double>();
            for (var feed : question.feeds()) {
                Field.ofFeed(feed)
                        .ifPresent(field -> shares.putIfAbsent(
                                field, need.getOrDefault(field, 0) * (shares.isEmpty() ? 1 : FURTHER_FEED)));
            }
            return shares;
        }

        /** Returns whether a question belongs under this sentence, to these people, and does not hang in the air. */
        private boolean isAskable(BankQuestion question) {
            return !question.permission()
                    && question.lock() == null
                    && !question.personal()
                    && !question.topic().equals("close")
                    && picked.stream().noneMatch(other -> other.id().equals(question.id()))
                    && isOfSituation(question)
                    && leansOnSomething(question)
                    && (question.showIf() == null
                            || question.showIf().mentions().keySet().stream().allMatch(this::isPicked));
        }

        private boolean isPicked(String id) {
            return picked.stream().anyMatch(question -> question.id().equals(id));
        }

        private boolean leansOnSomething(BankQuestion question) {
            return question.ref().isEmpty()
                    || question.ref().stream().anyMatch(ref -> anchor.meets(ref) || isPicked(ref));
        }

        /** What only sets for other situations or other people ask is not asked here. */
        private boolean isOfSituation(BankQuestion question) {
            var asking = shelf.packs().stream()
                    .filter(pack -> pack.allItems().contains(question.id()))
                    .toList();
            return asking.isEmpty() || asking.stream().anyMatch(this::fits);
        }

        /** What a set asks has been chosen for its field by somebody already. */
        private boolean isInASet(BankQuestion question) {
            return shelf.packs().stream().anyMatch(pack -> pack.allItems().contains(question.id()));
        }

        private boolean fits(Pack pack) {
            var ofPack = pack.anchor();
            return (ofPack == null || anchor.meets(ofPack)) && (!pack.id().equals("BC") || audience == Audience.B2B);
        }

        private List<BankQuestion> with(BankQuestion question) {
            var all = new ArrayList<>(picked);
            all.add(question);
            return all;
        }

        /** Returns the questions in an order that the rules allow, with closed ones between where they need it. */
        private Optional<List<BankQuestion>> ordered(List<BankQuestion> questions) {
            var all = new ArrayList<>(questions);
            while (all.size() <= MOST_QUESTIONS && isWithinLength(all)) {
                var found = new Order(all).find();
                if (found.isPresent()) {
                    return found;
                }
                var between = separator(all);
                if (between.isEmpty()) {
                    return Optional.empty();
                }
                all.add(between.get());
            }
            return Optional.empty();
        }

        private boolean isWithinLength(List<BankQuestion> questions) {
            var settings = shelf.settings();
            long around = settings.openingTime().toSeconds()
                    + bank.time(settings.closingCounted()).toSeconds();
            return questions.stream().mapToLong(GapCover.this::seconds).sum() + around
                            <= settings.maxTime().toSeconds()
                    && questions.stream()
                                    .filter(question -> question.kind() == ItemKind.OT)
                                    .count()
                            <= shelf.order().maxOpenTexts();
        }

        private Optional<BankQuestion> separator(List<BankQuestion> questions) {
            return bank.questions().stream()
                    .filter(question -> question.kind() == ItemKind.SC)
                    .filter(this::isAskable)
                    .filter(question -> !questions.contains(question))
                    .filter(question ->
                            question.showIf() == null && !question.topic().equals("screening"))
                    .filter(question -> question.options().stream().allMatch(option -> option.from() == null))
                    .findFirst();
        }

        long length() {
            return picked.stream().mapToLong(GapCover.this::seconds).sum();
        }

        Proposal proposal() {
            var left = weakest(fields).stream()
                    .filter(field -> missing.getOrDefault(field, 0.0) > 0)
                    .toList();
            return new Proposal(anchor, picked.stream().map(this::pick).toList(), length(), left);
        }

        private Proposal.Pick pick(BankQuestion question) {
            var reached = shares(question).entrySet().stream()
                    .filter(share -> share.getValue() > 0 && question.kind().isOpen())
                    .map(Map.Entry::getKey)
                    .toList();
            if (reached.isEmpty()) {
                return new Proposal.Pick(
                        question,
                        List.of(),
                        question.id() + " keeps open questions apart, so that people go on writing.");
            }
            var weakness = fields.stream()
                    .filter(one -> one.field() == reached.get(0))
                    .findFirst()
                    .orElseThrow();
            return new Proposal.Pick(
                    question,
                    reached,
                    name(reached.get(0)) + ": " + weakness.inWords() + "; " + question.id() + " asks for it.");
        }
    }

    /** Returns a field as the card calls it. */
    public static String name(Field field) {
        return switch (field) {
            case CONTEXT -> "Context";
            case GOALS -> "Goals";
            case PAIN_POINTS -> "Pain points";
            case TRIGGERS -> "Triggers";
            case DRIVERS -> "Decision drivers";
            case OBJECTIONS -> "Objections";
            case CHANNELS -> "Channels";
            case PROOF -> "Proof needed";
        };
    }

    private long seconds(BankQuestion question) {
        return bank.seconds().getOrDefault(question.kind(), 0);
    }

    /** Finds the order nearest to that of the bank, which is the order of the story. */
    private final class Order {
        private final List<BankQuestion> questions;
        private final List<BankQuestion> placed = new ArrayList<>();

        Order(List<BankQuestion> questions) {
            this.questions = questions.stream()
                    .sorted(Comparator.comparingInt(bank.questions()::indexOf))
                    .toList();
        }

        Optional<List<BankQuestion>> find() {
            if (placed.size() == questions.size()) {
                return Optional.of(List.copyOf(placed));
            }
            for (var question : questions) {
                if (!placed.contains(question) && mayFollow(question)) {
                    placed.add(question);
                    var found = find();
                    if (found.isPresent()) {
                        return found;
                    }
                    placed.remove(placed.size() - 1);
                }
            }
            return Optional.empty();
        }

        private boolean mayFollow(BankQuestion question) {
            return hasWhatItLeansOn(question)
                    && isInTopicOrder(question)
                    && !isOneOpenTooMany(question)
                    && !isTwin(question);
        }

        private boolean hasWhatItLeansOn(BankQuestion question) {
            var later = new LinkedHashSet<>(questions);
            placed.forEach(later::remove);
            return later.stream()
                    .noneMatch(other -> question.ref().contains(other.id())
                            || question.showIf() != null
                                    && question.showIf().mentions().containsKey(other.id()));
        }

        private boolean isInTopicOrder(BankQuestion question) {
            return placed.stream()
                    .filter(other -> other.topic().equals(question.topic()))
                    .allMatch(other -> rank(other) <= rank(question));
        }

        private int rank(BankQuestion question) {
            var promptedness = question.promptedness();
            return promptedness == null ? 0 : shelf.order().topicOrder().indexOf(promptedness.code());
        }

        private boolean isOneOpenTooMany(BankQuestion question) {
            int most = shelf.order().maxOpenTextsInARow();
            return question.kind() == ItemKind.OT
                    && placed.size() >= most
                    && placed.subList(placed.size() - most, placed.size()).stream()
                            .allMatch(other -> other.kind() == ItemKind.OT);
        }

        private boolean isTwin(BankQuestion question) {
            if (placed.isEmpty()) {
                return false;
            }
            var before = placed.get(placed.size() - 1).id();
            return shelf.order().twins().stream()
                    .anyMatch(twins -> !Objects.equals(before, question.id())
                            && twins.contains(before)
                            && twins.contains(question.id()));
        }
    }
}
