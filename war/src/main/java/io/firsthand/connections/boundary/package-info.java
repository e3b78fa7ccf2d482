/**
 * REST of tools and connections.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.connections.boundary.ConnectionsResource}.
 */
@NullMarked
package io.firsthand.connections.boundary;

import org.jspecify.annotations.NullMarked;
