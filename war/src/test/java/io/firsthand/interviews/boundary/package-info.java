/** Tests of {@code io.firsthand.interviews.boundary}. */
@NullMarked
package io.firsthand.interviews.boundary;

import org.jspecify.annotations.NullMarked;
