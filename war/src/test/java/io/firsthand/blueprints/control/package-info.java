/** Tests of {@code io.firsthand.blueprints.control}. */
@NullMarked
package io.firsthand.blueprints.control;

import org.jspecify.annotations.NullMarked;
