/** Tests of {@code io.firsthand.instruments.control}. */
@NullMarked
package io.firsthand.instruments.control;

import org.jspecify.annotations.NullMarked;
