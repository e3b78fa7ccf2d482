/**
 * Reads the instruments from their files and matches foreign questions with the bank.
 *
 * <p>The files lie in {@code io/firsthand/instruments/} on the class path: {@code questions.yaml}, {@code packs.yaml},
 * {@code guides.yaml}, {@code notice.yaml}, {@code cues.yaml}. They are read once and refused as a whole, with the place
 * named, when anything in them is unknown or missing. Questions of the team lie in the database ({@link
 * io.firsthand.instruments.control.OwnQuestions}) and have the same members. <b>Must not enter:</b> REST. <b>Start reading:</b> {@link
 * io.firsthand.instruments.control.Instruments}, then {@link io.firsthand.instruments.control.OwnQuestions} and {@link
 * io.firsthand.instruments.control.BankMatch}.
 */
@NullMarked
package io.firsthand.instruments.control;

import org.jspecify.annotations.NullMarked;
