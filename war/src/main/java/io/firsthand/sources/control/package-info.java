/**
 * Taking files in, describing what they hold, and making sources of them.
 *
 * <p><b>Must not enter:</b> reading responses: that is a pull. <b>Start reading:</b> {@link io.firsthand.sources.control.Staging}.
 */
@NullMarked
package io.firsthand.sources.control;

import org.jspecify.annotations.NullMarked;
