@NullMarked
package io.firsthand.interviews.boundary;

import org.jspecify.annotations.NullMarked;
