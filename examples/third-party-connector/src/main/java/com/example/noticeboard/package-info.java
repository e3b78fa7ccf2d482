/**
 * A connector for an imaginary survey tool, Noticeboard: boards are surveys, notes are responses.
 *
 * <p><b>Start reading:</b> {@link com.example.noticeboard.NoticeboardPlugin}, then {@link com.example.noticeboard.Noticeboard}.
 */
@NullMarked
package com.example.noticeboard;

import org.jspecify.annotations.NullMarked;
