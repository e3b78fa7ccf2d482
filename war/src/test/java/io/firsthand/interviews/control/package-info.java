/** Tests of {@code io.firsthand.interviews.control}. */
@NullMarked
package io.firsthand.interviews.control;

import org.jspecify.annotations.NullMarked;
