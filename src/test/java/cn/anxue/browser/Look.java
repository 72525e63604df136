package cn.anxue.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import org.jspecify.annotations.Nullable;

/** With what eyes a page is looked at. */
record Look(
        int width,
        int height,
        boolean script,
        int scale,
        boolean contrast,
        String language,
        @Nullable String actor) {
    static Look of(int width, int height) {
        return new Look(width, height, true, 1, false, "zh-CN", null);
    }

    Look withoutScript() {
        return new Look(width, height, false, scale, contrast, language, actor);
    }

    Look zoomed() {
        return new Look(width, height, script, 2, contrast, language, actor);
    }

    Look contrasted() {
        return new Look(width, height, script, scale, true, language, actor);
    }

    Look reading(String tag) {
        return new Look(width, height, script, scale, contrast, tag, actor);
    }

    Look as(String name) {
        return new Look(width, height, script, scale, contrast, language, name);
    }

    NewContextOptions options(String base) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setJavaScriptEnabled(script)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai");
        return contrast ? options.setForcedColors(ForcedColors.ACTIVE) : options;
    }
}
