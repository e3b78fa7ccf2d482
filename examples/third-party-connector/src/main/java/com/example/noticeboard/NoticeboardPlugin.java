package com.example.noticeboard;

import io.firsthand.spi.Capability;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SettingDescriptor.Type;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import io.firsthand.spi.SurveyToolPlugin;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** What the server finds: tiny, holds nothing, talks to nobody. */
public final class NoticeboardPlugin implements SurveyToolPlugin {
    static final String ID = "noticeboard";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Noticeboard";
    }

    @Override
    public List<SettingDescriptor> settings() {
        return List.of(
                SettingDescriptor.required("url", Type.URL, "Address", "Where Noticeboard runs, such as https://board.example."),
                SettingDescriptor.secret("key", "Board key", "Noticeboard shows it under Settings, Keys."));
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LIST_SURVEYS);
    }

    @Override
    public SurveyTool open(ConnectionSettings settings, PluginContext context) {
        return new Noticeboard(new BoardClient(address(settings), settings.require(ID, "key"), context));
    }

    private static URI address(ConnectionSettings settings) {
        var text = settings.require(ID, "url");
        try {
            return URI.create(text.endsWith("/") ? text : text + "/");
        } catch (IllegalArgumentException e) {
            throw new SurveyToolException(ID, SurveyToolError.INVALID_INPUT, "the address is no web address; correct it");
        }
    }
}
