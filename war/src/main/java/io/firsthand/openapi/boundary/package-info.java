/**
 * The contract of the REST API as a file.
 *
 * <p><b>Must not enter:</b> anything computed; what is served are the bytes of {@code META-INF/openapi.yaml}. <b>Start reading:</b>
 * {@link io.firsthand.openapi.boundary.OpenApiResource}.
 */
@NullMarked
package io.firsthand.openapi.boundary;

import org.jspecify.annotations.NullMarked;
