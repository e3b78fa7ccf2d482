package io.firsthand.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, before it is signed. Words of a closed list (types, states, decisions) are lower-kebab codes
 * such as {@code first-realisation}; a missing fact is null and stays out of the document.
 *
 * @param id a URI of the certificate, unique in the world ({@code urn:uuid:…} or the address where it can be read)
 * @param createdAt when it was made
 * @param meaning what the words are
 * @param anchor which words, in which text
 * @param origin where the text came from
 * @param question the question as it was shown, or null when the words were said without one
 * @param permission what permits their use
 * @param pull how the text reached the installation, or null when it was typed in
 * @param extraction what proposed the words
 * @param review who approved them
 * @param gates the results of the ten validation gates, by ascending number, each at most once
 * @param spoken how the words were written down, or null when the person wrote them; since version 2 of the format
 */
public record CertificateContent(
        String id,
        Instant createdAt,
        Meaning meaning,
        Anchor anchor,
        Origin origin,
        @Nullable Question question,
        Permission permission,
        @Nullable Pull pull,
        Extraction extraction,
        Review review,
        List<Gate> gates,
        @Nullable Spoken spoken) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Makes what a certificate says of words that the person wrote. */
    public CertificateContent(
            String id,
            Instant createdAt,
            Meaning meaning,
            Anchor anchor,
            Origin origin,
            @Nullable Question question,
            Permission permission,
            @Nullable Pull pull,
            Extraction extraction,
            Review review,
            List<Gate> gates) {
        this(id, createdAt, meaning, anchor, origin, question, permission, pull, extraction, review, gates, null);
    }

    /** Copies the gates and refuses any that are out of order or double. */
    public CertificateContent {
        notBlank(id, "id");
        Objects.requireNonNull(createdAt, "createdAt");
        gates = List.copyOf(gates);
        for (int i = 1; i < gates.size(); i++) {
            if (gates.get(i - 1).number() >= gates.get(i).number()) {
                throw new IllegalArgumentException("gate " + gates.get(i).number() + " is listed after gate "
                        + gates.get(i - 1).number());
            }
        }
    }

    /**
     * What the words are, as confirmed by the reviewer.
     *
     * @param type {@code concern}, {@code trigger}, {@code first-realisation} …
     * @param polarity {@code affirmed}, {@code negated} or {@code uncertain}
     * @param status {@code open}, {@code resolved}, {@code came-true} or {@code hypothetical}
     * @param holder {@code self}, {@code other} or {@code general}
     * @param holderRole the other's role as said ("my boss"), or null
     * @param stage place on the switch timeline ({@code t1}, {@code e1} …), or null
     */
    public record Meaning(
            String type,
            String polarity,
            String status,
            String holder,
            @Nullable String holderRole,
            @Nullable String stage) {
        /** Refuses what is no code. */
        public Meaning {
            code(type, "type");
            code(polarity, "polarity");
            code(status, "status");
            code(holder, "holder");
            codeOrNull(stage, "stage");
        }
    }

    /**
     * Which words, with both selectors of the Web Annotation model. Positions count Unicode code points of the canonical
     * text.
     *
     * @param source a URI of the text
     * @param textVersion version of its canonical form, from 1
     * @param exact the words
     * @param prefix the words before, at most some dozens of code points; may be empty
     * @param suffix the words after; may be empty
     * @param start first code point, from 0
     * @param end one past the last code point
     * @param textHash hash of the whole canonical text, with a salt of this certificate only
     */
    public record Anchor(
            String source,
            int textVersion,
            String exact,
            String prefix,
            String suffix,
            int start,
            int end,
            TextHash textHash) {
        private static final int CONTEXT = 32;

        /** Refuses a blank source and null words; whether the selectors agree is for the check to say. */
        public Anchor {
            notBlank(source, "source");
            Objects.requireNonNull(exact, "exact");
            Objects.requireNonNull(prefix, "prefix");
            Objects.requireNonNull(suffix, "suffix");
            Objects.requireNonNull(textHash, "textHash");
        }

        /**
         * Cuts the words out of a canonical text, with up to 32 code points on either side.
         *
         * @throws IndexOutOfBoundsException when the range does not lie within the text
         */
        public static Anchor at(
                String source, int textVersion, String canonicalText, int start, int end, TextHash textHash) {
            int length = UnicodeText.length(canonicalText);
            Objects.checkFromToIndex(start, end, length);
            return new Anchor(
                    source,
                    textVersion,
                    UnicodeText.slice(canonicalText, start, end),
                    UnicodeText.slice(canonicalText, Math.max(0, start - CONTEXT), start),
                    UnicodeText.slice(canonicalText, end, Math.min(length, end + CONTEXT)),
                    start,
                    end,
                    textHash);
        }

        /** Returns how many code points the words have. */
        int exactLength() {
            return UnicodeText.length(exact);
        }
    }

    /**
     * Where the text came from. What a kind of source cannot have stays null.
     *
     * @param kind {@code survey}, {@code review}, {@code ticket}, {@code feedback}, {@code interview} or {@code push}
     * @param name the source's name, as people know it
     * @param tool id of the survey tool or client, or null
     * @param survey the tool's id of the survey, session or file, or null
     * @param surveyVersion version of the survey or guide, or null
     * @param response the tool's id of the response, row or turn, or null
     * @param url where the text is published, or null
     * @param person a pseudonym such as {@code Person 12}, never a name, or null when unknown
     * @param language BCP 47 tag, or null
     * @param collectedAt when it was said, or null when unknown
     * @param transcript {@code machine} or {@code corrected} for a transcript, else null; {@link Spoken} says more
     */
    public record Origin(
            String kind,
            String name,
            @Nullable String tool,
            @Nullable String survey,
            @Nullable String surveyVersion,
            @Nullable String response,
            @Nullable String url,
            @Nullable String person,
            @Nullable String language,
            @Nullable Instant collectedAt,
            @Nullable String transcript) {
        /** Refuses a kind that is no code. */
        public Origin {
            code(kind, "kind");
            notBlank(name, "name");
            codeOrNull(transcript, "transcript");
        }
    }

    /**
     * The question as it was shown.
     *
     * @param id id in the bank or the tool
     * @param version version of the wording, or null
     * @param wording the words shown
     * @param promptedness {@code U}, {@code O}, {@code C} or {@code L}: the weaker of the item's own and what was shown
     *     before, or null when nobody said
     */
    public record Question(
            String id,
            @Nullable String version,
            String wording,
            @Nullable String promptedness) {
        /** Refuses a blank id. */
        public Question {
            notBlank(id, "id");
            Objects.requireNonNull(wording, "wording");
        }
    }

    /**
     * What permits the use of the words.
     *
     * @param basis {@code consent}, {@code public-review}, {@code service-record} or {@code unknown}
     * @param wordingVersion version of the notice or consent shown, or null
     * @param audience the widest audience it covers: {@code internal} or {@code public}
     * @param declaredBy who declared the basis where no flag per response exists, or null
     */
    public record Permission(
            String basis,
            @Nullable String wordingVersion,
            String audience,
            @Nullable String declaredBy) {
        /** Refuses what is no code. */
        public Permission {
            code(basis, "basis");
            code(audience, "audience");
        }
    }

    /**
     * How the text reached the installation.
     *
     * @param id id of the pull
     * @param at when the page with this text was read
     * @param connector id of the plugin, or null
     * @param connectorVersion its version, or null
     */
    public record Pull(
            String id,
            Instant at,
            @Nullable String connector,
            @Nullable String connectorVersion) {
        /** Refuses a blank id. */
        public Pull {
            notBlank(id, "id");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * What proposed the words.
     *
     * @param extractor id of the extractor, or the person who marked them by hand
     * @param version version of the extractor and its rules, or null for a person
     * @param rule id of the rule, {@code asked:<question>} or {@code by-hand}
     * @param confidence 0 to 1 as stated by the extractor, at most 15 significant digits
     * @param cues the words that set each attribute; may be empty
     */
    public record Extraction(
            String extractor, @Nullable String version, String rule, BigDecimal confidence, List<Cue> cues) {
        /** Copies the cues and refuses a confidence out of range. */
        public Extraction {
            notBlank(extractor, "extractor");
            notBlank(rule, "rule");
            if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("the confidence is not within 0..1");
            }
            cues = List.copyOf(cues);
        }
    }

    /**
     * Words that set an attribute, in code points of the canonical text.
     *
     * @param attribute {@code type}, {@code polarity}, {@code status}, {@code holder} …
     * @param start first code point
     * @param end one past the last
     */
    public record Cue(String attribute, int start, int end) {
        /** Refuses an attribute that is no code. */
        public Cue {
            code(attribute, "attribute");
        }
    }

    /**
     * Who decided, and how.
     *
     * @param reviewer the person's name as shown in the installation
     * @param at when
     * @param decision {@code approved} or {@code rejected}
     * @param reason the person's own words, or null
     * @param selfReviewed whether the reviewer also held the interview, marked the words or is the only reader
     * @param contextSeen what was on screen: {@code question}, {@code whole-answer}, {@code neighbouring-turns}
     */
    public record Review(
            String reviewer,
            Instant at,
            String decision,
            @Nullable String reason,
            boolean selfReviewed,
            List<String> contextSeen) {
        /** Copies the list and refuses what is no code. */
        public Review {
            notBlank(reviewer, "reviewer");
            Objects.requireNonNull(at, "at");
            code(decision, "decision");
            contextSeen = List.copyOf(contextSeen);
            contextSeen.forEach(seen -> code(seen, "contextSeen"));
        }
    }

    /**
     * The result of one gate.
     *
     * @param number 1 verbatim, 2 provenance, 3 permission, 4 privacy, 5 meaning, 6 context, 7 reviewer, 8 corroboration,
     *     9 promptedness, 10 recency
     * @param result {@code passed} or {@code failed}; for 8 to 10 also {@code raises}, {@code lowers} or {@code unknown}
     * @param detail a sentence, or null
     */
    public record Gate(int number, String result, @Nullable String detail) {
        /** Refuses a number outside 1..10. */
        public Gate {
            if (number < 1 || number > 10) {
                throw new IllegalArgumentException("gate " + number + " is not one of 1..10");
            }
            code(result, "result");
        }
    }

    /**
     * How words that were said were written down, and who has compared them with what was said.
     *
     * @param writtenDown {@code transcript} when a recording was written down, by a machine or a person, which nobody can tell; {@code
     *     during-the-talk} when whoever held the talk noted the words
     * @param saidAt seconds from the start of the recording or talk, or null when no time mark says so
     * @param speaker a code such as {@code P01}, never a name, or null
     * @param corrections what people did to the text since, oldest first; empty for the words as they came
     */
    public record Spoken(
            String writtenDown,
            @Nullable BigDecimal saidAt,
            @Nullable String speaker,
            List<Correction> corrections) {
        /** Copies the list, and refuses what is no code and a time before the start. */
        public Spoken {
            code(writtenDown, "writtenDown");
            if (saidAt != null && saidAt.signum() < 0) {
                throw new IllegalArgumentException("saidAt must not be negative");
            }
            corrections = List.copyOf(corrections);
        }

        /** Returns whether a person changed words of the text. */
        public boolean isCorrected() {
            return corrections.stream().anyMatch(Correction::changed);
        }
    }

    /**
     * A person looked at the text.
     *
     * @param by the person's name as shown in the installation
     * @param at when
     * @param textVersion version of the text that came of it
     * @param changed whether words were changed; if not, the person found the text right
     * @param checkedAgainstRecording whether the person says to have compared it with the recording
     */
    public record Correction(String by, Instant at, int textVersion, boolean changed, boolean checkedAgainstRecording) {
        /** Refuses a blank name and a version before the first. */
        public Correction {
            notBlank(by, "by");
            Objects.requireNonNull(at, "at");
            if (textVersion < 1) {
                throw new IllegalArgumentException("textVersion must be at least 1");
            }
        }
    }

    private static void code(String value, String field) {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be a lower-kebab code such as came-true");
        }
    }

    private static void codeOrNull(@Nullable String value, String field) {
        if (value != null) {
            code(value, field);
        }
    }

    private static void notBlank(String value, String field) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
    }
}
