package io.firsthand.connector.http;

import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a tool is reached. Its text form shows scheme, host, port and path only: what people paste may carry a password
 * before the {@code @} or a key behind the {@code ?}.
 *
 * @param uri an absolute http or https address without user information, query and fragment
 */
public record BaseAddress(URI uri) {

    /**
     * Reads what somebody typed into a setting; a missing scheme is refused and not guessed.
     *
     * @param toolId whose setting it is
     * @param setting the name of the setting
     * @param typed the address
     * @throws SurveyToolException with {@link SurveyToolError#INVALID_INPUT} when it is no absolute http or https address, or
     *     carries a user or password
     */
    public static BaseAddress of(String toolId, String setting, String typed) {
        URI uri;
        try {
            uri = new URI(typed.strip());
        } catch (URISyntaxException e) {
            // the cause would quote what was typed
            throw refused(toolId, setting, "is no address");
        }
        String scheme = uri.getScheme();
        if (uri.getHost() == null
                || scheme == null
                || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            throw refused(toolId, setting, "is no address of a web server");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(toolId, setting, "holds a user name or password, which belong into their own fields");
        }
        return new BaseAddress(URI.create(shown(uri)));
    }

    /** Returns an address as it may be shown: scheme, host, port and path. */
    public static String shown(URI uri) {
        String host = uri.getHost() == null ? "?" : uri.getHost();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getScheme() + "://" + host + port + path;
    }

    /** Returns host and port, for messages. */
    public String host() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return shown(uri);
    }

    private static SurveyToolException refused(String toolId, String setting, String problem) {
        return new SurveyToolException(
                toolId,
                SurveyToolError.INVALID_INPUT,
                "the setting '" + setting + "' " + problem
                        + "; enter the address as the browser shows it, such as https://survey.example.org");
    }
}
