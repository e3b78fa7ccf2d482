/**
 * Incremental reading: a lease, a loop of pages, one short transaction each.
 *
 * <p><b>Must not enter:</b> knowledge of any tool. <b>Start reading:</b> {@link io.firsthand.pulls.control.PullRunner}, then
 * {@link io.firsthand.pulls.control.PageWriter}.
 */
@NullMarked
package io.firsthand.pulls.control;

import org.jspecify.annotations.NullMarked;
