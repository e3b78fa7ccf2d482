package io.firsthand.sources.entity;

import io.firsthand.database.entity.Utc;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SourceDescription.Kind;
import io.firsthand.spi.SourceDescription.PermissionBasis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where answers come from, and what somebody declared about it before it was read. */
@Entity
public class Source {
    /** Stands for the tool of a source whose words were written down during a talk. */
    public static final String INTERVIEWS = "interviews";

    /** The tool of sources that are transcripts. */
    public static final String TRANSCRIPTS = "transcript";

    /** The tools whose sources are one talk each. */
    public static final Set<String> TALKS = Set.of(TRANSCRIPTS, INTERVIEWS);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "source_seq")
    @SequenceGenerator(name = "source_seq", sequenceName = "source_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.FEEDBACK;

    @Enumerated(EnumType.STRING)
    private PermissionBasis basis = PermissionBasis.UNKNOWN;

    @Column(name = "basis_declared_by")
    private @Nullable String basisDeclaredBy;

    @Column(name = "basis_reference")
    private @Nullable String basisReference;

    private String tool = "";

    @Column(name = "connection_id")
    private @Nullable Long connectionId;

    @Column(name = "survey_id")
    private String surveyId = "";

    @Column(name = "upload_id")
    private @Nullable String uploadId;

    @Column(name = "staged_at")
    private OffsetDateTime stagedAt = Utc.EPOCH;

    @Column(name = "columns_json")
    private String columnsJson = "[]";

    @Column(name = "definition_hash")
    private String definitionHash = "";

    @Column(name = "update_cursor")
    private String updateCursor = "";

    private boolean html;

    @Column(name = "held_by")
    private @Nullable String heldBy;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Version
    private int version;

    /** For JPA. */
    protected Source() {}

    /** Makes a source of a survey or file that nobody has read yet. */
    public Source(long studyId, String name, String tool, String surveyId, String definitionHash, Instant createdAt) {
        this.studyId = studyId;
        this.name = name;
        this.tool = tool;
        this.surveyId = surveyId;
        this.definitionHash = definitionHash;
        this.createdAt = Utc.of(createdAt);
    }

    /** Declares where the words come from, what permits their use, and which columns are read. */
    public void describe(
            SourceDescription description, @Nullable String declaredBy, @Nullable String reference, boolean holdsHtml) {
        kind = description.kind();
        declareBasis(description.basis(), declaredBy, reference);
        columnsJson = ColumnsJson.write(description.columns());
        html = holdsHtml;
    }

    /** Takes over columns whose wordings changed in the tool. */
    public void redefine(List<io.firsthand.spi.Column> columns, String hash) {
        columnsJson = ColumnsJson.write(columns);
        definitionHash = hash;
    }

    /** Declares what permits the use of quotes, who says so, and where that can be looked up. */
    public void declareBasis(PermissionBasis declared, @Nullable String declaredBy, @Nullable String reference) {
        basis = declared;
        basisDeclaredBy = declaredBy;
        basisReference = reference;
    }

    /** Puts a staged file before the source; the next pull reads it from its beginning. */
    public void stage(String upload, Instant now) {
        uploadId = upload;
        stagedAt = Utc.of(now);
    }

    /** Says who held the talk whose words these are. */
    public void heldBy(String interviewer) {
        heldBy = interviewer;
    }

    /** Reads through a configured connection. */
    public void connect(long connection) {
        connectionId = connection;
    }

    /** Forgets the staged file, which has been read to its end, and remembers where the next update asks from. */
    public void finished(Cursor next) {
        if (uploadId != null) {
            uploadId = null;
        } else {
            updateCursor = next.value();
        }
    }

    /** Returns the declaration in the SPI's words. */
    public SourceDescription description() {
        return new SourceDescription(kind, basis, ColumnsJson.read(columnsJson));
    }

    /** Returns where the next update starts: a staged file at its beginning, a connection where the last window ended. */
    public Cursor start() {
        return uploadId != null ? Cursor.START : new Cursor(updateCursor);
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the study it belongs to. */
    public long studyId() {
        return studyId;
    }

    /** Returns what people call it. */
    public String name() {
        return name;
    }

    /** Returns where the words come from. */
    public Kind kind() {
        return kind;
    }

    /** Returns what permits their use. */
    public PermissionBasis basis() {
        return basis;
    }

    /** Returns who declared the basis, if somebody did. */
    public Optional<String> basisDeclaredBy() {
        return Optional.ofNullable(basisDeclaredBy);
    }

    /** Returns where the agreement can be looked up, in the words of who declared it. */
    public Optional<String> basisReference() {
        return Optional.ofNullable(basisReference);
    }

    /** Returns the id of the plugin that reads it. */
    public String tool() {
        return tool;
    }

    /** Returns whether its words were written down during a talk, so that there is nothing to read. */
    public boolean isFilledByInterviews() {
        return tool.equals(INTERVIEWS);
    }

    /** Returns whether its words were said and written down by somebody else, so that a person may correct them. */
    public boolean isTranscribed() {
        return tool.equals(TRANSCRIPTS) || (kind == Kind.INTERVIEW && !isFilledByInterviews());
    }

    /** Returns whether it is one talk, which is read as a whole. */
    public boolean isOneTalk() {
        return TALKS.contains(tool);
    }

    /** Returns who held the talk whose words these are, if they are of a talk and somebody said so. */
    public Optional<String> heldBy() {
        return Optional.ofNullable(heldBy);
    }

    /** Returns the connection it is read through; empty for files. */
    public Optional<Long> connectionId() {
        return Optional.ofNullable(connectionId);
    }

    /** Returns the tool's id of the survey, or the file's name. */
    public String surveyId() {
        return surveyId;
    }

    /** Returns the staged file, if one waits. */
    public Optional<String> uploadId() {
        return Optional.ofNullable(uploadId);
    }

    /** Returns when the newest file was staged. */
    public Instant stagedAt() {
        return stagedAt.toInstant();
    }

    /** Returns the hash of the tool's definition when it was described. */
    public String definitionHash() {
        return definitionHash;
    }

    /** Returns whether answers hold HTML. */
    public boolean html() {
        return html;
    }

    /** Returns when it was described. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
