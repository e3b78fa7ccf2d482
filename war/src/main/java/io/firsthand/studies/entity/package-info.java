/**
 * The study: what belongs together.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.studies.entity.Study}.
 */
@NullMarked
package io.firsthand.studies.entity;

import org.jspecify.annotations.NullMarked;
