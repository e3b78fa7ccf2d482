package com.example.noticeboard;

import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Noticeboard over HTTP: one request a call, no retry, every answer mapped to the closed list of errors. */
final class BoardClient {
    private static final int LARGEST = 16 << 20;

    private final URI address;
    private final String key;
    private final PluginContext context;
    private final HttpClient http;

    BoardClient(URI address, String key, PluginContext context) {
        this.address = address;
        this.key = key;
        this.context = context;
        this.http = HttpClient.newBuilder()
                .connectTimeout(context.http().connectTimeout())
                .build();
    }

    /** Reads one resource below the address. */
    JsonObject get(String path) {
        if (context.cancel().isCancelled()) {
            throw trouble(SurveyToolError.CANCELLED, "the reading was stopped", null);
        }
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(context.http().readTimeout())
                .header("X-Board-Key", key)
                .build();
        try {
            return body(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw trouble(SurveyToolError.UNAVAILABLE, "Noticeboard does not answer at " + address.getHost() + "; try again later", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble(SurveyToolError.CANCELLED, "the reading was stopped", e);
        }
    }

    private static JsonObject body(HttpResponse<byte[]> response) {
        switch (response.statusCode()) {
            case 200 -> {}
            case 401 -> throw trouble(SurveyToolError.CREDENTIALS_REJECTED, "Noticeboard refuses the key; copy it again", null);
            case 403 -> throw trouble(SurveyToolError.FORBIDDEN, "the key may not read this board; give it the right", null);
            case 404 -> throw trouble(SurveyToolError.NOT_FOUND, "Noticeboard has no such board; list them", null);
            case 429 ->
                throw new SurveyToolException(
                        NoticeboardPlugin.ID, SurveyToolError.RATE_LIMITED, "Noticeboard asks to wait", wait(response), null);
            default ->
                throw trouble(
                        response.statusCode() >= 500 ? SurveyToolError.UNAVAILABLE : SurveyToolError.BAD_RESPONSE,
                        "Noticeboard answered with status " + response.statusCode() + "; try again later",
                        null);
        }
        if (response.body().length > LARGEST) {
            throw broken("the answer, which is larger than 16 MiB");
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(response.body()))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw broken("the answer, which is no JSON object");
        }
    }

    private static @Nullable Duration wait(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    /** Makes the error for a place in an answer that is not as the interface promises. */
    static SurveyToolException broken(String place) {
        return trouble(SurveyToolError.BAD_RESPONSE, "Noticeboard sent something unexpected at " + place + "; report its version", null);
    }

    private static SurveyToolException trouble(SurveyToolError error, String hint, @Nullable Throwable cause) {
        return new SurveyToolException(NoticeboardPlugin.ID, error, hint, null, cause);
    }
}
