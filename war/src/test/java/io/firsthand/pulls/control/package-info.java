/** Tests of {@code io.firsthand.pulls.control}. */
@NullMarked
package io.firsthand.pulls.control;

import org.jspecify.annotations.NullMarked;
