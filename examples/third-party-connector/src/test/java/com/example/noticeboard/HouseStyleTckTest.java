package com.example.noticeboard;

import io.firsthand.spi.LintRulePlugin;
import io.firsthand.spi.tck.LintRuleTck;

/** The conformance kit runs the examples of every rule. */
class HouseStyleTckTest implements LintRuleTck {
    @Override
    public LintRulePlugin plugin() {
        return new HouseStyle();
    }

    @Override
    public String releasedId() {
        return "house-style";
    }
}
