package io.firsthand.spi;

/** The version of this interface, which the manifest of every plugin's JAR names; it is raised when a plugin must be changed to go on. */
public final class SpiVersion {
    /** The present version. */
    public static final String CURRENT = "1";

    /** The main attribute of a plugin's manifest that names the version it was built for. */
    public static final String MANIFEST_ATTRIBUTE = "Firsthand-Spi-Version";

    private SpiVersion() {}
}
