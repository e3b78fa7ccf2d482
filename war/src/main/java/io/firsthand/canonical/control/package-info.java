/**
 * Making the canonical text of an answer: characters, line ends, HTML, composition, hiding identifiers.
 *
 * <p><b>Must not enter:</b> the database, or anything that knows where a text comes from. <b>Start reading:</b> {@link
 * io.firsthand.canonical.control.Canonicalizer}.
 */
@NullMarked
package io.firsthand.canonical.control;

import org.jspecify.annotations.NullMarked;
