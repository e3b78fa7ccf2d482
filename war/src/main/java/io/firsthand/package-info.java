/**
 * The application: one package per component, each with {@code boundary} (entry points, transactions), {@code control}
 * (procedure) and {@code entity} (state and its behaviour); dependencies go down only.
 *
 * <p><b>Lives here:</b> the one list of REST resources. <b>Start reading:</b> {@link io.firsthand.FirsthandApplication}.
 */
@NullMarked
package io.firsthand;

import org.jspecify.annotations.NullMarked;
