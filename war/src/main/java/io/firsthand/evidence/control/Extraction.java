package io.firsthand.evidence.control;

import io.firsthand.connections.control.PluginRegistry;
import io.firsthand.spi.Extractor;
import io.firsthand.spi.ExtractorPlugin;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Question;
import io.firsthand.spi.TextLanguage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The extractor of this installation: {@code firsthand.evidence.extractor}, by default the built-in one. Thread-safe. */
@ApplicationScoped
public class Extraction {
    @Inject
    private PluginRegistry plugins;

    @Inject
    @ConfigProperty(name = "firsthand.evidence.extractor", defaultValue = "jtbd")
    private String id;

    private Optional<Extractor> extractor = Optional.empty();
    private String label = "";

    @PostConstruct
    void open() {
        ExtractorPlugin plugin = plugins.extractors().get(id);
        if (plugin == null) {
            throw new IllegalStateException("firsthand.evidence.extractor is '" + id + "', but there are only "
                    + plugins.extractors().keySet() + ".");
        }
        extractor = Optional.of(plugin.open());
        label = plugin.id() + "@" + plugin.version();
    }

    /** Returns the findings in a canonical text that answers a question, or none. */
    public List<Finding> findings(String text, @Nullable Question question) {
        return extractor.orElseThrow().extract(text, question);
    }

    /** Returns whether the text answers a question, or none, with nothing. */
    public boolean saysNothing(String text, @Nullable Question question) {
        return extractor.orElseThrow().isEmptyAnswer(text, question);
    }

    /** Returns the language of a canonical text, and whether cues are looked for in it; may take a millisecond, the first time seconds. */
    public TextLanguage language(String text) {
        return extractor.orElseThrow().language(text);
    }

    /** Returns extractor id and version, for example {@code jtbd@1.0}. */
    public String label() {
        return label;
    }
}
