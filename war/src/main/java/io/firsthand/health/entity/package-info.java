/** What Firsthand needs of a server. <b>Start reading:</b> {@link io.firsthand.health.entity.ServerApi}. */
@NullMarked
package io.firsthand.health.entity;

import org.jspecify.annotations.NullMarked;
