/** Rules prove themselves: every example of the data files, everyday questions, and everything that is shipped. */
@NullMarked
package io.firsthand.lint.control;

import org.jspecify.annotations.NullMarked;
