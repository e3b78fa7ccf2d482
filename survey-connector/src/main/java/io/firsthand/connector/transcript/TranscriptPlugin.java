package io.firsthand.connector.transcript;

import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import io.firsthand.spi.SurveyToolPlugin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Reads the transcript of one interview: .vtt, .srt or .txt. Thread-safe; its sessions are not. */
public final class TranscriptPlugin implements SurveyToolPlugin {
    static final String ID = "transcript";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Interview transcript";
    }

    @Override
    public List<SettingDescriptor> settings() {
        return List.of(
                SettingDescriptor.required(
                        "file",
                        SettingDescriptor.Type.TEXT,
                        "Staged file",
                        "Where the file lies; the host fills it in."),
                SettingDescriptor.required(
                        "file-name", SettingDescriptor.Type.TEXT, "File name", "What people call the file."),
                new SettingDescriptor(
                        "interviewer",
                        "Interviewer",
                        "The speaker who asks, as the transcript names them or by number; found out when empty.",
                        SettingDescriptor.Type.TEXT,
                        false,
                        false,
                        List.of(),
                        null));
    }

    @Override
    public SurveyTool open(ConnectionSettings settings, PluginContext context) {
        String name = settings.require(ID, "file-name");
        return new TranscriptSurvey(
                path(settings.require(ID, "file")),
                name,
                settings.find("interviewer").orElse(null),
                context);
    }

    static SurveyToolException refused(SurveyToolError error, String hint) {
        return new SurveyToolException(ID, error, hint);
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw refused(SurveyToolError.INVALID_INPUT, "the setting 'file' is no path; stage the file again");
        }
    }
}
