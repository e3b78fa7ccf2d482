/**
 * Which languages there are, and which one a text is in.
 *
 * <p><b>Lives here:</b> {@link io.firsthand.jtbd.lang.Languages}, the folders of rules by language. The words themselves
 * are data: a language is a folder {@code lang/<code>} of YAML files and one entry in that list. <b>Must not enter:</b>
 * code that matches. <b>Start reading:</b> {@link io.firsthand.jtbd.lang.Languages}, then the files under {@code lang/en}.
 */
@NullMarked
package io.firsthand.jtbd.lang;

import org.jspecify.annotations.NullMarked;
