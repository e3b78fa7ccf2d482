package io.firsthand.connector.limesurvey;

import io.firsthand.connector.http.BaseAddress;
import io.firsthand.connector.http.HttpTrouble;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The exceptions of this connector, one method for each way in which LimeSurvey can fail, with the words for the person who
 * can mend it. None holds a key, a password, SQL or an answer.
 */
final class LimeSurveyTrouble {
    private static final int MOST_WORDS = 160;
    private static final Set<Integer> GATEWAY_TIME_OUTS = Set.of(408, 504, 524);
    private static final Pattern WRONG_CALL = Pattern.compile(
            "Too (?:few|many) arguments to function|does not have a method|not a valid (?:callback|method)");
    private static final Pattern LOCKED_OUT =
            Pattern.compile("maximum (?:number of )?login attempts|\\b\\d{1,3} min", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATABASE_GONE =
            Pattern.compile("SQLSTATE\\[(?:08|40|57P|HY000\\D*(?:1040|1205|1213|2002|2006|2013))|has gone away");
    private static final Pattern DATABASE = Pattern.compile("SQLSTATE|CDb|SQL statement");

    private final HttpTrouble http;
    private final String who;

    LimeSurveyTrouble(BaseAddress address, Clock clock) {
        this.http = new HttpTrouble(LimeSurveyPlugin.ID, LimeSurveyPlugin.NAME, address, clock);
        this.who = LimeSurveyPlugin.NAME + " at " + address.host();
    }

    /** One call asked for more than the server, something in front of it, or we can handle at once. */
    static final class WindowTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SurveyToolException reported;

        WindowTooLargeException(SurveyToolException reported) {
            super(reported.getMessage(), reported);
            this.reported = reported;
        }

        /** Returns what the host is told when it cannot be asked for less. */
        SurveyToolException reported() {
            return reported;
        }
    }

    // --- what was given to us

    static SurveyToolException invalid(String hint) {
        return new SurveyToolException(LimeSurveyPlugin.ID, SurveyToolError.INVALID_INPUT, hint);
    }

    static SurveyToolException foreignCursor() {
        return invalid("the cursor is none of this connector; read from the beginning");
    }

    static SurveyToolException unknownColumn(String key, String surveyId) {
        return invalid("survey " + surveyId + " has no column '" + key
                + "'; it was changed or imported again: describe it anew and choose its columns");
    }

    SurveyToolException cancelled() {
        return http.of(SurveyToolError.CANCELLED, "stopped before the next call; start again to go on");
    }

    // --- on the way

    SurveyToolException failure(Throwable failure) {
        return http.failure(failure);
    }

    /** Returns what an HTTP status other than 200 means; the page is LimeSurvey's or a gateway's and is not quoted. */
    RuntimeException status(int status, MultivaluedMap<String, Object> headers, String page, String method) {
        if (status == 500 && WRONG_CALL.matcher(page).find()) {
            return http.of(
                    SurveyToolError.UNSUPPORTED,
                    who + " does not know the call " + method
                            + " as we make it (HTTP 500); use LimeSurvey 6.14 or newer");
        }
        if (status == 404 || status == 400 || status == 405) {
            return http.of(
                    SurveyToolError.INVALID_INPUT,
                    http.address() + " is not the remote interface of LimeSurvey (HTTP " + status
                            + "); enter the address that the browser shows before /index.php");
        }
        SurveyToolException reported = http.status(status, headers);
        return GATEWAY_TIME_OUTS.contains(status) ? new WindowTooLargeException(reported) : reported;
    }

    WindowTooLargeException tooLong(long limitBytes) {
        return new WindowTooLargeException(http.of(
                SurveyToolError.BAD_RESPONSE,
                who + " sent more than " + limitBytes / (1024 * 1024)
                        + " MB in one answer; set a smaller number in 'Responses a call' (window-size)"));
    }

    // --- answers with HTTP 200 that are no JSON-RPC

    /** Returns what a body means that does not begin with a brace. */
    SurveyToolException notJson(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return http.of(
                    SurveyToolError.UNSUPPORTED,
                    who + " sends empty answers: its remote interface is switched off; in LimeSurvey choose "
                            + "Configuration, Global, Interfaces, RPC interface enabled: JSON-RPC");
        }
        if (text.contains("<methodResponse")) {
            return http.of(
                    SurveyToolError.UNSUPPORTED,
                    who + " has its remote interface set to XML-RPC; in LimeSurvey choose Configuration, Global, "
                            + "Interfaces, RPC interface enabled: JSON-RPC");
        }
        if (text.startsWith("<") && text.contains("\"result\":")) {
            return http.of(
                    SurveyToolError.BAD_RESPONSE,
                    who + " prints warnings of PHP into its answers; ask who runs it to switch display_errors off");
        }
        if (text.startsWith("<")) {
            return http.of(
                    SurveyToolError.INVALID_INPUT,
                    http.address()
                            + " answers with a web page, not with data; enter the address that the browser shows "
                            + "before /index.php, and ask whether a log-in page stands in front of LimeSurvey");
        }
        return broken("body", "is no JSON");
    }

    /** The answer is JSON, and not what the interface promises at this place. */
    SurveyToolException broken(String path, String problem) {
        return http.of(
                SurveyToolError.BAD_RESPONSE,
                who + " answered something unexpected: " + path + " " + problem
                        + "; check that its version is 6.14 or newer, then report it");
    }

    // --- errors that LimeSurvey reports inside a success

    /** Returns what the {@code error} of an answer means; its text may be SQL with values and is never shown. */
    SurveyToolException reportedError(String error, String method) {
        if (DATABASE_GONE.matcher(error).find()) {
            return http.of(SurveyToolError.UNAVAILABLE, who + " cannot use its database now; it is asked again later");
        }
        if (DATABASE.matcher(error).find()) {
            return http.of(
                    SurveyToolError.BAD_RESPONSE,
                    who + " failed in its database during " + method
                            + "; ask who runs it to look in its log and to check its data integrity");
        }
        return http.of(
                SurveyToolError.BAD_RESPONSE, who + " could not do " + method + "; ask who runs it to look in its log");
    }

    /** Log-in was refused; asking again may lock our address out, so this is never transient. */
    SurveyToolException loginRefused(String status) {
        if (LOCKED_OUT.matcher(status).find()) {
            return http.of(
                    SurveyToolError.CREDENTIALS_REJECTED,
                    who
                            + " has locked Firsthand's address after three refused log-ins, for every user; wait 10 minutes, "
                            + "log in with this user and password in the browser, then check the connection again");
        }
        return http.of(
                SurveyToolError.CREDENTIALS_REJECTED,
                who
                        + " refuses the user or the password; correct them before trying again: after three refused log-ins "
                        + "it locks Firsthand's address for 10 minutes");
    }

    SurveyToolException sessionRefused() {
        return http.of(
                SurveyToolError.BAD_RESPONSE,
                who + " forgets a log-in at once; ask who runs it to check where it keeps its sessions");
    }

    SurveyToolException nothingVisible() {
        return http.of(
                SurveyToolError.FORBIDDEN,
                "the log-in works, but this user may see no survey; in LimeSurvey give it the rights to view the "
                        + "survey and to view and export its responses");
    }

    SurveyToolException noSuchSurvey(String surveyId) {
        return http.of(
                SurveyToolError.NOT_FOUND,
                "survey " + surveyId + " does not exist in " + who
                        + ", or this user may not see it; check its number and the user's rights");
    }

    SurveyToolException mayNotExport(String surveyId) {
        return http.of(
                SurveyToolError.FORBIDDEN,
                "this user may see survey " + surveyId
                        + " and not export its responses; in LimeSurvey give it the right Responses: Export");
    }

    SurveyToolException notActive(String surveyId) {
        return http.of(
                SurveyToolError.INVALID_INPUT,
                "survey " + surveyId + " is not active; LimeSurvey keeps the responses of a deactivated survey in an "
                        + "archive and does not hand them out. Nothing changed here: activate it again and import its "
                        + "archived responses, or stop reading it");
    }

    SurveyToolException emptied(String surveyId) {
        return http.of(
                SurveyToolError.INVALID_INPUT,
                "survey " + surveyId + " has no response at all any more. When it was deactivated and activated again, "
                        + "LimeSurvey put them into an archive: import them there. When they were deleted on purpose, "
                        + "erase them here too");
    }

    SurveyToolException rowsMove(String surveyId) {
        return http.of(
                SurveyToolError.UNAVAILABLE,
                "responses of survey " + surveyId + " are being deleted while it is read; it is asked again later");
    }

    SurveyToolException changedWhileRead(String surveyId, String path) {
        return http.of(
                SurveyToolError.BAD_RESPONSE,
                path + " is missing: survey " + surveyId
                        + " was changed or imported again while it was read; describe it anew and check its columns");
    }

    /** A refusal that we know nothing better about, in the tool's own words. */
    SurveyToolException refused(String method, String status) {
        String words = Jsoup.parse(status).text();
        String shown = DATABASE.matcher(words).find() ? "an error of its database" : cut(words);
        return http.of(SurveyToolError.BAD_RESPONSE, who + " refused " + method + ": " + shown);
    }

    private static String cut(String words) {
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "…";
    }
}
