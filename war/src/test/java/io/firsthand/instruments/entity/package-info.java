/** Tests of {@code io.firsthand.instruments.entity}. */
@NullMarked
package io.firsthand.instruments.entity;

import org.jspecify.annotations.NullMarked;
