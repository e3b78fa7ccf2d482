/**
 * REST of studies and of this installation's session.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.studies.boundary.SessionResource}.
 */
@NullMarked
package io.firsthand.studies.boundary;

import org.jspecify.annotations.NullMarked;
