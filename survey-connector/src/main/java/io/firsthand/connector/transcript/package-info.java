/**
 * The connector for interview transcripts: WebVTT, SubRip, and plain text with a speaker before each turn.
 *
 * <p><b>Lives here:</b> {@link io.firsthand.connector.transcript.TranscriptPlugin}, the readers of the formats and what
 * tells the interviewer from the others. <b>Must not enter:</b> network calls, another connector.
 *
 * <p>A turn of somebody who is interviewed is a column that asks what the interviewer said before it; each person who is
 * interviewed is one response, told by what the whole file says and the person's place in it. The interviewer's turns are
 * questions and never answers. Turns of one speaker that follow each other are one. A transcript is held in memory, which is
 * why a file of more than 16 MiB is refused: ten hours of talk are about one.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.connector.transcript.TranscriptPlugin}, then {@code TurnReader}. Depends on
 * the SPI only.
 */
@NullMarked
package io.firsthand.connector.transcript;

import org.jspecify.annotations.NullMarked;
