package io.firsthand.connector.csv;

import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolPlugin;
import java.util.List;

/**
 * Reads a file that somebody handed over: .csv, .tsv, .txt or .xlsx. Offline, without a key, and the first connector to
 * read for those who write one.
 *
 * <p>It declares no capability: a file that changed is imported again, and ids that depend on content only make that
 * harmless. Thread-safe; its sessions are not.
 */
public final class CsvPlugin implements SurveyToolPlugin {
    static final String ID = "csv";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "CSV or Excel file";
    }

    @Override
    public List<SettingDescriptor> settings() {
        return CsvSettings.DESCRIPTORS;
    }

    @Override
    public SurveyTool open(ConnectionSettings settings, PluginContext context) {
        return new CsvSurvey(CsvSettings.of(settings), context);
    }
}
