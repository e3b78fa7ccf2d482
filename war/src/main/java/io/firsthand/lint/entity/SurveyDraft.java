package io.firsthand.lint.entity;

import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.Paths;
import io.firsthand.instruments.entity.ScreenOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft survey in one language, as rules see it. Built from whatever stores drafts; changed through {@link #edit()}.
 *
 * @param language BCP 47 tag of the words
 * @param anchor what everything is about, or null
 * @param asked every question in order, opening and closing permissions with it
 * @param setup how it will be asked and what is kept
 * @param notice words of the notice by element ({@link io.firsthand.instruments.entity.Notice#required()}), gaps filled; an element with blank words counts as
 *     missing
 * @param texts everything else that people will read, by a name people know; may be empty
 * @param values what fills the gaps, by placeholder
 * @param live wordings of this study's last live survey by question id; may be empty
 * @param known feeds that a hidden field or a mapped attribute already brings; may be empty
 * @param exempt ids of rules that do not apply, as a locked pack may say
 */
public record SurveyDraft(
        String language,
        @Nullable Anchor anchor,
        List<Asked> asked,
        Setup setup,
        Map<String, String> notice,
        Map<String, String> texts,
        Map<String, String> values,
        Map<String, LiveWording> live,
        Set<String> known,
        Set<String> exempt) {

    /**
     * A question at its place.
     *
     * @param item the question
     * @param showIf when it is shown here, or null for always
     * @param required whether it must be answered here
     * @param ends answers that end the survey here
     */
    public record Asked(BankQuestion item, @Nullable Condition showIf, boolean required, List<ScreenOut> ends) {
        /** Copies the list. */
        public Asked {
            ends = List.copyOf(ends);
        }

        /** Asks a question as the bank has it. */
        public static Asked of(BankQuestion item) {
            return new Asked(item, item.showIf(), item.required(), item.ends());
        }

        /** Returns it as a step on the way through the survey. */
        public Paths.Step step() {
            return new Paths.Step(item, showIf, required, ends);
        }

        /** Returns the same with further answers that end the survey. */
        public Asked ending(List<ScreenOut> more) {
            var all = new ArrayList<>(ends);
            all.addAll(more);
            return new Asked(item, showIf, required, all);
        }
    }

    /**
     * How the survey is asked and what is kept of a person.
     *
     * @param basis {@code consent} or {@code other}
     * @param mode {@code normal}, {@code strict} or {@code anonymous}
     * @param seconds its length
     * @param windowMonths how far back questions may reach, in months
     * @param kept what is kept beside the answers
     */
    public record Setup(String basis, String mode, long seconds, int windowMonths, Set<Kept> kept) {
        /** What may be kept of a person beside the answers. */
        public enum Kept {
            /** Invitations with tokens, or hidden ids. */
            IDENTIFIERS("tokens or hidden ids"),
            /** The network address. */
            IP("the IP address"),
            /** The mail address. */
            EMAIL("the mail address"),
            /** Answers are written to a customer's record. */
            CUSTOMER_RECORD("a link to the customer record"),
            /** Quotes show who said them. */
            DISPLAY_NAMES("names beside quotes");

            private final String words;

            Kept(String words) {
                this.words = words;
            }

            /** Returns it in words. */
            public String words() {
                return words;
            }
        }

        /** Copies the set. */
        public Setup {
            kept = Set.copyOf(kept);
        }

        /** Returns whether the survey is set up as a condition asks. */
        public boolean isSo(Condition.Setting setting) {
            return switch (setting.name()) {
                case "basis" -> setting.value().equals(basis);
                case "mode" -> setting.value().equals(mode);
                default -> kept.contains(Kept.CUSTOMER_RECORD);
            };
        }
    }

    /**
     * How a question stood in the last live survey.
     *
     * @param version its version
     * @param wording its words
     * @param options labels of its options in order
     */
    public record LiveWording(int version, String wording, List<String> options) {
        /** Copies the list. */
        public LiveWording {
            options = List.copyOf(options);
        }
    }

    /** Copies the collections. */
    public SurveyDraft {
        asked = List.copyOf(asked);
        notice = Map.copyOf(notice);
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
        live = Map.copyOf(live);
        known = Set.copyOf(known);
        exempt = Set.copyOf(exempt);
    }

    /** Begins a draft of these questions in a language: consent asked, nothing kept, three months back. */
    public static Edit of(String language, List<Asked> asked) {
        return new Edit(language, asked);
    }

    /** Begins a changed copy. */
    public Edit edit() {
        return new Edit(language, asked)
                .anchor(anchor)
                .setup(setup)
                .notice(notice)
                .texts(texts)
                .values(values)
                .live(live)
                .known(known)
                .exempt(exempt);
    }

    /** Returns the place of a question, or -1. */
    public int indexOf(String id) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).item().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Collects what a draft has; {@link #done()} gives it. Not thread-safe. */
    public static final class Edit {
        private final String language;
        private final List<Asked> asked;
        private @Nullable Anchor anchor;
        private Setup setup = new Setup("consent", "normal", 0, 3, Set.of());
        private Map<String, String> notice = Map.of();
        private Map<String, String> texts = Map.of();
        private Map<String, String> values = Map.of();
        private Map<String, LiveWording> live = Map.of();
        private Set<String> known = Set.of();
        private Set<String> exempt = Set.of();

        private Edit(String language, List<Asked> asked) {
            this.language = language;
            this.asked = asked;
        }

        /** Sets what everything is about. */
        public Edit anchor(@Nullable Anchor anchor) {
            this.anchor = anchor;
            return this;
        }

        /** Sets how it is asked. */
        public Edit setup(Setup setup) {
            this.setup = setup;
            return this;
        }

        /** Sets the words of the notice by element. */
        public Edit notice(Map<String, String> notice) {
            this.notice = notice;
            return this;
        }

        /** Sets what else people will read. */
        public Edit texts(Map<String, String> texts) {
            this.texts = texts;
            return this;
        }

        /** Sets what fills the gaps. */
        public Edit values(Map<String, String> values) {
            this.values = values;
            return this;
        }

        /** Sets the wordings of the last live survey. */
        public Edit live(Map<String, LiveWording> live) {
            this.live = live;
            return this;
        }

        /** Sets the feeds that are known without asking. */
        public Edit known(Set<String> known) {
            this.known = known;
            return this;
        }

        /** Sets the rules that do not apply. */
        public Edit exempt(Set<String> exempt) {
            this.exempt = exempt;
            return this;
        }

        /** Returns the draft. */
        public SurveyDraft done() {
            return new SurveyDraft(language, anchor, asked, setup, notice, texts, values, live, known, exempt);
        }
    }
}
