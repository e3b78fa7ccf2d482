/**
 * The connector for LimeSurvey, over RemoteControl 2 (JSON-RPC, POST only), written against LimeSurvey 6.14.
 *
 * <p><b>Lives here:</b> {@link io.firsthand.connector.limesurvey.LimeSurveyPlugin}; {@code LimeSurveySession}, which checks,
 * lists and describes; {@code Pulling} and {@code PullCursor}, which decide what to read next; {@code RemoteControl}, the one
 * place that knows session keys and what an answer really means; {@code LimeSurveyJson} and {@code QuestionMapping}, which
 * turn its JSON into questions and answers. <b>Must not enter:</b> another connector, retries, waiting.
 *
 * <p>What is peculiar about the tool, and where it is dealt with:
 * <ul>
 *   <li>Every error looks like a success: {@code RemoteControl}.
 *   <li>Ids are given on opening, edits leave no trace: {@code PullCursor} looks again at unfinished ids, a sweep reads all.
 *   <li>Rows deleted during an export hide others: {@code Windows} looks again where a page of the server ended in a gap.
 *   <li>Nothing tells the highest id: {@code Pulling} looks for the next one in growing steps.
 *   <li>Times are local times without a zone: {@code LocalTimes}.
 * </ul>
 *
 * <p><b>Start reading:</b> {@link io.firsthand.connector.limesurvey.LimeSurveyPlugin}, then {@code LimeSurveySession}.
 * {@code LimeSurveyApi} is public because REST clients need it to be; it is internal and may change at any time. Depends on
 * the SPI, {@code io.firsthand.connector.http}, the MicroProfile REST client, Jakarta REST and JSON, and jsoup.
 */
@NullMarked
package io.firsthand.connector.limesurvey;

import org.jspecify.annotations.NullMarked;
