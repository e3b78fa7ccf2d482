package io.firsthand.connector.http;

import io.firsthand.spi.HttpSettings;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** Makes REST clients that reach the outside as the host says. Whoever builds one closes it. */
public final class RestClients {
    private RestClients() {}

    /**
     * Returns a builder for one connection: proxy, certificate authorities and time-outs set, statuses of 400 and above
     * handed to the caller instead of thrown, redirects not followed.
     *
     * @param toolId whose client it is, for the exception
     * @param address where the tool is
     * @param http how to get there
     * @throws SurveyToolException with {@link SurveyToolError#INVALID_INPUT} when the trusted certificates cannot be read
     */
    public static RestClientBuilder builder(String toolId, URI address, HttpSettings http) {
        RestClientBuilder builder = RestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(http.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(http.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true);
        URI proxy = http.proxy();
        if (proxy != null) {
            builder.proxyAddress(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort());
        }
        Path certificates = http.trustedCertificates();
        if (certificates != null) {
            builder.trustStore(trustStore(toolId, certificates));
        }
        return builder;
    }

    /** The platform's authorities and those of the file: a trust store replaces the platform's, so both must be in it. */
    private static KeyStore trustStore(String toolId, Path certificates) {
        try (InputStream pem = Files.newInputStream(certificates)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate known : platformAuthorities()) {
                store.setCertificateEntry("platform-" + number++, known);
            }
            for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("own-" + number++, own);
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new SurveyToolException(
                    toolId,
                    SurveyToolError.INVALID_INPUT,
                    "the file of trusted certificates '" + certificates.getFileName()
                            + "' cannot be read; it must hold certificates in PEM form",
                    null,
                    e);
        }
    }

    private static X509Certificate[] platformAuthorities() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((@Nullable KeyStore) null);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509TrustManager trust) {
                return trust.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }
}
