/**
 * Which plugins there are, and how a session with one is opened.
 *
 * <p><b>Must not enter:</b> any connector type; plugins are seen through the SPI only. <b>Start reading:</b> {@link
 * io.firsthand.connections.control.PluginRegistry}.
 */
@NullMarked
package io.firsthand.connections.control;

import org.jspecify.annotations.NullMarked;
