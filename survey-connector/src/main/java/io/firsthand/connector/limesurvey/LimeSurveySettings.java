package io.firsthand.connector.limesurvey;

import io.firsthand.connector.http.BaseAddress;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyToolException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one connection, read and checked; its text form shows the address only.
 *
 * @param endpoint where RemoteControl answers
 * @param user who logs in
 * @param password secret
 * @param zone the time zone of the server's PHP, or null when nobody said
 * @param window how many response ids one call asks for at most
 */
record LimeSurveySettings(
        BaseAddress endpoint,
        String user,
        String password,
        @Nullable ZoneId zone,
        int window) {
    private static final int DEFAULT_WINDOW = 1000;
    private static final int MOST_WINDOW = 5000;
    private static final String PATH = "index.php/admin/remotecontrol";

    static final List<SettingDescriptor> DESCRIPTORS = List.of(
            SettingDescriptor.required(
                    "url",
                    SettingDescriptor.Type.URL,
                    "Address",
                    "Where LimeSurvey opens in the browser, up to and without /index.php."),
            SettingDescriptor.required(
                    "user",
                    SettingDescriptor.Type.TEXT,
                    "User",
                    "A LimeSurvey user who may view the surveys and export their responses."),
            SettingDescriptor.secret("password", "Password", "The password of this user in LimeSurvey."),
            SettingDescriptor.optional(
                    "time-zone",
                    SettingDescriptor.Type.TIME_ZONE,
                    "Time zone of the server",
                    "LimeSurvey writes local times without their zone: the zone of its PHP, such as Europe/Berlin.",
                    "UTC"),
            SettingDescriptor.optional(
                    "window-size",
                    SettingDescriptor.Type.NUMBER,
                    "Responses a call",
                    "How many response ids one call asks for, 10 to 5000; fewer when the server is slow.",
                    Integer.toString(DEFAULT_WINDOW)));

    /** Reads the settings of a connection. */
    static LimeSurveySettings of(ConnectionSettings settings) {
        String typed = settings.require(LimeSurveyPlugin.ID, "url");
        return new LimeSurveySettings(
                endpoint(BaseAddress.of(LimeSurveyPlugin.ID, "url", typed)),
                settings.require(LimeSurveyPlugin.ID, "user"),
                settings.require(LimeSurveyPlugin.ID, "password"),
                settings.find("time-zone").map(LimeSurveySettings::zone).orElse(null),
                settings.find("window-size").map(LimeSurveySettings::window).orElse(DEFAULT_WINDOW));
    }

    /** Appends what is missing of the path; the short form, for servers that rewrite addresses, is kept. */
    private static BaseAddress endpoint(BaseAddress typed) {
        String address = typed.toString();
        while (address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
        if (address.endsWith("/admin/remotecontrol")) {
            return new BaseAddress(URI.create(address));
        }
        for (String tail : List.of("/index.php/admin", "/index.php", "/admin")) {
            if (address.endsWith(tail)) {
                address = address.substring(0, address.length() - tail.length());
                break;
            }
        }
        return new BaseAddress(URI.create(address + "/" + PATH));
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw refused("time-zone", "'" + value + "' is unknown", "use a name such as Europe/Berlin");
        }
    }

    private static int window(String value) {
        try {
            int window = Integer.parseInt(value.strip());
            if (window >= Pulling.LEAST_WINDOW && window <= MOST_WINDOW) {
                return window;
            }
        } catch (NumberFormatException e) {
            // said below, without the cause: it would add nothing
        }
        throw refused("window-size", "'" + value + "' does not fit", "enter a number from 10 to " + MOST_WINDOW);
    }

    private static SurveyToolException refused(String setting, String problem, String nextStep) {
        return LimeSurveyTrouble.invalid("the setting '" + setting + "' " + problem + "; " + nextStep);
    }

    @Override
    public String toString() {
        return "LimeSurveySettings[" + endpoint + "]";
    }
}
