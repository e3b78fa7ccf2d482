package io.firsthand.jtbd.plugin;

import io.firsthand.jtbd.Analyzer;
import io.firsthand.spi.Extractor;
import io.firsthand.spi.ExtractorPlugin;

/** The built-in extractor, id {@code jtbd}. Thread-safe; the rules are read once, when first needed. */
public final class JtbdExtractorPlugin implements ExtractorPlugin {

    /** Holds the rules until the class is unloaded; they are immutable. */
    private static final class Loaded {
        static final Analyzer ANALYZER = Analyzer.standard();

        private Loaded() {}
    }

    /** Made by {@link java.util.ServiceLoader}; reads nothing. */
    public JtbdExtractorPlugin() {}

    @Override
    public String id() {
        return "jtbd";
    }

    @Override
    public String version() {
        return Loaded.ANALYZER.version();
    }

    @Override
    public Extractor open() {
        return new JtbdExtractor(Loaded.ANALYZER);
    }
}
