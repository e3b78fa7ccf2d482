/** Tests of {@code io.firsthand.profiles.entity}. */
@NullMarked
package io.firsthand.profiles.entity;

import org.jspecify.annotations.NullMarked;
