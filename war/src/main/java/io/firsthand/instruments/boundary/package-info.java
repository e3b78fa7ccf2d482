/**
 * The instruments over REST, read-only: {@code /questions}, {@code /packs}, {@code /guides}. The query parameter
 * {@code language} chooses the words (English where a language is missing). <b>Start reading:</b> {@link
 * io.firsthand.instruments.boundary.QuestionsResource}.
 */
@NullMarked
package io.firsthand.instruments.boundary;

import org.jspecify.annotations.NullMarked;
