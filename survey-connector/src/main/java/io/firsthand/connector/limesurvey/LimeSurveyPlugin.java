package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Capability;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolPlugin;
import java.util.List;
import java.util.Set;

/** Reads surveys of a LimeSurvey server. Thread-safe; its sessions are not. */
public final class LimeSurveyPlugin implements SurveyToolPlugin {
    static final String ID = "limesurvey";
    static final String NAME = "LimeSurvey";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SettingDescriptor> settings() {
        return LimeSurveySettings.DESCRIPTORS;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LIST_SURVEYS, Capability.SWEEP);
    }

    @Override
    public SurveyTool open(ConnectionSettings settings, PluginContext context) {
        return new LimeSurveySession(LimeSurveySettings.of(settings), context);
    }
}
