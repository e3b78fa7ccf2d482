/** Tests of {@code io.firsthand.interviews.entity}. */
@NullMarked
package io.firsthand.interviews.entity;

import org.jspecify.annotations.NullMarked;
