/**
 * Figures of requests, for MicroProfile Metrics.
 *
 * <p><b>Must not enter:</b> ids, names, texts; a metric is read by whoever reaches the port. <b>Start reading:</b> {@link
 * io.firsthand.metrics.boundary.RequestMetrics}; those of pulls are in {@link io.firsthand.pulls.control.PullMetrics}.
 */
@NullMarked
package io.firsthand.metrics.boundary;

import org.jspecify.annotations.NullMarked;
