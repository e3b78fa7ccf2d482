/** Tests of {@code io.firsthand.connections.control}. */
@NullMarked
package io.firsthand.connections.control;

import org.jspecify.annotations.NullMarked;
