/**
 * What is English about the analyzer.
 *
 * <p><b>Lives here:</b> the list of English rule files; the words themselves are data. <b>Must not enter:</b> code that
 * matches. A new language is a package like this one and a folder of YAML files. <b>Start reading:</b> {@link
 * io.firsthand.jtbd.lang.en.English}.
 */
@NullMarked
package io.firsthand.jtbd.lang.en;

import org.jspecify.annotations.NullMarked;
