package com.example.noticeboard;

import io.firsthand.spi.SurveyToolPlugin;
import io.firsthand.spi.tck.SurveyToolFixture;
import io.firsthand.spi.tck.SurveyToolTck;

/** The whole conformance kit, applied to this connector. */
class NoticeboardTckTest implements SurveyToolTck {
    @Override
    public SurveyToolPlugin plugin() {
        return new NoticeboardPlugin();
    }

    @Override
    public String releasedId() {
        return "noticeboard";
    }

    @Override
    public SurveyToolFixture fixture() {
        return new FakeNoticeboard();
    }
}
