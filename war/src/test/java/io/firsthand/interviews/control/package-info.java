@NullMarked
package io.firsthand.interviews.control;

import org.jspecify.annotations.NullMarked;
