/**
 * Talks that follow a guide: what was asked, allowed, said and noted.
 *
 * <p><b>Must not enter:</b> names of the people talked with, texts of guides as such. <b>Start reading:</b> {@link
 * io.firsthand.interviews.entity.Interview}.
 */
@NullMarked
package io.firsthand.interviews.entity;

import org.jspecify.annotations.NullMarked;
