/**
 * The instruments as values: questions of the bank, packs, anchors, show-conditions, interview guides and presets.
 *
 * <p><b>Must not enter:</b> files, YAML, REST; persistence only in what the team adds ({@link
 * io.firsthand.instruments.entity.OwnQuestion}). Texts are maps by language ({@link
 * io.firsthand.instruments.entity.LocalText}), so a second language is data only. <b>Start reading:</b> {@link
 * io.firsthand.instruments.entity.QuestionBank}, {@link io.firsthand.instruments.entity.PackShelf}, {@link
 * io.firsthand.instruments.entity.GuideBook}.
 */
@NullMarked
package io.firsthand.instruments.entity;

import org.jspecify.annotations.NullMarked;
