package io.firsthand.connections.boundary;

import io.firsthand.connections.control.Connections;
import io.firsthand.connections.control.PluginRegistry;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyToolPlugin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The survey tools there are, with the settings a connection needs. */
@Path("tools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ToolsResource {
    @Inject
    private Connections connections;

    @Inject
    private PluginRegistry plugins;

    /** Lists the tools that are reached through a connection, and a sentence for every plugin that was left out. */
    @GET
    @Requires(Role.VIEWER)
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        connections.tools().forEach(tool -> items.add(tool(tool)));
        var broken = Json.createArrayBuilder();
        plugins.broken().forEach(broken::add);
        return Json.createObjectBuilder()
                .add("items", items)
                .add("broken", broken)
                .build();
    }

    private static JsonObjectBuilder tool(SurveyToolPlugin tool) {
        var settings = Json.createArrayBuilder();
        tool.settings().forEach(setting -> settings.add(setting(setting)));
        var capabilities = Json.createArrayBuilder();
        tool.capabilities().stream().sorted().map(Kebab::of).forEach(capabilities::add);
        return Json.createObjectBuilder()
                .add("id", tool.id())
                .add("name", tool.name())
                .add("settings", settings)
                .add("capabilities", capabilities);
    }

    private static JsonObjectBuilder setting(SettingDescriptor setting) {
        var options = Json.createArrayBuilder();
        setting.options().forEach(options::add);
        var json = Json.createObjectBuilder()
                .add("name", setting.name())
                .add("label", setting.label())
                .add("help", setting.help())
                .add("type", Kebab.of(setting.type()))
                .add("required", setting.required())
                .add("secret", setting.secret())
                .add("options", options);
        var defaultValue = setting.defaultValue();
        return defaultValue == null ? json : json.add("default", defaultValue);
    }
}
