/**
 * What is checked at start-up: the server's APIs, the data source, the data folder, rights in the database. What is missing is said in
 * one line each, before the stack traces of the server.
 *
 * <p><b>Must not enter:</b> repairing anything. <b>Start reading:</b> {@link io.firsthand.health.control.SelfCheck}.
 */
@NullMarked
package io.firsthand.health.control;

import org.jspecify.annotations.NullMarked;
