/**
 * The sample: invented answers about one invented product, read the way a person's own files are.
 *
 * <p><b>Must not enter:</b> a way of reading that real files do not take. <b>Start reading:</b> {@link
 * io.firsthand.samples.control.SampleData}; the files lie in {@code resources/io/firsthand/sample}.
 */
@NullMarked
package io.firsthand.samples.control;

import org.jspecify.annotations.NullMarked;
