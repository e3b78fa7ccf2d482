package io.firsthand.security.entity;

/** What a person or a program may do; each role includes the ones before it. */
public enum Role {
    /** Reads profiles, approved quotes and counts. */
    VIEWER,
    /** Also brings answers in, reads them one by one, marks words and writes profiles. */
    RESEARCHER,
    /** Also decides which quotes are approved. */
    REVIEWER,
    /** Also manages people, their roles, and reads the audit. */
    ADMIN;

    /** Returns whether this role may do what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
