@NullMarked
package io.firsthand.blueprints.entity;

import org.jspecify.annotations.NullMarked;
