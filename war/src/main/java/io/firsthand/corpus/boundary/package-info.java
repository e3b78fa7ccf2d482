/**
 * REST of answers and of what may be searched in them.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.corpus.boundary.VerbatimsResource}.
 */
@NullMarked
package io.firsthand.corpus.boundary;

import org.jspecify.annotations.NullMarked;
