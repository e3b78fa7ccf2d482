@NullMarked
package io.firsthand.interviews.entity;

import org.jspecify.annotations.NullMarked;
