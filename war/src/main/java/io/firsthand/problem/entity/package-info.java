/**
 * What can be wrong with a request, as values; and the strict reader of request bodies that says so by pointer.
 *
 * <p><b>Must not enter:</b> anything that knows a component. <b>Start reading:</b> {@link io.firsthand.problem.entity.Problem},
 * then {@link io.firsthand.problem.entity.JsonBody}.
 */
@NullMarked
package io.firsthand.problem.entity;

import org.jspecify.annotations.NullMarked;
