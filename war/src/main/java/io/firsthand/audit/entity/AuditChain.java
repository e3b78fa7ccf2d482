package io.firsthand.audit.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the hash chain: one row, which whoever seals locks. */
@Entity
@Table(name = "audit_chain")
public class AuditChain {
    /** The key of the one row. */
    public static final int ID = 1;

    @Id
    private int id;

    private long sealed;
    private String head = AuditEvent.GENESIS;

    /** For JPA. */
    protected AuditChain() {}

    /** Seals an event at the end. */
    public void append(AuditEvent event) {
        head = event.seal(head, ++sealed);
    }

    /** Returns how many events are sealed. */
    public long sealed() {
        return sealed;
    }

    /** Returns the hash of the last one, hex; note it elsewhere, and nobody can rewrite what is before it. */
    public String head() {
        return head;
    }
}
