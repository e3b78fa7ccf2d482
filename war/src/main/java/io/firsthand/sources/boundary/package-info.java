/**
 * REST of uploads and sources.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.sources.boundary.UploadsResource}, then {@link
 * io.firsthand.sources.boundary.SourcesResource}.
 */
@NullMarked
package io.firsthand.sources.boundary;

import org.jspecify.annotations.NullMarked;
