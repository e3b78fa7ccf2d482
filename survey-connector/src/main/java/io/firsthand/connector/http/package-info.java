/**
 * What every connector that speaks HTTP shares and no tool owns: how a REST client reaches the outside, and how a failure on
 * the way becomes a {@link io.firsthand.spi.SurveyToolException} that tells what to do and holds no secret.
 *
 * <p><b>Lives here:</b> {@link io.firsthand.connector.http.RestClients} (proxy, certificate authorities, time-outs), {@link
 * io.firsthand.connector.http.BaseAddress} (an address that can be shown), {@link io.firsthand.connector.http.HttpTrouble}
 * (status or I/O error to error) and {@link io.firsthand.connector.http.BoundedInputStream} (no answer fills the memory).
 * <b>Must not enter:</b> anything that knows one tool, retries, waiting.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.connector.http.HttpTrouble}. Internal to this module; depends on the SPI, the
 * MicroProfile REST client and Jakarta REST.
 */
@NullMarked
package io.firsthand.connector.http;

import org.jspecify.annotations.NullMarked;
