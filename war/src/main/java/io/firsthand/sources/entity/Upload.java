package io.firsthand.sources.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A file on its way in; how much has arrived is the length of its file in the staging folder. */
@Entity
public class Upload {
    @Id
    private String id = "";

    @Column(name = "file_name")
    private String fileName = "";

    @Column(name = "byte_size")
    private long byteSize;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Version
    private int version;

    /** For JPA. */
    protected Upload() {}

    /** Makes an upload that has received nothing yet. */
    public Upload(String id, String fileName, long byteSize, Instant createdAt) {
        this.id = id;
        this.fileName = fileName;
        this.byteSize = byteSize;
        this.createdAt = Utc.of(createdAt);
    }

    /** Returns the random key. */
    public String id() {
        return id;
    }

    /** Returns the name people gave the file. */
    public String fileName() {
        return fileName;
    }

    /** Returns the announced size in bytes. */
    public long byteSize() {
        return byteSize;
    }
}
