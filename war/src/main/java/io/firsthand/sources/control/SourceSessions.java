package io.firsthand.sources.control;

import io.firsthand.connections.control.Connections;
import io.firsthand.connections.control.PluginRegistry;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.Upload;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.HttpSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Opens the session that reads a source: a staged file, or a configured connection. */
@ApplicationScoped
public class SourceSessions {
    private static final String TABLES = "csv";

    private static final System.Logger LOG = System.getLogger("io.firsthand.plugin");

    @Inject
    private PluginRegistry plugins;

    @Inject
    private Connections connections;

    @Inject
    private Staging staging;

    @Inject
    private Clock clock;

    /**
     * Opens a session for a source.
     *
     * @throws ProblemException when its file has been read and deleted
     */
    public SurveyTool open(Source source, PluginContext.CancelSignal cancel) {
        var connectionId = source.connectionId();
        if (connectionId.isPresent()) {
            return connections.open(connections.connection(connectionId.get()), cancel);
        }
        var uploadId = source.uploadId()
                .orElseThrow(() -> ProblemException.conflict(
                        "The file of '" + source.name() + "' has been read and deleted; upload it again to update."));
        return open(source.tool(), staging.upload(uploadId), cancel);
    }

    /** Opens a session for a file that has arrived, with the plugin that reads it. */
    public SurveyTool open(String tool, Upload upload, PluginContext.CancelSignal cancel) {
        var settings = new ConnectionSettings(
                Map.of("file", staging.complete(upload).toString(), "file-name", upload.fileName()));
        return plugins.tool(tool).open(settings, new PluginContext(HttpSettings.DEFAULT, clock, LOG, cancel));
    }

    /** Returns the id of the plugin that reads a file: transcripts by their form, for which a text is read, else as a table. */
    public String toolOf(Upload upload) {
        var name = upload.fileName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".vtt") || name.endsWith(".srt")) {
            return Source.TRANSCRIPTS;
        }
        return name.endsWith(".txt") && isTranscript(upload) ? Source.TRANSCRIPTS : TABLES;
    }

    private boolean isTranscript(Upload upload) {
        try (var tool = open(Source.TRANSCRIPTS, upload, PluginContext.CancelSignal.NEVER)) {
            tool.check();
            return true;
        } catch (SurveyToolException e) {
            return false;
        }
    }
}
