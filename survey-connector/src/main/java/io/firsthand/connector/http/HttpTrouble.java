package io.firsthand.connector.http;

import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what goes wrong between us and a tool into the error of the closed list, with words for the person who can mend it.
 *
 * <p>Causes are never attached: their messages may quote an address, a header or a body. Thread-safe.
 *
 * @param toolId whose trouble it is
 * @param toolName the name people know
 * @param address where the tool is
 * @param clock what a date in {@code Retry-After} is compared with
 */
public record HttpTrouble(String toolId, String toolName, BaseAddress address, Clock clock) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Makes an exception of this tool without a wait. */
    public SurveyToolException of(SurveyToolError error, String hint) {
        return new SurveyToolException(toolId, error, hint);
    }

    /**
     * Returns the exception for an HTTP status that is no success, by its class: 401 credentials, 403 right, 404 not found,
     * 3xx and other 4xx what we asked, 429 too many, 408, 425, 499 and 5xx not now.
     *
     * @param status 300 to 599
     * @param headers of the answer; only {@code Retry-After} and {@code Location} are read
     */
    public SurveyToolException status(int status, MultivaluedMap<String, Object> headers) {
        String who = toolName + " at " + address.host();
        if (status == 429) {
            return new SurveyToolException(
                    toolId,
                    SurveyToolError.RATE_LIMITED,
                    who + " gets too many calls (HTTP 429); it is asked again later",
                    retryAfter(headers).orElse(null),
                    null);
        }
        if (status >= 500 || status == 408 || status == 425 || status == 499) {
            return new SurveyToolException(
                    toolId,
                    SurveyToolError.UNAVAILABLE,
                    who + " cannot answer now (HTTP " + status
                            + "); if it stays so, ask who runs it to look in its log",
                    retryAfter(headers).orElse(null),
                    null);
        }
        if (status >= 300 && status < 400) {
            return of(
                    SurveyToolError.INVALID_INPUT,
                    who + " redirects to " + location(headers) + " (HTTP " + status
                            + "); enter the address it redirects to");
        }
        return switch (status) {
            case 401 ->
                of(
                        SurveyToolError.CREDENTIALS_REJECTED,
                        who + " asks for a log-in (HTTP 401); check the credentials of this connection");
            case 403 ->
                of(
                        SurveyToolError.FORBIDDEN,
                        who + " refuses the call (HTTP 403); ask who runs it to let Firsthand through");
            case 404 -> of(SurveyToolError.NOT_FOUND, who + " has nothing there (HTTP 404); check the address");
            default ->
                of(
                        SurveyToolError.BAD_RESPONSE,
                        who + " refuses the call (HTTP " + status + "); check the address and the tool's version");
        };
    }

    /** Returns the exception for a call that got no answer, or only a part of one. */
    public SurveyToolException failure(Throwable failure) {
        String host = address.host();
        if (find(failure, UnknownHostException.class) != null) {
            return of(SurveyToolError.UNAVAILABLE, "the host " + host + " is not known; check the address");
        }
        if (isTimeOut(failure)) {
            return of(
                    SurveyToolError.UNAVAILABLE,
                    toolName + " at " + host + " did not answer in time; it is asked again later");
        }
        if (find(failure, SSLException.class) != null) {
            return of(
                    SurveyToolError.UNAVAILABLE,
                    "no secure connection to " + host + " (" + simpleName(find(failure, SSLException.class))
                            + "); check its certificate, and add its authority to the trusted certificates when it is your own");
        }
        if (find(failure, ConnectException.class) != null || find(failure, NoRouteToHostException.class) != null) {
            return of(
                    SurveyToolError.UNAVAILABLE,
                    "nobody answers at " + host + "; check the address, the firewall and the proxy");
        }
        return of(
                SurveyToolError.UNAVAILABLE,
                "the connection to " + host + " broke (" + simpleName(root(failure)) + "); it is asked again later");
    }

    /** Returns whether a failure is a time-out while connecting or waiting. */
    public static boolean isTimeOut(Throwable failure) {
        return find(failure, SocketTimeoutException.class) != null
                || find(failure, java.util.concurrent.TimeoutException.class) != null;
    }

    /** Returns how long the tool asked to wait: seconds, or a date that is compared with the clock; at most a day. */
    public Optional<Duration> retryAfter(MultivaluedMap<String, Object> headers) {
        Object value = headers.getFirst("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        String written = value.toString().strip();
        Duration wait;
        if (SECONDS.matcher(written).matches()) {
            wait = Duration.ofSeconds(Long.parseLong(written));
        } else {
            try {
                wait = Duration.between(
                        clock.instant(),
                        ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                                .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        if (wait.isNegative()) {
            return Optional.of(Duration.ZERO);
        }
        return Optional.of(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static String location(MultivaluedMap<String, Object> headers) {
        Object value = headers.getFirst("Location");
        try {
            return value == null ? "nowhere" : BaseAddress.shown(URI.create(value.toString()));
        } catch (IllegalArgumentException e) {
            return "an unreadable address";
        }
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
            each = each.getCause();
        }
        return null;
    }

    private static Throwable root(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each.getCause() != null && depth < 20; depth++) {
            each = each.getCause();
        }
        return each;
    }

    private static String simpleName(@Nullable Throwable failure) {
        return failure == null ? "?" : failure.getClass().getSimpleName();
    }
}
