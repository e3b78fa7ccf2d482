/** Tests of the package of the same name. */
@NullMarked
package io.firsthand.accounts.entity;

import org.jspecify.annotations.NullMarked;
