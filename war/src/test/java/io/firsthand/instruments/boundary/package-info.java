/** Tests of {@code io.firsthand.instruments.boundary}. */
@NullMarked
package io.firsthand.instruments.boundary;

import org.jspecify.annotations.NullMarked;
