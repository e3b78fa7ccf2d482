package io.firsthand.connector.limesurvey;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * RemoteControl 2: one address, one verb. Internal; public because REST clients of some servers refuse other interfaces.
 *
 * <p>Body and answer are bytes: the content type must be {@code application/json} to the letter or the answer is empty, and
 * an answer may be JSON, HTML, XML, plain text or nothing under one status.
 *
 * @see <a href="https://api.limesurvey.org/classes/remotecontrol-handle.html">RemoteControl handle</a>, 6.14, 2026-11
 */
@Path("")
public interface LimeSurveyApi extends AutoCloseable {

    /** Posts one JSON-RPC request, UTF-8, and returns whatever comes back, any status; the caller closes it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response call(byte[] request);

    @Override
    void close();
}
